// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormSession.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isAnswered(const AnswerValue &value)
{
    return value.state != AnswerState::Unanswered && value.state != AnswerState::Skipped;
}

auto withCode(const QString &code)
{
    return [&code](const Question *question) { return question->code == code; };
}

bool closesArea(const Area &area, const Question *question)
{
    return std::ranges::any_of(area.closingQuestions,
                               [question](const Question &item) { return &item == question; });
}

bool holds(const Area &area, const Question *question)
{
    const auto inCapability = [question](const Capability &capability) {
        return std::ranges::any_of(capability.questions,
                                   [question](const Question &item) { return &item == question; });
    };
    return closesArea(area, question) || std::ranges::any_of(area.capabilities, inCapability);
}

} // namespace

FormSession::FormSession(const Framework &framework, RespondentGroup group)
    : m_framework(framework)
{
    for (const Question *question : framework.questionsInOrder()) {
        if (question->isAskedOf(group))
            m_asked.push_back(question);
    }
    rebuild();
}

void FormSession::rebuild()
{
    m_shown.clear();
    for (const Question *question : m_asked) {
        if (isShown(m_framework, *question, m_answers))
            m_shown.push_back(question);
    }
}

void FormSession::setAnswers(AnswerSheet answers)
{
    const Question *before = current();
    m_answers = std::move(answers);
    rebuild();
    auto place = std::ranges::find(m_asked, before);
    if (place == m_asked.end())
        return;
    m_index = 0;
    for (;; --place) {
        const auto shown = std::ranges::find(m_shown, *place);
        if (shown != m_shown.end()) {
            m_index = int(shown - m_shown.begin());
            return;
        }
        if (place == m_asked.begin())
            return;
    }
}

const Question *FormSession::current() const
{
    return m_shown.empty() ? nullptr : m_shown[std::size_t(m_index)];
}

bool FormSession::hasNext() const
{
    return std::size_t(m_index) + 1 < m_shown.size();
}

void FormSession::next()
{
    if (hasNext())
        ++m_index;
}

void FormSession::previous()
{
    if (hasPrevious())
        --m_index;
}

Result<void> FormSession::goTo(const QString &code)
{
    const auto shown = std::ranges::find_if(m_shown, withCode(code));
    if (shown != m_shown.end()) {
        m_index = int(shown - m_shown.begin());
        return {};
    }
    if (std::ranges::any_of(m_asked, withCode(code)))
        return Error{ErrorCode::AnswerHidden, code,
                     QStringLiteral("the question is hidden by its condition")};
    return Error{ErrorCode::AnswerUnknownQuestion, code,
                 QStringLiteral("no such question is asked in this form")};
}

bool FormSession::goToFirstUnanswered()
{
    const QStringList left = unanswered();
    return !left.isEmpty() && goTo(left.first()).has_value();
}

QStringList FormSession::unanswered() const
{
    QStringList codes;
    for (const Question *question : m_shown) {
        if (question->type != QuestionType::FreeText && !isAnswered(m_answers.value(question->code)))
            codes.append(question->code);
    }
    return codes;
}

int FormSession::answeredCount() const
{
    return int(std::ranges::count_if(m_shown, [this](const Question *question) {
        return question->type != QuestionType::FreeText && isAnswered(m_answers.value(question->code));
    }));
}

const Area *FormSession::currentArea() const
{
    const Question *question = current();
    if (!question)
        return nullptr;
    const auto area = std::ranges::find_if(m_framework.areas,
                                           [question](const Area &item) { return holds(item, question); });
    SAMSYN_REQUIRE(area != m_framework.areas.end());
    return &*area;
}

QStringList FormSession::hiddenAnswered() const
{
    QStringList codes;
    for (const Question *question : m_asked) {
        if (isAnswered(m_answers.value(question->code)) && !isShown(m_framework, *question, m_answers))
            codes.append(question->code);
    }
    return codes;
}

} // namespace samsyn
