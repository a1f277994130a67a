// SPDX-License-Identifier: EUPL-1.2
#include "core/service/AnswerService.h"
#include "core/store/Sqlite.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QFile>
#include <QTcpSocket>

#include <array>

using namespace samsyn;

namespace {

/// Sends one request as it stands and gives the status of the answer; the whole answer in `answer`.
int statusFor(const QUrl &server, const QByteArray &request, QByteArray *answer = nullptr)
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    socket.waitForConnected(5'000);
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) { }
    const QByteArray got = socket.readAll();
    if (answer)
        *answer = got;
    return got.mid(9, 3).toInt();
}

QByteArray post(const QByteArray &target, const QByteArray &fields, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer "
        + token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "\r\n";
}

QByteArray syncFields(const QByteArray &token, qsizetype rawLength)
{
    return bearer(token) + "Content-Type: " + feed1::kMediaType
        + "\r\nContent-Encoding: deflate\r\nX-Raw-Length: " + QByteArray::number(rawLength) + "\r\n";
}

const QString kScannedUnknown = QStringLiteral("0123456789ABCDEFGHJKMNPQRS");

} // namespace

class tst_ServerProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_server = std::make_unique<SurveyServer>(); }

    void commandLineErrorsSayWhatToDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *line, int exitCode, const char *word) {
            QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << exitCode << QString::fromLatin1(word);
        };
        row("nothing", "", 2, "usage");
        row("unknown command", "frobnicate", 2, "--help");
        row("unknown option", "serve --db x --frob", 2, "frob");
        row("no database", "serve", 2, "--db");
        row("no port", "serve --db x --listen 127.0.0.1", 2, "--listen");
        row("public address without TLS", "serve --db x --listen 0.0.0.0:0", 2, "TLS");
        row("certificate without key", "serve --db x --tls-cert y", 2, "key");
        row("folder is missing", "serve --db /nonexistent/x", 3, "/nonexistent/x");
        row("verify without file", "verify --db /nonexistent/x", 3, "/nonexistent/x");
        row("unknown role", "invite --db x --role king", 2, "collaboration");
        row("help", "--help", 0, "");
        row("help of a command", "invite --help", 0, "");
    }
    void commandLineErrorsSayWhatToDo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, word);
        for (QString &argument : arguments) {
            if (argument == QLatin1String("x"))
                argument = m_server->database();
        }
        const ProgramRun run = ServerProcess::run(arguments);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.err.contains(word), qPrintable(run.err));
        QVERIFY(exitCode != 0 || run.out.contains(QStringLiteral("samsyn-server")));
        QVERIFY(exitCode == 0 || run.out.isEmpty());
    }

    void anAdministratorSetsUpASurvey()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString invitation = m_server->invite();
        QVERIFY2(!SurveyServer::scannedCode(invitation).isEmpty(), qPrintable(invitation));
        QCOMPARE(SurveyServer::typedCode(invitation).size(), 12);
        QVERIFY(invitation.contains(QChar(u'\u2588')));
        const ProgramRun again = m_server->command(
            QStringLiteral("init"), {QStringLiteral("--collaboration"), QStringLiteral("Test i väst")});
        QCOMPARE(again.exitCode, 6);
        const ProgramRun unknown =
            m_server->command(QStringLiteral("invite"),
                              {QStringLiteral("--role"), QStringLiteral("respondent"),
                               QStringLiteral("--organisation"), QStringLiteral("Skara")});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains(QStringLiteral("Vara")), qPrintable(unknown.err));
        QCOMPARE(m_server->command(QStringLiteral("close-round")).exitCode, 0);
        QCOMPARE(m_server->command(QStringLiteral("close-round")).exitCode, 2);
        const ProgramRun closed = m_server->command(QStringLiteral("close-round"),
                                                    {QStringLiteral("--round"), QStringLiteral("Höst")});
        QCOMPARE(closed.exitCode, 6);
        QCOMPARE(m_server->command(QStringLiteral("verify")).exitCode, 0);
    }

    void unitsAndWhatComesNextAreToldToThePhone()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString units = m_server->file(QStringLiteral("units.txt"));
        QFile file(units);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Hemtjänst Norr\n\n  Ekonomi \nEkonomi\n") > 0);
        file.close();
        succeed("add-member --name Skara --code 1495 --units " + units.toUtf8());
        const QByteArray opening = "open-round --name Vår --closes 2099-01-01 --members 1495 --share ";
        QCOMPARE(run(opening + "all").exitCode, 2);
        succeed(opening + "participants");
        succeed("follow-up --round Vår --text Tre_saker_väljs --responsible Samordnaren");
        const QString invitation = run("invite --role respondent --round Vår --organisation Skara").out;

        QVERIFY(m_server->process.start());
        RealDevice device;
        const auto enrolled =
            RealDevice::enrol(m_server->process.url(), SurveyServer::scannedCode(invitation));
        QVERIFY2(enrolled, qPrintable(invitation));
        device.connectTo(m_server->process.url(), *enrolled);
        (void)device.sync();
        FrameworkLibrary library(*device.store);
        const auto cards = AnswerService(*device.store, library, device.clock).surveys();
        QCOMPARE(cards->size(), 1);
        QCOMPARE(cards->first().units.join(QLatin1Char(',')), QStringLiteral("Hemtjänst Norr,Ekonomi"));
        QCOMPARE(cards->first().sharing, ResultSharing::AllParticipants);
        const auto followUp = readCell<RoundFollowUpGroup>(*device.store, cards->first().round);
        QCOMPARE((*followUp)->nextStep.sv, QStringLiteral("Tre_saker_väljs"));
        QVERIFY(m_server->process.stop());
    }

    void demoIsStoredWholeAndSound()
    {
        const ProgramRun demo =
            m_server->command(QStringLiteral("demo"), {QStringLiteral("--seed"), QStringLiteral("7")});
        QVERIFY2(demo.exitCode == 0, qPrintable(demo.err));
        QVERIFY(!SurveyServer::scannedCode(demo.out).isEmpty());
        const ProgramRun verified = m_server->command(QStringLiteral("verify"));
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.err));
        QVERIFY(verified.out.startsWith(QStringLiteral("sound: ")));
    }

    void commandsWorkBesideARunningServerAndASecondServerDoesNot()
    {
        QCOMPARE(m_server->setUp(), QString());
        QVERIFY(m_server->process.start());
        QVERIFY(!SurveyServer::scannedCode(m_server->invite()).isEmpty());
        const ProgramRun wrong = m_server->command(QStringLiteral("add-member"),
                                                   {QStringLiteral("--name"), QStringLiteral("Vara"),
                                                    QStringLiteral("--code"), QStringLiteral("1470")});
        QCOMPARE(wrong.exitCode, 6);
        const ProgramRun second = m_server->command(
            QStringLiteral("serve"), {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QCOMPARE(second.exitCode, 3);
        const QString copy = m_server->file(QStringLiteral("copy.sqlite"));
        const ProgramRun backup = m_server->command(QStringLiteral("backup"), {QStringLiteral("--to"), copy});
        QVERIFY2(backup.exitCode == 0, qPrintable(backup.err));
        QCOMPARE(ServerProcess::run({QStringLiteral("verify"), QStringLiteral("--db"), copy}).exitCode, 0);
        const QStringList saved{QStringLiteral("--backup"), copy};
        const ProgramRun marked = m_server->command(QStringLiteral("mark-safe"), saved);
        QVERIFY2(marked.exitCode == 0, qPrintable(marked.err));
        QVERIFY2(!marked.out.startsWith(QStringLiteral("marked 0 changes")), qPrintable(marked.out));
        const ProgramRun again = m_server->command(QStringLiteral("mark-safe"), saved);
        QVERIFY2(again.out.startsWith(QStringLiteral("marked 0 changes in 0 feeds")), qPrintable(again.out));
        QVERIFY(m_server->process.stop());
        QVERIFY(QFile::exists(copy));
    }

    void readyFileHoldsTheAddress()
    {
        const QString ready = m_server->file(QStringLiteral("ready"));
        QVERIFY(m_server->process.start({QStringLiteral("--ready-file"), ready}));
        QFile file(ready);
        QVERIFY(QTest::qWaitFor([&] { return file.exists(); }));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(file.readAll().trimmed()), m_server->process.url().toString());
        QVERIFY(m_server->process.stop());
    }

    void saysHelloAndNothingElse()
    {
        QVERIFY(m_server->process.start());
        const QUrl url = m_server->process.url();
        QByteArray answer;
        QCOMPARE(statusFor(url, "GET /v1/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", &answer),
                 200);
        QVERIFY(answer.contains("FEED/1"));
        for (const char *line :
             {"GET /", "GET /v1/sync", "TRACE /v1/hello", "POST /v1/hello", "GET /v1/hello/", "OPTIONS *"}) {
            const int status = statusFor(
                url,
                QByteArray(line) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            QVERIFY2(status == 404 || status == 414, line);
        }
    }

    void codesOpenOnceAndOnlyWhenRight()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString scanned = SurveyServer::scannedCode(m_server->invite());
        const QString typed = SurveyServer::typedCode(m_server->invite());
        const QString tried = SurveyServer::typedCode(m_server->invite());
        QVERIFY(m_server->process.start());
        const QUrl url = m_server->process.url();
        QVERIFY(RealDevice::enrol(url, scanned));
        QCOMPARE(RealDevice::enrol(url, scanned).error().code, ErrorCode::EnrolCodeUsed);
        QVERIFY(RealDevice::enrol(url, typed));
        QCOMPARE(RealDevice::enrol(url, kScannedUnknown).error().code, ErrorCode::EnrolCodeInvalid);
        const QString wrong = tried.left(4)
            + (tried.endsWith(QStringLiteral("00000000")) ? QStringLiteral("11111111")
                                                          : QStringLiteral("00000000"));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(RealDevice::enrol(url, wrong).error().code, ErrorCode::EnrolCodeInvalid);
        QCOMPARE(RealDevice::enrol(url, wrong).error().code,
                 ErrorCode::EnrolTooManyTries); // the fifth voids the code
        const Result<EnrolResponse> voided = RealDevice::enrol(url, tried);
        QVERIFY(!voided);
        QCOMPARE(voided.error().code, ErrorCode::EnrolTooManyTries);
    }

    void guessingFromOneAddressIsSlowedDown()
    {
        QVERIFY(m_server->process.start());
        int refusedByRate = 0;
        for (int i = 0; i < 25; ++i) {
            const Result<EnrolResponse> tried = RealDevice::enrol(m_server->process.url(), kScannedUnknown);
            QVERIFY(!tried);
            refusedByRate += tried.error().code == ErrorCode::EnrolTooManyTries ? 1 : 0;
        }
        QVERIFY(refusedByRate >= 4);
    }

    void answersTravelToTheServerAndAnotherDevice()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString invitation = m_server->invite();
        QVERIFY(m_server->process.start());
        const QUrl url = m_server->process.url();
        const Result<EnrolResponse> first = RealDevice::enrol(url, SurveyServer::scannedCode(invitation));
        const Result<EnrolResponse> second = RealDevice::enrol(url, SurveyServer::typedCode(invitation));
        QVERIFY(first);
        RealDevice phone;
        phone.connectTo(url, *first);
        QCOMPARE(phone.sync().situation, SyncSituation::AllSent);
        QVERIFY(phone.assignment());
        QVERIFY(phone.answer(40, 4));
        const SyncState sent = phone.sync();
        QCOMPARE(sent.situation, SyncSituation::AllSent);
        QCOMPARE(sent.facts.heldOps, 0);
        QVERIFY(second); // an invitation's two codes serve two devices of one person
        RealDevice tablet;
        tablet.connectTo(url, *second);
        QCOMPARE(tablet.sync().situation, SyncSituation::AllSent);
        const auto answers = tablet.store->cells(RecordKind::Answer, AnswerGroup::address.group);
        QVERIFY(answers);
        QCOMPARE(answers->size(), std::size_t(40));
    }

    void anEndedSessionIsSignedOutAndKeepsItsWork()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString invitation = m_server->invite();
        QVERIFY(m_server->process.start());
        const QUrl url = m_server->process.url();
        const Result<EnrolResponse> enrolment = RealDevice::enrol(url, SurveyServer::scannedCode(invitation));
        QVERIFY(enrolment);
        RealDevice phone;
        phone.connectTo(url, *enrolment);
        QCOMPARE(phone.sync().situation, SyncSituation::AllSent);
        QVERIFY(phone.answer(3, 2));
        const QByteArray goodbye = "DELETE /v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + bearer(enrolment->token) + "\r\n";
        QCOMPARE(statusFor(url, goodbye), 204);
        QCOMPARE(statusFor(url, goodbye), 401);
        const SyncState state = phone.sync();
        QCOMPARE(state.situation, SyncSituation::NeedsYou);
        QCOMPARE(state.facts.pendingOps, 3);
    }

    void aServerWhoseClockWasSetBackDoesNotStart()
    {
        QCOMPARE(m_server->setUp(), QString());
        {
            const auto database =
                SqliteDatabase::open(m_server->database(), SqliteDatabase::Access::ReadWrite);
            QVERIFY(database && database->execute("UPDATE replica SET seen = 4102444800000")); // 2100
        }
        const ProgramRun run = m_server->command(QStringLiteral("serve"),
                                                 {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains(QLatin1String("clock")) && run.err.contains(QLatin1String("2100")),
                 qPrintable(run.err));
    }

    void aFifthConnectionOfASessionIsAskedToWait()
    {
        QCOMPARE(m_server->setUp(), QString());
        QVERIFY(m_server->process.start());
        const QByteArray token =
            QByteArray(32, 'x').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray request = "POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
                                   "Authorization: Bearer "
            + token + "\r\n\r\n";
        std::array<QTcpSocket, 5> sockets;
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            sockets[i].connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->process.url().port()));
            sockets[i].write(request);
            QByteArray answer;
            while (!answer.contains("\r\n\r\n") && sockets[i].waitForReadyRead(5'000))
                answer += sockets[i].readAll();
            const bool isLast = i + 1 == sockets.size();
            QVERIFY2(answer.startsWith(isLast ? "HTTP/1.1 429" : "HTTP/1.1 415"), answer.constData());
            QCOMPARE(answer.contains("Retry-After: "), isLast);
        }
    }

    void refusesRequestsThatAreNotSyncs()
    {
        QCOMPARE(m_server->setUp(), QString());
        const QString invitation = m_server->invite();
        QVERIFY(m_server->process.start());
        const QUrl url = m_server->process.url();
        const Result<EnrolResponse> enrolment = RealDevice::enrol(url, SurveyServer::scannedCode(invitation));
        QVERIFY(enrolment);
        const QByteArray bomb = feed1::deflateBody(QByteArray(8 * 1024 * 1024, '\0'));
        QVERIFY(bomb.size() < feed1::kMaxDeflatedBody);
        const QByteArray small = feed1::deflateBody("hello");
        const QByteArray fields = syncFields(enrolment->token, 5);
        QCOMPARE(statusFor(url, post("/v1/sync", fields, small)), 400);
        QCOMPARE(statusFor(url, post("/v1/sync", fields, bomb)), 413);
        QCOMPARE(statusFor(url, post("/v1/sync", syncFields(enrolment->token, 8 * 1024 * 1024), bomb)), 413);
        QCOMPARE(statusFor(url, post("/v1/sync", fields, "no deflate")), 400);
        QCOMPARE(
            statusFor(url, post("/v1/sync", QByteArray(fields).replace("+cbor", "+cbor; charset=x"), small)),
            415);
        QCOMPARE(statusFor(url, post("/v1/sync", QByteArray(fields).replace("deflate", "gzip"), small)), 415);
        QCOMPARE(statusFor(url, post("/v1/sync", QByteArray(fields).replace("X-Raw-Length", "X-Row"), small)),
                 400);
        QCOMPARE(statusFor(url, post("/v1/sync", QByteArray(fields).replace("Content-Enc", "X-Enc"), small)),
                 415);
        QCOMPARE(statusFor(url, post("/v1/sync", QByteArray(fields).replace("Bearer", "Basic"), small)), 401);
        QCOMPARE(statusFor(url, post("/v1/enrol", "Content-Type: text/plain\r\n", "x")), 415);
        QCOMPARE(
            statusFor(url, post("/v1/enrol", QByteArray("Content-Type: ") + kEnrolMediaType + "\r\n", "x")),
            400);
        QCOMPARE(statusFor(url,
                           post("/v1/enrol", QByteArray("Content-Type: ") + kEnrolMediaType + "\r\n",
                                QByteArray(5000, 'x'))),
                 413);
        RealDevice stranger;
        EnrolResponse forged = *enrolment;
        forged.token = QByteArray(32, 'f');
        stranger.connectTo(url, forged);
        const SyncState state = stranger.sync();
        QVERIFY(state.lastError);
        QCOMPARE(state.lastError->code, ErrorCode::SyncSignedOut);
        const QByteArray token =
            enrolment->token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QVERIFY(m_server->process.stop());
        const QString log = m_server->process.log();
        QVERIFY(log.contains(QStringLiteral("denied (error 508) from 127.0.0.1")));
        QVERIFY(!log.contains(QString::fromLatin1(token)));
    }

private:
    /// A command with its options in one line; words are apart at spaces.
    [[nodiscard]] ProgramRun run(const QByteArray &line) const
    {
        QStringList words = QString::fromUtf8(line).split(QLatin1Char(' '));
        const QString name = words.takeFirst();
        return m_server->command(name, words);
    }
    void succeed(const QByteArray &line) const
    {
        const ProgramRun done = run(line);
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    }

    std::unique_ptr<SurveyServer> m_server;
};

QTEST_GUILESS_MAIN(tst_ServerProgram)
#include "tst_ServerProgram.moc"
