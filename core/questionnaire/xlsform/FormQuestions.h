// SPDX-License-Identifier: EUPL-1.2
// Why: a row of a form becomes a question here, and every cell of it that has no place is named.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/xlsform/FormExpressions.h"
#include "core/questionnaire/xlsform/FormTexts.h"

namespace samsyn {

class FormQuestions {
public:
    FormQuestions(const XlsForm &form, const FormCodes &codes, RemarkLog &log);

    /// The questions of one row: none for a type that Samsyn does not ask, two for a select with "or_other".
    /// `conditions` are those of the groups around it.
    [[nodiscard]] QList<Question> questions(const FormNode &node, const QList<Expression> &conditions);
    /// The condition of a group; nothing when it has none or it cannot be had.
    [[nodiscard]] std::optional<Expression> groupCondition(const FormNode &group);
    /// Label or name of a group, at most `maxChars` long.
    [[nodiscard]] LocalText groupName(const FormNode &group, int maxChars);
    /// Names the cells of a group that have no place; of a repeat or a loop also that it is asked once.
    void remarkGroup(const FormNode &group);
    /// The lists that selects use.
    [[nodiscard]] QList<ChoiceList> choiceLists();
    /// Names the columns that Samsyn does not know, once each.
    void remarkUnknownColumns(const FormTable &table);

private:
    void readTexts(const FormNode &node, Question &question);
    [[nodiscard]] LocalText coded(const LocalText &text, const FormPlace &place);
    void readKind(const FormNode &node, Question &question);
    void readRange(const FormNode &node, Question &question);
    void readRequired(const FormNode &node, Question &question);
    void readConditions(const FormNode &node, const QList<Expression> &groups, Question &question);
    [[nodiscard]] std::optional<Expression> expression(const FormNode &node, const char *key,
                                                       const char *without);
    [[nodiscard]] Question otherQuestion(const Question &question, const FormNode &node);
    [[nodiscard]] QMap<QString, QString> choiceColumns(const FormChoice &choice);
    [[nodiscard]] ChoiceList choiceList(const FormChoiceList &list);
    void remarkCells(const FormNode &node, const QStringList &placed);
    void notPlaced(const FormNode &node, const char *key, const QStringList &words);

    const XlsForm &m_form;
    const FormCodes &m_codes;
    RemarkLog &m_log;
    FormTexts m_texts;
    ExpressionConversion m_expressions;
};

} // namespace samsyn
