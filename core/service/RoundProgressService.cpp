// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundProgressService.h"

namespace samsyn {

Result<RoundProgress> RoundProgressService::progress(const RecordId &round) const
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const auto plan = readCell<RoundPlanGroup>(m_store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return Error{ErrorCode::RoundUnknown, round.toString(),
                     QStringLiteral("no such round on this device")};
    const auto schedule = readCell<RoundScheduleGroup>(m_store, round);
    SAMSYN_TRY(schedule);
    RoundProgress progress;
    progress.closesAtMs = schedule->value_or(RoundScheduleGroup()).closesAtMs;
    const qint64 leftMs = progress.closesAtMs - m_clock.nowMs();
    if (leftMs > 0)
        progress.daysLeft = int(leftMs / kDayMs);
    for (const RecordId &organisation : (*plan)->participants) {
        auto counts = readCell<RoundResponsesGroup>(m_store, roundResponsesId(round, organisation));
        SAMSYN_TRY(counts);
        if (!counts->has_value())
            continue;
        const auto member = readCell<MemberOrganisationGroup>(m_store, organisation);
        SAMSYN_TRY(member);
        progress.organisations.push_back(
            {organisation, member->value_or(MemberOrganisationGroup()).name, std::move(**counts)});
    }
    return progress;
}

} // namespace samsyn
