// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/planning/BenefitBalance.h"
#include "core/planning/CostAllocation.h"

namespace samsyn::computing {
namespace {

constexpr Word kBases[] = {
    {"equal", int(AllocationBase::Equal)},
    {"population", int(AllocationBase::Population)},
    {"usage", int(AllocationBase::Usage)},
    {"custom", int(AllocationBase::Custom)},
};

MemberAmount readAmount(InputReader &in)
{
    return {in.text("code"), in.large("amountOre")};
}

QJsonObject jsonOfAmount(const MemberAmount &of)
{
    return jsonObject({{"code", of.code}, {"amountOre", jsonOfWhole(of.amountOre)}});
}

SharedCost readCost(InputReader &in)
{
    return {in.large("totalOre"), in.list("funders", kOptionalItems, readAmount)};
}

QJsonObject jsonOfAllocation(const CostAllocation &of)
{
    return jsonObject({{"totalOre", jsonOfWhole(of.totalOre)},
                       {"fundedOre", jsonOfWhole(of.fundedOre)},
                       {"sharedOre", jsonOfWhole(of.sharedOre)},
                       {"shares", jsonList(of.shares, jsonOfAmount)}});
}

/// A key of one part is written as its weights alone.
Error inWeights(Error error)
{
    for (const char *place : {"parts[0].weights", "parts[0]", "parts", "members"}) {
        if (error.where.startsWith(QLatin1String(place))) {
            error.where = QLatin1String("weights") + error.where.mid(qsizetype(qstrlen(place)));
            break;
        }
    }
    return error;
}

QJsonObject allocateByWeights(InputReader &in, const std::optional<qint64> &minimumOre)
{
    const SharedCost cost = readCost(in);
    KeyPart part;
    part.base = AllocationBase::Custom;
    part.weights = in.largesByCode("weights", Presence::Required);
    if (!in.isFine())
        return {};
    QStringList members;
    for (const auto &[code, weight] : part.weights)
        members.append(code);
    const Result<CostAllocation> found = allocateCost(cost, members, {{part}, minimumOre});
    return found ? jsonOfAllocation(*found) : in.refused(inWeights(found.error()));
}

QJsonObject allocate(InputReader &in)
{
    return allocateByWeights(in, std::nullopt);
}

QJsonObject allocateWithMinimum(InputReader &in)
{
    const qint64 minimumOre = in.large("minimumOre");
    return allocateByWeights(in, minimumOre);
}

KeyPart readPart(InputReader &in)
{
    KeyPart part;
    part.basisPoints = in.whole("basisPoints", {-100'000, 100'000});
    part.base = in.choice<AllocationBase>("base", kBases);
    part.weights = in.largesByCode("weights", Presence::Optional);
    return part;
}

QJsonObject allocateMixed(InputReader &in)
{
    const SharedCost cost = readCost(in);
    const QStringList members = in.texts("members", kAnyItems);
    AllocationKey key;
    key.parts = in.list("parts", kAnyItems, readPart);
    key.minimumOre = in.optionalLarge("minimumOre");
    if (!in.isFine())
        return {};
    const Result<CostAllocation> found = allocateCost(cost, members, key);
    return found ? jsonOfAllocation(*found) : in.refused(found.error());
}

constexpr Entry kEntries[] = {
    {kCosts, "allocate", "a cost split by whole weights, exact to the last öre", "funders (nobody)",
     R"({"totalOre": 123456789, "weights": {"1444": 5600, "1445": 5600, "1470": 16000, "1471": 13300,
         "1494": 40400, "1495": 18800}})",
     R"({"fundedOre": 0, "sharedOre": 123456789, "shares": [{"amountOre": 6934383, "code": "1444"},
         {"amountOre": 6934383, "code": "1445"}, {"amountOre": 19812524, "code": "1470"},
         {"amountOre": 16469160, "code": "1471"}, {"amountOre": 50026623, "code": "1494"},
         {"amountOre": 23279716, "code": "1495"}], "totalOre": 123456789})",
     allocate},
    {kCosts, "allocate-mixed", "a cost split by a key of several parts, rounded once",
     "funders (nobody), minimumOre (none); weights of an equal part",
     R"({"totalOre": 123456789, "members": ["1444", "1445", "1470", "1471", "1494", "1495"], "parts": [
         {"basisPoints": 3000, "base": "equal"},
         {"basisPoints": 5000, "base": "population", "weights": {"1444": 5600, "1445": 5600, "1470": 16000,
          "1471": 13300, "1494": 40400, "1495": 18800}},
         {"basisPoints": 2000, "base": "usage", "weights": {"1444": 410, "1445": 395, "1470": 1180,
          "1471": 960, "1494": 3010, "1495": 1405}}]})",
     R"({"fundedOre": 0, "sharedOre": 123456789, "shares": [{"amountOre": 11015501, "code": "1444"},
         {"amountOre": 10965179, "code": "1445"}, {"amountOre": 20037770, "code": "1470"},
         {"amountOre": 17628031, "code": "1471"}, {"amountOre": 41284111, "code": "1494"},
         {"amountOre": 22526197, "code": "1495"}], "totalOre": 123456789})",
     allocateMixed},
    {kCosts, "allocate-with-minimum", "the same as allocate, with a least fee of each member",
     "funders (nobody)",
     R"({"totalOre": 10000000, "minimumOre": 800000, "weights": {"1444": 5600, "1445": 5600, "1470": 16000,
         "1471": 13300, "1494": 40400, "1495": 18800}})",
     R"({"fundedOre": 0, "sharedOre": 10000000, "shares": [{"amountOre": 800000, "code": "1444"},
         {"amountOre": 800000, "code": "1445"}, {"amountOre": 1518644, "code": "1470"},
         {"amountOre": 1262373, "code": "1471"}, {"amountOre": 3834576, "code": "1494"},
         {"amountOre": 1784407, "code": "1495"}], "totalOre": 10000000})",
     allocateWithMinimum},
};

} // namespace

Entries costCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
