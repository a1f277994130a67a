// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultPublisher.h"
#include "core/service/RoundService.h"
#include "tests/core/service/SurveyBench.h"

#include <QtTest>

using namespace samsyn;

Q_DECLARE_METATYPE(samsyn::RoundStatus)

namespace {

/// A device with a framework, three members and rounds in one workspace.
struct Bench : SurveyBench {
    Bench()
        : framework(SurveyBench::framework("scale-0-1-own-limits.json")), library(*store),
          service(*store, library, clock)
    {
        write(packFramework(catalogue, package, framework));
        for (const char *code : {"1444", "1445", "1470"}) {
            MemberOrganisationGroup member;
            member.code = QString::fromLatin1(code);
            member.name = {QStringLiteral("Kommun ") + member.code, {}};
            members.push_back(newRecord());
            write({editOf(workspace, members.back(), member)});
        }
    }

    RoundPlanGroup plan(const QString &referenceDate)
    {
        RoundPlanGroup plan;
        plan.framework = package;
        plan.name = {QStringLiteral("Omgång ") + referenceDate, {}};
        plan.referenceDate = referenceDate;
        plan.participants = members;
        plan.resultFeed = FeedId::random(random);
        return plan;
    }

    RecordId addRound(const RoundPlanGroup &plan, RoundStatus status, qint64 closesAtMs = 0)
    {
        const RecordId round = newRecord();
        write({editOf(workspace, round, plan), editOf(workspace, round, RoundScheduleGroup{1, closesAtMs}),
               editOf(workspace, round, RoundStatusGroup{status})});
        return round;
    }

    /// Six people of the first member answer every question with the highest level; four of the second do.
    FrozenRound frozen(const RecordId &round, const RoundPlanGroup &plan) const
    {
        FrozenRespondent respondent{RespondentGroup::Staff, {}, {}};
        for (const Question *question : ScoredQuestions(framework).questions) {
            AnswerValue value;
            value.state = AnswerState::Level;
            value.level = framework.scale.max;
            respondent.answers.push_back({question->code, value});
        }
        FrozenRound frozen{round, plan, {}};
        const int counts[] = {6, 4, 0};
        for (std::size_t i = 0; i < members.size(); ++i) {
            FrozenOrganisation organisation{members[i], {}, {}};
            organisation.respondents.assign(std::size_t(counts[i]), respondent);
            frozen.organisations.push_back(organisation);
        }
        return frozen;
    }

    void publishTo(const RoundPlanGroup &plan, const PublishedRound &published)
    {
        SAMSYN_REQUIRE(store->createLocalFeed({plan.resultFeed, FeedKind::Results, newRecord()}).has_value());
        std::vector<CellEdit> edits{editOf(plan.resultFeed, newRecord(), published.summary)};
        // Records arrive in no order of their own.
        for (auto result = published.organisations.rbegin(); result != published.organisations.rend();
             ++result)
            edits.push_back(editOf(plan.resultFeed, newRecord(), *result));
        write(edits);
    }

    /// The results of one member, as the server writes them for those who may read no others.
    void publishOne(const PublishedRound &published, std::size_t member)
    {
        const OrganisationResultGroup &result = published.organisations[member];
        const FeedId feed = addFeed(FeedKind::Results);
        write({editOf(feed, newRecord(), summaryOfOne(published.summary, result)),
               editOf(feed, newRecord(), result)});
    }

    Framework framework;
    FeedId catalogue = addFeed(FeedKind::Catalogue), workspace = addFeed(FeedKind::Workspace);
    RecordId package = newRecord();
    std::vector<RecordId> members;
    FrameworkLibrary library;
    RoundService service;
};

/// Row of the first area.
const HeatMapCell &firstCell(const RoundResults &results, qsizetype column)
{
    return results.heatMap.cell(0, column);
}

} // namespace

class TestRoundService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deviceWithoutRoundsHasNone();
    void openRoundsComeFirstThenTheNewest();
    void cardSaysWhatTheRoundIs();
    void roundWithoutStatusIsPlanned();
    void roundWhoseFrameworkHasNotArrivedSaysSo();
    void publishedRoundBecomesAHeatMap();
    void ownResultsAloneGiveTheirColumnsAlone();
    void resultsOfAllAreTakenBeforeOwnOnes();
    void roundWithoutResultsGivesNoDataCells();
    void resultsThatDoNotFitTheirChecksumAreNotShown();
    void memberThatHasNotArrivedIsNamedByItsId();
    void unknownRoundIsRefused();
    void missingFrameworkIsRefused();
    void closingAnOpenRoundEndsItNow();
    void closingKeepsAnEarlierEnd();
    void resultsOfAClosedRoundAreProvisional();
    void theClosingIsMovedLaterAndEarlier();
    void aClosingThatCannotBeIsRefused_data();
    void aClosingThatCannotBeIsRefused();
    void olderResultsFitTheirChecksumToo();
    void onlyAnOpenRoundCanBeClosed_data();
    void onlyAnOpenRoundCanBeClosed();
};

void TestRoundService::deviceWithoutRoundsHasNone()
{
    Bench bench;
    QVERIFY(bench.service.rounds()->isEmpty());
}

void TestRoundService::openRoundsComeFirstThenTheNewest()
{
    Bench bench;
    bench.addRound(bench.plan(QStringLiteral("2024-05-01")), RoundStatus::Published);
    bench.addRound(bench.plan(QStringLiteral("2023-05-01")), RoundStatus::Open);
    bench.addRound(bench.plan(QStringLiteral("2026-05-01")), RoundStatus::Planned);
    bench.addRound(bench.plan(QStringLiteral("2025-05-01")), RoundStatus::Open);
    const Result<QList<RoundCard>> cards = bench.service.rounds();
    QVERIFY(cards.has_value());
    QStringList dates;
    for (const RoundCard &card : *cards)
        dates.append(card.referenceDate.left(4));
    QCOMPARE(dates.join(QLatin1Char(' ')), QStringLiteral("2025 2023 2026 2024"));
}

void TestRoundService::cardSaysWhatTheRoundIs()
{
    Bench bench;
    RoundPlanGroup plan = bench.plan(QStringLiteral("2026-05-01"));
    plan.mode = RoundMode::Consensus;
    const RecordId round = bench.addRound(plan, RoundStatus::Open, 5000);
    const RoundCard card = bench.service.rounds()->at(0);
    QCOMPARE(card.round, round);
    QCOMPARE(card.framework, bench.package);
    QCOMPARE(card.name.sv, QStringLiteral("Omgång 2026-05-01"));
    QCOMPARE(card.frameworkName, bench.framework.name);
    QCOMPARE(card.mode, RoundMode::Consensus);
    QCOMPARE(card.status, RoundStatus::Open);
    QCOMPARE(card.opensAtMs, 1);
    QCOMPARE(card.closesAtMs, 5000);
    QCOMPARE(card.participantCount, 3);
    QVERIFY(!card.hasResults);
    QVERIFY(card.frameworkHasArrived);
}

void TestRoundService::roundWithoutStatusIsPlanned()
{
    Bench bench;
    bench.write({editOf(bench.workspace, bench.newRecord(), bench.plan(QStringLiteral("2026-05-01")))});
    QCOMPARE(bench.service.rounds()->at(0).status, RoundStatus::Planned);
}

void TestRoundService::roundWhoseFrameworkHasNotArrivedSaysSo()
{
    Bench bench;
    RoundPlanGroup plan = bench.plan(QStringLiteral("2026-05-01"));
    plan.framework = bench.newRecord();
    bench.addRound(plan, RoundStatus::Open);
    QVERIFY(!bench.service.rounds()->at(0).frameworkHasArrived);
}

void TestRoundService::publishedRoundBecomesAHeatMap()
{
    Bench bench;
    const RoundPlanGroup plan = bench.plan(QStringLiteral("2025-05-01"));
    const RecordId round = bench.addRound(plan, RoundStatus::Published);
    bench.publishTo(plan, publish(bench.framework, bench.frozen(round, plan), 777));
    const Result<RoundResults> results = bench.service.results(round);
    QVERIFY(results.has_value());
    QVERIFY(results->round.hasResults);
    QVERIFY(bench.service.rounds()->at(0).hasResults);
    QCOMPARE(results->computedAtMs, 777);
    QCOMPARE(results->minGroupSize, 5);
    QCOMPARE(results->heatMap.columns.size(), 3);
    QCOMPARE(results->heatMap.columns[0].code, QStringLiteral("1444"));
    QCOMPARE(results->released[0].organisation(), QStringLiteral("1444"));
    // All six chose the highest level: shown as a bound, half a step below.
    QCOMPARE(firstCell(*results, 0).bound, ScoreBound::AtLeast);
    QCOMPARE(*firstCell(*results, 0).score, bench.framework.scale.max - bench.framework.scale.step / 2.0);
    QCOMPARE(*firstCell(*results, 0).answers, 6);
    QCOMPARE(firstCell(*results, 1).reason, NullReason::TooFewAnswers);
    QCOMPARE(firstCell(*results, 2).reason, NullReason::NoData);
    QCOMPARE(results->framework->code, bench.framework.code);
}

void TestRoundService::ownResultsAloneGiveTheirColumnsAlone()
{
    Bench bench;
    const RoundPlanGroup plan = bench.plan(QStringLiteral("2025-05-01"));
    const RecordId round = bench.addRound(plan, RoundStatus::Published);
    const PublishedRound published = publish(bench.framework, bench.frozen(round, plan), 7);
    bench.publishOne(published, 2);
    bench.publishOne(published, 0);
    const Result<RoundResults> results = bench.service.results(round);
    QVERIFY(results->round.hasResults);
    QCOMPARE(results->heatMap.columns.size(), 2);
    QCOMPARE(results->organisations, (std::vector<RecordId>{bench.members[0], bench.members[2]}));
    QVERIFY(firstCell(*results, 0).score.has_value());
    QVERIFY(!firstCell(*results, 1).score.has_value());
    QCOMPARE(results->computedAtMs, 7);
    QVERIFY(bench.service.rounds()->first().hasResults);
}

void TestRoundService::resultsOfAllAreTakenBeforeOwnOnes()
{
    Bench bench;
    const RoundPlanGroup plan = bench.plan(QStringLiteral("2025-05-01"));
    const RecordId round = bench.addRound(plan, RoundStatus::Published);
    const PublishedRound published = publish(bench.framework, bench.frozen(round, plan), 7);
    bench.publishOne(published, 1);
    bench.publishTo(plan, published);
    bench.publishOne(published, 0);
    const Result<RoundResults> results = bench.service.results(round);
    QCOMPARE(results->heatMap.columns.size(), 3);
    QCOMPARE(results->organisations, bench.members);
}

void TestRoundService::roundWithoutResultsGivesNoDataCells()
{
    Bench bench;
    const RecordId round = bench.addRound(bench.plan(QStringLiteral("2025-05-01")), RoundStatus::Open);
    const Result<RoundResults> results = bench.service.results(round);
    QVERIFY(results.has_value());
    QVERIFY(!results->round.hasResults);
    QCOMPARE(results->released.size(), std::size_t(3));
    for (const HeatMapCell &cell : results->heatMap.cells)
        QCOMPARE(cell.reason, NullReason::NoData);
}

void TestRoundService::resultsThatDoNotFitTheirChecksumAreNotShown()
{
    Bench bench;
    const RoundPlanGroup plan = bench.plan(QStringLiteral("2025-05-01"));
    const RecordId round = bench.addRound(plan, RoundStatus::Published);
    PublishedRound published = publish(bench.framework, bench.frozen(round, plan), 777);
    published.organisations.pop_back();
    bench.publishTo(plan, published);
    const Result<RoundResults> results = bench.service.results(round);
    QVERIFY(results.has_value());
    QVERIFY(!results->round.hasResults);
    QCOMPARE(results->computedAtMs, 0);
    QVERIFY(!firstCell(*results, 0).score.has_value());
}

void TestRoundService::memberThatHasNotArrivedIsNamedByItsId()
{
    Bench bench;
    RoundPlanGroup plan = bench.plan(QStringLiteral("2025-05-01"));
    plan.participants = {bench.newRecord()};
    const RecordId round = bench.addRound(plan, RoundStatus::Open);
    const HeatMapColumn column = bench.service.results(round)->heatMap.columns[0];
    QCOMPARE(column.code, plan.participants[0].toString());
    QVERIFY(!column.benchmarkable);
}

void TestRoundService::unknownRoundIsRefused()
{
    Bench bench;
    QCOMPARE(bench.service.results(bench.newRecord()).error().code, ErrorCode::RoundUnknown);
    QCOMPARE(bench.service.close(bench.newRecord()).error().code, ErrorCode::RoundUnknown);
}

void TestRoundService::missingFrameworkIsRefused()
{
    Bench bench;
    RoundPlanGroup plan = bench.plan(QStringLiteral("2026-05-01"));
    plan.framework = bench.newRecord();
    const RecordId round = bench.addRound(plan, RoundStatus::Open);
    QCOMPARE(bench.service.results(round).error().code, ErrorCode::FrameworkMissing);
}

void TestRoundService::closingAnOpenRoundEndsItNow()
{
    Bench bench;
    const qint64 later = bench.clock.nowMs() + 86'400'000;
    const RecordId round = bench.addRound(bench.plan(QStringLiteral("2026-05-01")), RoundStatus::Open, later);
    QVERIFY(bench.service.close(round).has_value());
    const RoundCard card = bench.service.rounds()->at(0);
    QCOMPARE(card.status, RoundStatus::Closed);
    QCOMPARE(card.opensAtMs, 1);
    QCOMPARE(card.closesAtMs, bench.clock.nowMs());
    QCOMPARE(bench.service.close(round).error().code, ErrorCode::RoundNotOpen);
}

void TestRoundService::closingKeepsAnEarlierEnd()
{
    Bench bench;
    const RecordId round = bench.addRound(bench.plan(QStringLiteral("2026-05-01")), RoundStatus::Open, 4000);
    QVERIFY(bench.service.close(round).has_value());
    QCOMPARE(bench.service.rounds()->at(0).closesAtMs, 4000);
}

void TestRoundService::resultsOfAClosedRoundAreProvisional()
{
    Bench bench;
    RoundPlanGroup plan = bench.plan(QStringLiteral("2026-01-01"));
    plan.release = ResultRelease::AfterApproval;
    const RecordId round = bench.addRound(plan, RoundStatus::Closed);
    QVERIFY(!bench.service.rounds()->first().isProvisional);
    bench.publishOne(publish(bench.framework, bench.frozen(round, plan), 7), 0);
    QVERIFY(bench.service.rounds()->first().isProvisional);
    // Without approval a result is never provisional, even when it arrives before the word that it is out.
    plan.release = ResultRelease::Automatic;
    bench.write({editOf(bench.workspace, round, plan)});
    QVERIFY(!bench.service.rounds()->first().isProvisional);
    plan.release = ResultRelease::AfterApproval;
    bench.write({editOf(bench.workspace, round, plan)});
    QVERIFY(bench.service.results(round)->round.hasResults);
    bench.write({editOf(bench.workspace, round, RoundStatusGroup{RoundStatus::Published})});
    QVERIFY(!bench.service.rounds()->first().isProvisional);
}

void TestRoundService::theClosingIsMovedLaterAndEarlier()
{
    Bench bench;
    const qint64 nowMs = bench.clock.nowMs();
    const RecordId round =
        bench.addRound(bench.plan(QStringLiteral("2026-01-01")), RoundStatus::Open, nowMs + 5000);
    for (const qint64 closesAtMs : {nowMs + 9000, nowMs + 1000}) {
        QVERIFY(bench.service.moveClosing(round, closesAtMs).has_value());
        const auto schedule = readCell<RoundScheduleGroup>(*bench.store, round);
        QCOMPARE((*schedule)->closesAtMs, closesAtMs);
        QCOMPARE((*schedule)->opensAtMs, qint64(1));
    }
}

void TestRoundService::aClosingThatCannotBeIsRefused_data()
{
    QTest::addColumn<RoundStatus>("status");
    QTest::addColumn<qint64>("afterNowMs");
    QTest::addColumn<int>("error");
    QTest::newRow("before now") << RoundStatus::Open << qint64(-1) << int(ErrorCode::ArgumentInvalid);
    QTest::newRow("now") << RoundStatus::Open << qint64(0) << int(ErrorCode::ArgumentInvalid);
    QTest::newRow("closed") << RoundStatus::Closed << qint64(5000) << int(ErrorCode::RoundNotOpen);
    QTest::newRow("published") << RoundStatus::Published << qint64(5000) << int(ErrorCode::RoundNotOpen);
    QTest::newRow("cancelled") << RoundStatus::Cancelled << qint64(5000) << int(ErrorCode::RoundNotOpen);
}

void TestRoundService::aClosingThatCannotBeIsRefused()
{
    QFETCH(RoundStatus, status);
    QFETCH(qint64, afterNowMs);
    QFETCH(int, error);
    Bench bench;
    const RecordId round = bench.addRound(bench.plan(QStringLiteral("2026-01-01")), status, 7);
    const int pending = bench.pendingOps();
    const auto moved = bench.service.moveClosing(round, bench.clock.nowMs() + afterNowMs);
    QCOMPARE(int(moved.error().code), error);
    QCOMPARE(bench.pendingOps(), pending);
    QCOMPARE(bench.service.moveClosing(bench.newRecord(), 1).error().code, ErrorCode::RoundUnknown);
}

/// Results of a Samsyn that wrote fewer fields than this one: the checksum is of what was written.
void TestRoundService::olderResultsFitTheirChecksumToo()
{
    Bench bench;
    const RoundPlanGroup plan = bench.plan(QStringLiteral("2026-01-01"));
    const RecordId round = bench.addRound(plan, RoundStatus::Published);
    PublishedRound published = publish(bench.framework, bench.frozen(round, plan), 7);
    const StoredFeed feed{plan.resultFeed, FeedKind::Results, bench.newRecord()};
    QVERIFY(bench.store->createLocalFeed(feed).has_value());
    QByteArrayList values;
    for (const OrganisationResultGroup &result : published.organisations) {
        QByteArray value = writeGroup(result);
        QCOMPARE(quint8(value[0]), quint8(0x87)); // seven fields; the last four are empty here
        QVERIFY(value.endsWith(QByteArray::fromHex("f6f60080")));
        value.chop(4);
        value[0] = char(0x83);
        values += value;
        bench.write({{plan.resultFeed, bench.newRecord(), OrganisationResultGroup::address.kind,
                      OrganisationResultGroup::address.group, value}});
    }
    published.summary.checksum = resultChecksum(values);
    bench.write({editOf(plan.resultFeed, bench.newRecord(), published.summary)});
    const auto results = bench.service.results(round);
    QVERIFY(results->round.hasResults);
    QVERIFY(firstCell(*results, 0).score.has_value());
}

void TestRoundService::onlyAnOpenRoundCanBeClosed_data()
{
    QTest::addColumn<RoundStatus>("status");
    QTest::newRow("planned") << RoundStatus::Planned;
    QTest::newRow("closed") << RoundStatus::Closed;
    QTest::newRow("published") << RoundStatus::Published;
    QTest::newRow("cancelled") << RoundStatus::Cancelled;
}

void TestRoundService::onlyAnOpenRoundCanBeClosed()
{
    QFETCH(RoundStatus, status);
    Bench bench;
    const RecordId round = bench.addRound(bench.plan(QStringLiteral("2026-05-01")), status);
    const int pending = bench.pendingOps();
    QCOMPARE(bench.service.close(round).error().code, ErrorCode::RoundNotOpen);
    QCOMPARE(bench.pendingOps(), pending);
}

QTEST_GUILESS_MAIN(TestRoundService)
#include "tst_RoundService.moc"
