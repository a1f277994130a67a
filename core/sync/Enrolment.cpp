// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Enrolment.h"

#include "core/sync/WireReader.h"

#include <QUrl>
#include <QUrlQuery>

namespace samsyn {

namespace {

constexpr qsizetype kMinCodeChars = 8, kMaxCodeChars = 64, kMaxNameChars = 120, kMaxLinkChars = 1000;
constexpr qsizetype kTokenBytes = 32, kRecoveryKeyBytes = 32;

Error invalid(const char *what)
{
    return {ErrorCode::ArgumentInvalid, QStringLiteral("join link"), QString::fromLatin1(what)};
}

bool isCrockford(const QString &code)
{
    const auto isDigit = [](QChar c) {
        return QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ").contains(c);
    };
    return std::all_of(code.begin(), code.end(), isDigit);
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1")
        || host == QLatin1String("::1");
}

Result<void> checkServerAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return invalid("the server address (s) is not a web address");
    const bool isSecure = url.scheme() == QLatin1String("https");
    if (!isSecure && url.scheme() != QLatin1String("http"))
        return invalid("the server address (s) starts neither with https nor with http");
    if (!isSecure && !isLoopback(url.host()))
        return invalid("the server address (s) is not encrypted: http is for this machine alone, use https");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || !url.path().isEmpty())
        return invalid("the server address (s) holds more than scheme, host and port");
    return {};
}

} // namespace

Result<JoinLink> parseJoinLink(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > kMaxLinkChars)
        return invalid("the link is too long");
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("samsyn") || url.host() != QLatin1String("join"))
        return invalid("the link does not start with samsyn://join");
    const QUrlQuery query(url);
    JoinLink link;
    link.serverAddress = query.queryItemValue(QStringLiteral("s"), QUrl::FullyDecoded);
    link.code = normaliseJoinCode(query.queryItemValue(QStringLiteral("c"), QUrl::FullyDecoded));
    if (link.serverAddress.endsWith(QLatin1Char('/')))
        link.serverAddress.chop(1);
    SAMSYN_TRY(checkServerAddress(link.serverAddress));
    if (link.code.size() < kMinCodeChars || link.code.size() > kMaxCodeChars || !isCrockford(link.code))
        return invalid("the code (c) is not 8 to 64 letters and digits of the join alphabet");
    return link;
}

QString formatJoinLink(const JoinLink &link)
{
    return QStringLiteral("samsyn://join?s=%1&c=%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(link.serverAddress)),
             QString::fromLatin1(QUrl::toPercentEncoding(link.code)));
}

QString normaliseJoinCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed.toUpper()) {
        if (c.isSpace() || c == QLatin1Char('-') || c == QChar(0x2010) || c == QChar(0x2013))
            continue;
        if (c == QLatin1Char('O'))
            code += QLatin1Char('0');
        else if (c == QLatin1Char('I') || c == QLatin1Char('L'))
            code += QLatin1Char('1');
        else
            code += c;
    }
    return code;
}

QString displayJoinCode(const QString &code)
{
    QString shown;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            shown += QLatin1Char('-');
        shown += code[i];
    }
    return shown;
}

QByteArray encodeEnrolRequest(const EnrolRequest &request)
{
    CborWriter writer;
    writer.array(3);
    writer.unsignedInteger(1);
    writer.text(request.code);
    writer.text(request.deviceName);
    return writer.take();
}

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView bytes)
{
    feed1::WireReader reader(bytes);
    EnrolRequest request;
    reader.enter(3);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not an enrolment of version 1");
    request.code = reader.text(kMaxCodeChars);
    request.deviceName = reader.text(kMaxNameChars);
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    return request;
}

QByteArray encodeEnrolResponse(const EnrolResponse &response)
{
    CborWriter writer;
    writer.array(response.recoveryKey.isEmpty() ? 6 : 7);
    writer.unsignedInteger(1);
    writer.bytes(response.server.view());
    writer.bytes(response.user.view());
    writer.bytes(response.token);
    writer.text(response.displayName);
    writer.text(response.collaborationName);
    if (!response.recoveryKey.isEmpty())
        writer.bytes(response.recoveryKey);
    return writer.take();
}

Result<EnrolResponse> decodeEnrolResponse(QByteArrayView bytes)
{
    feed1::WireReader reader(bytes);
    EnrolResponse response;
    const bool hasRecoveryKey = reader.arraySize() == 7;
    reader.enter(hasRecoveryKey ? 7 : 6);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not an enrolment of version 1");
    response.server = reader.id<ServerId>();
    response.user = reader.id<UserId>();
    response.token = reader.bytes(kTokenBytes);
    if (response.token.size() != kTokenBytes)
        reader.refuse(ErrorCode::SyncMalformed, "a token has 32 bytes");
    response.displayName = reader.text(kMaxNameChars);
    response.collaborationName = reader.text(kMaxNameChars);
    if (hasRecoveryKey)
        response.recoveryKey = reader.bytes(kRecoveryKeyBytes);
    if (hasRecoveryKey && response.recoveryKey.size() != kRecoveryKeyBytes)
        reader.refuse(ErrorCode::SyncMalformed, "a recovery key has 32 bytes");
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    return response;
}

} // namespace samsyn
