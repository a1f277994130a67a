// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionDates.h"
#include "core/questionnaire/expression/ExpressionFunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samsyn {

namespace {

using Call = ExpressionCall;
using Value = ExpressionValue;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Value truth(bool isTrue)
{
    return isTrue ? Value::yes() : Value::no();
}

Value boolean(const Call &call)
{
    return truth(call.truth(0));
}

Value negated(const Call &call)
{
    return truth(!call.truth(0));
}

Value booleanFromString(const Call &call)
{
    const QString text = call.text(0);
    return truth(text == QLatin1String("1") || text == QLatin1String("true"));
}

Value coalesce(const Call &call)
{
    return call.arguments[0].isBlank() ? call.arguments[1] : call.arguments[0];
}

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n')
        || c == QLatin1Char('\r');
}

/// Calls visit with each code of a list of choices until visit returns true.
template <typename Visit>
void eachCode(QStringView list, Visit visit)
{
    qsizetype at = 0;
    while (at < list.size()) {
        const qsizetype start = at;
        while (at < list.size() && !isSpace(list[at]))
            ++at;
        if (at > start && visit(list.sliced(start, at - start)))
            return;
        ++at;
    }
}

Value selected(const Call &call)
{
    const QString list = call.text(0), wanted = call.text(1);
    const QStringView code = QStringView(wanted).trimmed();
    bool isFound = code.isEmpty() && QStringView(list).trimmed().isEmpty();
    eachCode(list, [&](QStringView each) { return (isFound = isFound || each == code); });
    return truth(isFound);
}

Value selectedAt(const Call &call)
{
    const QString list = call.text(0);
    const double wanted = std::trunc(call.number(1));
    double at = 0;
    QString found;
    eachCode(list, [&](QStringView each) {
        if (at == wanted)
            found = each.toString();
        return at++ == wanted;
    });
    return Value::text(found);
}

Value countSelected(const Call &call)
{
    const QString list = call.text(0);
    int count = 0;
    eachCode(list, [&](QStringView) { return ++count < 0; });
    return Value::number(count);
}

/// Whether a sum lies within the limits of the first two arguments; -1 is no limit.
Value isWithin(const Call &call, double sum)
{
    const double least = call.number(0), most = call.number(1);
    return truth((least == -1 || sum >= least) && (most == -1 || sum <= most));
}

Value checklist(const Call &call)
{
    double sum = 0;
    for (std::size_t i = 2; i < call.count(); ++i)
        sum += call.truth(i) ? 1 : 0;
    return isWithin(call, sum);
}

Value weightedChecklist(const Call &call)
{
    double sum = 0;
    for (std::size_t i = 2; i + 1 < call.count(); i += 2)
        sum += call.truth(i) ? call.number(i + 1) : 0;
    return isWithin(call, sum);
}

double daysOf(const Call &call, std::size_t i)
{
    const Value &value = call.arguments[i];
    if (value.kind() != Value::Kind::Text)
        return value.kind() == Value::Kind::Boolean ? kNaN : call.number(i);
    return daysOfDateText(value.view(), call.moment).value_or(kNaN);
}

/// A blank answer stays blank; it is no date, but not a wrong one either.
Value date(const Call &call)
{
    return call.arguments[0].isBlank() ? Value() : Value::time(daysOf(call, 0));
}

Value decimalDateTime(const Call &call)
{
    return Value::number(daysOf(call, 0));
}

Value decimalTime(const Call &call)
{
    return Value::number(dayFractionOfTimeText(call.text(0), call.moment));
}

Value formatDate(const Call &call)
{
    return Value::text(formattedDate(daysOf(call, 0), call.text(1), call.moment));
}

double nowDays(const Call &call)
{
    return double(call.moment.nowMs) / 86400000.0;
}

Value now(const Call &call)
{
    return Value::time(nowDays(call));
}

Value today(const Call &call)
{
    const double offset = double(call.moment.utcOffsetMinutes) / 1440.0;
    return Value::time(std::floor(nowDays(call) + offset) - offset);
}

constexpr int kAny = ExpressionFunction::kAnyCount;
constexpr ExpressionFunction kFunctions[] = {
    {"boolean", 1, 1, "a", 'b', boolean},
    {"not", 1, 1, "b", 'b', negated},
    {"boolean-from-string", 1, 1, "a", 'b', booleanFromString},
    {"coalesce", 2, 2, "a", 'a', coalesce},
    {"selected", 2, 2, "ct", 'b', selected},
    {"selected-at", 2, 2, "cn", 't', selectedAt},
    {"count-selected", 1, 1, "c", 'n', countSelected},
    {"checklist", 3, kAny, "nnb", 'b', checklist},
    {"weighted-checklist", 4, kAny, "nna", 'b', weightedChecklist},
    {"date", 1, 1, "d", 'd', date},
    {"date-time", 1, 1, "d", 'd', date},
    {"decimal-date-time", 1, 1, "d", 'n', decimalDateTime},
    {"decimal-time", 1, 1, "t", 'n', decimalTime},
    {"format-date", 2, 2, "dt", 't', formatDate},
    {"format-date-time", 2, 2, "dt", 't', formatDate},
    {"today", 0, 0, "a", 'd', today},
    {"now", 0, 0, "a", 'd', now},
};

} // namespace

std::span<const ExpressionFunction> choiceAndDateFunctions()
{
    return kFunctions;
}

} // namespace samsyn
