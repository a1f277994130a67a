// SPDX-License-Identifier: EUPL-1.2
// Why: devices keep their own work until it lies in a backup outside the machine; this says which backup that
// is.
#pragma once

#include "core/store/ServerStore.h"

namespace samsyn {

struct SafeMark {
    int feeds = 0; ///< raised
    quint64 ops = 0; ///< that became safe
    int strangers = 0; ///< feeds whose history in the backup is not the server's: left as they were
};

/// Raises `safe` of every feed to its head in the backup, where both have the same chain there. The backup
/// has been verified (samsyn-server verify) and brought off the machine. Never lowers anything; works inside
/// the caller's transaction of `live`. Errors: Store*.
[[nodiscard]] Result<SafeMark> markSafe(ServerStore &live, ServerStore &backup);

} // namespace samsyn
