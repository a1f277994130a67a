// SPDX-License-Identifier: EUPL-1.2
#include "core/service/FeedKeeper.h"

#include "core/store/StoredGroup.h"

namespace samsyn {

FeedKeeper::FeedKeeper(ServerStore &store, AccountStore &accounts, RandomSource &random)
    : m_store(store), m_access(store, accounts), m_random(random)
{
}

Result<void> FeedKeeper::follow(PushNews &news)
{
    std::set<RecordId> stale;
    for (const auto &[id, seq] : news.applied) {
        const Result<std::optional<ServerFeed>> feed = m_store.feed(id);
        if (!feed)
            return feed.error();
        if (!*feed || (*feed)->kind != FeedKind::Workspace)
            continue;
        const Result<std::optional<LoggedOp>> op = m_store.opAt(id, seq);
        if (!op)
            return op.error();
        SAMSYN_REQUIRE(*op);
        const Result<bool> isStale = followCell(**feed, (*op)->cell);
        if (!isStale)
            return isStale.error();
        if (*isStale)
            stale.insert((*feed)->scope);
    }
    for (const RecordId &collaboration : stale)
        SAMSYN_TRY(m_access.refreshAll(collaboration));
    return {};
}

Result<bool> FeedKeeper::followCell(const ServerFeed &workspace, const ServerCell &cell)
{
    if (cell.kind == RecordKind::MemberOrganisation && cell.group == MemberOrganisationGroup::address.group)
        return m_access.ensureMemberFeed(cell.record, workspace.scope);
    if (cell.kind == RecordKind::AssessmentRound && cell.group == RoundPlanGroup::address.group)
        return followPlan(cell.record);
    return false;
}

Result<bool> FeedKeeper::followPlan(const RecordId &round)
{
    const auto plan = storedGroup<RoundPlanGroup>(m_store, round);
    if (!plan)
        return plan.error();
    if (!*plan)
        return false; // deleted in the same push
    const Result<std::optional<ServerFeed>> present = m_store.feed((*plan)->resultFeed);
    if (!present)
        return present.error();
    if (*present) // who takes part may have changed
        return (*present)->kind == FeedKind::Results && (*present)->scope == round;
    SAMSYN_TRY(m_access.ensureResultFeed(round, **plan));
    return false; // its readers have been seen to
}

} // namespace samsyn
