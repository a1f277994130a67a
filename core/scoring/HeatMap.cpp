// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatMap.h"

#include <QMap>

#include <cmath>

namespace samsyn {
namespace {

/// Where the nodes of a result belong in the table.
struct RowIndex
{
    QMap<QString, qsizetype> areas, capabilities;
    QMap<QString, std::pair<qsizetype, qsizetype>> questions;   ///< row of the area, row of the capability
};

RowIndex addRows(const Framework &framework, QList<HeatMapRow> &rows)
{
    RowIndex index;
    const Framework scored = scoredPartOf(framework);
    for (const Area &area : scored.areas) {
        const qsizetype areaRow = rows.size();
        index.areas.insert(area.code, areaRow);
        rows.append({NodeKind::Area, area.code, area.name});
        for (const Capability &capability : area.capabilities) {
            index.capabilities.insert(capability.code, rows.size());
            for (const Question &question : capability.questions)
                index.questions.insert(question.code, {areaRow, rows.size()});
            rows.append({NodeKind::Capability, capability.code, capability.name});
        }
    }
    return index;
}

class ColumnWriter
{
public:
    ColumnWriter(HeatMap &map, const RowIndex &rows) : m_map(map), m_rows(rows) {}

    void write(qsizetype column, const ReleasedOrganisationScores &released)
    {
        for (const ResultNode &node : released.nodes()) {
            if (node.kind == NodeKind::Area)
                fill(m_rows.areas.value(node.code, -1), column, node);
            else if (node.kind == NodeKind::Capability)
                fill(m_rows.capabilities.value(node.code, -1), column, node);
            else if (node.kind == NodeKind::Question && node.knowledgeGap)
                markGap(column, node.code);
        }
    }

private:
    HeatMapCell &at(qsizetype row, qsizetype column)
    {
        return m_map.cells[std::size_t(row * m_map.columns.size() + column)];
    }

    void fill(qsizetype row, qsizetype column, const ResultNode &node)
    {
        if (row < 0)
            return;
        HeatMapCell &cell = at(row, column);
        cell.coverage = node.coverage;
        if (node.answers)
            cell.answers = int(*node.answers);
        if (node.score) {
            cell.score = node.score;
            cell.reason = NullReason::None;
            cell.bound = node.bound;
            cell.low = node.low;
            cell.high = node.high;
            cell.agreement = node.agreement;
            cell.colourClass = classOf(*node.score, node.bound, m_map.scale);
            cell.mark =
                isIndeterminate(node) ? HeatMark::Indeterminate : markOf(*node.score, m_map.scale);
        } else if (node.reason != NullReason::None) {
            cell.reason = node.reason;
        }
    }

    /// As absoluteClass() has it.
    [[nodiscard]] bool isIndeterminate(const ResultNode &node) const
    {
        return node.low && node.high && *node.low < m_map.scale.weaknessAt - kScoreTolerance
            && *node.high >= m_map.scale.strengthAt - kScoreTolerance;
    }

    void markGap(qsizetype column, const QString &question)
    {
        const auto rows = m_rows.questions.constFind(question);
        if (rows == m_rows.questions.constEnd())
            return;
        at(rows->first, column).knowledgeGap = true;
        at(rows->second, column).knowledgeGap = true;
    }

    HeatMap &m_map;
    const RowIndex &m_rows;
};

} // namespace

HeatMap buildHeatMap(const Framework &framework, const QList<HeatMapColumn> &columns,
                     const std::vector<ReleasedOrganisationScores> &released)
{
    SAMSYN_REQUIRE(std::size_t(columns.size()) == released.size());
    HeatMap map;
    map.scale = framework.scale;
    map.columns = columns;
    const RowIndex rows = addRows(framework, map.rows);
    map.cells.resize(std::size_t(map.rows.size() * columns.size()));
    ColumnWriter writer(map, rows);
    for (qsizetype column = 0; column < columns.size(); ++column)
        writer.write(column, released[std::size_t(column)]);
    return map;
}

int classOf(double score, ScoreBound bound, const LevelScale &scale)
{
    return bound == ScoreBound::AtMost ? scale.colourClass(scale.min) : scale.colourClass(score);
}

HeatMark markOf(double score, const LevelScale &scale)
{
    if (score >= scale.strengthAt - kScoreTolerance)
        return HeatMark::Strength;
    return score < scale.weaknessAt - kScoreTolerance ? HeatMark::Weakness : HeatMark::Neutral;
}

QString displayScore(double score, QStringView language)
{
    SAMSYN_REQUIRE(std::isfinite(score) && std::abs(score) < 1e12);
    // 2.95 is stored as 2.9500000000000002 or, after a sum, as 2.9499999999999997; both mean 2.95.
    const auto tenths = qint64(std::floor(std::abs(score) * 10 + 0.5 + kScoreTolerance));
    const QChar point = language == QLatin1String("en") ? QLatin1Char('.') : QLatin1Char(',');
    const QString sign = score < 0 && tenths > 0 ? QStringLiteral("-") : QString();
    return sign + QString::number(tenths / 10) + point + QString::number(tenths % 10);
}

QString displayFigure(double score, ScoreBound bound, QStringView language)
{
    const QString text = displayScore(score, language);
    // A no-break space: the sign stays with its figure.
    if (bound == ScoreBound::AtLeast)
        return QStringLiteral("\u2265\u00A0") + text;
    return bound == ScoreBound::AtMost ? QStringLiteral("\u2264\u00A0") + text : text;
}

} // namespace samsyn
