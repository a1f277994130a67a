// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/QuestionViewModel.h"

#include <QLocale>

namespace samsyn {

namespace {

QString stepWord(int index, int count)
{
    if (count != 5)
        return index == 0        ? QuestionViewModel::tr("Stämmer inte alls")
            : index == count - 1 ? QuestionViewModel::tr("Stämmer helt")
                                 : QString();
    switch (index) {
    case 0:
        return QuestionViewModel::tr("Stämmer inte alls");
    case 1:
        return QuestionViewModel::tr("Stämmer dåligt");
    case 2:
        return QuestionViewModel::tr("Stämmer delvis");
    case 3:
        return QuestionViewModel::tr("Stämmer väl");
    default:
        return QuestionViewModel::tr("Stämmer helt");
    }
}

QString importanceWord(int importance)
{
    switch (importance) {
    case 1:
        return QuestionViewModel::tr("Oviktigt");
    case 2:
        return QuestionViewModel::tr("Mindre viktigt");
    case 3:
        return QuestionViewModel::tr("Ganska viktigt");
    case 4:
        return QuestionViewModel::tr("Viktigt");
    default:
        return QuestionViewModel::tr("Avgörande");
    }
}

QString numberIn(double number, const QString &language)
{
    QLocale locale(language == QLatin1String("en") ? QLocale::English : QLocale::Swedish);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', 12);
}

} // namespace

void QuestionViewModel::show(const Shown &shown)
{
    m_shown = shown;
    m_choices.setChoices(code(), makeChoices());
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
        return Kind::Number;
    case QuestionType::Importance:
        return Kind::Importance;
    default:
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

QString QuestionViewModel::text() const
{
    return m_shown.question ? m_shown.question->text.in(m_shown.language) : QString();
}

QString QuestionViewModel::helpText() const
{
    return m_shown.question ? m_shown.question->help.in(m_shown.language) : QString();
}

QString QuestionViewModel::unit() const
{
    return m_shown.question ? m_shown.question->unit : QString();
}

QString QuestionViewModel::numberText() const
{
    return m_shown.value.rawNumber ? numberIn(*m_shown.value.rawNumber, m_shown.language) : QString();
}

AnswerValue QuestionViewModel::valueOfRow(int row) const
{
    AnswerValue value;
    value.state = AnswerState::Level;
    switch (kind()) {
    case Kind::Levels:
        value.level = m_shown.scale->level(row);
        break;
    case Kind::Steps:
        value.rawLikert = m_shown.scale->level(row);
        break;
    case Kind::Statements:
        value.rawStaged = m_shown.value.rawStaged.value_or(0) ^ (qint64(1) << row);
        break;
    default:
        value.state = AnswerState::Given;
        value.importance = row + 1;
        break;
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
        const std::optional<int> index = m_shown.scale->indexOf(descriptor.level);
        const QString name = index && *index < m_shown.scale->names.size()
            ? m_shown.scale->names.at(*index).in(m_shown.language)
            : QString();
        choices.append({descriptor.level, name, descriptor.text.in(m_shown.language),
                        m_shown.value.level == qint64(descriptor.level)});
    }
    return choices;
}

QList<ShownChoice> QuestionViewModel::stepChoices() const
{
    QList<ShownChoice> choices;
    const int count = m_shown.scale->count();
    for (int index = 0; index < count; ++index) {
        const int step = m_shown.scale->level(index);
        choices.append({step, {}, stepWord(index, count), m_shown.value.rawLikert == qint64(step)});
    }
    return choices;
}

QList<ShownChoice> QuestionViewModel::statementChoices() const
{
    QList<ShownChoice> choices;
    const qint64 met = m_shown.value.rawStaged.value_or(0);
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
            {importance, {}, importanceWord(importance), m_shown.value.importance == qint64(importance)});
    return choices;
}

QString QuestionViewModel::answerWords(const Shown &shown)
{
    const AnswerValue &value = shown.value;
    if (value.state == AnswerState::DontKnow)
        return tr("Vet inte");
    if (value.state == AnswerState::NotApplicable)
        return tr("Ej tillämpligt");
    if (value.state == AnswerState::Unanswered || value.state == AnswerState::Skipped)
        return {};
    if (value.importance)
        return QStringLiteral("%1 %2").arg(*value.importance).arg(importanceWord(int(*value.importance)));
    if (value.rawLikert) {
        const int index = shown.scale->indexOf(*value.rawLikert).value_or(0);
        return QStringLiteral("%1 %2")
            .arg(*value.rawLikert)
            .arg(stepWord(index, shown.scale->count()))
            .trimmed();
    }
    if (value.rawStaged)
        return tr("%1 av %2 stämmer")
            .arg(qPopulationCount(quint64(*value.rawStaged)))
            .arg(shown.question->statements.size());
    if (value.rawNumber)
        return QStringLiteral("%1 %2")
            .arg(numberIn(*value.rawNumber, shown.language), shown.question->unit)
            .trimmed();
    if (!value.level)
        return value.text;
    const int index = shown.scale->indexOf(*value.level).value_or(0);
    const QString name =
        index < shown.scale->names.size() ? shown.scale->names.at(index).in(shown.language) : QString();
    return QStringLiteral("%1 %2").arg(*value.level).arg(name).trimmed();
}

} // namespace samsyn
