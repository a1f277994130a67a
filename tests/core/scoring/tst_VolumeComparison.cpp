// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/VolumeComparison.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

using namespace samsyn;

namespace {

const char *const kMembers[] = {"Grästorp", "Essunga", "Vara", "Götene", "Lidköping", "Skara"};
constexpr double kKronor[] = {9.8e6, 9.1e6, 27.2e6, 21.9e6, 66.7e6, 59.0e6};
constexpr double kInhabitants[] = {5600, 5600, 16000, 13300, 40400, 18800};

NormalisedVolume normalisedIn(std::optional<double> figure, const std::map<int, double> &denominators,
                              double per = 1)
{
    return *normalisedVolume({figure, 2025, per}, denominators);
}

/// IT cost per inhabitant of METHOD.md 11.
std::vector<VolumePeer> costs()
{
    std::vector<VolumePeer> peers;
    for (std::size_t i = 0; i < std::size(kKronor); ++i)
        peers.push_back(
            {QString::fromUtf8(kMembers[i]), normalisedIn(kKronor[i], {{2025, kInhabitants[i]}}).value});
    return peers;
}

std::vector<VolumePeer> peersWith(const std::vector<double> &values)
{
    std::vector<VolumePeer> peers;
    for (const double value : values)
        peers.push_back({QString::number(peers.size()), value});
    return peers;
}

std::vector<bool> farOnes(const std::vector<VolumePeer> &peers)
{
    const Result<VolumeComparison> comparison = compareVolumes(peers);
    std::vector<bool> far;
    for (const VolumePosition &position : comparison->positions)
        far.push_back(position.isFarFromPeers());
    return far;
}

VolumeIndicator cost(bool isInThousands)
{
    VolumeIndicator made;
    made.code = QStringLiteral("V05");
    made.unit = VolumeUnit::Sek;
    made.isInThousands = isInThousands;
    return made;
}

const QString kPerCapita = QStringLiteral("perCapita");
const QString kInhabitantsCode = QStringLiteral("V01");

} // namespace

class tst_VolumeComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheReference()
    {
        const std::vector<VolumePeer> peers = costs();
        const double perCapita[] = {1750, 1625, 1700, 1646.616541, 1650.990099, 3138.297872};
        for (std::size_t i = 0; i < std::size(perCapita); ++i)
            QVERIFY(isClose(*peers[i].value, perCapita[i]));
        const Result<VolumeComparison> comparison = compareVolumes(peers);
        QCOMPARE(comparison->organisations, 6);
        QVERIFY(isClose(comparison->quartiles->median, 1675.495050));
        QVERIFY(isClose(comparison->quartiles->lower, 1647.709931));
        QVERIFY(isClose(comparison->quartiles->upper, 1737.5));
        QVERIFY(isClose(comparison->spread->median, 1675.495050));
        QVERIFY(isClose(comparison->spread->deviation, 39.686779));
        QVERIFY(isClose(comparison->spread->limit(), 176.518855));
        QCOMPARE(farOnes(peers), (std::vector<bool>{false, false, false, false, false, true}));
        QCOMPARE(comparison->positions[5].doubts.size(), std::size_t(1));
        QVERIFY(isClose(comparison->positions[5].doubts[0].expected, 1675.495050));
    }

    void figuresAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vector = domainVector("vol");
        SAMSYN_SKIP_WITHOUT(vector);
        const Result<VolumeComparison> comparison = compareVolumes(costs());
        for (const VolumePosition &position : comparison->positions) {
            QVERIFY(isClose(*position.value, (*vector)[QStringLiteral("percap")][position.code].toDouble()));
            QCOMPARE(position.isFarFromPeers(), (*vector)[QStringLiteral("flag")][position.code].toBool());
        }
        QVERIFY(isClose(comparison->spread->median, (*vector)[QStringLiteral("median")].toDouble()));
        QVERIFY(isClose(comparison->spread->deviation, (*vector)[QStringLiteral("mad")].toDouble()));
        QVERIFY(isClose(comparison->spread->limit(), (*vector)[QStringLiteral("limit")].toDouble()));
    }

    void theNearestYearWithinOneIsTakenAndFlagged_data()
    {
        QTest::addColumn<QList<int>>("years"); // each with the denominator year - 2000
        QTest::addColumn<int>("taken"); // 0 = none
        QTest::newRow("same") << QList<int>{2024, 2025, 2026} << 2025;
        QTest::newRow("before") << QList<int>{2024} << 2024;
        QTest::newRow("after") << QList<int>{2026} << 2026;
        QTest::newRow("before is nearer than after") << QList<int>{2024, 2026} << 2024;
        QTest::newRow("two years are too far") << QList<int>{2023, 2027} << 0;
        QTest::newRow("none") << QList<int>{} << 0;
    }

    void theNearestYearWithinOneIsTakenAndFlagged()
    {
        QFETCH(QList<int>, years);
        QFETCH(int, taken);
        std::map<int, double> denominators;
        for (const int year : years)
            denominators[year] = year - 2000;
        const NormalisedVolume found = normalisedIn(100, denominators);
        QCOMPARE(found.denominatorYear.value_or(0), taken);
        QCOMPARE(found.value.has_value(), taken > 0);
        if (taken == 0)
            QCOMPARE(found.basis, VolumeBasis::NoDenominator);
        else
            QCOMPARE(found.basis, taken == 2025 ? VolumeBasis::SameYear : VolumeBasis::OtherYear);
        if (taken > 0)
            QCOMPARE(*found.value, 100.0 / (taken - 2000));
    }

    void aDenominatorOfZeroGivesNoValueAndIsNotPassedOver()
    {
        const NormalisedVolume zero = normalisedIn(100, {{2024, 50}, {2025, 0}});
        QCOMPARE(zero.basis, VolumeBasis::ZeroDenominator);
        QCOMPARE(*zero.denominatorYear, 2025);
        QVERIFY(!zero.value);
        QCOMPARE(normalisedIn(100, {{2024, 0}, {2026, 5}}).basis, VolumeBasis::ZeroDenominator);
    }

    void aMissingFigureIsNotZero()
    {
        const NormalisedVolume missing = normalisedIn({}, {{2025, 50}});
        QCOMPARE(missing.basis, VolumeBasis::NoFigure);
        QVERIFY(!missing.value && !missing.denominatorYear);
        QCOMPARE(*normalisedIn(0, {{2025, 50}}).value, 0.0);
    }

    void perThousandMultiplies() { QCOMPARE(*normalisedIn(28, {{2025, 5600}}, 1000).value, 5.0); }

    void indicatorsAreNormalisedOverYears()
    {
        VolumeYears years;
        years[2025] = {{QStringLiteral("V05"), 9800.0}};
        years[2024] = {{kInhabitantsCode, 5600.0}, {QStringLiteral("V05"), 1.0}};
        const NormalisedVolume found = normalisedVolume(cost(true), kPerCapita, years, 2025);
        QCOMPARE(*found.value, 1750.0);
        QCOMPARE(found.basis, VolumeBasis::OtherYear);
        QCOMPARE(*found.denominatorYear, 2024);
        years[2025].insert(kInhabitantsCode, 4900.0);
        const NormalisedVolume same = normalisedVolume(cost(true), kPerCapita, years, 2025);
        QCOMPARE(*same.value, 2000.0);
        QCOMPARE(same.basis, VolumeBasis::SameYear);
        QCOMPARE(same.value, normalised(cost(true), kPerCapita, years[2025]));
        years[2025].insert(kInhabitantsCode, 0.0);
        QCOMPARE(normalisedVolume(cost(true), kPerCapita, years, 2025).basis, VolumeBasis::ZeroDenominator);
        QCOMPARE(normalisedVolume(cost(true), kPerCapita, years, 2023).basis, VolumeBasis::NoFigure);
        QCOMPARE(normalisedVolume(cost(true), QStringLiteral("none"), years, 2025).basis,
                 VolumeBasis::NoDenominator);
        QCOMPARE(normalisedVolume(cost(true), QStringLiteral("perPupil"), years, 2025).basis,
                 VolumeBasis::NoDenominator);
    }

    void aSumThatIsNotWholeIsNoDenominator()
    {
        const QString share = QStringLiteral("shareOf:V13+V14");
        VolumeYears years;
        years[2025] = {{QStringLiteral("V05"), 3.0}, {QStringLiteral("V13"), 4.0}};
        QCOMPARE(normalisedVolume(cost(false), share, years, 2025).basis, VolumeBasis::NoDenominator);
        years[2026] = {{QStringLiteral("V13"), 4.0}, {QStringLiteral("V14"), 2.0}};
        const NormalisedVolume next = normalisedVolume(cost(false), share, years, 2025);
        QCOMPARE(next.basis, VolumeBasis::OtherYear);
        QCOMPARE(*next.value, 0.5);
    }

    void fewerThanFiveFiguresSayNothing()
    {
        std::vector<VolumePeer> peers = peersWith({1, 2, 3, 1000});
        peers.push_back({QStringLiteral("x"), {}});
        const Result<VolumeComparison> four = compareVolumes(peers);
        QCOMPARE(four->reason, NullReason::TooFewPeers);
        QCOMPARE(four->organisations, 4);
        QVERIFY(!four->quartiles && !four->spread && four->positions[3].doubts.empty());
        QCOMPARE(compareVolumes({})->reason, NullReason::NoData);
        peers[4].value = 2;
        const Result<VolumeComparison> five = compareVolumes(peers);
        QCOMPARE(five->reason, NullReason::None);
        QVERIFY(five->positions[3].isFarFromPeers());
    }

    void figuresAreDoubtedBeyondTheLimitOnly()
    {
        // MAD 0: more than half the median away.
        QCOMPARE(farOnes(peersWith({10, 10, 10, 10, 15})), std::vector<bool>(5, false));
        QCOMPARE(farOnes(peersWith({10, 10, 10, 10, 15.1})),
                 (std::vector<bool>{false, false, false, false, true}));
        // MAD 1, limit 4.4478.
        QCOMPARE(farOnes(peersWith({9, 10, 11, 10, 9, 11, 14.4})), std::vector<bool>(7, false));
        QCOMPARE(farOnes(peersWith({9, 10, 11, 10, 9, 11, 14.5})).back(), true);
    }

    void aFigureInAnotherUnitIsRecognised()
    {
        const Result<VolumeComparison> found = compareVolumes(peersWith({1700, 1650, 1625, 1750, 1.7}));
        const std::vector<PlausibilityDoubt> &doubts = found->positions[4].doubts;
        QCOMPARE(doubts.size(), std::size_t(2));
        QCOMPARE(doubts[0].doubt, Doubt::FactorThousand);
        QCOMPARE(doubts[1].doubt, Doubt::FarFromPeers);
    }

    void orderChangesNothingAndNothingIsRemoved()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> values;
            for (std::uint64_t i = 0; i < 5 + random.number(8); ++i)
                values.push_back(random.number(6) == 0 ? 5000 * random.share() : 100 + 10 * random.share());
            std::vector<VolumePeer> peers = peersWith(values);
            const Result<VolumeComparison> before = compareVolumes(peers);
            QCOMPARE(before->positions.size(), peers.size());
            std::ranges::rotate(peers, peers.begin() + qsizetype(random.number(peers.size())));
            const Result<VolumeComparison> after = compareVolumes(peers);
            QCOMPARE(after->quartiles->lower == before->quartiles->lower, true);
            QCOMPARE(after->spread->limit() == before->spread->limit(), true);
            for (const VolumePosition &position : after->positions) {
                const auto same = std::ranges::find(before->positions, position.code, &VolumePosition::code);
                QCOMPARE(position.isFarFromPeers(), same->isFarFromPeers());
            }
        }
    }

    void wrongInputsAreRefused()
    {
        const auto whereOf = [](const VolumeQuotient &quotient, const std::map<int, double> &denominators) {
            return normalisedVolume(quotient, denominators).error().where;
        };
        QCOMPARE(whereOf({std::nan(""), 2025, 1}, {}), QStringLiteral("figure"));
        QCOMPARE(whereOf({1, 2025, 0}, {}), QStringLiteral("per"));
        QCOMPARE(whereOf({1, 2025, 1}, {{2024, 5}, {2025, -1}}), QStringLiteral("denominators[2025]"));
        const auto whereIn = [](const std::vector<VolumePeer> &peers) {
            const Result<VolumeComparison> result = compareVolumes(peers);
            return result.error().code == ErrorCode::ArgumentInvalid ? result.error().where : QString();
        };
        QCOMPARE(whereIn({{QString(), 1}}), QStringLiteral("peers[0].code"));
        QCOMPARE(whereIn({{QStringLiteral("a"), 1}, {QStringLiteral("a"), 1}}),
                 QStringLiteral("peers[1].code"));
        QCOMPARE(whereIn({{QStringLiteral("a"), std::nan("")}}), QStringLiteral("peers[0].value"));
    }
};

QTEST_GUILESS_MAIN(tst_VolumeComparison)
#include "tst_VolumeComparison.moc"
