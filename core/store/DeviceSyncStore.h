// SPDX-License-Identifier: EUPL-1.2
// Why: what sync reads from a device's database and writes into it; apart from DeviceStore, so that pages and
// services cannot reach it by accident.
#pragma once

#include "core/store/CellHashes.h"
#include "core/store/DeviceConnection.h"
#include "core/store/OpName.h"

namespace samsyn {

/// An op that waits for its acknowledgement, ready to be sent.
struct OutboxOp {
    qint64 local = 0; ///< its name on this device
    ReplicaId replica;
    Op op;
    OpBase base;
    std::optional<quint32> handle; ///< of its feed, while that is followed
    RecordKey key{};
    std::optional<IdBytes> keySeed; ///< present until the server has the record's key
    bool isResent = false; ///< was acknowledged before the server's history was lost
    bool isRescue = false; ///< goes under its whole name, beside the counters in turn
};

struct SyncFeed {
    FeedId id;
    quint32 handle = 0; ///< 0 = not followed any more
    quint64 cursor = 0; ///< of the copy that is being pulled: the shown one or its replacement
    quint64 high = 0;
    ChainHash highChain;
    bool isComplete = false; ///< nothing known to be missing
};

/// What a feed holds, as its checksum is made.
struct FeedContent {
    quint64 cellCount = 0, checksum = 0;
    quint64 safe = 0; ///< the highest seq known to be in a verified backup
};

/// What the server said about one op.
struct Acknowledgement {
    qint64 local = 0;
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
    /// Ops of the present replica that have a counter and no outcome, in counter order, at most `limit`.
    [[nodiscard]] Result<std::vector<OutboxOp>> outbox(int limit) const;
    /// The same of earlier replicas, and held ones that the server is asked about again, in the order they
    /// were made.
    [[nodiscard]] Result<std::vector<OutboxOp>> rescue(int limit) const;
    /// All held ops but those that were put aside, those answered last first: a server that has lost the end
    /// of its history has lost one of these.
    [[nodiscard]] Result<std::vector<OpName>> heldNames() const;
    /// After a rewind, until the server has said which feeds there are.
    [[nodiscard]] Result<bool> awaitsFeeds() const;
    /// Subscribed feeds in the order of their ids.
    [[nodiscard]] Result<std::vector<SyncFeed>> feeds() const;
    /// Feeds that were followed once and hold own ops: their history must still be the one that took them.
    [[nodiscard]] Result<std::vector<SyncFeed>> feedsLeft() const;
    /// The first counter of the present replica that the server has given no outcome for.
    [[nodiscard]] Result<quint64> firstOpenCounter() const;
    /// Counted from the rows of the shown copy.
    [[nodiscard]] Result<FeedContent> contentOf(const FeedId &feed) const;

    /// Adopts a local feed of the same id; its waiting ops get counters.
    [[nodiscard]] Result<void> subscribe(quint32 handle, const StoredFeed &feed);
    /// Removes the feed's cells; own ops and the known height of its history stay.
    [[nodiscard]] Result<void> unsubscribe(quint32 handle);
    /// Pulls the feed again beside the shown copy; own ops are not touched.
    [[nodiscard]] Result<void> startReset(quint32 handle);

    [[nodiscard]] Result<void> acknowledge(const Acknowledgement &acknowledgement);
    /// Puts the values of own applied ops among `locals` up to `upTo`: the server leaves these cells out of
    /// its page.
    [[nodiscard]] Result<void> putOwn(const FeedId &feed, const std::vector<qint64> &locals, quint64 upTo);
    [[nodiscard]] Result<void> putCells(const FeedId &feed, const std::vector<SyncedCell> &cells);
    /// Moves the cursor. At the head: compares the checksum, brings a whole new copy to the screen, or starts
    /// one when the shown copy differs from the server's. Errors also: SyncMalformed when the cursor would go
    /// back.
    [[nodiscard]] Result<void> closePage(const FeedId &feed, const PageEnd &page);

    /// The server has compared the shown copy and has nothing else: as closePage() at the head. Nothing where
    /// more of the feed is known of by now.
    [[nodiscard]] Result<void> confirmContent(const FeedId &feed);

    /// The history of a feed without a page contains `seq`, with this chain.
    [[nodiscard]] Result<void> raiseHigh(const FeedId &feed, quint64 seq, const ChainHash &chain);
    /// Own ops about values that have been erased go; how many. For answers that bring cells or the fate of
    /// ops.
    [[nodiscard]] Result<qint64> dropErased();
    /// Own ops about an erased record of a feed that is not followed go; what waits to be sent goes with a
    /// later answer, or now when nobody asks for it.
    [[nodiscard]] Result<void> forget(const FeedId &feed, const RecordId &record);
    /// Record keys that no own op needs any more go.
    [[nodiscard]] Result<void> dropUnusedKeys();
    /// Own ops that the cursors have passed become settled; settled ones that are safe and older than 90 days
    /// go.
    [[nodiscard]] Result<void> settleAndPrune(qint64 nowMs);
    /// Held ops that somebody has decided about: the released ones are asked about again, those that were
    /// returned count no more.
    [[nodiscard]] Result<void> followHeldNotices();
    /// The server says that a held op is in its log; nothing for any other op.
    [[nodiscard]] Result<void> askAgain(const OpId &held);

    /// Another installation uses this one's replica id: goes on under a new one, and every own op that is
    /// still here is sent again. Nothing shown changes.
    [[nodiscard]] Result<void> fork();
    /// The server's history is not the one that this device has seen: as fork(), and every feed is pulled
    /// afresh beside the shown copy.
    [[nodiscard]] Result<void> rewind(qint64 nowMs);

    /// The server has named every feed that the user may read: what else is here may not be read any more.
    [[nodiscard]] Result<void> setFeedsKnown();
    [[nodiscard]] Result<void> setStop(SyncStop stop);
    [[nodiscard]] Result<void> setClockOffset(qint64 offsetMs);
    [[nodiscard]] Result<void> setLeastBuild(quint32 build);
    [[nodiscard]] Result<void> setLastSync(qint64 nowMs);

private:
    struct Position {
        quint64 cursor = 0;
        std::optional<quint64> stagingCursor, failedHead;
    };
    [[nodiscard]] Result<void> leave(const FeedId &feed);
    [[nodiscard]] Result<std::vector<SyncFeed>> feedsBy(const char *sql) const;
    [[nodiscard]] Result<std::vector<OutboxOp>> waiting(const char *sql, int limit) const;
    [[nodiscard]] Result<void> renewReplica();
    [[nodiscard]] Result<void> forgetPosition(const FeedId &feed);
    [[nodiscard]] Result<Position> positionOf(const FeedId &feed) const;
    enum class Copy : quint8 { Shown, Staging };
    [[nodiscard]] Result<void> prune(qint64 ackedUntilMs);
    [[nodiscard]] Result<FeedContent> countOf(const FeedId &feed, Copy copy) const;
    [[nodiscard]] Result<void> reachHead(const FeedId &feed, const PageEnd &page, const Position &position);
    [[nodiscard]] Result<void> swapStaging(const FeedId &feed);
    [[nodiscard]] Result<void> startResetOf(const FeedId &feed);

    DeviceStore::Connection &m_connection;
    mutable CellHashes m_hashes;
};

} // namespace samsyn
