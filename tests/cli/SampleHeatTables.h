// SPDX-License-Identifier: EUPL-1.2
// Why: gaps and changes for the report's tests, with every kind of cell in them.
#pragma once

#include "core/scoring/HeatTables.h"
#include "tests/cli/SampleHeatMap.h"

namespace samsyn {

/// Half of the capabilities have the target 4.
inline HeatTables sampleGaps(const SampleSize &size)
{
    HeatTables tables = sampleHeatMap(size);
    TargetLevels targets;
    for (const HeatMapRow &row : tables.levels.rows) {
        for (const HeatMapColumn &column : tables.levels.columns) {
            if (row.code.endsWith(QLatin1Char('1')))
                targets.insert({column.code, row.code}, 4);
        }
    }
    tables.gaps = std::make_shared<const GapMap>(*buildGapMap(tables.levels, targets));
    tables.aspect = HeatAspect::Gap;
    return tables;
}

/// Changes and every reason for none, spread over the capabilities by a fixed rule.
inline HeatTables sampleChanges(const SampleSize &size)
{
    constexpr TrendClass kChanges[] = {TrendClass::Up, TrendClass::Down, TrendClass::Unclear,
                                       TrendClass::NoChange};
    constexpr double kDeltas[] = {0.7, -0.3, 0.4, 0.1};
    HeatTables tables = sampleHeatMap(size);
    ChangeMap changes;
    changes.earlierRound = {QStringLiteral("Våren 2025"), QStringLiteral("Spring 2025")};
    changes.earlierDate = QStringLiteral("2025-04-01");
    changes.cells.resize(tables.levels.cells.size());
    for (std::size_t i = 0; i < changes.cells.size(); ++i) {
        ChangeCell &cell = changes.cells[i];
        if (tables.levels.rows.at(qsizetype(i) / tables.levels.columns.size()).kind == NodeKind::Area)
            continue;
        cell.reason = NullReason::TooFewAnswers;
        cell.why = ChangeBreak(2 + (i / 3) % 6);
        if (i % 3 == 0)
            continue;
        cell.why = ChangeBreak::None;
        cell.change = kChanges[i % 4];
        cell.delta = kDeltas[i % 4];
        cell.low = *cell.delta - 0.1;
        cell.high = *cell.delta + 0.1;
        cell.colourClass = changeClassOf(*cell.delta, cell.change, tables.levels.scale);
    }
    tables.changes = std::make_shared<const ChangeMap>(changes);
    tables.aspect = HeatAspect::Change;
    return tables;
}

} // namespace samsyn
