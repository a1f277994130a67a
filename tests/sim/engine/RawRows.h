// SPDX-License-Identifier: EUPL-1.2
// Why: what the simulator checks it reads from the tables themselves, past the engine that it judges.
#pragma once

#include "core/store/Sqlite.h"

namespace samsyn::sim {

/// A statement of ours on a database that works: anything else is a bug of the simulator.
[[nodiscard]] inline SqliteStatement queryRows(const SqliteDatabase &database, const char *sql)
{
    Result<SqliteStatement> prepared = database.prepare(sql);
    SAMSYN_REQUIRE(prepared.has_value());
    return *std::move(prepared);
}

/// Whether there is one more row.
[[nodiscard]] inline bool nextRow(SqliteStatement &rows)
{
    const Result<bool> row = rows.step();
    SAMSYN_REQUIRE(row.has_value());
    return *row;
}

} // namespace samsyn::sim
