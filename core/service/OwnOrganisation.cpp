// SPDX-License-Identifier: EUPL-1.2
#include "core/service/OwnOrganisation.h"

#include <algorithm>

namespace samsyn {

namespace {

void addOnce(std::vector<RecordId> &organisations, const RecordId &organisation)
{
    if (!organisation.isNull() && std::ranges::find(organisations, organisation) == organisations.end())
        organisations.push_back(organisation);
}

} // namespace

Result<std::vector<RecordId>> ownOrganisations(const DeviceStore &store)
{
    std::vector<RecordId> organisations;
    const auto profiles = store.cells(UserProfileGroup::address.kind, UserProfileGroup::address.group);
    SAMSYN_TRY(profiles);
    for (const ShownCell &cell : *profiles) {
        const Result<UserProfileGroup> profile = readGroup<UserProfileGroup>(cell.value);
        SAMSYN_TRY(profile);
        for (const RoleEntry &role : profile->roles)
            addOnce(organisations, role.organisation);
    }
    const auto surveys =
        store.cells(RespondentAssignmentGroup::address.kind, RespondentAssignmentGroup::address.group);
    SAMSYN_TRY(surveys);
    for (const ShownCell &cell : *surveys) {
        const Result<RespondentAssignmentGroup> survey = readGroup<RespondentAssignmentGroup>(cell.value);
        SAMSYN_TRY(survey);
        addOnce(organisations, survey->organisation);
    }
    return organisations;
}

} // namespace samsyn
