// SPDX-License-Identifier: EUPL-1.2
// Why: printed answers become a file that the person finds again and that nobody else on the machine reads.
#pragma once

#include "core/base/Ports.h"
#include "qml/viewmodels/AnswerPrinter.h"

#include <memory>

namespace samsyn {

/// Writes into `folder`, which is made when the first file is written. nullptr where the build has no
/// printing (SAMSYN_PRINT). Thread: GUI.
[[nodiscard]] std::unique_ptr<AnswerPrinter> makeAnswerPrinter(const QString &folder, const WallClock &clock);

} // namespace samsyn
