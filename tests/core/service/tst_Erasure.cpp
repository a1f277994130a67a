// SPDX-License-Identifier: EUPL-1.2
// What was erased is nowhere any more: not in the files, not on a device, and not in a backup that comes
// back.
#include "core/service/LedgerReplay.h"
#include "core/store/FeedVerification.h"
#include "core/store/StoredGroup.h"
#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/MemoryLedger.h"
#include "tests/support/TestPhone.h"

#include <QDir>
#include <QFile>

using namespace samsyn;

namespace {

constexpr char kSecret[] = "only Anna of the archive can have written this";

/// A server in a file, with an answer, a comment on it and a late op that is held.
struct ErasureWorld {
    ErasureWorld() { open(); }

    QString path() const { return folder.filePath(QStringLiteral("server.sqlite")); }
    Erasure::Stores stores() { return {*world->store, *world->store, *world->store}; }
    void open()
    {
        world.emplace(path());
        taking.emplace(*world->store, world->clock);
        taking->setLedger(&ledger);
        world->accounts->tell(*taking);
        erasure.emplace(stores(), *taking, *world->accounts, world->clock);
    }
    [[nodiscard]] RecordId answer() const
    {
        return answerId(world->respondent.respondent, QStringLiteral("q1"));
    }
    [[nodiscard]] FeedId feed() const { return world->respondent.answers; }
    void writeAll(TestPhone &phone)
    {
        phone.syncAll();
        phone.answer(world->respondent, 3);
        phone.set(feed(), answer(), AnswerCommentGroup{QString::fromLatin1(kSecret), {}});
        const feed1::Response response = phone.sync();
        SAMSYN_REQUIRE(response.status == feed1::Status::Ok);
    }
    QByteArray bytes() const { return bytes(path()); }
    static QByteArray bytes(const QString &path)
    {
        QByteArray all;
        for (const char *ending : {"", "-wal"}) {
            QFile file(path + QLatin1String(ending));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    /// Six of a group answer, one of them with a comment; the round is published, and the comment quoted.
    [[nodiscard]] RecordId releaseComment()
    {
        TestPhone phone(*world, world->respondent.user);
        phone.syncAll();
        phone.answer(world->respondent, 3);
        phone.set(
            feed(), answer(),
            AnswerCommentGroup{QString::fromLatin1(kSecret), CommentVisibility::MayBeQuotedAnonymously});
        (void)phone.sync();
        for (int i = 0; i < 5; ++i) {
            const Invitation invited = world->invite(world->vara);
            TestPhone other(*world, invited.user);
            other.syncAll();
            other.answer(invited, 2);
            (void)other.sync();
        }
        world->clock.advanceMs(14 * ServerWorld::kDayMs);
        SAMSYN_REQUIRE(world->closer->closeDueRounds(world->clock.nowMs())->published == 1);
        const RecordId comment = releasedCommentId(world->round, answer());
        const CommentReviewGroup review{world->round, world->vara, comment, true};
        const FeedId member = world->feedOf(FeedKind::Member, world->vara);
        SAMSYN_REQUIRE(world->writer->write({editOf(member, commentReviewId(comment), review)}).has_value());
        SAMSYN_REQUIRE(world->closer->closeDueRounds(world->clock.nowMs()).has_value());
        return comment;
    }
    [[nodiscard]] bool isSound()
    {
        const Result<FeedVerification> verified = verifyFeed(*world->store, feed());
        return verified && verified->isSound();
    }

    QTemporaryDir folder;
    MemoryLedger ledger;
    std::optional<ServerWorld> world;
    std::optional<TakingAway> taking;
    std::optional<Erasure> erasure;
};

/// A backup that was brought back, beside the server it is of.
struct RestoredWorld {
    RestoredWorld(ErasureWorld &bench, const QString &file)
        : store(*SqliteServerStore::open(file, bench.world->random)),
          writer(*store, bench.world->clock, bench.world->random),
          accounts({*store, *store}, writer, bench.world->clock, bench.world->random),
          taking(*store, bench.world->clock), erasure(stores(), taking, accounts, bench.world->clock)
    {
    }
    [[nodiscard]] Erasure::Stores stores() const { return {*store, *store, *store}; }
    [[nodiscard]] Result<LedgerReplay> replay(const Ledger &ledger)
    {
        return replayLedger(ledger, stores(), accounts, erasure);
    }

    std::unique_ptr<SqliteServerStore> store;
    ServerWriter writer;
    ServerAccounts accounts;
    TakingAway taking;
    Erasure erasure;
};

/// Disabled, and not a member of the feed any more.
bool isOut(SqliteServerStore &store, const UserId &user, const FeedId &feed)
{
    const auto account = store.account(user);
    const auto members = store.membersOf(feed);
    const auto memberships = store.membershipsOf(user);
    SAMSYN_REQUIRE(account && *account && members && memberships);
    const auto own = std::ranges::find(*memberships, feed, &Membership::feed);
    return (*account)->isDisabled && own != memberships->end() && own->isRevoked
        && std::ranges::find(*members, user, &Membership::user) == members->end();
}

struct RealPhone {
    explicit RealPhone(ServerWorld &server)
        : world(server), session(*bench.store, server.identity.server, bench.clock, bench.random)
    {
    }
    [[nodiscard]] bool syncAll()
    {
        for (int i = 0; i < 50; ++i) {
            const Result<QByteArray> request = session.nextRequest();
            const Result<QByteArray> response = world.respondRaw(*request, world.respondent.user);
            const Result<SyncProgress> progress =
                response ? session.applyResponse(*response) : Result<SyncProgress>(response.error());
            if (!progress)
                return false;
            healings += progress->healing != SyncHealing::None ? 1 : 0;
            if (progress->step == SyncStep::Done)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool edit(const QString &question, qint64 level)
    {
        const RecordId respondent = world.respondent.respondent;
        return bench.store
            ->edit({editOf(world.respondent.answers, answerId(respondent, question),
                           answerOf(respondent, question, level))})
            .has_value();
    }
    [[nodiscard]] qint64 opsOf(const QString &question) const
    {
        const QByteArray id = answerId(world.respondent.respondent, question).toByteArray().toHex();
        return bench.number(("SELECT count(*) FROM op WHERE hex(record) = upper('" + id + "')").constData());
    }

    ServerWorld &world;
    DeviceBench bench;
    SyncSession session;
    int healings = 0;
};

} // namespace

class tst_Erasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsErasedKeepsOutNothingThatItBelongedTo()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        TestPhone manager(world, world.varaManager);
        manager.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        for (const RecordId &member : {world.vara, world.essunga}) {
            MemberOrganisationGroup group;
            group.name.sv = QStringLiteral("Nytt namn");
            group.code = QStringLiteral("1470");
            manager.set(workspace, member, group);
            manager.outbox.ops.back().transaction = 7;
        }
        (void)manager.sync();
        QCOMPARE(world.store->heldBy(world.varaManager)->size(), std::size_t(2));
        QVERIFY(bench.erasure->eraseRecord(world.essunga).has_value());
        QVERIFY(world.store->database().execute("UPDATE held SET reason = '411 kind 11'").has_value());
        QVERIFY(world.accounts->setRoles(world.varaManager, {{UserRole::CollaborationCoordinator, {}}}));
        QVERIFY(world.notices->retryHeld().has_value());
        QVERIFY(world.store->heldBy(world.varaManager)->empty());
        const auto vara = storedGroup<MemberOrganisationGroup>(*world.store, world.vara);
        QCOMPARE((*vara)->name.sv, QStringLiteral("Nytt namn"));
        const auto gone = world.store->cell(world.essunga, MemberOrganisationGroup::address.group);
        QVERIFY(gone.has_value() && (!*gone || (*gone)->value.isEmpty()));
        QVERIFY(verifyFeed(*world.store, workspace)->isSound());
    }

    void noByteOfAnErasedRecordIsLeftAndTheHistoryStaysSound()
    {
        ErasureWorld bench;
        TestPhone phone(*bench.world, bench.world->respondent.user);
        bench.writeAll(phone);
        QVERIFY(bench.world->store->emptyLog().has_value());
        QVERIFY(bench.bytes().contains(kSecret));
        const quint64 head = (*bench.world->store->feed(bench.feed()))->head;
        const Result<ErasureCount> erased = bench.erasure->eraseRecord(bench.answer());
        QVERIFY2(erased.has_value(), erased ? "" : qPrintable(erased.error().what));
        QCOMPARE(erased->records, 1);
        QVERIFY(bench.world->store->emptyLog().has_value());
        QVERIFY(!bench.bytes().contains(kSecret));
        QVERIFY(bench.isSound());
        QCOMPARE((*bench.world->store->feed(bench.feed()))->head, head + 3); // existence, answer, comment
        QVERIFY(!bench.world->store->recordKey(phone.replica, bench.answer())->has_value());
        QCOMPARE(bench.ledger.entries().back().kind, LedgerKind::RecordErased);
        (void)phone.sync();
        QVERIFY(phone.valueOf(bench.answer(), 0).isEmpty() && phone.valueOf(bench.answer(), 1).isEmpty()
                && phone.valueOf(bench.answer(), 2).isEmpty());
        QCOMPARE(phone.cells.count({bench.answer(), 0}), std::size_t(1));
        // once more changes nothing
        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        QCOMPARE((*bench.world->store->feed(bench.feed()))->head, head + 3);
        QCOMPARE(bench.erasure->eraseRecord(RecordId::named("no", "where")).error().code,
                 ErrorCode::ArgumentInvalid);
    }

    void aCommentThatWasReleasedAndQuotedGoesWithItsAnswer()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        const RecordId comment = bench.releaseComment();
        const FeedId member = world.feedOf(FeedKind::Member, world.vara);
        QVERIFY(world.store->cell(quotedCommentId(comment), 1)->has_value());
        TestPhone reader(world, world.varaCoordinator);
        reader.syncAll();
        QVERIFY(reader.valueOf(comment, 1).contains(kSecret));
        QVERIFY(world.store->emptyLog().has_value());
        const QString backup = bench.folder.filePath(QStringLiteral("backup.sqlite"));
        QVERIFY(QFile::copy(bench.path(), backup));

        QCOMPARE(bench.erasure->eraseRecord(bench.answer())->records, 1);
        QVERIFY(world.store->emptyLog().has_value());
        QVERIFY(!bench.bytes().contains(kSecret));
        const FeedId comments = world.feedOf(FeedKind::Results, commentsScope(world.round, world.vara));
        QVERIFY(verifyFeed(*world.store, comments)->isSound() && verifyFeed(*world.store, member)->isSound());
        reader.syncAll();
        for (const RecordId &record : {comment, quotedCommentId(comment)})
            QVERIFY(reader.valueOf(record, 0).isEmpty() && reader.valueOf(record, 1).isEmpty());
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value()); // quotes nothing again
        QVERIFY(!bench.bytes().contains(kSecret));

        RestoredWorld restored(bench, backup);
        QVERIFY(restored.replay(bench.ledger).has_value());
        QVERIFY(restored.store->emptyLog().has_value());
        QVERIFY(!ErasureWorld::bytes(backup).contains(kSecret));
    }

    void whatComesLaterForAnErasedRecordLeavesNothing_data()
    {
        QTest::addColumn<bool>("bringsSeed");
        QTest::newRow("from a device that the server knows") << false;
        QTest::newRow("from a new device") << true;
    }

    void whatComesLaterForAnErasedRecordLeavesNothing()
    {
        QFETCH(bool, bringsSeed);
        ErasureWorld bench;
        TestPhone phone(*bench.world, bench.world->respondent.user);
        bench.writeAll(phone);
        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        phone.set(bench.feed(), bench.answer(), AnswerCommentGroup{QStringLiteral("a late thought"), {}});
        if (!bringsSeed)
            phone.outbox.records[0].key = std::monostate();
        const feed1::Request request = phone.request();
        for (int again = 0; again < 2; ++again) {
            const Result<feed1::Response> response = bench.world->respond(request, phone.user);
            QVERIFY(response.has_value());
            QCOMPARE(int(response->status), int(bringsSeed ? feed1::Status::Ok : feed1::Status::Fork));
            QCOMPARE(response->outcomes.size(), std::size_t(bringsSeed ? 1 : 0));
            for (const feed1::OutcomeRun &run : response->outcomes)
                QCOMPARE(int(run.outcome), int(OpOutcome::Superseded));
        }
        QVERIFY(bench.world->store->emptyLog().has_value());
        QVERIFY(!bench.bytes().contains("a late thought"));
        QVERIFY(!bench.world->store->recordKey(phone.replica, bench.answer())->has_value());
        QVERIFY(bench.isSound());
    }

    void aDeviceForgetsItsOwnOpsAndDoesNotSendThemAgainAfterARewind()
    {
        ErasureWorld bench;
        RealPhone phone(*bench.world);
        QVERIFY(phone.syncAll());
        QVERIFY(phone.edit(QStringLiteral("q1"), 4) && phone.edit(QStringLiteral("q2"), 2));
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 1);
        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        QVERIFY(phone.edit(QStringLiteral("q1"), 5)); // has not heard of it
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.healings, 1); // under a new name, because the record's key is gone with it
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 0);
        QCOMPARE(phone.opsOf(QStringLiteral("q2")), 1);
        QCOMPARE(phone.bench.shownLevel(QStringLiteral("q1")), -1);
        QVERIFY(phone.bench.store->syncFacts()->everyChecksumEqual);
        QVERIFY(phone.bench.store->connection()
                    .database()
                    .execute("UPDATE feed SET high_chain = zeroblob(16)")
                    .has_value());
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.healings, 2);
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 0);
        QVERIFY(phone.bench.store->syncFacts()->everyChecksumEqual);
        QVERIFY(bench.isSound());
    }

    void noPageKeepsACopyOfWhatWasMovedAsideOnIt()
    {
        ErasureWorld bench;
        TestPhone phone(*bench.world, bench.world->respondent.user);
        phone.syncAll();
        const auto secretOf = [](int i) {
            return QByteArray(kSecret) + QByteArray::number(1000 + i) + QByteArray(i * 37 % 300, 'x');
        };
        const auto recordOf = [&](int i) {
            return answerId(bench.world->respondent.respondent, QStringLiteral("q%1").arg(i));
        };
        constexpr int kRecords = 120;
        for (int i = 0; i < kRecords; ++i) {
            phone.set(bench.feed(), recordOf(i), AnswerCommentGroup{QString::fromLatin1(secretOf(i)), {}});
            QCOMPARE(int(phone.sync().status), int(feed1::Status::Ok));
        }
        for (int number = 0; number < kRecords; ++number) {
            const int i = number * 49 % kRecords;
            QVERIFY(bench.erasure->eraseRecord(recordOf(i)).has_value());
            QVERIFY(bench.world->store->emptyLog().has_value());
            QVERIFY2(!bench.bytes().contains(secretOf(i).left(int(sizeof kSecret) + 3)),
                     qPrintable(QString::number(i)));
        }
    }

    void aDatabaseThatNeverHadARecordTakesNothingOfItWhenItIsErased()
    {
        ErasureWorld bench;
        RealPhone phone(*bench.world);
        QVERIFY(phone.syncAll());
        // as after a restore to a time before the record
        QVERIFY(bench.erasure->eraseAgain(bench.feed(), bench.answer()).has_value());
        QVERIFY(phone.edit(QStringLiteral("q1"), 4) && phone.edit(QStringLiteral("q2"), 2));
        QVERIFY(phone.syncAll());
        const auto cell = bench.world->store->cellIn(bench.feed(), AnswerGroup::address, bench.answer());
        QVERIFY(cell && *cell && (*cell)->value.isEmpty());
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 0);
        QCOMPARE(phone.opsOf(QStringLiteral("q2")), 1);
        QCOMPARE(phone.bench.shownLevel(QStringLiteral("q1")), -1);
        QVERIFY(phone.bench.store->syncFacts()->everyChecksumEqual);
        QVERIFY(bench.isSound());
        QVERIFY(bench.erasure->eraseAgain(bench.feed(), bench.answer()).has_value());
        QVERIFY(phone.syncAll());
        QVERIFY(bench.isSound());
    }

    void theServerWritesNothingOfWhatIsErasedEither()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        const FeedId personal = (*world.store->account(world.varaManager))->personalFeed;
        const RecordId record = RecordId::named("a", "record of a lost history");
        QVERIFY(bench.erasure->eraseAgain(personal, record).has_value());
        const quint64 head = (*world.store->feed(personal))->head;
        const UserProfileGroup profile{QString::fromLatin1(kSecret), world.collaboration, {}};
        QVERIFY(world.writer->write({editOf(personal, record, profile)}).has_value());
        QCOMPARE((*world.store->feed(personal))->head, head);
        QVERIFY(world.store->emptyLog().has_value());
        QVERIFY(!bench.bytes().contains(kSecret));
    }

    void whatWasOnlyHeldIsForgottenByItsDeviceToo()
    {
        ErasureWorld bench;
        RealPhone phone(*bench.world);
        QVERIFY(phone.syncAll());
        bench.world->clock.advanceMs(100LL * 24 * 3600 * 1000); // the round is over
        QVERIFY(phone.edit(QStringLiteral("q1"), 4));
        QVERIFY(phone.syncAll());
        QCOMPARE(bench.world->store->heldBy(bench.world->respondent.user)->size(), std::size_t(1));
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 1);
        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 0);
        QVERIFY(bench.isSound());
    }

    void whoHasLeftTheFeedForgetsItToo()
    {
        ErasureWorld bench;
        RealPhone phone(*bench.world);
        QVERIFY(phone.syncAll() && phone.edit(QStringLiteral("q1"), 4)
                && phone.edit(QStringLiteral("q2"), 2));
        QVERIFY(phone.syncAll());
        QVERIFY(bench.world->store->revokeMember(bench.world->respondent.user, bench.feed()).has_value());
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 1); // kept until it is in a backup
        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        QVERIFY(phone.syncAll());
        QCOMPARE(phone.opsOf(QStringLiteral("q1")), 0);
        QCOMPARE(phone.opsOf(QStringLiteral("q2")), 1);
    }

    void aPersonIsErasedWithEverythingInItsOwnFeeds()
    {
        ErasureWorld bench;
        TestPhone phone(*bench.world, bench.world->respondent.user);
        bench.writeAll(phone);
        const UserId named = bench.world->account("Annika Arkivarie", UserRole::Manager, bench.world->vara);
        const QString code = *bench.world->accounts->issueScannedCode(named);
        const Result<EnrolResponse> session =
            bench.world->accounts->redeem({code, QStringLiteral("Annikas telefon")});
        QVERIFY(bench.erasure->eraseAccount(bench.world->respondent.user).has_value());
        QVERIFY(bench.erasure->eraseAccount(named).has_value());
        QVERIFY(bench.world->store->emptyLog().has_value());
        for (const char *left : {kSecret, "Annika Arkivarie", "Annikas telefon"})
            QVERIFY2(!bench.bytes().contains(left), left);
        QVERIFY(!bench.world->accounts->authenticate(session->token));
        QVERIFY((*bench.world->store->account(named))->isDisabled);
        QCOMPARE(bench.erasure->eraseAccount(UserId::named("no", "one")).error().code,
                 ErrorCode::ArgumentInvalid);
    }

    void noticesThatRepeatItsValuesGoWithIt()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        TestPhone first(world, world.coordinator),
            second(world, world.account("Bo", UserRole::CollaborationCoordinator, RecordId()));
        first.syncAll();
        second.syncAll();
        const FeedId member = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RecordId record = world.vara;
        MemberOrganisationGroup named = **storedGroup<MemberOrganisationGroup>(*world.store, record);
        named.name.sv = QString::fromLatin1(kSecret);
        first.set(member, record, named);
        (void)first.sync();
        world.clock.advanceMs(60'000);
        named.name.sv = QStringLiteral("another word");
        second.set(member, record, named); // without having seen the first
        QCOMPARE(int(second.sync().outcomes.front().outcome), int(OpOutcome::AppliedWithConflict));
        QCOMPARE(world.store->noticesOf(record)->size(), std::size_t(1));
        const Result<ErasureCount> erased = bench.erasure->eraseRecord(record);
        QVERIFY(erased && erased->records == 2);
        QVERIFY(world.store->emptyLog().has_value());
        for (const char *text : {kSecret, "another word"})
            QVERIFY2(!bench.bytes().contains(text), text);
        QVERIFY(verifyFeed(*world.store, member)->isSound());
        first.syncAll();
        QVERIFY(first.valueOf(record, MemberOrganisationGroup::address.group).isEmpty());
    }

    /// The order was given when the history that had the notice was lost; then its backup comes back.
    void noticesThatOnlyABackupHasGoWithItToo()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        TestPhone manager(world, world.varaManager);
        manager.syncAll();
        MemberOrganisationGroup named;
        named.name.sv = QString::fromLatin1(kSecret);
        named.code = QStringLiteral("1470");
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        manager.set(workspace, world.vara, named);
        QCOMPARE(int(manager.sync().outcomes.front().outcome), int(OpOutcome::Held));
        QVERIFY(!world.store->noticesOf(world.vara)->empty());
        QVERIFY(world.store->emptyLog().has_value());
        const QString backup = bench.folder.filePath(QStringLiteral("backup.sqlite"));
        QVERIFY(QFile::copy(bench.path(), backup));
        MemoryLedger ledger;
        const LedgerEntry order{LedgerKind::RecordErased, 1, workspace.toByteArray(),
                                world.vara.toByteArray()};
        QVERIFY(ledger.append(order).has_value());
        RestoredWorld restored(bench, backup);
        QVERIFY(restored.replay(ledger).has_value());
        QVERIFY(restored.store->emptyLog().has_value());
        QVERIFY(!ErasureWorld::bytes(backup).contains(kSecret));
    }

    void whatWasErasedInAFeedThatIsNotHereYetIsKnownWhenItComes()
    {
        ErasureWorld bench;
        const FeedId feed = FeedId::named("a", "feed of a later member");
        QVERIFY(bench.erasure->eraseAgain(feed, bench.answer()).has_value());
        QVERIFY(*bench.world->store->isErased(feed, bench.answer()));
        QVERIFY(!*bench.world->store->isErased(bench.feed(), bench.answer()));
    }

    void nothingIsErasedThatTheLedgerDoesNotSay()
    {
        ErasureWorld bench;
        TestPhone phone(*bench.world, bench.world->respondent.user);
        bench.writeAll(phone);
        bench.ledger.isFull = true;
        QCOMPARE(bench.erasure->eraseRecord(bench.answer()).error().code, ErrorCode::FileUnwritable);
        QVERIFY(!(*bench.world->store->cellIn(bench.feed(), AnswerCommentGroup::address, bench.answer()))
                     ->value.isEmpty());
        QCOMPARE(bench.world->accounts->disable(phone.user).error().code, ErrorCode::FileUnwritable);
        QVERIFY(!(*bench.world->store->account(phone.user))->isDisabled);
    }

    void aBackupThatComesBackBringsNothingOfItBack()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        TestPhone phone(world, world.respondent.user);
        bench.writeAll(phone);
        const UserId leaving = world.account("Lars Lämnar", UserRole::Manager, world.vara);
        const UserId losing = world.account("Rut Roll", UserRole::Manager, world.vara);
        QVERIFY(world.accounts
                    ->setRoles(losing, {{UserRole::Manager, world.vara}, {UserRole::Manager, world.essunga}})
                    .has_value());
        const QString used = *world.accounts->issueScannedCode(losing);
        const QString unused = *world.accounts->issueScannedCode(losing);
        const auto session = world.accounts->redeem({*world.accounts->issueScannedCode(losing), {}});
        QVERIFY(session.has_value());
        QCOMPARE(*world.store->ledgerPosition(), qint64(bench.ledger.entries().size()));
        const QString backup = bench.folder.filePath(QStringLiteral("backup.sqlite"));
        QVERIFY(world.store->database()
                    .execute(("VACUUM INTO '" + backup.toUtf8() + '\'').constData())
                    .has_value());

        QVERIFY(bench.erasure->eraseRecord(bench.answer()).has_value());
        QVERIFY(world.accounts->disable(leaving).has_value());
        QVERIFY(world.accounts->setRoles(losing, {{UserRole::Manager, world.essunga}}).has_value());
        QVERIFY(world.accounts->redeem({used, {}}).has_value());
        QVERIFY(world.accounts->signOut(session->token).has_value());

        RestoredWorld restored(bench, backup);
        SqliteServerStore &store = *restored.store;
        ServerAccounts &accounts = restored.accounts;
        QVERIFY(accounts.authenticate(session->token).has_value());
        const Result<LedgerReplay> replayed = restored.replay(bench.ledger);
        QVERIFY2(replayed.has_value(), replayed ? "" : qPrintable(replayed.error().what));
        QVERIFY(replayed->entries >= 5);
        QVERIFY(replayed->codes >= 1);
        QVERIFY(store.emptyLog().has_value());
        QVERIFY(!bench.bytes(backup).contains(kSecret));
        QVERIFY(verifyFeed(store, bench.feed())->isSound());
        QVERIFY(isOut(store, leaving, world.feedOf(FeedKind::Workspace, world.collaboration)));
        QVERIFY(!accounts.authenticate(session->token));
        QCOMPARE(accounts.redeem({used, {}}).error().code, ErrorCode::EnrolCodeUsed);
        QCOMPARE(accounts.redeem({unused, {}}).error().code, ErrorCode::EnrolTooManyTries);
        const auto profile = storedGroup<UserProfileGroup>(store, RecordId(losing.bytes()));
        QCOMPARE((*profile)->roles.size(), std::size_t(1));
        QVERIFY((*profile)->roles[0].organisation == world.essunga);
        const Result<LedgerReplay> again = restored.replay(bench.ledger);
        QVERIFY(again && again->entries == 0 && again->codes == 0);
        MemoryLedger another; // shorter than the database knows of: nothing of it is left out
        QVERIFY(another.append(bench.ledger.entries().front()).has_value());
        QCOMPARE(restored.replay(another)->entries, 1);
    }

    void valuesThatOthersHaveReplacedGoAfterTheirTerm()
    {
        ErasureWorld bench;
        ServerWorld &world = *bench.world;
        const FeedId personal = (*world.store->account(world.varaManager))->personalFeed;
        const RecordId profile(world.varaManager.bytes());
        QVERIFY(world.writer
                    ->write({editOf(personal, profile,
                                    UserProfileGroup{QStringLiteral("New Name"), world.collaboration, {}})})
                    .has_value());
        const quint64 head = (*world.store->feed(personal))->head;
        const qint64 nowMs = world.clock.nowMs();
        QCOMPARE(*world.store->dropSuperseded(personal, {0, head}, nowMs - 1'000'000'000), 0); // too young
        const int dropped = *world.store->dropSuperseded(personal, {0, head}, nowMs + 1'000'000'000);
        QVERIFY(dropped >= 1);
        QCOMPARE(*world.store->dropSuperseded(personal, {0, head}, nowMs + 1'000'000'000), 0);
        const Result<FeedVerification> verified = verifyFeed(*world.store, personal);
        QVERIFY(verified && verified->isSound());
        QCOMPARE((*storedGroup<UserProfileGroup>(*world.store, profile))->displayName,
                 QStringLiteral("New Name"));
    }
};

QTEST_GUILESS_MAIN(tst_Erasure)
#include "tst_Erasure.moc"
