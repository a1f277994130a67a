// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/GapMap.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"

#include <QTest>

using namespace samsyn;

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

/// One area with one capability of one organisation.
HeatMap mapWith(std::optional<double> score, ScoreBound bound = ScoreBound::Exact)
{
    const Framework framework = sample::framework(
        {sample::area(name("A"), {sample::capability(name("C"), {sample::levelQuestion(name("q"))})})});
    ResultNode node;
    node.code = name("C");
    node.score = score;
    node.bound = bound;
    node.reason = score ? NullReason::None : NullReason::Suppressed;
    return buildHeatMap(framework, {{name("1444"), {}, true}},
                        {ReleasedOrganisationScores::fromResultFeed(name("1444"), {node})});
}

GapCell cellOf(const HeatMap &map, std::optional<double> target)
{
    TargetLevels targets;
    if (target)
        targets.insert({name("1444"), name("C")}, *target);
    return buildGapMap(map, targets)->cells.at(1);
}

} // namespace

class tst_GapMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsAreThoseOfTheMethod_data();
    void gapsAreThoseOfTheMethod();
    void withoutATargetThereIsNoGap();
    void withoutAScoreThereIsAReason();
    void aBoundIsNoBasis();
    void anAreaHasNoGapOfItsOwn();
    void targetsAreCounted();
    void aTargetOffTheScaleIsRefused();
    void coloursFollowTheDistance_data();
    void coloursFollowTheDistance();
};

void tst_GapMap::gapsAreThoseOfTheMethod_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("gap");
    QTest::newRow("A1") << 2.2 << 4.0 << 1.8;
    QTest::newRow("A2") << 3.4 << 3.0 << 0.0;
    QTest::newRow("A3") << 2.8 << 3.5 << 0.7;
    QTest::newRow("A4") << 1.6 << 3.0 << 1.4;
}

void tst_GapMap::gapsAreThoseOfTheMethod()
{
    QFETCH(double, score);
    QFETCH(double, target);
    QFETCH(double, gap);
    const GapCell cell = cellOf(mapWith(score), target);
    QVERIFY(isClose(*cell.gap, gap));
    QCOMPARE(cell.isReached, gap <= 0);
    QCOMPARE(*cell.target, target);
}

void tst_GapMap::withoutATargetThereIsNoGap()
{
    const GapCell cell = cellOf(mapWith(2.2), {});
    QCOMPARE(cell.basis, GapBasis::NoTarget);
    QVERIFY(!cell.gap);
    QCOMPARE(cellOf(mapWith({}), {}).basis, GapBasis::NoTarget);
}

void tst_GapMap::withoutAScoreThereIsAReason()
{
    const GapCell cell = cellOf(mapWith({}), 3.0);
    QCOMPARE(cell.basis, GapBasis::NoScore);
    QCOMPARE(cell.reason, NullReason::Suppressed);
    QCOMPARE(*cell.target, 3.0);
}

void tst_GapMap::aBoundIsNoBasis()
{
    for (const ScoreBound bound : {ScoreBound::AtLeast, ScoreBound::AtMost}) {
        const GapCell cell = cellOf(mapWith(4.5, bound), 5.0);
        QVERIFY(!cell.gap && cell.isBounded);
        QCOMPARE(cell.basis, GapBasis::NoScore);
    }
    QVERIFY(cellOf(mapWith(4.5, ScoreBound::Rounded), 5.0).gap);
}

void tst_GapMap::anAreaHasNoGapOfItsOwn()
{
    QVERIFY(buildGapMap(mapWith(2.2), {})->cells.at(0).isPerCapability);
}

void tst_GapMap::targetsAreCounted()
{
    TargetLevels targets{{{name("1444"), name("C")}, 3}, {{name("1445"), name("C")}, 3}};
    QCOMPARE(buildGapMap(mapWith(2.2), targets)->targets, 1);
    QCOMPARE(buildGapMap(mapWith(2.2), {})->targets, 0);
}

void tst_GapMap::aTargetOffTheScaleIsRefused()
{
    const Result<GapMap> map = buildGapMap(mapWith(2.2), {{{name("1444"), name("C")}, 6}});
    QCOMPARE(map.error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(map.error().where, name("1444, C: subjects[0].target"));
}

void tst_GapMap::coloursFollowTheDistance_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("colourClass");
    QTest::newRow("far") << 2.0 << 1;
    QTest::newRow("below") << 2.1 << 2;
    QTest::newRow("half a step") << 3.0 << 2;
    QTest::newRow("near") << 3.1 << 3;
    QTest::newRow("reached") << 3.5 << 4;
    QTest::newRow("above") << 4.0 << 5;
}

void tst_GapMap::coloursFollowTheDistance()
{
    QFETCH(double, score);
    QFETCH(int, colourClass);
    QCOMPARE(gapClassOf(score, 3.5, sample::fiveLevels()), colourClass);
}

QTEST_GUILESS_MAIN(tst_GapMap)

#include "tst_GapMap.moc"
