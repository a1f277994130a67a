// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PlanListModel.h"

#include <algorithm>

namespace samsyn {

namespace {

QStringList keysOf(const QList<PlanRow> &rows)
{
    QStringList keys;
    for (const PlanRow &row : rows)
        keys.append(row.key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

PlanListModel::PlanListModel(const QList<QByteArray> &roles, QObject *parent)
    : QAbstractListModel(parent), m_roles(roles)
{
}

bool PlanListModel::hasSameKeys(const QList<PlanRow> &rows) const
{
    return keysOf(rows) == keysOf(m_rows);
}

void PlanListModel::moveTo(const QList<PlanRow> &rows)
{
    for (qsizetype to = 0; to < rows.size(); ++to) {
        const auto found = std::find_if(m_rows.begin() + to, m_rows.end(),
                                        [&](const PlanRow &row) { return row.key == rows[to].key; });
        const auto from = qsizetype(found - m_rows.begin());
        if (from != to) {
            beginMoveRows({}, int(from), int(from), {}, int(to));
            m_rows.move(from, to);
            endMoveRows();
        }
        if (m_rows[to].values != rows[to].values) {
            m_rows[to].values = rows[to].values;
            Q_EMIT dataChanged(index(int(to)), index(int(to)));
        }
    }
}

void PlanListModel::show(const QList<PlanRow> &rows)
{
    if (hasSameKeys(rows)) {
        moveTo(rows);
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
}

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return m_rows.at(index.row()).values.value(role - Qt::UserRole);
}

QHash<int, QByteArray> PlanListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + int(i), m_roles[i]);
    return names;
}

} // namespace samsyn
