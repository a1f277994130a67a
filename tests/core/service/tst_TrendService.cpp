// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultPublisher.h"
#include "core/service/TrendService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

using namespace samsyn;

namespace {

/// A device with one member and rounds of a test framework, whose released values are made by hand.
struct Bench : SurveyBench {
    Bench() : framework(SurveyBench::framework("all-types.json")), library(*store)
    {
        MemberOrganisationGroup identity;
        identity.code = QStringLiteral("1444");
        identity.name = {QStringLiteral("Grästorp"), {}};
        write({editOf(workspace, member, identity)});
        package = addPackage(framework);
    }

    RecordId addPackage(const Framework &version)
    {
        const FeedId catalogue = addFeed(FeedKind::Catalogue);
        const RecordId record = newRecord();
        write(packFramework(catalogue, record, version));
        return record;
    }

    RecordId addRound(const QString &referenceDate, const RecordId &asked)
    {
        RoundPlanGroup plan;
        plan.framework = asked;
        plan.name = {QStringLiteral("Omgång ") + referenceDate, {}};
        plan.referenceDate = referenceDate;
        plan.participants = {member};
        plan.resultFeed = FeedId::random(random);
        const RecordId round = newRecord();
        plans.insert(round, plan);
        write({editOf(workspace, round, plan),
               editOf(workspace, round, RoundStatusGroup{RoundStatus::Published})});
        return round;
    }

    /// Every scored question and its capability have the value.
    void release(const RecordId &round, double score)
    {
        OrganisationResultGroup result{round, member, {}};
        for (const Area &area : scoredPartOf(framework).areas) {
            for (const Capability &capability : area.capabilities) {
                ResultNode node;
                node.code = capability.code;
                node.score = score;
                node.standardError = 0.1;
                node.degrees = 20;
                result.nodes.push_back(node);
                node.kind = NodeKind::Question;
                for (const Question &question : capability.questions) {
                    node.code = question.code;
                    result.nodes.push_back(node);
                }
            }
        }
        RoundResultGroup summary;
        summary.round = round;
        summary.organisationCount = 1;
        summary.checksum = resultChecksum({result});
        const FeedId feed = plans[round].resultFeed;
        SAMSYN_REQUIRE(store->createLocalFeed({feed, FeedKind::Results, newRecord()}).has_value());
        write({editOf(feed, newRecord(), summary), editOf(feed, newRecord(), result)});
    }

    RoundResults results(const RecordId &round)
    {
        const Result<RoundResults> results = rounds.results(round);
        if (!results)
            qFatal("%s: %s", qPrintable(results.error().where), qPrintable(results.error().what));
        return *results;
    }

    Framework framework;
    FeedId workspace = addFeed(FeedKind::Workspace);
    RecordId member = newRecord(), package;
    QMap<RecordId, RoundPlanGroup> plans;
    FrameworkLibrary library;
    RoundService rounds{*store, library, clock};
    TrendService trends{rounds, library};
};

QStringList datesOf(const QList<RoundCard> &rounds)
{
    QStringList dates;
    for (const RoundCard &round : rounds)
        dates.append(round.referenceDate);
    return dates;
}

} // namespace

class tst_TrendService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void earlierRoundsStandByReferenceDate();
    void aRoundOfAnotherFrameworkIsNotOffered();
    void aRoundWithoutADateHasNoEarlierOnes();
    void changesAreThoseOfTheReleasedValues();
    void aMemberThatWasNotThereHasNoChange();
    void anUnknownRoundIsRefused();
};

void tst_TrendService::earlierRoundsStandByReferenceDate()
{
    Bench bench;
    const RecordId now = bench.addRound(QStringLiteral("2026-10-01"), bench.package);
    for (const char *date : {"2024-10-01", "2025-10-01", "2026-10-01", "2027-10-01", "2026-11-31"})
        bench.release(bench.addRound(QString::fromLatin1(date), bench.package), 3);
    bench.addRound(QStringLiteral("2023-10-01"), bench.package); // without results
    bench.release(now, 3);
    const Result<QList<RoundCard>> earlier = bench.trends.earlierRounds(bench.results(now));
    QVERIFY(earlier.has_value());
    QCOMPARE(datesOf(*earlier), (QStringList{QStringLiteral("2025-10-01"), QStringLiteral("2024-10-01")}));
}

void tst_TrendService::aRoundOfAnotherFrameworkIsNotOffered()
{
    Bench bench;
    Framework other = bench.framework;
    other.code = QStringLiteral("U");
    other.history.clear();
    Framework newer = bench.framework;
    newer.version = QStringLiteral("2.0");
    newer.history.clear();
    const RecordId now = bench.addRound(QStringLiteral("2026-10-01"), bench.addPackage(newer));
    bench.release(now, 3);
    bench.release(bench.addRound(QStringLiteral("2025-10-01"), bench.addPackage(other)), 3);
    bench.release(bench.addRound(QStringLiteral("2024-10-01"), bench.package), 3);
    QCOMPARE(datesOf(*bench.trends.earlierRounds(bench.results(now))),
             QStringList{QStringLiteral("2024-10-01")});
}

void tst_TrendService::aRoundWithoutADateHasNoEarlierOnes()
{
    Bench bench;
    const RecordId now = bench.addRound({}, bench.package);
    bench.release(now, 3);
    bench.release(bench.addRound(QStringLiteral("2025-10-01"), bench.package), 3);
    QVERIFY(bench.trends.earlierRounds(bench.results(now))->isEmpty());
}

void tst_TrendService::changesAreThoseOfTheReleasedValues()
{
    Bench bench;
    const RecordId before = bench.addRound(QStringLiteral("2025-10-01"), bench.package);
    const RecordId now = bench.addRound(QStringLiteral("2026-10-01"), bench.package);
    bench.release(before, 2.5);
    bench.release(now, 3.25);
    const RoundResults results = bench.results(now);
    const Result<ChangeMap> map = bench.trends.changes(results, before);
    QVERIFY(map.has_value());
    QCOMPARE(map->earlierDate, QStringLiteral("2025-10-01"));
    QCOMPARE(map->earlierRound.sv, QStringLiteral("Omgång 2025-10-01"));
    QVERIFY(!map->isJoint && map->changes.isEmpty());
    for (std::size_t i = 0; i < map->cells.size(); ++i) {
        if (results.heatMap.rows.at(qsizetype(i)).kind == NodeKind::Area) {
            QCOMPARE(map->cells[i].why, ChangeBreak::PerCapability);
            continue;
        }
        QCOMPARE(*map->cells[i].delta, 0.75);
        // se = 0.1 * sqrt 2, df = 40, t = 2.021: 0.75 -+ 0.2858
        QVERIFY(std::abs(*map->cells[i].low - 0.464) < 1e-3);
        QVERIFY(std::abs(*map->cells[i].high - 1.036) < 1e-3);
        QCOMPARE(map->cells[i].change, TrendClass::Up);
    }
}

void tst_TrendService::aMemberThatWasNotThereHasNoChange()
{
    Bench bench;
    const RecordId before = bench.addRound(QStringLiteral("2025-10-01"), bench.package);
    const RecordId now = bench.addRound(QStringLiteral("2026-10-01"), bench.package);
    bench.release(now, 3);
    const Result<ChangeMap> map = bench.trends.changes(bench.results(now), before);
    QCOMPARE(map->cells.back().why, ChangeBreak::NoEarlierResult);
}

void tst_TrendService::anUnknownRoundIsRefused()
{
    Bench bench;
    const RecordId now = bench.addRound(QStringLiteral("2026-10-01"), bench.package);
    bench.release(now, 3);
    QCOMPARE(bench.trends.changes(bench.results(now), bench.newRecord()).error().code,
             ErrorCode::RoundUnknown);
}

QTEST_GUILESS_MAIN(tst_TrendService)

#include "tst_TrendService.moc"
