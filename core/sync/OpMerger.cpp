// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/OpMerger.h"

#include "core/base/Safeguard.h"

#include <algorithm>
#include <limits>

namespace samsyn {

namespace {

/// Clock readings come from devices; a hostile one must not overflow.
qint64 authoredMs(const IncomingOp &incoming)
{
    constexpr qint64 kLimitS = std::numeric_limits<qint64>::max() / 4000;
    const qint64 authoredS = std::clamp(incoming.op.authoredAtS, -kLimitS, kLimitS);
    return (authoredS + std::clamp(incoming.clockFixS, -kLimitS, kLimitS)) * 1000;
}

/// A base named by op id that is not the current version is looked for among so many newest ops of the feed,
/// and through so many held ones. Not found is a safe answer: nothing was seen.
constexpr quint64 kSearchedOps = 1024;

/// What a device's clock says, but not later than the server knew of it.
qint64 claimedMs(const IncomingOp &incoming, qint64 nowMs)
{
    return std::min({authoredMs(incoming), nowMs, incoming.firstSeenMs.value_or(nowMs)});
}

qint64 afterMs(qint64 claimedMs, const std::optional<qint64> &baseMs)
{
    return baseMs ? std::max(claimedMs, *baseMs + 1) : claimedMs;
}

/// Feeds in which the values of several people meet. What a respondent overwrites is nobody's business, and
/// the server's own notices have one writer.
bool isShared(FeedKind kind)
{
    return kind == FeedKind::Workspace || kind == FeedKind::Member || kind == FeedKind::Catalogue;
}

bool isApplied(OpOutcome outcome)
{
    return outcome == OpOutcome::Applied || outcome == OpOutcome::AppliedWithConflict;
}

} // namespace

Result<ServerFeed *> OpMerger::feed(const FeedId &id)
{
    auto found = m_feeds.find(id);
    if (found == m_feeds.end()) {
        const Result<std::optional<ServerFeed>> stored = m_store.feed(id);
        if (!stored)
            return stored.error();
        if (!*stored)
            return static_cast<ServerFeed *>(nullptr);
        found = m_feeds.emplace(id, **stored).first;
    }
    return &found->second;
}

Result<void> OpMerger::flush()
{
    for (const auto &[id, feed] : m_feeds)
        SAMSYN_TRY(m_store.updateFeed(feed));
    m_feeds.clear();
    for (const OpRun &run : m_runs)
        SAMSYN_TRY(m_store.putRun(run));
    m_runs.clear();
    for (const RescuedOp &op : m_rescued)
        SAMSYN_TRY(m_store.putRescued(op));
    m_rescued.clear();
    return {};
}

void OpMerger::noteCounter(const IncomingOp &incoming, quint64 seq)
{
    if (incoming.isRescued) {
        m_rescued.push_back({{incoming.replica, incoming.op.counter, incoming.id}, incoming.op.feed, seq});
        return;
    }
    if (!m_runs.empty()) {
        OpRun &last = m_runs.back();
        if (last.replica == incoming.replica && last.feed == incoming.op.feed
            && last.firstCounter + last.count == incoming.op.counter && last.firstSeq + last.count == seq) {
            ++last.count;
            return;
        }
    }
    m_runs.push_back({incoming.replica, incoming.op.counter, incoming.op.feed, seq, 1});
}

/// Of what was written over a held op only the stamp follows from that one: it comes after it, but what the
/// held one rested on its author did not have on the screen.
Result<OpMerger::Version> OpMerger::baseOf(const IncomingOp &incoming, const std::optional<ServerCell> &head)
{
    Result<Version> version = loggedBase(incoming.op, incoming.base, head);
    std::vector<HeldOp> through;
    OpBase base = incoming.base;
    std::optional<qint64> effMs = version ? version->effMs : std::nullopt;
    while (version && !effMs && through.size() < kSearchedOps) {
        const auto *own = std::get_if<OpId>(&base.version);
        const Result<std::optional<HeldOp>> held = own ? m_store.heldOp(*own) : std::optional<HeldOp>();
        if (!held)
            return held.error();
        const bool isOfCell = *held && (*held)->op.feed == incoming.op.feed
            && (*held)->op.record == incoming.op.record && (*held)->op.group == incoming.op.group;
        if (!isOfCell)
            break;
        base = (*held)->base;
        const Result<Version> below = loggedBase(incoming.op, base, head);
        if (!below)
            return below.error();
        effMs = below->effMs;
        through.push_back(**held);
    }
    for (auto held = through.rbegin(); version && held != through.rend(); ++held) {
        const IncomingOp known{held->op, held->id, held->replica, {}, held->clockFixS, held->heldAtMs};
        version->effMs = effMs = afterMs(claimedMs(known, m_nowMs), effMs);
    }
    return version;
}

Result<OpMerger::Version> OpMerger::loggedBase(const Op &op, const OpBase &base,
                                               const std::optional<ServerCell> &head)
{
    const auto *seq = std::get_if<quint64>(&base.version);
    const auto *own = std::get_if<OpId>(&base.version);
    if (!own && (!seq || *seq == 0))
        return Version{};
    if (head && (own ? head->op == *own : head->seq == *seq))
        return Version{head->seq, head->effMs, head->seq};
    const Result<ServerFeed *> target = feed(op.feed);
    if (!target)
        return target.error();
    SAMSYN_REQUIRE(*target);
    const quint64 newest = (*target)->head;
    const Result<std::optional<LoggedOp>> seen = own
        ? m_store.opAfter(op.feed, newest - std::min(newest, kSearchedOps), *own)
        : m_store.opAt(op.feed, *seq);
    if (!seen)
        return seen.error();
    // A base that names another cell proves nothing about this one: never claim "saw it" falsely.
    if (!*seen || (*seen)->cell.record != op.record || (*seen)->cell.group != op.group)
        return Version{};
    const Result<quint64> seenSeq = seenBy(**seen);
    if (!seenSeq)
        return seenSeq.error();
    return Version{(*seen)->seq, (*seen)->cell.effMs, *seenSeq};
}

/// A superseded op has a place in the log, but its author knew no more than the version it rested on.
Result<quint64> OpMerger::seenBy(const LoggedOp &version)
{
    std::optional<LoggedOp> op = version;
    while (op && op->outcome == OpOutcome::Superseded) {
        Result<std::optional<LoggedOp>> before = m_store.opAt(op->feed, op->baseSeq);
        if (!before)
            return before.error();
        op = *std::move(before);
    }
    return op ? op->seq : 0;
}

Result<std::optional<ServerCell>> OpMerger::cellOf(const Op &op, GroupNumber group)
{
    auto read = m_cells.find(op.feed);
    if (read == m_cells.end()) {
        const Result<ServerFeed *> target = feed(op.feed);
        if (!target)
            return target.error();
        if (!*target || (*target)->cellCount > m_expectedOps)
            return m_store.cellIn(op.feed, {op.kind, group}, op.record);
        const Result<std::vector<ServerCell>> cells = m_store.cellsOfFeed(op.feed);
        if (!cells)
            return cells.error();
        read = m_cells.emplace(op.feed, CellsOfFeed()).first;
        for (const ServerCell &cell : *cells)
            read->second.emplace(CellName{cell.kind, cell.group, cell.record}, cell);
    }
    const auto found = read->second.find({op.kind, group, op.record});
    return found == read->second.end() ? std::nullopt : std::optional(found->second);
}

Result<OpMerger::Decision> OpMerger::decide(const IncomingOp &incoming, const std::optional<ServerCell> &head,
                                            const Version &base)
{
    const qint64 claimed =
        holds(Safeguard::ClockIsClamped) ? claimedMs(incoming, m_nowMs) : authoredMs(incoming);
    const qint64 effMs = holds(Safeguard::SeenIsBeaten) ? afterMs(claimed, base.effMs) : claimed;
    if (incoming.isErasure)
        return Decision{OpOutcome::Applied, effMs};
    if (incoming.op.group != kExistenceGroup) {
        const Result<std::optional<ServerCell>> existence = cellOf(incoming.op, kExistenceGroup);
        if (!existence)
            return existence.error();
        const bool isDeleted = *existence && (*existence)->value.isEmpty();
        if (isDeleted && base.seenSeq < (*existence)->seq && holds(Safeguard::TombstoneHolds))
            return Decision{OpOutcome::Superseded, effMs, true};
    }
    if (!head || (head->seq == base.seq && holds(Safeguard::SeenIsBeaten)))
        return Decision{OpOutcome::Applied, effMs};
    if (head->value == incoming.op.value)
        return Decision{OpOutcome::Applied, std::max(effMs, head->effMs)};
    const bool isNewer = std::tie(effMs, incoming.id) > std::tie(head->effMs, head->op);
    return Decision{isNewer ? OpOutcome::AppliedWithConflict : OpOutcome::Superseded, effMs};
}

/// Only a deleted record can have been erased. Its ops change nothing and leave no value.
Result<void> OpMerger::refuseErased(const Op &op, const std::optional<ServerCell> &head, Decision &decision)
{
    const Result<std::optional<ServerCell>> existence =
        op.group == kExistenceGroup ? Result(head) : cellOf(op, kExistenceGroup);
    if (!existence)
        return existence.error();
    if (!*existence || !(*existence)->value.isEmpty())
        return {};
    const Result<bool> erased = m_store.isErased(op.feed, op.record);
    if (!erased)
        return erased.error();
    decision.isOfErased = *erased;
    if (*erased)
        decision.outcome = OpOutcome::Superseded;
    return {};
}

Result<void> OpMerger::moveCell(ServerFeed &feed, const std::optional<ServerCell> &head,
                                const ServerCell &next)
{
    if (head) {
        feed.checksum -= cellHash(head->record, head->group, head->seq);
        if (feed.kind == FeedKind::Answers)
            SAMSYN_TRY(m_store.dropPayload(feed.id, head->seq));
    } else {
        ++feed.cellCount;
    }
    feed.checksum += cellHash(next.record, next.group, next.seq);
    if (const auto read = m_cells.find(feed.id); read != m_cells.end())
        read->second.insert_or_assign({next.kind, next.group, next.record}, next);
    return m_store.putCell(feed.id, next);
}

/// A device's own versions follow each other: an earlier one that comes late is no conflict.
Result<void> OpMerger::noteLost(const IncomingOp &incoming, const LoggedOp &merged,
                                const std::optional<ServerCell> &head, const Decision &decision)
{
    std::optional<ServerCell> stands = head;
    if (decision.isOfDeleted) {
        const Result<std::optional<ServerCell>> existence = cellOf(incoming.op, kExistenceGroup);
        if (!existence)
            return existence.error();
        stands = *existence;
    }
    SAMSYN_REQUIRE(stands);
    const Result<std::optional<LoggedOp>> other = m_store.opAt(merged.feed, stands->seq);
    if (!other)
        return other.error();
    SAMSYN_REQUIRE(*other);
    const bool hasWon = decision.outcome == OpOutcome::AppliedWithConflict;
    const LoggedOp &lost = hasWon ? **other : merged;
    const LoggedOp &won = hasWon ? merged : **other;
    if (lost.replica == won.replica && lost.counter < won.counter)
        return {};
    LostVersion version;
    version.feed = merged.feed;
    version.lost = hasWon ? *stands : merged.cell;
    version.won = hasWon ? merged.cell : *stands;
    version.lostReplica = lost.replica;
    version.wonReplica = won.replica;
    version.lostAtMs = hasWon ? stands->effMs : claimedMs(incoming, m_nowMs);
    version.cause = hasWon ? ConflictCause::Replaced : ConflictCause::NotTaken;
    if (decision.isOfDeleted)
        version.cause = ConflictCause::Deleted;
    const Result<std::optional<LoggedOp>> before = m_store.opAt(lost.feed, lost.baseSeq);
    if (!before)
        return before.error();
    if (*before && (*before)->outcome == OpOutcome::Superseded)
        version.replaces = (*before)->id;
    m_lost.push_back(version);
    return {};
}

Result<StoredVerdict> OpMerger::merge(const IncomingOp &incoming)
{
    const Result<ServerFeed *> found = feed(incoming.op.feed);
    if (!found)
        return found.error();
    SAMSYN_REQUIRE(*found);
    ServerFeed &target = **found;
    const Result<std::optional<ServerCell>> head = cellOf(incoming.op, incoming.op.group);
    if (!head)
        return head.error();
    const Result<Version> base = baseOf(incoming, *head);
    if (!base)
        return base.error();
    Result<Decision> decision = decide(incoming, *head, *base);
    if (!decision)
        return decision.error();
    if (!incoming.isErasure)
        SAMSYN_TRY(refuseErased(incoming.op, *head, *decision));

    ++target.head;
    target.chain = chainNext(target.chain, incoming.id, decision->outcome);
    const ServerCell cell{incoming.op.record, incoming.op.kind, incoming.op.group, incoming.op.schema,
                          target.head,        decision->effMs,  incoming.id,       incoming.op.value};
    // A respondent's overwritten answer is nobody's business: only the current one is kept.
    const bool keepsPayload =
        !decision->isOfErased && (target.kind != FeedKind::Answers || isApplied(decision->outcome));
    const LoggedOp merged{target.id, target.head,  incoming.id, incoming.replica,  incoming.op.counter,
                          cell,      keepsPayload, base->seq,   decision->outcome, target.chain};
    SAMSYN_TRY(m_store.appendOp(merged));
    noteCounter(incoming, target.head);
    if (isShared(target.kind) && decision->outcome != OpOutcome::Applied && !decision->isOfErased)
        SAMSYN_TRY(noteLost(incoming, merged, *head, *decision));
    if (isApplied(decision->outcome))
        SAMSYN_TRY(moveCell(target, *head, cell));
    return StoredVerdict{decision->outcome, target.id, target.head, {}};
}

} // namespace samsyn
