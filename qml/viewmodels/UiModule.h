// SPDX-License-Identifier: EUPL-1.2
// Why: a static library's QML types and resources reach the program only when something asks for them; this
// asks.
#pragma once

#include <QString>

namespace samsyn {

/// Registers module Samsyn. To be called once before the first engine; the engine also needs the import path.
void registerUi();
/// The path for QQmlEngine::addImportPath.
[[nodiscard]] QString uiImportPath();

} // namespace samsyn
