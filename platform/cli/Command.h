// SPDX-License-Identifier: EUPL-1.2
// Why: one class per command; what it takes is stated as values, so that help and parsing never disagree.
#pragma once

#include "platform/cli/Arguments.h"
#include "platform/cli/Console.h"

#include <memory>
#include <vector>

namespace samsyn::cli {

class Command {
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual CommandSpec spec() const = 0;
    /// Runs with arguments that fit spec(). Has said on `console` why it failed when the result is not Ok.
    [[nodiscard]] virtual ExitCode run(const Arguments &arguments, Console &console) const = 0;
};

/// All commands in the order in which help lists them.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

} // namespace samsyn::cli
