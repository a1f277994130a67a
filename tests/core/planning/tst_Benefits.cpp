// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/BenefitBalance.h"
#include "core/planning/BenefitCash.h"
#include "core/planning/BenefitFollowUp.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace samsyn;

namespace {

constexpr qint64 kKrona = 100; ///< öre
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Kronor as the reference program has them, from öre.
bool isKronor(double foundOre, double wantedKronor)
{
    return isClose(foundOre / kKrona, wantedKronor);
}

bool areKronor(const std::vector<double> &foundOre, const std::vector<double> &wantedKronor)
{
    return std::ranges::equal(foundOre, wantedKronor, isKronor);
}

std::vector<double> numbers(const QJsonValue &list)
{
    std::vector<double> found;
    for (const QJsonValue &number : list.toArray())
        found.push_back(number.toDouble());
    return found;
}

/// 600 000 kr a year from the seventh month on, in full after a year.
BenefitRamp sampleRamp()
{
    return {600'000 * kKrona, 6, 12, {}};
}

CashSeries series(const std::vector<double> &kronor, PriceBasis basis = PriceBasis::Fixed)
{
    CashSeries made{basis, {}};
    for (const double amount : kronor)
        made.yearsOre.push_back(amount * kKrona);
    return made;
}

CashSeries sampleBenefits()
{
    return {PriceBasis::Fixed, yearlyValueOre(sampleRamp(), 6).value()};
}

CashSeries sampleCosts()
{
    return series({800'000, 120'000, 120'000, 120'000, 120'000, 120'000});
}

template <class Value>
QString where(const Result<Value> &result)
{
    return result ? s("calculated") : result.error().where;
}

std::optional<double> payback(const std::vector<double> &net, int rateBasisPoints = 0)
{
    const std::vector<double> nothing(net.size(), 0);
    return investmentValue(series(net), series(nothing), rateBasisPoints).value().paybackYears;
}

AnnualBenefit annual(BenefitColour colour, std::optional<qint64> kronor,
                     BenefitKind kind = BenefitKind::Benefit)
{
    return {kind, colour, kronor ? std::optional(*kronor * kKrona) : std::nullopt};
}

AttributionClaim claim(const char *benefit, const char *indicator, const char *organisation, int basisPoints)
{
    return {s(benefit), s(indicator), s(organisation), basisPoints};
}

} // namespace

class tst_Benefits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void benefitsRampUp()
    {
        const std::vector<double> years = yearlyValueOre(sampleRamp(), 6).value();
        QVERIFY(areKronor(years, {75'000, 525'000, 600'000, 600'000, 600'000, 600'000}));
    }

    void rampEdges_data()
    {
        QTest::addColumn<int>("goLiveMonth");
        QTest::addColumn<int>("rampMonths");
        QTest::addColumn<int>("lastMonth");
        QTest::addColumn<double>("yearZero");
        QTest::addColumn<double>("yearOne");
        QTest::newRow("at once") << 0 << 0 << 999 << 12.0 << 12.0;
        QTest::newRow("not yet") << 24 << 0 << 999 << 0.0 << 0.0;
        QTest::newRow("from the last month") << 11 << 0 << 999 << 1.0 << 12.0;
        QTest::newRow("already live") << -24 << 12 << 999 << 12.0 << 12.0;
        QTest::newRow("half way when year 0 begins") << -6 << 12 << 999 << 10.5 << 12.0;
        QTest::newRow("ends in year 0") << 0 << 0 << 2 << 3.0 << 0.0;
        QTest::newRow("one month") << 3 << 0 << 3 << 1.0 << 0.0;
        QTest::newRow("a ramp of one month") << 0 << 1 << 999 << 11.5 << 12.0;
    }
    void rampEdges()
    {
        QFETCH(int, goLiveMonth);
        QFETCH(int, rampMonths);
        QFETCH(int, lastMonth);
        const BenefitRamp ramp{12 * kKrona, goLiveMonth, rampMonths, lastMonth};
        const std::vector<double> years = yearlyValueOre(ramp, 2).value();
        QTEST(years[0] / kKrona, "yearZero");
        QTEST(years[1] / kKrona, "yearOne");
    }

    void viewsCountColours()
    {
        const BenefitRamp full{100 * kKrona, 0, 0, {}};
        const std::vector<PlannedBenefit> benefits = {
            {BenefitKind::Benefit, BenefitColour::Green, full},
            {BenefitKind::Benefit, BenefitColour::Yellow, full},
            {BenefitKind::Benefit, BenefitColour::Red, full},
            {BenefitKind::Disbenefit, BenefitColour::Green, {30 * kKrona, 0, 0, {}}},
            {BenefitKind::Disbenefit, BenefitColour::Red, full}};
        const auto inYearZero = [&](BenefitView view) {
            return benefitYearsOre(benefits, view, 1).value()[0];
        };
        QVERIFY(isKronor(inYearZero(BenefitView::Gross), 170));
        QVERIFY(isKronor(inYearZero(BenefitView::Cautious), 70));
        QVERIFY(isKronor(inYearZero(BenefitView::Weighted), 0.9 * 70 + 0.5 * 100));
        QVERIFY(areKronor(benefitYearsOre({}, BenefitView::Gross, 2).value(), {0, 0}));
    }

    void presentValues()
    {
        const InvestmentSensitivity found =
            investmentSensitivity(sampleBenefits(), sampleCosts(), kDefaultRateBasisPoints).value();
        QVERIFY(isKronor(found.chosen.presentOre, 1431826.946190));
        QVERIFY(isKronor(found.atZero.presentOre, 1600000));
        QVERIFY(isKronor(found.atFour.presentOre, 1339759.334272));
        QVERIFY(isKronor(found.chosen.presentBenefitsOre, 2789326.365664));
        QVERIFY(isKronor(found.chosen.presentCostsOre, 1357499.419474));
        QVERIFY(isClose(*found.chosen.ratio, 1.054753266));
        QVERIFY(isClose(*found.chosen.paybackYears, 1.722037760));
        QCOMPARE(found.atFour.rateBasisPoints, 400);
        QCOMPARE(found.chosen.basis, PriceBasis::Fixed);
    }

    void presentValuesAgreeWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("npv");
        SAMSYN_SKIP_WITHOUT(vectors);
        const QJsonObject all = vectors->toObject();
        const auto wanted = [&](const char *name) { return all.value(QLatin1String(name)).toDouble(); };
        QVERIFY(areKronor(sampleBenefits().yearsOre, numbers(all.value(QLatin1String("B")))));
        QVERIFY(areKronor(sampleCosts().yearsOre, numbers(all.value(QLatin1String("C")))));
        const InvestmentSensitivity found =
            investmentSensitivity(sampleBenefits(), sampleCosts(), kDefaultRateBasisPoints).value();
        QVERIFY(isKronor(found.chosen.presentOre, wanted("npv")));
        QVERIFY(isKronor(found.atZero.presentOre, wanted("npv0")));
        QVERIFY(isKronor(found.atFour.presentOre, wanted("npv4")));
        QVERIFY(isKronor(found.chosen.presentBenefitsOre, wanted("pvB")));
        QVERIFY(isKronor(found.chosen.presentCostsOre, wanted("pvC")));
        QVERIFY(isClose(*found.chosen.ratio, wanted("nnk")));
        QVERIFY(isClose(*found.chosen.paybackYears, wanted("payback")));
        QVERIFY(areKronor(found.chosen.accumulatedOre, numbers(all.value(QLatin1String("disc")))));
    }

    void paybackEdges()
    {
        QCOMPARE(payback({5, 5}), std::optional(0.0)); // never in debt
        QCOMPARE(payback({0, 0}), std::optional(0.0));
        QVERIFY(!payback({-10, 3, 3}).has_value());
        QCOMPARE(payback({-10, 5, 5}), std::optional(2.0)); // at the end of the year that reaches 0
        QCOMPARE(payback({-10, 5, 10}), std::optional(1.5));
        QCOMPARE(payback({-10, 20, -15, 10}), std::optional(2.5)); // for good: not the first time above 0
        QVERIFY(!payback({-10, 20, -15}).has_value());
        QVERIFY(isClose(payback({-10, 11}, 1000).value_or(0), 1)); // 11/1.1 = 10, but for a rounding error
    }

    void noRatioWithoutCosts()
    {
        const InvestmentValue value = investmentValue(series({5}), series({0})).value();
        QVERIFY(!value.ratio.has_value());
        QVERIFY(isKronor(value.presentOre, 5));
    }

    void measuresRealisation()
    {
        std::vector<BenefitYear> years = {{2027, 75'000 * kKrona, 60'000 * kKrona},
                                          {2028, 525'000 * kKrona, 430'000 * kKrona},
                                          {2029, 600'000 * kKrona, 610'000 * kKrona}};
        const Realisation found = realisationOf(years, 2029).value();
        QVERIFY(isClose(*found.rate, 0.916666667));
        QVERIFY(!found.needsExplanation);
        QCOMPARE(found.unmeasuredYears, 0);
        QVERIFY(isClose(*realisationOf(years, 2027).value().rate, 0.8)); // exactly the limit
        QVERIFY(!realisationOf(years, 2027).value().needsExplanation);
        years[1].actualOre.reset();
        const Realisation partly = realisationOf(years, 2029).value();
        QCOMPARE(partly.unmeasuredYears, 1);
        QVERIFY(isClose(*partly.rate, 670.0 / 675));
        QVERIFY(!realisationOf(years, 2026).value().rate.has_value());
        QVERIFY(!realisationOf({}, 2029).value().rate.has_value());
    }

    void realisationAgreesWithTheKeptVector()
    {
        const std::optional<QJsonValue> vector = domainVector("realis");
        SAMSYN_SKIP_WITHOUT(vector);
        std::vector<BenefitYear> years;
        for (const double planned : numbers(vector->toObject().value(QLatin1String("planned"))))
            years.push_back({int(years.size()), qint64(planned) * kKrona, 0});
        const std::vector<double> actual = numbers(vector->toObject().value(QLatin1String("actual")));
        for (std::size_t i = 0; i < actual.size(); ++i)
            years[i].actualOre = qint64(actual[i]) * kKrona;
        QVERIFY(isClose(*realisationOf(years, 9).value().rate,
                        vector->toObject().value(QLatin1String("rate")).toDouble()));
    }

    void deviationsAreExplained_data()
    {
        QTest::addColumn<qint64>("planned");
        QTest::addColumn<qint64>("actual");
        QTest::addColumn<bool>("needsExplanation");
        QTest::newRow("below 80 %") << qint64(1000) << qint64(799) << true;
        QTest::newRow("80 %") << qint64(1000) << qint64(800) << false;
        QTest::newRow("120 %") << qint64(1000) << qint64(1200) << false;
        QTest::newRow("above 120 %") << qint64(1000) << qint64(1201) << true;
        QTest::newRow("nothing planned") << qint64(0) << qint64(1000) << false;
        QTest::newRow("a loss") << qint64(1000) << qint64(-1) << true;
    }
    void deviationsAreExplained()
    {
        QFETCH(qint64, planned);
        QFETCH(qint64, actual);
        const Realisation found = realisationOf({{2027, planned, actual}}, 2027).value();
        QTEST(found.needsExplanation, "needsExplanation");
        QCOMPARE(found.rate.has_value(), planned != 0);
    }

    void measuresAnEffect()
    {
        const MeasuredEffect found =
            measuredEffect({WantedDirection::Down, 12, -0.4, 2, 7.5, 6, 0.6, 85'000 * kKrona}).value();
        QVERIFY(isClose(found.counterfactual, 11.2));
        QVERIFY(isClose(found.effect, 2.22));
        QVERIFY(isKronor(*found.valueOre, 188'700));
        QVERIFY(isClose(*found.progress, 0.75));
        const MeasuredEffect up = measuredEffect({WantedDirection::Up, 10, 0, 0, 14, 20, 0.5, {}}).value();
        QVERIFY(isClose(up.effect, 2) && isClose(*up.progress, 0.4) && !up.valueOre.has_value());
        // The wrong way: a negative effect, negative progress; already there: no progress to measure.
        const MeasuredEffect down = measuredEffect({WantedDirection::Up, 10, 0, 0, 8, 20, 1, kKrona}).value();
        QVERIFY(isClose(down.effect, -2) && isClose(*down.progress, -0.2) && isKronor(*down.valueOre, -2));
        QVERIFY(!measuredEffect({WantedDirection::Up, 10, 0, 0, 8, 10, 1, {}}).value().progress.has_value());
        QVERIFY(!measuredEffect({WantedDirection::Up, 10, 0, 0, 8, {}, 1, {}}).value().progress.has_value());
    }

    void effectAgreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vector = domainVector("attrib");
        SAMSYN_SKIP_WITHOUT(vector);
        const MeasuredEffect found =
            measuredEffect({WantedDirection::Down, 12, -0.8, 1, 7.5, 6, 0.6, 85'000 * kKrona}).value();
        QVERIFY(isClose(found.effect, vector->toObject().value(QLatin1String("change")).toDouble()));
        QVERIFY(isKronor(*found.valueOre, vector->toObject().value(QLatin1String("value")).toDouble()));
        QVERIFY(isClose(*found.progress, vector->toObject().value(QLatin1String("progress")).toDouble()));
        const std::vector<double> scaled = numbers(*domainVector("attrib2"));
        const std::vector<AttributionShare> shares =
            scaledAttributions({claim("b1", "i", "o", 5000), claim("b2", "i", "o", 8000)}).value();
        QVERIFY(isClose(shares[0].share, scaled[0]) && isClose(shares[1].share, scaled[1]));
    }

    void claimsOfMoreThanTheWholeAreScaled()
    {
        const std::vector<AttributionShare> shares =
            scaledAttributions({claim("b1", "i", "o", 5000), claim("b2", "i", "o", 8000),
                                claim("b3", "i", "other", 8000), claim("b3", "j", "o", 4000),
                                claim("b4", "j", "o", 6000)})
                .value();
        QVERIFY(isClose(shares[0].share, 0.384615385) && shares[0].isScaled);
        QVERIFY(isClose(shares[1].share, 0.615384615) && shares[1].isScaled);
        QVERIFY((shares[2] == AttributionShare{0.8, false}));
        QVERIFY((shares[3] == AttributionShare{0.4, false})); // exactly the whole
        QVERIFY((shares[4] == AttributionShare{0.6, false}));
        QVERIFY(scaledAttributions({}).value().empty());
    }

    void balancesGrossAndNet()
    {
        const std::vector<AnnualBenefit> benefits = {
            annual(BenefitColour::Green, 250'000), annual(BenefitColour::Green, 90'000),
            annual(BenefitColour::Yellow, 420'000), annual(BenefitColour::Red, 1'000'000)};
        const BenefitBalance found = benefitBalance(benefits, {310'000 * kKrona, 0, 1}).value();
        QCOMPARE(found.grossOre, 760'000 * kKrona);
        QCOMPARE(found.greenOre, 340'000 * kKrona);
        QVERIFY(isKronor(found.netOre, 450'000));
        QVERIFY(isClose(*found.quota, 1.451612903));
        QVERIFY(isKronor(found.cautiousNetOre, 30'000));
        QVERIFY(isKronor(found.weightedOre, 516'000) && isKronor(found.weightedNetOre, 206'000));
        QCOMPARE(found.redBenefits, 1);
    }

    void balanceAgreesWithTheKeptVector()
    {
        const std::optional<QJsonValue> vector = domainVector("peng");
        SAMSYN_SKIP_WITHOUT(vector);
        const auto wanted = [&](const char *name) {
            return vector->toObject().value(QLatin1String(name)).toDouble();
        };
        const BenefitBalance found =
            benefitBalance({annual(BenefitColour::Green, 250'000), annual(BenefitColour::Green, 90'000),
                            annual(BenefitColour::Yellow, 420'000)},
                           {310'000 * kKrona, 0, 1})
                .value();
        QVERIFY(isKronor(double(found.grossOre), wanted("gross")) && isKronor(found.netOre, wanted("net")));
        QVERIFY(isClose(*found.quota, wanted("ratio")));
        QVERIFY(isKronor(double(found.greenOre), wanted("green")));
        QVERIFY(isKronor(found.cautiousNetOre, wanted("net_green")));
        QVERIFY(isKronor(found.weightedOre, wanted("weighted")));
        QVERIFY(isKronor(found.weightedNetOre, wanted("net_weighted")));
    }

    void balanceEdges()
    {
        const BenefitKind disbenefit = BenefitKind::Disbenefit;
        const BenefitBalance found =
            benefitBalance({annual(BenefitColour::Green, 100), annual(BenefitColour::Green, 30, disbenefit),
                            annual(BenefitColour::Yellow, 70, disbenefit),
                            annual(BenefitColour::Red, {}, disbenefit), annual(BenefitColour::Yellow, {})},
                           {10 * kKrona, 100 * kKrona, 8})
                .value();
        QCOMPARE(found.greenOre, 70 * kKrona);
        QCOMPARE(found.grossOre, 0);
        QVERIFY(isKronor(found.costOre, 22.5) && isKronor(found.netOre, -22.5));
        QVERIFY(isClose(*found.quota, -1));
        QCOMPARE(found.redDisbenefits, 1);
        QCOMPARE(found.redBenefits, 0);
        QCOMPARE(found.missingValues, 1);
        QVERIFY(!benefitBalance({annual(BenefitColour::Green, 100)}, {}).value().quota.has_value());
    }

    void putsCostBesideEachMembersOwnBenefit()
    {
        const std::vector<MemberBalance> found =
            memberBalances({{s("1495"), 200}, {s("1470"), 100}, {s("1444"), 50}},
                           {{s("1470"), 70}, {s("1471"), 10}, {s("1495"), 200}})
                .value();
        const std::vector<MemberBalance> wanted = {{s("1444"), 50, {}, {}, false},
                                                   {s("1470"), 100, 70, -30, true},
                                                   {s("1471"), 0, 10, 10, false},
                                                   {s("1495"), 200, 200, 0, false}};
        QVERIFY(found == wanted);
    }

    void roundsHalfAwayFromZero()
    {
        QCOMPARE(roundedOre(2.5).value(), 3);
        QCOMPARE(roundedOre(-2.5).value(), -3);
        QCOMPARE(roundedOre(2.4999).value(), 2);
        QCOMPARE(where(roundedOre(9.3e18)), s("amountOre"));
        QCOMPARE(where(roundedOre(kNan)), s("amountOre"));
        QCOMPARE(roundedOre(-9223372036854775808.0).value(), std::numeric_limits<qint64>::min());
    }

    void refusesWrongInput_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto ramp = [](const BenefitRamp &given, int years = 5) {
            return where(yearlyValueOre(given, years));
        };
        QTest::newRow("no years") << ramp({}, 0) << "years";
        QTest::newRow("too many years") << ramp({}, 101) << "years";
        QTest::newRow("no years of nothing") << where(benefitYearsOre({}, BenefitView::Gross, 0)) << "years";
        QTest::newRow("negative value") << ramp({-1, 0, 0, {}}) << "fullAnnualOre";
        QTest::newRow("far away") << ramp({1, 1201, 0, {}}) << "goLiveMonth";
        QTest::newRow("negative ramp") << ramp({1, 0, -1, {}}) << "rampMonths";
        QTest::newRow("endless ramp") << ramp({1, 0, 1201, {}}) << "rampMonths";
        QTest::newRow("ends before it begins") << ramp({1, 5, 0, 4}) << "lastMonth";
        QTest::newRow("ends too far away") << ramp({1, 5, 0, 1201}) << "lastMonth";
        const PlannedBenefit wrong{BenefitKind::Benefit, BenefitColour::Red, {-1, 0, 0, {}}};
        QTest::newRow("one of several")
            << where(benefitYearsOre({{}, wrong}, BenefitView::Gross, 1)) << "benefits[1].fullAnnualOre";
        const auto invest = [](const CashSeries &benefits, const CashSeries &costs, int rate) {
            return where(investmentSensitivity(benefits, costs, rate));
        };
        QTest::newRow("negative rate") << invest(series({1}), series({1}), -1) << "rateBasisPoints";
        QTest::newRow("rate above all") << invest(series({1}), series({1}), 10001) << "rateBasisPoints";
        QTest::newRow("mixed prices")
            << invest(series({1}), series({1}, PriceBasis::Current), 250) << "costs";
        QTest::newRow("other years") << invest(series({1, 2}), series({1}), 250) << "costs";
        QTest::newRow("no years to discount") << invest(series({}), series({}), 250) << "costs";
        QTest::newRow("no number gained") << invest(series({kNan}), series({1}), 250) << "benefits";
        QTest::newRow("no number spent") << invest(series({1}), series({kNan}), 250) << "costs";
        QTest::newRow("year twice") << where(realisationOf({{2027, 1, 1}, {2027, 1, 1}}, 2027)) << "years[1]";
        QTest::newRow("plans overflow")
            << where(realisationOf({{2027, kMost, 1}, {2028, 1, 1}}, 2028)) << "years[1]";
        QTest::newRow("outcomes overflow")
            << where(realisationOf({{2027, 1, kMost}, {2028, 1, 1}}, 2028)) << "years[1]";
    }
    void refusesWrongInput()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
        QCOMPARE(yearlyValueOre({}, 0).error().code, ErrorCode::ArgumentInvalid);
    }

    void refusesWrongEffects_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto effect = [](const auto &change) {
            IndicatorChange given;
            change(given);
            return where(measuredEffect(given));
        };
        QTest::newRow("baseline") << effect([](auto &g) { g.baseline = kNan; }) << "baseline";
        QTest::newRow("trend") << effect([](auto &g) { g.trendPerYear = kNan; }) << "trendPerYear";
        QTest::newRow("years") << effect([](auto &g) { g.years = kNan; }) << "years";
        QTest::newRow("now") << effect([](auto &g) { g.now = kNan; }) << "now";
        QTest::newRow("target") << effect([](auto &g) { g.target = kNan; }) << "target";
        QTest::newRow("share above 1") << effect([](auto &g) { g.share = 1.1; }) << "share";
        QTest::newRow("share below 0") << effect([](auto &g) { g.share = -0.1; }) << "share";
        QTest::newRow("share of no number") << effect([](auto &g) { g.share = kNan; }) << "share";
        const auto claims = [](const std::vector<AttributionClaim> &given) {
            return where(scaledAttributions(given));
        };
        QTest::newRow("claim above all") << claims({claim("b", "i", "o", 10001)}) << "claims[0]";
        QTest::newRow("negative claim") << claims({claim("b", "i", "o", -1)}) << "claims[0]";
        QTest::newRow("claim twice") << claims({claim("b", "i", "o", 1), claim("b", "i", "o", 2)})
                                     << "claims[1]";
        const auto balance = [](const std::vector<AnnualBenefit> &benefits, const AnnualCost &cost = {}) {
            return where(benefitBalance(benefits, cost));
        };
        const AnnualBenefit most{BenefitKind::Benefit, BenefitColour::Green, kMost};
        const AnnualBenefit mostYellow{BenefitKind::Benefit, BenefitColour::Yellow, kMost};
        QTest::newRow("negative benefit") << balance({annual(BenefitColour::Red, -1)}) << "benefits[0]";
        QTest::newRow("green overflows") << balance({most, most}) << "benefits[1]";
        QTest::newRow("gross overflows") << balance({most, mostYellow}) << "benefits";
        QTest::newRow("negative running cost") << balance({}, {-1, 0, 1}) << "cost.runningOre";
        QTest::newRow("negative one-off cost") << balance({}, {0, -1, 1}) << "cost.oneOffOre";
        QTest::newRow("no life") << balance({}, {0, 1, 0}) << "cost.lifeYears";
        QTest::newRow("cost of nobody") << where(memberBalances({{QString(), 1}}, {})) << "costs[0]";
        QTest::newRow("cost twice") << where(memberBalances({{s("a"), 1}, {s("a"), 1}}, {})) << "costs[1]";
        QTest::newRow("benefit of nobody") << where(memberBalances({}, {{QString(), 1}})) << "benefits[0]";
        QTest::newRow("benefit twice")
            << where(memberBalances({}, {{s("a"), 1}, {s("a"), 1}})) << "benefits[1]";
        QTest::newRow("net overflows")
            << where(memberBalances({{s("a"), -1}}, {{s("a"), kMost}})) << "benefits[0]";
    }
    void refusesWrongEffects()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    /// Any benefits in any order give the same bits; a higher rate never raises what comes later.
    void orderChangesNoBit()
    {
        SeededRandom random(314);
        for (int round = 0; round < 300; ++round) {
            std::vector<PlannedBenefit> benefits;
            for (int i = 0; i < 12; ++i) {
                const BenefitRamp ramp{
                    qint64(random.number(1'000'000'000)), int(random.number(30)), int(random.number(25)), {}};
                benefits.push_back({random.number(4) == 0 ? BenefitKind::Disbenefit : BenefitKind::Benefit,
                                    BenefitColour(random.number(3)), ramp});
            }
            const std::vector<double> first = benefitYearsOre(benefits, BenefitView::Weighted, 5).value();
            std::ranges::reverse(benefits);
            QVERIFY(first == benefitYearsOre(benefits, BenefitView::Weighted, 5).value());
        }
        double previous = std::numeric_limits<double>::infinity();
        for (int rate = 0; rate <= 2000; rate += 50) {
            const InvestmentValue value = investmentValue(sampleBenefits(), sampleCosts(), rate).value();
            QVERIFY(value.presentOre < previous);
            QVERIFY(std::abs(value.presentBenefitsOre - value.presentCostsOre - value.presentOre) < 1e-5);
            previous = value.presentOre;
        }
    }

    void scaledClaimsSumToTheWhole()
    {
        SeededRandom random(316);
        for (int round = 0; round < 500; ++round) {
            std::vector<AttributionClaim> claims;
            int sum = 0;
            for (int i = 0; i < 5; ++i) {
                claims.push_back(claim("b", "i", "o", int(random.number(6000))));
                claims.back().benefit += QString::number(i);
                sum += claims.back().basisPoints;
            }
            const std::vector<AttributionShare> found = scaledAttributions(claims).value();
            double shares = 0;
            for (const AttributionShare &share : found) {
                shares += share.share;
                QCOMPARE(share.isScaled, sum > 10000);
            }
            QVERIFY(std::abs(shares - std::min(1.0, sum / 10000.0)) < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Benefits)
#include "tst_Benefits.moc"
