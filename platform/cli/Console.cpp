// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Console.h"

#include <QList>

#include <cstdio>

namespace samsyn::cli {

namespace {

constexpr qsizetype kMostFindings = 50;

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

QString lineOf(const Error &error)
{
    return error.where.isEmpty() ? error.what : error.where + QStringLiteral(": ") + error.what;
}

} // namespace

void Console::write(const QByteArray &bytes)
{
    put(stdout, bytes);
}

void Console::say(const QString &line)
{
    put(stderr, line.toUtf8() + '\n');
}

ExitCode Console::fail(const Error &error)
{
    say(QStringLiteral("error: ") + lineOf(error) + QStringLiteral(" (%1)").arg(int(error.code)));
    const QString advice = whatToDo(error.code);
    if (!advice.isEmpty())
        say(QStringLiteral("  what to do: ") + advice);
    return exitCodeOf(error.code);
}

ExitCode Console::refuse(const QList<Error> &findings)
{
    SAMSYN_REQUIRE(!findings.isEmpty());
    for (const Error &finding : findings.first(qMin(findings.size(), kMostFindings)))
        say(lineOf(finding));
    if (findings.size() > kMostFindings)
        say(QStringLiteral("... and %1 more").arg(findings.size() - kMostFindings));
    return exitCodeOf(findings.first().code);
}

ExitCode Console::usage(const QString &command, const Error &error)
{
    say(QStringLiteral("error: ") + lineOf(error));
    const QString program = QStringLiteral("samsyn-cli");
    say(QStringLiteral("  what to do: read %1 --help")
            .arg(command.isEmpty() ? program : program + QLatin1Char(' ') + command));
    return ExitCode::Usage;
}

} // namespace samsyn::cli
