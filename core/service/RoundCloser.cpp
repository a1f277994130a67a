// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundCloser.h"

#include "core/service/RoundFreezer.h"
#include "core/store/StoredGroup.h"

namespace samsyn {

namespace {

Error failure(ErrorCode code, const RecordId &where, const char *what)
{
    return {code, where.toString(), QString::fromLatin1(what)};
}

/// Everything that a publication writes: all participants in one feed, and each alone in its own.
std::vector<CellEdit> resultEdits(const RecordId &round, const RoundPlanGroup &plan,
                                  const PublishedRound &published, const std::vector<FeedId> &own)
{
    SAMSYN_REQUIRE(own.size() == published.organisations.size());
    std::vector<CellEdit> edits;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const OrganisationResultGroup &organisation = published.organisations[i];
        const QByteArray id = organisation.organisation.toByteArray();
        const auto named = [&](const char *what) { return RecordId::named(round.view(), what + id); };
        edits.push_back(editOf(plan.resultFeed, named("result:"), organisation));
        edits.push_back(editOf(own[i], named("own result:"), organisation));
        edits.push_back(editOf(own[i], named("own summary:"), summaryOfOne(published.summary, organisation)));
    }
    edits.push_back(editOf(plan.resultFeed, RecordId::named(round.view(), "result"), published.summary));
    return edits;
}

} // namespace

RoundCloser::RoundCloser(Stores stores, ServerWriter &writer, RandomSource &random)
    : m_store(stores.feeds), m_access(stores.feeds, stores.accounts), m_writer(writer), m_random(random)
{
}

Result<RoundClosing> RoundCloser::closeDueRounds(qint64 nowMs)
{
    RoundClosing closing;
    const Result<std::vector<Found>> found = rounds();
    if (!found)
        return found.error();
    for (const Found &round : *found) {
        const Result<bool> isClosed = closeIfDue(round, nowMs);
        if (!isClosed)
            return isClosed.error();
        closing.closed += *isClosed ? 1 : 0;
        if (!*isClosed && round.status != RoundStatus::Closed)
            continue;
        const Result<void> published = publishRound(round, nowMs);
        if (published)
            ++closing.published;
        else
            closing.failures.append({published.error().code, round.round.toString(),
                                     published.error().where + QLatin1String(": ") + published.error().what});
    }
    return closing;
}

Result<std::vector<RoundCloser::Found>> RoundCloser::rounds()
{
    std::vector<Found> found;
    const Result<std::vector<ServerFeed>> workspaces = m_store.feedsOfKind(FeedKind::Workspace, {});
    if (!workspaces)
        return workspaces.error();
    for (const ServerFeed &workspace : *workspaces) {
        const Result<std::vector<ServerCell>> cells =
            m_store.cellsOf(workspace.id, RoundStatusGroup::address);
        if (!cells)
            return cells.error();
        for (const ServerCell &cell : *cells) {
            const Result<RoundStatusGroup> status = readGroup<RoundStatusGroup>(cell.value);
            if (!status)
                return status.error();
            found.push_back({workspace.id, cell.record, status->status});
        }
    }
    return found;
}

Result<bool> RoundCloser::closeIfDue(const Found &found, qint64 nowMs)
{
    if (found.status != RoundStatus::Open)
        return false;
    const auto schedule = storedGroup<RoundScheduleGroup>(m_store, found.round);
    if (!schedule)
        return schedule.error();
    const bool isDue = *schedule && (*schedule)->closesAtMs > 0 && (*schedule)->closesAtMs <= nowMs;
    if (isDue)
        SAMSYN_TRY(
            m_writer.write({editOf(found.workspace, found.round, RoundStatusGroup{RoundStatus::Closed})}));
    return isDue;
}

Result<void> RoundCloser::publishRound(const Found &found, qint64 nowMs)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    const auto plan = storedGroup<RoundPlanGroup>(m_store, found.round);
    if (!plan)
        return plan.error();
    if (!*plan)
        return failure(ErrorCode::RoundUnknown, found.round, "the round has no plan");
    const RoundFreezer freezer(m_store);
    const Result<Framework> content = freezer.framework((*plan)->framework);
    if (!content)
        return content.error();
    const Result<FrozenRound> frozen = freezer.freeze(found.round, **plan);
    if (!frozen)
        return frozen.error();
    const PublishedRound published = publish(*content, *frozen, nowMs);
    SAMSYN_TRY(m_access.ensureResultFeed(found.round, **plan));
    const auto own = m_access.ensureOwnResultFeeds(found.round, **plan, m_random);
    if (!own)
        return own.error();
    std::vector<CellEdit> edits = resultEdits(found.round, **plan, published, *own);
    edits.push_back(editOf(found.workspace, found.round, RoundStatusGroup{RoundStatus::Published}));
    SAMSYN_TRY(m_writer.write(edits));
    SAMSYN_TRY(refreshReaders(found.workspace));
    return transaction->commit();
}

Result<void> RoundCloser::refreshReaders(const FeedId &workspace)
{
    const Result<std::optional<ServerFeed>> feed = m_store.feed(workspace);
    if (!feed)
        return feed.error();
    SAMSYN_REQUIRE(*feed);
    return m_access.refreshAll((*feed)->scope);
}

} // namespace samsyn
