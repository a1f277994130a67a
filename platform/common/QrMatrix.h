// SPDX-License-Identifier: EUPL-1.2
// Why: an invitation is scanned from a screen or a terminal; this is the code as modules, for whoever paints
// it.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <vector>

namespace samsyn {

struct QrMatrix
{
    int size = 0;                      ///< modules per side, without the quiet zone
    std::vector<bool> modules;         ///< row by row; true = dark

    /// Outside the symbol everything is light.
    [[nodiscard]] bool isDark(int x, int y) const
    {
        const bool isInside = x >= 0 && y >= 0 && x < size && y < size;
        return isInside && modules[std::size_t(y) * std::size_t(size) + std::size_t(x)];
    }
};

inline constexpr int kQrQuietModules = 4;   ///< light border that ISO 18004 asks for

/// The smallest symbol of correction level M that holds the text as UTF-8. Thread: any.
/// Errors: ArgumentInvalid when the text is empty or too long for a QR code.
[[nodiscard]] Result<QrMatrix> qrMatrix(const QString &text);
/// Two modules per character cell, with quiet zone; light modules are drawn, so that it reads on a dark
/// terminal.
[[nodiscard]] QString qrText(const QrMatrix &matrix);

} // namespace samsyn
