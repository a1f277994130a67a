// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/SheetReader.h"

#include <cmath>

namespace samsyn {

namespace {

constexpr qsizetype kMaxCellChars = 32'767; // Excel's own limit
constexpr int kMaxTextCells = 100'000, kMaxEmptyCells = 1'000'000;
constexpr qsizetype kMaxSharedTexts = 500'000;
constexpr int kMaxColumn = 16'384, kMaxRow = 1'048'576;

/// Undoes the escape _xHHHH_ of characters that XML cannot hold (ISO/IEC 29500-1, 22.9.2.19).
QString unescaped(const QString &text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isCode = false;
        const QStringView rest = QStringView(text).mid(i, 7);
        if (rest.size() == 7 && rest.startsWith(QLatin1String("_x")) && rest.endsWith(QLatin1Char('_'))) {
            const ushort code = rest.mid(2, 4).toUShort(&isCode, 16);
            if (isCode)
                plain.append(QChar(code));
        }
        if (isCode)
            i += 6;
        else
            plain.append(text[i]);
    }
    return plain;
}

/// The text of <si> or <is>: a <t>, or runs of rich text; the reading aid <rPh> is left out.
QString richText(XmlPart &xml)
{
    QString text;
    xml.eachChild([&](QStringView element) {
        if (element == QLatin1String("t"))
            text.append(xml.text());
        else if (element == QLatin1String("r"))
            xml.eachChild([&](QStringView inRun) {
                if (inRun == QLatin1String("t"))
                    text.append(xml.text());
            });
        if (text.size() > 4 * kMaxCellChars)
            xml.refuse(ErrorCode::WorkbookTooLarge, {}, QStringLiteral("a text of the workbook is too long"));
    });
    return unescaped(text);
}

/// A number as a person would type it: whole numbers without a fraction, others with up to 15 digits.
QString numberText(double number)
{
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return QString::number(qint64(number));
    return QString::number(number, 'g', 15);
}

class SheetReading {
public:
    SheetReading(XmlPart &xml, const QString &sheet, SheetContext &context)
        : m_xml(xml), m_sheet(sheet), m_context(context)
    {
    }

    QList<Row> run()
    {
        m_xml.eachChild([&](QStringView element) {
            if (element == QLatin1String("sheetData"))
                m_xml.eachChild([&](QStringView inData) {
                    if (inData == QLatin1String("row"))
                        readRow();
                });
        });
        return std::move(m_rows);
    }

private:
    void readRow()
    {
        const QString stated = m_xml.attribute("r");
        const int number = stated.isEmpty() ? m_lastRow + 1 : stated.toInt();
        if (stated == QLatin1String("0") && m_lastRow == 0)
            return; // some programs write an empty row before the first
        if (number <= m_lastRow || number > kMaxRow)
            return refuse(ErrorCode::WorkbookSyntax, QStringLiteral("row %1 is out of order").arg(stated));
        m_lastRow = number;
        m_lastColumn = 0;
        Row row{number, {}};
        m_xml.eachChild([&](QStringView element) {
            if (element == QLatin1String("c"))
                readCell(row);
        });
        if (!row.cells.isEmpty())
            m_rows.append(row);
    }

    /// The column in a reference such as "AB12"; 0 when it is none, or stands in another row.
    int statedColumn(const QString &reference) const
    {
        int column = 0;
        qsizetype i = 0;
        for (; i < reference.size() && reference[i] >= QLatin1Char('A') && reference[i] <= QLatin1Char('Z');
             ++i)
            column = column > kMaxColumn ? column : column * 26 + reference[i].unicode() - 'A' + 1;
        return QStringView(reference).mid(i).toInt() == m_lastRow ? column : 0;
    }

    void readCell(Row &row)
    {
        const QString stated = m_xml.attribute("r");
        const int column = stated.isEmpty() ? m_lastColumn + 1 : statedColumn(stated);
        if (column <= m_lastColumn || column > kMaxColumn)
            return refuse(ErrorCode::WorkbookSyntax, QStringLiteral("cell %1 is out of order").arg(stated));
        m_lastColumn = column;
        m_type = m_xml.attribute("t");
        m_format = m_xml.attribute("s").toInt();
        Cell cell{column, {}, CellKind::Number, false};
        QString kept;
        m_xml.eachChild([&](QStringView element) {
            if (element == QLatin1String("v"))
                kept = m_xml.text();
            else if (element == QLatin1String("is"))
                kept = richText(m_xml);
            else if (element == QLatin1String("f"))
                cell.isFormula = true;
        });
        if (m_xml.isSound())
            convert(kept, cell);
        count(cell);
        if (!cell.text.isEmpty())
            row.cells.append(cell);
    }

    void convert(const QString &kept, Cell &cell)
    {
        if (kept.isEmpty())
            return;
        const auto as = [&cell](CellKind kind, const QString &text) {
            cell.kind = kind;
            cell.text = text;
        };
        if (m_type == QLatin1String("s"))
            as(CellKind::Text, sharedText(kept));
        else if (m_type == QLatin1String("b"))
            as(CellKind::Boolean,
               kept == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
        else if (m_type == QLatin1String("e"))
            as(CellKind::Error, kept);
        else if (m_type == QLatin1String("d"))
            as(CellKind::Date, kept);
        else if (m_type == QLatin1String("inlineStr") || m_type == QLatin1String("str"))
            as(CellKind::Text, m_type == QLatin1String("str") ? unescaped(kept) : kept);
        else
            convertNumber(kept, cell);
    }

    void convertNumber(const QString &kept, Cell &cell)
    {
        bool isNumber = false;
        const double number = kept.trimmed().toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return refuse(ErrorCode::WorkbookSyntax,
                          QStringLiteral("%1 does not hold the number it should hold").arg(cellAt()));
        const std::optional<QString> date =
            m_context.formats.isDate(m_format) ? dateText(number, m_context.dates) : std::nullopt;
        cell.kind = date ? CellKind::Date : CellKind::Number;
        cell.text = date ? *date : numberText(number);
    }

    QString sharedText(const QString &kept)
    {
        bool isNumber = false;
        const int index = kept.trimmed().toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_context.sharedTexts.size())
            return m_context.sharedTexts[index];
        refuse(ErrorCode::WorkbookSyntax,
               QStringLiteral("%1 names a text that the workbook does not hold").arg(cellAt()));
        return {};
    }

    void count(const Cell &cell)
    {
        if (cell.text.isEmpty()) {
            if (++m_emptyCells > kMaxEmptyCells)
                refuse(ErrorCode::WorkbookTooLarge,
                       QStringLiteral("the sheet has over 1,000,000 empty cells with a format; delete them"));
            return;
        }
        if (cell.text.size() > kMaxCellChars)
            return refuse(ErrorCode::WorkbookTooLarge,
                          QStringLiteral("%1 holds over 32,767 characters; shorten it").arg(cellAt()));
        if (++m_textCells > kMaxTextCells)
            return refuse(
                ErrorCode::WorkbookTooLarge,
                QStringLiteral("the sheet has over 100,000 cells with text; no form needs as many"));
        m_context.leftChars -= cell.text.size();
        if (--m_context.leftCells < 0 || m_context.leftChars < 0)
            refuse(ErrorCode::WorkbookTooLarge,
                   QStringLiteral(
                       "the sheets have over 250,000 cells or 32 million characters of text together; "
                       "delete the sheets that the form does not need"));
    }

    QString cellAt() const { return columnName(m_lastColumn) + QString::number(m_lastRow); }
    void refuse(ErrorCode code, const QString &what)
    {
        m_xml.refuse(code, QStringLiteral("sheet \"%1\"").arg(m_sheet), what);
    }

    XmlPart &m_xml;
    const QString m_sheet;
    SheetContext &m_context;
    QList<Row> m_rows;
    int m_lastRow = 0, m_lastColumn = 0;
    int m_textCells = 0, m_emptyCells = 0;
    int m_format = 0;
    QString m_type;
};

} // namespace

QString columnName(int column)
{
    QString name;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(ushort('A' + (rest - 1) % 26)));
    return name;
}

Result<QStringList> readSharedTexts(ZipPackage &package, const QString &part)
{
    QStringList texts;
    Result<std::unique_ptr<XmlPart>> opened = XmlPart::open(package, part, "sst");
    SAMSYN_TRY(opened);
    XmlPart &xml = **opened;
    xml.eachChild([&](QStringView element) {
        if (element == QLatin1String("si"))
            texts.append(richText(xml));
        if (texts.size() > kMaxSharedTexts)
            xml.refuse(ErrorCode::WorkbookTooLarge, part,
                       QStringLiteral("the workbook has over 500,000 texts"));
    });
    SAMSYN_TRY(xml.result());
    return texts;
}

Result<QList<Row>> readSheetRows(ZipPackage &package, const SheetPlace &place, SheetContext &context)
{
    Result<std::unique_ptr<XmlPart>> opened = XmlPart::open(package, place.part, "worksheet");
    SAMSYN_TRY(opened);
    QList<Row> rows = SheetReading(**opened, place.name, context).run();
    SAMSYN_TRY((*opened)->result());
    return rows;
}

} // namespace samsyn
