// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Roles.h"

#include <algorithm>

namespace samsyn {

bool coordinatesAll(const std::vector<RoleEntry> &roles)
{
    return std::ranges::any_of(
        roles, [](const RoleEntry &entry) { return entry.role == UserRole::CollaborationCoordinator; });
}

std::optional<UserRole> insideRole(const std::vector<RoleEntry> &roles, const RecordId &organisation)
{
    std::optional<UserRole> strongest;
    for (const RoleEntry &entry : roles) {
        const bool isInside = entry.role == UserRole::Manager || entry.role == UserRole::MemberCoordinator;
        if (isInside && entry.organisation == organisation)
            strongest = std::max(strongest.value_or(entry.role), entry.role);
    }
    return strongest;
}

} // namespace samsyn
