// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundRights.h"

#include "core/service/PlanPlaces.h"

namespace samsyn {

Result<RoundRights> roundRights(const DeviceStore &store, const RecordId &round)
{
    const auto plan = readCell<RoundPlanGroup>(store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return Error{ErrorCode::RoundUnknown, round.toString(),
                     QStringLiteral("no such round on this device")};
    const Result<std::vector<RoleEntry>> roles = ownRoles(store);
    SAMSYN_TRY(roles);
    RoundRights rights;
    rights.maySteer = coordinatesAll(*roles);
    rights.mayFollow = rights.maySteer;
    for (const RecordId &participant : (*plan)->participants) {
        const std::optional<UserRole> inside = insideRole(*roles, participant);
        rights.mayFollow = rights.mayFollow || inside.has_value();
        // Who coordinates all is to a member's feed nothing else (core/service/FeedAccess.cpp).
        if (!inside || rights.maySteer)
            continue;
        rights.approvable.push_back(participant);
        if (inside == UserRole::MemberCoordinator)
            rights.reviewable.push_back(participant);
    }
    return rights;
}

} // namespace samsyn
