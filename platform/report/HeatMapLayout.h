// SPDX-License-Identifier: EUPL-1.2
// Why: where everything of a printed heat map stands, decided once, so that PNG and SVG show the same sheet.
#pragma once

#include "platform/report/ReportFace.h"

#include <QFont>
#include <QRectF>

#include <vector>

namespace samsyn {

/// What is printed around the table.
struct HeatMapCaption {
    QString title, subtitle, method;
    QStringList footer; ///< one paragraph each: origin of the content, what is synthetic, version
    ReportLanguage language = ReportLanguage::Swedish;
    qint64 minGroupSize = 5;
    int columnsPerBand = 48; ///< a wider table is folded into bands of about equal width
};

/// Inter where it is installed, else the application's font; sizes in pixels.
struct ReportFonts {
    ReportFonts();
    QFont title, subtitle, body, bold, small;
};

/// Lines of at most `width` pixels; breaks between words, and inside a word only when it alone is too wide.
/// Nothing is left out.
[[nodiscard]] QStringList wrapText(const QString &text, const QFont &font, double width);
[[nodiscard]] double textWidth(const QString &text, const QFont &font);
[[nodiscard]] double lineHeight(const QFont &font);

enum class HeaderStyle : quint8 { Horizontal, Rotated };

/// All positions in pixels. Needs a running QGuiApplication. Thread: that of the GUI.
struct HeatMapLayout {
    struct Row {
        QStringList nameLines;
        double offset = 0, height = 0;
        bool isArea = false;
    }; ///< offset within band
    struct Column {
        QStringList nameLines;
    };
    struct Band {
        qsizetype first = 0, count = 0;
        double headerTop = 0, cellsTop = 0;
    };
    struct LegendItem {
        enum class Symbol : quint8 { Class, Mark, Reason, KnowledgeGap } symbol = Symbol::Class;
        int colourClass = 0;
        ReportMark mark = ReportMark::None;
        QString word, text; ///< word: what stands in the hatched cell
        QRectF symbolRect;
        QPointF textPosition; ///< left end of the base line
    };

    ReportFonts fonts;
    ReportLanguage language = ReportLanguage::Swedish;
    bool isDiverging = false; ///< the palette of gap and change
    QSizeF size;
    double margin = 32, codeWidth = 0, labelWidth = 0, columnWidth = 0, headerHeight = 0;
    HeaderStyle header = HeaderStyle::Horizontal;
    bool repeatsCodes = false; ///< row codes stand on the right as well
    QStringList titleLines, subtitleLines, methodLines, footerLines;
    std::vector<Row> rows;
    std::vector<Column> columns;
    std::vector<Band> bands;
    std::vector<LegendItem> legend;
    double footerTop = 0;

    [[nodiscard]] QRectF cellRect(const Band &band, qsizetype row, qsizetype column) const;
};

[[nodiscard]] HeatMapLayout layOut(const HeatTables &tables, const HeatMapCaption &caption);

} // namespace samsyn
