// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/SheetDraft.h"

#include <algorithm>
#include <set>

namespace samsyn {

Sheet SheetDraft::sheet() const
{
    std::set<QString> used;
    for (const QMap<QString, QString> &row : m_rows) {
        for (auto it = row.begin(); it != row.end(); ++it)
            used.insert(it.key());
    }
    QStringList headings;
    for (const QString &heading : m_headings) {
        if (used.erase(heading) > 0)
            headings.append(heading);
    }
    headings.append(QStringList(used.begin(), used.end()));
    QMap<QString, int> columns;
    Sheet sheet{m_name, SheetState::Visible, {{1, {}}}};
    for (const QString &heading : headings) {
        columns[heading] = int(sheet.rows[0].cells.size()) + 1;
        sheet.rows[0].cells.append({columns[heading], heading});
    }
    for (const QMap<QString, QString> &row : m_rows) {
        Row made{int(sheet.rows.size()) + 1, {}};
        for (auto it = row.begin(); it != row.end(); ++it)
            made.cells.append({columns.value(it.key()), it.value()});
        std::ranges::sort(made.cells, {}, &Cell::column);
        sheet.rows.append(made);
    }
    return sheet;
}

} // namespace samsyn
