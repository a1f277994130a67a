// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceSyncStore.h"

#include "core/base/Safeguard.h"
#include "core/store/DeviceRows.h"
#include "core/store/OpAuthor.h"
#include "core/store/SqliteRows.h"

namespace samsyn {

namespace {

constexpr qint64 kKeepOwnOpsMs = qint64(90) * 24 * 60 * 60 * 1000;

Error noSuchFeed(const QString &where)
{
    return {ErrorCode::StoreConstraint, where, QStringLiteral("the feed is not on this device")};
}

Result<FeedId> feedOfHandle(const SqliteDatabase &database, quint32 handle)
{
    Result<SqliteStatement> find = database.prepare("SELECT id FROM feed WHERE handle = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, qint64(handle)).step();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchFeed(QStringLiteral("handle %1").arg(handle));
    return find->id<FeedId>(0);
}

Result<void> runWithFeed(const SqliteDatabase &database, const char *sql, const FeedId &feed)
{
    return runOnce(database, sql, [&](SqliteStatement &statement) { statement.bind(1, feed.view()); });
}

Result<void> setAccount(const SqliteDatabase &database, const char *sql, qint64 value)
{
    return runOnce(database, sql, [&](SqliteStatement &statement) { statement.bind(1, value); });
}

// Of ops that were held, only the server's word is asked again: their counters have been answered.
#define SAMSYN_IN_TURN "o.replica = (SELECT replica FROM account) AND o.is_resent <> 3"
#define SAMSYN_WAITING                                                                                       \
    "SELECT o.feed, o.record, o.kind, o.grp, o.schema, o.is_sealed, o.value, o.authored_at_s, o.txn, "       \
    "o.counter, o.base_seq, b.oid, f.handle, s.seed, o.local, "                                              \
    "o.replica, k.key, o.is_resent FROM op o JOIN feed f ON f.id = o.feed "                                  \
    "JOIN op_key k ON k.replica = o.replica AND k.record = o.record "                                        \
    "LEFT JOIN op b ON b.local = o.base_local LEFT JOIN key_seed s ON s.id = k.seed "                        \
    "WHERE o.state = 1 AND o.counter IS NOT NULL AND f.is_known AND "

constexpr char kOutboxSql[] = SAMSYN_WAITING SAMSYN_IN_TURN " ORDER BY o.counter LIMIT ?1";
constexpr char kRescueSql[] = SAMSYN_WAITING "NOT (" SAMSYN_IN_TURN ") ORDER BY o.local LIMIT ?1";
constexpr char kFirstOpenSql[] =
    "SELECT coalesce((SELECT min(o.counter) FROM op o WHERE o.state = 1 AND " SAMSYN_IN_TURN
    "), last_counter + 1) FROM account";

// What shared a fate goes together: half of it would be sent again after a rewind. An own op stays as long as
// an earlier one of its cell is not settled: that one may come to wait (again), and would cover what came
// later.
constexpr char kPruneSql[] =
    "WITH base AS (SELECT base_local FROM op WHERE base_local IS NOT NULL), "
    "gone AS (SELECT local, replica, txn FROM op WHERE state = 3 AND acked_ms <= ?1 "
    "AND seq <= (SELECT safe FROM feed WHERE id = op.feed) "
    "AND local NOT IN (SELECT base_local FROM base) "
    "AND NOT EXISTS(SELECT 1 FROM op e WHERE e.record = op.record AND e.grp = op.grp "
    "AND e.local < op.local AND e.state <> 3)) "
    "DELETE FROM op WHERE local IN (SELECT local FROM gone) "
    "AND (txn IS NULL OR NOT EXISTS(SELECT 1 FROM op s WHERE s.txn = op.txn "
    "AND s.replica = op.replica AND s.local NOT IN (SELECT local FROM gone)))";

#undef SAMSYN_WAITING
#undef SAMSYN_IN_TURN

} // namespace

Result<ReplicaId> DeviceSyncStore::replica() const
{
    return readReplica(m_connection.database());
}

Result<std::vector<OutboxOp>> DeviceSyncStore::outbox(int limit) const
{
    return waiting(kOutboxSql, limit);
}

Result<std::vector<OutboxOp>> DeviceSyncStore::rescue(int limit) const
{
    Result<std::vector<OutboxOp>> ops = waiting(kRescueSql, limit);
    if (ops) {
        for (OutboxOp &op : *ops) {
            op.isRescue = true;
            op.keySeed.reset(); // the key itself goes along
        }
    }
    return ops;
}

Result<std::vector<OutboxOp>> DeviceSyncStore::waiting(const char *sql, int limit) const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(sql);
    if (!rows)
        return rows.error();
    rows->bind(1, qint64(limit));
    std::vector<OutboxOp> ops;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return ops;
        OutboxOp out;
        out.op = readOpColumns(*rows);
        out.op.counter = quint64(rows->integer(9));
        Result<QByteArray> value = m_connection.fromRow({out.op.kind, out.op.record, out.op.group},
                                                        {rows->blob(6), rows->integer(5) != 0});
        if (!value)
            return value.error();
        out.op.value = *std::move(value);
        if (!rows->isNull(10) && rows->integer(10) > 0)
            out.base.version = quint64(rows->integer(10));
        else if (!rows->isNull(11))
            out.base.version = rows->id<OpId>(11);
        if (!rows->isNull(12))
            out.handle = quint32(rows->integer(12));
        if (!rows->isNull(13))
            out.keySeed = rows->id<RecordId>(13).bytes();
        out.local = rows->integer(14);
        out.replica = rows->id<ReplicaId>(15);
        out.key = rows->id<RecordId>(16).bytes();
        out.isResent = rows->integer(17) != 0;
        ops.push_back(std::move(out));
    }
}

Result<bool> DeviceSyncStore::awaitsFeeds() const
{
    const Result<qint64> awaits = readNumber(m_connection.database(), "SELECT awaits_feeds FROM account");
    if (!awaits)
        return awaits.error();
    return *awaits != 0;
}

Result<std::vector<SyncFeed>> DeviceSyncStore::feeds() const
{
    return feedsBy(
        "SELECT id, coalesce(handle, 0), coalesce(staging_cursor, cursor), high, high_chain, "
        "staging_cursor IS NULL AND cursor IS head AND cursor >= high FROM feed WHERE is_subscribed ORDER "
        "BY id");
}

Result<std::vector<SyncFeed>> DeviceSyncStore::feedsLeft() const
{
    return feedsBy("SELECT id, 0, 0, high, high_chain, 1 FROM feed WHERE NOT is_subscribed AND high > 0 AND "
                   "EXISTS(SELECT 1 FROM op WHERE op.feed = feed.id) ORDER BY id");
}

Result<std::vector<SyncFeed>> DeviceSyncStore::feedsBy(const char *sql) const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(sql);
    if (!rows)
        return rows.error();
    return readAll<SyncFeed>(*rows, [](const SqliteStatement &row) -> SyncFeed {
        return {row.id<FeedId>(0),       quint32(row.integer(1)), quint64(row.integer(2)),
                quint64(row.integer(3)), row.id<ChainHash>(4),    row.integer(5) != 0};
    });
}

Result<quint64> DeviceSyncStore::firstOpenCounter() const
{
    const Result<qint64> counter = readNumber(m_connection.database(), kFirstOpenSql);
    if (!counter)
        return counter.error();
    return quint64(*counter);
}

Result<void> DeviceSyncStore::subscribe(quint32 handle, const StoredFeed &feed)
{
    // A handle belongs to one feed for good; one that moves would send ops into a stranger's feed.
    const Result<FeedId> holder = feedOfHandle(m_connection.database(), handle);
    if (holder && *holder != feed.id)
        return Error{ErrorCode::StoreConstraint, feed.id.toString(),
                     QStringLiteral("the handle means another feed")};
    SAMSYN_TRY(
        runOnce(m_connection.database(),
                "INSERT INTO feed(id, kind, scope, high_chain, handle, is_subscribed, is_known) VALUES(?1, "
                "?2, ?3, ?4, ?5, 1, 1) "
                "ON CONFLICT(id) DO UPDATE SET handle = ?5, is_subscribed = 1, is_known = 1, is_gone = 0",
                [&](SqliteStatement &upsert) {
                    upsert.bind(1, feed.id.view()).bind(2, qint64(feed.kind)).bind(3, feed.scope.view());
                    upsert.bind(4, chainStart(feed.id).view()).bind(5, qint64(handle));
                }));
    return OpAuthor(m_connection).numberOpsOf(feed.id);
}

Result<void> DeviceSyncStore::unsubscribe(quint32 handle)
{
    const Result<FeedId> feed = feedOfHandle(m_connection.database(), handle);
    if (!feed)
        return feed.error();
    return leave(*feed);
}

Result<void> DeviceSyncStore::leave(const FeedId &feed)
{
    // Ops that are on their way name the feed by its id from now on, are sent and held. What is sent again
    // covers what is shown from now on: the copy that contained it goes.
    for (const char *sql : {"UPDATE op SET is_resent = 0 WHERE feed = ?1 AND is_resent <> 3",
                            "DELETE FROM cell WHERE feed = ?1", "DELETE FROM staging WHERE feed = ?1",
                            "UPDATE feed SET is_subscribed = 0, is_gone = 1, handle = NULL, cursor = 0, head "
                            "= NULL, staging_cursor = NULL, "
                            "failed_head = NULL, is_checksum_equal = 0 WHERE id = ?1"})
        SAMSYN_TRY(runWithFeed(m_connection.database(), sql, feed));
    if (!holds(Safeguard::OutboxOutlivesFeed))
        return runWithFeed(m_connection.database(), "DELETE FROM op WHERE feed = ?1 AND state = 1", feed);
    return {};
}

Result<void> DeviceSyncStore::startReset(quint32 handle)
{
    const Result<FeedId> feed = feedOfHandle(m_connection.database(), handle);
    if (!feed)
        return feed.error();
    return startResetOf(*feed);
}

Result<void> DeviceSyncStore::startResetOf(const FeedId &feed)
{
    SAMSYN_TRY(runWithFeed(m_connection.database(), "DELETE FROM staging WHERE feed = ?1", feed));
    return runWithFeed(m_connection.database(),
                       "UPDATE feed SET staging_cursor = 0, is_checksum_equal = 0 WHERE id = ?1", feed);
}

Result<void> DeviceSyncStore::acknowledge(const Acknowledgement &acknowledgement)
{
    const bool isHeld = acknowledgement.outcome == OpOutcome::Held;
    SAMSYN_TRY(
        runOnce(m_connection.database(),
                "UPDATE op SET state = ?1, outcome = ?2, seq = ?3, reason = ?4, acked_ms = ?5, "
                "is_resent = CASE WHEN ?1 <> 4 THEN is_resent = 1 WHEN is_resent = 3 THEN 3 ELSE 0 END "
                "WHERE state = 1 AND local = ?6",
                [&](SqliteStatement &set) {
                    set.bind(1, qint64(isHeld ? OpState::Held : OpState::Acked));
                    set.bind(2, qint64(acknowledgement.outcome)).bind(4, acknowledgement.reason);
                    if (!isHeld)
                        set.bind(3, qint64(acknowledgement.seq));
                    set.bind(5, m_connection.clock().nowMs()).bind(6, acknowledgement.local);
                }));
    if (isHeld)
        return {}; // whether the server kept the record's key is not certain; the seed is sent again
    return setAccount(m_connection.database(),
                      "UPDATE op_key SET seed = NULL WHERE seed IS NOT NULL AND (replica, record) = "
                      "(SELECT replica, record FROM op WHERE local = ?1)",
                      acknowledgement.local);
}

#define SAMSYN_UNUSED_KEY                                                                                    \
    " AND NOT EXISTS(SELECT 1 FROM op WHERE op.record = op_key.record AND op.replica = op_key.replica)"

Result<qint64> DeviceSyncStore::dropErased()
{
    const SqliteDatabase &database = m_connection.database();
    // Erased on purpose: no other group of a cell is ever emptied. What waits is sent, changes nothing and
    // goes.
    SAMSYN_TRY(
        database.run("DELETE FROM op WHERE state <> 1 AND EXISTS(SELECT 1 FROM cell WHERE cell.record = "
                     "op.record AND cell.feed = op.feed AND cell.grp <> 0 AND length(cell.value) = 0)"));
    return readNumber(database, "SELECT changes()");
}

Result<void> DeviceSyncStore::forget(const FeedId &feed, const RecordId &record)
{
    return runOnce(
        m_connection.database(),
        "DELETE FROM op WHERE feed = ?1 AND record = ?2 AND EXISTS(SELECT 1 FROM feed f WHERE f.id = ?1 "
        "AND NOT f.is_subscribed AND (op.state <> 1 OR NOT f.is_known))",
        [&](SqliteStatement &drop) { drop.bind(1, feed.view()).bind(2, record.view()); });
}

Result<void> DeviceSyncStore::dropUnusedKeys()
{
    const SqliteDatabase &database = m_connection.database();
    SAMSYN_TRY(
        database.run("DELETE FROM key_seed WHERE NOT EXISTS(SELECT 1 FROM op_key WHERE seed = key_seed.id)"));
    // Twice, so that the keys of the present replica id, which are most, are not looked at.
    SAMSYN_TRY(
        database.run("DELETE FROM op_key WHERE replica < (SELECT replica FROM account)" SAMSYN_UNUSED_KEY));
    return database.run("DELETE FROM op_key WHERE replica > (SELECT replica FROM account)" SAMSYN_UNUSED_KEY);
}

Result<void> DeviceSyncStore::settleAndPrune(qint64 nowMs)
{
    const SqliteDatabase &database = m_connection.database();
    // At the head only: before it, a page may lack a cell that has moved on to a later seq.
    SAMSYN_TRY(database.run(
        "UPDATE op SET state = 3, is_resent = 0 WHERE state = 2 AND seq <= (SELECT cursor FROM feed "
        "WHERE id = op.feed AND cursor IS head AND staging_cursor IS NULL)"));
    if (!holds(Safeguard::OwnOpsKeptUntilSafe))
        return database.run("DELETE FROM op WHERE state = 3");
    return prune(nowMs - kKeepOwnOpsMs);
}

#undef SAMSYN_UNUSED_KEY

Result<void> DeviceSyncStore::prune(qint64 ackedUntilMs)
{
    const SqliteDatabase &database = m_connection.database();
    Result<SqliteStatement> old =
        database.prepare("SELECT 1 FROM op WHERE state = 3 AND acked_ms <= ?1 LIMIT 1");
    if (!old)
        return old.error();
    const Result<bool> isAnyOld = old->bind(1, ackedUntilMs).step();
    if (!isAnyOld || !*isAnyOld)
        return isAnyOld ? Result<void>() : isAnyOld.error();
    old->reset();
    return setAccount(database, kPruneSql, ackedUntilMs);
}

Result<void> DeviceSyncStore::setFeedsKnown()
{
    const Result<bool> awaits = awaitsFeeds();
    if (!awaits)
        return awaits.error();
    if (!*awaits)
        return {};
    Result<SqliteStatement> rows = m_connection.database().prepare(
        "SELECT id FROM feed WHERE is_known AND NOT is_subscribed AND NOT is_gone");
    if (!rows)
        return rows.error();
    const Result<std::vector<FeedId>> unnamed =
        readAll<FeedId>(*rows, [](const SqliteStatement &row) { return row.id<FeedId>(0); });
    if (!unnamed)
        return unnamed.error();
    for (const FeedId &feed : *unnamed)
        SAMSYN_TRY(leave(feed));
    return m_connection.database().run("UPDATE account SET awaits_feeds = 0");
}

Result<void> DeviceSyncStore::setStop(SyncStop stop)
{
    return setAccount(m_connection.database(), "UPDATE account SET stop = ?1", qint64(stop));
}

Result<void> DeviceSyncStore::setClockOffset(qint64 offsetMs)
{
    return setAccount(m_connection.database(), "UPDATE account SET clock_offset_ms = ?1", offsetMs);
}

Result<void> DeviceSyncStore::setLeastBuild(quint32 build)
{
    return setAccount(m_connection.database(), "UPDATE account SET least_build = ?1", qint64(build));
}

Result<void> DeviceSyncStore::setLastSync(qint64 nowMs)
{
    return setAccount(m_connection.database(), "UPDATE account SET last_sync_ms = ?1", nowMs);
}

} // namespace samsyn
