// SPDX-License-Identifier: EUPL-1.2
// Why: pictures lie as files beside the database, named by feed and hash; a byte that was acknowledged is on
// the disk, and a whole file has the hash of its name.
#pragma once

#include "core/records/EvidenceRecords.h"
#include "core/sync/BlobTransfer.h"

#include <QString>

#include <array>
#include <mutex>
#include <vector>

namespace samsyn {

/// What a record says of the bytes at an address.
struct BlobTerms {
    BlobAddress blob;
    qint64 sizeBytes = 0;
    BlobMedia media = BlobMedia::None;
};

/// A file that is there, whole or in part.
struct BlobFile {
    BlobAddress blob;
    qint64 changedAtMs = 0; ///< UTC
};

/// <root>/<feed>/<hash>, and <hash>.part while it grows; both in hexadecimal, never a name of a user.
/// Thread: any.
class BlobFiles {
public:
    explicit BlobFiles(QString root) : m_root(std::move(root)) { }

    /// Bytes that are there; the record's size when whole.
    [[nodiscard]] qint64 offset(const BlobTerms &terms) const;
    /// Appends and syncs. Stands: what is there now, also when `offset` was another. Refused: the whole had
    /// another hash, or does not begin as its kind does; nothing of it is kept. Errors: SyncTooLarge (more
    /// bytes than the record names), StoreFull, StoreIo.
    [[nodiscard]] Result<BlobReply> append(const BlobTerms &terms, qint64 offset, const QByteArray &bytes);
    /// Errors: StoreConstraint (not whole), StoreIo.
    [[nodiscard]] Result<QByteArray> read(const BlobTerms &terms) const;
    /// Of all files of these feeds, whole or not.
    [[nodiscard]] qint64 usedBytes(const std::vector<FeedId> &feeds) const;

    /// Feeds that have files.
    [[nodiscard]] std::vector<FeedId> feeds() const;
    [[nodiscard]] std::vector<BlobFile> filesOf(const FeedId &feed) const;
    void remove(const BlobAddress &blob);

private:
    [[nodiscard]] QString folderOf(const FeedId &feed) const;
    [[nodiscard]] QString pathOf(const BlobAddress &blob) const;
    [[nodiscard]] QString partOf(const BlobAddress &blob) const;
    [[nodiscard]] Result<void> write(const BlobTerms &terms, qint64 offset, const QByteArray &bytes) const;
    [[nodiscard]] Result<BlobReply> finish(const BlobTerms &terms) const;
    [[nodiscard]] std::mutex &mutexOf(const BlobAddress &blob) const;

    QString m_root;
    mutable std::array<std::mutex, 64> m_mutexes; ///< one writer per file; several files may share one
};

} // namespace samsyn
