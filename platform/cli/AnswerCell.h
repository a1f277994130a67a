// SPDX-License-Identifier: EUPL-1.2
// Why: the state and value columns of an answers table, turned into one checked answer.
#pragma once

#include "core/questionnaire/AnswerRules.h"

namespace samsyn::cli {

/// state: level, given, dontKnow, notApplicable, skipped or unanswered. value: level5 the level; likert5 the
/// step as chosen, before reversing; numericBand a number with decimal point; staged the numbers (from 1) of
/// the statements that are met, separated by spaces, or "none"; importance 1..5; freeText the text; empty for
/// the other states. Errors: CsvRule, Answer*; `what` says what to do. Thread: any (pure).
[[nodiscard]] Result<AnswerValue> answerFromCell(const Question &question, const LevelScale &scale,
                                                 const QString &state, const QString &value);

/// leadership, manager, staff, itFunction, businessDevelopment, elected, external; empty = Unset. Errors:
/// CsvRule.
[[nodiscard]] Result<RespondentGroup> groupFromCell(const QString &word);

} // namespace samsyn::cli
