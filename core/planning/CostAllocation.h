// SPDX-License-Identifier: EUPL-1.2
// Why: a joint cost is split between the members to the last öre, so that anybody can add up the shares and
// get the invoice.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace samsyn {

/// What a part of a key counts. Only Equal changes the arithmetic; the others say where the weights are from.
enum class AllocationBase : quint8 { Equal = 0, Population = 1, Usage = 2, Custom = 3 };

/// One part of a key: this share of the cost is split by these weights.
struct KeyPart {
    int basisPoints = 10000; ///< 1..10000; the parts of a key sum to 10000
    AllocationBase base = AllocationBase::Equal;
    /// Member code -> whole weight >= 0. Empty for Equal, where everybody weighs 1; otherwise every member
    /// has one and at least one is above 0. Codes that are not members (excluded ones) are not used.
    std::map<QString, qint64> weights;
};

struct AllocationKey {
    std::vector<KeyPart> parts;
    std::optional<qint64> minimumOre; ///< least fee of each member, >= 0
};

/// An amount in öre and the organisation (SCB code or another stable code) that bears it.
struct MemberAmount {
    QString code;
    qint64 amountOre = 0;

    friend bool operator==(const MemberAmount &, const MemberAmount &) = default;
};

/// A cost, or with negative amounts a refund, and what funders bear of it.
struct SharedCost {
    qint64 totalOre = 0;
    std::vector<MemberAmount> funders; ///< of the sign of the total, together no more than it
};

struct CostAllocation {
    qint64 totalOre = 0;
    qint64 fundedOre = 0;
    qint64 sharedOre = 0; ///< total - funded = exactly the sum of the shares
    std::vector<MemberAmount> shares; ///< one per member, in the order of their codes

    friend bool operator==(const CostAllocation &, const CostAllocation &) = default;
};

/// Splits cost.totalOre, less what funders bear, between `members` (distinct codes, at least one) by
/// `key`. Exact: the shares sum to sharedOre; a share differs from the unrounded one by less than one öre
/// (without a minimum fee). Öre that are left over go to the largest remainders, then to the larger weight,
/// then to the lower code. The order of members, funders and parts changes nothing.
/// Errors: ArgumentInvalid, `where` = the element ("members[1]", "parts[0].weights.1470", "minimumOre"):
/// no or repeated members, parts that do not sum to 10000, missing or negative weights, a part that nobody
/// bears (all weights 0), funders that bear more than the cost, a minimum fee that is more than the cost,
/// and weights so large that 128 bits do not hold amount times weight.
/// Thread: any (pure). Source: PLANNING.md 1.
[[nodiscard]] Result<CostAllocation> allocateCost(const SharedCost &cost, const QStringList &members,
                                                  const AllocationKey &key);

} // namespace samsyn
