// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/CsvTable.h"

#include "platform/common/AtomicFile.h"

#include <QStringDecoder>

namespace samsyn::cli {

namespace {

Error syntax(const QString &fileName, int line, const QString &what)
{
    return {ErrorCode::CsvSyntax, QStringLiteral("%1:%2").arg(fileName).arg(line), what};
}

Error columnRule(const QString &fileName, const QString &what)
{
    return {ErrorCode::CsvRule, fileName + QStringLiteral(":1"), what};
}

/// Cuts text into rows of fields.
class CsvScanner {
public:
    CsvScanner(const QString &text, QChar separator, QString fileName)
        : m_text(text), m_separator(separator), m_fileName(std::move(fileName))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    Result<CsvRow> nextRow()
    {
        CsvRow row{m_line, {}};
        while (true) {
            const Result<QString> field = atQuote() ? quotedField() : plainField();
            if (!field)
                return field.error();
            row.fields += *field;
            if (!atEnd() && m_text.at(m_at) == m_separator) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return row;
        }
    }

private:
    [[nodiscard]] bool atQuote() const { return !atEnd() && m_text.at(m_at) == QLatin1Char('"'); }
    [[nodiscard]] bool atFieldEnd() const
    {
        return atEnd() || m_text.at(m_at) == m_separator || m_text.at(m_at) == QLatin1Char('\n')
            || QStringView(m_text).mid(m_at, 2) == QLatin1String("\r\n");
    }

    Result<QString> plainField()
    {
        const qsizetype start = m_at;
        while (!atFieldEnd()) {
            if (m_text.at(m_at) == QLatin1Char('"'))
                return syntax(m_fileName, m_line,
                              QStringLiteral("a quotation mark inside a field without quotes; put the "
                                             "whole field in quotes and double the mark"));
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    Result<QString> quotedField()
    {
        const int startLine = m_line;
        QString value;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar letter = m_text.at(m_at);
            if (letter == QLatin1Char('\n'))
                ++m_line;
            if (letter != QLatin1Char('"')) {
                value += letter;
                continue;
            }
            ++m_at;
            if (atFieldEnd())
                return value;
            if (m_text.at(m_at) != QLatin1Char('"'))
                return syntax(m_fileName, m_line,
                              QStringLiteral("text after a closing quotation mark; double the marks that "
                                             "belong to the text"));
            value += QLatin1Char('"');
        }
        return syntax(m_fileName, startLine,
                      QStringLiteral("a quoted field is not closed; add the missing quotation mark"));
    }

    void skipLineEnd()
    {
        if (!atEnd() && m_text.at(m_at) == QLatin1Char('\r'))
            ++m_at;
        if (!atEnd()) {
            ++m_at;
            ++m_line;
        }
    }

    const QString &m_text;
    QChar m_separator;
    QString m_fileName;
    qsizetype m_at = 0;
    int m_line = 1;
};

Result<QString> decoded(const QByteArray &bytes, const QString &fileName)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // skips a byte order mark
    QString text = decoder.decode(bytes);
    const qsizetype bad = decoder.hasError() ? text.indexOf(QChar(QChar::ReplacementCharacter)) : -1;
    if (decoder.hasError()) {
        const int line = 1 + int(QStringView(text).left(qMax<qsizetype>(bad, 0)).count(QLatin1Char('\n')));
        return syntax(fileName, line, QStringLiteral("the file is not UTF-8; save it as \"CSV UTF-8\""));
    }
    const qsizetype nul = text.indexOf(QChar(u'\0'));
    if (nul >= 0)
        return syntax(fileName, 1 + int(QStringView(text).left(nul).count(QLatin1Char('\n'))),
                      QStringLiteral("a NUL character; this is not a CSV file"));
    return text;
}

Result<QMap<QString, qsizetype>> matchColumns(const QStringList &header, const QString &fileName,
                                              const CsvColumns &columns)
{
    QMap<QString, qsizetype> found;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header.at(i).trimmed();
        if (found.contains(name))
            return columnRule(fileName, QStringLiteral("column \"%1\" stands twice; remove one").arg(name));
        if (!columns.required.contains(name) && !columns.optional.contains(name))
            return columnRule(
                fileName,
                QStringLiteral("unknown column \"%1\"; possible are: %2")
                    .arg(name, (columns.required + columns.optional).join(QStringLiteral(", "))));
        found.insert(name, i);
    }
    for (const QString &name : columns.required) {
        if (!found.contains(name))
            return columnRule(fileName,
                              QStringLiteral("column \"%1\" is missing; add it to the header row").arg(name));
    }
    return found;
}

} // namespace

Result<CsvTable> CsvTable::read(const QString &path, const CsvColumns &columns)
{
    const Result<QByteArray> bytes = readSmallFile(path, kMaxCsvBytes);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, path, columns);
}

Result<CsvTable> CsvTable::parse(const QByteArray &bytes, const QString &fileName, const CsvColumns &columns)
{
    const Result<QString> text = decoded(bytes, fileName);
    if (!text)
        return text.error();
    if (text->trimmed().isEmpty())
        return syntax(fileName, 1, QStringLiteral("the file is empty; the first row must name the columns"));
    const QString firstLine = text->left(text->indexOf(QLatin1Char('\n')));
    const bool isSemicolon = firstLine.contains(QLatin1Char(';')) && !firstLine.contains(QLatin1Char(','));
    CsvScanner scanner(*text, QLatin1Char(isSemicolon ? ';' : ','), fileName);

    const Result<CsvRow> header = scanner.nextRow();
    if (!header)
        return header.error();
    const Result<QMap<QString, qsizetype>> found = matchColumns(header->fields, fileName, columns);
    if (!found)
        return found.error();
    CsvTable table;
    table.m_fileName = fileName;
    table.m_columns = *found;
    while (!scanner.atEnd()) {
        Result<CsvRow> row = scanner.nextRow();
        if (!row)
            return row.error();
        if (row->fields == QStringList{QString()})
            continue; // an empty line
        if (row->fields.size() != header->fields.size())
            return syntax(fileName, row->line,
                          QStringLiteral("%1 fields where the header has %2; check separators and quotes")
                              .arg(row->fields.size())
                              .arg(header->fields.size()));
        table.m_rows.push_back(std::move(*row));
    }
    return table;
}

QString CsvTable::field(const CsvRow &row, const QString &column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.cend() ? QString() : row.fields.at(*found).trimmed();
}

QString CsvTable::place(const CsvRow &row) const
{
    return QStringLiteral("%1:%2").arg(m_fileName).arg(row.line);
}

} // namespace samsyn::cli
