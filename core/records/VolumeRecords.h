// SPDX-License-Identifier: EUPL-1.2
// Why: the yearly figures of a member (Nulägesanalys): what it has written for itself, and what of it the
// others may see.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

inline constexpr IntegerRange kVolumeYear{1990, 2100};
inline constexpr int kVolumeTextChars = 1000;
inline constexpr qsizetype kMaxSharedFigures = 200;
/// A figure in hundredths of its unit; money in öre, which are hundredths of a krona.
inline constexpr IntegerRange kVolumeHundredths{0, 1'000'000'000'000'000};

/// DO NOT CHANGE THESE NUMBERS: they stand in records. Only Value carries a figure: what is missing is never
/// 0.
enum class VolumeState : quint8 { Empty = 0, Value = 1, DontKnow = 2, NotApplicable = 3, NotCollected = 4 };
/// How well a figure is known. DO NOT CHANGE THESE NUMBERS.
enum class VolumeQuality : quint8 { Measured = 0, Registered = 1, Estimated = 2 };

/// Which figure of an organisation.
struct VolumePlace {
    QString indicator; ///< code of the volumes questionnaire
    qint64 year = kVolumeYear.min;

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("indicator", self.indicator, kCodeChars);
        v.integer("year", self.year, kVolumeYear);
    }
    friend bool operator==(const VolumePlace &, const VolumePlace &) = default;
};

/// VolumeMeasurement 1: Empty = taken back.
struct VolumeMeasurementGroup {
    RecordId organisation;
    VolumePlace place;
    VolumeState state = VolumeState::Empty;
    std::optional<qint64> hundredths; ///< there iff state is Value
    VolumeQuality quality = VolumeQuality::Registered;
    QString comment;

    SAMSYN_GROUP(VolumeMeasurement, 1)
    {
        v.id("organisation", self.organisation);
        VolumePlace::describe(v, self.place);
        v.choice("state", self.state, VolumeState::NotCollected);
        v.optionalInteger("hundredths", self.hundredths, kVolumeHundredths);
        v.choice("quality", self.quality, VolumeQuality::Estimated);
        v.text("comment", self.comment, kVolumeTextChars);
    }
};

/// VolumeMeasurement 2: the answer to "Stämmer det?". It holds for the figure that it was given for, so a
/// figure that is changed elsewhere meanwhile is asked about again. Absent = taken back.
struct VolumeConfirmationGroup {
    RecordId organisation;
    VolumePlace place;
    std::optional<qint64> hundredths; ///< the figure that is right
    QString reason;

    SAMSYN_GROUP(VolumeMeasurement, 2)
    {
        v.id("organisation", self.organisation);
        VolumePlace::describe(v, self.place);
        v.optionalInteger("hundredths", self.hundredths, kVolumeHundredths);
        v.text("reason", self.reason, kVolumeTextChars);
    }
};

struct SharedFigure {
    QString indicator;
    qint64 hundredths = 0;
    VolumeQuality quality = VolumeQuality::Registered;

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("indicator", self.indicator, kCodeChars);
        v.integer("hundredths", self.hundredths, kVolumeHundredths);
        v.choice("quality", self.quality, VolumeQuality::Estimated);
    }
    friend bool operator==(const SharedFigure &, const SharedFigure &) = default;
};

/// SharedVolumes 1: the figures of a year that a member lets the others see; without comments. Empty =
/// withdrawn.
struct SharedVolumesGroup {
    RecordId organisation;
    qint64 year = kVolumeYear.min;
    std::vector<SharedFigure> figures; ///< ascending by indicator, each once

    SAMSYN_GROUP(SharedVolumes, 1)
    {
        v.id("organisation", self.organisation);
        v.integer("year", self.year, kVolumeYear);
        v.list("figures", self.figures, kMaxSharedFigures);
    }
};

/// The ids of records that several devices write: equal on each of them.
[[nodiscard]] RecordId volumeMeasurementId(const RecordId &organisation, const VolumePlace &place);
[[nodiscard]] RecordId sharedVolumesId(const RecordId &organisation, qint64 year);

} // namespace samsyn
