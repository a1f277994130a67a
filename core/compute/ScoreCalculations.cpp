// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/HeatMap.h"

#include <algorithm>

namespace samsyn::computing {
namespace {

constexpr Word kLanguages[] = {{"sv", 0}, {"en", 1}};
constexpr RealRule kShare{0, 1, Presence::Required};

WeightedScore readChild(const JsonItem &item, ReadingLog &log)
{
    InputReader in(item, log);
    WeightedScore child;
    child.weight = in.real("weight", kWeight);
    child.score = in.optionalReal("score", kAnyReal);
    const auto missing = child.score ? NullReason::None : NullReason::NoData;
    child.reason = NullReason(in.word("reason", reasonWords(), int(missing),
                                      child.score ? Presence::Optional : Presence::Required));
    if (child.score.has_value() != (child.reason == NullReason::None))
        in.fields().refuse("reason", QStringLiteral("give a score, or the reason why there is none"));
    in.fields().finish();
    return child;
}

MemberScore readMember(const JsonItem &item, ReadingLog &log)
{
    InputReader in(item, log);
    MemberScore member;
    in.fields().text("code", member.code, {12});
    member.score = in.optionalReal("score", kAnyReal);
    member.population = in.optionalReal("population", {1, kAnyNumber});
    in.fields().finish();
    return member;
}

QString markName(HeatMark mark)
{
    if (mark == HeatMark::Strength)
        return QStringLiteral("strength");
    return mark == HeatMark::Weakness ? QStringLiteral("weakness") : QStringLiteral("neutral");
}

} // namespace

QJsonObject rollUpStep(InputReader &in)
{
    const double minCoverage = in.real("minCoverage", kShare);
    std::vector<WeightedScore> children;
    for (const JsonItem &item : in.fields().items("children", kManyItems))
        children.push_back(readChild(item, in.log()));
    if (!in.isFine())
        return {};
    const NodeScore node = rollUp(children, minCoverage);
    return {{QStringLiteral("score"), jsonOf(node.score)},
            {QStringLiteral("reason"), reasonName(node.reason)},
            {QStringLiteral("coverage"), node.coverage}};
}

QJsonObject collaborationScore(InputReader &in)
{
    const double weaknessAt = in.real("weaknessAt", kAnyReal);
    std::vector<MemberScore> members;
    for (const JsonItem &item : in.fields().items("members", kManyItems))
        members.push_back(readMember(item, in.log()));
    if (!in.isFine())
        return {};
    const CollaborationScore score = scoreCollaboration(members, weaknessAt);
    const auto orNull = [&score](double number) { return score.mean ? QJsonValue(number) : QJsonValue(); };
    return {{QStringLiteral("mean"), jsonOf(score.mean)},
            {QStringLiteral("populationMean"), jsonOf(score.populationMean)},
            {QStringLiteral("reason"), reasonName(score.reason)}, {QStringLiteral("members"), score.members},
            {QStringLiteral("coverage"), score.coverage}, {QStringLiteral("min"), orNull(score.min)},
            {QStringLiteral("max"), orNull(score.max)},
            {QStringLiteral("belowWeakness"), orNull(score.belowWeakness)}};
}

QJsonObject colourClass(InputReader &in)
{
    LevelScale scale;
    const double score = in.real("score", kAnyReal);
    const std::vector<double> limits = in.reals("classLimits", {4, 4}, kAnyReal);
    scale.strengthAt = in.real("strengthAt", kAnyReal);
    scale.weaknessAt = in.real("weaknessAt", kAnyReal);
    if (std::adjacent_find(limits.begin(), limits.end(), std::greater_equal<>()) != limits.end())
        in.fields().refuse("classLimits",
                           QStringLiteral("write four numbers, each larger than the one before"));
    if (!in.isFine())
        return {};
    std::ranges::copy(limits, scale.classLimits.begin());
    return {{QStringLiteral("colourClass"), scale.colourClass(score)},
            {QStringLiteral("mark"), markName(markOf(score, scale))}};
}

QJsonObject weightedMedianOf(InputReader &in)
{
    const std::vector<double> levels = in.reals("levels", kManyItems, kAnyReal);
    const std::vector<double> weights = in.reals("weights", kManyItems, kWeight);
    if (levels.size() != weights.size())
        in.fields().refuse("weights", QStringLiteral("write one weight per level"));
    if (!in.isFine())
        return {};
    return {{QStringLiteral("weightedMedian"), weightedMedian(levels, weights)}};
}

QJsonObject index100Of(InputReader &in)
{
    const LevelScale scale = in.scale();
    const double score = in.real("score", {double(scale.min), double(scale.max), Presence::Required});
    if (!in.isFine())
        return {};
    return {{QStringLiteral("index100"), index100(score, scale)}};
}

QJsonObject displayScoreOf(InputReader &in)
{
    const double score = in.real("score", kAnyReal);
    const int language = in.word("language", kLanguages, 0, Presence::Required);
    if (!in.isFine())
        return {};
    return {
        {QStringLiteral("text"), displayScore(score, QLatin1String(kLanguages[language].name).toString())}};
}

} // namespace samsyn::computing
