// SPDX-License-Identifier: EUPL-1.2
// The feeds, their logs and their cells.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

ServerFeed readFeed(const SqliteStatement &row)
{
    ServerFeed feed;
    feed.id = row.id<FeedId>(0);
    feed.kind = FeedKind(row.integer(1));
    feed.scope = row.id<RecordId>(2);
    feed.parent = row.id<RecordId>(3);
    if (!row.isNull(4))
        feed.owner = row.id<UserId>(4);
    feed.head = quint64(row.integer(5));
    feed.chain = row.id<ChainHash>(6);
    feed.cellCount = quint64(row.integer(7));
    feed.checksum = quint64(row.integer(8));
    feed.safe = quint64(row.integer(9));
    feed.floor = quint64(row.integer(10));
    return feed;
}

ServerCell readCell(const SqliteStatement &row)
{
    ServerCell cell;
    cell.record = row.id<RecordId>(0);
    cell.kind = RecordKind(row.integer(1));
    cell.group = GroupNumber(row.integer(2));
    cell.schema = quint32(row.integer(3));
    cell.seq = quint64(row.integer(4));
    cell.effMs = row.integer(5);
    cell.op = row.id<OpId>(6);
    cell.value = row.blob(7);
    return cell;
}

LoggedOp readOp(const SqliteStatement &row)
{
    LoggedOp op;
    op.cell = readCell(row);
    op.seq = op.cell.seq;
    op.id = op.cell.op;
    op.hasPayload = !row.isNull(7);
    op.feed = row.id<FeedId>(8);
    op.replica = row.id<ReplicaId>(9);
    op.counter = quint64(row.integer(10));
    op.baseSeq = quint64(row.integer(11));
    op.outcome = OpOutcome(row.integer(12));
    op.chain = row.id<ChainHash>(13);
    return op;
}

RecordPlace readPlace(const SqliteStatement &row)
{
    return {row.id<FeedId>(0), RecordKind(row.integer(1))};
}

} // namespace

static_assert(int(RecordKind::Answer) == 31); // as the partial index says: answers have no name of their own

#define FEED_COLUMNS "id, kind, scope, parent, owner, head, chain, cells, sum, safe, floor"
#define CELL_COLUMNS "record, kind, grp, schema, seq, eff, oid, payload"

Result<void> SqliteServerStore::createFeed(const ServerFeed &feed)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO feed(" FEED_COLUMNS ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insert)
        return insert.error();
    SqliteStatement &row = **insert;
    row.bind(1, feed.id.view())
        .bind(2, qint64(feed.kind))
        .bind(3, feed.scope.view())
        .bind(4, feed.parent.view());
    if (feed.owner.isNull())
        row.bindNull(5);
    else
        row.bind(5, feed.owner.view());
    row.bind(6, qint64(feed.head)).bind(7, feed.chain.view());
    row.bind(8, qint64(feed.cellCount)).bind(9, qint64(feed.checksum));
    row.bind(10, qint64(feed.safe)).bind(11, qint64(feed.floor));
    return row.run();
}

Result<void> SqliteServerStore::updateFeed(const ServerFeed &feed)
{
    const Result<SqliteStatement *> update =
        statement("UPDATE feed SET head=?2, chain=?3, cells=?4, sum=?5, safe=?6, floor=?7 WHERE id=?1");
    if (!update)
        return update.error();
    SqliteStatement &row = **update;
    row.bind(1, feed.id.view()).bind(2, qint64(feed.head)).bind(3, feed.chain.view());
    row.bind(4, qint64(feed.cellCount)).bind(5, qint64(feed.checksum));
    row.bind(6, qint64(feed.safe)).bind(7, qint64(feed.floor));
    return row.run();
}

Result<std::optional<ServerFeed>> SqliteServerStore::feed(const FeedId &id)
{
    const Result<SqliteStatement *> query = statement("SELECT " FEED_COLUMNS " FROM feed WHERE id=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id.view());
    return readOne<ServerFeed>(**query, readFeed);
}

Result<std::optional<ServerFeed>> SqliteServerStore::feedOfScope(FeedKind kind, const RecordId &scope)
{
    const Result<SqliteStatement *> query =
        statement("SELECT " FEED_COLUMNS " FROM feed WHERE kind=?1 AND scope=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, qint64(kind)).bind(2, scope.view());
    return readOne<ServerFeed>(**query, readFeed);
}

Result<std::vector<ServerFeed>> SqliteServerStore::feedsOfKind(FeedKind kind, const RecordId &parent)
{
    const Result<SqliteStatement *> query = statement(
        parent.isNull() ? "SELECT " FEED_COLUMNS " FROM feed WHERE kind=?1 ORDER BY id"
                        : "SELECT " FEED_COLUMNS " FROM feed WHERE kind=?1 AND parent=?2 ORDER BY id");
    if (!query)
        return query.error();
    (*query)->bind(1, qint64(kind));
    if (!parent.isNull())
        (*query)->bind(2, parent.view());
    return readAll<ServerFeed>(**query, readFeed);
}

Result<void> SqliteServerStore::appendOp(const LoggedOp &op)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO op(record, kind, grp, schema, seq, eff, oid, payload, feed, replica, ctr, "
                  "base, outcome, chain)"
                  " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    if (!insert)
        return insert.error();
    SqliteStatement &row = **insert;
    row.bind(1, op.cell.record.view()).bind(2, qint64(op.cell.kind)).bind(3, qint64(op.cell.group));
    row.bind(4, qint64(op.cell.schema)).bind(5, qint64(op.seq)).bind(6, op.cell.effMs).bind(7, op.id.view());
    if (op.hasPayload)
        row.bind(8, QByteArrayView(op.cell.value));
    else
        row.bindNull(8);
    row.bind(9, op.feed.view()).bind(10, op.replica.view()).bind(11, qint64(op.counter));
    row.bind(12, qint64(op.baseSeq)).bind(13, qint64(op.outcome)).bind(14, op.chain.view());
    return row.run();
}

Result<std::optional<LoggedOp>> SqliteServerStore::opAt(const FeedId &feed, quint64 seq)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT " CELL_COLUMNS ", feed, replica, ctr, base, outcome, chain FROM op WHERE feed=?1 AND seq=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(seq));
    return readOne<LoggedOp>(**query, readOp);
}

Result<void> SqliteServerStore::dropPayload(const FeedId &feed, quint64 seq)
{
    const Result<SqliteStatement *> update = statement("UPDATE op SET payload=NULL WHERE feed=?1 AND seq=?2");
    if (!update)
        return update.error();
    (*update)->bind(1, feed.view()).bind(2, qint64(seq));
    return (*update)->run();
}

Result<std::optional<LoggedOp>> SqliteServerStore::opAfter(const FeedId &feed, quint64 seq, const OpId &id)
{
    const Result<SqliteStatement *> query =
        statement("SELECT " CELL_COLUMNS ", feed, replica, ctr, base, outcome, chain FROM op"
                  " WHERE feed=?1 AND seq>?2 AND oid=?3");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(seq)).bind(3, id.view());
    return readOne<LoggedOp>(**query, readOp);
}

Result<void> SqliteServerStore::putRun(const OpRun &run)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO op_run(replica, ctr, n, feed, seq) VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, run.replica.view()).bind(2, qint64(run.firstCounter)).bind(3, qint64(run.count));
    (*insert)->bind(4, run.feed.view()).bind(5, qint64(run.firstSeq));
    return (*insert)->run();
}

Result<void> SqliteServerStore::putCell(const FeedId &feed, const ServerCell &cell)
{
    const Result<SqliteStatement *> upsert = statement(
        "INSERT INTO cell(" CELL_COLUMNS ", feed) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        " ON CONFLICT(feed, kind, grp, record) DO UPDATE SET schema=?4, seq=?5, eff=?6, oid=?7, payload=?8");
    if (!upsert)
        return upsert.error();
    SqliteStatement &row = **upsert;
    row.bind(1, cell.record.view()).bind(2, qint64(cell.kind)).bind(3, qint64(cell.group));
    row.bind(4, qint64(cell.schema)).bind(5, qint64(cell.seq)).bind(6, cell.effMs).bind(7, cell.op.view());
    row.bind(8, QByteArrayView(cell.value)).bind(9, feed.view());
    return row.run();
}

Result<std::optional<ServerCell>> SqliteServerStore::cellIn(const FeedId &feed, const GroupAddress &address,
                                                            const RecordId &record)
{
    const Result<SqliteStatement *> query =
        statement("SELECT " CELL_COLUMNS " FROM cell WHERE feed=?1 AND kind=?2 AND grp=?3 AND record=?4");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(address.kind)).bind(3, qint64(address.group));
    (*query)->bind(4, record.view());
    return readOne<ServerCell>(**query, readCell);
}

Result<std::optional<ServerCell>> SqliteServerStore::cell(const RecordId &record, GroupNumber group)
{
    const Result<SqliteStatement *> query =
        statement("SELECT " CELL_COLUMNS " FROM cell WHERE record=?1 AND grp=?2 AND kind<>31");
    if (!query)
        return query.error();
    (*query)->bind(1, record.view()).bind(2, qint64(group));
    return readOne<ServerCell>(**query, readCell);
}

Result<std::optional<RecordPlace>> SqliteServerStore::placeOf(const RecordId &record)
{
    const Result<SqliteStatement *> query =
        statement("SELECT feed, kind FROM cell WHERE record=?1 AND kind<>31 LIMIT 1");
    if (!query)
        return query.error();
    (*query)->bind(1, record.view());
    return readOne<RecordPlace>(**query, readPlace);
}

Result<std::vector<ServerCell>> SqliteServerStore::cellsAfter(const FeedId &feed, quint64 seq, int limit)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT c.record, c.kind, c.grp, c.schema, c.seq, c.eff, c.oid, c.payload FROM op o CROSS JOIN cell c"
        " ON c.feed=o.feed AND c.kind=o.kind AND c.grp=o.grp AND c.record=o.record AND c.seq=o.seq"
        " WHERE o.feed=?1 AND o.seq>?2 ORDER BY o.seq LIMIT ?3");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(seq)).bind(3, qint64(limit));
    return readAll<ServerCell>(**query, readCell);
}

Result<std::vector<ServerCell>> SqliteServerStore::cellsOfFeed(const FeedId &feed)
{
    const Result<SqliteStatement *> query =
        statement("SELECT " CELL_COLUMNS " FROM cell WHERE feed=?1 ORDER BY kind, grp, record");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view());
    return readAll<ServerCell>(**query, readCell);
}

Result<std::vector<ServerCell>> SqliteServerStore::cellsOf(const FeedId &feed, const GroupAddress &address)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT " CELL_COLUMNS " FROM cell c WHERE feed=?1 AND kind=?2 AND grp=?3 AND NOT EXISTS("
        "SELECT 1 FROM cell t WHERE t.feed=c.feed AND t.kind=c.kind AND t.grp=0 AND t.record=c.record"
        " AND length(t.payload)=0) ORDER BY record");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(address.kind)).bind(3, qint64(address.group));
    return readAll<ServerCell>(**query, readCell);
}

#undef FEED_COLUMNS
#undef CELL_COLUMNS

} // namespace samsyn
