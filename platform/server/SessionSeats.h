// SPDX-License-Identifier: EUPL-1.2
// Why: one session gets so many connections and requests at a time; the rest is for the others.
#pragma once

#include "platform/server/ConnectionLimit.h"

namespace samsyn {

/// Where a connection remembers whose it is. Thread: one request of it at a time.
struct ConnectionSeat {
    QByteArray session;
    std::unique_ptr<ConnectionLimit::Slot> slot;
};

/// A session is counted by what its client calls itself, before the token is known to be real: memory is
/// bounded by the open connections and the queue. Thread: any. Outlives connections and requests.
class SessionSeats {
public:
    struct Rule {
        int connections = 4;
        int inFlight = 2;
    };
    explicit SessionSeats(const Rule &rule)
        : m_connections({kAny, rule.connections}), m_requests({kAny, rule.inFlight})
    {
    }

    /// Gives the connection to the session of its newest request. False when the session has its share.
    [[nodiscard]] bool sit(ConnectionSeat &seat, const QByteArray &session);
    /// Held until the request is answered; nullptr when as many are under way.
    [[nodiscard]] std::shared_ptr<ConnectionLimit::Slot> enter(const QByteArray &session);

private:
    static constexpr int kAny = 1'000'000;
    ConnectionLimit m_connections, m_requests;
};

} // namespace samsyn
