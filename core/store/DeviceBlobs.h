// SPDX-License-Identifier: EUPL-1.2
// Why: the bytes that evidence names lie in the device's database, sealed like the answers, so that a picture
// and the record that names it are stored by one transaction.
#pragma once

#include "core/store/DeviceConnection.h"

namespace samsyn {

/// A blob is sealed and sent in parts of this size; only the last one is shorter.
inline constexpr qsizetype kBlobPartBytes = 256 * 1024;

/// DO NOT CHANGE THESE NUMBERS: they stand in databases.
enum class UploadState : quint8 {
    Waiting = 1, ///< to be sent, or partly sent
    Arrived = 2, ///< the server has all bytes and has compared their hash
    Refused = 3, ///< the server took the bytes for something else; nothing is kept there
    NoRoom = 4 ///< the account is full at the server; tried again later
};

/// What binds a sealed part to its place.
[[nodiscard]] QByteArray partContextOf(const QByteArray &sha256, qint64 part);

/// How one record's bytes stand.
struct BlobUpload {
    RecordId record;
    FeedId feed;
    QByteArray sha256;
    qint64 sizeBytes = 0;
    qint64 offset = 0; ///< bytes that the server is known to have
    UploadState state = UploadState::Waiting;
    qint64 order = 0; ///< ascending in the order in which they were attached here
};

/// All writing functions want an open DeviceWrite of the same connection. Errors of all: Store*.
/// Thread: that of the store.
class DeviceBlobs {
public:
    explicit DeviceBlobs(DeviceStore::Connection &connection) : m_connection(connection) { }

    /// Stores the bytes, once per content, and notes that the record's are to be sent. Errors also:
    /// StoreConstraint when the bytes are not those named.
    [[nodiscard]] Result<void> put(const BlobEdit &edit);
    /// Forgets a record's bytes, unless another record has the same.
    [[nodiscard]] Result<void> remove(const RecordId &record);

    /// Nothing when this device has no bytes of the record.
    [[nodiscard]] Result<std::optional<BlobUpload>> upload(const RecordId &record) const;
    /// What can be sent now: the record's op has been acknowledged and not held. In the order in which they
    /// were attached.
    [[nodiscard]] Result<std::vector<BlobUpload>> waiting() const;
    /// The bytes from `offset` to the end of the part that it lies in; offset < the blob's size.
    /// Errors also: StoreSealBroken, StoreConstraint (no such bytes here).
    [[nodiscard]] Result<QByteArray> bytesFrom(const QByteArray &sha256, qint64 offset) const;

    /// As they lie here, one after the other, for who has another key. Empty when they are not here.
    [[nodiscard]] Result<QByteArray> sealedParts(const QByteArray &sha256) const;

    /// Moves the note of every record of the feed with these bytes.
    [[nodiscard]] Result<void> note(const BlobUpload &upload);
    /// Forgets bytes of records that were deleted elsewhere.
    [[nodiscard]] Result<void> forgetDeleted();

private:
    [[nodiscard]] Result<void> putParts(const BlobEdit &edit);
    [[nodiscard]] Result<std::vector<BlobUpload>> list(SqliteStatement &rows) const;
    [[nodiscard]] Result<void> dropUnnamed();

    DeviceStore::Connection &m_connection;
};

} // namespace samsyn
