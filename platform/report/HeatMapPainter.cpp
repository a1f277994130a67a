// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/HeatMapPainter.h"

#include "platform/report/ReportColours.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>

namespace samsyn {

namespace {

constexpr double kMarkSide = 7;
constexpr double kHatchStep = 6;

double baseLine(const QRectF &rect, const QFont &font)
{
    return rect.center().y() + font.pixelSize() * 0.36; // half the height of a digit
}

void drawLines(QPainter &painter, const QStringList &lines, const QFont &font, const QPointF &topLeft)
{
    painter.setFont(font);
    double y = topLeft.y() + font.pixelSize() * 1.05;
    for (const QString &line : lines) {
        painter.drawText(QPointF(topLeft.x(), y), line);
        y += lineHeight(font);
    }
}

void drawCentred(QPainter &painter, const QStringList &lines, const QFont &font, const QRectF &rect)
{
    painter.setFont(font);
    const double step = font.pixelSize() * 1.15;
    double y = baseLine(rect, font) - step * double(lines.size() - 1) / 2;
    for (const QString &line : lines) {
        painter.drawText(QPointF(rect.center().x() - textWidth(line, font) / 2, y), line);
        y += step;
    }
}

/// A triangle whose tip points up (1) or down (-1).
void drawTriangle(QPainter &painter, double direction, const QPointF &centre, const QColor &colour)
{
    const double half = kMarkSide / 2;
    QPainterPath triangle(centre + QPointF(-half, half * 0.9 * direction));
    triangle.lineTo(centre + QPointF(half, half * 0.9 * direction));
    triangle.lineTo(centre + QPointF(0, -half * 0.9 * direction));
    triangle.closeSubpath();
    painter.fillPath(triangle, colour);
}

void drawStroke(QPainter &painter, const QPolygonF &points, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
}

void drawArrow(QPainter &painter, double direction, const QPointF &centre, const QColor &colour)
{
    const double half = kMarkSide / 2;
    const QPointF tip = centre + QPointF(0, -half * 1.2 * direction);
    drawStroke(painter, {centre + QPointF(0, half * 1.2 * direction), tip}, colour);
    drawStroke(painter,
               {tip + QPointF(-half * 0.8, half * 0.8 * direction), tip,
                tip + QPointF(half * 0.8, half * 0.8 * direction)},
               colour);
}

void drawBars(QPainter &painter, const std::vector<double> &offsets, const QPointF &centre,
              const QColor &colour)
{
    for (const double offset : offsets)
        painter.fillRect(QRectF(centre.x() - kMarkSide / 2, centre.y() + offset - 0.8, kMarkSide, 1.6),
                         colour);
}

/// A question mark: a hook of lines over a dot.
void drawUnclear(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    const double half = kMarkSide / 2;
    drawStroke(painter,
               {centre + QPointF(-half * 0.6, -half * 0.7), centre + QPointF(-half * 0.2, -half * 1.2),
                centre + QPointF(half * 0.4, -half * 1.1), centre + QPointF(half * 0.6, -half * 0.5),
                centre + QPointF(0, half * 0.05), centre + QPointF(0, half * 0.5)},
               colour);
    painter.fillRect(QRectF(centre.x() - 0.9, centre.y() + half * 0.9, 1.8, 1.8), colour);
}

/// Marks are shapes, not letters: they look the same whatever fonts a reader has.
void drawMark(QPainter &painter, ReportMark mark, const QPointF &centre, const QColor &colour)
{
    const double half = kMarkSide / 2;
    switch (mark) {
    case ReportMark::None:
        return;
    case ReportMark::TriangleUp:
        return drawTriangle(painter, 1, centre, colour);
    case ReportMark::TriangleDown:
        return drawTriangle(painter, -1, centre, colour);
    case ReportMark::Dash:
        return drawBars(painter, {0}, centre, colour);
    case ReportMark::Equal:
        return drawBars(painter, {-1.8, 1.8}, centre, colour);
    case ReportMark::ArrowUp:
        return drawArrow(painter, 1, centre, colour);
    case ReportMark::ArrowDown:
        return drawArrow(painter, -1, centre, colour);
    case ReportMark::Unclear:
        return drawUnclear(painter, centre, colour);
    case ReportMark::Check:
        return drawStroke(painter,
                          {centre + QPointF(-half, 0), centre + QPointF(-half * 0.3, half * 0.8),
                           centre + QPointF(half, -half * 0.8)},
                          colour);
    }
}

/// Diagonal lines cut to the rectangle by calculation: clip paths and pattern brushes are not in every SVG
/// reader.
void drawHatch(QPainter &painter, const QRectF &rect)
{
    painter.setPen(QPen(ReportColours::hatch(), 1));
    for (double offset = kHatchStep; offset < rect.width() + rect.height(); offset += kHatchStep) {
        const double startX = std::min(offset, rect.width());
        const double startY = offset - startX;
        const double endY = std::min(offset, rect.height());
        const double endX = offset - endY;
        painter.drawLine(rect.topLeft() + QPointF(startX, startY), rect.topLeft() + QPointF(endX, endY));
    }
}

void drawReason(QPainter &painter, const QStringList &lines, const QFont &font, const QRectF &rect)
{
    painter.fillRect(rect, ReportColours::paper());
    drawHatch(painter, rect);
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, font));
    const double height = double(lines.size()) * font.pixelSize() * 1.15 + 4;
    const QSizeF plate(std::min(width + 8, rect.width()), std::min(height, rect.height()));
    painter.fillRect(QRectF(rect.center() - QPointF(plate.width() / 2, plate.height() / 2), plate),
                     ReportColours::paper());
    painter.setPen(ReportColours::mutedInk());
    drawCentred(painter, lines, font, rect);
}

void drawKnowledgeGap(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, 2.2, 2.2);
}

class SheetPainter {
public:
    SheetPainter(QPainter &painter, const HeatTables &tables, const HeatMapLayout &layout)
        : m_painter(painter), m_tables(tables), m_map(tables.levels), m_layout(layout)
    {
    }

    void paint()
    {
        m_painter.fillRect(QRectF(QPointF(), m_layout.size), ReportColours::paper());
        paintTitle();
        for (const HeatMapLayout::Band &band : m_layout.bands)
            paintBand(band);
        for (const HeatMapLayout::LegendItem &item : m_layout.legend)
            paintLegendItem(item);
        m_painter.setPen(ReportColours::mutedInk());
        drawLines(m_painter, m_layout.footerLines, m_layout.fonts.small,
                  {m_layout.margin, m_layout.footerTop});
    }

private:
    void paintTitle()
    {
        double y = m_layout.margin;
        m_painter.setPen(ReportColours::ink());
        drawLines(m_painter, m_layout.titleLines, m_layout.fonts.title, {m_layout.margin, y});
        y += double(m_layout.titleLines.size()) * lineHeight(m_layout.fonts.title) + 4;
        drawLines(m_painter, m_layout.subtitleLines, m_layout.fonts.subtitle, {m_layout.margin, y});
        y += double(m_layout.subtitleLines.size()) * lineHeight(m_layout.fonts.subtitle) + 4;
        m_painter.setPen(ReportColours::mutedInk());
        drawLines(m_painter, m_layout.methodLines, m_layout.fonts.body, {m_layout.margin, y});
    }

    void paintBand(const HeatMapLayout::Band &band)
    {
        for (qsizetype column = band.first; column < band.first + band.count; ++column)
            paintHeader(band, column);
        for (qsizetype row = 0; row < m_map.rows.size(); ++row) {
            paintLabel(band, row);
            for (qsizetype column = band.first; column < band.first + band.count; ++column)
                paintCell(m_layout.cellRect(band, row, column),
                          faceOf(m_tables, row, column, m_layout.language), m_map.rows.at(row).kind);
        }
    }

    void paintHeader(const HeatMapLayout::Band &band, qsizetype column)
    {
        const QStringList &lines = m_layout.columns[std::size_t(column)].nameLines;
        const double x =
            m_layout.margin + m_layout.labelWidth + double(column - band.first) * m_layout.columnWidth;
        m_painter.setPen(ReportColours::ink());
        if (m_layout.header == HeaderStyle::Horizontal) {
            const double height = double(lines.size()) * m_layout.fonts.bold.pixelSize() * 1.15 + 6;
            drawCentred(m_painter, lines, m_layout.fonts.bold,
                        QRectF(x, band.cellsTop - height - 2, m_layout.columnWidth, height));
            return;
        }
        const QFont &font = m_layout.fonts.body;
        m_painter.save();
        m_painter.translate(x + m_layout.columnWidth / 2, band.cellsTop - 5);
        m_painter.rotate(-45);
        m_painter.setFont(font);
        double y = lines.size() == 1 ? font.pixelSize() * 0.3 : -font.pixelSize() * 0.3;
        for (const QString &line : lines) {
            m_painter.drawText(QPointF(lines.size() == 1 ? 0 : 2, y), line);
            y += font.pixelSize() * 1.15;
        }
        m_painter.restore();
    }

    void paintLabel(const HeatMapLayout::Band &band, qsizetype row)
    {
        const HeatMapLayout::Row &placed = m_layout.rows[std::size_t(row)];
        const QFont &font = placed.isArea ? m_layout.fonts.bold : m_layout.fonts.body;
        const QString code = m_map.rows.at(row).code;
        const double text = double(placed.nameLines.size()) * lineHeight(font);
        const double top = band.cellsTop + placed.offset + (placed.height - text) / 2;
        const double left = m_layout.margin + (placed.isArea ? 0 : 16);
        m_painter.setPen(placed.isArea ? ReportColours::ink() : ReportColours::mutedInk());
        drawLines(m_painter, {code}, font, {left, top});
        m_painter.setPen(ReportColours::ink());
        drawLines(m_painter, placed.nameLines, font, {left + m_layout.codeWidth, top});
        if (!m_layout.repeatsCodes)
            return;
        const double right =
            m_layout.margin + m_layout.labelWidth + double(band.count) * m_layout.columnWidth + 8;
        m_painter.setPen(ReportColours::mutedInk());
        drawLines(m_painter, {code}, font, {right, top});
    }

    void paintCell(const QRectF &outer, const ReportFace &face, NodeKind kind)
    {
        const QRectF rect = outer.adjusted(1, 1, -1, -1);
        if (face.isBlank)
            return;
        if (face.value.isEmpty()) {
            drawReason(m_painter, wrapText(face.reason, m_layout.fonts.small, rect.width() - 8),
                       m_layout.fonts.small, rect);
            paintBorder(rect);
            return;
        }
        const ReportColours::Pair colour = colourOf(face.colourClass);
        const QFont &font = kind == NodeKind::Area ? m_layout.fonts.bold : m_layout.fonts.body;
        const double width = textWidth(face.value, font);
        const double left = rect.center().x() - (width + 4 + kMarkSide) / 2;
        m_painter.fillRect(rect, colour.fill);
        m_painter.setPen(colour.text);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(left, baseLine(rect, font)), face.value);
        drawMark(m_painter, face.mark, {left + width + 4 + kMarkSide / 2, rect.center().y()}, colour.text);
        if (face.hasKnowledgeGap)
            drawKnowledgeGap(m_painter, rect.topRight() + QPointF(-4.5, 4.5), colour.text);
        paintBorder(rect);
    }

    void paintBorder(const QRectF &rect)
    {
        m_painter.setPen(QPen(ReportColours::line(), 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    void paintLegendItem(const HeatMapLayout::LegendItem &item)
    {
        using Symbol = HeatMapLayout::LegendItem::Symbol;
        if (item.symbol == Symbol::Class)
            m_painter.fillRect(item.symbolRect, colourOf(item.colourClass).fill);
        if (item.symbol == Symbol::Mark)
            drawMark(m_painter, item.mark, item.symbolRect.center(), ReportColours::ink());
        if (item.symbol == Symbol::Reason)
            drawReason(m_painter, {item.word}, m_layout.fonts.small, item.symbolRect);
        if (item.symbol == Symbol::KnowledgeGap)
            drawKnowledgeGap(m_painter, item.symbolRect.center(), ReportColours::ink());
        if (item.symbol == Symbol::Class || item.symbol == Symbol::Reason)
            paintBorder(item.symbolRect);
        m_painter.setPen(ReportColours::ink());
        m_painter.setFont(m_layout.fonts.body);
        m_painter.drawText(item.textPosition, item.text);
    }

    [[nodiscard]] ReportColours::Pair colourOf(int colourClass) const
    {
        return m_layout.isDiverging ? ReportColours::ofDivergingClass(colourClass)
                                    : ReportColours::ofClass(colourClass);
    }

    QPainter &m_painter;
    const HeatTables &m_tables;
    const HeatMap &m_map;
    const HeatMapLayout &m_layout;
};

} // namespace

void paintHeatMap(QPainter &painter, const HeatTables &tables, const HeatMapLayout &layout)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    SheetPainter(painter, tables, layout).paint();
}

Result<QByteArray> heatMapPng(const HeatTables &tables, const HeatMapCaption &caption, int pixelRatio)
{
    constexpr double kLongestSide = 32000; // what picture viewers and Qt itself can still open
    const HeatMapLayout layout = layOut(tables, caption);
    const QSizeF pixels = layout.size * pixelRatio;
    if (pixels.width() > kLongestSide || pixels.height() > kLongestSide) {
        const QString size =
            QStringLiteral("%1 x %2").arg(pixels.width(), 0, 'f', 0).arg(pixels.height(), 0, 'f', 0);
        return Error{
            ErrorCode::ArgumentInvalid, QStringLiteral("--png"),
            QStringLiteral("the picture would be %1 pixels; use --scale 1, more columns per band, or --svg")
                .arg(size)};
    }
    QImage image(pixels.toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(ReportColours::paper());
    QPainter painter(&image);
    paintHeatMap(painter, tables, layout);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray heatMapSvg(const HeatTables &tables, const HeatMapCaption &caption)
{
    const HeatMapLayout layout = layOut(tables, caption);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // CSS pixels
    generator.setSize(layout.size.toSize());
    generator.setViewBox(QRectF(QPointF(), layout.size));
    generator.setTitle(caption.title);
    generator.setDescription(caption.subtitle + QStringLiteral(". ") + caption.method);
    QPainter painter(&generator);
    paintHeatMap(painter, tables, layout);
    painter.end();
    return bytes;
}

int suitablePixelRatio(const HeatTables &tables, const HeatMapCaption &caption)
{
    const QSizeF size = layOut(tables, caption).size;
    return std::max(size.width(), size.height()) <= 2400 ? 2 : 1;
}

} // namespace samsyn
