// SPDX-License-Identifier: EUPL-1.2
#include "core/store/FeedVerification.h"
#include "core/store/SqliteServerStore.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/FakePorts.h"

#include <QTimer>

#include <map>
#include <set>

using namespace samsyn;

namespace {

constexpr int kKills = 100;
constexpr int kAnswers = 40;
constexpr std::uint64_t kKillWithinMs = 60;   // some before the push, some in it, some after it

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

class tst_ServerKill : public QObject
{
    Q_OBJECT

    /// Starts the server, lets the device push, and kills the server at a random instant of it.
    void pushIntoAKill(SurveyServer &server, RealDevice &phone, const EnrolResponse &enrolment)
    {
        QVERIFY2(server.process.start(), qPrintable(server.process.log()));
        phone.connectTo(server.process.url(), enrolment);
        QTimer killer;   // ends with this push, so that it never hits a later server
        killer.setSingleShot(true);
        connect(&killer, &QTimer::timeout, this, [&server] { server.process.kill(); });
        killer.start(int(m_random.number(kKillWithinMs)));
        phone.service->syncNow();
        (void)phone.waitForEnd();
        server.process.kill();
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
        server.process.kill();

        int interrupted = 0;
        for (int i = 0; i < kKills; ++i) {
            QVERIFY(phone.answer(kAnswers, 1 + i % 5));
            pushIntoAKill(server, phone, *enrolment);
            interrupted += phone.store->syncFacts()->pendingOps > 0 ? 1 : 0;
        }
        QVERIFY(server.process.start());
        phone.connectTo(server.process.url(), *enrolment);
        const SyncState state = phone.sync();
        QCOMPARE(state.situation, SyncSituation::AllSent);
        QCOMPARE(state.facts.heldOps, 0);
        QVERIFY(server.process.stop());
        QCOMPARE(server.command(QStringLiteral("verify")).exitCode, 0);
        QVERIFY(interrupted > 0);
        qInfo("%d of %d pushes were interrupted by a kill", interrupted, kKills);
        compareWithServer(server, phone);
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
            QCOMPARE(distinct.size(), counters.size());   // nothing doubled
            phoneOps = std::max(phoneOps, counters.size());
        }
        QCOMPARE(phoneOps, std::size_t(kKills) * kAnswers);   // nothing lost
    }

    SeededRandom m_random{20261121};
};

QTEST_GUILESS_MAIN(tst_ServerKill)
#include "tst_ServerKill.moc"
