// SPDX-License-Identifier: EUPL-1.2
// Why: a coordinator adds members and rounds from a device; the feeds that belong to them only the server can
// make.
#pragma once

#include "core/service/FeedAccess.h"
#include "core/sync/PushFollower.h"

namespace samsyn {

/// Makes the `mgr` feed of a MemberOrganisation and the `res` feed of an AssessmentRound as soon as their
/// records have been applied, with the memberships that follow. Repeating it changes nothing. Thread: the
/// store's writer.
class FeedKeeper : public PushFollower {
public:
    FeedKeeper(ServerStore &store, AccountStore &accounts, RandomSource &random);

    /// A round that names a result feed which another round has got stays without: it cannot be published,
    /// and RoundCloser says so. Errors: Store*.
    [[nodiscard]] Result<void> follow(PushNews &news) override;

private:
    /// Whether the memberships of the collaboration have to be looked at.
    [[nodiscard]] Result<bool> followCell(const ServerFeed &workspace, const ServerCell &cell);
    [[nodiscard]] Result<bool> followPlan(const RecordId &round);

    ServerStore &m_store;
    FeedAccess m_access;
    RandomSource &m_random;
};

} // namespace samsyn
