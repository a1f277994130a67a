// SPDX-License-Identifier: EUPL-1.2
// Why: a script that runs the server's commands can tell why one failed.
#pragma once

#include "core/base/Error.h"

namespace samsyn {

/// Stated in --help. DO NOT CHANGE THESE NUMBERS.
enum class ExitCode : int {
    Ok = 0,
    Failed = 1,      ///< anything not named below
    Usage = 2,       ///< wrong command line, or a name that nothing has
    Database = 3,    ///< the database cannot be opened, is newer, full, busy or in use by another server
    Network = 4,     ///< the address cannot be listened on
    Damaged = 5,     ///< verify found damage
    Refused = 6      ///< it exists already, or the round is not open
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);
/// One line for a terminal: what is wrong, where, and the number to look up.
[[nodiscard]] QString errorLine(const Error &error);

} // namespace samsyn
