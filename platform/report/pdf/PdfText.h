// SPDX-License-Identifier: EUPL-1.2
// Why: text for paper is measured before pages are cut and drawn line by line afterwards; one object for
// both.
#pragma once

#include <QStringList>

#include <memory>

typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _cairo cairo_t;

namespace samsyn {

enum class TextStyle : quint8 { Title, Area, Capability, Question, Body, Strong, Label, Number, Small, Mark };

/// A text set in a column of a given width. Sizes are points.
class PdfText {
public:
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    [[nodiscard]] double height() const { return lineTop(lineCount()); }
    /// Width of the widest line.
    [[nodiscard]] double width() const { return m_width; }
    /// Upper edge of a line below that of the text; lineTop(lineCount()) is height().
    [[nodiscard]] double lineTop(int line) const;
    /// Whether a reader that only sees the drawn letters may get the text wrong: letters that are joined, are
    /// written from right to left, or lie outside the common scripts. Such a text needs ActualText.
    [[nodiscard]] bool isIntricate() const { return m_isIntricate; }

private:
    friend class PdfFonts;
    friend class PdfCanvas;
    /// One line, with a real space after it: it keeps the words of two lines, or of two pieces, apart when
    /// they are read.
    [[nodiscard]] std::shared_ptr<PangoLayout> line(int line) const;

    std::shared_ptr<PangoContext> m_context;
    QString m_text;
    QStringList m_lines;
    double m_width = 0;
    TextStyle m_style = TextStyle::Body;
    bool m_isIntricate = false;
};

/// The fonts of a document: Inter where it is installed, else what the system has. Thread: one at a time.
class PdfFonts {
public:
    PdfFonts();

    /// Sets `text` in lines of at most `width` points. Control characters but line breaks become spaces.
    [[nodiscard]] PdfText set(TextStyle style, const QString &text, double width) const;

private:
    void addLines(PdfText &text, const QString &paragraph, double width) const;

    std::shared_ptr<PangoFontMap> m_map;
    std::shared_ptr<PangoContext> m_context;
};

} // namespace samsyn
