// SPDX-License-Identifier: EUPL-1.2
// Why: reading one row or all rows of a prepared statement is written once, and always leaves it reset.
#pragma once

#include "core/store/Sqlite.h"

#include <optional>
#include <vector>

namespace samsyn {

template <typename Row>
using RowReader = Row (*)(const SqliteStatement &statement);

/// The first row, or nothing. Errors: Store*.
template <typename Row>
[[nodiscard]] Result<std::optional<Row>> readOne(SqliteStatement &statement, RowReader<Row> read)
{
    const Result<bool> found = statement.step();
    if (!found)
        return found.error();
    std::optional<Row> row;
    if (*found)
        row = read(statement);
    statement.reset();
    return row;
}

/// Every row in the statement's order. Errors: Store*.
template <typename Row>
[[nodiscard]] Result<std::vector<Row>> readAll(SqliteStatement &statement, RowReader<Row> read)
{
    std::vector<Row> rows;
    for (;;) {
        const Result<bool> found = statement.step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        rows.push_back(read(statement));
    }
    statement.reset();
    return rows;
}

} // namespace samsyn
