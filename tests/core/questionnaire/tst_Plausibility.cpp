// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Plausibility.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace samsyn;

namespace {

QList<int> kindsOf(const std::vector<PlausibilityDoubt> &doubts)
{
    QList<int> kinds;
    for (const PlausibilityDoubt &doubt : doubts)
        kinds.append(int(doubt.doubt));
    return kinds;
}

} // namespace

class tst_Plausibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// IT cost per inhabitant of six municipalities, computed independently (domain 3.16).
    void the_reference_vector_is_met()
    {
        const double kronor[] = {9.8e6, 9.1e6, 27.2e6, 21.9e6, 66.7e6, 59.0e6};
        const double inhabitants[] = {5600, 5600, 16000, 13300, 40400, 18800};
        std::vector<double> perCapita;
        for (std::size_t i = 0; i < std::size(kronor); ++i)
            perCapita.push_back(kronor[i] / inhabitants[i]);
        const MedianSpread spread = medianSpread(perCapita);
        QVERIFY(qAbs(spread.median - 1675.4950495049507) < 5e-7);
        QVERIFY(qAbs(spread.deviation - 39.68677882825898) < 5e-7);
        QVERIFY(qAbs(spread.limit() - 176.51885487233028) < 5e-7);
        for (std::size_t i = 0; i < perCapita.size(); ++i) {
            const auto doubts = doubtsAbout(perCapita[i], {{}, {}, {}, perCapita});
            QCOMPARE(!doubts.empty(), i == 5);
        }
    }

    void a_number_is_doubted_for_its_reason_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<double>("before");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("as last year") << 5200.0 << 5000.0 << QList<int>{};
        QTest::newRow("twice as much") << 9900.0 << 5000.0 << QList<int>{};
        QTest::newRow("a zero too many") << 51000.0 << 5000.0 << QList<int>{int(Doubt::FactorTen)};
        QTest::newRow("a zero too few") << 490.0 << 5000.0 << QList<int>{int(Doubt::FactorTen)};
        QTest::newRow("percent and share") << 50.0 << 5000.0 << QList<int>{int(Doubt::FactorHundred)};
        QTest::newRow("kronor for tkr") << 5.1e6 << 5000.0 << QList<int>{int(Doubt::FactorThousand)};
        QTest::newRow("four times") << 20000.0 << 5000.0 << QList<int>{};
        QTest::newRow("nothing") << 0.0 << 5000.0 << QList<int>{};
        QTest::newRow("another sign") << -50000.0 << 5000.0 << QList<int>{};
    }

    void a_number_is_doubted_for_its_reason()
    {
        QFETCH(double, number);
        QFETCH(double, before);
        QFETCH(QList<int>, expected);
        PlausibilityReference reference;
        reference.before = before;
        QCOMPARE(kindsOf(doubtsAbout(number, reference)), expected);
    }

    void the_ends_of_the_range_belong_to_it()
    {
        PlausibilityReference reference;
        reference.usualMin = 90;
        reference.usualMax = 100;
        QVERIFY(doubtsAbout(90, reference).empty() && doubtsAbout(100, reference).empty());
        QCOMPARE(kindsOf(doubtsAbout(89.9, reference)), QList<int>{int(Doubt::BelowRange)});
        QCOMPARE(doubtsAbout(101, reference).front().expected, 100.0);
    }

    void fewer_than_five_peers_say_nothing()
    {
        const double four[] = {10, 11, 12, 13};
        QVERIFY(doubtsAbout(900, {{}, {}, {}, four}).empty());
        const double five[] = {10, 11, 12, 13, 14};
        QCOMPARE(kindsOf(doubtsAbout(500, {{}, {}, {}, five})), QList<int>{int(Doubt::FarFromPeers)});
        QCOMPARE(kindsOf(doubtsAbout(120, {{}, {}, {}, five})),
                 (QList<int>{int(Doubt::FactorTen), int(Doubt::FarFromPeers)}));
    }

    void equal_peers_leave_half_the_median()
    {
        const double equal[] = {10, 10, 10, 10, 10};
        QVERIFY(doubtsAbout(15, {{}, {}, {}, equal}).empty());
        QCOMPARE(kindsOf(doubtsAbout(15.1, {{}, {}, {}, equal})), QList<int>{int(Doubt::FarFromPeers)});
    }
};

QTEST_GUILESS_MAIN(tst_Plausibility)
#include "tst_Plausibility.moc"
