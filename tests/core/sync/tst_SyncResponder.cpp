// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/sync/ResponderChecks.h"
#include "tests/support/FileSizeLimit.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace samsyn;
using feed1::Status;

class tst_SyncResponder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDiskThatFailsAcknowledgesNothingAndLosesNothing_data()
    {
        QTest::addColumn<int>("roomBytes");
        QTest::newRow("at the first page") << 0;
        QTest::newRow("in the middle of the commit") << 3 * 4096 + 100;
    }
    void aDiskThatFailsAcknowledgesNothingAndLosesNothing()
    {
        QFETCH(int, roomBytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("server.db"));
        ServerWorld world(path);
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3);
        const feed1::Request request = phone.request();
        {
            const FileSizeLimit limit(QFileInfo(path + QStringLiteral("-wal")).size() + roomBytes);
            const auto refused = world.respond(request, phone.user);
            QVERIFY(!refused);
            QCOMPARE(int(refused.error().code), int(ErrorCode::StoreIo));
        }
        QCOMPARE(headOf(world, world.respondent.answers), quint64(1));
        QVERIFY(everyFeedIsSound(world));
        const auto taken = world.respond(request, phone.user);
        QVERIFY(taken.has_value());
        QCOMPARE(int(taken->outcomes.at(0).outcome), int(OpOutcome::Applied));
        QCOMPARE(headOf(world, world.respondent.answers), quint64(2));
    }

    void anOldBuildIsToldSoAndItsWorkIsTaken()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3);
        world.responder->expectBuild(7);
        feed1::Request request = phone.request();
        request.build = 6;
        const auto old = world.respond(request, phone.user);
        QVERIFY(old.has_value());
        QCOMPARE(int(old->status), int(feed1::Status::Ok));
        QCOMPARE(int(old->outcomes.at(0).outcome), int(OpOutcome::Applied));
        QVERIFY(std::get<feed1::MinimumBuild>(old->notes.back()).build == 7);
        request.build = 7;
        QVERIFY(world.respond(request, phone.user)->notes.empty());
    }

    void anAnswerReachesTheOtherDeviceOfTheSameRespondent()
    {
        ServerWorld world;
        TestPhone one(world, world.respondent.user), two(world, world.respondent.user);
        one.syncAll();
        two.syncAll();
        one.answer(world.respondent, 3);
        QCOMPARE(outcomeOf(one.sync()), int(OpOutcome::Applied));
        two.syncAll();
        const RecordId answer = answerId(world.respondent.respondent, QStringLiteral("q1"));
        QCOMPARE(two.valueOf(answer, 1), one.valueOf(answer, 1));
        two.answer(world.respondent, 5);
        QCOMPARE(outcomeOf(two.sync()), int(OpOutcome::Applied));
        one.syncAll();
        QCOMPARE(*readGroup<AnswerGroup>(one.valueOf(answer, 1))->value.level, 5);
        QVERIFY(everyFeedIsSound(world));
    }

    void aRepeatedRequestGetsTheStoredOutcomes()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3, "q1");
        phone.answer(world.respondent, 4, "q2");
        phone.edit(world.respondent.answers,
                   {{}, world.respondent.respondent, RecordKind::Respondent, 1, "x"});
        const feed1::Request request = phone.request();
        const auto first = world.respond(request, phone.user);
        const quint64 head = headOf(world, world.respondent.answers);
        world.clock.advanceMs(60'000);
        const auto second = world.respond(request, phone.user);
        QCOMPARE(first->outcomes.size(), std::size_t(2));
        QCOMPARE(second->outcomes.size(), first->outcomes.size());
        for (std::size_t i = 0; i < first->outcomes.size(); ++i) {
            QCOMPARE(int(second->outcomes[i].outcome), int(first->outcomes[i].outcome));
            QCOMPARE(second->outcomes[i].firstSeq, first->outcomes[i].firstSeq);
            QCOMPARE(second->outcomes[i].count, first->outcomes[i].count);
            QCOMPARE(second->outcomes[i].reason, first->outcomes[i].reason);
        }
        QCOMPARE(headOf(world, world.respondent.answers), head);
        QCOMPARE((*world.store->replica(phone.replica))->seenMs, world.clock.nowMs());
    }

    void aGapIsARewindAndWritesNothing()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        const quint64 head = headOf(world, world.respondent.answers);
        phone.nextCounter = 2;
        phone.answer(world.respondent, 3);
        QCOMPARE(int(phone.sync().status), int(Status::Rewind));
        QCOMPARE(headOf(world, world.respondent.answers), head);
        QCOMPARE((*world.store->replica(phone.replica))->lastCounter, quint64(0));
    }

    void aKeyThatTheServerHasLostIsARewind()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3);
        phone.outbox.records[0].key = std::monostate();
        QCOMPARE(int(phone.sync().status), int(Status::Rewind));
        QVERIFY(everyFeedIsSound(world));
    }

    void aSeqOfAHistoryThatIsNotProvenCountsAsUnseen()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user), other(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3);
        (void)phone.sync();
        other.syncAll();
        other.answer(world.respondent, 4);
        other.outbox.records[0].feed = world.respondent.answers;
        other.feeds.erase(other.handleOf(world.respondent.answers));
        const feed1::Response response = *world.respond(other.request(), other.user);
        QVERIFY(outcomeOf(response) == int(OpOutcome::AppliedWithConflict)
                || outcomeOf(response) == int(OpOutcome::Superseded));
    }

    void aClonedCounterWithOtherContentIsAForkAndRollsTheWholeRequestBack()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        TestPhone clone = phone;
        phone.answer(world.respondent, 3, "q1");
        QCOMPARE(outcomeOf(phone.sync()), int(OpOutcome::Applied));
        const quint64 head = headOf(world, world.respondent.answers);
        clone.answer(world.respondent, 4, "q1");
        clone.answer(world.respondent, 4, "q2");
        const feed1::Response refused = clone.sync();
        QCOMPARE(int(refused.status), int(Status::Fork));
        QVERIFY(refused.outcomes.empty() && refused.pages.empty() && refused.notes.empty());
        QCOMPARE(headOf(world, world.respondent.answers), head);
        QVERIFY(everyFeedIsSound(world));
    }

    void anotherKeyForTheSameRecordIsAFork()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 3);
        (void)phone.sync();
        phone.seed = makeRandomIdBytes(world.random);
        phone.answer(world.respondent, 4);
        QCOMPARE(int(phone.sync().status), int(Status::Fork));
    }

    void aReplicaOfSomeoneElseIsAFork()
    {
        ServerWorld world;
        const Invitation other = world.invite(world.essunga);
        TestPhone mine(world, world.respondent.user), theirs(world, other.user);
        mine.syncAll();
        theirs.replica = mine.replica;
        QCOMPARE(int(theirs.sync().status), int(Status::Fork));
    }

    void aRefusedRequestLeavesTheOthersOfItsBatch()
    {
        ServerWorld world;
        const Invitation other = world.invite(world.essunga);
        TestPhone good(world, world.respondent.user), bad(world, other.user);
        good.syncAll();
        bad.syncAll();
        good.answer(world.respondent, 2);
        bad.nextCounter = 7;
        bad.answer(other, 2);
        {
            auto batch = ServerTransaction::begin(*world.store);
            QCOMPARE(outcomeOf(*world.responder->respond(good.request(), good.user)),
                     int(OpOutcome::Applied));
            QCOMPARE(int(world.responder->respond(bad.request(), bad.user)->status), int(Status::Rewind));
            QVERIFY(batch->commit().has_value());
        }
        QCOMPARE(headOf(world, world.respondent.answers), quint64(2));
        QCOMPARE(headOf(world, other.answers), quint64(1));
        QVERIFY(everyFeedIsSound(world));
    }

    void aCrashBeforeTheCommitLeavesNothingAndTheRetrySucceeds()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 2);
        const feed1::Request request = phone.request();
        {
            const auto lost = ServerTransaction::begin(*world.store);
            QVERIFY(world.responder->respond(request, phone.user).has_value());
        }
        QCOMPARE(headOf(world, world.respondent.answers), quint64(1));
        QCOMPARE(outcomeOf(*world.respond(request, phone.user)), int(OpOutcome::Applied));
        QVERIFY(everyFeedIsSound(world));
    }

    void malformedRequestsAreErrorsAndWriteNothing_data()
    {
        QTest::addColumn<int>("defect");
        QTest::addColumn<int>("code");
        QTest::newRow("handle never given out") << 0 << int(ErrorCode::SyncMalformed);
        QTest::newRow("record index") << 2 << int(ErrorCode::SyncMalformed);
        QTest::newRow("seed index") << 3 << int(ErrorCode::SyncMalformed);
        QTest::newRow("feed twice") << 4 << int(ErrorCode::SyncMalformed);
        QTest::newRow("too many feeds") << 5 << int(ErrorCode::SyncTooLarge);
        QTest::newRow("too many ops") << 6 << int(ErrorCode::SyncTooLarge);
        QTest::newRow("value too large") << 7 << int(ErrorCode::SyncTooLarge);
    }

    void malformedRequestsAreErrorsAndWriteNothing()
    {
        QFETCH(int, defect);
        QFETCH(int, code);
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 2, "q1");
        phone.answer(world.respondent, 2, "q2");
        feed1::Request request = phone.request();
        switch (defect) {
        case 0:
            request.records[1].feed = feed1::FeedHandle(77);
            break;
        case 2:
            request.ops[1].record = 9;
            break;
        case 3:
            request.records[1].key = feed1::KeySeedIndex(5);
            break;
        case 4:
            request.feeds.push_back(request.feeds.front());
            break;
        case 5:
            request.feeds.assign(65, request.feeds.front());
            break;
        case 6:
            request.ops.assign(501, request.ops.front());
            break;
        default:
            request.ops[1].value = QByteArray(feed1::kMaxValueBytes + 1, 'x');
        }
        const auto response = world.respond(request, phone.user);
        QVERIFY(!response);
        QCOMPARE(int(response.error().code), code);
        QCOMPARE(headOf(world, world.respondent.answers), quint64(1));
        QVERIFY(!world.store->recordKey(phone.replica, *phone.outbox.records[0].record)->has_value());
    }

    void aHistoryThatIsNotTheDevicesIsARewindAndWritesNothing_data()
    {
        QTest::addColumn<int>("defect");
        QTest::newRow("other chain at high") << 0;
        QTest::newRow("high ahead of head") << 1;
        QTest::newRow("cursor ahead of head") << 2;
    }

    void aHistoryThatIsNotTheDevicesIsARewindAndWritesNothing()
    {
        QFETCH(int, defect);
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        const feed1::FeedHandle handle = phone.handleOf(world.respondent.answers);
        feed1::FeedCursor &cursor = phone.feeds[handle].cursor;
        if (defect == 0)
            phone.feeds[handle].highChain = ChainHash::named("another", "history");
        if (defect >= 1)
            cursor.high += 5;
        if (defect == 2)
            cursor.cursor += 5;
        phone.answer(world.respondent, 1);
        const feed1::Response response = phone.sync();
        QCOMPARE(int(response.status), int(Status::Rewind));
        QVERIFY(response.outcomes.empty());
        QCOMPARE(headOf(world, world.respondent.answers), quint64(1));
    }
};

QTEST_GUILESS_MAIN(tst_SyncResponder)
#include "tst_SyncResponder.moc"
