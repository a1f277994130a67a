// SPDX-License-Identifier: EUPL-1.2
// Why: the commands that leave a database as it is; they work beside a running server.
#pragma once

#include "platform/server/AdminCommands.h"

namespace samsyn {

/// verify, backup, recovery-key.
[[nodiscard]] std::span<const CommandSpec> fileCommands();
[[nodiscard]] const CommandSpec *findFileCommand(const QString &name);
/// Thread: any.
[[nodiscard]] CommandOutcome runFileCommand(const QStringList &arguments);

} // namespace samsyn
