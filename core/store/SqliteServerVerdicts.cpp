// SPDX-License-Identifier: EUPL-1.2
// What was answered for an op, whichever way it came.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

#include <array>

namespace samsyn {

namespace {

StoredVerdict readVerdict(const SqliteStatement &row)
{
    return {OpOutcome(row.integer(0)), row.id<FeedId>(1), quint64(row.integer(2)), row.text(3)};
}

qint64 readFlag(const SqliteStatement &row)
{
    return row.integer(0);
}

} // namespace

Result<void> SqliteServerStore::putRescued(const RescuedOp &op)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO rescued(replica, ctr, oid, feed, seq) VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, op.name.replica.view()).bind(2, qint64(op.name.counter)).bind(3, op.name.id.view());
    (*insert)->bind(4, op.feed.view()).bind(5, qint64(op.seq));
    return (*insert)->run();
}

Result<bool> SqliteServerStore::hasRescued(const ReplicaId &replica)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT EXISTS(SELECT 1 FROM rescued WHERE replica=?1) OR EXISTS(SELECT 1 FROM held h, replica r"
        " WHERE h.replica=?1 AND r.id=?1 AND h.ctr>r.last_ctr)");
    if (!query)
        return query.error();
    (*query)->bind(1, replica.view());
    const Result<std::optional<qint64>> found = readOne<qint64>(**query, readFlag);
    if (!found)
        return found.error();
    return found->value_or(0) != 0;
}

Result<std::optional<StoredVerdict>> SqliteServerStore::verdictBy(const char *sql, const OpName &op)
{
    const Result<SqliteStatement *> query = statement(sql);
    if (!query)
        return query.error();
    (*query)->bind(1, op.replica.view()).bind(2, qint64(op.counter)).bind(3, op.id.view());
    return readOne<StoredVerdict>(**query, readVerdict);
}

Result<std::optional<StoredVerdict>> SqliteServerStore::verdictOf(const OpName &op)
{
    constexpr std::array kPlaces = {
        "SELECT o.outcome, o.feed, o.seq, '' FROM"
        " (SELECT * FROM op_run WHERE replica=?1 AND ctr<=?2 ORDER BY ctr DESC LIMIT 1) r"
        " JOIN op o ON o.feed=r.feed AND o.seq=r.seq+?2-r.ctr WHERE ?2<r.ctr+r.n AND o.oid=?3",
        "SELECT 4, feed, 0, reason FROM held WHERE replica=?1 AND ctr=?2 AND oid=?3 AND state<>1",
        "SELECT o.outcome, o.feed, o.seq, '' FROM rescued r JOIN op o ON o.feed=r.feed AND o.seq=r.seq"
        " WHERE r.replica=?1 AND r.ctr=?2 AND r.oid=?3"};
    for (const char *place : kPlaces) {
        Result<std::optional<StoredVerdict>> found = verdictBy(place, op);
        if (!found || *found)
            return found;
    }
    return std::optional<StoredVerdict>();
}

} // namespace samsyn
