// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/InviteCommands.h"

#include "core/questionnaire/FormatWords.h"
#include "core/store/StoredGroup.h"
#include "platform/common/AtomicFile.h"
#include "platform/common/ServerAddress.h"
#include "platform/server/InvitationText.h"
#include "platform/server/ServerDirectory.h"

namespace samsyn {

namespace {

constexpr qsizetype kLeastNumberChars = 8; ///< of an account number: what devices show

Error usage(const QString &what)
{
    return {ErrorCode::ArgumentInvalid, {}, what};
}

Result<UserRole> roleNamed(const QString &name)
{
    if (name == QLatin1String("coordinator"))
        return UserRole::CollaborationCoordinator;
    if (name == QLatin1String("member-coordinator"))
        return UserRole::MemberCoordinator;
    if (name == QLatin1String("manager"))
        return UserRole::Manager;
    return usage(QStringLiteral("--role is coordinator, member-coordinator, manager or respondent"));
}

Result<UserId> inviteRespondent(ServerEngine &engine, const RecordId &collaboration, const CommandLine &line)
{
    ServerDirectory directory(engine.store());
    const Result<RecordId> round = directory.round(collaboration, line.value("round"));
    if (!round)
        return round.error();
    const Result<RecordId> member = directory.member(collaboration, line.value("organisation"));
    if (!member)
        return member.error();
    const Result<Invitation> invitation =
        engine.accounts().inviteRespondent({*round, *member, line.value("unit")});
    if (!invitation)
        return invitation.error();
    return invitation->user;
}

Result<UserId> invitePerson(ServerEngine &engine, const RecordId &collaboration, const CommandLine &line)
{
    const Result<UserRole> asked = roleNamed(line.value("role"));
    if (!asked)
        return asked.error();
    if (line.value("name").isEmpty())
        return usage(QStringLiteral("a coordinator or manager needs --name"));
    RoleEntry role;
    role.role = *asked;
    if (role.role != UserRole::CollaborationCoordinator) {
        const Result<RecordId> member =
            ServerDirectory(engine.store()).member(collaboration, line.value("organisation"));
        if (!member)
            return member.error();
        role.organisation = *member;
    }
    return engine.accounts().createAccount({line.value("name"), collaboration, {role}});
}

/// The member and the round that a command line names.
struct NamedList {
    RecordId round, organisation;
};

Result<NamedList> namedList(ServerEngine &engine, const CommandLine &line)
{
    ServerDirectory directory(engine.store());
    const Result<RecordId> collaboration = directory.collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const Result<RecordId> round = directory.round(*collaboration, line.value("round"));
    if (!round)
        return round.error();
    const Result<RecordId> member = directory.member(*collaboration, line.value("organisation"));
    if (!member)
        return member.error();
    return NamedList{*round, *member};
}

Result<RespondentGroup> groupNamed(const QString &name)
{
    if (name.isEmpty())
        return RespondentGroup::Unset;
    QStringList known;
    for (const FormatWord<RespondentGroup> &entry : respondentGroupWords()) {
        if (name == entry.word)
            return entry.value;
        known.append(entry.word);
    }
    return usage(QStringLiteral("--group is one of: %1").arg(known.join(QStringLiteral(" "))));
}

/// The lines of the file that are not empty.
Result<QStringList> peopleIn(const QString &path)
{
    constexpr qint64 kMaxPeopleBytes = 2 * 1024 * 1024;
    const Result<QByteArray> text = readSmallFile(path, kMaxPeopleBytes);
    if (!text)
        return text.error();
    QStringList people;
    for (const QString &line : QString::fromUtf8(*text).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            people += line.trimmed();
    }
    return people;
}

Result<ListOrder> orderOf(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedList> list = namedList(engine, line);
    if (!list)
        return list.error();
    const Result<RespondentGroup> group = groupNamed(line.value("group"));
    if (!group)
        return group.error();
    ListOrder order{{list->round, list->organisation, line.value("unit"), *group}, {}, 0};
    if (line.isSet("people") == line.isSet("links"))
        return usage(QStringLiteral("give --people, a file of names, or --links, a number of links without"));
    bool isNumber = true;
    if (line.isSet("links")) {
        order.links = line.value("links").toInt(&isNumber);
        return isNumber ? Result<ListOrder>(order) : usage(QStringLiteral("--links is a whole number"));
    }
    Result<QStringList> people = peopleIn(line.value("people"));
    if (!people)
        return people.error();
    if (people->isEmpty())
        return usage(QStringLiteral("the file of --people names nobody"));
    order.people = std::move(*people);
    return order;
}

QString lineOf(const PersonalLink &link, const QUrl &address)
{
    const QString join = formatJoinLink({address.toString(), link.code});
    return link.person.isEmpty() ? join + QLatin1Char('\n')
                                 : link.person + QLatin1Char(';') + join + QLatin1Char('\n');
}

Result<QString> linesOf(const std::vector<PersonalLink> &links, const QString &serverAddress)
{
    const Result<QUrl> address = parseServerAddress(serverAddress);
    if (!address)
        return address.error();
    QString text;
    for (const PersonalLink &link : links)
        text += lineOf(link, *address);
    return text;
}

} // namespace

Result<QString> invite(ServerEngine &engine, const CommandLine &line)
{
    const Result<RecordId> collaboration =
        ServerDirectory(engine.store()).collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const bool isRespondent = line.value("role") == QLatin1String("respondent");
    const Result<UserId> user = isRespondent ? inviteRespondent(engine, *collaboration, line)
                                             : invitePerson(engine, *collaboration, line);
    if (!user)
        return user.error();
    return invitationText(engine, *user, line.value("address"));
}

Result<QString> inviteList(ServerEngine &engine, const CommandLine &line)
{
    const Result<ListOrder> order = orderOf(engine, line);
    if (!order)
        return order.error();
    const Result<std::vector<PersonalLink>> links = engine.invitations().invite(*order);
    if (!links)
        return links.error();
    return linesOf(*links, line.value("address"));
}

Result<QString> remind(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedList> list = namedList(engine, line);
    if (!list)
        return list.error();
    const Result<Reminder> reminder = engine.invitations().remind(list->round, list->organisation);
    if (!reminder)
        return reminder.error();
    const Result<QString> lines = linesOf(reminder->unused, line.value("address"));
    if (!lines)
        return lines.error();
    return QStringLiteral("%1 invited, %2 have used their link, %3 have not:\n")
               .arg(reminder->invited)
               .arg(reminder->used)
               .arg(reminder->unused.size())
        + *lines;
}

Result<QString> inviteAgain(ServerEngine &engine, const CommandLine &line)
{
    const Result<RecordId> collaboration =
        ServerDirectory(engine.store()).collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const Result<std::vector<AccountRow>> accounts = engine.store().accountsOf(*collaboration);
    if (!accounts)
        return accounts.error();
    const QString person = line.value("person").trimmed();
    std::vector<UserId> fitting;
    for (const AccountRow &account : *accounts) {
        const auto profile = storedGroup<UserProfileGroup>(engine.store(), RecordId(account.id.bytes()));
        if (!profile)
            return profile.error();
        const bool isName = *profile && !(*profile)->displayName.isEmpty()
            && (*profile)->displayName.compare(person, Qt::CaseInsensitive) == 0;
        const bool isNumber = person.size() >= kLeastNumberChars
            && account.id.toString().startsWith(person, Qt::CaseInsensitive);
        if (!account.isDisabled && (isName || isNumber))
            fitting.push_back(account.id);
    }
    if (fitting.size() == 1)
        return invitationText(engine, fitting.front(), line.value("address"));
    return Error{ErrorCode::ArgumentInvalid, person,
                 fitting.empty() ? QStringLiteral("nobody has this name or account number")
                                 : QStringLiteral("several people fit; use the account number that the "
                                                  "device shows under Konto och enhet")};
}

} // namespace samsyn
