// SPDX-License-Identifier: EUPL-1.2
// Collaborations, members, rounds, accounts and invitations; codes and sessions are in ServerSessions.cpp.
#include "core/service/ServerAccounts.h"

#include "core/store/StoredGroup.h"

#include <algorithm>

namespace samsyn {

namespace {

Error unknown(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

/// The scope of the feed that a record lives in, which is known to exist.
Result<RecordId> scopeOf(ServerStore &store, const RecordId &record)
{
    const Result<std::optional<RecordPlace>> place = store.placeOf(record);
    if (!place)
        return place.error();
    const Result<std::optional<ServerFeed>> feed = store.feed((*place)->feed);
    if (!feed)
        return feed.error();
    return (*feed)->scope;
}

Result<ServerFeed> workspaceOf(ServerStore &store, FeedKind kind, const RecordId &collaboration)
{
    const Result<std::optional<ServerFeed>> feed = store.feedOfScope(kind, collaboration);
    if (!feed)
        return feed.error();
    if (!*feed)
        return unknown(collaboration.toString(), "there is no such collaboration");
    return **feed;
}

} // namespace

ServerAccounts::ServerAccounts(Stores stores, ServerWriter &writer, const WallClock &clock,
                               RandomSource &random)
    : m_stores(stores), m_writer(writer), m_access(stores.feeds, stores.accounts),
      m_notices(stores.feeds, clock, random), m_clock(clock), m_random(random)
{
}

Result<void> ServerAccounts::createCollaboration(const RecordId &id, const CollaborationGroup &identity)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const FeedId workspace = FeedId::random(m_random);
    SAMSYN_TRY(m_stores.feeds.createFeed(newServerFeed(FeedKind::Workspace, workspace, id, {})));
    SAMSYN_TRY(
        m_stores.feeds.createFeed(newServerFeed(FeedKind::Catalogue, FeedId::random(m_random), id, {})));
    SAMSYN_TRY(m_writer.write({editOf(workspace, id, identity)}));
    return transaction->commit();
}

Result<void> ServerAccounts::addMember(const RecordId &collaboration, const RecordId &id,
                                       const MemberOrganisationGroup &identity)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<ServerFeed> workspace = workspaceOf(m_stores.feeds, FeedKind::Workspace, collaboration);
    if (!workspace)
        return workspace.error();
    const Result<bool> isNew = m_access.ensureMemberFeed(id, collaboration);
    if (!isNew)
        return isNew.error();
    if (!*isNew)
        return Error{ErrorCode::StoreConstraint, id.toString(), QStringLiteral("the member exists already")};
    SAMSYN_TRY(m_writer.write({editOf(workspace->id, id, identity)}));
    SAMSYN_TRY(m_access.refreshAll(collaboration));
    return transaction->commit();
}

Result<void> ServerAccounts::addRound(const RecordId &collaboration, const NewRound &round)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<ServerFeed> workspace = workspaceOf(m_stores.feeds, FeedKind::Workspace, collaboration);
    if (!workspace)
        return workspace.error();
    RoundPlanGroup plan = round.plan;
    if (plan.resultFeed.isNull())
        plan.resultFeed = FeedId::random(m_random);
    for (const RecordId &participant : plan.participants) {
        const auto member = storedGroup<MemberOrganisationGroup>(m_stores.feeds, participant);
        if (!member)
            return member.error();
        if (!*member)
            return unknown(participant.toString(), "a participant is not a member of the collaboration");
    }
    std::vector<CellEdit> edits{
        editOf(workspace->id, round.id, plan), editOf(workspace->id, round.id, round.schedule),
        editOf(workspace->id, round.id, round.status), editOf(workspace->id, round.id, round.frame)};
    if (!round.followUp.nextStep.sv.isEmpty())
        edits.push_back(editOf(workspace->id, round.id, round.followUp));
    SAMSYN_TRY(m_writer.write(edits));
    SAMSYN_TRY(m_access.ensureResultFeed(round.id, plan));
    return transaction->commit();
}

Result<FeedId> ServerAccounts::catalogueOf(const RecordId &collaboration)
{
    const Result<ServerFeed> feed = workspaceOf(m_stores.feeds, FeedKind::Catalogue, collaboration);
    if (!feed)
        return feed.error();
    return feed->id;
}

Result<UserId> ServerAccounts::createAccount(const NewAccount &account)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    SAMSYN_TRY(workspaceOf(m_stores.feeds, FeedKind::Workspace, account.collaboration));
    const UserId user = UserId::random(m_random);
    const RecordId profileId(user.bytes());
    ServerFeed personal = newServerFeed(FeedKind::Personal, FeedId::random(m_random), profileId, {});
    personal.owner = user;
    SAMSYN_TRY(m_stores.feeds.createFeed(personal));
    const AccountRow row{user, account.collaboration, personal.id, false};
    SAMSYN_TRY(m_stores.accounts.putAccount(row));
    const UserProfileGroup profile{account.displayName, account.collaboration, account.roles};
    SAMSYN_TRY(m_writer.write({editOf(personal.id, profileId, profile)}));
    SAMSYN_TRY(m_access.refresh(row));
    SAMSYN_TRY(m_notices.followRoles(user));
    SAMSYN_TRY(transaction->commit());
    return user;
}

Result<AccountRow> ServerAccounts::accountOf(const UserId &user)
{
    const Result<std::optional<AccountRow>> account = m_stores.accounts.account(user);
    if (!account)
        return account.error();
    if (!*account)
        return unknown(user.toString(), "there is no such account");
    return **account;
}

Result<void> ServerAccounts::setRoles(const UserId &user, const std::vector<RoleEntry> &roles)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<AccountRow> account = accountOf(user);
    if (!account)
        return account.error();
    const RecordId profileId(user.bytes());
    auto profile = storedGroup<UserProfileGroup>(m_stores.feeds, profileId);
    if (!profile)
        return profile.error();
    UserProfileGroup changed = profile->value_or(UserProfileGroup{{}, account->collaboration, {}});
    const bool takes = std::ranges::any_of(changed.roles, [&](const RoleEntry &had) {
        return std::ranges::none_of(roles, [&](const RoleEntry &entry) {
            return entry.role == had.role && entry.organisation == had.organisation;
        });
    });
    changed.roles = roles;
    QByteArray left;
    for (const RoleEntry &entry : roles)
        left.append(char(entry.role)).append(entry.organisation.view());
    if (takes)
        SAMSYN_TRY(note(LedgerKind::RolesSet, user.toByteArray(), left));
    SAMSYN_TRY(m_writer.write({editOf(account->personalFeed, profileId, changed)}));
    SAMSYN_TRY(m_access.refresh(*account));
    SAMSYN_TRY(m_notices.followRoles(user));
    return transaction->commit();
}

Result<void> ServerAccounts::note(LedgerKind kind, const QByteArray &subject, const QByteArray &detail)
{
    return m_taking ? m_taking->note(kind, subject, detail) : Result<void>();
}

Result<void> ServerAccounts::disable(const UserId &user)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    Result<AccountRow> account = accountOf(user);
    if (!account)
        return account.error();
    account->isDisabled = true;
    SAMSYN_TRY(note(LedgerKind::AccountDisabled, user.toByteArray()));
    SAMSYN_TRY(m_stores.accounts.putAccount(*account));
    SAMSYN_TRY(m_stores.accounts.voidCodes(user));
    const Result<std::vector<SessionRow>> sessions = m_stores.accounts.sessionsOf(user);
    if (!sessions)
        return sessions.error();
    for (const SessionRow &session : *sessions)
        SAMSYN_TRY(m_stores.accounts.removeSession(session.tokenHash));
    SAMSYN_TRY(m_stores.accounts.removeDepositTokens(user));
    SAMSYN_TRY(m_access.refresh(*account));
    SAMSYN_TRY(m_notices.followRoles(user));
    return transaction->commit();
}

Result<RecordId> ServerAccounts::collaborationOfRound(const NewRespondent &respondent)
{
    const QString where = respondent.round.toString();
    const auto plan = storedGroup<RoundPlanGroup>(m_stores.feeds, respondent.round);
    if (!plan)
        return plan.error();
    const auto status = storedGroup<RoundStatusGroup>(m_stores.feeds, respondent.round);
    if (!status)
        return status.error();
    if (!*plan)
        return Error{ErrorCode::RoundUnknown, where, QStringLiteral("there is no such round")};
    if (*status && (*status)->status != RoundStatus::Planned && (*status)->status != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, where, QStringLiteral("the round is over")};
    if (std::ranges::find((*plan)->participants, respondent.organisation) == (*plan)->participants.end())
        return unknown(respondent.organisation.toString(),
                       "the organisation does not take part in the round");
    return scopeOf(m_stores.feeds, respondent.round);
}

Result<Invitation> ServerAccounts::inviteRespondent(const NewRespondent &respondent)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<RecordId> collaboration = collaborationOfRound(respondent);
    if (!collaboration)
        return collaboration.error();
    const Result<UserId> user =
        createAccount({{}, *collaboration, {{UserRole::Respondent, respondent.organisation}}});
    if (!user)
        return user.error();
    const Result<Invitation> invitation = invite(*user, respondent);
    if (!invitation)
        return invitation.error();
    SAMSYN_TRY(transaction->commit());
    return invitation;
}

Result<Invitation> ServerAccounts::inviteAccount(const UserId &user, const NewRespondent &respondent)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<RecordId> collaboration = collaborationOfRound(respondent);
    if (!collaboration)
        return collaboration.error();
    const Result<AccountRow> account = accountOf(user);
    if (!account)
        return account.error();
    if (account->collaboration != *collaboration)
        return unknown(user.toString(), "the account belongs to another collaboration");
    const Result<Invitation> invitation = invite(user, respondent);
    if (!invitation)
        return invitation.error();
    SAMSYN_TRY(transaction->commit());
    return invitation;
}

Result<Invitation> ServerAccounts::invite(const UserId &user, const NewRespondent &respondent)
{
    const Result<std::vector<Membership>> memberships = m_stores.feeds.membershipsOf(user);
    if (!memberships)
        return memberships.error();
    for (const Membership &member : *memberships) {
        const Result<std::optional<ServerFeed>> feed = m_stores.feeds.feed(member.feed);
        if (!feed)
            return feed.error();
        if ((*feed)->kind == FeedKind::Answers && (*feed)->parent == respondent.round)
            return unknown(user.toString(), "the account is invited to this round already");
    }
    // Version 4 ids throughout: nothing of an answers feed may tell when it was made.
    const Invitation invitation{user, RecordId::random(m_random), FeedId::random(m_random)};
    ServerFeed answers =
        newServerFeed(FeedKind::Answers, invitation.answers, invitation.respondent, respondent.round);
    answers.owner = user;
    SAMSYN_TRY(m_stores.feeds.createFeed(answers));
    SAMSYN_TRY(m_stores.feeds.addMember(user, answers.id, UserRole::Respondent));
    const RespondentAssignmentGroup assignment{respondent.round, respondent.organisation, respondent.unit,
                                               respondent.group};
    SAMSYN_TRY(m_writer.write({editOf(answers.id, invitation.respondent, assignment)}));
    return invitation;
}

} // namespace samsyn
