// SPDX-License-Identifier: EUPL-1.2
// Why: a benefit comes slowly and a cost at once; only year by year, and discounted, can they be compared.
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace samsyn {

enum class BenefitKind : quint8 { Benefit = 0, Disbenefit = 1 };

/// Green = money with certainty; yellow = valued but uncertain; red = never in a sum of money.
enum class BenefitColour : quint8 { Green = 0, Yellow = 1, Red = 2 };

/// Which benefits a sum of money takes in: green and yellow, green alone, or both with a weight.
enum class BenefitView : quint8 { Gross = 0, Cautious = 1, Weighted = 2 };

inline constexpr double kGreenWeight = 0.9; ///< of the weighted view
inline constexpr double kYellowWeight = 0.5;

/// Share of a benefit's value that a view counts: 0..1, and 0 for red in every view.
[[nodiscard]] double colourWeight(BenefitColour colour, BenefitView view);

/// Months count from the first month of year 0 and may be negative.
struct BenefitRamp {
    qint64 fullAnnualOre = 0; ///< >= 0, when it has come into full effect
    int goLiveMonth = 0;
    int rampMonths = 0; ///< 0 = full effect at once
    std::optional<int> lastMonth; ///< the last one with an effect
};

inline constexpr int kMaxCashYears = 100;
inline constexpr int kMaxCashMonths = 12 * kMaxCashYears;

/// Value in öre of each year 0 .. years - 1, not rounded. Month k = 0, 1, ... from go-live gives
/// min(1, (k + 0.5)/rampMonths) of a twelfth of the full annual value.
/// Errors: ArgumentInvalid, `where` = the member: years outside 1..100, months outside +-1200, a negative
/// value or ramp, a last month before go-live. Thread: any (pure). Source: PLANNING.md 2.
[[nodiscard]] Result<std::vector<double>> yearlyValueOre(const BenefitRamp &ramp, int years);

struct PlannedBenefit {
    BenefitKind kind = BenefitKind::Benefit;
    BenefitColour colour = BenefitColour::Green;
    BenefitRamp ramp;
};

/// The year by year sum in öre of what `view` counts; disbenefits are subtracted. The order of benefits
/// changes no bit. Errors: those of yearlyValueOre, with "benefits[2]." before `where`.
/// Thread: any (pure). Source: PLANNING.md 2.
[[nodiscard]] Result<std::vector<double>> benefitYearsOre(const std::vector<PlannedBenefit> &benefits,
                                                          BenefitView view, int years);

/// Fixed = in the prices of one year; Current = in the prices of each year.
enum class PriceBasis : quint8 { Fixed = 0, Current = 1 };

struct CashSeries {
    PriceBasis basis = PriceBasis::Fixed;
    std::vector<double> yearsOre; ///< year 0 first
};

inline constexpr int kDefaultRateBasisPoints = 250;

struct InvestmentValue {
    int rateBasisPoints = kDefaultRateBasisPoints;
    PriceBasis basis = PriceBasis::Fixed;
    double presentOre = 0; ///< NPV = present benefits - present costs
    double presentBenefitsOre = 0;
    double presentCostsOre = 0;
    std::optional<double> ratio; ///< NNK = NPV / present costs; absent without costs
    std::optional<double> paybackYears; ///< absent when the costs are not paid back for good
    std::vector<double> accumulatedOre; ///< discounted sum up to each year
};

/// NPV = sum over years t of (B_t - C_t)/(1 + r)^t. Payback: after the last year in which the accumulated sum
/// is below 0, linearly within the next; 0 when it never is.
/// Errors: ArgumentInvalid, `where` = "rateBasisPoints" (outside 0..10000), "costs" (another price basis or
/// number of years than the benefits, or none), "benefits"/"costs" (a figure that is not finite).
/// Thread: any (pure). Source: PLANNING.md 2.
[[nodiscard]] Result<InvestmentValue> investmentValue(const CashSeries &benefits, const CashSeries &costs,
                                                      int rateBasisPoints = kDefaultRateBasisPoints);

/// The same at the chosen rate, at 0 % and at 4 %: a figure is never shown without the other two.
struct InvestmentSensitivity {
    InvestmentValue chosen;
    InvestmentValue atZero;
    InvestmentValue atFour;
};

/// Errors: those of investmentValue.
[[nodiscard]] Result<InvestmentSensitivity>
investmentSensitivity(const CashSeries &benefits, const CashSeries &costs, int rateBasisPoints);

/// Whole öre, half away from zero; for what is stored, never between steps. Errors: ArgumentInvalid when it
/// does not fit in 64 bits.
[[nodiscard]] Result<qint64> roundedOre(double amountOre);

} // namespace samsyn
