// SPDX-License-Identifier: EUPL-1.2
// Why: the command that runs until it is told to stop.
#pragma once

#include "platform/server/AdminCommands.h"

namespace samsyn {

[[nodiscard]] const CommandSpec &serveSpec();
/// Prints its ready line itself; returns after SIGTERM or SIGINT, when the last batch is on the disk. Needs a
/// QCoreApplication. Thread: the main one.
[[nodiscard]] CommandOutcome runServe(const QStringList &arguments);

} // namespace samsyn
