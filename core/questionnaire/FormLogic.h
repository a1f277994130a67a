// SPDX-License-Identifier: EUPL-1.2
// Why: which questions are asked, which choices are offered and what is calculated depends on the answers;
// this keeps it up to date, and works out only what an answer touches.
#pragma once

#include "core/questionnaire/AnswerRules.h"
#include "core/questionnaire/expression/ConditionGraph.h"

#include <memory>

namespace samsyn {

/// The conditions of one framework and the state of one form. A hidden question is blank for every other, but
/// its answer is kept. Copying shares what was compiled. Thread: any one.
class FormLogic {
public:
    /// framework: valid, and outlives the logic and its copies.
    explicit FormLogic(const Framework &framework);

    [[nodiscard]] const Framework &framework() const;
    [[nodiscard]] const AnswerSheet &answers() const { return m_answers; }
    /// Time and zone for today() and now().
    void setMoment(const ExpressionMoment &moment);
    /// Replaces every answer.
    void setAnswers(const AnswerSheet &answers);
    /// Replaces one answer; true when that showed or hid a question.
    bool setAnswer(const QString &code, const AnswerValue &value);

    [[nodiscard]] bool isShown(const Question &question) const;
    /// The same by place in Framework::questionsInOrder(), which is faster.
    [[nodiscard]] bool isShownAt(std::size_t place) const { return m_graph.isShown(int(place)); }
    /// Whether the stored answer fulfils the question's constraint; what is blank or not a value does.
    [[nodiscard]] bool meetsConstraint(const Question &question) const;
    /// The choices that the filter lets through, in list order; all of them without a filter.
    [[nodiscard]] QList<const Choice *> offered(const Question &question) const;
    /// What a Calculation has come to, as text; empty when it is hidden or blank.
    [[nodiscard]] QString calculated(const Question &question) const;
    /// A text with every ${code} replaced by that question's answer in words; empty where there is none.
    [[nodiscard]] QString filled(const QString &text, QStringView language) const;

    /// The conditions alone, one node per question in asking order.
    [[nodiscard]] static std::vector<ConditionNode> nodesOf(const Framework &framework);

private:
    struct Plan;
    [[nodiscard]] int node(const Question &question) const;
    [[nodiscard]] QString answerInWords(const Question &question, QStringView language) const;

    std::shared_ptr<const Plan> m_plan;
    ConditionGraph m_graph;
    AnswerSheet m_answers;
    ExpressionMoment m_moment;
};

/// Codes written as ${code} in a text, each once, in order. Pure.
[[nodiscard]] QStringList namesInText(const QString &text);

/// What an answer is to the expressions of other questions: a level, a number, a code, codes with spaces
/// between, a text or a date. Pure.
[[nodiscard]] ExpressionInput expressionInput(const Framework &framework, const Question &question,
                                              const AnswerValue &value);

} // namespace samsyn
