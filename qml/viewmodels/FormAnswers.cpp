// SPDX-License-Identifier: EUPL-1.2
// Why: the part of FormViewModel that takes answers; walking through the form is in FormViewModel.cpp.
#include "qml/viewmodels/FormViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/TypedAnswer.h"

namespace samsyn {

void FormViewModel::pickLevel(int row)
{
    if (isOpen() && row >= 0 && row < m_question.rowCount())
        storeAnswer(m_question.valueOfRow(row));
}

void FormViewModel::storeState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    storeAnswer(value);
}

void FormViewModel::pickDontKnow()
{
    storeState(AnswerState::DontKnow);
}

void FormViewModel::pickNotApplicable()
{
    storeState(AnswerState::NotApplicable);
}

void FormViewModel::pickDeclined()
{
    storeState(AnswerState::Declined);
}

void FormViewModel::pickNothingMet()
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.rawStaged = 0;
    storeAnswer(value);
}

void FormViewModel::typeValue(const QString &typed)
{
    m_typedValue = typed;
    m_isTyping = true;
    m_pause.start();
}

void FormViewModel::step(int direction)
{
    const Question *current = m_session ? m_session->current() : nullptr;
    if (!current || !current->number.step)
        return;
    storeTyped();
    storeAnswer(TypedAnswer::valueOf(*current, m_question.stepped(direction)));
}

void FormViewModel::typeText(const QString &typed)
{
    m_typedText = typed;
    m_pause.start();
}

void FormViewModel::typeComment(const QString &typed)
{
    m_typedComment = AnswerComment{typed, m_comment.visibility};
    m_pause.start();
}

void FormViewModel::allowQuoting()
{
    m_typedComment = AnswerComment{m_typedComment ? m_typedComment->text : m_comment.text,
                                   CommentVisibility::MayBeQuotedAnonymously};
    storeTyped();
}

void FormViewModel::forbidQuoting()
{
    m_typedComment = AnswerComment{m_typedComment ? m_typedComment->text : m_comment.text,
                                   CommentVisibility::CoordinatorOnly};
    storeTyped();
}

void FormViewModel::storeWhileTyping()
{
    m_pause.stop();
    const std::optional<QString> value = std::exchange(m_typedValue, std::nullopt);
    const std::optional<QString> text = std::exchange(m_typedText, std::nullopt);
    if (isOpen() && value)
        storeValue(*value);
    if (isOpen() && text) {
        AnswerValue given;
        given.state = text->isEmpty() ? AnswerState::Unanswered : AnswerState::Given;
        given.text = *text;
        storeAnswer(given);
    }
    storeComment();
}

void FormViewModel::storeTyped()
{
    storeWhileTyping();
    if (!std::exchange(m_isTyping, false) || !isOpen())
        return;
    showAnswer();
    m_hasNewAdvice = !m_question.problemText().isEmpty() || !m_question.doubtText().isEmpty();
}

bool FormViewModel::settleTyped()
{
    storeTyped();
    return !std::exchange(m_hasNewAdvice, false);
}

void FormViewModel::storeValue(const QString &typed)
{
    const Question *current = m_session->current();
    if (!current)
        return;
    const TypedReading reading = TypedAnswer::read(*current, typed, m_services.appearance.language());
    if (reading.value) {
        storeAnswer(*reading.value);
        m_question.keepTyped(typed);
        return;
    }
    m_notes.typed.insert(current->code, typed);
    keepNotes();
    showAnswer();
}

void FormViewModel::keepNotes()
{
    static_cast<void>(settle(m_services.answers.keepNotes(m_card.respondent, m_notes)));
}

void FormViewModel::storeAnswer(const AnswerValue &value)
{
    const Question *current = m_session ? m_session->current() : nullptr;
    if (!current)
        return;
    const AnswerValue completed = withLevel(*current, m_session->framework().scale, value);
    const bool isSame = m_session->answers().value(current->code) == completed;
    if (isSame && !m_notes.typed.contains(current->code))
        return;
    if (!isSame && !settle(m_services.answers.record(*m_session, m_card.respondent, current->code, value)))
        return;
    if (m_notes.typed.remove(current->code) > 0)
        keepNotes();
    const QString before = m_question.problemText();
    showAnswer();
    m_hasNewAdvice = !m_question.problemText().isEmpty() && m_question.problemText() != before;
    Q_EMIT saved();
}

void FormViewModel::confirmNumber()
{
    const Question *current = m_session ? m_session->current() : nullptr;
    const std::optional<double> number =
        current ? m_session->answers().value(current->code).rawNumber : std::nullopt;
    if (!number)
        return;
    m_notes.certain.insert(current->code, *number);
    m_hasNewAdvice = false;
    keepNotes();
    showAnswer();
}

void FormViewModel::takeSuggestion()
{
    const std::optional<SuggestedAnswer> offered = m_suggestion.offered();
    if (isOpen() && offered && offered->isUsable)
        storeAnswer(offered->value);
}

void FormViewModel::dismissSuggestion()
{
    if (!isOpen() || !m_suggestion.isShown())
        return;
    m_notes.dismissed.append(m_question.code());
    keepNotes();
    m_suggestion.clear();
}

void FormViewModel::storeComment()
{
    const std::optional<AnswerComment> typed = std::exchange(m_typedComment, std::nullopt);
    const Question *current = m_session ? m_session->current() : nullptr;
    if (!typed || !current || (typed->text == m_comment.text && typed->visibility == m_comment.visibility))
        return;
    if (!settle(m_services.answers.recordComment(m_card.respondent, current->code, *typed)))
        return;
    m_comment = *typed;
    Q_EMIT commentChanged();
    Q_EMIT saved();
}

} // namespace samsyn
