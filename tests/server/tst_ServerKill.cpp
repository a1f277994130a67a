// SPDX-License-Identifier: EUPL-1.2
#include "tests/server/KilledCrowd.h"
#include "tests/server/KillingRelay.h"
#include "tests/support/TestAmount.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <set>

using namespace samsyn;

namespace {

/// Kills of the crowd's server; another number with --kills N, e.g. 2000 for a night.
int crowdKills = 200;

constexpr int kKills = 100;
constexpr int kUndisturbed = 3;
constexpr int kAnswers = 40;
constexpr int kLeastMidPush = 30;
constexpr std::uint64_t kKillWithinMs = 60; // of a kill at any time: before the push, in it or after it

/// Counters of every op that the feed's log holds, by replica.
std::map<ReplicaId, std::multiset<quint64>> countersOf(ServerStore &store, const ServerFeed &feed)
{
    std::map<ReplicaId, std::multiset<quint64>> counters;
    for (quint64 seq = 1; seq <= feed.head; ++seq) {
        const auto op = store.opAt(feed.id, seq);
        SAMSYN_REQUIRE(op.has_value() && op->has_value());
        counters[(*op)->replica].insert((*op)->counter);
    }
    return counters;
}

} // namespace

class tst_ServerKill : public QObject {
    Q_OBJECT

    /// Kills the server at a random instant around a push.
    void pushIntoAnyKill(SurveyServer &server, RealDevice &phone, const EnrolResponse &enrolment)
    {
        phone.connectTo(server.process.url(), enrolment);
        QTimer killer; // ends with this push, so that it never hits a later server
        killer.setSingleShot(true);
        connect(&killer, &QTimer::timeout, this, [&server] { server.process.kill(); });
        killer.start(int(m_random.number(kKillWithinMs)));
        phone.service->syncNow();
        (void)phone.waitForEnd();
        server.process.kill();
    }

    /// Kills the server while it reads, merges, commits or answers the push. True when it was so.
    bool pushIntoTheMiddle(SurveyServer &server, RealDevice &phone, const EnrolResponse &enrolment)
    {
        KillingRelay::Plan plan;
        if (m_random.number(4) == 0)
            plan.sharePercent = int(m_random.number(100));
        else // a push is over in a few ms; what comes later finds it stored and unacknowledged
            plan.thenMs = int(m_random.number(m_random.number(3) == 0 ? std::uint64_t(m_pushMs + 1) : 6));
        KillingRelay relay(server.process, plan);
        phone.connectTo(relay.url(), enrolment);
        phone.service->syncNow();
        (void)phone.waitForEnd();
        const bool wasMidPush = relay.hasKilled() && phone.store->syncFacts()->pendingOps >= kAnswers;
        server.process.kill();
        return wasMidPush;
    }

    /// Some pushes that nobody disturbs, for the time that one takes on this machine.
    void measureAPush(RealDevice &phone)
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < kUndisturbed; ++i) {
            QVERIFY(phone.answer(kAnswers, 1 + i % 5));
            QCOMPARE(phone.sync().situation, SyncSituation::AllSent);
        }
        m_pushMs = timer.elapsed() / kUndisturbed;
    }

private Q_SLOTS:
    void killedServersLoseNothingAndDoubleNothing()
    {
        SurveyServer server;
        QCOMPARE(server.setUp(), QString());
        const QString code = SurveyServer::scannedCode(server.invite());
        RealDevice phone;
        QVERIFY(server.process.start());
        const Result<EnrolResponse> enrolment = RealDevice::enrol(server.process.url(), code);
        QVERIFY(enrolment);
        phone.connectTo(server.process.url(), *enrolment);
        QCOMPARE(phone.sync().situation, SyncSituation::AllSent);
        measureAPush(phone);
        server.process.kill();

        int midPush = 0;
        for (int i = 0; i < kKills; ++i) {
            QVERIFY(phone.answer(kAnswers, 1 + i % 5));
            QVERIFY2(server.process.start(), qPrintable(server.process.log()));
            if (i % 2 == 0)
                midPush += pushIntoTheMiddle(server, phone, *enrolment) ? 1 : 0;
            else
                pushIntoAnyKill(server, phone, *enrolment);
        }
        QVERIFY(server.process.start());
        phone.connectTo(server.process.url(), *enrolment);
        const SyncState state = phone.sync();
        QCOMPARE(state.situation, SyncSituation::AllSent);
        QCOMPARE(state.facts.heldOps, 0);
        QVERIFY(server.process.stop());
        QCOMPARE(server.command(QStringLiteral("verify")).exitCode, 0);
        qInfo("%d of %d kills were in the middle of a push of %lld ms", midPush, kKills, m_pushMs);
        QVERIFY(midPush >= kLeastMidPush);
        compareWithServer(server, phone);
    }

    void eightBusyDevicesLoseNothingOfWhatTheyWereTold()
    {
        KilledCrowd crowd(20261122);
        QCOMPARE(crowd.setUp(), QString());
        KillCount count;
        QElapsedTimer timer;
        timer.start();
        while (count.kills < crowdKills)
            QCOMPARE(crowd.liveAndDie(count), QString());
        QVERIFY(crowd.server.process.start());
        QCOMPARE(crowd.syncAll(), QString());
        QVERIFY(crowd.server.process.stop());
        ServerFile file(crowd.server.database());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
        std::size_t ops = 0;
        for (const auto &phone : crowd.phones) {
            const std::vector<OwnOp> own = ownOps(*phone->device.store);
            QVERIFY(!own.empty());
            QCOMPARE(file.lastCounter(phone->witness.replica()), own.back().counter);
            QVERIFY(std::ranges::all_of(own, [&](const OwnOp &op) { return file.holds(op); }));
            ops += own.size();
        }
        quint64 logged = 0; // what the server has of devices, so that nothing is there twice
        const auto feeds = file.store().feedsOfKind(FeedKind::Answers, {});
        QVERIFY(feeds);
        for (const ServerFeed &feed : *feeds) {
            for (const auto &[replica, counters] : countersOf(file.store(), feed))
                logged += replica == file.store().identity()->replica ? 0 : counters.size();
        }
        QCOMPARE(logged, quint64(ops));
        qInfo("%d kills (%d while starting) in %.0f s, %zu ops; after %d kills something was stored and not "
              "acknowledged, %d ops in all; nothing acknowledged was missing",
              count.kills, count.inStart, double(timer.elapsed()) / 1000, ops, count.withUnacknowledged,
              count.unacknowledgedOps);
        QVERIFY(count.withUnacknowledged > 0);
    }

private:
    void compareWithServer(const SurveyServer &server, const RealDevice &phone)
    {
        const auto store = SqliteServerStore::openReader(server.database());
        QVERIFY(store);
        const auto snapshot = ServerTransaction::begin(**store);
        QVERIFY(snapshot);
        const auto shown = phone.store->cells(RecordKind::Answer, AnswerGroup::address.group);
        QVERIFY(shown);
        QCOMPARE(int(shown->size()), kAnswers);
        for (const ShownCell &cell : *shown) {
            const auto stored = (*store)->cellIn(cell.feed, AnswerGroup::address, cell.record);
            QVERIFY(stored && stored->has_value());
            QCOMPARE((*stored)->value, cell.value);
        }
        const auto feed = (*store)->feed(shown->front().feed);
        QVERIFY(feed && feed->has_value());
        const auto verified = verifyFeed(**store, (*feed)->id);
        QVERIFY(verified && verified->isSound());
        std::size_t phoneOps = 0;
        for (const auto &[replica, counters] : countersOf(**store, **feed)) {
            const std::set<quint64> distinct(counters.begin(), counters.end());
            QCOMPARE(distinct.size(), counters.size()); // nothing doubled
            phoneOps = std::max(phoneOps, counters.size());
        }
        QCOMPARE(phoneOps, std::size_t(kKills + kUndisturbed) * kAnswers); // nothing lost
    }

    SeededRandom m_random{20261121};
    qint64 m_pushMs = 1;
};

int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000"); // a night of kills is one function
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    crowdKills = takeAmount(arguments, QStringLiteral("--kills"), crowdKills);
    tst_ServerKill test;
    return QTest::qExec(&test, arguments);
}
#include "tst_ServerKill.moc"
