// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/Comparison.h"
#include "core/scoring/TargetGap.h"

namespace samsyn::computing {
namespace {

constexpr Word kAbsolute[] = {
    {"neutral", int(AbsoluteClass::Neutral)},
    {"strength", int(AbsoluteClass::Strength)},
    {"weakness", int(AbsoluteClass::Weakness)},
    {"strengthConfirmed", int(AbsoluteClass::StrengthConfirmed)},
    {"strengthLikely", int(AbsoluteClass::StrengthLikely)},
    {"weaknessConfirmed", int(AbsoluteClass::WeaknessConfirmed)},
    {"weaknessLikely", int(AbsoluteClass::WeaknessLikely)},
    {"indeterminate", int(AbsoluteClass::Indeterminate)},
};
constexpr Word kRelative[] = {
    {"atPeers", int(RelativeClass::AtPeers)},
    {"relativeStrength", int(RelativeClass::RelativeStrength)},
    {"relativeWeakness", int(RelativeClass::RelativeWeakness)},
};
constexpr Word kBases[] = {
    {"known", int(GapBasis::Known)},
    {"noScore", int(GapBasis::NoScore)},
    {"noTarget", int(GapBasis::NoTarget)},
};

ScoreInterval readInterval(InputReader &in)
{
    return {in.real("low", kAnyReal), in.real("high", kAnyReal)};
}

QJsonObject absolute(InputReader &in)
{
    const LevelScale scale = in.scale(ScaleParts::Limits);
    const double score = in.real("score", kAnyReal);
    const std::optional<ScoreInterval> interval = in.object("interval", Presence::Optional, readInterval);
    if (!in.isFine())
        return {};
    const Result<AbsoluteClass> found = absoluteClass(score, interval, scale);
    return found ? jsonObject({{"class", jsonWord(kAbsolute, *found)}}) : in.refused(found.error());
}

QJsonObject jsonOfPosition(const PeerPosition &position)
{
    return jsonObject({{"code", position.code},
                       {"class", jsonWord(kRelative, position.relative)},
                       {"reason", jsonWord(reasonWords(), position.reason)},
                       {"confirmed", position.isConfirmed},
                       {"percentileRank", jsonOf(position.percentileRank)}});
}

QJsonValue jsonOfQuartiles(const std::optional<Quartiles> &quartiles)
{
    if (!quartiles)
        return QJsonValue(QJsonValue::Null);
    return jsonObject(
        {{"lower", quartiles->lower}, {"median", quartiles->median}, {"upper", quartiles->upper}});
}

QJsonObject peers(InputReader &in)
{
    const LevelScale scale = in.scale();
    const std::vector<PeerScore> members = in.list("members", kAnyItems, [](InputReader &inner) {
        return PeerScore{inner.text("code"), inner.optionalReal("score"),
                         inner.object("interval", Presence::Optional, readInterval)};
    });
    if (!in.isFine())
        return {};
    const Result<PeerComparison> found = comparePeers(members, scale);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"quartiles", jsonOfQuartiles(found->quartiles)},
                       {"members", found->members},
                       {"positions", jsonList(found->positions, jsonOfPosition)}});
}

QJsonObject jsonOfGap(const TargetGap &gap)
{
    return jsonObject({{"code", gap.code},
                       {"basis", jsonWord(kBases, gap.basis)},
                       {"gap", jsonOf(gap.gap)},
                       {"importanceShare", gap.importanceShare},
                       {"importanceAssumed", gap.isImportanceAssumed},
                       {"priority", jsonOf(gap.priority)}});
}

QJsonObject gaps(InputReader &in)
{
    const LevelScale scale = in.scale();
    const std::vector<GapSubject> subjects = in.list("subjects", kAnyItems, [](InputReader &inner) {
        return GapSubject{inner.text("code"), inner.optionalReal("score"), inner.optionalReal("target"),
                          inner.optionalReal("importance"), inner.real("weight", kAnyOptionalReal, 1)};
    });
    if (!in.isFine())
        return {};
    const Result<TargetGaps> found = targetGaps(subjects, scale);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"gaps", jsonList(found->gaps, jsonOfGap)},
                       {"weightedGap", jsonOf(found->weightedGap)},
                       {"withoutBasis", found->withoutBasis}});
}

constexpr Entry kStrengthEntries[] = {
    {kStrengths, "absolute-class", "a score, with its interval where it has one, against the scale's limits",
     "scale, then with strengthAt and weaknessAt; interval (none)",
     R"({"score": 3.6, "interval": {"low": 3.2, "high": 4}})", R"({"class": "strengthLikely"})", absolute},
    {kStrengths, "peers", "every member against the quartiles of all, and its percentile rank",
     "scale; of a member: score and interval (none)",
     R"({"members": [{"code": "1444", "score": 2.1}, {"code": "1445", "score": 2.4},
         {"code": "1470", "score": 2.6}, {"code": "1471", "score": 3},
         {"code": "1494", "score": 3.9, "interval": {"low": 3.5, "high": 4.3}},
         {"code": "1495", "score": 3.2}]})",
     R"({"members": 6, "positions": [{"class": "relativeWeakness", "code": "1444", "confirmed": false,
         "percentileRank": 0, "reason": "none"}, {"class": "relativeWeakness", "code": "1445",
         "confirmed": false, "percentileRank": 0.2, "reason": "none"}, {"class": "atPeers",
         "code": "1470", "confirmed": false, "percentileRank": 0.4, "reason": "none"},
         {"class": "atPeers", "code": "1471", "confirmed": false, "percentileRank": 0.6,
         "reason": "none"}, {"class": "relativeStrength", "code": "1494", "confirmed": true,
         "percentileRank": 1, "reason": "none"}, {"class": "relativeStrength", "code": "1495",
         "confirmed": false, "percentileRank": 0.8, "reason": "none"}], "quartiles": {"lower": 2.45,
         "median": 2.8, "upper": 3.1500000000000004}})",
     peers},
};
constexpr Entry kGapEntries[] = {
    {kGaps, "target-gaps", "one organisation's distance to its targets, by priority",
     "scale; of a subject: score and target (none), importance (3, assumed), weight (1)",
     R"({"subjects": [{"code": "A1", "score": 2.2, "target": 4, "importance": 5},
         {"code": "A2", "score": 3.4, "target": 3, "importance": 4},
         {"code": "A3", "score": 2.8, "target": 3.5, "importance": 2, "weight": 2},
         {"code": "A4", "score": 1.6, "target": 3, "importance": 1}]})",
     R"({"gaps": [{"basis": "known", "code": "A1", "gap": 1.7999999999999998,
         "importanceAssumed": false, "importanceShare": 1, "priority": 44.99999999999999},
         {"basis": "known", "code": "A3", "gap": 0.7000000000000002, "importanceAssumed": false,
         "importanceShare": 0.25, "priority": 4.375000000000001}, {"basis": "known", "code": "A4",
         "gap": 1.4, "importanceAssumed": false, "importanceShare": 0, "priority": 0}, {"basis": "known",
         "code": "A2", "gap": 0, "importanceAssumed": false, "importanceShare": 0.75, "priority": 0}],
         "weightedGap": 0.9555555555555555, "withoutBasis": 0})",
     gaps},
};

} // namespace

Entries strengthCalculations()
{
    return kStrengthEntries;
}

Entries gapCalculations()
{
    return kGapEntries;
}

} // namespace samsyn::computing
