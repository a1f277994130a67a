// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/TargetGap.h"

#include "core/scoring/Limits.h"

#include <set>
#include <tuple>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

constexpr double kLeastImportance = 1, kMostImportance = 5;

std::optional<Error> wrongSubject(const GapSubject &subject, std::size_t index, const LevelScale &scale)
{
    const auto isWrong = [&scale](const std::optional<double> &level) {
        return level && !limits::isOnScale(*level, scale);
    };
    const QString onScale = QStringLiteral("it lies on the scale %1 to %2").arg(scale.min).arg(scale.max);
    if (isWrong(subject.score))
        return invalid(element("subjects", index, "score"), onScale);
    if (isWrong(subject.target))
        return invalid(element("subjects", index, "target"), onScale);
    if (subject.importance && !limits::isWithin(*subject.importance, kLeastImportance, kMostImportance))
        return invalid(element("subjects", index, "importance"), QStringLiteral("importance is 1 to 5"));
    if (!limits::isWeight(subject.weight))
        return invalid(element("subjects", index, "weight"), QStringLiteral("a weight is above 0"));
    return std::nullopt;
}

std::optional<Error> wrongSubject(const std::vector<GapSubject> &subjects, const LevelScale &scale)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        if (subjects[i].code.isEmpty() || !seen.insert(subjects[i].code).second)
            return invalid(element("subjects", i, "code"), QStringLiteral("a subject has a code of its own"));
        if (const std::optional<Error> error = wrongSubject(subjects[i], i, scale))
            return error;
    }
    return std::nullopt;
}

TargetGap gapOf(const GapSubject &subject, const LevelScale &scale)
{
    TargetGap gap;
    gap.code = subject.code;
    gap.isImportanceAssumed = !subject.importance;
    gap.importanceShare = importanceShare(subject.importance.value_or(kAssumedImportance));
    if (!subject.score || !subject.target) {
        gap.basis = subject.score ? GapBasis::NoTarget : GapBasis::NoScore;
        return gap;
    }
    gap.gap = std::max(0.0, *subject.target - *subject.score);
    gap.priority = 100 * *gap.gap / limits::rangeOf(scale) * gap.importanceShare;
    return gap;
}

auto placeOf(const TargetGap &gap)
{
    return std::make_tuple(!gap.gap.has_value(), -limits::rankKey(gap.priority.value_or(0)),
                           -limits::rankKey(gap.gap.value_or(0)), gap.code);
}

} // namespace

double importanceShare(double importance)
{
    return (importance - kLeastImportance) / (kMostImportance - kLeastImportance);
}

Result<TargetGaps> targetGaps(const std::vector<GapSubject> &subjects, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongSubject(subjects, scale))
        return *error;
    TargetGaps result;
    std::vector<double> terms;
    std::vector<double> weights;
    for (const GapSubject &subject : subjects) {
        const TargetGap gap = gapOf(subject, scale);
        result.gaps.push_back(gap);
        result.withoutBasis += gap.gap ? 0 : 1;
        if (!gap.gap)
            continue;
        weights.push_back(subject.weight * gap.importanceShare);
        terms.push_back(subject.weight * *gap.gap * gap.importanceShare);
    }
    const double weightSum = limits::sumOf(weights);
    if (weightSum > 0)
        result.weightedGap = limits::sumOf(terms) / weightSum;
    std::ranges::sort(result.gaps, {}, placeOf);
    return result;
}

} // namespace samsyn
