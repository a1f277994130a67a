// SPDX-License-Identifier: EUPL-1.2
// Why: the smallest survey that a real server can hold, set up as an administrator would: by its own
// commands.
#pragma once

#include "core/sync/Enrolment.h"
#include "tests/support/ServerProcess.h"

#include <QRegularExpression>
#include <QTemporaryDir>

namespace samsyn {

/// One collaboration, member Vara (1470), framework B, one open round.
class SurveyServer
{
public:
    SurveyServer() : process(database()) {}

    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("server.sqlite")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Runs a command on the database.
    [[nodiscard]] ProgramRun command(const QString &name, const QStringList &arguments = {}) const
    {
        return ServerProcess::run(QStringList{name, QStringLiteral("--db"), database()} + arguments);
    }
    /// Empty when every command succeeded, else what failed.
    [[nodiscard]] QString setUp() const
    {
        const QList<QStringList> commands{
            {QStringLiteral("init"), QStringLiteral("--collaboration"), QStringLiteral("Test i väst")},
            {QStringLiteral("add-member"), QStringLiteral("--name"), QStringLiteral("Vara"),
             QStringLiteral("--code"), QStringLiteral("1470")},
            {QStringLiteral("add-framework")},
            {QStringLiteral("open-round"), QStringLiteral("--name"), QStringLiteral("Höst"),
             QStringLiteral("--closes"), QStringLiteral("2099-01-01"), QStringLiteral("--members"),
             QStringLiteral("1470")},
        };
        for (const QStringList &one : commands) {
            const ProgramRun run = command(one.constFirst(), one.mid(1));
            if (run.exitCode != 0)
                return one.join(QLatin1Char(' ')) + QStringLiteral(": ") + run.err;
        }
        return {};
    }
    /// Output of inviting a respondent of Vara.
    [[nodiscard]] QString invite() const
    {
        return command(QStringLiteral("invite"),
                       {QStringLiteral("--role"), QStringLiteral("respondent"),
                        QStringLiteral("--organisation"), QStringLiteral("Vara")})
            .out;
    }
    [[nodiscard]] static QString scannedCode(const QString &invitation)
    {
        static const QRegularExpression link(QStringLiteral("samsyn://\\S+"));
        const Result<JoinLink> parsed = parseJoinLink(link.match(invitation).captured());
        return parsed ? parsed->code : QString();
    }
    [[nodiscard]] static QString typedCode(const QString &invitation)
    {
        static const QRegularExpression code(QStringLiteral("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        return normaliseJoinCode(code.match(invitation).captured());
    }

private:
    QTemporaryDir m_folder;

public:
    ServerProcess process;            ///< after the folder: ended before it is removed
};

} // namespace samsyn
