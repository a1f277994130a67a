// SPDX-License-Identifier: EUPL-1.2
// Why: score, heatmap and import read their round the same way: from a round file, or from a framework and
// tables.
#pragma once

#include "platform/cli/Arguments.h"
#include "platform/cli/Console.h"
#include "platform/cli/RoundFile.h"

namespace samsyn::cli {

/// --framework, --answers, --organisations, --name, --mode, --balance, --reference-date, --min-group-size.
[[nodiscard]] QList<OptionSpec> tableOptions(Need framework);
/// What the tables' columns are, for help texts.
[[nodiscard]] QString tableHelp();

/// Why an input was not taken; every finding is for Console::refuse().
struct RoundReading {
    std::optional<RoundContent> content;
    QList<Error> findings;
};

[[nodiscard]] RoundReading readRoundFromTables(const Arguments &arguments);
/// positional 0 is a round file, or the table options are given; exactly one of the two.
[[nodiscard]] RoundReading readRoundFromAny(const Arguments &arguments);

/// Reads and checks a framework file. Findings: FileUnreadable, JsonSyntax, FrameworkRule.
struct FrameworkFile {
    std::shared_ptr<const Framework> framework;
    QList<Error> findings;
    QList<Error> warnings = {}; ///< of a valid one
};
[[nodiscard]] FrameworkFile readFrameworkFile(const QString &path);

} // namespace samsyn::cli
