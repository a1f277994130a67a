// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AnswerWords.h"

#include <QDate>
#include <QLocale>

namespace samsyn {

namespace {

QLocale localeOf(const QString &language)
{
    return QLocale(language == QLatin1String("en") ? QLocale::English : QLocale::Swedish);
}

QString joined(qint64 number, const QString &word)
{
    return QStringLiteral("%1 %2").arg(number).arg(word).trimmed();
}

} // namespace

QString AnswerWords::of(const Framework &framework, const Question &question, const AnswerValue &value,
                        const QString &language)
{
    switch (value.state) {
    case AnswerState::Unanswered:
    case AnswerState::Skipped:
        return {};
    case AnswerState::DontKnow:
        return tr("Vet inte");
    case AnswerState::NotApplicable:
        return tr("Ej tillämpligt");
    case AnswerState::Declined:
        return tr("Vill inte svara");
    case AnswerState::Level:
    case AnswerState::Given:
        break;
    }
    if (value.importance)
        return joined(*value.importance, importance(int(*value.importance)));
    if (value.rawNumber)
        return QStringLiteral("%1 %2").arg(number(*value.rawNumber, language), question.unit).trimmed();
    if (question.hasChoices())
        return ofChoices(framework, question, value, language);
    if (question.type == QuestionType::Date)
        return date(value.text, language);
    return value.state == AnswerState::Level ? ofLevel(framework, question, value, language) : value.text;
}

QString AnswerWords::ofLevel(const Framework &framework, const Question &question, const AnswerValue &value,
                             const QString &language)
{
    const LevelScale &scale = framework.scale;
    if (value.rawLikert) {
        const std::optional<int> index = scale.indexOf(*value.rawLikert);
        return joined(*value.rawLikert, index ? step(*index, scale.count()) : QString());
    }
    if (value.rawStaged)
        return tr("%1 av %2 stämmer")
            .arg(qPopulationCount(quint64(*value.rawStaged)))
            .arg(question.statements.size());
    const std::optional<int> index = scale.indexOf(value.level.value_or(scale.min));
    const bool hasName = index && *index < scale.names.size();
    return joined(value.level.value_or(0), hasName ? scale.names.at(*index).in(language) : QString());
}

QString AnswerWords::ofChoices(const Framework &framework, const Question &question, const AnswerValue &value,
                               const QString &language)
{
    const ChoiceList *list = framework.choiceList(question.choiceList);
    QStringList words;
    for (const QString &code : value.choices) {
        const Choice *choice = list ? list->choice(code) : nullptr;
        words.append(choice ? choice->text.in(language) : code);
    }
    return words.join(QStringLiteral(", "));
}

QString AnswerWords::number(double number, const QString &language)
{
    return localeOf(language).toString(number, 'f', QLocale::FloatingPointShortest);
}

QString AnswerWords::typedNumber(double number, const QString &language)
{
    QLocale locale = localeOf(language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

QString AnswerWords::date(const QString &isoDate, const QString &language)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? localeOf(language).toString(date, QStringLiteral("dddd d MMMM yyyy")) : QString();
}

QString AnswerWords::step(int index, int count)
{
    if (count != 5)
        return index == 0 ? tr("Stämmer inte alls") : index == count - 1 ? tr("Stämmer helt") : QString();
    switch (index) {
    case 0:
        return tr("Stämmer inte alls");
    case 1:
        return tr("Stämmer dåligt");
    case 2:
        return tr("Stämmer delvis");
    case 3:
        return tr("Stämmer väl");
    default:
        return tr("Stämmer helt");
    }
}

QString AnswerWords::importance(int importance)
{
    switch (importance) {
    case 1:
        return tr("Oviktigt");
    case 2:
        return tr("Mindre viktigt");
    case 3:
        return tr("Ganska viktigt");
    case 4:
        return tr("Viktigt");
    default:
        return tr("Avgörande");
    }
}

QString AnswerWords::minutes(int minutes, int slowMinutes)
{
    if (minutes == slowMinutes)
        return tr("ungefär %n minuter", nullptr, minutes);
    //: %1 is the lower number of minutes, %n the higher
    return tr("ungefär %1 till %n minuter", nullptr, slowMinutes).arg(minutes);
}

} // namespace samsyn
