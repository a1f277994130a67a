// SPDX-License-Identifier: EUPL-1.2
// Why: forgetting reaches into every table; what may do that is kept apart from what serves devices.
#pragma once

#include "core/store/ServerRows.h"

#include <vector>

namespace samsyn {

/// Same transaction, thread and errors as ServerStore.
class ErasureStore {
public:
    virtual ~ErasureStore() = default;

    /// Feeds that have ever had the record, in log or held. Reads the whole log.
    [[nodiscard]] virtual Result<std::vector<FeedId>> feedsWith(const RecordId &record) = 0;
    /// Records that a feed has ever had.
    [[nodiscard]] virtual Result<std::vector<RecordId>> recordsOf(const FeedId &feed) = 0;
    /// The `me` and `ans` feeds of a user.
    [[nodiscard]] virtual Result<std::vector<FeedId>> feedsOwnedBy(const UserId &user) = 0;
    /// What a feed has ever had of a record, in log or held.
    [[nodiscard]] virtual Result<std::vector<std::pair<RecordKind, GroupNumber>>>
    groupsOf(const FeedId &feed, const RecordId &record) = 0;
    /// Records that speak of another one and repeat values of it (Conflict, HeldNotice), and where they lie.
    [[nodiscard]] virtual Result<std::vector<std::pair<FeedId, RecordId>>>
    noticesOf(const RecordId &record) = 0;
    /// Values in log and held ops go, and the keys that the ids of its ops are made with. Lines stay.
    [[nodiscard]] virtual Result<void> forgetValues(const FeedId &feed, const RecordId &record) = 0;
    /// Sessions, codes, deposits and lines of invitation lists of a user.
    [[nodiscard]] virtual Result<void> forgetPerson(const UserId &user) = 0;
    /// From now on ops of the record are taken without their value and change nothing.
    [[nodiscard]] virtual Result<void> markErased(const FeedId &feed, const RecordId &record) = 0;

    struct Window {
        quint64 after = 0, to = 0; ///< seqs
    };
    /// Values of ops that are nobody's current version and are stamped before `beforeMs`. Returns how many.
    [[nodiscard]] virtual Result<int> dropSuperseded(const FeedId &feed, const Window &window,
                                                     qint64 beforeMs) = 0;
    /// Codes that nobody has used yet. Returns how many.
    [[nodiscard]] virtual Result<int> voidUnusedCodes() = 0;

    /// How many entries of the ledger this database has the effects of.
    [[nodiscard]] virtual Result<qint64> ledgerPosition() = 0;
    [[nodiscard]] virtual Result<void> setLedgerPosition(qint64 position) = 0;
};

} // namespace samsyn
