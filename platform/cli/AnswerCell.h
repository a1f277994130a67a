// SPDX-License-Identifier: EUPL-1.2
// Why: the state and value columns of an answers table, turned into one checked answer.
#pragma once

#include "core/questionnaire/AnswerRules.h"

namespace samsyn::cli {

/// state: level, given, dontKnow, notApplicable, declined, skipped or unanswered. value: level5 the level;
/// likert5 the step as chosen, before reversing; numericBand and number a number with decimal point; staged
/// the numbers (from 1) of the statements that are met, separated by spaces, or "none"; importance 1..5;
/// freeText the text; date yyyy-MM-dd; choices their codes, separated by spaces; empty for the other states.
/// Errors: CsvRule, Answer*; `what` says what to do. Thread: any (pure).
[[nodiscard]] Result<AnswerValue> answerFromCell(const Framework &framework, const Question &question,
                                                 const QString &state, const QString &value);

/// leadership, manager, staff, itFunction, businessDevelopment, elected, external; empty = Unset. Errors:
/// CsvRule.
[[nodiscard]] Result<RespondentGroup> groupFromCell(const QString &word);

} // namespace samsyn::cli
