// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/QuestionBlock.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr double kTickBox = 12, kPadding = 3.5, kRowGap = 2.5;
constexpr double kNameLeft = 24, kTextLeft = 112, kNumberWidth = 18;
constexpr PdfCanvas::BoxStyle kPlainBox = {0.7, Ink::Line, false};
constexpr PdfCanvas::BoxStyle kChosenBox = {2.2, Ink::Text, true};

void drawTickBox(PdfCanvas &canvas, QPointF topLeft, const OptionRow &row)
{
    const QRectF box(topLeft.x(), topLeft.y(), kTickBox, kTickBox);
    canvas.box(box, {row.isChosen ? 2.0 : 1.0, row.isChosen ? Ink::Text : Ink::Muted, false});
    if (row.isChosen)
        canvas.checkMark(box.adjusted(2, 2, -2, -2));
}

/// Draws `text` as an element of its own.
void drawElement(PdfCanvas &canvas, const char *role, const PdfText &text, QPointF topLeft)
{
    if (text.isEmpty())
        return;
    canvas.tree().open(role);
    canvas.text(text, topLeft);
    canvas.tree().close();
}

struct SetRow {
    PdfText number, name, mark, text;
    bool hasName = false;
    [[nodiscard]] double textLeft() const { return hasName ? kTextLeft : kNameLeft; }
    [[nodiscard]] double nameHeight() const
    {
        return (hasName ? std::max(number.height(), name.height()) : 0) + mark.height();
    }
    [[nodiscard]] double height() const
    {
        const double left = hasName ? nameHeight() : 0;
        const double right = text.height() + (hasName ? 0 : mark.height());
        return std::max({left, right, kTickBox}) + 2 * kPadding;
    }
};

SetRow setRow(const PdfFonts &fonts, const OptionRow &row, const PrintWords &words)
{
    SetRow set;
    set.hasName = !row.number.isEmpty() || !row.name.text.isEmpty();
    set.number = fonts.set(TextStyle::Number, row.number, kNumberWidth * 2);
    const double numberWidth = row.number.isEmpty() ? 0 : std::max(kNumberWidth, set.number.width() + 5);
    set.name = fonts.set(TextStyle::Label, row.name.text, kTextLeft - kNameLeft - numberWidth - 4);
    set.mark = fonts.set(TextStyle::Mark, row.isChosen ? words.chosen() : QString(), kTextLeft - kNameLeft);
    set.text = fonts.set(TextStyle::Body, row.text.text, kColumnWidth - set.textLeft() - kPadding);
    return set;
}

void drawRow(PdfCanvas &canvas, QPointF at, const OptionRow &row, const SetRow &set)
{
    canvas.box({at.x(), at.y(), kColumnWidth, set.height()}, row.isChosen ? kChosenBox : kPlainBox);
    drawTickBox(canvas, at + QPointF(kPadding + 1, kPadding + 1.5), row);
    const QPointF name = at + QPointF(kNameLeft, kPadding);
    const double numberWidth = row.number.isEmpty() ? 0 : std::max(kNumberWidth, set.number.width() + 5);
    if (set.hasName || row.isChosen) {
        canvas.tree().open("Lbl", {row.name.language, {}});
        canvas.text(set.number, name);
        canvas.text(set.name, name + QPointF(numberWidth, 1));
        const double below = set.hasName ? std::max(set.number.height(), set.name.height()) : 0;
        canvas.text(set.mark, name + QPointF(0, below));
        canvas.tree().close();
    }
    if (set.text.isEmpty())
        return;
    canvas.tree().open("LBody", {row.text.language, {}});
    canvas.text(set.text, at + QPointF(set.textLeft(), kPadding + (set.hasName ? 0 : set.mark.height())));
    canvas.tree().close();
}

/// A text too long for a box on one page is set as paragraphs.
void addLongRow(PageFlow &flow, const OptionRow &row, const PrintWords &words)
{
    QStringList lead = {row.number, row.name.text, row.isChosen ? words.chosen() : QString()};
    lead.removeAll(QString());
    flow.open("LBody");
    flow.paragraph(lead.join(QLatin1Char(' ')), {"P", TextStyle::Strong, Ink::Text, kNameLeft, {}});
    flow.paragraph(row.text.text, {"P", TextStyle::Body, Ink::Text, kNameLeft, row.text.language});
    flow.close();
}

struct StepPlace {
    SetRow set;
    QPointF nameAt; ///< from the corner of the step; below the number
};

void drawStep(PdfCanvas &canvas, const QRectF &box, const OptionRow &step, const StepPlace &place)
{
    const QPointF at = box.topLeft();
    canvas.box(box, step.isChosen ? kChosenBox : kPlainBox);
    drawTickBox(canvas, at + QPointF(kPadding + 1, kPadding + 1.5), step);
    canvas.tree().open("LI");
    drawElement(canvas, "Lbl", place.set.number, at + QPointF(kNameLeft, kPadding));
    canvas.tree().open("LBody", {step.name.language, {}});
    const double below = place.set.number.isEmpty() ? 0 : kPadding + place.set.number.height();
    const QPointF name = at + place.nameAt + QPointF(0, below);
    canvas.text(place.set.name, name);
    canvas.text(place.set.mark, name + QPointF(0, place.set.name.height()));
    canvas.tree().close();
    canvas.tree().close();
}

double smallWidth(const PdfText &text)
{
    return kTickBox + 6 + text.width() + 22;
}

} // namespace

void addOptionRow(PageFlow &flow, const OptionRow &row, const PrintWords &words)
{
    const SetRow set = setRow(flow.fonts(), row, words);
    flow.open("LI");
    if (set.height() > kColumnHeight / 2)
        addLongRow(flow, row, words);
    else
        flow.piece({kRowGap, set.height(),
                    [row, set](PdfCanvas &canvas, QPointF at) { drawRow(canvas, at, row, set); }});
    flow.close();
}

void addSmallOptions(PageFlow &flow, const std::vector<OptionRow> &rows, const PrintWords &words)
{
    struct Cell {
        OptionRow row;
        PdfText text, mark;
        QPointF at;
    };
    std::vector<Cell> cells;
    QPointF next;
    for (const OptionRow &row : rows) {
        const PdfText mark =
            flow.fonts().set(TextStyle::Mark, row.isChosen ? words.chosen() : QString(), kColumnWidth);
        const PdfText text = flow.fonts().set(TextStyle::Body, row.text.text, kColumnWidth / 2);
        const double width = smallWidth(text) + (row.isChosen ? mark.width() + 6 : 0);
        if (next.x() > 0 && next.x() + width > kColumnWidth)
            next = {0, next.y() + text.height() + 4};
        cells.push_back({row, text, mark, next});
        next.rx() += width;
    }
    if (cells.empty())
        return;
    const double height = next.y() + cells.back().text.height();
    flow.piece({5, height, [cells](PdfCanvas &canvas, QPointF topLeft) {
                    for (const Cell &cell : cells) {
                        const QPointF at = topLeft + cell.at;
                        canvas.tree().open("LI");
                        drawTickBox(canvas, at + QPointF(kPadding + 1, 1.5), cell.row);
                        const double markWidth = cell.mark.isEmpty() ? 0 : cell.mark.width() + 6;
                        drawElement(canvas, "Lbl", cell.mark, at + QPointF(kNameLeft, 2));
                        drawElement(canvas, "LBody", cell.text, at + QPointF(kNameLeft + markWidth, 0));
                        canvas.tree().close();
                    }
                }});
}

void addSteps(PageFlow &flow, const std::vector<OptionRow> &steps, const PrintWords &words)
{
    constexpr double kGap = 6;
    const double width = (kColumnWidth - kGap * double(steps.size() - 1)) / double(steps.size());
    const bool isNumbered =
        std::ranges::any_of(steps, [](const OptionRow &step) { return !step.number.isEmpty(); });
    // Under a number a word has the whole width; without one it stands beside the box to tick.
    const QPointF nameAt = isNumbered ? QPointF(kPadding + 1, 0) : QPointF(kNameLeft, kPadding);
    std::vector<SetRow> cells;
    double height = kTickBox + 2 * kPadding;
    for (const OptionRow &step : steps) {
        SetRow set;
        set.number = flow.fonts().set(TextStyle::Number, step.number, width - kNameLeft);
        set.name = flow.fonts().set(TextStyle::Small, step.name.text, width - nameAt.x() - kPadding);
        set.mark = flow.fonts().set(TextStyle::Mark, step.isChosen ? words.chosen() : QString(), width);
        height = std::max(height, set.number.height() + set.name.height() + set.mark.height() + 2 * kPadding);
        cells.push_back(set);
    }
    flow.piece({kRowGap, height, [steps, cells, width, height, nameAt](PdfCanvas &canvas, QPointF topLeft) {
                    for (std::size_t i = 0; i < steps.size(); ++i) {
                        const QPointF at = topLeft + QPointF(double(i) * (width + kGap), 0);
                        drawStep(canvas, {at, QSizeF(width, height)}, steps[i], {cells[i], nameAt});
                    }
                }});
}

void addWritingLines(PageFlow &flow, const QString &prompt, int count)
{
    constexpr double kLineHeight = 26, kShortest = 120;
    const PdfText set = flow.fonts().set(TextStyle::Body, prompt, kColumnWidth);
    const bool isBeside = set.lineCount() == 1 && kColumnWidth - set.width() > kShortest;
    if (isBeside) {
        flow.open("P");
        flow.piece({3, kLineHeight, [set](PdfCanvas &canvas, QPointF at) {
                        canvas.text(set, at + QPointF(0, kLineHeight - set.height() - 2));
                        const double left = set.width() + 8;
                        canvas.rule(at + QPointF(left, kLineHeight - 3), kColumnWidth - left);
                    }});
        flow.close();
    } else {
        flow.paragraph(prompt, {});
    }
    for (int i = isBeside ? 1 : 0; i < count; ++i)
        flow.piece({0, kLineHeight, [](PdfCanvas &canvas, QPointF at) {
                        canvas.rule(at + QPointF(0, kLineHeight - 3), kColumnWidth);
                    }});
}

} // namespace samsyn
