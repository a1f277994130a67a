// SPDX-License-Identifier: EUPL-1.2
#include "core/store/ShownCells.h"

#include "core/base/Safeguard.h"

namespace samsyn {

namespace {

#define SAMSYN_CANONICAL "SELECT feed, record, kind, grp, is_sealed, value, seq FROM cell WHERE "
// Ascending: the newest own op comes last and wins. None lies over a copy that contains what came of a later
// one.
#define SAMSYN_OWN                                                                                           \
    "SELECT o.feed, o.record, o.kind, o.grp, o.is_sealed, o.value, o.seq, o.local, o.oid FROM op o WHERE "   \
    "o.state < 3 AND o.is_resent NOT IN (1, 3) AND NOT EXISTS(SELECT 1 FROM op n WHERE n.record = o.record " \
    "AND "                                                                                                   \
    "n.grp = o.grp AND n.local > o.local AND (n.state = 3 OR (n.state < 3 AND n.is_resent = 1))) AND "

struct ShownSql {
    const char *canonical;
    const char *own;
};

constexpr ShownSql kOneCell{SAMSYN_CANONICAL "record = ?1 AND grp = ?2",
                            SAMSYN_OWN "o.record = ?1 AND o.grp = ?2 ORDER BY o.local"};
constexpr ShownSql kOfKind{SAMSYN_CANONICAL "kind = ?1 AND grp = ?2",
                           SAMSYN_OWN "o.kind = ?1 AND o.grp = ?2 ORDER BY o.local"};
constexpr ShownSql kOfKindInFeed{SAMSYN_CANONICAL "kind = ?1 AND grp = ?2 AND feed = ?3",
                                 SAMSYN_OWN "o.kind = ?1 AND o.grp = ?2 AND o.feed = ?3 ORDER BY o.local"};

#undef SAMSYN_CANONICAL
#undef SAMSYN_OWN

/// The columns that a cell and an own op have in common; the value still as it lies in the row.
struct RawRow {
    ShownRow shown;
    RowValue value;
};
using RawRows = std::map<RecordId, RawRow>;

RawRow readRow(const SqliteStatement &row)
{
    RawRow raw;
    ShownCell &cell = raw.shown.cell;
    cell.feed = row.id<FeedId>(0);
    cell.record = row.id<RecordId>(1);
    cell.kind = RecordKind(row.integer(2));
    cell.group = GroupNumber(row.integer(3));
    raw.value = {row.blob(5), row.integer(4) != 0};
    if (!row.isNull(6))
        cell.base.version = quint64(row.integer(6));
    return raw;
}

Result<void> collectCanonical(SqliteStatement &rows, RawRows &into)
{
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        RawRow raw = readRow(rows);
        into.insert_or_assign(raw.shown.cell.record, std::move(raw));
    }
}

Result<void> collectOwn(SqliteStatement &rows, RawRows &into)
{
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        RawRow raw = readRow(rows);
        const bool isUnsent = rows.isNull(6);
        if (!isUnsent && !holds(Safeguard::OverlayUntilPulled))
            continue;
        raw.shown.cell.isOwnUnsent = isUnsent;
        if (isUnsent)
            raw.shown.ownOp = rows.integer(7);
        if (isUnsent && !rows.isNull(8))
            raw.shown.cell.base.version = rows.id<OpId>(8);
        into.insert_or_assign(raw.shown.cell.record, std::move(raw));
    }
}

/// `bind` binds the parameters that both statements share.
template <typename Bind>
Result<std::map<RecordId, ShownRow>> collect(const DeviceStore::Connection &connection, const ShownSql &sql,
                                             Bind bind)
{
    Result<SqliteStatement> canonical = connection.database().prepare(sql.canonical);
    if (!canonical)
        return canonical.error();
    Result<SqliteStatement> own = connection.database().prepare(sql.own);
    if (!own)
        return own.error();
    bind(*canonical);
    bind(*own);
    RawRows raw;
    SAMSYN_TRY(collectCanonical(*canonical, raw));
    SAMSYN_TRY(collectOwn(*own, raw));
    std::map<RecordId, ShownRow> shown;
    for (auto &[record, row] : raw) {
        const ShownCell &cell = row.shown.cell;
        Result<QByteArray> value = connection.fromRow({cell.kind, record, cell.group}, row.value);
        if (!value)
            return value.error();
        row.shown.cell.value = *std::move(value);
        shown.emplace(record, std::move(row.shown));
    }
    return shown;
}

} // namespace

Result<std::optional<ShownRow>> shownRow(const DeviceStore::Connection &connection, const RecordId &record,
                                         GroupNumber group)
{
    auto rows = collect(connection, kOneCell, [&](SqliteStatement &statement) {
        statement.bind(1, record.view()).bind(2, qint64(group));
    });
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<ShownRow>();
    return std::optional<ShownRow>(std::move(rows->begin()->second));
}

Result<std::map<RecordId, ShownRow>> shownRows(const DeviceStore::Connection &connection,
                                               const ShownFilter &filter)
{
    return collect(connection, filter.feed ? kOfKindInFeed : kOfKind, [&](SqliteStatement &statement) {
        statement.bind(1, qint64(filter.kind)).bind(2, qint64(filter.group));
        if (filter.feed)
            statement.bind(3, filter.feed->view());
    });
}

} // namespace samsyn
