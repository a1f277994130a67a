// SPDX-License-Identifier: EUPL-1.2
// Why: pages are cut before anything is drawn: a question stays with its choices, and the foot knows how many
// pages there are.
#pragma once

#include "platform/report/pdf/PdfCanvas.h"

#include <functional>
#include <vector>

namespace samsyn {

inline constexpr double kMarginLeft = 52, kMarginRight = 52, kMarginTop = 48, kMarginBottom = 60;
inline constexpr double kColumnWidth = kPageWidth - kMarginLeft - kMarginRight;
inline constexpr double kColumnHeight = kPageHeight - kMarginTop - kMarginBottom;

/// Something as wide as the column that is never cut. Its drawing may also open and close elements of the
/// tree.
struct Piece {
    double gapBefore = 0; ///< left out at the top of a page
    double height = 0;
    std::function<void(PdfCanvas &canvas, QPointF topLeft)> draw;
};

/// Pieces that stay on one page when they fit on one. When they do not, the first `headCount` of them stay
/// together.
struct Chunk {
    std::vector<Piece> pieces;
    std::size_t headCount = 1;
    QString bookmark; ///< stands in the document's outline; empty = does not
};

/// Collects chunks in reading order. The drawing of every piece runs in that order, page by page.
class PageFlow {
public:
    explicit PageFlow(const PdfFonts &fonts) : m_fonts(fonts) { }

    /// Starts a chunk; what is added afterwards belongs to it.
    void beginChunk(double gapBefore, const QString &bookmark = {});
    /// What was added up to here to this chunk stays with what was added first, also when the chunk is cut.
    void endHead();
    /// Elements of the tree: no height. The role must outlive the flow.
    void open(const char *role, const TagOptions &options = {});
    void close();
    void piece(Piece piece);
    void gap(double height) { m_gap += height; }
    struct Paragraph {
        const char *role = "P"; ///< nullptr = belongs to the open element
        TextStyle style = TextStyle::Body;
        Ink ink = Ink::Text;
        double indent = 0;
        QString language = {}; ///< where it differs from the document's
    };
    /// A paragraph over the column, in lines that may be cut when there are many.
    void paragraph(const QString &text, const Paragraph &how);

    [[nodiscard]] const PdfFonts &fonts() const { return m_fonts; }

    /// Cuts pages and draws them. footer(page, pageCount) gives the texts at the left and right foot, page
    /// from 1.
    using Footer = std::function<std::pair<QString, QString>(int page, int pageCount)>;
    /// Returns the bookmarks.
    [[nodiscard]] QList<PdfBookmark> draw(PdfCanvas &canvas, const Footer &footer) const;

private:
    struct Placed {
        const Piece *piece;
        const Chunk *bookmarkOf; ///< nullptr = none
        int page;
        double top;
    };
    [[nodiscard]] std::vector<Placed> placed() const;

    const PdfFonts &m_fonts;
    std::vector<Chunk> m_chunks;
    double m_gap = 0; ///< before the next piece
};

} // namespace samsyn
