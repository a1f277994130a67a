// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map of how far each organisation is from what it has decided to reach.
#pragma once

#include "core/scoring/HeatMap.h"
#include "core/scoring/TargetGap.h"

#include <QMap>

namespace samsyn {

/// Targets on the framework's scale by code of the organisation and code of the capability.
using TargetLevels = QMap<std::pair<QString, QString>, double>;

struct GapCell {
    GapBasis basis = GapBasis::NoTarget;
    bool isPerCapability = false; ///< the row of an area: gaps are those of capabilities
    NullReason reason = NullReason::None; ///< of the missing score; with NoScore
    bool isBounded = false; ///< NoScore because the score is shown as at least or at most
    std::optional<double> target;
    std::optional<double> gap; ///< levels below the target, >= 0; absent iff basis != Known
    bool isReached = false;
    int colourClass = 0; ///< 1..5 of the diverging palette; 0 without a gap
};

/// Cells by row and column of the HeatMap.
struct GapMap {
    std::vector<GapCell> cells;
    int targets = 0; ///< cells with a target
};

/// Errors: ArgumentInvalid (a target or a released score off the scale, behind "code, code" of the cell).
/// Thread: any (pure). Source: METHOD.md 7 and 9.
[[nodiscard]] Result<GapMap> buildGapMap(const HeatMap &map, const TargetLevels &targets);

/// Diverging class of a gap: 1 from 1.5 steps below the target, 2 from half a step, 3 nearer; 4 reached, 5
/// from half a step above it. Source: METHOD.md 9.
[[nodiscard]] int gapClassOf(double score, double target, const LevelScale &scale);

} // namespace samsyn
