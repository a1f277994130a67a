// SPDX-License-Identifier: EUPL-1.2
// Copied devices and servers that were brought back from a backup: nothing is lost, and nobody has to do a
// thing.
#include "core/records/PlanRecords.h"
#include "core/store/FeedVerification.h"
#include "core/store/SafeMark.h"
#include "tests/core/sync/SyncedPhone.h"

#include <iterator>
#include <set>

using namespace samsyn;

namespace {

qint64 storedLevel(ServerWorld &world, const char *question = kQuestion)
{
    const RecordId record = answerId(world.respondent.respondent, QString::fromLatin1(question));
    const auto cell = world.store->cellIn(world.respondent.answers, AnswerGroup::address, record);
    if (!cell || !*cell)
        return -1;
    return readGroup<AnswerGroup>((*cell)->value)->value.level.value_or(-1);
}

bool isSound(ServerWorld &world, const FeedId &feed)
{
    const auto verified = verifyFeed(*world.store, feed);
    return verified && verified->isSound();
}

quint64 headOf(ServerWorld &world, const FeedId &feed)
{
    return (*world.store->feed(feed))->head;
}

} // namespace

class TestHealing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoCopiesOfAPhoneGoOnAsTwoPhones();
    void aRestoredPhoneRepeatsNothing();
    void copiesThatRescueTheSameOpMakeItOnce();
    void copiesOfAFileThatNoServerKnewSayEachThingOnce();
    void aServerFromABackupGetsEverythingAgain_data();
    void aServerFromABackupGetsEverythingAgain();
    void aServerThatForgotAFeedGetsItAgain();
    void anOpKeptApartIsKeptApartAgain();
    void anOpKeptApartAsRescueIsNotForgottenEither();
    void aCopyHidesNoLossOfWhatWasKeptApart();
    void ofManyThatAreKeptApartEachIsNamedInItsTurn();
    void whatWasKeptApartAndGoesAgainIsShownInItsOrder();
    void whatWasKeptApartDoesNotCoverWhatWasWrittenLater();
    void aFeedThatTheBackupDoesNotGiveIsLeft();
    void workThatBelongsTogetherIsForgottenTogether();
    void aBackupMakesSafeWhatIsInItAndNothingElse();
    void ownWorkIsKeptUntilItIsInABackup();
    void aHandleThatMovesIsARewind();
    void aServerThatCallsEverythingAForkIsNotAskedForEver();
    void aCopyThatHasMadeTheSameCountersIsNotTakenForThePhone();
    void whatIsKeptApartOnItsSecondWayIsInNoCopyAnyMore();
    void aCopyIsFilledWithTheNewestOfTheOwnEdits();
};

void TestHealing::twoCopiesOfAPhoneGoOnAsTwoPhones()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1), copy(world, world.respondent.user, 2);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(2, "q1"));
    copy.becomeCopyOf(phone);
    QVERIFY(phone.answer(3, "q2"));
    QVERIFY(copy.answer(4, "q3"));
    QVERIFY(phone.syncAll());
    QVERIFY(copy.syncAll());
    QVERIFY(copy.hasHealed && !phone.hasHealed);
    QVERIFY(phone.syncAll());
    for (const Phone *each : {&phone, &copy}) {
        QCOMPARE(each->level("q1"), 2);
        QCOMPARE(each->level("q2"), 3);
        QCOMPARE(each->level("q3"), 4);
        QVERIFY(each->isAllSent());
        QVERIFY(!each->bench.store->syncFacts()->restoredMs);
    }
    // q1 was made once, although both sent it.
    QCOMPARE(headOf(world, world.respondent.answers), quint64(4));
    QVERIFY(isSound(world, world.respondent.answers));
}

void TestHealing::aRestoredPhoneRepeatsNothing()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1), backup(world, world.respondent.user, 2);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(2, "q1"));
    backup.becomeCopyOf(phone);
    QVERIFY(phone.syncAll());
    const quint64 head = headOf(world, world.respondent.answers);
    QVERIFY(backup.syncAll());
    QVERIFY(!backup.hasHealed);
    QCOMPARE(headOf(world, world.respondent.answers), head);
    QVERIFY(backup.isAllSent());
    QCOMPARE(backup.level("q1"), 2);
}

/// A copy has rebuilt the history that a restored server lacks, another one has used the same counters with
/// keys of its own: only the keys tell that the phone is none of them.
void TestHealing::aCopyThatHasMadeTheSameCountersIsNotTakenForThePhone()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1), first(world, world.respondent.user, 2),
        second(world, world.respondent.user, 3);
    QVERIFY(phone.syncAll());
    first.becomeCopyOf(phone);
    Backup backup(world);
    QVERIFY(phone.answer(1, "q1"));
    QVERIFY(phone.syncAll());
    second.becomeCopyOf(phone);
    backup.restore();
    QVERIFY(second.syncAll());
    QVERIFY(second.hasHealed);
    QVERIFY(first.answer(3, "q1"));
    QVERIFY(first.syncAll());
    QVERIFY(!first.hasHealed);
    QVERIFY(phone.answer(5, "q1"));
    QVERIFY(phone.syncAll());
    QVERIFY(phone.hasHealed);
    QCOMPARE(storedLevel(world, "q1"), 5);
    Result<SqliteStatement> ops = phone.bench.store->connection().database().prepare("SELECT oid FROM op");
    while (*ops->step())
        QVERIFY(world.store->opAfter(world.respondent.answers, 0, ops->id<OpId>(0))->has_value());
    QVERIFY(isSound(world, world.respondent.answers));
}

void TestHealing::copiesThatRescueTheSameOpMakeItOnce()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1), first(world, world.respondent.user, 2),
        second(world, world.respondent.user, 3);
    QVERIFY(phone.syncAll());
    first.becomeCopyOf(phone);
    QVERIFY(first.answer(3, "q2"));
    second.becomeCopyOf(first);
    QVERIFY(phone.answer(1, "q1")); // takes the counter that q2 has on the other two
    QVERIFY(phone.syncAll());
    QVERIFY(first.syncAll());
    QVERIFY(second.syncAll());
    QVERIFY(first.hasHealed);
    QCOMPARE(headOf(world, world.respondent.answers), quint64(3));
    QCOMPARE(storedLevel(world, "q1"), 1);
    QCOMPARE(storedLevel(world, "q2"), 3);
    QVERIFY(first.answer(4, "q2"));
    QVERIFY(first.syncAll());
    QVERIFY(second.syncAll());
    QCOMPARE(second.level("q2"), 4);
    QVERIFY(isSound(world, world.respondent.answers));
}

void TestHealing::copiesOfAFileThatNoServerKnewSayEachThingOnce()
{
    ServerWorld world;
    Phone first(world, world.respondent.user, 1), second(world, world.respondent.user, 2);
    QVERIFY(first.bench.store->createLocalFeed({world.respondent.answers, FeedKind::Answers, world.round}));
    QVERIFY(first.answer(1, "q1"));
    QVERIFY(first.answer(2, "q2"));
    second.becomeCopyOf(first);
    QVERIFY(first.answer(3, "q3"));
    QVERIFY(second.answer(4, "q2")); // in the place of q3's number, and it has seen the two
    const quint64 before = headOf(world, world.respondent.answers);
    for (Phone *phone : {&first, &second, &first})
        QVERIFY(phone->syncAll());
    QCOMPARE(headOf(world, world.respondent.answers), before + 4);
    for (const Phone *phone : {&first, &second}) {
        QVERIFY(phone->isAllSent());
        QCOMPARE(phone->level("q1"), 1);
        QCOMPARE(phone->level("q2"), 4);
        QCOMPARE(phone->level("q3"), 3);
    }
    QVERIFY(isSound(world, world.respondent.answers));
}

void TestHealing::aServerFromABackupGetsEverythingAgain_data()
{
    QTest::addColumn<bool>("othersGoOn");
    QTest::newRow("the old history is shorter") << false;
    QTest::newRow("the new history has grown past the old one") << true;
}

void TestHealing::aServerFromABackupGetsEverythingAgain()
{
    QFETCH(bool, othersGoOn);
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1), other(world, world.respondent.user, 2);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(1, "q1"));
    QVERIFY(phone.syncAll());
    Backup backup(world);
    QVERIFY(phone.answer(2, "q1"));
    QVERIFY(phone.answer(5, "q2"));
    QVERIFY(phone.syncAll());
    QVERIFY(phone.isAllSent());
    world.clock.advanceMs(60'000);
    phone.bench.clock.advanceMs(60'000);
    backup.restore();
    QCOMPARE(storedLevel(world, "q1"), 1);
    if (othersGoOn) {
        QVERIFY(other.syncAll());
        for (int i = 0; i < 6; ++i) {
            QVERIFY(other.answer(i, "q5"));
            QVERIFY(other.syncAll());
        }
    }
    for (int i = 0; i < 60; ++i) {
        const Result<SyncProgress> progress = phone.exchange();
        QVERIFY(progress.has_value());
        // Whatever is under way: the screen goes on showing what was answered last.
        QCOMPARE(phone.level("q1"), 2);
        QCOMPARE(phone.level("q2"), 5);
        if (progress->step != SyncStep::Continue)
            break;
    }
    QVERIFY(phone.isAllSent());
    QVERIFY(phone.bench.store->syncFacts()->restoredMs.has_value());
    QCOMPARE(phone.bench.store->syncFacts()->resentOps, 0);
    QCOMPARE(storedLevel(world, "q1"), 2);
    QCOMPARE(storedLevel(world, "q2"), 5);
    QVERIFY(other.syncAll());
    QCOMPARE(other.level("q1"), 2);
    QCOMPARE(phone.level("q5"), othersGoOn ? 5 : -1);
    QVERIFY(isSound(world, world.respondent.answers));
}

void TestHealing::aServerThatForgotAFeedGetsItAgain()
{
    ServerWorld world;
    Phone coordinator(world, world.coordinator, 1);
    QVERIFY(coordinator.syncAll());
    Backup backup(world);
    const RecordId member = recordNumber(5);
    QVERIFY(coordinator.rename(member, "Grästorp"));
    QVERIFY(coordinator.syncAll());
    const FeedId feed = world.feedOf(FeedKind::Member, member);
    CapabilityTargetGroup target;
    target.organisation = member;
    target.place = {QStringLiteral("A"), QStringLiteral("A1.1")};
    target.levelHalves = 7;
    target.decision = {QStringLiteral("KLG"), QStringLiteral("2026-11-20")};
    const RecordId record = capabilityTargetId(member, target.place);
    QVERIFY(coordinator.bench.store->edit({editOf(feed, record, target)}).has_value());
    QVERIFY(coordinator.syncAll());
    QVERIFY(coordinator.isAllSent());
    const int held = coordinator.bench.store->syncFacts()->heldOps;
    backup.restore();
    QVERIFY(!*world.store->feed(feed));
    QVERIFY(coordinator.syncAll());
    QVERIFY(coordinator.isAllSent());
    QCOMPARE(coordinator.bench.store->syncFacts()->heldOps, held);
    QCOMPARE(coordinator.nameOf(member), QStringLiteral("Grästorp"));
    QCOMPARE(world.feedOf(FeedKind::Member, member), feed);
    QCOMPARE(headOf(world, feed), quint64(held == 0 ? 1 : 0));
}

void TestHealing::anOpKeptApartIsKeptApartAgain()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    Backup backup(world);
    QVERIFY(manager.rename(world.vara, "Not allowed"));
    QVERIFY(manager.syncAll());
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
    QCOMPARE((*world.store->heldBy(world.varaManager)).size(), std::size_t(1));
    backup.restore();
    QVERIFY(world.store->heldBy(world.varaManager)->empty());
    QVERIFY(manager.syncAll()); // has nothing to say, but says how far it had counted
    QVERIFY(manager.hasHealed);
    QCOMPARE((*world.store->heldBy(world.varaManager)).size(), std::size_t(1));
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
}

void TestHealing::anOpKeptApartAsRescueIsNotForgottenEither()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    Backup before(world);
    QVERIFY(manager.rename(world.vara, "Not allowed"));
    QVERIFY(manager.syncAll());
    before.restore();
    Backup again(world);
    QVERIFY(manager.syncAll()); // held once more, under a replica id that the device has no more
    QCOMPARE((*world.store->heldBy(world.varaManager)).size(), std::size_t(1));
    again.restore();
    QVERIFY(world.store->heldBy(world.varaManager)->empty());
    QVERIFY(manager.syncAll());
    QCOMPARE((*world.store->heldBy(world.varaManager)).size(), std::size_t(1));
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
}

/// The copy has gone on under the counters that the restored server lacks, so these tell nothing.
void TestHealing::aCopyHidesNoLossOfWhatWasKeptApart()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1), copy(world, world.varaManager, 2);
    QVERIFY(manager.syncAll());
    copy.becomeCopyOf(manager);
    Backup backup(world);
    QVERIFY(manager.rename(world.vara, "Not allowed"));
    QVERIFY(manager.syncAll());
    const OpId held = (*world.store->heldBy(world.varaManager))[0].id;
    backup.restore();
    QVERIFY(copy.rename(world.essunga, "Not allowed either"));
    QVERIFY(copy.syncAll());
    QVERIFY(manager.syncAll());
    QVERIFY(manager.hasHealed);
    QVERIFY(world.store->heldOp(held)->has_value());
    QCOMPARE(world.store->heldBy(world.varaManager)->size(), std::size_t(2));
}

void TestHealing::ofManyThatAreKeptApartEachIsNamedInItsTurn()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    constexpr int kMany = 100;
    for (int i = 0; i < kMany; ++i)
        QVERIFY(manager.rename(world.vara, QByteArray::number(i).constData()));
    QVERIFY(manager.syncAll());
    std::set<OpId> named, always;
    for (int i = 0; i < 30; ++i) {
        const Result<feed1::Request> request = feed1::decodeRequest(*manager.session->nextRequest());
        QVERIFY(request.has_value());
        QCOMPARE(qsizetype(request->held.size()), feed1::kMaxHeldNames);
        std::set<OpId> these;
        std::ranges::transform(request->held, std::inserter(these, these.end()), &OpName::id);
        named.insert(these.begin(), these.end());
        std::erase_if(i == 0 ? always = these : always, [&](const OpId &id) { return !these.contains(id); });
    }
    QCOMPARE(named.size(), std::size_t(kMany));
    QCOMPARE(always.size(), std::size_t(feed1::kMaxHeldNames / 2)); // those answered last
}

void TestHealing::whatWasKeptApartAndGoesAgainIsShownInItsOrder()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    Backup backup(world);
    for (const char *name : {"First", "Second"}) {
        QVERIFY(manager.rename(world.vara, name));
        QVERIFY(manager.syncAll());
        for (FakeClock *clock : {&manager.bench.clock, &world.clock})
            clock->advanceMs(60'000);
    }
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 2);
    backup.restore();
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    QVERIFY(world.store->addMember(world.varaManager, workspace, UserRole::CollaborationCoordinator));
    QVERIFY(manager.exchange()->healing == SyncHealing::Rewind);
    QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Second"));
    QVERIFY(manager.syncAll());
    QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Second"));
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 0);
}

void TestHealing::whatWasKeptApartDoesNotCoverWhatWasWrittenLater()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    Backup backup(world);
    QVERIFY(manager.rename(world.vara, "Not allowed"));
    QVERIFY(manager.syncAll());
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    QVERIFY(world.store->addMember(world.varaManager, workspace, UserRole::CollaborationCoordinator));
    QVERIFY(manager.rename(world.vara, "Later"));
    QVERIFY(manager.syncAll());
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
    backup.restore();
    QVERIFY(manager.exchange()->healing == SyncHealing::Rewind);
    for (int i = 0; i < 20 && !manager.isAllSent(); ++i) {
        QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Later"));
        QVERIFY(manager.exchange().has_value());
    }
    QVERIFY(manager.isAllSent());
}

void TestHealing::whatIsKeptApartOnItsSecondWayIsInNoCopyAnyMore()
{
    ServerWorld world;
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    Backup backup(world); // in which the manager may not do it yet
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    QVERIFY(world.store->addMember(world.varaManager, workspace, UserRole::CollaborationCoordinator));
    QVERIFY(manager.rename(world.vara, "Own"));
    QVERIFY(manager.syncAll());
    backup.restore();
    QVERIFY(manager.exchange()->healing == SyncHealing::Rewind);
    QCOMPARE(manager.bench.number("SELECT is_resent FROM op"), 1); // the shown copy contains it
    QVERIFY(manager.exchange() && manager.exchange());
    QCOMPARE(manager.bench.store->syncFacts()->heldOps, 1);
    QCOMPARE(manager.bench.number("SELECT is_resent FROM op"), 0);
    backup.restore();
    QVERIFY(manager.exchange()->healing == SyncHealing::Rewind);
    QCOMPARE(manager.bench.number("SELECT is_resent FROM op"), 2);
    QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Own"));
}

void TestHealing::aCopyIsFilledWithTheNewestOfTheOwnEdits()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    for (const qint64 level : {2, 4})
        QVERIFY(phone.answer(level, "q1") && phone.syncAll());
    const auto feeds = *phone.bench.store->feeds();
    const auto answers = std::ranges::find(feeds, world.respondent.answers, &StoredFeed::id);
    const auto handle = quint32(phone.bench.number("SELECT handle FROM feed WHERE kind = 5"));
    DeviceSyncStore store(*phone.bench.store);
    for (const qint64 local :
         {1, 2}) { // as when the feed is followed anew, and the answer is about one of them
        Result<DeviceWrite> write = store.beginWrite();
        QVERIFY(write && store.unsubscribe(handle) && store.subscribe(handle, *answers));
        QVERIFY(store.putOwn(answers->id, {local}, 100) && write->commit());
        QCOMPARE(phone.level("q1"), local == 1 ? -1 : 4);
    }
}

void TestHealing::aFeedThatTheBackupDoesNotGiveIsLeft()
{
    ServerWorld world;
    const FeedId other = world.feedOf(FeedKind::Member, world.essunga);
    Backup backup(world);
    QVERIFY(world.store->addMember(world.varaManager, other, UserRole::Manager).has_value());
    const CapabilityPlace place{QStringLiteral("A"), QStringLiteral("A1.1")};
    CapabilityTargetGroup target;
    target.organisation = world.essunga;
    target.place = place;
    target.levelHalves = 7;
    target.decision = {QStringLiteral("KLG"), QStringLiteral("2026-11-20")};
    const RecordId record = capabilityTargetId(world.essunga, place);
    QVERIFY(world.writer->write({editOf(other, record, target)}).has_value());
    Phone manager(world, world.varaManager, 1);
    QVERIFY(manager.syncAll());
    QVERIFY(readCell<CapabilityTargetGroup>(*manager.bench.store, record)->has_value());
    target.levelHalves = 8;
    QVERIFY(manager.bench.store->edit({editOf(other, record, target)}).has_value());
    QVERIFY(manager.syncAll());
    backup.restore();
    QVERIFY(manager.exchange()->healing == SyncHealing::Rewind);
    QCOMPARE(manager.bench.number("SELECT count(*) FROM op WHERE is_resent"), 1);
    QVERIFY(manager.exchange().has_value()); // names the feeds; this one is not among them
    QCOMPARE(manager.bench.number("SELECT count(*) FROM op WHERE is_resent"), 0);
    QCOMPARE(manager.bench.number("SELECT count(*) FROM op"), 1);
    QVERIFY(manager.syncAll());
    QVERIFY(!readCell<CapabilityTargetGroup>(*manager.bench.store, record)->has_value());
    QVERIFY(manager.isAllSent());
    const std::vector<StoredFeed> feeds = *manager.bench.store->feeds();
    QVERIFY(std::ranges::find(feeds, other, &StoredFeed::id) == feeds.end());
}

void TestHealing::workThatBelongsTogetherIsForgottenTogether()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    const RecordId respondent = world.respondent.respondent;
    const auto edit = [&](const char *question, qint64 level) {
        const QString code = QString::fromLatin1(question);
        return editOf(world.respondent.answers, answerId(respondent, code),
                      answerOf(respondent, code, level));
    };
    QVERIFY(phone.bench.store->edit({edit("q1", 1), edit("q2", 2)}).has_value());
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(3, "q1")); // rests on the first half, which therefore stays
    QVERIFY(phone.syncAll());
    Backup backup(world);
    QVERIFY(markSafe(*world.store, *backup.open()).has_value());
    phone.bench.clock.advanceMs(200 * ServerWorld::kDayMs);
    QVERIFY(phone.answer(4, "q5"));
    QVERIFY(phone.syncAll());
    QVERIFY(phone.syncAll());
    QCOMPARE(phone.bench.number("SELECT count(*) FROM op WHERE txn IS NOT NULL") % 2, 0);
}

void TestHealing::aBackupMakesSafeWhatIsInItAndNothingElse()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(1, "q1"));
    QVERIFY(phone.syncAll());
    Backup backup(world);
    QVERIFY(phone.answer(2, "q2"));
    QVERIFY(phone.syncAll());
    const auto saved = backup.open();
    const Result<SafeMark> mark = markSafe(*world.store, *saved);
    QVERIFY(mark && mark->feeds > 1 && mark->strangers == 0);
    QCOMPARE((*world.store->feed(world.respondent.answers))->safe, quint64(2));
    QCOMPARE(headOf(world, world.respondent.answers), quint64(3));
    // A history that went another way after the backup says nothing about this one.
    backup.restore();
    QVERIFY(phone.answer(3, "q3"));
    QVERIFY(phone.syncAll());
    Backup other(world);
    QVERIFY(phone.answer(4, "q4"));
    QVERIFY(phone.syncAll());
    ServerFeed changed = **world.store->feed(world.respondent.answers);
    changed.safe = 0;
    QVERIFY(world.store->updateFeed(changed).has_value());
    const auto stranger = other.open();
    ServerFeed spoilt = **stranger->feed(world.respondent.answers);
    spoilt.chain = ChainHash::named("another", "history");
    QVERIFY(stranger->updateFeed(spoilt).has_value());
    const Result<SafeMark> none = markSafe(*world.store, *stranger);
    QVERIFY(none && none->strangers == 1);
    QCOMPARE((*world.store->feed(world.respondent.answers))->safe, quint64(0));
}

void TestHealing::ownWorkIsKeptUntilItIsInABackup()
{
    constexpr qint64 kYearMs = 365 * ServerWorld::kDayMs;
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(1, "q1"));
    QVERIFY(phone.syncAll());
    Backup backup(world);
    QVERIFY(phone.answer(2, "q2"));
    QVERIFY(phone.syncAll());
    phone.bench.clock.advanceMs(kYearMs);
    QVERIFY(markSafe(*world.store, *backup.open()).has_value());
    QVERIFY(phone.syncAll());
    QVERIFY(phone.syncAll());
    QCOMPARE(phone.bench.number("SELECT count(*) FROM op"), 1); // q1 is in the backup, q2 is not
    backup.restore();
    QVERIFY(phone.syncAll());
    QCOMPARE(storedLevel(world, "q1"), 1);
    QCOMPARE(storedLevel(world, "q2"), 2);
}

void TestHealing::aHandleThatMovesIsARewind()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(2));
    const Result<QByteArray> request = phone.session->nextRequest();
    feed1::Response response = *feed1::decodeResponse(*world.respondRaw(*request, phone.user));
    const auto feeds = *world.store->membershipsOf(phone.user);
    response.notes.push_back(
        feed1::Subscribe{feeds.front().handle, feedNumber(5), FeedKind::Answers, recordNumber(5)});
    const Result<SyncProgress> progress = phone.session->applyResponse(feed1::encodeResponse(response));
    QVERIFY(progress && progress->healing == SyncHealing::Rewind);
    QVERIFY(progress->step == SyncStep::Continue);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.isAllSent());
    QCOMPARE(phone.level(), 2);
    QCOMPARE(headOf(world, world.respondent.answers), quint64(2));
}

void TestHealing::aServerThatCallsEverythingAForkIsNotAskedForEver()
{
    ServerWorld world;
    Phone phone(world, world.respondent.user, 1);
    QVERIFY(phone.syncAll());
    QVERIFY(phone.answer(2));
    SyncStep step = SyncStep::Continue;
    for (int i = 0; i < 10 && step == SyncStep::Continue; ++i) {
        const Result<QByteArray> request = phone.session->nextRequest();
        feed1::Response response;
        response.nonce = feed1::decodeRequest(*request)->nonce;
        response.server = world.identity.server;
        response.status = feed1::Status::Fork;
        const Result<SyncProgress> progress = phone.session->applyResponse(feed1::encodeResponse(response));
        QVERIFY(progress.has_value());
        step = progress->step;
    }
    QVERIFY(step == SyncStep::Wait);
    QVERIFY(phone.syncAll());
    QCOMPARE(phone.level(), 2);
    QCOMPARE(storedLevel(world), 2);
}

QTEST_GUILESS_MAIN(TestHealing)
#include "tst_Healing.moc"
