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
            {QStringLiteral("reason"), jsonWord(reasonWords(), node.reason)},
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
            {QStringLiteral("reason"), jsonWord(reasonWords(), score.reason)},
            {QStringLiteral("members"), score.members},
            {QStringLiteral("coverage"), score.coverage},
            {QStringLiteral("min"), orNull(score.min)},
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

constexpr Entry kRollUpEntries[] = {
    {kRollUp, "roll-up", "weighted children to their parent: question to capability to area to organisation",
     "",
     R"({"minCoverage": 0.6, "children": [{"weight": 1, "score": 2.5}, {"weight": 1,
         "reason": "notApplicable"},
         {"weight": 2, "score": 3.25}, {"weight": 1, "reason": "insufficientCoverage"}]})",
     R"({"score": 3, "reason": "none", "coverage": 0.75})", rollUpStep},
    {kRollUp, "collaboration-score", "benchmarkable members to the collaboration's means",
     "score and population of a member",
     R"({"weaknessAt": 2.5, "members": [{"code": "1444", "score": 2, "population": 5000},
         {"code": "1471", "score": 3, "population": 15000}, {"code": "1494", "score": 4, "population": 20000},
         {"code": "1495", "score": null, "population": 18800}]})",
     R"({"mean": 3, "populationMean": 3.375, "reason": "none", "members": 3, "coverage": 0.75, "min": 2,
         "max": 4,
         "belowWeakness": 1})",
     collaborationScore},
    {kRollUp, "index100", "a score as 0..100 of the way from the lowest to the highest level", "scale",
     R"({"score": 3})", R"({"index100": 50})", index100Of},
};

constexpr Entry kHeatMapEntries[] = {
    {kHeatMap, "colour-class", "a score's heat map class 1..5 and its mark", "",
     R"({"score": 3.5, "classLimits": [1.5, 2.5, 3.5, 4.5], "strengthAt": 3.5, "weaknessAt": 2.5})",
     R"({"colourClass": 4, "mark": "strength"})", colourClass},
    {kHeatMap, "display-score", "a score as people read it: one decimal, half away from zero", "",
     R"({"score": 2.25, "language": "sv"})", R"({"text": "2,3"})", displayScoreOf},
};

} // namespace

Entries rollUpCalculations()
{
    return kRollUpEntries;
}

Entries heatMapCalculations()
{
    return kHeatMapEntries;
}

} // namespace samsyn::computing
