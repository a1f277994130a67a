// SPDX-License-Identifier: EUPL-1.2
// Why: a second, independent view of the server's log: each new line is held against what people did.
#pragma once

#include "core/store/SqliteServerStore.h"
#include "tests/sim/engine/GroundTruth.h"

namespace samsyn::sim {

/// Follows the log of every feed. I3, I4 (chain, seqs, count, checksum), I6, I7, I8, whole transactions,
/// tombstones, that what is logged is what was written, and that who has lost against another hears of it.
class ServerShadow {
public:
    /// server: the replica id of its own ops.
    ServerShadow(GroundTruth &truth, const ReplicaId &server, Findings &findings)
        : m_truth(truth), m_server(server), m_findings(findings)
    {
    }
    /// `personal`: where the device's owner hears of what does not stand.
    void addDevice(int number, const FeedId &personal) { m_personal[number] = personal; }

    /// Its owner is erased and hears of nothing any more.
    void erasePersonal(const FeedId &personal) { m_erasedPeople.insert(personal); }

    /// Reads what has come since the last look. `nowMs`: the latest that any of the server's clocks shows.
    void look(SqliteServerStore &store, qint64 nowMs);
    /// After a restore: forgets everything and reads all of it, as history that was accepted long ago.
    void lookAnew(SqliteServerStore &store);
    /// Held ops are read only when something may have been held.
    void lookAtHeld(SqliteServerStore &store);

    /// The op that is the current version of a cell; null when there is none.
    [[nodiscard]] OpId currentOf(const FeedId &feed, const CellName &cell) const;
    /// What the log says that the cell has now; nothing when there is no such cell, or it is erased.
    [[nodiscard]] std::optional<QByteArray> valueOf(const FeedId &feed, const CellName &cell) const;
    [[nodiscard]] quint64 headOf(const FeedId &feed) const;
    /// Losses that their authors were told of, as often as they were looked at.
    [[nodiscard]] int lossCount() const { return m_lossCount; }
    [[nodiscard]] bool hasLogged(const OpId &id) const { return m_seen.contains(id); }
    [[nodiscard]] qsizetype opCount() const { return qsizetype(m_seen.size()); }

private:
    struct Line {
        quint64 seq = 0;
        OpId id;
        quint64 base = 0;
        qint64 effMs = 0;
        OpOutcome outcome = OpOutcome::Applied;
        CellName cell;
        std::optional<QByteArray> payload;
        ReplicaId replica;
        quint64 counter = 0;
    };
    struct Feed {
        FeedKind kind = FeedKind::Workspace;
        std::vector<Line> log; ///< [seq - 1]
        ChainHash chain;
        std::map<CellName, quint64> current;
        quint64 sum = 0;
        qint64 newestEffMs = 0;
    };
    struct Head {
        FeedId id;
        quint64 head = 0, cells = 0, sum = 0;
        ChainHash chain;
        FeedKind kind = FeedKind::Workspace;
    };
    /// A value that several people's feed does not keep although its author had not seen what stands instead.
    struct Loss {
        Line lost, won;
        FeedId feed;
        bool isOfDeleted = false;
        int device = 0;
    };
    [[nodiscard]] std::vector<Head> heads(SqliteServerStore &store) const;
    void follow(SqliteServerStore &store, const Head &head);
    void take(const FeedId &id, Feed &feed, const Line &line);
    void checkMerge(const Feed &feed, const Line &line, const TrueOp &op);
    [[nodiscard]] int heldBelow(const OpId &id);
    void checkStamp(const Feed &feed, const Line &line);
    void checkGroups();
    void noteLoss(const FeedId &id, const Feed &feed, const Line &line);
    void checkLosses();
    [[nodiscard]] bool isTold(const Loss &loss) const;
    [[nodiscard]] static const Line *currentIn(const Feed &feed, const CellName &cell);
    void fail(const char *invariant, const Line &line, const char *what);

    GroundTruth &m_truth;
    ReplicaId m_server;
    Findings &m_findings;
    std::map<FeedId, Feed> m_feeds;
    std::set<OpId> m_seen;
    std::set<qint64> m_groups; ///< of this look
    std::vector<Loss> m_losses; ///< of this look
    std::map<int, FeedId> m_personal; ///< by device
    std::set<FeedId> m_erasedPeople; ///< their own feeds
    qint64 m_nowMs = 0;
    int m_lossCount = 0;
    bool m_isHistory = false; ///< how it was merged was checked when it was
};

} // namespace samsyn::sim
