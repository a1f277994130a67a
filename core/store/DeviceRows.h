// SPDX-License-Identifier: EUPL-1.2
// Why: the few spellings of "run this once" and "read this row" that all parts of the device store share.
#pragma once

#include "core/records/Op.h"
#include "core/store/Sqlite.h"

namespace samsyn {

/// Prepares, binds by `bind(statement)` and runs one statement without rows. Errors: Store*.
template <typename Bind>
[[nodiscard]] Result<void> runOnce(const SqliteDatabase &database, const char *sql, Bind bind)
{
    Result<SqliteStatement> statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    bind(*statement);
    return statement->run();
}

/// First column of the only row of a query without parameters. Errors: Store*.
[[nodiscard]] Result<qint64> readNumber(const SqliteDatabase &database, const char *sql);
/// Errors: Store*.
[[nodiscard]] Result<ReplicaId> readReplica(const SqliteDatabase &database);
/// An op from the columns feed, record, kind, grp, schema, is_sealed, value, authored_at_s, txn; the value is
/// left out, because it may be sealed.
[[nodiscard]] Op readOpColumns(const SqliteStatement &row);

} // namespace samsyn
