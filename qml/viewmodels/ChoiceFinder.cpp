// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ChoiceFinder.h"

namespace samsyn {

namespace {
constexpr int kMoreRows = 36;
} // namespace

void ChoiceFinder::show(const QString &key, const QList<ShownChoice> &choices)
{
    if (key != m_key) {
        m_key = key;
        m_search.clear();
        m_mostShown = kRowsAtOnce;
    }
    m_all = choices;
    narrow();
}

QString ChoiceFinder::foundText() const
{
    if (!isSearchable())
        return {};
    if (m_fitting == 0)
        return tr("Inget val heter så. Pröva med färre bokstäver.");
    if (hasMore())
        return tr("Visar %1 av %2. Skriv några bokstäver för att hitta rätt.")
            .arg(m_found.count())
            .arg(m_fitting);
    return tr("%n val", nullptr, m_fitting);
}

QString ChoiceFinder::chosenText() const
{
    QStringList chosen;
    for (const ShownChoice &choice : m_all) {
        if (choice.isChosen)
            chosen.append(choice.title);
    }
    if (!isSearchable())
        return {};
    return chosen.isEmpty() ? tr("Inget är valt än.") : tr("Valt: %1").arg(chosen.join(QStringLiteral(", ")));
}

void ChoiceFinder::searchFor(const QString &typed)
{
    if (typed == m_search)
        return;
    m_search = typed;
    m_mostShown = kRowsAtOnce;
    narrow();
}

void ChoiceFinder::showMore()
{
    m_mostShown += kMoreRows;
    narrow();
}

void ChoiceFinder::narrow()
{
    m_codes.clear();
    m_fitting = 0;
    QList<ShownChoice> rows;
    const QString wanted = m_search.trimmed();
    for (const ShownChoice &choice : std::as_const(m_all)) {
        if (!wanted.isEmpty() && !choice.title.contains(wanted, Qt::CaseInsensitive))
            continue;
        ++m_fitting;
        if (isSearchable() && rows.size() >= m_mostShown)
            continue;
        rows.append(choice);
        m_codes.append(choice.code);
    }
    m_found.setChoices(m_key + QLatin1Char('\n') + wanted, rows);
    Q_EMIT changed();
}

} // namespace samsyn
