// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionValue.h"

#include "core/questionnaire/expression/ExpressionDates.h"

#include <cmath>
#include <limits>

namespace samsyn {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// XPath's white space, fewer characters than Qt's.
bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n')
        || c == QLatin1Char('\r');
}

QStringView stripped(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// Number ::= '-'? (Digits ('.' Digits?)? | '.' Digits), which is less than strtod takes.
bool hasNumberForm(QStringView text)
{
    bool hasDigit = false, hasPoint = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('.') && !hasPoint)
            hasPoint = true;
        else if (isDigit(c))
            hasDigit = true;
        else
            return false;
    }
    return hasDigit;
}

double numberOfText(QStringView whole, const ExpressionMoment &moment)
{
    QStringView text = stripped(whole);
    if (text.isEmpty())
        return kNaN;
    if (text.size() == 1)
        return isDigit(text.front()) ? double(text.front().unicode() - '0') : kNaN;
    if (mayBeDate(text))
        return daysOfDateText(text, moment).value_or(kNaN);
    const bool isNegative = text.front() == QLatin1Char('-');
    if (isNegative)
        text = text.sliced(1);
    if (!hasNumberForm(text))
        return kNaN;
    const double number = text.toDouble();
    return isNegative ? -number : number;
}

bool isNumeric(const ExpressionValue &value)
{
    return value.kind() == ExpressionValue::Kind::Number || value.kind() == ExpressionValue::Kind::Time;
}

} // namespace

ExpressionValue ExpressionValue::of(Kind kind, double number)
{
    ExpressionValue value;
    value.m_kind = kind;
    value.m_number = number;
    return value;
}

ExpressionValue ExpressionValue::text(const QString &text)
{
    ExpressionValue value;
    value.m_text = text;
    return value;
}

ExpressionValue ExpressionValue::number(double number)
{
    return of(Kind::Number, number);
}

ExpressionValue ExpressionValue::time(double days)
{
    return of(Kind::Time, isValidTime(days, {}) ? days : kNaN);
}

double ExpressionValue::toNumber(const ExpressionMoment &moment) const
{
    if (m_kind != Kind::Text || m_isNumberKnown)
        return m_number;
    return numberOfText(m_text, moment);
}

QString ExpressionValue::toText(const ExpressionMoment &moment) const
{
    switch (m_kind) {
    case Kind::Text:
        return m_text;
    case Kind::Number:
        return expressionNumberText(m_number);
    case Kind::Boolean:
        return m_number != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Time:
        break;
    }
    return dateText(m_number, moment);
}

bool ExpressionValue::toBoolean() const
{
    if (m_kind == Kind::Text)
        return !m_text.isEmpty();
    if (m_kind == Kind::Time)
        return !std::isnan(m_number);
    return m_number != 0 && !std::isnan(m_number);
}

void ExpressionValue::memoiseNumber(const ExpressionMoment &moment)
{
    if (m_kind != Kind::Text)
        return;
    m_number = numberOfText(m_text, moment);
    m_isNumberKnown = true;
}

bool operator==(const ExpressionValue &a, const ExpressionValue &b)
{
    if (a.m_kind != b.m_kind)
        return false;
    if (a.m_kind == ExpressionValue::Kind::Text)
        return a.m_text == b.m_text;
    return a.m_number == b.m_number || (std::isnan(a.m_number) && std::isnan(b.m_number));
}

bool isEqual(const ExpressionValue &a, const ExpressionValue &b, const ExpressionMoment &moment)
{
    using Kind = ExpressionValue::Kind;
    if (a.kind() == Kind::Boolean || b.kind() == Kind::Boolean)
        return a.toBoolean() == b.toBoolean();
    if (isNumeric(a) || isNumeric(b))
        return a.toNumber(moment) == b.toNumber(moment);
    if (a == b)
        return true;
    return mayBeDate(a.view()) && mayBeDate(b.view()) && a.toNumber(moment) == b.toNumber(moment);
}

bool isLess(const ExpressionValue &a, const ExpressionValue &b, const ExpressionMoment &moment)
{
    return a.toNumber(moment) < b.toNumber(moment);
}

bool isLessOrEqual(const ExpressionValue &a, const ExpressionValue &b, const ExpressionMoment &moment)
{
    return a.toNumber(moment) <= b.toNumber(moment);
}

QString expressionNumberText(double number)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    if (std::isinf(number))
        return number > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    if (number == 0)
        return QStringLiteral("0");
    // As many digits as tell it from every other number: the value of the locale-independent enumerator
    // FloatingPointShortest, whose class core does not name.
    constexpr int kShortest = -128;
    return QString::number(number, 'f', kShortest);
}

} // namespace samsyn
