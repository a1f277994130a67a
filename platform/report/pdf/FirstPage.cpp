// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/FirstPage.h"

#include "platform/report/pdf/QuestionBlock.h"

namespace samsyn {

namespace {

constexpr double kSectionGap = 15;

class FirstPage {
public:
    FirstPage(PageFlow &flow, const Framework &framework, const QuestionnairePrint &what)
        : m_flow(flow), m_framework(framework), m_what(what), m_words(what.language)
    {
    }

    void add(const PrintWords::Length &length)
    {
        addHeader();
        m_flow.gap(10);
        paragraph(m_words.text(m_framework.purpose), TextStyle::Body);
        m_flow.gap(6);
        paragraph({m_words.length(length), {}}, TextStyle::Strong);
        if (m_what.answers) {
            m_flow.gap(4);
            paragraph({m_words.filledIn(), {}}, TextStyle::Strong);
        } else {
            addFields();
            addBullets(m_words.howToTitle(), m_words.howTo());
        }
        addLadder();
        addSection(m_words.answersTitle());
        for (const QString &sentence : m_words.whatHappens())
            paragraph({sentence, {}}, TextStyle::Body);
        addSection(m_words.sourceTitle());
        paragraph(m_words.text(m_framework.statement), TextStyle::Body);
        paragraph({m_words.edition(m_framework), {}}, TextStyle::Small);
    }

private:
    void paragraph(const PrintText &text, TextStyle style)
    {
        const Ink ink = style == TextStyle::Small ? Ink::Muted : Ink::Text;
        m_flow.gap(2);
        m_flow.paragraph(text.text, {"P", style, ink, 0, text.language});
    }

    void addHeader()
    {
        m_flow.beginChunk(0);
        m_flow.paragraph(m_what.collaboration, {"P", TextStyle::Label, Ink::Muted, 0, {}});
        m_flow.gap(3);
        const PrintText name = m_words.text(m_framework.name);
        m_flow.paragraph(name.text, {"H1", TextStyle::Title, Ink::Text, 0, name.language});
        m_flow.gap(3);
        m_flow.paragraph(m_what.round, {"P", TextStyle::Strong, Ink::Text, 0, {}});
        if (!m_what.closingDate.isEmpty())
            paragraph({m_words.closes(m_what.closingDate), {}}, TextStyle::Strong);
        if (m_what.group != RespondentGroup::Unset)
            paragraph({m_words.forGroup(m_what.group), {}}, TextStyle::Strong);
    }

    void addSection(const QString &title)
    {
        m_flow.beginChunk(kSectionGap);
        m_flow.paragraph(title, {"H2", TextStyle::Capability, Ink::Text, 0, {}});
    }

    void addBullets(const QString &title, const QStringList &sentences)
    {
        addSection(title);
        m_flow.open("L");
        for (const QString &sentence : sentences) {
            m_flow.gap(2);
            addListItem(QStringLiteral("•"), {sentence, {}});
        }
        m_flow.close();
    }

    void addLadder()
    {
        addSection(m_words.ladderTitle());
        m_flow.open("L");
        for (int i = 0; i < m_framework.scale.count(); ++i)
            addListItem(QString::number(m_framework.scale.level(i)),
                        m_words.text(m_framework.scale.names.value(i)));
        m_flow.close();
    }

    void addListItem(const QString &label, const PrintText &text)
    {
        constexpr double kIndent = 18;
        const PdfText mark = m_flow.fonts().set(TextStyle::Body, label, kColumnWidth);
        m_flow.open("LI");
        m_flow.open("Lbl");
        m_flow.piece({0, 0, [mark](PdfCanvas &canvas, QPointF at) { canvas.text(mark, at); }});
        m_flow.close();
        m_flow.paragraph(text.text, {"LBody", TextStyle::Body, Ink::Text, kIndent, text.language});
        m_flow.close();
    }

    void addFields()
    {
        addWritingLines(m_flow, m_words.organisation(), 1);
        if (m_what.group != RespondentGroup::Unset)
            return;
        std::vector<OptionRow> groups;
        for (int group = int(RespondentGroup::Leadership); group <= int(RespondentGroup::External); ++group)
            groups.push_back({{}, {}, {m_words.group(RespondentGroup(group)), {}}, false});
        m_flow.gap(8);
        paragraph({m_words.yourGroup(), {}}, TextStyle::Body);
        m_flow.open("L");
        addSmallOptions(m_flow, groups, m_words);
        m_flow.close();
    }

    PageFlow &m_flow;
    const Framework &m_framework;
    const QuestionnairePrint &m_what;
    PrintWords m_words;
};

} // namespace

void addFirstPage(PageFlow &flow, const Framework &framework, const QuestionnairePrint &what,
                  const PrintWords::Length &length)
{
    FirstPage(flow, framework, what).add(length);
}

} // namespace samsyn
