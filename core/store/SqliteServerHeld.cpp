// SPDX-License-Identifier: EUPL-1.2
// Ops that are kept apart, and what became of them.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

HeldOp readHeld(const SqliteStatement &row)
{
    HeldOp held;
    held.id = row.id<OpId>(0);
    held.author = row.id<UserId>(1);
    held.op.feed = row.id<FeedId>(2);
    held.replica = row.id<ReplicaId>(3);
    held.op.counter = quint64(row.integer(4));
    held.op.record = row.id<RecordId>(5);
    held.op.kind = RecordKind(row.integer(6));
    held.op.group = GroupNumber(row.integer(7));
    held.op.schema = quint32(row.integer(8));
    held.op.authoredAtS = row.integer(9);
    if (!row.isNull(10))
        held.op.transaction = quint32(row.integer(10));
    held.op.value = row.blob(11);
    held.reason = row.text(12);
    held.heldAtMs = row.integer(13);
    if (!row.isNull(15))
        held.base.version = row.id<OpId>(15);
    else if (row.integer(14) > 0)
        held.base.version = quint64(row.integer(14));
    held.clockFixS = row.integer(16);
    held.state = HeldState(row.integer(17));
    return held;
}

void bindBase(SqliteStatement &row, const OpBase &base)
{
    const auto *seq = std::get_if<quint64>(&base.version);
    const auto *own = std::get_if<OpId>(&base.version);
    row.bind(15, qint64(seq ? *seq : 0));
    if (own)
        row.bind(16, own->view());
    else
        row.bindNull(16);
}

qint64 readNumber(const SqliteStatement &row)
{
    return row.integer(0);
}

#define HELD_COLUMNS                                                                                         \
    "oid, author, feed, replica, ctr, record, kind, grp, schema, authored, txn, payload, reason, at, base,"  \
    " base_op, fix, state"

constexpr char kInsert[] = "INSERT INTO held(" HELD_COLUMNS
                           ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
                           " ?17, ?18)";
constexpr char kByAuthor[] =
    "SELECT " HELD_COLUMNS " FROM held WHERE author=?1 AND state=0 ORDER BY at, replica, ctr";
constexpr char kInFeed[] = "SELECT " HELD_COLUMNS " FROM held WHERE feed=?1 AND state=0 AND"
                           " (SELECT owner FROM feed WHERE id=?1) IS NULL ORDER BY at, replica, ctr";
constexpr char kById[] = "SELECT " HELD_COLUMNS " FROM held WHERE oid=?1";
// Copies of a device may give one number to two transactions; those come in two requests.
constexpr char kOfTransaction[] =
    "SELECT " HELD_COLUMNS " FROM held WHERE replica=?1 AND txn=?2 AND state=?3 AND at=?4 ORDER BY ctr";
constexpr char kUnknown[] =
    "SELECT " HELD_COLUMNS " FROM held WHERE state=0 AND (reason LIKE '411 %' OR reason LIKE '412 %')"
    " ORDER BY at, replica, ctr";

#undef HELD_COLUMNS

} // namespace

Result<void> SqliteServerStore::hold(const HeldOp &held)
{
    const Result<SqliteStatement *> insert = statement(kInsert);
    if (!insert)
        return insert.error();
    SqliteStatement &row = **insert;
    const Op &op = held.op;
    row.bind(1, held.id.view()).bind(2, held.author.view()).bind(3, op.feed.view());
    row.bind(4, held.replica.view()).bind(5, qint64(op.counter)).bind(6, op.record.view());
    row.bind(7, qint64(op.kind)).bind(8, qint64(op.group)).bind(9, qint64(op.schema));
    row.bind(10, op.authoredAtS);
    if (op.transaction)
        row.bind(11, qint64(*op.transaction));
    else
        row.bindNull(11);
    row.bind(12, QByteArrayView(op.value)).bind(13, held.reason).bind(14, held.heldAtMs);
    bindBase(row, held.base);
    row.bind(17, held.clockFixS).bind(18, qint64(held.state));
    return row.run();
}

Result<std::vector<HeldOp>> SqliteServerStore::heldBy(const UserId &author)
{
    const Result<SqliteStatement *> query = statement(kByAuthor);
    if (!query)
        return query.error();
    (*query)->bind(1, author.view());
    return readAll<HeldOp>(**query, readHeld);
}

Result<std::vector<HeldOp>> SqliteServerStore::heldIn(const FeedId &feed)
{
    const Result<SqliteStatement *> query = statement(kInFeed);
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view());
    return readAll<HeldOp>(**query, readHeld);
}

Result<std::optional<HeldOp>> SqliteServerStore::heldOp(const OpId &id)
{
    const Result<SqliteStatement *> query = statement(kById);
    if (!query)
        return query.error();
    (*query)->bind(1, id.view());
    return readOne<HeldOp>(**query, readHeld);
}

Result<std::vector<HeldOp>> SqliteServerStore::heldWith(const HeldOp &held)
{
    if (!held.op.transaction)
        return std::vector{held};
    const Result<SqliteStatement *> query = statement(kOfTransaction);
    if (!query)
        return query.error();
    (*query)->bind(1, held.replica.view()).bind(2, qint64(*held.op.transaction));
    (*query)->bind(3, qint64(held.state)).bind(4, held.heldAtMs);
    return readAll<HeldOp>(**query, readHeld);
}

Result<std::vector<HeldOp>> SqliteServerStore::heldUnknown()
{
    const Result<SqliteStatement *> query = statement(kUnknown);
    if (!query)
        return query.error();
    return readAll<HeldOp>(**query, readHeld);
}

Result<void> SqliteServerStore::setHeldState(const OpId &id, HeldState state)
{
    const Result<SqliteStatement *> update = statement("UPDATE held SET state=?2 WHERE oid=?1");
    if (!update)
        return update.error();
    (*update)->bind(1, id.view()).bind(2, qint64(state));
    return (*update)->run();
}

Result<qint64> SqliteServerStore::heldBytes(const UserId &author)
{
    return countFor("SELECT coalesce(sum(length(payload)), 0) FROM held WHERE author=?1 AND state=0", author);
}

Result<qint64> SqliteServerStore::recordCount(const FeedId &feed)
{
    const Result<SqliteStatement *> query =
        statement("SELECT count(DISTINCT record) FROM cell c WHERE feed=?1 AND NOT EXISTS(SELECT 1 FROM cell"
                  " t WHERE t.feed=?1 AND t.kind=c.kind AND t.grp=0 AND t.record=c.record AND"
                  " length(t.payload)=0)");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view());
    const Result<std::optional<qint64>> count = readOne<qint64>(**query, readNumber);
    if (!count)
        return count.error();
    return count->value_or(0);
}

} // namespace samsyn
