// SPDX-License-Identifier: EUPL-1.2
// Why: devices hear of an erasure by emptied cells alone; so these must be there also when the database that
// erases has nothing of the record, and somebody still brings it.
#pragma once

#include "core/sync/OpMerger.h"

#include <utility>

namespace samsyn {

struct ErasedRecord {
    FeedId feed;
    RecordId record;
    std::vector<std::pair<RecordKind, GroupNumber>> groups; ///< that somebody may have values of
};

/// Empties the record's cells in the server's name: existence first, so that it is never shown empty, then
/// each of the groups, so that devices know it for an erasure. Nothing for what is empty, for a feed that is
/// not here and for a record that lives in another one. Inside the caller's transaction; flush() is the
/// caller's. Not while a ServerWriter writes: both count the server's ops. Errors: Store*.
[[nodiscard]] Result<void> emptyErased(ServerStore &store, OpMerger &merger, const ErasedRecord &erased,
                                       qint64 nowMs);

} // namespace samsyn
