// SPDX-License-Identifier: EUPL-1.2
// Why: one writer of tables that spreadsheet programs open without changing or running what stands in them.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace samsyn {

/// Comma: RFC 4180 with decimal point. Semicolon: what Excel with Swedish settings opens on a double click;
/// decimal comma.
enum class CsvDialect : quint8 { Comma, Semicolon };

/// RFC 4180: UTF-8 without byte order mark, CRLF after every row, fields quoted where needed. Thread: any
/// one.
class CsvWriter {
public:
    explicit CsvWriter(CsvDialect dialect) : m_dialect(dialect) { }

    /// A field of text. Text that a spreadsheet would run as a formula (first character = + - @, tab or
    /// carriage return) gets a leading apostrophe, which such programs show as plain text.
    CsvWriter &text(const QString &value);
    CsvWriter &number(qint64 value);
    CsvWriter &number(const std::optional<qint64> &value);
    /// Shortest decimal form that reads back as the same number; empty when absent.
    CsvWriter &number(const std::optional<double> &value);
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void field(const QByteArray &utf8);
    CsvDialect m_dialect;
    bool m_isRowStart = true;
    QByteArray m_bytes;
};

} // namespace samsyn
