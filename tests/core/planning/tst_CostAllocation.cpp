// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/CostAllocation.h"
#include "core/planning/WideNumber.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace samsyn;

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();

using Weights = std::map<QString, qint64>;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The i-th word weighs the i-th number.
Weights weightsOf(const char *codes, const std::vector<qint64> &numbers)
{
    Weights weights;
    const QStringList names = words(codes);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        weights[names[qsizetype(i)]] = numbers[i];
    return weights;
}

const char *const kSix = "1444 1445 1470 1471 1494 1495";

KeyPart equalPart(int basisPoints = 10000)
{
    return {basisPoints, AllocationBase::Equal, {}};
}
KeyPart populationPart(int basisPoints = 10000)
{
    return {basisPoints, AllocationBase::Population,
            weightsOf(kSix, {5600, 5600, 16000, 13300, 40400, 18800})};
}
KeyPart usagePart(int basisPoints = 10000)
{
    return {basisPoints, AllocationBase::Usage, weightsOf(kSix, {410, 395, 1180, 960, 3010, 1405})};
}
KeyPart customPart(const Weights &weights, int basisPoints = 10000)
{
    return {basisPoints, AllocationBase::Custom, weights};
}

/// "34 33 33"; an error as "where: what".
QString shares(const Result<CostAllocation> &allocation)
{
    if (!allocation)
        return allocation.error().where + QStringLiteral(": ") + allocation.error().what;
    QStringList amounts;
    for (const MemberAmount &share : allocation->shares)
        amounts.append(QString::number(share.amountOre));
    return amounts.join(QLatin1Char(' '));
}

QString shares(qint64 totalOre, const char *members, const AllocationKey &key)
{
    return shares(allocateCost({totalOre, {}}, words(members), key));
}

} // namespace

class tst_CostAllocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAsTheReferenceProgram_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        constexpr qint64 total = 123456789;
        QTest::newRow("equal") << shares(total, kSix, {{equalPart()}, {}})
                               << "20576132 20576132 20576132 20576131 20576131 20576131";
        QTest::newRow("population") << shares(total, kSix, {{populationPart()}, {}})
                                    << "6934383 6934383 19812524 16469160 50026623 23279716";
        QTest::newRow("mixed") << shares(total, kSix,
                                         {{equalPart(3000), populationPart(5000), usagePart(2000)}, {}})
                               << "11015501 10965179 20037770 17628031 41284111 22526197";
        QTest::newRow("left over to the lower code")
            << shares(100, "a b c", {{equalPart()}, {}}) << "34 33 33";
        QTest::newRow("a refund") << shares(-100, "a b c", {{equalPart()}, {}}) << "-34 -33 -33";
        QTest::newRow("nothing for who weighs nothing")
            << shares(1001, "a b c", {{customPart(weightsOf("a b c", {2, 0, 2}))}, {}}) << "501 0 500";
        QTest::newRow("minimum fee") << shares(10000000, kSix, {{populationPart()}, 800000})
                                     << "800000 800000 1518644 1262373 3834576 1784407";
    }
    void splitsAsTheReferenceProgram()
    {
        QFETCH(QString, found);
        QFETCH(QString, wanted);
        QCOMPARE(found, wanted);
    }

    void agreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("alloc");
        SAMSYN_SKIP_WITHOUT(vectors);
        const auto expectSame = [](const Result<CostAllocation> &found, const QJsonObject &wanted) {
            QVERIFY2(found.has_value(), qPrintable(shares(found)));
            QCOMPARE(qsizetype(found->shares.size()), wanted.size());
            for (const MemberAmount &share : found->shares)
                QCOMPARE(share.amountOre, wanted.value(share.code).toInteger());
        };
        const SharedCost cost{vectors->toObject().value(QLatin1String("A")).toInteger(), {}};
        const auto wanted = [&](const char *name) {
            return vectors->toObject().value(QLatin1String(name)).toObject();
        };
        const QStringList six = words(kSix);
        expectSame(allocateCost(cost, six, {{equalPart()}, {}}), wanted("equal"));
        expectSame(allocateCost(cost, six, {{populationPart()}, {}}), wanted("pop"));
        expectSame(allocateCost(cost, six, {{equalPart(3000), populationPart(5000), usagePart(2000)}, {}}),
                   wanted("mixed"));
        const QStringList three = words("a b c");
        expectSame(allocateCost({100, {}}, three, {{equalPart()}, {}}),
                   domainVector("alloc_tie")->toObject());
        expectSame(allocateCost({-100, {}}, three, {{equalPart()}, {}}),
                   domainVector("alloc_neg")->toObject());
        expectSame(allocateCost({1001, {}}, three, {{customPart(weightsOf("a b c", {2, 0, 2}))}, {}}),
                   domainVector("alloc_zero")->toObject());
        expectSame(allocateCost({10000000, {}}, six, {{populationPart()}, 800000}),
                   domainVector("alloc_min")->toObject().value(QLatin1String("r")).toObject());
    }

    void splitsAtTheEdges_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto custom = [](const std::vector<qint64> &weights, std::optional<qint64> minimum = {}) {
            return AllocationKey{{customPart(weightsOf("a b c", weights))}, minimum};
        };
        QTest::newRow("nothing to share") << shares(0, "a b c", {{equalPart()}, {}}) << "0 0 0";
        QTest::newRow("one öre") << shares(1, "a b c", {{equalPart()}, {}}) << "1 0 0";
        QTest::newRow("one member") << shares(kMost, "a", {{equalPart()}, {}}) << QString::number(kMost);
        QTest::newRow("the largest refund")
            << shares(kLeast, "a", {{equalPart()}, {}}) << QString::number(kLeast);
        QTest::newRow("members are listed by code")
            << shares(100, "c b a", {{equalPart()}, {}}) << "34 33 33";
        // 1.67, 1.67, 6.67: two öre left; the larger weight, then the lower code
        QTest::newRow("equal remainders of all") << shares(10, "a b c", custom({1, 1, 4})) << "2 1 7";
        // 10 * 1/8 = 1.25, 10 * 2/8 = 2.5, 10 * 5/8 = 6.25: one öre left, to the largest remainder
        QTest::newRow("largest remainder of all") << shares(10, "a b c", custom({1, 2, 5})) << "1 3 6";
        // 3 * 1/6 = 0.5, 3 * 2/6 = 1, 3 * 3/6 = 1.5: equal remainders, the larger weight first
        QTest::newRow("equal remainders, larger weight") << shares(3, "a b c", custom({1, 2, 3})) << "0 1 2";
        QTest::newRow("exactly the minimum is not below it")
            << shares(300, "a b c", custom({1, 1, 1}, 100)) << "100 100 100";
        QTest::newRow("who weighs nothing still pays the minimum")
            << shares(300, "a b c", custom({1, 0, 1}, 10)) << "145 10 145";
        // First c is below (20): a and b share 70 as 56, 14; then b is below 30 as well.
        QTest::newRow("the minimum pulls others below it")
            << shares(100, "a b c", custom({12, 3, 0}, 30)) << "40 30 30";
        QTest::newRow("a minimum of nothing") << shares(3, "a b c", custom({1, 2, 3}, 0)) << "0 1 2";
    }
    void splitsAtTheEdges()
    {
        QFETCH(QString, found);
        QFETCH(QString, wanted);
        QCOMPARE(found, wanted);
    }

    void fundersAreSubtractedFirst()
    {
        const SharedCost cost{1000, {{QStringLiteral("14"), 600}, {QStringLiteral("skr"), 100}}};
        const Result<CostAllocation> allocation = allocateCost(cost, words("a b c"), {{equalPart()}, {}});
        QCOMPARE(allocation->fundedOre, 700);
        QCOMPARE(allocation->sharedOre, 300);
        QCOMPARE(shares(allocation), QStringLiteral("100 100 100"));
        const SharedCost whole{1000, {{QStringLiteral("14"), 1000}}};
        QCOMPARE(shares(allocateCost(whole, words("a b"), {{equalPart()}, {}})), QStringLiteral("0 0"));
        const SharedCost refund{-1000, {{QStringLiteral("14"), -998}}};
        QCOMPARE(shares(allocateCost(refund, words("a b"), {{equalPart()}, {}})), QStringLiteral("-1 -1"));
    }

    void weightsOfOthersAreNotUsed()
    {
        const AllocationKey key{{populationPart()}, {}};
        QCOMPARE(shares(100, "1444 1445", key), QStringLiteral("50 50"));
    }

    void refusesWhatCannotBeSplit_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto custom = [](const std::vector<qint64> &weights) {
            return AllocationKey{{customPart(weightsOf("a b", weights))}, {}};
        };
        QTest::newRow("nobody") << shares(1, "", {{equalPart()}, {}}) << "members: ";
        QTest::newRow("twice") << shares(1, "a b a", {{equalPart()}, {}}) << "members[2]: ";
        QTest::newRow("no code") << shares(allocateCost({1, {}}, {QString()}, {{equalPart()}, {}}))
                                 << "members[0]: ";
        QTest::newRow("no parts") << shares(1, "a", {{}, {}}) << "parts: ";
        QTest::newRow("parts below 10000") << shares(1, "a", {{equalPart(9999)}, {}}) << "parts: ";
        QTest::newRow("parts above 10000")
            << shares(1, "a", {{equalPart(9999), equalPart(2)}, {}}) << "parts: ";
        QTest::newRow("part of nothing")
            << shares(1, "a", {{equalPart(10000), equalPart(0)}, {}}) << "parts[1].basisPoints: ";
        QTest::newRow("part above all")
            << shares(1, "a", {{equalPart(10001)}, {}}) << "parts[0].basisPoints: ";
        QTest::newRow("weights in an equal part")
            << shares(1, "a", {{{10000, AllocationBase::Equal, weightsOf("a", {1})}}, {}})
            << "parts[0].weights: ";
        QTest::newRow("missing weight") << shares(1, "a b", custom({1})) << "parts[0].weights.b: ";
        QTest::newRow("negative weight") << shares(1, "a b", custom({1, -1})) << "parts[0].weights.b: ";
        QTest::newRow("nobody weighs anything") << shares(1, "a b", custom({0, 0})) << "parts[0]: ";
        QTest::newRow("funders bear too much") << shares(allocateCost(
            {10, {{QStringLiteral("f"), 6}, {QStringLiteral("g"), 5}}}, words("a"), {{equalPart()}, {}}))
                                               << "funders[1]: ";
        QTest::newRow("funders overflow")
            << shares(allocateCost({kMost, {{QStringLiteral("f"), kMost}, {QStringLiteral("g"), 1}}},
                                   words("a"), {{equalPart()}, {}}))
            << "funders[1]: ";
        QTest::newRow("a funder takes money")
            << shares(allocateCost({10, {{QStringLiteral("f"), -1}}}, words("a"), {{equalPart()}, {}}))
            << "funders[0]: ";
        QTest::newRow("negative minimum") << shares(1, "a", {{equalPart()}, -1}) << "minimumOre: ";
        QTest::newRow("minimum above the cost")
            << shares(299, "a b c", {{equalPart()}, 100}) << "minimumOre: ";
        QTest::newRow("minimum of a refund") << shares(-300, "a b c", {{equalPart()}, 1}) << "minimumOre: ";
        QTest::newRow("weights too large") << shares(kMost, "a b",
                                                     {{customPart(weightsOf("a b", {kMost, kMost}), 4000),
                                                       customPart(weightsOf("a b", {kMost, 1}), 6000)},
                                                      {}})
                                           << "parts: ";
        QTest::newRow("amount times weight too large")
            << shares(kMost, "a b", custom({kMost, kMost})) << "parts: ";
    }
    void refusesWhatCannotBeSplit()
    {
        QFETCH(QString, found);
        QFETCH(QString, wanted);
        QVERIFY2(found.startsWith(wanted), qPrintable(found));
    }

    void refusalsAreInvalidArguments()
    {
        const Result<CostAllocation> refused = allocateCost({1, {}}, {}, {{equalPart()}, {}});
        QCOMPARE(refused.error().code, ErrorCode::ArgumentInvalid);
    }

    /// The stated limit: three parts, 300 000 inhabitants, ten thousand million kronor.
    void theStatedLimitFits()
    {
        const Weights many = weightsOf("a b c", {299998, 1, 1});
        const AllocationKey key{{customPart(many, 3333), customPart(many, 3333), customPart(many, 3334)}, {}};
        constexpr qint64 total = 1'000'000'000'000;
        QCOMPARE(shares(total, "a b c", key), QStringLiteral("999993333334 3333333 3333333"));
    }

    void sumsAreExactInAnyOrder()
    {
        SeededRandom random(313);
        for (int round = 0; round < 3000; ++round) {
            const int members = 1 + int(random.number(20));
            QStringList codes;
            Weights first, second;
            for (int i = 0; i < members; ++i) {
                codes.append(QString::number(1000 + i));
                first[codes.last()] = qint64(random.number(i == 0 ? 5 : 60000)) + (i == 0 ? 1 : 0);
                second[codes.last()] = qint64(random.number(7)) + 1;
            }
            const qint64 total = qint64(random.number(2'000'000'000'000)) - 1'000'000'000'000;
            const int basisPoints = 1 + int(random.number(9999));
            AllocationKey key{{customPart(first, basisPoints), customPart(second, 10000 - basisPoints)}, {}};
            if (total > 0 && random.number(2) == 0)
                key.minimumOre = qint64(random.number(quint64(total / members) + 1));
            const Result<CostAllocation> allocation = allocateCost({total, {}}, codes, key);
            QVERIFY2(allocation.has_value(), qPrintable(shares(allocation)));
            qint64 sum = 0;
            for (const MemberAmount &share : allocation->shares) {
                sum += share.amountOre;
                QVERIFY(!key.minimumOre || share.amountOre >= *key.minimumOre);
            }
            QCOMPARE(sum, total);
            std::ranges::reverse(codes);
            std::ranges::reverse(key.parts);
            QVERIFY(*allocateCost({total, {}}, codes, key) == *allocation);
        }
    }

    void sharesAreWithinOneOreOfTheUnrounded()
    {
        SeededRandom random(314);
        for (int round = 0; round < 2000; ++round) {
            const Weights weights =
                weightsOf("a b c", {qint64(random.number(100)) + 1, qint64(random.number(100)), 0});
            const qint64 total = qint64(random.number(100000));
            const Result<CostAllocation> found =
                allocateCost({total, {}}, words("a b c"), {{customPart(weights)}, {}});
            const qint64 sum = weights.at(QStringLiteral("a")) + weights.at(QStringLiteral("b"));
            for (const MemberAmount &share : found->shares)
                QVERIFY(std::abs(share.amountOre * sum - total * weights.at(share.code)) < sum);
            QCOMPARE(found->shares[2].amountOre, 0);
        }
    }

    void wideNumbersSayWhenTheyDoNotFit()
    {
        QVERIFY(wideProduct(kWideMax, 1) == std::optional<Wide>(kWideMax));
        QVERIFY(!wideProduct(kWideMax, 2).has_value());
        QVERIFY(wideProduct(0, kWideMax) == std::optional<Wide>(0));
        QVERIFY(wideSum(kWideMax, 0) == std::optional<Wide>(kWideMax));
        QVERIFY(!wideSum(kWideMax, 1).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_CostAllocation)
#include "tst_CostAllocation.moc"
