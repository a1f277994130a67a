// SPDX-License-Identifier: EUPL-1.2
// Why: listens, keeps its connections within limits, and ends without cutting an answer in half.
#pragma once

#include "core/base/Result.h"
#include "platform/server/HttpMessage.h"
#include "platform/server/ServerLimits.h"

#include <QString>

#include <memory>

namespace samsyn {

struct ListenOptions
{
    QString address = QStringLiteral("127.0.0.1");   ///< IPv4 or IPv6
    quint16 port = 8080;                             ///< 0 = any free one
    QString tlsCertificate, tlsKey;                  ///< PEM files; both or none
    int threads = 0;                                 ///< 0 = one per core
};

/// Thread: start() and stop() one; requests are served on its own threads.
class HttpServer
{
public:
    using Serve = std::function<void(const HttpRequest &, const SendAnswer &)>;

    /// Listens and serves at once. Errors: ArgumentInvalid (address, certificate or key; a public address
    /// without TLS), NetworkUnreachable (the address is taken or not ours).
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(const ListenOptions &options,
                                                                   const ServerLimits &limits, Serve serve);
    /// Stops.
    ~HttpServer();

    [[nodiscard]] quint16 port() const;
    /// e.g. http://127.0.0.1:8080
    [[nodiscard]] QString address() const;
    [[nodiscard]] int openConnections() const;
    /// No new connections; idle ones end now, the others after their answer. Returns when all have ended.
    void stop();

private:
    class Listener;
    explicit HttpServer(std::unique_ptr<Listener> listener);
    std::unique_ptr<Listener> m_listener;
};

} // namespace samsyn
