// SPDX-License-Identifier: EUPL-1.2
// Why: a hostile workbook is one that no spreadsheet program writes, so tests put the parts together
// themselves.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace samsyn::test {

using XlsxParts = QList<std::pair<QByteArray, QByteArray>>; ///< name, content

/// A zip of the parts, in their order. A password, when given, encrypts every part.
[[nodiscard]] QByteArray zipOf(const XlsxParts &parts, const QByteArray &password = {});

/// A workbook with one sheet "survey" with the content of its <sheetData>.
[[nodiscard]] XlsxParts xlsxParts(const QByteArray &sheetData);
/// The same with another content of one part, added when it is not there.
[[nodiscard]] XlsxParts with(XlsxParts parts, const QByteArray &name, const QByteArray &content);
/// Sheet data of the given rows as inline texts.
[[nodiscard]] QByteArray sheetData(const QList<QStringList> &rows);

} // namespace samsyn::test
