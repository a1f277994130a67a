// SPDX-License-Identifier: EUPL-1.2
#include "core/service/InvitationList.h"

#include "core/store/StoredGroup.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kMostLinks = 5000;
constexpr qsizetype kPersonChars = 254;

Error invalid(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

/// Whether the account is a respondent's and nothing else: nobody else is to be forgotten.
Result<bool> onlyResponds(ServerStore &store, const UserId &user)
{
    const auto profile = storedGroup<UserProfileGroup>(store, RecordId(user.bytes()));
    if (!profile)
        return profile.error();
    return *profile && std::ranges::all_of((*profile)->roles, [](const RoleEntry &entry) {
        return entry.role == UserRole::Respondent;
    });
}

Result<void> checkPeople(const QStringList &people)
{
    QStringList sorted = people;
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (sorted[i].isEmpty() || sorted[i].size() > kPersonChars)
            return invalid(sorted[i], "a person is named with 1 to 254 characters");
        if (i > 0 && sorted[i] == sorted[i - 1])
            return invalid(sorted[i], "the person stands on the list twice");
    }
    return {};
}

} // namespace

Result<void> InvitationList::checkOrder(const ListOrder &order)
{
    const bool isAnonymous = order.people.isEmpty();
    const qsizetype count = isAnonymous ? order.links : order.people.size();
    if (count < 1 || count > kMostLinks)
        return invalid(QString::number(count), "a list has 1 to 5000 links");
    SAMSYN_TRY(checkPeople(order.people));
    const auto present = m_stores.accounts.invitedOf(order.respondent.round, order.respondent.organisation);
    if (!present)
        return present.error();
    for (const InvitedRow &row : *present) {
        if (row.person.isEmpty() != isAnonymous)
            return invalid({},
                           isAnonymous ? "the member's list has names already"
                                       : "the member's list is anonymous; names would undo that");
        if (!isAnonymous && order.people.contains(row.person))
            return invalid(row.person, "the person is on the list already");
    }
    return {};
}

Result<PersonalLink> InvitationList::inviteOne(const ListOrder &order, const QString &person)
{
    const Result<Invitation> invitation = m_accounts.inviteRespondent(order.respondent);
    if (!invitation)
        return invitation.error();
    const InvitedRow row{invitation->user, order.respondent.round, order.respondent.organisation, person};
    SAMSYN_TRY(m_stores.accounts.putInvited(row));
    const Result<QString> code = m_accounts.issueScannedCode(invitation->user);
    if (!code)
        return code.error();
    return PersonalLink{person, *code};
}

Result<std::vector<PersonalLink>> InvitationList::invite(const ListOrder &order)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    SAMSYN_TRY(checkOrder(order));
    QStringList people = order.people;
    if (people.isEmpty())
        people.fill(QString(), order.links);
    std::vector<PersonalLink> links;
    for (const QString &person : people) {
        const Result<PersonalLink> link = inviteOne(order, person);
        if (!link)
            return link.error();
        links.push_back(*link);
    }
    SAMSYN_TRY(transaction->commit());
    return links;
}

Result<Reminder> InvitationList::remind(const RecordId &round, const RecordId &organisation)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const auto status = storedGroup<RoundStatusGroup>(m_stores.feeds, round);
    if (!status)
        return status.error();
    if (!*status)
        return Error{ErrorCode::RoundUnknown, round.toString(), QStringLiteral("there is no such round")};
    if ((*status)->status != RoundStatus::Planned && (*status)->status != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, round.toString(),
                     QStringLiteral("the round is over; its list is deleted")};
    const auto rows = m_stores.accounts.invitedOf(round, organisation);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return invalid({}, "the member has no list in this round; invite-list makes one");
    Reminder reminder;
    for (const InvitedRow &row : *rows) {
        ++reminder.invited;
        reminder.used += row.isUsed ? 1 : 0;
        if (row.isUsed)
            continue;
        const Result<QString> code = m_accounts.issueScannedCode(row.user);
        if (!code)
            return code.error();
        reminder.unused.push_back({row.person, *code});
    }
    std::ranges::stable_sort(reminder.unused, {}, &PersonalLink::person);
    SAMSYN_TRY(transaction->commit());
    return reminder;
}

Result<ForgottenList> forgetInvitations(ServerAccounts::Stores stores, const RecordId &round)
{
    ForgottenList forgotten;
    const Result<std::vector<ServerFeed>> feeds = stores.feeds.feedsOfKind(FeedKind::Answers, round);
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        const Result<bool> isOnly = onlyResponds(stores.feeds, feed.owner);
        if (!isOnly)
            return isOnly.error();
        const Result<int> traces = *isOnly ? stores.accounts.forgetTraces(feed.owner) : 0;
        if (!traces)
            return traces.error();
        forgotten.traces += *traces;
    }
    const Result<int> lines = stores.accounts.removeInvited(round);
    if (!lines)
        return lines.error();
    forgotten.lines = *lines;
    return forgotten;
}

} // namespace samsyn
