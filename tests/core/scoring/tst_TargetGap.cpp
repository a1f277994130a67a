// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/TargetGap.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <cstring>

using namespace samsyn;

namespace {

GapSubject subject(const char *code, std::optional<double> score, std::optional<double> target,
                   std::optional<double> importance = std::nullopt)
{
    return {QString::fromLatin1(code), score, target, importance, 1};
}

/// The four capabilities of METHOD.md 7.
std::vector<GapSubject> example()
{
    std::vector<GapSubject> subjects = {subject("A1", 2.2, 4.0, 5), subject("A2", 3.4, 3.0, 4),
                                        subject("A3", 2.8, 3.5, 2), subject("A4", 1.6, 3.0, 1)};
    subjects[2].weight = 2;
    return subjects;
}

TargetGaps gapsIn(const std::vector<GapSubject> &subjects)
{
    return *targetGaps(subjects, sample::fiveLevels());
}

QString codesOf(const TargetGaps &gaps)
{
    QStringList codes;
    for (const TargetGap &gap : gaps.gaps)
        codes.append(gap.code);
    return codes.join(QLatin1Char(' '));
}

QString whereOf(const std::vector<GapSubject> &subjects)
{
    const Result<TargetGaps> result = targetGaps(subjects, sample::fiveLevels());
    return !result && result.error().code == ErrorCode::ArgumentInvalid ? result.error().where : QString();
}

bool isSameBits(const TargetGaps &a, const TargetGaps &b)
{
    bool isSame = codesOf(a) == codesOf(b);
    const double x = a.weightedGap.value_or(-1);
    const double y = b.weightedGap.value_or(-1);
    isSame = isSame && std::memcmp(&x, &y, sizeof x) == 0;
    for (std::size_t i = 0; isSame && i < a.gaps.size(); ++i)
        isSame = a.gaps[i].priority == b.gaps[i].priority && a.gaps[i].gap == b.gaps[i].gap;
    return isSame;
}

} // namespace

class tst_TargetGap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsAreThoseOfTheReference()
    {
        const TargetGaps found = gapsIn(example());
        QCOMPARE(codesOf(found), QStringLiteral("A1 A3 A4 A2"));
        const double gaps[] = {1.8, 0.7, 1.4, 0};
        const double shares[] = {1, 0.25, 0, 0.75};
        const double priorities[] = {45, 4.375, 0, 0};
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(isClose(*found.gaps[i].gap, gaps[i]));
            QCOMPARE(found.gaps[i].importanceShare, shares[i]);
            QVERIFY(isClose(*found.gaps[i].priority, priorities[i]));
            QVERIFY(!found.gaps[i].isImportanceAssumed);
            QCOMPARE(found.gaps[i].basis, GapBasis::Known);
        }
        QVERIFY(isClose(*found.weightedGap, 0.955556));
        QCOMPARE(found.withoutBasis, 0);
    }

    void gapsAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("gap");
        SAMSYN_SKIP_WITHOUT(vectors);
        const TargetGaps found = gapsIn(example());
        QCOMPARE(vectors->toArray().size(), 4);
        for (const QJsonValue &vector : vectors->toArray()) {
            const auto gap =
                std::ranges::find(found.gaps, vector[QStringLiteral("code")].toString(), &TargetGap::code);
            QVERIFY(isClose(*gap->gap, vector[QStringLiteral("gap")].toDouble()));
            QVERIFY(isClose(gap->importanceShare, vector[QStringLiteral("iota")].toDouble()));
            QVERIFY(isClose(*gap->priority, vector[QStringLiteral("prio")].toDouble()));
        }
        QVERIFY(isClose(*found.weightedGap, domainVector("gap_index")->toDouble()));
    }

    void withoutScoreOrTargetThereIsNoGap()
    {
        const TargetGaps found =
            gapsIn({subject("d", {}, 3), subject("b", 2, {}), subject("a", {}, {}), subject("c", 2, 3)});
        QCOMPARE(codesOf(found), QStringLiteral("c a b d"));
        QCOMPARE(found.withoutBasis, 3);
        QCOMPARE(found.gaps[1].basis, GapBasis::NoScore);
        QCOMPARE(found.gaps[2].basis, GapBasis::NoTarget);
        QCOMPARE(found.gaps[3].basis, GapBasis::NoScore);
        QVERIFY(!found.gaps[3].gap && !found.gaps[3].priority);
        QVERIFY(isClose(*found.weightedGap, 1));
    }

    void missingImportanceIsAssumedInTheMiddle()
    {
        const TargetGaps found = gapsIn({subject("a", 2, 4)});
        QVERIFY(found.gaps[0].isImportanceAssumed);
        QCOMPARE(found.gaps[0].importanceShare, 0.5);
        QCOMPARE(*found.gaps[0].priority, 25.0);
    }

    void nothingImportantHasNoWeightedGap()
    {
        QVERIFY(!gapsIn({subject("a", 2, 4, 1)}).weightedGap);
        QVERIFY(!gapsIn({subject("a", {}, 4, 5)}).weightedGap);
        QVERIFY(!gapsIn({}).weightedGap);
        QCOMPARE(*gapsIn({subject("a", 4, 4, 5)}).weightedGap, 0.0);
    }

    void aScoreAboveTheTargetIsNoGap()
    {
        QCOMPARE(*gapsIn({subject("a", 4.2, 3, 5)}).gaps[0].gap, 0.0);
        QCOMPARE(*gapsIn({subject("a", 3, 3, 5)}).gaps[0].gap, 0.0);
    }

    void tiesGoToTheLargerGapThenTheCode()
    {
        // Priority 25 three times: 2/4 * 1/2, 1/4 * 1 and, through rounding, 4.1 - 3.1.
        const TargetGaps found =
            gapsIn({subject("c", 3.1, 4.1, 5), subject("b", 2, 3, 5), subject("d", 1, 3, 3)});
        QCOMPARE(codesOf(found), QStringLiteral("d b c"));
    }

    void theRangeIsTheScales()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        const auto found = targetGaps({subject("a", 20, 70, 5)}, tens);
        QCOMPARE(*found->gaps[0].priority, 50.0);
    }

    void orderOfSubjectsChangesNoBit()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 300; ++round) {
            std::vector<GapSubject> subjects;
            for (std::uint64_t i = 0; i < 2 + random.number(9); ++i) {
                GapSubject made{QString::number(i),
                                1 + 4 * random.share(),
                                1 + 4 * random.share(),
                                {},
                                0.1 + random.share()};
                if (random.number(3) > 0)
                    made.importance = double(1 + random.number(5));
                subjects.push_back(made);
            }
            const TargetGaps before = gapsIn(subjects);
            for (std::size_t i = subjects.size(); i > 1; --i)
                std::swap(subjects[i - 1], subjects[random.number(i)]);
            QVERIFY2(isSameBits(gapsIn(subjects), before),
                     qPrintable(QStringLiteral("seed 20261122, round %1").arg(round)));
        }
    }

    void priorityGrowsWithGapAndImportance()
    {
        double last = -1;
        for (int i = 0; i <= 40; ++i) {
            const double priority = *gapsIn({subject("a", 5 - i / 10.0, 5, 4)}).gaps[0].priority;
            QVERIFY(priority > last && priority <= 100);
            last = priority;
        }
        QVERIFY(*gapsIn({subject("a", 1, 5, 5)}).gaps[0].priority == 100);
    }

    void wrongSubjectsAreRefused()
    {
        QCOMPARE(whereOf({subject("", 2, 3)}), QStringLiteral("subjects[0].code"));
        QCOMPARE(whereOf({subject("a", 2, 3), subject("a", 2, 3)}), QStringLiteral("subjects[1].code"));
        QCOMPARE(whereOf({subject("a", 0.9, 3)}), QStringLiteral("subjects[0].score"));
        QCOMPARE(whereOf({subject("a", 2, 5.5)}), QStringLiteral("subjects[0].target"));
        QCOMPARE(whereOf({subject("a", 2, 3, 0)}), QStringLiteral("subjects[0].importance"));
        QCOMPARE(whereOf({subject("a", 2, 3, std::nan(""))}), QStringLiteral("subjects[0].importance"));
        GapSubject weightless = subject("a", 2, 3);
        weightless.weight = 0;
        QCOMPARE(whereOf({weightless}), QStringLiteral("subjects[0].weight"));
    }
};

QTEST_GUILESS_MAIN(tst_TargetGap)
#include "tst_TargetGap.moc"
