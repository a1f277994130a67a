// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DeviceFreezer.h"
#include "core/service/RoundService.h"
#include "core/service/StoredResults.h"
#include "platform/cli/Commands.h"
#include "platform/cli/ServerRounds.h"
#include "platform/cli/SyncedAccount.h"

namespace samsyn::cli {

namespace {

QString statusWord(RoundStatus status)
{
    switch (status) {
    case RoundStatus::Planned:
        return QStringLiteral("planned");
    case RoundStatus::Open:
        return QStringLiteral("open");
    case RoundStatus::Closed:
        return QStringLiteral("closed");
    case RoundStatus::Published:
        return QStringLiteral("published");
    case RoundStatus::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

class PullCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("pull");
        spec.summary = QStringLiteral("Exchange everything new with a server and list the rounds.");
        spec.description = QStringLiteral("Sends what waits in the store and receives what is new, then "
                                          "prints one line per round: status, reference date, "
                                          "name. At the first use the account is enrolled with a join code "
                                          "from the server's administrator.");
        spec.options = accountOptions();
        spec.examples = {QStringLiteral(
            "samsyn-cli pull --store ~/samsyn --server https://samsyn.example.se --code ABCD-EFGH-JKMN")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        return withSyncedAccount(arguments, console,
                                 [&](ServerAccount &account) { return listRounds(account, console); });
    }

private:
    static ExitCode listRounds(ServerAccount &account, Console &console)
    {
        FrameworkLibrary library(account.store());
        const Result<QList<RoundCard>> rounds =
            RoundService(account.store(), library, account.clock()).rounds();
        if (!rounds)
            return console.fail(rounds.error());
        for (const RoundCard &round : *rounds)
            console.write(QStringLiteral("%1\t%2\t%3\n")
                              .arg(statusWord(round.status), round.referenceDate, round.name.sv)
                              .toUtf8());
        return ExitCode::Ok;
    }
};

class RoundPushCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("round push");
        spec.summary = QStringLiteral("Bring a round file with joint answers to a server.");
        spec.description =
            QStringLiteral("Writes framework, round and joint answers of a round file to a "
                           "server, as the coordinator whose account is in "
                           "--store. The organisations are found among the members there by their "
                           "codes; those that are missing are added. The round is open for "
                           "30 days afterwards; \"round close\" ends it. A second push of the "
                           "same file writes only what differs.");
        spec.positionals = {
            {QStringLiteral("ROUND.samsyn"), QStringLiteral("A round file of mode consensus or assessor.")}};
        spec.options = accountOptions();
        spec.options += OptionSpec{QStringLiteral("share"),
                                   QStringLiteral("WHO"),
                                   QStringLiteral("Who reads an organisation's results: own (it alone) or "
                                                  "participants. Decided once, by the first push."),
                                   Need::Optional,
                                   {QStringLiteral("own"), QStringLiteral("participants")}};
        spec.examples = {QStringLiteral("samsyn-cli round push spring.samsyn --store ~/samsyn")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        Result<RoundContent> content = readRoundFile(arguments.positional(0));
        if (!content)
            return console.fail(content.error());
        if (arguments.value(QStringLiteral("share")) == QLatin1String("participants"))
            content->round.plan.sharing = ResultSharing::AllParticipants;
        return withSyncedAccount(arguments, console,
                                 [&](ServerAccount &account) { return bring(*content, account, console); });
    }

private:
    static ExitCode bring(const RoundContent &content, ServerAccount &account, Console &console)
    {
        const ExitCode added = addMembers(content, account, console);
        if (added != ExitCode::Ok)
            return added;
        const RoundEditing editing = editsOf(content, account.store(), account.clock().nowMs());
        if (!editing.findings.isEmpty())
            return console.refuse(editing.findings);
        for (const std::vector<CellEdit> *edits : {&editing.edits.round, &editing.edits.answers}) {
            const ExitCode sent = send(*edits, account, console);
            if (sent != ExitCode::Ok)
                return sent;
        }
        console.say(QStringLiteral("%1 joint answers are at the server").arg(editing.edits.answers.size()));
        return ExitCode::Ok;
    }

    static ExitCode send(const std::vector<CellEdit> &edits, ServerAccount &account, Console &console)
    {
        const Result<void> edited = account.store().edit(edits);
        if (!edited)
            return console.fail(edited.error());
        return reportSync(account.sync(), console);
    }

    /// The answer to the members' push names their feeds, without which their answers have no place.
    static ExitCode addMembers(const RoundContent &content, ServerAccount &account, Console &console)
    {
        const MemberEditing editing = memberEditsOf(content, account);
        if (!editing.findings.isEmpty())
            return console.refuse(editing.findings);
        if (editing.edits.empty())
            return ExitCode::Ok;
        const ExitCode sent = send(editing.edits, account, console);
        if (sent == ExitCode::Ok)
            console.say(QStringLiteral("%1 organisations were added as members").arg(editing.edits.size()));
        return sent;
    }
};

/// The named round of an account with everything that it is calculated from.
Result<RoundContent> contentOf(ServerAccount &account, const QString &name)
{
    FrameworkLibrary library(account.store());
    const Result<RecordId> round = roundNamed(RoundService(account.store(), library, account.clock()), name);
    if (!round)
        return round.error();
    Result<FrozenRound> frozen = frozenOnDevice(account.store(), *round);
    if (!frozen)
        return frozen.error();
    const Result<const Framework *> framework = library.framework(frozen->plan.framework);
    if (!framework)
        return framework.error();
    return RoundContent{std::make_shared<const Framework>(**framework), std::move(*frozen)};
}

class RoundExportCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("round export");
        spec.summary = QStringLiteral("Write a round of joint answers from a store into a round file.");
        spec.description = QStringLiteral("The file has the names that the server knows, so that \"score "
                                          "--checksum\" of it gives the checksum of the server's results. "
                                          "Needs the joint answers of every organisation: a coordinator's "
                                          "store.");
        spec.options = accountOptions();
        spec.options += roundOption();
        spec.options += {{QStringLiteral("out"),
                          QStringLiteral("ROUND.samsyn"),
                          QStringLiteral("The round file to make."),
                          Need::Required,
                          {}},
                         {QStringLiteral("replace"),
                          QString(),
                          QStringLiteral("Replace a round file that exists."),
                          Need::Optional,
                          {}}};
        spec.examples = {QStringLiteral(
            "samsyn-cli round export --store ~/samsyn --round \"Våren 2026\" --out spring.samsyn")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        return withSyncedAccount(arguments, console, [&](ServerAccount &account) {
            Result<RoundContent> content = contentOf(account, arguments.value(QStringLiteral("round")));
            if (!content)
                return console.fail(content.error());
            const Overwrite overwrite =
                arguments.has(QStringLiteral("replace")) ? Overwrite::Replace : Overwrite::Refuse;
            const Result<void> written =
                writeRoundFile(arguments.value(QStringLiteral("out")), std::move(*content), overwrite);
            return written ? ExitCode::Ok : console.fail(written.error());
        });
    }
};

class RoundVerifyCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("round verify");
        spec.summary = QStringLiteral("Calculate a published round of joint answers here and compare.");
        spec.description = QStringLiteral("Prints the checksum of the results that the server released and "
                                          "that of the same results calculated from the answers in the "
                                          "store. Exit code 0 when they are equal.");
        spec.options = accountOptions();
        spec.options += roundOption();
        spec.examples = {QStringLiteral("samsyn-cli round verify --store ~/samsyn --round \"Våren 2026\"")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        return withSyncedAccount(arguments, console, [&](ServerAccount &account) {
            return verify(account, arguments.value(QStringLiteral("round")), console);
        });
    }

private:
    static ExitCode verify(ServerAccount &account, const QString &name, Console &console)
    {
        const Result<RoundContent> content = contentOf(account, name);
        if (!content)
            return console.fail(content.error());
        const auto summary =
            resultSummaryIn(account.store(), content->round.plan.resultFeed, content->round.id);
        if (!summary)
            return console.fail(summary.error());
        if (!summary->has_value())
            return console.fail({ErrorCode::RoundUnknown, QStringLiteral("--round"),
                                 QStringLiteral("its results have not been released")});
        const QByteArray released = (*summary)->checksum;
        const QByteArray here = publish(*content->framework, content->round, 0).summary.checksum;
        console.write("released\t" + released.toHex() + "\ncalculated\t" + here.toHex() + '\n');
        if (here == released)
            return ExitCode::Ok;
        return console.fail({ErrorCode::ReleaseDiffers, name,
                             QStringLiteral("the results calculated here are not those released")});
    }
};

class RoundCloseCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("round close");
        spec.summary = QStringLiteral("Close an open round at a server, so that it calculates the results.");
        spec.positionals = {};
        spec.options = accountOptions();
        spec.options += roundOption();
        spec.examples = {QStringLiteral("samsyn-cli round close --store ~/samsyn --round \"Våren 2026\"")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        return withSyncedAccount(arguments, console, [&](ServerAccount &account) {
            return close(account, arguments.value(QStringLiteral("round")), console);
        });
    }

private:
    static ExitCode close(ServerAccount &account, const QString &name, Console &console)
    {
        FrameworkLibrary library(account.store());
        RoundService service(account.store(), library, account.clock());
        const Result<RecordId> round = roundNamed(service, name);
        if (!round)
            return console.fail(round.error());
        const Result<void> closed = service.close(*round);
        if (!closed)
            return console.fail(closed.error());
        return reportSync(account.sync(), console);
    }
};

} // namespace

std::unique_ptr<Command> makePullCommand()
{
    return std::make_unique<PullCommand>();
}

std::unique_ptr<Command> makeRoundPushCommand()
{
    return std::make_unique<RoundPushCommand>();
}

std::unique_ptr<Command> makeRoundExportCommand()
{
    return std::make_unique<RoundExportCommand>();
}

std::unique_ptr<Command> makeRoundVerifyCommand()
{
    return std::make_unique<RoundVerifyCommand>();
}

std::unique_ptr<Command> makeRoundCloseCommand()
{
    return std::make_unique<RoundCloseCommand>();
}

} // namespace samsyn::cli
