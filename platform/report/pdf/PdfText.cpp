// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/PdfText.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>

namespace samsyn {

namespace {

struct StyleRule {
    double sizePt;
    PangoWeight weight;
    double lineHeight; ///< of the size
};

constexpr std::array<StyleRule, 10> kStyles = {{
    {24, PANGO_WEIGHT_BOLD, 1.2}, // Title
    {17, PANGO_WEIGHT_BOLD, 1.25}, // Area
    {12.5, PANGO_WEIGHT_SEMIBOLD, 1.3}, // Capability
    {12, PANGO_WEIGHT_SEMIBOLD, 1.3}, // Question
    {11, PANGO_WEIGHT_NORMAL, 1.27}, // Body
    {11, PANGO_WEIGHT_SEMIBOLD, 1.3}, // Strong
    {10, PANGO_WEIGHT_SEMIBOLD, 1.3}, // Label
    {13, PANGO_WEIGHT_BOLD, 1.15}, // Number
    {9, PANGO_WEIGHT_NORMAL, 1.25}, // Small
    {9, PANGO_WEIGHT_BOLD, 1.3}, // Mark
}};

template <typename T>
std::shared_ptr<T> owned(T *object)
{
    return std::shared_ptr<T>(object, [](T *last) { g_object_unref(last); });
}

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar character : text) {
        const bool isControl = character.category() == QChar::Other_Control
            || character.category() == QChar::Separator_Line
            || character.category() == QChar::Separator_Paragraph;
        if (character == QLatin1Char('\n') || !isControl)
            clean += character;
        else if (character != QLatin1Char('\r'))
            clean += QLatin1Char(' ');
    }
    return clean;
}

/// Breaking one long run costs the square of its length, so a window moves over a long paragraph.
QString windowOf(const QString &paragraph, qsizetype place)
{
    constexpr qsizetype kWindowChars = 300;
    QString window = paragraph.mid(place, kWindowChars);
    if (place + window.size() < paragraph.size() && window.back().isHighSurrogate())
        window.chop(1);
    return window;
}

std::shared_ptr<PangoLayout> layoutOf(PangoContext &context, TextStyle style, const QString &text)
{
    const StyleRule &rule = kStyles.at(std::size_t(style));
    std::shared_ptr<PangoLayout> layout = owned(pango_layout_new(&context));
    PangoFontDescription *font = pango_font_description_from_string("Inter,Noto Sans,DejaVu Sans,Sans");
    pango_font_description_set_absolute_size(font, rule.sizePt * PANGO_SCALE);
    pango_font_description_set_weight(font, rule.weight);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    // One letter, one glyph: then the letters can be read back from the page.
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, calt=0, dlig=0"));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    const QByteArray bytes = text.toUtf8();
    pango_layout_set_text(layout.get(), bytes.constData(), int(bytes.size()));
    return layout;
}

bool isPlain(char32_t point)
{
    constexpr char32_t kAfterCyrillic = 0x0530;
    constexpr char32_t kCombining = 0x0300, kAfterCombining = 0x0370;
    const bool isCombining = point >= kCombining && point < kAfterCombining;
    const bool isPunctuation = point >= 0x2010 && point <= 0x2027; // dashes, quotation marks, ellipsis
    return (point < kAfterCyrillic && !isCombining) || isPunctuation || point == 0x20ac || point == 0x2212;
}

} // namespace

double PdfText::lineTop(int line) const
{
    const StyleRule &rule = kStyles.at(std::size_t(m_style));
    return line * rule.sizePt
        * rule.lineHeight; // an even grid; fonts of other scripts do not push lines apart
}

std::shared_ptr<PangoLayout> PdfText::line(int line) const
{
    std::shared_ptr<PangoLayout> layout = layoutOf(*m_context, m_style, m_lines.at(line) + QLatin1Char(' '));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    return layout;
}

PdfFonts::PdfFonts() : m_map(owned(pango_cairo_font_map_new()))
{
    constexpr double kPointsPerInch = 72; // one unit of the page is one point
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_map.get()), kPointsPerInch);
    m_context = owned(pango_font_map_create_context(m_map.get()));
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
}

PdfText PdfFonts::set(TextStyle style, const QString &text, double width) const
{
    PdfText result;
    result.m_context = m_context;
    result.m_style = style;
    result.m_text = printable(text);
    if (result.m_text.isEmpty())
        return result;
    for (const QString &paragraph : result.m_text.split(QLatin1Char('\n')))
        addLines(result, paragraph, std::max(1.0, width));
    const std::u32string points = result.m_text.toStdU32String();
    result.m_isIntricate = !std::ranges::all_of(points, isPlain);
    return result;
}

void PdfFonts::addLines(PdfText &text, const QString &paragraph, double width) const
{
    // Breaking one long run costs the square of its length, so a window moves over it.
    qsizetype place = 0;
    do {
        const QString window = windowOf(paragraph, place);
        const bool isLast = place + window.size() >= paragraph.size();
        const std::shared_ptr<PangoLayout> layout = layoutOf(*m_context, text.m_style, window);
        pango_layout_set_width(layout.get(), int(width * PANGO_SCALE));
        const QByteArray bytes = pango_layout_get_text(layout.get());
        const int found = pango_layout_get_line_count(layout.get());
        const int taken = isLast || found < 2 ? found : found - 1; // the last line may go on after the window
        int end = 0;
        for (int i = 0; i < taken; ++i) {
            const PangoLayoutLine *line = pango_layout_get_line_readonly(layout.get(), i);
            text.m_lines += QString::fromUtf8(bytes.mid(line->start_index, line->length)).trimmed();
            end = line->start_index + line->length;
        }
        place += taken == found ? window.size() : QString::fromUtf8(bytes.left(end)).size();
        PangoRectangle logical = {0, 0, 0, 0};
        pango_layout_get_extents(layout.get(), nullptr, &logical);
        text.m_width = std::max(text.m_width, double(logical.width) / PANGO_SCALE);
    } while (place < paragraph.size());
}

} // namespace samsyn
