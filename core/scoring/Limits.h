// SPDX-License-Identifier: EUPL-1.2
// Why: every figure is held against its limit in the same way, and a wrong element of an input is named in
// the same way.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoringInput.h"

#include <algorithm>
#include <cmath>

namespace samsyn::limits {

[[nodiscard]] inline bool isAtLeast(double value, double limit)
{
    return value >= limit - kScoreTolerance;
}
[[nodiscard]] inline bool isAbove(double value, double limit)
{
    return value > limit + kScoreTolerance;
}
/// False also for what is no number.
[[nodiscard]] inline bool isWithin(double value, double min, double max)
{
    return isAtLeast(value, min) && isAtLeast(max, value);
}
[[nodiscard]] inline bool isOnScale(double score, const LevelScale &scale)
{
    return isWithin(score, scale.min, scale.max);
}
/// A weight that a mean can be formed with.
[[nodiscard]] inline bool isWeight(double weight)
{
    return std::isfinite(weight) && weight > 0;
}
[[nodiscard]] inline double rangeOf(const LevelScale &scale)
{
    return scale.max - scale.min;
}

/// Adds in ascending order, so that the order of the terms changes no bit of the sum.
[[nodiscard]] inline double sumOf(std::vector<double> terms)
{
    std::sort(terms.begin(), terms.end());
    double sum = 0;
    for (const double term : terms)
        sum += term;
    return sum;
}

/// A figure in whole 1e-9, to sort by: figures that differ by rounding alone are equal, whatever the order.
[[nodiscard]] inline qint64 rankKey(double figure)
{
    return qRound64(figure / kScoreTolerance);
}

/// "groups[1].population"
[[nodiscard]] inline QString element(const char *list, std::size_t index, const char *member = "")
{
    const QString place = QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(index);
    return *member == '\0' ? place : place + QLatin1Char('.') + QLatin1String(member);
}

[[nodiscard]] inline Error invalid(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

} // namespace samsyn::limits
