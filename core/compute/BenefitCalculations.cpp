// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/planning/BenefitBalance.h"

namespace samsyn::computing {
namespace {

constexpr WholeRule kMonths{-1'000'000, 1'000'000};
constexpr WholeRule kYears{-1000, 1000};
constexpr Word kKinds[] = {
    {"benefit", int(BenefitKind::Benefit)},
    {"disbenefit", int(BenefitKind::Disbenefit)},
};
constexpr Word kColours[] = {
    {"green", int(BenefitColour::Green)},
    {"yellow", int(BenefitColour::Yellow)},
    {"red", int(BenefitColour::Red)},
};
constexpr Word kViews[] = {
    {"gross", int(BenefitView::Gross)},
    {"cautious", int(BenefitView::Cautious)},
    {"weighted", int(BenefitView::Weighted)},
};
constexpr Word kPriceBases[] = {
    {"fixed", int(PriceBasis::Fixed)},
    {"current", int(PriceBasis::Current)},
};

BenefitRamp readRamp(InputReader &in)
{
    return {in.large("fullAnnualOre"), in.whole("goLiveMonth", kMonths), in.whole("rampMonths", kMonths),
            in.optionalWhole("lastMonth", kMonths)};
}

QJsonObject rampUp(InputReader &in)
{
    const BenefitRamp ramp = readRamp(in);
    const int years = in.whole("years", kYears);
    if (!in.isFine())
        return {};
    const Result<std::vector<double>> found = yearlyValueOre(ramp, years);
    return found ? jsonObject({{"yearsOre", jsonList(*found)}}) : in.refused(found.error());
}

/// The members of the ramp stand beside kind and colour.
Error withoutRamp(Error error)
{
    error.where.replace(QLatin1String("].ramp."), QLatin1String("]."));
    return error;
}

QJsonObject benefitYears(InputReader &in)
{
    const std::vector<PlannedBenefit> benefits = in.list("benefits", kAnyItems, [](InputReader &inner) {
        return PlannedBenefit{inner.choice("kind", kKinds, BenefitKind::Benefit),
                              inner.choice<BenefitColour>("colour", kColours), readRamp(inner)};
    });
    const auto view = in.choice<BenefitView>("view", kViews);
    const int years = in.whole("years", kYears);
    if (!in.isFine())
        return {};
    const Result<std::vector<double>> found = benefitYearsOre(benefits, view, years);
    return found ? jsonObject({{"yearsOre", jsonList(*found)}}) : in.refused(withoutRamp(found.error()));
}

CashSeries readSeries(InputReader &in)
{
    const auto basis = in.choice("basis", kPriceBases, PriceBasis::Fixed);
    const std::vector<qint64> wholeOre = in.larges("yearsOre", kAnyItems);
    return {basis, {wholeOre.begin(), wholeOre.end()}};
}

QJsonObject jsonOfValue(const InvestmentValue &of)
{
    return jsonObject({{"rateBasisPoints", of.rateBasisPoints},
                       {"basis", jsonWord(kPriceBases, of.basis)},
                       {"presentOre", of.presentOre},
                       {"presentBenefitsOre", of.presentBenefitsOre},
                       {"presentCostsOre", of.presentCostsOre},
                       {"ratio", jsonOf(of.ratio)},
                       {"paybackYears", jsonOf(of.paybackYears)},
                       {"accumulatedOre", jsonList(of.accumulatedOre)}});
}

QJsonObject presentValue(InputReader &in)
{
    const CashSeries benefits = in.object("benefits", Presence::Required, readSeries).value_or(CashSeries{});
    const CashSeries costs = in.object("costs", Presence::Required, readSeries).value_or(CashSeries{});
    const int rate =
        in.whole("rateBasisPoints", {-1'000'000, 1'000'000, Presence::Optional}, kDefaultRateBasisPoints);
    if (!in.isFine())
        return {};
    const Result<InvestmentSensitivity> found = investmentSensitivity(benefits, costs, rate);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"chosen", jsonOfValue(found->chosen)},
                       {"atZero", jsonOfValue(found->atZero)},
                       {"atFour", jsonOfValue(found->atFour)}});
}

QJsonObject jsonOfBalance(const BenefitBalance &of)
{
    return jsonObject({{"greenOre", jsonOfWhole(of.greenOre)},
                       {"yellowOre", jsonOfWhole(of.yellowOre)},
                       {"grossOre", jsonOfWhole(of.grossOre)},
                       {"costOre", of.costOre},
                       {"netOre", of.netOre},
                       {"quota", jsonOf(of.quota)},
                       {"cautiousNetOre", of.cautiousNetOre},
                       {"weightedOre", of.weightedOre},
                       {"weightedNetOre", of.weightedNetOre},
                       {"redBenefits", of.redBenefits},
                       {"redDisbenefits", of.redDisbenefits},
                       {"missingValues", of.missingValues}});
}

QJsonObject grossNet(InputReader &in)
{
    const std::vector<AnnualBenefit> benefits = in.list("benefits", kAnyItems, [](InputReader &inner) {
        return AnnualBenefit{inner.choice("kind", kKinds, BenefitKind::Benefit),
                             inner.choice<BenefitColour>("colour", kColours),
                             inner.optionalLarge("annualOre")};
    });
    const auto cost = in.object("cost", Presence::Required, [](InputReader &inner) {
        return AnnualCost{inner.large("runningOre"), inner.optionalLarge("oneOffOre").value_or(0),
                          inner.whole("lifeYears", {-1000, 1000, Presence::Optional}, 1)};
    });
    if (!in.isFine())
        return {};
    const Result<BenefitBalance> found = benefitBalance(benefits, cost.value_or(AnnualCost{}));
    return found ? jsonOfBalance(*found) : in.refused(found.error());
}

MemberAmount readAmount(InputReader &in)
{
    return {in.text("code"), in.large("amountOre")};
}

QJsonObject memberBalance(InputReader &in)
{
    const std::vector<MemberAmount> costs = in.list("costs", kAnyItems, readAmount);
    const std::vector<MemberAmount> benefits = in.list("benefits", kAnyItems, readAmount);
    if (!in.isFine())
        return {};
    const Result<std::vector<MemberBalance>> found = memberBalances(costs, benefits);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"members", jsonList(*found, [](const MemberBalance &of) {
                            return jsonObject({{"code", of.code},
                                               {"costOre", jsonOfWhole(of.costOre)},
                                               {"benefitOre", jsonOf(of.benefitOre)},
                                               {"netOre", jsonOf(of.netOre)},
                                               {"toDiscuss", of.isToDiscuss}});
                        })}});
}

constexpr Entry kEntries[] = {
    {kBenefits, "ramp-up", "what a benefit that comes slowly is worth year by year", "lastMonth (it goes on)",
     R"({"fullAnnualOre": 60000000, "goLiveMonth": 6, "rampMonths": 12, "years": 6})",
     R"({"yearsOre": [7500000, 52500000, 60000000, 60000000, 60000000, 60000000]})", rampUp},
    {kBenefits, "benefit-years", "several benefits year by year, as a view counts their colours",
     "kind (benefit), lastMonth (it goes on)",
     R"({"view": "weighted", "years": 2, "benefits": [
         {"colour": "green", "fullAnnualOre": 10000, "goLiveMonth": 0, "rampMonths": 0},
         {"colour": "yellow", "fullAnnualOre": 10000, "goLiveMonth": 12, "rampMonths": 0},
         {"colour": "green", "kind": "disbenefit", "fullAnnualOre": 2000, "goLiveMonth": 0,
          "rampMonths": 0}]})",
     R"({"yearsOre": [7200, 12200]})", benefitYears},
    {kBenefits, "net-present-value", "yearly benefits and costs discounted, also at 0 % and 4 %",
     "rateBasisPoints (250), basis (fixed)",
     R"({"benefits": {"yearsOre": [7500000, 52500000, 60000000, 60000000, 60000000, 60000000]},
         "costs": {"yearsOre": [80000000, 12000000, 12000000, 12000000, 12000000, 12000000]}})",
     R"({"atFour": {"accumulatedOre": [-72500000, -33557692.30769231, 10821005.917159751,
         53492831.133363664, 94523432.3027905, 133975933.42723936], "basis": "fixed",
         "paybackYears": 1.7561666666666669, "presentBenefitsOre": 267397801.39943385,
         "presentCostsOre": 133421867.97219448, "presentOre": 133975933.42723936, "rateBasisPoints": 400,
         "ratio": 1.0041527334571598}, "atZero": {"accumulatedOre": [-72500000, -32000000, 16000000,
         64000000, 112000000, 160000000], "basis": "fixed", "paybackYears": 1.6666666666666665,
         "presentBenefitsOre": 300000000, "presentCostsOre": 140000000, "presentOre": 160000000,
         "rateBasisPoints": 0, "ratio": 1.1428571428571428}, "chosen": {"accumulatedOre": [-72500000,
         -32987804.878048778, 12699286.139202863, 57272057.86335081, 100757688.81373905,
         143182694.61899588], "basis": "fixed", "paybackYears": 1.7220377604166666,
         "presentBenefitsOre": 278932636.56642777, "presentCostsOre": 135749941.9474319,
         "presentOre": 143182694.61899588, "rateBasisPoints": 250, "ratio": 1.0547532659309884}})",
     presentValue},
    {kBenefits, "gross-net", "yearly benefits by colour against what they cost a year",
     "kind (benefit), annualOre (not valued yet), oneOffOre (0), lifeYears (1)",
     R"({"benefits": [{"colour": "green", "annualOre": 25000000}, {"colour": "green", "annualOre": 9000000},
         {"colour": "yellow", "annualOre": 42000000}, {"colour": "red"}], "cost": {"runningOre": 31000000}})",
     R"({"cautiousNetOre": 3000000, "costOre": 31000000, "greenOre": 34000000, "grossOre": 76000000,
         "missingValues": 0, "netOre": 45000000, "quota": 1.4516129032258065, "redBenefits": 1,
         "redDisbenefits": 0, "weightedNetOre": 20600000, "weightedOre": 51600000, "yellowOre": 42000000})",
     grossNet},
    {kBenefits, "member-balance", "each member's share of the cost beside its own benefit", "",
     R"({"costs": [{"code": "1444", "amountOre": 6934383}, {"code": "1470", "amountOre": 19812524}],
         "benefits": [{"code": "1470", "amountOre": 15000000}, {"code": "1471", "amountOre": 9000000}]})",
     R"({"members": [{"benefitOre": null, "code": "1444", "costOre": 6934383, "netOre": null,
         "toDiscuss": false}, {"benefitOre": 15000000, "code": "1470", "costOre": 19812524,
         "netOre": -4812524, "toDiscuss": true}, {"benefitOre": 9000000, "code": "1471", "costOre": 0,
         "netOre": 9000000, "toDiscuss": false}]})",
     memberBalance},
};

} // namespace

Entries benefitCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
