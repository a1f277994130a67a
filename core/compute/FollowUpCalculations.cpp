// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/planning/BenefitFollowUp.h"

namespace samsyn::computing {
namespace {

constexpr WholeRule kCalendarYear{1900, 2200};
constexpr Word kDirections[] = {
    {"up", int(WantedDirection::Up)},
    {"down", int(WantedDirection::Down)},
};

QJsonObject realisation(InputReader &in)
{
    const int throughYear = in.whole("throughYear", kCalendarYear);
    const std::vector<BenefitYear> years = in.list("years", kAnyItems, [](InputReader &inner) {
        return BenefitYear{inner.whole("year", kCalendarYear), inner.large("plannedOre"),
                           inner.optionalLarge("actualOre")};
    });
    if (!in.isFine())
        return {};
    const Result<Realisation> found = realisationOf(years, throughYear);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"plannedOre", jsonOfWhole(found->plannedOre)},
                       {"actualOre", jsonOfWhole(found->actualOre)},
                       {"rate", jsonOf(found->rate)},
                       {"needsExplanation", found->needsExplanation},
                       {"unmeasuredYears", found->unmeasuredYears}});
}

QJsonObject attribution(InputReader &in)
{
    IndicatorChange change;
    change.wanted = in.choice<WantedDirection>("wanted", kDirections);
    change.baseline = in.real("baseline", kAnyReal);
    change.trendPerYear = in.real("trendPerYear", kAnyOptionalReal);
    change.years = in.real("years", kAnyOptionalReal);
    change.now = in.real("now", kAnyReal);
    change.target = in.optionalReal("target");
    change.share = in.real("share", kAnyOptionalReal, 1);
    change.unitValueOre = in.optionalLarge("unitValueOre");
    if (!in.isFine())
        return {};
    const Result<MeasuredEffect> found = measuredEffect(change);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"counterfactual", found->counterfactual},
                       {"effect", found->effect},
                       {"valueOre", jsonOf(found->valueOre)},
                       {"progress", jsonOf(found->progress)}});
}

QJsonObject attributionShares(InputReader &in)
{
    const std::vector<AttributionClaim> claims = in.list("claims", kAnyItems, [](InputReader &inner) {
        return AttributionClaim{inner.text("benefit"), inner.text("indicator"), inner.text("organisation"),
                                inner.whole("basisPoints", {-100'000, 100'000})};
    });
    if (!in.isFine())
        return {};
    const Result<std::vector<AttributionShare>> found = scaledAttributions(claims);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"shares", jsonList(*found, [](const AttributionShare &of) {
                            return jsonObject({{"share", of.share}, {"scaled", of.isScaled}});
                        })}});
}

constexpr Entry kEntries[] = {
    {kBenefits, "realisation", "how much of what was planned has come",
     "actualOre (not measured, which is not 0)",
     R"({"throughYear": 2029, "years": [{"year": 2027, "plannedOre": 7500000, "actualOre": 6000000},
         {"year": 2028, "plannedOre": 52500000, "actualOre": 43000000},
         {"year": 2029, "plannedOre": 60000000, "actualOre": 61000000},
         {"year": 2030, "plannedOre": 60000000}]})",
     R"({"actualOre": 110000000, "needsExplanation": false, "plannedOre": 120000000,
         "rate": 0.9166666666666666, "unmeasuredYears": 0})",
     realisation},
    {kBenefits, "attribution", "how much of a measured change an effort may call its own",
     "trendPerYear and years (0), target (none), share (1), unitValueOre (none)",
     R"({"wanted": "down", "baseline": 12, "trendPerYear": -0.4, "years": 2, "now": 7.5, "target": 6,
         "share": 0.6, "unitValueOre": 8500000})",
     R"({"counterfactual": 11.2, "effect": 2.2199999999999993, "progress": 0.75,
         "valueOre": 18869999.999999993})",
     attribution},
    {kBenefits, "attribution-shares", "claims on the same change, scaled when they are more than the whole",
     "",
     R"({"claims": [
         {"benefit": "b1", "indicator": "i1", "organisation": "1444", "basisPoints": 5000},
         {"benefit": "b2", "indicator": "i1", "organisation": "1444", "basisPoints": 8000}]})",
     R"({"shares": [{"scaled": true, "share": 0.38461538461538464}, {"scaled": true,
         "share": 0.6153846153846154}]})",
     attributionShares},
};

} // namespace

Entries followUpCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
