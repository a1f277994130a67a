// SPDX-License-Identifier: EUPL-1.2
// Why: core's heat map as a table that a TableView shows; it orders and words cells, it never calculates one.
#pragma once

#include "qml/viewmodels/HeatFace.h"

#include <QAbstractTableModel>
#include <qqmlintegration.h>

#include <memory>

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
        ValueTextRole = Qt::UserRole + 1,   ///< valueText: "3,4", "+0,4"; empty when there is none
        MarkTextRole,                       ///< markText: ▲ ▼ –, or that of a gap or a change
        ColourClassRole,                    ///< colourClass: 1..5, 0 = no value
        DivergingRole,                      ///< isDiverging: the palette of gap and change
        BlankRole,                          ///< isBlank: nothing is said on this row
        ReasonTextRole,                     ///< reasonText: short reason; empty when there is a value
        AccessibleTextRole,                 ///< accessibleText: the whole cell in one sentence
        RowIsAreaRole,                      ///< rowIsArea: total of an area
        SelectedRole                        ///< isSelected: the cell whose sheet is open
    };
    /// the latter two: capabilities only, by one column
    enum class RowOrder { Framework, LowestFirst, HighestFirst };
    Q_ENUM(RowOrder)

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the levels.
    void setHeatMap(HeatMap map, HeatMapContext context);
    /// Which table is shown; both belong to the heat map and are not nullptr.
    void showLevels();
    void showGaps(std::shared_ptr<const GapMap> gaps);
    void showChanges(std::shared_ptr<const ChangeMap> changes);
    /// column: source column that the values are taken from; unused for RowOrder::Framework.
    void setRowOrder(RowOrder order, qsizetype column);
    /// Source columns in the order in which they stand; those that are not named are left out.
    void setColumns(QList<qsizetype> columns);
    /// Marks one cell by source position; {-1, -1} = none.
    void select(qsizetype sourceRow, qsizetype sourceColumn);

    [[nodiscard]] const HeatTables &tables() const { return m_tables; }
    [[nodiscard]] const HeatMap &heatMap() const { return m_tables.levels; }
    [[nodiscard]] const QList<qsizetype> &columns() const { return m_columns; } ///< source, in view order
    [[nodiscard]] const HeatMapContext &context() const { return m_context; }
    [[nodiscard]] qsizetype sourceRow(int viewRow) const { return m_rows.at(viewRow); }
    [[nodiscard]] qsizetype sourceColumn(int viewColumn) const { return m_columns.at(viewColumn); }
    [[nodiscard]] HeatAspect aspect() const { return m_tables.aspect; }
    [[nodiscard]] const HeatMapCell &cellAt(int viewRow, int viewColumn) const;
    [[nodiscard]] HeatFace faceAt(int viewRow, int viewColumn) const;
    /// Place and face in one sentence.
    [[nodiscard]] QString spokenAt(int viewRow, int viewColumn) const;
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
    void showAspect(HeatAspect aspect);
    [[nodiscard]] std::optional<double> figureAt(qsizetype row, qsizetype column) const;
    void announceCell(qsizetype sourceRow, qsizetype sourceColumn);
    /// As faceAt(); a view asks for every role of a cell in a row.
    [[nodiscard]] const HeatFace &lastFace(int viewRow, int viewColumn) const;
    void forgetFace() { m_faceRow = m_faceColumn = -1; }

    HeatTables m_tables;
    HeatMapContext m_context;
    QList<qsizetype> m_rows, m_columns;   // view position -> source position
    RowOrder m_rowOrder = RowOrder::Framework;
    mutable HeatFace m_face; // of m_faceRow and m_faceColumn
    mutable int m_faceRow = -1, m_faceColumn = -1;
    qsizetype m_orderedBy = 0, m_selectedRow = -1, m_selectedColumn = -1;
};

} // namespace samsyn
