// SPDX-License-Identifier: EUPL-1.2
// Why: a round's results arrive in one feed of all participants, in feeds of single organisations, or in
// both.
#pragma once

#include "core/records/Records.h"
#include "core/store/DeviceStore.h"

namespace samsyn {

/// The result feeds that have arrived whole. Errors: Store*.
[[nodiscard]] Result<std::vector<FeedId>> wholeResultFeeds(const DeviceStore &store);
/// The newest summary of the round in the feed. Errors: Store*, Record*.
[[nodiscard]] Result<std::optional<RoundResultGroup>>
resultSummaryIn(const DeviceStore &store, const FeedId &feed, const RecordId &round);
/// Whether some whole feed holds results of the round. Errors: Store*, Record*.
[[nodiscard]] Result<bool> hasResultsOf(const DeviceStore &store, const RecordId &round);

} // namespace samsyn
