// SPDX-License-Identifier: EUPL-1.2
// Why: level, gap and change of the same cells leave the app together or alone, and always the same columns
// of each.
#pragma once

#include "core/scoring/ChangeMap.h"
#include "core/scoring/GapMap.h"

#include <memory>

namespace samsyn {

enum class HeatAspect : quint8 { Level, Gap, Change };

struct HeatTables {
    HeatTables() = default;
    HeatTables(HeatMap map) : levels(std::move(map)) { } // NOLINT: a heat map alone shows its levels

    HeatMap levels;
    HeatAspect aspect = HeatAspect::Level; ///< the one that is shown
    std::shared_ptr<const GapMap> gaps; ///< there when aspect is Gap
    std::shared_ptr<const ChangeMap> changes; ///< there when aspect is Change

    [[nodiscard]] const GapCell &gap(qsizetype row, qsizetype column) const;
    [[nodiscard]] const ChangeCell &change(qsizetype row, qsizetype column) const;
    /// Whether the shown table has a figure there.
    [[nodiscard]] bool hasFigure(qsizetype row, qsizetype column) const;
    /// Whether the shown table has something to say there: gaps and changes are those of capabilities.
    [[nodiscard]] bool isSpoken(qsizetype row) const;
    /// Why a cell has no level; None when it has one.
    [[nodiscard]] NullReason levelReason(qsizetype row, qsizetype column) const;
};

/// The same with these columns alone, in this order. Thread: any (pure).
[[nodiscard]] HeatTables withColumns(const HeatTables &tables, const QList<qsizetype> &columns);

/// What is not shown of a table, in numbers.
struct HeatAbsence {
    int cells = 0; ///< that could have a figure
    int without = 0; ///< of these
    int hidden = 0; ///< of these, to protect single people (TooFewAnswers, Suppressed)
};
/// Over these columns of the tables.
[[nodiscard]] HeatAbsence absenceIn(const HeatTables &tables, const QList<qsizetype> &columns);

} // namespace samsyn
