// SPDX-License-Identifier: EUPL-1.2
// No room on the server's disk or on the device's: what was saved or acknowledged is there, what could not be
// saved says so, and everything goes on when there is room again.
#include "core/store/DeviceRows.h"
#include "tests/server/KilledStores.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SmallDisk.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

constexpr int kMostRounds = 400, kAnswers = 20;

/// Long enough to fill a small disk, different every time.
QString filling(int round)
{
    return QString::number(round).rightJustified(10, QLatin1Char('x'));
}

Result<void> save(RealDevice &device, int round)
{
    const std::optional<ShownCell> own = device.assignment();
    SAMSYN_REQUIRE(own.has_value());
    std::vector<CellEdit> edits;
    for (int i = 0; i < kAnswers; ++i) {
        AnswerGroup group{own->record, QStringLiteral("Q%1").arg(i + 1, 3, 10, QLatin1Char('0')), {}};
        group.value.state = AnswerState::Level;
        group.value.level = 1 + round % 5;
        group.version = filling(round);
        edits.push_back(editOf(own->feed, answerId(group.respondent, group.questionCode), group));
    }
    return device.store->edit(edits, {{QStringLiteral("form"), QByteArray::number(round)}});
}

/// The round whose answers are shown, when all of them are of one; -1 else.
int shownRound(const RealDevice &device)
{
    const auto cells = device.store->cells(RecordKind::Answer, AnswerGroup::address.group);
    SAMSYN_REQUIRE(cells.has_value());
    std::set<QString> rounds;
    for (const ShownCell &cell : *cells)
        rounds.insert(readGroup<AnswerGroup>(cell.value)->version);
    if (rounds.empty())
        return 0;
    return rounds.size() == 1 ? QString(*rounds.begin()).remove(QLatin1Char('x')).toInt() : -1;
}

} // namespace

class tst_DiskFull : public QObject {
    Q_OBJECT

    /// A server with a respondent whose device has joined.
    void join(SurveyServer &server, RealDevice &device, EnrolResponse &enrolment)
    {
        QCOMPARE(server.setUp(), QString());
        const QString code = SurveyServer::scannedCode(server.invite());
        QVERIFY(server.process.start());
        const Result<EnrolResponse> got = RealDevice::enrol(server.process.url(), code);
        QVERIFY(got);
        enrolment = *got;
        device.connectTo(server.process.url(), enrolment);
        QCOMPARE(device.sync().situation, SyncSituation::AllSent);
    }

    /// Hands in until the server cannot take it any more; the round that was not taken.
    int handInUntilRefused(RealDevice &device)
    {
        for (int round = 1; round < kMostRounds; ++round) {
            if (const Result<void> saved = save(device, round); !saved)
                qFatal("the device cannot save: %s", qPrintable(saved.error().what));
            const SyncState state = device.sync();
            if (state.situation == SyncSituation::AllSent)
                continue;
            SAMSYN_REQUIRE(state.lastError && state.lastError->where == QLatin1String("HTTP 503"));
            return round;
        }
        return kMostRounds;
    }

private Q_SLOTS:
    void aDeviceWithoutRoomKeepsWhatItSavedAndSaysSo()
    {
        SmallDisk disk("8m");
        if (!disk.isMounted())
            QSKIP("SAMSYN-SKIPPED: a file system cannot be mounted here");
        const QTemporaryDir folder; // on the small disk
        const RowSealer::Key key = RealDevice::randomKey();
        auto device = std::make_unique<RealDevice>(folder.filePath(QStringLiteral("device")), key);
        qputenv("TMPDIR", "/tmp"); // the server has room
        SurveyServer server;
        EnrolResponse enrolment;
        join(server, *device, enrolment);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(disk.fill(400'000));
        int saved = 0;
        std::optional<Error> failure;
        for (int round = 1; round < kMostRounds && !failure; ++round) {
            if (const Result<void> done = save(*device, round); done)
                saved = round;
            else
                failure = done.error();
        }
        QVERIFY(failure.has_value() && saved > 0);
        QVERIFY2(failure->code == ErrorCode::StoreFull || failure->code == ErrorCode::StoreIo,
                 qPrintable(failure->what));
        QCOMPARE(shownRound(*device), saved);
        QCOMPARE(device->store->draft(QStringLiteral("form"))->toInt(), saved);
        const SyncState full = device->sync(); // whether it can write the answer or not: nothing goes
        qInfo("%d edits of %d answers had room; a sync on the full disk ends in situation %d, error %d",
              saved, kAnswers, int(full.situation), full.lastError ? int(full.lastError->code) : 0);
        QCOMPARE(shownRound(*device), saved);

        device.reset();
        device = std::make_unique<RealDevice>(folder.filePath(QStringLiteral("device")), key);
        QCOMPARE(firstText(device->store->connection().database(), "PRAGMA integrity_check"),
                 QStringLiteral("ok"));
        QCOMPARE(shownRound(*device), saved);
        QVERIFY(disk.makeRoom());
        QVERIFY(save(*device, saved + 1));
        device->connectTo(server.process.url(), enrolment);
        QCOMPARE(device->sync().situation, SyncSituation::AllSent);
        QCOMPARE(shownRound(*device), saved + 1);
        ServerFile file(server.database());
        const std::vector<OwnOp> own = ownOps(*device->store);
        QCOMPARE(own.size(), std::size_t(saved + 1) * kAnswers);
        QVERIFY(std::ranges::all_of(own, [&](const OwnOp &op) { return file.holds(op); }));
    }

    void aServerWithoutRoomAcknowledgesNothingThatItHasNot()
    {
        SmallDisk disk("8m");
        if (!disk.isMounted())
            QSKIP("SAMSYN-SKIPPED: a file system cannot be mounted here");
        SurveyServer server; // on the small disk
        RealDevice device;
        EnrolResponse enrolment;
        join(server, device, enrolment);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(disk.fill(600'000));
        const int refused = handInUntilRefused(device);
        QVERIFY2(refused < kMostRounds && refused > 1, qPrintable(QString::number(refused)));
        for (int i = 0; i < 3; ++i) {
            const SyncState state = device.sync();
            QVERIFY(state.situation == SyncSituation::WaitingForNetwork);
            QCOMPARE(state.facts.pendingOps, kAnswers);
        }
        {
            ServerFile file(server.database());
            int unacknowledged = 0;
            QCOMPARE(Witness(*device.store).look(file, unacknowledged), QString());
            QCOMPARE(unacknowledged, 0);
            QCOMPARE(file.soundness(), QStringLiteral("ok"));
        }
        QCOMPARE(shownRound(device), refused);
        QVERIFY(disk.makeRoom());
        QCOMPARE(device.sync().situation, SyncSituation::AllSent); // the same server process goes on
        qInfo("the server took %d hand-ins before its disk was full, and goes on when there is room",
              refused - 1);
        QVERIFY(server.process.stop());
        ServerFile file(server.database());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
        const std::vector<OwnOp> own = ownOps(*device.store);
        QVERIFY(std::ranges::all_of(own, [&](const OwnOp &op) { return file.holds(op); }));
    }

    void aServerWhoseFilesMayNotGrowGoesOnAnswering()
    {
        SurveyServer server;
        RealDevice device;
        EnrolResponse enrolment;
        join(server, device, enrolment);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(server.process.stop());
        {
            const FileSizeLimit limit(QFileInfo(server.database()).size() + 4096);
            std::signal(SIGXFSZ, SIG_DFL); // what a service starts with
            QVERIFY(server.process.start());
        }
        device.connectTo(server.process.url(), enrolment);
        const int refused = handInUntilRefused(device);
        QVERIFY2(refused < kMostRounds, qPrintable(QString::number(refused)));
        QVERIFY(RealDevice::enrol(server.process.url(), QStringLiteral("0")).error().code
                == ErrorCode::EnrolCodeInvalid); // it lives
        server.process.kill();
        {
            ServerFile file(server.database());
            int unacknowledged = 0;
            QCOMPARE(Witness(*device.store).look(file, unacknowledged), QString());
            QCOMPARE(file.soundness(), QStringLiteral("ok"));
        }
        QVERIFY(server.process.start());
        device.connectTo(server.process.url(), enrolment);
        QCOMPARE(device.sync().situation, SyncSituation::AllSent);
    }

    void wheneverTheDevicesFileIsFullAnEditIsWholeOrNotThere()
    {
        for (int spare = 0; spare < 30; ++spare) {
            const QTemporaryDir folder;
            const RowSealer::Key key = RealDevice::randomKey();
            RealDevice device(folder.filePath(QStringLiteral("device")), key);
            const SqliteDatabase &database = device.store->connection().database();
            const FeedId feed = FeedId::named("test", "feed");
            QVERIFY(
                device.store->createLocalFeed({feed, FeedKind::Answers, RecordId::named("test", "scope")}));
            const RecordId respondent = RecordId::named("test", "respondent");
            const qint64 pages = *readNumber(database, "PRAGMA page_count");
            const QByteArray limit = "PRAGMA max_page_count=" + QByteArray::number(pages + spare);
            QVERIFY(database.execute(limit.constData()));
            int saved = 0;
            bool isFull = false;
            for (int round = 1; round < kMostRounds && !isFull; ++round) {
                std::vector<CellEdit> edits;
                for (const char *question : {"q1", "q2", "q3"}) {
                    AnswerGroup group{respondent, QString::fromLatin1(question), {}};
                    group.version = filling(round);
                    edits.push_back(editOf(feed, answerId(respondent, group.questionCode), group));
                }
                const Result<void> done =
                    device.store->edit(edits, {{QStringLiteral("form"), QByteArray::number(round)}});
                isFull = !done;
                saved = done ? round : saved;
                QVERIFY(done || done.error().code == ErrorCode::StoreFull);
            }
            QVERIFY(isFull);
            QCOMPARE(shownRound(device), saved);
            QCOMPARE(device.store->draft(QStringLiteral("form"))->toInt(), saved);
            QCOMPARE(firstText(database, "PRAGMA integrity_check"), QStringLiteral("ok"));
        }
    }

    void wheneverTheServersFileIsFullARequestIsWholeOrNotThere()
    {
        for (int spare = 0; spare < 25; ++spare) {
            ServerWorld world;
            const FakeClock clock;
            SeededRandom random(7);
            const RowSealer sealer(RowSealer::Key{}, random);
            const auto store = DeviceStore::open(QStringLiteral(":memory:"), {clock, random, sealer});
            SyncSession session(**store, world.identity.server, clock, random);
            const auto exchange = [&]() -> Result<SyncProgress> {
                const Result<QByteArray> response =
                    world.respondRaw(*session.nextRequest(), world.respondent.user);
                if (!response)
                    return response.error();
                return session.applyResponse(*response);
            };
            QVERIFY(exchange() && exchange());
            const qint64 pages = *readNumber(world.store->database(), "PRAGMA page_count");
            const QByteArray limit = "PRAGMA max_page_count=" + QByteArray::number(pages + spare);
            QVERIFY(world.store->database().execute(limit.constData()));
            const RecordId respondent = world.respondent.respondent;
            bool isFull = false;
            for (int round = 1; round < kMostRounds && !isFull; ++round) {
                AnswerGroup group{respondent, QStringLiteral("q%1").arg(round), {}};
                group.version = filling(round);
                const RecordId record = answerId(respondent, group.questionCode);
                QVERIFY((*store)->edit({editOf(world.respondent.answers, record, group)}));
                const Result<SyncProgress> done = exchange();
                isFull = !done;
                QCOMPARE((*store)->syncFacts()->pendingOps, done ? 0 : 1);
            }
            QVERIFY(isFull);
            QVERIFY(verifyFeed(*world.store, world.respondent.answers)->isSound());
            QVERIFY(world.store->database().execute("PRAGMA max_page_count=1000000"));
            QVERIFY(exchange());
            QCOMPARE((*store)->syncFacts()->pendingOps, 0);
            QVERIFY(verifyFeed(*world.store, world.respondent.answers)->isSound());
        }
    }
};

QTEST_GUILESS_MAIN(tst_DiskFull)
#include "tst_DiskFull.moc"
