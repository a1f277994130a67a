// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/PdfCanvas.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <array>

namespace samsyn {

namespace {

struct Colour {
    double red, green, blue;
};

/// Contrast to white paper: text 14:1, muted 6:1, lines 4.5:1.
constexpr std::array<Colour, 5> kInks = {
    {{0.11, 0.17, 0.20}, {0.32, 0.38, 0.42}, {0.46, 0.46, 0.46}, {0.90, 0.94, 0.97}, {1, 1, 1}}};

double shareAt(const QByteArray &hex, qsizetype digit)
{
    constexpr double kMost = 255;
    return hex.mid(digit, 2).toInt(nullptr, 16) / kMost;
}

cairo_status_t append(void *closure, const unsigned char *bytes, unsigned int count)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(bytes), qsizetype(count));
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

/// The surface writes into `bytes` until it is finished.
class PdfCanvas::Surface {
public:
    Surface()
        : surface(cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight)),
          context(cairo_create(surface))
    {
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
        // The library would write the time of day; the real date, where there is one, is set at the end.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    }
    ~Surface()
    {
        cairo_destroy(context);
        cairo_surface_destroy(surface);
    }
    Surface(const Surface &) = delete;
    Surface &operator=(const Surface &) = delete;

    QByteArray bytes;
    cairo_surface_t *surface;
    cairo_t *context;
};

PdfCanvas::PdfCanvas() : m_surface(std::make_unique<Surface>()) { }

PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::beginPage()
{
    if (m_page >= 0)
        cairo_show_page(m_surface->context);
    ++m_page;
    m_piece = 0;
}

void PdfCanvas::text(const PdfText &text, QPointF topLeft, Ink ink)
{
    lines(text, {0, text.lineCount()}, topLeft, ink);
}

void PdfCanvas::lines(const PdfText &text, LineRange range, QPointF topLeft, Ink ink)
{
    if (range.first >= range.last)
        return;
    if (text.isIntricate()) // the whole text is spoken with its first piece
        m_tree.open("Span", {{}, range.first == 0 ? text.text() : QStringLiteral(" ")});
    setInk(ink);
    m_tree.mark(m_page, StructureTree::Leaf::Content);
    edge(PieceEdge::Side::Begin);
    for (int line = range.first; line < range.last; ++line)
        drawLine(text, line, topLeft + QPointF(0, text.lineTop(line) - text.lineTop(range.first)));
    edge(PieceEdge::Side::End);
    if (text.isIntricate())
        m_tree.close();
}

void PdfCanvas::footer(const PdfText &text, QPointF topLeft)
{
    if (text.isEmpty())
        return;
    setInk(Ink::Muted);
    m_tree.mark(m_page, StructureTree::Leaf::Footer);
    edge(PieceEdge::Side::Begin);
    drawLine(text, 0, topLeft);
    edge(PieceEdge::Side::End);
}

void PdfCanvas::edge(PieceEdge::Side side)
{
    const QRectF speck = PieceEdge{m_piece, side}.speck();
    cairo_new_path(m_surface->context);
    cairo_rectangle(m_surface->context, speck.x(), speck.y(), speck.width(), speck.height());
    cairo_fill(m_surface->context);
    m_piece += side == PieceEdge::Side::End ? 1 : 0;
}

void PdfCanvas::drawLine(const PdfText &text, int line, QPointF topLeft)
{
    const std::shared_ptr<PangoLayout> set = text.line(line);
    PangoLayoutLine *drawn = pango_layout_get_line_readonly(set.get(), 0);
    SAMSYN_REQUIRE(drawn);
    PangoRectangle extents = {0, 0, 0, 0};
    pango_layout_line_get_extents(drawn, nullptr, &extents);
    const double height = text.lineTop(line + 1) - text.lineTop(line);
    const double ascent = double(PANGO_ASCENT(extents)) / PANGO_SCALE;
    const double free = height - double(extents.height) / PANGO_SCALE;
    const QPointF baseline = topLeft + QPointF(0, free / 2 + ascent);
    cairo_move_to(m_surface->context, baseline.x(), baseline.y());
    pango_cairo_show_layout_line(m_surface->context, drawn);
}

void PdfCanvas::box(const QRectF &box, const BoxStyle &style)
{
    cairo_t *context = m_surface->context;
    cairo_rectangle(context, box.x(), box.y(), box.width(), box.height());
    if (style.isTinted) {
        setInk(Ink::Tint);
        cairo_fill_preserve(context);
    }
    setInk(style.line);
    cairo_set_line_width(context, style.lineWidth);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(context);
}

void PdfCanvas::field(const QRectF &box, const char *colour)
{
    const QByteArray hex(colour); // "#RRGGBB"
    cairo_t *context = m_surface->context;
    cairo_rectangle(context, box.x(), box.y(), box.width(), box.height());
    cairo_set_source_rgb(context, shareAt(hex, 1), shareAt(hex, 3), shareAt(hex, 5));
    cairo_fill_preserve(context);
    setInk(Ink::Line);
    cairo_set_line_width(context, 0.4);
    cairo_stroke(context);
}

void PdfCanvas::checkMark(const QRectF &box)
{
    cairo_t *context = m_surface->context;
    setInk(Ink::Text);
    cairo_set_line_width(context, box.width() / 5);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_move_to(context, box.x() + box.width() * 0.14, box.y() + box.height() * 0.52);
    cairo_line_to(context, box.x() + box.width() * 0.40, box.y() + box.height() * 0.80);
    cairo_line_to(context, box.x() + box.width() * 0.90, box.y() + box.height() * 0.14);
    cairo_stroke(context);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
}

void PdfCanvas::rule(QPointF from, double length)
{
    cairo_t *context = m_surface->context;
    setInk(Ink::Line);
    cairo_set_line_width(context, 0.6);
    cairo_move_to(context, from.x(), from.y());
    cairo_line_to(context, from.x() + length, from.y());
    cairo_stroke(context);
}

void PdfCanvas::setInk(Ink ink)
{
    const Colour &colour = kInks.at(std::size_t(ink));
    cairo_set_source_rgb(m_surface->context, colour.red, colour.green, colour.blue);
}

Result<QByteArray> PdfCanvas::finish(const PdfFacts &facts)
{
    cairo_show_page(m_surface->context);
    cairo_surface_finish(m_surface->surface);
    const cairo_status_t status = cairo_surface_status(m_surface->surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("PDF"),
                     QString::fromLatin1(cairo_status_to_string(status))};
    return tagPdf(m_surface->bytes, m_tree, facts);
}

} // namespace samsyn
