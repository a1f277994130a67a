// SPDX-License-Identifier: EUPL-1.2
// A device that cannot send any more: its file reaches the real server through the administrator.
#include "core/base/Hash.h"
#include "core/service/RescueService.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QFile>

using namespace samsyn;

class tst_RescueFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SurveyServer>();
        m_device = std::make_unique<RealDevice>();
        m_enrolment = {};
        QCOMPARE(m_server->setUp(), QString());
        m_key = m_server->file(QStringLiteral("secret.key"));
        m_file = m_server->file(QStringLiteral("work.samsyn"));
    }

    void makesARecoveryKeyOnceAndHandsItOut()
    {
        QCOMPARE(makeKey().exitCode, 0);
        QFile secret(m_key);
        QVERIFY(secret.open(QIODevice::ReadOnly)
                && secret.readAll().startsWith("samsyn-recovery-secret 1\n"));
        QCOMPARE(secret.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        const ProgramRun again = makeKey("", "2");
        QCOMPARE(again.exitCode, 2);
        QVERIFY(again.err.contains(QStringLiteral("--replace")));
        QVERIFY(!QFile::exists(m_key + QLatin1Char('2')));
        QVERIFY(m_server->process.start());
        join();
        QCOMPARE(m_enrolment.recoveryKey.size(), 32);
        // And to devices that joined before there was one.
        QCOMPARE(*askKey(m_enrolment.server), m_enrolment.recoveryKey);
        QCOMPARE(askKey(ServerId::named("t", "another")).error().code, ErrorCode::SyncWrongServer);
    }

    void aServerWithoutAKeyHandsOutNone()
    {
        QVERIFY(m_server->process.start());
        join();
        QVERIFY(m_enrolment.recoveryKey.isEmpty());
        QVERIFY(askKey(m_enrolment.server)->isEmpty());
        QCOMPARE(openFile().exitCode, 2);
    }

    void bringsWorkInAsIfTheDeviceHadSentIt()
    {
        lockAway(7);
        const ProgramRun look = openFile();
        QVERIFY2(look.exitCode == 0, qPrintable(look.err));
        QVERIFY2(look.out.contains(QStringLiteral("proven: written by")), qPrintable(look.out));
        QVERIFY(look.out.contains(QStringLiteral("the server has 0 of the changes")));
        const ProgramRun done = openFile("--apply");
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
        QVERIFY2(done.out.contains(QStringLiteral("7 taken, 0 known before")), qPrintable(done.out));
        const ProgramRun twice = openFile("--apply");
        QVERIFY2(twice.out.contains(QStringLiteral("0 taken, 7 known before")), qPrintable(twice.out));
        QCOMPARE(m_server->command(QStringLiteral("verify")).exitCode, 0);
        // The device was not lost after all: what it sends is known, and nothing is there twice.
        QVERIFY(m_server->process.start());
        m_device->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
        QCOMPARE(m_device->store->syncFacts()->heldOps, 0);
    }

    void worksBesideARunningServer()
    {
        lockAway(3);
        QVERIFY(m_server->process.start());
        const ProgramRun done = openFile("--apply");
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
        QVERIFY2(done.out.contains(QStringLiteral("3 taken")), qPrintable(done.out));
    }

    void asksWhoBroughtAFileThatNoSessionProves()
    {
        lockAway(2, QByteArray());
        const ProgramRun refused = openFile("--apply");
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(QStringLiteral("--identity-checked")), qPrintable(refused.err));
        const ProgramRun done = openFile("--apply --identity-checked");
        QVERIFY2(done.out.contains(QStringLiteral("2 taken")), qPrintable(done.err));
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("word");
        QTest::newRow("no rescue file") << QStringLiteral("letter") << QStringLiteral("error 141");
        QTest::newRow("another key") << QStringLiteral("key") << QStringLiteral("error 142");
        QTest::newRow("cut off") << QStringLiteral("cut") << QStringLiteral("error 143");
        QTest::newRow("of another server") << QStringLiteral("server") << QStringLiteral("error 145");
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QString, what);
        QFETCH(QString, word);
        lockAway(1);
        if (what == QLatin1String("letter"))
            write("a letter");
        else if (what == QLatin1String("cut"))
            write(m_bytes.chopped(5));
        else if (what == QLatin1String("key")) {
            QCOMPARE(makeKey("--replace", "2").exitCode, 0);
            m_key += QLatin1Char('2');
        } else
            lockAway(0, sha256({m_enrolment.token}), ServerId::named("t", "another"));
        const ProgramRun refused = openFile("--apply");
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
        QVERIFY(refused.out.isEmpty());
    }

private:
    [[nodiscard]] ProgramRun run(const char *command, const char *flags, const QStringList &files) const
    {
        return m_server->command(QString::fromLatin1(command),
                                 QString::fromLatin1(flags).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                     + files);
    }
    [[nodiscard]] ProgramRun makeKey(const char *flags = "", const char *ending = "") const
    {
        return run("recovery-key", flags, {QStringLiteral("--new"), m_key + QLatin1String(ending)});
    }
    [[nodiscard]] ProgramRun openFile(const char *flags = "") const
    {
        return run("open-rescue", flags, {QStringLiteral("--file"), m_file, QStringLiteral("--key"), m_key});
    }
    [[nodiscard]] Result<QByteArray> askKey(const ServerId &server) const
    {
        EnrolClient client(m_server->process.url());
        std::optional<Result<QByteArray>> answer;
        client.askRecoveryKey(server, [&answer](Result<QByteArray> got) { answer = std::move(got); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return Error{ErrorCode::NetworkTimeout, {}, {}};
        return *answer;
    }
    void join()
    {
        const auto enrolled =
            RealDevice::enrol(m_server->process.url(), SurveyServer::scannedCode(m_server->invite()));
        QVERIFY(enrolled);
        m_enrolment = *enrolled;
        m_device->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
    }
    void write(const QByteArray &bytes)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Joins, answers while the server is away and saves the work sealed to the organisation alone.
    void lockAway(int answers) { lockAway(answers, std::nullopt); }
    void lockAway(int answers, std::optional<QByteArray> session, const ServerId &server = {})
    {
        if (m_enrolment.token.isEmpty()) {
            QCOMPARE(makeKey().exitCode, 0);
            QVERIFY(m_server->process.start());
            join();
            QVERIFY(m_server->process.stop());
        }
        QVERIFY(answers == 0 || m_device->answer(answers, 2).has_value());
        RescueService::Owner owner{{server.isNull() ? m_enrolment.server : server, m_enrolment.user, {}, {}},
                                   session.value_or(sha256({m_enrolment.token})),
                                   RecoveryKey{}};
        std::copy_n(reinterpret_cast<const std::byte *>(m_enrolment.recoveryKey.constData()), 32,
                    owner.recoveryKey->begin());
        SystemRandom random;
        const Result<QByteArray> file = RescueService(*m_device->store, owner, random).write({});
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().what));
        m_bytes = *file;
        write(m_bytes);
    }

    std::unique_ptr<SurveyServer> m_server;
    std::unique_ptr<RealDevice> m_device;
    EnrolResponse m_enrolment;
    QString m_key, m_file;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(tst_RescueFile)
#include "tst_RescueFile.moc"
