// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceRows.h"

namespace samsyn {

Result<qint64> readNumber(const SqliteDatabase &database, const char *sql)
{
    Result<SqliteStatement> statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    SAMSYN_REQUIRE(*row);
    return statement->integer(0);
}

Result<ReplicaId> readReplica(const SqliteDatabase &database)
{
    Result<SqliteStatement> statement = database.prepare("SELECT replica FROM account");
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    SAMSYN_REQUIRE(*row);
    return statement->id<ReplicaId>(0);
}

Op readOpColumns(const SqliteStatement &row)
{
    Op op;
    op.feed = row.id<FeedId>(0);
    op.record = row.id<RecordId>(1);
    op.kind = RecordKind(row.integer(2));
    op.group = GroupNumber(row.integer(3));
    op.schema = quint32(row.integer(4));
    op.authoredAtS = row.integer(7);
    if (!row.isNull(8))
        op.transaction = quint32(row.integer(8));
    return op;
}

} // namespace samsyn
