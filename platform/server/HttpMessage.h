// SPDX-License-Identifier: EUPL-1.2
// Why: a request and its answer as plain values, so that what serves them knows nothing of sockets.
#pragma once

#include <QByteArray>

#include <functional>

namespace samsyn {

struct ConnectionSeat;

/// Fields that are absent are empty. Everything here is the client's word.
struct HttpRequest
{
    QByteArray method, target;
    QByteArray contentType, contentEncoding, authorization, rawLength, uploadOffset;
    QByteArray peer;                 ///< what rates are counted by: IPv4 address or IPv6 /64 network
    QByteArray body;
    ConnectionSeat *seat = nullptr;  ///< of the connection it came on; lives as long as the request is served
};

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    qsizetype rawLength = -1;        ///< >= 0: the body is deflated and this long before
    int retryAfterS = 0;             ///< > 0: Retry-After
    qint64 uploadOffset = -1;        ///< >= 0: Upload-Offset and Upload-Length
    qint64 uploadLength = 0;
};

/// Makes the answer on the connection's own thread, so that encoding never holds up the writer.
using MakeAnswer = std::function<HttpAnswer()>;
/// Called once, on any thread.
using SendAnswer = std::function<void(MakeAnswer)>;

/// RFC 9457 problem; `title` is a literal of ours, never anything a client sent.
[[nodiscard]] HttpAnswer problem(int status, const char *title);
/// 413 that names the limit.
[[nodiscard]] HttpAnswer tooLarge(qsizetype limitBytes);
/// 429 or 503 with the seconds to wait.
[[nodiscard]] HttpAnswer comeBackLater(int status, int seconds);

} // namespace samsyn
