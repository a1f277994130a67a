// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StoredVolumes.h"

#include "core/service/VolumeService.h"

#include <algorithm>

namespace samsyn {

namespace {

void addFigure(VolumeFigures &figures, const VolumesQuestionnaire &questionnaire, const QString &code,
               qint64 hundredths)
{
    const VolumeIndicator *indicator = questionnaire.indicator(code);
    if (indicator && !figures.contains(code))
        figures.insert(code, figureOf(hundredths, *indicator));
}

/// The groups of a kind that belong to the organisation and lie in the record that they name.
template <typename Group>
Result<void> readOwn(const DeviceStore &store, const RecordId &organisation,
                     std::map<int, QMap<QString, Group>> &found)
{
    const auto cells = store.cells(Group::address.kind, Group::address.group);
    SAMSYN_TRY(cells);
    for (const ShownCell &cell : *cells) {
        const Result<Group> group = readGroup<Group>(cell.value);
        SAMSYN_TRY(group);
        if (group->organisation == organisation
            && cell.record == volumeMeasurementId(organisation, group->place))
            found[int(group->place.year)].insert(group->place.indicator, *group);
    }
    return {};
}

template <typename Group>
const Group *find(const std::map<int, QMap<QString, Group>> &years, int year, const QString &indicator)
{
    const auto found = years.find(year);
    if (found == years.end())
        return nullptr;
    const auto entry = found->second.constFind(indicator);
    return entry == found->second.constEnd() ? nullptr : &*entry;
}

Result<void> addShared(const DeviceStore &store, std::vector<VolumeMember> &members)
{
    const auto cells = store.cells(SharedVolumesGroup::address.kind, SharedVolumesGroup::address.group);
    SAMSYN_TRY(cells);
    for (const ShownCell &cell : *cells) {
        const Result<SharedVolumesGroup> shared = readGroup<SharedVolumesGroup>(cell.value);
        SAMSYN_TRY(shared);
        const auto member = std::ranges::find(members, shared->organisation, &VolumeMember::organisation);
        if (member != members.end() && !shared->figures.empty()
            && cell.record == sharedVolumesId(shared->organisation, shared->year))
            member->shared.emplace(int(shared->year), *shared);
    }
    return {};
}

} // namespace

const VolumeMeasurementGroup *OwnVolumes::entry(int year, const QString &indicator) const
{
    return find(entries, year, indicator);
}

const VolumeConfirmationGroup *OwnVolumes::confirmation(int year, const QString &indicator) const
{
    return find(confirmations, year, indicator);
}

VolumeYears OwnVolumes::figures(const VolumesQuestionnaire &questionnaire) const
{
    VolumeYears years;
    for (const auto &[year, written] : entries) {
        for (const VolumeMeasurementGroup &entry : written) {
            if (entry.state == VolumeState::Value && entry.hundredths)
                addFigure(years[year], questionnaire, entry.place.indicator, *entry.hundredths);
        }
    }
    return years;
}

Result<OwnVolumes> ownVolumes(const DeviceStore &store, const RecordId &organisation)
{
    OwnVolumes own;
    SAMSYN_TRY(readOwn(store, organisation, own.entries));
    SAMSYN_TRY(readOwn(store, organisation, own.confirmations));
    return own;
}

VolumeYears VolumeMember::figures(const VolumesQuestionnaire &questionnaire) const
{
    VolumeYears years;
    for (const auto &[year, group] : shared) {
        for (const SharedFigure &figure : group.figures)
            addFigure(years[year], questionnaire, figure.indicator, figure.hundredths);
    }
    return years;
}

Result<std::vector<VolumeMember>> volumeMembers(const DeviceStore &store, const RecordId &organisation)
{
    std::vector<VolumeMember> members;
    const auto own = store.cell(organisation, MemberOrganisationGroup::address.group);
    SAMSYN_TRY(own);
    if (!*own)
        return members;
    const auto cells =
        store.cellsIn((*own)->feed, RecordKind::MemberOrganisation, MemberOrganisationGroup::address.group);
    SAMSYN_TRY(cells);
    for (const ShownCell &cell : *cells) {
        const Result<MemberOrganisationGroup> member = readGroup<MemberOrganisationGroup>(cell.value);
        SAMSYN_TRY(member);
        members.push_back({cell.record, member->name, member->benchmarkable, {}});
    }
    std::ranges::stable_sort(members, {}, [](const VolumeMember &member) { return member.name.sv; });
    SAMSYN_TRY(addShared(store, members));
    return members;
}

} // namespace samsyn
