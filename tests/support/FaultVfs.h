// SPDX-License-Identifier: EUPL-1.2
// Why: full disks, broken ones and power cuts must happen when a test says so, and again in the same way with
// the same seed; this is a disk in memory under SQLite that does them.
#pragma once

#include "core/base/SeededRandom.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <string>

struct sqlite3_vfs;

namespace samsyn {

struct DiskFile;

/// The files of a disk by name. A copy costs nothing until one of the two is written to.
using DiskImage = std::map<std::string, QByteArray>;

enum class DiskFault : quint8 {
    None,
    IoError, ///< the call does nothing and fails
    Full, ///< a write finds no room; a sync or truncation fails
    ShortWrite, ///< half of a write is done before it fails; a sync or truncation fails
    SyncFails ///< only calls of sync are counted, and fail
};

/// The call number `call` (1 = the next write, sync or truncation) fails, and those after it if `isForEver`.
struct DiskFaultPlan {
    DiskFault fault = DiskFault::None;
    int call = 1;
    bool isForEver = false;
};

/// What a power cut leaves of writes that no sync has confirmed.
enum class PowerCut : quint8 {
    DropAll, ///< nothing
    KeepSome ///< any of their sectors of 512 bytes, in any order: torn and reordered
};

/// One simulated disk, registered as a file system of SQLite's under a name of its own. WAL works, with
/// several connections in this process. Nothing here asks a clock; a wait for a lock ends at once.
/// Must outlive every connection. Thread: one.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// A disk that never loses power need not remember what was synced, and is faster. Before anything is
    /// on it.
    void neverLosesPower() { m_mayLosePower = false; }
    /// What SqliteDatabase::open() and the stores take as `vfs`.
    [[nodiscard]] const QByteArray &name() const { return m_name; }

    /// What a copy made now holds, synced or not.
    [[nodiscard]] DiskImage image() const;
    /// Puts a copy in place of everything. As after crash() and cutPower(), connections that are open
    /// can write no more: close them before the database is opened again.
    void restore(const DiskImage &image);
    /// The program is gone; what it has written is there, synced or not.
    void crash();
    void cutPower(SeededRandom &random, PowerCut survival);

    void plan(const DiskFaultPlan &plan);
    /// Whether the plan that was made last has come true.
    [[nodiscard]] bool hasStruck() const { return m_hasStruck; }
    /// Takes the plan and the limit away.
    void heal();
    /// Files may hold so many bytes together; a write beyond finds no room. Negative = no limit.
    void limitBytes(qint64 bytes) { m_limitBytes = bytes; }
    [[nodiscard]] qint64 bytesUsed() const;

private:
    friend struct DiskCalls;
    enum class Call : quint8 { Write, Sync, Truncate };
    [[nodiscard]] DiskFault faultOf(Call call);
    [[nodiscard]] bool hasRoomFor(qint64 growth) const;

    QByteArray m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::map<std::string, std::shared_ptr<DiskFile>> m_files;
    DiskFaultPlan m_plan;
    int m_callsUntilFault = 0;
    bool m_hasStruck = false;
    bool m_hasStaleFiles = false; ///< until a database is opened, only connections of before the cut call
    qint64 m_limitBytes = -1;
    bool m_mayLosePower = true;
};

} // namespace samsyn
