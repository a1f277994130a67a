// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld in which somebody has a right to be forgotten.
#include "tests/sim/engine/EngineWorld.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

/// What people have erased; a round or a member without its record would be another test.
bool isPersonal(RecordKind kind)
{
    return kind == RecordKind::ResultNote || kind == RecordKind::CapabilityAction
        || kind == RecordKind::HelpReadiness || kind == RecordKind::Answer;
}

} // namespace

ErasureOrder EngineWorld::anyErasure()
{
    if (chance(200)) {
        const std::size_t user = m_random.number(m_template.places.users.size());
        return {{}, m_template.places.users[user].id};
    }
    std::vector<RecordId> known;
    for (const auto &[id, op] : m_truth.ops()) {
        if (op.isOnServer && isPersonal(op.cell.kind))
            known.push_back(op.cell.record);
    }
    return {known.empty() ? RecordId() : known[m_random.number(known.size())], {}};
}

bool EngineWorld::isErased(const UserId &person) const
{
    return std::ranges::any_of(m_erasedPeople,
                               [&](std::size_t user) { return m_template.places.users[user].id == person; });
}

void EngineWorld::eraseSomething()
{
    const ErasureOrder order = anyErasure();
    if (!order.record.isNull() || !order.user.isNull())
        erase(order);
}

/// The operator's order stands once it is given: when the server dies of it, it is given again.
void EngineWorld::erase(const ErasureOrder &order)
{
    for (const auto &[feed, record] : m_server.placesOf(order))
        m_truth.erase(feed, record);
    for (std::size_t user = 0; user < m_template.places.users.size(); ++user) {
        if (order.record.isNull() && m_template.places.users[user].id == order.user)
            m_erasedPeople.insert(user);
    }
    if (order.record.isNull())
        m_shadow.erasePersonal(m_server.personalFeedOf(order.user));
    m_findings.note([&] {
        return order.record.isNull() ? QStringLiteral("an account is erased")
                                     : QStringLiteral("record %1 is erased").arg(order.record.toString());
    });
    std::optional<End> end;
    if (strikes(Fault::ServerCrash, 200))
        end = End::Crash;
    else if (strikes(Fault::ServerPowerCut, 200))
        end = End::PowerCut;
    if (end)
        m_server.disk.plan({DiskFault::ShortWrite, 1 + int(m_random.number(30)), true});
    m_server.expectsDiskErrors = end.has_value();
    const bool isDone = m_server.erase(order);
    if (end)
        endServer(*end);
    if (!isDone && !m_server.erase(order))
        m_findings.add("I14", QStringLiteral("an erasure that was interrupted cannot be repeated"));
    lookAtServer(true);
    m_erasureChecks.checkServer(m_server.disk);
}

} // namespace samsyn::sim
