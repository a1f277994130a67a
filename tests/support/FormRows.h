// SPDX-License-Identifier: EUPL-1.2
// Why: tests write a form as its author sees it: rows of cells.
#pragma once

#include "core/questionnaire/xlsform/Workbook.h"

#include <QStringList>

namespace samsyn::test {

/// A sheet of lines with '|' between cells; the first line holds the headings. An empty line is an empty row.
[[nodiscard]] inline Sheet formSheet(const char *name, const QStringList &lines)
{
    Sheet sheet{QString::fromLatin1(name), SheetState::Visible, {}};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Row row{int(i) + 1, {}};
        const QStringList cells = lines[i].split(QLatin1Char('|'));
        for (qsizetype c = 0; c < cells.size(); ++c) {
            if (!cells[c].isEmpty())
                row.cells.append({int(c) + 1, cells[c]});
        }
        if (!row.cells.isEmpty())
            sheet.rows.append(row);
    }
    return sheet;
}

/// A workbook of the sheets survey, choices and settings; empty lists give no sheet.
struct FormLines {
    QStringList survey, choices, settings;
    [[nodiscard]] Workbook workbook() const
    {
        Workbook made;
        if (!survey.isEmpty())
            made.sheets.append(formSheet("survey", survey));
        if (!choices.isEmpty())
            made.sheets.append(formSheet("choices", choices));
        if (!settings.isEmpty())
            made.sheets.append(formSheet("settings", settings));
        return made;
    }
};

/// Lines of a literal, so that a test reads like a sheet.
[[nodiscard]] inline QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

} // namespace samsyn::test
