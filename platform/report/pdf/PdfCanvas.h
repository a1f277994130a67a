// SPDX-License-Identifier: EUPL-1.2
// Why: drawing and structure go hand in hand: what is drawn as text enters the tree in the same call.
#pragma once

#include "platform/report/pdf/PdfTagging.h"
#include "platform/report/pdf/PdfText.h"
#include "platform/report/pdf/PieceEdge.h"

#include <QPointF>
#include <QRectF>

#include <memory>

namespace samsyn {

/// A4 upright, in points.
inline constexpr double kPageWidth = 595.28, kPageHeight = 841.89;

enum class Ink : quint8 { Text, Muted, Line, Tint, Paper };

/// Pages of a PDF while they are drawn. Text is content of the open element of tree(); lines and boxes are
/// artifacts, so what they mean must also stand in text. Thread: one at a time.
class PdfCanvas {
public:
    PdfCanvas();
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas &) = delete;
    PdfCanvas &operator=(const PdfCanvas &) = delete;

    void beginPage();
    [[nodiscard]] int page() const { return m_page; } ///< 0-based; -1 before the first
    [[nodiscard]] StructureTree &tree() { return m_tree; }

    void text(const PdfText &text, QPointF topLeft, Ink ink = Ink::Text);
    /// Only some lines: from `first` up to, not including, `last`. topLeft is that of the first of them.
    struct LineRange {
        int first = 0, last = 0;
    };
    void lines(const PdfText &text, LineRange range, QPointF topLeft, Ink ink);
    /// One line of the page's foot, which a screen reader does not read.
    void footer(const PdfText &text, QPointF topLeft);

    struct BoxStyle {
        double lineWidth = 0.8;
        Ink line = Ink::Line;
        bool isTinted = false;
    };
    void box(const QRectF &box, const BoxStyle &style);
    /// A field of this colour, "#RRGGBB", with a thin line around it.
    void field(const QRectF &box, const char *colour);
    /// A check mark that fills `box`.
    void checkMark(const QRectF &box);
    void rule(QPointF from, double length);

    /// The finished PDF. Errors: ArgumentInvalid. Call once, at the end.
    [[nodiscard]] Result<QByteArray> finish(const PdfFacts &facts);

private:
    class Surface;
    void edge(PieceEdge::Side side);
    void drawLine(const PdfText &text, int line, QPointF topLeft);
    void setInk(Ink ink);

    std::unique_ptr<Surface> m_surface;
    StructureTree m_tree;
    int m_page = -1;
    int m_piece = 0; ///< of the page
};

} // namespace samsyn
