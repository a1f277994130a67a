// SPDX-License-Identifier: EUPL-1.2
// Own work leaves a device as a file and comes into another one, or to the server, whole and once.
#include "core/base/Hash.h"
#include "core/records/EvidenceRecords.h"
#include "core/store/DeviceBlobs.h"
#include "core/sync/DeviceRescue.h"
#include "core/sync/RescuePush.h"
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

constexpr char kQuestion[] = "q1";

/// A device of the world's respondent.
struct Phone {
    Phone(ServerWorld &server, std::uint64_t seed)
        : world(server), bench(seed), session(*bench.store, server.identity.server, bench.clock, bench.random)
    {
    }
    bool syncAll()
    {
        for (int i = 0; i < 60; ++i) {
            const Result<QByteArray> request = session.nextRequest();
            const Result<QByteArray> response =
                request ? world.respondRaw(*request, world.respondent.user) : request;
            const Result<SyncProgress> progress =
                response ? session.applyResponse(*response) : Result<SyncProgress>(response.error());
            if (!progress)
                return false;
            if (progress->step != SyncStep::Continue)
                return progress->step == SyncStep::Done;
        }
        return false;
    }
    bool answer(qint64 level, const char *question = kQuestion)
    {
        const RecordId respondent = world.respondent.respondent;
        const QString code = QString::fromLatin1(question);
        bench.clock.advanceMs(60'000);
        return bench.store
            ->edit({editOf(world.respondent.answers, answerId(respondent, code),
                           answerOf(respondent, code, level))})
            .has_value();
    }
    bool attach(const QByteArray &bytes)
    {
        EvidenceGroup evidence;
        evidence.respondent = world.respondent.respondent;
        evidence.questionCode = QString::fromLatin1(kQuestion);
        evidence.sha256 = sha256({bytes});
        evidence.sizeBytes = bytes.size();
        evidence.media = BlobMedia::Jpeg;
        const RecordId record = RecordId::named("picture", evidence.sha256);
        const FeedId feed = world.respondent.answers;
        return bench.store
            ->edit({editOf(feed, record, evidence)}, {}, {{record, feed, evidence.sha256, bytes}})
            .has_value();
    }
    [[nodiscard]] qint64 level(const char *question = kQuestion) const
    {
        const RecordId record = answerId(world.respondent.respondent, QString::fromLatin1(question));
        const auto answer = readCell<AnswerGroup>(*bench.store, record);
        return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
    }
    [[nodiscard]] RescueOwner owner() const
    {
        return {world.identity.server, world.respondent.user, QStringLiteral("Eva"), QStringLiteral("S")};
    }
    [[nodiscard]] RescueContent rescued() const
    {
        Result<RescueContent> content = DeviceRescue(*bench.store, owner()).collect();
        SAMSYN_REQUIRE(content.has_value());
        // Through the bytes, as a file goes.
        Result<RescueReading> read = decodeRescue(encodeRescue(*content, {}));
        SAMSYN_REQUIRE(read.has_value() && read->content == *content);
        return *content;
    }
    [[nodiscard]] Result<RescueIntake> take(const RescueContent &content)
    {
        return DeviceRescue(*bench.store, owner()).take(content);
    }
    [[nodiscard]] int pending() const { return bench.store->syncFacts()->pendingOps; }

    ServerWorld &world;
    DeviceBench bench;
    SyncSession session;
};

qint64 levelAtServer(ServerWorld &world)
{
    const RecordId record = answerId(world.respondent.respondent, QString::fromLatin1(kQuestion));
    const auto cells = world.store->cellsOf(world.respondent.answers, AnswerGroup::address);
    SAMSYN_REQUIRE(cells.has_value());
    for (const ServerCell &cell : *cells) {
        if (cell.record == record)
            return readGroup<AnswerGroup>(cell.value)->value.level.value_or(-1);
    }
    return -1;
}

} // namespace

class TestDeviceRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesUnsentWorkToAnotherDeviceAndOnToTheServer();
    void showsTheRescuedAnswerWhereNothingWasShown();
    void doesNotCoverWhatIsShown();
    void takesTheSameFileOnce();
    void leavesOutWhatIsSafeAndTakesWhatIsNot();
    void carriesPicturesThatTheServerDoesNotHave();
    void comesBackToADeviceThatWasRestoredFromABackup();
    void keepsBothChangesOfCopiedDevices();
    void refusesTheFileOfAnotherAccount_data();
    void refusesTheFileOfAnotherAccount();
    void changesNothingWhenAFeedIsAnotherOne();
    void reachesTheServerThroughItsAdministrator();
    void keepsTransactionsWholeAtTheServer();
    void namesAChangeThatNoServerKnows();
};

void TestDeviceRescue::carriesUnsentWorkToAnotherDeviceAndOnToTheServer()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll());
    QVERIFY(lost.answer(2) && lost.answer(4));
    const Result<RescueIntake> intake = fresh.take(lost.rescued());
    QVERIFY2(intake.has_value(), intake ? "" : qPrintable(intake.error().what));
    QCOMPARE(intake->changes, 2);
    QCOMPARE(intake->knownChanges, 0);
    QCOMPARE(fresh.pending(), 2);
    QVERIFY(fresh.syncAll());
    QCOMPARE(fresh.pending(), 0);
    QCOMPARE(fresh.level(), 4);
    QCOMPARE(levelAtServer(world), 4);
    // The device that was thought lost sends the same changes: they are known.
    QVERIFY(lost.syncAll());
    QCOMPARE(lost.level(), 4);
    QCOMPARE(lost.bench.store->syncFacts()->heldOps, 0);
}

void TestDeviceRescue::showsTheRescuedAnswerWhereNothingWasShown()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll());
    QVERIFY(lost.answer(2) && lost.answer(5));
    QVERIFY(fresh.take(lost.rescued()).has_value()); // before it has ever synced: it knows no feed
    QCOMPARE(fresh.level(), 5);
    QVERIFY(fresh.syncAll());
    QCOMPARE(levelAtServer(world), 5);
}

void TestDeviceRescue::doesNotCoverWhatIsShown()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll());
    QVERIFY(lost.answer(1));
    fresh.bench.clock.advanceMs(3'600'000);
    QVERIFY(fresh.answer(3)); // later than what the file brings
    QVERIFY(fresh.take(lost.rescued()).has_value());
    QCOMPARE(fresh.level(), 3);
    world.clock.advanceMs(7'200'000);
    for (int i = 0; i < 6; ++i) { // nor on the way
        const Result<QByteArray> response =
            world.respondRaw(*fresh.session.nextRequest(), world.respondent.user);
        QVERIFY(response && fresh.session.applyResponse(*response));
        QCOMPARE(fresh.level(), 3);
    }
    QCOMPARE(levelAtServer(world), 3);
    QCOMPARE(fresh.pending(), 0);
}

void TestDeviceRescue::takesTheSameFileOnce()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll() && lost.answer(2));
    const RescueContent content = lost.rescued();
    QVERIFY(fresh.take(content).has_value());
    const Result<RescueIntake> again = fresh.take(content);
    QCOMPARE(again->changes, 0);
    QCOMPARE(again->knownChanges, 1);
    QCOMPARE(lost.take(content)->knownChanges, 1);
    QVERIFY(fresh.syncAll());
    QCOMPARE(fresh.take(content)->knownChanges, 1);
    QCOMPARE(fresh.pending(), 0);
}

void TestDeviceRescue::leavesOutWhatIsSafeAndTakesWhatIsNot()
{
    ServerWorld world;
    Phone phone(world, 1);
    QVERIFY(phone.syncAll() && phone.answer(2) && phone.syncAll() && phone.answer(3));
    QCOMPARE(phone.rescued().changes.size(), std::size_t(2)); // one acknowledged, in no backup yet
    ServerFeed feed = **world.store->feed(world.respondent.answers);
    feed.safe = feed.head;
    QVERIFY(world.store->updateFeed(feed).has_value());
    QVERIFY(phone.syncAll());
    QCOMPARE(phone.rescued().changes.size(), std::size_t(1));
}

void TestDeviceRescue::carriesPicturesThatTheServerDoesNotHave()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll());
    const QByteArray large = "\xff\xd8\xff" + QByteArray(600'000, 'p');
    QVERIFY(lost.attach(large) && lost.syncAll());
    const RescueContent content = lost.rescued();
    QCOMPARE(content.pictures.size(), std::size_t(1));
    QCOMPARE(content.pictures[0].bytes, large);
    QCOMPARE(fresh.take(content)->pictures, 1);
    QCOMPARE(fresh.take(content)->knownPictures, 1);
    QVERIFY(fresh.syncAll());
    QCOMPARE(fresh.bench.store->syncFacts()->pendingBlobs, 1);
    QCOMPARE(DeviceBlobs(fresh.bench.store->connection()).waiting()->size(), std::size_t(1));
}

void TestDeviceRescue::comesBackToADeviceThatWasRestoredFromABackup()
{
    ServerWorld world;
    Phone phone(world, 1);
    QVERIFY(phone.syncAll() && phone.answer(1));
    const QString copy = phone.bench.dir.filePath(QStringLiteral("backup.db"));
    const QString sql = QStringLiteral("VACUUM INTO '%1'").arg(copy);
    QVERIFY(phone.bench.store->connection().database().execute(qPrintable(sql)).has_value());
    QVERIFY(phone.answer(2) && phone.answer(4));
    const RescueContent content = phone.rescued();
    Phone restored(world, 3);
    restored.bench.store = *restored.bench.openAt(copy);
    SyncSession session(*restored.bench.store, world.identity.server, restored.bench.clock,
                        restored.bench.random);
    const Result<RescueIntake> intake = restored.take(content);
    QCOMPARE(intake->changes, 2);
    QCOMPARE(intake->knownChanges, 1);
    // Under a new name of its own: counters of the old one would go on where the file had been before.
    QVERIFY(*DeviceSyncStore(*restored.bench.store).replica() != content.changes[0].replica);
    restored.bench.clock.advanceMs(3'600'000);
    world.clock.advanceMs(7'200'000);
    QVERIFY(restored.answer(5));
    for (int i = 0; i < 10; ++i) {
        const Result<QByteArray> response = world.respondRaw(*session.nextRequest(), world.respondent.user);
        QVERIFY(response.has_value() && session.applyResponse(*response).has_value());
    }
    QCOMPARE(restored.pending(), 0);
    QCOMPARE(levelAtServer(world), 5);
}

void TestDeviceRescue::keepsBothChangesOfCopiedDevices()
{
    ServerWorld world;
    Phone one(world, 1);
    QVERIFY(one.syncAll() && one.answer(1));
    RescueContent content = one.rescued();
    // A copy of the same device made another change under the same counter.
    RescuedChange &change = content.changes[0];
    change.op.value = writeGroup(answerOf(world.respondent.respondent, QString::fromLatin1(kQuestion), 4));
    change.op.authoredAtS += 3600;
    change.id = opId(change.op, change.replica, change.key);
    QVERIFY(one.answer(2)); // so that this one's name goes on
    Phone other(world, 2);
    QVERIFY(other.syncAll());
    QCOMPARE(other.take(one.rescued())->changes, 2);
    QCOMPARE(other.take(content)->changes, 1);
    QCOMPARE(other.take(content)->knownChanges, 1);
    world.clock.advanceMs(7'200'000);
    QVERIFY(other.syncAll());
    QCOMPARE(other.pending(), 0);
    QCOMPARE(levelAtServer(world), 4);
}

void TestDeviceRescue::refusesTheFileOfAnotherAccount_data()
{
    QTest::addColumn<bool>("isOtherServer");
    QTest::newRow("another person") << false;
    QTest::newRow("another server") << true;
}

void TestDeviceRescue::refusesTheFileOfAnotherAccount()
{
    QFETCH(bool, isOtherServer);
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll() && lost.answer(2));
    RescueContent content = lost.rescued();
    if (isOtherServer)
        content.owner.server = ServerId::named("t", "another");
    else
        content.owner.user = UserId::named("t", "another");
    const Result<RescueIntake> intake = fresh.take(content);
    QCOMPARE(intake.error().code, ErrorCode::RescueOtherAccount);
    QCOMPARE(fresh.pending(), 0);
}

void TestDeviceRescue::changesNothingWhenAFeedIsAnotherOne()
{
    ServerWorld world;
    Phone lost(world, 1), fresh(world, 2);
    QVERIFY(lost.syncAll() && fresh.syncAll() && lost.answer(2));
    RescueContent content = lost.rescued();
    content.feeds[0].scope = RecordId::named("t", "another");
    QCOMPARE(fresh.take(content).error().code, ErrorCode::RescueDamaged);
    QCOMPARE(fresh.pending(), 0);
}

void TestDeviceRescue::reachesTheServerThroughItsAdministrator()
{
    ServerWorld world;
    Phone lost(world, 1);
    QVERIFY(lost.syncAll() && lost.answer(2) && lost.syncAll() && lost.answer(3) && lost.answer(4));
    const RescueContent content = lost.rescued();
    RescuePush push(*world.store, *world.responder);
    {
        Result<ServerTransaction> transaction = ServerTransaction::begin(*world.store);
        QCOMPARE(*push.countKnown(content), 1);
        const Result<RescueStanding> standing = push.send(content);
        QVERIFY2(standing.has_value(), standing ? "" : qPrintable(standing.error().what));
        QCOMPARE(standing->known, 1);
        QCOMPARE(standing->applied, 2);
        QVERIFY(standing->held.empty());
        QVERIFY(transaction->commit().has_value());
    }
    QCOMPARE(levelAtServer(world), 4);
    Result<ServerTransaction> transaction = ServerTransaction::begin(*world.store);
    QCOMPARE(push.send(content)->known, 3);
    QVERIFY(transaction->commit().has_value());
    QVERIFY(lost.syncAll());
    QCOMPARE(lost.level(), 4);
}

void TestDeviceRescue::keepsTransactionsWholeAtTheServer()
{
    ServerWorld world;
    Phone lost(world, 1);
    QVERIFY(lost.syncAll());
    const RecordId respondent = world.respondent.respondent;
    const FeedId feed = world.respondent.answers;
    std::vector<CellEdit> edits;
    for (int i = 0; i < 3; ++i) {
        const QString code = QStringLiteral("x%1").arg(i); // no such question: kept apart
        edits.push_back(editOf(feed, answerId(respondent, code), answerOf(respondent, code, 2)));
    }
    QVERIFY(lost.bench.store->edit(edits).has_value());
    Result<ServerTransaction> transaction = ServerTransaction::begin(*world.store);
    const Result<RescueStanding> standing = RescuePush(*world.store, *world.responder).send(lost.rescued());
    QVERIFY(standing.has_value());
    int all = standing->applied;
    for (const auto &[reason, count] : standing->held)
        all += count;
    QCOMPARE(all, 3);
    QVERIFY(standing->applied == 0 || standing->held.empty());
}

void TestDeviceRescue::namesAChangeThatNoServerKnows()
{
    ServerWorld world;
    Phone phone(world, 1);
    QVERIFY(phone.bench.store->createLocalFeed({feedNumber(5), FeedKind::Answers, recordNumber(1)}));
    QVERIFY(phone.bench.store->edit({answerEdit(feedNumber(5), QStringLiteral("q9"), 2)}).has_value());
    QCOMPARE(DeviceRescue(*phone.bench.store, phone.owner()).collect().error().code,
             ErrorCode::StoreConstraint);
}

QTEST_GUILESS_MAIN(TestDeviceRescue)
#include "tst_DeviceRescue.moc"
