// SPDX-License-Identifier: EUPL-1.2
// Why: what there is to tick at a question, and what is ticked, follows from the question and its answer
// alone.
#pragma once

#include "platform/report/pdf/QuestionBlock.h"

namespace samsyn {

/// The boxes of one question with an answer, in the order of the form. Pure.
class QuestionOptions {
public:
    QuestionOptions(const Question &question, const AnswerValue &answer, const QuestionSetting &setting)
        : m_question(question), m_answer(answer), m_setting(setting), m_words(setting.words)
    {
    }

    [[nodiscard]] std::vector<OptionRow> levels() const;
    [[nodiscard]] std::vector<OptionRow> statements() const;
    [[nodiscard]] std::vector<OptionRow> agreementSteps() const;
    [[nodiscard]] std::vector<OptionRow> importanceSteps() const;
    [[nodiscard]] std::vector<OptionRow> choices() const;
    /// Don't know, not applicable, declined: those that the question allows.
    [[nodiscard]] std::vector<OptionRow> states() const;
    [[nodiscard]] PrintText levelName(int level) const;
    /// Texts of the chosen choices.
    [[nodiscard]] QString chosenInWords() const;

private:
    const Question &m_question;
    const AnswerValue &m_answer;
    const QuestionSetting &m_setting;
    const PrintWords &m_words;
};

} // namespace samsyn
