// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorListModel.h"

namespace samsyn {

void AuthorListModel::show(const QList<AuthorCard> &cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
    Q_EMIT changed();
}

int AuthorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AuthorListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const AuthorCard &card = m_cards.at(index.row());
    switch (role) {
    case TitleRole:
        return card.title;
    case DetailRole:
        return card.detail;
    case NoteRole:
        return card.note;
    case IsUsableRole:
        return card.isUsable;
    default:
        return {};
    }
}

QHash<int, QByteArray> AuthorListModel::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"}, {NoteRole, "note"}, {IsUsableRole, "isUsable"}};
}

} // namespace samsyn
