// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/HeatMapLayout.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace samsyn {

namespace {

constexpr double kDiagonal = std::numbers::sqrt2 / 2;
constexpr double kIndent = 16;
constexpr double kWidestName = 360; ///< longer row names go on in the next line
constexpr double kLongestDiagonal = 230; ///< longer column names stand in two lines
constexpr int kMostHorizontalColumns = 12;
constexpr double kMinRowHeight = 30;
constexpr double kBandGap = 28;
constexpr double kNarrowestSheet = 720;

QFont pixelFont(const QString &family, int pixels, QFont::Weight weight)
{
    QFont font = family.isEmpty() ? QGuiApplication::font() : QFont(family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double widest(const QStringList &lines, const QFont &font)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, font));
    return width;
}

/// A word that alone is wider than a line, cut into pieces that fit.
QStringList breakWord(const QString &word, const QFont &font, double width)
{
    QStringList pieces{QString()};
    for (const QChar letter : word) {
        if (!pieces.last().isEmpty() && textWidth(pieces.last() + letter, font) > width
            && !letter.isLowSurrogate())
            pieces += QString();
        pieces.last() += letter;
    }
    return pieces;
}

double widestWord(const QList<HeatMapColumn> &columns, const QFont &font, const QString &language)
{
    double width = 0;
    for (const HeatMapColumn &column : columns)
        width = std::max(width, widest(column.name.in(language).split(QLatin1Char(' ')), font));
    return width;
}

/// Least width in which values and the reasons that occur can be read.
double cellContentWidth(const HeatTables &tables, const HeatMapLayout &layout, ReportLanguage language)
{
    const QString longest = displayScore(tables.levels.scale.max, languageCode(language));
    double width = textWidth(longest, layout.fonts.bold) + 14;
    std::set<QString> reasons;
    for (qsizetype row = 0; row < tables.levels.rows.size(); ++row) {
        for (qsizetype column = 0; column < tables.levels.columns.size(); ++column) {
            const ReportFace face = faceOf(tables, row, column, language);
            if (face.value.size() > longest.size())
                width = std::max(width, textWidth(face.value, layout.fonts.bold) + 14);
            reasons.insert(face.reason);
        }
    }
    for (const QString &word : reasons) {
        while (wrapText(word, layout.fonts.small, width).size() > 2
               || textWidth(word.section(QLatin1Char(' '), -1), layout.fonts.small) > width)
            width += 2;
    }
    return width + 12;
}

bool tryHorizontal(const HeatMap &map, HeatMapLayout &layout, const QString &language)
{
    if (map.columns.size() > kMostHorizontalColumns)
        return false;
    const double width = std::max(widestWord(map.columns, layout.fonts.bold, language) + 20, 84.0);
    if (width > 150)
        return false;
    qsizetype lines = 1;
    std::vector<HeatMapLayout::Column> columns;
    for (const HeatMapColumn &column : map.columns) {
        columns.push_back({wrapText(column.name.in(language), layout.fonts.bold, width - 12)});
        lines = std::max(lines, columns.back().nameLines.size());
    }
    if (lines > 3)
        return false;
    layout.header = HeaderStyle::Horizontal;
    layout.columns = std::move(columns);
    layout.columnWidth = std::max(layout.columnWidth, width);
    layout.headerHeight = double(lines) * lineHeight(layout.fonts.bold) + 12;
    return true;
}

/// Two lines of about equal length, where one line would stand out too far.
QStringList diagonalLines(const QString &name, const QFont &font)
{
    const double whole = textWidth(name, font);
    if (whole <= kLongestDiagonal || !name.contains(QLatin1Char(' ')))
        return {name};
    double width = whole / 2;
    QStringList lines = wrapText(name, font, width);
    while (lines.size() > 2) {
        width += 8;
        lines = wrapText(name, font, width);
    }
    return lines;
}

void layOutRotated(const HeatMap &map, HeatMapLayout &layout, const QString &language)
{
    layout.header = HeaderStyle::Rotated;
    layout.columnWidth = std::max(layout.columnWidth, 48.0);
    double longest = 0;
    for (const HeatMapColumn &column : map.columns) {
        layout.columns.push_back({diagonalLines(column.name.in(language), layout.fonts.body)});
        longest = std::max(longest, widest(layout.columns.back().nameLines, layout.fonts.body));
    }
    layout.headerHeight = (longest + 2 * lineHeight(layout.fonts.body)) * kDiagonal + 8;
}

void layOutRows(const HeatMap &map, HeatMapLayout &layout, const QString &language)
{
    double names = 0;
    for (const HeatMapRow &row : map.rows) {
        const bool isArea = row.kind == NodeKind::Area;
        const QFont &font = isArea ? layout.fonts.bold : layout.fonts.body;
        layout.codeWidth = std::max(layout.codeWidth, textWidth(row.code, font) + 10);
        HeatMapLayout::Row placed{wrapText(row.name.in(language), font, kWidestName), 0, 0, isArea};
        names = std::max(names, widest(placed.nameLines, font));
        layout.rows.push_back(std::move(placed));
    }
    layout.labelWidth = kIndent + layout.codeWidth + names + 14;
    double offset = 0;
    for (HeatMapLayout::Row &row : layout.rows) {
        if (row.isArea && offset > 0)
            offset += 8;
        const double text = double(row.nameLines.size()) * lineHeight(layout.fonts.body) + 10;
        row.offset = offset;
        row.height = std::max(kMinRowHeight, text);
        offset += row.height;
    }
}

/// How far the last names stand out to the right of the cells.
double overhang(const HeatMapLayout &layout, const HeatMapLayout::Band &band)
{
    if (layout.header == HeaderStyle::Horizontal)
        return 0;
    double most = 0;
    for (qsizetype i = 0; i < band.count; ++i) {
        const QStringList &lines = layout.columns[std::size_t(band.first + i)].nameLines;
        const double end = (widest(lines, layout.fonts.body) + lineHeight(layout.fonts.body)) * kDiagonal + 6;
        most = std::max(most, end - (double(band.count - i) - 0.5) * layout.columnWidth);
    }
    return most;
}

void layOutBands(const HeatMapCaption &caption, HeatMapLayout &layout)
{
    const auto total = qsizetype(layout.columns.size());
    const qsizetype most = std::max(1, caption.columnsPerBand);
    const qsizetype bandCount = std::max<qsizetype>(1, (total + most - 1) / most);
    const qsizetype each = (total + bandCount - 1) / bandCount;
    layout.repeatsCodes = each > 24;
    double right = 0;
    for (qsizetype first = 0; first < std::max<qsizetype>(1, total); first += std::max<qsizetype>(1, each)) {
        const HeatMapLayout::Band band{first, std::min(each, total - first), 0, 0};
        const double codes = layout.repeatsCodes ? layout.codeWidth + 8 : 0;
        right = std::max(right,
                         layout.labelWidth + double(band.count) * layout.columnWidth
                             + std::max(codes, overhang(layout, band)));
        layout.bands.push_back(band);
    }
    layout.size.setWidth(std::max(kNarrowestSheet, std::ceil(right + 2 * layout.margin)));
}

HeatMapLayout::LegendItem legendItem(HeatMapLayout::LegendItem::Symbol symbol, const ReportLegendEntry &entry)
{
    return {symbol, 0, entry.mark, entry.word, entry.text, {}, {}};
}

bool hasKnowledgeGap(const HeatTables &tables)
{
    return tables.aspect == HeatAspect::Level
        && std::ranges::any_of(tables.levels.cells, &HeatMapCell::knowledgeGap);
}

void addLegendItems(const HeatTables &tables, const HeatMapCaption &caption, HeatMapLayout &layout)
{
    using Symbol = HeatMapLayout::LegendItem::Symbol;
    int colourClass = 0;
    for (const QString &text : classesInLegend(tables, caption.language))
        layout.legend.push_back({Symbol::Class, ++colourClass, ReportMark::None, {}, text, {}, {}});
    for (const ReportLegendEntry &entry : marksInLegend(tables, caption.language))
        layout.legend.push_back(legendItem(Symbol::Mark, entry));
    const bool isSwedish = caption.language == ReportLanguage::Swedish;
    if (hasKnowledgeGap(tables))
        layout.legend.push_back(
            legendItem(Symbol::KnowledgeGap,
                       {ReportMark::None,
                        {},
                        isSwedish ? QStringLiteral("många svarade ”vet inte” på någon fråga")
                                  : QStringLiteral("many answered “do not know” to some question")}));
    for (const ReportLegendEntry &entry : reasonsInLegend(tables, caption.minGroupSize, caption.language))
        layout.legend.push_back(legendItem(Symbol::Reason, entry));
}

/// Lays the legend out in rows, one row per kind of symbol at least. Returns the bottom.
double placeLegend(HeatMapLayout &layout, double top)
{
    const double right = layout.size.width() - layout.margin;
    constexpr double kRowHeight = 26;
    double x = layout.margin;
    double y = top;
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        HeatMapLayout::LegendItem &item = layout.legend[i];
        const double symbol = item.word.isEmpty() ? 26 : textWidth(item.word, layout.fonts.small) + 16;
        const double width = symbol + 8 + textWidth(item.text, layout.fonts.body) + 22;
        const bool startsKind = i > 0 && item.symbol != layout.legend[i - 1].symbol
            && item.symbol != HeatMapLayout::LegendItem::Symbol::KnowledgeGap;
        if (startsKind || (x > layout.margin && x + width - 22 > right)) {
            x = layout.margin;
            y += kRowHeight;
        }
        item.symbolRect = QRectF(x, y, symbol, 18);
        item.textPosition = QPointF(x + symbol + 8, y + 13.5);
        x += width;
    }
    return y + kRowHeight;
}

void placeVertically(const HeatMapCaption &caption, HeatMapLayout &layout)
{
    const double width = layout.size.width() - 2 * layout.margin;
    const double reading = std::min(width, 900.0); // a longer line is hard to follow
    layout.titleLines = wrapText(caption.title, layout.fonts.title, width);
    layout.subtitleLines = wrapText(caption.subtitle, layout.fonts.subtitle, width);
    layout.methodLines = wrapText(caption.method, layout.fonts.body, reading);
    for (const QString &paragraph : caption.footer)
        layout.footerLines += wrapText(paragraph, layout.fonts.small, reading);
    double y = layout.margin + double(layout.titleLines.size()) * lineHeight(layout.fonts.title) + 4
        + double(layout.subtitleLines.size()) * lineHeight(layout.fonts.subtitle) + 4
        + double(layout.methodLines.size()) * lineHeight(layout.fonts.body) + 16;
    const double rows = layout.rows.empty() ? 0 : layout.rows.back().offset + layout.rows.back().height;
    for (HeatMapLayout::Band &band : layout.bands) {
        band.headerTop = y;
        band.cellsTop = y + layout.headerHeight;
        y = band.cellsTop + rows + kBandGap;
    }
    y = placeLegend(layout, y);
    layout.footerTop = y + 10;
    y = layout.footerTop + double(layout.footerLines.size()) * lineHeight(layout.fonts.small);
    layout.size.setHeight(std::ceil(y + layout.margin));
}

} // namespace

ReportFonts::ReportFonts()
{
    const QString inter = QStringLiteral("Inter");
    const QString family = QFontDatabase::families().contains(inter) ? inter : QString();
    title = pixelFont(family, 24, QFont::DemiBold);
    subtitle = pixelFont(family, 15, QFont::Normal);
    body = pixelFont(family, 13, QFont::Normal);
    bold = pixelFont(family, 13, QFont::DemiBold);
    small = pixelFont(family, 11, QFont::Normal);
}

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont &font)
{
    return std::ceil(font.pixelSize() * 1.35);
}

QStringList wrapText(const QString &text, const QFont &font, double width)
{
    QStringList lines;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (!lines.isEmpty() && textWidth(longer, font) <= width)
            lines.last() = longer;
        else
            lines += textWidth(word, font) > width ? breakWord(word, font, width) : QStringList{word};
    }
    return lines;
}

QRectF HeatMapLayout::cellRect(const Band &band, qsizetype row, qsizetype column) const
{
    const Row &placed = rows[std::size_t(row)];
    return {margin + labelWidth + double(column - band.first) * columnWidth, band.cellsTop + placed.offset,
            columnWidth, placed.height};
}

HeatMapLayout layOut(const HeatTables &tables, const HeatMapCaption &caption)
{
    const HeatMap &map = tables.levels;
    HeatMapLayout layout;
    layout.language = caption.language;
    layout.isDiverging = tables.aspect != HeatAspect::Level;
    const QString language = languageCode(caption.language);
    layout.columnWidth = std::ceil(cellContentWidth(tables, layout, caption.language));
    if (!tryHorizontal(map, layout, language))
        layOutRotated(map, layout, language);
    layOutRows(map, layout, language);
    layOutBands(caption, layout);
    addLegendItems(tables, caption, layout);
    placeVertically(caption, layout);
    return layout;
}

} // namespace samsyn
