// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Command.h"
#include "platform/cli/HelpText.h"

#include <QGuiApplication>
#include <QLoggingCategory>

using namespace samsyn;
using namespace samsyn::cli;

namespace {

struct Chosen {
    const Command *command = nullptr;
    qsizetype words = 0;
};

Chosen chooseCommand(const std::vector<std::unique_ptr<Command>> &commands, const QStringList &words)
{
    for (const std::unique_ptr<Command> &command : commands) {
        const QStringList name = command->spec().name.split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name)
            return {command.get(), name.size()};
    }
    return {};
}

ExitCode refuseUnknown(const std::vector<std::unique_ptr<Command>> &commands, const QString &word,
                       Console &console)
{
    QStringList names;
    for (const std::unique_ptr<Command> &command : commands)
        names += command->spec().name;
    return console.usage(
        {},
        {ErrorCode::ArgumentInvalid, word,
         QStringLiteral("is not a command; possible are: %1").arg(names.join(QStringLiteral(", ")))});
}

ExitCode run(const QStringList &words, Console &console)
{
    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    if (words.isEmpty() || words == QStringList{QStringLiteral("--help")}
        || words == QStringList{QStringLiteral("help")}) {
        console.write(programHelp(commands).toUtf8());
        return words.isEmpty() ? ExitCode::Usage : ExitCode::Ok;
    }
    if (words == QStringList{QStringLiteral("--version")}) {
        console.write("samsyn-cli " SAMSYN_VERSION "\n");
        return ExitCode::Ok;
    }
    const Chosen chosen = chooseCommand(commands, words);
    if (!chosen.command)
        return refuseUnknown(commands, words.first(), console);
    const CommandSpec spec = chosen.command->spec();
    const QStringList rest = words.mid(chosen.words);
    if (rest.contains(QStringLiteral("--help"))) {
        console.write(commandHelp(spec).toUtf8());
        return ExitCode::Ok;
    }
    const Result<Arguments> arguments = Arguments::parse(spec, rest);
    if (!arguments)
        return console.usage(spec.name, arguments.error());
    return chosen.command->run(*arguments, console);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // pictures are painted in memory; no display is needed
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));   // Qt's remarks on the host
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("samsyn-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAMSYN_VERSION));
    Console console;
    return int(run(QCoreApplication::arguments().mid(1), console));
}
