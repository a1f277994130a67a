// SPDX-License-Identifier: EUPL-1.2
// Why: finds functions in C++ (and QML's JavaScript) well enough to measure them, without a compiler.
#pragma once

#include "tests/repo/SourceFile.h"

namespace samsyn::tidy {

struct FunctionOutline {
    QString name;
    int line = 0; ///< of the opening brace
    int bodyLines = 0; ///< from the opening to the closing brace, both counted
    int nesting = 0; ///< deepest control block inside
    int parameters = 0;
};

/// Function definitions of a .h or .cpp file, in order.
[[nodiscard]] std::vector<FunctionOutline> cppFunctions(const SourceFile &file);
/// `function name(...) {...}`, `name: () => {...}` and signal handlers with blocks of a .qml file.
[[nodiscard]] std::vector<FunctionOutline> qmlFunctions(const SourceFile &file);
/// Parameters in the first parenthesis of a declaration's text.
[[nodiscard]] int countParameters(const QString &declaration);

} // namespace samsyn::tidy
