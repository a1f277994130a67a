// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Comparison.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <cstring>

using namespace samsyn;

namespace {

const std::map<QString, AbsoluteClass> &absoluteWords()
{
    static const std::map<QString, AbsoluteClass> words = {
        {QStringLiteral("Neutral"), AbsoluteClass::Neutral},
        {QStringLiteral("Strength"), AbsoluteClass::Strength},
        {QStringLiteral("Weakness"), AbsoluteClass::Weakness},
        {QStringLiteral("StrengthConfirmed"), AbsoluteClass::StrengthConfirmed},
        {QStringLiteral("StrengthLikely"), AbsoluteClass::StrengthLikely},
        {QStringLiteral("WeaknessConfirmed"), AbsoluteClass::WeaknessConfirmed},
        {QStringLiteral("WeaknessLikely"), AbsoluteClass::WeaknessLikely},
        {QStringLiteral("Indeterminate"), AbsoluteClass::Indeterminate},
    };
    return words;
}

const std::map<QString, RelativeClass> &relativeWords()
{
    static const std::map<QString, RelativeClass> words = {
        {QStringLiteral("AtPeers"), RelativeClass::AtPeers},
        {QStringLiteral("RelStrength"), RelativeClass::RelativeStrength},
        {QStringLiteral("RelWeakness"), RelativeClass::RelativeWeakness}};
    return words;
}

std::optional<ScoreInterval> intervalOf(double low, double high)
{
    return low > 0 ? std::optional<ScoreInterval>({low, high}) : std::nullopt;
}

/// The six members of METHOD.md 3.
std::vector<PeerScore> members()
{
    return {{QStringLiteral("Grästorp"), 2.1, {}},  {QStringLiteral("Essunga"), 2.4, {}},
            {QStringLiteral("Vara"), 2.6, {}},      {QStringLiteral("Götene"), 3.0, {}},
            {QStringLiteral("Lidköping"), 3.9, {}}, {QStringLiteral("Skara"), 3.2, {}}};
}

std::vector<PeerScore> membersWith(const std::vector<double> &scores)
{
    std::vector<PeerScore> made;
    for (const double score : scores)
        made.push_back({QString::number(made.size()), score, {}});
    return made;
}

PeerComparison compared(const std::vector<PeerScore> &peers)
{
    return *comparePeers(peers, sample::fiveLevels());
}

/// "member strength confirmed rank" in the order of codes, to compare whatever the order given.
QStringList described(const PeerComparison &comparison)
{
    QStringList lines;
    for (const PeerPosition &position : comparison.positions)
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(position.code)
                         .arg(position.relative ? int(*position.relative) : -int(position.reason))
                         .arg(int(position.isConfirmed))
                         .arg(position.percentileRank.value_or(-1), 0, 'g', 17));
    lines.sort();
    return lines;
}

} // namespace

class tst_Comparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absoluteClassFollowsScoreAndInterval_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("low"); // 0 = no interval
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("cls");
        const auto add = [](const char *name, std::array<double, 3> figures, AbsoluteClass cls) {
            QTest::newRow(name) << figures[0] << figures[1] << figures[2] << int(cls);
        };
        add("strength, sure", {3.8, 3.55, 4.05}, AbsoluteClass::StrengthConfirmed);
        add("strength, likely", {3.6, 3.2, 4.0}, AbsoluteClass::StrengthLikely);
        add("weakness, sure", {2.2, 1.9, 2.45}, AbsoluteClass::WeaknessConfirmed);
        add("weakness, likely", {2.4, 2.0, 2.8}, AbsoluteClass::WeaknessLikely);
        add("neutral", {3.0, 2.6, 3.4}, AbsoluteClass::Neutral);
        add("cannot be told", {3.0, 2.3, 3.7}, AbsoluteClass::Indeterminate);
        add("joint strength", {3.5, 0, 0}, AbsoluteClass::Strength);
        add("joint, at the weakness limit", {2.5, 0, 0}, AbsoluteClass::Neutral);
        add("joint weakness", {2.499999, 0, 0}, AbsoluteClass::Weakness);
        add("rounding is no weakness", {2.5 - 1e-10, 0, 0}, AbsoluteClass::Neutral);
        add("rounding is a strength", {3.5 - 1e-10, 0, 0}, AbsoluteClass::Strength);
        add("low at the strength limit", {3.8, 3.5, 4.1}, AbsoluteClass::StrengthConfirmed);
        add("high at the weakness limit", {2.3, 2.1, 2.5}, AbsoluteClass::WeaknessLikely);
        add("low at the weakness limit", {3.0, 2.5, 3.5}, AbsoluteClass::Neutral);
        add("a strength that may be a weakness", {3.6, 2.4, 4.8}, AbsoluteClass::Indeterminate);
        add("a weakness that may be a strength", {2.4, 1.2, 3.5}, AbsoluteClass::Indeterminate);
        add("everybody answered", {3.5, 3.5, 3.5}, AbsoluteClass::StrengthConfirmed);
    }

    void absoluteClassFollowsScoreAndInterval()
    {
        QFETCH(double, score);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, cls);
        const auto found = absoluteClass(score, intervalOf(low, high), sample::fiveLevels());
        QCOMPARE(int(*found), cls);
    }

    void absoluteClassesAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("absclass");
        SAMSYN_SKIP_WITHOUT(vectors);
        QCOMPARE(vectors->toArray().size(), 9);
        for (const QJsonValue &vector : vectors->toArray()) {
            const auto found =
                absoluteClass(vector[0].toDouble(), intervalOf(vector[1].toDouble(), vector[2].toDouble()),
                              sample::fiveLevels());
            QCOMPARE(*found, absoluteWords().at(vector[3].toString()));
        }
    }

    void aBetterScoreIsNeverInAWorseClass()
    {
        const auto worth = [](AbsoluteClass cls) {
            const bool isUp = cls == AbsoluteClass::Strength || cls == AbsoluteClass::StrengthConfirmed
                || cls == AbsoluteClass::StrengthLikely;
            const bool isDown = cls == AbsoluteClass::Weakness || cls == AbsoluteClass::WeaknessConfirmed
                || cls == AbsoluteClass::WeaknessLikely;
            return isUp ? 1 : isDown ? -1 : 0;
        };
        int last = -1;
        for (int i = 100; i <= 500; ++i) {
            const double score = i / 100.0;
            const ScoreInterval narrow{std::max(1.0, score - 0.2), std::min(5.0, score + 0.2)};
            const int now = worth(*absoluteClass(score, narrow, sample::fiveLevels()));
            QVERIFY(now >= last);
            QCOMPARE(now, worth(*absoluteClass(score, {}, sample::fiveLevels())));
            last = now;
        }
    }

    void theLimitsAreTheScales()
    {
        LevelScale scale;
        scale.min = 0;
        scale.max = 3;
        scale.strengthAt = 2;
        scale.weaknessAt = 1;
        QCOMPARE(*absoluteClass(2, {}, scale), AbsoluteClass::Strength);
        QCOMPARE(*absoluteClass(1.5, ScoreInterval{0.9, 2.1}, scale), AbsoluteClass::Indeterminate);
    }

    void wrongScoresAndIntervalsAreRefused()
    {
        const LevelScale scale = sample::fiveLevels();
        QCOMPARE(absoluteClass(0.5, {}, scale).error().where, QStringLiteral("score"));
        QCOMPARE(absoluteClass(std::nan(""), {}, scale).error().where, QStringLiteral("score"));
        QCOMPARE(absoluteClass(3, ScoreInterval{3.1, 3.4}, scale).error().where, QStringLiteral("interval"));
        QCOMPARE(absoluteClass(3, ScoreInterval{3.4, 2.9}, scale).error().where, QStringLiteral("interval"));
        QCOMPARE(absoluteClass(3, ScoreInterval{std::nan(""), 4}, scale).error().code,
                 ErrorCode::ArgumentInvalid);
    }

    void quartilesAreThoseOfTypeSeven()
    {
        const Quartiles six = quartilesOf({2.1, 2.4, 2.6, 3.0, 3.9, 3.2});
        QVERIFY(isClose(six.lower, 2.45) && isClose(six.median, 2.8) && isClose(six.upper, 3.15));
        if (const std::optional<QJsonValue> vector = domainVector("quart")) {
            QVERIFY(isClose(six.lower, (*vector)[QStringLiteral("q1")].toDouble()));
            QVERIFY(isClose(six.median, (*vector)[QStringLiteral("med")].toDouble()));
            QVERIFY(isClose(six.upper, (*vector)[QStringLiteral("q3")].toDouble()));
        }
        const Quartiles one = quartilesOf({7});
        QCOMPARE(one.lower, 7.0);
        QCOMPARE(one.upper, 7.0);
        const Quartiles five = quartilesOf({5, 1, 4, 2, 3});
        QCOMPARE(five.lower, 2.0);
        QCOMPARE(five.median, 3.0);
        QCOMPARE(five.upper, 4.0);
        QCOMPARE(quantile({1, 2}, 0), 1.0);
        QCOMPARE(quantile({1, 2}, 1), 2.0);
        QCOMPARE(quantile({10, 20}, 0.25), 12.5);
    }

    void percentileRankCountsTiesAsHalf()
    {
        QCOMPARE(*percentileRank(3.0, {2, 3, 3, 4}), 0.5);
        QCOMPARE(*percentileRank(2, {2, 3, 3, 4}), 0.0);
        QCOMPARE(*percentileRank(4, {4, 2, 3, 3}), 1.0);
        QCOMPARE(*percentileRank(3, {3, 3}), 0.5);
        QCOMPARE(*percentileRank(3 + 1e-12, {2, 3, 3, 4}), 0.5);
        QVERIFY(!percentileRank(3, {3}));
        QVERIFY(!percentileRank(3.5, {2, 3, 4}));
        QVERIFY(!percentileRank(3, {}));
    }

    void membersStandAsInTheReference()
    {
        const PeerComparison six = compared(members());
        QCOMPARE(six.members, 6);
        QVERIFY(isClose(six.quartiles->lower, 2.45) && isClose(six.quartiles->upper, 3.15));
        const RelativeClass classes[] = {RelativeClass::RelativeWeakness, RelativeClass::RelativeWeakness,
                                         RelativeClass::AtPeers,          RelativeClass::AtPeers,
                                         RelativeClass::RelativeStrength, RelativeClass::RelativeStrength};
        const double ranks[] = {0, 0.2, 0.4, 0.6, 1, 0.8};
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(*six.positions[i].relative, classes[i]);
            QCOMPARE(*six.positions[i].percentileRank, ranks[i]);
            QVERIFY(!six.positions[i].isConfirmed);
        }
    }

    void membersStandAsInTheSpecification()
    {
        const std::optional<QJsonValue> classes = domainVector("relclass");
        SAMSYN_SKIP_WITHOUT(classes);
        const std::optional<QJsonValue> ranks = domainVector("prank");
        const PeerComparison six = compared(members());
        for (const PeerPosition &position : six.positions) {
            QCOMPARE(*position.relative, relativeWords().at((*classes)[position.code].toString()));
            QVERIFY(isClose(*position.percentileRank, (*ranks)[position.code].toDouble()));
        }
        QVERIFY(isClose(*percentileRank(3, {2, 3, 3, 4}), domainVector("prank_tie")->toDouble()));
    }

    void aClassNeedsBothQuartileAndDistance()
    {
        // Beyond the quartile, but less than 0.3 from the median 3.0.
        const PeerComparison close = compared(membersWith({2.75, 2.9, 3.0, 3.0, 3.1, 3.25}));
        QCOMPARE(*close.positions[0].relative, RelativeClass::AtPeers);
        QCOMPARE(*close.positions[5].relative, RelativeClass::AtPeers);
        // Exactly 0.3 counts, although 2.7 and 3.3 are no binary numbers.
        const PeerComparison far = compared(membersWith({2.7, 2.9, 3.0, 3.0, 3.1, 3.3}));
        QCOMPARE(*far.positions[0].relative, RelativeClass::RelativeWeakness);
        QCOMPARE(*far.positions[5].relative, RelativeClass::RelativeStrength);
        // At the quartile itself is not beyond it.
        const PeerComparison at = compared(membersWith({2, 2, 3, 4, 4}));
        for (const PeerPosition &position : at.positions)
            QCOMPARE(*position.relative, RelativeClass::AtPeers);
    }

    void aClassIsConfirmedWhenTheIntervalExcludesTheMedian()
    {
        std::vector<PeerScore> peers = members(); // median 2.8
        peers[0].interval = ScoreInterval{1.8, 2.7};
        peers[1].interval = ScoreInterval{2.0, 2.8};
        peers[2].interval = ScoreInterval{2.55, 2.65}; // at peers: nothing to confirm
        peers[4].interval = ScoreInterval{2.81, 5};
        peers[5].interval = ScoreInterval{2.7, 3.4};
        const PeerComparison six = compared(peers);
        QVERIFY(six.positions[0].isConfirmed);
        QVERIFY(!six.positions[1].isConfirmed);
        QVERIFY(!six.positions[2].isConfirmed);
        QVERIFY(six.positions[4].isConfirmed);
        QVERIFY(!six.positions[5].isConfirmed);
    }

    void fewerThanFiveScoresAreNotCompared()
    {
        std::vector<PeerScore> peers = members();
        peers[1].score.reset();
        const PeerComparison five = compared(peers);
        QCOMPARE(five.members, 5);
        QVERIFY(five.quartiles);
        QCOMPARE(five.positions[1].reason, NullReason::NoData);
        QVERIFY(!five.positions[1].relative && !five.positions[1].percentileRank);
        peers[3].score.reset();
        const PeerComparison four = compared(peers);
        QVERIFY(!four.quartiles);
        QCOMPARE(four.positions[0].reason, NullReason::TooFewPeers);
        QCOMPARE(four.positions[1].reason, NullReason::NoData);
        QVERIFY(compared({}).positions.empty());
    }

    void theDistanceIsInStepsOfTheScale()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        std::vector<PeerScore> peers = membersWith({44, 48, 50, 52, 56});
        QCOMPARE(*comparePeers(peers, tens)->positions[4].relative, RelativeClass::RelativeStrength);
        peers[4].score = 55.9;
        QCOMPARE(*comparePeers(peers, tens)->positions[4].relative, RelativeClass::AtPeers);
    }

    void orderOfMembersChangesNothing()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 300; ++round) {
            std::vector<PeerScore> peers;
            for (std::uint64_t i = 0; i < 3 + random.number(8); ++i) {
                const double score = 1 + 4 * random.share();
                const ScoreInterval interval{std::max(1.0, score - random.share()),
                                             std::min(5.0, score + random.share())};
                peers.push_back({QString::number(i), score, interval});
            }
            const QStringList before = described(compared(peers));
            for (std::size_t i = peers.size(); i > 1; --i)
                std::swap(peers[i - 1], peers[random.number(i)]);
            QCOMPARE(described(compared(peers)), before);
        }
    }

    void wrongMembersAreRefused()
    {
        const auto whereIn = [](const std::vector<PeerScore> &peers) {
            const auto result = comparePeers(peers, sample::fiveLevels());
            return result ? QString() : result.error().where;
        };
        const QString a = QStringLiteral("a");
        QCOMPARE(whereIn({{QString(), 3, {}}}), QStringLiteral("members[0].code"));
        QCOMPARE(whereIn({{a, 3, {}}, {a, 3, {}}}), QStringLiteral("members[1].code"));
        QCOMPARE(whereIn({{a, 5.1, {}}}), QStringLiteral("members[0].score"));
        QCOMPARE(whereIn({{a, 3, ScoreInterval{3.1, 4}}}), QStringLiteral("members[0].interval"));
        QCOMPARE(whereIn({{a, {}, ScoreInterval{3.1, 4}}}), QStringLiteral("members[0].interval"));
    }
};

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_Comparison.moc"
