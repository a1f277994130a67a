// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/LevelScale.h"

#include <algorithm>
#include <functional>

namespace samsyn {

namespace {
constexpr double kTolerance = 1e-9;
}

std::optional<LevelScale> LevelScale::ofLevels(const QList<int> &levels)
{
    const bool isRising =
        std::adjacent_find(levels.begin(), levels.end(), std::greater_equal<>()) == levels.end();
    if (levels.size() < 2 || levels.size() > kMostLevels || !isRising)
        return std::nullopt;
    LevelScale scale;
    scale.uneven = levels;
    scale.min = levels.first();
    scale.max = levels.last();
    scale.step = scale.max - scale.min;
    for (qsizetype i = 1; i < levels.size(); ++i)
        scale.step = std::min(scale.step, levels[i] - levels[i - 1]);
    return scale;
}

std::optional<int> LevelScale::indexOf(qint64 level) const
{
    if (!uneven.isEmpty()) {
        const qsizetype place = level < min || level > max ? -1 : uneven.indexOf(int(level));
        return place < 0 ? std::nullopt : std::optional(int(place));
    }
    if (level < min || level > max || (level - min) % step != 0)
        return std::nullopt;
    return int((level - min) / step);
}

int LevelScale::mirrored(int number) const
{
    const std::optional<int> index = indexOf(number);
    return index ? level(count() - 1 - *index) : number;
}

int LevelScale::colourClass(double score) const
{
    const auto reached = std::count_if(classLimits.begin(), classLimits.end(),
                                       [score](double limit) { return score >= limit - kTolerance; });
    return 1 + int(reached);
}

} // namespace samsyn
