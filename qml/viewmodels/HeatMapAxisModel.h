// SPDX-License-Identifier: EUPL-1.2
// Why: the frozen headers of the heat map are tables of their own and follow the order of the cells.
#pragma once

#include "qml/viewmodels/HeatMapModel.h"

namespace samsyn {

/// Vertical: one column of row names; horizontal: one row of column names. Thread: GUI.
class HeatMapAxisModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")

public:
    enum Role {
        NameRole = Qt::UserRole + 1,   ///< name: of the row or column
        IsAreaRole                     ///< isArea: a row that is an area's total
    };

    HeatMapAxisModel(HeatMapModel &cells, Qt::Orientation orientation, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    const HeatMapModel &m_cells;
    Qt::Orientation m_orientation;
};

} // namespace samsyn
