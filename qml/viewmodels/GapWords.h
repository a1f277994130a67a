// SPDX-License-Identifier: EUPL-1.2
// Why: how far there is to go is told with the target beside it, and what is not known is told too.
#pragma once

#include "core/scoring/GapMap.h"
#include "qml/viewmodels/HeatMapWords.h"

namespace samsyn {

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class GapWords {
    Q_DECLARE_TR_FUNCTIONS(GapWords)

public:
    /// "1,8"; empty without a gap.
    [[nodiscard]] static QString value(const GapCell &cell, const HeatMapContext &context);
    /// ▼ below the target, ✓ reached
    [[nodiscard]] static QString mark(const GapCell &cell);
    /// "under målet 4,0", "målet 3,0 är nått".
    [[nodiscard]] static QString gap(const GapCell &cell, const HeatMapContext &context);
    /// Why there is no gap; two words at most.
    [[nodiscard]] static QString shortReason(const GapCell &cell);
    /// Full sentence for the story of a cell, with or without a gap.
    [[nodiscard]] static QString sentence(const GapCell &cell, const HeatMapContext &context);
};

} // namespace samsyn
