// SPDX-License-Identifier: EUPL-1.2
#include "core/service/FeedAccess.h"

#include "core/records/Roles.h"
#include "core/store/StoredGroup.h"

#include <algorithm>
#include <map>

namespace samsyn {

namespace {

using WantedFeeds = std::map<FeedId, UserRole>;

bool isOfCollaboration(const RoleEntry &entry)
{
    return entry.role != UserRole::ServerAdmin;
}

/// The role in which a round's results are read: that in any of its participants.
std::optional<UserRole> resultRole(const std::vector<RoleEntry> &roles, const RoundPlanGroup &plan)
{
    std::optional<UserRole> strongest;
    for (const RecordId &organisation : plan.participants) {
        const std::optional<UserRole> role = insideRole(roles, organisation);
        if (role)
            strongest = std::max(strongest.value_or(*role), *role);
    }
    return strongest;
}

Result<void> wantShared(ServerStore &store, const AccountRow &account, const std::vector<RoleEntry> &roles,
                        WantedFeeds &wanted)
{
    std::optional<UserRole> strongest;
    for (const RoleEntry &entry : roles) {
        if (isOfCollaboration(entry))
            strongest = std::max(strongest.value_or(entry.role), entry.role);
    }
    wanted.emplace(account.personalFeed, strongest.value_or(UserRole::Respondent));
    if (!strongest)
        return {};
    for (const FeedKind kind : {FeedKind::Workspace, FeedKind::Catalogue}) {
        const Result<std::optional<ServerFeed>> feed = store.feedOfScope(kind, account.collaboration);
        if (!feed)
            return feed.error();
        if (*feed)
            wanted.emplace((*feed)->id, *strongest);
    }
    return {};
}

Result<void> wantMembers(ServerStore &store, const AccountRow &account, const std::vector<RoleEntry> &roles,
                         WantedFeeds &wanted)
{
    const Result<std::vector<ServerFeed>> feeds = store.feedsOfKind(FeedKind::Member, account.collaboration);
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        std::optional<UserRole> role = insideRole(roles, feed.scope);
        if (coordinatesAll(roles))
            role = UserRole::CollaborationCoordinator;
        if (role)
            wanted.emplace(feed.id, *role);
    }
    return {};
}

/// Which organisation asked the person in which round, from the own answers feeds.
using AskedBy = std::map<RecordId, RecordId>;

Result<AskedBy> askedBy(ServerStore &store, const UserId &user)
{
    const Result<std::vector<Membership>> present = store.membershipsOf(user);
    if (!present)
        return present.error();
    AskedBy asked;
    for (const Membership &member : *present) {
        const Result<std::optional<ServerFeed>> feed = store.feed(member.feed);
        if (!feed)
            return feed.error();
        if (!*feed || (*feed)->kind != FeedKind::Answers || member.isRevoked)
            continue;
        const auto assignment = storedGroup<RespondentAssignmentGroup>(store, (*feed)->scope);
        if (!assignment)
            return assignment.error();
        if (*assignment)
            asked.emplace((*feed)->parent, (*assignment)->organisation);
    }
    return asked;
}

/// What a person wants of one round.
struct RoundWish {
    const ServerFeed &results; ///< of all participants
    const RoundPlanGroup &plan;
    const std::vector<RoleEntry> &roles;
    std::optional<RecordId> askedBy; ///< the organisation as whose member the person was asked
    bool isPublished = false; ///< or will be as soon as there are results
};

/// Comments of a member's people are read by its own coordinators alone.
Result<void> wantComments(ServerStore &store, const RoundWish &wish, const RecordId &organisation,
                          WantedFeeds &wanted)
{
    const RecordId scope = commentsScope(wish.results.scope, organisation);
    const Result<std::optional<ServerFeed>> comments = store.feedOfScope(FeedKind::Results, scope);
    if (!comments)
        return comments.error();
    if (*comments)
        wanted.emplace((*comments)->id, UserRole::MemberCoordinator);
    return {};
}

Result<void> wantOwnResults(ServerStore &store, const RoundWish &wish, WantedFeeds &wanted)
{
    for (const RecordId &organisation : wish.plan.participants) {
        std::optional<UserRole> role = insideRole(wish.roles, organisation);
        if (!role && wish.isPublished && wish.askedBy == organisation)
            role = UserRole::Respondent;
        if (!role)
            continue;
        if (*role == UserRole::MemberCoordinator)
            SAMSYN_TRY(wantComments(store, wish, organisation, wanted));
        const RecordId scope = ownResultScope(wish.results.scope, organisation);
        const Result<std::optional<ServerFeed>> own = store.feedOfScope(FeedKind::Results, scope);
        if (!own)
            return own.error();
        if (*own)
            wanted.emplace((*own)->id, *role);
    }
    return {};
}

Result<void> wantResults(ServerStore &store, const AccountRow &account, const std::vector<RoleEntry> &roles,
                         WantedFeeds &wanted)
{
    const Result<std::vector<ServerFeed>> feeds = store.feedsOfKind(FeedKind::Results, account.collaboration);
    if (!feeds)
        return feeds.error();
    const Result<AskedBy> asked = askedBy(store, account.id);
    if (!asked)
        return asked.error();
    for (const ServerFeed &feed : *feeds) {
        const auto plan = storedGroup<RoundPlanGroup>(store, feed.scope);
        if (!plan)
            return plan.error();
        if (!*plan)
            continue;
        std::optional<UserRole> role;
        if ((*plan)->sharing == ResultSharing::AllParticipants)
            role = resultRole(roles, **plan);
        if (coordinatesAll(roles))
            role = UserRole::CollaborationCoordinator;
        if (role)
            wanted.emplace(feed.id, *role);
        const auto status = storedGroup<RoundStatusGroup>(store, feed.scope);
        if (!status)
            return status.error();
        RoundWish wish{feed, **plan, roles, std::nullopt};
        wish.isPublished = (*plan)->release == ResultRelease::Automatic
            || status->value_or(RoundStatusGroup()).status == RoundStatus::Published;
        if (const auto by = asked->find(feed.scope); by != asked->end())
            wish.askedBy = by->second;
        SAMSYN_TRY(wantOwnResults(store, wish, wanted));
    }
    return {};
}

/// Brings the stored memberships to the wanted ones; what a person has in own feeds is left alone.
Result<void> bringTo(ServerStore &store, const UserId &user, WantedFeeds wanted)
{
    const Result<std::vector<Membership>> present = store.membershipsOf(user);
    if (!present)
        return present.error();
    for (const Membership &member : *present) {
        const auto want = wanted.find(member.feed);
        if (want != wanted.end() && !member.isRevoked && want->second == member.role) {
            wanted.erase(want);
        } else if (want == wanted.end() && !member.isRevoked) {
            const Result<std::optional<ServerFeed>> feed = store.feed(member.feed);
            if (!feed)
                return feed.error();
            if (*feed && (*feed)->owner.isNull())
                SAMSYN_TRY(store.revokeMember(user, member.feed));
        }
    }
    for (const auto &[feed, role] : wanted)
        SAMSYN_TRY(store.addMember(user, feed, role));
    return {};
}

} // namespace

Result<void> FeedAccess::refresh(const AccountRow &account)
{
    const auto profile = storedGroup<UserProfileGroup>(m_store, RecordId(account.id.bytes()));
    if (!profile)
        return profile.error();
    // Who has been disabled reads nothing and decides nothing; the nearest role goes to somebody who can act.
    const bool hasRoles = *profile && !account.isDisabled;
    const std::vector<RoleEntry> roles = hasRoles ? (*profile)->roles : std::vector<RoleEntry>();
    WantedFeeds wanted;
    SAMSYN_TRY(wantShared(m_store, account, roles, wanted));
    SAMSYN_TRY(wantMembers(m_store, account, roles, wanted));
    SAMSYN_TRY(wantResults(m_store, account, roles, wanted));
    return bringTo(m_store, account.id, std::move(wanted));
}

Result<void> FeedAccess::refreshAll(const RecordId &collaboration)
{
    const Result<std::vector<AccountRow>> accounts = m_accounts.accountsOf(collaboration);
    if (!accounts)
        return accounts.error();
    for (const AccountRow &account : *accounts)
        SAMSYN_TRY(refresh(account));
    return {};
}

Result<bool> FeedAccess::ensureMemberFeed(const RecordId &member, const RecordId &collaboration)
{
    const Result<std::optional<ServerFeed>> present = m_store.feedOfScope(FeedKind::Member, member);
    if (!present)
        return present.error();
    if (*present)
        return false;
    // The same id whenever the member's record comes again: a server brought back from a backup gets the feed
    // that its devices know.
    const FeedId id = FeedId::named("member", member.view());
    SAMSYN_TRY(m_store.createFeed(newServerFeed(FeedKind::Member, id, member, collaboration)));
    return true;
}

Result<void> FeedAccess::ensureResultFeed(const RecordId &round, const RoundPlanGroup &plan)
{
    const Result<std::optional<RecordPlace>> place = m_store.placeOf(round);
    if (!place)
        return place.error();
    SAMSYN_REQUIRE(*place);
    const Result<std::optional<ServerFeed>> workspace = m_store.feed((*place)->feed);
    if (!workspace)
        return workspace.error();
    const Result<std::optional<ServerFeed>> present = m_store.feed(plan.resultFeed);
    if (!present)
        return present.error();
    if (*present) {
        if ((*present)->kind == FeedKind::Results && (*present)->scope == round)
            return {};
        return Error{ErrorCode::StoreConstraint, round.toString(),
                     QStringLiteral("its result feed is another feed")};
    }
    const RecordId collaboration = (*workspace)->scope;
    SAMSYN_TRY(m_store.createFeed(newServerFeed(FeedKind::Results, plan.resultFeed, round, collaboration)));
    return refreshAll(collaboration);
}

Result<std::vector<FeedId>> FeedAccess::ensureOwnResultFeeds(const RecordId &round,
                                                             const RoundPlanGroup &plan, RandomSource &random)
{
    std::vector<FeedId> own;
    for (const RecordId &organisation : plan.participants) {
        const RecordId scope = ownResultScope(round, organisation);
        const Result<std::optional<ServerFeed>> present = m_store.feedOfScope(FeedKind::Results, scope);
        if (!present)
            return present.error();
        own.push_back(*present ? (*present)->id : FeedId::random(random));
        if (!*present)
            SAMSYN_TRY(m_store.createFeed(newServerFeed(FeedKind::Results, own.back(), scope, round)));
    }
    return own;
}

ServerFeed newServerFeed(FeedKind kind, const FeedId &id, const RecordId &scope, const RecordId &parent)
{
    ServerFeed feed;
    feed.id = id;
    feed.kind = kind;
    feed.scope = scope;
    feed.parent = parent;
    feed.chain = chainStart(id);
    return feed;
}

RecordId commentsScope(const RecordId &round, const RecordId &organisation)
{
    return RecordId::named(round.view(), "comments of:" + organisation.toByteArray());
}

RecordId ownResultScope(const RecordId &round, const RecordId &organisation)
{
    return RecordId::named(round.view(), "results of:" + organisation.toByteArray());
}

} // namespace samsyn
