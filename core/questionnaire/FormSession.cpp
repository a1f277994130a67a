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
    : FormSession(FormLogic(framework), group)
{
}

FormSession::FormSession(FormLogic logic, RespondentGroup group) : m_logic(std::move(logic))
{
    const std::vector<const Question *> questions = framework().questionsInOrder();
    for (std::size_t place = 0; place < questions.size(); ++place) {
        if (!questions[place]->isAskedOf(group) || questions[place]->type == QuestionType::Calculation)
            continue;
        m_asked.push_back(questions[place]);
        m_places.push_back(place);
    }
    rebuild();
}

void FormSession::rebuild()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        if (m_logic.isShownAt(m_places[i]))
            m_shown.push_back(m_asked[i]);
    }
}

void FormSession::setAnswers(const AnswerSheet &answers)
{
    const Question *before = current();
    m_logic.setAnswers(answers);
    rebuildAround(before);
}

void FormSession::setCarried(const CarriedAnswers &carried)
{
    m_changed.clear();
    for (const CarriedAnswer &fate : carried.fates) {
        const bool holdsValue =
            fate.value.state == AnswerState::Level || fate.value.state == AnswerState::Given;
        if (fate.outcome != CarryOutcome::NeedsLook || !holdsValue)
            continue;
        for (const QString &code : fate.to) {
            const bool isUsable =
                checkAnswer(framework(), *framework().question(code), fate.value).has_value();
            m_changed.insert(code, {SuggestionReason::QuestionChanged, fate.from, fate.value, isUsable});
        }
    }
    setAnswers(carried.answers);
}

void FormSession::setAnswer(const QString &code, const AnswerValue &value)
{
    const Question *before = current();
    if (m_logic.setAnswer(code, value))
        rebuildAround(before);
}

void FormSession::rebuildAround(const Question *before)
{
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

void FormSession::setLastRound(const AnswerSheet &answers)
{
    m_lastAnswers = answers;
    m_lastRound.clear();
    for (const Question *question : m_asked) {
        const AnswerValue value = answers.value(question->code);
        const bool holdsValue = value.state == AnswerState::Level || value.state == AnswerState::Given;
        if (question->isFactual && holdsValue && checkAnswer(framework(), *question, value))
            m_lastRound.insert(question->code, {SuggestionReason::LastRound, question->code, value, true});
    }
}

std::optional<SuggestedAnswer> FormSession::suggestion(const QString &code) const
{
    if (isAnswered(answers().value(code)))
        return std::nullopt;
    for (const auto *suggested : {&m_changed, &m_lastRound}) {
        if (const auto found = suggested->constFind(code); found != suggested->constEnd())
            return *found;
    }
    return std::nullopt;
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
    const std::vector<const Question *> left = unansweredQuestions();
    return !left.empty() && goTo(left.front()->code).has_value();
}

QStringList FormSession::unanswered() const
{
    QStringList codes;
    for (const Question *question : unansweredQuestions())
        codes.append(question->code);
    return codes;
}

std::vector<const Question *> FormSession::unansweredQuestions() const
{
    std::vector<const Question *> left;
    for (const Question *question : m_shown) {
        if (question->isExpected() && !isAnswered(answers().value(question->code)))
            left.push_back(question);
    }
    return left;
}

int FormSession::answeredCount() const
{
    return int(std::ranges::count_if(m_shown, [this](const Question *question) {
        return question->isExpected() && isAnswered(answers().value(question->code));
    }));
}

QStringList FormSession::blocking() const
{
    QStringList codes;
    for (const Question *question : m_shown) {
        const AnswerValue value = answers().value(question->code);
        const bool isMissing = question->isRequired && !isAnswered(value);
        if (isMissing || !m_logic.meetsConstraint(*question) || choosesWhatIsNotOffered(*question, value))
            codes.append(question->code);
    }
    return codes;
}

bool FormSession::choosesWhatIsNotOffered(const Question &question, const AnswerValue &value) const
{
    if (!question.choiceFilter || value.choices.isEmpty())
        return false;
    const QList<const Choice *> offered = m_logic.offered(question);
    return !std::ranges::all_of(value.choices, [&offered](const QString &code) {
        return std::ranges::find(offered, code, &Choice::code) != offered.end();
    });
}

const Area *FormSession::currentArea() const
{
    const Question *question = current();
    if (!question)
        return nullptr;
    const auto area = std::ranges::find_if(framework().areas,
                                           [question](const Area &item) { return holds(item, question); });
    SAMSYN_REQUIRE(area != framework().areas.end());
    return &*area;
}

QStringList FormSession::hiddenAnswered() const
{
    QStringList codes;
    for (const Question *question : m_asked) {
        if (isAnswered(answers().value(question->code)) && !m_logic.isShown(*question))
            codes.append(question->code);
    }
    return codes;
}

} // namespace samsyn
