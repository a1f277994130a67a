// SPDX-License-Identifier: EUPL-1.2
// Why: yearly figures of unequal municipalities are compared only when they are made comparable, and a figure
// far from the others is asked about, never removed.
#pragma once

#include "core/questionnaire/Volumes.h"
#include "core/scoring/Comparison.h"

#include <map>

namespace samsyn {

/// How a figure was made comparable, or why it was not. OtherYear is to be flagged where the value is shown.
enum class VolumeBasis : quint8 { SameYear, OtherYear, NoFigure, NoDenominator, ZeroDenominator };

struct NormalisedVolume {
    std::optional<double>
        value; ///< absent unless basis is SameYear or OtherYear; a missing figure is never 0
    VolumeBasis basis = VolumeBasis::NoFigure;
    std::optional<int> denominatorYear; ///< absent with NoFigure and NoDenominator
};

/// A figure of a year: value, or none where it is not known; and what the quotient is multiplied by.
struct VolumeQuotient {
    std::optional<double> figure;
    int year = 0;
    double per = 1; ///< > 0; 1000 = per thousand
};

/// per * figure / denominator of the same year, else of the year before, else of the year after. A
/// denominator of 0 gives no value and is not passed over. Errors: ArgumentInvalid ("figure", "per",
/// "denominators[2024]" below 0 or no number). Thread: any (pure). Source: METHOD.md 11.
[[nodiscard]] Result<NormalisedVolume> normalisedVolume(const VolumeQuotient &quotient,
                                                        const std::map<int, double> &denominators);

/// One organisation's figures of several years.
using VolumeYears = std::map<int, VolumeFigures>;

/// The same for an indicator of the volumes questionnaire, in the unit of normalised(). Errors: none; figures
/// are checked when they are written. Thread: any (pure). Source: METHOD.md 11.
[[nodiscard]] NormalisedVolume normalisedVolume(const VolumeIndicator &indicator, const QString &normaliser,
                                                const VolumeYears &years, int year);

/// An organisation's comparable figure, where it has one.
struct VolumePeer {
    QString code; ///< distinct
    std::optional<double> value;
};

struct VolumePosition {
    QString code;
    std::optional<double> value;
    /// What to ask ("stämmer det?"), as of Plausibility.h against all figures; empty with too few of them.
    std::vector<PlausibilityDoubt> doubts;

    [[nodiscard]] bool isFarFromPeers() const;
};

struct VolumeComparison {
    std::optional<Quartiles> quartiles; ///< type 7; absent iff reason != None
    std::optional<MedianSpread> spread; ///< median, MAD and the limit of what is usual; absent like quartiles
    NullReason reason = NullReason::None; ///< NoData or TooFewPeers (fewer than kFewestPeers figures)
    int organisations = 0; ///< with a figure
    std::vector<VolumePosition> positions; ///< one per organisation, in the order given
};

/// Figures of one indicator, normalised alike, own included. What is said of an organisation does not depend
/// on their order. Errors: ArgumentInvalid ("peers[1].code" empty or named before, "peers[1].value" no
/// number). Thread: any (pure). Source: METHOD.md 11.
[[nodiscard]] Result<VolumeComparison> compareVolumes(const std::vector<VolumePeer> &peers);

} // namespace samsyn
