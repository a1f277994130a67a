// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundOpener.h"

#include "core/store/StoredGroup.h"

namespace samsyn {

namespace {

bool isDue(const RoundScheduleGroup &schedule, qint64 nowMs)
{
    const bool hasBegun = schedule.opensAtMs > 0 && schedule.opensAtMs <= nowMs;
    return hasBegun && (schedule.closesAtMs <= 0 || nowMs < schedule.closesAtMs);
}

} // namespace

Result<int> RoundOpener::openDueRounds(qint64 nowMs)
{
    const Result<std::vector<ServerFeed>> workspaces = m_store.feedsOfKind(FeedKind::Workspace, {});
    if (!workspaces)
        return workspaces.error();
    int opened = 0;
    for (const ServerFeed &workspace : *workspaces) {
        const Result<int> here = openIn(workspace.id, nowMs);
        if (!here)
            return here.error();
        opened += *here;
    }
    return opened;
}

Result<int> RoundOpener::openIn(const FeedId &workspace, qint64 nowMs)
{
    const Result<std::vector<ServerCell>> rounds = m_store.cellsOf(workspace, RoundStatusGroup::address);
    if (!rounds)
        return rounds.error();
    int opened = 0;
    for (const ServerCell &round : *rounds) {
        const Result<RoundStatusGroup> status = readGroup<RoundStatusGroup>(round.value);
        if (!status)
            return status.error();
        if (status->status != RoundStatus::Planned)
            continue;
        const auto schedule = storedGroup<RoundScheduleGroup>(m_store, round.record);
        if (!schedule)
            return schedule.error();
        if (!*schedule || !isDue(**schedule, nowMs))
            continue;
        SAMSYN_TRY(m_writer.write({editOf(workspace, round.record, RoundStatusGroup{RoundStatus::Open})}));
        ++opened;
    }
    return opened;
}

} // namespace samsyn
