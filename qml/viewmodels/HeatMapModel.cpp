// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapModel.h"

#include <algorithm>
#include <numeric>

namespace samsyn {

namespace {

QList<qsizetype> identityOrder(qsizetype count)
{
    QList<qsizetype> order(count);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

QVariant ofFace(const HeatFace &face, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return face.value.isEmpty() ? face.reason : face.value;
    case HeatMapModel::ValueTextRole:
        return face.value;
    case HeatMapModel::MarkTextRole:
        return face.mark;
    case HeatMapModel::ColourClassRole:
        return face.colourClass;
    case HeatMapModel::DivergingRole:
        return face.isDiverging;
    case HeatMapModel::BlankRole:
        return face.isBlank;
    case HeatMapModel::ReasonTextRole:
        return face.reason;
    default:
        return {};
    }
}

} // namespace

void HeatMapModel::setHeatMap(HeatMap map, HeatMapContext context)
{
    beginResetModel();
    m_tables = std::move(map);
    m_context = std::move(context);
    m_selectedRow = m_selectedColumn = -1;
    m_columns = identityOrder(m_tables.levels.columns.size());
    orderRows();
    forgetFace();
    endResetModel();
}

void HeatMapModel::showLevels()
{
    showAspect(HeatAspect::Level);
}

void HeatMapModel::showGaps(std::shared_ptr<const GapMap> gaps)
{
    SAMSYN_REQUIRE(gaps && gaps->cells.size() == m_tables.levels.cells.size());
    m_tables.gaps = std::move(gaps);
    showAspect(HeatAspect::Gap);
}

void HeatMapModel::showChanges(std::shared_ptr<const ChangeMap> changes)
{
    SAMSYN_REQUIRE(changes && changes->cells.size() == m_tables.levels.cells.size());
    m_tables.changes = std::move(changes);
    showAspect(HeatAspect::Change);
}

void HeatMapModel::showAspect(HeatAspect aspect)
{
    beginResetModel();
    m_tables.aspect = aspect;
    orderRows();
    forgetFace();
    endResetModel();
}

void HeatMapModel::setRowOrder(RowOrder order, qsizetype column)
{
    beginResetModel();
    m_rowOrder = order;
    m_orderedBy = column;
    orderRows();
    forgetFace();
    endResetModel();
}

void HeatMapModel::setColumns(QList<qsizetype> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    forgetFace();
    endResetModel();
}

std::optional<double> HeatMapModel::figureAt(qsizetype row, qsizetype column) const
{
    switch (m_tables.aspect) {
    case HeatAspect::Gap:
        return m_tables.gap(row, column).gap;
    case HeatAspect::Change:
        return m_tables.change(row, column).delta;
    case HeatAspect::Level:
        break;
    }
    return m_tables.levels.cell(row, column).score;
}

void HeatMapModel::orderRows()
{
    m_rows = identityOrder(m_tables.levels.rows.size());
    if (m_rowOrder == RowOrder::Framework || m_orderedBy < 0 || m_orderedBy >= m_tables.levels.columns.size())
        return;
    m_rows.removeIf([this](qsizetype row) { return m_tables.levels.rows.at(row).kind == NodeKind::Area; });
    const double sign = m_rowOrder == RowOrder::LowestFirst ? 1 : -1;
    std::stable_sort(m_rows.begin(), m_rows.end(), [this, sign](qsizetype left, qsizetype right) {
        const std::optional<double> a = figureAt(left, m_orderedBy);
        const std::optional<double> b = figureAt(right, m_orderedBy);
        if (a.has_value() != b.has_value())
            return a.has_value(); // what has no value comes last, whichever way one sorts
        return a && sign * *a < sign * *b;
    });
}

void HeatMapModel::select(qsizetype sourceRow, qsizetype sourceColumn)
{
    const qsizetype oldRow = std::exchange(m_selectedRow, sourceRow);
    const qsizetype oldColumn = std::exchange(m_selectedColumn, sourceColumn);
    announceCell(oldRow, oldColumn);
    announceCell(sourceRow, sourceColumn);
}

void HeatMapModel::announceCell(qsizetype sourceRow, qsizetype sourceColumn)
{
    const QModelIndex changed = index(int(m_rows.indexOf(sourceRow)), int(m_columns.indexOf(sourceColumn)));
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed, {SelectedRole});
}

const HeatMapCell &HeatMapModel::cellAt(int viewRow, int viewColumn) const
{
    return m_tables.levels.cell(sourceRow(viewRow), sourceColumn(viewColumn));
}

HeatFace HeatMapModel::faceAt(int viewRow, int viewColumn) const
{
    const qsizetype row = sourceRow(viewRow), column = sourceColumn(viewColumn);
    switch (m_tables.aspect) {
    case HeatAspect::Gap:
        return HeatFaces::gap(m_tables.gap(row, column), m_context);
    case HeatAspect::Change:
        return HeatFaces::change(m_tables.change(row, column), *m_tables.changes, m_context);
    case HeatAspect::Level:
        break;
    }
    return HeatFaces::level(m_tables.levels.cell(row, column), m_context);
}

const HeatFace &HeatMapModel::lastFace(int viewRow, int viewColumn) const
{
    if (m_faceRow != viewRow || m_faceColumn != viewColumn)
        m_face = faceAt(viewRow, viewColumn);
    m_faceRow = viewRow;
    m_faceColumn = viewColumn;
    return m_face;
}

QString HeatMapModel::spokenAt(int viewRow, int viewColumn) const
{
    return HeatMapWords::atPlace(rowName(viewRow), columnName(viewColumn),
                                 lastFace(viewRow, viewColumn).spoken);
}

QString HeatMapModel::rowName(int viewRow) const
{
    return m_tables.levels.rows.at(sourceRow(viewRow)).name.in(m_context.language);
}

QString HeatMapModel::columnName(int viewColumn) const
{
    return m_tables.levels.columns.at(sourceColumn(viewColumn)).name.in(m_context.language);
}

bool HeatMapModel::isArea(int viewRow) const
{
    return m_tables.levels.rows.at(sourceRow(viewRow)).kind == NodeKind::Area;
}

int HeatMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HeatMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant HeatMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case AccessibleTextRole:
        return spokenAt(index.row(), index.column());
    case RowIsAreaRole:
        return isArea(index.row());
    case SelectedRole:
        return sourceRow(index.row()) == m_selectedRow && sourceColumn(index.column()) == m_selectedColumn;
    default:
        return ofFace(lastFace(index.row(), index.column()), role);
    }
}

QVariant HeatMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int count = orientation == Qt::Vertical ? rowCount() : columnCount();
    if (role != Qt::DisplayRole || section < 0 || section >= count)
        return {};
    return orientation == Qt::Vertical ? rowName(section) : columnName(section);
}

QHash<int, QByteArray> HeatMapModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},   {ValueTextRole, "valueText"},
            {MarkTextRole, "markText"},     {ColourClassRole, "colourClass"},
            {ReasonTextRole, "reasonText"}, {AccessibleTextRole, "accessibleText"},
            {DivergingRole, "isDiverging"}, {BlankRole, "isBlank"},
            {RowIsAreaRole, "rowIsArea"},   {SelectedRole, "isSelected"}};
}

} // namespace samsyn
