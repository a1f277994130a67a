// SPDX-License-Identifier: EUPL-1.2
#include "core/store/StoredGroup.h"
#include "core/sync/OpAdmission.h"
#include "tests/core/sync/ResponderChecks.h"

using namespace samsyn;
using feed1::Status;

class tst_SyncMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeldOpIsListedAndTheQueueGoesOn_data()
    {
        QTest::addColumn<int>("defect");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown kind") << 0 << QStringLiteral("411 kind 999");
        QTest::newRow("unknown group") << 1 << QStringLiteral("412 answer");
        QTest::newRow("newer schema") << 2 << QStringLiteral("411 schema 2");
        QTest::newRow("invalid value") << 3 << QStringLiteral("413 answer.value.level");
        QTest::newRow("server's own group") << 4 << QStringLiteral("510 notPermitted");
        QTest::newRow("kind of another feed") << 5 << QStringLiteral("510 notPermitted");
        QTest::newRow("foreign respondent") << 6 << QStringLiteral("413 respondent");
        QTest::newRow("record of another feed") << 7 << QStringLiteral("413 record");
    }

    void aHeldOpIsListedAndTheQueueGoesOn()
    {
        QFETCH(int, defect);
        QFETCH(QString, reason);
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        AnswerGroup bad{world.respondent.respondent, QStringLiteral("q3"), {}};
        bad.value.level = defect == 3 ? 5000 : 3;
        CellEdit edit = editOf(world.respondent.answers, answerId(bad.respondent, bad.questionCode), bad);
        switch (defect) {
        case 0:
            edit.kind = RecordKind(999);
            break;
        case 1:
            edit.group = 9;
            break;
        case 4:
            edit = editOf(edit.feed, bad.respondent,
                          RespondentAssignmentGroup{world.round, world.essunga, {}, {}});
            break;
        case 5:
            edit = editOf(edit.feed, RecordId::random(world.random), RoundStatusGroup{RoundStatus::Closed});
            break;
        case 6:
            edit = editOf(edit.feed, RecordId::random(world.random), RespondentProgressGroup{});
            break;
        case 7:
            edit = editOf(edit.feed, world.round, RespondentProgressGroup{});
            break;
        default:
            break;
        }
        phone.answer(world.respondent, 1, "q1");
        phone.edit(edit.feed, edit);
        if (defect == 2)
            phone.outbox.ops.back().schema = 2;
        phone.answer(world.respondent, 2, "q2");
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(3));
        QCOMPARE(outcomeOf(response, 0), int(OpOutcome::Applied));
        QCOMPARE(outcomeOf(response, 1), int(OpOutcome::Held));
        QCOMPARE(reasonOf(response, 1), reason);
        QCOMPARE(response.outcomes[1].firstSeq, quint64(0));
        QCOMPARE(outcomeOf(response, 2), int(OpOutcome::Applied));
        const auto held = world.store->heldBy(phone.user);
        QCOMPARE(held->size(), std::size_t(1));
        QCOMPARE(held->front().op.value, edit.value);
        QCOMPARE(held->front().reason, reason);
        QVERIFY(world.store->heldIn(world.respondent.answers)->empty());
    }

    void heldOpsOfTheWorkspaceAreListedToItsReviewer()
    {
        ServerWorld world;
        TestPhone phone(world, world.varaManager);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        phone.set(workspace, world.round, RoundStatusGroup{RoundStatus::Closed});
        QCOMPARE(outcomeOf(phone.sync()), int(OpOutcome::Held));
        const auto held = world.store->heldIn(workspace);
        QCOMPARE(held->size(), std::size_t(1));
        QCOMPARE(held->front().author.toString(), world.varaManager.toString());
    }

    void aChainOfEditsThatDidNotSeeADeletionDoesNotUndoIt()
    {
        ServerWorld world;
        TestPhone deletes(world, world.coordinator), edits(world, world.coordinator);
        deletes.syncAll();
        edits.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        deletes.edit(workspace, {workspace, world.vara, RecordKind::MemberOrganisation, kExistenceGroup, {}});
        QCOMPARE(outcomeOf(deletes.sync()), int(OpOutcome::Applied));
        MemberOrganisationGroup group;
        group.code = QStringLiteral("1470");
        group.name.sv = QStringLiteral("First");
        edits.set(workspace, world.vara, group);
        const feed1::Response first = edits.sync();
        QCOMPARE(outcomeOf(first), int(OpOutcome::Superseded));
        // The second edit rests on the first, whose seq is above that of the deletion it never saw.
        group.name.sv = QStringLiteral("Second");
        edits.edit(workspace, editOf(workspace, world.vara, group), OpBase{first.outcomes[0].firstSeq});
        QCOMPARE(outcomeOf(edits.sync()), int(OpOutcome::Superseded));
        QVERIFY(everyFeedIsSound(world));
    }

    void opsOfATransactionShareTheWorstFate()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 1, "q1");
        phone.answer(world.respondent, 2, "q2");
        phone.answer(world.respondent, 5000, "q3");
        phone.outbox.ops[0].transaction = 4;
        phone.outbox.ops[2].transaction = 4;
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(3));
        QCOMPARE(outcomeOf(response, 0), int(OpOutcome::Held));
        QCOMPARE(outcomeOf(response, 1), int(OpOutcome::Applied));
        QCOMPARE(outcomeOf(response, 2), int(OpOutcome::Held));
        QCOMPARE(reasonOf(response, 0), reasonOf(response, 2));
    }

    void anAnswerAfterTheCloseIsKeptApart()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.authoredAtMs = world.clock.nowMs();
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        phone.answer(world.respondent, 3);
        const feed1::Response response = phone.sync();
        QCOMPARE(outcomeOf(response), int(OpOutcome::Held));
        QCOMPARE(reasonOf(response), QStringLiteral("207 late"));
    }

    void whatIsLetInLateDoesNotCoverWhatCameAfterIt_data()
    {
        QTest::addColumn<bool>("hasSeen");
        QTest::addColumn<qint64>("clockMs");
        QTest::newRow("written over it, the clock right") << true << 0LL;
        QTest::newRow("written over it, the clock behind") << true << -400 * ServerWorld::kDayMs;
        QTest::newRow("written a minute later without it") << false << 0LL;
    }

    void whatIsLetInLateDoesNotCoverWhatCameAfterIt()
    {
        QFETCH(bool, hasSeen);
        QFETCH(qint64, clockMs);
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const auto write = [&](const char *name, const OpBase &base) {
            MemberOrganisationGroup group;
            group.name.sv = QString::fromLatin1(name);
            group.code = QStringLiteral("1470");
            phone.edit(workspace, editOf(workspace, world.vara, group), base);
        };
        phone.authoredAtMs = world.clock.nowMs() + 3650 * ServerWorld::kDayMs;
        write("Earlier", {});
        phone.outbox.ops[0].schema = 2;
        (void)phone.sync();
        const std::vector<HeldOp> held = *world.store->heldBy(world.coordinator);
        QCOMPARE(held.size(), std::size_t(1));
        if (!hasSeen)
            world.clock.advanceMs(60'000);
        phone.authoredAtMs = world.clock.nowMs() + clockMs;
        write("Later", hasSeen ? OpBase{held[0].id} : OpBase{});
        (void)phone.sync();
        QVERIFY(world.store->database().execute("UPDATE held SET schema = 1").has_value()); // upgraded
        QVERIFY(world.notices->retryHeld().has_value());
        QVERIFY(world.store->heldBy(world.coordinator)->empty());
        const auto stored = storedGroup<MemberOrganisationGroup>(*world.store, world.vara);
        QCOMPARE((*stored)->name.sv, QStringLiteral("Later"));
    }

    void copiesThatNumberTwoTransactionsAlikeAreHeldApart()
    {
        ServerWorld world;
        HeldOp held;
        held.author = world.varaManager;
        held.op.transaction = 4;
        held.reason = QStringLiteral("411 schema 2");
        for (int i = 0; i < 5; ++i) {
            held.id = OpId::named("held", QByteArray::number(i));
            held.op.counter = quint64(i % 3 + 1); // 1, 2, 3 of one copy and 1, 2 of the other
            held.heldAtMs = 1000 + i / 3;
            QVERIFY(world.store->hold(held).has_value());
        }
        QCOMPARE(world.store->heldWith(held)->size(), std::size_t(2));
        held.heldAtMs = 1000;
        QCOMPARE(world.store->heldWith(held)->size(), std::size_t(3));
    }

    void anEditThatSawTheHeadWinsWhateverItsClock()
    {
        ServerWorld world;
        TestPhone ahead(world, world.coordinator), behind(world, world.coordinator);
        ahead.syncAll();
        ahead.authoredAtMs = world.clock.nowMs() + 3650 * ServerWorld::kDayMs;
        behind.authoredAtMs = world.clock.nowMs() - 400 * ServerWorld::kDayMs;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        ahead.set(workspace, world.round, scheduleOf(world.clock.nowMs() + 1000));
        QCOMPARE(outcomeOf(ahead.sync()), int(OpOutcome::Applied));
        QVERIFY((*world.store->cell(world.round, 2))->effMs <= world.clock.nowMs() + 1);
        behind.syncAll();
        behind.set(workspace, world.round, scheduleOf(world.clock.nowMs() + 2000));
        QCOMPARE(outcomeOf(behind.sync()), int(OpOutcome::Applied));
        ahead.syncAll();
        QCOMPARE(ahead.valueOf(world.round, 2), behind.valueOf(world.round, 2));
    }

    void amongConcurrentEditsTheNewerWinsAndBothAreMarked()
    {
        ServerWorld world;
        TestPhone older(world, world.coordinator), newer(world, world.coordinator);
        older.syncAll();
        newer.syncAll();
        world.clock.advanceMs(60'000);
        older.authoredAtMs = world.clock.nowMs() - 50'000;
        newer.authoredAtMs = world.clock.nowMs() - 10'000;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        newer.set(workspace, world.collaboration, CollaborationGroup{{QStringLiteral("new"), {}}, {}, 5});
        older.set(workspace, world.collaboration, CollaborationGroup{{QStringLiteral("old"), {}}, {}, 5});
        QCOMPARE(outcomeOf(newer.sync()), int(OpOutcome::Applied));
        QCOMPARE(outcomeOf(older.sync()), int(OpOutcome::Superseded));
        QCOMPARE(older.valueOf(world.collaboration, 1), newer.valueOf(world.collaboration, 1));

        older.authoredAtMs = world.clock.nowMs() - 2000;
        older.edit(
            workspace,
            editOf(workspace, world.collaboration, CollaborationGroup{{QStringLiteral("own"), {}}, {}, 5}),
            OpBase{});
        QCOMPARE(outcomeOf(older.sync()), int(OpOutcome::AppliedWithConflict));
        QVERIFY(everyFeedIsSound(world));
    }

    void equalValuesAreNoConflict()
    {
        ServerWorld world;
        TestPhone one(world, world.coordinator), two(world, world.coordinator);
        one.syncAll();
        two.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const CollaborationGroup same{{QStringLiteral("same"), {}}, {}, 5};
        one.set(workspace, world.collaboration, same);
        two.set(workspace, world.collaboration, same);
        QCOMPARE(outcomeOf(one.sync()), int(OpOutcome::Applied));
        QCOMPARE(outcomeOf(two.sync()), int(OpOutcome::Applied));
        one.syncAll();
        for (const auto &[handle, known] : one.feeds)
            QVERIFY(isComplete(one, known, world));
    }

    void aBaseOfAnotherCellProvesNothing()
    {
        ServerWorld world;
        TestPhone one(world, world.coordinator), two(world, world.coordinator);
        one.syncAll();
        two.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        one.set(workspace, world.collaboration, CollaborationGroup{{QStringLiteral("new"), {}}, {}, 5});
        (void)one.sync();
        two.authoredAtMs = world.clock.nowMs() - 5000;
        two.edit(workspace,
                 editOf(workspace, world.collaboration, CollaborationGroup{{QStringLiteral("x"), {}}, {}, 5}),
                 OpBase{headOf(world, workspace) - 1});
        QCOMPARE(outcomeOf(two.sync()), int(OpOutcome::Superseded));
    }

    void aBaseMayBeAnOwnOpOfTheSameRequest()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 1);
        const feed1::Request draft = phone.request();
        const RecordId record = *phone.outbox.records[0].record;
        const Op first{draft.firstCounter, world.respondent.answers, record,      RecordKind::Answer, 1, 1,
                       draft.ops[0].value, draft.firstAuthoredAtS,   std::nullopt};
        const OpId firstId = opId(first, phone.replica, feed1::recordKeyFromSeed(phone.seed, record));
        AnswerGroup second{world.respondent.respondent, QStringLiteral("q1"), {}};
        second.value.state = AnswerState::DontKnow;
        phone.edit(world.respondent.answers, editOf(world.respondent.answers, record, second),
                   OpBase{firstId});
        phone.outbox.ops[1].authoredDeltaS = -1000;
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(1));
        QCOMPARE(outcomeOf(response), int(OpOutcome::Applied));
        const auto kept = world.store->cellIn(world.respondent.answers, AnswerGroup::address, record);
        QVERIFY(kept && kept->has_value());
        QCOMPARE((*kept)->value, writeGroup(second));
    }

    void anOverwrittenAnswerIsForgotten()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 1);
        (void)phone.sync();
        phone.answer(world.respondent, 2);
        (void)phone.sync();
        QVERIFY(!(*world.store->opAt(world.respondent.answers, 2))->hasPayload);
        QVERIFY((*world.store->opAt(world.respondent.answers, 3))->hasPayload);
        QVERIFY(everyFeedIsSound(world));
    }

    void anEditThatDidNotSeeTheDeletionIsSuperseded()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        TestPhone one(world, world.coordinator), two(world, world.coordinator);
        one.syncAll();
        two.syncAll();
        one.edit(workspace, {workspace, world.essunga, RecordKind::MemberOrganisation, kExistenceGroup, {}});
        QCOMPARE(outcomeOf(one.sync()), int(OpOutcome::Applied));
        MemberOrganisationGroup renamed;
        renamed.name.sv = QStringLiteral("Essunga 2");
        two.set(workspace, world.essunga, renamed);
        QCOMPARE(outcomeOf(two.sync()), int(OpOutcome::Superseded));
        two.syncAll();
        QVERIFY(two.cells.contains({world.essunga, kExistenceGroup}));
        QVERIFY(everyFeedIsSound(world));
    }

    void manyDeletionsAtOnceAreHeld()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        for (int i = 0; i <= kMaxDeletionsPerRequest; ++i)
            phone.edit(workspace,
                       {workspace, RecordId::random(world.random), RecordKind::MemberOrganisation, 0, {}});
        const feed1::Response response = phone.sync();
        QCOMPARE(outcomeOf(response), int(OpOutcome::Held));
        QCOMPARE(reasonOf(response), QStringLiteral("512 deletions 21"));
    }

    void aQuotaHoldsAndThenAsksToWait()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        QVERIFY(world.store->putReplica({phone.replica, phone.user, 0, 0, kMaxOpBytesPerUser}).has_value());
        phone.answer(world.respondent, 1);
        QCOMPARE(reasonOf(phone.sync()), QStringLiteral("511 quota"));
        HeldOp big;
        big.id = OpId::random(world.random);
        big.author = phone.user;
        big.replica = ReplicaId::random(world.random);
        big.op.feed = world.respondent.answers;
        big.op.value = QByteArray(kMaxHeldBytesPerUser, 'x');
        QVERIFY(world.store->hold(big).has_value());
        phone.answer(world.respondent, 2);
        const feed1::Response response = phone.sync();
        QCOMPARE(int(response.status), int(Status::Wait));
        QVERIFY(response.detail > 0);
        QCOMPARE(phone.outbox.ops.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(tst_SyncMerge)
#include "tst_SyncMerge.moc"
