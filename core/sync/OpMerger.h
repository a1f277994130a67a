// SPDX-License-Identifier: EUPL-1.2
// Why: the one merge rule of Samsyn; what people and the server write passes through it, op by op
// (PROTOCOL.md, merge).
#pragma once

#include "core/store/ServerStore.h"
#include "core/sync/PushFollower.h"

#include <map>
#include <tuple>

namespace samsyn {

/// An op on its way into a feed's log: known to be new, permitted and valid.
struct IncomingOp {
    Op op;
    OpId id;
    ReplicaId replica;
    OpBase base; ///< what the author saw
    qint64 clockFixS = 0; ///< correction of op.authoredAtS
    std::optional<qint64> firstSeenMs = {}; ///< when it came, unless that is now: it is no younger
    bool isErasure = false; ///< empties a cell for good; the server's own doing
    bool isRescued = false; ///< came under an earlier replica id: its counter may be another op's
};

/// Stamps, orders and logs ops; keeps the feeds' running figures until flush(). Lives within one transaction.
/// Thread: the store's writer. Errors: Store*.
class OpMerger {
public:
    /// A feed with at most `expectedOps` cells is read whole, once, instead of cell by cell.
    OpMerger(ServerStore &store, qint64 nowMs, std::size_t expectedOps = 0)
        : m_store(store), m_nowMs(nowMs), m_expectedOps(expectedOps)
    {
    }

    /// Appends the op to its feed: Applied, AppliedWithConflict or Superseded, with its seq.
    /// eff = max(min(authored + fix, first seen), eff(base) + 1); versions of a cell are ordered by (eff, op
    /// id). A held op has its eff as well: what was written over it comes after it, whenever it is let in.
    [[nodiscard]] Result<StoredVerdict> merge(const IncomingOp &incoming);
    /// Writes the figures of every feed that merge() touched, and the counters of what it merged.
    [[nodiscard]] Result<void> flush();
    /// nullptr when there is no such feed. Valid until flush().
    [[nodiscard]] Result<ServerFeed *> feed(const FeedId &id);
    /// What merge() has put behind another version so far, in feeds that more than one person writes.
    [[nodiscard]] std::vector<LostVersion> takeLost() { return std::exchange(m_lost, {}); }

private:
    struct Version {
        quint64 seq = 0;
        std::optional<qint64> effMs; ///< nothing: none was seen
        quint64 seenSeq =
            0; ///< up to here its author had seen the cell: a superseded version shows what it rested on
    };
    struct Decision {
        OpOutcome outcome;
        qint64 effMs;
        bool isOfDeleted = false; ///< superseded because the record is deleted
        bool isOfErased = false; ///< and nothing of it may be kept
    };
    using CellName = std::tuple<RecordKind, GroupNumber, RecordId>;
    using CellsOfFeed = std::map<CellName, ServerCell>;

    [[nodiscard]] Result<void> refuseErased(const Op &op, const std::optional<ServerCell> &head,
                                            Decision &decision);
    [[nodiscard]] Result<std::optional<ServerCell>> cellOf(const Op &op, GroupNumber group);
    [[nodiscard]] Result<Version> baseOf(const IncomingOp &incoming, const std::optional<ServerCell> &head);
    [[nodiscard]] Result<Version> loggedBase(const Op &op, const OpBase &base,
                                             const std::optional<ServerCell> &head);
    [[nodiscard]] Result<quint64> seenBy(const LoggedOp &version);
    void noteCounter(const IncomingOp &incoming, quint64 seq);
    [[nodiscard]] Result<Decision> decide(const IncomingOp &incoming, const std::optional<ServerCell> &head,
                                          const Version &base);
    [[nodiscard]] Result<void> noteLost(const IncomingOp &incoming, const LoggedOp &merged,
                                        const std::optional<ServerCell> &head, const Decision &decision);
    [[nodiscard]] Result<void> moveCell(ServerFeed &feed, const std::optional<ServerCell> &head,
                                        const ServerCell &next);

    ServerStore &m_store;
    qint64 m_nowMs;
    std::size_t m_expectedOps;
    std::map<FeedId, ServerFeed> m_feeds;
    std::map<FeedId, CellsOfFeed> m_cells;
    std::vector<OpRun> m_runs;
    std::vector<RescuedOp> m_rescued;
    std::vector<LostVersion> m_lost;
};

} // namespace samsyn
