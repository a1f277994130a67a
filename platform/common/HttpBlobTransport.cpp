// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/HttpBlobTransport.h"

namespace samsyn {

namespace {

Result<BlobReply> standing(const HttpReply &reply)
{
    if (reply.uploadOffset < 0)
        return notSamsyn(reply);
    return BlobReply{BlobVerdict::Stands, reply.uploadOffset};
}

Result<BlobReply> replyOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, {}, QStringLiteral("the server asks to come back later")};
    if (!reply->isFromSamsyn)
        return notSamsyn(*reply);
    switch (reply->status) {
    case 200:
    case 204:
    case 409:
        return standing(*reply);
    case 401:
        return Error{ErrorCode::SyncSignedOut, {}, QStringLiteral("the server does not know this session")};
    case 403:
    case 404:
        return BlobReply{BlobVerdict::Unnamed, 0};
    case 413:
        return Error{ErrorCode::SyncTooLarge, {}, QStringLiteral("a part is over the server's limit")};
    case 422:
        return BlobReply{BlobVerdict::Refused, 0};
    case 507:
        return BlobReply{BlobVerdict::NoRoom, 0};
    default:
        return notSamsyn(*reply);
    }
}

} // namespace

HttpBlobTransport::HttpBlobTransport(const QUrl &server, const QByteArray &token, const HttpLimits &limits)
    : m_server(server),
      m_authorization("Bearer "
                      + token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
      m_limits(limits)
{
}

QNetworkRequest HttpBlobTransport::requestFor(const BlobAddress &blob, const QByteArray &mediaType) const
{
    const QByteArray path = "/v1/blob/" + blob.feed.toByteArray().toHex() + '/' + blob.sha256.toHex();
    QNetworkRequest request = httpRequest(m_server.resolved(QUrl(QString::fromLatin1(path))), mediaType);
    request.setRawHeader("Authorization", m_authorization);
    return request;
}

void HttpBlobTransport::ask(const BlobAddress &blob, Answer answer)
{
    exchange(m_network.head(requestFor(blob, "text/plain")), m_limits,
             [answer = std::move(answer)](const Result<HttpReply> &reply) { answer(replyOf(reply)); });
}

void HttpBlobTransport::append(const BlobAddress &blob, qint64 offset, const QByteArray &bytes, Answer answer)
{
    QNetworkRequest request = requestFor(blob, "application/offset+octet-stream");
    request.setRawHeader("Upload-Offset", QByteArray::number(offset));
    exchange(m_network.sendCustomRequest(request, "PATCH", bytes), m_limits,
             [answer = std::move(answer)](const Result<HttpReply> &reply) { answer(replyOf(reply)); });
}

} // namespace samsyn
