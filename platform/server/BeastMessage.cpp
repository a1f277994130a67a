// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/BeastMessage.h"

#include "core/sync/Messages.h"
#include "platform/common/HttpExchange.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace samsyn {

namespace http = boost::beast::http;

namespace {

template<typename View>
QByteArray toBytes(const View &view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

QByteArray field(const BeastRequest &request, http::field name)
{
    return toBytes(request[name]);
}

/// IMF-fixdate of RFC 9110, made once a second.
QByteArray httpDate()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

bool isBadTarget(const BeastRequest &request, const ServerLimits &limits)
{
    return request.target().size() > limits.maxTargetBytes || !request.target().starts_with('/');
}

} // namespace

std::optional<HttpAnswer> refuseByHeader(const BeastRequest &request, const ServerLimits &limits)
{
    if (request.version() != 11)
        return problem(505, "this server speaks HTTP/1.1");
    if (std::distance(request.begin(), request.end()) > limits.maxFields)
        return problem(431, "too many header fields");
    if (isBadTarget(request, limits))
        return problem(414, "there is no such address");
    if (request.count(http::field::host) != 1)
        return problem(400, "exactly one Host is needed");
    if (request.count(http::field::transfer_encoding) > 0)
        return problem(400, "a body needs Content-Length, not Transfer-Encoding");
    const std::size_t lengths = request.count(http::field::content_length);
    if (lengths > 1)
        return problem(400, "more than one Content-Length");
    const auto length = request[http::field::content_length];
    if (std::any_of(length.begin(), length.end(), [](char c) { return c < '0' || c > '9'; }))
        return problem(400, "Content-Length is one number");
    if (lengths == 0 && request.method() == http::verb::post)
        return problem(411, "a body needs Content-Length");
    if (request.count(http::field::expect) > 0)
        return problem(417, "send the body at once");
    if (request.count(http::field::authorization) > 1 || request.count(http::field::content_type) > 1)
        return problem(400, "a field that may come once came twice");
    return std::nullopt;
}

std::optional<HttpAnswer> refuseByError(beast::error_code error, qsizetype maxBodyBytes)
{
    if (error == http::error::body_limit)
        return tooLarge(maxBodyBytes);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return problem(431, "the header is too large");
    const bool isOurDeadline = error == beast::error::timeout;
    const bool isGone = error == http::error::end_of_stream || error == http::error::partial_message;
    if (isOurDeadline || isGone || error.category() != make_error_code(http::error::bad_method).category())
        return std::nullopt;
    return problem(400, "this is not HTTP/1.1");
}

HttpRequest toRequest(BeastRequest &&request, const QByteArray &peer)
{
    HttpRequest plain;
    plain.method = toBytes(request.method_string());
    plain.target = toBytes(request.target());
    plain.contentType = field(request, http::field::content_type);
    plain.contentEncoding = field(request, http::field::content_encoding);
    plain.authorization = field(request, http::field::authorization);
    plain.rawLength = toBytes(request["X-Raw-Length"]);
    plain.uploadOffset = toBytes(request["Upload-Offset"]);
    plain.peer = peer;
    plain.body = QByteArray(request.body().data(), qsizetype(request.body().size()));
    return plain;
}

BeastResponse toResponse(const HttpAnswer &answer)
{
    BeastResponse response(http::status(answer.status), 11);
    // A message of FEED/1 says whose it is and what time it is; on a phone every byte is paid for.
    if (answer.contentType != feed1::kMediaType) {
        response.set(http::field::date, httpDate().toStdString());
        response.set(kSamsynMark, "1");
    }
    response.set(http::field::cache_control, "no-store");
    if (!answer.contentType.isEmpty())
        response.set(http::field::content_type, answer.contentType.toStdString());
    if (answer.rawLength >= 0) {
        response.set(http::field::content_encoding, "deflate");
        response.set("X-Raw-Length", std::to_string(answer.rawLength));
    }
    if (answer.retryAfterS > 0)
        response.set(http::field::retry_after, std::to_string(answer.retryAfterS));
    if (answer.uploadOffset >= 0) {
        response.set("Upload-Offset", std::to_string(answer.uploadOffset));
        response.set("Upload-Length", std::to_string(answer.uploadLength));
    }
    if (answer.contentType.startsWith("image/")) {
        // What somebody sent is a file to keep, never a page to show.
        response.set(http::field::content_disposition, "attachment");
        response.set("X-Content-Type-Options", "nosniff");
    }
    response.body() = answer.body.toStdString();
    if (answer.status != 204)
        response.prepare_payload();
    return response;
}

void leaveOutBody(BeastResponse &response)
{
    response.body().clear();
    response.prepare_payload();
}

} // namespace samsyn
