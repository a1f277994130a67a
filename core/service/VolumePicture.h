// SPDX-License-Identifier: EUPL-1.2
// Why: the yearly figures of one member as its management reads them: its own, made comparable, against the
// others', and what to ask about them.
#pragma once

#include "core/scoring/VolumeComparison.h"
#include "core/service/PlanPlaces.h"

namespace samsyn {

/// One member's year.
struct VolumeYear {
    RecordId organisation;
    int year = 0;
};

/// What a member says of one indicator and year.
struct VolumeEntry {
    VolumeState state = VolumeState::Empty;
    std::optional<double>
        figure; ///< in the indicator's unit; there iff state is Value, and never 0 for missing
    VolumeQuality quality = VolumeQuality::Registered;
    QString comment;

    friend bool operator==(const VolumeEntry &, const VolumeEntry &) = default;
};

/// Why a figure is asked about. Figures: outside its range, or a relation to others does not hold; LastYear:
/// about 10, 100 or 1000 times as much or as little as the year before.
enum class VolumeQuestionKind : quint8 { Figures, FarFromOthers, LastYear };

struct VolumeQuestion {
    VolumeQuestionKind kind = VolumeQuestionKind::Figures;
    LocalText finding; ///< with %1 and %2; empty for LastYear
    double figure = 0, expected = 0; ///< what belongs in their places
    QString normaliser; ///< FarFromOthers: how both are made comparable
};

/// An indicator made comparable in one way, against those who share theirs.
struct ComparedVolume {
    QString normaliser; ///< of VOLUMES.md; "none" = the figure as it is
    NormalisedVolume own;
    std::vector<double> values; ///< of everybody, own included, ascending; empty when reason is not None
    std::optional<Quartiles> quartiles; ///< absent iff reason is not None
    NullReason reason = NullReason::None; ///< NoData or TooFewPeers
    int organisations = 0; ///< with a figure, own included
};

struct VolumeRow {
    const VolumeIndicator *indicator = nullptr; ///< belongs to the questionnaire
    VolumeEntry own;
    std::vector<ComparedVolume> compared; ///< none for what others are divided by
    std::vector<VolumeQuestion> questions;
    bool isConfirmed = false; ///< "Stämmer det?" is answered for the figure that stands here
    QString reason; ///< of that answer
};

struct VolumeGroupRows {
    QString code;
    LocalText name;
    std::vector<VolumeRow> rows;
};

/// What of a year the others may see.
struct VolumeSharing {
    bool isShared = false;
    int sharedFigures = 0;
    int changedFigures = 0; ///< that differ from what is shared; 0 when nothing is shared
    std::vector<LocalText> others; ///< who shares figures of the year, by name; without the own member
    int members = 0; ///< of the collaboration that take part in comparisons, own included
};

struct VolumePicture {
    RecordId organisation;
    LocalText organisationName;
    int year = 0;
    PlanAccess access = PlanAccess::Hidden; ///< Hidden: own figures are not known here
    bool isBenchmarkable = true; ///< the own figures are part of the comparison
    std::vector<VolumeGroupRows> groups;
    int answered = 0, total = 0; ///< answered: any state but Empty
    int openQuestions = 0; ///< indicators with a question that nobody has answered
    VolumeSharing sharing;

    [[nodiscard]] const VolumeRow *row(const QString &code) const;
};

/// As VolumeService::picture(). Thread: that of the store.
[[nodiscard]] Result<VolumePicture>
volumePicture(const DeviceStore &store, const VolumesQuestionnaire &questionnaire, const VolumeYear &wanted);

} // namespace samsyn
