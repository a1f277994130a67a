// SPDX-License-Identifier: EUPL-1.2
#include "core/service/VolumeService.h"

#include "core/service/StoredVolumes.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace samsyn {

namespace {

Error fieldError(const char *field, const char *what)
{
    return {ErrorCode::VolumeFieldInvalid, QString::fromLatin1(field), QString::fromLatin1(what)};
}

Result<void> checkYear(int year)
{
    if (year >= kVolumeYear.min && year <= kVolumeYear.max)
        return {};
    return fieldError("year", "a year is 1990 to 2100");
}

double unitHundredths(const VolumeIndicator &indicator)
{
    return indicator.isInThousands ? 100'000 : 100;
}

Result<qint64> checkFigure(const std::optional<double> &figure, const VolumeIndicator &indicator)
{
    if (!figure)
        return fieldError("figure", "the figure is missing");
    if (!std::isfinite(*figure))
        return fieldError("figure", "this is no number");
    if (*figure < 0)
        return fieldError("figure", "the figure cannot be negative");
    if (indicator.unit == VolumeUnit::Bool && *figure != 0 && *figure != 1)
        return fieldError("figure", "the answer is yes (1) or no (0)");
    const std::optional<qint64> hundredths = hundredthsOf(*figure, indicator);
    if (!hundredths)
        return fieldError("figure", "the figure is too large or has too many decimals");
    return *hundredths;
}

} // namespace

double figureOf(qint64 hundredths, const VolumeIndicator &indicator)
{
    return double(hundredths) / unitHundredths(indicator);
}

std::optional<qint64> hundredthsOf(double figure, const VolumeIndicator &indicator)
{
    const double scaled = figure * unitHundredths(indicator);
    if (!std::isfinite(scaled) || scaled < double(kVolumeHundredths.min)
        || scaled > double(kVolumeHundredths.max))
        return std::nullopt;
    // Money may be given to the öre; other figures have the decimals that the questionnaire states.
    const double grain = indicator.unit == VolumeUnit::Sek ? 1 : std::pow(10, 2 - indicator.decimals);
    const double whole = std::round(scaled / grain) * grain;
    const bool isWhole = std::abs(scaled - whole) <= 1e-6 * std::max(1.0, std::abs(scaled) * 1e-6);
    return isWhole ? std::optional(qint64(whole)) : std::nullopt;
}

Result<const VolumeIndicator *> VolumeService::checkSpot(const VolumeSpot &spot) const
{
    SAMSYN_TRY(checkYear(spot.year));
    const VolumeIndicator *indicator = m_questionnaire.indicator(spot.indicator);
    if (!indicator)
        return fieldError("indicator", "the questionnaire has no such indicator");
    return indicator;
}

Result<VolumePicture> VolumeService::picture(const RecordId &organisation, int year) const
{
    SAMSYN_TRY(checkYear(year));
    return volumePicture(m_store, m_questionnaire, {organisation, year});
}

Result<std::vector<int>> VolumeService::years(const RecordId &organisation) const
{
    const Result<OwnVolumes> own = ownVolumes(m_store, organisation);
    SAMSYN_TRY(own);
    const Result<std::vector<VolumeMember>> members = volumeMembers(m_store, organisation);
    SAMSYN_TRY(members);
    std::set<int, std::greater<>> years;
    for (const auto &[year, entries] : own->entries)
        years.insert(year);
    for (const VolumeMember &member : *members) {
        for (const auto &[year, shared] : member.shared)
            years.insert(year);
    }
    return std::vector<int>(years.begin(), years.end());
}

Result<void> VolumeService::set(const VolumeSpot &spot, const VolumeEntry &entry)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, spot.organisation);
    SAMSYN_TRY(feed);
    const Result<const VolumeIndicator *> indicator = checkSpot(spot);
    SAMSYN_TRY(indicator);
    if (entry.state == VolumeState::NotApplicable && !(*indicator)->allowNotApplicable)
        return fieldError("state", "this applies to every municipality");
    if (entry.comment.size() > kVolumeTextChars)
        return fieldError("comment", "the text is too long");
    VolumeMeasurementGroup group{
        spot.organisation, {spot.indicator, spot.year}, entry.state, {}, entry.quality, entry.comment};
    if (entry.state == VolumeState::Value) {
        const Result<qint64> hundredths = checkFigure(entry.figure, **indicator);
        SAMSYN_TRY(hundredths);
        group.hundredths = *hundredths;
    }
    return m_store.edit({editOf(*feed, volumeMeasurementId(spot.organisation, group.place), group)});
}

Result<void> VolumeService::confirm(const VolumeSpot &spot, const QString &reason)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, spot.organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(checkSpot(spot));
    if (reason.size() > kVolumeTextChars)
        return fieldError("reason", "the text is too long");
    const RecordId record = volumeMeasurementId(spot.organisation, {spot.indicator, spot.year});
    const auto entry = readCell<VolumeMeasurementGroup>(m_store, record);
    SAMSYN_TRY(entry);
    if (!*entry || (*entry)->state != VolumeState::Value || !(*entry)->hundredths)
        return fieldError("figure", "there is no figure to stand by");
    const VolumeConfirmationGroup said{
        spot.organisation, {spot.indicator, spot.year}, (*entry)->hundredths, reason};
    return m_store.edit({editOf(*feed, record, said)});
}

Result<void> VolumeService::takeBackConfirmation(const VolumeSpot &spot)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, spot.organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(checkSpot(spot));
    const VolumePlace place{spot.indicator, spot.year};
    return m_store.edit({editOf(*feed, volumeMeasurementId(spot.organisation, place),
                                VolumeConfirmationGroup{spot.organisation, place, {}, {}})});
}

Result<void> VolumeService::writeShared(const SharedVolumesGroup &shared)
{
    SAMSYN_TRY(checkYear(int(shared.year)));
    SAMSYN_TRY(writableMemberFeed(m_store, shared.organisation));
    const auto member = m_store.cell(shared.organisation, MemberOrganisationGroup::address.group);
    SAMSYN_TRY(member);
    if (!*member)
        return Error{ErrorCode::SyncNotPermitted, shared.organisation.toString(),
                     QStringLiteral("the member has not arrived on this device")};
    return m_store.edit({editOf((*member)->feed, sharedVolumesId(shared.organisation, shared.year), shared)});
}

Result<void> VolumeService::share(const RecordId &organisation, int year)
{
    const Result<OwnVolumes> own = ownVolumes(m_store, organisation);
    SAMSYN_TRY(own);
    const SharedVolumesGroup shared = volumesToShare(*own, m_questionnaire, {organisation, year});
    if (shared.figures.empty() && checkYear(year))
        return fieldError("figures", "there is no figure to share");
    return writeShared(shared);
}

Result<void> VolumeService::withdraw(const RecordId &organisation, int year)
{
    return writeShared({organisation, year, {}});
}

} // namespace samsyn
