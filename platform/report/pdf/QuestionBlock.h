// SPDX-License-Identifier: EUPL-1.2
// Why: each type of question has one printed form, empty or with an answer in it.
#pragma once

#include "core/questionnaire/FormLogic.h"
#include "platform/report/pdf/PageFlow.h"
#include "platform/report/pdf/PrintWords.h"

namespace samsyn {

/// What a question needs to be printed, besides itself.
struct QuestionSetting {
    const Framework &framework;
    const PrintWords &words;
    int count = 0; ///< of numbered questions in the form
    const FormLogic *logic = nullptr; ///< with the answers; nullptr = an empty form
    QMap<QString, QString> comments = {}; ///< by question code
};

/// Adds a question to the current chunk: number (0 = none) and code, text, help, condition, boxes or lines.
void addQuestion(PageFlow &flow, const Question &question, int number, const QuestionSetting &setting);

/// One box to tick. `number` and `name` stand before the text; both may be empty.
struct OptionRow {
    QString number;
    PrintText name, text;
    bool isChosen = false;
};
/// Boxes over the whole column, as an element of a list each.
void addOptionRow(PageFlow &flow, const OptionRow &row, const PrintWords &words);
/// Small boxes side by side, in as many lines as they need.
void addSmallOptions(PageFlow &flow, const std::vector<OptionRow> &rows, const PrintWords &words);
/// Equal boxes side by side, each with a number and a word.
void addSteps(PageFlow &flow, const std::vector<OptionRow> &steps, const PrintWords &words);
/// A prompt and `count` lines to write on.
void addWritingLines(PageFlow &flow, const QString &prompt, int count);

} // namespace samsyn
