// SPDX-License-Identifier: EUPL-1.2
// Why: published questionnaires and drafts are shown as cards of the same kind.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <qqmlintegration.h>

namespace samsyn {

struct AuthorCard {
    QString key; ///< package or draft
    QString title; ///< name
    QString detail; ///< facts on one line
    QString note; ///< where the content comes from
    bool isUsable = true; ///< has arrived whole
};

/// Thread: GUI.
class AuthorListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, NoteRole, IsUsableRole };

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<AuthorCard> &cards);
    [[nodiscard]] int count() const { return int(m_cards.size()); }
    /// Empty when there is no such row.
    [[nodiscard]] QString keyOf(int row) const { return row < 0 ? QString() : m_cards.value(row).key; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<AuthorCard> m_cards;
};

} // namespace samsyn
