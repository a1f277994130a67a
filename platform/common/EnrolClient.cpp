// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/EnrolClient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn {

namespace {

Result<EnrolResponse> enrolmentOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    const QString where = QStringLiteral("HTTP %1").arg(reply->status);
    if (reply->isFromSamsyn && reply->status == 403)
        return Error{ErrorCode::EnrolCodeInvalid, where, QStringLiteral("the server does not know the code")};
    if (reply->isFromSamsyn && reply->status == 410)
        return Error{ErrorCode::EnrolCodeUsed, where,
                     QStringLiteral("the code has been used or has expired")};
    if (reply->isFromSamsyn && reply->status == 429)
        return Error{ErrorCode::EnrolTooManyTries, where, QStringLiteral("too many tries; wait a minute")};
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, where, QStringLiteral("the server asks to come back later")};
    if (reply->status != 200 || reply->mediaType != kEnrolMediaType)
        return notSamsyn(*reply);
    Result<EnrolResponse> response = decodeEnrolResponse(reply->body);
    if (!response)
        return Error{ErrorCode::NetworkNotSamsyn, where, response.error().what};
    return response;
}

Result<void> endingOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    if (!reply->isFromSamsyn)
        return notSamsyn(*reply);
    if (reply->status == 401)
        return Error{ErrorCode::SyncSignedOut, QStringLiteral("HTTP 401"),
                     QStringLiteral("the session has ended before")};
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, {}, QStringLiteral("the server asks to come back later")};
    if (reply->status != 204)
        return notSamsyn(*reply);
    return {};
}

Result<QByteArray> recoveryKeyOf(const Result<HttpReply> &reply, const ServerId &server)
{
    constexpr qsizetype kKeyBytes = 32;
    if (!reply)
        return reply.error();
    if (isBusyStatus(reply->status))
        return Error{ErrorCode::SyncServerBusy, {}, QStringLiteral("the server asks to come back later")};
    if (reply->status != 200 || !reply->isFromSamsyn || reply->mediaType != "application/json")
        return notSamsyn(*reply);
    const QJsonObject hello = QJsonDocument::fromJson(reply->body).object();
    if (hello.value(QStringLiteral("server")).toString() != server.toString())
        return Error{ErrorCode::SyncWrongServer, {}, QStringLiteral("another server answers here")};
    const QString digits = hello.value(QStringLiteral("recoveryKey")).toString();
    const QByteArray key = QByteArray::fromHex(digits.toLatin1());
    if (!digits.isEmpty() && key.size() != kKeyBytes)
        return notSamsyn(*reply);
    return key;
}

} // namespace

void EnrolClient::askRecoveryKey(const ServerId &server, KeyAnswer answer)
{
    const QUrl url = m_server.resolved(QUrl(QStringLiteral("/v1/hello")));
    exchange(m_network.get(httpRequest(url, "text/plain")), m_limits,
             [server, answer = std::move(answer)](const Result<HttpReply> &reply) {
                 answer(recoveryKeyOf(reply, server));
             });
}

void EnrolClient::enrol(const EnrolRequest &request, Answer answer)
{
    const QUrl url = m_server.resolved(QUrl(QStringLiteral("/v1/enrol")));
    exchange(m_network.post(httpRequest(url, kEnrolMediaType), encodeEnrolRequest(request)), m_limits,
             [answer = std::move(answer)](const Result<HttpReply> &reply) { answer(enrolmentOf(reply)); });
}

void EnrolClient::signOut(const QByteArray &token, Done done)
{
    QNetworkRequest request(
        httpRequest(m_server.resolved(QUrl(QStringLiteral("/v1/session"))), "text/plain"));
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    request.setRawHeader("Authorization", "Bearer " + token.toBase64(base64));
    exchange(m_network.deleteResource(request), m_limits,
             [done = std::move(done)](const Result<HttpReply> &reply) { done(endingOf(reply)); });
}

} // namespace samsyn
