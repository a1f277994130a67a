// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/BenefitFollowUp.h"

#include "core/planning/PlanningTolerance.h"

#include <QtNumeric>

#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace samsyn {
namespace {

constexpr int kWholeBasisPoints = 10000;

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

Result<void> checkChange(const IndicatorChange &change)
{
    const std::pair<const char *, double> figures[] = {{"baseline", change.baseline},
                                                       {"trendPerYear", change.trendPerYear},
                                                       {"years", change.years},
                                                       {"now", change.now},
                                                       {"target", change.target.value_or(0)}};
    for (const auto &[name, figure] : figures) {
        if (!std::isfinite(figure))
            return refused(QString::fromLatin1(name), "a measure is a number");
    }
    if (!(change.share >= 0 && change.share <= 1))
        return refused(QStringLiteral("share"), "a share is 0 to 1");
    return {};
}

} // namespace

Result<Realisation> realisationOf(const std::vector<BenefitYear> &years, int throughYear)
{
    Realisation realisation;
    std::set<int> seen;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const BenefitYear &year = years[i];
        const QString where = QStringLiteral("years[%1]").arg(i);
        if (!seen.insert(year.year).second)
            return refused(where, "the year occurs twice");
        if (year.year > throughYear)
            continue;
        if (!year.actualOre) {
            ++realisation.unmeasuredYears;
            continue;
        }
        if (qAddOverflow(realisation.plannedOre, year.plannedOre, &realisation.plannedOre)
            || qAddOverflow(realisation.actualOre, *year.actualOre, &realisation.actualOre))
            return refused(where, "the sum does not fit in 64 bits");
    }
    if (realisation.plannedOre == 0)
        return realisation;
    realisation.rate = double(realisation.actualOre) / double(realisation.plannedOre);
    realisation.needsExplanation = *realisation.rate < kLeastRealisation - kPlanningTolerance
        || *realisation.rate > kMostRealisation + kPlanningTolerance;
    return realisation;
}

Result<MeasuredEffect> measuredEffect(const IndicatorChange &change)
{
    SAMSYN_TRY(checkChange(change));
    MeasuredEffect measured;
    measured.counterfactual = change.baseline + change.trendPerYear * change.years;
    const double fall = measured.counterfactual - change.now;
    measured.effect = change.share * (change.wanted == WantedDirection::Down ? fall : -fall);
    if (change.unitValueOre)
        measured.valueOre = measured.effect * double(*change.unitValueOre);
    if (change.target && std::abs(change.baseline - *change.target) > kPlanningTolerance)
        measured.progress = (change.baseline - change.now) / (change.baseline - *change.target);
    return measured;
}

Result<std::vector<AttributionShare>> scaledAttributions(const std::vector<AttributionClaim> &claims)
{
    std::map<std::pair<QString, QString>, qint64> sums;
    std::set<std::tuple<QString, QString, QString>> seen;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const AttributionClaim &claim = claims[i];
        const QString where = QStringLiteral("claims[%1]").arg(i);
        if (claim.basisPoints < 0 || claim.basisPoints > kWholeBasisPoints)
            return refused(where, "a claim is 0 to 10000 basis points");
        if (!seen.emplace(claim.benefit, claim.indicator, claim.organisation).second)
            return refused(where, "the benefit claims the change twice");
        sums[{claim.indicator, claim.organisation}] += claim.basisPoints;
    }
    std::vector<AttributionShare> shares;
    for (const AttributionClaim &claim : claims) {
        const qint64 sum = sums[{claim.indicator, claim.organisation}];
        const qint64 whole = std::max<qint64>(sum, kWholeBasisPoints);
        shares.push_back({double(claim.basisPoints) / double(whole), sum > kWholeBasisPoints});
    }
    return shares;
}

} // namespace samsyn
