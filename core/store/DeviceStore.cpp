// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceStore.h"

#include "core/store/DeviceBlobs.h"
#include "core/store/DeviceRows.h"
#include "core/store/DeviceSchema.h"
#include "core/store/OpAuthor.h"
#include "core/store/SqliteRows.h"

namespace samsyn {

namespace {

constexpr std::size_t kMaxSharedFateOps = 50;
constexpr qsizetype kMaxSharedFateBytes = 64 * 1024;
constexpr qsizetype kMaxValueBytes = 64 * 1024; // as in FEED/1: a larger op could never be sent

QByteArray draftContext(const QString &key)
{
    return "draft:" + key.toUtf8();
}

Result<void> checkEdit(const CellEdit &edit)
{
    SAMSYN_TRY(checkValue(edit.kind, edit.group, edit.value));
    if (edit.value.size() > kMaxValueBytes)
        return Error{ErrorCode::RecordFieldInvalid, edit.record.toString(),
                     QStringLiteral("the value is over 64 KiB")};
    return {};
}

/// A fate can be shared only within one request, so only by few and small ops.
bool canShareFate(const std::vector<CellEdit> &edits)
{
    qsizetype bytes = 0;
    bool isOneFeed = true;
    for (const CellEdit &edit : edits) {
        bytes += edit.value.size();
        isOneFeed = isOneFeed && edit.feed == edits.front().feed;
    }
    return edits.size() > 1 && edits.size() <= kMaxSharedFateOps && bytes <= kMaxSharedFateBytes && isOneFeed;
}

Result<void> writeDraft(const DeviceStore::Connection &connection, const DraftEdit &draft)
{
    const QByteArray sealed = connection.sealer().seal(draft.value, draftContext(draft.key));
    const char *sql = draft.value.isEmpty() ? "DELETE FROM draft WHERE key = ?1"
                                            : "INSERT OR REPLACE INTO draft(key, value) VALUES(?1, ?2)";
    return runOnce(connection.database(), sql, [&](SqliteStatement &statement) {
        statement.bind(1, draft.key);
        if (!draft.value.isEmpty())
            statement.bind(2, sealed);
    });
}

Result<void> writeBlobs(DeviceStore::Connection &connection, const std::vector<BlobEdit> &blobs)
{
    DeviceBlobs stored(connection);
    for (const BlobEdit &blob : blobs)
        SAMSYN_TRY(blob.bytes.isEmpty() ? stored.remove(blob.record) : stored.put(blob));
    return {};
}

/// A tombstone's value is empty, and so is an erased group's.
bool isGone(const ShownRow &row)
{
    return row.cell.value.isEmpty();
}

Result<std::vector<ShownCell>> livingCells(const DeviceStore::Connection &connection,
                                           const ShownFilter &filter)
{
    Result<std::map<RecordId, ShownRow>> rows = shownRows(connection, filter);
    if (!rows)
        return rows.error();
    const Result<std::map<RecordId, ShownRow>> existence =
        shownRows(connection, {filter.kind, kExistenceGroup, filter.feed});
    if (!existence)
        return existence.error();
    std::vector<ShownCell> living;
    for (auto &[record, row] : *rows) {
        const auto tombstone = existence->find(record);
        if (isGone(row) || (tombstone != existence->end() && isGone(tombstone->second)))
            continue;
        living.push_back(std::move(row.cell));
    }
    return living;
}

} // namespace

DeviceStore::DeviceStore(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) { }
DeviceStore::~DeviceStore() = default;

Result<std::unique_ptr<DeviceStore>> DeviceStore::open(const QString &path,
                                                       const DeviceStoreDependencies &dependencies)
{
    Result<SqliteDatabase> database = openDeviceDatabase(path, dependencies.random, dependencies.vfs);
    if (!database)
        return database.error();
    auto connection = std::make_unique<Connection>(*std::move(database), dependencies);
    return std::unique_ptr<DeviceStore>(new DeviceStore(std::move(connection)));
}

Result<void> DeviceStore::edit(const std::vector<CellEdit> &edits, const std::vector<DraftEdit> &drafts,
                               const std::vector<BlobEdit> &blobs)
{
    for (const CellEdit &edit : edits)
        SAMSYN_TRY(checkEdit(edit));
    Result<DeviceWrite> write = m_connection->beginWrite();
    if (!write)
        return write.error();
    const Result<qint64> offsetMs =
        readNumber(m_connection->database(), "SELECT clock_offset_ms FROM account");
    if (!offsetMs)
        return offsetMs.error();
    const OpOrigin origin{(m_connection->clock().nowMs() + *offsetMs) / 1000, canShareFate(edits)};
    OpAuthor author(*m_connection);
    for (const CellEdit &edit : edits) {
        const Result<std::optional<ShownRow>> seen = shownRow(*m_connection, edit.record, edit.group);
        if (!seen)
            return seen.error();
        const bool isSame =
            seen->has_value() && (*seen)->cell.value == edit.value && (*seen)->cell.feed == edit.feed;
        if (!isSame)
            SAMSYN_TRY(author.write(edit, *seen, origin));
    }
    for (const DraftEdit &draft : drafts)
        SAMSYN_TRY(writeDraft(*m_connection, draft));
    SAMSYN_TRY(writeBlobs(*m_connection, blobs));
    return write->commit();
}

Result<std::optional<ShownCell>> DeviceStore::cell(const RecordId &record, GroupNumber group) const
{
    Result<std::optional<ShownRow>> row = shownRow(*m_connection, record, group);
    if (!row)
        return row.error();
    if (!row->has_value())
        return std::optional<ShownCell>();
    if (group != kExistenceGroup) {
        const Result<std::optional<ShownRow>> existence = shownRow(*m_connection, record, kExistenceGroup);
        if (!existence)
            return existence.error();
        if (isGone(**row) || (existence->has_value() && isGone(**existence)))
            return std::optional<ShownCell>();
    }
    return std::optional<ShownCell>(std::move((*row)->cell));
}

Result<std::vector<ShownCell>> DeviceStore::cells(RecordKind kind, GroupNumber group) const
{
    return livingCells(*m_connection, {kind, group, std::nullopt});
}

Result<std::vector<ShownCell>> DeviceStore::cellsIn(const FeedId &feed, RecordKind kind,
                                                    GroupNumber group) const
{
    return livingCells(*m_connection, {kind, group, feed});
}

Result<QByteArray> DeviceStore::draft(const QString &key) const
{
    Result<SqliteStatement> find = m_connection->database().prepare("SELECT value FROM draft WHERE key = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, key).step();
    if (!found)
        return found.error();
    if (!*found)
        return QByteArray();
    return m_connection->sealer().open(find->blob(0), draftContext(key));
}

Result<std::vector<StoredFeed>> DeviceStore::feeds() const
{
    Result<SqliteStatement> rows = m_connection->database().prepare(
        "SELECT id, kind, scope, handle IS NULL OR (staging_cursor IS NULL AND cursor IS head) FROM feed "
        "WHERE is_subscribed OR NOT is_gone ORDER BY id");
    if (!rows)
        return rows.error();
    return readAll<StoredFeed>(*rows, [](const SqliteStatement &row) -> StoredFeed {
        return {row.id<FeedId>(0), FeedKind(row.integer(1)), row.id<RecordId>(2), row.integer(3) != 0};
    });
}

Result<SyncFacts> DeviceStore::syncFacts() const
{
    Result<SqliteStatement> row = m_connection->database().prepare(
        "SELECT (SELECT count(*) FROM op WHERE state = 1), "
        "(SELECT count(*) FROM op WHERE state = 4 AND reason <> ''), "
        "(SELECT count(*) FROM feed WHERE is_subscribed), "
        "(SELECT count(*) FROM feed WHERE is_subscribed AND staging_cursor IS NULL AND cursor IS head "
        "AND cursor >= high), "
        "(SELECT count(*) FROM feed WHERE is_subscribed AND is_checksum_equal), last_sync_ms, stop, "
        "(SELECT count(*) FROM upload WHERE state IN (1, 4) AND NOT EXISTS(SELECT 1 FROM op WHERE "
        "op.record = upload.record AND op.grp = 1 AND op.state = 4)), "
        "(SELECT count(*) FROM upload WHERE state = 3), restored_ms, "
        "(SELECT count(*) FROM op WHERE state = 1 AND is_resent IN (1, 2)) FROM account");
    if (!row)
        return row.error();
    const Result<bool> found = row->step();
    if (!found)
        return found.error();
    SAMSYN_REQUIRE(*found);
    SyncFacts facts;
    facts.pendingOps = int(row->integer(0));
    facts.heldOps = int(row->integer(1));
    const qint64 feedCount = row->integer(2);
    facts.everyFeedAtHead = feedCount > 0 && row->integer(3) == feedCount;
    facts.everyChecksumEqual = feedCount > 0 && row->integer(4) == feedCount;
    if (!row->isNull(5))
        facts.lastSyncMs = row->integer(5);
    facts.stop = SyncStop(row->integer(6));
    facts.pendingBlobs = int(row->integer(7));
    facts.refusedBlobs = int(row->integer(8));
    if (!row->isNull(9))
        facts.restoredMs = row->integer(9);
    facts.resentOps = int(row->integer(10));
    return facts;
}

Result<void> DeviceStore::createLocalFeed(const StoredFeed &feed)
{
    Result<DeviceWrite> write = m_connection->beginWrite();
    if (!write)
        return write.error();
    SAMSYN_TRY(runOnce(
        m_connection->database(),
        "INSERT INTO feed(id, kind, scope, high_chain) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(id) DO NOTHING",
        [&](SqliteStatement &insert) {
            insert.bind(1, feed.id.view()).bind(2, qint64(feed.kind)).bind(3, feed.scope.view());
            insert.bind(4, chainStart(feed.id).view());
        }));
    Result<SqliteStatement> find =
        m_connection->database().prepare("SELECT 1 FROM feed WHERE id = ?1 AND kind = ?2 AND scope = ?3");
    if (!find)
        return find.error();
    const Result<bool> same =
        find->bind(1, feed.id.view()).bind(2, qint64(feed.kind)).bind(3, feed.scope.view()).step();
    if (!same)
        return same.error();
    if (!*same)
        return Error{ErrorCode::StoreConstraint, feed.id.toString(),
                     QStringLiteral("another feed has this id")};
    find->reset();
    return write->commit();
}

} // namespace samsyn
