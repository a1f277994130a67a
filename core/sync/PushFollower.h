// SPDX-License-Identifier: EUPL-1.2
// Why: some changes oblige the server to do more than store them, and that must stand or fall with the push.
#pragma once

#include "core/store/ServerRows.h"

#include <set>
#include <utility>
#include <vector>

namespace samsyn {

/// Versions (feed, seq) that a push has brought, or brought before and asks about again.
using AppliedVersions = std::set<std::pair<FeedId, quint64>>;

/// A version of a cell that does not stand, although its author had not seen the one that does.
struct LostVersion {
    FeedId feed;
    ServerCell lost, won;
    ReplicaId lostReplica, wonReplica;
    qint64 lostAtMs = 0; ///< when it was written, as far as the clocks tell
    ConflictCause cause{};
    OpId replaces; ///< the author's earlier version that it went on from and that was lost too; null = none
};

/// An op that was held just now.
struct HeldNews {
    HeldOp held;
    bool isFromMember = false; ///< of somebody who reads the feed, or did
};

/// What a push has changed.
struct PushNews {
    qint64 nowMs = 0;
    AppliedVersions applied;
    std::vector<LostVersion> lost;
    std::vector<HeldNews> held;
};

class PushFollower {
public:
    virtual ~PushFollower() = default;
    /// Called in the transaction of the push, before its answer is put together; called again for the same
    /// versions when a device repeats itself. May add versions that came of it, for those that follow after.
    /// An error undoes the push. Errors: Store*.
    [[nodiscard]] virtual Result<void> follow(PushNews &news) = 0;
};

} // namespace samsyn
