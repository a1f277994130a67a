// SPDX-License-Identifier: EUPL-1.2
// Impact x effort, weighted criteria, Borda and approval.
#include "core/fieldwork/ApprovalVote.h"
#include "core/fieldwork/BordaVote.h"
#include "core/fieldwork/CriteriaVote.h"
#include "core/fieldwork/ImpactEffort.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <limits>

using namespace samsyn;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QString kOrganisation = QStringLiteral("Vara");

QString voter(std::size_t i)
{
    return QStringLiteral("p%1").arg(i);
}

template <class Standings>
QString where(const Result<Standings> &result)
{
    return result ? QStringLiteral("counted") : result.error().where;
}

template <class Standing>
QString ranks(const Result<std::vector<Standing>> &standings)
{
    if (!standings)
        return standings.error().where;
    QStringList found;
    for (const Standing &standing : *standings)
        found.append(QString::number(standing.rank));
    return found.join(QLatin1Char(' '));
}

/// marks[v] = "a45 b-2": voter v gives a impact 4 and effort 5, b no impact and effort 2.
std::vector<ImpactEffortBallot> board(const std::vector<const char *> &marks)
{
    const auto mark = [](QChar digit) {
        return digit == QLatin1Char('-') ? std::nullopt : std::optional(digit.digitValue());
    };
    std::vector<ImpactEffortBallot> ballots;
    for (const char *text : marks) {
        ImpactEffortBallot ballot{voter(ballots.size()), kOrganisation, {}};
        for (const QString &word : words(text))
            ballot.marks[word.left(1)] = {mark(word[1]), mark(word[2])};
        ballots.push_back(ballot);
    }
    return ballots;
}

std::vector<ImpactEffortBallot> fourOpinions()
{
    return board({"a44 b42 c22 d24", "a54 b42 c31 d25", "a45 b31 c22 d15", "a33 b53 c22 d34"});
}

/// marks[v] = "a5424 b4442": a digit per criterion, - for no mark.
std::vector<CriteriaBallot> criteriaBallots(const std::vector<const char *> &marks,
                                            const std::vector<Criterion> &criteria = defaultCriteria())
{
    std::vector<CriteriaBallot> ballots;
    for (const char *text : marks) {
        CriteriaBallot ballot{voter(ballots.size()), kOrganisation, {}};
        for (const QString &word : words(text)) {
            for (qsizetype k = 1; k < word.size(); ++k) {
                if (word[k] != QLatin1Char('-'))
                    ballot.marks[word.left(1)][criteria[std::size_t(k - 1)].code] = word[k].digitValue();
            }
        }
        ballots.push_back(ballot);
    }
    return ballots;
}

/// rankings[v] = "b ac d": a and c are equal.
std::vector<BordaBallot> orders(const std::vector<const char *> &rankings)
{
    std::vector<BordaBallot> ballots;
    for (const char *text : rankings) {
        BordaBallot ballot{voter(ballots.size()), kOrganisation, {}};
        for (const QString &word : words(text)) {
            QStringList group;
            for (const QChar option : word)
                group.append(QString(option));
            ballot.ranking.push_back(group);
        }
        ballots.push_back(ballot);
    }
    return ballots;
}

std::vector<BordaBallot> fourOrders()
{
    return orders({"a b c d", "b a d", "c", "b ac d"});
}

/// Some of the options in some order, some of them equal.
BordaBallot anyOrder(std::size_t v, QStringList left, SeededRandom &random)
{
    BordaBallot ballot{voter(v), kOrganisation, {}};
    while (!left.isEmpty() && random.number(6) != 0) {
        const QString option = left.takeAt(qsizetype(random.number(quint64(left.size()))));
        if (ballot.ranking.empty() || random.number(3) != 0)
            ballot.ranking.push_back({});
        ballot.ranking.back().append(option);
    }
    return ballot;
}

std::vector<ApprovalBallot> approvals(const std::vector<const char *> &approved)
{
    std::vector<ApprovalBallot> ballots;
    for (const char *text : approved) {
        const QStringList options = words(text);
        ballots.push_back({voter(ballots.size()), kOrganisation, {options.begin(), options.end()}});
    }
    return ballots;
}

} // namespace

class tst_WorkshopVotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesOptionsOnTheBoard()
    {
        const auto standings = countImpactEffort(fourOpinions(), words("a b c d"));
        QVERIFY(standings.has_value());
        const std::vector<BoardPlace> wanted = {{0.75, 0.25, 43.301270, EffortQuadrant::MajorEffort},
                                                {0.75, 0.75, 75, EffortQuadrant::QuickWin},
                                                {0.3125, 0.8125, 50.389111, EffortQuadrant::FillIn},
                                                {0.25, 0.125, 17.677670, EffortQuadrant::Avoid}};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const BoardPlace &place = *(*standings)[i].place;
            QVERIFY(isClose(place.value, wanted[i].value) && isClose(place.ease, wanted[i].ease));
            QVERIFY(isClose(place.priority, wanted[i].priority));
            QCOMPARE(place.quadrant, wanted[i].quadrant);
        }
        QCOMPARE(ranks(standings), QStringLiteral("3 1 2 4"));
        QVERIFY(((*standings)[0].impactCounts == std::array<int, 5>{0, 0, 1, 2, 1}));
        QVERIFY(((*standings)[0].effortCounts == std::array<int, 5>{0, 0, 1, 2, 1}));
    }

    void theBoardAgreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("impact");
        SAMSYN_SKIP_WITHOUT(vectors);
        const auto standings = countImpactEffort(fourOpinions(), words("a b c d"));
        const QStringList names = words("QuickWin MajorEffort FillIn Avoid");
        for (std::size_t i = 0; i < 4; ++i) {
            const QJsonObject wanted = vectors->toArray().at(qsizetype(i)).toObject();
            const BoardPlace &place = *(*standings)[i].place;
            QVERIFY(isClose(place.value, wanted.value(QLatin1String("V")).toDouble()));
            QVERIFY(isClose(place.ease, wanted.value(QLatin1String("E")).toDouble()));
            QVERIFY(isClose(place.priority, wanted.value(QLatin1String("P")).toDouble()));
            QCOMPARE(names[int(place.quadrant)], wanted.value(QLatin1String("quad")).toString());
        }
    }

    void boardEdges_data()
    {
        QTest::addColumn<QString>("marks");
        QTest::addColumn<int>("quadrant");
        QTest::addColumn<int>("rank");
        QTest::newRow("exactly in the middle is high and easy")
            << "a33" << int(EffortQuadrant::QuickWin) << 1;
        QTest::newRow("the best") << "a51" << int(EffortQuadrant::QuickWin) << 1;
        QTest::newRow("the worst") << "a15" << int(EffortQuadrant::Avoid) << 1;
        QTest::newRow("high, hard") << "a34" << int(EffortQuadrant::MajorEffort) << 1;
        QTest::newRow("low, easy") << "a23" << int(EffortQuadrant::FillIn) << 1;
        QTest::newRow("nobody knows the effort") << "a3-" << -1 << 0;
        QTest::newRow("nobody knows the impact") << "a-3" << -1 << 0;
        QTest::newRow("no opinion") << "" << -1 << 0;
    }
    void boardEdges()
    {
        QFETCH(QString, marks);
        const auto standings = countImpactEffort(board({marks.toLatin1().constData()}), words("a b"));
        const ImpactEffortStanding &first = (*standings)[0];
        QTEST(first.place ? int(first.place->quadrant) : -1, "quadrant");
        QTEST(first.rank, "rank");
    }

    void equalPrioritiesShareARank()
    {
        const auto standings = countImpactEffort(board({"a42 b42 c51"}), words("a b c d"));
        QCOMPARE(ranks(standings), QStringLiteral("2 2 1 0"));
    }

    void rankOrderCentroids()
    {
        const std::vector<double> wanted = {0.520833333, 0.270833333, 0.145833333, 0.0625};
        const std::vector<double> four = rankOrderCentroid(4);
        QCOMPARE(four.size(), wanted.size());
        for (std::size_t k = 0; k < wanted.size(); ++k)
            QVERIFY(isClose(four[k], wanted[k]));
        QCOMPARE(rankOrderCentroid(1), std::vector<double>{1.0});
        QVERIFY(rankOrderCentroid(0).empty() && rankOrderCentroid(-1).empty());
        for (int n = 1; n <= 40; ++n) {
            double sum = 0, previous = 2;
            for (const double weight : rankOrderCentroid(n)) {
                QVERIFY(weight > 0 && weight < previous);
                previous = weight;
                sum += weight;
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }

    void weighsCriteria()
    {
        const auto standings = countCriteria(criteriaBallots({"a5424 b4442 c2351"}), words("a b c"),
                                             weighedByOrder(defaultCriteria()));
        QVERIFY(isClose(*(*standings)[0].score, 77.604166667));
        QVERIFY(isClose(*(*standings)[1].score, 75));
        QVERIFY(isClose(*(*standings)[2].score, 47.395833333));
        QCOMPARE(ranks(standings), QStringLiteral("1 2 3"));
        QCOMPARE(*(*standings)[0].means[3], 4.0);
    }

    void criteriaAgreeWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("mcda");
        SAMSYN_SKIP_WITHOUT(vectors);
        const auto standings = countCriteria(criteriaBallots({"a5424 b4442 c2351"}), words("a b c"),
                                             weighedByOrder(defaultCriteria()));
        for (const CriteriaStanding &standing : *standings)
            QVERIFY(isClose(*standing.score, vectors->toObject().value(standing.option).toDouble()));
        const QJsonArray wanted = domainVector("roc4")->toArray();
        for (qsizetype k = 0; k < 4; ++k)
            QVERIFY(isClose(rankOrderCentroid(4)[std::size_t(k)], wanted.at(k).toDouble()));
    }

    void criteriaEdges()
    {
        // Means over those who marked: a is urgent to 5 and 3; nobody marks the cost of b.
        const auto standings =
            countCriteria(criteriaBallots({"a5331 b333-", "a3--- b3---"}), words("a b c"), defaultCriteria());
        QCOMPARE(*(*standings)[0].means[0], 4.0);
        QVERIFY(isClose(*(*standings)[0].score, 100 * (0.75 + 0.5 + 0.5 + 1) / 4));
        QVERIFY(!(*standings)[1].score && !(*standings)[1].means[3] && (*standings)[1].means[0]);
        QCOMPARE(ranks(standings), QStringLiteral("1 0 0"));
        // Proportions count, not the sum; what weighs nothing need not be marked.
        std::vector<Criterion> weighed = defaultCriteria();
        for (Criterion &criterion : weighed)
            criterion.weight = 30;
        weighed[3].weight = 0;
        const auto others = countCriteria(criteriaBallots({"a533- b333-"}), words("a b"), weighed);
        QVERIFY(isClose(*(*others)[0].score, 100 * (1 + 0.5 + 0.5) / 3));
        QVERIFY(isClose(*(*others)[1].score, 50));
    }

    void theOrderOfCriteriaChangesNoBit()
    {
        std::vector<Criterion> criteria = weighedByOrder(defaultCriteria());
        const std::vector<CriteriaBallot> ballots = criteriaBallots({"a5424 b4442", "a2315 b4341"});
        const auto first = countCriteria(ballots, words("a b"), criteria);
        std::swap(criteria[0], criteria[3]);
        std::swap(criteria[1], criteria[2]);
        const auto second = countCriteria(ballots, words("a b"), criteria);
        QVERIFY((*first)[0].score == (*second)[0].score && (*first)[1].score == (*second)[1].score);
    }

    void countsPreferences()
    {
        const auto standings = countBorda(fourOrders(), words("a b c d"));
        const std::vector<double> points = {7.5, 9, 5.5, 2}, shares = {0.625, 0.75, 0.458333333, 0.166666667};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE((*standings)[i].points, points[i]);
            QVERIFY(isClose(*(*standings)[i].share, shares[i]));
        }
        QCOMPARE(ranks(standings), QStringLiteral("2 1 3 4"));
    }

    void preferencesAgreeWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("borda");
        SAMSYN_SKIP_WITHOUT(vectors);
        const auto standings = countBorda(fourOrders(), words("a b c d"));
        const auto wanted = [&](const char *list, const QString &option) {
            return vectors->toObject().value(QLatin1String(list)).toObject().value(option).toDouble();
        };
        for (const BordaStanding &standing : *standings) {
            QCOMPARE(standing.points, wanted("score", standing.option));
            QVERIFY(isClose(*standing.share, wanted("norm", standing.option)));
        }
    }

    void preferenceEdges_data()
    {
        QTest::addColumn<QString>("ranks");
        QTest::addColumn<QString>("wanted");
        const auto count = [](const std::vector<const char *> &rankings) {
            return ranks(countBorda(orders(rankings), words("a b c d")));
        };
        QTest::newRow("nobody") << count({}) << "0 0 0 0";
        QTest::newRow("a ballot that ranks nothing is for all alike") << count({""}) << "1 1 1 1";
        QTest::newRow("all equal") << count({"abcd"}) << "1 1 1 1";
        QTest::newRow("equals share") << count({"a b c d", "b a d c"}) << "1 1 3 3";
    }
    void preferenceEdges()
    {
        QFETCH(QString, ranks);
        QTEST(ranks, "wanted");
    }

    /// Every ballot gives k(k-1)/2 points in all, and the order of ballots changes no bit.
    void everyBallotWeighsTheSame()
    {
        SeededRandom random(312);
        const QStringList options = words("a b c d e");
        for (int round = 0; round < 300; ++round) {
            std::vector<BordaBallot> ballots;
            for (std::size_t v = 0; v < 9; ++v)
                ballots.push_back(anyOrder(v, options, random));
            const auto first = countBorda(ballots, options);
            std::reverse(ballots.begin(), ballots.end());
            const auto second = countBorda(ballots, options);
            double sum = 0;
            for (std::size_t i = 0; i < 5; ++i) {
                sum += (*first)[i].points;
                QVERIFY((*first)[i].points == (*second)[i].points && (*first)[i].rank == (*second)[i].rank);
            }
            QCOMPARE(sum, 9.0 * 10);
        }
    }

    void countsApprovals()
    {
        const std::vector<ApprovalBallot> ballots = approvals({"a b", "a", "b", ""});
        const auto decisive = countApprovals(ballots, words("a b c"), ResultStanding::Decisive);
        QCOMPARE((*decisive)[0].approvals, 2);
        QCOMPARE(*(*decisive)[0].share, 0.5);
        QVERIFY((*decisive)[0].isPassed && (*decisive)[1].isPassed && !(*decisive)[2].isPassed);
        QCOMPARE(ranks(decisive), QStringLiteral("1 1 3"));
        const auto advisory = countApprovals(ballots, words("a b c"), ResultStanding::Advisory);
        QVERIFY(!(*advisory)[0].isPassed);
        QCOMPARE(ranks(advisory), QStringLiteral("1 1 3"));
        const auto few = countApprovals(approvals({"a", "b", "b"}), words("a b"), ResultStanding::Decisive);
        QVERIFY(!(*few)[0].isPassed && (*few)[1].isPassed); // one of three is less than half
        const auto nobody = countApprovals({}, words("a b"), ResultStanding::Decisive);
        QVERIFY(!(*nobody)[0].share && !(*nobody)[0].isPassed);
        QCOMPARE(ranks(nobody), QStringLiteral("0 0"));
    }

    void refusesWrongVotes_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const QStringList two = words("a b"), one = words("a");
        const auto boardOf = [&](const char *marks) { return where(countImpactEffort(board({marks}), two)); };
        QTest::newRow("board: one option") << where(countImpactEffort({}, one)) << "options";
        QTest::newRow("board: voter twice")
            << where(countImpactEffort({{voter(1), kOrganisation, {}}, {voter(1), kOrganisation, {}}}, two))
            << "ballots[1]";
        QTest::newRow("board: unknown option") << boardOf("z11") << "ballots[0].marks.z";
        QTest::newRow("board: impact below") << boardOf("a01") << "ballots[0].marks.a.impact";
        QTest::newRow("board: impact above") << boardOf("a61") << "ballots[0].marks.a.impact";
        QTest::newRow("board: effort above") << boardOf("a16") << "ballots[0].marks.a.effort";
        const auto borda = [&](const char *ranking) { return where(countBorda(orders({ranking}), two)); };
        QTest::newRow("borda: one option") << where(countBorda({}, one)) << "options";
        QTest::newRow("borda: unknown option") << borda("a z") << "ballots[0].ranking[1]";
        QTest::newRow("borda: twice") << borda("a ba") << "ballots[0].ranking[1]";
        QTest::newRow("borda: empty place")
            << where(countBorda({{voter(1), kOrganisation, {QStringList()}}}, two))
            << "ballots[0].ranking[0]";
        QTest::newRow("borda: no voter")
            << where(countBorda({{QString(), kOrganisation, {}}}, two)) << "ballots[0]";
        QTest::newRow("approval: one option")
            << where(countApprovals({}, one, ResultStanding::Decisive)) << "options";
        QTest::newRow("approval: unknown option")
            << where(countApprovals(approvals({"a", "b z"}), two, ResultStanding::Decisive))
            << "ballots[1].approved.z";
        QTest::newRow("approval: no organisation")
            << where(countApprovals({{voter(1), QString(), {}}}, two, ResultStanding::Decisive))
            << "ballots[0]";
    }
    void refusesWrongVotes()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
        QCOMPARE(countBorda({}, {}).error().code, ErrorCode::ArgumentInvalid);
    }

    void refusesWrongCriteria_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const QStringList two = words("a b");
        const auto count = [&](const std::vector<Criterion> &criteria) {
            return where(countCriteria({}, two, criteria));
        };
        const QString x = QStringLiteral("x"), y = QStringLiteral("y");
        QTest::newRow("one option") << where(countCriteria({}, words("a"), defaultCriteria())) << "options";
        QTest::newRow("no criterion") << count({}) << "criteria";
        QTest::newRow("no code") << count({{QString(), 1, false}}) << "criteria[0]";
        QTest::newRow("twice") << count({{x, 1, false}, {x, 1, true}}) << "criteria[1]";
        QTest::newRow("negative") << count({{x, 1, false}, {y, -1, false}}) << "criteria[1]";
        QTest::newRow("no number") << count({{x, std::nan(""), false}}) << "criteria[0]";
        QTest::newRow("all weigh nothing") << count({{x, 0, false}, {y, 0, false}}) << "criteria";
        const double most = std::numeric_limits<double>::max();
        QTest::newRow("weights without end") << count({{x, most, false}, {y, most, false}}) << "criteria";
        const auto cast = [&](const std::vector<CriteriaBallot> &ballots) {
            return where(countCriteria(ballots, two, defaultCriteria()));
        };
        QTest::newRow("unknown option") << cast(criteriaBallots({"z1"})) << "ballots[0].marks.z";
        QTest::newRow("mark below") << cast(criteriaBallots({"a1", "a10"})) << "ballots[1].marks.a.benefit";
        QTest::newRow("mark above") << cast(criteriaBallots({"a6"})) << "ballots[0].marks.a.urgency";
        QTest::newRow("unknown criterion")
            << cast({{voter(1), kOrganisation, {{QStringLiteral("a"), {{x, 1}}}}}}) << "ballots[0].marks.a.x";
        QTest::newRow("voter twice") << cast({{voter(1), kOrganisation, {}}, {voter(1), kOrganisation, {}}})
                                     << "ballots[1]";
    }
    void refusesWrongCriteria()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }
};

QTEST_GUILESS_MAIN(tst_WorkshopVotes)
#include "tst_WorkshopVotes.moc"
