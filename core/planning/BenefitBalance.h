// SPDX-License-Identifier: EUPL-1.2
// Why: gross and net beside each other, with and without what is uncertain, and for each member, since costs
// and benefits often fall on different ones.
#pragma once

#include "core/planning/BenefitCash.h"
#include "core/planning/CostAllocation.h"

namespace samsyn {

struct AnnualBenefit {
    BenefitKind kind = BenefitKind::Benefit;
    BenefitColour colour = BenefitColour::Green;
    std::optional<qint64> annualOre; ///< >= 0, also of a disbenefit; of a red one it is not used
};

/// What the benefits cost a year: running cost and the one-off cost spread over its life.
struct AnnualCost {
    qint64 runningOre = 0;
    qint64 oneOffOre = 0;
    int lifeYears = 1; ///< >= 1
};

struct BenefitBalance {
    qint64 greenOre = 0; ///< benefits less disbenefits
    qint64 yellowOre = 0;
    qint64 grossOre = 0; ///< green + yellow
    double costOre = 0;
    double netOre = 0; ///< gross - cost
    std::optional<double> quota; ///< net / cost; absent without a cost
    double cautiousNetOre = 0; ///< green - cost
    double weightedOre = 0; ///< 0.9 green + 0.5 yellow
    double weightedNetOre = 0;
    int redBenefits = 0; ///< told in words, never in money
    int redDisbenefits = 0;
    int missingValues = 0; ///< green or yellow ones that nobody has valued yet: left out of the sums
};

/// The order of benefits changes no bit. Errors: ArgumentInvalid, `where` = the element ("benefits[1]",
/// "cost.lifeYears"): negative amounts, a life below a year, sums beyond 64 bits. Thread: any (pure).
/// Source: PLANNING.md 2.
[[nodiscard]] Result<BenefitBalance> benefitBalance(const std::vector<AnnualBenefit> &benefits,
                                                    const AnnualCost &cost);

struct MemberBalance {
    QString code;
    qint64 costOre = 0; ///< 0 when the member bears nothing
    std::optional<qint64> benefitOre; ///< absent when the member's own benefit is not stated
    std::optional<qint64> netOre; ///< benefit - cost; absent like the benefit
    bool isToDiscuss = false; ///< the net is below 0

    friend bool operator==(const MemberBalance &, const MemberBalance &) = default;
};

/// Cost shares (allocateCost) beside the members' own benefits of the same period, by code; everybody who
/// occurs in either is listed. Errors: ArgumentInvalid, `where` = "costs[1]" or "benefits[1]": no code, one
/// that occurs twice, a net beyond 64 bits. Thread: any (pure). Source: PLANNING.md 2.
[[nodiscard]] Result<std::vector<MemberBalance>> memberBalances(const std::vector<MemberAmount> &costs,
                                                                const std::vector<MemberAmount> &benefits);

} // namespace samsyn
