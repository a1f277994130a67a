// SPDX-License-Identifier: EUPL-1.2
// Why: the same cells as a list, for the table view and for phones, where a table would need sideways
// scrolling.
#pragma once

#include "qml/viewmodels/HeatMapModel.h"

namespace samsyn {

/// A list of cells in the order of the map. Thread: GUI.
class HeatMapListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")

public:
    enum Role {
        /// title: what tells the entry from its neighbours (row or organisation)
        TitleRole = Qt::UserRole + 1,
        GroupRole,                      ///< groupTitle: heading above a run of entries (area or capability)
        ValueTextRole,                  ///< valueText: "3,4"; empty when there is no score
        MarkTextRole,                   ///< markText: ▲ ▼ –
        ClassTextRole,                  ///< classText: class and mark in words, or the reason
        ColourClassRole,                ///< colourClass: 1..5, 0 = no value
        DivergingRole,                  ///< isDiverging: the palette of gap and change
        AnswersTextRole,                ///< answersText: "24 svar"; empty when it may not be seen
        FactsTextRole,                  ///< factsText: class, mark and answers in one line
        AccessibleTextRole,             ///< accessibleText: the whole entry in one sentence
        IsAreaRole,                     ///< isArea: total of an area
        ViewRowRole,                    ///< viewRow: row in HeatMapModel
        ViewColumnRole                  ///< viewColumn: column in HeatMapModel
    };
    enum class Scope { OneOrganisation, OneCapability, Everything };
    Q_ENUM(Scope)

    HeatMapListModel(HeatMapModel &cells, QObject *parent);

    /// position: view column for OneOrganisation, view row for OneCapability, unused for Everything.
    void setScope(Scope scope, int position);
    [[nodiscard]] Scope scope() const { return m_scope; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Position { int row = 0, column = 0; };
    [[nodiscard]] Position position(int entry) const;
    [[nodiscard]] QString groupTitle(const Position &place) const;
    [[nodiscard]] QString answers(const Position &place) const; ///< of a level; empty for the others

    const HeatMapModel &m_cells;
    Scope m_scope = Scope::OneOrganisation;
    int m_position = 0;
};

} // namespace samsyn
