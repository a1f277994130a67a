// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapModel.h"

#include <QCollator>

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

} // namespace

void HeatMapModel::setHeatMap(HeatMap map, HeatMapContext context)
{
    beginResetModel();
    m_map = std::move(map);
    m_context = std::move(context);
    m_selectedRow = m_selectedColumn = -1;
    orderRows();
    orderColumns();
    endResetModel();
}

void HeatMapModel::setRowOrder(RowOrder order, qsizetype column)
{
    beginResetModel();
    m_rowOrder = order;
    m_orderedBy = column;
    orderRows();
    endResetModel();
}

void HeatMapModel::setColumnOrder(ColumnOrder order)
{
    beginResetModel();
    m_columnOrder = order;
    orderColumns();
    endResetModel();
}

void HeatMapModel::orderRows()
{
    m_rows = identityOrder(m_map.rows.size());
    if (m_rowOrder == RowOrder::Framework || m_orderedBy < 0 || m_orderedBy >= m_map.columns.size())
        return;
    m_rows.removeIf([this](qsizetype row) { return m_map.rows.at(row).kind == NodeKind::Area; });
    const double sign = m_rowOrder == RowOrder::LowestFirst ? 1 : -1;
    std::stable_sort(m_rows.begin(), m_rows.end(), [this, sign](qsizetype left, qsizetype right) {
        const std::optional<double> &a = m_map.cell(left, m_orderedBy).score;
        const std::optional<double> &b = m_map.cell(right, m_orderedBy).score;
        if (a.has_value() != b.has_value())
            return a.has_value();   // what has no value comes last, whichever way one sorts
        return a && sign * *a < sign * *b;
    });
}

void HeatMapModel::orderColumns()
{
    m_columns = identityOrder(m_map.columns.size());
    if (m_columnOrder == ColumnOrder::Round)
        return;
    const QCollator collator{QLocale(m_context.language)};
    std::stable_sort(m_columns.begin(), m_columns.end(), [&](qsizetype left, qsizetype right) {
        return collator.compare(m_map.columns.at(left).name.in(m_context.language),
                                m_map.columns.at(right).name.in(m_context.language)) < 0;
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
    return m_map.cell(sourceRow(viewRow), sourceColumn(viewColumn));
}

QString HeatMapModel::rowName(int viewRow) const
{
    return m_map.rows.at(sourceRow(viewRow)).name.in(m_context.language);
}

QString HeatMapModel::columnName(int viewColumn) const
{
    return m_map.columns.at(sourceColumn(viewColumn)).name.in(m_context.language);
}

bool HeatMapModel::isArea(int viewRow) const
{
    return m_map.rows.at(sourceRow(viewRow)).kind == NodeKind::Area;
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
    const HeatMapCell &cell = cellAt(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.score ? HeatMapWords::value(cell, m_context)
                          : HeatMapWords::shortReason(cell.reason);
    case ValueTextRole: return HeatMapWords::value(cell, m_context);
    case MarkTextRole: return HeatMapWords::markSymbol(cell.mark);
    case ColourClassRole: return cell.colourClass;
    case ReasonTextRole: return cell.score ? QString() : HeatMapWords::shortReason(cell.reason);
    case AccessibleTextRole:
        return HeatMapWords::accessible(rowName(index.row()), columnName(index.column()), cell, m_context);
    case RowIsAreaRole: return isArea(index.row());
    case SelectedRole:
        return sourceRow(index.row()) == m_selectedRow && sourceColumn(index.column()) == m_selectedColumn;
    default: return {};
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
    return {{Qt::DisplayRole, "display"},          {ValueTextRole, "valueText"},
            {MarkTextRole, "markText"},            {ColourClassRole, "colourClass"},
            {ReasonTextRole, "reasonText"},        {AccessibleTextRole, "accessibleText"},
            {RowIsAreaRole, "rowIsArea"},          {SelectedRole, "isSelected"}};
}

} // namespace samsyn
