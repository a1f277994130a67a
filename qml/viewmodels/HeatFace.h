// SPDX-License-Identifier: EUPL-1.2
// Why: level, gap and change are three tables with one look; what a cell of any of them shows is put into
// words once.
#pragma once

#include "core/scoring/HeatTables.h"
#include "qml/viewmodels/HeatMapWords.h"

namespace samsyn {

/// What a cell shows and says.
struct HeatFace {
    QString value; ///< "3,4", "+0,4"; empty when there is none
    QString mark; ///< one character
    QString words; ///< class and mark in words, or the reason
    QString reason; ///< short; empty when there is a value
    QString spoken; ///< everything but the place, for a screen reader
    int colourClass = 0; ///< 1..5; 0 = no value
    bool isDiverging = false; ///< which palette the class belongs to
    bool isBlank = false; ///< the cell belongs to a table that has nothing to say on its row
};

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class HeatFaces {
    Q_DECLARE_TR_FUNCTIONS(HeatFaces)

public:
    [[nodiscard]] static HeatFace level(const HeatMapCell &cell, const HeatMapContext &context);
    [[nodiscard]] static HeatFace gap(const GapCell &cell, const HeatMapContext &context);
    [[nodiscard]] static HeatFace change(const ChangeCell &cell, const ChangeMap &map,
                                         const HeatMapContext &context);
};

} // namespace samsyn
