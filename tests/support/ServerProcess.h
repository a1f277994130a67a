// SPDX-License-Identifier: EUPL-1.2
// Why: tests meet the real server program over real sockets, and can kill it as a power cut would.
#pragma once

#include <QProcess>
#include <QUrl>

namespace samsyn {

/// What a finished run of the program said.
struct ProgramRun {
    int exitCode = -1;
    QString out, err;
};

/// The program samsyn-server of this build. Ends it, by its own process id, when destroyed.
class ServerProcess {
public:
    explicit ServerProcess(QString databasePath) : m_databasePath(std::move(databasePath)) { }
    ~ServerProcess();

    /// Starts "serve" on a free loopback port and waits for its ready line; false when that does not come.
    [[nodiscard]] bool start(const QStringList &moreArguments = {});
    /// The two halves of start(), for whoever wants to be in between.
    [[nodiscard]] bool launch(const QStringList &moreArguments = {});
    [[nodiscard]] bool waitUntilReady();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QUrl url() const { return m_url; }
    /// SIGKILL: nothing is finished, nothing is flushed.
    void kill();
    /// SIGTERM; true when it ended by itself with exit code 0.
    [[nodiscard]] bool stop();
    /// What it wrote to standard error so far.
    [[nodiscard]] QString log();

    /// Runs a command of the program to its end.
    [[nodiscard]] static ProgramRun run(const QStringList &arguments);

private:
    QString m_databasePath;
    QProcess m_process;
    QUrl m_url;
};

} // namespace samsyn
