// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/QuestionBlock.h"

#include "platform/report/pdf/QuestionOptions.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr int kTextLines = 5;
constexpr std::size_t kMostBoxes = 40; ///< a longer list is written, not ticked
constexpr std::size_t kMostSteps = 7;
constexpr qsizetype kShortChoiceChars = 24; ///< fits in a box beside others
constexpr std::size_t kHeadRows = 2; ///< boxes that stay with the question when it is cut

class QuestionPrinter {
public:
    QuestionPrinter(PageFlow &flow, const Question &question, const QuestionSetting &setting)
        : m_flow(flow), m_question(question), m_setting(setting), m_words(setting.words),
          m_answer(setting.logic ? setting.logic->answers().value(question.code) : AnswerValue())
    {
    }

    void print(int number)
    {
        if (m_question.type == QuestionType::Note)
            return printNote();
        printHeading(number);
        printHelp();
        printState();
        printInput();
        printComment();
        if (m_question.evidenceWanted && !isFilled())
            addWritingLines(m_flow, m_words.evidencePrompt(), 1);
    }

private:
    [[nodiscard]] bool isFilled() const { return m_setting.logic != nullptr; }

    /// A text of the framework with the answers that it names, or with what is to be thought in their place.
    [[nodiscard]] PrintText filled(const LocalText &source) const
    {
        PrintText text = m_words.text(source);
        text.text = m_setting.logic ? m_setting.logic->filled(text.text, m_words.languageCode())
                                    : m_words.withoutAnswers(text.text);
        return text;
    }

    void printNote()
    {
        for (const LocalText &source : {m_question.text, m_question.help}) {
            const PrintText text = filled(source);
            for (const QString &line : text.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                m_flow.paragraph(line, {"P", TextStyle::Body, Ink::Text, 0, text.language});
        }
    }

    void printHeading(int number)
    {
        const PrintText text = filled(m_question.text);
        QStringList line = {number > 0 ? m_words.questionOf(number, m_setting.count) : QString(),
                            m_question.code, m_question.isRequired ? m_words.required() : QString()};
        line.removeAll(QString());
        m_flow.open("H4");
        m_flow.paragraph(line.join(QStringLiteral("  ·  ")), {nullptr, TextStyle::Small, Ink::Muted, 0, {}});
        m_flow.gap(1);
        if (!text.language.isEmpty())
            m_flow.open("Span", {text.language, {}});
        m_flow.paragraph(text.text, {nullptr, TextStyle::Question, Ink::Text, 0, {}});
        if (!text.language.isEmpty())
            m_flow.close();
        m_flow.close();
    }

    void printHelp()
    {
        const PrintText help = filled(m_question.help);
        for (const QString &line : help.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            m_flow.gap(2);
            m_flow.paragraph(line, {"P", TextStyle::Small, Ink::Muted, 0, help.language});
        }
        const QString condition = isFilled() ? QString() : m_words.condition(m_question, m_setting.framework);
        if (condition.isEmpty())
            return;
        m_flow.gap(2);
        m_flow.paragraph(condition, {"P", TextStyle::Label, Ink::Text, 0, {}});
    }

    void printState()
    {
        m_flow.gap(4);
        if (!isFilled() || !m_question.isAnswerable())
            return;
        QString state;
        if (m_answer.state == AnswerState::Unanswered)
            state = m_words.notAnswered();
        if (m_answer.state == AnswerState::Skipped || !m_setting.logic->isShown(m_question))
            state = m_words.notAsked();
        m_flow.paragraph(state, {"P", TextStyle::Strong, Ink::Text, 0, {}});
    }

    void printInput()
    {
        switch (m_question.type) {
        case QuestionType::Level5:
            return printRows(m_options.levels());
        case QuestionType::Staged:
            printHint(m_words.severalPossible());
            printRows(m_options.statements());
            return printReachedLevel();
        case QuestionType::Likert5:
            return printSteps(m_options.agreementSteps());
        case QuestionType::Importance:
            return printSteps(m_options.importanceSteps());
        case QuestionType::SingleChoice:
        case QuestionType::MultipleChoice:
            return printChoices();
        case QuestionType::NumericBand:
        case QuestionType::Number:
            printHint(m_words.range(m_question.number));
            printValue(m_words.numberPrompt(m_question.unit),
                       m_answer.rawNumber ? m_words.number(*m_answer.rawNumber) : QString(), 1);
            printReachedLevel();
            return printStates();
        case QuestionType::Date:
            printValue(m_words.datePrompt(), m_answer.text, 1);
            return printStates();
        case QuestionType::FreeText:
            printHint(m_words.noNames());
            return printValue(m_words.textPrompt(), m_answer.text, kTextLines);
        case QuestionType::Calculation:
            return printValue(m_words.calculated(), m_setting.logic->calculated(m_question), 1);
        case QuestionType::Note:
            break;
        }
    }

    /// How to fill in, for one who does.
    void printHint(const QString &hint)
    {
        if (!isFilled())
            m_flow.paragraph(hint, {"P", TextStyle::Small, Ink::Muted, 0, {}});
    }

    void printChoices()
    {
        const std::vector<OptionRow> choices = m_options.choices();
        if (choices.size() > kMostBoxes) {
            printValue(m_words.choicePrompt(int(choices.size())), m_options.chosenInWords(), 1);
            return printStates();
        }
        if (m_question.type == QuestionType::MultipleChoice)
            printHint(m_words.severalPossible());
        const bool isShort = std::ranges::all_of(
            choices, [](const OptionRow &row) { return row.text.text.size() <= kShortChoiceChars; });
        if (m_question.appearance != Appearance::Likert || choices.size() > kMostSteps || !isShort)
            return printRows(choices);
        std::vector<OptionRow> steps = choices;
        for (OptionRow &step : steps)
            std::swap(step.name, step.text);
        printSteps(steps);
    }

    void printRows(const std::vector<OptionRow> &rows)
    {
        m_flow.open("L");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            addOptionRow(m_flow, rows[i], m_words);
            if (i + 1 == std::min(kHeadRows, rows.size()))
                m_flow.endHead();
        }
        addSmallOptions(m_flow, m_options.states(), m_words);
        m_flow.close();
    }

    void printSteps(const std::vector<OptionRow> &steps)
    {
        m_flow.open("L");
        addSteps(m_flow, steps, m_words);
        m_flow.endHead();
        addSmallOptions(m_flow, m_options.states(), m_words);
        m_flow.close();
    }

    void printStates()
    {
        const std::vector<OptionRow> states = m_options.states();
        if (states.empty())
            return;
        m_flow.open("L");
        addSmallOptions(m_flow, states, m_words);
        m_flow.close();
    }

    /// Lines to write on, or what was written.
    void printValue(const QString &prompt, const QString &value, int lineCount)
    {
        if (!isFilled()) {
            addWritingLines(m_flow, prompt, lineCount);
            m_flow.endHead();
            return;
        }
        if (value.isEmpty())
            return;
        m_flow.paragraph(prompt, {"P", TextStyle::Label, Ink::Text, 0, {}});
        m_flow.endHead();
        printLines(value, TextStyle::Strong);
    }

    void printLines(const QString &text, TextStyle style)
    {
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            m_flow.paragraph(line, {"P", style, Ink::Text, 0, {}});
    }

    void printComment()
    {
        const QString comment = m_setting.comments.value(m_question.code);
        if (!isFilled() || comment.isEmpty())
            return;
        m_flow.gap(4);
        m_flow.paragraph(m_words.comment(), {"P", TextStyle::Label, Ink::Text, 0, {}});
        printLines(comment, TextStyle::Body);
    }

    /// The level that follows from ticks or a number, in words, since no box shows it.
    void printReachedLevel()
    {
        const std::optional<int> level =
            isFilled() ? levelOf(m_question, m_setting.framework.scale, m_answer) : std::nullopt;
        if (!level)
            return;
        const QString name = m_options.levelName(*level).text;
        m_flow.gap(3);
        m_flow.paragraph(m_words.level(*level, name), {"P", TextStyle::Strong, Ink::Text, 0, {}});
    }

    PageFlow &m_flow;
    const Question &m_question;
    const QuestionSetting &m_setting;
    const PrintWords &m_words;
    AnswerValue m_answer;
    QuestionOptions m_options = {m_question, m_answer, m_setting};
};

} // namespace

void addQuestion(PageFlow &flow, const Question &question, int number, const QuestionSetting &setting)
{
    QuestionPrinter(flow, question, setting).print(number);
}

} // namespace samsyn
