// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Commands.h"

namespace samsyn::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeFrameworkValidateCommand());
    commands.push_back(makeFrameworkNewCommand());
    commands.push_back(makeFrameworkImportCommand());
    commands.push_back(makeFrameworkPrintCommand());
    commands.push_back(makeFrameworkDiffCommand());
    commands.push_back(makeFrameworkPackageCommand());
    commands.push_back(makeFormImportCommand());
    commands.push_back(makeFormExportCommand());
    commands.push_back(makeRoundImportCommand());
    commands.push_back(makeScoreCommand());
    commands.push_back(makeHeatMapCommand());
    commands.push_back(makeComputeCommand());
    commands.push_back(makeRoundPushCommand());
    commands.push_back(makeRoundCloseCommand());
    commands.push_back(makeRoundProgressCommand());
    commands.push_back(makeRoundMoveCommand());
    commands.push_back(makeRoundApproveCommand());
    commands.push_back(makeRoundPublishCommand());
    commands.push_back(makeRoundExportCommand());
    commands.push_back(makeRoundVerifyCommand());
    commands.push_back(makePullCommand());
    return commands;
}

} // namespace samsyn::cli
