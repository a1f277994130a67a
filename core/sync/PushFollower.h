// SPDX-License-Identifier: EUPL-1.2
// Why: some changes oblige the server to do more than store them, and that must stand or fall with the push.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <set>
#include <utility>

namespace samsyn {

/// Versions (feed, seq) that a push has brought, or brought before and asks about again.
using AppliedVersions = std::set<std::pair<FeedId, quint64>>;

class PushFollower {
public:
    virtual ~PushFollower() = default;
    /// Called in the transaction of the push, before its answer is put together; called again for the same
    /// versions when a device repeats itself. An error undoes the push. Errors: Store*.
    [[nodiscard]] virtual Result<void> follow(const AppliedVersions &applied) = 0;
};

} // namespace samsyn
