// SPDX-License-Identifier: EUPL-1.2
// Why: the cells of one sheet become text here, whatever way the spreadsheet kept them.
#pragma once

#include "core/questionnaire/xlsform/CellFormats.h"
#include "core/questionnaire/xlsform/Workbook.h"

#include <QStringList>

namespace samsyn {

/// What all sheets of a workbook share.
struct SheetContext {
    QStringList sharedTexts;
    CellFormats formats;
    DateSystem dates = DateSystem::From1900;
    qint64 leftCells = 0; ///< how many more cells with text the workbook may have
    qint64 leftChars = 0; ///< and how many characters in them
};

/// Reads the table of texts that cells refer to. Errors: those of XmlPart, WorkbookTooLarge.
[[nodiscard]] Result<QStringList> readSharedTexts(ZipPackage &package, const QString &part);

/// Where a sheet is and what it is called.
struct SheetPlace {
    QString part;
    QString name; ///< stands in errors
};

/// Reads the rows with text. Limits: 100,000 cells with text and 1,000,000 without in a sheet; 32,767
/// characters in a cell. Errors: those of XmlPart, WorkbookTooLarge.
[[nodiscard]] Result<QList<Row>> readSheetRows(ZipPackage &package, const SheetPlace &place,
                                               SheetContext &context);

} // namespace samsyn
