// SPDX-License-Identifier: EUPL-1.2
// Why: a figure is believed when one sees what it is made of: the questions of a capability, the
// capabilities of an area.
#pragma once

#include "qml/viewmodels/HeatMapWords.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// One part of a figure: its name and its released node.
struct CellPart
{
    QString name;
    ResultNode node;
};

/// Thread: GUI.
class CellPartModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CellViewModel owns it")

public:
    enum Role {
        NameRole = Qt::UserRole + 1,   ///< name: question text or capability name
        ValueTextRole,                 ///< valueText: "3,4" or the short reason
        ColourClassRole,               ///< colourClass: 1..5, 0 = no score
        DetailRole,                    ///< detail: answers, do-not-knows, agreement; may be empty
        BarLevelsRole,                 ///< barLevels: the scale's levels; empty = no distribution is shown
        BarPeopleRole,                 ///< barPeople: how many gave each
        BarColoursRole,                ///< barColours: colour class of each
        AccessibleTextRole             ///< accessibleText: the whole row in one sentence
    };

    using QAbstractListModel::QAbstractListModel;

    void setParts(QList<CellPart> parts, HeatMapContext context);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString detail(const ResultNode &node) const;
    [[nodiscard]] QList<int> bars(const ResultNode &node, int role) const;
    [[nodiscard]] QString spoken(const CellPart &part, const QString &value) const;

    QList<CellPart> m_parts;
    HeatMapContext m_context;
};

} // namespace samsyn
