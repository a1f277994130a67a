// SPDX-License-Identifier: EUPL-1.2
// Why: what a write of yearly figures must hold, so that nobody's figures stand under another's name.
#pragma once

#include "core/records/Op.h"

namespace samsyn {

/// The member whose figures are shared; null when the record is not the one that its content names. Thread:
/// any (pure).
[[nodiscard]] RecordId memberOfSharedVolumes(const Op &op);
/// Empty when a write of VolumeMeasurement or SharedVolumes is whole and the member's own; otherwise the
/// reason to hold it. Thread: any (pure).
[[nodiscard]] QString wrongVolumes(const Op &op, const RecordId &organisation);

} // namespace samsyn
