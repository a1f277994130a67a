// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/ServerShadow.h"

#include "core/records/NoticeRecords.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

bool isApplied(OpOutcome outcome)
{
    return outcome == OpOutcome::Applied || outcome == OpOutcome::AppliedWithConflict;
}

} // namespace

void ServerShadow::fail(const char *invariant, const Line &line, const char *what)
{
    m_findings.add(invariant,
                   QStringLiteral("op %1 at seq %2, outcome %3: %4")
                       .arg(line.id.toString())
                       .arg(line.seq)
                       .arg(int(line.outcome))
                       .arg(QLatin1String(what)));
}

std::vector<ServerShadow::Head> ServerShadow::heads(SqliteServerStore &store) const
{
    std::vector<Head> heads;
    SqliteStatement rows = queryRows(store.database(), "SELECT id, head, cells, sum, chain, kind FROM feed");
    while (nextRow(rows))
        heads.push_back({rows.id<FeedId>(0), quint64(rows.integer(1)), quint64(rows.integer(2)),
                         quint64(rows.integer(3)), rows.id<ChainHash>(4), FeedKind(rows.integer(5))});
    return heads;
}

void ServerShadow::look(SqliteServerStore &store, qint64 nowMs)
{
    m_nowMs = nowMs;
    m_groups.clear();
    m_losses.clear();
    for (const Head &head : heads(store))
        follow(store, head);
    checkGroups();
    checkLosses(); // the notice is of the same transaction, also when the server is another one now
}

void ServerShadow::lookAnew(SqliteServerStore &store)
{
    m_feeds.clear();
    m_seen.clear();
    for (auto &[id, op] : m_truth.ops())
        op.isOnServer = op.isHeld = false;
    m_isHistory = true;
    look(store, m_nowMs);
    m_isHistory = false;
    lookAtHeld(store);
}

void ServerShadow::lookAtHeld(SqliteServerStore &store)
{
    SqliteStatement rows = queryRows(store.database(), "SELECT oid, state FROM held WHERE state <> 1");
    while (nextRow(rows)) {
        if (TrueOp *op = m_truth.find(rows.id<OpId>(0))) {
            op->isOnServer = op->isHeld = true;
            op->isPutAside = op->isPutAside || HeldState(rows.integer(1)) == HeldState::Returned;
        }
    }
}

void ServerShadow::follow(SqliteServerStore &store, const Head &head)
{
    auto known = m_feeds.find(head.id);
    if (known == m_feeds.end())
        known = m_feeds.emplace(head.id, Feed{head.kind, {}, chainStart(head.id), {}, 0, 0}).first;
    Feed &feed = known->second;
    if (head.head < feed.log.size())
        m_findings.add("I4", QStringLiteral("a feed's head went back"));
    if (head.head > feed.log.size()) {
        SqliteStatement rows =
            queryRows(store.database(),
                      "SELECT seq, oid, base, eff, outcome, record, kind, grp, payload, replica, ctr "
                      "FROM op WHERE feed = ?1 AND seq > ?2 ORDER BY seq");
        rows.bind(1, head.id.view()).bind(2, qint64(feed.log.size()));
        while (nextRow(rows)) {
            Line line{quint64(rows.integer(0)),
                      rows.id<OpId>(1),
                      quint64(rows.integer(2)),
                      rows.integer(3),
                      OpOutcome(rows.integer(4)),
                      {},
                      {},
                      {},
                      0};
            line.cell = {rows.id<RecordId>(5), RecordKind(rows.integer(6)), GroupNumber(rows.integer(7))};
            if (!rows.isNull(8))
                line.payload = rows.blob(8);
            line.replica = rows.id<ReplicaId>(9);
            line.counter = quint64(rows.integer(10));
            take(head.id, feed, line);
        }
    }
    if (feed.log.size() != head.head || feed.chain != head.chain)
        m_findings.add("I4", QStringLiteral("head or chain is not that of the log"));
    if (feed.current.size() != head.cells || feed.sum != head.sum)
        m_findings.add("I11", QStringLiteral("the server's count or checksum is not that of its log"));
}

void ServerShadow::take(const FeedId &id, Feed &feed, const Line &line)
{
    if (line.seq != feed.log.size() + 1)
        fail("I4", line, "a gap in the log");
    if (!m_seen.insert(line.id).second)
        fail("I3", line, "is in the log twice");
    checkStamp(feed, line);
    if (line.payload && !line.payload->isEmpty() && m_truth.isErased(id, line.cell.record))
        fail("I14", line, "has the value of a record that was erased");
    if (TrueOp *op = m_truth.find(line.id)) {
        op->isOnServer = true;
        op->isHeld = false; // let in
        op->seq = line.seq;
        if (line.cell != op->cell || (line.payload && *line.payload != op->value))
            fail("I1", line, "is not what its author wrote");
        if (op->transaction && !m_truth.isErased(id, line.cell.record)) // such a line changes nothing
            m_groups.insert(*op->transaction);
        if (!m_isHistory)
            checkMerge(feed, line, *op);
    } else if (!m_isHistory && line.replica != m_server) {
        fail("E1", line, "is under an id that no device gave it");
    } else if (line.payload) {
        m_truth.addForeign(line.cell, *line.payload, line.id);
    }
    noteLoss(id, feed, line);
    feed.chain = chainNext(feed.chain, line.id, line.outcome);
    feed.newestEffMs = std::max(feed.newestEffMs, line.effMs);
    feed.log.push_back(line);
    if (!isApplied(line.outcome))
        return;
    quint64 &current = feed.current[line.cell];
    if (current != 0)
        feed.sum -= cellHash(line.cell.record, line.cell.group, current);
    current = line.seq;
    feed.sum += cellHash(line.cell.record, line.cell.group, current);
}

void ServerShadow::checkStamp(const Feed &feed, const Line &line)
{
    // What follows a stamp that was right when it was given may lie one millisecond behind it.
    const qint64 latest = std::max(m_nowMs, feed.newestEffMs + 1) + heldBelow(line.id);
    if (!m_isHistory && line.effMs > latest)
        fail("I6", line, "is stamped after the server's now");
    if (line.base >= line.seq)
        return fail("I8", line, "names a version that comes after it as seen");
    if (line.base != 0 && line.effMs <= feed.log[line.base - 1].effMs)
        fail("I7", line, "is not stamped after the version that its author saw");
}

/// How many held versions an op was written over at most, each of which has its own stamp.
int ServerShadow::heldBelow(const OpId &id)
{
    constexpr int kSome = 100; // below one of which it is not known what its author saw
    int count = 0;
    const TrueOp *op = m_truth.find(id);
    while (op && op->seen == Seen::Version) {
        op = m_truth.find(op->seenOp);
        if (!op || !(op->isHeld || op->isPutAside))
            return count;
        ++count;
    }
    return op && op->seen == Seen::Unclear ? count + kSome : count;
}

void ServerShadow::checkMerge(const Feed &feed, const Line &line, const TrueOp &op)
{
    if (line.base != 0 && op.seen != Seen::Unclear) {
        const bool isTrue = op.seen == Seen::Version && feed.log[line.base - 1].id == op.seenOp;
        if (!isTrue)
            fail("I8", line, "claims to have seen what its author never saw");
    }
    const auto existence = feed.current.find({line.cell.record, line.cell.kind, kExistenceGroup});
    const Line *tombstone = nullptr;
    if (existence != feed.current.end() && line.cell.group != kExistenceGroup) {
        const Line &newest = feed.log[existence->second - 1];
        tombstone = newest.payload && newest.payload->isEmpty() ? &newest : nullptr;
    }
    if (tombstone && line.base < tombstone->seq && isApplied(line.outcome))
        return fail("tombstone", line, "undoes a deletion that its author did not see");
    const auto head = feed.current.find(line.cell);
    const bool sawHead = head != feed.current.end() && op.seen == Seen::Version && !op.wasRewound
        && feed.log[head->second - 1].id == op.seenOp;
    if (sawHead && !tombstone && line.outcome != OpOutcome::Applied)
        fail("I7", line, "its author saw the current version and yet it did not win");
}

const ServerShadow::Line *ServerShadow::currentIn(const Feed &feed, const CellName &cell)
{
    const auto found = feed.current.find(cell);
    return found == feed.current.end() ? nullptr : &feed.log[found->second - 1];
}

void ServerShadow::noteLoss(const FeedId &id, const Feed &feed, const Line &line)
{
    const bool isShared = feed.kind == FeedKind::Workspace || feed.kind == FeedKind::Member;
    if (!isShared || line.outcome == OpOutcome::Applied || m_truth.isErased(id, line.cell.record))
        return;
    const Line *head = currentIn(feed, line.cell);
    const Line *existence = currentIn(feed, {line.cell.record, line.cell.kind, kExistenceGroup});
    const bool hasWon = line.outcome == OpOutcome::AppliedWithConflict;
    const bool isDeleted = existence && existence->payload && existence->payload->isEmpty();
    const bool isOfDeleted = isDeleted && !hasWon && line.cell.group != kExistenceGroup;
    const Line *other = isOfDeleted ? existence : head;
    if (!other)
        return fail("conflict", line, "lost, or has won, against nothing");
    const Line &lost = hasWon ? *other : line;
    const Line &won = hasWon ? line : *other;
    const TrueOp *op = m_truth.find(lost.id);
    const bool isOneDevice = lost.replica == won.replica && lost.counter < won.counter;
    const bool hasReader = op && !m_erasedPeople.contains(m_personal.at(op->device));
    if (hasReader && !isOneDevice)
        m_losses.push_back({lost, won, id, isOfDeleted, op->device});
}

bool ServerShadow::isTold(const Loss &loss) const
{
    const auto personal = m_feeds.find(m_personal.at(loss.device));
    const Line *told = personal == m_feeds.end()
        ? nullptr
        : currentIn(personal->second,
                    {conflictId(loss.lost.id), RecordKind::Conflict, ConflictGroup::address.group});
    const Result<ConflictGroup> conflict =
        told && told->payload ? readGroup<ConflictGroup>(*told->payload) : Error{};
    if (!conflict || conflict->place.feed != loss.feed || conflict->place.record != loss.lost.cell.record
        || conflict->place.group != qint64(loss.lost.cell.group))
        return false;
    const bool isSameLost = !loss.lost.payload || conflict->lost == *loss.lost.payload;
    const bool isSameWon = loss.isOfDeleted || !loss.won.payload || conflict->won == *loss.won.payload;
    return isSameLost && isSameWon;
}

void ServerShadow::checkLosses()
{
    m_lossCount += int(m_losses.size());
    for (const Loss &loss : m_losses) {
        if (!isTold(loss))
            fail("conflict", loss.lost, "does not stand, and its author is not told what stands instead");
    }
}

void ServerShadow::checkGroups()
{
    for (const qint64 group : m_groups) {
        int onServer = 0, all = 0, held = 0;
        for (const OpId &id : m_truth.groupOf(group)) {
            const TrueOp *op = m_truth.find(id);
            if (m_truth.isErased(op->feed, op->cell.record))
                continue; // its device has deleted it
            onServer += op->isOnServer;
            held += op->isHeld;
            all += op->isOnServer || !op->isLost;
        }
        if (!m_isHistory && (onServer != all || held != 0))
            m_findings.add("transaction",
                           QStringLiteral("%1 of %2 ops of one transaction were applied, %3 held")
                               .arg(onServer - held)
                               .arg(all)
                               .arg(held));
    }
}

OpId ServerShadow::currentOf(const FeedId &feed, const CellName &cell) const
{
    const auto found = m_feeds.find(feed);
    if (found == m_feeds.end())
        return {};
    const auto current = found->second.current.find(cell);
    return current == found->second.current.end() ? OpId() : found->second.log[current->second - 1].id;
}

std::optional<QByteArray> ServerShadow::valueOf(const FeedId &feed, const CellName &cell) const
{
    const auto found = m_feeds.find(feed);
    const Line *current = found == m_feeds.end() ? nullptr : currentIn(found->second, cell);
    return current ? current->payload : std::nullopt;
}

quint64 ServerShadow::headOf(const FeedId &feed) const
{
    const auto found = m_feeds.find(feed);
    return found == m_feeds.end() ? 0 : found->second.log.size();
}

} // namespace samsyn::sim
