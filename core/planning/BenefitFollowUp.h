// SPDX-License-Identifier: EUPL-1.2
// Why: whether a promised benefit came, and how much of a measured change an effort may call its own.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>
#include <vector>

namespace samsyn {

struct BenefitYear {
    int year = 0;
    qint64 plannedOre = 0;
    std::optional<qint64> actualOre; ///< absent = not measured, which is not 0
};

inline constexpr double kLeastRealisation = 0.8; ///< below it a cause and an explanation are required
inline constexpr double kMostRealisation = 1.2; ///< and above it

struct Realisation {
    qint64 plannedOre = 0; ///< of the measured years
    qint64 actualOre = 0;
    std::optional<double> rate; ///< actual / planned, not discounted; absent when nothing was planned
    bool needsExplanation = false;
    int unmeasuredYears = 0; ///< to date, left out of both sums
};

/// Sums of the years up to `throughYear`. The order of years changes nothing. Errors: ArgumentInvalid,
/// `where` = "years[2]": a year that occurs twice, or a sum beyond 64 bits. Thread: any (pure).
/// Source: PLANNING.md 2.
[[nodiscard]] Result<Realisation> realisationOf(const std::vector<BenefitYear> &years, int throughYear);

enum class WantedDirection : quint8 { Up = 0, Down = 1 };

struct IndicatorChange {
    WantedDirection wanted = WantedDirection::Up;
    double baseline = 0;
    double trendPerYear = 0; ///< what would have happened anyway
    double years = 0; ///< from baseline to now
    double now = 0;
    std::optional<double> target;
    double share = 1; ///< of the change that is credited to the effort, 0..1; see scaledAttributions
    std::optional<qint64> unitValueOre;
};

struct MeasuredEffect {
    double counterfactual = 0; ///< baseline + trend * years
    double effect = 0; ///< share * change against it, positive in the wanted direction
    std::optional<double> valueOre; ///< effect * unit value, not rounded
    std::optional<double> progress; ///< (baseline - now)/(baseline - target); absent without a way to go
};

/// Errors: ArgumentInvalid, `where` = the member: a figure that is not finite, a share outside 0..1.
/// Thread: any (pure). Source: PLANNING.md 2.
[[nodiscard]] Result<MeasuredEffect> measuredEffect(const IndicatorChange &change);

/// A benefit claims a share of the change of one indicator in one organisation.
struct AttributionClaim {
    QString benefit;
    QString indicator;
    QString organisation;
    int basisPoints = 0; ///< 0..10000
};

struct AttributionShare {
    double share = 0; ///< 0..1
    bool isScaled = false; ///< the claims were together more than the whole: counted twice

    friend bool operator==(const AttributionShare &, const AttributionShare &) = default;
};

/// The share of each claim, in the order of claims. Claims on one indicator and organisation that sum to more
/// than 10000 are scaled to sum 1. The order of claims changes no bit. Errors: ArgumentInvalid, `where` =
/// "claims[2]": basis points outside 0..10000, or the same claim twice. Thread: any (pure).
/// Source: PLANNING.md 2.
[[nodiscard]] Result<std::vector<AttributionShare>>
scaledAttributions(const std::vector<AttributionClaim> &claims);

} // namespace samsyn
