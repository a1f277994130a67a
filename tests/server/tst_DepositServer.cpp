// SPDX-License-Identifier: EUPL-1.2
// The real server: a session is ended, the device leaves its work, an administrator opens it, and the device
// signs in again without anything being there twice. The token opens nothing else.
#include "core/base/Hash.h"
#include "core/service/DepositService.h"
#include "core/store/DeviceConnection.h"
#include "platform/common/HttpDepositTransport.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QFile>
#include <QNetworkReply>

using namespace samsyn;

namespace {

struct Sent {
    QByteArray method = "POST", path = "/v1/deposit", mediaType = kRescueMediaType;
    QByteArray token;
    QByteArray body;
};

/// Everything of an answer that a stranger can compare, but its time.
struct Seen {
    int status = 0;
    QByteArray mediaType, body;
};

} // namespace

class tst_DepositServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SurveyServer>();
        m_device = std::make_unique<RealDevice>();
        QCOMPARE(m_server->setUp(), QString());
        m_key = m_server->file(QStringLiteral("secret.key"));
        QCOMPARE(m_server->command(QStringLiteral("recovery-key"), {QStringLiteral("--new"), m_key}).exitCode,
                 0);
        QVERIFY(m_server->process.start());
        m_invitation = m_server->invite();
        m_enrolment = join(m_invitation);
        m_device->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
    }

    void leavesOpensAndSettlesWithoutDoubles()
    {
        QVERIFY(m_device->answer(5, 2).has_value());
        endSessions();
        QCOMPARE(m_device->sync().lastError->code, ErrorCode::SyncSignedOut);
        QCOMPARE(m_device->store->syncFacts()->pendingOps, 5);
        const DepositStanding left = leave();
        QVERIFY2(m_error.isEmpty(), qPrintable(m_error));
        QCOMPARE(left.leftChanges, 5);
        QCOMPARE(left.newChanges(), 0);
        QCOMPARE(m_device->store->syncFacts()->pendingOps, 5);
        QCOMPARE(leave().number, left.number);

        const ProgramRun list = run("deposits");
        QVERIFY2(list.out.contains(left.number) && list.out.contains(QStringLiteral("1 deposits, 1 of them")),
                 qPrintable(list.out));
        QVERIFY(list.out.contains(m_enrolment.user.toString().left(8)));
        QVERIFY(run("open-deposit", {}).err.contains(QStringLiteral("--id")));
        const ProgramRun look = open(left.number);
        QVERIFY2(look.out.contains(QStringLiteral("5 changes"))
                     && look.out.contains(QStringLiteral("NOT proven")),
                 qPrintable(look.out + look.err));
        QCOMPARE(open(left.number, "--apply").exitCode, 2); // without asking the person first
        const ProgramRun done = open(left.number, "--apply --identity-checked");
        QVERIFY2(done.out.contains(QStringLiteral("5 taken, 0 known before")),
                 qPrintable(done.out + done.err));
        QVERIFY(run("deposits").out.contains(QStringLiteral("opened")));
        QCOMPARE(open(left.number, "--apply --identity-checked").exitCode, 6);
        QCOMPARE(headOfAnswers(), 6); // assignment and five answers

        QVERIFY(m_device->answer(2, 4).has_value());
        const QString again =
            run("invite-again", {QStringLiteral("--person"), m_enrolment.user.toString()}).out;
        m_device->connectTo(m_server->process.url(), join(again));
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
        QCOMPARE(m_device->store->syncFacts()->heldOps, 0);
        QCOMPARE(headOfAnswers(), 8);
        QVERIFY(m_server->process.stop());
        QCOMPARE(run("verify").exitCode, 0);
    }

    void whatWasAnsweredIsThereAfterAPowerCut()
    {
        QVERIFY(m_device->answer(3, 2).has_value());
        const QString number = leave().number;
        m_server->process.kill();
        QVERIFY(m_server->process.start());
        QVERIFY(run("deposits").out.contains(number));
        QVERIFY(open(number, "--apply --identity-checked").out.contains(QStringLiteral("3 taken")));
    }

    void laterOnesWaitForEarlierOnesAndMayBeThrownAway()
    {
        QVERIFY(m_device->answer(1, 2).has_value());
        endSessions();
        const QString first = leave().number;
        QVERIFY(m_device->answer(1, 3).has_value());
        const QString second = leave().number;
        QVERIFY(first != second);
        const ProgramRun refused = open(second, "--apply --identity-checked");
        QVERIFY2(refused.err.contains(first), qPrintable(refused.err));
        QVERIFY(run("open-deposit", {QStringLiteral("--id"), first, QStringLiteral("--discard")})
                    .out.contains(QStringLiteral("threw away")));
        QVERIFY(open(second, "--apply --identity-checked").out.contains(QStringLiteral("1 taken")));
        QCOMPARE(open(QStringLiteral("0123456789ab")).exitCode, 2);
        QCOMPARE(headOfAnswers(), 2);
    }

    void theTokenReadsNothingAndSendsNothingElse()
    {
        const QByteArray token = depositTokenOf(m_enrolment.token);
        const QByteArray blob = "/v1/blob/" + QByteArray(32, '0') + '/' + QByteArray(64, '0');
        const QList<Sent> tries{
            {"POST", "/v1/sync", feed1::kMediaType, token, *m_device->session->nextRequest()},
            {"GET", blob, "text/plain", token, {}},
            {"HEAD", blob, "text/plain", token, {}},
            {"DELETE", "/v1/session", "text/plain", token, {}},
        };
        for (const Sent &sent : tries) {
            QByteArray stranger(32, 'q');
            const Seen mine = send(sent);
            Sent other = sent;
            other.token = stranger;
            QCOMPARE(mine.status, 401);
            const Seen theirs = send(other);
            QCOMPARE(theirs.status, mine.status);
            QCOMPARE(theirs.body, mine.body);
        }
        for (const char *method : {"GET", "DELETE", "PATCH", "PUT"})
            QCOMPARE(send({method, "/v1/deposit", kRescueMediaType, token, {}}).status, 404);
    }

    void nobodyLeavesForSomebodyElse()
    {
        const EnrolResponse other = join(m_server->invite());
        QVERIFY(m_device->answer(1, 2).has_value());
        const QByteArray file = sealedWork();
        // A session's own token is none here, and says no more than a made-up one.
        const Seen session = send({"POST", "/v1/deposit", kRescueMediaType, m_enrolment.token, file});
        const Seen stranger = send({"POST", "/v1/deposit", kRescueMediaType, QByteArray(32, 'q'), file});
        QCOMPARE(session.status, 401);
        QCOMPARE(session.body, stranger.body);
        // A file of one account that was left by another is not brought in, whoever has checked whatever.
        QCOMPARE(send({"POST", "/v1/deposit", kRescueMediaType, depositTokenOf(other.token), file}).status,
                 200);
        const QString number = QString::fromLatin1(sha256({file}).toHex().left(12));
        const ProgramRun refused = open(number, "--apply --identity-checked");
        QCOMPARE(refused.exitCode, 6);
        QVERIFY2(refused.err.contains(QStringLiteral("error 145")), qPrintable(refused.err));
        // Its own account leaves the same file all the same.
        QCOMPARE(
            send({"POST", "/v1/deposit", kRescueMediaType, depositTokenOf(m_enrolment.token), file}).status,
            200);
        const QString mine =
            QStringLiteral("--apply --identity-checked --account ") + m_enrolment.user.toString().left(8);
        QVERIFY(open(number, mine.toLatin1().constData()).out.contains(QStringLiteral("1 taken")));
        // A disabled account looks like one that never was.
        QCOMPARE(run("disable", {QStringLiteral("--account"), m_enrolment.user.toString()}).exitCode, 0);
        const Seen disabled =
            send({"POST", "/v1/deposit", kRescueMediaType, depositTokenOf(m_enrolment.token), file});
        QCOMPARE(disabled.status, 401);
        QCOMPARE(disabled.body, stranger.body);
    }

    void refusesWhatIsNoDeposit_data()
    {
        QTest::addColumn<QByteArray>("mediaType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("another media type") << QByteArray("text/plain") << QByteArray("SamsynR1") << 415;
        QTest::newRow("no sealed file") << QByteArray(kRescueMediaType) << QByteArray("a letter") << 422;
        QTest::newRow("nothing") << QByteArray(kRescueMediaType) << QByteArray() << 422;
        QTest::newRow("too large") << QByteArray(kRescueMediaType) << QByteArray(kMaxDepositBytes + 1, 'x')
                                   << 413;
    }
    void refusesWhatIsNoDeposit()
    {
        QFETCH(QByteArray, mediaType);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        for (const QByteArray &token : {depositTokenOf(m_enrolment.token), QByteArray(32, 'q')})
            QCOMPARE(send({"POST", "/v1/deposit", mediaType, token, body}).status, status);
        QVERIFY(run("deposits").out.startsWith(QStringLiteral("0 deposits")));
    }

    void limitsHowOftenAnAddressKnocks()
    {
        int busy = 0;
        for (int i = 0; i < 60; ++i)
            busy += send({"POST", "/v1/deposit", kRescueMediaType, QByteArray(32, 'q'), "x"}).status == 429;
        QVERIFY2(busy >= 15 && busy <= 20, qPrintable(QString::number(busy)));
    }

    void aServerThatWasBroughtBackMayNotKnowTheDevice()
    {
        QVERIFY(m_server->process.stop());
        const QString backup = m_server->file(QStringLiteral("backup.sqlite"));
        QCOMPARE(run("backup", {QStringLiteral("--to"), backup}).exitCode, 0);
        QVERIFY(m_server->process.start());
        m_device = std::make_unique<RealDevice>();
        m_enrolment = join(m_server->invite());
        m_device->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
        QVERIFY(m_device->answer(2, 3).has_value());
        QVERIFY(m_server->process.stop());
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(m_server->database() + QLatin1String(ending));
        QVERIFY(QFile::copy(backup, m_server->database()));
        QVERIFY(m_server->process.start());
        m_device->connectTo(m_server->process.url(), m_enrolment);
        QCOMPARE(m_device->sync().lastError->code, ErrorCode::SyncSignedOut);
        QCOMPARE(leave().leftChanges, 0);
        QCOMPARE(m_errorCode, ErrorCode::SyncSignedOut);
        QCOMPARE(m_device->store->syncFacts()->pendingOps, 2);
    }

private:
    [[nodiscard]] ProgramRun run(const char *command, const QStringList &arguments = {}) const
    {
        return m_server->command(QString::fromLatin1(command), arguments);
    }
    [[nodiscard]] ProgramRun open(const QString &number, const char *flags = "") const
    {
        return run("open-deposit",
                   QStringList{QStringLiteral("--id"), number, QStringLiteral("--key"), m_key}
                       + QString::fromLatin1(flags).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    [[nodiscard]] EnrolResponse join(const QString &invitation) const
    {
        const auto enrolled =
            RealDevice::enrol(m_server->process.url(), SurveyServer::scannedCode(invitation));
        SAMSYN_REQUIRE(enrolled.has_value());
        return *enrolled;
    }
    void endSessions()
    {
        const ProgramRun ended =
            run("end-sessions", {QStringLiteral("--account"), m_enrolment.user.toString()});
        QVERIFY2(ended.out.contains(QStringLiteral("ended 1 sessions")), qPrintable(ended.err));
    }
    [[nodiscard]] RescueService::Owner owner() const
    {
        RescueService::Owner owner{
            {m_enrolment.server, m_enrolment.user, {}, {}}, sha256({m_enrolment.token}), RecoveryKey{}};
        std::copy_n(reinterpret_cast<const std::byte *>(m_enrolment.recoveryKey.constData()), 32,
                    owner.recoveryKey->begin());
        return owner;
    }
    [[nodiscard]] QByteArray sealedWork() const
    {
        SystemRandom random;
        return *RescueService(*m_device->store, owner(), random).write({});
    }
    [[nodiscard]] DepositStanding leave()
    {
        HttpDepositTransport way(m_server->process.url(), m_enrolment.token);
        SystemRandom random;
        DepositService service(*m_device->store, owner(), random, way);
        service.leave();
        const bool hasEnded = QTest::qWaitFor([&service] { return !service.isLeaving(); }, 30'000);
        SAMSYN_REQUIRE(hasEnded);
        m_error = service.lastError() ? service.lastError()->what : QString();
        m_errorCode = service.lastError() ? service.lastError()->code : ErrorCode{};
        return *service.standing();
    }
    [[nodiscard]] Seen send(const Sent &sent) const
    {
        QNetworkAccessManager network;
        const QUrl url = m_server->process.url().resolved(QUrl(QString::fromLatin1(sent.path)));
        QNetworkRequest request = httpRequest(url, sent.mediaType);
        request.setRawHeader(
            "Authorization",
            "Bearer " + sent.token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        Seen seen;
        bool isDone = false;
        exchange(network.sendCustomRequest(request, sent.method, sent.body), {},
                 [&](const Result<HttpReply> &reply) {
                     isDone = true;
                     if (reply)
                         seen = {reply->status, reply->mediaType, reply->body};
                 });
        const bool hasCome = QTest::qWaitFor([&isDone] { return isDone; }, 30'000);
        SAMSYN_REQUIRE(hasCome);
        return seen;
    }
    /// How many changes the respondent's own feed has at the server.
    [[nodiscard]] int headOfAnswers() const
    {
        RealDevice fresh;
        const QString code =
            run("invite-again", {QStringLiteral("--person"), m_enrolment.user.toString()}).out;
        fresh.connectTo(m_server->process.url(), join(code));
        SAMSYN_REQUIRE(fresh.sync().situation == SyncSituation::AllSent);
        const auto feeds = *fresh.store->feeds();
        for (const StoredFeed &feed : feeds) {
            if (feed.kind != FeedKind::Answers)
                continue;
            auto head = fresh.store->connection().database().prepare("SELECT head FROM feed WHERE id = ?1");
            SAMSYN_REQUIRE(head && head->bind(1, feed.id.view()).step());
            return int(head->integer(0));
        }
        return -1;
    }

    std::unique_ptr<SurveyServer> m_server;
    std::unique_ptr<RealDevice> m_device;
    EnrolResponse m_enrolment;
    QString m_invitation, m_key, m_error;
    ErrorCode m_errorCode{};
};

QTEST_GUILESS_MAIN(tst_DepositServer)
#include "tst_DepositServer.moc"
