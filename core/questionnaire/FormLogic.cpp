// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormLogic.h"

#include <algorithm>

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

/// What is compiled once per framework.
struct FormLogic::Plan {
    const Framework *framework = nullptr;
    std::vector<const Question *> nodes; ///< in asking order
    QHash<QString, std::size_t> index;
    std::vector<std::size_t> order; ///< what a question depends on stands before it

    explicit Plan(const Framework &source) : framework(&source), nodes(source.questionsInOrder())
    {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            index.insert(nodes[i]->code, i);
        std::vector<bool> isPlaced(nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i)
            place(i, isPlaced);
    }

    [[nodiscard]] QStringList references(std::size_t node) const
    {
        QStringList codes;
        for (const auto *expression : {&nodes[node]->showIf, &nodes[node]->calculation}) {
            if (*expression)
                codes += (*expression)->references();
        }
        return codes;
    }

    void place(std::size_t node, std::vector<bool> &isPlaced)
    {
        if (isPlaced[node])
            return;
        isPlaced[node] = true;
        const QStringList codes = references(node);
        for (const QString &code : codes)
            place(index.value(code), isPlaced);
        order.push_back(node);
    }
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

FormLogic::FormLogic(const Framework &framework)
    : m_plan(std::make_shared<const Plan>(framework)), m_inputs(m_plan->nodes.size()),
      m_shown(m_plan->nodes.size())
{
    setAnswers({});
}

const Framework &FormLogic::framework() const
{
    return *m_plan->framework;
}

void FormLogic::setMoment(const ExpressionMoment &moment)
{
    m_moment = moment;
    setAnswers(AnswerSheet(m_answers));
}

void FormLogic::setAnswers(const AnswerSheet &answers)
{
    m_answers = answers;
    for (const std::size_t node : m_plan->order)
        evaluate(node);
}

bool FormLogic::setAnswer(const QString &code, const AnswerValue &value)
{
    const std::vector<bool> before = m_shown;
    m_answers.insert(code, value);
    for (const std::size_t node : m_plan->order)
        evaluate(node);
    return before != m_shown;
}

void FormLogic::evaluate(std::size_t node)
{
    const Question &question = *m_plan->nodes[node];
    m_shown[node] = !question.showIf || value(*question.showIf, nullptr, nullptr).toBoolean();
    m_inputs[node] = {};
    if (!m_shown[node])
        return;
    if (question.calculation)
        m_inputs[node] = ExpressionInput::given(value(*question.calculation, nullptr, nullptr));
    else
        m_inputs[node] = expressionInput(framework(), question, m_answers.value(question.code));
}

ExpressionValue FormLogic::value(const Expression &expression, const ExpressionInput *self,
                                 const QMap<QString, QString> *columns) const
{
    std::vector<const ExpressionInput *> references;
    for (const QString &code : expression.references())
        references.push_back(&m_inputs[m_plan->index.value(code)]);
    ExpressionScope scope;
    scope.references = references;
    scope.self = self;
    scope.columns = columns;
    scope.moment = m_moment;
    return expression.evaluate(scope);
}

bool FormLogic::isShown(const Question &question) const
{
    return m_shown[m_plan->index.value(question.code)];
}

bool FormLogic::meetsConstraint(const Question &question) const
{
    const ExpressionInput &own = m_inputs[m_plan->index.value(question.code)];
    if (!question.constraint || own.standing != AnswerStanding::Given)
        return true;
    return value(*question.constraint, &own, nullptr).toBoolean();
}

QList<const Choice *> FormLogic::offered(const Question &question) const
{
    QList<const Choice *> choices;
    const ChoiceList *list = framework().choiceList(question.choiceList);
    for (qsizetype i = 0; list && i < list->choices.size(); ++i) {
        const Choice &choice = list->choices[i];
        QMap<QString, QString> columns = choice.columns;
        columns.insert(QStringLiteral("name"), choice.code);
        if (!question.choiceFilter || value(*question.choiceFilter, nullptr, &columns).toBoolean())
            choices.append(&choice);
    }
    return choices;
}

QString FormLogic::calculated(const Question &question) const
{
    return m_inputs[m_plan->index.value(question.code)].value.toText(m_moment);
}

QString FormLogic::answerInWords(const Question &question, QStringView language) const
{
    const ExpressionInput &input = m_inputs[m_plan->index.value(question.code)];
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
        const auto node = m_plan->index.constFind(name.name);
        result.append(QStringView(text).mid(done, name.begin - done));
        if (node != m_plan->index.constEnd())
            result += answerInWords(*m_plan->nodes[*node], language);
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
