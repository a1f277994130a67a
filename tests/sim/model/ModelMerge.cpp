// SPDX-License-Identifier: EUPL-1.2
// The merge rule of the model and what is checked each time it is used.
#include "tests/sim/model/ModelGuards.h"
#include "tests/sim/model/ModelServer.h"

#include <algorithm>
#include <tuple>

namespace samsyn::model {

ModelServer::Version ModelServer::baseOf(const IncomingOp &incoming) const
{
    const ServerFeed &feed = feeds[incoming.sent.op.feed];
    const Base &base = incoming.sent.base;
    const int cell = incoming.sent.op.cell.index();
    Seq seq = base.seq;
    if (base.own != 0) {
        const auto newest = std::find_if(feed.log.rbegin(), feed.log.rend(),
                                         [&](const LogEntry &entry) { return entry.id == base.own; });
        seq = Seq(feed.log.rend() - newest); // 0 when there is none
    }
    if (seq == 0 || seq > feed.head())
        return {};
    const LogEntry &entry = feed.log[seq - 1];
    // A base that names another cell proves nothing about this one: never claim "saw it" falsely.
    if (entry.cell.index() != cell)
        return {};
    return {seq, holds(Cure::SupersededSawNothing) ? seenBy(feed, seq) : seq, entry.effMs, entry.edit};
}

Seq ModelServer::seenBy(const ServerFeed &feed, Seq seq)
{
    while (seq != 0 && feed.log[seq - 1].outcome == Outcome::Superseded)
        seq = feed.log[seq - 1].baseSeq;
    return seq;
}

ModelServer::Decision ModelServer::decide(const IncomingOp &incoming, const Version &base,
                                          std::int64_t now) const
{
    const Op &op = incoming.sent.op;
    const ServerFeed &feed = feeds[op.feed];
    const std::int64_t authoredMs = (op.authoredAtS + incoming.sent.fixS) * 1000;
    const std::int64_t claimedMs = holds(Safeguard::ClockIsClamped) ? std::min(authoredMs, now) : authoredMs;
    const bool hasSeen = base.seq != 0 && holds(Safeguard::SeenIsBeaten);
    const std::int64_t effMs = hasSeen ? std::max(claimedMs, base.effMs + 1) : claimedMs;
    const ServerCell &existence = feed.cells[std::size_t(op.cell.record * kGroups)];
    const ServerCell &head = feed.cells[std::size_t(op.cell.index())];
    const bool isDeleted = existence.seq != 0 && existence.value < kFirstContent;
    const bool deletes = op.cell.group == 0 && op.value < kFirstContent;
    if (isDeleted && !deletes && base.seen < existence.seq && holds(Safeguard::TombstoneHolds))
        return {Outcome::Superseded, effMs};
    if (head.seq == 0 || (head.seq == base.seq && holds(Safeguard::SeenIsBeaten)))
        return {Outcome::Applied, effMs};
    if (head.value == op.value)
        return {Outcome::Applied, std::max(effMs, head.effMs)};
    const bool isNewer = op.value == kErased || std::tie(effMs, incoming.id) > std::tie(head.effMs, head.id);
    return {isNewer ? Outcome::AppliedWithConflict : Outcome::Superseded, effMs};
}

/// I6, I7, I8 and the rule of tombstones, judged by what the author really saw.
void ModelServer::judge(const IncomingOp &incoming, const Version &base, const Decision &decision,
                        Truth &truth) const
{
    const SentOp &sent = incoming.sent;
    const ServerFeed &feed = feeds[sent.op.feed];
    const ServerCell &head = feed.cells[std::size_t(sent.op.cell.index())];
    const ServerCell &existence = feed.cells[std::size_t(sent.op.cell.record * kGroups)];
    const Edit &edit = truth[sent.edit];
    const auto fail = [&](const char *invariant, const char *what) {
        truth.fail(invariant, describe(sent.edit, edit) + what);
    };
    if (decision.effMs > m_nowMs && decision.effMs != base.effMs + 1 && decision.effMs != head.effMs)
        fail("I6", " got a stamp after the server's now");
    if (base.seq != 0 && base.edit != sent.sight.shown)
        fail("I8", " is said to have seen a version that its author never saw");
    if (base.seq != 0 && decision.effMs <= base.effMs)
        fail("I7", " does not come after the version that its author saw");
    const bool isDeleted = existence.seq != 0 && existence.value < kFirstContent;
    const bool hasUndone = isDeleted && isApplied(decision.outcome) && sent.op.value >= kFirstContent;
    if (hasUndone && (sent.op.cell.group != 0 || sent.sight.shown != existence.edit))
        fail("Tombstone", " undoes a deletion that its author did not see");
    const bool sawHead = head.seq != 0 && head.edit == sent.sight.shown;
    const bool isHidden = isDeleted && sent.op.value >= kFirstContent && base.seen < existence.seq;
    if (!sawHead || isHidden || decision.outcome == Outcome::Applied)
        return;
    if (sent.sight.isNamed)
        fail("I7", " lost against, or is in conflict with, the version that its author saw");
    else if (decision.outcome == Outcome::Superseded)
        ++truth.demoted;
}

void ModelServer::moveCell(ServerFeed &feed, int cell, const ServerCell &next)
{
    ServerCell &head = feed.cells[std::size_t(cell)];
    if (head.seq != 0) {
        feed.checksum -= cellHash(cell, head.seq);
        if (feed.kind == FeedKind::Own)
            feed.log[head.seq - 1].hasPayload = false;
    } else {
        ++feed.cellCount;
    }
    feed.checksum += cellHash(cell, next.seq);
    head = next;
}

Verdict ModelServer::merge(const IncomingOp &incoming, Truth &truth, std::int64_t now)
{
    m_nowMs = now;
    const SentOp &sent = incoming.sent;
    ServerFeed &feed = feeds[sent.op.feed];
    const Version base = baseOf(incoming);
    Decision decision = decide(incoming, base, now);
    const bool isErased = erased[std::size_t(sent.op.feed * kRecords + sent.op.cell.record)];
    if (isErased && sent.op.value != kErased)
        decision.outcome = Outcome::Superseded;
    judge(incoming, base, decision, truth);

    Edit &edit = truth[sent.edit];
    if (edit.id != 0 && edit.id != incoming.id)
        truth.fail("E1", describe(sent.edit, edit) + " is taken under another id than its author's");
    if (edit.isOnServer)
        truth.fail(std::ranges::find(feed.log, incoming.id, &LogEntry::id) != feed.log.end() ? "I3" : "E1",
                   describe(sent.edit, edit) + " is merged a second time");
    feed.chain = chainNext(feed.chain, incoming.id, decision.outcome);
    const Seq seq = feed.head() + 1;
    const bool keeps = !isErased && (feed.kind == FeedKind::Shared || isApplied(decision.outcome));
    feed.log.push_back({incoming.id, feed.chain, decision.effMs, sent.edit, base.seq, sent.op.cell,
                        sent.op.value, decision.outcome, keeps});
    if (isApplied(decision.outcome))
        moveCell(feed, sent.op.cell.index(), {seq, sent.op.value, sent.edit, decision.effMs, incoming.id});
    edit.isOnServer = true;
    edit.isHeld = false;
    edit.isErased = edit.isErased || isErased;
    edit.isExcused = edit.isExcused || isErased;
    edit.effMs = decision.effMs;
    edit.seq = seq;
    edit.outcome = decision.outcome;
    return {incoming.id, decision.outcome, sent.op.feed, seq};
}

Page ModelServer::page(const FeedCursor &from, const PushResult &pushed, int &cellsLeft) const
{
    const ServerFeed &feed = feeds[from.feed];
    Page page;
    page.feed = from.feed;
    page.cursor = from.cursor;
    page.head = feed.head();
    page.headChain = feed.chain;
    page.cellCount = feed.cellCount;
    page.checksum = feed.checksum;
    page.safe = feed.safe;
    std::vector<int> news;
    for (int i = 0; i < kCells; ++i) {
        if (feed.cells[std::size_t(i)].seq > from.cursor)
            news.push_back(i);
    }
    std::ranges::sort(news, {}, [&](int i) { return feed.cells[std::size_t(i)].seq; });
    bool isFull = false;
    for (const int i : news) {
        const ServerCell &cell = feed.cells[std::size_t(i)];
        const bool isKnown =
            std::ranges::find(pushed.applied, std::pair(from.feed, cell.seq)) != pushed.applied.end();
        isFull = !isKnown && cellsLeft == 0;
        if (isFull)
            break;
        page.cursor = cell.seq;
        if (isKnown)
            continue;
        --cellsLeft;
        const CellName name{std::uint8_t(i / kGroups), std::uint8_t(i % kGroups)};
        page.cells.push_back({name, cell.value, cell.seq, cell.edit});
    }
    if (!isFull)
        page.cursor = std::max(page.cursor, page.head);
    if (page.cursor != 0 && page.cursor <= page.head)
        page.cursorChain = feed.log[page.cursor - 1].chain;
    return page;
}

void ModelServer::pull(const Request &request, const PushResult &pushed, int pageCells,
                       Response &response) const
{
    int cellsLeft = pageCells;
    const std::size_t count = request.feeds.size();
    const std::size_t first = count == 0 ? 0 : std::size_t(request.nonce >> 7U) % count;
    for (std::size_t i = 0; i < count; ++i) {
        const FeedCursor &from = request.feeds[(first + i) % count];
        if (from.wantsPage && reads(request.user, from.feed))
            response.pages.push_back(page(from, pushed, cellsLeft));
    }
    addNotes(request, pushed, response);
}

void ModelServer::addNotes(const Request &request, const PushResult &pushed, Response &response) const
{
    std::array<bool, kFeeds> isNamed{}, hasPage{};
    for (const FeedCursor &named : request.feeds) {
        isNamed[named.feed] = named.wantsPage;
        if (named.wantsPage && !reads(request.user, named.feed))
            response.unsubscribe.push_back(named.feed);
    }
    for (const Page &page : response.pages)
        hasPage[page.feed] = true;
    for (int i = 0; i < feedCount; ++i) {
        if (reads(request.user, i) && !isNamed[std::size_t(i)])
            response.subscribe.push_back(std::uint8_t(i));
    }
    for (const Verdict &verdict : pushed.verdicts) {
        if (verdict.outcome == Outcome::Held || hasPage[verdict.feed] || !holds(Cure::HeadsAreTold))
            continue;
        hasPage[verdict.feed] = true;
        const ServerFeed &feed = feeds[verdict.feed];
        response.heads.push_back({verdict.feed, false, 0, feed.head(), feed.chain});
    }
    for (const Hash id : request.held) {
        if (std::ranges::find(held, id, &HeldOp::id) == held.end())
            response.lostHeld.push_back(id);
    }
}

} // namespace samsyn::model
