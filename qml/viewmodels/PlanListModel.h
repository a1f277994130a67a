// SPDX-License-Identifier: EUPL-1.2
// Why: gaps, actions and joint priorities are lists that order themselves anew while one looks at them; rows
// move instead of starting over, so that place and focus stay.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QVariant>
#include <qqmlintegration.h>

namespace samsyn {

struct PlanRow {
    QString key; ///< distinct; what the row stands for
    QVariantList values; ///< one per role, in their order
};

/// Thread: GUI.
class PlanListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to PlanViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    explicit PlanListModel(const QList<QByteArray> &roles, QObject *parent = nullptr);

    void show(const QList<PlanRow> &rows);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Empty when there is no such row.
    [[nodiscard]] QString keyOf(int row) const { return row < 0 ? QString() : m_rows.value(row).key; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool hasSameKeys(const QList<PlanRow> &rows) const;
    void moveTo(const QList<PlanRow> &rows);

    const QList<QByteArray> m_roles;
    QList<PlanRow> m_rows;
};

} // namespace samsyn
