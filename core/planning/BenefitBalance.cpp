// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/BenefitBalance.h"

#include <QtNumeric>

namespace samsyn {
namespace {

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

Result<double> annualCostOre(const AnnualCost &cost)
{
    if (cost.runningOre < 0)
        return refused(QStringLiteral("cost.runningOre"), "a cost is not negative");
    if (cost.oneOffOre < 0)
        return refused(QStringLiteral("cost.oneOffOre"), "a cost is not negative");
    if (cost.lifeYears < 1)
        return refused(QStringLiteral("cost.lifeYears"), "what is bought lives at least a year");
    return double(cost.runningOre) + double(cost.oneOffOre) / cost.lifeYears;
}

void countRed(const AnnualBenefit &benefit, BenefitBalance &balance)
{
    int &count = benefit.kind == BenefitKind::Benefit ? balance.redBenefits : balance.redDisbenefits;
    ++count;
}

Result<void> addBenefit(const AnnualBenefit &benefit, const QString &where, BenefitBalance &balance)
{
    if (benefit.annualOre.value_or(0) < 0)
        return refused(where, "a value is not negative: a disbenefit says so by its kind");
    if (benefit.colour == BenefitColour::Red) {
        countRed(benefit, balance);
        return {};
    }
    if (!benefit.annualOre) {
        ++balance.missingValues;
        return {};
    }
    const qint64 ore = benefit.kind == BenefitKind::Benefit ? *benefit.annualOre : -*benefit.annualOre;
    qint64 &sum = benefit.colour == BenefitColour::Green ? balance.greenOre : balance.yellowOre;
    if (qAddOverflow(sum, ore, &sum))
        return refused(where, "the sum does not fit in 64 bits");
    return {};
}

using Balances = std::map<QString, MemberBalance>;

Result<void> addCosts(const std::vector<MemberAmount> &costs, Balances &balances)
{
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const MemberBalance balance{costs[i].code, costs[i].amountOre, {}, {}, false};
        if (costs[i].code.isEmpty() || !balances.emplace(costs[i].code, balance).second)
            return refused(QStringLiteral("costs[%1]").arg(i), "a member has a code, and one share");
    }
    return {};
}

Result<void> addOwnBenefit(const MemberAmount &benefit, const QString &where, Balances &balances)
{
    MemberBalance &balance = balances[benefit.code];
    if (benefit.code.isEmpty() || balance.benefitOre)
        return refused(where, "a member has a code, and one sum of benefits");
    balance.code = benefit.code;
    balance.benefitOre = benefit.amountOre;
    qint64 netOre = 0;
    if (qSubOverflow(benefit.amountOre, balance.costOre, &netOre))
        return refused(where, "the net does not fit in 64 bits");
    balance.netOre = netOre;
    balance.isToDiscuss = netOre < 0;
    return {};
}

} // namespace

Result<BenefitBalance> benefitBalance(const std::vector<AnnualBenefit> &benefits, const AnnualCost &cost)
{
    const Result<double> costOre = annualCostOre(cost);
    SAMSYN_TRY(costOre);
    BenefitBalance balance;
    for (std::size_t i = 0; i < benefits.size(); ++i)
        SAMSYN_TRY(addBenefit(benefits[i], QStringLiteral("benefits[%1]").arg(i), balance));
    if (qAddOverflow(balance.greenOre, balance.yellowOre, &balance.grossOre))
        return refused(QStringLiteral("benefits"), "the sum does not fit in 64 bits");
    balance.costOre = *costOre;
    balance.netOre = double(balance.grossOre) - balance.costOre;
    if (balance.costOre > 0)
        balance.quota = balance.netOre / balance.costOre;
    balance.cautiousNetOre = double(balance.greenOre) - balance.costOre;
    balance.weightedOre = kGreenWeight * double(balance.greenOre) + kYellowWeight * double(balance.yellowOre);
    balance.weightedNetOre = balance.weightedOre - balance.costOre;
    return balance;
}

Result<std::vector<MemberBalance>> memberBalances(const std::vector<MemberAmount> &costs,
                                                  const std::vector<MemberAmount> &benefits)
{
    Balances balances;
    SAMSYN_TRY(addCosts(costs, balances));
    for (std::size_t i = 0; i < benefits.size(); ++i)
        SAMSYN_TRY(addOwnBenefit(benefits[i], QStringLiteral("benefits[%1]").arg(i), balances));
    std::vector<MemberBalance> listed;
    for (const auto &[code, balance] : balances)
        listed.push_back(balance);
    return listed;
}

} // namespace samsyn
