// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Comparison.h"

#include "core/scoring/Limits.h"

#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;
using limits::isAbove;
using limits::isAtLeast;

namespace {

constexpr double kNotableSteps = 0.3; ///< level steps from the median

bool holds(const ScoreInterval &interval, double score)
{
    return std::isfinite(interval.low) && std::isfinite(interval.high)
        && limits::isWithin(score, interval.low, interval.high);
}

bool excludes(const ScoreInterval &interval, double value)
{
    return isAbove(value, interval.high) || isAbove(interval.low, value);
}

Error wrongInterval(const QString &where)
{
    return invalid(where, QStringLiteral("an interval holds its score"));
}

Error wrongScore(const QString &where, const LevelScale &scale)
{
    return invalid(where, QStringLiteral("a score lies on the scale %1 to %2").arg(scale.min).arg(scale.max));
}

std::optional<Error> wrongMember(const std::vector<PeerScore> &members, const LevelScale &scale)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const PeerScore &member = members[i];
        if (member.code.isEmpty() || !seen.insert(member.code).second)
            return invalid(element("members", i, "code"), QStringLiteral("a member has a code of its own"));
        if (member.score && !limits::isOnScale(*member.score, scale))
            return wrongScore(element("members", i, "score"), scale);
        if (member.interval && (!member.score || !holds(*member.interval, *member.score)))
            return wrongInterval(element("members", i, "interval"));
    }
    return std::nullopt;
}

RelativeClass relativeClass(double score, const Quartiles &quartiles, const LevelScale &scale)
{
    const double notable = kNotableSteps * scale.step;
    if (isAbove(score, quartiles.upper) && isAtLeast(score - quartiles.median, notable))
        return RelativeClass::RelativeStrength;
    if (isAbove(quartiles.lower, score) && isAtLeast(quartiles.median - score, notable))
        return RelativeClass::RelativeWeakness;
    return RelativeClass::AtPeers;
}

} // namespace

Result<AbsoluteClass> absoluteClass(double score, const std::optional<ScoreInterval> &interval,
                                    const LevelScale &scale)
{
    if (!limits::isOnScale(score, scale))
        return wrongScore(QStringLiteral("score"), scale);
    if (interval && !holds(*interval, score))
        return wrongInterval(QStringLiteral("interval"));
    const auto isStrong = [&scale](double value) { return isAtLeast(value, scale.strengthAt); };
    const auto isWeak = [&scale](double value) { return !isAtLeast(value, scale.weaknessAt); };
    if (!interval) {
        if (isStrong(score))
            return AbsoluteClass::Strength;
        return isWeak(score) ? AbsoluteClass::Weakness : AbsoluteClass::Neutral;
    }
    if (isWeak(interval->low) && isStrong(interval->high))
        return AbsoluteClass::Indeterminate;
    if (isStrong(score))
        return isStrong(interval->low) ? AbsoluteClass::StrengthConfirmed : AbsoluteClass::StrengthLikely;
    if (isWeak(score))
        return isWeak(interval->high) ? AbsoluteClass::WeaknessConfirmed : AbsoluteClass::WeaknessLikely;
    return AbsoluteClass::Neutral;
}

double quantile(std::vector<double> values, double share)
{
    SAMSYN_REQUIRE(!values.empty() && share >= 0 && share <= 1);
    std::sort(values.begin(), values.end());
    const double place = double(values.size() - 1) * share;
    const double below = std::floor(place);
    const auto index = std::size_t(below);
    const std::size_t next = std::min(index + 1, values.size() - 1);
    return values[index] + (place - below) * (values[next] - values[index]);
}

Quartiles quartilesOf(const std::vector<double> &values)
{
    return {quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)};
}

std::optional<double> percentileRank(double value, const std::vector<double> &values)
{
    const auto lower = std::ranges::count_if(values, [value](double v) { return isAbove(value, v); });
    const auto higher = std::ranges::count_if(values, [value](double v) { return isAbove(v, value); });
    const auto all = std::ranges::ssize(values);
    const auto equal = all - lower - higher;
    if (all < 2 || equal < 1)
        return std::nullopt;
    return (double(lower) + 0.5 * double(equal - 1)) / double(all - 1);
}

Result<PeerComparison> comparePeers(const std::vector<PeerScore> &members, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongMember(members, scale))
        return *error;
    std::vector<double> scores;
    for (const PeerScore &member : members) {
        if (member.score)
            scores.push_back(*member.score);
    }
    PeerComparison comparison;
    comparison.members = int(scores.size());
    if (comparison.members >= kFewestPeers)
        comparison.quartiles = quartilesOf(scores);
    for (const PeerScore &member : members) {
        PeerPosition position;
        position.code = member.code;
        if (!member.score) {
            position.reason = NullReason::NoData;
        } else if (!comparison.quartiles) {
            position.reason = NullReason::TooFewPeers;
        } else {
            position.relative = relativeClass(*member.score, *comparison.quartiles, scale);
            position.percentileRank = percentileRank(*member.score, scores);
            position.isConfirmed = position.relative != RelativeClass::AtPeers && member.interval
                && excludes(*member.interval, comparison.quartiles->median);
        }
        comparison.positions.push_back(std::move(position));
    }
    return comparison;
}

} // namespace samsyn
