// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/fieldwork/Ballots.h"
#include "core/fieldwork/CriteriaVote.h"
#include "core/fieldwork/DotVote.h"
#include "core/fieldwork/ImpactEffort.h"
#include "core/questionnaire/JsonOutline.h"

namespace samsyn::computing {
namespace {

constexpr WholeRule kAnyMark{-1000, 1000};
constexpr Word kStatuses[] = {
    {"counted", int(BallotStatus::Counted)},
    {"replaced", int(BallotStatus::Replaced)},
    {"late", int(BallotStatus::Late)},
};
constexpr Word kQuadrants[] = {
    {"quickWin", int(EffortQuadrant::QuickWin)},
    {"majorEffort", int(EffortQuadrant::MajorEffort)},
    {"fillIn", int(EffortQuadrant::FillIn)},
    {"avoid", int(EffortQuadrant::Avoid)},
};
enum class CriteriaWeights { Given, Order };
constexpr Word kCriteriaWeights[] = {
    {"given", int(CriteriaWeights::Given)},
    {"order", int(CriteriaWeights::Order)},
};

QJsonObject ballots(InputReader &in)
{
    const std::optional<qint64> closedAtMs = in.optionalLarge("closedAtMs");
    const std::vector<BallotReceipt> receipts = in.list("receipts", kAnyItems, [](InputReader &inner) {
        return BallotReceipt{inner.text("id"), inner.text("voter"), inner.large("changedAtMs"),
                             inner.optionalLarge("receivedAtMs")};
    });
    if (!in.isFine())
        return {};
    const Result<BallotSelection> found = selectBallots(receipts, closedAtMs);
    if (!found)
        return in.refused(found.error());
    return jsonObject(
        {{"statuses",
          jsonList(found->statuses, [](BallotStatus status) { return jsonWord(kStatuses, status); })},
         {"counted", jsonList(found->counted, [&](std::size_t at) { return receipts[at].id; })}});
}

DotBallot readDots(InputReader &in)
{
    DotBallot ballot{in.text("voter"), in.text("organisation"), {}};
    for (const InputReader::Member &member : in.members("dots", Presence::Required))
        ballot.dots[member.code] = readWhole(member.item, kAnyMark, in.log());
    return ballot;
}

QJsonObject jsonOfDots(const DotStanding &of)
{
    return jsonObject({{"option", of.option},
                       {"dots", of.dots},
                       {"voters", of.voters},
                       {"organisations", of.organisations},
                       {"balancedShare", jsonOf(of.balancedShare)},
                       {"plainRank", of.plainRank},
                       {"balancedRank", of.balancedRank}});
}

QJsonObject dots(InputReader &in)
{
    const QStringList options = in.texts("options", kAnyItems);
    const std::optional<DotRules> given = in.object("rules", Presence::Optional, [](InputReader &inner) {
        return DotRules{inner.whole("dotsPerPerson", kAnyMark), inner.whole("maxPerOption", kAnyMark)};
    });
    const std::vector<DotBallot> cast = in.list("ballots", kAnyItems, readDots);
    if (!in.isFine())
        return {};
    const DotRules rules = given.value_or(defaultDotRules(options.size()));
    const Result<DotCount> found = countDots(cast, options, rules);
    if (!found)
        return in.refused(found.error());
    return jsonObject(
        {{"rules",
          jsonObject({{"dotsPerPerson", rules.dotsPerPerson}, {"maxPerOption", rules.maxPerOption}})},
         {"options", jsonList(found->options, jsonOfDots)},
         {"ballots", found->ballots},
         {"organisations", found->organisations}});
}

ImpactEffortBallot readEffort(InputReader &in)
{
    ImpactEffortBallot ballot{in.text("voter"), in.text("organisation"), {}};
    for (const InputReader::Member &member : in.members("marks", Presence::Required)) {
        InputReader inner(member.item, in.log());
        ballot.marks[member.code] = {inner.optionalWhole("impact", kAnyMark),
                                     inner.optionalWhole("effort", kAnyMark)};
        inner.fields().finish();
    }
    return ballot;
}

QJsonObject jsonOfEffort(const ImpactEffortStanding &of)
{
    const auto place = [&](double BoardPlace::*part) {
        return of.place ? QJsonValue((*of.place).*part) : QJsonValue(QJsonValue::Null);
    };
    return jsonObject(
        {{"option", of.option},
         {"impactCounts", jsonList(of.impactCounts)},
         {"effortCounts", jsonList(of.effortCounts)},
         {"value", place(&BoardPlace::value)},
         {"ease", place(&BoardPlace::ease)},
         {"priority", place(&BoardPlace::priority)},
         {"quadrant", of.place ? jsonWord(kQuadrants, of.place->quadrant) : QJsonValue(QJsonValue::Null)},
         {"rank", of.rank}});
}

QJsonObject impactEffort(InputReader &in)
{
    const QStringList options = in.texts("options", kAnyItems);
    const std::vector<ImpactEffortBallot> cast = in.list("ballots", kAnyItems, readEffort);
    if (!in.isFine())
        return {};
    const Result<std::vector<ImpactEffortStanding>> found = countImpactEffort(cast, options);
    return found ? jsonObject({{"options", jsonList(*found, jsonOfEffort)}}) : in.refused(found.error());
}

CriteriaBallot readMarks(InputReader &in)
{
    CriteriaBallot ballot{in.text("voter"), in.text("organisation"), {}};
    for (const InputReader::Member &option : in.members("marks", Presence::Required)) {
        if (!option.item.value.isObject())
            in.log().add(option.item.pointer(), QStringLiteral("write an object: criteria and their marks"));
        const QJsonObject marks = option.item.value.toObject();
        for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
            const JsonItem item{mark.value(), jsonPointer(option.item.pointer(), mark.key())};
            ballot.marks[option.code][mark.key()] = readWhole(item, kAnyMark, in.log());
        }
    }
    return ballot;
}

/// From the order a criterion gets its weight, so it has none of its own.
std::vector<Criterion> readCriteria(InputReader &in, CriteriaWeights weights)
{
    if (!in.fields().has("criteria"))
        return defaultCriteria();
    return in.list("criteria", kAnyItems, [weights](InputReader &inner) {
        if (weights == CriteriaWeights::Order && inner.fields().has("weight"))
            inner.fields().refuse("weight", QStringLiteral("leave it out: the order of criteria gives it"));
        return Criterion{inner.text("code"), inner.real("weight", kAnyOptionalReal, 1),
                         inner.boolean("reversed")};
    });
}

QJsonObject criteria(InputReader &in)
{
    const QStringList options = in.texts("options", kAnyItems);
    const auto weights = in.choice("weights", kCriteriaWeights, CriteriaWeights::Given);
    std::vector<Criterion> criteria = readCriteria(in, weights);
    if (weights == CriteriaWeights::Order)
        criteria = weighedByOrder(criteria);
    const std::vector<CriteriaBallot> cast = in.list("ballots", kAnyItems, readMarks);
    if (!in.isFine())
        return {};
    const Result<std::vector<CriteriaStanding>> found = countCriteria(cast, options, criteria);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"options", jsonList(*found, [](const CriteriaStanding &of) {
                            return jsonObject(
                                {{"option", of.option},
                                 {"means", jsonList(of.means, [](const auto &mean) { return jsonOf(mean); })},
                                 {"score", jsonOf(of.score)},
                                 {"rank", of.rank}});
                        })}});
}

QJsonObject orderWeights(InputReader &in)
{
    const int count = in.whole("count", {1, 100});
    if (!in.isFine())
        return {};
    return jsonObject({{"weights", jsonList(rankOrderCentroid(count))}});
}

constexpr Entry kEntries[] = {
    {kBallots, "counted-ballots", "which ballots count: each voter's latest in time",
     "closedAtMs (the vote is open); receivedAtMs of a ballot (still on its device)",
     R"({"closedAtMs": 1000, "receipts": [
         {"id": "b1", "voter": "p1", "changedAtMs": 100, "receivedAtMs": 110},
         {"id": "b2", "voter": "p1", "changedAtMs": 900, "receivedAtMs": 950},
         {"id": "b3", "voter": "p2", "changedAtMs": 900, "receivedAtMs": 1200}]})",
     R"({"counted": ["b2"], "statuses": ["replaced", "counted", "late"]})", ballots},
    {kDots, "dots", "dots per option, plain and balanced by organisation",
     "rules (max(3, a third of the options) dots, at most 2 on one)",
     R"({"options": ["a", "b", "c", "d"], "ballots": [
         {"voter": "p1", "organisation": "Skara", "dots": {"a": 2, "b": 1}},
         {"voter": "p2", "organisation": "Skara", "dots": {"a": 1, "c": 2}},
         {"voter": "p3", "organisation": "Skara", "dots": {"a": 2, "b": 1}},
         {"voter": "p4", "organisation": "Skara", "dots": {"a": 2, "c": 1}},
         {"voter": "p5", "organisation": "Vara", "dots": {"b": 2, "c": 1}},
         {"voter": "p6", "organisation": "Götene", "dots": {"b": 1, "c": 2}},
         {"voter": "p7", "organisation": "Götene", "dots": {"b": 2, "d": 1}}]})",
     R"({"ballots": 7, "options": [{"balancedRank": 3, "balancedShare": 0.19444444444444445,
         "dots": 7, "option": "a", "organisations": 1, "plainRank": 2, "voters": 4}, {"balancedRank": 1,
         "balancedShare": 0.4444444444444444, "dots": 7, "option": "b", "organisations": 3,
         "plainRank": 1, "voters": 5}, {"balancedRank": 2, "balancedShare": 0.3055555555555555,
         "dots": 6, "option": "c", "organisations": 3, "plainRank": 3, "voters": 4}, {"balancedRank": 4,
         "balancedShare": 0.05555555555555555, "dots": 1, "option": "d", "organisations": 1,
         "plainRank": 4, "voters": 1}], "organisations": 3, "rules": {"dotsPerPerson": 3,
         "maxPerOption": 2}})",
     dots},
    {kImpactEffort, "impact-effort", "marks of impact and effort to each option's place on the board",
     "impact and effort of a mark (no opinion)",
     R"({"options": ["a", "b"], "ballots": [
         {"voter": "p1", "organisation": "Skara", "marks": {"a": {"impact": 4, "effort": 4},
          "b": {"impact": 4, "effort": 2}}},
         {"voter": "p2", "organisation": "Skara", "marks": {"a": {"impact": 5, "effort": 4},
          "b": {"impact": 4, "effort": 2}}},
         {"voter": "p3", "organisation": "Vara", "marks": {"a": {"impact": 4, "effort": 5},
          "b": {"impact": 3, "effort": 1}}},
         {"voter": "p4", "organisation": "Vara", "marks": {"a": {"impact": 3, "effort": 3},
          "b": {"impact": 5, "effort": 3}}}]})",
     R"({"options": [{"ease": 0.25, "effortCounts": [0, 0, 1, 2, 1], "impactCounts": [0, 0, 1, 2, 1],
         "option": "a", "priority": 43.30127018922193, "quadrant": "majorEffort", "rank": 2,
         "value": 0.75}, {"ease": 0.75, "effortCounts": [1, 2, 1, 0, 0], "impactCounts": [0, 0, 1, 2, 1],
         "option": "b", "priority": 75, "quadrant": "quickWin", "rank": 1, "value": 0.75}]})",
     impactEffort},
    {kCriteria, "criteria", "marks of options by criterion to a score of each",
     "criteria (urgency, benefit, feasibility, cost reversed); weight (1), reversed (false); weights "
     "(given; order = from their order)",
     R"({"options": ["a", "b", "c"], "weights": "order", "ballots": [
         {"voter": "p1", "organisation": "Skara", "marks": {
         "a": {"urgency": 5, "benefit": 4, "feasibility": 2, "cost": 4},
         "b": {"urgency": 4, "benefit": 4, "feasibility": 4, "cost": 2},
         "c": {"urgency": 2, "benefit": 3, "feasibility": 5, "cost": 1}}}]})",
     R"({"options": [{"means": [5, 4, 2, 4], "option": "a", "rank": 1, "score": 77.60416666666667},
         {"means": [4, 4, 4, 2], "option": "b", "rank": 2, "score": 75.00000000000001}, {"means": [2, 3,
         5, 1], "option": "c", "rank": 3, "score": 47.395833333333336}]})",
     criteria},
    {kCriteria, "rank-order-weights", "weights of criteria of which only the order is known", "",
     R"({"count": 4})",
     R"({"weights": [0.5208333333333333, 0.2708333333333333, 0.14583333333333331, 0.0625]})", orderWeights},
};

} // namespace

Entries voteCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
