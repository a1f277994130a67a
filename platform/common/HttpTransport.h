// SPDX-License-Identifier: EUPL-1.2
// Why: carries sync requests to the server over HTTP and lets nothing else pass for an answer of it.
#pragma once

#include "core/service/SyncService.h"
#include "platform/common/HttpExchange.h"

namespace samsyn {

/// POST <server>/v1/sync, body deflated where that makes it shorter. Thread: one with an event loop.
class HttpTransport : public SyncTransport
{
public:
    /// server: of parseServerAddress(); token: 32 bytes from the enrolment.
    HttpTransport(const QUrl &server, const QByteArray &token, const HttpLimits &limits = {});

    /// Calls `answer` later unless the transport is destroyed before. A captive portal's page is
    /// NetworkNotSamsyn; so is a 401 that our server did not send, so that no portal can sign anybody out.
    void post(const QByteArray &rawRequest, Answer answer) override;
    /// The total of body bytes sent and received, for tests and measurements.
    [[nodiscard]] qint64 bodyBytesSent() const { return m_bodyBytesSent; }

private:
    QNetworkAccessManager m_network;
    QNetworkRequest m_request;
    HttpLimits m_limits;
    qint64 m_bodyBytesSent = 0;
};

} // namespace samsyn
