// SPDX-License-Identifier: EUPL-1.2
// Why: exchanges a one-time code for an account at the server, and says exactly why when it cannot.
#pragma once

#include "core/sync/Enrolment.h"
#include "platform/common/HttpExchange.h"

namespace samsyn {

/// Thread: one with an event loop.
class EnrolClient
{
public:
    using Answer = std::function<void(Result<EnrolResponse>)>;
    using Done = std::function<void(Result<void>)>;
    using KeyAnswer = std::function<void(Result<QByteArray>)>;

    /// server: of parseServerAddress().
    explicit EnrolClient(const QUrl &server, const HttpLimits &limits = {})
        : m_server(server), m_limits(limits)
    {
    }

    /// Calls `answer` later unless the client is destroyed before. Errors: EnrolCodeInvalid, EnrolCodeUsed,
    /// EnrolTooManyTries, SyncServerBusy, NetworkUnreachable, NetworkTimeout, NetworkNotSamsyn.
    void enrol(const EnrolRequest &request, Answer answer);
    /// Ends the session of `token` at the server. Errors: SyncSignedOut (it had ended before) and those of
    /// the network.
    void signOut(const QByteArray &token, Done done);

    /// The organisation's public recovery key, for a device that joined before there was one: 32 bytes, or
    /// none. Errors: SyncWrongServer (another server answers at the address) and those of the network.
    void askRecoveryKey(const ServerId &server, KeyAnswer answer);

private:
    QNetworkAccessManager m_network;
    QUrl m_server;
    HttpLimits m_limits;
};

} // namespace samsyn
