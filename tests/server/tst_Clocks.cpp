// SPDX-License-Identifier: EUPL-1.2
// Clocks that jump, of the server program and of a device's process, while work is under way.
#include "tests/server/DeviceLife.h"
#include "tests/server/SurveyServer.h"

#include <QFile>

#include <csignal>
#include <limits>

using namespace samsyn;

namespace {

constexpr qint64 kHourMs = 3'600'000, kDayMs = 24 * kHourMs, kYearMs = 365 * kDayMs;
constexpr qint64 kRunMs = 500;

/// Processes that are started while it lives have a wall clock that it holds in its hand.
class HeldClock {
public:
    HeldClock() : m_file(m_folder.filePath(QStringLiteral("offset")))
    {
        SAMSYN_REQUIRE(m_file.open(QIODevice::ReadWrite) && m_file.resize(sizeof(qint64)));
        m_offset = reinterpret_cast<volatile qint64 *>(m_file.map(0, sizeof(qint64)));
        qputenv("SAMSYN_TEST_CLOCK", m_file.fileName().toUtf8());
        qputenv("LD_PRELOAD", SAMSYN_CLOCK_SHIM);
    }
    ~HeldClock()
    {
        qunsetenv("LD_PRELOAD");
        qunsetenv("SAMSYN_TEST_CLOCK");
    }
    void moveTo(qint64 offsetMs) { *m_offset = offsetMs; }

private:
    QTemporaryDir m_folder;
    QFile m_file;
    volatile qint64 *m_offset = nullptr;
};

/// The latest stamp that orders versions, of all feeds.
qint64 latestStampMs(const QString &database)
{
    const auto opened = SqliteDatabase::open(database, SqliteDatabase::Access::ReadOnly);
    SAMSYN_REQUIRE(opened.has_value());
    return firstText(*opened, "SELECT cast(max(eff) AS TEXT) FROM op").toLongLong();
}

} // namespace

class tst_Clocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SurveyServer>();
        QCOMPARE(m_server->setUp(), QString());
        m_code = SurveyServer::scannedCode(m_server->invite());
        m_phone = std::make_unique<RealDevice>();
    }
    void cleanup()
    {
        m_phone.reset();
        m_server.reset();
    }

    void aServerWhoseClockIsSetBackTakesNothingUntilItIsRight()
    {
        HeldClock clock;
        QVERIFY(m_server->process.start());
        join();
        QVERIFY(m_phone->answer(3, 2));
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        clock.moveTo(-2 * kHourMs);
        QVERIFY(m_phone->answer(3, 4));
        for (int i = 0; i < 2; ++i) {
            const SyncState refused = m_phone->sync();
            QCOMPARE(refused.situation, SyncSituation::WaitingForNetwork);
            QCOMPARE(refused.facts.pendingOps, 3);
        }
        clock.moveTo(-30'000); // within the minute that clocks are allowed
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        clock.moveTo(0);
        QVERIFY(m_phone->answer(3, 5));
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        QVERIFY(m_server->process.stop());
        QVERIFY(m_server->process.log().contains(QLatin1String("was set back")));
        ServerFile file(m_server->database());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
    }

    void aServerWhoseClockWasFarAheadLosesNothingWhenItIsRightAgain()
    {
        HeldClock clock;
        QVERIFY(m_server->process.start());
        join();
        clock.moveTo(10 * kYearMs);
        QVERIFY(m_phone->answer(3, 2));
        QCOMPARE(m_phone->sync().situation, SyncSituation::WaitingForNetwork); // nobody believes it yet
        clock.moveTo(0);
        QVERIFY(m_phone->answer(2, 5));
        const SyncState state = m_phone->sync();
        QCOMPARE(state.situation, SyncSituation::AllSent); // nothing had to be started again
        QCOMPARE(state.facts.pendingOps, 0);
        m_server->process.kill();
        ServerFile file(m_server->database());
        int unacknowledged = 0;
        QCOMPARE(Witness(*m_phone->store).look(file, unacknowledged), QString());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
        QCOMPARE(int(ownOps(*m_phone->store).size()), 5);
    }

    void aDevicesClockOrdersNothingBeyondNow_data()
    {
        QTest::addColumn<qint64>("offsetMs");
        QTest::newRow("400 days behind") << -400 * kDayMs;
        QTest::newRow("a week behind") << -7 * kDayMs;
        QTest::newRow("an hour ahead") << kHourMs;
        QTest::newRow("ten years ahead") << 10 * kYearMs;
    }
    void aDevicesClockOrdersNothingBeyondNow()
    {
        QFETCH(qint64, offsetMs);
        QVERIFY(m_server->process.start());
        const QString path = m_server->file(QStringLiteral("device.sqlite"));
        const RowSealer::Key key = RealDevice::randomKey();
        m_phone = std::make_unique<RealDevice>(path, key);
        join();
        m_phone.reset();
        {
            HeldClock clock;
            clock.moveTo(offsetMs);
            QProcess device;
            device.start(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-device-kill-target"),
                         DeviceLife::arguments(path, key, m_server->process.url(), m_enrolment)
                             + QStringList{QStringLiteral("1"), QStringLiteral("3")});
            QVERIFY(device.waitForStarted());
            (void)device.waitForFinished(kRunMs);
            device.kill();
            device.waitForFinished();
            QCOMPARE(device.readAllStandardError(), QByteArray());
        }
        m_phone = std::make_unique<RealDevice>(path, key); // the same device, its clock right
        m_phone->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        QVERIFY(latestStampMs(m_server->database()) <= m_phone->clock.nowMs() + 1000);
        QVERIFY(m_phone->answer(3, 1)); // whoever saw the newest wins, whatever the clock said before
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        QCOMPARE(m_phone->store->syncFacts()->heldOps, 0);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(DeviceLife::shownNumber(*m_phone, i), qint64(0)); // answered without a number
        ServerFile file(m_server->database());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
        const std::vector<OwnOp> own = ownOps(*m_phone->store);
        QVERIFY(own.size() > 3 && std::ranges::all_of(own, [&](const OwnOp &op) { return file.holds(op); }));
    }

private:
    void join()
    {
        const Result<EnrolResponse> enrolment = RealDevice::enrol(m_server->process.url(), m_code);
        QVERIFY(enrolment);
        m_enrolment = *enrolment;
        m_phone->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
    }

    std::unique_ptr<SurveyServer> m_server;
    QString m_code;
    EnrolResponse m_enrolment;
    std::unique_ptr<RealDevice> m_phone;
};

QTEST_GUILESS_MAIN(tst_Clocks)
#include "tst_Clocks.moc"
