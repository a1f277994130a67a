// SPDX-License-Identifier: EUPL-1.2
// Why: a member writes its yearly figures down where the paper lies, with or without network, and sees them
// beside those of the others.
#pragma once

#include "core/service/VolumePicture.h"

namespace samsyn {

/// One indicator of one member and year.
struct VolumeSpot {
    RecordId organisation;
    int year = 0;
    QString indicator;
};

/// Thread: that of the store. Errors of every change: SyncNotPermitted; VolumeFieldInvalid (`where` = field);
/// Store*, RecordFieldInvalid.
class VolumeService {
public:
    /// The questionnaire must outlive the service.
    VolumeService(DeviceStore &store, const VolumesQuestionnaire &questionnaire)
        : m_store(store), m_questionnaire(questionnaire)
    {
    }

    /// Records that do not belong where they lie, and figures of unknown indicators, are left out. Errors:
    /// VolumeFieldInvalid ("year"), RecordFieldInvalid, Store*.
    [[nodiscard]] Result<VolumePicture> picture(const RecordId &organisation, int year) const;
    /// Years that this member has written in, or somebody has shared; newest first. Errors: Store*.
    [[nodiscard]] Result<std::vector<int>> years(const RecordId &organisation) const;

    /// Fields: indicator, year, state (not offered), figure (missing, no number, negative, decimals, too
    /// large, neither yes nor no), comment.
    [[nodiscard]] Result<void> set(const VolumeSpot &spot, const VolumeEntry &entry);
    /// "Stämmer det?": yes, because. Fields: indicator, year, figure (none is written), reason.
    [[nodiscard]] Result<void> confirm(const VolumeSpot &spot, const QString &reason);
    [[nodiscard]] Result<void> takeBackConfirmation(const VolumeSpot &spot);
    /// Lets the others see the year's figures as they are now; again after a change. Comments and answers
    /// stay inside. Fields: year, figures (none is written).
    [[nodiscard]] Result<void> share(const RecordId &organisation, int year);
    /// The others see the year no more. Fields: year.
    [[nodiscard]] Result<void> withdraw(const RecordId &organisation, int year);

private:
    [[nodiscard]] Result<const VolumeIndicator *> checkSpot(const VolumeSpot &spot) const;
    [[nodiscard]] Result<void> writeShared(const SharedVolumesGroup &shared);

    DeviceStore &m_store;
    const VolumesQuestionnaire &m_questionnaire;
};

/// A stored figure in the indicator's unit, and back; nothing when it is not whole hundredths or öre, or
/// outside what is stored. Thread: any (pure).
[[nodiscard]] double figureOf(qint64 hundredths, const VolumeIndicator &indicator);
[[nodiscard]] std::optional<qint64> hundredthsOf(double figure, const VolumeIndicator &indicator);

} // namespace samsyn
