// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapAxisModel.h"

namespace samsyn {

HeatMapAxisModel::HeatMapAxisModel(HeatMapModel &cells, Qt::Orientation orientation, QObject *parent)
    : QAbstractTableModel(parent), m_cells(cells), m_orientation(orientation)
{
    connect(&cells, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&cells, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
}

int HeatMapAxisModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_orientation == Qt::Vertical ? m_cells.rowCount() : 1;
}

int HeatMapAxisModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_orientation == Qt::Vertical ? 1 : m_cells.columnCount();
}

QVariant HeatMapAxisModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isVertical = m_orientation == Qt::Vertical;
    if (role == IsAreaRole)
        return isVertical && m_cells.isArea(index.row());
    if (role == NameRole || role == Qt::DisplayRole)
        return isVertical ? m_cells.rowName(index.row()) : m_cells.columnName(index.column());
    return {};
}

QHash<int, QByteArray> HeatMapAxisModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {NameRole, "name"}, {IsAreaRole, "isArea"}};
}

} // namespace samsyn
