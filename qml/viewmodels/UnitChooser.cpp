// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/UnitChooser.h"

namespace samsyn {

void UnitChooser::show(const QStringList &units, const QString &chosen)
{
    if (units != m_units)
        m_search.clear();
    m_units = units;
    m_chosen = chosen;
    narrow();
}

QString UnitChooser::foundText() const
{
    if (m_search.trimmed().isEmpty())
        return {};
    if (m_foundNames.isEmpty())
        return tr("Ingen enhet heter så. Pröva med färre bokstäver.");
    return tr("%n enheter", nullptr, int(m_foundNames.size()));
}

void UnitChooser::searchFor(const QString &typed)
{
    if (typed == m_search)
        return;
    m_search = typed;
    narrow();
}

void UnitChooser::narrow()
{
    m_foundNames.clear();
    QList<ShownChoice> choices;
    const QString wanted = m_search.trimmed();
    for (const QString &unit : std::as_const(m_units)) {
        if (!wanted.isEmpty() && !unit.contains(wanted, Qt::CaseInsensitive))
            continue;
        m_foundNames.append(unit);
        choices.append({int(m_foundNames.size()), unit, {}, unit == m_chosen});
    }
    m_found.setChoices(wanted, choices);
    Q_EMIT changed();
}

} // namespace samsyn
