// SPDX-License-Identifier: EUPL-1.2
// Why: an edit becomes an op here: its key, its counter, what its author saw, its id.
#pragma once

#include "core/store/DeviceConnection.h"
#include "core/store/ShownCells.h"

namespace samsyn {

/// What a transaction's edits have in common.
struct OpOrigin {
    qint64 authoredAtS = 0;
    bool sharesFate = false; ///< the server applies all of the ops or none
};

/// Writes ops inside a DeviceWrite that the caller holds. Every op is numbered at once: in a feed that the
/// server knows under the account's replica id, whose counters must reach it without gaps; in one that it
/// does not know yet under an id of that feed alone, so that copies of this device name the same edit alike.
class OpAuthor {
public:
    explicit OpAuthor(DeviceStore::Connection &connection) : m_connection(connection) { }

    /// seen = what is shown of the cell now. Errors: StoreConstraint, Store*.
    [[nodiscard]] Result<void> write(const CellEdit &edit, const std::optional<ShownRow> &seen,
                                     const OpOrigin &origin);
    /// Numbers what earlier versions of this program have left without a number. Errors: Store*.
    [[nodiscard]] Result<void> numberOpsOf(const FeedId &feed);

private:
    struct FeedRow {
        FeedKind kind{};
        bool isKnownToServer = false;
    };
    [[nodiscard]] Result<FeedRow> feedOf(const CellEdit &edit) const;
    [[nodiscard]] Result<void> checkHome(const CellEdit &edit) const;
    /// A replica id and the counter that comes next under it.
    struct Numbering {
        ReplicaId replica;
        quint64 counter = 0;
        bool isOfFeed = false; ///< of a feed that the server does not know yet
    };
    [[nodiscard]] Result<Numbering> numberOfAccount() const;
    [[nodiscard]] Result<Numbering> numberOfFeed(const FeedId &feed) const;
    [[nodiscard]] Result<void> number(qint64 local, const Result<Numbering> &numbering);
    [[nodiscard]] Result<Op> readOp(qint64 local) const;
    [[nodiscard]] Result<RecordKey> keyOf(const Numbering &numbering, const RecordId &record);
    [[nodiscard]] Result<RecordKey> introduce(const Numbering &numbering, const RecordId &record);

    DeviceStore::Connection &m_connection;
    std::optional<qint64> m_transaction; ///< of the ops written by this author
};

} // namespace samsyn
