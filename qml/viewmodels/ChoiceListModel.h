// SPDX-License-Identifier: EUPL-1.2
// Why: levels, steps, statements and groups are all "some of these rows are chosen"; one model shows them.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <qqmlintegration.h>

namespace samsyn {

struct ShownChoice {
    int number = 0; ///< what stands on the card: a level, a step, an ordinal
    QString title; ///< short name; may be empty
    QString detail; ///< the full descriptor; may be empty
    bool isChosen = false;
    QString code = {}; ///< what it stands for; empty where its row says enough
};

/// Choosing changes rows in place and never their order, so that nothing moves under a finger. Thread: GUI.
class ChoiceListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a view model")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY changed)

public:
    enum Role { NumberRole = Qt::UserRole + 1, TitleRole, DetailRole, IsChosenRole };

    using QAbstractListModel::QAbstractListModel;

    /// The rows of what `key` names; the same key again updates the rows in place.
    void setChoices(const QString &key, QList<ShownChoice> choices);
    [[nodiscard]] int count() const { return static_cast<int>(m_choices.size()); }
    /// First chosen row; -1 = none.
    [[nodiscard]] int chosenRow() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString m_key;
    QList<ShownChoice> m_choices;
};

} // namespace samsyn
