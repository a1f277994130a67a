// SPDX-License-Identifier: EUPL-1.2
// Why: one HTTP request with the limits every request of Samsyn has, and an honest word for every way it can
// fail.
#pragma once

#include "core/base/Result.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <functional>

namespace samsyn {

/// What an answer must not exceed.
struct HttpLimits
{
    int timeoutMs = 15'000;          ///< without any progress
    int totalTimeoutMs = 120'000;    ///< for the whole exchange
    qsizetype maxBodyBytes = 512 * 1024;
};

struct HttpReply
{
    int status = 0;
    QByteArray mediaType;            ///< as sent
    QByteArray body;                 ///< not decompressed
    QByteArray encoding;             ///< Content-Encoding as sent; empty = the body is as it is
    qsizetype rawLength = -1;        ///< X-Raw-Length, -1 = absent or malformed
    qint64 uploadOffset = -1;        ///< Upload-Offset, -1 = absent or malformed
    bool isFromSamsyn = false;       ///< carries kSamsynMark
};

inline constexpr char kSamsynMark[] = "X-Samsyn";   ///< header of every answer of the server but its messages

/// A request to `url` with our headers; redirects are never followed, cookies and caches never used.
[[nodiscard]] QNetworkRequest httpRequest(const QUrl &url, const QByteArray &mediaType);
/// Sends and calls `done` exactly once, later, on the same thread, unless `network` is destroyed before.
/// Errors: NetworkUnreachable (no connection), NetworkTimeout, NetworkNotSamsyn (TLS or HTTP broken, body
/// over limit). Any HTTP status is a reply, not an error.
void exchange(QNetworkReply *reply, const HttpLimits &limits, std::function<void(Result<HttpReply>)> done);
/// Retrying may help: 429, 502, 503, 504.
[[nodiscard]] bool isBusyStatus(int status);
/// NetworkNotSamsyn with the status and type that came instead.
[[nodiscard]] Error notSamsyn(const HttpReply &reply);

} // namespace samsyn
