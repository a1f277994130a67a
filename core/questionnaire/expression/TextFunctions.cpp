// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionFunctions.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

using Call = ExpressionCall;
using Value = ExpressionValue;

Value truth(bool isTrue)
{
    return isTrue ? Value::yes() : Value::no();
}

Value string(const Call &call)
{
    return Value::text(call.text(0));
}

Value concat(const Call &call)
{
    QString text;
    for (std::size_t i = 0; i < call.count() && text.size() <= kMaxExpressionText; ++i)
        text += call.text(i);
    return Value::text(text);
}

Value join(const Call &call)
{
    const QString separator = call.text(0);
    QString text;
    for (std::size_t i = 1; i < call.count() && text.size() <= kMaxExpressionText; ++i)
        text += i == 1 ? call.text(i) : separator + call.text(i);
    return Value::text(text);
}

Value contains(const Call &call)
{
    return truth(call.text(0).contains(call.text(1)));
}

Value startsWith(const Call &call)
{
    return truth(call.text(0).startsWith(call.text(1)));
}

Value endsWith(const Call &call)
{
    return truth(call.text(0).endsWith(call.text(1)));
}

Value substringBefore(const Call &call)
{
    const QString text = call.text(0);
    return Value::text(text.left(std::max<qsizetype>(0, text.indexOf(call.text(1)))));
}

Value substringAfter(const Call &call)
{
    const QString text = call.text(0), part = call.text(1);
    const qsizetype at = text.indexOf(part);
    return Value::text(at < 0 ? QString() : text.mid(at + part.size()));
}

/// XPath 1.0 rounds halves up here, unlike the function round().
double xpathRound(double number)
{
    return std::floor(number + 0.5);
}

/// XPath 1.0 section 4.2: positions count from 1, and a comparison with NaN keeps no character.
Value substring(const Call &call)
{
    const QString text = call.text(0);
    const double size = double(text.size());
    const double first = xpathRound(call.number(1));
    const double end = call.count() == 2 ? size + 1 : first + xpathRound(call.number(2));
    const bool isEmpty = std::isnan(first) || std::isnan(end) || end <= 1 || first > size;
    if (isEmpty)
        return Value::text({});
    const auto from = qsizetype(std::max(first, 1.0)), past = qsizetype(std::min(end, size + 1));
    return Value::text(from < past ? text.mid(from - 1, past - from) : QString());
}

/// A position from 0; a negative one counts from the end.
qsizetype position(double number, qsizetype size)
{
    if (std::isnan(number))
        return 0;
    const double fromStart = number < 0 ? double(size) + std::trunc(number) : std::trunc(number);
    return qsizetype(std::clamp(fromStart, 0.0, double(size)));
}

Value substr(const Call &call)
{
    const QString text = call.text(0);
    const qsizetype from = position(call.number(1), text.size());
    const qsizetype past = call.count() == 3 ? position(call.number(2), text.size()) : text.size();
    return Value::text(from < past ? text.mid(from, past - from) : QString());
}

Value stringLength(const Call &call)
{
    const QString text = call.text(0);
    const auto lows = std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
    return Value::number(double(text.size() - lows));
}

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n')
        || c == QLatin1Char('\r');
}

Value normalizeSpace(const Call &call)
{
    QString text;
    bool isPending = false;
    for (const QChar c : call.text(0)) {
        if (isSpace(c)) {
            isPending = !text.isEmpty();
            continue;
        }
        if (isPending)
            text += QLatin1Char(' ');
        isPending = false;
        text += c;
    }
    return Value::text(text);
}

Value translate(const Call &call)
{
    const QString from = call.text(1), to = call.text(2);
    QString text;
    for (const QChar c : call.text(0)) {
        const qsizetype at = from.indexOf(c);
        if (at < 0)
            text += c;
        else if (at < to.size())
            text += to[at];
    }
    return Value::text(text);
}

constexpr ExpressionFunction kFunctions[] = {
    {"string", 1, 1, "a", 't', string},
    {"concat", 0, ExpressionFunction::kAnyCount, "a", 't', concat},
    {"join", 1, ExpressionFunction::kAnyCount, "ta", 't', join},
    {"contains", 2, 2, "t", 'b', contains},
    {"starts-with", 2, 2, "t", 'b', startsWith},
    {"ends-with", 2, 2, "t", 'b', endsWith},
    {"substring", 2, 3, "tn", 't', substring},
    {"substr", 2, 3, "tn", 't', substr},
    {"substring-before", 2, 2, "t", 't', substringBefore},
    {"substring-after", 2, 2, "t", 't', substringAfter},
    {"string-length", 1, 1, "t", 'n', stringLength},
    {"normalize-space", 1, 1, "t", 't', normalizeSpace},
    {"translate", 3, 3, "t", 't', translate},
};

} // namespace

std::span<const ExpressionFunction> textFunctions()
{
    return kFunctions;
}

} // namespace samsyn
