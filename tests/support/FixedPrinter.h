// SPDX-License-Identifier: EUPL-1.2
// Why: tests of keeping a copy need to see what is handed to the printer, and a path that is the same on
// every machine.
#pragma once

#include "qml/viewmodels/AnswerPrinter.h"

namespace samsyn {

class FixedPrinter : public AnswerPrinter {
public:
    [[nodiscard]] Result<QString> printAnswers(const AnsweredForm &form) override
    {
        framework = form.framework.code;
        answers = form.answers;
        comments = form.comments;
        texts = {form.language, form.collaboration, form.round, form.closingDate};
        group = form.group;
        ++count;
        return outcome;
    }

    Result<QString> outcome = QStringLiteral("/home/kim/Dokument/svar-2026-11-21-1.pdf");
    int count = 0;
    QString framework;
    AnswerSheet answers;
    QMap<QString, QString> comments;
    QStringList texts; ///< language, collaboration, round, closing date
    RespondentGroup group = RespondentGroup::Unset;
};

} // namespace samsyn
