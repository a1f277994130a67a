// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/HeatTablePieces.h"

#include "core/scoring/HeatPalette.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kMostColumns = 6, kMostRows = 24;
constexpr double kNameWidth = 148, kCellPadding = 4, kLeastHeight = 19, kTableGap = 12;
constexpr double kCellWidth = (kColumnWidth - kNameWidth) / double(kMostColumns);

/// One cell of the printed table.
struct PrintedCell {
    const char *role = "TD";
    TagOptions options;
    PdfText text;
    QRectF box; ///< within the row
    const HeatColour *colour = nullptr; ///< nullptr = paper
    QString spoken; ///< read instead of the drawn letters
};

class TablePieces {
public:
    TablePieces(PageFlow &flow, const HeatTables &tables, ReportLanguage language)
        : m_flow(flow), m_tables(tables), m_language(language)
    {
    }

    void add(qsizetype firstColumn, qsizetype firstRow)
    {
        const qsizetype endColumn = std::min(firstColumn + kMostColumns, m_tables.levels.columns.size());
        const qsizetype endRow = std::min(firstRow + kMostRows, m_tables.levels.rows.size());
        if (firstColumn > 0 || firstRow > 0)
            m_flow.beginChunk(kTableGap);
        m_flow.gap(kTableGap / 2);
        m_flow.open("Table");
        addRow(heading(firstColumn, endColumn));
        m_flow.endHead();
        for (qsizetype row = firstRow; row < endRow; ++row)
            addRow(cells(row, firstColumn, endColumn));
        m_flow.close();
    }

private:
    PrintedCell cell(const QString &text, TextStyle style, qsizetype position) const
    {
        PrintedCell made;
        const double width = position < 0 ? kNameWidth : kCellWidth;
        const double left = position < 0 ? 0 : kNameWidth + double(position) * kCellWidth;
        made.text = m_flow.fonts().set(style, text, width - 2 * kCellPadding);
        made.box = QRectF(left, 0, width, made.text.height() + 2 * kCellPadding);
        return made;
    }

    std::vector<PrintedCell> heading(qsizetype first, qsizetype end) const
    {
        const bool isSwedish = m_language == ReportLanguage::Swedish;
        std::vector<PrintedCell> row{
            cell(isSwedish ? QStringLiteral("Område eller förmåga") : QStringLiteral("Area or capability"),
                 TextStyle::Small, -1)};
        for (qsizetype column = first; column < end; ++column)
            row.push_back(cell(m_tables.levels.columns.at(column).name.in(languageCode(m_language)),
                               TextStyle::Small, column - first));
        for (PrintedCell &made : row) {
            made.role = "TH";
            made.options.scope = "Column";
            made.spoken = made.text.text(); // a long name may be cut in the middle of a word
        }
        return row;
    }

    std::vector<PrintedCell> cells(qsizetype row, qsizetype first, qsizetype end) const
    {
        const HeatMapRow &place = m_tables.levels.rows.at(row);
        const TextStyle style = place.kind == NodeKind::Area ? TextStyle::Label : TextStyle::Small;
        std::vector<PrintedCell> made{cell(place.name.in(languageCode(m_language)), style, -1)};
        made.front().role = "TH";
        made.front().options.scope = "Row";
        for (qsizetype column = first; column < end; ++column)
            made.push_back(valueCell(row, column, column - first));
        return made;
    }

    PrintedCell valueCell(qsizetype row, qsizetype column, qsizetype position) const
    {
        const ReportFace face = faceOf(m_tables, row, column, m_language);
        if (face.value.isEmpty())
            return cell(face.reason, TextStyle::Small, position);
        PrintedCell made =
            cell(QStringLiteral("%1 %2").arg(face.value, markLetter(face.mark)), TextStyle::Small, position);
        const HeatPalette &palette = m_tables.aspect == HeatAspect::Level ? kLevelPalette : kDivergingPalette;
        made.colour = &palette.at(std::size_t(face.colourClass - 1));
        made.spoken = QStringLiteral("%1, %2").arg(face.value, face.words);
        return made;
    }

    void addRow(std::vector<PrintedCell> row)
    {
        double height = kLeastHeight;
        for (const PrintedCell &made : row)
            height = std::max(height, made.box.height());
        m_flow.open("TR");
        m_flow.piece({0, height, [row = std::move(row), height](PdfCanvas &canvas, QPointF at) {
                          for (const PrintedCell &made : row)
                              draw(canvas, made, at, height);
                      }});
        m_flow.close();
    }

    static void draw(PdfCanvas &canvas, const PrintedCell &made, QPointF at, double height)
    {
        const QRectF box(at + made.box.topLeft(), QSizeF(made.box.width(), height));
        canvas.field(box, made.colour ? made.colour->background : "#FFFFFF");
        canvas.tree().open(made.role, made.options);
        if (!made.spoken.isEmpty())
            canvas.tree().open("Span", {{}, made.spoken});
        const bool isDark = made.colour && QLatin1String(made.colour->text) == QLatin1String("#FFFFFF");
        if (!made.text.isEmpty())
            canvas.text(made.text, box.topLeft() + QPointF(kCellPadding, kCellPadding),
                        isDark ? Ink::Paper : Ink::Text);
        if (!made.spoken.isEmpty())
            canvas.tree().close();
        canvas.tree().close();
    }

    PageFlow &m_flow;
    const HeatTables &m_tables;
    ReportLanguage m_language;
};

} // namespace

QString markLetter(ReportMark mark)
{
    switch (mark) {
    case ReportMark::None:
        return {};
    case ReportMark::TriangleUp:
        return QStringLiteral("\u25B2");
    case ReportMark::TriangleDown:
        return QStringLiteral("\u25BC");
    case ReportMark::Dash:
        return QStringLiteral("\u2013");
    case ReportMark::ArrowUp:
        return QStringLiteral("\u2191");
    case ReportMark::ArrowDown:
        return QStringLiteral("\u2193");
    case ReportMark::Equal:
        return QStringLiteral("=");
    case ReportMark::Unclear:
        return QStringLiteral("?");
    case ReportMark::Check:
        return QStringLiteral("\u2713");
    }
    return {};
}

void addHeatTables(PageFlow &flow, const HeatTables &tables, ReportLanguage language)
{
    TablePieces pieces(flow, tables, language);
    for (qsizetype column = 0; column < tables.levels.columns.size(); column += kMostColumns) {
        for (qsizetype row = 0; row < tables.levels.rows.size(); row += kMostRows)
            pieces.add(column, row);
    }
}

} // namespace samsyn
