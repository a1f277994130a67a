// SPDX-License-Identifier: EUPL-1.2
// Why: bytes that no record names any more do not stay on the disk.
#pragma once

#include "core/store/ServerStore.h"
#include "platform/server/BlobFiles.h"

namespace samsyn {

/// How long bytes without a record are kept.
inline constexpr qint64 kUnnamedBlobMs = 7LL * 24 * 3600 * 1000;

/// Removes a feed's files whose record was deleted, at once; and those that no record names, seven days after
/// they last grew. Returns how many. Thread: the store's. Errors: Store*.
[[nodiscard]] Result<int> sweepBlobs(ServerStore &store, BlobFiles &files, const FeedId &feed, qint64 nowMs);

} // namespace samsyn
