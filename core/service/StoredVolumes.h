// SPDX-License-Identifier: EUPL-1.2
// Why: which stored records of yearly figures count is decided in one place.
#pragma once

#include "core/service/VolumePicture.h"

namespace samsyn {

/// What a member has written, by year and indicator.
struct OwnVolumes {
    std::map<int, QMap<QString, VolumeMeasurementGroup>> entries;
    std::map<int, QMap<QString, VolumeConfirmationGroup>> confirmations;

    /// nullptr when nothing is written.
    [[nodiscard]] const VolumeMeasurementGroup *entry(int year, const QString &indicator) const;
    [[nodiscard]] const VolumeConfirmationGroup *confirmation(int year, const QString &indicator) const;
    /// Only what has a figure.
    [[nodiscard]] VolumeYears figures(const VolumesQuestionnaire &questionnaire) const;
};
/// Errors: RecordFieldInvalid, Store*.
[[nodiscard]] Result<OwnVolumes> ownVolumes(const DeviceStore &store, const RecordId &organisation);

/// Another member's figures.
struct VolumeMember {
    RecordId organisation;
    LocalText name;
    bool isBenchmarkable = true;
    std::map<int, SharedVolumesGroup> shared; ///< years with at least one figure

    [[nodiscard]] VolumeYears figures(const VolumesQuestionnaire &questionnaire) const;
};
/// Every member of the collaboration of `organisation`, it included, by name. Errors: RecordFieldInvalid,
/// Store*.
[[nodiscard]] Result<std::vector<VolumeMember>> volumeMembers(const DeviceStore &store,
                                                              const RecordId &organisation);

/// The year's figures as they would be shared now. Thread: any (pure).
[[nodiscard]] SharedVolumesGroup
volumesToShare(const OwnVolumes &own, const VolumesQuestionnaire &questionnaire, const VolumeYear &wanted);

} // namespace samsyn
