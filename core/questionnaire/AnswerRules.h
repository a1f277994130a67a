// SPDX-License-Identifier: EUPL-1.2
// Why: one place decides which answers a question accepts and which level an answer yields.
#pragma once

#include "core/questionnaire/Framework.h"

#include <QMap>

namespace samsyn {

/// The answers of one respondent by question code. Ordered, so that nothing depends on hashing.
using AnswerSheet = QMap<QString, AnswerValue>;

/// Checks that `value` may be given to `question` of `framework`. A raw value is optional (a meeting may
/// state a level directly), but when it is there the level must follow from it. What depends on other answers
/// (constraints, which choices are offered) is FormLogic's. Errors: AnswerOutsideScale,
/// AnswerStateNotAllowed, AnswerWrongType, AnswerTooLong; `where` = question code. Thread: any (pure).
[[nodiscard]] Result<void> checkAnswer(const Framework &framework, const Question &question,
                                       const AnswerValue &value);

/// The level an answer yields (METHOD.md section 1, domain 3.1): only state Level of a scored type has one.
/// value must have passed checkAnswer. Thread: any (pure).
[[nodiscard]] std::optional<int> levelOf(const Question &question, const LevelScale &scale,
                                         const AnswerValue &value);

/// Level of a staged answer. met/total per level above the lowest, ascending; a level with 0 statements
/// counts as met. Source: domain 3.1 (limits 0.50 and 0.85).
struct StagedCount {
    int met = 0;
    int total = 0;
};
[[nodiscard]] int stagedLevel(const std::vector<StagedCount> &counts, const LevelScale &scale);
/// Level of a number; thresholds ascending when higher is better, descending otherwise.
[[nodiscard]] int bandLevel(double number, const QList<double> &thresholds, bool higherIsBetter,
                            const LevelScale &scale);

/// Completes an AnswerValue that a person picked in a form: sets `level` from the raw value for likert5,
/// staged and numericBand where that value is valid. A free text of white space and a choice of nothing
/// become Unanswered. Thread: any (pure).
[[nodiscard]] AnswerValue withLevel(const Question &question, const LevelScale &scale, AnswerValue value);

} // namespace samsyn
