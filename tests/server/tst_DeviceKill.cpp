// SPDX-License-Identifier: EUPL-1.2
// kill -9 of a device's engine at any instant, while it saves, sends or applies an answer of a real server.
#include "tests/server/DeviceLife.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/FakePorts.h"
#include "tests/support/TestAmount.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <csignal>
#include <thread>

using namespace samsyn;

namespace {

/// Another number with --kills N, e.g. 500 for a night.
int kills = 150;
constexpr std::uint64_t kLifeUs = 100'000;
constexpr int kQuestions = 8;

} // namespace

class tst_DeviceKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.setUp(), QString());
        const QString code = SurveyServer::scannedCode(m_server.invite());
        QVERIFY(m_server.process.start());
        const Result<EnrolResponse> enrolment = RealDevice::enrol(m_server.process.url(), code);
        QVERIFY(enrolment);
        m_enrolment = *enrolment;
        m_path = m_server.file(QStringLiteral("device.sqlite"));
        RealDevice device(m_path, m_key);
        device.connectTo(m_server.process.url(), m_enrolment);
        QCOMPARE(device.sync().situation, SyncSituation::AllSent);
    }

    void aKilledDeviceLosesNothing()
    {
        QElapsedTimer timer;
        timer.start();
        int unknownOutcomes = 0, inSave = 0;
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % 10 == 0)
                restartServer();
            liveAndDie(quint64(kill + 1));
            if (QTest::currentTestFailed())
                return;
            lookAtFile(unknownOutcomes, inSave);
            if (QTest::currentTestFailed())
                return;
        }
        restartServer();
        lookAtServer();
        qInfo("%d kills in %.0f s, %lld edits saved; %d kills in the middle of a save whose edit was whole "
              "afterwards, %d with work that the server had and the device did not know of; nothing lost",
              kills, double(timer.elapsed()) / 1000, static_cast<long long>(m_saved), inSave,
              unknownOutcomes);
        QVERIFY(unknownOutcomes > 0);
    }

private:
    void take(const QByteArray &line)
    {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.size() != 2)
            return;
        qint64 &number = words[0] == "saving" ? m_saving : words[0] == "saved" ? m_saved : m_told;
        number = words[1].toLongLong();
    }

    /// A server that has just started counts no requests of the minute before.
    void restartServer()
    {
        QVERIFY(m_server.process.stop());
        QVERIFY(m_server.process.start());
    }

    void liveAndDie(quint64 seed)
    {
        QProcess process;
        const QStringList account = DeviceLife::arguments(m_path, m_key, m_server.process.url(), m_enrolment);
        process.start(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-device-kill-target"),
                      account + QStringList{QString::number(m_saving + 1), QString::number(seed)});
        QVERIFY(process.waitForReadyRead(20'000));
        std::this_thread::sleep_for(std::chrono::microseconds(m_random.number(kLifeUs)));
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
            take(line);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void lookAtFile(int &unknownOutcomes, int &inSave)
    {
        RealDevice device(m_path, m_key);
        QCOMPARE(firstText(device.store->connection().database(), "PRAGMA integrity_check"),
                 QStringLiteral("ok"));
        const qint64 draft = device.store->draft(QStringLiteral("form"))->toLongLong();
        QVERIFY2(draft == m_saved || draft == m_saving,
                 "a saved edit is gone, or one that never was is there");
        QCOMPARE(DeviceLife::shownNumber(device, 0), draft); // every edit answers the first question
        for (int i = 1; i < kQuestions; ++i)
            QVERIFY(DeviceLife::shownNumber(device, i) <= draft);
        inSave += draft == m_saving && m_saving != m_saved ? 1 : 0;
        m_saved = m_saving = draft;
        quint64 told = 0;
        for (const OwnOp &op : ownOps(*device.store))
            told = op.seq > 0 ? op.counter : told;
        QVERIFY(qint64(told) >= m_told);
        ServerFile file(m_server.database());
        int unacknowledged = 0;
        QCOMPARE(Witness(*device.store).look(file, unacknowledged), QString());
        unknownOutcomes += unacknowledged > 0 ? 1 : 0;
    }

    void lookAtServer()
    {
        RealDevice device(m_path, m_key);
        device.connectTo(m_server.process.url(), m_enrolment);
        const SyncState state = device.sync();
        QCOMPARE(state.situation, SyncSituation::AllSent);
        QCOMPARE(state.facts.heldOps, 0);
        ServerFile file(m_server.database());
        QCOMPARE(file.soundness(), QStringLiteral("ok"));
        const std::vector<OwnOp> own = ownOps(*device.store);
        QCOMPARE(own.size(), std::size_t(own.back().counter)); // no counter is missing or there twice
        QVERIFY(std::ranges::all_of(own, [&](const OwnOp &op) { return file.holds(op); }));
    }

    SurveyServer m_server;
    EnrolResponse m_enrolment;
    RowSealer::Key m_key = RealDevice::randomKey();
    QString m_path;
    SeededRandom m_random{20261122};
    qint64 m_saving = 0, m_saved = 0, m_told = 0;
};

int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000"); // a night of kills is one function
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    kills = takeAmount(arguments, QStringLiteral("--kills"), kills);
    tst_DeviceKill test;
    return QTest::qExec(&test, arguments);
}
#include "tst_DeviceKill.moc"
