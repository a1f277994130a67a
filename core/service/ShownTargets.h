// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map shows the distance to the targets that apply to each member, as the plan does.
#pragma once

#include "core/scoring/GapMap.h"
#include "core/service/RoundService.h"

namespace samsyn {

/// The target of every column and capability that has one: the member's own where plans of the member are on
/// this device, else the common one of the collaboration. What does not lie on the scale is left out, as
/// TargetService does. Errors: RoundUnknown, RecordFieldInvalid, Store*. Thread: that of the store.
[[nodiscard]] Result<TargetLevels> shownTargets(const DeviceStore &store, const RoundResults &results);

} // namespace samsyn
