// SPDX-License-Identifier: EUPL-1.2
// Why: the capability x organisation table that people read, with a reason in every cell that has no value.
#pragma once

#include "core/scoring/Disclosure.h"

namespace samsyn {

/// How a score stands against the framework's limits; Indeterminate: its interval reaches from weakness to
/// strength.
enum class HeatMark : quint8 { None, Weakness, Neutral, Strength, Indeterminate };

/// kind: Area or Capability
struct HeatMapRow { NodeKind kind = NodeKind::Capability; QString code; LocalText name; };
struct HeatMapColumn
{
    QString code;
    LocalText name;
    bool benchmarkable = true;
    std::optional<qint64> population = {};   ///< inhabitants, where known
};

struct HeatMapCell
{
    std::optional<double> score;
    NullReason reason = NullReason::NoData;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<double> low, high;    ///< 95 % interval; capabilities of individual rounds
    AgreementClass agreement = AgreementClass::None;
    int colourClass = 0;                ///< 1..5; 0 when there is no score
    HeatMark mark = HeatMark::None;
    std::optional<int> answers;
    std::optional<double> coverage;
    bool knowledgeGap = false;          ///< some question under it has a knowledge gap
};

/// rows x columns, row-major. Built from released scores only.
struct HeatMap
{
    LevelScale scale;
    QList<HeatMapRow> rows;             ///< each area followed by its capabilities
    QList<HeatMapColumn> columns;
    std::vector<HeatMapCell> cells;

    [[nodiscard]] const HeatMapCell &cell(qsizetype row, qsizetype column) const
    {
        return cells[std::size_t(row * columns.size() + column)];
    }
};

/// Builds the table. released[i] belongs to columns[i], equal sizes; a column without results (no nodes)
/// gives NoData cells. Nodes that the framework does not name are left out. Errors: none. Thread: any
/// (pure). Source: METHOD.md 9.
[[nodiscard]] HeatMap buildHeatMap(const Framework &framework, const QList<HeatMapColumn> &columns,
                                   const std::vector<ReleasedOrganisationScores> &released);

/// Colour class of a released score; one that is at most something belongs to the lowest.
[[nodiscard]] int classOf(double score, ScoreBound bound, const LevelScale &scale);
/// Strength at or above strengthAt, weakness below weaknessAt (tolerance 1e-9), else neutral.
[[nodiscard]] HeatMark markOf(double score, const LevelScale &scale);

/// One decimal, half away from zero, decimal comma for "sv" and point for "en".
[[nodiscard]] QString displayScore(double score, QStringView language);
/// The same with the sign of its bound: "≥ 4,5".
[[nodiscard]] QString displayFigure(double score, ScoreBound bound, QStringView language);

} // namespace samsyn
