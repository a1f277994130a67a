// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/QuestionOptions.h"

namespace samsyn {

PrintText QuestionOptions::levelName(int level) const
{
    const LevelScale &scale = m_setting.framework.scale;
    const std::optional<int> index = scale.indexOf(level);
    return index ? m_words.text(scale.names.value(*index)) : PrintText();
}

std::vector<OptionRow> QuestionOptions::levels() const
{
    std::vector<OptionRow> rows;
    for (const LevelDescriptor &descriptor : m_question.descriptors) {
        const bool isChosen = m_answer.state == AnswerState::Level && m_answer.level == descriptor.level;
        const PrintText text = m_words.text(descriptor.text);
        PrintText name = levelName(descriptor.level);
        if (name.text == text.text) // "No: No" says it twice
            name.text.clear();
        rows.push_back({QString::number(descriptor.level), name, text, isChosen});
    }
    return rows;
}

std::vector<OptionRow> QuestionOptions::statements() const
{
    std::vector<OptionRow> rows;
    for (qsizetype i = 0; i < m_question.statements.size(); ++i) {
        const bool isMet = ((m_answer.rawStaged.value_or(0) >> i) & 1) != 0;
        rows.push_back({{}, {}, m_words.text(m_question.statements[i].text), isMet});
    }
    return rows;
}

std::vector<OptionRow> QuestionOptions::agreementSteps() const
{
    const LevelScale &scale = m_setting.framework.scale;
    std::optional<qint64> chosen = m_answer.rawLikert;
    if (!chosen && m_answer.level) // a meeting may state the level alone
        chosen = m_question.reverse ? scale.mirrored(int(*m_answer.level)) : *m_answer.level;
    std::vector<OptionRow> steps;
    for (int i = 0; i < scale.count(); ++i)
        steps.push_back({QString::number(scale.level(i)),
                         {m_words.agreementStep(i, scale.count()), {}},
                         {},
                         chosen == scale.level(i)});
    return steps;
}

std::vector<OptionRow> QuestionOptions::importanceSteps() const
{
    constexpr int kMost = 5;
    std::vector<OptionRow> steps;
    for (int i = 1; i <= kMost; ++i)
        steps.push_back({QString::number(i), {m_words.importanceStep(i), {}}, {}, m_answer.importance == i});
    return steps;
}

std::vector<OptionRow> QuestionOptions::choices() const
{
    std::vector<OptionRow> rows;
    const ChoiceList *list = m_setting.framework.choiceList(m_question.choiceList);
    for (qsizetype i = 0; list && i < list->choices.size(); ++i) {
        const Choice &choice = list->choices[i];
        rows.push_back({{}, {}, m_words.text(choice.text), m_answer.choices.contains(choice.code)});
    }
    return rows;
}

std::vector<OptionRow> QuestionOptions::states() const
{
    std::vector<OptionRow> rows;
    if (m_question.type == QuestionType::FreeText)
        return rows;
    const auto add = [&](const QString &text, AnswerState state) {
        rows.push_back({{}, {}, {text, {}}, m_answer.state == state});
    };
    if (m_question.allowDontKnow)
        add(m_words.dontKnow(), AnswerState::DontKnow);
    if (m_question.allowNotApplicable)
        add(m_words.notApplicable(), AnswerState::NotApplicable);
    add(m_words.declined(), AnswerState::Declined);
    return rows;
}

QString QuestionOptions::chosenInWords() const
{
    QStringList texts;
    for (const OptionRow &row : choices()) {
        if (row.isChosen)
            texts += row.text.text;
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace samsyn
