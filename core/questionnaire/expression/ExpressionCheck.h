// SPDX-License-Identifier: EUPL-1.2
// Why: evaluation never fails, so a mistake in an expression would only show as a question that never
// appears; its author is told before anyone answers.
#pragma once

#include "core/questionnaire/expression/Expression.h"

#include <vector>

namespace samsyn {

/// What is known of a name's values.
struct ExpressionNameType {
    enum class Kind : quint8 { Number, Text, Choice, Choices, Date, Boolean, Unknown };
    Kind kind = Kind::Unknown;
    QStringList codes; ///< Choice, Choices: all that may be chosen
    std::optional<double> least, most; ///< Number: the least and the greatest answer
};

struct ExpressionNames {
    QMap<QString, ExpressionNameType> questions;
    QStringList columns; ///< of the choices that a filter looks at
    ExpressionNameType self; ///< of "."
};

enum class ExpressionUse : quint8 { Condition, Constraint, Calculation, ChoiceFilter };

struct ExpressionFinding {
    /// Error: it can never do what it says. Warning: it may be meant.
    enum class Severity : quint8 { Error, Warning };
    Severity severity = Severity::Error;
    qsizetype column = 1; ///< UTF-16 units from 1
    QString what; ///< technical English

    friend bool operator==(const ExpressionFinding &, const ExpressionFinding &) = default;
};

/// Everything that is wrong or odd in an expression that parses, in order of column: unknown names, codes
/// that a list does not have, comparisons and calculations with texts, comparisons that are never true, parts
/// that are always the same. Pure; any thread.
[[nodiscard]] std::vector<ExpressionFinding> checkExpression(const Expression &expression,
                                                             const ExpressionNames &names, ExpressionUse use);

} // namespace samsyn
