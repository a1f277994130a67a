// SPDX-License-Identifier: EUPL-1.2
// Why: the yearly figures of a municipality (Nulägesanalys) are asked with definitions, and a figure in a
// wrong unit is doubted where it is written. VOLUMES.md states the file.
#pragma once

#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/Plausibility.h"

#include <QMap>

namespace samsyn {

enum class VolumeUnit : quint8 { Count, Sek, Hours, Percent, Fte, PerWeekHours, Bool };
enum class VolumeDirection : quint8 { HigherBetter, LowerBetter, Neutral };
enum class VolumeMoment : quint8 { YearEnd, CalendarYear };

/// A relation between figures. NotAbove: the sum of `parts` <= `whole`. Above: it is > `whole`. Share: the
/// one part is `min` to `max` of the whole. Outage: a longest outage of `parts[0]` hours bounds the
/// availability `whole` in percent of the year.
struct VolumeCheck {
    enum class Kind : quint8 { NotAbove, Above, Share, Outage };
    Kind kind = Kind::NotAbove;
    QStringList parts;
    QString whole;
    double min = 0, max = 1; ///< Share
    LocalText finding; ///< %1 = the figure of the part (or availability), %2 = of the whole (or outage)
    friend bool operator==(const VolumeCheck &, const VolumeCheck &) = default;
};

struct VolumeIndicator {
    QString code;
    LocalText label, definition, sourceHint;
    VolumeUnit unit = VolumeUnit::Count;
    bool isInThousands = false; ///< money in tkr
    VolumeMoment asOf = VolumeMoment::YearEnd;
    VolumeDirection direction = VolumeDirection::Neutral;
    QStringList normalisers; ///< words of VOLUMES.md
    double normaliserPer = 1;
    std::optional<double> min, max; ///< what is usual; outside it a figure is doubted, not refused
    int decimals = 0;
    bool allowNotApplicable = false;
    QList<VolumeCheck> checks;
    friend bool operator==(const VolumeIndicator &, const VolumeIndicator &) = default;
};

struct VolumeGroup {
    QString code;
    LocalText name;
    QList<VolumeIndicator> indicators;
    friend bool operator==(const VolumeGroup &, const VolumeGroup &) = default;
};

struct VolumesQuestionnaire {
    QString code, version, licence;
    LocalText name, purpose, statement;
    LocalText belowMin, aboveMax, farFromOthers; ///< %1 = the figure, %2 = what was expected
    QList<VolumeGroup> groups;

    /// nullptr when there is no such code.
    [[nodiscard]] const VolumeIndicator *indicator(const QString &code) const;
};

struct VolumesReading {
    std::optional<VolumesQuestionnaire> questionnaire;
    QList<Error> findings; ///< as of FrameworkReading
};
/// Findings: JsonSyntax, FrameworkRule. Thread: any (pure).
[[nodiscard]] VolumesReading readVolumes(const QByteArray &json, const QString &fileName);

/// One year's figures by indicator; a figure that is not known is not there.
using VolumeFigures = QMap<QString, double>;

struct VolumeDoubt {
    QString code; ///< of the indicator that asks
    LocalText finding; ///< with %1 and %2
    double figure = 0, expected = 0; ///< what belongs in their places
};
/// What to ask about these figures, in the order of the questionnaire: outside the usual range, and relations
/// that do not hold. A relation with a figure that is missing asks nothing. Pure.
[[nodiscard]] QList<VolumeDoubt> doubtsAbout(const VolumesQuestionnaire &questionnaire,
                                             const VolumeFigures &figures);

/// What a normaliser divides by, from one year's figures. Nothing when a part of it is not known, or it
/// divides by nothing. Pure.
[[nodiscard]] std::optional<double> denominatorOf(const QString &normaliser, const VolumeFigures &figures);

/// A figure made comparable: by inhabitants (V01), FTE (V02), pupils (V03), all costs (V04) or the indicator
/// that the normaliser names; times normaliserPer. Nothing when either is missing or the divisor is 0.
/// Source: domain 3.16. Pure.
[[nodiscard]] std::optional<double> normalised(const VolumeIndicator &indicator, const QString &normaliser,
                                               const VolumeFigures &figures);

} // namespace samsyn
