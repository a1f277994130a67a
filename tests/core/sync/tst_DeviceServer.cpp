// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

/// A real device store and session of the respondent, against the real responder, with a line that loses
/// things.
struct Phone {
    Phone(ServerWorld &server, std::uint64_t seed)
        : world(server), bench(seed),
          session(std::in_place, *bench.store, server.identity.server, bench.clock, bench.random)
    {
    }
    [[nodiscard]] QString question(std::uint64_t n) const { return QStringLiteral("q%1").arg(n); }

    bool edit(std::uint64_t number, qint64 level)
    {
        const RecordId respondent = world.respondent.respondent;
        return bench.store
            ->edit({editOf(world.respondent.answers, answerId(respondent, question(number)),
                           answerOf(respondent, question(number), level))})
            .has_value();
    }
    /// One exchange; lossPercent of requests and of responses get lost.
    Result<SyncStep> exchange(std::uint64_t lossPercent)
    {
        const Result<QByteArray> request = session->nextRequest();
        if (!request)
            return request.error();
        if (bench.random.number(100) < lossPercent)
            return SyncStep::Wait;
        const Result<QByteArray> response = world.respondRaw(*request, world.respondent.user);
        if (!response)
            return response.error();
        if (bench.random.number(100) < lossPercent)
            return SyncStep::Wait;
        const Result<SyncProgress> progress = session->applyResponse(*response);
        if (!progress)
            return progress.error();
        return progress->step;
    }
    /// Until nothing is left, on a good line.
    Result<SyncStep> syncAll()
    {
        Result<SyncStep> step = SyncStep::Continue;
        for (int i = 0; i < 50 && step && *step == SyncStep::Continue; ++i)
            step = exchange(0);
        return step;
    }
    void restart()
    {
        session.reset();
        bench.reopen();
        session.emplace(*bench.store, world.identity.server, bench.clock, bench.random);
    }
    [[nodiscard]] qint64 level(std::uint64_t number) const
    {
        const auto answer =
            readCell<AnswerGroup>(*bench.store, answerId(world.respondent.respondent, question(number)));
        return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
    }

    ServerWorld &world;
    DeviceBench bench;
    std::optional<SyncSession> session;
};

} // namespace

class TestDeviceServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesOfOneRespondentMeetAfterEveryFault_data();
    void devicesOfOneRespondentMeetAfterEveryFault();
};

void TestDeviceServer::devicesOfOneRespondentMeetAfterEveryFault_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", int(seed)) << seed;
}

void TestDeviceServer::devicesOfOneRespondentMeetAfterEveryFault()
{
    QFETCH(quint64, seed);
    constexpr std::uint64_t kQuestions = 4;
    ServerWorld world(QStringLiteral(":memory:"), seed);
    Phone phones[] = {{world, seed * 10 + 1}, {world, seed * 10 + 2}, {world, seed * 10 + 3}};
    SeededRandom random(seed);
    for (Phone &phone : phones)
        QVERIFY(phone.syncAll().has_value());
    for (int step = 0; step < 120; ++step) {
        Phone &phone = phones[random.number(3)];
        world.clock.advanceMs(700);
        const std::uint64_t what = random.number(20);
        if (what < 9) {
            const std::uint64_t number = random.number(kQuestions) + 1;
            const qint64 level = qint64(random.number(6));
            QVERIFY(phone.edit(number, level));
            QCOMPARE(phone.level(number), level);
        } else if (what < 17) {
            const Result<SyncStep> exchanged = phone.exchange(15);
            QVERIFY2(exchanged.has_value(), exchanged ? "" : qPrintable(exchanged.error().what));
        } else if (what < 18) {
            phone.restart();
        } else {
            phone.bench.clock.advanceMs(qint64(random.number(4'000'000)) - 2'000'000);
        }
    }
    for (int round = 0; round < 2; ++round) {
        for (Phone &phone : phones)
            QVERIFY(phone.syncAll().has_value());
    }
    for (Phone &phone : phones) {
        const Result<SyncFacts> facts = phone.bench.store->syncFacts();
        QCOMPARE(facts->pendingOps, 0);
        QCOMPARE(facts->heldOps, 0);
        QVERIFY(facts->everyFeedAtHead && facts->everyChecksumEqual);
        QVERIFY(facts->stop == SyncStop::None);
        for (std::uint64_t number = 1; number <= kQuestions; ++number)
            QCOMPARE(phone.level(number), phones[0].level(number));
    }
}

QTEST_GUILESS_MAIN(TestDeviceServer)
#include "tst_DeviceServer.moc"
