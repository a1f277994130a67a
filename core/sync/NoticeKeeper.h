// SPDX-License-Identifier: EUPL-1.2
// Why: nobody's change disappears in silence: who lost against another hears of it with both values, and what
// is kept apart lies before its author and before one reviewer role.
#pragma once

#include "core/sync/HeldReview.h"
#include "core/sync/ServerWriter.h"

namespace samsyn {

/// Writes Conflict and HeldNotice records into personal feeds and does what their owners decide.
/// Answers of a survey are left out: nobody but their author hears of them, and the author's own device
/// knows. Thread: the store's writer.
class NoticeKeeper : public PushFollower {
public:
    NoticeKeeper(ServerStore &store, const WallClock &clock, RandomSource &random);

    /// Errors: Store*.
    [[nodiscard]] Result<void> follow(PushNews &news) override;
    /// After the server has become newer. Returns what came of it, for those that follow after.
    /// Works inside the caller's transaction. Errors: Store*.
    [[nodiscard]] Result<PushNews> retryHeld();
    /// The user's roles have changed: what still waits in the feeds of these roles lies before those who
    /// decide there now, and before nobody else. Works inside the caller's transaction. Errors: Store*.
    [[nodiscard]] Result<void> followRoles(const UserId &user);

private:
    /// A person who hears of a held op, or no longer.
    struct Hearer {
        UserId user;
        bool isReviewer = false;
    };
    [[nodiscard]] Result<void> moveNotices(const HeldOp &held, const UserId &changed);
    [[nodiscard]] Result<std::vector<CellEdit>> noticeEdits(const HeldOp &held, const Hearer &hearer);
    [[nodiscard]] Result<void> tellLost(const std::vector<LostVersion> &lost);
    [[nodiscard]] Result<void> tellHeld(const HeldNews &news);
    [[nodiscard]] Result<void> decide(const FeedId &personal, const ServerCell &cell, PushNews &news);
    [[nodiscard]] Result<HeldVerdict> carryOut(const HeldOp &held, const UserId &by, HeldState wanted,
                                               PushNews &news);
    /// Brings every notice of these ops to how they stand.
    [[nodiscard]] Result<void> updateNotices(const HeldVerdict &verdict, const UserId &by);
    /// Who decides about what is held of a feed, except its author: those who coordinate its scope.
    [[nodiscard]] Result<std::vector<Membership>> reviewersOf(const HeldOp &held);
    /// Nothing for the server's own user.
    [[nodiscard]] Result<std::optional<ServerFeed>> personalFeed(const UserId &user);
    [[nodiscard]] Result<std::optional<UserId>> userOf(const ReplicaId &replica);
    /// Empty without a profile.
    [[nodiscard]] Result<QString> nameOf(const UserId &user);

    ServerStore &m_store;
    const WallClock &m_clock;
    ServerWriter m_writer;
};

} // namespace samsyn
