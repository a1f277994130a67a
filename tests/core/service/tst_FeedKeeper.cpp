// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/TestPhone.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

FeedId resultFeed(int number)
{
    return FeedId::named("FeedKeeper", QByteArray::number(number));
}

MemberOrganisationGroup organisation(int number)
{
    MemberOrganisationGroup group;
    group.name.sv = QStringLiteral("Kommun %1").arg(number);
    group.code = QString::number(number);
    return group;
}

RecordId record(int number)
{
    return RecordId::named("FeedKeeper", QByteArray::number(number));
}

bool reads(ServerWorld &world, const UserId &user, const FeedId &feed)
{
    const auto members = world.store->membershipsOf(user);
    return std::ranges::any_of(
        *members, [&](const Membership &member) { return member.feed == feed && !member.isRevoked; });
}

std::optional<ServerFeed> feedOf(ServerWorld &world, FeedKind kind, const RecordId &scope)
{
    return *world.store->feedOfScope(kind, scope);
}

} // namespace

class tst_FeedKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberThatACoordinatorAddsHasItsFeedInTheSameAnswer()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const std::size_t before = phone.feeds.size();
        phone.set(world.feedOf(FeedKind::Workspace, world.collaboration), record(1), organisation(1));
        const feed1::Response response = phone.sync();
        QCOMPARE(int(response.outcomes.at(0).outcome), int(OpOutcome::Applied));
        const auto feed = feedOf(world, FeedKind::Member, record(1));
        QVERIFY(feed.has_value());
        QCOMPARE(feed->parent.toString(), world.collaboration.toString());
        QCOMPARE(phone.feeds.size(), before + 1);
        QVERIFY(reads(world, world.coordinator, feed->id));
        QVERIFY(!reads(world, world.varaManager, feed->id));
        QVERIFY(!reads(world, world.varaCoordinator, feed->id));
    }

    void renamingAMemberAndRepeatingARequestMakeNoSecondFeed()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        phone.set(workspace, record(1), organisation(1));
        const feed1::Request lost = phone.request();
        QVERIFY(world.respond(lost, world.coordinator).has_value()); // its answer never arrives
        const FeedId first = feedOf(world, FeedKind::Member, record(1))->id;
        (void)phone.sync();
        phone.set(workspace, record(1), organisation(2));
        (void)phone.sync();
        QCOMPARE(world.feedOf(FeedKind::Member, record(1)).toString(), first.toString());
        QCOMPARE(world.store->feedsOfKind(FeedKind::Member, world.collaboration)->size(), std::size_t(3));
    }

    void aManagerCannotMakeFeedsByAddingAMember()
    {
        ServerWorld world;
        TestPhone phone(world, world.varaManager);
        phone.syncAll();
        phone.set(world.feedOf(FeedKind::Workspace, world.collaboration), record(1), organisation(1));
        QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Held));
        QVERIFY(!feedOf(world, FeedKind::Member, record(1)).has_value());
    }

    void aRoundHasItsResultFeedAndReaders()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        plan(phone, record(10), {world.vara}, resultFeed(1));
        const auto feed = feedOf(world, FeedKind::Results, record(10));
        QVERIFY(feed.has_value());
        QCOMPARE(feed->id.toString(), resultFeed(1).toString());
        QVERIFY(reads(world, world.coordinator, feed->id));
        QVERIFY(reads(world, world.varaManager, feed->id));
        QVERIFY(!reads(world, world.essungaManager, feed->id));
    }

    void managersReadNoResultsOfOthersUnlessTheyAreShared()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        RoundPlanGroup alone = planOf(world, {world.vara, world.essunga}, resultFeed(1));
        alone.sharing = ResultSharing::OwnOrganisation;
        phone.set(world.feedOf(FeedKind::Workspace, world.collaboration), record(10), alone);
        QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
        QVERIFY(reads(world, world.coordinator, resultFeed(1)));
        QVERIFY(!reads(world, world.varaManager, resultFeed(1)));
        QVERIFY(!reads(world, world.varaCoordinator, resultFeed(1)));
    }

    void whoReadsTheResultsFollowsWhoTakesPart()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        plan(phone, record(10), {world.vara}, resultFeed(1));
        plan(phone, record(10), {world.essunga}, resultFeed(1));
        QVERIFY(!reads(world, world.varaManager, resultFeed(1)));
        QVERIFY(reads(world, world.essungaManager, resultFeed(1)));
    }

    void twoRoundsOfOnePushThatNameTheSameResultFeedDoNotStopThePush()
    {
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        phone.set(workspace, record(10), planOf(world, {world.vara}, resultFeed(1)));
        phone.set(workspace, record(11), planOf(world, {world.vara}, resultFeed(1)));
        QCOMPARE(int(phone.sync().status), int(feed1::Status::Ok));
        QVERIFY(feedOf(world, FeedKind::Results, record(10)).has_value());
        QVERIFY(!feedOf(world, FeedKind::Results, record(11)).has_value());
    }

    void everyFeedOfALargeCollaborationIsAnnounced()
    {
        constexpr int kMembers = 200;
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        for (int i = 0; i < kMembers; ++i)
            phone.set(workspace, record(100 + i), organisation(100 + i));
        (void)phone.sync();
        const std::size_t all = world.store->membershipsOf(world.coordinator)->size();
        QVERIFY(all > kMembers);
        // A device that names the sixty-four feeds it has heard of last, as one that asks each feed once
        // does.
        TestPhone fresh(world, world.coordinator);
        std::set<FeedId> known;
        for (std::size_t i = 0; i <= all / feed1::kMaxFeeds + 1; ++i) {
            (void)fresh.sync();
            for (const auto &[handle, feed] : fresh.feeds)
                known.insert(feed.feed);
            while (fresh.feeds.size() > std::size_t(feed1::kMaxFeeds))
                fresh.feeds.erase(fresh.feeds.begin());
        }
        QCOMPARE(known.size(), all);
    }

    void aFailingStoreUndoesThePush()
    {
        class Failing : public PushFollower {
            Result<void> follow(PushNews &) override
            {
                return Error{ErrorCode::StoreIo, {}, QStringLiteral("no")};
            }
        } failing;
        ServerWorld world;
        TestPhone phone(world, world.coordinator);
        phone.syncAll();
        phone.set(world.feedOf(FeedKind::Workspace, world.collaboration), record(1), organisation(1));
        SyncResponder responder(*world.store, world.identity.server, world.clock, {&failing});
        const auto response = responder.respond(phone.request(), world.coordinator);
        QVERIFY(!response);
        QCOMPARE(int(response.error().code), int(ErrorCode::StoreIo));
        QVERIFY(!world.store->placeOf(record(1))->has_value());
    }

private:
    static RoundPlanGroup planOf(const ServerWorld &world, std::vector<RecordId> participants,
                                 const FeedId &results)
    {
        RoundPlanGroup group;
        group.framework = world.framework;
        group.name.sv = QStringLiteral("Ny");
        group.mode = RoundMode::Consensus;
        group.referenceDate = QStringLiteral("2026-11-01");
        group.participants = std::move(participants);
        group.resultFeed = results;
        group.sharing = ResultSharing::AllParticipants;
        return group;
    }

    static void plan(TestPhone &phone, const RecordId &round, std::vector<RecordId> participants,
                     const FeedId &results)
    {
        ServerWorld &world = phone.world;
        phone.set(world.feedOf(FeedKind::Workspace, world.collaboration), round,
                  planOf(world, std::move(participants), results));
        const feed1::Response response = phone.sync();
        QCOMPARE(int(response.outcomes.at(0).outcome), int(OpOutcome::Applied));
    }
};

QTEST_GUILESS_MAIN(tst_FeedKeeper)
#include "tst_FeedKeeper.moc"
