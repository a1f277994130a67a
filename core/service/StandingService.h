// SPDX-License-Identifier: EUPL-1.2
// Why: a manager asks what the organisation is good at, where it is weak and what is not certain, and how
// that stands against the others.
#pragma once

#include "core/scoring/Comparison.h"
#include "core/service/RoundService.h"

namespace samsyn {

/// How a capability of one organisation stands.
struct Standing {
    qsizetype row = 0; ///< of the heat map
    double score = 0;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<ScoreInterval> interval;
    AbsoluteClass absolute = AbsoluteClass::Neutral;
    /// Against the members whose results are here; `reason` says why it is absent: TooFewPeers, or
    /// NotComparable when the organisation is none that others are compared with.
    std::optional<RelativeClass> relative;
    NullReason reason = NullReason::None;
    bool isRelativeConfirmed = false; ///< the own interval excludes the others' median
    std::optional<Quartiles> quartiles;
    int peers = 0; ///< members with a score, own included
};

/// Of one organisation. A capability stands in at most one list.
struct Standings {
    std::vector<Standing> strengths; ///< confirmed first, then the strongest
    std::vector<Standing> weaknesses; ///< confirmed first, then the weakest
    std::vector<Standing> uncertain; ///< Indeterminate, widest interval first
    int neutral = 0, hidden = 0; ///< capabilities that stand in none: neither nor, and without a value
    bool isJoint = false; ///< joint answers: no intervals, classes are enligt gemensam skattning
};

/// The capability of one cell. Nothing for an area and without a score. Errors: ArgumentInvalid (a released
/// value that does not fit the scale or its interval). Thread: any (pure).
[[nodiscard]] Result<std::optional<Standing>> standingOf(const RoundResults &results, qsizetype row,
                                                         qsizetype column);

/// All capabilities of the organisation in `column`. Equal ones in the framework's order. Errors as above.
/// Thread: any (pure). Source: METHOD.md 6.
[[nodiscard]] Result<Standings> standingsOf(const RoundResults &results, qsizetype column);

[[nodiscard]] bool isStrength(AbsoluteClass standing);
[[nodiscard]] bool isWeakness(AbsoluteClass standing);

} // namespace samsyn
