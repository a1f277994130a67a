// SPDX-License-Identifier: EUPL-1.2
// Why: what the simulated disk and the calls that SQLite makes on it share; nobody else includes this.
#pragma once

#include "tests/support/FaultVfs.h"

#include <sqlite3.h>

#include <array>
#include <vector>

namespace samsyn {

inline constexpr qint64 kSectorBytes = 512;

/// bytes empty = truncated to `offset`
struct PendingWrite {
    qint64 offset = 0;
    QByteArray bytes;
    bool isTruncation = false;
};

void applyWrite(QByteArray &content, const PendingWrite &write);

/// One file: what programs see, what a sync has confirmed, and the difference.
struct DiskFile {
    QByteArray content, durable;
    std::vector<PendingWrite> pending;
    bool isGone = false; ///< the disk has other files now; nothing more is written here
    bool isTracked = true; ///< whether a power cut must know what was synced
    // Locks of the rollback protocol; SQLite takes them in WAL mode too.
    int sharedLocks = 0;
    const void *reserved = nullptr, *pendingLock = nullptr, *exclusive = nullptr;
    // The WAL index and its locks.
    std::vector<std::unique_ptr<char[]>> regions;
    std::array<int, SQLITE_SHM_NLOCK> shmShared{};
    std::array<const void *, SQLITE_SHM_NLOCK> shmExclusive{};
};

/// Fills in everything that SQLite calls of a file system.
void fillVfs(sqlite3_vfs &vfs);

} // namespace samsyn
