// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/HeatMapPdf.h"

#include "platform/report/pdf/HeatTablePieces.h"
#include "platform/report/pdf/PrintWords.h"

namespace samsyn {

namespace {

constexpr double kSectionGap = 16, kLineGap = 3;

QString choose(ReportLanguage language, const char *sv, const char *en)
{
    return QString::fromUtf8(language == ReportLanguage::Swedish ? sv : en);
}

class HeatMapPages {
public:
    HeatMapPages(PageFlow &flow, const HeatTables &tables, const HeatMapPrint &what)
        : m_flow(flow), m_tables(tables), m_what(what), m_language(what.caption.language)
    {
    }

    void add()
    {
        m_flow.beginChunk(0);
        m_flow.paragraph(m_what.caption.title, {"H1", TextStyle::Title, Ink::Text, 0, {}});
        paragraph(m_what.caption.subtitle, TextStyle::Strong);
        paragraph(aspectInWords(m_tables, m_language), TextStyle::Body);
        addMethod();
        for (const StandingLists &lists : m_what.standings)
            addStandings(lists);
        addSection(choose(m_language, "Tabell", "Table"));
        addHeatTables(m_flow, m_tables, m_language);
        addReasons();
        addSection(choose(m_language, "Om filen", "About this file"));
        for (const QString &text : m_what.caption.footer)
            paragraph(text, TextStyle::Small);
    }

private:
    void paragraph(const QString &text, TextStyle style)
    {
        const Ink ink = style == TextStyle::Small ? Ink::Muted : Ink::Text;
        m_flow.gap(kLineGap);
        m_flow.paragraph(text, {"P", style, ink, 0, {}});
    }

    void addSection(const QString &title)
    {
        m_flow.beginChunk(kSectionGap, title);
        m_flow.paragraph(title, {"H2", TextStyle::Capability, Ink::Text, 0, {}});
    }

    void addMethod()
    {
        addSection(choose(m_language, "Så är värdena gjorda", "How the values are made"));
        paragraph(m_what.caption.method, TextStyle::Body);
        QStringList marks;
        for (const ReportLegendEntry &entry : marksInLegend(m_tables, m_language))
            marks.append(QStringLiteral("%1 %2").arg(markLetter(entry.mark), entry.text));
        paragraph(choose(m_language, "Tecken: %1.", "Marks: %1.").arg(marks.join(QStringLiteral("; "))),
                  TextStyle::Body);
        paragraph(choose(m_language, "Färger, från 1 till 5: %1.", "Colours, from 1 to 5: %1.")
                      .arg(classesInLegend(m_tables, m_language).join(QStringLiteral("; "))),
                  TextStyle::Body);
    }

    void addStandings(const StandingLists &lists)
    {
        addSection(choose(m_language, "Styrkor och svagheter: %1", "Strengths and weaknesses: %1")
                       .arg(lists.organisation));
        addList(choose(m_language, "Styrkor", "Strengths"), lists.strengths);
        addList(choose(m_language, "Svagheter", "Weaknesses"), lists.weaknesses);
        addList(choose(m_language, "Osäkert", "Not certain"), lists.uncertain);
        paragraph(lists.rest, TextStyle::Body);
    }

    void addList(const QString &title, const std::vector<StandingLine> &lines)
    {
        m_flow.beginChunk(kSectionGap / 2);
        m_flow.paragraph(title, {"H3", TextStyle::Question, Ink::Text, 0, {}});
        if (lines.empty())
            return paragraph(choose(m_language, "Inga.", "None."), TextStyle::Body);
        m_flow.open("L");
        for (const StandingLine &line : lines) {
            m_flow.gap(kLineGap);
            m_flow.open("LI");
            m_flow.paragraph(QStringLiteral("%1: %2. %3. %4")
                                 .arg(line.capability, line.value, line.standing, line.relative),
                             {"LBody", TextStyle::Body, Ink::Text, 0, {}});
            m_flow.close();
        }
        m_flow.close();
    }

    void addReasons()
    {
        const auto reasons = reasonsInLegend(m_tables, m_what.caption.minGroupSize, m_language);
        if (reasons.empty())
            return;
        addSection(choose(m_language, "Rutor utan värde", "Cells without value"));
        m_flow.open("L");
        for (const ReportLegendEntry &reason : reasons) {
            m_flow.gap(kLineGap);
            m_flow.open("LI");
            m_flow.paragraph(QStringLiteral("%1: %2").arg(reason.word, reason.text),
                             {"LBody", TextStyle::Body, Ink::Text, 0, {}});
            m_flow.close();
        }
        m_flow.close();
    }

    PageFlow &m_flow;
    const HeatTables &m_tables;
    const HeatMapPrint &m_what;
    ReportLanguage m_language;
};

} // namespace

Result<QByteArray> heatMapPdf(const HeatTables &tables, const HeatMapPrint &what)
{
    const PrintWords words(what.caption.language);
    const PdfFonts fonts;
    PageFlow flow(fonts);
    flow.open("Document");
    HeatMapPages(flow, tables, what).add();
    flow.close();
    PdfCanvas canvas;
    PdfFacts facts;
    facts.bookmarks = flow.draw(canvas, [&](int page, int pageCount) {
        return std::pair(what.caption.title, words.pageOf(page, pageCount));
    });
    facts.title = what.caption.title;
    facts.subject = what.caption.subtitle;
    facts.language = words.documentLanguage();
    facts.createdAtMs = what.createdAtMs;
    return canvas.finish(facts);
}

} // namespace samsyn
