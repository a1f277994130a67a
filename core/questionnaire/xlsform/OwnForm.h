// SPDX-License-Identifier: EUPL-1.2
// Why: a framework that went out as an XLSForm comes back equal; what XLSForm has no column for stands in
// columns and a sheet of Samsyn's own, which other programs pass over.
#pragma once

#include "core/questionnaire/xlsform/XlsFormImport.h"

#include <QJsonValue>
#include <QMap>

namespace samsyn {

/// Whether the workbook was written by exportXlsForm(), edited since or not.
[[nodiscard]] bool isOwnForm(const Workbook &workbook);

/// Reads such a workbook; every broken rule is refused with its row.
[[nodiscard]] XlsFormImport importOwnForm(const Workbook &workbook);

/// A text with each ${key} of the map written as ${value}.
[[nodiscard]] QString withNames(const QString &text, const QMap<QString, QString> &names);

/// A value of the framework file in a cell: a text as it is, unless it looks like JSON; the rest as JSON.
[[nodiscard]] QString ownCell(const QJsonValue &value);
[[nodiscard]] QJsonValue ownValue(const QString &cell);

/// Sheet and headings of Samsyn's own.
inline constexpr const char *kOwnSheet = "samsyn";
inline constexpr const char *kOwnPrefix = "samsyn::";
inline constexpr const char *kSwedish = "Svenska (sv)";
inline constexpr const char *kEnglish = "English (en)";

} // namespace samsyn
