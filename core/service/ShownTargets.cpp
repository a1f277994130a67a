// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ShownTargets.h"

#include "core/service/PlanPlaces.h"
#include "core/service/TargetService.h"

namespace samsyn {

namespace {

/// Of one capability, for all members of a round.
struct PlaceOfTarget {
    CapabilityPlace place;
    std::optional<double> common;
};

Result<std::vector<PlaceOfTarget>> placesOf(const DeviceStore &store, const RoundResults &results)
{
    std::vector<PlaceOfTarget> places;
    const Result<StoredFeed> workspace = workspaceOf(store, results.round.round);
    SAMSYN_TRY(workspace);
    for (const HeatMapRow &row : results.heatMap.rows) {
        if (row.kind != NodeKind::Capability)
            continue;
        const CapabilityPlace place{results.framework->code, row.code};
        const auto common = readCell<CommonTargetGroup>(store, commonTargetId(workspace->scope, place));
        SAMSYN_TRY(common);
        const CommonTargetGroup group = common->value_or(CommonTargetGroup());
        places.push_back({place, decisionOf(group, results.heatMap.scale).level});
    }
    return places;
}

} // namespace

Result<TargetLevels> shownTargets(const DeviceStore &store, const RoundResults &results)
{
    TargetLevels targets;
    if (!results.framework)
        return targets;
    const auto places = placesOf(store, results);
    SAMSYN_TRY(places);
    for (std::size_t column = 0; column < results.organisations.size(); ++column) {
        const RecordId &member = results.organisations[column];
        const Result<PlanAccess> access = planAccess(store, member);
        SAMSYN_TRY(access);
        for (const PlaceOfTarget &target : *places) {
            std::optional<double> level = target.common;
            if (*access != PlanAccess::Hidden) {
                const auto own =
                    readCell<CapabilityTargetGroup>(store, capabilityTargetId(member, target.place));
                SAMSYN_TRY(own);
                const CapabilityTargetGroup group = own->value_or(CapabilityTargetGroup());
                const TargetDecision decided = decisionOf(group, results.heatMap.scale);
                level = decided.level ? decided.level : target.common;
            }
            if (level)
                targets.insert({results.heatMap.columns.at(qsizetype(column)).code, target.place.capability},
                               *level);
        }
    }
    return targets;
}

} // namespace samsyn
