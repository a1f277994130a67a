// SPDX-License-Identifier: EUPL-1.2
// Why: a hall behind one address gets in, a flood from one address does not.
#pragma once

#include <QByteArray>
#include <QHash>

#include <memory>
#include <mutex>

namespace samsyn {

/// Counts open connections in all and per peer. Thread: any. Outlives its slots.
class ConnectionLimit
{
public:
    struct Rule { int total = 4096; int perPeer = 512; };
    explicit ConnectionLimit(const Rule &rule) : m_rule(rule) {}

    /// Held as long as the connection is open.
    class Slot
    {
    public:
        Slot(ConnectionLimit &limit, QByteArray peer) : m_limit(limit), m_peer(std::move(peer)) {}
        Slot(const Slot &) = delete;
        Slot &operator=(const Slot &) = delete;
        ~Slot() { m_limit.release(m_peer); }

    private:
        ConnectionLimit &m_limit;
        QByteArray m_peer;
    };

    /// nullptr when there is no room.
    [[nodiscard]] std::unique_ptr<Slot> acquire(const QByteArray &peer);
    [[nodiscard]] int openCount() const;

private:
    void release(const QByteArray &peer);

    Rule m_rule;
    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_perPeer;
    int m_total = 0;
};

} // namespace samsyn
