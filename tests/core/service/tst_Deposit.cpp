// SPDX-License-Identifier: EUPL-1.2
// A device whose session has ended leaves its work sealed; the server keeps it once, within limits, and lets
// nobody read anything by it.
#include "core/base/Hash.h"
#include "core/service/DepositBox.h"
#include "core/service/DepositService.h"
#include "core/store/SecretHash.h"
#include "core/sync/RescuePush.h"
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = ServerWorld::kDayMs;

/// A world in which a respondent has joined, with the quarantine beside it.
struct Bench {
    Bench() : box({*world.accounts, *world.store}, world.clock)
    {
        token = join();
        key = makeRecoveryKeyPair(world.random);
    }
    [[nodiscard]] QByteArray join()
    {
        const QString code = *world.accounts->issueScannedCode(world.respondent.user);
        return world.accounts->redeem({code, QStringLiteral("phone")})->token;
    }
    /// Some sealed bytes, about so long.
    [[nodiscard]] QByteArray sealed(qsizetype size)
    {
        return *sealRescue(QByteArray(size, 'x'), {key.publicKey, {}}, world.random);
    }
    [[nodiscard]] Result<DepositReceipt> leave(const QByteArray &file)
    {
        return box.take(depositTokenOf(token), file);
    }
    [[nodiscard]] int rows() const { return int(world.store->deposits()->size()); }

    ServerWorld world;
    DepositBox box;
    QByteArray token;
    RecoveryKeyPair key;
};

/// To the box without a network; answers can be lost or made up.
class DirectWay : public DepositTransport {
public:
    DirectWay(Bench &bench) : m_bench(bench) { }
    void leave(const QByteArray &file, Answer answer) override
    {
        files.append(file);
        if (refusal)
            return answer(*refusal);
        Result<DepositReceipt> receipt = m_bench.leave(file);
        if (receipt && isForged)
            receipt->digest = sha256({"another file"});
        if (std::exchange(losesNextAnswer, false))
            return answer(Error{ErrorCode::NetworkTimeout, {}, {}});
        answer(receipt);
    }

    QList<QByteArray> files;
    std::optional<Error> refusal;
    bool losesNextAnswer = false, isForged = false;

private:
    Bench &m_bench;
};

/// The respondent's device.
struct Phone {
    explicit Phone(Bench &server)
        : bench(server), session(*device.store, server.world.identity.server, device.clock, device.random),
          way(server), service(*device.store, owner(server), device.random, way)
    {
        SAMSYN_REQUIRE(syncAll());
    }
    static RescueService::Owner owner(Bench &server)
    {
        return {{server.world.identity.server, server.world.respondent.user, QStringLiteral("Eva"), {}},
                sha256({server.token}),
                server.key.publicKey};
    }
    [[nodiscard]] bool syncAll()
    {
        for (int i = 0; i < 60; ++i) {
            const Result<QByteArray> request = session.nextRequest();
            const auto response = bench.world.respondRaw(*request, bench.world.respondent.user);
            const auto progress =
                response ? session.applyResponse(*response) : Result<SyncProgress>(response.error());
            if (!progress || progress->step != SyncStep::Continue)
                return progress && progress->step == SyncStep::Done;
        }
        return false;
    }
    void answer(const char *question, qint64 level, const QString &comment = {})
    {
        const Invitation &own = bench.world.respondent;
        const QString code = QString::fromLatin1(question);
        const RecordId record = answerId(own.respondent, code);
        device.clock.advanceMs(60'000);
        std::vector<CellEdit> edits{editOf(own.answers, record, answerOf(own.respondent, code, level))};
        if (!comment.isEmpty())
            edits.push_back(editOf(own.answers, record, AnswerCommentGroup{comment, {}}));
        SAMSYN_REQUIRE(device.store->edit(edits).has_value());
    }
    [[nodiscard]] int pending() const { return device.store->syncFacts()->pendingOps; }

    Bench &bench;
    DeviceBench device;
    SyncSession session;
    DirectWay way;
    DepositService service;
};

int codeOf(const Result<DepositReceipt> &receipt)
{
    return receipt ? 0 : int(receipt.error().code);
}

} // namespace

class tst_Deposit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokenFollowsFromTheSessionsAndNotBack()
    {
        const QByteArray session(32, 's');
        QCOMPARE(depositTokenOf(session).size(), 32);
        // A device and a server of different versions must agree on it for ever.
        QCOMPARE(depositTokenOf(session).toHex(),
                 QByteArray("8c6ef104bfa558f80f1eaf579208386e"
                            "75649cfe97cd282abfbb778cd890d9bf"));
        QVERIFY(depositTokenOf(session) != depositTokenOf(QByteArray(32, 't')));
    }

    void aReceiptHasOneWayToBeWritten()
    {
        const DepositReceipt receipt{QByteArray(32, 'd'), 1'795'300'000'000};
        const QByteArray bytes = encodeDepositReceipt(receipt);
        QVERIFY(*decodeDepositReceipt(bytes) == receipt);
        QCOMPARE(decodeDepositReceipt(bytes.chopped(1)).error().code, ErrorCode::CborTruncated);
        QCOMPARE(decodeDepositReceipt(bytes + 'x').error().code, ErrorCode::CborTrailingBytes);
        QByteArray later = bytes;
        later[1] = 2;
        QCOMPARE(decodeDepositReceipt(later).error().code, ErrorCode::SyncMalformed);
        QCOMPARE(decodeDepositReceipt(encodeDepositReceipt({QByteArray(31, 'd'), 1})).error().code,
                 ErrorCode::SyncMalformed);
    }

    void keepsAFileOnce()
    {
        Bench bench;
        const QByteArray file = bench.sealed(500);
        const auto first = bench.leave(file);
        QCOMPARE(codeOf(first), 0);
        QCOMPARE(first->digest, sha256({file}));
        bench.world.clock.advanceMs(5000);
        QVERIFY(*bench.leave(file) == *first);
        QCOMPARE(bench.rows(), 1);
        QCOMPARE(*bench.world.store->depositFile(bench.world.store->deposits()->front()), file);
    }

    void theTokenOutlivesTheSession_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("error");
        const auto row = [](const char *what, ErrorCode code) {
            QTest::newRow(what) << QString::fromLatin1(what) << int(code);
        };
        row("signed out", ErrorCode{});
        row("ended by an administrator", ErrorCode{});
        row("idle for 100 days", ErrorCode{});
        row("unheard of for 366 days", ErrorCode::SyncSignedOut);
        row("disabled", ErrorCode::SyncSignedOut);
        row("erased", ErrorCode::SyncSignedOut);
        row("a stranger's", ErrorCode::SyncSignedOut);
        row("the session's own token", ErrorCode::SyncSignedOut);
    }
    void theTokenOutlivesTheSession()
    {
        QFETCH(QString, what);
        QFETCH(int, error);
        Bench bench;
        const UserId user = bench.world.respondent.user;
        if (what == QLatin1String("signed out"))
            QVERIFY(bench.world.accounts->signOut(bench.token));
        else if (what.startsWith(QLatin1String("ended")))
            QCOMPARE(*bench.world.accounts->endSessions(user), 1);
        else if (what.startsWith(QLatin1String("idle")))
            bench.world.clock.advanceMs(100 * kDayMs);
        else if (what.startsWith(QLatin1String("unheard")))
            bench.world.clock.advanceMs(366 * kDayMs);
        else if (what == QLatin1String("disabled"))
            QVERIFY(bench.world.accounts->disable(user));
        else if (what == QLatin1String("erased"))
            QVERIFY(bench.world.store->forgetPerson(user));
        else if (what == QLatin1String("a stranger's"))
            bench.token = QByteArray(32, 'q');
        const QByteArray file = bench.sealed(100);
        const bool isWrongToken = what.startsWith(QLatin1String("the session"));
        const auto receipt = isWrongToken ? bench.box.take(bench.token, file) : bench.leave(file);
        QCOMPARE(codeOf(receipt), error);
        QCOMPARE(bench.rows(), error == 0 ? 1 : 0);
        if (receipt)
            return;
        // In the same words whatever the reason is.
        const Error stranger = bench.box.take(QByteArray(32, 'q'), file).error();
        QCOMPARE(receipt.error().what, stranger.what);
        QCOMPARE(receipt.error().where, stranger.where);
    }

    void theDepositTokenOpensNothingElse()
    {
        Bench bench;
        QCOMPARE(bench.world.accounts->authenticate(depositTokenOf(bench.token)).error().code,
                 ErrorCode::SyncSignedOut);
        // And only its hash is kept.
        const auto row = bench.world.store->depositToken(hashLongSecret(depositTokenOf(bench.token)));
        QVERIFY(row && row->has_value());
        QVERIFY(!bench.world.store->depositToken(depositTokenOf(bench.token))->has_value());
    }

    void aSessionOfAnEarlierServerGetsItsTokenWithItsNextUse()
    {
        Bench bench;
        QVERIFY(bench.world.store->removeDepositTokens(bench.world.respondent.user));
        QCOMPARE(codeOf(bench.leave(bench.sealed(10))), int(ErrorCode::SyncSignedOut));
        bench.world.clock.advanceMs(2 * 3600 * 1000);
        QVERIFY(bench.world.accounts->authenticate(bench.token));
        QCOMPARE(codeOf(bench.leave(bench.sealed(10))), 0);
    }

    void takesFiveMegabytesADayAndTwentyInAll()
    {
        Bench bench;
        const QByteArray size = bench.sealed(250 * 1024);
        int left = 0;
        while (bench.leave(bench.sealed(250 * 1024)).has_value())
            ++left;
        QCOMPARE(left, int(5 * 1024 * 1024 / size.size()));
        QCOMPARE(codeOf(bench.leave(bench.sealed(250 * 1024))), int(ErrorCode::SyncQuota));
        // Another device of the same person has a day of its own, the account has one limit.
        const QByteArray first = std::exchange(bench.token, bench.join());
        QCOMPARE(codeOf(bench.leave(size)), 0);
        bench.token = first;
        for (int day = 0; day < 3; ++day) {
            bench.world.clock.advanceMs(kDayMs + 1);
            while (bench.leave(bench.sealed(250 * 1024)).has_value()) { }
        }
        bench.world.clock.advanceMs(kDayMs + 1);
        QCOMPARE(codeOf(bench.leave(bench.sealed(250 * 1024))), int(ErrorCode::SyncQuota));
        // What has been opened leaves room.
        const auto waiting = *bench.world.store->deposits();
        for (const DepositRow &row : waiting)
            QVERIFY(bench.world.store->closeDeposit(row, DepositState::Opened, bench.world.clock.nowMs()));
        QCOMPARE(*bench.world.store->waitingDepositBytes(bench.world.respondent.user), qint64(0));
        QCOMPARE(bench.world.store->depositFile(waiting.front()).error().code, ErrorCode::StoreConstraint);
        QCOMPARE(codeOf(bench.leave(bench.sealed(250 * 1024))), 0);
    }

    void refusesWhatNoAdministratorCouldOpen_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("error");
        SeededRandom random(4);
        const auto key = makeRecoveryKeyPair(random).publicKey;
        const QByteArray good = *sealRescue("x", {key, {}}, random);
        QTest::newRow("nothing") << QByteArray() << int(ErrorCode::RescueNotAFile);
        QTest::newRow("a letter") << QByteArray("Dear Sir") << int(ErrorCode::RescueNotAFile);
        QTest::newRow("cut off") << good.left(60) << int(ErrorCode::RescueDamaged);
        QTest::newRow("locked with words alone")
            << *sealRescue("x", {std::nullopt, QStringLiteral("sju sjösjuka sjömän")}, random)
            << int(ErrorCode::RescueWrongKey);
        QTest::newRow("too large") << *sealRescue(QByteArray(kMaxDepositBytes, 'x'), {key, {}}, random)
                                   << int(ErrorCode::SyncTooLarge);
    }
    void refusesWhatNoAdministratorCouldOpen()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, error);
        Bench bench;
        QCOMPARE(codeOf(bench.leave(file)), error);
        QCOMPARE(bench.rows(), 0);
    }

    void erasingAPersonEmptiesTheQuarantineToo()
    {
        Bench bench;
        QCOMPARE(codeOf(bench.leave(bench.sealed(100))), 0);
        QVERIFY(bench.world.store->forgetPerson(bench.world.respondent.user));
        QCOMPARE(bench.rows(), 0);
    }

    void aDeviceLeavesWhatWaitsAndKeepsIt()
    {
        Bench bench;
        Phone phone(bench);
        phone.answer("q1", 2);
        phone.answer("q1", 4, QStringLiteral("a comment"));
        const int waiting = phone.pending();
        QCOMPARE(waiting, 3);
        QCOMPARE(phone.service.standing()->newChanges(), 3);
        QVERIFY(phone.service.isPossible());
        phone.service.leave();
        QVERIFY(!phone.service.isLeaving() && !phone.service.lastError());
        QCOMPARE(phone.way.files.size(), 1);
        QCOMPARE(phone.pending(), waiting); // no acknowledgement
        const DepositStanding standing = *phone.service.standing();
        QCOMPARE(standing.leftChanges, 3);
        QCOMPARE(standing.newChanges(), 0);
        QCOMPARE(standing.leftAtMs, bench.world.clock.nowMs());
        QCOMPARE(standing.number, QString::fromLatin1(sha256({phone.way.files[0]}).toHex().left(12)));
        // The same work is not left twice, new work is.
        phone.service.leave();
        QCOMPARE(phone.way.files.size(), 1);
        phone.answer("q1", 5);
        QCOMPARE(phone.service.standing()->newChanges(), 1);
        phone.service.leave();
        QCOMPARE(phone.way.files.size(), 2);
        QCOMPARE(bench.rows(), 2);
        // The administrator opens both; then the device signs in again, and nothing is there twice.
        int known = 0;
        for (const QByteArray &file : phone.way.files) {
            const auto reading = decodeRescue(*openRescue(file, bench.key));
            QVERIFY(reading && reading->content.owner.user == bench.world.respondent.user);
            auto transaction = ServerTransaction::begin(*bench.world.store);
            const auto standingThere =
                RescuePush(*bench.world.store, *bench.world.responder).send(reading->content);
            QVERIFY(standingThere && transaction->commit());
            known += standingThere->applied + standingThere->superseded;
        }
        QCOMPARE(known, 4);
        const quint64 head = (*bench.world.store->feed(bench.world.respondent.answers))->head;
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.pending(), 0);
        QCOMPARE((*bench.world.store->feed(bench.world.respondent.answers))->head, head);
        QCOMPARE(phone.service.standing()->leftChanges, 0);
    }

    void aLostAnswerBringsTheSameBytesAgain()
    {
        Bench bench;
        Phone phone(bench);
        phone.answer("q1", 2);
        phone.way.losesNextAnswer = true;
        phone.service.leave();
        QCOMPARE(phone.service.lastError()->code, ErrorCode::NetworkTimeout);
        QCOMPARE(phone.service.standing()->leftChanges, 0);
        phone.service.leave();
        QVERIFY(!phone.service.lastError());
        QCOMPARE(phone.way.files.size(), 2);
        QCOMPARE(phone.way.files[0], phone.way.files[1]);
        QCOMPARE(bench.rows(), 1);
        QCOMPARE(phone.service.standing()->leftChanges, 1);
    }

    void moreThanFitsGoesInSeveralFilesOfWholeSteps()
    {
        Bench bench;
        Phone phone(bench);
        QString comment(1900, QLatin1Char('x'));
        for (int i = 0; i < 200; ++i) {
            comment[0] = QChar(u'a' + i % 20);
            comment[1] = QChar(u'a' + i / 20);
            phone.answer("q1", i % 6, comment);
        }
        int told = 0;
        phone.service.setListener([&told] { ++told; });
        phone.service.leave();
        QVERIFY(!phone.service.lastError());
        QVERIFY2(phone.way.files.size() >= 2, qPrintable(QString::number(phone.way.files.size())));
        QVERIFY(told > int(phone.way.files.size()));
        QCOMPARE(phone.service.standing()->newChanges(), 0);
        std::size_t changes = 0;
        std::set<QByteArray> seen;
        for (const QByteArray &file : phone.way.files) {
            QVERIFY(file.size() <= kMaxDepositBytes);
            const auto reading = decodeRescue(*openRescue(file, bench.key));
            std::set<quint64> here;
            for (const RescuedChange &change : reading->content.changes)
                if (change.op.transaction)
                    here.insert(*change.op.transaction);
            for (const quint64 transaction : here)
                QVERIFY(seen.insert(QByteArray::number(transaction)).second);
            changes += reading->content.changes.size();
        }
        QCOMPARE(int(changes), phone.pending());
    }

    void anotherKeySealsAgain()
    {
        Bench bench;
        Phone phone(bench);
        phone.answer("q1", 2);
        phone.way.losesNextAnswer = true;
        phone.service.leave();
        bench.key = makeRecoveryKeyPair(bench.world.random);
        DepositService renewed(*phone.device.store, Phone::owner(bench), phone.device.random, phone.way);
        renewed.leave();
        QVERIFY(!renewed.lastError());
        QVERIFY(openRescue(phone.way.files.last(), bench.key).has_value());
    }

    void withoutAKeyOrWithAnUnknownReceiptNothingIsClaimed()
    {
        Bench bench;
        Phone phone(bench);
        phone.answer("q1", 2);
        RescueService::Owner keyless = Phone::owner(bench);
        keyless.recoveryKey.reset();
        DepositService none(*phone.device.store, keyless, phone.device.random, phone.way);
        QVERIFY(!none.isPossible());
        none.leave();
        QVERIFY(phone.way.files.isEmpty());
        phone.way.isForged = true;
        phone.service.leave();
        QCOMPARE(phone.service.lastError()->code, ErrorCode::NetworkNotSamsyn);
        QCOMPARE(phone.service.standing()->leftChanges, 0);
        phone.way.isForged = false;
        phone.way.refusal = Error{ErrorCode::SyncQuota, {}, {}};
        phone.service.leave();
        QCOMPARE(phone.service.lastError()->code, ErrorCode::SyncQuota);
        QCOMPARE(phone.pending(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Deposit)
#include "tst_Deposit.moc"
