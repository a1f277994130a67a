// SPDX-License-Identifier: EUPL-1.2
// Why: what an administrator does with a round: open it, close it, say what comes of it.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Each returns the line to print. Errors: ArgumentInvalid (an option), StoreConstraint, RoundNotOpen,
/// Store*. Thread: the store's writer.
[[nodiscard]] Result<QString> openRound(ServerEngine &engine, const CommandLine &line);
/// Later or earlier, never before now.
[[nodiscard]] Result<QString> moveClosing(ServerEngine &engine, const CommandLine &line);
[[nodiscard]] Result<QString> closeRound(ServerEngine &engine, const CommandLine &line);
[[nodiscard]] Result<QString> changeVersion(ServerEngine &engine, const CommandLine &line);
/// What an administrator may know of a round: never who has answered.
[[nodiscard]] Result<QString> roundStatus(ServerEngine &engine, const CommandLine &line);
/// Errors also: ReleaseDiffers.
[[nodiscard]] Result<QString> publishAgain(ServerEngine &engine, const CommandLine &line);
[[nodiscard]] Result<QString> followUp(ServerEngine &engine, const CommandLine &line);

} // namespace samsyn
