// SPDX-License-Identifier: EUPL-1.2
// Why: who may read which feed follows from roles in one place, and is written down as memberships.
#pragma once

#include "core/store/AccountStore.h"
#include "core/store/ServerStore.h"

namespace samsyn {

/// The rule (domain 8.1, 8.3): everyone of a collaboration reads its `ws` and `cat`; coordinators of the
/// collaboration all its `mgr` and `res:<round>`; managers and coordinators of a member its `mgr`, and
/// `res:<round>` of rounds whose results the participants share. What a round says of one organisation lies
/// in `res:<round>:<organisation>` too, for its managers, its coordinators and, when it is published, those
/// whom it asked; what its people have commented in `res:<round>:<organisation>:comments`, for its own
/// coordinators. A person reads the own `me` and `ans`; nobody else ever does. Thread: the store's writer.
/// Errors: Store*.
class FeedAccess {
public:
    FeedAccess(ServerStore &store, AccountStore &accounts) : m_store(store), m_accounts(accounts) { }

    /// Adds what the user's roles give and revokes what they no longer give; `me` and `ans` stay.
    [[nodiscard]] Result<void> refresh(const AccountRow &account);
    [[nodiscard]] Result<void> refreshAll(const RecordId &collaboration);
    /// Makes the member's feed unless it is there; true when it was made. Its readers come with refreshAll().
    [[nodiscard]] Result<bool> ensureMemberFeed(const RecordId &member, const RecordId &collaboration);
    /// Makes the round's result feed unless it is there, with its readers.
    /// Errors also: StoreConstraint when the id names another feed.
    [[nodiscard]] Result<void> ensureResultFeed(const RecordId &round, const RoundPlanGroup &plan);
    /// Makes the feeds of the single participants unless they are there, in the order of the plan. Their
    /// readers come with refreshAll().
    [[nodiscard]] Result<std::vector<FeedId>>
    ensureOwnResultFeeds(const RecordId &round, const RoundPlanGroup &plan, RandomSource &random);

private:
    ServerStore &m_store;
    AccountStore &m_accounts;
};

/// An empty feed; parent null where the kind has none (SERVER-SCHEMA.md).
[[nodiscard]] ServerFeed newServerFeed(FeedKind kind, const FeedId &id, const RecordId &scope,
                                       const RecordId &parent);
/// The scope of `res:<round>:<organisation>:comments`; its parent is the round.
[[nodiscard]] RecordId commentsScope(const RecordId &round, const RecordId &organisation);
/// The scope of `res:<round>:<organisation>`; its parent is the round.
[[nodiscard]] RecordId ownResultScope(const RecordId &round, const RecordId &organisation);

} // namespace samsyn
