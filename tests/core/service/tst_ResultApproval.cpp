// SPDX-License-Identifier: EUPL-1.2
// From a closed round to a published one where members read their own results first, and comments.
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

#include <set>

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = ServerWorld::kDayMs;

/// Six of Vara and six of Essunga have answered; results wait for approval. The round is over.
struct ApprovalWorld : ServerWorld {
    explicit ApprovalWorld(ResultRelease release = ResultRelease::AfterApproval,
                           ResultSharing sharing = ResultSharing::AllParticipants)
    {
        auto plan = **storedGroup<RoundPlanGroup>(*store, round);
        plan.release = release;
        plan.sharing = sharing;
        SAMSYN_REQUIRE(writer->write({editOf(workspace(), round, plan)}).has_value());
        for (int i = 0; i < 6; ++i) {
            people.push_back(i == 0 ? respondent : invite(vara));
            answerAs(people.back());
            guests.push_back(invite(essunga));
            answerAs(guests.back());
        }
    }
    FeedId workspace() { return feedOf(FeedKind::Workspace, collaboration); }
    FeedId member(const RecordId &organisation) { return feedOf(FeedKind::Member, organisation); }
    void answerAs(const Invitation &invitation)
    {
        TestPhone phone(*this, invitation.user);
        phone.syncAll();
        phone.answer(invitation, 3);
        (void)phone.sync();
    }
    void commentAs(const Invitation &invitation, const char *text, CommentVisibility visibility)
    {
        TestPhone phone(*this, invitation.user);
        phone.syncAll();
        phone.set(invitation.answers, answerId(invitation.respondent, QStringLiteral("q1")),
                  AnswerCommentGroup{QString::fromUtf8(text), visibility});
        SAMSYN_REQUIRE(phone.sync().outcomes.at(0).outcome == OpOutcome::Applied);
    }
    RoundClosing close()
    {
        clock.advanceMs(14 * kDayMs);
        return look();
    }
    RoundClosing look()
    {
        const auto closing = closer->closeDueRounds(clock.nowMs());
        SAMSYN_REQUIRE(closing.has_value() && closing->failures.isEmpty());
        return *closing;
    }
    template <typename Group>
    OpOutcome push(const UserId &user, const FeedId &feed, const RecordId &record, const Group &group)
    {
        TestPhone phone(*this, user);
        phone.syncAll();
        phone.set(feed, record, group);
        return phone.sync().outcomes.at(0).outcome;
    }
    OpOutcome approve(const UserId &user, const RecordId &organisation)
    {
        return push(user, member(organisation), resultApprovalId(round, organisation),
                    ResultApprovalGroup{round, organisation, QStringLiteral("Kommundirektören")});
    }
    OpOutcome want() { return push(coordinator, workspace(), round, RoundPublishingGroup{true}); }
    std::set<RecordId> reads(const UserId &user)
    {
        TestPhone phone(*this, user);
        phone.syncAll();
        std::set<RecordId> organisations;
        for (const auto &[place, cell] : phone.cells) {
            if (cell.kind == RecordKind::OrganisationResult)
                organisations.insert(readGroup<OrganisationResultGroup>(cell.value)->organisation);
        }
        return organisations;
    }
    template <typename Group>
    std::multiset<QString> texts(const UserId &user)
    {
        TestPhone phone(*this, user);
        phone.syncAll();
        std::multiset<QString> found;
        for (const auto &[place, cell] : phone.cells) {
            if (cell.kind == Group::address.kind)
                found.insert(readGroup<Group>(cell.value)->text);
        }
        return found;
    }
    RecordId commentIdOf(const char *text)
    {
        const auto cells = store->cellsOf(feedOf(FeedKind::Results, commentsScope(round, vara)),
                                          ReleasedCommentGroup::address);
        for (const ServerCell &cell : *cells) {
            if (readGroup<ReleasedCommentGroup>(cell.value)->text == QString::fromUtf8(text))
                return cell.record;
        }
        return {};
    }
    RoundStatus status() { return (*storedGroup<RoundStatusGroup>(*store, round))->status; }

    std::vector<Invitation> people, guests;
};

using Set = std::set<RecordId>;

} // namespace

class tst_ResultApproval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstEachMemberReadsItsOwn()
    {
        ApprovalWorld world;
        const RoundClosing closing = world.close();
        QCOMPARE(closing.closed, 1);
        QCOMPARE(closing.released, 1);
        QCOMPARE(closing.published, 0);
        QCOMPARE(int(world.status()), int(RoundStatus::Closed));
        QCOMPARE(world.reads(world.varaManager), Set{world.vara});
        QCOMPARE(world.reads(world.varaCoordinator), Set{world.vara});
        QCOMPARE(world.reads(world.essungaManager), Set{world.essunga});
        QCOMPARE(world.reads(world.coordinator), Set{});
        QCOMPARE(world.reads(world.respondent.user), Set{});
        const RoundClosing again = world.look();
        QCOMPARE(again.released + again.published + again.closed, 0);
    }

    void whatAMemberApprovesReachesTheOthers()
    {
        ApprovalWorld world;
        (void)world.close();
        QCOMPARE(int(world.approve(world.varaManager, world.vara)), int(OpOutcome::Applied));
        QCOMPARE(world.look().released, 1);
        QCOMPARE(world.reads(world.coordinator), Set{world.vara});
        QCOMPARE(world.reads(world.essungaManager), (Set{world.vara, world.essunga}));
        QCOMPARE(world.reads(world.varaManager), Set{world.vara});
        QCOMPARE(world.reads(world.guests[0].user), Set{});
        const auto summary =
            storedGroup<RoundResultGroup>(*world.store, RecordId::named(world.round.view(), "result"));
        QCOMPARE((*summary)->organisationCount, qint64(1));
        QCOMPARE(world.look().released, 0);
    }

    void aCoordinatorPublishesAndWhoeverWasNotApprovedStaysInside()
    {
        ApprovalWorld world;
        (void)world.close();
        QCOMPARE(int(world.approve(world.varaCoordinator, world.vara)), int(OpOutcome::Applied));
        QCOMPARE(int(world.want()), int(OpOutcome::Applied));
        QCOMPARE(world.look().published, 1);
        QCOMPARE(int(world.status()), int(RoundStatus::Published));
        QCOMPARE(world.reads(world.coordinator), Set{world.vara});
        QCOMPARE(world.reads(world.essungaManager), (Set{world.vara, world.essunga}));
        QCOMPARE(world.reads(world.respondent.user), Set{world.vara});
        QCOMPARE(world.reads(world.guests[0].user), Set{world.essunga});
        QCOMPARE(int(world.approve(world.essungaManager, world.essunga)), int(OpOutcome::Held)); // too late
        QCOMPARE(world.look().published, 0);
        RoundPublication publication({*world.store, *world.store}, *world.writer, world.random);
        QCOMPARE(publication.publishAgain(world.round, world.clock.nowMs()).value(), false);
        QCOMPARE(world.reads(world.coordinator), Set{world.vara});
    }

    void resultsThatMembersKeepAreSharedWithTheCoordinatorAlone()
    {
        ApprovalWorld world(ResultRelease::AfterApproval, ResultSharing::OwnOrganisation);
        (void)world.close();
        QCOMPARE(int(world.approve(world.varaManager, world.vara)), int(OpOutcome::Applied));
        QCOMPARE(int(world.approve(world.essungaManager, world.essunga)), int(OpOutcome::Applied));
        QCOMPARE(int(world.want()), int(OpOutcome::Applied));
        QCOMPARE(world.look().published, 1);
        QCOMPARE(world.reads(world.coordinator), (Set{world.vara, world.essunga}));
        QCOMPARE(world.reads(world.essungaManager), Set{world.essunga});
    }

    void onlyTheMembersOwnManagersApproveAndOnlyWhileItWaits()
    {
        ApprovalWorld world;
        QCOMPARE(int(world.approve(world.varaManager, world.vara)), int(OpOutcome::Held)); // still open
        QCOMPARE(int(world.want()), int(OpOutcome::Held));
        (void)world.close();
        QCOMPARE(int(world.approve(world.coordinator, world.vara)), int(OpOutcome::Held));
        const auto pushForeign = [&](const RecordId &record, const ResultApprovalGroup &group) {
            return int(world.push(world.varaManager, world.member(world.vara), record, group));
        };
        const RecordId own = resultApprovalId(world.round, world.vara),
                       foreign = resultApprovalId(world.round, world.essunga);
        QCOMPARE(pushForeign(foreign, {world.round, world.essunga, {}}), int(OpOutcome::Held));
        QCOMPARE(pushForeign(foreign, {world.round, world.vara, {}}), int(OpOutcome::Held));
        QCOMPARE(pushForeign(resultApprovalId(world.vara, world.vara), {world.vara, world.vara, {}}),
                 int(OpOutcome::Held));
        QCOMPARE(pushForeign(own, {world.round, world.vara, {}}), int(OpOutcome::Applied));
        QCOMPARE(
            int(world.push(world.varaManager, world.workspace(), world.round, RoundPublishingGroup{true})),
            int(OpOutcome::Held));
        QCOMPARE(int(world.status()), int(RoundStatus::Closed));
    }

    void aPlanWithoutAWordOfItIsPublishedAtOnce()
    {
        ApprovalWorld world(ResultRelease::Automatic);
        QByteArray plan = (*world.store->cell(world.round, RoundPlanGroup::address.group))->value;
        QCOMPARE(plan.back(), char(0)); // the new field, last
        plan.chop(1);
        plan[0] = char(plan[0] - 1);
        const Result<RoundPlanGroup> older = readGroup<RoundPlanGroup>(plan);
        QVERIFY(older.has_value());
        QCOMPARE(older->release, ResultRelease::Automatic);
        QCOMPARE(world.close().published, 1);
        QCOMPARE(int(world.approve(world.varaManager, world.vara)), int(OpOutcome::Held));
    }

    void commentsOfALargeGroupAreReadByTheMembersOwnCoordinatorsAlone()
    {
        ApprovalWorld world;
        world.commentAs(world.people[0], "Vi saknar tid", CommentVisibility::CoordinatorOnly);
        world.commentAs(world.people[1], "Bra stöd", CommentVisibility::MayBeQuotedAnonymously);
        world.commentAs(world.people[2], "  ", CommentVisibility::CoordinatorOnly);
        const Invitation leader = world.invite(world.vara, RespondentGroup::Leadership);
        world.answerAs(leader);
        world.commentAs(leader, "Jag är ensam chef", CommentVisibility::MayBeQuotedAnonymously);
        world.commentAs(world.guests[0], "Essungas egen", CommentVisibility::CoordinatorOnly);
        (void)world.close();
        const std::multiset<QString> both{QStringLiteral("Bra stöd"), QStringLiteral("Vi saknar tid")};
        QCOMPARE(world.texts<ReleasedCommentGroup>(world.varaCoordinator), both);
        for (const UserId &user :
             {world.varaManager, world.coordinator, world.essungaManager, world.people[0].user})
            QVERIFY(world.texts<ReleasedCommentGroup>(user).empty());
        for (const UserId &user : {world.varaManager, world.coordinator, world.varaCoordinator})
            QVERIFY(world.texts<QuotedCommentGroup>(user).empty());
    }

    void aCommentThatMayBeQuotedAndWasClearedIsReadByManagersToo()
    {
        ApprovalWorld world;
        world.commentAs(world.people[0], "Vi saknar tid", CommentVisibility::CoordinatorOnly);
        world.commentAs(world.people[1], "Bra stöd", CommentVisibility::MayBeQuotedAnonymously);
        (void)world.close();
        const auto review = [&](const UserId &user, const char *text, bool isCleared) {
            const RecordId comment = world.commentIdOf(text);
            return int(world.push(user, world.member(world.vara), commentReviewId(comment),
                                  CommentReviewGroup{world.round, world.vara, comment, isCleared}));
        };
        QCOMPARE(review(world.varaManager, "Bra stöd", true), int(OpOutcome::Held));
        QCOMPARE(review(world.coordinator, "Bra stöd", true), int(OpOutcome::Held));
        QCOMPARE(review(world.varaCoordinator, "Bra stöd", true), int(OpOutcome::Applied));
        QCOMPARE(review(world.varaCoordinator, "Vi saknar tid", true), int(OpOutcome::Applied));
        (void)world.look();
        const std::multiset<QString> quoted{QStringLiteral("Bra stöd")};
        QCOMPARE(world.texts<QuotedCommentGroup>(world.varaManager), quoted);
        QCOMPARE(world.texts<QuotedCommentGroup>(world.coordinator), quoted);
        QVERIFY(world.texts<QuotedCommentGroup>(world.essungaManager).empty());
        QCOMPARE(review(world.varaCoordinator, "Bra stöd", false), int(OpOutcome::Applied));
        (void)world.look();
        QCOMPARE(world.texts<QuotedCommentGroup>(world.varaManager), std::multiset<QString>{QString()});
        const RecordId nothing = RecordId::random(world.random);
        QCOMPARE(int(world.push(world.varaCoordinator, world.member(world.vara), commentReviewId(nothing),
                                CommentReviewGroup{world.round, world.vara, nothing, true})),
                 int(OpOutcome::Held));
    }

    void aReleasedCommentNamesNobody()
    {
        ApprovalWorld world;
        world.commentAs(world.people[3], "Vi saknar tid", CommentVisibility::CoordinatorOnly);
        (void)world.close();
        const auto cells =
            world.store->cellsOf(world.feedOf(FeedKind::Results, commentsScope(world.round, world.vara)),
                                 ReleasedCommentGroup::address);
        QCOMPARE(cells->size(), std::size_t(1));
        const QByteArray value = cells->front().value + cells->front().record.toByteArray();
        for (const Invitation &one : world.people) {
            QVERIFY(!value.contains(one.respondent.toByteArray()));
            QVERIFY(!value.contains(one.user.toByteArray()));
            QVERIFY(!value.contains(answerId(one.respondent, QStringLiteral("q1")).toByteArray()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ResultApproval)
#include "tst_ResultApproval.moc"
