// SPDX-License-Identifier: EUPL-1.2
// Why: how far an organisation is from what it has decided to reach matters as much as it finds it important.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoringInput.h"

#include <QString>

namespace samsyn {

inline constexpr double kAssumedImportance = 3; ///< where nobody has stated one; labelled "antagen"

/// Importance 1..5 as 0..1 of the way. Source: METHOD.md 7.
[[nodiscard]] double importanceShare(double importance);

/// A capability of one organisation: what it is and what it should be, both on the framework's scale.
struct GapSubject {
    QString code; ///< distinct
    std::optional<double> score, target;
    std::optional<double> importance; ///< 1..5, mean of answers or set by the steering group
    double weight = 1; ///< > 0
};

/// Whether there is a gap to speak of.
enum class GapBasis : quint8 { Known, NoScore, NoTarget };

struct TargetGap {
    QString code;
    GapBasis basis = GapBasis::Known; ///< NoScore also when neither is there
    std::optional<double> gap; ///< levels below the target, >= 0; absent iff basis != Known
    double importanceShare = 0; ///< iota, 0..1
    bool isImportanceAssumed = false;
    std::optional<double> priority; ///< 0..100; absent like gap
};

struct TargetGaps {
    /// By priority, then gap, both falling, then code; last, by code, those without a basis (saknar
    /// underlag).
    std::vector<TargetGap> gaps;
    std::optional<double> weightedGap; ///< by weight and importance; absent when these are 0 together
    int withoutBasis = 0;
};

/// Gaps of one organisation. The order of subjects changes no bit. Errors: ArgumentInvalid
/// ("subjects[1].code" empty or named before, ".score" and ".target" outside the scale, ".importance"
/// outside 1..5, ".weight"). Thread: any (pure). Source: METHOD.md 7.
[[nodiscard]] Result<TargetGaps> targetGaps(const std::vector<GapSubject> &subjects, const LevelScale &scale);

} // namespace samsyn
