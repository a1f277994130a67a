// SPDX-License-Identifier: EUPL-1.2
// Why: what the screen shows and what an edit names as seen must come out of one function, or an edit claims
// to have seen what nobody saw.
#pragma once

#include "core/store/DeviceConnection.h"

#include <map>

namespace samsyn {

/// A shown cell and, when it is an own op without a seq, that op's row.
struct ShownRow {
    ShownCell cell;
    std::optional<qint64> ownOp;
};

/// Which cells: those of a kind and group, in one feed or in all.
struct ShownFilter {
    RecordKind kind{};
    GroupNumber group = 0;
    std::optional<FeedId> feed;
};

/// What is shown of one cell, tombstoned or not; nothing when neither the server nor this device ever wrote
/// it. Errors: Store*.
[[nodiscard]] Result<std::optional<ShownRow>> shownRow(const DeviceStore::Connection &connection,
                                                       const RecordId &record, GroupNumber group);
/// The same of all cells of a kind and group. Errors: Store*.
[[nodiscard]] Result<std::map<RecordId, ShownRow>> shownRows(const DeviceStore::Connection &connection,
                                                             const ShownFilter &filter);

} // namespace samsyn
