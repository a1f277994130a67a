// SPDX-License-Identifier: EUPL-1.2
// Why: a change between two rounds is one in the organisation only where the same was asked of the same
// groups; everything else is a break in the line.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoringInput.h"

#include <QDate>
#include <QString>

namespace samsyn {

/// A group's part of a question's value.
struct GroupValue {
    RespondentGroup group = RespondentGroup::Unset; ///< distinct
    double mean = 0; ///< on the scale
    double weight = 1; ///< > 0: a_g, or the number of answers when the balance is by respondent
};

/// A question's value in one round; groups where they are known: `value` is then their weighted mean.
struct RoundValue {
    std::optional<double> value;
    std::vector<GroupValue> groups;
};

/// A question of the earlier version that the new question came from.
struct EarlierValue {
    RoundValue value;
    std::optional<double> bridgeWeight; ///< > 0; stated by the framework's author for split and merged ones
};

/// A scored question of the capability in the new version.
struct TrendQuestion {
    QString code; ///< distinct
    QuestionRelation relation = QuestionRelation::Identical; ///< to the earlier version; not Retired
    double weight = 1; ///< in the new version, > 0
    RoundValue now;
    /// Identical, Editorial and Revised: at most one. Split and Merged: one or more; comparable when each has
    /// a bridge weight, its value then is their weighted mean. New: none.
    std::vector<EarlierValue> before;
};

struct StandardError {
    double value = 0; ///< >= 0; 0 when everybody answered
    std::optional<double> degrees; ///< >= 1; there when value > 0
};

struct TrendRound {
    QDate referenceDate;
    RoundMode mode = RoundMode::Individual;
    std::optional<StandardError> error; ///< of the capability's score; never of a joint answer
};

struct TrendInput {
    std::vector<TrendQuestion> questions; ///< all scored ones of the capability in the new version
    TrendRound before, now;
};

/// NoChange: |delta| < 0.2 steps. Unclear: the change may be chance, or nothing says that it is not.
enum class TrendClass : quint8 { NoChange, Up, Down, Unclear };

struct Trend {
    std::optional<double> delta; ///< now - before; absent iff reason != None
    NullReason reason = NullReason::None; ///< NoData (no questions) or NotComparable: draw a break
    double share = 0; ///< 0..1: weight of the comparable questions / weight of all
    std::optional<double> before, now; ///< over the comparable questions, with the new weights
    std::optional<double> fullNow; ///< over all questions with a value now
    std::optional<TrendClass> change; ///< absent like delta
    std::optional<double> standardError; ///< of delta; absent when a round has none
    std::optional<double> degrees, quantile; ///< Welch's df and t; absent when the standard error is 0
    std::optional<double> low, high; ///< 95 % interval of delta; absent like the standard error
    bool isModeChanged = false; ///< the rounds were answered in different ways
    QStringList comparable; ///< codes, in the order given
    std::vector<RespondentGroup> groupsLeftOut; ///< of a comparable question, in one round alone
};

/// Change of one capability of one organisation. The order of questions and groups changes no bit of a
/// figure. Errors: ArgumentInvalid ("now.referenceDate" missing or not after before's, "before.error",
/// "questions[1]" with .code, .weight, .relation, .now, .before: what the comments above rule out, groups
/// stated on one side alone). Thread: any (pure). Source: METHOD.md 8.
[[nodiscard]] Result<Trend> trendOf(const TrendInput &input, const LevelScale &scale);

} // namespace samsyn
