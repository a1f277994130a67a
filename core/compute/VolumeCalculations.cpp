// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/VolumeComparison.h"

namespace samsyn::computing {
namespace {

constexpr RealRule kFigure{-1e15, 1e15};
constexpr WholeRule kYear{1900, 2200};
constexpr Word kBases[] = {
    {"sameYear", int(VolumeBasis::SameYear)},
    {"otherYear", int(VolumeBasis::OtherYear)},
    {"noFigure", int(VolumeBasis::NoFigure)},
    {"noDenominator", int(VolumeBasis::NoDenominator)},
    {"zeroDenominator", int(VolumeBasis::ZeroDenominator)},
};
constexpr Word kDoubts[] = {
    {"belowRange", int(Doubt::BelowRange)},         {"aboveRange", int(Doubt::AboveRange)},
    {"factorTen", int(Doubt::FactorTen)},           {"factorHundred", int(Doubt::FactorHundred)},
    {"factorThousand", int(Doubt::FactorThousand)}, {"farFromPeers", int(Doubt::FarFromPeers)},
};

std::map<int, double> readDenominators(InputReader &in)
{
    std::map<int, double> denominators;
    for (const auto &[year, value] : in.realsByCode("denominators", {0, 1e15, Presence::Required})) {
        const int number = year.toInt();
        if (number < kYear.min || number > kYear.max || QString::number(number) != year)
            in.fields().refuse("denominators", QStringLiteral("its keys are years, such as \"2025\""));
        denominators[number] = value;
    }
    return denominators;
}

QJsonObject perDenominator(InputReader &in)
{
    const VolumeQuotient quotient{in.optionalReal("figure", kFigure), in.whole("year", kYear),
                                  in.real("per", kAnyOptionalReal, 1)};
    const std::map<int, double> denominators = readDenominators(in);
    if (!in.isFine())
        return {};
    const Result<NormalisedVolume> found = normalisedVolume(quotient, denominators);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"value", jsonOf(found->value)},
                       {"basis", jsonWord(kBases, found->basis)},
                       {"denominatorYear", jsonOf(found->denominatorYear)}});
}

QJsonObject jsonOfPosition(const VolumePosition &of)
{
    return jsonObject(
        {{"code", of.code},
         {"value", jsonOf(of.value)},
         {"farFromPeers", of.isFarFromPeers()},
         {"doubts", jsonList(of.doubts, [](const PlausibilityDoubt &doubt) {
              return jsonObject({{"doubt", jsonWord(kDoubts, doubt.doubt)}, {"expected", doubt.expected}});
          })}});
}

QJsonObject comparison(InputReader &in)
{
    const std::vector<VolumePeer> peers = in.list("peers", kAnyItems, [](InputReader &inner) {
        return VolumePeer{inner.text("code"), inner.optionalReal("value", kFigure)};
    });
    if (!in.isFine())
        return {};
    const Result<VolumeComparison> found = compareVolumes(peers);
    if (!found)
        return in.refused(found.error());
    QJsonObject out = jsonObject({{"quartiles", {}},
                                  {"deviation", {}},
                                  {"limit", {}},
                                  {"reason", jsonWord(reasonWords(), found->reason)},
                                  {"organisations", found->organisations},
                                  {"positions", jsonList(found->positions, jsonOfPosition)}});
    if (found->quartiles)
        out.insert(QStringLiteral("quartiles"),
                   jsonObject({{"lower", found->quartiles->lower},
                               {"median", found->quartiles->median},
                               {"upper", found->quartiles->upper}}));
    if (found->spread) {
        out.insert(QStringLiteral("deviation"), found->spread->deviation);
        out.insert(QStringLiteral("limit"), found->spread->limit());
    }
    return out;
}

constexpr Entry kEntries[] = {
    {kVolumes, "volume-per-denominator", "a figure per inhabitant, user and so on, of the same year",
     "figure (not known), per (1)",
     R"({"figure": 21900000, "year": 2025, "denominators": {"2024": 13400, "2025": 13300}})",
     R"({"basis": "sameYear", "denominatorYear": 2025, "value": 1646.6165413533834})", perDenominator},
    {kVolumes, "volume-comparison", "comparable figures against each other, and which of them to ask about",
     "value of a peer (no figure)",
     R"({"peers": [{"code": "1444", "value": 1750}, {"code": "1445", "value": 1625},
         {"code": "1470", "value": 1700}, {"code": "1471", "value": 1646.6165413533834},
         {"code": "1494", "value": 1650.990099009901}, {"code": "1495", "value": 3138.2978723404253}]})",
     R"({"deviation": 39.68677882825898, "limit": 176.51885487233028, "organisations": 6,
         "positions": [{"code": "1444", "doubts": [], "farFromPeers": false, "value": 1750},
         {"code": "1445", "doubts": [], "farFromPeers": false, "value": 1625}, {"code": "1470",
         "doubts": [], "farFromPeers": false, "value": 1700}, {"code": "1471", "doubts": [],
         "farFromPeers": false, "value": 1646.6165413533834}, {"code": "1494", "doubts": [],
         "farFromPeers": false, "value": 1650.990099009901}, {"code": "1495",
         "doubts": [{"doubt": "farFromPeers", "expected": 1675.4950495049507}], "farFromPeers": true,
         "value": 3138.2978723404253}], "quartiles": {"lower": 1647.7099307675128,
         "median": 1675.4950495049507, "upper": 1737.5}, "reason": "none"})",
     comparison},
};

} // namespace

Entries volumeCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
