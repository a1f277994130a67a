// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/HttpTransport.h"

namespace samsyn {

namespace {

Result<QByteArray> bodyOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    const QString where = QStringLiteral("HTTP %1").arg(reply->status);
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, where, QStringLiteral("the server asks to come back later")};
    if (reply->status == 413)
        return Error{ErrorCode::SyncTooLarge, where,
                     QStringLiteral("the request is over the server's limit")};
    if (reply->status == 401 && reply->isFromSamsyn)
        return Error{ErrorCode::SyncSignedOut, where,
                     QStringLiteral("the server does not know this session")};
    const bool isDeflated = reply->encoding == "deflate" && reply->rawLength >= 0;
    const bool isAsItIs = reply->encoding.isEmpty() && reply->rawLength < 0;
    if (reply->status != 200 || reply->mediaType != feed1::kMediaType || !(isDeflated || isAsItIs))
        return notSamsyn(*reply);
    if (isAsItIs)
        return reply->body;
    Result<QByteArray> raw = feed1::inflateBody(reply->body, reply->rawLength);
    if (!raw)
        return Error{ErrorCode::NetworkNotSamsyn, where, raw.error().what};
    return raw;
}

} // namespace

HttpTransport::HttpTransport(const QUrl &server, const QByteArray &token, const HttpLimits &limits)
    : m_request(httpRequest(server.resolved(QUrl(QStringLiteral("/v1/sync"))), feed1::kMediaType)),
      m_limits(limits)
{
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    m_request.setRawHeader("Authorization", "Bearer " + token.toBase64(base64));
}

void HttpTransport::post(const QByteArray &rawRequest, Answer answer)
{
    QNetworkRequest request = m_request;
    QByteArray body = feed1::deflateBody(rawRequest);
    if (body.size() < rawRequest.size()) {
        request.setRawHeader("Content-Encoding", "deflate");
        request.setRawHeader("X-Raw-Length", QByteArray::number(rawRequest.size()));
    } else {
        body = rawRequest;   // names and chains do not deflate: without answers it is shorter as it is
    }
    m_bodyBytesSent += body.size();
    exchange(m_network.post(request, body), m_limits,
             [answer = std::move(answer)](const Result<HttpReply> &reply) { answer(bodyOf(reply)); });
}

} // namespace samsyn
