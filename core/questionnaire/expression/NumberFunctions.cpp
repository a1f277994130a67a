// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionFunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace samsyn {

namespace {

using Call = ExpressionCall;
using Value = ExpressionValue;

template <double (*function)(double)>
Value ofOne(const Call &call)
{
    return Value::number(function(call.number(0)));
}

template <double (*function)(double, double)>
Value ofTwo(const Call &call)
{
    return Value::number(function(call.number(0), call.number(1)));
}

double plain(double number)
{
    return number;
}

/// Halves away from zero, as JavaRosa and Enketo do; XPath 1.0 rounds them up (-1.5 to -1).
double rounded(double number)
{
    return std::round(number);
}

/// Negative places round to tens, hundreds ...; a number that the places cannot change stays as it is.
double roundedTo(double number, double places)
{
    if (std::isnan(places))
        return places;
    const double whole = std::trunc(places);
    if (!std::isfinite(number) || whole > 15)
        return number;
    if (whole < -15)
        return std::copysign(0.0, number);
    const double factor = std::pow(10.0, std::abs(whole));
    return whole < 0 ? std::round(number / factor) * factor : std::round(number * factor) / factor;
}

double tenTo(double exponent)
{
    return std::pow(10.0, exponent);
}

Value round(const Call &call)
{
    const double number = call.number(0);
    return Value::number(call.count() == 1 ? rounded(number) : roundedTo(number, call.number(1)));
}

template <bool (*isBetter)(double, double)>
Value best(const Call &call)
{
    double found = call.number(0);
    for (std::size_t i = 0; i < call.count(); ++i) {
        const double number = call.number(i);
        if (std::isnan(number))
            return Value::number(number);
        if (isBetter(number, found))
            found = number;
    }
    return Value::number(found);
}

bool isLower(double a, double b)
{
    return a < b;
}

bool isHigher(double a, double b)
{
    return a > b;
}

Value pi(const Call &)
{
    return Value::number(std::numbers::pi);
}

constexpr ExpressionFunction kFunctions[] = {
    {"number", 1, 1, "a", 'n', ofOne<plain>},
    {"int", 1, 1, "n", 'n', ofOne<std::trunc>},
    {"round", 1, 2, "n", 'n', round},
    {"floor", 1, 1, "n", 'n', ofOne<std::floor>},
    {"ceiling", 1, 1, "n", 'n', ofOne<std::ceil>},
    {"abs", 1, 1, "n", 'n', ofOne<std::fabs>},
    {"pow", 2, 2, "n", 'n', ofTwo<std::pow>},
    {"sqrt", 1, 1, "n", 'n', ofOne<std::sqrt>},
    {"exp", 1, 1, "n", 'n', ofOne<std::exp>},
    {"exp10", 1, 1, "n", 'n', ofOne<tenTo>},
    {"log", 1, 1, "n", 'n', ofOne<std::log>},
    {"log10", 1, 1, "n", 'n', ofOne<std::log10>},
    {"sin", 1, 1, "n", 'n', ofOne<std::sin>},
    {"cos", 1, 1, "n", 'n', ofOne<std::cos>},
    {"tan", 1, 1, "n", 'n', ofOne<std::tan>},
    {"asin", 1, 1, "n", 'n', ofOne<std::asin>},
    {"acos", 1, 1, "n", 'n', ofOne<std::acos>},
    {"atan", 1, 1, "n", 'n', ofOne<std::atan>},
    {"atan2", 2, 2, "n", 'n', ofTwo<std::atan2>},
    {"pi", 0, 0, "a", 'n', pi},
    {"min", 1, ExpressionFunction::kAnyCount, "n", 'n', best<isLower>},
    {"max", 1, ExpressionFunction::kAnyCount, "n", 'n', best<isHigher>},
};

} // namespace

std::span<const ExpressionFunction> numberFunctions()
{
    return kFunctions;
}

} // namespace samsyn
