// SPDX-License-Identifier: EUPL-1.2
// Why: people look for their own organisation first.
#pragma once

#include "core/records/Records.h"
#include "core/store/DeviceStore.h"

namespace samsyn {

/// The member organisations that the person of this device has a role in, strongest claim first: roles of the
/// profile in its order, then those of the surveys. Empty for who only coordinates. Errors: Store*, Record*.
[[nodiscard]] Result<std::vector<RecordId>> ownOrganisations(const DeviceStore &store);

} // namespace samsyn
