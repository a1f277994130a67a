// SPDX-License-Identifier: EUPL-1.2
// Why: the demonstration runs against the real server program on this machine, not against a stand-in.
#pragma once

#include "core/base/Result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace samsyn {

/// One samsyn-server process on a loopback port of its own. Stopped when destroyed.
class LocalServer {
public:
    /// program: path of samsyn-server; folder: where the database and the ready file lie.
    LocalServer(QString program, QString folder);
    ~LocalServer();

    /// Runs a server command on the database and returns what it printed. Errors: ArgumentInvalid with its
    /// message.
    [[nodiscard]] Result<QString> command(const QString &name, const QStringList &options = {});
    /// Starts serving; the second time on the same port as the first. Errors: NetworkUnreachable.
    [[nodiscard]] Result<void> start();
    void stop();
    /// e.g. http://127.0.0.1:41234; empty before the first start.
    [[nodiscard]] const QString &address() const { return m_address; }
    [[nodiscard]] QString database() const;

private:
    [[nodiscard]] QString readyFile() const;

    QString m_program, m_folder, m_address;
    QProcess m_process;
};

} // namespace samsyn
