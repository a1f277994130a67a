// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/QuestionnairePdf.h"

#include "core/questionnaire/Sittings.h"
#include "platform/report/pdf/FirstPage.h"
#include "platform/report/pdf/QuestionBlock.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr double kAreaGap = 26, kCapabilityGap = 20, kQuestionGap = 18;

/// Lays out the questions of a framework, area by area.
class QuestionPages {
public:
    QuestionPages(PageFlow &flow, const Framework &framework, const QuestionnairePrint &what)
        : m_flow(flow), m_framework(framework), m_what(what), m_words(what.language)
    {
    }

    void add(int count)
    {
        m_setting.count = count;
        if (m_what.answers) {
            m_logic.emplace(m_framework);
            m_logic->setAnswers(*m_what.answers);
            m_setting.logic = &*m_logic;
            m_setting.comments = m_what.comments;
        }
        for (const Area &area : m_framework.areas)
            addArea(area);
    }

    [[nodiscard]] bool isAsked(const Question &question) const
    {
        const bool isPrinted = question.type != QuestionType::Calculation || m_what.answers;
        return isPrinted && (m_what.group == RespondentGroup::Unset || question.isAskedOf(m_what.group));
    }

    /// The questions that are answered, in order.
    [[nodiscard]] std::vector<const Question *> asked() const
    {
        std::vector<const Question *> asked;
        for (const Question *question : m_framework.questionsInOrder()) {
            if (question->isAnswerable() && isAsked(*question))
                asked.push_back(question);
        }
        return asked;
    }

    [[nodiscard]] bool isAsked(const Area &area) const
    {
        return isAsked(area.closingQuestions)
            || std::ranges::any_of(area.capabilities, [this](const Capability &capability) {
                   return isAsked(capability.questions);
               });
    }

private:
    [[nodiscard]] bool isAsked(const QList<Question> &questions) const
    {
        return std::ranges::any_of(questions, [this](const Question &question) { return isAsked(question); });
    }

    void addArea(const Area &area)
    {
        if (!isAsked(area))
            return;
        const PrintText name = m_words.text(area.name);
        const PrintText description = m_words.text(area.description);
        m_flow.beginChunk(kAreaGap, name.text);
        m_flow.open("Sect");
        m_flow.paragraph(name.text, {"H2", TextStyle::Area, Ink::Text, 0, name.language});
        m_flow.gap(2);
        m_flow.paragraph(description.text, {"P", TextStyle::Body, Ink::Text, 0, description.language});
        m_isHeadingOpen = true;
        for (const Capability &capability : area.capabilities)
            addCapability(capability);
        addQuestions(area.closingQuestions);
        m_flow.close();
    }

    void addCapability(const Capability &capability)
    {
        if (!isAsked(capability.questions))
            return;
        const PrintText name = m_words.text(capability.name);
        const PrintText description = m_words.text(capability.description);
        startChunk(kCapabilityGap);
        m_flow.paragraph(name.text, {"H3", TextStyle::Capability, Ink::Text, 0, name.language});
        m_flow.gap(1);
        m_flow.paragraph(description.text, {"P", TextStyle::Small, Ink::Muted, 0, description.language});
        m_isHeadingOpen = true;
        addQuestions(capability.questions);
    }

    void addQuestions(const QList<Question> &questions)
    {
        for (const Question &question : questions) {
            if (!isAsked(question))
                continue;
            startChunk(kQuestionGap);
            addQuestion(m_flow, question, question.isAnswerable() ? ++m_number : 0, m_setting);
        }
    }

    /// A heading stays with what follows it.
    void startChunk(double gap)
    {
        if (m_isHeadingOpen)
            m_flow.gap(gap / 2);
        else
            m_flow.beginChunk(gap);
        m_isHeadingOpen = false;
    }

    PageFlow &m_flow;
    const Framework &m_framework;
    const QuestionnairePrint &m_what;
    PrintWords m_words;
    QuestionSetting m_setting = {m_framework, m_words};
    std::optional<FormLogic> m_logic;
    int m_number = 0;
    bool m_isHeadingOpen = false;
};

Error nothingAsked()
{
    return {ErrorCode::ArgumentInvalid, QStringLiteral("group"),
            QStringLiteral("the group is asked no question of this framework; choose another")};
}

} // namespace

Result<QByteArray> writeQuestionnairePdf(const Framework &framework, const QuestionnairePrint &what)
{
    const PrintWords words(what.language);
    const PdfFonts fonts;
    PageFlow flow(fonts);
    QuestionPages pages(flow, framework, what);
    const std::vector<const Question *> asked = pages.asked();
    if (asked.empty())
        return nothingAsked();
    const auto areas =
        int(std::ranges::count_if(framework.areas, [&](const Area &area) { return pages.isAsked(area); }));
    const TimeEstimate time = timeFor(framework, asked, words.languageCode());
    const PrintWords::Length length = {int(asked.size()), areas, time.minutes, time.slowMinutes};

    flow.open("Document");
    addFirstPage(flow, framework, what, length);
    pages.add(length.questions);
    flow.beginChunk(24);
    flow.paragraph(what.answers ? QString() : words.closing(), {"P", TextStyle::Strong, Ink::Text, 0, {}});
    flow.close();

    PdfCanvas canvas;
    const PrintText name = words.text(framework.name);
    PdfFacts facts;
    facts.bookmarks = flow.draw(
        canvas, [&](int page, int pageCount) { return std::pair(name.text, words.pageOf(page, pageCount)); });
    facts.title = name.text;
    facts.subject = words.text(framework.purpose).text;
    facts.language = words.documentLanguage();
    facts.createdAtMs = what.createdAtMs;
    return canvas.finish(facts);
}

} // namespace samsyn
