// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/AnswerCell.h"

#include <QStringList>

#include <cmath>

namespace samsyn::cli {

namespace {

Error refused(const QString &what)
{
    return {ErrorCode::CsvRule, {}, what};
}

AnswerValue valueOf(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

Result<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || text.startsWith(QLatin1Char('+')))
        return refused(QStringLiteral("value \"%1\" is not a whole number; correct it").arg(text));
    return number;
}

Result<AnswerValue> stagedValue(const Question &question, const QString &text)
{
    AnswerValue answer = valueOf(AnswerState::Level);
    qint64 bits = 0;
    for (const QString &word : text == QLatin1String("none") ? QStringList() : text.split(QLatin1Char(' '))) {
        const Result<qint64> number = wholeNumber(word);
        if (!number || *number < 1 || *number > question.statements.size())
            return refused(
                QStringLiteral("value \"%1\": write the numbers 1 to %2 of the statements that are met, "
                               "separated by single spaces, or none")
                    .arg(text)
                    .arg(question.statements.size()));
        bits |= qint64(1) << (*number - 1);
    }
    answer.rawStaged = bits;
    return answer;
}

Result<AnswerValue> numberValue(AnswerState state, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return refused(
            QStringLiteral("value \"%1\" is not a number; write it with a decimal point").arg(text));
    AnswerValue answer = valueOf(state);
    answer.rawNumber = number;
    return answer;
}

Result<AnswerValue> scoredValue(const Question &question, const QString &text)
{
    if (question.type == QuestionType::Staged)
        return stagedValue(question, text);
    if (question.type == QuestionType::NumericBand)
        return numberValue(AnswerState::Level, text);
    const Result<qint64> number = wholeNumber(text);
    if (!number)
        return number.error();
    AnswerValue answer = valueOf(AnswerState::Level);
    (question.type == QuestionType::Likert5 ? answer.rawLikert : answer.level) = *number;
    return answer;
}

Result<AnswerValue> givenValue(const Question &question, const QString &text)
{
    AnswerValue answer = valueOf(AnswerState::Given);
    if (question.type == QuestionType::Number)
        return numberValue(AnswerState::Given, text);
    if (question.type == QuestionType::FreeText || question.type == QuestionType::Date) {
        answer.text = text;
        return answer;
    }
    if (question.hasChoices()) {
        answer.choices = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return answer;
    }
    const Result<qint64> number = wholeNumber(text);
    if (!number)
        return number.error();
    answer.importance = *number;
    return answer;
}

Result<AnswerValue> rawAnswer(const Question &question, const QString &state, const QString &value)
{
    if (state == QLatin1String("level") && question.isScored())
        return scoredValue(question, value);
    if (state == QLatin1String("given") && !question.isScored())
        return givenValue(question, value);
    if (state == QLatin1String("level") || state == QLatin1String("given"))
        return refused(QStringLiteral("state \"%1\" does not fit question %2; write %3")
                           .arg(state, question.code,
                                question.isScored() ? QStringLiteral("level") : QStringLiteral("given")));
    const QStringList words = {
        QStringLiteral("unanswered"), {}, QStringLiteral("dontKnow"), QStringLiteral("notApplicable"),
        QStringLiteral("skipped"),    {}, QStringLiteral("declined")};
    const qsizetype index = state.isEmpty() ? -1 : words.indexOf(state);
    if (index < 0)
        return refused(
            QStringLiteral(
                "unknown state \"%1\"; possible are: level, given, dontKnow, notApplicable, declined, "
                "skipped, unanswered")
                .arg(state));
    if (!value.isEmpty())
        return refused(QStringLiteral("value \"%1\" must be empty when state is %2").arg(value, state));
    return valueOf(AnswerState(index));
}

} // namespace

Result<AnswerValue> answerFromCell(const Framework &framework, const Question &question, const QString &state,
                                   const QString &value)
{
    const Result<AnswerValue> raw = rawAnswer(question, state, value);
    if (!raw)
        return raw.error();
    AnswerValue answer = raw->state == AnswerState::Level ? withLevel(question, framework.scale, *raw) : *raw;
    const Result<void> checked = checkAnswer(framework, question, answer);
    if (!checked)
        return Error{
            checked.error().code,
            {},
            QStringLiteral("question %1, value \"%2\": %3").arg(question.code, value, checked.error().what)};
    return answer;
}

Result<RespondentGroup> groupFromCell(const QString &word)
{
    const QStringList words = {QString(),
                               QStringLiteral("leadership"),
                               QStringLiteral("manager"),
                               QStringLiteral("staff"),
                               QStringLiteral("itFunction"),
                               QStringLiteral("businessDevelopment"),
                               QStringLiteral("elected"),
                               QStringLiteral("external")};
    const qsizetype index = words.indexOf(word);
    if (index < 0)
        return refused(QStringLiteral("unknown group \"%1\"; possible are: %2, or nothing")
                           .arg(word, words.mid(1).join(QStringLiteral(", "))));
    return RespondentGroup(index);
}

} // namespace samsyn::cli
