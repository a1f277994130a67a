// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatTables.h"

namespace samsyn {

namespace {

std::size_t indexOf(const HeatMap &map, qsizetype row, qsizetype column)
{
    return std::size_t(row * map.columns.size() + column);
}

template <class Cell>
std::vector<Cell> picked(const std::vector<Cell> &cells, const HeatMap &map, const QList<qsizetype> &columns)
{
    std::vector<Cell> made;
    made.reserve(std::size_t(map.rows.size() * columns.size()));
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        for (const qsizetype column : columns)
            made.push_back(cells[indexOf(map, row, column)]);
    }
    return made;
}

bool isHidden(NullReason reason)
{
    return reason == NullReason::TooFewAnswers || reason == NullReason::Suppressed;
}

} // namespace

const GapCell &HeatTables::gap(qsizetype row, qsizetype column) const
{
    return gaps->cells[indexOf(levels, row, column)];
}

const ChangeCell &HeatTables::change(qsizetype row, qsizetype column) const
{
    return changes->cells[indexOf(levels, row, column)];
}

bool HeatTables::hasFigure(qsizetype row, qsizetype column) const
{
    if (aspect == HeatAspect::Gap)
        return gap(row, column).gap.has_value();
    if (aspect == HeatAspect::Change)
        return change(row, column).delta.has_value();
    return levels.cell(row, column).score.has_value();
}

bool HeatTables::isSpoken(qsizetype row) const
{
    return aspect == HeatAspect::Level || levels.rows.at(row).kind == NodeKind::Capability;
}

NullReason HeatTables::levelReason(qsizetype row, qsizetype column) const
{
    const HeatMapCell &cell = levels.cell(row, column);
    return cell.score ? NullReason::None : cell.reason;
}

HeatTables withColumns(const HeatTables &tables, const QList<qsizetype> &columns)
{
    HeatTables made;
    made.aspect = tables.aspect;
    made.levels.scale = tables.levels.scale;
    made.levels.rows = tables.levels.rows;
    for (const qsizetype column : columns)
        made.levels.columns.append(tables.levels.columns.at(column));
    made.levels.cells = picked(tables.levels.cells, tables.levels, columns);
    if (tables.gaps) {
        GapMap gaps = *tables.gaps;
        gaps.cells = picked(tables.gaps->cells, tables.levels, columns);
        made.gaps = std::make_shared<const GapMap>(std::move(gaps));
    }
    if (tables.changes) {
        ChangeMap changes = *tables.changes;
        changes.cells = picked(tables.changes->cells, tables.levels, columns);
        made.changes = std::make_shared<const ChangeMap>(std::move(changes));
    }
    return made;
}

HeatAbsence absenceIn(const HeatTables &tables, const QList<qsizetype> &columns)
{
    HeatAbsence absence;
    for (qsizetype row = 0; row < tables.levels.rows.size(); ++row) {
        if (!tables.isSpoken(row))
            continue;
        for (const qsizetype column : columns) {
            ++absence.cells;
            absence.without += int(!tables.hasFigure(row, column));
            absence.hidden += int(isHidden(tables.levelReason(row, column)));
        }
    }
    return absence;
}

} // namespace samsyn
