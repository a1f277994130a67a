// SPDX-License-Identifier: EUPL-1.2
// Whose figures are compared, who sees them, and what two devices and a server make of them.
#include "core/sync/SyncSession.h"
#include "tests/core/service/VolumeBench.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

constexpr int kYear = kVolumeTestYear;

/// A person's device with a real store and session, beside a real responder.
struct Phone {
    Phone(ServerWorld &server, const UserId &owner, std::uint64_t seed)
        : world(server), user(owner), bench(seed), questionnaire(bundledVolumes()),
          session(*bench.store, server.identity.server, bench.clock, bench.random),
          volumes(*bench.store, questionnaire)
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
    [[nodiscard]] VolumePicture picture(const RecordId &organisation)
    {
        const Result<VolumePicture> found = volumes.picture(organisation, kYear);
        SAMSYN_REQUIRE(found.has_value());
        return *found;
    }
    void set(const RecordId &organisation, const char *code, double value)
    {
        SAMSYN_REQUIRE(
            volumes.set({organisation, kYear, QString::fromLatin1(code)}, figure(value)).has_value());
    }
    [[nodiscard]] bool isClean() const
    {
        return bench.store->syncFacts()->heldOps == 0 && bench.store->syncFacts()->everyChecksumEqual;
    }

    ServerWorld &world;
    UserId user;
    DeviceBench bench;
    VolumesQuestionnaire questionnaire;
    SyncSession session;
    VolumeService volumes;
};

} // namespace

class tst_VolumeSharing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharingIsWhatStoodThen();
    void aWithdrawnYearIsSeenNoMore();
    void othersWriteNothing();
    void recordsThatLieAreLeftOut();
    void twoDevicesOfAMemberAgree();
    void whoIsNotComparedIsLeftOut();
};

void tst_VolumeSharing::sharingIsWhatStoodThen()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.set("V01", 18800);
    bench.set("V05", 59000);
    QVERIFY(bench.volumes.set(bench.spot("V06"), {VolumeState::DontKnow, {}, {}, {}}).has_value());
    QVERIFY(!bench.picture().sharing.isShared);
    QVERIFY(bench.volumes.share(bench.members[PlanBench::Skara], kYear).has_value());
    VolumePicture picture = bench.picture();
    QVERIFY(picture.sharing.isShared);
    QCOMPARE(picture.sharing.sharedFigures, 2);
    QCOMPARE(picture.sharing.changedFigures, 0);
    QVERIFY(picture.sharing.others.empty());
    bench.set("V05", 58000);
    bench.set("V07", 3000);
    QCOMPARE(bench.picture().sharing.changedFigures, 2);
    QVERIFY(bench.volumes.share(bench.members[PlanBench::Skara], kYear).has_value());
    picture = bench.picture();
    QCOMPARE(picture.sharing.sharedFigures, 3);
    QCOMPARE(picture.sharing.changedFigures, 0);
}

void tst_VolumeSharing::aWithdrawnYearIsSeenNoMore()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.set("V01", 18800);
    const RecordId own = bench.members[PlanBench::Skara];
    QVERIFY(bench.volumes.share(own, kYear).has_value());
    QVERIFY(bench.volumes.withdraw(own, kYear).has_value());
    QVERIFY(!bench.picture().sharing.isShared);
    QCOMPARE(*rowOf(bench.picture(), "V01").own.figure, 18800.0);
    QVERIFY(bench.volumes.share(own, kYear).has_value());
    QVERIFY(bench.picture().sharing.isShared);
}

void tst_VolumeSharing::othersWriteNothing()
{
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    const RecordId skara = bench.members[PlanBench::Skara];
    const int pending = bench.pendingOps();
    const VolumeSpot spot{skara, kYear, QStringLiteral("V05")};
    for (const ErrorCode code :
         {bench.volumes.set(spot, figure(1)).error().code, bench.volumes.confirm(spot, {}).error().code,
          bench.volumes.takeBackConfirmation(spot).error().code,
          bench.volumes.withdraw(skara, kYear).error().code})
        QCOMPARE(code, ErrorCode::SyncNotPermitted);
    QCOMPARE(bench.pendingOps(), pending);
    QCOMPARE(int(bench.volumes.picture(skara, kYear)->access), int(PlanAccess::Hidden));
    // Who coordinates all reads what is on the device and changes nothing.
    bench.set("V05", 27200);
    bench.setRoles({{UserRole::CollaborationCoordinator, {}}});
    QCOMPARE(int(bench.picture().access), int(PlanAccess::Readable));
    QCOMPARE(*rowOf(bench.picture(), "V05").own.figure, 27200.0);
    QCOMPARE(bench.volumes.set(bench.spot("V05"), figure(1)).error().code, ErrorCode::SyncNotPermitted);
    QCOMPARE(bench.volumes.share(bench.members[PlanBench::Vara], kYear).error().code,
             ErrorCode::SyncNotPermitted);
}

void tst_VolumeSharing::recordsThatLieAreLeftOut()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.shareExample();
    const RecordId vara = bench.members[PlanBench::Vara], skara = bench.members[PlanBench::Skara];
    const SharedFigure people{QStringLiteral("V01"), 100, VolumeQuality::Measured};
    // Another record than the one that its content names; a figure twice; an indicator that nobody knows.
    bench.write({editOf(bench.workspace, bench.newRecord(), SharedVolumesGroup{vara, kYear, {people}}),
                 editOf(bench.workspace, sharedVolumesId(bench.newRecord(), kYear),
                        SharedVolumesGroup{bench.newRecord(), kYear, {people}}),
                 editOf(bench.workspace, sharedVolumesId(vara, kYear),
                        SharedVolumesGroup{vara,
                                           kYear,
                                           {{QStringLiteral("V01"), 1'600'000, {}},
                                            {QStringLiteral("V01"), 0, {}},
                                            {QStringLiteral("V05"), 2'720'000'000, {}},
                                            {QStringLiteral("V99"), 7, {}}}})});
    const FeedId own = **memberFeed(*bench.store, skara);
    const VolumePlace place{QStringLiteral("V05"), kYear};
    // A figure without its number, and one under another's name.
    bench.write({editOf(own, volumeMeasurementId(skara, place),
                        VolumeMeasurementGroup{skara, place, VolumeState::Value, {}, {}, {}}),
                 editOf(own, bench.newRecord(),
                        VolumeMeasurementGroup{
                            skara, {QStringLiteral("V06"), kYear}, VolumeState::Value, 100, {}, {}})});
    const VolumePicture picture = bench.picture();
    QCOMPARE(comparedOf(rowOf(picture, "V05"), "perCapita").organisations, 5);
    QCOMPARE(rounded(comparedOf(rowOf(picture, "V05"), "perCapita").quartiles->median),
             QStringLiteral("1650.990099"));
    QCOMPARE(int(rowOf(picture, "V05").own.state), int(VolumeState::Empty));
    QCOMPARE(int(rowOf(picture, "V06").own.state), int(VolumeState::Empty));
    QCOMPARE(picture.answered, 0);
}

void tst_VolumeSharing::twoDevicesOfAMemberAgree()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 3), coordinator(world, world.varaCoordinator, 4);
    manager.sync();
    coordinator.sync();
    // Both offline: different figures go together, of the same figure the later one stands.
    manager.set(world.vara, "V01", 16000);
    manager.set(world.vara, "V05", 2720);
    QVERIFY(manager.volumes.confirm({world.vara, kYear, QStringLiteral("V05")}, QStringLiteral("Ja"))
                .has_value());
    coordinator.bench.clock.advanceMs(60'000);
    world.clock.advanceMs(120'000);
    coordinator.set(world.vara, "V02", 1300);
    coordinator.set(world.vara, "V05", 27200);
    manager.sync();
    coordinator.sync();
    manager.sync();
    for (Phone *phone : {&manager, &coordinator}) {
        const VolumePicture picture = phone->picture(world.vara);
        QCOMPARE(*rowOf(picture, "V01").own.figure, 16000.0);
        QCOMPARE(*rowOf(picture, "V02").own.figure, 1300.0);
        QCOMPARE(*rowOf(picture, "V05").own.figure, 27200.0);
        QVERIFY(!rowOf(picture, "V05").isConfirmed); // the answer was about another figure
        QVERIFY(phone->isClean());
    }
    QVERIFY(manager.volumes.share(world.vara, kYear).has_value());
    manager.sync();
    Phone other(world, world.essungaManager, 5);
    other.sync();
    const VolumePicture seen = other.picture(world.essunga);
    QCOMPARE(seen.sharing.others.size(), std::size_t(1));
    QCOMPARE(comparedOf(rowOf(seen, "V05"), "perCapita").organisations, 1);
    QCOMPARE(int(other.picture(world.vara).access), int(PlanAccess::Hidden));
    QVERIFY(rowOf(other.picture(world.vara), "V05").own == VolumeEntry());
    QVERIFY(coordinator.volumes.withdraw(world.vara, kYear).has_value());
    coordinator.sync();
    other.sync();
    QVERIFY(other.picture(world.essunga).sharing.others.empty());
}

void tst_VolumeSharing::whoIsNotComparedIsLeftOut()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.shareExample();
    bench.set("V01", 18800);
    bench.set("V05", 59000);
    const auto without = [&bench](PlanBench::Place place) {
        auto member = *readCell<MemberOrganisationGroup>(*bench.store, bench.members[place]);
        member->benchmarkable = false;
        bench.write({editOf(bench.workspace, bench.members[place], *member)});
    };
    without(PlanBench::Vara);
    QCOMPARE(comparedOf(rowOf(bench.picture(), "V05"), "perCapita").organisations, 5);
    without(PlanBench::Skara); // the own one: it still sees where it stands, with four others
    const VolumePicture picture = bench.picture();
    QVERIFY(!picture.isBenchmarkable);
    QCOMPARE(comparedOf(rowOf(picture, "V05"), "perCapita").organisations, 4);
    QVERIFY(comparedOf(rowOf(picture, "V05"), "perCapita").own.value.has_value());
    QVERIFY(rowOf(picture, "V05").questions.empty());
}

QTEST_GUILESS_MAIN(tst_VolumeSharing)
#include "tst_VolumeSharing.moc"
