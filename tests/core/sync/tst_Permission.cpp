// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Permission.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr GroupNumber kMostGroups = 6; ///< of one kind

struct Attempt {
    ServerFeed feed;
    Membership member;
    Op op;
};

Attempt attemptOf(UserRole role, FeedKind feed, RecordKind kind, GroupNumber group)
{
    Attempt attempt;
    attempt.feed.id = FeedId::named("feed", "f");
    attempt.feed.kind = feed;
    attempt.member = {UserId::named("user", "u"), attempt.feed.id, 1, role, false};
    if (feed == FeedKind::Answers || feed == FeedKind::Personal)
        attempt.feed.owner = attempt.member.user;
    attempt.op.feed = attempt.feed.id;
    attempt.op.kind = kind;
    attempt.op.group = group;
    return attempt;
}

bool isGranted(const Attempt &attempt)
{
    return findPermission({attempt.feed, attempt.member, attempt.op}) != nullptr;
}

} // namespace

class tst_Permission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grantsExactlyTheCountedWrites()
    {
        int granted = 0, denied = 0;
        for (int role = 0; role <= int(UserRole::ServerAdmin); ++role) {
            for (int feed = int(FeedKind::Catalogue); feed <= int(FeedKind::Audit); ++feed) {
                for (const KindSpec &kind : schemaKinds()) {
                    for (GroupNumber group = 0; group <= kMostGroups; ++group)
                        ++(isGranted(attemptOf(UserRole(role), FeedKind(feed), kind.kind, group)) ? granted
                                                                                                  : denied);
                }
            }
        }
        QCOMPARE(granted, int(permissionTable().size()));
        QCOMPARE(granted + denied, 5 * 7 * int(schemaKinds().size()) * (kMostGroups + 1));
    }

    void neverGrantsWhatTheServerAloneWrites()
    {
        for (const PermissionRow &row : permissionTable()) {
            QVERIFY(row.feed != FeedKind::Results && row.feed != FeedKind::Audit);
            const KindSpec *kind = findKind(quint16(row.kind));
            QVERIFY(kind);
            QCOMPARE(int(kind->home), int(row.feed));
            if (row.group != kExistenceGroup)
                QVERIFY(!findGroup(*kind, row.group)->serverOnly);
            if (row.feed == FeedKind::Answers)
                QCOMPARE(int(row.relation), int(FeedRelation::Owner));
        }
    }

    void aFormerMemberIsNobody()
    {
        Attempt attempt = attemptOf(UserRole::Respondent, FeedKind::Answers, RecordKind::Answer, 1);
        QVERIFY(isGranted(attempt));
        attempt.member.isRevoked = true;
        QVERIFY(!isGranted(attempt));
    }

    void aMembershipOfAnotherFeedCountsForNothing()
    {
        Attempt attempt = attemptOf(UserRole::CollaborationCoordinator, FeedKind::Workspace,
                                    RecordKind::AssessmentRound, 3);
        QVERIFY(isGranted(attempt));
        attempt.member.feed = FeedId::named("feed", "other");
        QVERIFY(!isGranted(attempt));
    }

    void aRoundMovesForwardOnly_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("allowed");
        const bool steps[5][5] = {{true, true, false, false, true},
                                  {false, true, true, false, true},
                                  {false, false, true, false, false},
                                  {false, false, false, true, false},
                                  {false, false, false, false, true}};
        for (int from = 0; from < 5; ++from) {
            for (int to = 0; to < 5; ++to)
                QTest::addRow("%d to %d", from, to) << from << to << steps[from][to];
        }
    }
    void aRoundMovesForwardOnly()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, allowed);
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, world.round, RoundStatusGroup{RoundStatus(from)})})
                    .has_value());
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        phone.set(workspace, world.round, RoundStatusGroup{RoundStatus(to)});
        const feed1::Response response = phone.sync();
        QCOMPARE(int(response.outcomes.at(0).outcome), int(allowed ? OpOutcome::Applied : OpOutcome::Held));
        if (!allowed)
            QCOMPARE(response.outcomes.at(0).reason, QStringLiteral("207 assessmentRound.status"));
    }

    void aPlanIsFixedOnceTheRoundIsOpen()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        RoundPlanGroup plan = *readGroup<RoundPlanGroup>(phone.valueOf(world.round, 1));
        plan.minGroupSize = 4;
        phone.set(workspace, world.round, plan);
        phone.set(workspace, world.round,
                  RoundScheduleGroup{0, world.clock.nowMs() + 30 * ServerWorld::kDayMs});
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(2));
        QCOMPARE(int(response.outcomes[0].outcome), int(OpOutcome::Held));
        QCOMPARE(int(response.outcomes[1].outcome), int(OpOutcome::Applied));
    }

    void aPlanCannotNameAForeignFeedForItsResults()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        RoundPlanGroup plan = *readGroup<RoundPlanGroup>(phone.valueOf(world.round, 1));
        for (const FeedId &feed : {world.respondent.answers, FeedId(), workspace}) {
            plan.resultFeed = feed;
            phone.set(workspace, RecordId::random(world.random), plan);
        }
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(1));
        QCOMPARE(response.outcomes[0].count, 3U);
        QCOMPARE(response.outcomes[0].reason, QStringLiteral("413 assessmentRound.plan.resultFeed"));
    }

    void catalogueContentNeverChanges()
    {
        ServerWorld world;
        const FeedId catalogue = *world.accounts->catalogueOf(world.collaboration);
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        auto package = *readGroup<FrameworkPackageGroup>(phone.valueOf(world.framework, 1));
        package.version = QStringLiteral("9.9");
        phone.set(catalogue, world.framework, package);
        phone.set(catalogue, RecordId::random(world.random), package);
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(2));
        QCOMPARE(response.outcomes[0].reason, QStringLiteral("510 catalogue"));
        QCOMPARE(int(response.outcomes[1].outcome), int(OpOutcome::Applied));
    }

    void jointAnswersStayInTheirOrganisation()
    {
        ServerWorld world;
        TestPhone phone(world, world.varaCoordinator);
        phone.syncAll();
        const FeedId own = world.feedOf(FeedKind::Member, world.vara);
        QCOMPARE(phone.handleOf(world.feedOf(FeedKind::Member, world.essunga)), 9999U);
        ConsensusAnswerGroup answer{world.round, world.vara, QStringLiteral("q1"), {}, {}};
        answer.value.state = AnswerState::DontKnow;
        phone.set(own, consensusAnswerId(world.round, world.vara, answer.questionCode), answer);
        answer.organisation = world.essunga;
        phone.set(own, consensusAnswerId(world.round, world.essunga, answer.questionCode), answer);
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.size(), std::size_t(2));
        QCOMPARE(int(response.outcomes[0].outcome), int(OpOutcome::Applied));
        QCOMPARE(response.outcomes[1].reason, QStringLiteral("413 consensusAnswer.value.organisation"));
    }

    void aManagerReadsButDoesNotWrite()
    {
        ServerWorld world;
        TestPhone phone(world, world.varaManager);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        phone.set(workspace, world.round, RoundStatusGroup{RoundStatus::Closed});
        const feed1::Response response = phone.sync();
        QCOMPARE(response.outcomes.at(0).reason, QStringLiteral("510 notPermitted"));
    }
};

QTEST_GUILESS_MAIN(tst_Permission)
#include "tst_Permission.moc"
