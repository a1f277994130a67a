// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/PageFlow.h"

#include <algorithm>
#include <span>

namespace samsyn {

namespace {

constexpr double kFooterTop = kPageHeight - 42;
constexpr double kMostUncutHeight = kColumnHeight / 3; ///< a longer paragraph may be cut between lines

double heightOf(std::span<const Piece> pieces, double top)
{
    double height = 0;
    for (const Piece &piece : pieces)
        height += (top + height > 0 ? piece.gapBefore : 0) + piece.height;
    return height;
}

/// Where the next piece goes.
struct Pen {
    int page = 0;
    double top = 0; ///< below the upper margin

    void turn()
    {
        ++page;
        top = 0;
    }
    /// Turns the page unless the pieces fit on the rest of it.
    void makeRoom(std::span<const Piece> pieces)
    {
        if (top > 0 && top + heightOf(pieces, top) > kColumnHeight)
            turn();
    }
};

} // namespace

void PageFlow::beginChunk(double gapBefore, const QString &bookmark)
{
    m_chunks.push_back({{}, 1, bookmark});
    m_gap = gapBefore;
}

void PageFlow::endHead()
{
    m_chunks.back().headCount = std::max<std::size_t>(1, m_chunks.back().pieces.size());
}

void PageFlow::open(const char *role, const TagOptions &options)
{
    piece({0, 0, [role, options](PdfCanvas &canvas, QPointF) { canvas.tree().open(role, options); }});
}

void PageFlow::close()
{
    piece({0, 0, [](PdfCanvas &canvas, QPointF) { canvas.tree().close(); }});
}

void PageFlow::piece(Piece piece)
{
    if (m_chunks.empty())
        beginChunk(0);
    if (piece.height > 0) {
        piece.gapBefore += m_gap;
        m_gap = 0;
    }
    m_chunks.back().pieces.push_back(std::move(piece));
}

void PageFlow::paragraph(const QString &text, const Paragraph &how)
{
    const PdfText set = m_fonts.set(how.style, text, kColumnWidth - how.indent);
    if (set.isEmpty())
        return;
    if (how.role)
        open(how.role, {how.language, {}});
    const int step = set.height() > kMostUncutHeight ? 1 : set.lineCount();
    for (int line = 0; line < set.lineCount(); line += step) {
        const int last = std::min(line + step, set.lineCount());
        piece({0, set.lineTop(last) - set.lineTop(line),
               [set, line, last, ink = how.ink, indent = how.indent](PdfCanvas &canvas, QPointF topLeft) {
                   canvas.lines(set, {line, last}, topLeft + QPointF(indent, 0), ink);
               }});
    }
    if (how.role)
        close();
}

std::vector<PageFlow::Placed> PageFlow::placed() const
{
    std::vector<Placed> result;
    Pen pen;
    for (const Chunk &chunk : m_chunks) {
        const std::span<const Piece> pieces = chunk.pieces;
        const bool fitsOnOnePage = heightOf(pieces, 0) <= kColumnHeight;
        pen.makeRoom(fitsOnOnePage ? pieces : pieces.first(std::min(chunk.headCount, pieces.size())));
        bool isFirst = !chunk.bookmark.isEmpty();
        for (const Piece &piece : pieces) {
            if (piece.height > 0)
                pen.makeRoom({&piece, 1});
            pen.top += pen.top > 0 ? piece.gapBefore : 0;
            const bool isBookmark = isFirst && piece.height > 0;
            result.push_back({&piece, isBookmark ? &chunk : nullptr, pen.page, pen.top});
            isFirst = isFirst && !isBookmark;
            pen.top += piece.height;
        }
    }
    return result;
}

QList<PdfBookmark> PageFlow::draw(PdfCanvas &canvas, const Footer &footer) const
{
    const std::vector<Placed> plan = placed();
    const int pageCount = plan.empty() ? 1 : plan.back().page + 1;
    const auto finishPage = [&] {
        const auto [left, right] = footer(canvas.page() + 1, pageCount);
        const PdfText number = m_fonts.set(TextStyle::Small, right, kColumnWidth);
        PdfText name = m_fonts.set(TextStyle::Small, left, kColumnWidth - number.width() - 20);
        canvas.rule({kMarginLeft, kFooterTop - 6}, kColumnWidth);
        canvas.footer(name, {kMarginLeft, kFooterTop});
        canvas.footer(number, {kPageWidth - kMarginRight - number.width(), kFooterTop});
    };
    QList<PdfBookmark> bookmarks;
    canvas.beginPage();
    for (const Placed &place : plan) {
        while (canvas.page() < place.page) {
            finishPage();
            canvas.beginPage();
        }
        if (place.bookmarkOf)
            bookmarks.push_back({place.bookmarkOf->bookmark, place.page, kMarginTop + place.top});
        place.piece->draw(canvas, {kMarginLeft, kMarginTop + place.top});
    }
    finishPage();
    return bookmarks;
}

} // namespace samsyn
