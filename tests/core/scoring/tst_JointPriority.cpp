// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/JointPriority.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <functional>

using namespace samsyn;

namespace {

const char *const kMembers[] = {"Gr", "Es", "Va", "Go", "Li", "Sk"};

/// scores and importance of the members in order; a score of 0 is none.
JointCapability capability(const char *code, const std::vector<double> &scores,
                           const std::vector<double> &importance, std::array<double, 2> targetAndBenefit)
{
    JointCapability made{QString::fromLatin1(code), targetAndBenefit[1], targetAndBenefit[0], {}};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        MemberStanding member;
        member.code = QString::fromLatin1(kMembers[i]);
        if (scores[i] > 0)
            member.score = scores[i];
        member.importance = importance[i];
        made.members.push_back(member);
    }
    return made;
}

/// The table of METHOD.md 10.
std::vector<JointCapability> example()
{
    return {capability("A2.4", {2.0, 2.2, 2.3, 2.8, 2.9, 2.4}, {4, 4, 4, 3, 4, 4}, {3.5, 1.0}),
            capability("A5.1", {2.1, 2.4, 2.6, 3.0, 3.9, 3.2}, {5, 5, 4, 5, 5, 4}, {4.0, 0.9}),
            capability("A3.1", {1.8, 2.0, 2.4, 2.1, 3.1, 2.6}, {3, 3, 3, 4, 4, 3}, {3.0, 0.3}),
            capability("A4.1", {2.6, 2.4, 3.1, 2.2, 3.6, 2.8}, {4, 3, 4, 4, 5, 4}, {3.5, 0.5}),
            capability("A7.2", {3.4, 3.2, 3.6, 3.1, 4.1, 0}, {5, 5, 5, 5, 5, 5}, {4.0, 0.9})};
}

std::vector<JointPriority> prioritiesOf(const std::vector<JointCapability> &capabilities)
{
    return *jointPriorities(capabilities, {}, sample::fiveLevels());
}

QString codesOf(const std::vector<JointPriority> &priorities)
{
    QStringList codes;
    for (const JointPriority &priority : priorities)
        codes.append(priority.code);
    return codes.join(QLatin1Char(' '));
}

/// Three members alike.
JointCapability threeMembers(const char *code, double score, double importance, double benefit)
{
    return capability(code, {score, score, score}, {importance, importance, importance}, {4, benefit});
}

std::vector<double> figuresOf(const std::vector<JointPriority> &priorities)
{
    std::vector<double> figures;
    for (const JointPriority &p : priorities)
        figures.insert(figures.end(),
                       {p.priority.value_or(-1), double(p.rank.value_or(0)), double(p.bestRank.value_or(0)),
                        double(p.worstRank.value_or(0)), double(p.members), double(p.withoutTarget)});
    return figures;
}

} // namespace

class tst_JointPriority : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prioritiesAreThoseOfTheReference()
    {
        const std::vector<JointPriority> found = prioritiesOf(example());
        QCOMPARE(codesOf(found), QStringLiteral("A2.4 A5.1 A3.1 A4.1 A7.2"));
        const double figures[][4] = {{0.566667, 0.266667, 0.708333, 39.902778},
                                     {0.316667, 0.283333, 0.916667, 38.805556},
                                     {0.650000, 0.170833, 0.583333, 25.447917},
                                     {0.333333, 0.183333, 0.750000, 24.125000},
                                     {0.000000, 0.135000, 1.000000, 22.050000}};
        const int ranks[][3] = {{1, 1, 2}, {2, 1, 2}, {3, 3, 4}, {4, 3, 5}, {5, 4, 5}};
        const int members[][2] = {{6, 4}, {6, 2}, {6, 4}, {6, 2}, {5, 0}};
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(isClose(found[i].parts->prevalence, figures[i][0]));
            QVERIFY(isClose(found[i].parts->gap, figures[i][1]));
            QVERIFY(isClose(found[i].parts->importance, figures[i][2]));
            QVERIFY(isClose(*found[i].priority, figures[i][3]));
            QCOMPARE(*found[i].rank, ranks[i][0]);
            QCOMPARE(*found[i].bestRank, ranks[i][1]);
            QCOMPARE(*found[i].worstRank, ranks[i][2]);
            QCOMPARE(found[i].members, members[i][0]);
            QCOMPARE(found[i].weakMembers, members[i][1]);
            QCOMPARE(found[i].reason, NullReason::None);
        }
    }

    void prioritiesAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("joint");
        SAMSYN_SKIP_WITHOUT(vectors);
        const std::vector<JointPriority> found = prioritiesOf(example());
        QCOMPARE(vectors->toArray().size(), 5);
        for (std::size_t i = 0; i < 5; ++i) {
            const QJsonValue vector = (*vectors)[qsizetype(i)];
            QCOMPARE(found[i].code, vector[QStringLiteral("code")].toString());
            QVERIFY(isClose(*found[i].priority, vector[QStringLiteral("J")].toDouble()));
            QVERIFY(isClose(found[i].parts->prevalence, vector[QStringLiteral("prev")].toDouble()));
            QVERIFY(isClose(found[i].parts->gap, vector[QStringLiteral("gap")].toDouble()));
            QVERIFY(isClose(found[i].parts->importance, vector[QStringLiteral("iota")].toDouble()));
            QCOMPARE(found[i].parts->scaleBenefit, vector[QStringLiteral("phi")].toDouble());
            QCOMPARE(*found[i].rank, vector[QStringLiteral("rank")].toInt());
            QCOMPARE(*found[i].bestRank, vector[QStringLiteral("lo")].toInt());
            QCOMPARE(*found[i].worstRank, vector[QStringLiteral("hi")].toInt());
            QCOMPARE(found[i].members, vector[QStringLiteral("n")].toInt());
            QCOMPARE(found[i].weakMembers, vector[QStringLiteral("nweak")].toInt());
        }
    }

    void weaknessIsSoftAroundItsLimit_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("prevalence");
        QTest::newRow("far below") << 1.0 << 1.0;
        QTest::newRow("2.0") << 2.0 << 1.0;
        QTest::newRow("2.25") << 2.25 << 0.75;
        QTest::newRow("2.5") << 2.5 << 0.5;
        QTest::newRow("3.0") << 3.0 << 0.0;
        QTest::newRow("far above") << 5.0 << 0.0;
    }

    void weaknessIsSoftAroundItsLimit()
    {
        QFETCH(double, score);
        QFETCH(double, prevalence);
        QCOMPARE(prioritiesOf({threeMembers("a", score, 5, 0.5)})[0].parts->prevalence, prevalence);
    }

    void tiesGoToPrevalenceThenImportanceThenCode()
    {
        // J is 0 everywhere: importance 1. Prevalence 1 before 0.
        QCOMPARE(codesOf(prioritiesOf({threeMembers("a", 3.5, 1, 0.2), threeMembers("b", 2, 1, 0.9),
                                       threeMembers("c", 3.5, 1, 0.2)})),
                 QStringLiteral("b a c"));
        // J and prevalence are 0 with every part 0: the important one first.
        QCOMPARE(codesOf(prioritiesOf(
                     {threeMembers("a", 4, 2, 0), threeMembers("b", 4, 5, 0), threeMembers("c", 4, 2, 0)})),
                 QStringLiteral("b a c"));
    }

    void figuresEqualButForRoundingAreTied()
    {
        // 0.1 + 0.2 against 0.3: the same J in another order of bits, so the code decides.
        JointCapability a = threeMembers("b", 4, 5, 0.3);
        JointCapability b = threeMembers("a", 4, 5, 0.1 + 0.2);
        const std::vector<JointPriority> found = prioritiesOf({a, b});
        QCOMPARE(codesOf(found), QStringLiteral("a b"));
        a.code = QStringLiteral("0");
        QCOMPARE(codesOf(prioritiesOf({a, b})), QStringLiteral("0 a"));
    }

    void fewerThanThreeMembersHaveNoPriority()
    {
        const std::vector<JointPriority> found =
            prioritiesOf({capability("b", {2, 2, 0}, {5, 5, 5}, {4, 1}), threeMembers("c", 3, 2, 0),
                          capability("a", {0, 0, 0}, {5, 5, 5}, {4, 1})});
        QCOMPARE(codesOf(found), QStringLiteral("c a b"));
        QCOMPARE(found[1].reason, NullReason::NoData);
        QCOMPARE(found[2].reason, NullReason::TooFewPeers);
        QVERIFY(!found[2].parts && !found[2].priority && !found[2].rank && !found[2].worstRank);
        QCOMPARE(found[2].members, 2);
        QVERIFY(prioritiesOf({}).empty());
    }

    void threeMembersAreRankedAlsoWhenOneIsLeftOut()
    {
        // With "Gr" b is first, without it a.
        const std::vector<JointPriority> found =
            prioritiesOf({capability("a", {3.5, 2, 2}, {5, 5, 5}, {4, 0.5}),
                          capability("b", {1, 3, 2}, {5, 5, 5}, {4, 0.5})});
        QCOMPARE(codesOf(found), QStringLiteral("b a"));
        QCOMPARE(*found[0].bestRank, 1);
        QCOMPARE(*found[0].worstRank, 2);
        QCOMPARE(*found[1].bestRank, 1);
    }

    void aMembersOwnTargetStandsBeforeTheCommonOne()
    {
        JointCapability own = threeMembers("a", 3, 5, 0);
        own.members[0].target = 5;
        QVERIFY(isClose(prioritiesOf({own})[0].parts->gap, (2 + 1 + 1) / 3.0 / 4));
        own.target.reset();
        const JointPriority few = prioritiesOf({own})[0];
        QCOMPARE(few.members, 1);
        QCOMPARE(few.withoutTarget, 2);
        QCOMPARE(few.reason, NullReason::TooFewPeers);
    }

    void missingImportanceIsAssumedAndCounted()
    {
        JointCapability assumed = threeMembers("a", 2, 5, 0);
        assumed.members[1].importance.reset();
        const JointPriority found = prioritiesOf({assumed})[0];
        QCOMPARE(found.assumedImportance, 1);
        QVERIFY(isClose(found.parts->importance, 2.5 / 3));
    }

    void theWeightsAreTheSteeringGroups()
    {
        const auto all = jointPriorities({threeMembers("a", 2.25, 5, 0.4)}, {1, 0, 0}, sample::fiveLevels());
        QCOMPARE(*(*all)[0].priority, 75.0);
        const auto benefit =
            jointPriorities({threeMembers("a", 2.25, 5, 0.4)}, {0, 0, 1}, sample::fiveLevels());
        QCOMPARE(*(*benefit)[0].priority, 40.0);
    }

    void theScaleIsTheFrameworks()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        tens.weaknessAt = 40;
        JointCapability made = threeMembers("a", 1, 5, 0);
        made.target = 80;
        for (MemberStanding &member : made.members)
            member.score = 45;
        const auto found = jointPriorities({made}, {}, tens);
        QCOMPARE((*found)[0].parts->prevalence, 0.25);
        QCOMPARE((*found)[0].parts->gap, 0.35);
    }

    void orderOfCapabilitiesAndMembersChangesNoBit()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 60; ++round) {
            std::vector<JointCapability> capabilities = example();
            for (JointCapability &made : capabilities) {
                for (MemberStanding &member : made.members)
                    member.score = 1 + 4 * random.share();
            }
            const auto before = figuresOf(prioritiesOf(capabilities));
            std::ranges::rotate(capabilities, capabilities.begin() + qsizetype(random.number(5)));
            for (JointCapability &made : capabilities)
                std::ranges::rotate(made.members, made.members.begin() + qsizetype(random.number(6)));
            QVERIFY2(figuresOf(prioritiesOf(capabilities)) == before,
                     qPrintable(QStringLiteral("seed 20261122, round %1").arg(round)));
        }
    }

    void rankIntervalsHoldTheRankAndPriorityItsRange()
    {
        SeededRandom random(9);
        for (int round = 0; round < 60; ++round) {
            std::vector<JointCapability> capabilities = example();
            for (JointCapability &made : capabilities) {
                made.scaleBenefit = random.share();
                for (MemberStanding &member : made.members)
                    member.score =
                        random.number(4) == 0 ? std::nullopt : std::optional(1 + 4 * random.share());
            }
            for (const JointPriority &found : prioritiesOf(capabilities)) {
                QCOMPARE(found.priority.has_value(), found.reason == NullReason::None);
                if (!found.priority)
                    continue;
                QVERIFY(*found.priority >= 0 && *found.priority <= 100);
                QVERIFY(*found.bestRank <= *found.rank && *found.rank <= *found.worstRank);
            }
        }
    }

    void wrongInputsAreRefused()
    {
        const auto whereWith = [](const std::function<void(JointCapability &)> &change) {
            std::vector<JointCapability> wrong = example();
            change(wrong[1]);
            return jointPriorities(wrong, {}, sample::fiveLevels()).error().where;
        };
        const QString member = QStringLiteral("capabilities[1].members[2]");
        QCOMPARE(whereWith([](JointCapability &c) { c.code.clear(); }),
                 QStringLiteral("capabilities[1].code"));
        QCOMPARE(whereWith([](JointCapability &c) { c.code = QStringLiteral("A2.4"); }),
                 QStringLiteral("capabilities[1].code"));
        QCOMPARE(whereWith([](JointCapability &c) { c.scaleBenefit = 1.1; }),
                 QStringLiteral("capabilities[1].scaleBenefit"));
        QCOMPARE(whereWith([](JointCapability &c) { c.target = 6; }),
                 QStringLiteral("capabilities[1].target"));
        QCOMPARE(whereWith([](JointCapability &c) { c.members[2].code = c.members[0].code; }), member);
        QCOMPARE(whereWith([](JointCapability &c) { c.members[2].score = 0.5; }), member);
        QCOMPARE(whereWith([](JointCapability &c) { c.members[2].target = std::nan(""); }), member);
        QCOMPARE(whereWith([](JointCapability &c) { c.members[2].importance = 6; }), member);
        for (const JointWeights &weights : {JointWeights{0.5, 0.3, 0.3}, JointWeights{1.2, -0.2, 0},
                                            JointWeights{std::nan(""), 0.5, 0.5}}) {
            const auto result = jointPriorities(example(), weights, sample::fiveLevels());
            QCOMPARE(result.error().where, QStringLiteral("weights"));
            QCOMPARE(result.error().code, ErrorCode::ArgumentInvalid);
        }
    }
};

QTEST_GUILESS_MAIN(tst_JointPriority)
#include "tst_JointPriority.moc"
