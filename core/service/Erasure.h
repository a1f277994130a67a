// SPDX-License-Identifier: EUPL-1.2
// Why: what a person has a right to have forgotten is forgotten everywhere, also on devices and in backups
// that come back.
#pragma once

#include "core/service/ServerAccounts.h"
#include "core/store/AccountStore.h"
#include "core/store/ErasureStore.h"
#include "core/store/ServerStore.h"

namespace samsyn {

struct ErasureCount {
    int records = 0; ///< that were there
    std::vector<FeedId> feeds; ///< which pictures are to be looked for in
};

/// Erasing leaves lines of the log without values, deleted cells with new seqs (so that devices delete), and
/// an entry in the ledger. Everything is one transaction of its own; afterwards the store's log is to be
/// emptied (emptyLog()). Idempotent. Thread: the store's writer. Errors: Store*, FileUnwritable (the ledger).
class Erasure {
public:
    struct Stores {
        ServerStore &feeds;
        AccountStore &accounts;
        ErasureStore &erasure;
    };
    Erasure(Stores stores, TakingAway &taking, ServerAccounts &people, const WallClock &clock);

    /// A record, wherever it lies, the notices that repeat its values, and of an answer the comment that was
    /// released with a round. Errors also: ArgumentInvalid (no
    /// such record has ever been here).
    [[nodiscard]] Result<ErasureCount> eraseRecord(const RecordId &record);
    /// Everything in the person's own feeds (profile, answers), sessions, codes, device names and its line in
    /// invitation lists; the account is disabled. What the person wrote for an organisation stays with that.
    /// Errors also: ArgumentInvalid (no such account).
    [[nodiscard]] Result<ErasureCount> eraseAccount(const UserId &user);
    /// What a ledger says was erased, in this database again, with the notices about it that only this one
    /// has. Inside the caller's transaction; writes no ledger. Also before the feed is here.
    [[nodiscard]] Result<void> eraseAgain(const FeedId &feed, const RecordId &record);

private:
    [[nodiscard]] Result<void> eraseIn(const FeedId &feed, const RecordId &record, ErasureCount &count);
    [[nodiscard]] Result<void> eraseReleased(const RecordId &round, const RecordId &answer);
    [[nodiscard]] Result<void> deleteCells(const FeedId &feed, const RecordId &record);

    Stores m_stores;
    TakingAway &m_taking;
    ServerAccounts &m_people;
    const WallClock &m_clock;
};

} // namespace samsyn
