// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/DeviceRescue.h"

#include "core/store/DeviceBlobs.h"
#include "core/store/DeviceRows.h"

namespace samsyn {

namespace {

/// True when a query with these two parameters has a row.
template <typename Bind>
Result<bool> hasRow(const SqliteDatabase &database, const char *sql, Bind bind)
{
    Result<SqliteStatement> find = database.prepare(sql);
    if (!find)
        return find.error();
    bind(*find);
    return find->step();
}

/// Names, keys and numbers that go with a value.
constexpr qsizetype kBytesAround = 200;

QByteArrayView viewOf(const IdBytes &bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

/// What the screen shows of the cell came from elsewhere, or from an own change that was here before.
constexpr char kIsShown[] =
    "SELECT 1 FROM cell WHERE record = ?1 AND grp = ?2 UNION ALL SELECT 1 FROM op WHERE record = ?1 AND "
    "grp = ?2 AND state < 3 AND is_resent NOT IN (1, 3) AND local >= ?3";
/// A name that another change has here: both devices were one once.
constexpr char kIsTaken[] =
    "SELECT 1 FROM op WHERE replica = ?1 AND counter = ?2 UNION ALL SELECT 1 FROM op_key WHERE replica = ?1 "
    "AND record = ?3 AND key <> ?4";

} // namespace

Result<RescueContent> DeviceRescue::collect() const
{
    RescueContent content;
    content.owner = m_owner;
    content.writtenAtMs = m_store.connection().clock().nowMs();
    SAMSYN_TRY(collectChanges(content, Reach::NotSafe));
    SAMSYN_TRY(collectPictures(content, Bytes::Open));
    SAMSYN_TRY(collectFeeds(content));
    return content;
}

Result<LockedRescue> DeviceRescue::collectLocked() const
{
    LockedRescue locked;
    locked.content.owner = m_owner;
    locked.content.writtenAtMs = m_store.connection().clock().nowMs();
    Result<QByteArray> sealed = collectRows(locked.content, Reach::NotSafe);
    if (!sealed)
        return sealed.error();
    locked.sealedFlags = *std::move(sealed);
    SAMSYN_TRY(collectPictures(locked.content, Bytes::Sealed));
    SAMSYN_TRY(collectFeeds(locked.content));
    return locked;
}

Result<RescueContent> DeviceRescue::collectWaiting(const std::set<OpId> &left, qsizetype maxBytes) const
{
    RescueContent content;
    content.owner = m_owner;
    content.writtenAtMs = m_store.connection().clock().nowMs();
    SAMSYN_TRY(collectChanges(content, Reach::Waiting));
    std::vector<RescuedChange> &changes = content.changes;
    std::erase_if(changes, [&left](const RescuedChange &change) { return left.contains(change.id); });
    qsizetype bytes = 0;
    std::size_t fits = 0;
    for (std::size_t end = 0; end < changes.size(); fits = end) {
        do {
            bytes += changes[end].op.value.size() + kBytesAround;
            ++end;
        } while (end < changes.size() && sharesFate(changes[end - 1], changes[end]));
        if (fits > 0 && bytes > maxBytes)
            break;
    }
    changes.erase(changes.begin() + std::ptrdiff_t(fits), changes.end());
    SAMSYN_TRY(collectFeeds(content));
    return content;
}

Result<void> DeviceRescue::collectChanges(RescueContent &content, Reach reach) const
{
    const Result<QByteArray> sealed = collectRows(content, reach);
    if (!sealed)
        return sealed.error();
    for (std::size_t i = 0; i < content.changes.size(); ++i) {
        Op &op = content.changes[i].op;
        Result<QByteArray> value = m_store.connection().fromRow({op.kind, op.record, op.group},
                                                                {op.value, (*sealed)[qsizetype(i)] != 0});
        if (!value)
            return value.error();
        op.value = *std::move(value);
    }
    return {};
}

Result<QByteArray> DeviceRescue::collectRows(RescueContent &content, Reach reach) const
{
    Result<SqliteStatement> rows = m_store.connection().database().prepare(
        "SELECT o.feed, o.record, o.kind, o.grp, o.schema, o.is_sealed, o.value, o.authored_at_s, o.txn, "
        "o.counter, o.replica, o.oid, k.key, b.oid, f.is_known FROM op o LEFT JOIN op_key k ON k.replica = "
        "o.replica AND "
        "k.record = o.record LEFT JOIN op b ON b.local = o.base_local JOIN feed f ON f.id = o.feed "
        "WHERE CASE WHEN ?1 THEN o.state = 1 ELSE o.state <> 3 OR o.seq > f.safe END ORDER BY o.local");
    if (!rows)
        return rows.error();
    rows->bind(1, qint64(reach == Reach::Waiting));
    QByteArray sealed;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return sealed;
        RescuedChange change;
        change.op = readOpColumns(*rows);
        if (rows->integer(14) == 0)
            return Error{ErrorCode::StoreConstraint, change.op.feed.toString(),
                         QStringLiteral("a change of a feed that no server knows yet")};
        change.op.value = rows->blob(6);
        sealed.append(rows->integer(5) != 0 ? char(1) : char(0));
        change.op.counter = quint64(rows->integer(9));
        change.replica = rows->id<ReplicaId>(10);
        change.id = rows->id<OpId>(11);
        change.key = rows->id<RecordId>(12).bytes();
        if (!rows->isNull(13))
            change.base = rows->id<OpId>(13);
        content.changes.push_back(std::move(change));
    }
}

Result<void> DeviceRescue::collectPictures(RescueContent &content, Bytes bytes) const
{
    Result<SqliteStatement> rows = m_store.connection().database().prepare(
        "SELECT record, feed, u.sha256, size FROM upload u JOIN blob b ON b.sha256 = u.sha256 "
        "WHERE u.state <> 2 ORDER BY u.rowid");
    if (!rows)
        return rows.error();
    const DeviceBlobs blobs(m_store.connection());
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        RescuedPicture picture{rows->id<RecordId>(0), rows->id<FeedId>(1), rows->blob(2), {}};
        if (bytes == Bytes::Sealed) {
            Result<QByteArray> parts = blobs.sealedParts(picture.sha256);
            if (!parts)
                return parts.error();
            picture.bytes = *std::move(parts);
        }
        for (const qint64 size = rows->integer(3); picture.bytes.size() < size;) {
            const Result<QByteArray> part = blobs.bytesFrom(picture.sha256, picture.bytes.size());
            if (!part)
                return part.error();
            picture.bytes += *part;
        }
        content.pictures.push_back(std::move(picture));
    }
}

Result<void> DeviceRescue::collectFeeds(RescueContent &content) const
{
    std::set<FeedId> named;
    for (const RescuedChange &change : content.changes)
        named.insert(change.op.feed);
    for (const RescuedPicture &picture : content.pictures)
        named.insert(picture.feed);
    for (const FeedId &feed : named) {
        Result<SqliteStatement> find =
            m_store.connection().database().prepare("SELECT kind, scope FROM feed WHERE id = ?1");
        if (!find)
            return find.error();
        const Result<bool> found = find->bind(1, feed.view()).step();
        if (!found)
            return found.error();
        SAMSYN_REQUIRE(*found); // ops and uploads refer to it
        content.feeds.push_back({feed, FeedKind(find->integer(0)), find->id<RecordId>(1)});
    }
    return {};
}

Result<RescueIntake> DeviceRescue::take(const RescueContent &content)
{
    SAMSYN_TRY(checkOwner(content.owner));
    const SqliteDatabase &database = m_store.connection().database();
    Result<DeviceWrite> write = m_store.connection().beginWrite();
    if (!write)
        return write.error();
    for (const RescuedFeed &feed : content.feeds)
        SAMSYN_TRY(putFeed(feed));
    SAMSYN_TRY(renewIfShared(content.changes));
    // Before everything that was made here: it is older work, and covers nothing of what is newer.
    const Result<qint64> first = readNumber(database, "SELECT min(0, coalesce(min(local), 0)) FROM op");
    if (!first)
        return first.error();
    RescueIntake intake;
    qint64 local = *first - qint64(content.changes.size());
    for (const RescuedChange &change : content.changes) {
        const Result<bool> isNew = takeChange(change, {local++, *first});
        if (!isNew)
            return isNew.error();
        ++(*isNew ? intake.changes : intake.knownChanges);
    }
    for (const RescuedPicture &picture : content.pictures) {
        const Result<bool> isNew = takePicture(picture);
        if (!isNew)
            return isNew.error();
        ++(*isNew ? intake.pictures : intake.knownPictures);
    }
    SAMSYN_TRY(write->commit());
    return intake;
}

Result<void> DeviceRescue::checkOwner(const RescueOwner &owner) const
{
    const bool isSame = owner.server == m_owner.server && owner.user == m_owner.user;
    if (isSame)
        return {};
    return Error{ErrorCode::RescueOtherAccount,
                 owner.displayName.isEmpty() ? owner.collaborationName : owner.displayName,
                 owner.server == m_owner.server ? QStringLiteral("the file is of another person")
                                                : QStringLiteral("the file is of another server")};
}

/// Known to the server, not followed at present: the next sync says whether it may be read.
Result<void> DeviceRescue::putFeed(const RescuedFeed &feed) const
{
    const SqliteDatabase &database = m_store.connection().database();
    SAMSYN_TRY(runOnce(database,
                       "INSERT INTO feed(id, kind, scope, high_chain, is_known, is_gone) VALUES(?1, ?2, ?3, "
                       "?4, 1, 1) ON CONFLICT(id) DO NOTHING",
                       [&](SqliteStatement &insert) {
                           insert.bind(1, feed.id.view()).bind(2, qint64(feed.kind));
                           insert.bind(3, feed.scope.view()).bind(4, chainStart(feed.id).view());
                       }));
    const Result<bool> isSame =
        hasRow(database, "SELECT 1 FROM feed WHERE id = ?1 AND kind = ?2 AND scope = ?3",
               [&](SqliteStatement &find) {
                   find.bind(1, feed.id.view()).bind(2, qint64(feed.kind)).bind(3, feed.scope.view());
               });
    if (!isSame)
        return isSame.error();
    if (!*isSame)
        return Error{ErrorCode::RescueDamaged, feed.id.toString(),
                     QStringLiteral("a feed of the file is another one on this device")};
    return {};
}

/// A file that knows more of this device's present name than the device itself: it was brought back from a
/// backup and must go on under a new one.
Result<void> DeviceRescue::renewIfShared(const std::vector<RescuedChange> &changes)
{
    DeviceSyncStore sync(m_store);
    const Result<ReplicaId> replica = sync.replica();
    if (!replica)
        return replica.error();
    for (const RescuedChange &change : changes) {
        if (change.replica != *replica)
            continue;
        const Result<bool> known = isKnown(change.id);
        if (!known)
            return known.error();
        if (!*known)
            return sync.fork();
    }
    return {};
}

Result<bool> DeviceRescue::isKnown(const OpId &id) const
{
    return hasRow(m_store.connection().database(), "SELECT 1 FROM op WHERE oid = ?1",
                  [&](SqliteStatement &find) { find.bind(1, id.view()); });
}

/// The change under a name that is free here: its own, or one made of its id when a copied device has used
/// that for something else. The same file gives the same name.
Result<RescuedChange> DeviceRescue::named(const RescuedChange &change) const
{
    const Result<bool> isTaken =
        hasRow(m_store.connection().database(), kIsTaken, [&](SqliteStatement &find) {
            find.bind(1, change.replica.view()).bind(2, qint64(change.op.counter));
            find.bind(3, change.op.record.view()).bind(4, viewOf(change.key));
        });
    if (!isTaken)
        return isTaken.error();
    RescuedChange free = change;
    if (!*isTaken)
        return free;
    free.replica = ReplicaId::named(change.replica.view(), change.id.view());
    free.op.transaction.reset(); // the others keep their name, or get one of their own each
    free.id = opId(free.op, free.replica, free.key);
    return free;
}

Result<bool> DeviceRescue::takeChange(const RescuedChange &change, const Place &place) const
{
    const Result<bool> known = isKnown(change.id);
    if (!known || *known)
        return known ? Result<bool>(false) : known;
    const Result<RescuedChange> free = named(change);
    if (!free)
        return free.error();
    const Result<bool> knownSo = isKnown(free->id);
    if (!knownSo || *knownSo)
        return knownSo ? Result<bool>(false) : knownSo;
    const Op &op = free->op;
    const Result<bool> isShown =
        hasRow(m_store.connection().database(), kIsShown, [&](SqliteStatement &find) {
            find.bind(1, op.record.view()).bind(2, qint64(op.group)).bind(3, place.first);
        });
    if (!isShown)
        return isShown;
    SAMSYN_TRY(insertChange(*free, place.local, *isShown ? Cover::Nothing : Cover::Cell));
    return true;
}

Result<void> DeviceRescue::insertChange(const RescuedChange &change, qint64 local, Cover cover) const
{
    DeviceStore::Connection &connection = m_store.connection();
    const Op &op = change.op;
    SAMSYN_TRY(runOnce(connection.database(),
                       "INSERT INTO op_key(replica, record, key) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING",
                       [&](SqliteStatement &insert) {
                           insert.bind(1, change.replica.view()).bind(2, op.record.view());
                           insert.bind(3, viewOf(change.key));
                       }));
    const RowValue value = connection.toRow({op.kind, op.record, op.group}, op.value);
    return runOnce(
        connection.database(),
        "INSERT INTO op(replica, counter, oid, feed, record, kind, grp, schema, authored_at_s, txn, "
        "base_local, state, is_resent, is_sealed, value, local) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        "?10, "
        "(SELECT local FROM op WHERE oid = ?11), 1, ?12, ?13, ?14, ?15)",
        [&](SqliteStatement &insert) {
            insert.bind(1, change.replica.view()).bind(2, qint64(op.counter)).bind(3, change.id.view());
            insert.bind(4, op.feed.view()).bind(5, op.record.view()).bind(6, qint64(op.kind));
            insert.bind(7, qint64(op.group)).bind(8, qint64(op.schema)).bind(9, op.authoredAtS);
            if (op.transaction)
                insert.bind(10, qint64(*op.transaction));
            if (change.base)
                insert.bind(11, change.base->view());
            // As what is sent again and stands in the copy: the server says what comes to the front.
            insert.bind(12, qint64(cover == Cover::Nothing)).bind(13, qint64(value.isSealed));
            insert.bind(14, value.bytes).bind(15, local);
        });
}

Result<bool> DeviceRescue::takePicture(const RescuedPicture &picture) const
{
    DeviceBlobs blobs(m_store.connection());
    const Result<std::optional<BlobUpload>> here = blobs.upload(picture.record);
    if (!here)
        return here.error();
    if (*here)
        return false;
    BlobEdit edit;
    edit.record = picture.record;
    edit.feed = picture.feed;
    edit.sha256 = picture.sha256;
    edit.bytes = picture.bytes;
    SAMSYN_TRY(blobs.put(edit));
    return true;
}

} // namespace samsyn
