// SPDX-License-Identifier: EUPL-1.2
// Why: what sync reads from a device's database and writes into it; apart from DeviceStore, so that pages and
// services cannot reach it by accident.
#pragma once

#include "core/store/DeviceConnection.h"

namespace samsyn {

/// An op that waits for its acknowledgement, ready to be sent.
struct OutboxOp {
    Op op;
    OpBase base;
    quint32 handle = 0; ///< of its feed
    std::optional<IdBytes> keySeed; ///< present until the server has the record's key
};

struct SyncFeed {
    FeedId id;
    quint32 handle = 0;
    quint64 cursor = 0; ///< of the copy that is being pulled: the shown one or its replacement
    quint64 high = 0;
    ChainHash highChain;
    bool isComplete = false; ///< nothing known to be missing
};

/// What the server said about one op.
struct Acknowledgement {
    quint64 counter = 0;
    OpOutcome outcome = OpOutcome::Applied;
    quint64 seq = 0; ///< 0 = held
    QString reason;
};

struct SyncedCell {
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    quint64 seq = 0;
    QByteArray value;
};

/// The end of a page: where the feed stands after its cells were put.
struct PageEnd {
    quint64 cursor = 0, head = 0;
    ChainHash headChain;
    quint64 cellCount = 0, checksum = 0;
    quint64 safe = 0;
};

/// All writing functions want an open DeviceWrite of the same connection. Errors of all: Store*.
/// Thread: that of the store.
class DeviceSyncStore {
public:
    explicit DeviceSyncStore(DeviceStore &store) : m_connection(store.connection()) { }

    [[nodiscard]] Result<DeviceWrite> beginWrite() { return m_connection.beginWrite(); }
    [[nodiscard]] Result<ReplicaId> replica() const;
    /// Ops with a counter that have no outcome, in counter order, at most `limit`.
    [[nodiscard]] Result<std::vector<OutboxOp>> outbox(int limit) const;
    /// Subscribed feeds in the order of their ids.
    [[nodiscard]] Result<std::vector<SyncFeed>> feeds() const;

    /// Adopts a local feed of the same id; its waiting ops get counters.
    [[nodiscard]] Result<void> subscribe(quint32 handle, const StoredFeed &feed);
    /// Removes the feed's cells; own ops and the known height of its history stay.
    [[nodiscard]] Result<void> unsubscribe(quint32 handle);
    /// Pulls the feed again beside the shown copy; own ops are not touched.
    [[nodiscard]] Result<void> startReset(quint32 handle);

    [[nodiscard]] Result<void> acknowledge(const Acknowledgement &acknowledgement);
    /// Puts the values of own applied ops among `counters` up to `upTo`: the server leaves these cells out of
    /// its page.
    [[nodiscard]] Result<void> putOwn(const FeedId &feed, const std::vector<quint64> &counters, quint64 upTo);
    [[nodiscard]] Result<void> putCells(const FeedId &feed, const std::vector<SyncedCell> &cells);
    /// Moves the cursor. At the head: compares the checksum, brings a whole new copy to the screen, or starts
    /// one when the shown copy differs from the server's. Errors also: SyncMalformed when the cursor would go
    /// back.
    [[nodiscard]] Result<void> closePage(const FeedId &feed, const PageEnd &page);

    /// Own ops that the cursors have passed become settled; settled ones that are safe and older than 90 days
    /// go.
    [[nodiscard]] Result<void> settleAndPrune(qint64 nowMs);
    [[nodiscard]] Result<void> setStop(SyncStop stop);
    [[nodiscard]] Result<void> setClockOffset(qint64 offsetMs);
    [[nodiscard]] Result<void> setLeastBuild(quint32 build);
    [[nodiscard]] Result<void> setLastSync(qint64 nowMs);

private:
    struct Position {
        quint64 cursor = 0;
        std::optional<quint64> stagingCursor, failedHead;
    };
    [[nodiscard]] Result<Position> positionOf(const FeedId &feed) const;
    enum class Copy : quint8 { Shown, Staging };
    [[nodiscard]] Result<bool> isChecksumEqual(const FeedId &feed, const PageEnd &page, Copy copy) const;
    [[nodiscard]] Result<void> reachHead(const FeedId &feed, const PageEnd &page, const Position &position);
    [[nodiscard]] Result<void> swapStaging(const FeedId &feed);
    [[nodiscard]] Result<void> startResetOf(const FeedId &feed);

    DeviceStore::Connection &m_connection;
};

} // namespace samsyn
