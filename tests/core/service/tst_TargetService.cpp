// SPDX-License-Identifier: EUPL-1.2
#include "core/service/TargetService.h"
#include "core/sync/SyncSession.h"
#include "tests/core/service/PlanBench.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

const QString kProcurement = QStringLiteral("A2.4"), kContinuity = QStringLiteral("A5.1"),
              kNeeds = QStringLiteral("A3.1"), kDefence = QStringLiteral("A7.2");

TargetDecision wanted(double level, std::optional<int> importance = std::nullopt)
{
    return {level, QDate(2028, 12, 31), importance, QStringLiteral("Ledningsgruppen"), QDate(2026, 11, 16)};
}

struct Device : PlanBench {
    [[nodiscard]] TargetService targets() { return TargetService(*store, rounds); }
    [[nodiscard]] TargetPicture picture(Place member = Vara)
    {
        const Result<TargetPicture> found = targets().targets(round, members[member]);
        SAMSYN_REQUIRE(found.has_value());
        return *found;
    }
    void set(const QString &capability, const TargetDecision &decision)
    {
        SAMSYN_REQUIRE(targets().set(picture(), capability, decision).has_value());
    }
};

const TargetRow &rowOf(const TargetPicture &picture, const QString &code)
{
    const auto found =
        std::ranges::find_if(picture.rows, [&code](const TargetRow &row) { return row.code == code; });
    SAMSYN_REQUIRE(found != picture.rows.end());
    return *found;
}

QString firstCodes(const TargetPicture &picture, int count)
{
    QStringList codes;
    for (int i = 0; i < count; ++i)
        codes.append(picture.rows[std::size_t(i)].code);
    return codes.join(QLatin1Char(' '));
}

/// A person's device with a real store and session, beside a real responder.
struct Phone {
    Phone(ServerWorld &server, const UserId &owner, std::uint64_t seed)
        : world(server), user(owner), bench(seed),
          session(*bench.store, server.identity.server, bench.clock, bench.random), library(*bench.store),
          rounds(*bench.store, library, bench.clock), targets(*bench.store, rounds)
    {
    }
    void sync()
    {
        for (int i = 0; i < 20; ++i) {
            const Result<QByteArray> request = session.nextRequest();
            SAMSYN_REQUIRE(request.has_value());
            const Result<QByteArray> response = world.respondRaw(*request, user);
            SAMSYN_REQUIRE(response.has_value());
            const Result<SyncProgress> progress = session.applyResponse(*response);
            SAMSYN_REQUIRE(progress.has_value());
            if (progress->step != SyncStep::Continue)
                return;
        }
    }
    [[nodiscard]] TargetPicture picture()
    {
        const Result<TargetPicture> found = targets.targets(world.round, world.vara);
        SAMSYN_REQUIRE(found.has_value());
        return *found;
    }
    [[nodiscard]] QString code() { return picture().rows.front().code; }
    void set(double level) { SAMSYN_REQUIRE(targets.set(picture(), code(), wanted(level)).has_value()); }
    [[nodiscard]] double level() { return picture().rows.front().own.level.value_or(-1); }

    ServerWorld &world;
    UserId user;
    DeviceBench bench;
    SyncSession session;
    FrameworkLibrary library;
    RoundService rounds;
    TargetService targets;
};

} // namespace

class tst_TargetService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTargetIsThereAfterAKill();
    void theListReordersAtOnce();
    void withoutImportanceItIsAssumed();
    void whatTheAnswersSayOfImportanceCountsUntilItIsSet();
    void anOwnTargetGoesBeforeTheCommonOne();
    void aBoundIsNoBasis();
    void withoutResultsTargetsCanBeSet();
    void targetsOfOthersAreHiddenAndNotWritten();
    void aCoordinatorReadsButDoesNotWrite();
    void whatIsNoTargetIsRefused_data();
    void whatIsNoTargetIsRefused();
    void aLevelThatTheScaleHasNotIsTold();
    void brokenRecordsAreToldNotShown();
    void unknownRoundIsRefused();
    void twoDevicesOfAMemberAgree();
};

void tst_TargetService::aTargetIsThereAfterAKill()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.publishAll();
    device.set(kProcurement, wanted(3.5, 4));
    const TargetRow row = rowOf(device.picture(), kProcurement);
    QVERIFY(row.own == wanted(3.5, 4));
    QCOMPARE(row.name.sv, QStringLiteral("Gemensam upphandling"));
    QVERIFY(!row.areaName.sv.isEmpty());
    QVERIFY(device.targets().clear(device.picture(), kProcurement).has_value());
    QVERIFY(rowOf(device.picture(), kProcurement).own == TargetDecision());
    device.set(kProcurement, wanted(4));
    QCOMPARE(*rowOf(device.picture(), kProcurement).own.level, 4.0);
}

void tst_TargetService::theListReordersAtOnce()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.publishAll();
    QCOMPARE(device.picture().withoutBasis, int(device.picture().rows.size()));
    device.set(kProcurement, wanted(3.5, 4));
    device.set(kContinuity, wanted(4, 5));
    device.set(kNeeds, wanted(3, 2));
    QCOMPARE(firstCodes(device.picture(), 3), QStringLiteral("A5.1 A2.4 A3.1"));
    device.set(kNeeds, wanted(5, 5));
    QCOMPARE(firstCodes(device.picture(), 3), QStringLiteral("A3.1 A5.1 A2.4"));
    const TargetRow first = device.picture().rows.front();
    QCOMPARE(*first.gap.gap, 2.6);
    QCOMPARE(*first.gap.priority, 65.0);
    device.set(kNeeds, wanted(2, 5)); // reached already
    QCOMPARE(*rowOf(device.picture(), kNeeds).gap.gap, 0.0);
}

void tst_TargetService::withoutImportanceItIsAssumed()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.publishAll();
    device.set(kProcurement, wanted(3.5));
    const TargetRow row = rowOf(device.picture(), kProcurement);
    QVERIFY(row.gap.isImportanceAssumed);
    QCOMPARE(row.gap.importanceShare, 0.5);
    TargetDecision importanceAlone;
    importanceAlone.importance = 5;
    device.set(kContinuity, importanceAlone);
    QCOMPARE(int(rowOf(device.picture(), kContinuity).gap.basis), int(GapBasis::NoTarget));
    QVERIFY(!rowOf(device.picture(), kContinuity).gap.isImportanceAssumed);
}

void tst_TargetService::whatTheAnswersSayOfImportanceCountsUntilItIsSet()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.facts.importance = {{QStringLiteral("A2"), 4.2, NullReason::None, ScoreBound::Rounded, 20},
                               {QStringLiteral("A3"), 4.5, NullReason::None, ScoreBound::AtLeast, 20},
                               {QStringLiteral("A5"), {}, NullReason::TooFewAnswers, ScoreBound::Exact, {}}};
    device.publishAll();
    device.set(kProcurement, wanted(3.5));
    device.set(kNeeds, wanted(3));
    const TargetRow answered = rowOf(device.picture(), kProcurement);
    QCOMPARE(*answered.answeredImportance, 4.2);
    QVERIFY(!answered.gap.isImportanceAssumed);
    QCOMPARE(answered.gap.importanceShare, 0.8);
    QVERIFY(rowOf(device.picture(), kNeeds).gap.isImportanceAssumed); // a bound is no figure to go on from
    QVERIFY(rowOf(device.picture(), kContinuity).gap.isImportanceAssumed);
    device.set(kProcurement, wanted(3.5, 5));
    QCOMPARE(rowOf(device.picture(), kProcurement).gap.importanceShare, 1.0);
}

void tst_TargetService::anOwnTargetGoesBeforeTheCommonOne()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.publishAll();
    const CapabilityPlace place{QStringLiteral("A"), kProcurement};
    device.write({editOf(device.workspace, commonTargetId(device.collaboration, place),
                         CommonTargetGroup{place, 8, QStringLiteral("2029-01-01"), {}})});
    QCOMPARE(*rowOf(device.picture(), kProcurement).level(), 4.0);
    QCOMPARE(rowOf(device.picture(), kProcurement).common.dueOn, QDate(2029, 1, 1));
    device.set(kProcurement, wanted(3));
    QCOMPARE(*rowOf(device.picture(), kProcurement).level(), 3.0);
    QVERIFY(device.targets().clear(device.picture(), kProcurement).has_value());
    QCOMPARE(*rowOf(device.picture(), kProcurement).level(), 4.0);
}

void tst_TargetService::aBoundIsNoBasis()
{
    for (const ScoreBound bound : {ScoreBound::AtLeast, ScoreBound::AtMost, ScoreBound::Rounded}) {
        Device device;
        device.makeManagerOf(PlanBench::Vara);
        device.publishAll(bound);
        device.set(kProcurement, wanted(3.5));
        const TargetRow row = rowOf(device.picture(), kProcurement);
        QVERIFY(row.cell.score.has_value());
        QCOMPARE(int(row.gap.basis), int(bound == ScoreBound::Rounded ? GapBasis::Known : GapBasis::NoScore));
    }
}

void tst_TargetService::withoutResultsTargetsCanBeSet()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.set(kProcurement, wanted(3.5, 4));
    QVERIFY(!device.picture().round.hasResults);
    QCOMPARE(int(rowOf(device.picture(), kProcurement).gap.basis), int(GapBasis::NoScore));
    QCOMPARE(device.picture().rows.size(), std::size_t(37));
}

void tst_TargetService::targetsOfOthersAreHiddenAndNotWritten()
{
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    device.publishAll();
    const TargetPicture skara = device.picture(PlanBench::Skara);
    QCOMPARE(int(skara.access), int(PlanAccess::Hidden));
    QVERIFY(rowOf(skara, kProcurement).cell.score.has_value());
    const int pending = device.pendingOps();
    QCOMPARE(device.targets().set(skara, kProcurement, wanted(3)).error().code, ErrorCode::SyncNotPermitted);
    QCOMPARE(device.pendingOps(), pending);
}

void tst_TargetService::aCoordinatorReadsButDoesNotWrite()
{
    Device device;
    const FeedId vara = device.makeManagerOf(PlanBench::Vara);
    device.set(kProcurement, wanted(3.5));
    device.setRoles({{UserRole::CollaborationCoordinator, {}}});
    QCOMPARE(int(device.picture().access), int(PlanAccess::Readable));
    QCOMPARE(*rowOf(device.picture(), kProcurement).own.level, 3.5);
    QCOMPARE(device.targets().clear(device.picture(), kProcurement).error().code,
             ErrorCode::SyncNotPermitted);
    QVERIFY(!vara.isNull());
}

void tst_TargetService::whatIsNoTargetIsRefused_data()
{
    QTest::addColumn<QString>("capability");
    QTest::addColumn<double>("level");
    QTest::addColumn<int>("importance");
    QTest::addColumn<QString>("decidedBy");
    QTest::addColumn<QString>("field");
    const QString fine = QStringLiteral("LG");
    QTest::newRow("unknown") << QStringLiteral("A9.9") << 3.0 << 3 << fine << QStringLiteral("capability");
    QTest::newRow("empty code") << QString() << 3.0 << 3 << fine << QStringLiteral("capability");
    QTest::newRow("quarter") << kNeeds << 3.25 << 3 << fine << QStringLiteral("level");
    QTest::newRow("below") << kNeeds << 0.5 << 3 << fine << QStringLiteral("level");
    QTest::newRow("above") << kNeeds << 5.5 << 3 << fine << QStringLiteral("level");
    QTest::newRow("no number") << kNeeds << qQNaN() << 3 << fine << QStringLiteral("level");
    QTest::newRow("infinite") << kNeeds << qInf() << 3 << fine << QStringLiteral("level");
    QTest::newRow("importance 0") << kNeeds << 3.0 << 0 << fine << QStringLiteral("importance");
    QTest::newRow("importance 6") << kNeeds << 3.0 << 6 << fine << QStringLiteral("importance");
    QTest::newRow("long name") << kNeeds << 3.0 << 3 << QString(121, QLatin1Char('x'))
                               << QStringLiteral("decidedBy");
}

void tst_TargetService::whatIsNoTargetIsRefused()
{
    QFETCH(QString, capability);
    QFETCH(double, level);
    QFETCH(int, importance);
    QFETCH(QString, decidedBy);
    QFETCH(QString, field);
    Device device;
    device.makeManagerOf(PlanBench::Vara);
    TargetDecision decision = wanted(level, importance);
    decision.decidedBy = decidedBy;
    const int pending = device.pendingOps();
    const Result<void> set = device.targets().set(device.picture(), capability, decision);
    QCOMPARE(set.error().code, ErrorCode::PlanFieldInvalid);
    QCOMPARE(set.error().where, field);
    QCOMPARE(device.pendingOps(), pending);
}

void tst_TargetService::aLevelThatTheScaleHasNotIsTold()
{
    Device device;
    const FeedId vara = device.makeManagerOf(PlanBench::Vara);
    const CapabilityPlace place{QStringLiteral("A"), kNeeds};
    const RecordId varaId = device.members[PlanBench::Vara];
    device.write({editOf(vara, capabilityTargetId(varaId, place),
                         CapabilityTargetGroup{varaId, place, 19, QStringLiteral("snart"), 5, {}})});
    const TargetRow row = rowOf(device.picture(), kNeeds);
    QVERIFY(row.isOffScale);
    QVERIFY(!row.own.level);
    QVERIFY(!row.own.dueOn.isValid());
    QCOMPARE(*row.own.importance, 5);
}

void tst_TargetService::brokenRecordsAreToldNotShown()
{
    Device device;
    const FeedId vara = device.makeManagerOf(PlanBench::Vara);
    const RecordId record =
        capabilityTargetId(device.members[PlanBench::Vara], {QStringLiteral("A"), kNeeds});
    // What is no target never gets into the store, whoever wrote it.
    const Result<void> written = device.store->edit({{vara, record, RecordKind::CapabilityTarget, 1, "x"}});
    QVERIFY(!written);
    QVERIFY(device.targets().targets(device.round, device.members[PlanBench::Vara]).has_value());
}

void tst_TargetService::unknownRoundIsRefused()
{
    Device device;
    QCOMPARE(device.targets().targets(device.newRecord(), device.members[0]).error().code,
             ErrorCode::RoundUnknown);
}

void tst_TargetService::twoDevicesOfAMemberAgree()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 3), coordinator(world, world.varaCoordinator, 4);
    manager.sync();
    coordinator.sync();
    // Both offline, the coordinator later by the clock; the manager is back first.
    manager.set(2.5);
    coordinator.bench.clock.advanceMs(60'000);
    world.clock.advanceMs(120'000);
    coordinator.set(4);
    manager.sync();
    coordinator.sync();
    manager.sync();
    QCOMPARE(manager.level(), 4.0);
    QCOMPARE(coordinator.level(), 4.0);
    // A clear goes the same way.
    QVERIFY(manager.targets.clear(manager.picture(), manager.code()).has_value());
    manager.sync();
    coordinator.sync();
    QCOMPARE(coordinator.level(), -1.0);
    for (Phone *phone : {&manager, &coordinator}) {
        QCOMPARE(phone->bench.store->syncFacts()->heldOps, 0);
        QVERIFY(phone->bench.store->syncFacts()->everyChecksumEqual);
    }
    Phone other(world, world.essungaManager, 5);
    other.sync();
    QCOMPARE(int(other.picture().access), int(PlanAccess::Hidden));
}

QTEST_GUILESS_MAIN(tst_TargetService)
#include "tst_TargetService.moc"
