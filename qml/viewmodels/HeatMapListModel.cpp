// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapListModel.h"

namespace samsyn {

HeatMapListModel::HeatMapListModel(HeatMapModel &cells, QObject *parent)
    : QAbstractListModel(parent), m_cells(cells)
{
    connect(&cells, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&cells, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
}

void HeatMapListModel::setScope(Scope scope, int position)
{
    beginResetModel();
    m_scope = scope;
    m_position = position;
    endResetModel();
}

int HeatMapListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    switch (m_scope) {
    case Scope::OneOrganisation: return m_position < m_cells.columnCount() ? m_cells.rowCount() : 0;
    case Scope::OneCapability: return m_position < m_cells.rowCount() ? m_cells.columnCount() : 0;
    case Scope::Everything: return m_cells.rowCount() * m_cells.columnCount();
    }
    return 0;
}

HeatMapListModel::Position HeatMapListModel::position(int entry) const
{
    switch (m_scope) {
    case Scope::OneOrganisation: return {entry, m_position};
    case Scope::OneCapability: return {m_position, entry};
    case Scope::Everything: break;
    }
    return {entry / m_cells.columnCount(), entry % m_cells.columnCount()};
}

QString HeatMapListModel::groupTitle(const Position &place) const
{
    if (m_scope != Scope::OneOrganisation)
        return m_cells.rowName(place.row);
    for (int row = place.row; row >= 0; --row) {
        if (m_cells.isArea(row))
            return m_cells.rowName(row);
    }
    return {};
}

QVariant HeatMapListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Position place = position(index.row());
    const HeatFace face = m_cells.faceAt(place.row, place.column);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return m_scope == Scope::OneOrganisation ? m_cells.rowName(place.row)
                                                 : m_cells.columnName(place.column);
    case GroupRole: return groupTitle(place);
    case ValueTextRole: return face.value;
    case MarkTextRole: return face.mark;
    case ClassTextRole: return face.words;
    case ColourClassRole: return face.colourClass;
    case DivergingRole: return face.isDiverging;
    case AnswersTextRole: return answers(place);
    case FactsTextRole: return HeatMapWords::line({face.words, answers(place)});
    case AccessibleTextRole: return m_cells.spokenAt(place.row, place.column);
    case IsAreaRole: return m_cells.isArea(place.row);
    case ViewRowRole: return place.row;
    case ViewColumnRole: return place.column;
    default: return {};
    }
}

QString HeatMapListModel::answers(const Position &place) const
{
    if (m_cells.aspect() != HeatAspect::Level)
        return {};
    return HeatMapWords::answers(m_cells.cellAt(place.row, place.column).answers, m_cells.context());
}

QHash<int, QByteArray> HeatMapListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},     {TitleRole, "title"},
            {GroupRole, "groupTitle"},        {ValueTextRole, "valueText"},
            {MarkTextRole, "markText"},       {ClassTextRole, "classText"},
            {ColourClassRole, "colourClass"}, {DivergingRole, "isDiverging"},
            {AnswersTextRole, "answersText"},
            {FactsTextRole, "factsText"},
            {AccessibleTextRole, "accessibleText"}, {IsAreaRole, "isArea"},
            {ViewRowRole, "viewRow"},         {ViewColumnRole, "viewColumn"}};
}

} // namespace samsyn
