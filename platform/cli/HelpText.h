// SPDX-License-Identifier: EUPL-1.2
// Why: help is printed from the same values that the command line is checked against.
#pragma once

#include "platform/cli/Command.h"

namespace samsyn::cli {

/// `samsyn-cli --help`: what the program is for, all commands, exit codes.
[[nodiscard]] QString programHelp(const std::vector<std::unique_ptr<Command>> &commands);
/// `samsyn-cli COMMAND --help`.
[[nodiscard]] QString commandHelp(const CommandSpec &spec);

} // namespace samsyn::cli
