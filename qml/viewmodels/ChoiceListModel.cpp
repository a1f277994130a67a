// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ChoiceListModel.h"

namespace samsyn {

void ChoiceListModel::setChoices(const QString &key, QList<ShownChoice> choices)
{
    if (key == m_key && choices.size() == m_choices.size()) {
        m_choices = std::move(choices);
        if (!m_choices.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_key = key;
        m_choices = std::move(choices);
        endResetModel();
    }
    Q_EMIT changed();
}

int ChoiceListModel::chosenRow() const
{
    for (int row = 0; row < count(); ++row) {
        if (m_choices.at(row).isChosen)
            return row;
    }
    return -1;
}

int ChoiceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChoiceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownChoice &choice = m_choices.at(index.row());
    switch (role) {
    case NumberRole:
        return choice.number;
    case TitleRole:
        return choice.title;
    case DetailRole:
        return choice.detail;
    case IsChosenRole:
        return choice.isChosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const
{
    return {{NumberRole, "number"}, {TitleRole, "title"}, {DetailRole, "detail"}, {IsChosenRole, "isChosen"}};
}

} // namespace samsyn
