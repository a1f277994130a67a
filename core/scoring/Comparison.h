// SPDX-License-Identifier: EUPL-1.2
// Why: a strength is one against the framework's limits or against the others, and is called sure only as far
// as its interval carries it.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/Uncertainty.h"

#include <QString>

namespace samsyn {

/// Against the framework's limits. Strength, Weakness and Neutral without an interval (enligt gemensam
/// skattning); Neutral with one as well. Indeterminate: the interval reaches from weakness to strength.
enum class AbsoluteClass : quint8 {
    Neutral,
    Strength,
    Weakness,
    StrengthConfirmed,
    StrengthLikely,
    WeaknessConfirmed,
    WeaknessLikely,
    Indeterminate
};

/// Class of a score on `scale`; interval as of Uncertainty.h where there is one. Limits compare with a
/// tolerance of 1e-9. Errors: ArgumentInvalid ("score" outside the scale, "interval" that does not hold the
/// score). Thread: any (pure). Source: METHOD.md 6.
[[nodiscard]] Result<AbsoluteClass> absoluteClass(double score, const std::optional<ScoreInterval> &interval,
                                                  const LevelScale &scale);

/// Quantile of Hyndman and Fan's type 7, as in spreadsheets and R. values: at least one, any order; 0 <=
/// share
/// <= 1. Thread: any (pure). Source: METHOD.md 6.
[[nodiscard]] double quantile(std::vector<double> values, double share);

struct Quartiles {
    double lower = 0, median = 0, upper = 0; ///< Q1, Q2, Q3
};
/// values: at least one.
[[nodiscard]] Quartiles quartilesOf(const std::vector<double> &values);

/// Place of `value` among `values` from 0 (lowest) to 1 (highest); values within 1e-9 of it count as equal,
/// and one of them is itself. Nothing with fewer than two values, or when `value` is none of them.
[[nodiscard]] std::optional<double> percentileRank(double value, const std::vector<double> &values);

inline constexpr int kFewestPeers = 5; ///< members with a score, own included

/// A benchmarkable member. The caller gives released scores, as for scoreCollaboration().
struct PeerScore {
    QString code; ///< distinct
    std::optional<double> score;
    std::optional<ScoreInterval> interval;
};

enum class RelativeClass : quint8 { AtPeers, RelativeStrength, RelativeWeakness };

struct PeerPosition {
    QString code;
    std::optional<RelativeClass> relative; ///< absent iff reason != None
    NullReason reason = NullReason::None; ///< NoData (no own score) or TooFewPeers
    bool isConfirmed = false; ///< strength or weakness, and the own interval excludes the median
    std::optional<double> percentileRank; ///< 0..1; absent like relative
};

struct PeerComparison {
    std::optional<Quartiles> quartiles; ///< absent with fewer than kFewestPeers scores
    int members = 0; ///< with a score
    std::vector<PeerPosition> positions; ///< one per member, in the order given
};

/// Every member against all members with a score. What is said of a member does not depend on their order.
/// Errors: ArgumentInvalid ("members[1].code" empty or named before, "members[1].score" outside the scale,
/// "members[1].interval" that does not hold the score). Thread: any (pure). Source: METHOD.md 6.
[[nodiscard]] Result<PeerComparison> comparePeers(const std::vector<PeerScore> &members,
                                                  const LevelScale &scale);

} // namespace samsyn
