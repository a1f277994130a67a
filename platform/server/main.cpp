// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"
#include "platform/server/AdminSocket.h"
#include "platform/server/DatabaseLock.h"
#include "platform/server/FileCommands.h"
#include "platform/server/ServeCommand.h"

#include <QCoreApplication>

#include <cstdio>

using namespace samsyn;

namespace {

QString commandLines(std::span<const CommandSpec> specs)
{
    QString text;
    for (const CommandSpec &spec : specs)
        text +=
            QStringLiteral("  %1 %2\n").arg(QLatin1String(spec.name), -14).arg(QLatin1String(spec.summary));
    return text;
}

QString overview()
{
    return QStringLiteral(
               "samsyn-server - where the devices of a collaboration meet\n\n"
               "usage: samsyn-server <command> [options]      (samsyn-server <command> --help)\n\n")
        + commandLines({&serveSpec(), 1}) + commandLines(adminCommands()) + commandLines(fileCommands())
        + QStringLiteral("\nTo look around:\n"
                         "  samsyn-server demo --db demo.sqlite\n"
                         "  samsyn-server serve --db demo.sqlite\n\n"
                         "Commands work while the server runs. Exit codes: 0 done, 1 failed, 2 wrong command "
                         "line or unknown\n"
                         "name, 3 database cannot be used, 4 address cannot be listened on, 5 damage found, "
                         "6 refused (it\n"
                         "exists already, or the round is not open).\n");
}

/// Carries the command out here, or lets the server do it that has the database.
Result<CommandOutcome> runAdmin(const CommandSpec &spec, const QStringList &arguments)
{
    const Result<CommandLine> line = CommandLine::parse(spec, arguments.mid(1));
    if (!line)
        return line.error();
    const Result<DatabaseLock> lock = DatabaseLock::acquire(line->value("db"));
    if (!lock && lock.error().code == ErrorCode::StoreBusy)
        return askRunningServer(line->value("db"), line->arguments(spec));
    if (!lock)
        return lock.error();
    const SystemClock clock;
    SystemRandom random;
    const Result<std::unique_ptr<ServerEngine>> engine =
        ServerEngine::open(line->value("db"), {clock, random});
    if (!engine)
        return engine.error();
    return runAdminCommand(**engine, arguments);
}

const CommandSpec *findCommand(const QString &name)
{
    if (name == QLatin1String(serveSpec().name))
        return &serveSpec();
    const CommandSpec *admin = findAdminCommand(name);
    return admin ? admin : findFileCommand(name);
}

CommandOutcome run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h"))
        return {name.isEmpty() ? ExitCode::Usage : ExitCode::Ok, overview()};
    if (name == QLatin1String("--version"))
        return {ExitCode::Ok, QStringLiteral("samsyn-server " SAMSYN_VERSION "\n")};
    const CommandSpec *spec = findCommand(name);
    if (!spec)
        return {ExitCode::Usage,
                QStringLiteral("samsyn-server: no command \"%1\"; see: samsyn-server --help\n").arg(name)};
    if (arguments.contains(QStringLiteral("--help")))
        return {ExitCode::Ok, CommandLine::helpOf(*spec)};
    if (spec == &serveSpec())
        return runServe(arguments);
    if (findFileCommand(name))
        return runFileCommand(arguments);
    const Result<CommandOutcome> outcome = runAdmin(*spec, arguments);
    if (!outcome)
        return {exitCodeOf(outcome.error().code), errorLine(outcome.error())};
    return *outcome;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("samsyn-server"));
    const CommandOutcome outcome = run(QCoreApplication::arguments().mid(1));
    const QByteArray text = outcome.text.toUtf8();
    std::fwrite(text.constData(), 1, std::size_t(text.size()),
                outcome.exitCode == ExitCode::Ok ? stdout : stderr);
    return int(outcome.exitCode);
}
