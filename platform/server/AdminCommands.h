// SPDX-License-Identifier: EUPL-1.2
// Why: the commands that change a database; a running server carries them out itself, so that only one
// program writes.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ExitCode.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

struct CommandOutcome
{
    ExitCode exitCode = ExitCode::Ok;
    QString text;                    ///< for standard output when Ok, else for standard error
};

/// init, add-member, add-framework, open-round, invite, invite-again, invite-list, remind, move-closing,
/// close-round, round-status, publish-again, change-version, follow-up, mark-safe, open-rescue, deposits,
/// open-deposit, erase, disable, end-sessions, replay, demo.
[[nodiscard]] std::span<const CommandSpec> adminCommands();
[[nodiscard]] const CommandSpec *findAdminCommand(const QString &name);
/// Carries out `arguments` (the first is the command's name); all or nothing. Thread: that of the engine.
[[nodiscard]] CommandOutcome runAdminCommand(ServerEngine &engine, const QStringList &arguments);

} // namespace samsyn
