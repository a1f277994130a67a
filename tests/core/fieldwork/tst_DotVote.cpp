// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Ballots.h"
#include "core/fieldwork/DotVote.h"
#include "core/fieldwork/Quorum.h"
#include "core/fieldwork/Ranking.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// "Skara p1 a2 b1"
DotBallot ballot(const char *text)
{
    const QStringList parts = words(text);
    DotBallot made{parts[1], parts[0], {}};
    for (qsizetype i = 2; i < parts.size(); ++i)
        made.dots[parts[i].left(1)] = parts[i].mid(1).toInt();
    return made;
}

std::vector<DotBallot> ballots(const std::vector<const char *> &texts)
{
    std::vector<DotBallot> all;
    for (const char *text : texts)
        all.push_back(ballot(text));
    return all;
}

std::vector<DotBallot> sevenBallots()
{
    return ballots({"Skara p1 a2 b1", "Skara p2 a1 c2", "Skara p3 a2 b1", "Skara p4 a2 c1", "Vara p5 b2 c1",
                    "Götene p6 b1 c2", "Götene p7 b2 d1"});
}

/// "1 2 3 4" of one of the two lists.
QString ranks(const Result<DotCount> &count, int DotStanding::*rank)
{
    if (!count)
        return count.error().where + QStringLiteral(": ") + count.error().what;
    QStringList found;
    for (const DotStanding &standing : count->options)
        found.append(QString::number(standing.*rank));
    return found.join(QLatin1Char(' '));
}

QString refusal(const std::vector<DotBallot> &cast, const QStringList &options, const DotRules &rules = {})
{
    const Result<DotCount> count = countDots(cast, options, rules);
    return count ? QStringLiteral("counted") : count.error().where;
}

QString refusal(const Result<Quorum> &quorum)
{
    return quorum ? QStringLiteral("counted") : quorum.error().where;
}

bool isSame(const DotStanding &a, const DotStanding &b)
{
    return a.option == b.option && a.dots == b.dots && a.voters == b.voters
        && a.organisations == b.organisations && a.balancedShare == b.balancedShare
        && a.plainRank == b.plainRank && a.balancedRank == b.balancedRank;
}

BallotReceipt receipt(const char *id, const char *voter, qint64 changedAtMs,
                      std::optional<qint64> receivedAtMs = {})
{
    return {QString::fromLatin1(id), QString::fromLatin1(voter), changedAtMs, receivedAtMs};
}

/// "C R L" in the order of the receipts; an error as its place.
QString statuses(const std::vector<BallotReceipt> &receipts, std::optional<qint64> closedAtMs)
{
    const Result<BallotSelection> selection = selectBallots(receipts, closedAtMs);
    if (!selection)
        return selection.error().where;
    QStringList found;
    for (const BallotStatus status : selection->statuses)
        found.append(QStringLiteral("CRL").mid(int(status), 1));
    return found.join(QLatin1Char(' '));
}

} // namespace

class tst_DotVote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsPlainAndBalanced()
    {
        const Result<DotCount> count = countDots(sevenBallots(), words("a b c d"), defaultDotRules(4));
        QVERIFY(count.has_value());
        QCOMPARE(count->ballots, 7);
        QCOMPARE(count->organisations, 3);
        const std::vector<int> dots = {7, 7, 6, 1}, voters = {4, 5, 4, 1}, organisations = {1, 3, 3, 1};
        const std::vector<double> shares = {0.194444, 0.444444, 0.305556, 0.055556};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(count->options[i].dots, dots[i]);
            QCOMPARE(count->options[i].voters, voters[i]);
            QCOMPARE(count->options[i].organisations, organisations[i]);
            QVERIFY(isClose(*count->options[i].balancedShare, shares[i]));
        }
        QCOMPARE(ranks(count, &DotStanding::plainRank),
                 QStringLiteral("2 1 3 4")); // b by five voters to four
        QCOMPARE(ranks(count, &DotStanding::balancedRank), QStringLiteral("3 1 2 4"));
    }

    void agreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("dots");
        SAMSYN_SKIP_WITHOUT(vectors);
        const Result<DotCount> count = countDots(sevenBallots(), words("a b c d"), defaultDotRules(4));
        const auto wanted = [&](const char *list, const QString &option) {
            return vectors->toObject().value(QLatin1String(list)).toObject().value(option).toDouble();
        };
        for (const DotStanding &standing : count->options) {
            QCOMPARE(double(standing.dots), wanted("total", standing.option));
            QCOMPARE(double(standing.voters), wanted("voters", standing.option));
            QVERIFY(isClose(*standing.balancedShare, wanted("orgbalanced", standing.option)));
        }
    }

    void ranksTies_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("balanced");
        QTest::addColumn<QString>("wantedPlain");
        QTest::addColumn<QString>("wantedBalanced");
        const auto row = [](const char *name, const std::vector<const char *> &cast, const char *plain,
                            const char *balanced) {
            const Result<DotCount> count = countDots(ballots(cast), words("a b c d"), {});
            QTest::newRow(name) << ranks(count, &DotStanding::plainRank)
                                << ranks(count, &DotStanding::balancedRank) << QString::fromLatin1(plain)
                                << QString::fromLatin1(balanced);
        };
        row("shared, the next place left free", {"X p1 a2 b1", "Y p2 a2 c1"}, "1 2 2 4", "1 2 2 4");
        row("more voters", {"X p1 a2", "X p2 b1", "X p3 b1"}, "2 1 3 3", "2 1 3 3");
        row("then more organisations", {"X p1 a1 b1", "X p2 a1", "Y p3 b1", "Y p4 c1"}, "2 1 3 4", "2 1 3 4");
        row("then more organisations, balanced", {"X p1 a2", "X p2 a1 b1", "Y p3 b1 c1"}, "1 2 3 4",
            "2 1 3 4");
        row("one who gives nothing", {"X p1 a1", "Y p2"}, "1 2 2 2", "1 2 2 2");
        row("a dot of none is none", {"X p1 a1 b0"}, "1 2 2 2", "1 2 2 2");
        row("no dots at all", {"X p1", "Y p2"}, "0 0 0 0", "0 0 0 0");
        row("nobody", {}, "0 0 0 0", "0 0 0 0");
    }
    void ranksTies()
    {
        QFETCH(QString, plain);
        QFETCH(QString, balanced);
        QTEST(plain, "wantedPlain");
        QTEST(balanced, "wantedBalanced");
    }

    void sayNothingWithoutDots()
    {
        const Result<DotCount> count = countDots(ballots({"X p1"}), words("a b"), {});
        QVERIFY(!count->options[0].balancedShare.has_value());
        QCOMPARE(count->organisations, 0);
        QCOMPARE(count->ballots, 1);
    }

    void givesDotsByTheNumberOfOptions_data()
    {
        QTest::addColumn<int>("options");
        QTest::addColumn<int>("dots");
        QTest::newRow("few") << 2 << 3;
        QTest::newRow("nine") << 9 << 3;
        QTest::newRow("ten") << 10 << 4;
        QTest::newRow("forty") << 40 << 14;
    }
    void givesDotsByTheNumberOfOptions()
    {
        QFETCH(int, options);
        QFETCH(int, dots);
        QCOMPARE(defaultDotRules(options).dotsPerPerson, dots);
        QCOMPARE(defaultDotRules(options).maxPerOption, 2);
    }

    void refusesWrongVotes_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("where");
        const QStringList two = words("a b");
        QStringList many;
        for (int i = 0; i <= 40; ++i)
            many.append(QString::number(i));
        QTest::newRow("one option") << refusal({}, words("a")) << "options";
        QTest::newRow("41 options") << refusal({}, many) << "options";
        QTest::newRow("option twice") << refusal({}, words("a b a")) << "options[2]";
        QTest::newRow("option without code") << refusal({}, {QStringLiteral("a"), QString()}) << "options[1]";
        QTest::newRow("no dots to give") << refusal({}, two, {0, 2}) << "rules";
        QTest::newRow("none on an option") << refusal({}, two, {3, 0}) << "rules";
        QTest::newRow("voter twice") << refusal(ballots({"X p1 a1", "Y p1 b1"}), two) << "ballots[1]";
        QTest::newRow("no voter") << refusal({{QString(), QStringLiteral("X"), {}}}, two) << "ballots[0]";
        QTest::newRow("no organisation")
            << refusal({{QStringLiteral("p"), QString(), {}}}, two) << "ballots[0]";
        QTest::newRow("unknown option")
            << refusal(ballots({"X p1 a1", "X p2 z1"}), two) << "ballots[1].dots.z";
        QTest::newRow("fewer than none") << refusal(ballots({"X p1 a-1"}), two) << "ballots[0].dots.a";
        QTest::newRow("too many on one") << refusal(ballots({"X p1 b3"}), two) << "ballots[0].dots.b";
        QTest::newRow("too many in all") << refusal(ballots({"X p1 a2 b2"}), two) << "ballots[0].dots";
    }
    void refusesWrongVotes()
    {
        QFETCH(QString, found);
        QTEST(found, "where");
        QCOMPARE(countDots({}, {}, {}).error().code, ErrorCode::ArgumentInvalid);
    }

    /// The order in which ballots arrive changes no bit, and shares sum to one.
    void ordersOfArrivalGiveTheSame()
    {
        SeededRandom random(311);
        const QStringList options = words("a b c d e f");
        for (int round = 0; round < 300; ++round) {
            std::vector<DotBallot> cast;
            const int voters = 1 + int(random.number(40));
            for (int v = 0; v < voters; ++v) {
                DotBallot one{QStringLiteral("p%1").arg(v), QStringLiteral("o%1").arg(random.number(7)), {}};
                for (int dots = 0; dots < 3; ++dots) {
                    int &held = one.dots[options[qsizetype(random.number(6))]];
                    held = std::min(2, held + 1);
                }
                cast.push_back(one);
            }
            const Result<DotCount> first = countDots(cast, options, {});
            for (std::size_t i = cast.size(); i > 1; --i)
                std::swap(cast[i - 1], cast[random.number(i)]);
            const Result<DotCount> second = countDots(cast, options, {});
            double sum = 0;
            for (std::size_t i = 0; i < first->options.size(); ++i) {
                QVERIFY(isSame(first->options[i], second->options[i]));
                sum += *first->options[i].balancedShare;
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }

    /// Ten more people of one organisation who vote alike change nothing in the balanced list.
    void theHostDoesNotDecide()
    {
        std::vector<DotBallot> cast = ballots({"Host p1 a2 b1", "Vara p2 b2 c1"});
        const Result<DotCount> before = countDots(cast, words("a b c"), {});
        for (int i = 0; i < 10; ++i) {
            cast.push_back(ballot("Host p a2 b1"));
            cast.back().voter += QString::number(100 + i);
        }
        const Result<DotCount> after = countDots(cast, words("a b c"), {});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(isClose(*before->options[i].balancedShare, *after->options[i].balancedShare));
        QCOMPARE(ranks(before, &DotStanding::balancedRank), QStringLiteral("2 1 3"));
        QCOMPARE(ranks(after, &DotStanding::balancedRank), QStringLiteral("2 1 3"));
        QCOMPARE(ranks(after, &DotStanding::plainRank), QStringLiteral("1 2 3"));
    }

    void countsEachVoterOnce_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const std::optional<qint64> open;
        QTest::newRow("nobody") << statuses({}, 100) << "";
        QTest::newRow("the later change")
            << statuses({receipt("1", "p", 20), receipt("2", "p", 30), receipt("3", "p", 10)}, 100)
            << "R C R";
        QTest::newRow("at the moment of closing") << statuses({receipt("1", "p", 100, 100)}, 100) << "C";
        QTest::newRow("changed after closing") << statuses({receipt("1", "p", 101)}, 100) << "L";
        QTest::newRow("made in time, arrived late") << statuses({receipt("1", "p", 50, 101)}, 100) << "L";
        QTest::newRow("an earlier ballot in time still counts")
            << statuses({receipt("1", "p", 50, 60), receipt("2", "p", 70, 101)}, 100) << "C L";
        QTest::newRow("each voter") << statuses(
            {receipt("1", "p", 50), receipt("2", "q", 10), receipt("3", "q", 11)}, 100)
                                    << "C R C";
        QTest::newRow("an open vote")
            << statuses({receipt("1", "p", 50), receipt("2", "q", 999)}, open) << "C C";
        QTest::newRow("changed at once: the one received last")
            << statuses({receipt("1", "p", 50, 60), receipt("2", "p", 50, 55)}, 100) << "C R";
        QTest::newRow("all the same: the higher id")
            << statuses({receipt("1", "p", 50), receipt("2", "p", 50)}, 100) << "R C";
        QTest::newRow("no id") << statuses({receipt("", "p", 50)}, 100) << "receipts[0]";
        QTest::newRow("no voter") << statuses({receipt("1", "", 50)}, 100) << "receipts[0]";
        QTest::newRow("id twice") << statuses({receipt("1", "p", 50), receipt("1", "q", 50)}, 100)
                                  << "receipts[1]";
    }
    void countsEachVoterOnce()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    void countedBallotsAreListedByVoter()
    {
        const std::vector<BallotReceipt> receipts = {receipt("1", "q", 5), receipt("2", "p", 5),
                                                     receipt("3", "q", 6)};
        QVERIFY((selectBallots(receipts, 100)->counted == std::vector<std::size_t>{1, 2}));
        QCOMPARE(selectBallots({receipt("", "p", 50)}, {}).error().code, ErrorCode::ArgumentInvalid);
    }

    void knowsAQuorum_data()
    {
        QTest::addColumn<int>("invited");
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("present");
        QTest::addColumn<int>("organisations");
        QTest::addColumn<int>("personsNeeded");
        QTest::addColumn<int>("organisationsNeeded");
        QTest::addColumn<bool>("isDecisive");
        QTest::newRow("enough") << 24 << 7 << 13 << 5 << 12 << 5 << true;
        QTest::newRow("too few people") << 24 << 7 << 11 << 7 << 12 << 5 << false;
        QTest::newRow("too few members") << 24 << 7 << 20 << 4 << 12 << 5 << false;
        QTest::newRow("exactly enough") << 24 << 6 << 12 << 4 << 12 << 4 << true;
        QTest::newRow("rounded up") << 25 << 6 << 12 << 4 << 13 << 4 << false;
        QTest::newRow("more than invited") << 2 << 1 << 5 << 1 << 1 << 1 << true;
    }
    void knowsAQuorum()
    {
        QFETCH(int, invited);
        QFETCH(int, members);
        QFETCH(int, present);
        QFETCH(int, organisations);
        const Result<Quorum> quorum = quorumOf({invited, present, members, organisations});
        QTEST(quorum->personsNeeded, "personsNeeded");
        QTEST(quorum->organisationsNeeded, "organisationsNeeded");
        QTEST(quorum->standing == ResultStanding::Decisive, "isDecisive");
    }

    void quorumAgreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("quorum");
        SAMSYN_SKIP_WITHOUT(vectors);
        const std::vector<Attendance> cases = {
            {24, 13, 7, 5}, {24, 11, 7, 7}, {24, 20, 7, 4}, {24, 12, 6, 4}};
        QCOMPARE(vectors->toArray().size(), qsizetype(cases.size()));
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const QJsonObject wanted = vectors->toArray().at(qsizetype(i)).toObject();
            const Result<Quorum> quorum = quorumOf(cases[i]);
            QCOMPARE(quorum->personsNeeded, wanted.value(QLatin1String("need_p")).toInt());
            QCOMPARE(quorum->organisationsNeeded, wanted.value(QLatin1String("need_o")).toInt());
            QCOMPARE(quorum->standing == ResultStanding::Decisive,
                     wanted.value(QLatin1String("ok")).toBool());
        }
    }

    void refusesAnImpossibleAttendance_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("where");
        QTest::newRow("nobody invited") << refusal(quorumOf({0, 0, 1, 0})) << "personsInvited";
        QTest::newRow("no members") << refusal(quorumOf({1, 0, 0, 0})) << "organisationsInvited";
        QTest::newRow("fewer than nobody") << refusal(quorumOf({1, -1, 1, 0})) << "personsPresent";
        QTest::newRow("more members than there are")
            << refusal(quorumOf({1, 1, 1, 2})) << "organisationsPresent";
        QTest::newRow("fewer members than none")
            << refusal(quorumOf({1, 1, 1, -1})) << "organisationsPresent";
        QTest::newRow("more than all") << refusal(quorumOf({1, 1, 1, 1}, {{3, 2}, {2, 3}})) << "persons";
        QTest::newRow("a share of nothing")
            << refusal(quorumOf({1, 1, 1, 1}, {{1, 2}, {0, 0}})) << "organisations";
    }
    void refusesAnImpossibleAttendance()
    {
        QFETCH(QString, found);
        QTEST(found, "where");
        QCOMPARE(quorumOf({}).error().code, ErrorCode::ArgumentInvalid);
    }

    void ranksShareWithinTheTolerance()
    {
        const auto key = [](double value) { return std::optional(RankKey{value}); };
        // The third is nearly equal to the second, but not to the largest of their company.
        const std::vector<int> ranks =
            sharedRanks({key(1), key(1 - 0.8e-9), key(1 - 1.6e-9), std::nullopt, key(2)});
        QVERIFY((ranks == std::vector<int>{2, 2, 4, 0, 1}));
        QVERIFY((listedByRank(ranks) == std::vector<std::size_t>{4, 0, 1, 2, 3}));
        QVERIFY(sharedRanks({}).empty());
    }
};

QTEST_GUILESS_MAIN(tst_DotVote)
#include "tst_DotVote.moc"
