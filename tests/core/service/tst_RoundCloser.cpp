// SPDX-License-Identifier: EUPL-1.2
#include "core/store/FeedVerification.h"
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

#include <set>

using namespace samsyn;

namespace {

void answerAs(ServerWorld &world, const Invitation &invitation, qint64 level)
{
    TestPhone phone(world, invitation.user);
    phone.syncAll();
    phone.answer(invitation, level);
    QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
}

void fillWithAnswers(ServerWorld &world)
{
    answerAs(world, world.respondent, 3);
    for (int i = 0; i < 5; ++i)
        answerAs(world, world.invite(world.vara), 3);
    answerAs(world, world.invite(world.essunga), 5);
}

RoundStatus statusOf(ServerWorld &world)
{
    return (*storedGroup<RoundStatusGroup>(*world.store, world.round))->status;
}

std::vector<ServerCell> resultsOf(ServerWorld &world)
{
    return *world.store->cellsOf(world.feedOf(FeedKind::Results, world.round),
                                 OrganisationResultGroup::address);
}

/// Whose results a device of this person gets to see.
std::set<RecordId> readOrganisations(ServerWorld &world, const UserId &user)
{
    TestPhone phone(world, user);
    phone.syncAll();
    std::set<RecordId> organisations;
    for (const auto &[place, cell] : phone.cells) {
        if (cell.kind == RecordKind::OrganisationResult)
            organisations.insert(readGroup<OrganisationResultGroup>(cell.value)->organisation);
    }
    return organisations;
}

} // namespace

class tst_RoundCloser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesARoundAloneThatIsNotDue()
    {
        ServerWorld world;
        world.clock.advanceMs(14 * ServerWorld::kDayMs - 1);
        const auto closing = world.closer->closeDueRounds(world.clock.nowMs());
        QCOMPARE(closing->closed + closing->published, 0);
        QCOMPARE(int(statusOf(world)), int(RoundStatus::Open));
    }

    void closesAndPublishesARoundThatIsDue()
    {
        ServerWorld world;
        fillWithAnswers(world);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        const auto closing = world.closer->closeDueRounds(world.clock.nowMs());
        QVERIFY(closing->failures.isEmpty());
        QCOMPARE(closing->closed, 1);
        QCOMPARE(closing->published, 1);
        QCOMPARE(int(statusOf(world)), int(RoundStatus::Published));
        QCOMPARE(resultsOf(world).size(), std::size_t(2));
        const auto summary =
            storedGroup<RoundResultGroup>(*world.store, RecordId::named(world.round.view(), "result"));
        QCOMPARE((*summary)->organisationCount, 2);
        QCOMPARE((*summary)->computedAtMs, world.clock.nowMs());
        QVERIFY(verifyFeed(*world.store, world.feedOf(FeedKind::Results, world.round))->isSound());
    }

    void whoWasAskedReadsTheOwnOrganisationsResultsAndNobodyElses_data()
    {
        QTest::addColumn<bool>("isShared");
        QTest::newRow("kept to each organisation") << false;
        QTest::newRow("shared among the participants") << true;
    }
    void whoWasAskedReadsTheOwnOrganisationsResultsAndNobodyElses()
    {
        QFETCH(bool, isShared);
        ServerWorld world;
        auto plan = *storedGroup<RoundPlanGroup>(*world.store, world.round);
        plan->sharing = isShared ? ResultSharing::AllParticipants : ResultSharing::OwnOrganisation;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, world.round, *plan)}).has_value());
        fillWithAnswers(world);
        const Invitation silent = world.invite(world.vara), guest = world.invite(world.essunga);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);

        const std::set<RecordId> vara{world.vara}, essunga{world.essunga}, both{world.vara, world.essunga};
        QCOMPARE(readOrganisations(world, world.respondent.user), vara);
        QCOMPARE(readOrganisations(world, silent.user), vara);
        QCOMPARE(readOrganisations(world, guest.user), essunga);
        QCOMPARE(readOrganisations(world, world.coordinator), both);
        QCOMPARE(readOrganisations(world, world.varaManager), isShared ? both : vara);
        QCOMPARE(readOrganisations(world, world.varaCoordinator), isShared ? both : vara);
        QCOMPARE(readOrganisations(world, world.essungaManager), isShared ? both : essunga);
    }

    void theOwnResultIsTheSameAndFitsItsChecksum()
    {
        ServerWorld world;
        fillWithAnswers(world);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value());
        const FeedId own = world.feedOf(FeedKind::Results, ownResultScope(world.round, world.vara));
        const auto cells = world.store->cellsOf(own, OrganisationResultGroup::address);
        QCOMPARE(cells->size(), std::size_t(1));
        bool isAmongAll = false;
        for (const ServerCell &cell : resultsOf(world))
            isAmongAll = isAmongAll || cell.value == cells->front().value;
        QVERIFY(isAmongAll);
        const auto summaries = world.store->cellsOf(own, RoundResultGroup::address);
        QCOMPARE(summaries->size(), std::size_t(1));
        const auto summary = readGroup<RoundResultGroup>(summaries->front().value);
        QCOMPARE(summary->organisationCount, 1);
        QCOMPARE(summary->checksum,
                 resultChecksum({*readGroup<OrganisationResultGroup>(cells->front().value)}));
        QVERIFY(verifyFeed(*world.store, own)->isSound());
    }

    void publishesWhatACoordinatorCloses()
    {
        ServerWorld world;
        fillWithAnswers(world);
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        phone.set(workspace, world.round, RoundStatusGroup{RoundStatus::Closed});
        (void)phone.sync();
        const auto closing = world.closer->closeDueRounds(world.clock.nowMs());
        QCOMPARE(closing->closed, 0);
        QCOMPARE(closing->published, 1);
        phone.syncAll();
        QCOMPARE(int(readGroup<RoundStatusGroup>(phone.valueOf(world.round, 3))->status),
                 int(RoundStatus::Published));
        for (const ServerCell &cell : resultsOf(world))
            QCOMPARE(phone.valueOf(cell.record, 1), cell.value);
    }

    void hidesAnOrganisationWithTooFewAnswers()
    {
        ServerWorld world;
        fillWithAnswers(world);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value());
        int shown = 0;
        for (const ServerCell &cell : resultsOf(world)) {
            const auto result = readGroup<OrganisationResultGroup>(cell.value);
            for (const ResultNode &node : result->nodes) {
                if (result->organisation == world.essunga)
                    QVERIFY(!node.score.has_value());
                else
                    shown += node.score.has_value() ? 1 : 0;
            }
        }
        QVERIFY(shown > 0);
    }

    void doingItAgainChangesNothing()
    {
        ServerWorld world;
        fillWithAnswers(world);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value());
        const quint64 head = (*world.store->feed(world.feedOf(FeedKind::Results, world.round)))->head;
        world.clock.advanceMs(1000);
        const auto again = world.closer->closeDueRounds(world.clock.nowMs());
        QCOMPARE(again->closed + again->published, 0);
        QCOMPARE((*world.store->feed(world.feedOf(FeedKind::Results, world.round)))->head, head);
    }

    void aCrashBeforeTheCommitLeavesNothingOfIt()
    {
        ServerWorld world;
        fillWithAnswers(world);
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        {
            const auto lost = ServerTransaction::begin(*world.store);
            QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
        }
        QCOMPARE(int(statusOf(world)), int(RoundStatus::Open));
        QVERIFY(resultsOf(world).empty());
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
    }

    void aRoundWithoutItsFrameworkStaysClosedAndIsReported()
    {
        ServerWorld world;
        NewRound broken;
        broken.id = RecordId::random(world.random);
        broken.plan.framework = RecordId::random(world.random);
        broken.plan.participants = {world.vara};
        broken.status.status = RoundStatus::Closed;
        QVERIFY(world.accounts->addRound(world.collaboration, broken).has_value());
        const auto closing = world.closer->closeDueRounds(world.clock.nowMs());
        QCOMPARE(closing->published, 0);
        QCOMPARE(closing->failures.size(), 1);
        QCOMPARE(int(closing->failures.front().code), int(ErrorCode::FrameworkMissing));
        QCOMPARE(closing->failures.front().where, broken.id.toString());
        QCOMPARE(int((*storedGroup<RoundStatusGroup>(*world.store, broken.id))->status),
                 int(RoundStatus::Closed));
    }

    void leavesOutWhoHasWithdrawn()
    {
        ServerWorld world;
        fillWithAnswers(world);
        RespondentProgressGroup progress;
        progress.status = RespondentStatus::Withdrawn;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.set(world.respondent.answers, world.respondent.respondent, progress);
        (void)phone.sync();
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()).has_value());
        qint64 most = 0;
        for (const ServerCell &cell : resultsOf(world)) {
            const auto result = readGroup<OrganisationResultGroup>(cell.value);
            for (const ResultNode &node : result->nodes)
                most = std::max(most, node.answers.value_or(0));
        }
        QCOMPARE(most, 5);
    }

    void takesJointAnswersFromTheMembersFeed()
    {
        ServerWorld world;
        NewRound joint;
        joint.id = RecordId::random(world.random);
        joint.plan.framework = world.framework;
        joint.plan.mode = RoundMode::Consensus;
        joint.plan.participants = {world.vara};
        joint.schedule = {0, world.clock.nowMs() + 1000};
        joint.status.status = RoundStatus::Open;
        QVERIFY(world.accounts->addRound(world.collaboration, joint).has_value());
        TestPhone phone(world, world.varaCoordinator);
        phone.syncAll();
        ConsensusAnswerGroup answer{joint.id, world.vara, QStringLiteral("q1"), {}, {}};
        answer.value.state = AnswerState::Level;
        answer.value.level = 4;
        phone.set(world.feedOf(FeedKind::Member, world.vara),
                  consensusAnswerId(joint.id, world.vara, answer.questionCode), answer);
        QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
        world.clock.advanceMs(1000);
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
        const auto cells =
            world.store->cellsOf(world.feedOf(FeedKind::Results, joint.id), OrganisationResultGroup::address);
        QCOMPARE(cells->size(), std::size_t(1));
        const auto result = readGroup<OrganisationResultGroup>(cells->front().value);
        bool isShown = false;
        for (const ResultNode &node : result->nodes)
            isShown = isShown || (node.code == QLatin1String("q1") && node.score == 4.0);
        QVERIFY(isShown);
    }
};

QTEST_GUILESS_MAIN(tst_RoundCloser)
#include "tst_RoundCloser.moc"
