// SPDX-License-Identifier: EUPL-1.2
// Why: where a respondent is in a questionnaire: which question comes next, how far it is, what is left.
#pragma once

#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/FormLogic.h"

namespace samsyn {

/// Why an answer is offered that the person has not given to this question.
enum class SuggestionReason : quint8 { QuestionChanged, LastRound };

/// An earlier answer that may still hold. It counts as nothing until the person takes it.
struct SuggestedAnswer {
    SuggestionReason reason = SuggestionReason::LastRound;
    QString from; ///< code of the question that it was given to
    AnswerValue value;
    bool isUsable = true; ///< whether this question accepts it as it is
};

/// Walks one respondent through the questions of a framework. Holds no storage: answers come in by
/// setAnswers() and position() is what must be kept to resume. Thread: any one.
class FormSession {
public:
    /// framework: as the round asks it (formOf()); must outlive the session. group Unset = every question.
    FormSession(const Framework &framework, RespondentGroup group);
    /// The same from compiled conditions, which is faster.
    FormSession(FormLogic logic, RespondentGroup group);

    [[nodiscard]] const Framework &framework() const { return m_logic.framework(); }
    [[nodiscard]] const FormLogic &logic() const { return m_logic; }

    /// Replaces the answers; position stays on the same question, or on the nearest earlier one still shown.
    void setAnswers(const AnswerSheet &answers);
    /// The same with answers that were given to earlier versions: those that need a look become suggestions.
    void setCarried(const CarriedAnswers &carried);
    /// Replaces one answer; position as above.
    void setAnswer(const QString &code, const AnswerValue &value);
    [[nodiscard]] const AnswerSheet &answers() const { return m_logic.answers(); }

    /// What the person answered last time, for factual questions. Codes that the framework does not have, and
    /// questions that are no facts, are left alone.
    void setLastRound(const AnswerSheet &answers);
    /// All that was set, facts or not.
    [[nodiscard]] const AnswerSheet &lastRound() const { return m_lastAnswers; }
    /// An earlier answer to offer beside an unanswered question; nothing when there is none.
    [[nodiscard]] std::optional<SuggestedAnswer> suggestion(const QString &code) const;

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

    /// Codes of shown questions without an answer (state Unanswered or Skipped); a free text counts only when
    /// it is required.
    [[nodiscard]] QStringList unanswered() const;
    /// The same questions themselves.
    [[nodiscard]] std::vector<const Question *> unansweredQuestions() const;
    /// Shown questions with an answer, counted as above. answeredCount() + unanswered().size() = what is
    /// asked.
    [[nodiscard]] int answeredCount() const;
    /// Codes of shown questions that must be mended before handing in: required and unanswered, or the answer
    /// breaks the constraint, or is a choice that is not offered.
    [[nodiscard]] QStringList blocking() const;
    /// Area of the current question; nullptr when there is no current question.
    [[nodiscard]] const Area *currentArea() const;
    /// Question codes hidden by branching that still hold an answer: to be stored as Skipped at submission.
    [[nodiscard]] QStringList hiddenAnswered() const;

private:
    void rebuild();
    void rebuildAround(const Question *before);
    [[nodiscard]] bool choosesWhatIsNotOffered(const Question &question, const AnswerValue &value) const;

    FormLogic m_logic;
    std::vector<const Question *> m_asked;
    std::vector<std::size_t> m_places; ///< of m_asked in questionsInOrder()
    std::vector<const Question *> m_shown;
    QMap<QString, SuggestedAnswer> m_changed, m_lastRound;
    AnswerSheet m_lastAnswers;
    int m_index = 0;
};

} // namespace samsyn
