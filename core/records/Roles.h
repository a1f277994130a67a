// SPDX-License-Identifier: EUPL-1.2
// Why: what a person may read, write and is shown follows from the same roles, asked in the same way.
#pragma once

#include "core/records/AnswerRecords.h"

#include <optional>

namespace samsyn {

/// Whether the person coordinates the whole collaboration. Thread: any (pure).
[[nodiscard]] bool coordinatesAll(const std::vector<RoleEntry> &roles);
/// The strongest role in one member organisation, of those that see what stays inside it. Thread: any (pure).
[[nodiscard]] std::optional<UserRole> insideRole(const std::vector<RoleEntry> &roles,
                                                 const RecordId &organisation);

} // namespace samsyn
