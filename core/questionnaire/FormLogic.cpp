// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormLogic.h"

namespace samsyn {

namespace {

ExpressionInput withStanding(AnswerStanding standing)
{
    ExpressionInput input;
    input.standing = standing;
    return input;
}

struct NameInText {
    QString name;
    qsizetype begin, end; ///< of "${name}"
};

std::vector<NameInText> placesOfNames(const QString &text)
{
    std::vector<NameInText> places;
    qsizetype from = text.indexOf(QLatin1String("${"));
    while (from >= 0) {
        const qsizetype end = text.indexOf(QLatin1Char('}'), from);
        if (end < 0)
            break;
        const QString name = text.mid(from + 2, end - from - 2).trimmed();
        if (!name.isEmpty())
            places.push_back({name, from, end + 1});
        from = text.indexOf(QLatin1String("${"), end);
    }
    return places;
}

} // namespace

/// What every copy shares; the index of a question in asking order is its node in the graph.
struct FormLogic::Plan {
    explicit Plan(const Framework &source) : framework(&source), questions(source.questionsInOrder()) { }
    const Framework *framework;
    std::vector<const Question *> questions;
};

ExpressionInput expressionInput(const Framework &framework, const Question &question,
                                const AnswerValue &value)
{
    switch (value.state) {
    case AnswerState::DontKnow:
        return withStanding(AnswerStanding::DontKnow);
    case AnswerState::NotApplicable:
        return withStanding(AnswerStanding::NotApplicable);
    case AnswerState::Declined:
        return withStanding(AnswerStanding::Declined);
    case AnswerState::Unanswered:
    case AnswerState::Skipped:
        return {};
    case AnswerState::Level:
    case AnswerState::Given:
        break;
    }
    // A meeting that states the level of a number has not stated the number.
    if (question.type == QuestionType::NumericBand && !value.rawNumber)
        return withStanding(AnswerStanding::Given);
    if (value.rawNumber)
        return ExpressionInput::given(ExpressionValue::number(*value.rawNumber));
    if (value.importance)
        return ExpressionInput::given(ExpressionValue::number(double(*value.importance)));
    if (const std::optional<int> level = levelOf(question, framework.scale, value))
        return ExpressionInput::given(ExpressionValue::number(*level));
    if (question.hasChoices())
        return ExpressionInput::given(ExpressionValue::text(value.choices.join(QLatin1Char(' '))));
    return ExpressionInput::given(ExpressionValue::text(value.text));
}

std::vector<ConditionNode> FormLogic::nodesOf(const Framework &framework)
{
    const std::vector<const Question *> questions = framework.questionsInOrder();
    std::vector<ConditionNode> nodes;
    nodes.reserve(questions.size());
    for (const Question *question : questions)
        nodes.push_back({question->code,
                         question->showIf,
                         question->calculation,
                         question->constraint,
                         question->choiceFilter,
                         {}});
    return nodes;
}

namespace {

ConditionGraph validGraph(const Framework &framework)
{
    Result<ConditionGraph> graph = ConditionGraph::build(FormLogic::nodesOf(framework), {});
    SAMSYN_REQUIRE(graph); // a framework that was read has no circle and no unknown name
    return *std::move(graph);
}

} // namespace

FormLogic::FormLogic(const Framework &framework)
    : m_plan(std::make_shared<const Plan>(framework)), m_graph(validGraph(framework))
{
}

const Framework &FormLogic::framework() const
{
    return *m_plan->framework;
}

int FormLogic::node(const Question &question) const
{
    const int index = m_graph.indexOf(question.code);
    SAMSYN_REQUIRE(index >= 0);
    return index;
}

void FormLogic::setMoment(const ExpressionMoment &moment)
{
    m_moment = moment;
    m_graph.setMoment(moment);
}

void FormLogic::setAnswers(const AnswerSheet &answers)
{
    m_answers = answers;
    std::vector<std::pair<int, ExpressionInput>> inputs;
    inputs.reserve(m_plan->questions.size());
    for (const Question *question : m_plan->questions)
        inputs.emplace_back(int(inputs.size()),
                            expressionInput(framework(), *question, m_answers.value(question->code)));
    m_graph.setAll(inputs);
}

bool FormLogic::setAnswer(const QString &code, const AnswerValue &value)
{
    m_answers.insert(code, value);
    const int index = m_graph.indexOf(code);
    if (index < 0)
        return false;
    const Question &question = *m_plan->questions[std::size_t(index)];
    return !m_graph.set(index, expressionInput(framework(), question, value)).shown.empty();
}

bool FormLogic::isShown(const Question &question) const
{
    return m_graph.isShown(node(question));
}

bool FormLogic::meetsConstraint(const Question &question) const
{
    return m_graph.isConstraintMet(node(question));
}

QList<const Choice *> FormLogic::offered(const Question &question) const
{
    QList<const Choice *> choices;
    const ChoiceList *list = framework().choiceList(question.choiceList);
    const int index = node(question);
    for (qsizetype i = 0; list && i < list->choices.size(); ++i) {
        const Choice &choice = list->choices[i];
        QMap<QString, QString> columns = choice.columns;
        columns.insert(QStringLiteral("name"), choice.code);
        if (!question.choiceFilter || m_graph.isChoiceShown(index, columns))
            choices.append(&choice);
    }
    return choices;
}

QString FormLogic::calculated(const Question &question) const
{
    return m_graph.seen(node(question)).value.toText(m_moment);
}

QString FormLogic::answerInWords(const Question &question, QStringView language) const
{
    const ExpressionInput &input = m_graph.seen(node(question));
    const ChoiceList *list = question.hasChoices() ? framework().choiceList(question.choiceList) : nullptr;
    if (!list || input.standing != AnswerStanding::Given)
        return input.value.toText(m_moment);
    QStringList words;
    for (const QString &code : m_answers.value(question.code).choices) {
        if (const Choice *choice = list->choice(code))
            words.append(choice->text.in(language));
    }
    return words.join(QStringLiteral(", "));
}

QString FormLogic::filled(const QString &text, QStringView language) const
{
    QString result;
    qsizetype done = 0;
    // One pass: what a person wrote is never read as a name itself.
    for (const NameInText &name : placesOfNames(text)) {
        const int index = m_graph.indexOf(name.name);
        result.append(QStringView(text).mid(done, name.begin - done));
        if (index >= 0)
            result += answerInWords(*m_plan->questions[std::size_t(index)], language);
        done = name.end;
    }
    return result.append(QStringView(text).mid(done));
}

QStringList namesInText(const QString &text)
{
    QStringList names;
    for (const NameInText &place : placesOfNames(text)) {
        if (!names.contains(place.name))
            names.append(place.name);
    }
    return names;
}

} // namespace samsyn
