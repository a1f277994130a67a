// SPDX-License-Identifier: EUPL-1.2
// Why: tables that people hand us are read strictly, with the line of every fault, before anything is made of
// them.
#pragma once

#include "core/base/Result.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace samsyn::cli {

struct CsvRow {
    int line = 0;
    QStringList fields;
}; ///< line: 1-based, where the row starts

struct CsvColumns {
    QStringList required, optional;
};

/// A table with a header row. Grammar: RFC 4180; lines end with CRLF or LF; UTF-8, a byte order mark is
/// skipped; the separator is a semicolon when the header row has semicolons and no commas, else a comma.
class CsvTable {
public:
    /// Errors: FileUnreadable, CsvSyntax (where = file:line), CsvRule (columns missing, unknown or twice).
    [[nodiscard]] static Result<CsvTable> read(const QString &path, const CsvColumns &columns);
    /// The same from bytes; fileName is for messages.
    [[nodiscard]] static Result<CsvTable> parse(const QByteArray &bytes, const QString &fileName,
                                                const CsvColumns &columns);

    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_rows; }
    [[nodiscard]] bool hasColumn(const QString &name) const { return m_columns.contains(name); }
    /// Without surrounding spaces; empty for an optional column that is not there.
    [[nodiscard]] QString field(const CsvRow &row, const QString &column) const;
    /// "file:line".
    [[nodiscard]] QString place(const CsvRow &row) const;

private:
    QString m_fileName;
    QMap<QString, qsizetype> m_columns;
    std::vector<CsvRow> m_rows;
};

inline constexpr qint64 kMaxCsvBytes = 256 * 1024 * 1024;

} // namespace samsyn::cli
