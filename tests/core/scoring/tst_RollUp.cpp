// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QtTest>

#include <cstring>

using namespace samsyn;

Q_DECLARE_METATYPE(samsyn::NullReason)
Q_DECLARE_METATYPE(std::vector<samsyn::WeightedScore>)

namespace {

constexpr double kVectorTolerance = 5e-7;

bool isNear(double a, double b) { return std::abs(a - b) <= kVectorTolerance; }

bool isSameBits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

template<typename T>
void shuffle(std::vector<T> &items, SeededRandom &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.number(i)]);
}

} // namespace

class TestRollUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollUpFollowsTheReference_data();
    void rollUpFollowsTheReference();
    void collaborationHasTheValuesOfTheReference();
    void collaborationNeedsThreeMembersAndHalfOfThem_data();
    void collaborationNeedsThreeMembersAndHalfOfThem();
    void collaborationWithoutAPopulationHasNoPopulationMean();
    void index100SpansTheScale_data();
    void index100SpansTheScale();
    void orderOfMembersChangesNoBit();
};

void TestRollUp::rollUpFollowsTheReference_data()
{
    using Children = std::vector<WeightedScore>;
    QTest::addColumn<Children>("children");
    QTest::addColumn<double>("score");
    QTest::addColumn<double>("coverage");
    QTest::addColumn<NullReason>("reason");
    const WeightedScore notApplicable{1, {}, NullReason::NotApplicable};
    const WeightedScore noData{1, {}, NullReason::NoData};
    const WeightedScore thin{1, {}, NullReason::InsufficientCoverage};
    QTest::newRow("a child left out and one missing")
        << Children{{1, 2.4}, notApplicable, {2, 3.6}, thin} << 3.2 << 0.75 << NullReason::None;
    QTest::newRow("a third is too little")
        << Children{{1, 3.0}, noData, noData} << 0.0 << 1.0 / 3 << NullReason::InsufficientCoverage;
    QTest::newRow("exactly 0.6 passes")
        << Children{{3, 3.0}, {2, {}, NullReason::NoData}} << 3.0 << 0.6 << NullReason::None;
    QTest::newRow("0.6 in tenths passes")
        << Children{{0.1, 3.0}, {0.2, 3.0}, {0.2, {}, NullReason::NoData}} << 3.0 << 0.6 << NullReason::None;
    QTest::newRow("just below 0.6 does not")
        << Children{{2.999, 3.0}, {2, {}, NullReason::NoData}} << 0.0 << 2.999 / 4.999
        << NullReason::InsufficientCoverage;
    QTest::newRow("organisation of areas")
        << Children{{1, 3.2}, thin, {1, 2.8}} << 3.0 << 2.0 / 3 << NullReason::None;
    QTest::newRow("all left out") << Children{notApplicable, notApplicable} << 0.0 << 0.0
                                  << NullReason::NotApplicable;
    QTest::newRow("no children") << Children{} << 0.0 << 0.0 << NullReason::NotApplicable;
    QTest::newRow("nothing answered") << Children{noData, notApplicable} << 0.0 << 0.0 << NullReason::NoData;
    QTest::newRow("something answered, nothing scored")
        << Children{noData, thin} << 0.0 << 0.0 << NullReason::InsufficientCoverage;
}

void TestRollUp::rollUpFollowsTheReference()
{
    QFETCH(std::vector<WeightedScore>, children);
    QFETCH(double, score);
    QFETCH(double, coverage);
    QFETCH(NullReason, reason);
    const NodeScore node = rollUp(children, 0.6);
    QCOMPARE(node.reason, reason);
    QVERIFY(isNear(node.score.value_or(0), score));
    QVERIFY(isNear(node.coverage, coverage));
}

void TestRollUp::collaborationHasTheValuesOfTheReference()
{
    const QJsonObject expected = sample::vectors().value(QStringLiteral("collab")).toObject();
    const CollaborationScore result = scoreCollaboration({{QStringLiteral("1444"), 2.1, 5600},
        {QStringLiteral("1445"), 2.4, 5600}, {QStringLiteral("1470"), 2.6, 16000},
        {QStringLiteral("1471"), 3.0, 13300}, {QStringLiteral("1494"), 3.9, 40400},
        {QStringLiteral("1495"), 3.2, 18800}}, 2.5);
    QVERIFY(isNear(*result.mean, expected.value(QStringLiteral("mean")).toDouble()));
    QVERIFY(isNear(*result.populationMean, expected.value(QStringLiteral("popmean")).toDouble()));
    QCOMPARE(result.min, expected.value(QStringLiteral("min")).toDouble());
    QCOMPARE(result.max, expected.value(QStringLiteral("max")).toDouble());
    QCOMPARE(result.belowWeakness, expected.value(QStringLiteral("below25")).toInt());
    QCOMPARE(result.members, 6);
    QCOMPARE(result.coverage, 1.0);
}

void TestRollUp::collaborationNeedsThreeMembersAndHalfOfThem_data()
{
    QTest::addColumn<int>("scored");
    QTest::addColumn<int>("members");
    QTest::addColumn<NullReason>("reason");
    QTest::newRow("no members") << 0 << 0 << NullReason::NoData;
    QTest::newRow("none scored") << 0 << 4 << NullReason::NoData;
    QTest::newRow("two scored") << 2 << 2 << NullReason::TooFewPeers;
    QTest::newRow("three of six: half passes") << 3 << 6 << NullReason::None;
    QTest::newRow("three of seven") << 3 << 7 << NullReason::InsufficientCoverage;
}

void TestRollUp::collaborationNeedsThreeMembersAndHalfOfThem()
{
    QFETCH(int, scored);
    QFETCH(int, members);
    QFETCH(NullReason, reason);
    std::vector<MemberScore> list(std::size_t(members), MemberScore{});
    for (int i = 0; i < scored; ++i)
        list[std::size_t(i)].score = 2.5;
    const CollaborationScore result = scoreCollaboration(list, 2.5);
    QCOMPARE(result.reason, reason);
    QCOMPARE(result.mean.has_value(), reason == NullReason::None);
    QCOMPARE(result.members, scored);
    QCOMPARE(result.belowWeakness, 0);
}

void TestRollUp::collaborationWithoutAPopulationHasNoPopulationMean()
{
    const CollaborationScore result = scoreCollaboration(
        {{QStringLiteral("a"), 2.0, 10}, {QStringLiteral("b"), 3.0, {}}, {QStringLiteral("c"), 4.0, 10}},
        2.5);
    QCOMPARE(*result.mean, 3.0);
    QVERIFY(!result.populationMean.has_value());
}

void TestRollUp::index100SpansTheScale_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("min");
    QTest::addColumn<int>("max");
    QTest::addColumn<double>("expected");
    const QJsonObject all = sample::vectors();
    const QJsonObject index = all.value(QStringLiteral("index100")).toObject();
    const double d1 = all.value(QStringLiteral("cap")).toObject().value(QStringLiteral("score")).toDouble();
    QTest::newRow("D1") << d1 << 1 << 5 << index.value(QStringLiteral("cap")).toDouble();
    QTest::newRow("lowest") << 1.0 << 1 << 5 << index.value(QStringLiteral("l1")).toDouble();
    QTest::newRow("middle") << 3.0 << 1 << 5 << index.value(QStringLiteral("l3")).toDouble();
    QTest::newRow("highest") << 5.0 << 1 << 5 << index.value(QStringLiteral("l5")).toDouble();
    QTest::newRow("scale 0..100") << 35.0 << 0 << 100 << 35.0;
    QTest::newRow("scale 0..3") << 1.5 << 0 << 3 << 50.0;
}

void TestRollUp::index100SpansTheScale()
{
    QFETCH(double, score);
    QFETCH(int, min);
    QFETCH(int, max);
    QFETCH(double, expected);
    LevelScale scale;
    scale.min = min;
    scale.max = max;
    QVERIFY(isNear(index100(score, scale), expected));
}

void TestRollUp::orderOfMembersChangesNoBit()
{
    SeededRandom random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<MemberScore> members;
        for (int i = 0; i < 12; ++i) {
            MemberScore member{QString::number(i), 1.0 + double(random.number(4000)) / 997.0,
                               1000.0 + double(random.number(90000))};
            if (random.number(5) == 0)
                member.score.reset();
            members.push_back(member);
        }
        const CollaborationScore before = scoreCollaboration(members, 2.5);
        shuffle(members, random);
        const CollaborationScore after = scoreCollaboration(members, 2.5);
        QVERIFY(isSameBits(before.mean.value_or(0), after.mean.value_or(0)));
        QVERIFY(isSameBits(before.populationMean.value_or(0), after.populationMean.value_or(0)));
        QCOMPARE(before.belowWeakness, after.belowWeakness);
    }
}

QTEST_GUILESS_MAIN(TestRollUp)
#include "tst_RollUp.moc"
