// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/HttpExchange.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace samsyn {

namespace {

/// Why we ended an exchange ourselves; Qt only says "cancelled".
enum class Ending : quint8 { ByPeer, ByDeadline, ByBodyLimit };

Error errorOf(const QNetworkReply &reply, Ending ending)
{
    const QString where = reply.url().host();
    if (ending == Ending::ByBodyLimit)
        return {ErrorCode::NetworkNotSamsyn, where, QStringLiteral("the answer is larger than any of ours")};
    if (ending == Ending::ByDeadline)
        return {ErrorCode::NetworkTimeout, where, QStringLiteral("no answer in time")};
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::OperationCanceledError:   // Qt's own word for a transfer timeout
        return {ErrorCode::NetworkTimeout, where, QStringLiteral("no answer in time")};
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {ErrorCode::NetworkNotSamsyn, where, reply.errorString()};
    default:
        return {ErrorCode::NetworkUnreachable, where, reply.errorString()};
    }
}

HttpReply readReply(QNetworkReply &reply, int status)
{
    HttpReply read;
    read.status = status;
    read.mediaType = reply.rawHeader("Content-Type");
    read.body = reply.readAll();
    read.encoding = reply.rawHeader("Content-Encoding");
    read.isFromSamsyn = reply.hasRawHeader(kSamsynMark);
    bool isNumber = false;
    const qlonglong rawLength = reply.rawHeader("X-Raw-Length").toLongLong(&isNumber);
    if (isNumber && rawLength >= 0)
        read.rawLength = qsizetype(rawLength);
    const qlonglong offset = reply.rawHeader("Upload-Offset").toLongLong(&isNumber);
    if (isNumber && offset >= 0)
        read.uploadOffset = offset;
    return read;
}

/// An answer counts only when it came whole.
Result<HttpReply> outcomeOf(QNetworkReply &reply, Ending ending)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isHttpError = reply.error() >= QNetworkReply::ContentAccessDenied;   // 4xx, 5xx with a body
    const bool isProtocolError = reply.error() >= QNetworkReply::ProtocolUnknownError
        && reply.error() < QNetworkReply::InternalServerError;
    const bool isWhole = reply.error() == QNetworkReply::NoError || (isHttpError && !isProtocolError);
    if (ending != Ending::ByPeer || status == 0 || !isWhole)
        return errorOf(reply, ending);
    return readReply(reply, status);
}

} // namespace

QNetworkRequest httpRequest(const QUrl &url, const QByteArray &mediaType)
{
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", mediaType);
    request.setRawHeader("Accept-Encoding", "deflate");   // set by us = Qt leaves the body alone
    request.setRawHeader("User-Agent", "Samsyn");   // a request says its build itself
    request.setRawHeader("Accept-Language", "*");         // the language of the device is nobody's business
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

void exchange(QNetworkReply *reply, const HttpLimits &limits, std::function<void(Result<HttpReply>)> done)
{
    const auto ending = std::make_shared<Ending>(Ending::ByPeer);
    const auto end = [reply, ending](Ending why) {
        *ending = why;
        reply->abort();
    };
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, end, limits] {
        if (reply->bytesAvailable() > limits.maxBodyBytes)
            end(Ending::ByBodyLimit);
    });
    auto *progress = new QTimer(reply);
    progress->setSingleShot(true);
    QObject::connect(progress, &QTimer::timeout, reply, [end] { end(Ending::ByDeadline); });
    const auto restart = [progress] { progress->start(); };
    QObject::connect(reply, &QNetworkReply::uploadProgress, progress, restart);
    QObject::connect(reply, &QNetworkReply::downloadProgress, progress, restart);
    progress->start(limits.timeoutMs);
    QTimer::singleShot(limits.totalTimeoutMs, reply, [end] { end(Ending::ByDeadline); });
    QObject::connect(reply, &QNetworkReply::finished, reply,
                     [reply, ending, progress, done = std::move(done)] {
                         progress->stop();
                         reply->deleteLater();
                         done(outcomeOf(*reply, *ending));
                     });
}

bool isBusyStatus(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

Error notSamsyn(const HttpReply &reply)
{
    return {ErrorCode::NetworkNotSamsyn, QStringLiteral("HTTP %1").arg(reply.status),
            QStringLiteral("unexpected answer of type \"%1\"")
                .arg(QString::fromLatin1(reply.mediaType.left(80)))};
}

} // namespace samsyn
