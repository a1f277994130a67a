// SPDX-License-Identifier: EUPL-1.2
// Why: the colours of a printed sheet; those of the cells come from the calculation core, as in the app.
#pragma once

#include <QColor>

namespace samsyn {

struct ReportColours {
    struct Pair {
        QColor fill, text;
    };
    /// colourClass 1..5 of the level palette.
    [[nodiscard]] static Pair ofClass(int colourClass);
    /// colourClass 1..5 of the palette for gap and change.
    [[nodiscard]] static Pair ofDivergingClass(int colourClass);
    [[nodiscard]] static QColor paper() { return QColor(0xff, 0xff, 0xff); }
    [[nodiscard]] static QColor ink() { return QColor(0x1c, 0x2b, 0x33); }
    [[nodiscard]] static QColor mutedInk() { return QColor(0x51, 0x61, 0x6a); }
    [[nodiscard]] static QColor line() { return QColor(0xd5, 0xd0, 0xc4); }
    [[nodiscard]] static QColor hatch() { return QColor(0xbf, 0xba, 0xae); }
};

} // namespace samsyn
