// SPDX-License-Identifier: EUPL-1.2
// Why: the one table of what the server answers; everything else is 404.
#pragma once

#include "platform/server/BlobRoutes.h"
#include "platform/server/HttpMessage.h"
#include "platform/server/SessionSeats.h"
#include "platform/server/WriterQueue.h"

namespace samsyn {

/// Thread: any; calls may overlap.
class Router
{
public:
    Router(WriterQueue &writer, const ServerId &server, const ServerLimits &limits);

    /// Pictures are served too; `blobs` must outlive the router. Before the first request.
    void setBlobs(BlobRoutes &blobs) { m_blobs = &blobs; }
    /// 32 bytes, handed to every device; before the first request.
    void setRecoveryKey(const QByteArray &key) { m_recoveryKey = key; }
    /// Calls `answer` exactly once, perhaps later and on the writer's thread.
    void route(const HttpRequest &request, const SendAnswer &answer);

private:
    void hello(const HttpRequest &request, const SendAnswer &answer);
    void sync(const HttpRequest &request, const SendAnswer &answer);
    void enrol(const HttpRequest &request, const SendAnswer &answer);
    void signOut(const HttpRequest &request, const SendAnswer &answer);
    void deposit(const HttpRequest &request, const SendAnswer &answer);
    void submit(WriterJob job, const QByteArray &peer, const SendAnswer &answer);

    struct Route {
        const char *method, *target;
        void (Router::*serve)(const HttpRequest &, const SendAnswer &);
    };
    static const Route kRoutes[];

    WriterQueue &m_writer;
    ServerId m_server;
    RateLimit m_enrolRate, m_depositRate;
    SessionSeats m_seats;
    BlobRoutes *m_blobs = nullptr;
    QByteArray m_recoveryKey; ///< empty = none
};

} // namespace samsyn
