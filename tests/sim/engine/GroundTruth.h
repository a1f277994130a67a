// SPDX-License-Identifier: EUPL-1.2
// Why: what people did, kept apart from the engine: every op that any device ever made, what its author saw,
// and whether somebody still has it.
#pragma once

#include "core/store/DeviceStore.h"
#include "tests/sim/engine/Findings.h"

#include <map>
#include <set>

namespace samsyn::sim {

struct CellName {
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;

    friend auto operator<=>(const CellName &, const CellName &) = default;
};

/// What the author had on the screen.
enum class Seen : quint8 {
    Nothing, ///< no value
    Version, ///< the value of one op
    Unclear ///< a value that more than one op may have
};

struct TrueOp {
    OpId id;
    int device = 0;
    FeedId feed;
    CellName cell;
    QByteArray value;
    Seen seen = Seen::Nothing;
    OpId seenOp;
    std::optional<qint64> transaction; ///< number of the edit call, when its ops share one fate
    bool isPromised = false; ///< edit() has returned success
    bool isOnServer = false; ///< logged or held, in the server's present database
    bool isHeld = false;
    bool isPutAside = false; ///< held, and somebody has decided that it stays out: nobody keeps it any more
    bool isLost = false; ///< nobody had it any more after a disaster: no promise is left
    bool hasLostHolder = false; ///< a device that had it is back at a copy from before
    quint64 seq = 0; ///< where it was logged last; 0 = never
    bool wasSafe = false; ///< a verified backup has had it in the log
    bool wasRewound =
        false; ///< its author has learnt of a lost history, so what it saw is not known any more
};

/// What somebody wants to write, and what the screen shows of it before.
struct Intent {
    CellEdit edit;
    std::optional<QByteArray> shown;
};

class GroundTruth {
public:
    /// A value that the server has written itself.
    void addForeign(const CellName &cell, const QByteArray &value, const OpId &id);
    /// Takes in the ops that a device has stored after the row `newestLocal`, and moves it to the newest.
    /// Returns those ops that were not known, and none for copies of known ones.
    std::vector<OpId> takeIn(int device, const DeviceStore &store, const std::vector<Intent> &intents,
                             qint64 &newestLocal);
    /// The edit call has returned success: its ops must never be lost.
    void promise(const std::vector<OpId> &ops);

    /// Whether an op was stored without an id: copies of its device would each give it one.
    [[nodiscard]] bool hasNameless() const { return m_hasNameless; }
    [[nodiscard]] TrueOp *find(const OpId &id);
    [[nodiscard]] std::map<OpId, TrueOp> &ops() { return m_ops; }
    /// Whether `value` is of an op that the author of `op` had seen, at first or second hand.
    [[nodiscard]] bool isBefore(const CellName &cell, const QByteArray &value, const TrueOp &op) const;
    /// From now on nobody has a right to the record's values, and nobody is promised them.
    void erase(const FeedId &feed, const RecordId &record) { m_erased.emplace(feed, record); }
    [[nodiscard]] bool isErased(const FeedId &feed, const RecordId &record) const
    {
        return m_erased.contains({feed, record});
    }
    [[nodiscard]] std::size_t erasedCount() const { return m_erased.size(); }

    /// After a disaster: what neither the server nor one of the stores has, is lost. Returns those that were
    /// promised.
    [[nodiscard]] std::vector<const TrueOp *> giveUpLost(const std::vector<const DeviceStore *> &stores);
    /// Ops of one edit call that share their fate.
    [[nodiscard]] const std::vector<OpId> &groupOf(qint64 transaction) { return m_groups[transaction]; }

private:
    struct Author {
        int device = 0;
        qint64 call = 0;
    };
    void add(const Author &author, const Intent &intent, const OpId &id, bool sharesFate);

    std::map<OpId, TrueOp> m_ops;
    std::map<std::pair<CellName, QByteArray>, OpId> m_byValue; ///< a null id: more than one
    std::map<qint64, std::vector<OpId>> m_groups;
    std::set<std::pair<FeedId, RecordId>> m_erased;
    qint64 m_calls = 0;
    bool m_hasNameless = false;
};

/// Names of all ops that a device has and can still bring. Errors: none, a failure is a bug of the caller.
[[nodiscard]] std::set<OpId> opsOn(const DeviceStore &store);

} // namespace samsyn::sim
