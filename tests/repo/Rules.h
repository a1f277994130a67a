// SPDX-License-Identifier: EUPL-1.2
// Why: the house style as functions from the tree to findings; tst_Tidy runs each of them.
#pragma once

#include "tests/repo/SourceFile.h"

namespace samsyn::tidy {

using Tree = std::vector<SourceFile>;
using Findings = std::vector<Finding>;

/// Lines, functions, parameters, nesting, files (architecture: header 200, source 400, QML 250, function 50
/// ...).
[[nodiscard]] Findings checkSizes(const Tree &tree);
/// Which folder may include or use which.
[[nodiscard]] Findings checkIncludeArrows(const Tree &tree);
/// Which QML folder may use which: theme <- controls <- pages <- shell.
[[nodiscard]] Findings checkQmlArrows(const Tree &tree);
/// Words and calls that the house does not use, each with what to use instead.
[[nodiscard]] Findings checkBannedWords(const Tree &tree);
/// First line of each source file is the licence line; headers say why they exist.
[[nodiscard]] Findings checkFirstLines(const Tree &tree);
/// Every tests/**/tst_* is given to CTest by a CMake list, and every test function asserts something.
[[nodiscard]] Findings checkTests(const Tree &tree);
/// Paths and links in *.md that do not exist.
[[nodiscard]] Findings checkDocumentPaths(const Tree &tree);
/// A QML control without accessible role and name.
[[nodiscard]] Findings checkAccessibleControls(const Tree &tree);
/// Nothing but the fixed names at the top level; no two names that differ only by case.
[[nodiscard]] Findings checkTopLevel(const Tree &tree);
/// Every text has an English translation.
[[nodiscard]] Findings checkTranslations(const Tree &tree);

} // namespace samsyn::tidy
