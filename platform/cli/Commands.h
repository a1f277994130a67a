// SPDX-License-Identifier: EUPL-1.2
// Why: the list of commands needs their makers and nothing else of them; each command is one source file.
#pragma once

#include "platform/cli/Command.h"

namespace samsyn::cli {

[[nodiscard]] std::unique_ptr<Command> makeFrameworkValidateCommand();
[[nodiscard]] std::unique_ptr<Command> makeFrameworkNewCommand();
[[nodiscard]] std::unique_ptr<Command> makeFrameworkImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeFrameworkPrintCommand();
[[nodiscard]] std::unique_ptr<Command> makeFrameworkDiffCommand();
[[nodiscard]] std::unique_ptr<Command> makeFrameworkPackageCommand();
[[nodiscard]] std::unique_ptr<Command> makeFormImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeFormExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeScoreCommand();
[[nodiscard]] std::unique_ptr<Command> makeHeatMapCommand();
[[nodiscard]] std::unique_ptr<Command> makeComputeCommand();
[[nodiscard]] std::unique_ptr<Command> makePullCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundPushCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundCloseCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundApproveCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundPublishCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundMoveCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundProgressCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoundVerifyCommand();

} // namespace samsyn::cli
