// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ConnectionLimit.h"

namespace samsyn {

std::unique_ptr<ConnectionLimit::Slot> ConnectionLimit::acquire(const QByteArray &peer)
{
    const std::lock_guard lock(m_mutex);
    if (m_total >= m_rule.total || m_perPeer.value(peer) >= m_rule.perPeer)
        return nullptr;
    ++m_total;
    ++m_perPeer[peer];
    return std::make_unique<Slot>(*this, peer);
}

int ConnectionLimit::openCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

void ConnectionLimit::release(const QByteArray &peer)
{
    const std::lock_guard lock(m_mutex);
    --m_total;
    if (--m_perPeer[peer] == 0)
        m_perPeer.remove(peer);
}

} // namespace samsyn
