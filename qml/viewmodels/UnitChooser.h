// SPDX-License-Identifier: EUPL-1.2
// Why: a long list of units is found in by typing a few letters.
#pragma once

#include "qml/viewmodels/ChoiceListModel.h"

#include <QObject>
#include <QStringList>
#include <qqmlintegration.h>

namespace samsyn {

/// The units of an organisation, narrowed to those that hold what was typed (case does not matter).
/// Thread: GUI.
class UnitChooser : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(samsyn::ChoiceListModel *found READ found CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isSearchable READ isSearchable NOTIFY changed)
    Q_PROPERTY(QString search READ search NOTIFY changed)
    Q_PROPERTY(QString foundText READ foundText NOTIFY changed)

public:
    using QObject::QObject;

    /// units in the order of the organisation; chosen = empty when none is.
    void show(const QStringList &units, const QString &chosen);

    [[nodiscard]] ChoiceListModel *found() { return &m_found; }
    [[nodiscard]] int count() const { return int(m_units.size()); }
    /// More than fit on a phone at once.
    [[nodiscard]] bool isSearchable() const { return count() > 7; }
    [[nodiscard]] const QString &search() const { return m_search; }
    /// How many fit what was typed, in words; empty before anything is typed.
    [[nodiscard]] QString foundText() const;
    /// The unit of a row of `found`; empty when there is no such row.
    [[nodiscard]] QString at(int row) const { return m_foundNames.value(row); }

    Q_INVOKABLE void searchFor(const QString &typed);

Q_SIGNALS:
    void changed();

private:
    void narrow();

    QStringList m_units, m_foundNames;
    QString m_chosen, m_search;
    ChoiceListModel m_found;
};

} // namespace samsyn
