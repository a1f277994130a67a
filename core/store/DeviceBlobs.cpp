// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceBlobs.h"

#include "core/base/Hash.h"
#include "core/store/DeviceRows.h"

#include <QtEndian>

#include <algorithm>

namespace samsyn {

namespace {

Error notHere(const QByteArray &sha256)
{
    return {ErrorCode::StoreConstraint, QString::fromLatin1(sha256.toHex()),
            QStringLiteral("the bytes are not on this device")};
}

} // namespace

QByteArray partContextOf(const QByteArray &sha256, qint64 part)
{
    const qint64 bigPart = qToBigEndian(part);
    return "blob" + sha256 + QByteArray(reinterpret_cast<const char *>(&bigPart), 8);
}

Result<void> DeviceBlobs::put(const BlobEdit &edit)
{
    if (edit.bytes.isEmpty() || samsyn::sha256({edit.bytes}) != edit.sha256)
        return Error{ErrorCode::StoreConstraint, edit.record.toString(),
                     QStringLiteral("the bytes do not have the hash that names them")};
    SAMSYN_TRY(putParts(edit));
    return runOnce(m_connection.database(),
                   "INSERT INTO upload(record, feed, sha256, sent, state) VALUES(?1, ?2, ?3, 0, ?4)",
                   [&](SqliteStatement &insert) {
                       insert.bind(1, edit.record.view()).bind(2, edit.feed.view()).bind(3, edit.sha256);
                       insert.bind(4, qint64(UploadState::Waiting));
                   });
}

Result<void> DeviceBlobs::putParts(const BlobEdit &edit)
{
    Result<SqliteStatement> known = m_connection.database().prepare("SELECT 1 FROM blob WHERE sha256 = ?1");
    if (!known)
        return known.error();
    const Result<bool> isKnown = known->bind(1, edit.sha256).step();
    if (!isKnown)
        return isKnown.error();
    if (*isKnown)
        return {};
    SAMSYN_TRY(runOnce(
        m_connection.database(), "INSERT INTO blob(sha256, size) VALUES(?1, ?2)",
        [&](SqliteStatement &insert) { insert.bind(1, edit.sha256).bind(2, qint64(edit.bytes.size())); }));
    Result<SqliteStatement> insert =
        m_connection.database().prepare("INSERT INTO blob_part(sha256, part, value) VALUES(?1, ?2, ?3)");
    if (!insert)
        return insert.error();
    for (qsizetype at = 0, part = 0; at < edit.bytes.size(); at += kBlobPartBytes, ++part) {
        const QByteArrayView view =
            QByteArrayView(edit.bytes).sliced(at, std::min(kBlobPartBytes, edit.bytes.size() - at));
        insert->bind(1, edit.sha256).bind(2, qint64(part));
        insert->bind(3, m_connection.sealer().seal(view, partContextOf(edit.sha256, part)));
        SAMSYN_TRY(insert->run());
    }
    return {};
}

Result<void> DeviceBlobs::remove(const RecordId &record)
{
    SAMSYN_TRY(runOnce(m_connection.database(), "DELETE FROM upload WHERE record = ?1",
                       [&](SqliteStatement &remove) { remove.bind(1, record.view()); }));
    return dropUnnamed();
}

Result<void> DeviceBlobs::forgetDeleted()
{
    SAMSYN_TRY(m_connection.database().run(
        "DELETE FROM upload WHERE EXISTS(SELECT 1 FROM cell WHERE cell.record = upload.record "
        "AND cell.grp = 0 AND length(cell.value) = 0)"));
    return dropUnnamed();
}

Result<void> DeviceBlobs::dropUnnamed()
{
    const SqliteDatabase &database = m_connection.database();
    SAMSYN_TRY(database.run("DELETE FROM blob_part WHERE sha256 NOT IN (SELECT sha256 FROM upload)"));
    return database.run("DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM upload)");
}

Result<std::vector<BlobUpload>> DeviceBlobs::list(SqliteStatement &rows) const
{
    std::vector<BlobUpload> uploads;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return uploads;
        uploads.push_back({rows.id<RecordId>(0), rows.id<FeedId>(1), rows.blob(2), rows.integer(3),
                           rows.integer(4), UploadState(rows.integer(5)), rows.integer(6)});
    }
}

Result<std::optional<BlobUpload>> DeviceBlobs::upload(const RecordId &record) const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(
        "SELECT record, feed, u.sha256, size, sent, state, u.rowid FROM upload u "
        "JOIN blob b ON b.sha256 = u.sha256 WHERE record = ?1");
    if (!rows)
        return rows.error();
    rows->bind(1, record.view());
    Result<std::vector<BlobUpload>> uploads = list(*rows);
    if (!uploads)
        return uploads.error();
    return uploads->empty() ? std::nullopt : std::optional<BlobUpload>(uploads->front());
}

Result<std::vector<BlobUpload>> DeviceBlobs::waiting() const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(
        "SELECT record, feed, u.sha256, size, sent, u.state, u.rowid FROM upload u JOIN blob b "
        "ON b.sha256 = u.sha256 "
        "WHERE u.state IN (1, 4) AND NOT EXISTS(SELECT 1 FROM op WHERE op.record = u.record AND op.grp = 1 "
        "AND op.state IN (1, 4)) ORDER BY u.rowid");
    if (!rows)
        return rows.error();
    return list(*rows);
}

Result<QByteArray> DeviceBlobs::bytesFrom(const QByteArray &sha256, qint64 offset) const
{
    const qint64 part = offset / kBlobPartBytes;
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT value FROM blob_part WHERE sha256 = ?1 AND part = ?2");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, sha256).bind(2, part).step();
    if (!found)
        return found.error();
    if (!*found)
        return notHere(sha256);
    const Result<QByteArray> bytes = m_connection.sealer().open(find->blob(0), partContextOf(sha256, part));
    if (!bytes)
        return bytes.error();
    return bytes->mid(qsizetype(offset - part * kBlobPartBytes));
}

Result<QByteArray> DeviceBlobs::sealedParts(const QByteArray &sha256) const
{
    Result<SqliteStatement> rows =
        m_connection.database().prepare("SELECT value FROM blob_part WHERE sha256 = ?1 ORDER BY part");
    if (!rows)
        return rows.error();
    rows->bind(1, sha256);
    QByteArray parts;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return parts;
        parts += rows->blob(0);
    }
}

Result<void> DeviceBlobs::note(const BlobUpload &upload)
{
    return runOnce(m_connection.database(),
                   "UPDATE upload SET sent = ?1, state = ?2 WHERE feed = ?3 AND sha256 = ?4",
                   [&](SqliteStatement &set) {
                       set.bind(1, upload.offset).bind(2, qint64(upload.state));
                       set.bind(3, upload.feed.view()).bind(4, upload.sha256);
                   });
}

} // namespace samsyn
