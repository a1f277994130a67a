// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/CsvWriter.h"

#include <QLocale>

namespace samsyn {

namespace {

bool looksLikeFormula(const QString &value)
{
    return !value.isEmpty() && QStringLiteral("=+-@\t\r").contains(value.front());
}

} // namespace

void CsvWriter::field(const QByteArray &utf8)
{
    const char separator = m_dialect == CsvDialect::Comma ? ',' : ';';
    if (!m_isRowStart)
        m_bytes += separator;
    m_isRowStart = false;
    const bool needsQuotes =
        utf8.contains(separator) || utf8.contains('"') || utf8.contains('\n') || utf8.contains('\r');
    if (!needsQuotes) {
        m_bytes += utf8;
        return;
    }
    m_bytes += '"' + QByteArray(utf8).replace("\"", "\"\"") + '"';
}

CsvWriter &CsvWriter::text(const QString &value)
{
    field((looksLikeFormula(value) ? QLatin1Char('\'') + value : value).toUtf8());
    return *this;
}

CsvWriter &CsvWriter::number(qint64 value)
{
    field(QByteArray::number(value));
    return *this;
}

CsvWriter &CsvWriter::number(const std::optional<qint64> &value)
{
    field(value ? QByteArray::number(*value) : QByteArray());
    return *this;
}

CsvWriter &CsvWriter::number(const std::optional<double> &value)
{
    QByteArray digits =
        value ? QByteArray::number(*value, 'g', QLocale::FloatingPointShortest) : QByteArray();
    if (m_dialect == CsvDialect::Semicolon)
        digits.replace('.', ',');
    field(digits);
    return *this;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowStart = true;
}

} // namespace samsyn
