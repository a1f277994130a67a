// SPDX-License-Identifier: EUPL-1.2
// Why: the only way from an .xlsx file, which anyone may have made, to a Workbook.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/xlsform/Workbook.h"

#include <QByteArray>

namespace samsyn {

/// Reads all sheets, also hidden ones; formulas come as the value that was kept of them. `fileName` stands in
/// errors only. Limits: those of ZipPackage and readSheetRows; 200 sheets; in all sheets together 250,000
/// cells with text and 32 million characters.
/// Errors: WorkbookSyntax, WorkbookOtherFormat, WorkbookEncrypted, WorkbookTooLarge, WorkbookUnsafe.
/// Thread: any.
[[nodiscard]] Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &fileName);

/// The same from a file. Errors: also FileUnreadable.
[[nodiscard]] Result<Workbook> readWorkbookFile(const QString &path);

} // namespace samsyn
