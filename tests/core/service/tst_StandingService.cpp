// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StandingService.h"
#include "tests/core/scoring/SampleRound.h"

#include <QTest>

using namespace samsyn;

namespace {

struct Figure {
    std::optional<double> score = {}, low = {}, high = {};
};

/// An organisation with capabilities C0, C1 ... of these figures.
struct Member {
    const char *code;
    std::vector<Figure> figures;
    bool benchmarkable = true;
};

Framework frameworkWith(std::size_t capabilities)
{
    QList<Capability> made;
    for (std::size_t i = 0; i < capabilities; ++i)
        made.append(sample::capability(QStringLiteral("C%1").arg(i),
                                       {sample::levelQuestion(QStringLiteral("q%1").arg(i))}));
    return sample::framework({sample::area(QStringLiteral("A"), made)});
}

RoundResults resultsOf(const std::vector<Member> &members, RoundMode mode = RoundMode::Individual)
{
    RoundResults results;
    results.round.mode = mode;
    QList<HeatMapColumn> columns;
    for (const Member &member : members) {
        const QString code = QString::fromUtf8(member.code);
        std::vector<ResultNode> nodes;
        for (std::size_t i = 0; i < member.figures.size(); ++i) {
            ResultNode node;
            node.code = QStringLiteral("C%1").arg(i);
            node.score = member.figures[i].score;
            node.low = member.figures[i].low;
            node.high = member.figures[i].high;
            node.reason = node.score ? NullReason::None : NullReason::TooFewAnswers;
            nodes.push_back(node);
        }
        columns.append({code, {code, {}}, member.benchmarkable});
        results.released.push_back(ReleasedOrganisationScores::fromResultFeed(code, nodes));
    }
    results.heatMap = buildHeatMap(frameworkWith(members.front().figures.size()), columns, results.released);
    return results;
}

/// Scores of METHOD.md 3 and 6.
std::vector<Member> collaboration()
{
    return {{"Grästorp", {{2.1}}}, {"Essunga", {{2.4}}},   {"Vara", {{2.6}}},
            {"Götene", {{3.0}}},   {"Lidköping", {{3.9}}}, {"Skara", {{3.2}}}};
}

QList<qsizetype> rowsOf(const std::vector<Standing> &standings)
{
    QList<qsizetype> rows;
    for (const Standing &standing : standings)
        rows.append(standing.row);
    return rows;
}

} // namespace

class tst_StandingService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classesAreThoseOfTheMethod();
    void confirmedComesFirstThenByValue();
    void jointAnswersHaveNoInterval();
    void positionsAreThoseOfTheMethod();
    void fewerThanFiveMembersAreNotCompared();
    void whoIsNotComparedStandsAlone();
    void aHiddenScoreStandsNowhere();
    void anAreaHasNoStanding();
    void anIntervalThatDoesNotHoldTheScoreIsRefused();
};

void tst_StandingService::classesAreThoseOfTheMethod()
{
    // The examples of METHOD.md 6, in its order.
    const RoundResults results = resultsOf({{"1444",
                                             {{3.8, 3.55, 4.05},
                                              {3.6, 3.2, 4.0},
                                              {2.2, 1.9, 2.45},
                                              {2.4, 2.0, 2.8},
                                              {3.0, 2.6, 3.4},
                                              {3.0, 2.3, 3.7}}}});
    const Result<Standings> standings = standingsOf(results, 0);
    QVERIFY(standings.has_value());
    QCOMPARE(rowsOf(standings->strengths), (QList<qsizetype>{1, 2}));
    QCOMPARE(standings->strengths[0].absolute, AbsoluteClass::StrengthConfirmed);
    QCOMPARE(standings->strengths[1].absolute, AbsoluteClass::StrengthLikely);
    QCOMPARE(rowsOf(standings->weaknesses), (QList<qsizetype>{3, 4}));
    QCOMPARE(standings->weaknesses[0].absolute, AbsoluteClass::WeaknessConfirmed);
    QCOMPARE(standings->weaknesses[1].absolute, AbsoluteClass::WeaknessLikely);
    QCOMPARE(rowsOf(standings->uncertain), QList<qsizetype>{6});
    QCOMPARE(standings->neutral, 1);
    QCOMPARE(standings->hidden, 0);
    QVERIFY(!standings->isJoint);
}

void tst_StandingService::confirmedComesFirstThenByValue()
{
    const RoundResults results = resultsOf({{"1444",
                                             {{4.6, 3.4, 5.0},
                                              {3.7, 3.5, 3.9},
                                              {4.0, 3.8, 4.2},
                                              {1.5, 1.0, 2.9},
                                              {2.3, 2.2, 2.4},
                                              {2.0, 1.9, 2.1},
                                              {3.0, 2.4, 3.6},
                                              {3.0, 2.0, 4.0}}}});
    const Result<Standings> standings = standingsOf(results, 0);
    QCOMPARE(rowsOf(standings->strengths), (QList<qsizetype>{3, 2, 1}));
    QCOMPARE(rowsOf(standings->weaknesses), (QList<qsizetype>{6, 5, 4}));
    QCOMPARE(rowsOf(standings->uncertain), (QList<qsizetype>{8, 7}));
}

void tst_StandingService::jointAnswersHaveNoInterval()
{
    const RoundResults results = resultsOf({{"1444", {{3.5}, {2.5}, {2.0}}}}, RoundMode::Consensus);
    const Result<Standings> standings = standingsOf(results, 0);
    QVERIFY(standings->isJoint);
    QCOMPARE(standings->strengths.at(0).absolute, AbsoluteClass::Strength);
    QCOMPARE(standings->weaknesses.at(0).absolute, AbsoluteClass::Weakness);
    QCOMPARE(standings->neutral, 1);
    QVERIFY(standings->uncertain.empty());
}

void tst_StandingService::positionsAreThoseOfTheMethod()
{
    const RoundResults results = resultsOf(collaboration());
    const RelativeClass wanted[] = {RelativeClass::RelativeWeakness, RelativeClass::RelativeWeakness,
                                    RelativeClass::AtPeers,          RelativeClass::AtPeers,
                                    RelativeClass::RelativeStrength, RelativeClass::RelativeStrength};
    for (qsizetype column = 0; column < 6; ++column) {
        const Result<std::optional<Standing>> standing = standingOf(results, 1, column);
        QCOMPARE(*(*standing)->relative, wanted[column]);
        QCOMPARE((*standing)->peers, 6);
        QVERIFY(std::abs((*standing)->quartiles->lower - 2.45) < 1e-9);
        QVERIFY(std::abs((*standing)->quartiles->median - 2.8) < 1e-9);
        QVERIFY(std::abs((*standing)->quartiles->upper - 3.15) < 1e-9);
        QVERIFY(!(*standing)->isRelativeConfirmed);
    }
}

void tst_StandingService::fewerThanFiveMembersAreNotCompared()
{
    std::vector<Member> members = collaboration();
    members[0].figures[0].score.reset();
    members[1].figures[0].score.reset();
    const Result<std::optional<Standing>> standing = standingOf(resultsOf(members), 1, 2);
    QVERIFY(!(*standing)->relative);
    QCOMPARE((*standing)->reason, NullReason::TooFewPeers);
    QCOMPARE((*standing)->peers, 4);
}

void tst_StandingService::whoIsNotComparedStandsAlone()
{
    std::vector<Member> members = collaboration();
    members.push_back({"GIT", {{4.5}}, false});
    const RoundResults results = resultsOf(members);
    const Result<std::optional<Standing>> alone = standingOf(results, 1, 6);
    QVERIFY(!(*alone)->relative);
    QCOMPARE((*alone)->reason, NullReason::NotComparable);
    QCOMPARE((*standingOf(results, 1, 0))->peers, 6); // and the others are not compared with it
}

void tst_StandingService::aHiddenScoreStandsNowhere()
{
    const RoundResults results = resultsOf({{"1444", {{}, {4.0, 3.9, 4.1}}}});
    QVERIFY(!standingOf(results, 1, 0)->has_value());
    const Result<Standings> standings = standingsOf(results, 0);
    QCOMPARE(standings->hidden, 1);
    QCOMPARE(standings->strengths.size(), std::size_t(1));
}

void tst_StandingService::anAreaHasNoStanding()
{
    QVERIFY(!standingOf(resultsOf(collaboration()), 0, 0)->has_value());
}

void tst_StandingService::anIntervalThatDoesNotHoldTheScoreIsRefused()
{
    const RoundResults results = resultsOf({{"1444", {{4.0, 4.2, 4.4}}}});
    QCOMPARE(standingsOf(results, 0).error().code, ErrorCode::ArgumentInvalid);
}

QTEST_GUILESS_MAIN(tst_StandingService)

#include "tst_StandingService.moc"
