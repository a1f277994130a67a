// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/QuestionViewModel.h"

#include "qml/viewmodels/AnswerAdvice.h"
#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/TypedAnswer.h"

namespace samsyn {

void QuestionViewModel::show(const Shown &shown)
{
    m_shown = shown;
    m_value = shown.question ? shown.form->answers().value(shown.question->code) : AnswerValue();
    m_text = m_helpText = m_problemText = m_doubtText = QString();
    if (shown.question) {
        const FormLogic &logic = shown.form->logic();
        const AnswerAdvice::About about{*shown.form, shown.notes, *shown.question, shown.language};
        m_text = logic.filled(shown.question->text.in(shown.language), shown.language);
        m_helpText = logic.filled(shown.question->help.in(shown.language), shown.language);
        m_problemText = shown.isTyping ? QString() : AnswerAdvice::problem(about);
        if (m_problemText.isEmpty() && !shown.isTyping)
            m_doubtText = AnswerAdvice::doubt(about, shown.lastRound);
    }
    m_choices.setChoices(code(), makeChoices());
    m_finder.show(code(),
                  shown.question && shown.question->hasChoices() ? listChoices() : QList<ShownChoice>());
    Q_EMIT changed();
}

void QuestionViewModel::keepTyped(const QString &typed)
{
    m_typed = {code(), typed, m_value};
    Q_EMIT changed();
}

QuestionViewModel::Kind QuestionViewModel::kind() const
{
    switch (m_shown.question ? m_shown.question->type : QuestionType::Level5) {
    case QuestionType::Level5:
        return Kind::Levels;
    case QuestionType::Likert5:
        return Kind::Steps;
    case QuestionType::Staged:
        return Kind::Statements;
    case QuestionType::NumericBand:
    case QuestionType::Number:
        return Kind::Number;
    case QuestionType::Importance:
        return Kind::Importance;
    case QuestionType::SingleChoice:
        // Steps of a scale are few; a long list is searched in instead.
        return m_shown.question->appearance == Appearance::Likert && !m_finder.isSearchable()
            ? Kind::ChoiceSteps
            : Kind::Choice;
    case QuestionType::MultipleChoice:
        return Kind::SeveralChoices;
    case QuestionType::Date:
        return Kind::Date;
    case QuestionType::Note:
    case QuestionType::Calculation:
        return Kind::Note;
    case QuestionType::FreeText:
        break;
    }
    return Kind::FreeText;
}

QString QuestionViewModel::code() const
{
    return m_shown.question ? m_shown.question->code : QString();
}

QString QuestionViewModel::areaName() const
{
    return m_shown.area ? m_shown.area->name.in(m_shown.language) : QString();
}

QString QuestionViewModel::unit() const
{
    return m_shown.question ? m_shown.question->unit : QString();
}

bool QuestionViewModel::canSayDontKnow() const
{
    return isAnswerable() && m_shown.question->allowDontKnow && kind() != Kind::FreeText;
}

bool QuestionViewModel::canSayNotApplicable() const
{
    return isAnswerable() && m_shown.question->allowNotApplicable;
}

QString QuestionViewModel::typedText() const
{
    if (m_shown.notes.typed.contains(code()))
        return m_shown.notes.typed.value(code());
    if (m_typed.code == code() && m_typed.value == m_value)
        return m_typed.text;
    if (kind() == Kind::Date)
        return m_value.text;
    return m_value.rawNumber ? AnswerWords::typedNumber(*m_value.rawNumber, m_shown.language) : QString();
}

QString QuestionViewModel::limitsText() const
{
    return m_shown.question ? TypedAnswer::limits(*m_shown.question, m_shown.language) : QString();
}

QString QuestionViewModel::dateText() const
{
    return kind() == Kind::Date && m_problemText.isEmpty() ? AnswerWords::date(m_value.text, m_shown.language)
                                                           : QString();
}

QString QuestionViewModel::stepText() const
{
    const bool isRange = m_shown.question && m_shown.question->number.step.has_value();
    return isRange ? AnswerWords::number(*m_shown.question->number.step, m_shown.language) : QString();
}

double QuestionViewModel::stepped(int direction) const
{
    return m_shown.question ? TypedAnswer::stepped(m_shown.question->number, m_value.rawNumber, direction)
                            : 0;
}

int QuestionViewModel::rowCount() const
{
    const bool isFromList = m_shown.question && m_shown.question->hasChoices();
    return isFromList ? m_finder.rowCount() : m_choices.count();
}

AnswerValue QuestionViewModel::valueOfRow(int row) const
{
    AnswerValue value;
    value.state = AnswerState::Level;
    switch (kind()) {
    case Kind::Levels:
        value.level = scale().level(row);
        break;
    case Kind::Steps:
        value.rawLikert = scale().level(row);
        break;
    case Kind::Statements:
        value.rawStaged = m_value.rawStaged.value_or(0) ^ (qint64(1) << row);
        break;
    case Kind::Choice:
    case Kind::ChoiceSteps:
    case Kind::SeveralChoices:
        return valueOfChoice(m_finder.codeAt(row));
    default:
        value.state = AnswerState::Given;
        value.importance = row + 1;
        break;
    }
    return value;
}

AnswerValue QuestionViewModel::valueOfChoice(const QString &code) const
{
    AnswerValue value;
    value.state = AnswerState::Given;
    const bool isChosen = m_value.choices.contains(code);
    if (kind() != Kind::SeveralChoices) {
        const bool isTakenBack =
            isChosen && AnswerAdvice::notOffered(*m_shown.form, *m_shown.question).contains(code);
        return isTakenBack ? AnswerValue() : (value.choices = QStringList{code}, value);
    }
    const ChoiceList *list = m_shown.form->framework().choiceList(m_shown.question->choiceList);
    for (qsizetype i = 0; list && i < list->choices.size(); ++i) {
        const QString &each = list->choices[i].code;
        if (each == code ? !isChosen : m_value.choices.contains(each))
            value.choices.append(each);
    }
    return value;
}

QList<ShownChoice> QuestionViewModel::makeChoices() const
{
    if (!m_shown.question)
        return {};
    switch (kind()) {
    case Kind::Levels:
        return levelChoices();
    case Kind::Steps:
        return stepChoices();
    case Kind::Statements:
        return statementChoices();
    case Kind::Importance:
        return importanceChoices();
    default:
        return {};
    }
}

QList<ShownChoice> QuestionViewModel::levelChoices() const
{
    QList<ShownChoice> choices;
    for (const LevelDescriptor &descriptor : m_shown.question->descriptors) {
        const std::optional<int> index = scale().indexOf(descriptor.level);
        const QString name = index && *index < scale().names.size()
            ? scale().names.at(*index).in(m_shown.language)
            : QString();
        choices.append({descriptor.level, name, descriptor.text.in(m_shown.language),
                        m_value.level == qint64(descriptor.level)});
    }
    return choices;
}

QList<ShownChoice> QuestionViewModel::stepChoices() const
{
    QList<ShownChoice> choices;
    const int count = scale().count();
    for (int index = 0; index < count; ++index) {
        const int step = scale().level(index);
        choices.append({step, {}, AnswerWords::step(index, count), m_value.rawLikert == qint64(step)});
    }
    return choices;
}

QList<ShownChoice> QuestionViewModel::statementChoices() const
{
    QList<ShownChoice> choices;
    const qint64 met = m_value.rawStaged.value_or(0);
    int row = 0;
    for (const StagedStatement &statement : m_shown.question->statements) {
        choices.append({row + 1, {}, statement.text.in(m_shown.language), (met >> row & 1) == 1});
        ++row;
    }
    return choices;
}

QList<ShownChoice> QuestionViewModel::importanceChoices() const
{
    QList<ShownChoice> choices;
    for (int importance = 1; importance <= 5; ++importance)
        choices.append(
            {importance, {}, AnswerWords::importance(importance), m_value.importance == qint64(importance)});
    return choices;
}

QList<ShownChoice> QuestionViewModel::listChoices() const
{
    QList<ShownChoice> choices;
    const auto add = [&](const Choice &choice, const QString &remark) {
        const QString title =
            m_shown.form->logic().filled(choice.text.in(m_shown.language), m_shown.language);
        choices.append(
            {int(choices.size()) + 1, title, remark, m_value.choices.contains(choice.code), choice.code});
    };
    const QList<const Choice *> offered = m_shown.form->logic().offered(*m_shown.question);
    for (const Choice *choice : offered)
        add(*choice, {});
    // Last, so that nothing above moves when they are taken back.
    const ChoiceList *list = m_shown.form->framework().choiceList(m_shown.question->choiceList);
    const QStringList gone = AnswerAdvice::notOffered(*m_shown.form, *m_shown.question);
    for (const QString &code : gone) {
        if (const Choice *choice = list->choice(code))
            add(*choice, tr("Passar inte längre med dina andra svar."));
    }
    return choices;
}

} // namespace samsyn
