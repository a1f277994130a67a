// SPDX-License-Identifier: EUPL-1.2
// Why: where a respondent is in a questionnaire: which question comes next, how far it is, what is left.
#pragma once

#include "core/questionnaire/AnswerRules.h"

namespace samsyn {

/// Walks one respondent through the questions of a framework. Holds no storage: answers come in by
/// setAnswers() and position() is what must be kept to resume. Thread: any one.
class FormSession {
public:
    /// framework: as the round asks it (formOf()); must outlive the session. group Unset = every question.
    FormSession(const Framework &framework, RespondentGroup group);

    /// Replaces the answers; position stays on the same question, or on the nearest earlier one still shown.
    void setAnswers(AnswerSheet answers);
    [[nodiscard]] const AnswerSheet &answers() const { return m_answers; }

    /// Shown questions in asking order, with the current answers' branching applied.
    [[nodiscard]] const std::vector<const Question *> &questions() const { return m_shown; }
    /// nullptr only when no question at all is asked of this group.
    [[nodiscard]] const Question *current() const;
    /// 0-based index of the current question among questions().
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const { return m_index > 0; }
    void next();
    void previous();
    /// Goes to the question with this code. Errors: AnswerUnknownQuestion, AnswerHidden.
    [[nodiscard]] Result<void> goTo(const QString &code);
    /// Goes to the first question without an answer; false when there is none.
    bool goToFirstUnanswered();

    /// Codes of shown questions without an answer (state Unanswered or Skipped); freeText never counts.
    [[nodiscard]] QStringList unanswered() const;
    /// Shown questions with an answer; freeText never counts. answeredCount() + unanswered().size() = what is
    /// asked.
    [[nodiscard]] int answeredCount() const;
    /// Area of the current question; nullptr when there is no current question.
    [[nodiscard]] const Area *currentArea() const;
    /// Question codes hidden by branching that still hold an answer: to be stored as Skipped at submission.
    [[nodiscard]] QStringList hiddenAnswered() const;

private:
    void rebuild();

    const Framework &m_framework;
    std::vector<const Question *> m_asked;
    std::vector<const Question *> m_shown;
    AnswerSheet m_answers;
    int m_index = 0;
};

} // namespace samsyn
