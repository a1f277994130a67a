// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/GapMap.h"

#include "core/scoring/Limits.h"

namespace samsyn {

namespace {

constexpr double kFarSteps = 1.5, kNearSteps = 0.5;

Result<GapCell> gapOf(const HeatMapCell &cell, std::optional<double> target, const LevelScale &scale)
{
    GapCell made;
    made.target = target;
    made.isBounded = cell.bound == ScoreBound::AtLeast || cell.bound == ScoreBound::AtMost;
    const std::optional<double> score = made.isBounded ? std::nullopt : cell.score;
    const Result<TargetGaps> gaps =
        targetGaps({{QStringLiteral("cell"), score, target, std::nullopt, 1}}, scale);
    SAMSYN_TRY(gaps);
    const TargetGap &gap = gaps->gaps.front();
    made.basis = target ? gap.basis : GapBasis::NoTarget;
    made.reason = cell.score ? NullReason::None : cell.reason;
    if (made.basis != GapBasis::Known)
        return made;
    made.gap = gap.gap;
    made.isReached = !limits::isAbove(*gap.gap, 0);
    made.colourClass = gapClassOf(*cell.score, *target, scale);
    return made;
}

} // namespace

Result<GapMap> buildGapMap(const HeatMap &map, const TargetLevels &targets)
{
    GapMap gaps;
    gaps.cells.resize(map.cells.size());
    for (std::size_t i = 0; i < map.cells.size(); ++i) {
        const HeatMapRow &row = map.rows.at(qsizetype(i) / map.columns.size());
        const HeatMapColumn &column = map.columns.at(qsizetype(i) % map.columns.size());
        if (row.kind != NodeKind::Capability) {
            gaps.cells[i].isPerCapability = true;
            continue;
        }
        const auto found = targets.constFind({column.code, row.code});
        const bool hasTarget = found != targets.constEnd();
        gaps.targets += int(hasTarget);
        const Result<GapCell> cell =
            gapOf(map.cells[i], hasTarget ? std::optional<double>(*found) : std::nullopt, map.scale);
        if (!cell)
            return Error{cell.error().code,
                         QStringLiteral("%1, %2: %3").arg(column.code, row.code, cell.error().where),
                         cell.error().what};
        gaps.cells[i] = *cell;
    }
    return gaps;
}

int gapClassOf(double score, double target, const LevelScale &scale)
{
    const double below = (target - score) / scale.step;
    if (limits::isAtLeast(below, kFarSteps))
        return 1;
    if (limits::isAtLeast(below, kNearSteps))
        return 2;
    if (limits::isAbove(below, 0))
        return 3;
    return limits::isAtLeast(-below, kNearSteps) ? 5 : 4;
}

} // namespace samsyn
