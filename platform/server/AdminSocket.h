// SPDX-License-Identifier: EUPL-1.2
// Why: administrators invite people while the server runs; the running server does it for them.
#pragma once

#include "platform/server/AdminCommands.h"
#include "platform/server/WriterQueue.h"

#include <QLocalServer>

namespace samsyn {

/// Local socket <database>.ctl, for the user who runs the server only. One line of JSON each way:
///   request  = ["invite", "--db", ...]
///   response = {"exit": number, "text": text}
/// Thread: one with an event loop.
class AdminSocket
{
public:
    /// Removes what a killed server left behind; the caller holds the DatabaseLock. Errors: StoreOpen.
    [[nodiscard]] static Result<std::unique_ptr<AdminSocket>> listen(const QString &databasePath,
                                                                     WriterQueue &writer);

private:
    explicit AdminSocket(WriterQueue &writer) : m_writer(writer) {}
    void accept();
    void read(QLocalSocket &socket);

    WriterQueue &m_writer;
    QLocalServer m_server;
};

/// Asks the server that runs on this database. Errors: StoreBusy when none answers.
[[nodiscard]] Result<CommandOutcome> askRunningServer(const QString &databasePath,
                                                      const QStringList &arguments);

} // namespace samsyn
