// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/AdminCommands.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/service/FrameworkLibrary.h"
#include "core/service/ResultLimit.h"
#include "core/store/SafeMark.h"
#include "platform/common/AtomicFile.h"
#include "platform/server/DemoFiller.h"
#include "platform/server/DepositCommands.h"
#include "platform/server/EraseCommands.h"
#include "platform/server/InvitationText.h"
#include "platform/server/InviteCommands.h"
#include "platform/server/RescueCommands.h"
#include "platform/server/RoundCommands.h"
#include "platform/server/ServerDirectory.h"
#include "platform/server/ServerLog.h"

#include <algorithm>

namespace samsyn {

namespace {

using Need = OptionSpec::Need;

constexpr OptionSpec kDatabase{"db", "file", "the server's database", nullptr, Need::Required};
constexpr OptionSpec kCollaboration{"collaboration", "name", "which collaboration, if there are several"};
constexpr OptionSpec kAddress{"address", "url", "the server as devices reach it", "http://127.0.0.1:8080"};

constexpr OptionSpec kInit[] = {
    kDatabase,
    {"collaboration", "name", "name of the new collaboration", nullptr, Need::Required},
    {"short-name", "name", "short name, at most 20 characters"},
    {"min-group", "number", "fewest answers that may be shown, 4 to 10", "5"},
};
constexpr OptionSpec kAddMember[] = {
    kDatabase,
    kCollaboration,
    {"name", "name", "name of the organisation", nullptr, Need::Required},
    {"code", "code", "SCB code of a municipality, else a short code", nullptr, Need::Required},
    {"population", "number", "number of inhabitants"},
    {"units", "file", "names of its units, one per line, for respondents to choose among"},
};
constexpr OptionSpec kAddFramework[] = {
    kDatabase,
    kCollaboration,
    {"framework", "file", "framework as JSON; without it the built-in framework B"},
};
constexpr OptionSpec kOpenRound[] = {
    kDatabase,
    kCollaboration,
    {"name", "name", "name of the round", nullptr, Need::Required},
    {"closes", "date", "last day for answers, e.g. 2027-03-31 (UTC)", nullptr, Need::Required},
    {"framework", "code", "code of its framework, if there are several"},
    {"members", "codes", "codes or names of those who take part, with commas between", nullptr,
     Need::Required},
    {"form", "length", "full, or short: only the questions that the framework marks for a first round",
     "full"},
    {"mode", "mode",
     "individual: people answer; consensus: each organisation jointly; assessor: somebody judges it",
     "individual"},
    {"frame", "file", "people per organisation and group: organisation;group;invited;people"},
    {"release", "when", "automatic: published when it closes; approval: each member reads its own first",
     "automatic"},
    {"share", "who", "who reads an organisation's results: own (itself only) or participants", "own"},
};
constexpr OptionSpec kChangeVersion[] = {
    kDatabase,
    kCollaboration,
    {"round", "name", "which round, if several are open"},
    {"framework", "name", "code and version it is to ask, e.g. \"B 2.0\"", nullptr, Need::Required},
    {"do", "what", "preview: say what it does to the answers; change: do it", "preview"},
};
constexpr OptionSpec kFollowUp[] = {
    kDatabase,
    kCollaboration,
    {"round", "name", "which round, if there are several"},
    {"text", "words", "what comes of the results, for those who answered", nullptr, Need::Required},
    {"responsible", "name", "who sees to it; a function will do"},
};
constexpr OptionSpec kInvite[] = {
    kDatabase,
    kCollaboration,
    kAddress,
    {"role", "role", "coordinator, member-coordinator, manager or respondent", nullptr, Need::Required},
    {"name", "name", "name of a coordinator or manager; respondents have none"},
    {"organisation", "code", "code or name of the member organisation (not for a coordinator)"},
    {"round", "name", "round to answer, if several are open (respondent)"},
    {"unit", "name", "unit of the respondent; without it the respondent may say"},
};
constexpr OptionSpec kInviteAgain[] = {
    kDatabase,
    kCollaboration,
    kAddress,
    {"person", "who", "name, or account number as the device shows it", nullptr, Need::Required},
};
constexpr OptionSpec kInviteList[] = {
    kDatabase,
    kCollaboration,
    kAddress,
    {"round", "name", "round to answer, if several are open"},
    {"organisation", "code", "code or name of the member organisation", nullptr, Need::Required},
    {"people", "file", "who is invited, one name or address per line; deleted when the round closes"},
    {"links", "number", "instead of --people: so many links without names, to be handed out"},
    {"group", "group", "LED, CHE, MED, ITF, VUT, POL or EXT; without it the respondent says"},
    {"unit", "name", "unit of everybody on the list; without it the respondent may say"},
};
constexpr OptionSpec kRemind[] = {
    kDatabase,
    kCollaboration,
    kAddress,
    {"round", "name", "which round, if several are open"},
    {"organisation", "code", "code or name of the member organisation", nullptr, Need::Required},
};
constexpr OptionSpec kMoveClosing[] = {
    kDatabase,
    kCollaboration,
    {"round", "name", "which round, if several are open"},
    {"closes", "date", "new last day for answers, e.g. 2027-03-31 (UTC)", nullptr, Need::Required},
};
constexpr OptionSpec kCloseRound[] = {
    kDatabase, kCollaboration, {"round", "name", "which round, if several are open"}};
constexpr OptionSpec kPublishAgain[] = {
    kDatabase, kCollaboration, {"round", "name", "which round", nullptr, Need::Required}};
constexpr OptionSpec kMarkSafe[] = {
    kDatabase, {"backup", "file", "verified copy that lies on another machine too", nullptr, Need::Required}};
constexpr OptionSpec kErase[] = {
    kDatabase,
    {"record", "id", "the record, wherever it lies"},
    {"account", "id", "instead: everything in a person's own feeds; the account is disabled"},
};
constexpr OptionSpec kDisable[] = {
    kDatabase, {"account", "id", "whose sessions are to end", nullptr, Need::Required}};
constexpr OptionSpec kReplay[] = {kDatabase};
constexpr OptionSpec kOpenRescue[] = {
    kDatabase,
    {"file", "file", "rescue file that a person saved on a device", nullptr, Need::Required},
    {"key", "file", "the secret recovery key", nullptr, Need::Required},
    {"apply", nullptr, "bring its changes and pictures in, as if the device had sent them"},
    {"identity-checked", nullptr, "you know that the file came from the person whose it says it is"},
};
constexpr OptionSpec kDemo[] = {
    kDatabase,
    kAddress,
    {"seed", "number", "the same seed gives the same answers", "1"},
    {"framework", "file", "framework as JSON; without it the built-in framework B"},
};

Error usage(const QString &what)
{
    return {ErrorCode::ArgumentInvalid, {}, what};
}

Result<Framework> readFrameworkFile(const QString &file)
{
    constexpr qint64 kMaxFrameworkBytes = 16 * 1024 * 1024;
    const QString path = file.isEmpty() ? QStringLiteral(":/frameworks/B.json") : file;
    const Result<QByteArray> json = readSmallFile(path, kMaxFrameworkBytes);
    if (!json)
        return json.error();
    FrameworkReading reading = readFramework(*json, path);
    if (!reading.isValid())
        return reading.findings.constFirst();
    return std::move(*reading.framework);
}

Result<QString> init(ServerEngine &engine, const CommandLine &line)
{
    CollaborationGroup identity;
    identity.name = {line.value("collaboration"), {}};
    identity.shortName = line.value("short-name");
    identity.minGroupSize = line.value("min-group").toLongLong();
    if (ServerDirectory(engine.store()).collaboration(line.value("collaboration")))
        return Error{ErrorCode::StoreConstraint, line.value("collaboration"),
                     QStringLiteral("it exists already")};
    SAMSYN_TRY(engine.accounts().createCollaboration(RecordId::timeOrdered(engine.clock(), engine.random()),
                                                     identity));
    return QStringLiteral("created collaboration %1\n").arg(identity.name.sv);
}

/// The lines of a file that are not empty; none without a file.
Result<OrganisationUnitsGroup> readUnits(const QString &file)
{
    constexpr qint64 kMaxUnitsBytes = 64 * 1024;
    OrganisationUnitsGroup units;
    if (file.isEmpty())
        return units;
    const Result<QByteArray> text = readSmallFile(file, kMaxUnitsBytes);
    if (!text)
        return text.error();
    const QStringList lines = QString::fromUtf8(*text).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString name = line.trimmed();
        if (!name.isEmpty() && std::ranges::find(units.units, name, &UnitName::name) == units.units.end())
            units.units.push_back({name});
    }
    return units;
}

Result<QString> addMember(ServerEngine &engine, const CommandLine &line)
{
    const Result<RecordId> collaboration =
        ServerDirectory(engine.store()).collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    if (ServerDirectory(engine.store()).member(*collaboration, line.value("code")))
        return Error{ErrorCode::StoreConstraint, line.value("code"), QStringLiteral("it exists already")};
    MemberOrganisationGroup identity;
    identity.name = {line.value("name"), {}};
    identity.code = line.value("code");
    if (line.isSet("population")) {
        bool isNumber = false;
        identity.population = line.value("population").toLongLong(&isNumber);
        if (!isNumber)
            return usage(QStringLiteral("--population is a whole number"));
    }
    const Result<OrganisationUnitsGroup> units = readUnits(line.value("units"));
    if (!units)
        return units.error();
    const RecordId id = RecordId::timeOrdered(engine.clock(), engine.random());
    SAMSYN_TRY(engine.accounts().addMember(*collaboration, id, identity));
    if (!units->units.empty()) {
        const Result<FeedId> workspace = ServerDirectory(engine.store()).workspace(*collaboration);
        if (!workspace)
            return workspace.error();
        SAMSYN_TRY(engine.writer().write({editOf(*workspace, id, *units)}));
    }
    return QStringLiteral("added %1\n").arg(identity.name.sv);
}

Result<QString> addFramework(ServerEngine &engine, const CommandLine &line)
{
    const Result<Framework> framework = readFrameworkFile(line.value("framework"));
    if (!framework)
        return framework.error();
    SAMSYN_TRY(checkResultFits(*framework));
    const Result<RecordId> collaboration =
        ServerDirectory(engine.store()).collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const QString name = framework->code + QLatin1Char(' ') + framework->version;
    if (ServerDirectory(engine.store()).framework(*collaboration, name))
        return Error{ErrorCode::StoreConstraint, name, QStringLiteral("it exists already")};
    const Result<FeedId> catalogue = engine.accounts().catalogueOf(*collaboration);
    if (!catalogue)
        return catalogue.error();
    const RecordId package = RecordId::timeOrdered(engine.clock(), engine.random());
    SAMSYN_TRY(engine.writer().write(packFramework(*catalogue, package, *framework)));
    return QStringLiteral("added framework %1\n").arg(name);
}

Result<QString> inviteToDemo(ServerEngine &engine, const FilledDemo &demo, const CommandLine &line)
{
    const RoleEntry role{UserRole::CollaborationCoordinator, RecordId()};
    const Result<UserId> user =
        engine.accounts().createAccount({QStringLiteral("Demo coordinator"), demo.collaboration, {role}});
    if (!user)
        return user.error();
    return invitationText(engine, *user, line.value("address"));
}

Result<QString> demo(ServerEngine &engine, const CommandLine &line)
{
    bool isNumber = false;
    SeededRandom random(line.value("seed").toULongLong(&isNumber));
    if (!isNumber)
        return usage(QStringLiteral("--seed is a whole number"));
    const Result<Framework> framework = readFrameworkFile(line.value("framework"));
    if (!framework)
        return framework.error();
    const DemoCollaboration made = makeDemoCollaboration(*framework, engine.clock().nowMs(), random);
    const Result<FilledDemo> filled = fillDemo(engine, *framework, made);
    if (!filled)
        return filled.error();
    const Result<RoundClosing> closing = engine.closer().closeDueRounds(engine.clock().nowMs());
    if (!closing)
        return closing.error();
    if (!closing->failures.isEmpty())
        return closing->failures.constFirst();
    const Result<QString> invitation = inviteToDemo(engine, *filled, line);
    if (!invitation)
        return invitation.error();
    return QStringLiteral("stored %1: %2 respondents, %3 invented answers; a coordinator may join:\n%4")
        .arg(made.identity.name.sv)
        .arg(filled->respondents)
        .arg(filled->answers)
        .arg(*invitation);
}

Result<QString> markSafeIn(ServerEngine &engine, const CommandLine &line)
{
    const Result<std::unique_ptr<SqliteServerStore>> backup =
        SqliteServerStore::openReader(line.value("backup"));
    if (!backup)
        return backup.error();
    const Result<ServerIdentity> identity = (*backup)->identity();
    if (!identity)
        return identity.error();
    if (identity->server != engine.server())
        return usage(QStringLiteral("--backup is of another server"));
    const Result<SafeMark> mark = markSafe(engine.store(), **backup);
    if (!mark)
        return mark.error();
    return QStringLiteral("marked %1 changes in %2 feeds as safe; %3 feeds have another history\n")
        .arg(mark->ops)
        .arg(mark->feeds)
        .arg(mark->strangers);
}

using Run = Result<QString> (*)(ServerEngine &, const CommandLine &);
constexpr CommandSpec kCommands[] = {
    {"init", "create a collaboration (and the database, if there is none)", kInit},
    {"add-member", "add a member organisation", kAddMember},
    {"add-framework", "add a framework of questions", kAddFramework},
    {"open-round", "open a round of answers", kOpenRound},
    {"invite", "invite a person: prints a link, a code to type and a QR code", kInvite},
    {"invite-again", "a new code for a person who has an account", kInviteAgain},
    {"invite-list", "invite a member's people: prints a personal link for each", kInviteList},
    {"remind", "print new links for those who have not used theirs", kRemind},
    {"move-closing", "let a round close on another day", kMoveClosing},
    {"close-round", "close a round now and publish its results", kCloseRound},
    {"round-status", "print a round's state, late answers and checksum", kCloseRound},
    {"publish-again", "calculate a published round anew; shows nothing that was hidden", kPublishAgain},
    {"change-version", "let an open round ask a later version of its framework", kChangeVersion},
    {"follow-up", "say what comes of a round's results", kFollowUp},
    {"mark-safe", "let devices forget work that is in a backup, after 90 days", kMarkSafe},
    {"open-rescue", "look into a rescue file, or bring it in", kOpenRescue},
    {"deposits", "list the sealed files that devices have left", kReplay},
    {"open-deposit", "look into a file that a device has left, or bring it in", kOpenDepositOptions},
    {"erase", "erase a record or a person for good, here, on devices and in backups that come back", kErase},
    {"disable", "end a person's sessions and let nobody in again", kDisable},
    {"end-sessions", "sign out all devices of a person who lost one and joins again", kDisable},
    {"replay", "carry out what the ledger has beyond a restored database (serve does it by itself)", kReplay},
    {"demo", "fill with a demonstration collaboration and invented answers", kDemo},
};
constexpr Run kRuns[] = {init,          addMember, addFramework, openRound,      invite,      inviteAgain,
                         inviteList,    remind,    moveClosing,  closeRound,     roundStatus, publishAgain,
                         changeVersion, followUp,  markSafeIn,   openRescueFile, listDeposits, openDeposit,
                         eraseByOrder,  disableAccount, endSessionsOf, tellReplay, demo};
static_assert(std::size(kRuns) == std::size(kCommands));

Result<QString> runInTransaction(ServerEngine &engine, const CommandLine &line, Run run)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(engine.store());
    if (!transaction)
        return transaction.error();
    Result<QString> text = run(engine, line);
    if (!text)
        return text.error();
    SAMSYN_TRY(transaction->commit());
    return text;
}

} // namespace

std::span<const CommandSpec> adminCommands()
{
    return kCommands;
}

const CommandSpec *findAdminCommand(const QString &name)
{
    const auto *found = std::ranges::find_if(
        kCommands, [&name](const CommandSpec &spec) { return name == QLatin1String(spec.name); });
    return found == std::end(kCommands) ? nullptr : found;
}

CommandOutcome runAdminCommand(ServerEngine &engine, const QStringList &arguments)
{
    const CommandSpec *spec = arguments.isEmpty() ? nullptr : findAdminCommand(arguments.constFirst());
    if (!spec)
        return {ExitCode::Usage, errorLine(usage(QStringLiteral("no such command")))};
    const Result<CommandLine> line = CommandLine::parse(*spec, arguments.mid(1));
    if (!line)
        return {ExitCode::Usage, errorLine(line.error())};
    const Result<QString> text = runInTransaction(engine, *line, kRuns[spec - kCommands]);
    if (!text)
        return {exitCodeOf(text.error().code), errorLine(text.error())};
    if (const Result<void> emptied = engine.finishForgetting(); !emptied)
        logLine("the log still holds what was deleted; it is emptied later", emptied.error().code);
    return {ExitCode::Ok, *text};
}

} // namespace samsyn
