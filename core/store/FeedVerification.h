// SPDX-License-Identifier: EUPL-1.2
// Why: a feed's log proves its own head; an administrator, a backup check and the tests recompute it from
// scratch.
#pragma once

#include "core/store/ServerStore.h"

#include <QStringList>

namespace samsyn {

struct FeedVerification {
    quint64 opCount = 0, cellCount = 0;
    QStringList findings; ///< empty = sound

    [[nodiscard]] bool isSound() const { return findings.isEmpty(); }
};

/// Recomputes from the log and the cells: seqs 1..head without gaps, the chain, each cell's version, count
/// and checksum. Works inside the caller's transaction. Errors: Store*; StoreConstraint when there is no such
/// feed.
[[nodiscard]] Result<FeedVerification> verifyFeed(ServerStore &store, const FeedId &feed);

} // namespace samsyn
