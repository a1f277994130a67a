// SPDX-License-Identifier: EUPL-1.2
// Why: an answer is said in the same words on the question's page, in the overview and in a suggestion.
#pragma once

#include "core/questionnaire/AnswerRules.h"

#include <QCoreApplication>

namespace samsyn {

/// In the language of the installed translator; `language` ("sv" or "en") is that of numbers and of the
/// framework's own texts. Pure. Thread: GUI.
class AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)

public:
    /// An answer in a few words; empty when unanswered.
    [[nodiscard]] static QString of(const Framework &framework, const Question &question,
                                    const AnswerValue &value, const QString &language);
    /// "12 500,5": with spaces (or commas) between thousands.
    [[nodiscard]] static QString number(double number, const QString &language);
    /// "12500,5": as one types it.
    [[nodiscard]] static QString typedNumber(double number, const QString &language);
    /// "söndag 22 november 2026" of an ISO 8601 date; empty when it is none.
    [[nodiscard]] static QString date(const QString &isoDate, const QString &language);
    /// What step number `index` of `count` agrees to; may be empty between the ends.
    [[nodiscard]] static QString step(int index, int count);
    [[nodiscard]] static QString importance(int importance);
    /// "ungefär 6 till 10 minuter"
    [[nodiscard]] static QString minutes(int minutes, int slowMinutes);

private:
    [[nodiscard]] static QString ofLevel(const Framework &framework, const Question &question,
                                         const AnswerValue &value, const QString &language);
    [[nodiscard]] static QString ofChoices(const Framework &framework, const Question &question,
                                           const AnswerValue &value, const QString &language);
};

} // namespace samsyn
