// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/SyncSession.h"

#include <algorithm>
#include <tuple>

namespace samsyn {

namespace {

using namespace feed1;

Error malformed(const char *what)
{
    return {ErrorCode::SyncMalformed, QStringLiteral("response"), QString::fromLatin1(what)};
}

/// Where every feed stands; equal before and after a response that changed nothing.
using Standing = std::vector<std::tuple<FeedId, quint64, quint64, bool>>;

Standing standingOf(const std::vector<SyncFeed> &feeds)
{
    Standing standing;
    for (const SyncFeed &feed : feeds)
        standing.emplace_back(feed.id, feed.cursor, feed.high, feed.isComplete);
    return standing;
}

std::vector<SyncedCell> cellsOf(const Page &page)
{
    std::vector<SyncedCell> cells;
    cells.reserve(page.cells.size());
    for (const CellEntry &cell : page.cells)
        cells.push_back({cell.record, cell.kind, cell.group, cell.schema, cell.seq, cell.value});
    return cells;
}

template <typename Kind>
qsizetype countOf(const Response &response)
{
    return std::ranges::count_if(response.notes,
                                 [](const Note &note) { return std::holds_alternative<Kind>(note); });
}

bool asksForNewerBuild(const Response &response)
{
    return std::ranges::any_of(response.notes, [](const Note &note) {
        const auto *minimum = std::get_if<MinimumBuild>(&note);
        return minimum && minimum->build > kSyncBuild;
    });
}

std::optional<std::pair<SyncStep, SyncStop>> stopOf(Status status)
{
    switch (status) {
    case Status::Upgrade:
        return std::pair(SyncStep::Upgrade, SyncStop::Upgrade);
    case Status::Reauthenticate:
        return std::pair(SyncStep::SignedOut, SyncStop::SignedOut);
    case Status::Ok:
    case Status::Wait:
    case Status::Fork:
    case Status::Rewind:
        break;
    }
    return std::nullopt;
}

/// A server that calls every new name a fork would be asked for ever.
constexpr int kMaxHealingsInARow = 3;
constexpr int kWaitAfterHealingsS = 60;

} // namespace

SyncSession::SyncSession(DeviceStore &store, const ServerId &server, const WallClock &clock,
                         RandomSource &random)
    : m_store(store), m_server(server), m_clock(clock), m_random(random)
{
}

Result<SyncProgress> SyncSession::applyResponse(QByteArrayView raw)
{
    const Result<Response> response = decodeResponse(raw);
    if (!response)
        return response.error();
    if (!m_inFlight || response->nonce != m_inFlight->nonce)
        return Error{ErrorCode::SyncStaleAnswer, {}, QStringLiteral("not the answer to the last request")};
    if (response->server != m_server)
        return Error{ErrorCode::SyncWrongServer, response->server.toString(),
                     QStringLiteral("another server than the one this device joined")};
    const Result<bool> contradicts = contradictsHandles(*response);
    if (!contradicts)
        return contradicts.error();
    Result<SyncProgress> progress = *contradicts ? heal(Status::Rewind)
        : response->status == Status::Ok         ? apply(*response)
                                                 : stopFor(*response);
    if (progress)
        m_inFlight.reset();
    return progress;
}

Result<SyncProgress> SyncSession::stopFor(const Response &response)
{
    SyncProgress progress;
    if (response.status == Status::Wait) {
        constexpr quint64 kLongestWaitS = 3600;
        progress.step = SyncStep::Wait;
        progress.waitS = int(std::min(response.detail, kLongestWaitS));
        return progress;
    }
    const auto stop = stopOf(response.status);
    if (!stop)
        return heal(response.status);
    progress.step = stop->first;
    Result<DeviceWrite> write = m_store.beginWrite();
    if (!write)
        return write.error();
    SAMSYN_TRY(m_store.setStop(stop->second));
    SAMSYN_TRY(write->commit());
    return progress;
}

/// Fork or rewind: the next request says under a new replica id what this one said.
Result<SyncProgress> SyncSession::heal(Status status)
{
    SyncProgress progress;
    progress.healing = status == Status::Rewind ? SyncHealing::Rewind : SyncHealing::Fork;
    progress.step = SyncStep::Continue;
    if (m_healings >= kMaxHealingsInARow) {
        progress.step = SyncStep::Wait;
        progress.waitS = kWaitAfterHealingsS;
        m_healings = 0;
        return progress;
    }
    Result<DeviceWrite> write = m_store.beginWrite();
    if (!write)
        return write.error();
    SAMSYN_TRY(status == Status::Rewind ? m_store.rewind(m_clock.nowMs()) : m_store.fork());
    SAMSYN_TRY(write->commit());
    ++m_healings;
    m_asked.clear();
    return progress;
}

Result<SyncProgress> SyncSession::apply(const Response &response)
{
    Result<DeviceWrite> write = m_store.beginWrite();
    if (!write)
        return write.error();
    const Result<std::vector<SyncFeed>> before = m_store.feeds();
    if (!before)
        return before.error();
    SyncProgress progress;
    SAMSYN_TRY(applySubscriptions(response));
    SAMSYN_TRY(applyOutcomes(response, progress));
    SAMSYN_TRY(applyPages(response, progress));
    SAMSYN_TRY(applyOtherNotes(response));
    SAMSYN_TRY(m_store.followHeldNotices());
    SAMSYN_TRY(tidyUp(response));
    if (countOf<Subscribe>(response) < kMaxFeeds) // else more may come with the next answer
        SAMSYN_TRY(m_store.setFeedsKnown());
    SAMSYN_TRY(m_store.setClockOffset(response.nowMs - m_clock.nowMs()));
    const bool isTooOld = asksForNewerBuild(response);
    SAMSYN_TRY(m_store.setStop(isTooOld ? SyncStop::Upgrade : SyncStop::None));
    const Result<std::vector<SyncFeed>> after = m_store.feeds();
    if (!after)
        return after.error();
    std::set<FeedId> asked = m_asked;
    asked.insert(m_inFlight->feeds.begin(), m_inFlight->feeds.end());
    const bool hasMoved = progress.opsAcknowledged + progress.opsHeld + countOf<Admitted>(response) > 0;
    const bool hasProgressed = hasMoved || standingOf(*before) != standingOf(*after);
    const Result<SyncStep> step = nextStep(asked, *after, hasProgressed);
    if (!step)
        return step.error();
    progress.step = *step;
    const bool isWhole = std::ranges::all_of(*after, &SyncFeed::isComplete);
    if (progress.step == SyncStep::Done && isWhole)
        SAMSYN_TRY(m_store.setLastSync(m_clock.nowMs()));
    SAMSYN_TRY(write->commit());
    m_healings = 0;
    if (progress.step == SyncStep::Done && isTooOld) {
        m_asked.clear();
        progress.step = SyncStep::Upgrade; // all that is here has been sent, and must be said nevertheless
        return progress;
    }
    m_asked = progress.step == SyncStep::Done ? std::set<FeedId>() : std::move(asked);
    return progress;
}

Result<void> SyncSession::tidyUp(const Response &response)
{
    qint64 opsErased = 0;
    if (!response.outcomes.empty() || !response.pages.empty()) {
        const Result<qint64> erased = m_store.dropErased();
        if (!erased)
            return erased.error();
        opsErased = *erased;
    }
    if (!response.outcomes.empty() || opsErased > 0)
        SAMSYN_TRY(m_store.dropUnusedKeys());
    return m_store.settleAndPrune(m_clock.nowMs());
}

Result<void> SyncSession::applySubscriptions(const Response &response)
{
    for (const Note &note : response.notes) {
        if (const auto *subscribe = std::get_if<Subscribe>(&note))
            SAMSYN_TRY(m_store.subscribe(subscribe->handle,
                                         {subscribe->feed, subscribe->kind, subscribe->scope, false}));
    }
    return {};
}

/// A handle is given out once: when it comes for another feed, the server has forgotten the first one.
Result<bool> SyncSession::contradictsHandles(const Response &response) const
{
    if (countOf<Subscribe>(response) == 0)
        return false;
    const Result<std::vector<SyncFeed>> feeds = m_store.feeds();
    if (!feeds)
        return feeds.error();
    return std::ranges::any_of(response.notes, [&](const Note &note) {
        const auto *subscribe = std::get_if<Subscribe>(&note);
        return subscribe && std::ranges::any_of(*feeds, [&](const SyncFeed &feed) {
                   return feed.handle == subscribe->handle && feed.id != subscribe->feed;
               });
    });
}

/// How much of each feed's history this device can prove after the response. What a note says of a feed
/// counts when this exchange has compared what was known of it before, or nothing was.
Result<SyncSession::Heights> SyncSession::provenHeights(const Response &response)
{
    Heights heights;
    if (response.outcomes.empty() && countOf<ProvenSeq>(response) == 0)
        return heights;
    for (const auto list : {&DeviceSyncStore::feeds, &DeviceSyncStore::feedsLeft}) {
        const Result<std::vector<SyncFeed>> feeds = (m_store.*list)();
        if (!feeds)
            return feeds.error();
        for (const SyncFeed &feed : *feeds)
            heights[feed.id] = feed.high;
        for (const Page &page : response.pages) {
            const auto feed = std::ranges::find(*feeds, page.feed, &SyncFeed::handle);
            if (feed != feeds->end())
                heights[feed->id] = std::max(feed->high, page.head);
        }
    }
    for (const Note &note : response.notes) {
        const auto *proof = std::get_if<ProvenSeq>(&note);
        const bool wasCompared =
            proof && std::ranges::find(m_inFlight->feeds, proof->feed) != m_inFlight->feeds.end();
        if (!proof || (!wasCompared && heights[proof->feed] > 0))
            continue;
        SAMSYN_TRY(m_store.raiseHigh(proof->feed, proof->seq, proof->chain));
        heights[proof->feed] = std::max(heights[proof->feed], proof->seq);
    }
    return heights;
}

/// An acknowledgement counts when the device knows the chain that contains it: otherwise it could not notice
/// that a server has lost the op. The op goes again and gets the same answer.
Result<void> SyncSession::applyOutcome(const SentOp &sent, const Acknowledgement &outcome,
                                       const Heights &heights, SyncProgress &progress)
{
    const bool isHeld = outcome.outcome == OpOutcome::Held;
    const auto height = heights.find(sent.feed);
    if (!isHeld && (height == heights.end() || outcome.seq > height->second))
        return {};
    SAMSYN_TRY(m_store.acknowledge(outcome));
    ++(isHeld ? progress.opsHeld : progress.opsAcknowledged);
    return {};
}

Result<void> SyncSession::applyOutcomes(const Response &response, SyncProgress &progress)
{
    const Result<Heights> heights = provenHeights(response);
    if (!heights)
        return heights.error();
    const std::vector<SentOp> &sent = m_inFlight->ops;
    std::size_t next = 0;
    for (const OutcomeRun &run : response.outcomes) {
        if (run.count > sent.size() - next)
            return malformed("outcomes of ops that were not sent");
        for (quint32 i = 0; i < run.count; ++i, ++next) {
            if (run.feed != sent[next].handle)
                return malformed("an outcome names another feed than its op");
            const quint64 seq = run.outcome == OpOutcome::Held ? 0 : run.firstSeq + i;
            SAMSYN_TRY(applyOutcome(sent[next], {sent[next].local, run.outcome, seq, run.reason}, *heights,
                                    progress));
        }
    }
    if (next != sent.size())
        return malformed("an op was sent and has no outcome");
    return {};
}

Result<void> SyncSession::applyPages(const Response &response, SyncProgress &progress)
{
    const Result<std::vector<SyncFeed>> feeds =
        response.pages.empty() ? std::vector<SyncFeed>() : m_store.feeds();
    if (!feeds)
        return feeds.error();
    std::vector<qint64> locals;
    std::set<FeedId> paged;
    for (const SentOp &op : m_inFlight->ops)
        locals.push_back(op.local);
    for (const Page &page : response.pages) {
        const auto feed = std::ranges::find(*feeds, page.feed, &SyncFeed::handle);
        if (feed == feeds->end())
            return malformed("a page of a feed that this device does not follow");
        SAMSYN_TRY(m_store.putOwn(feed->id, locals, page.cursor));
        SAMSYN_TRY(m_store.putCells(feed->id, cellsOf(page)));
        SAMSYN_TRY(m_store.closePage(
            feed->id, {page.cursor, page.head, page.headChain, page.cellCount, page.checksum, page.safe}));
        progress.cellsReceived += int(page.cells.size());
        paged.insert(feed->id);
    }
    if (!response.isContentEqual)
        return {}; // a feed without a page is one of which nothing was said
    if (m_inFlight->compared.empty())
        return malformed("rows were compared that were not sent");
    for (const FeedId &feed : m_inFlight->compared) {
        if (!paged.contains(feed))
            SAMSYN_TRY(m_store.confirmContent(feed));
    }
    return {};
}

Result<void> SyncSession::applyOtherNotes(const Response &response)
{
    for (const Note &note : response.notes) {
        if (const auto *unsubscribe = std::get_if<Unsubscribe>(&note))
            SAMSYN_TRY(m_store.unsubscribe(unsubscribe->handle));
        else if (const auto *reset = std::get_if<ResetFeed>(&note))
            SAMSYN_TRY(m_store.startReset(reset->handle));
        else if (const auto *minimum = std::get_if<MinimumBuild>(&note))
            SAMSYN_TRY(m_store.setLeastBuild(minimum->build));
        else if (const auto *admitted = std::get_if<Admitted>(&note))
            SAMSYN_TRY(m_store.askAgain(admitted->op));
        else if (const auto *erased = std::get_if<Forget>(&note)) {
            SAMSYN_TRY(m_store.forget(erased->feed, erased->record));
            SAMSYN_TRY(m_store.dropUnusedKeys());
        }
    }
    return {};
}

/// A server that brings nothing forward must not be asked in a circle; the facts say that something is
/// missing.
Result<SyncStep> SyncSession::nextStep(const std::set<FeedId> &asked, const std::vector<SyncFeed> &feeds,
                                       bool hasProgressed) const
{
    const bool wasEachAsked =
        std::ranges::all_of(feeds, [&](const SyncFeed &feed) { return asked.contains(feed.id); });
    if (!wasEachAsked)
        return SyncStep::Continue;
    if (!hasProgressed)
        return SyncStep::Done;
    if (!std::ranges::all_of(feeds, &SyncFeed::isComplete))
        return SyncStep::Continue;
    Result<std::vector<OutboxOp>> outbox = m_store.rescue(1);
    if (outbox && outbox->empty())
        outbox = m_store.outbox(1);
    if (!outbox)
        return outbox.error();
    return outbox->empty() ? SyncStep::Done : SyncStep::Continue;
}

} // namespace samsyn
