// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map of what has changed since an earlier round; a cell without a change says why it has none.
#pragma once

#include "core/questionnaire/QuestionOrigins.h"
#include "core/scoring/HeatMap.h"
#include "core/scoring/Trend.h"

namespace samsyn {

/// Why a cell shows no change.
enum class ChangeBreak : quint8 {
    None,
    PerCapability, ///< the row of an area: changes are those of capabilities
    NoEarlierResult, ///< the organisation has no results in the earlier round
    NoValue, ///< no value now: `reason`
    NoEarlierValue, ///< none in the earlier round: `reason`
    Bounded, ///< shown as at least or at most in one of the rounds
    QuestionsHidden, ///< too many of the single questions have no value that may be shown in both
    QuestionsChanged ///< too many of the questions are not the same: a break in the line
};

/// A released score of one round.
struct ChangePoint {
    std::optional<double> score;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<double> low, high; ///< 95 % interval
};

struct ChangeCell {
    ChangeBreak why = ChangeBreak::PerCapability;
    NullReason reason = NullReason::None; ///< of the missing value; with NoValue and NoEarlierValue
    std::optional<double> delta; ///< now - before, over the comparable questions; absent iff why != None
    TrendClass change = TrendClass::Unclear;
    std::optional<double> low, high; ///< 95 % interval of delta; absent without a standard error in both
    std::optional<double> comparedBefore, comparedNow; ///< over the comparable questions
    double share = 0; ///< 0..1: weight of the comparable questions
    ChangePoint before, now; ///< as released, over all questions of each round
    bool isModeChanged = false;
    std::vector<RespondentGroup> groupsInOneRound; ///< answered in one of the rounds alone
    int colourClass = 0; ///< 1..5 of the diverging palette; 0 without a change
};

/// Cells by row and column of the later round's HeatMap.
struct ChangeMap {
    LocalText earlierRound;
    QString earlierDate; ///< reference date, ISO 8601
    QString earlierVersion; ///< of the framework
    bool isJoint = false; ///< both rounds are joint answers: no interval, by statement alone
    std::vector<ChangeCell> cells;
    /// By capability: what differs between the versions; only capabilities where something does.
    QMap<QString, QList<QuestionChange>> changes;
    /// What those questions ask now, or asked when they are gone; by capability, in the order of `changes`.
    QMap<QString, QList<LocalText>> questions;
};

/// A round to compare. Everything must outlive the call.
struct ChangeRound {
    const Framework &framework; ///< as the round asked it
    QDate referenceDate;
    RoundMode mode = RoundMode::Individual;
    /// By column of the later heat map; nullptr = no results here.
    std::vector<const ReleasedOrganisationScores *> released;
};

/// Changes of every cell of `map`, which belongs to `now`, from released values alone. Where a group of
/// respondents answered in one of the rounds alone, a change is Unclear: single questions are not released by
/// group, so the group cannot be left out. Errors: ArgumentInvalid ("scale", "now.referenceDate", or of
/// trendOf() behind "code, code" of the cell: a released value that lies off the scale). Thread: any (pure).
/// Source: METHOD.md 8.
[[nodiscard]] Result<ChangeMap> buildChangeMap(const HeatMap &map, const ChangeRound &before,
                                               const ChangeRound &now);

/// Diverging class of a change: 1 and 2 a decrease, 4 and 5 an increase, the outer ones from half a step on;
/// 3 when nothing changed or it is unclear. Source: METHOD.md 9.
[[nodiscard]] int changeClassOf(double delta, TrendClass change, const LevelScale &scale);

} // namespace samsyn
