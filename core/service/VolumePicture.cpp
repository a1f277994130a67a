// SPDX-License-Identifier: EUPL-1.2
#include "core/service/VolumePicture.h"

#include "core/service/StoredVolumes.h"
#include "core/service/VolumeService.h"

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

const QString kNone = QStringLiteral("none"), kDenominator = QStringLiteral("denominator");

/// Everything that a picture is made of, read once.
struct VolumeSource {
    const VolumesQuestionnaire &questionnaire;
    RecordId organisation;
    int year;
    OwnVolumes own;
    VolumeYears ownYears;
    std::vector<VolumeMember> members;
    std::map<RecordId, VolumeYears> otherYears; ///< of those that take part in comparisons, without the own
    bool isBenchmarkable = true;
};

NormalisedVolume comparable(const VolumeIndicator &indicator, const QString &normaliser,
                            const VolumeYears &years, int year)
{
    if (normaliser != kNone)
        return normalisedVolume(indicator, normaliser, years, year);
    NormalisedVolume volume;
    const auto own = years.find(year);
    if (own == years.end() || !own->second.contains(indicator.code))
        return volume;
    volume.value = own->second.value(indicator.code);
    volume.basis = VolumeBasis::SameYear;
    return volume;
}

/// The comparison in one way; `asked` says whether the own figure lies far from the others.
Result<ComparedVolume> compare(const VolumeSource &source, const VolumeIndicator &indicator,
                               const QString &normaliser, std::vector<VolumeQuestion> &asked)
{
    ComparedVolume compared;
    compared.normaliser = normaliser;
    compared.own = comparable(indicator, normaliser, source.ownYears, source.year);
    const QString ownCode = source.organisation.toString();
    std::vector<VolumePeer> peers;
    if (source.isBenchmarkable)
        peers.push_back({ownCode, compared.own.value});
    for (const auto &[organisation, years] : source.otherYears)
        peers.push_back(
            {organisation.toString(), comparable(indicator, normaliser, years, source.year).value});
    const Result<VolumeComparison> comparison = compareVolumes(peers);
    SAMSYN_TRY(comparison);
    compared.quartiles = comparison->quartiles;
    compared.reason = comparison->reason;
    compared.organisations = comparison->organisations;
    for (const VolumePosition &position : comparison->positions) {
        if (position.value && compared.quartiles)
            compared.values.push_back(*position.value);
        const bool isAsked = position.code == ownCode && !position.doubts.empty();
        if (isAsked && asked.empty() && indicator.unit != VolumeUnit::Bool)
            asked.push_back({VolumeQuestionKind::FarFromOthers, source.questionnaire.farFromOthers,
                             *position.value, comparison->spread->median, normaliser});
    }
    std::ranges::sort(compared.values);
    return compared;
}

/// A slipped zero or a wrong unit shows against the year before.
void askOfLastYear(const VolumeSource &source, VolumeRow &row)
{
    const auto before = source.ownYears.find(source.year - 1);
    if (!row.own.figure || before == source.ownYears.end() || row.indicator->unit == VolumeUnit::Bool
        || !before->second.contains(row.indicator->code))
        return;
    const double last = before->second.value(row.indicator->code);
    if (!doubtsAbout(*row.own.figure, {{}, {}, last, {}}).empty())
        row.questions.push_back({VolumeQuestionKind::LastYear, {}, *row.own.figure, last, {}});
}

Result<VolumeRow> rowOf(const VolumeSource &source, const VolumeIndicator &indicator)
{
    VolumeRow row;
    row.indicator = &indicator;
    if (const VolumeMeasurementGroup *entry = source.own.entry(source.year, indicator.code)) {
        row.own = {entry->state, {}, entry->quality, entry->comment};
        const bool hasFigure = entry->state == VolumeState::Value && entry->hundredths;
        if (hasFigure)
            row.own.figure = figureOf(*entry->hundredths, indicator);
        else if (entry->state == VolumeState::Value)
            row.own.state = VolumeState::Empty;
        const VolumeConfirmationGroup *said = source.own.confirmation(source.year, indicator.code);
        row.isConfirmed = hasFigure && said && said->hundredths == entry->hundredths;
        if (row.isConfirmed)
            row.reason = said->reason;
    }
    std::vector<VolumeQuestion> asked;
    for (const QString &normaliser : indicator.normalisers) {
        if (normaliser == kDenominator)
            continue;
        Result<ComparedVolume> compared = compare(source, indicator, normaliser, asked);
        SAMSYN_TRY(compared);
        row.compared.push_back(*std::move(compared));
    }
    row.questions = std::move(asked);
    askOfLastYear(source, row);
    return row;
}

/// Range and relations go before what the others say.
void askOfFigures(const VolumeSource &source, VolumePicture &picture)
{
    const auto figures = source.ownYears.find(source.year);
    if (figures == source.ownYears.end())
        return;
    const QList<VolumeDoubt> doubts = doubtsAbout(source.questionnaire, figures->second);
    for (VolumeGroupRows &group : picture.groups) {
        for (VolumeRow &row : group.rows) {
            auto place = row.questions.begin();
            for (const VolumeDoubt &doubt : doubts) {
                if (doubt.code != row.indicator->code)
                    continue;
                const VolumeQuestion question{
                    VolumeQuestionKind::Figures, doubt.finding, doubt.figure, doubt.expected, {}};
                place = std::next(row.questions.insert(place, question));
            }
        }
    }
}

void count(VolumePicture &picture)
{
    for (const VolumeGroupRows &group : picture.groups) {
        for (const VolumeRow &row : group.rows) {
            ++picture.total;
            picture.answered += row.own.state == VolumeState::Empty ? 0 : 1;
            picture.openQuestions += !row.questions.empty() && !row.isConfirmed ? 1 : 0;
        }
    }
}

int changesBetween(const std::vector<SharedFigure> &shared, const std::vector<SharedFigure> &now)
{
    std::set<QString> changed;
    const auto mark = [&changed](const std::vector<SharedFigure> &from, const std::vector<SharedFigure> &in) {
        for (const SharedFigure &figure : from) {
            if (std::ranges::find(in, figure) == in.end())
                changed.insert(figure.indicator);
        }
    };
    mark(shared, now);
    mark(now, shared);
    return int(changed.size());
}

VolumeSharing sharingOf(const VolumeSource &source)
{
    VolumeSharing sharing;
    for (const VolumeMember &member : source.members) {
        sharing.members += member.isBenchmarkable ? 1 : 0;
        const auto shared = member.shared.find(source.year);
        if (shared == member.shared.end())
            continue;
        if (member.organisation != source.organisation) {
            sharing.others.push_back(member.name);
            continue;
        }
        const SharedVolumesGroup now =
            volumesToShare(source.own, source.questionnaire, {source.organisation, source.year});
        sharing.isShared = true;
        sharing.sharedFigures = int(shared->second.figures.size());
        sharing.changedFigures = changesBetween(shared->second.figures, now.figures);
    }
    return sharing;
}

Result<VolumeSource> readSource(const DeviceStore &store, const VolumesQuestionnaire &questionnaire,
                                const VolumeYear &wanted)
{
    const auto &[organisation, year] = wanted;
    Result<OwnVolumes> own = ownVolumes(store, organisation);
    SAMSYN_TRY(own);
    Result<std::vector<VolumeMember>> members = volumeMembers(store, organisation);
    SAMSYN_TRY(members);
    VolumeSource source{questionnaire, organisation, year, *std::move(own), {}, *std::move(members), {}};
    source.ownYears = source.own.figures(questionnaire);
    for (const VolumeMember &member : source.members) {
        if (member.organisation == organisation)
            source.isBenchmarkable = member.isBenchmarkable;
        else if (member.isBenchmarkable && !member.shared.empty())
            source.otherYears.emplace(member.organisation, member.figures(questionnaire));
    }
    return source;
}

} // namespace

const VolumeRow *VolumePicture::row(const QString &code) const
{
    for (const VolumeGroupRows &group : groups) {
        for (const VolumeRow &row : group.rows) {
            if (row.indicator->code == code)
                return &row;
        }
    }
    return nullptr;
}

SharedVolumesGroup volumesToShare(const OwnVolumes &own, const VolumesQuestionnaire &questionnaire,
                                  const VolumeYear &wanted)
{
    const auto &[organisation, year] = wanted;
    SharedVolumesGroup shared{organisation, year, {}};
    const auto entries = own.entries.find(year);
    if (entries == own.entries.end())
        return shared;
    for (const VolumeMeasurementGroup &entry : entries->second) {
        if (entry.state == VolumeState::Value && entry.hundredths
            && questionnaire.indicator(entry.place.indicator))
            shared.figures.push_back({entry.place.indicator, *entry.hundredths, entry.quality});
    }
    return shared;
}

Result<VolumePicture> volumePicture(const DeviceStore &store, const VolumesQuestionnaire &questionnaire,
                                    const VolumeYear &wanted)
{
    const auto &[organisation, year] = wanted;
    const Result<PlanAccess> access = planAccess(store, organisation);
    SAMSYN_TRY(access);
    const auto member = readCell<MemberOrganisationGroup>(store, organisation);
    SAMSYN_TRY(member);
    const Result<VolumeSource> source = readSource(store, questionnaire, wanted);
    SAMSYN_TRY(source);
    VolumePicture picture;
    picture.organisation = organisation;
    picture.organisationName = member->value_or(MemberOrganisationGroup()).name;
    picture.year = year;
    picture.access = *access;
    picture.isBenchmarkable = source->isBenchmarkable;
    for (const VolumeGroup &group : questionnaire.groups) {
        VolumeGroupRows rows{group.code, group.name, {}};
        for (const VolumeIndicator &indicator : group.indicators) {
            Result<VolumeRow> row = rowOf(*source, indicator);
            SAMSYN_TRY(row);
            rows.rows.push_back(*std::move(row));
        }
        picture.groups.push_back(std::move(rows));
    }
    askOfFigures(*source, picture);
    count(picture);
    picture.sharing = sharingOf(*source);
    return picture;
}

} // namespace samsyn
