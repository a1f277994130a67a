// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TypedAnswer.h"

#include "qml/viewmodels/AnswerWords.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr double kTolerance = 1e-9; // as AnswerRules
constexpr int kMostDecimals = 6;

bool isWholeIn(double number, double unit)
{
    const double units = number / unit;
    return std::abs(units - std::round(units)) <= 1e-6 * std::max(1.0, std::abs(units));
}

} // namespace

TypedReading TypedAnswer::read(const Question &question, const QString &typed, const QString &language)
{
    if (typed.trimmed().isEmpty())
        return {AnswerValue(), {}};
    return question.type == QuestionType::Date ? readDate(typed) : readNumber(question, typed, language);
}

TypedReading TypedAnswer::readNumber(const Question &question, const QString &typed, const QString &language)
{
    const std::optional<double> value = number(typed);
    const QString problem = value ? numberProblem(question.number, *value, language)
                                  : tr("Det där går inte att läsa som ett tal.");
    const bool isBand = question.type == QuestionType::NumericBand;
    if (value && (problem.isEmpty() || isBand))
        return {valueOf(question, *value), {}};
    return {std::nullopt, problem + QLatin1Char(' ') + limits(question, language)};
}

TypedReading TypedAnswer::readDate(const QString &typed)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(\\d{4})(?:[-./\\s]+(\\d{1,2})[-./\\s]+(\\d{1,2})|(\\d{2})(\\d{2}))\\s*$"));
    const QRegularExpressionMatch match = shape.match(typed);
    if (!match.hasMatch())
        return {
            std::nullopt,
            tr("Det där går inte att läsa som ett datum. Skriv år, månad och dag, till exempel 2026-11-22.")};
    const bool hasSigns = match.hasCaptured(2);
    const QDate date(match.captured(1).toInt(), match.captured(hasSigns ? 2 : 4).toInt(),
                     match.captured(hasSigns ? 3 : 5).toInt());
    if (!date.isValid())
        return {std::nullopt, tr("Den dagen finns inte i kalendern. Kontrollera år, månad och dag.")};
    AnswerValue value;
    value.state = AnswerState::Given;
    value.text = date.toString(Qt::ISODate);
    return {value, {}};
}

std::optional<double> TypedAnswer::number(const QString &typed)
{
    QString plain;
    for (const QChar character : typed) {
        const bool isMinus = character == QChar(0x2212) || character == QChar(0x2013);
        if (!character.isSpace())
            plain.append(character == QLatin1Char(',') ? QLatin1Char('.')
                             : isMinus                 ? QLatin1Char('-')
                                                       : character);
    }
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString TypedAnswer::numberProblem(const NumberRule &rule, double number, const QString &language)
{
    const QString said = AnswerWords::number(number, language);
    if (rule.min && number < *rule.min - kTolerance)
        return tr("%1 är för litet.").arg(said);
    if (rule.max && number > *rule.max + kTolerance)
        return tr("%1 är för stort.").arg(said);
    if (!isWholeIn(number, std::pow(10.0, -rule.decimals)))
        return rule.decimals == 0 ? tr("%1 är inget heltal.").arg(said)
                                  : tr("%1 har för många decimaler.").arg(said);
    if (rule.step && !isWholeIn(number - *rule.min, *rule.step))
        return tr("%1 ligger mellan två steg.").arg(said);
    return {};
}

QString TypedAnswer::limits(const Question &question, const QString &language)
{
    const NumberRule &rule = question.number;
    if (question.type == QuestionType::Date)
        return tr("Skriv år, månad och dag, till exempel 2026-11-22. Bara siffror går också: 20261122.");
    if (question.type == QuestionType::NumericBand)
        return tr("Ett tal, till exempel 99,5.");
    if (question.type != QuestionType::Number)
        return {};
    if (rule.step)
        return tr("Från %1 till %2 i steg om %3.")
            .arg(AnswerWords::number(*rule.min, language), AnswerWords::number(*rule.max, language),
                 AnswerWords::number(*rule.step, language));
    return rule.decimals == 0 ? wholeLimits(rule, language) : realLimits(rule, language);
}

QString TypedAnswer::wholeLimits(const NumberRule &rule, const QString &language)
{
    if (rule.min && rule.max)
        return tr("Ett heltal från %1 till %2.")
            .arg(AnswerWords::number(*rule.min, language), AnswerWords::number(*rule.max, language));
    if (rule.min)
        return tr("Ett heltal, minst %1.").arg(AnswerWords::number(*rule.min, language));
    if (rule.max)
        return tr("Ett heltal, högst %1.").arg(AnswerWords::number(*rule.max, language));
    return tr("Ett heltal.");
}

QString TypedAnswer::realLimits(const NumberRule &rule, const QString &language)
{
    QString text = tr("Ett tal, till exempel 99,5.");
    if (rule.min && rule.max)
        text = tr("Ett tal från %1 till %2.")
                   .arg(AnswerWords::number(*rule.min, language), AnswerWords::number(*rule.max, language));
    else if (rule.min)
        text = tr("Ett tal, minst %1.").arg(AnswerWords::number(*rule.min, language));
    else if (rule.max)
        text = tr("Ett tal, högst %1.").arg(AnswerWords::number(*rule.max, language));
    if (rule.decimals >= kMostDecimals)
        return text;
    return text + QLatin1Char(' ') + tr("Högst %n decimaler.", nullptr, rule.decimals);
}

double TypedAnswer::stepped(const NumberRule &rule, std::optional<double> from, int direction)
{
    const double lowest = rule.min.value_or(0), step = rule.step.value_or(1);
    if (!from)
        return lowest;
    const double steps = std::round((*from - lowest) / step) + direction;
    return std::clamp(lowest + steps * step, lowest, rule.max.value_or(lowest + steps * step));
}

AnswerValue TypedAnswer::valueOf(const Question &question, double number)
{
    AnswerValue value;
    value.state = question.isScored() ? AnswerState::Level : AnswerState::Given;
    value.rawNumber = number;
    return value;
}

} // namespace samsyn
