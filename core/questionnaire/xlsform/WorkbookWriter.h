// SPDX-License-Identifier: EUPL-1.2
// Why: people edit forms in Excel and LibreOffice; a Workbook becomes a file that both open.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/xlsform/Workbook.h"

namespace samsyn {

/// Writes `path` anew, or leaves what stood there. Row 1 of every sheet is bold and stays in sight; text is
/// always written as text, so that "=1+1" stays what it is. Equal workbooks give equal files.
/// Errors: FileUnwritable; WorkbookTooLarge when a cell holds over 32,767 characters; ArgumentInvalid when a
/// sheet has a name that Excel refuses (empty, over 31 characters, one of []:*?/\, twice).
/// Thread: any.
[[nodiscard]] Result<void> writeWorkbook(const Workbook &workbook, const QString &path);

} // namespace samsyn
