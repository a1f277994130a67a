// SPDX-License-Identifier: EUPL-1.2
// Why: people type numbers with comma or point and dates with or without dashes; what can be read is an
// answer, and what cannot is said in words that help.
#pragma once

#include "core/questionnaire/AnswerRules.h"

#include <QCoreApplication>

namespace samsyn {

/// Either an answer that the question accepts (Unanswered for an empty field), or what is wrong.
struct TypedReading {
    std::optional<AnswerValue> value;
    QString problem;
};

/// Pure; in the language of the installed translator, numbers in `language` ("sv" or "en"). Thread: GUI.
class TypedAnswer {
    Q_DECLARE_TR_FUNCTIONS(TypedAnswer)

public:
    /// What is typed in answer to a number, a number in bands or a date.
    [[nodiscard]] static TypedReading read(const Question &question, const QString &typed,
                                           const QString &language);
    /// What the question accepts, in a sentence; empty when it is of another kind.
    [[nodiscard]] static QString limits(const Question &question, const QString &language);
    /// Nothing when it cannot be read. Spaces between thousands and either decimal sign are fine.
    [[nodiscard]] static std::optional<double> number(const QString &typed);
    /// The number one step up (+1) or down (-1) from `from`, inside the limits; the lowest when there is
    /// none.
    [[nodiscard]] static double stepped(const NumberRule &rule, std::optional<double> from, int direction);
    /// The answer that a number is.
    [[nodiscard]] static AnswerValue valueOf(const Question &question, double number);

private:
    [[nodiscard]] static TypedReading readNumber(const Question &question, const QString &typed,
                                                 const QString &language);
    [[nodiscard]] static TypedReading readDate(const QString &typed);
    [[nodiscard]] static QString numberProblem(const NumberRule &rule, double number,
                                               const QString &language);
    [[nodiscard]] static QString wholeLimits(const NumberRule &rule, const QString &language);
    [[nodiscard]] static QString realLimits(const NumberRule &rule, const QString &language);
};

} // namespace samsyn
