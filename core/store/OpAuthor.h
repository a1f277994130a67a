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

/// Writes ops inside a DeviceWrite that the caller holds. An op of a feed that the server knows gets its
/// counter at once; others wait without one, because counters must reach the server without gaps.
class OpAuthor {
public:
    explicit OpAuthor(DeviceStore::Connection &connection) : m_connection(connection) { }

    /// seen = what is shown of the cell now. Errors: StoreConstraint, Store*.
    [[nodiscard]] Result<void> write(const CellEdit &edit, const std::optional<ShownRow> &seen,
                                     const OpOrigin &origin);
    /// Gives counters to the waiting ops of a feed that the server has come to know. Errors: Store*.
    [[nodiscard]] Result<void> numberOpsOf(const FeedId &feed);

private:
    struct FeedRow {
        FeedKind kind{};
        bool isKnownToServer = false;
    };
    [[nodiscard]] Result<FeedRow> feedOf(const CellEdit &edit) const;
    [[nodiscard]] Result<void> checkHome(const CellEdit &edit) const;
    [[nodiscard]] Result<void> number(qint64 local);
    [[nodiscard]] Result<Op> readOp(qint64 local) const;
    [[nodiscard]] Result<RecordKey> keyOf(const RecordId &record);
    [[nodiscard]] Result<RecordKey> introduce(const RecordId &record);

    DeviceStore::Connection &m_connection;
    std::optional<qint64> m_transaction; ///< of the ops written by this author
};

} // namespace samsyn
