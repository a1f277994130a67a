// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/BenefitCash.h"

#include "core/planning/PlanningTolerance.h"

#include <algorithm>
#include <cmath>

namespace samsyn {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr int kWholeBasisPoints = 10000;

Error refused(const char *where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, QString::fromLatin1(where), QString::fromLatin1(what)};
}

bool isInRange(int month)
{
    return month >= -kMaxCashMonths && month <= kMaxCashMonths;
}

Result<void> checkRamp(const BenefitRamp &ramp, int years)
{
    if (years < 1 || years > kMaxCashYears)
        return refused("years", "a calculation is of 1 to 100 years");
    if (ramp.fullAnnualOre < 0)
        return refused("fullAnnualOre", "a value is not negative: a disbenefit says so by its kind");
    if (!isInRange(ramp.goLiveMonth))
        return refused("goLiveMonth", "months are within a hundred years of year 0");
    if (ramp.rampMonths < 0 || ramp.rampMonths > kMaxCashMonths)
        return refused("rampMonths", "it takes 0 to 1200 months to come into full effect");
    if (ramp.lastMonth && (!isInRange(*ramp.lastMonth) || *ramp.lastMonth < ramp.goLiveMonth))
        return refused("lastMonth", "the last month is not before the first");
    return {};
}

/// Twice the ramp's months of full effect in one month: a whole number, so that no rounding adds up.
qint64 monthParts(const BenefitRamp &ramp, int month)
{
    if (month < ramp.goLiveMonth || month > ramp.lastMonth.value_or(month))
        return 0;
    if (ramp.rampMonths == 0)
        return 2;
    return std::min<qint64>(2 * qint64(month - ramp.goLiveMonth) + 1, 2 * qint64(ramp.rampMonths));
}

/// The sum does not depend on the order of the numbers.
double orderlySum(std::vector<double> numbers)
{
    std::ranges::sort(numbers);
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    return sum;
}

Result<void> checkSeries(const CashSeries &benefits, const CashSeries &costs, int rateBasisPoints)
{
    const auto isFinite = [](double amount) { return std::isfinite(amount); };
    if (rateBasisPoints < 0 || rateBasisPoints > kWholeBasisPoints)
        return refused("rateBasisPoints", "a rate is 0 to 100 %");
    if (benefits.basis != costs.basis)
        return refused("costs", "fixed and current prices are not mixed");
    if (costs.yearsOre.empty() || costs.yearsOre.size() != benefits.yearsOre.size())
        return refused("costs", "benefits and costs are of the same years, at least one");
    if (!std::ranges::all_of(benefits.yearsOre, isFinite))
        return refused("benefits", "an amount is a number");
    if (!std::ranges::all_of(costs.yearsOre, isFinite))
        return refused("costs", "an amount is a number");
    return {};
}

/// Amounts this close to 0 are 0, measured by what the investment turns over.
double moneyTolerance(const InvestmentValue &value)
{
    return kPlanningTolerance * (1 + std::abs(value.presentBenefitsOre) + std::abs(value.presentCostsOre));
}

std::optional<double> paybackYears(const InvestmentValue &value)
{
    const std::vector<double> &sums = value.accumulatedOre;
    std::size_t after = sums.size();
    while (after > 0 && sums[after - 1] >= -moneyTolerance(value))
        --after;
    if (after == 0)
        return 0;
    if (after == sums.size())
        return std::nullopt;
    const double debt = sums[after - 1];
    return double(after - 1) + debt / (debt - sums[after]);
}

} // namespace

double colourWeight(BenefitColour colour, BenefitView view)
{
    if (colour == BenefitColour::Red)
        return 0;
    if (view == BenefitView::Weighted)
        return colour == BenefitColour::Green ? kGreenWeight : kYellowWeight;
    return colour == BenefitColour::Green || view == BenefitView::Gross ? 1 : 0;
}

Result<std::vector<double>> yearlyValueOre(const BenefitRamp &ramp, int years)
{
    SAMSYN_TRY(checkRamp(ramp, years));
    const double partsOfFull = 2.0 * kMonthsOfYear * std::max(ramp.rampMonths, 1);
    std::vector<double> values;
    for (int year = 0; year < years; ++year) {
        qint64 parts = 0;
        for (int month = kMonthsOfYear * year; month < kMonthsOfYear * (year + 1); ++month)
            parts += monthParts(ramp, month);
        values.push_back(double(ramp.fullAnnualOre) * double(parts) / partsOfFull);
    }
    return values;
}

Result<std::vector<double>> benefitYearsOre(const std::vector<PlannedBenefit> &benefits, BenefitView view,
                                            int years)
{
    SAMSYN_TRY(checkRamp({}, years));
    std::vector<std::vector<double>> amounts((std::size_t(years)));
    for (std::size_t i = 0; i < benefits.size(); ++i) {
        const Result<std::vector<double>> values = yearlyValueOre(benefits[i].ramp, years);
        if (!values)
            return Error{values.error().code,
                         QStringLiteral("benefits[%1].%2").arg(i).arg(values.error().where),
                         values.error().what};
        const double weight = colourWeight(benefits[i].colour, view);
        const double sign = benefits[i].kind == BenefitKind::Benefit ? 1 : -1;
        for (std::size_t year = 0; year < amounts.size() && weight > 0; ++year)
            amounts[year].push_back(sign * weight * (*values)[year]);
    }
    std::vector<double> sums;
    for (std::vector<double> &ofYear : amounts)
        sums.push_back(orderlySum(std::move(ofYear)));
    return sums;
}

Result<InvestmentValue> investmentValue(const CashSeries &benefits, const CashSeries &costs,
                                        int rateBasisPoints)
{
    SAMSYN_TRY(checkSeries(benefits, costs, rateBasisPoints));
    InvestmentValue value;
    value.rateBasisPoints = rateBasisPoints;
    value.basis = benefits.basis;
    double factor = 1;
    for (std::size_t year = 0; year < benefits.yearsOre.size(); ++year) {
        value.presentBenefitsOre += benefits.yearsOre[year] / factor;
        value.presentCostsOre += costs.yearsOre[year] / factor;
        value.presentOre += (benefits.yearsOre[year] - costs.yearsOre[year]) / factor;
        value.accumulatedOre.push_back(value.presentOre);
        factor *= 1 + double(rateBasisPoints) / kWholeBasisPoints;
    }
    if (value.presentCostsOre > moneyTolerance(value))
        value.ratio = value.presentOre / value.presentCostsOre;
    value.paybackYears = paybackYears(value);
    return value;
}

Result<InvestmentSensitivity> investmentSensitivity(const CashSeries &benefits, const CashSeries &costs,
                                                    int rateBasisPoints)
{
    constexpr int fourPercent = 400;
    Result<InvestmentValue> chosen = investmentValue(benefits, costs, rateBasisPoints);
    SAMSYN_TRY(chosen);
    Result<InvestmentValue> atZero = investmentValue(benefits, costs, 0);
    SAMSYN_TRY(atZero);
    Result<InvestmentValue> atFour = investmentValue(benefits, costs, fourPercent);
    SAMSYN_TRY(atFour);
    return InvestmentSensitivity{std::move(*chosen), std::move(*atZero), std::move(*atFour)};
}

Result<qint64> roundedOre(double amountOre)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    const double rounded = std::round(amountOre);
    if (!(rounded >= -limit && rounded < limit))
        return refused("amountOre", "the amount does not fit in 64 bits");
    return qint64(rounded);
}

} // namespace samsyn
