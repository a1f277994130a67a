// SPDX-License-Identifier: EUPL-1.2
// Why: decides whether an authentic op goes into its feed or is kept apart (held); nothing authentic is
// refused.
#pragma once

#include "core/sync/Permission.h"

#include <map>

namespace samsyn {

/// Quotas of one user.
inline constexpr qint64 kMaxOpBytesPerUser = 50LL * 1024 * 1024;
inline constexpr qint64 kMaxHeldBytesPerUser = 20LL * 1024 * 1024;
/// More deletions than this in one request are held until somebody confirms them in a second step.
inline constexpr int kMaxDeletionsPerRequest = 20;
/// The same for more than this part of a feed's records, when it is at least kManyDeletions.
inline constexpr int kMaxDeletedPercent = 10;
inline constexpr int kManyDeletions = 5;

/// What is known of the request that the op came in.
struct AdmissionContext {
    qint64 nowMs = 0;
    qint64 usedBytes = 0; ///< values of the user so far
    std::map<FeedId, int> deletions; ///< in the whole request
};

/// Empty when the op may be merged; otherwise the reason to hold it: "<ErrorCode> <place>".
/// Thread: the store's. Errors: Store*.
[[nodiscard]] Result<QString> holdReason(const ServerFacts &facts, const WriteAttempt &attempt,
                                         const AdmissionContext &context);

} // namespace samsyn
