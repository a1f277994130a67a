// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/HttpDepositTransport.h"

namespace samsyn {

namespace {

Result<DepositReceipt> receiptOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    const QString where = QStringLiteral("HTTP %1").arg(reply->status);
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, where, QStringLiteral("the server asks to come back later")};
    if (!reply->isFromSamsyn)
        return notSamsyn(*reply);
    switch (reply->status) {
    case 200:
        break;
    case 401:
        return Error{ErrorCode::SyncSignedOut, where,
                     QStringLiteral("the server does not know this installation")};
    case 404:
        return Error{ErrorCode::SyncNotPermitted, where, QStringLiteral("the server takes no deposits")};
    case 507:
        return Error{ErrorCode::SyncQuota, where, QStringLiteral("there is no room for more today")};
    default:
        return notSamsyn(*reply);
    }
    Result<DepositReceipt> receipt = decodeDepositReceipt(reply->body);
    if (reply->mediaType != kDepositMediaType || !receipt)
        return notSamsyn(*reply);
    return receipt;
}

} // namespace

HttpDepositTransport::HttpDepositTransport(const QUrl &server, const QByteArray &sessionToken,
                                           const HttpLimits &limits)
    : m_request(httpRequest(server.resolved(QUrl(QStringLiteral("/v1/deposit"))), kRescueMediaType)),
      m_limits(limits)
{
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    m_request.setRawHeader("Authorization", "Bearer " + depositTokenOf(sessionToken).toBase64(base64));
}

void HttpDepositTransport::leave(const QByteArray &file, Answer answer)
{
    exchange(m_network.post(m_request, file), m_limits,
             [answer = std::move(answer)](const Result<HttpReply> &reply) { answer(receiptOf(reply)); });
}

} // namespace samsyn
