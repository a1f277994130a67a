// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/core/sync/HandResponder.h"

using namespace samsyn;

#include <functional>

namespace {

const QString kQuestion = QStringLiteral("Q1");

struct SyncBench {
    explicit SyncBench(std::uint64_t seed = 1)
        : device(seed), session(*device.store, server.server, device.clock, device.random)
    {
        server.addFeed(7, feedNumber(1));
    }
    /// Syncs until nothing is left; the number of requests, or -1.
    int sync()
    {
        for (int requests = 1; requests < 200; ++requests) {
            const Result<SyncProgress> progress = once();
            if (!progress)
                return -1;
            if (progress->step != SyncStep::Continue)
                return requests;
        }
        return -1;
    }
    Result<SyncProgress> once()
    {
        const Result<QByteArray> request = session.nextRequest();
        if (!request)
            return request.error();
        return session.applyResponse(feed1::encodeResponse(server.answer(*request)));
    }
    bool edit(const QString &question, qint64 level)
    {
        return device.store->edit({answerEdit(feedNumber(1), question, level)}).has_value();
    }
    [[nodiscard]] bool isAllSent() const
    {
        const Result<SyncFacts> facts = device.store->syncFacts();
        return facts && facts->pendingOps == 0 && facts->everyFeedAtHead && facts->everyChecksumEqual;
    }
    /// An answer of somebody else's device.
    feed1::CellEntry strangersCell(const QString &question, qint64 level) const
    {
        const RecordId respondent = recordNumber(1);
        return {answerId(respondent, question),
                RecordKind::Answer,
                1,
                1,
                0,
                writeGroup(answerOf(respondent, question, level))};
    }

    HandResponder server;
    DeviceBench device;
    SyncSession session;
};

} // namespace

class TestSyncSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatWasEditedBeforeTheServerKnewTheFeed();
    void numbersWhatAnEarlierVersionLeftWithoutANumber();
    void doesNothingTwiceWhenTheAnswerIsLost();
    void takesOverWhatOthersChanged();
    void showsTheOwnEditUntilTheServersNewerValueIsThere();
    void namesWhatWasShownAsBase();
    void pullsLongFeedsPageByPage();
    void givesEveryOneOfManyFeedsItsTurn();
    void splitsALongOutbox();
    void neverMakesARequestThatIsTooLargeAfterDeflate();
    void keepsHeldOpsAndSaysWhy();
    void sendsAKeySeedOnceAndForgetsIt();
    void keepsEverythingAndAppliesNothing_data();
    void keepsEverythingAndAppliesNothing();
    void clearsTheStopWhenTheServerIsWellAgain();
    void refusesAnAnswerThatIsNotMeantForIt_data();
    void refusesAnAnswerThatIsNotMeantForIt();
    void pullsAFeedAfreshWhenItsChecksumDiffers();
    void doesNotPullInACircleWhenTheServersChecksumIsWrong();
    void believesThatNothingIsNewOnlyOfWhatWasCompared();
    void resetsAFeedWithoutTouchingTheOutbox();
    void forgetsCellsOfAFeedItMayNoLongerRead();
    void anOldBuildSendsItsWorkAndIsToldToUpgrade();
    void prunesOwnOpsOnlyWhenTheyAreSafeAndOld();
    void keepsWhatCameAfterSomethingThatIsHeld();
    void writesTheServersTimeIntoOps();
    void keepsKindsItDoesNotKnow();
};

void TestSyncSession::sendsWhatWasEditedBeforeTheServerKnewTheFeed()
{
    SyncBench bench;
    QVERIFY(bench.device.store->createLocalFeed({feedNumber(1), FeedKind::Answers, {}}).has_value());
    QVERIFY(bench.edit(kQuestion, 3));
    QVERIFY(bench.edit(kQuestion, 4));
    // Numbered at once, and not by the account's counter, which may have no gap.
    QCOMPARE(bench.device.number("SELECT sum(counter) FROM op, account WHERE op.replica <> account.replica"),
             3);
    QCOMPARE(bench.device.number("SELECT last_counter FROM account"), 0);
    QVERIFY(!bench.isAllSent());
    QCOMPARE(bench.sync(), 2);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.server.opsSeen, 2);
    QCOMPARE(bench.server.namedRecords, 1);
    QCOMPARE(bench.device.shownLevel(kQuestion), 4);
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 1);
    QCOMPARE(*bench.device.store->syncFacts()->lastSyncMs, bench.device.clock.nowMs());
    QCOMPARE(bench.device.number("SELECT count(*) FROM op WHERE state = 3"), 2);
}

void TestSyncSession::numbersWhatAnEarlierVersionLeftWithoutANumber()
{
    SyncBench bench;
    QVERIFY(bench.device.store->createLocalFeed({feedNumber(1), FeedKind::Answers, {}}).has_value());
    QVERIFY(bench.edit(kQuestion, 3));
    {
        auto write = bench.device.store->connection().beginWrite();
        QVERIFY(bench.device.store->connection().database().execute(
            "UPDATE op SET replica = (SELECT replica FROM account), counter = NULL, oid = NULL"));
        QVERIFY(write->commit());
    }
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.server.opsSeen, 1);
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
}

void TestSyncSession::doesNothingTwiceWhenTheAnswerIsLost()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 3));
    for (int lost = 0; lost < 3; ++lost)
        (void)bench.server.answer(*bench.session.nextRequest());
    bench.device.reopen();
    SyncSession again(*bench.device.store, bench.server.server, bench.device.clock, bench.device.random);
    const auto answer = bench.server.answer(*again.nextRequest());
    QVERIFY(again.applyResponse(feed1::encodeResponse(answer)).has_value());
    QCOMPARE(bench.server.feeds.at(7).head, 1U);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
}

void TestSyncSession::takesOverWhatOthersChanged()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    bench.server.put(7, bench.strangersCell(kQuestion, 5));
    QCOMPARE(bench.sync(), 1);
    QCOMPARE(bench.device.shownLevel(kQuestion), 5);
    QVERIFY(bench.isAllSent());
}

void TestSyncSession::showsTheOwnEditUntilTheServersNewerValueIsThere()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    bench.server.put(7, bench.strangersCell(kQuestion, 5));
    QVERIFY(bench.edit(kQuestion, 2));
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.shownLevel(kQuestion), 2);
    bench.server.put(7, bench.strangersCell(kQuestion, 1));
    QCOMPARE(bench.device.shownLevel(kQuestion), 2);
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.shownLevel(kQuestion), 1);
    QVERIFY(bench.isAllSent());
}

void TestSyncSession::namesWhatWasShownAsBase()
{
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(kQuestion, 5));
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 2));
    QVERIFY(bench.edit(kQuestion, 3));
    QVERIFY(bench.edit(QStringLiteral("Q2"), 1));
    const Result<feed1::Request> request = feed1::decodeRequest(*bench.session.nextRequest());
    QVERIFY(request.has_value());
    QCOMPARE(request->ops.size(), std::size_t(3));
    QVERIFY(request->ops[0].base.version == OpBase{quint64(1)}.version);
    QVERIFY(std::holds_alternative<OpId>(request->ops[1].base.version));
    QVERIFY(std::holds_alternative<std::monostate>(request->ops[2].base.version));
    const auto shown = bench.device.store->cell(answerId(recordNumber(1), kQuestion), 1);
    QVERIFY(std::holds_alternative<OpId>((*shown)->base.version));
}

void TestSyncSession::pullsLongFeedsPageByPage()
{
    SyncBench bench;
    bench.server.pageCells = 7;
    for (int i = 0; i < 50; ++i)
        bench.server.put(7, bench.strangersCell(QStringLiteral("Q%1").arg(i), i % 5));
    QCOMPARE(bench.sync(), 1 + 8);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 50);
}

void TestSyncSession::givesEveryOneOfManyFeedsItsTurn()
{
    SyncBench bench;
    for (feed1::FeedHandle handle = 100; handle < 300; ++handle)
        bench.server.addFeed(handle, feedNumber(int(handle)));
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
    for (feed1::FeedHandle handle = 100; handle < 300; ++handle)
        bench.server.put(handle,
                         {recordNumber(int(handle)), RecordKind::Answer, 1, 1, 0,
                          writeGroup(answerOf(recordNumber(int(handle)), kQuestion, 1))});
    QCOMPARE(bench.sync(), 4);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 200);
}

void TestSyncSession::splitsALongOutbox()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    std::vector<CellEdit> edits;
    for (int i = 0; i < 1200; ++i)
        edits.push_back(answerEdit(feedNumber(1), QStringLiteral("Q%1").arg(i), i % 5));
    QVERIFY(bench.device.store->edit(edits).has_value());
    QCOMPARE(bench.sync(), 3);
    QCOMPARE(bench.server.opsSeen, 1200);
    QVERIFY(bench.isAllSent());
}

void TestSyncSession::neverMakesARequestThatIsTooLargeAfterDeflate()
{
    SyncBench bench;
    bench.server.feeds.at(7).kind = FeedKind::Catalogue;
    QVERIFY(bench.sync() > 0);
    std::vector<CellEdit> parts;
    for (int i = 0; i < 12; ++i) {
        FrameworkPartGroup part{recordNumber(1), i, QByteArray(kFrameworkPartBytes, Qt::Uninitialized)};
        bench.device.random.fill(
            {reinterpret_cast<std::byte *>(part.bytes.data()), std::size_t(part.bytes.size())});
        parts.push_back(editOf(feedNumber(1), recordNumber(100 + i), part));
    }
    QVERIFY(bench.device.store->edit(parts).has_value());
    for (SyncStep step = SyncStep::Continue; step == SyncStep::Continue;) {
        const QByteArray raw = *bench.session.nextRequest();
        QVERIFY(feed1::deflateBody(raw).size() <= feed1::kMaxDeflatedBody);
        const Result<SyncProgress> progress =
            bench.session.applyResponse(feed1::encodeResponse(bench.server.answer(raw)));
        QVERIFY(progress.has_value());
        step = progress->step;
    }
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.server.opsSeen, 12);
}

void TestSyncSession::keepsHeldOpsAndSaysWhy()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    bench.server.heldGroup = 1;
    QVERIFY(bench.edit(kQuestion, 2));
    const Result<SyncProgress> progress = bench.once();
    QCOMPARE(progress->opsHeld, 1);
    QCOMPARE(bench.device.store->syncFacts()->heldOps, 1);
    QCOMPARE(bench.device.store->syncFacts()->pendingOps, 0);
    QCOMPARE(bench.device.number(
                 "SELECT count(*) FROM op WHERE state = 4 AND reason = '413 test' AND seq IS NULL"),
             1);
    QCOMPARE(bench.device.shownLevel(kQuestion), -1);
    bench.server.heldGroup.reset();
    QVERIFY(bench.edit(kQuestion, 3));
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
    QCOMPARE(bench.device.store->syncFacts()->heldOps, 1);
}

void TestSyncSession::sendsAKeySeedOnceAndForgetsIt()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    for (int i = 0; i < 30; ++i)
        QVERIFY(bench.edit(QStringLiteral("Q%1").arg(i), 2));
    QCOMPARE(bench.device.number("SELECT count(*) FROM key_seed"), 1);
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.server.seedsSeen, 1);
    QCOMPARE(bench.device.number("SELECT count(*) FROM key_seed"), 0);
    QVERIFY(bench.edit(kQuestion, 4));
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.server.seedsSeen, 1);
}

void TestSyncSession::keepsEverythingAndAppliesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("stop");
    const auto row = [](const char *name, feed1::Status status, SyncStep step, SyncStop stop) {
        QTest::newRow(name) << int(status) << int(step) << int(stop);
    };
    row("upgrade", feed1::Status::Upgrade, SyncStep::Upgrade, SyncStop::Upgrade);
    row("signed out", feed1::Status::Reauthenticate, SyncStep::SignedOut, SyncStop::SignedOut);
    row("wait", feed1::Status::Wait, SyncStep::Wait, SyncStop::None);
}

void TestSyncSession::keepsEverythingAndAppliesNothing()
{
    QFETCH(int, status);
    QFETCH(int, step);
    QFETCH(int, stop);
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 2));
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    response.status = feed1::Status(status);
    response.detail = 30;
    const Result<SyncProgress> progress = bench.session.applyResponse(feed1::encodeResponse(response));
    QVERIFY(progress.has_value());
    QCOMPARE(int(progress->step), step);
    QCOMPARE(progress->waitS, status == int(feed1::Status::Wait) ? 30 : 0);
    bench.device.reopen();
    QCOMPARE(int(bench.device.store->syncFacts()->stop), stop);
    QCOMPARE(bench.device.store->syncFacts()->pendingOps, 1);
    QCOMPARE(bench.device.shownLevel(kQuestion), 2);
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 0);
}

void TestSyncSession::clearsTheStopWhenTheServerIsWellAgain()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    response.status = feed1::Status::Reauthenticate;
    QVERIFY(bench.session.applyResponse(feed1::encodeResponse(response)).has_value());
    QVERIFY(bench.device.store->syncFacts()->stop == SyncStop::SignedOut);
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.device.store->syncFacts()->stop == SyncStop::None);
}

void TestSyncSession::refusesAnAnswerThatIsNotMeantForIt_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("nonce of another request") << 0 << int(ErrorCode::SyncStaleAnswer);
    QTest::newRow("another server") << 1 << int(ErrorCode::SyncWrongServer);
    QTest::newRow("an outcome is missing") << 2 << int(ErrorCode::SyncMalformed);
    QTest::newRow("an outcome too many") << 3 << int(ErrorCode::SyncMalformed);
    QTest::newRow("an outcome in another feed") << 4 << int(ErrorCode::SyncMalformed);
    QTest::newRow("a page of a strange feed") << 5 << int(ErrorCode::SyncMalformed);
    QTest::newRow("a page that goes back") << 6 << int(ErrorCode::SyncMalformed);
    QTest::newRow("a sign-in page") << 7 << int(ErrorCode::CborWrongType);
}

void TestSyncSession::refusesAnAnswerThatIsNotMeantForIt()
{
    QFETCH(int, what);
    QFETCH(int, code);
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(QStringLiteral("Q9"), 5));
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 2));
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    const std::function<void()> spoil[] = {
        [&] { response.nonce[0] ^= std::byte{1}; },
        [&] { response.server = ServerId(); },
        [&] { response.outcomes.clear(); },
        [&] { response.outcomes.push_back(response.outcomes.front()); },
        [&] { response.outcomes.front().feed = 8; },
        [&] { response.pages.front().feed = 8; },
        [&] { response.pages.front() = {7, {}, 0, 0, {}, 0, 0, 0, false}; },
        [] {},
    };
    spoil[what]();
    const QByteArray raw = what == 7 ? QByteArray("<html>") : feed1::encodeResponse(response);
    const Result<SyncProgress> progress = bench.session.applyResponse(raw);
    QVERIFY(!progress);
    QCOMPARE(int(progress.error().code), code);
    QCOMPARE(bench.device.store->syncFacts()->pendingOps, 1);
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 1);
    QCOMPARE(bench.device.number("SELECT cursor FROM feed"), 1);
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
}

void TestSyncSession::pullsAFeedAfreshWhenItsChecksumDiffers()
{
    SyncBench bench;
    for (int i = 0; i < 20; ++i)
        bench.server.put(7, bench.strangersCell(QStringLiteral("Q%1").arg(i), 2));
    QVERIFY(bench.sync() > 0);
    {
        Result<DeviceWrite> write = bench.device.store->connection().beginWrite();
        QVERIFY(bench.device.store->connection()
                    .database()
                    .execute("DELETE FROM cell WHERE seq = 5")
                    .has_value());
        QVERIFY(write->commit().has_value());
    }
    QVERIFY(bench.edit(QStringLiteral("own"), 4));
    bench.server.pageCells = 6;
    bool wasHonest = false;
    for (SyncStep step = SyncStep::Continue; step == SyncStep::Continue;) {
        const Result<SyncProgress> progress = bench.once();
        QVERIFY(progress.has_value());
        step = progress->step;
        wasHonest = wasHonest || (step == SyncStep::Continue && !bench.isAllSent());
        QCOMPARE(bench.device.shownLevel(QStringLiteral("own")), 4);
        QCOMPARE(bench.device.shownLevel(QStringLiteral("Q1")), 2);
    }
    QVERIFY(wasHonest);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 21);
    QCOMPARE(bench.device.number("SELECT count(*) FROM staging"), 0);
}

void TestSyncSession::doesNotPullInACircleWhenTheServersChecksumIsWrong()
{
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(kQuestion, 2));
    bench.server.checksumError = 1;
    QVERIFY(bench.sync() > 0);
    QVERIFY(!bench.isAllSent());
    QCOMPARE(bench.sync(), 1);
    QVERIFY(!bench.device.store->syncFacts()->everyChecksumEqual);
    QCOMPARE(bench.device.shownLevel(kQuestion), 2);
    bench.server.checksumError = 0;
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
}

/// The facts say "all sent" after an answer without pages when it says that the rows were compared, and of
/// the feeds alone whose rows went along.
void TestSyncSession::believesThatNothingIsNewOnlyOfWhatWasCompared()
{
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(kQuestion, 2));
    feed1::Response early = bench.server.answer(*bench.session.nextRequest());
    early.isContentEqual = true; // nothing was sent that could be compared
    QCOMPARE(bench.session.applyResponse(feed1::encodeResponse(early)).error().code,
             ErrorCode::SyncMalformed);
    QVERIFY(bench.sync() > 0);
    const auto withoutPages = [&](const char *before, bool isContentEqual) {
        SAMSYN_REQUIRE(bench.device.store->connection().database().execute(before).has_value());
        feed1::Response response = bench.server.answer(*bench.session.nextRequest());
        response.pages.clear();
        response.isContentEqual = isContentEqual;
        return bench.session.applyResponse(feed1::encodeResponse(response)).has_value();
    };
    const char *doubted = "UPDATE feed SET is_checksum_equal = 0";
    QVERIFY(withoutPages(doubted, false));
    QVERIFY(!bench.isAllSent());
    QVERIFY(withoutPages(doubted, true));
    QVERIFY(bench.isAllSent());
    QVERIFY(!withoutPages("UPDATE feed SET high = high + 1", true)); // more is known of: not compared
    QVERIFY(withoutPages("UPDATE feed SET high = high - 1", true));
    QVERIFY(bench.edit(QStringLiteral("own"), 4));
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    const feed1::Page own = response.pages.front();
    response.pages.clear();
    response.notes.push_back(feed1::ProvenSeq{feedNumber(1), own.head, own.headChain});
    response.isContentEqual = true;
    QVERIFY(bench.session.applyResponse(feed1::encodeResponse(response)).has_value());
    QVERIFY(!bench.device.store->syncFacts()->everyFeedAtHead); // acknowledged beyond the shown copy
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.shownLevel(QStringLiteral("own")), 4);
}

void TestSyncSession::resetsAFeedWithoutTouchingTheOutbox()
{
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(kQuestion, 2));
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 3));
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    response.notes.push_back(feed1::ResetFeed{7});
    const auto progress = bench.session.applyResponse(feed1::encodeResponse(response));
    QVERIFY(progress.has_value() && progress->step == SyncStep::Continue);
    QVERIFY(!bench.device.store->syncFacts()->everyFeedAtHead);
    QVERIFY(bench.edit(QStringLiteral("Q2"), 1));
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
    QCOMPARE(bench.device.shownLevel(QStringLiteral("Q2")), 1);
}

void TestSyncSession::forgetsCellsOfAFeedItMayNoLongerRead()
{
    SyncBench bench;
    bench.server.put(7, bench.strangersCell(kQuestion, 2));
    QVERIFY(bench.sync() > 0);
    feed1::Response response = bench.server.answer(*bench.session.nextRequest());
    response.notes.push_back(feed1::Unsubscribe{7});
    response.notes.push_back(feed1::MinimumBuild{1});
    QVERIFY(bench.session.applyResponse(feed1::encodeResponse(response)).has_value());
    QCOMPARE(bench.device.shownLevel(kQuestion), -1);
    QCOMPARE(bench.device.number("SELECT count(*) FROM cell"), 0);
    QCOMPARE(bench.device.number("SELECT high FROM feed"), 1);
    QVERIFY(bench.device.store->feeds()->empty());
    // What is still written there is sent and gets its answer; nothing waits for ever behind it.
    QVERIFY(bench.edit(QStringLiteral("Q2"), 1));
    bench.server.heldGroup = 1;
    bench.server.subscribesAll = false;
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.store->syncFacts()->heldOps, 1);
}

void TestSyncSession::anOldBuildSendsItsWorkAndIsToldToUpgrade()
{
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 3));
    const auto answerWith = [&bench](quint32 leastBuild) {
        feed1::Response response = bench.server.answer(*bench.session.nextRequest());
        response.notes.push_back(feed1::MinimumBuild{leastBuild});
        const auto progress = bench.session.applyResponse(feed1::encodeResponse(response));
        return progress ? progress->step : SyncStep::SignedOut;
    };
    SyncStep step = SyncStep::Continue;
    for (int i = 0; i < 4 && step == SyncStep::Continue; ++i)
        step = answerWith(kSyncBuild + 1);
    QCOMPARE(int(step), int(SyncStep::Upgrade));
    QCOMPARE(int(bench.device.store->syncFacts()->stop), int(SyncStop::Upgrade));
    QCOMPARE(bench.device.store->syncFacts()->pendingOps, 0);
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
    // The server asks for this build or an older one: all is well again.
    QCOMPARE(int(answerWith(kSyncBuild)), int(SyncStep::Done));
    QCOMPARE(int(bench.device.store->syncFacts()->stop), int(SyncStop::None));
}

void TestSyncSession::prunesOwnOpsOnlyWhenTheyAreSafeAndOld()
{
    constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
    SyncBench bench;
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 3));
    QVERIFY(bench.sync() > 0);
    bench.device.clock.advanceMs(100 * kDayMs);
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.number("SELECT count(*) FROM op"), 1);
    bench.server.feeds.at(7).safe = 1;
    QVERIFY(bench.edit(QStringLiteral("Q2"), 3));
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.number("SELECT count(*) FROM op"), 1);
    bench.server.feeds.at(7).safe = 2;
    bench.device.clock.advanceMs(89 * kDayMs);
    QVERIFY(bench.sync() > 0);
    QCOMPARE(bench.device.number("SELECT count(*) FROM op"), 1);
    QCOMPARE(bench.device.shownLevel(kQuestion), 3);
}

void TestSyncSession::keepsWhatCameAfterSomethingThatIsHeld()
{
    SyncBench bench;
    bench.server.heldGroup = 1;
    QVERIFY(bench.sync() > 0 && bench.edit(kQuestion, 3) && bench.sync() > 0);
    bench.server.heldGroup.reset();
    QVERIFY(bench.edit(kQuestion, 4) && bench.sync() > 0);
    bench.server.feeds.at(7).safe = 1;
    bench.device.clock.advanceMs(qint64(100) * 24 * 60 * 60 * 1000);
    QVERIFY(bench.sync() > 0);
    DeviceSyncStore sync(*bench.device.store);
    Result<DeviceWrite> write = sync.beginWrite();
    QVERIFY(write && sync.rewind(bench.device.clock.nowMs())
            && write->commit()); // both are on their way again
    QCOMPARE(bench.device.shownLevel(kQuestion), 4);
}

void TestSyncSession::writesTheServersTimeIntoOps()
{
    SyncBench bench;
    bench.device.clock.setMs(1'000'000'000'000);
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.edit(kQuestion, 3));
    const Result<feed1::Request> request = feed1::decodeRequest(*bench.session.nextRequest());
    QCOMPARE(request->firstAuthoredAtS, bench.server.nowMs / 1000);
    QCOMPARE(request->ops.front().authoredDeltaS, 0);
}

void TestSyncSession::keepsKindsItDoesNotKnow()
{
    SyncBench bench;
    bench.server.put(7, {recordNumber(50), RecordKind(4000), 9, 2, 0, "of a newer version"});
    QVERIFY(bench.sync() > 0);
    QVERIFY(bench.isAllSent());
    const auto kept = bench.device.store->cell(recordNumber(50), 9);
    QCOMPARE((*kept)->value, QByteArray("of a newer version"));
}

QTEST_GUILESS_MAIN(TestSyncSession)
#include "tst_SyncSession.moc"
