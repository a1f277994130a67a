// SPDX-License-Identifier: EUPL-1.2
// Why: core's heat map as a table that a TableView shows; it orders and words cells, it never calculates one.
#pragma once

#include "qml/viewmodels/HeatMapWords.h"

#include <QAbstractTableModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Rows = areas and capabilities, columns = organisations. View positions are what the screen shows; source
/// positions
/// are those of core's HeatMap. Thread: GUI.
class HeatMapModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")

public:
    enum Role {
        ValueTextRole = Qt::UserRole + 1,   ///< valueText: "3,4"; empty when there is no score
        MarkTextRole,                       ///< markText: ▲ ▼ –
        ColourClassRole,                    ///< colourClass: 1..5, 0 = no score
        ReasonTextRole,                     ///< reasonText: short reason; empty when there is a score
        AccessibleTextRole,                 ///< accessibleText: the whole cell in one sentence
        RowIsAreaRole,                      ///< rowIsArea: total of an area
        SelectedRole                        ///< isSelected: the cell whose sheet is open
    };
    /// the latter two: capabilities only, by one column
    enum class RowOrder { Framework, LowestFirst, HighestFirst };
    enum class ColumnOrder { Round, Name };
    Q_ENUM(RowOrder)
    Q_ENUM(ColumnOrder)

    using QAbstractTableModel::QAbstractTableModel;

    void setHeatMap(HeatMap map, HeatMapContext context);
    /// column: source column that the values are taken from; unused for RowOrder::Framework.
    void setRowOrder(RowOrder order, qsizetype column);
    void setColumnOrder(ColumnOrder order);
    /// Marks one cell by source position; {-1, -1} = none.
    void select(qsizetype sourceRow, qsizetype sourceColumn);

    [[nodiscard]] const HeatMap &heatMap() const { return m_map; }
    [[nodiscard]] const HeatMapContext &context() const { return m_context; }
    [[nodiscard]] qsizetype sourceRow(int viewRow) const { return m_rows.at(viewRow); }
    [[nodiscard]] qsizetype sourceColumn(int viewColumn) const { return m_columns.at(viewColumn); }
    [[nodiscard]] const HeatMapCell &cellAt(int viewRow, int viewColumn) const;
    [[nodiscard]] QString rowName(int viewRow) const;
    [[nodiscard]] QString columnName(int viewColumn) const;
    [[nodiscard]] bool isArea(int viewRow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void orderRows();
    void orderColumns();
    void announceCell(qsizetype sourceRow, qsizetype sourceColumn);

    HeatMap m_map;
    HeatMapContext m_context;
    QList<qsizetype> m_rows, m_columns;   // view position -> source position
    RowOrder m_rowOrder = RowOrder::Framework;
    ColumnOrder m_columnOrder = ColumnOrder::Round;
    qsizetype m_orderedBy = 0, m_selectedRow = -1, m_selectedColumn = -1;
};

} // namespace samsyn
