// SPDX-License-Identifier: EUPL-1.2
// Why: the strict half of reading HTTP: what Beast accepts but Samsyn does not, decided once for every kind
// of stream.
#pragma once

#include "platform/server/HttpMessage.h"
#include "platform/server/ServerLimits.h"

#include <boost/beast/http.hpp>

#include <optional>

namespace samsyn {

namespace beast = boost::beast;

using BeastRequest = beast::http::request<beast::http::string_body>;
using BeastResponse = beast::http::response<beast::http::string_body>;

/// The answer that refuses a request by its header alone: not HTTP/1.1, no or two Host or Content-Length, any
/// Transfer-Encoding (a proxy might read it differently), Expect, too many fields, too long a target.
[[nodiscard]] std::optional<HttpAnswer> refuseByHeader(const BeastRequest &request,
                                                       const ServerLimits &limits);
/// The answer to bytes that Beast could not read; nothing when nobody is there to read one.
[[nodiscard]] std::optional<HttpAnswer> refuseByError(beast::error_code error, qsizetype maxBodyBytes);
[[nodiscard]] HttpRequest toRequest(BeastRequest &&request, const QByteArray &peer);
[[nodiscard]] BeastResponse toResponse(const HttpAnswer &answer);
/// The answer to a HEAD has none: what follows would be read as the next answer.
void leaveOutBody(BeastResponse &response);

} // namespace samsyn
