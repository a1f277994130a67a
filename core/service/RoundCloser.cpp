// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundCloser.h"

#include "core/store/StoredGroup.h"

namespace samsyn {

namespace {

Error failureOf(const RecordId &round, const Error &error)
{
    return {error.code, round.toString(), error.where + QLatin1String(": ") + error.what};
}

} // namespace

RoundCloser::RoundCloser(Stores stores, ServerWriter &writer, RandomSource &random)
    : m_stores(stores), m_publication(stores, writer, random), m_comments(stores.feeds, writer, random),
      m_writer(writer)
{
}

Result<RoundClosing> RoundCloser::closeDueRounds(qint64 nowMs)
{
    RoundClosing closing;
    const Result<std::vector<Found>> found = rounds();
    if (!found)
        return found.error();
    const Result<std::set<FeedId>> news = workspacesWithNews(*found);
    if (!news)
        return news.error();
    for (const Found &round : *found) {
        const Result<bool> wasReleased = round.status == RoundStatus::Open
            ? RoundCalculation(m_stores.feeds, m_stores.releases).wasReleased(round.round)
            : false;
        if (!wasReleased) { // nothing happens to it until somebody has mended that
            closing.failures.append(failureOf(round.round, wasReleased.error()));
            continue;
        }
        const Result<bool> isClosed = closeIfDue(round, nowMs, *wasReleased);
        if (!isClosed)
            return isClosed.error();
        closing.closed += *isClosed ? 1 : 0;
        const bool isOver = *isClosed || round.status >= RoundStatus::Closed;
        const Result<int> forgotten = isOver ? forgetOnce(round) : 0;
        if (!forgotten)
            return forgotten.error();
        closing.forgotten += *forgotten;
        const bool mayAdvance = round.status == RoundStatus::Closed
            && (!m_waiting.contains(round.round) || news->contains(round.workspace));
        if (*isClosed || mayAdvance)
            advance(round.round, nowMs, closing);
    }
    SAMSYN_TRY(quoteComments(*found, *news));
    return closing;
}

void RoundCloser::advance(const RecordId &round, qint64 nowMs, RoundClosing &closing)
{
    const Result<PublicationStep> step = m_publication.advance(round, nowMs);
    if (!step) {
        closing.failures.append(failureOf(round, step.error()));
        return;
    }
    closing.published += *step == PublicationStep::Published ? 1 : 0;
    closing.released += *step == PublicationStep::Provisional || *step == PublicationStep::Released ? 1 : 0;
    m_waiting.insert(round);
}

Result<std::vector<RoundCloser::Found>> RoundCloser::rounds()
{
    std::vector<Found> found;
    const Result<std::vector<ServerFeed>> workspaces = m_stores.feeds.feedsOfKind(FeedKind::Workspace, {});
    if (!workspaces)
        return workspaces.error();
    for (const ServerFeed &workspace : *workspaces) {
        const Result<std::vector<ServerCell>> cells =
            m_stores.feeds.cellsOf(workspace.id, RoundStatusGroup::address);
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

Result<void> RoundCloser::quoteComments(const std::vector<Found> &rounds, const std::set<FeedId> &news)
{
    for (const Found &found : rounds) {
        const bool isOver = found.status == RoundStatus::Closed || found.status == RoundStatus::Published;
        if (!isOver || !news.contains(found.workspace))
            continue;
        const auto plan = storedGroup<RoundPlanGroup>(m_stores.feeds, found.round);
        if (!plan)
            return plan.error();
        Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
        if (!transaction)
            return transaction.error();
        if (*plan)
            SAMSYN_TRY(m_comments.quoteCleared(found.round, **plan));
        SAMSYN_TRY(transaction->commit());
    }
    return {};
}

/// Approvals, wishes and reviews lie in the workspace and the members' feeds: nothing moves while these rest.
Result<std::set<FeedId>> RoundCloser::workspacesWithNews(const std::vector<Found> &rounds)
{
    std::set<FeedId> news, seen;
    const auto isNew = [this](const ServerFeed &feed) {
        return std::exchange(m_heads[feed.id], feed.head) != feed.head;
    };
    for (const Found &found : rounds) {
        if (!seen.insert(found.workspace).second)
            continue;
        const Result<std::optional<ServerFeed>> workspace = m_stores.feeds.feed(found.workspace);
        if (!workspace)
            return workspace.error();
        SAMSYN_REQUIRE(*workspace);
        const auto members = m_stores.feeds.feedsOfKind(FeedKind::Member, (*workspace)->scope);
        if (!members)
            return members.error();
        bool hasNews = isNew(**workspace);
        for (const ServerFeed &member : *members)
            hasNews = isNew(member) || hasNews;
        if (hasNews)
            news.insert(found.workspace);
    }
    return news;
}

/// Also when the results cannot be published: who was invited is nobody's business any more.
Result<int> RoundCloser::forgetOnce(const Found &found)
{
    if (m_forgotten.contains(found.round))
        return 0;
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<ForgottenList> list = forgetInvitations({m_stores.feeds, m_stores.accounts}, found.round);
    if (!list)
        return list.error();
    SAMSYN_TRY(transaction->commit());
    const bool isDone = list->lines == 0 && list->traces == 0;
    // Not after the first time: the caller's transaction may still be lost.
    if (isDone)
        m_forgotten.insert(found.round);
    m_hasForgotten = m_hasForgotten || !isDone;
    return list->lines;
}

/// Of a round that was released already the database is from before that: what came now would not count.
Result<bool> RoundCloser::closeIfDue(const Found &found, qint64 nowMs, bool wasReleased)
{
    if (found.status != RoundStatus::Open)
        return false;
    const auto schedule = storedGroup<RoundScheduleGroup>(m_stores.feeds, found.round);
    if (!schedule)
        return schedule.error();
    const bool isTime = *schedule && (*schedule)->closesAtMs > 0 && (*schedule)->closesAtMs <= nowMs;
    const bool isDue = isTime || wasReleased;
    if (isDue)
        SAMSYN_TRY(
            m_writer.write({editOf(found.workspace, found.round, RoundStatusGroup{RoundStatus::Closed})}));
    return isDue;
}

} // namespace samsyn
