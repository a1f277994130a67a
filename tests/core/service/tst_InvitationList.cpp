// SPDX-License-Identifier: EUPL-1.2
#include "core/service/InvitationList.h"
#include "core/store/SecretHash.h"
#include "tests/support/TestPhone.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace samsyn;

namespace {

const QStringList kPeople{QStringLiteral("anna.andersson@vara.example"), QStringLiteral("Örjan Östlund"),
                          QStringLiteral("bo.berg@vara.example")};

/// A world in a file, so that its bytes can be looked through.
struct ListWorld {
    ListWorld() : world(folder.filePath(QStringLiteral("server.sqlite"))), list(stores(), *world.accounts) { }
    ServerAccounts::Stores stores() { return {*world.store, *world.store}; }
    ListOrder order(const QStringList &people, int links = 0)
    {
        return {{world.round, world.vara, {}, RespondentGroup::Staff}, people, links};
    }
    Result<EnrolResponse> redeem(const QString &code)
    {
        return world.accounts->redeem({code, QStringLiteral("Annas telefon 0701234567")});
    }
    void close()
    {
        const auto closing = world.closer->closeDueRounds(world.clock.nowMs());
        SAMSYN_REQUIRE(closing.has_value() && closing->closed == 1);
        forgotten = closing->forgotten;
        SAMSYN_REQUIRE(world.closer->takeForgotten());
        SAMSYN_REQUIRE(world.store->emptyLog().has_value());
    }
    /// Everything that lies on the disk of the database.
    QByteArray bytes() const
    {
        QByteArray all;
        for (const char *ending : {"", "-wal"}) {
            QFile file(folder.filePath(QStringLiteral("server.sqlite")) + QLatin1String(ending));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    QTemporaryDir folder;
    ServerWorld world;
    InvitationList list;
    int forgotten = 0;
};

} // namespace

class tst_InvitationList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyGetsALinkOfTheirOwn()
    {
        ListWorld bench;
        const auto links = bench.list.invite(bench.order(kPeople));
        QVERIFY(links.has_value());
        std::set<QString> codes;
        for (std::size_t i = 0; i < links->size(); ++i) {
            QCOMPARE((*links)[i].person, kPeople[qsizetype(i)]);
            codes.insert((*links)[i].code);
        }
        QCOMPARE(codes.size(), std::size_t(3));
        const auto session = bench.redeem(links->front().code);
        QVERIFY(session.has_value());
        QCOMPARE(session->displayName, QString()); // the account knows no name
    }

    void theReminderIsForThoseWhoHaveNotComeAndCountsTheOthers()
    {
        ListWorld bench;
        const auto links = bench.list.invite(bench.order(kPeople));
        QVERIFY(bench.redeem((*links)[0].code).has_value());
        const auto reminder = bench.list.remind(bench.world.round, bench.world.vara);
        QVERIFY(reminder.has_value());
        QCOMPARE(reminder->invited, 3);
        QCOMPARE(reminder->used, 1);
        QCOMPARE(reminder->unused.size(), std::size_t(2));
        QCOMPARE(reminder->unused[0].person, kPeople[2]);
        QCOMPARE(reminder->unused[1].person, kPeople[1]);
        QVERIFY(bench.redeem((*links)[1].code).has_value()); // the first link holds as well
        bench.world.clock.advanceMs(13 * ServerWorld::kDayMs);
        QVERIFY(bench.redeem(reminder->unused[0].code).has_value());
        QCOMPARE(bench.list.remind(bench.world.round, bench.world.vara)->unused.size(), std::size_t(0));
    }

    void anAnonymousListNamesNobody()
    {
        ListWorld bench;
        const auto links = bench.list.invite(bench.order({}, 4));
        QCOMPARE(links->size(), std::size_t(4));
        QVERIFY(bench.redeem((*links)[2].code).has_value());
        const auto reminder = bench.list.remind(bench.world.round, bench.world.vara);
        QCOMPARE(reminder->used, 1);
        QCOMPARE(reminder->unused.size(), std::size_t(3));
        for (const PersonalLink &link : reminder->unused)
            QVERIFY(link.person.isEmpty());
    }

    void refusesAListThatDoesNotFit_data()
    {
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<int>("links");
        QTest::newRow("nobody") << QStringList() << 0;
        QTest::newRow("too many") << QStringList() << 5001;
        QTest::newRow("twice") << QStringList{kPeople[0], kPeople[0]} << 0;
        QTest::newRow("empty name") << QStringList{QString()} << 0;
        QTest::newRow("long name") << QStringList{QString(255, QLatin1Char('x'))} << 0;
        QTest::newRow("on the list already") << QStringList{kPeople[1]} << 0;
        QTest::newRow("anonymous beside names") << QStringList() << 2;
    }
    void refusesAListThatDoesNotFit()
    {
        QFETCH(QStringList, people);
        QFETCH(int, links);
        ListWorld bench;
        QVERIFY(bench.list.invite(bench.order(kPeople)).has_value());
        const auto invited = bench.list.invite(bench.order(people, links));
        QVERIFY(!invited);
        QCOMPARE(invited.error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(bench.world.store->invitedOf(bench.world.round, bench.world.vara)->size(), std::size_t(3));
    }

    void refusesNamesBesideAnAnonymousListAndReminderWithoutOne()
    {
        ListWorld bench;
        QCOMPARE(bench.list.remind(bench.world.round, bench.world.vara).error().code,
                 ErrorCode::ArgumentInvalid);
        QCOMPARE(bench.list.remind(bench.world.vara, bench.world.vara).error().code, ErrorCode::RoundUnknown);
        QVERIFY(bench.list.invite(bench.order({}, 2)).has_value());
        QCOMPARE(bench.list.invite(bench.order(kPeople)).error().code, ErrorCode::ArgumentInvalid);
        ListOrder nowhere = bench.order(kPeople);
        nowhere.respondent.round = bench.world.vara;
        QCOMPARE(bench.list.invite(nowhere).error().code, ErrorCode::RoundUnknown);
    }

    void whenTheRoundIsOverNothingInTheDatabaseLeadsFromAPersonToAnAnswer()
    {
        ListWorld bench;
        const auto links = bench.list.invite(bench.order(kPeople));
        const QString single = *bench.world.accounts->issueScannedCode(bench.world.respondent.user);
        QVERIFY(bench.redeem((*links)[0].code).has_value());
        QVERIFY(bench.redeem(single).has_value());
        QByteArrayList secrets;
        for (const QString &person : kPeople)
            secrets += person.toUtf8();
        secrets += "0701234567";
        for (const PersonalLink &link : *links)
            secrets += hashLongSecret(link.code.toLatin1()); // what a kept link could be looked up by
        secrets += hashLongSecret(single.toLatin1());
        QVERIFY(bench.world.store->emptyLog().has_value());
        const QByteArray before = bench.bytes();
        for (const QByteArray &secret : secrets)
            QVERIFY(before.contains(secret));

        bench.world.clock.advanceMs(14 * ServerWorld::kDayMs);
        bench.close();
        QCOMPARE(bench.forgotten, 3);
        const QByteArray after = bench.bytes();
        QVERIFY(after.size() > 4096);
        for (const QByteArray &secret : secrets)
            QVERIFY2(!after.contains(secret), secret.toHex().constData());
        QVERIFY(bench.world.store->database().execute("VACUUM").has_value());
        QVERIFY(bench.world.store->emptyLog().has_value());
        for (const QByteArray &secret : secrets)
            QVERIFY(!bench.bytes().contains(secret));
        QCOMPARE(bench.redeem((*links)[1].code).error().code, ErrorCode::EnrolCodeInvalid);
        QCOMPARE(bench.list.remind(bench.world.round, bench.world.vara).error().code,
                 ErrorCode::RoundNotOpen);
        QCOMPARE(bench.list.invite(bench.order(kPeople)).error().code, ErrorCode::RoundNotOpen);
    }

    void aRespondentWhoIsAlsoAManagerKeepsWhatIsTheManagers()
    {
        ListWorld bench;
        ServerWorld &world = bench.world;
        QVERIFY(
            world.accounts->inviteAccount(world.varaManager, {world.round, world.vara, {}, {}}).has_value());
        const QString code = *world.accounts->issueScannedCode(world.varaManager);
        world.clock.advanceMs(13 * ServerWorld::kDayMs);
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(
            world.writer->write({editOf(workspace, world.round, RoundStatusGroup{RoundStatus::Cancelled})})
                .has_value());
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value());
        QVERIFY(bench.redeem(code).has_value());
    }

    void aListIsForgottenAlsoAfterACommandThatFailed()
    {
        ListWorld bench;
        QVERIFY(bench.list.invite(bench.order(kPeople)).has_value());
        bench.world.clock.advanceMs(14 * ServerWorld::kDayMs);
        {
            const auto lost = ServerTransaction::begin(*bench.world.store);
            QCOMPARE(bench.world.closer->closeDueRounds(bench.world.clock.nowMs())->forgotten, 3);
        }
        QCOMPARE(bench.world.store->invitedOf(bench.world.round, bench.world.vara)->size(), std::size_t(3));
        bench.close();
        QCOMPARE(bench.forgotten, 3);
        (void)bench.world.closer->closeDueRounds(bench.world.clock.nowMs());
        QVERIFY(!bench.world.closer->takeForgotten());
    }
};

QTEST_GUILESS_MAIN(tst_InvitationList)
#include "tst_InvitationList.moc"
