// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/QuestionBlock.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr int kTextLines = 5;
constexpr std::size_t kHeadRows = 2; ///< boxes that stay with the question when it is cut

class QuestionPrinter {
public:
    QuestionPrinter(PageFlow &flow, const Question &question, const QuestionSetting &setting)
        : m_flow(flow), m_question(question), m_setting(setting), m_words(setting.words)
    {
        if (setting.answers)
            m_answer = setting.answers->value(question.code);
    }

    void print(int number)
    {
        printHeading(number);
        printHelp();
        printState();
        printInput();
        if (m_question.evidenceWanted && !isFilled())
            addWritingLines(m_flow, m_words.evidencePrompt(), 1);
    }

private:
    [[nodiscard]] bool isFilled() const { return m_setting.answers != nullptr; }

    void printHeading(int number)
    {
        const PrintText text = m_words.text(m_question.text);
        m_flow.open("H4");
        m_flow.paragraph(m_words.questionOf(number, m_setting.count) + QStringLiteral("  ·  ")
                             + m_question.code,
                         {nullptr, TextStyle::Small, Ink::Muted, 0, {}});
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
        const PrintText help = m_words.text(m_question.help);
        for (const QString &line : help.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            m_flow.gap(2);
            m_flow.paragraph(line, {"P", TextStyle::Small, Ink::Muted, 0, help.language});
        }
        const QString condition = m_words.condition(m_question);
        if (condition.isEmpty())
            return;
        m_flow.gap(2);
        m_flow.paragraph(condition, {"P", TextStyle::Label, Ink::Text, 0, {}});
    }

    void printState()
    {
        m_flow.gap(4);
        if (!isFilled())
            return;
        QString state;
        if (m_answer.state == AnswerState::Unanswered)
            state = m_words.notAnswered();
        if (m_answer.state == AnswerState::Skipped)
            state = m_words.notAsked();
        m_flow.paragraph(state, {"P", TextStyle::Strong, Ink::Text, 0, {}});
    }

    void printInput()
    {
        switch (m_question.type) {
        case QuestionType::Level5:
            return printRows(levelRows());
        case QuestionType::Staged:
            if (!isFilled())
                m_flow.paragraph(m_words.severalPossible(), {"P", TextStyle::Small, Ink::Muted, 0, {}});
            printRows(statementRows());
            return printReachedLevel();
        case QuestionType::Likert5:
            return printSteps(agreementSteps());
        case QuestionType::Importance:
            return printSteps(importanceSteps());
        case QuestionType::NumericBand:
            printValue(m_words.numberPrompt(m_question.unit),
                       m_answer.rawNumber ? m_words.number(*m_answer.rawNumber) : QString(), 1);
            printReachedLevel();
            return printStates();
        case QuestionType::FreeText:
            return printValue(m_words.textPrompt(), m_answer.text, kTextLines);
        }
    }

    void printRows(const std::vector<OptionRow> &rows)
    {
        m_flow.open("L");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            addOptionRow(m_flow, rows[i], m_words);
            if (i + 1 == std::min(kHeadRows, rows.size()))
                m_flow.endHead();
        }
        addSmallOptions(m_flow, stateOptions(), m_words);
        m_flow.close();
    }

    void printSteps(const std::vector<OptionRow> &steps)
    {
        m_flow.open("L");
        addSteps(m_flow, steps, m_words);
        m_flow.endHead();
        addSmallOptions(m_flow, stateOptions(), m_words);
        m_flow.close();
    }

    void printStates()
    {
        const std::vector<OptionRow> states = stateOptions();
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
            if (m_question.type == QuestionType::FreeText)
                m_flow.paragraph(m_words.noNames(), {"P", TextStyle::Small, Ink::Muted, 0, {}});
            addWritingLines(m_flow, prompt, lineCount);
            m_flow.endHead();
            return;
        }
        if (value.isEmpty())
            return;
        m_flow.paragraph(prompt, {"P", TextStyle::Label, Ink::Text, 0, {}});
        m_flow.endHead();
        for (const QString &line : value.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            m_flow.paragraph(line, {"P", TextStyle::Strong, Ink::Text, 0, {}});
    }

    /// The level that follows from ticks or a number, in words, since no box shows it.
    void printReachedLevel()
    {
        const std::optional<int> level =
            isFilled() ? levelOf(m_question, m_setting.framework.scale, m_answer) : std::nullopt;
        if (!level)
            return;
        const QString name = levelName(*level).text;
        m_flow.gap(3);
        m_flow.paragraph(m_words.level(*level, name), {"P", TextStyle::Strong, Ink::Text, 0, {}});
    }

    [[nodiscard]] PrintText levelName(int level) const
    {
        const LevelScale &scale = m_setting.framework.scale;
        const std::optional<int> index = scale.indexOf(level);
        return index ? m_words.text(scale.names.value(*index)) : PrintText();
    }

    [[nodiscard]] std::vector<OptionRow> levelRows() const
    {
        std::vector<OptionRow> rows;
        for (const LevelDescriptor &descriptor : m_question.descriptors) {
            const bool isChosen = m_answer.state == AnswerState::Level && m_answer.level == descriptor.level;
            rows.push_back({QString::number(descriptor.level), levelName(descriptor.level),
                            m_words.text(descriptor.text), isChosen});
        }
        return rows;
    }

    [[nodiscard]] std::vector<OptionRow> statementRows() const
    {
        std::vector<OptionRow> rows;
        for (qsizetype i = 0; i < m_question.statements.size(); ++i) {
            const bool isMet = ((m_answer.rawStaged.value_or(0) >> i) & 1) != 0;
            rows.push_back({{}, {}, m_words.text(m_question.statements[i].text), isMet});
        }
        return rows;
    }

    [[nodiscard]] std::vector<OptionRow> agreementSteps() const
    {
        const LevelScale &scale = m_setting.framework.scale;
        std::optional<qint64> chosen = m_answer.rawLikert;
        if (!chosen && m_answer.level) // a meeting may state the level alone
            chosen = m_question.reverse ? scale.min + scale.max - *m_answer.level : *m_answer.level;
        std::vector<OptionRow> steps;
        for (int i = 0; i < scale.count(); ++i)
            steps.push_back({QString::number(scale.level(i)),
                             {m_words.agreementStep(i, scale.count()), {}},
                             {},
                             chosen == scale.level(i)});
        return steps;
    }

    [[nodiscard]] std::vector<OptionRow> importanceSteps() const
    {
        constexpr int kMost = 5;
        std::vector<OptionRow> steps;
        for (int i = 1; i <= kMost; ++i)
            steps.push_back(
                {QString::number(i), {m_words.importanceStep(i), {}}, {}, m_answer.importance == i});
        return steps;
    }

    [[nodiscard]] std::vector<OptionRow> stateOptions() const
    {
        std::vector<OptionRow> rows;
        if (m_question.allowDontKnow && m_question.type != QuestionType::FreeText)
            rows.push_back({{}, {}, {m_words.dontKnow(), {}}, m_answer.state == AnswerState::DontKnow});
        if (m_question.allowNotApplicable && m_question.type != QuestionType::FreeText)
            rows.push_back(
                {{}, {}, {m_words.notApplicable(), {}}, m_answer.state == AnswerState::NotApplicable});
        return rows;
    }

    PageFlow &m_flow;
    const Question &m_question;
    const QuestionSetting &m_setting;
    const PrintWords &m_words;
    AnswerValue m_answer;
};

} // namespace

void addQuestion(PageFlow &flow, const Question &question, int number, const QuestionSetting &setting)
{
    QuestionPrinter(flow, question, setting).print(number);
}

} // namespace samsyn
