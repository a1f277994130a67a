// SPDX-License-Identifier: EUPL-1.2
// Work that other offline survey programs have lost, doubled or locked up, each as a test of the rule that
// forbids it here. A test is named after the project and the number of its thread.
#include "core/service/SyncService.h"
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/core/sync/ResponderChecks.h"

using namespace samsyn;

namespace {

/// A real device store and session against the real responder, in one process.
class Device {
public:
    Device(ServerWorld &server, const UserId &owner, std::uint64_t seed)
        : world(server), user(owner), bench(seed)
    {
        restart();
    }
    /// As a process that was ended and started again.
    void restart()
    {
        session.reset();
        bench.reopen();
        session.emplace(*bench.store, world.identity.server, bench.clock, bench.random);
    }
    [[nodiscard]] QByteArray request()
    {
        const Result<QByteArray> raw = session->nextRequest();
        return raw ? *raw : QByteArray();
    }
    /// One request and its answer.
    Result<SyncProgress> exchange()
    {
        const Result<QByteArray> response = world.respondRaw(request(), user);
        if (!response)
            return response.error();
        return session->applyResponse(*response);
    }
    /// Until there is nothing to ask any more; the last step, or the failure as a step that is none.
    std::optional<SyncStep> sync()
    {
        for (int i = 0; i < 50; ++i) {
            const Result<SyncProgress> progress = exchange();
            if (!progress)
                return std::nullopt;
            if (progress->step != SyncStep::Continue)
                return progress->step;
        }
        return std::nullopt;
    }
    template <typename Group>
    bool set(const FeedId &feed, const RecordId &record, const Group &group)
    {
        return bench.store->edit({editOf(feed, record, group)}).has_value();
    }
    bool removeMember(const RecordId &member)
    {
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        return bench.store->edit({{workspace, member, RecordKind::MemberOrganisation, kExistenceGroup, {}}})
            .has_value();
    }
    bool answer(const QString &question, qint64 level)
    {
        const RecordId respondent = world.respondent.respondent;
        return set(world.respondent.answers, answerId(respondent, question),
                   answerOf(respondent, question, level));
    }
    [[nodiscard]] qint64 level(const QString &question) const
    {
        const auto answer =
            readCell<AnswerGroup>(*bench.store, answerId(world.respondent.respondent, question));
        return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
    }
    [[nodiscard]] SyncFacts facts() const { return *bench.store->syncFacts(); }

    ServerWorld &world;
    UserId user;
    DeviceBench bench;
    std::optional<SyncSession> session;
};

std::size_t answersStored(ServerWorld &world)
{
    return world.store->cellsOf(world.respondent.answers, AnswerGroup::address)->size();
}

CollaborationGroup named(const char *name)
{
    return {{QString::fromLatin1(name), {}}, {}, 5};
}

} // namespace

class tst_OthersBugs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void getodkCentral669_anOfflineRunArrivesInItsOrderOrNotAtAll();
    void getodkCentral805_anEditFromOutsideMarksTheRunThatDidNotSeeIt_data();
    void getodkCentral805_anEditFromOutsideMarksTheRunThatDidNotSeeIt();
    void merginMobile2382_aPullThatCannotBeWrittenEmptiesNothing();
    void merginMobile4335_aDeletedRecordIsNotBroughtBackByADeviceThatHadIt();
    void merginMobile4363_anEditOfADeletedRecordBlocksNothing();
    void qfieldCloud551_aChangeThatIsNotTakenIsSaidAndKept();
    void qfieldCloud154_aChangeThatArrivesAgainIsNoError();
    void qfield7708_aWriteThatIsNoOpIsImpossibleAndAPullDestroysNone();
    void formbricks7767_aSurveyResumedAfterALostAnswerStaysOneSurvey();
    void koboKpi5047_theSameHandInTwiceAtOnceIsStoredOnce();
    void chtCore8093_aServerRestoredFromBackupIsNoticedAndNothingIsForgotten();
};

// An entity was changed three times offline; the changes were sent as single documents, arrived in another
// order or not all, were applied as they came, and left conflicts and broken states.
// Here a device numbers its ops without gaps and the server takes none behind a gap.
void tst_OthersBugs::getodkCentral669_anOfflineRunArrivesInItsOrderOrNotAtAll()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    for (qint64 level = 1; level <= 3; ++level)
        QVERIFY(device.answer(QStringLiteral("q1"), level));
    feed1::Request broken = *feed1::decodeRequest(device.request());
    QCOMPARE(broken.ops.size(), std::size_t(3));
    broken.ops.erase(broken.ops.begin());
    ++broken.firstCounter;
    QCOMPARE(world.respond(broken, device.user)->status, feed1::Status::Rewind);
    QCOMPARE(answersStored(world), std::size_t(0));

    QCOMPARE(device.sync(), SyncStep::Done);
    QCOMPARE(device.level(QStringLiteral("q1")), qint64(3));
    QCOMPARE(device.bench.number("SELECT count(*) FROM op WHERE outcome = 1"), qint64(3));
    QVERIFY(everyFeedIsSound(world));
}

void tst_OthersBugs::getodkCentral805_anEditFromOutsideMarksTheRunThatDidNotSeeIt_data()
{
    QTest::addColumn<qint64>("runIsLaterByMs");
    QTest::addColumn<QString>("shownAfterwards");
    QTest::newRow("the run is older and gives way") << qint64(-60'000) << QStringLiteral("outside");
    QTest::newRow("the run is newer and wins") << qint64(60'000) << QStringLiteral("second");
}

// Of an offline run of updates the second was taken for unchallenged, because it followed its own
// predecessor, although somebody else had written in between and the author had never seen it. Here every op
// names the version its author saw. What did not see the head is marked: the whole run when it gives way, at
// its first op when it wins.
void tst_OthersBugs::getodkCentral805_anEditFromOutsideMarksTheRunThatDidNotSeeIt()
{
    QFETCH(qint64, runIsLaterByMs);
    QFETCH(QString, shownAfterwards);
    ServerWorld world;
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    Device offline(world, world.coordinator, 1), outside(world, world.coordinator, 2);
    QCOMPARE(offline.sync(), SyncStep::Done);
    QCOMPARE(outside.sync(), SyncStep::Done);
    world.clock.advanceMs(600'000);
    outside.bench.clock.setMs(world.clock.nowMs() - 200'000);
    offline.bench.clock.setMs(world.clock.nowMs() - 200'000 + runIsLaterByMs);
    QVERIFY(offline.set(workspace, world.collaboration, named("first")));
    QVERIFY(offline.set(workspace, world.collaboration, named("second")));
    QVERIFY(outside.set(workspace, world.collaboration, named("outside")));
    QCOMPARE(outside.sync(), SyncStep::Done);
    QCOMPARE(offline.sync(), SyncStep::Done);
    QCOMPARE(outside.sync(), SyncStep::Done);

    const bool hasWon = runIsLaterByMs > 0;
    QCOMPARE(offline.bench.number("SELECT count(*) FROM op WHERE outcome IN (2, 3)"), hasWon ? 1 : 2);
    for (Device *device : {&offline, &outside}) {
        const auto shown = readCell<CollaborationGroup>(*device->bench.store, world.collaboration);
        QCOMPARE((*shown)->name.sv, shownAfterwards);
    }
}

// A pull could not write some of its parts (the device was full), went on all the same, and the next push
// sent the emptied files to the server. Here an answer is applied in one transaction or not at all, and a
// device can send ops, never its copy.
void tst_OthersBugs::merginMobile2382_aPullThatCannotBeWrittenEmptiesNothing()
{
    ServerWorld world;
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    Device phone(world, world.varaManager, 1);
    QCOMPARE(phone.sync(), SyncStep::Done);
    const qint64 cells = phone.bench.number("SELECT count(*) FROM cell");
    const SqliteDatabase &database = phone.bench.store->connection().database();
    for (int i = 0; i < 400; ++i) {
        MemberOrganisationGroup member;
        member.name.sv = QString(100, QLatin1Char('x'));
        member.code = QString::number(2000 + i);
        QVERIFY(world.writer->write({editOf(workspace, RecordId::random(world.random), member)}).has_value());
    }
    QVERIFY(database.execute("PRAGMA max_page_count = 1").has_value()); // = as many as there are
    const Result<SyncProgress> pulled = phone.exchange();
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::StoreFull);
    QCOMPARE(phone.bench.number("SELECT count(*) FROM cell"), cells);
    QVERIFY(feed1::decodeRequest(phone.request())->ops.empty());

    QVERIFY(database.execute("PRAGMA max_page_count = 1000000").has_value());
    QCOMPARE(phone.sync(), SyncStep::Done);
    QCOMPARE(phone.bench.number("SELECT count(*) FROM cell"), cells + 400);
    QVERIFY(phone.facts().everyFeedAtHead && phone.facts().everyChecksumEqual);
    QVERIFY(everyFeedIsSound(world));
}

// A layer deleted on the server came back, because a phone that still had it took it for something new.
// Here a deletion is an op like any other; a device holds no opinion of its own about what it only received.
void tst_OthersBugs::merginMobile4335_aDeletedRecordIsNotBroughtBackByADeviceThatHadIt()
{
    ServerWorld world;
    Device deleting(world, world.coordinator, 1), having(world, world.coordinator, 2);
    QCOMPARE(deleting.sync(), SyncStep::Done);
    QCOMPARE(having.sync(), SyncStep::Done);
    QVERIFY(having.bench.store->cell(world.essunga, 1)->has_value());
    QVERIFY(deleting.removeMember(world.essunga));
    QCOMPARE(deleting.sync(), SyncStep::Done);
    for (int i = 0; i < 3; ++i) {
        having.restart();
        QVERIFY(feed1::decodeRequest(having.request())->ops.empty());
        QCOMPARE(having.sync(), SyncStep::Done);
        QVERIFY(!having.bench.store->cell(world.essunga, 1)->has_value());
    }
    QVERIFY((*world.store->cell(world.essunga, kExistenceGroup))->value.isEmpty());
}

// A phone edited a feature that somebody else had deleted; from then on every sync of it failed.
// Here such an edit is superseded, marked and acknowledged, and what stands behind it in the queue goes on.
void tst_OthersBugs::merginMobile4363_anEditOfADeletedRecordBlocksNothing()
{
    ServerWorld world;
    const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
    Device deleting(world, world.coordinator, 1), editing(world, world.coordinator, 2);
    QCOMPARE(deleting.sync(), SyncStep::Done);
    QCOMPARE(editing.sync(), SyncStep::Done);
    QVERIFY(deleting.removeMember(world.essunga));
    QCOMPARE(deleting.sync(), SyncStep::Done);
    MemberOrganisationGroup renamed;
    renamed.name.sv = QStringLiteral("Essunga 2");
    renamed.code = QStringLiteral("1445");
    QVERIFY(editing.set(workspace, world.essunga, renamed));
    QVERIFY(editing.set(workspace, world.collaboration, named("behind it")));
    QCOMPARE(editing.sync(), SyncStep::Done);
    const SyncFacts facts = editing.facts();
    QCOMPARE(facts.pendingOps, 0);
    QCOMPARE(facts.heldOps, 0);
    QVERIFY(facts.stop == SyncStop::None && facts.everyFeedAtHead && facts.everyChecksumEqual);
    QCOMPARE(editing.bench.number("SELECT count(*) FROM op WHERE outcome = 3"), qint64(1));
    const auto shown = readCell<CollaborationGroup>(*editing.bench.store, world.collaboration);
    QCOMPARE((*shown)->name.sv, QStringLiteral("behind it"));
}

// A pushed change failed on the server; the phone was told nothing, and its next pull removed the points.
// Here what is not taken is held: the device keeps it, says so until a person has looked, and the rest goes
// on.
void tst_OthersBugs::qfieldCloud551_aChangeThatIsNotTakenIsSaidAndKept()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    QVERIFY(device.set(world.respondent.answers, world.respondent.respondent,
                       RespondentAssignmentGroup{world.round, world.essunga, {}, {}}));
    QVERIFY(device.answer(QStringLiteral("q1"), 4));
    for (int i = 0; i < 3; ++i) {
        (void)device.sync();
        device.restart();
        QCOMPARE(device.facts().pendingOps, 0);
        QCOMPARE(device.facts().heldOps, 1);
        QVERIFY(syncStateOf(device.facts(), SyncActivity::Idle, {}).situation == SyncSituation::NeedsYou);
        QCOMPARE(device.bench.number("SELECT count(*) FROM op WHERE state = 4 AND length(value) > 0 "
                                     "AND reason LIKE '510 %'"),
                 qint64(1));
    }
    QCOMPARE(world.store->heldBy(device.user)->size(), std::size_t(1));
    QCOMPARE(answersStored(world), std::size_t(1));
}

// A batch that had arrived before its answer was lost was refused as a duplicate, with a server error, for
// ever; the phones could neither send nor receive any more.
// Here a known op is answered with the outcome that is stored.
void tst_OthersBugs::qfieldCloud154_aChangeThatArrivesAgainIsNoError()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    QVERIFY(device.answer(QStringLiteral("q1"), 2));
    for (int lost = 0; lost < 3; ++lost) {
        QVERIFY(world.respondRaw(device.request(), device.user).has_value());
        QVERIFY(device.answer(QStringLiteral("q%1").arg(lost + 2), 3)); // work goes on meanwhile
    }
    QCOMPARE(device.sync(), SyncStep::Done);
    QCOMPARE(device.facts().pendingOps, 0);
    QCOMPARE(answersStored(world), std::size_t(4));
    const quint64 opsOfDevice = quint64(device.bench.number("SELECT count(*) FROM op"));
    QCOMPARE(headOf(world, world.respondent.answers), opsOfDevice + 1); // 1: the server's own assignment
    QVERIFY(everyFeedIsSound(world));
}

// Features were added while the program that records changes did not listen; the sync dialog showed no
// change, and the next pull destroyed them without a word.
// Here there is one way to write, and it makes the op in the same transaction; the database itself refuses
// every other. A pull keeps an own op on top until the server's copy contains it.
void tst_OthersBugs::qfield7708_aWriteThatIsNoOpIsImpossibleAndAPullDestroysNone()
{
    ServerWorld world;
    Device phone(world, world.respondent.user, 1), tablet(world, world.respondent.user, 2);
    QCOMPARE(phone.sync(), SyncStep::Done);
    QCOMPARE(tablet.sync(), SyncStep::Done);
    for (const char *around : {"UPDATE cell SET seq = seq + 1", "DELETE FROM cell", "DELETE FROM op",
                               "INSERT INTO cell SELECT randomblob(16), grp, feed, kind, schema, seq, "
                               "is_sealed, value FROM cell"}) {
        const Result<void> written = phone.bench.store->connection().database().execute(around);
        QVERIFY2(!written || phone.bench.number("SELECT changes()") == 0, around);
    }
    QVERIFY(tablet.answer(QStringLiteral("q2"), 5));
    QCOMPARE(tablet.sync(), SyncStep::Done);
    QVERIFY(phone.answer(QStringLiteral("q1"), 3));
    phone.restart();
    QCOMPARE(phone.facts().pendingOps, 1);
    const QByteArray request = phone.request();
    QVERIFY(phone.answer(QStringLiteral("q3"), 1)); // between request and answer
    QVERIFY(phone.session->applyResponse(*world.respondRaw(request, phone.user)).has_value());
    QCOMPARE(phone.level(QStringLiteral("q1")), qint64(3));
    QCOMPARE(phone.level(QStringLiteral("q2")), qint64(5));
    QCOMPARE(phone.level(QStringLiteral("q3")), qint64(1));
    QCOMPARE(phone.facts().pendingOps, 1);
    QCOMPARE(phone.sync(), SyncStep::Done);
    QCOMPARE(answersStored(world), std::size_t(3));
}

// A survey resumed after the page was loaded again knew nothing of the response that the server had made, and
// the rest of the answers became a second response.
// Here a record is named by respondent and question, so that no answer of the server is needed to go on.
void tst_OthersBugs::formbricks7767_aSurveyResumedAfterALostAnswerStaysOneSurvey()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    QVERIFY(device.answer(QStringLiteral("q1"), 1));
    QVERIFY(world.respondRaw(device.request(), device.user).has_value()); // stored; the answer is lost
    device.restart();
    QVERIFY(device.answer(QStringLiteral("q1"), 4));
    QVERIFY(device.answer(QStringLiteral("q2"), 2));
    device.restart();
    QCOMPARE(device.sync(), SyncStep::Done);
    Device second(world, world.respondent.user, 2); // a device that starts from nothing
    QVERIFY(second.answer(QStringLiteral("q2"), 5) == false); // it must first know whose survey it is
    QCOMPARE(second.sync(), SyncStep::Done);
    QCOMPARE(second.level(QStringLiteral("q1")), qint64(4));
    QVERIFY(second.answer(QStringLiteral("q3"), 5));
    QCOMPARE(second.sync(), SyncStep::Done);
    QCOMPARE(answersStored(world), std::size_t(3));
}

// The same submission sent twice at the same time over a bad network was stored twice: each transaction
// looked for the other before either had committed. Here one writer serves one request after the other, also
// those that share a commit, and the log has every counter of a replica once by a rule of the database.
void tst_OthersBugs::koboKpi5047_theSameHandInTwiceAtOnceIsStoredOnce()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    QVERIFY(device.answer(QStringLiteral("q1"), 2));
    const QByteArray request = device.request();
    const quint64 before = headOf(world, world.respondent.answers);
    Result<ServerTransaction> sharedCommit = ServerTransaction::begin(*world.store);
    QVERIFY(sharedCommit);
    const Result<QByteArray> first = world.respondRaw(request, device.user);
    const Result<QByteArray> second = world.respondRaw(request, device.user);
    QVERIFY(first && second && sharedCommit->commit());
    QCOMPARE(feed1::decodeResponse(*first)->outcomes.at(0).firstSeq,
             feed1::decodeResponse(*second)->outcomes.at(0).firstSeq);
    QCOMPARE(headOf(world, world.respondent.answers), before + 1);
    QVERIFY(device.session->applyResponse(*second).has_value());
    QVERIFY(!device.session->applyResponse(*first)); // the other answer is of no interest any more
    QCOMPARE(device.sync(), SyncStep::Done);
    QCOMPARE(answersStored(world), std::size_t(1));
}

// The server was restored from a backup; the phones believed what they had sent since then to be there, never
// sent it again, and it was lost although it lay on every phone.
// Here the device names the newest history it depends on, the server sees that it has none such, and the
// device sends every op again that it ever had acknowledged after the last safe backup.
void tst_OthersBugs::chtCore8093_aServerRestoredFromBackupIsNoticedAndNothingIsForgotten()
{
    ServerWorld world;
    Device device(world, world.respondent.user, 1);
    QCOMPARE(device.sync(), SyncStep::Done);
    QVERIFY(device.answer(QStringLiteral("q1"), 2));
    QCOMPARE(device.sync(), SyncStep::Done);
    {
        const Result<ServerTransaction> afterTheBackup = ServerTransaction::begin(*world.store);
        QVERIFY(afterTheBackup);
        QVERIFY(device.answer(QStringLiteral("q2"), 3));
        QCOMPARE(device.sync(), SyncStep::Done);
        QCOMPARE(answersStored(world), std::size_t(2));
    } // never committed: the server is as it was
    QCOMPARE(answersStored(world), std::size_t(1));
    QVERIFY(device.answer(QStringLiteral("q3"), 4));
    device.bench.clock.advanceMs(200 * ServerWorld::kDayMs);
    QCOMPARE(device.sync(), SyncStep::Done);
    QCOMPARE(device.level(QStringLiteral("q2")), qint64(3));
    QCOMPARE(device.level(QStringLiteral("q3")), qint64(4));
    QCOMPARE(answersStored(world), std::size_t(3)); // all of it was sent again
    QVERIFY(device.facts().restoredMs.has_value());
    QCOMPARE(device.facts().pendingOps, 0);
}

QTEST_GUILESS_MAIN(tst_OthersBugs)
#include "tst_OthersBugs.moc"
