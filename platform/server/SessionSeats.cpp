// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/SessionSeats.h"

namespace samsyn {

bool SessionSeats::sit(ConnectionSeat &seat, const QByteArray &session)
{
    if (seat.slot && seat.session == session)
        return true;
    std::unique_ptr<ConnectionLimit::Slot> slot = m_connections.acquire(session);
    if (!slot)
        return false;
    seat.session = session;
    seat.slot = std::move(slot);
    return true;
}

std::shared_ptr<ConnectionLimit::Slot> SessionSeats::enter(const QByteArray &session)
{
    return m_requests.acquire(session);
}

} // namespace samsyn
