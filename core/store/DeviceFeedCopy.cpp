// SPDX-License-Identifier: EUPL-1.2
// The part of DeviceSyncStore that keeps a device's copies of its feeds: the shown one and one being pulled
// afresh.
#include "core/store/DeviceSyncStore.h"

#include "core/base/Safeguard.h"

#include "core/store/DeviceRows.h"

namespace samsyn {

namespace {

// A cell never goes back to an older seq.
constexpr char kPutShown[] = "INSERT INTO cell(feed, record, grp, kind, schema, seq, is_sealed, value) "
                             "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                             "ON CONFLICT(record, grp) DO UPDATE SET feed = ?1, kind = ?4, schema = ?5, seq "
                             "= ?6, is_sealed = ?7, value = ?8 "
                             "WHERE excluded.seq >= cell.seq OR excluded.feed <> cell.feed";
constexpr char kPutStaging[] = "INSERT INTO staging(feed, record, grp, kind, schema, seq, is_sealed, value) "
                               "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                               "ON CONFLICT(feed, record, grp) DO UPDATE SET kind = ?4, schema = ?5, seq = "
                               "?6, is_sealed = ?7, value = ?8 "
                               "WHERE excluded.seq >= staging.seq";
// Not when a later own op of the cell stands behind it in the log: then the server sends what is current
// there.
constexpr char kPutOwn[] = "SELECT record, grp, kind, schema, seq, is_sealed, value FROM op WHERE local = "
                           "?1 AND feed = ?2 AND seq <= ?3 AND outcome IN (1, 2) "
                           "AND NOT EXISTS(SELECT 1 FROM op l WHERE l.record = op.record AND l.grp = op.grp "
                           "AND l.feed = op.feed AND l.seq > op.seq AND l.outcome IN (1, 2))";

Error wentBack(const FeedId &feed)
{
    return {ErrorCode::SyncMalformed, feed.toString(),
            QStringLiteral("a page goes back behind its feed's cursor")};
}

} // namespace

Result<DeviceSyncStore::Position> DeviceSyncStore::positionOf(const FeedId &feed) const
{
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT cursor, staging_cursor, failed_head FROM feed WHERE id = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, feed.view()).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::StoreConstraint, feed.toString(),
                     QStringLiteral("the feed is not on this device")};
    Position position;
    position.cursor = quint64(find->integer(0));
    if (!find->isNull(1))
        position.stagingCursor = quint64(find->integer(1));
    if (!find->isNull(2))
        position.failedHead = quint64(find->integer(2));
    return position;
}

Result<void> DeviceSyncStore::putCells(const FeedId &feed, const std::vector<SyncedCell> &cells)
{
    if (cells.empty())
        return {};
    const Result<Position> position = positionOf(feed);
    if (!position)
        return position.error();
    Result<SqliteStatement> put =
        m_connection.database().prepare(position->stagingCursor ? kPutStaging : kPutShown);
    if (!put)
        return put.error();
    for (const SyncedCell &cell : cells) {
        const RowValue value = m_connection.toRow({cell.kind, cell.record, cell.group}, cell.value);
        put->bind(1, feed.view()).bind(2, cell.record.view()).bind(3, qint64(cell.group));
        put->bind(4, qint64(cell.kind)).bind(5, qint64(cell.schema)).bind(6, qint64(cell.seq));
        put->bind(7, qint64(value.isSealed)).bind(8, value.bytes);
        SAMSYN_TRY(put->run());
    }
    return {};
}

Result<void> DeviceSyncStore::putOwn(const FeedId &feed, const std::vector<qint64> &locals, quint64 upTo)
{
    Result<SqliteStatement> find = m_connection.database().prepare(kPutOwn);
    if (!find)
        return find.error();
    std::vector<SyncedCell> cells;
    for (const qint64 local : locals) {
        const Result<bool> found = find->bind(1, local).bind(2, feed.view()).bind(3, qint64(upTo)).step();
        if (!found)
            return found.error();
        if (*found) {
            SyncedCell cell{find->id<RecordId>(0),         RecordKind(find->integer(2)),
                            GroupNumber(find->integer(1)), quint32(find->integer(3)),
                            quint64(find->integer(4)),     {}};
            Result<QByteArray> value = m_connection.fromRow({cell.kind, cell.record, cell.group},
                                                            {find->blob(6), find->integer(5) != 0});
            if (!value)
                return value.error();
            cell.value = *std::move(value);
            cells.push_back(std::move(cell));
        }
        find->reset();
    }
    return putCells(feed, cells);
}

Result<void> DeviceSyncStore::closePage(const FeedId &feed, const PageEnd &page)
{
    const Result<Position> position = positionOf(feed);
    if (!position)
        return position.error();
    if (page.cursor < position->stagingCursor.value_or(position->cursor))
        return wentBack(feed);
    const char *move = position->stagingCursor
        ? "UPDATE feed SET staging_cursor = ?2, head = ?3 WHERE id = ?1"
        : "UPDATE feed SET cursor = ?2, head = ?3 WHERE id = ?1";
    SAMSYN_TRY(runOnce(m_connection.database(), move, [&](SqliteStatement &set) {
        set.bind(1, feed.view()).bind(2, qint64(page.cursor)).bind(3, qint64(page.head));
    }));
    // `high` is the head, not the cursor: a page may lack a cell that moved to a later seq, so the data
    // depends on it.
    if (page.cursor == page.head || holds(Safeguard::HighIsHead))
        SAMSYN_TRY(raiseHigh(feed, page.head, page.headChain));
    // Lower than before after a restore whose history grew again as it was: the backup of then may be gone.
    SAMSYN_TRY(runOnce(m_connection.database(), "UPDATE feed SET safe = ?2 WHERE id = ?1",
                       [&](SqliteStatement &set) { set.bind(1, feed.view()).bind(2, qint64(page.safe)); }));
    if (page.cursor < page.head)
        return {};
    return reachHead(feed, page, *position);
}

Result<void> DeviceSyncStore::raiseHigh(const FeedId &feed, quint64 seq, const ChainHash &chain)
{
    return runOnce(
        m_connection.database(), "UPDATE feed SET high = ?2, high_chain = ?3 WHERE id = ?1 AND high <= ?2",
        [&](SqliteStatement &set) { set.bind(1, feed.view()).bind(2, qint64(seq)).bind(3, chain.view()); });
}

Result<void> DeviceSyncStore::reachHead(const FeedId &feed, const PageEnd &page, const Position &position)
{
    const Result<FeedContent> content = countOf(feed, position.stagingCursor ? Copy::Staging : Copy::Shown);
    if (!content)
        return content.error();
    const bool isEqual = content->cellCount == page.cellCount && content->checksum == page.checksum;
    SAMSYN_TRY(runOnce(m_connection.database(),
                       "UPDATE feed SET is_checksum_equal = ?2, failed_head = ?3 WHERE id = ?1",
                       [&](SqliteStatement &set) {
                           set.bind(1, feed.view()).bind(2, qint64(isEqual));
                           if (!isEqual)
                               set.bind(3, qint64(page.head));
                       }));
    if (position.stagingCursor)
        return swapStaging(feed);
    // A copy that differs although it was pulled afresh is pulled again only when the server's feed has moved
    // on.
    const bool isWorthTrying = !position.failedHead || *position.failedHead < page.head;
    if (!isEqual && isWorthTrying)
        return startResetOf(feed);
    return {};
}

Result<FeedContent> DeviceSyncStore::countOf(const FeedId &feed, Copy copy) const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(
        copy == Copy::Staging ? "SELECT record, grp, seq FROM staging WHERE feed = ?1"
                              : "SELECT record, grp, seq FROM cell WHERE feed = ?1");
    if (!rows)
        return rows.error();
    rows->bind(1, feed.view());
    FeedContent content;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return content;
        ++content.cellCount;
        content.checksum +=
            m_hashes.of(rows->id<RecordId>(0), GroupNumber(rows->integer(1)), quint64(rows->integer(2)));
    }
}

Result<FeedContent> DeviceSyncStore::contentOf(const FeedId &feed) const
{
    Result<FeedContent> content = countOf(feed, Copy::Shown);
    if (!content)
        return content.error();
    Result<SqliteStatement> find = m_connection.database().prepare("SELECT safe FROM feed WHERE id = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, feed.view()).step();
    if (!found)
        return found.error();
    content->safe = *found ? quint64(find->integer(0)) : 0;
    return content;
}

Result<void> DeviceSyncStore::confirmContent(const FeedId &feed)
{
    return runOnce(m_connection.database(),
                   "UPDATE feed SET head = cursor, is_checksum_equal = 1, failed_head = NULL "
                   "WHERE id = ?1 AND staging_cursor IS NULL AND cursor = high",
                   [&](SqliteStatement &set) { set.bind(1, feed.view()); });
}

Result<void> DeviceSyncStore::swapStaging(const FeedId &feed)
{
    const auto run = [&](const char *sql) {
        return runOnce(m_connection.database(), sql,
                       [&](SqliteStatement &swap) { swap.bind(1, feed.view()); });
    };
    SAMSYN_TRY(run("DELETE FROM cell WHERE feed = ?1"));
    SAMSYN_TRY(
        run("INSERT OR REPLACE INTO cell(feed, record, grp, kind, schema, seq, is_sealed, value) "
            "SELECT feed, record, grp, kind, schema, seq, is_sealed, value FROM staging WHERE feed = ?1"));
    SAMSYN_TRY(run("DELETE FROM staging WHERE feed = ?1"));
    return run("UPDATE feed SET cursor = staging_cursor, staging_cursor = NULL WHERE id = ?1");
}

} // namespace samsyn
