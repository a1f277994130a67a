// SPDX-License-Identifier: EUPL-1.2
// Why: one installation of one person: the real device store and session on a simulated disk, and what the
// person remembers having seen on it.
#pragma once

#include "core/sync/SyncSession.h"
#include "tests/sim/engine/GroundTruth.h"
#include "tests/sim/engine/SimTemplate.h"
#include "tests/support/FakePorts.h"

namespace samsyn::sim {

/// Where a device stood in a feed when somebody last looked.
struct FeedStanding {
    quint64 cursor = 0, high = 0;
    bool mayGoBack = false; ///< its history was lost, or it was pulled afresh
};

class SimDevice {
public:
    struct Origin {
        int number = 0;
        std::size_t user = 0;
        std::uint64_t seed = 1;
        bool mayLosePower = true;
    };
    SimDevice(const Origin &origin, const DiskImage &image, qint64 nowMs);
    ~SimDevice();
    SimDevice(const SimDevice &) = delete;
    SimDevice &operator=(const SimDevice &) = delete;

    /// Opens store and session on what the disk has. Errors: Store*.
    [[nodiscard]] Result<void> open(const ServerId &server);
    void close();
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    /// A new installation: a copy of a database gets a replica id of its own.
    void giveNewReplica();

    [[nodiscard]] DeviceStore &store() { return *m_store; }
    [[nodiscard]] SyncSession &session() { return *m_session; }
    [[nodiscard]] int number() const { return m_origin.number; }
    [[nodiscard]] std::size_t user() const { return m_origin.user; }

    /// What the screen shows of a cell, value only.
    [[nodiscard]] std::optional<QByteArray> shown(const CellName &cell);

    FaultVfs disk;
    FakeClock clock;
    SeededRandom random;
    qint64 skewMs = 0; ///< of its clock against the server's
    qint64 newestLocal = 0; ///< row of the newest op that the truth knows
    int diskTroubleUntil = -1; ///< step
    bool isSignedOut = false;
    quint32 revision = kSchemaRevision; ///< of its program
    std::map<CellName, OpId> lastEdits; ///< the newest op of each cell that was promised here
    std::map<FeedId, FeedStanding> standings;
    std::vector<Intent> unclear; ///< edits that failed: a crash may bring a failed commit back
    std::optional<DiskImage> snapshot;

private:
    Origin m_origin;
    RowSealer m_sealer;
    std::unique_ptr<DeviceStore> m_store;
    std::unique_ptr<SyncSession> m_session;
};

} // namespace samsyn::sim
