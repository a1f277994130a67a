// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/CostAllocation.h"

#include "core/planning/WideNumber.h"

#include <QtNumeric>

#include <algorithm>

namespace samsyn {
namespace {

constexpr int kWholeBasisPoints = 10000;

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

/// One member while the cost is split.
struct Bearer {
    QString code;
    Wide weight = 0;
    Wide remainder = 0;
    quint64 amountOre = 0;
};

quint64 magnitude(qint64 amountOre)
{
    return amountOre < 0 ? quint64(-(amountOre + 1)) + 1 : quint64(amountOre);
}

Result<std::vector<Bearer>> bearersOf(const QStringList &members)
{
    if (members.isEmpty())
        return refused(QStringLiteral("members"), "there is nobody to bear the cost");
    std::vector<Bearer> bearers;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QString where = QStringLiteral("members[%1]").arg(i);
        if (members[i].isEmpty())
            return refused(where, "a member has a code");
        if (members.indexOf(members[i]) < i)
            return refused(where, "the member is named twice");
        bearers.push_back({members[i]});
    }
    std::ranges::sort(bearers, {}, &Bearer::code);
    return bearers;
}

/// Weights of one part in the order of the bearers.
Result<std::vector<Wide>> weightsOf(const KeyPart &part, const std::vector<Bearer> &bearers,
                                    const QString &where)
{
    if (part.base == AllocationBase::Equal && !part.weights.empty())
        return refused(where + QStringLiteral(".weights"), "in an equal part everybody weighs the same");
    std::vector<Wide> weights;
    for (const Bearer &bearer : bearers) {
        const QString place = where + QStringLiteral(".weights.") + bearer.code;
        const auto found = part.weights.find(bearer.code);
        if (part.base != AllocationBase::Equal && found == part.weights.end())
            return refused(place, "the member has no weight");
        const qint64 weight = part.base == AllocationBase::Equal ? 1 : found->second;
        if (weight < 0)
            return refused(place, "a weight is not negative");
        weights.push_back(Wide(weight));
    }
    return weights;
}

struct WeighedPart {
    Wide basisPoints = 0;
    std::vector<Wide> weights;
    Wide sum = 0;
};

Result<std::vector<WeighedPart>> weighedParts(const AllocationKey &key, const std::vector<Bearer> &bearers)
{
    std::vector<WeighedPart> parts;
    qint64 basisPoints = 0;
    for (std::size_t k = 0; k < key.parts.size(); ++k) {
        const KeyPart &part = key.parts[k];
        const QString where = QStringLiteral("parts[%1]").arg(k);
        if (part.basisPoints < 1 || part.basisPoints > kWholeBasisPoints)
            return refused(where + QStringLiteral(".basisPoints"), "a part has 1 to 10000 basis points");
        basisPoints += part.basisPoints;
        Result<std::vector<Wide>> weights = weightsOf(part, bearers, where);
        SAMSYN_TRY(weights);
        WeighedPart weighed{Wide(part.basisPoints), std::move(*weights)};
        for (const Wide weight : weighed.weights)
            weighed.sum += weight; // at most 2^63 - 1 each: the sum of a list in memory fits
        if (weighed.sum == 0)
            return refused(where, "nobody bears this part: all weights are 0");
        parts.push_back(std::move(weighed));
    }
    if (basisPoints != kWholeBasisPoints)
        return refused(QStringLiteral("parts"), "the parts of a key sum to 10000 basis points");
    return parts;
}

/// basisPoints_k * weight_{k,i} * product of the other parts' sums; nothing when 128 bits do not hold it.
std::optional<Wide> partWeight(const std::vector<WeighedPart> &parts, std::size_t k, std::size_t i)
{
    std::optional<Wide> weight = wideProduct(parts[k].basisPoints, parts[k].weights[i]);
    for (std::size_t j = 0; j < parts.size() && weight; ++j) {
        if (j != k)
            weight = wideProduct(*weight, parts[j].sum);
    }
    return weight;
}

/// Gives every bearer the combined weight of the parts: with one common denominator, so that the cost is
/// rounded only once.
Result<void> combineParts(const std::vector<WeighedPart> &parts, std::vector<Bearer> &bearers,
                          quint64 amountOre)
{
    const Error tooLarge =
        refused(QStringLiteral("parts"), "amount and weights are too large to be split exactly (128 bits)");
    Wide sum = 0;
    for (std::size_t i = 0; i < bearers.size(); ++i) {
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const std::optional<Wide> weight = partWeight(parts, k, i);
            const std::optional<Wide> together = weight ? wideSum(bearers[i].weight, *weight) : std::nullopt;
            if (!together)
                return tooLarge;
            bearers[i].weight = *together;
        }
        const std::optional<Wide> total = wideSum(sum, bearers[i].weight);
        if (!total)
            return tooLarge;
        sum = *total;
    }
    if (!wideProduct(sum, amountOre))
        return tooLarge;
    return {};
}

bool comesBefore(const Bearer *a, const Bearer *b)
{
    if (a->remainder != b->remainder)
        return a->remainder > b->remainder;
    if (a->weight != b->weight)
        return a->weight > b->weight;
    return a->code < b->code;
}

/// Largest remainder. The products were checked by combineParts: any group of bearers weighs less.
void split(quint64 amountOre, std::vector<Bearer *> bearers)
{
    Wide sum = 0;
    for (const Bearer *bearer : bearers)
        sum += bearer->weight;
    SAMSYN_REQUIRE(sum > 0);
    quint64 left = amountOre;
    for (Bearer *bearer : bearers) {
        const Wide product = amountOre * bearer->weight;
        bearer->amountOre = quint64(product / sum);
        bearer->remainder = product % sum;
        left -= bearer->amountOre;
    }
    std::ranges::sort(bearers, comesBefore);
    SAMSYN_REQUIRE(left < bearers.size() || left == 0);
    for (std::size_t i = 0; i < left; ++i)
        ++bearers[i]->amountOre;
}

/// Those below the minimum pay it; the others share the rest; again until nobody is below.
void splitWithMinimum(quint64 amountOre, quint64 minimumOre, std::vector<Bearer> &all)
{
    std::vector<Bearer *> sharing;
    for (Bearer &bearer : all)
        sharing.push_back(&bearer);
    quint64 restOre = amountOre;
    while (!sharing.empty()) {
        split(restOre, sharing);
        const auto below = std::stable_partition(sharing.begin(), sharing.end(), [&](const Bearer *bearer) {
            return bearer->amountOre >= minimumOre;
        });
        if (below == sharing.end())
            return;
        for (auto at = below; at != sharing.end(); ++at) {
            (*at)->amountOre = minimumOre;
            restOre -= minimumOre;
        }
        sharing.erase(below, sharing.end());
    }
}

Result<quint64> checkedMinimum(const AllocationKey &key, qint64 amountOre, std::size_t members)
{
    const QString where = QStringLiteral("minimumOre");
    const qint64 minimumOre = key.minimumOre.value_or(0);
    if (minimumOre < 0)
        return refused(where, "a minimum fee is not negative");
    if (minimumOre > 0 && (amountOre < 0 || Wide(minimumOre) * members > Wide(amountOre)))
        return refused(where, "the members' minimum fees are together more than the cost");
    return quint64(minimumOre);
}

Result<qint64> fundedPart(const SharedCost &cost)
{
    qint64 fundedOre = 0;
    for (std::size_t i = 0; i < cost.funders.size(); ++i) {
        const qint64 amountOre = cost.funders[i].amountOre;
        const QString where = QStringLiteral("funders[%1]").arg(i);
        if (amountOre != 0 && (amountOre < 0) != (cost.totalOre < 0))
            return refused(where, "a funder's amount has the sign of the cost");
        if (qAddOverflow(fundedOre, amountOre, &fundedOre) || magnitude(fundedOre) > magnitude(cost.totalOre))
            return refused(where, "the funders bear more than the cost");
    }
    return fundedOre;
}

} // namespace

Result<CostAllocation> allocateCost(const SharedCost &cost, const QStringList &members,
                                    const AllocationKey &key)
{
    const Result<qint64> funded = fundedPart(cost);
    SAMSYN_TRY(funded);
    CostAllocation allocation{cost.totalOre, *funded, cost.totalOre - *funded, {}};
    const quint64 amountOre = magnitude(allocation.sharedOre);
    Result<std::vector<Bearer>> bearers = bearersOf(members);
    SAMSYN_TRY(bearers);
    const Result<std::vector<WeighedPart>> parts = weighedParts(key, *bearers);
    SAMSYN_TRY(parts);
    const Result<quint64> minimum = checkedMinimum(key, allocation.sharedOre, bearers->size());
    SAMSYN_TRY(minimum);
    SAMSYN_TRY(combineParts(*parts, *bearers, amountOre));
    splitWithMinimum(amountOre, *minimum, *bearers);
    Wide sumOre = 0;
    for (const Bearer &bearer : *bearers) {
        sumOre += bearer.amountOre;
        // The magnitude of the least qint64 has no positive qint64: negated unsigned, it arrives whole.
        const quint64 shareOre = allocation.sharedOre < 0 ? 0U - bearer.amountOre : bearer.amountOre;
        allocation.shares.push_back({bearer.code, qint64(shareOre)});
    }
    SAMSYN_REQUIRE(sumOre == amountOre);
    return allocation;
}

} // namespace samsyn
