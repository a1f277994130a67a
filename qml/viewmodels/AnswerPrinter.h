// SPDX-License-Identifier: EUPL-1.2
// Why: a person keeps what they have answered; the view model says what, the platform makes the file.
#pragma once

#include "core/questionnaire/AnswerRules.h"

#include <QMap>

namespace samsyn {

/// One form with its answers. Texts as they shall stand; each may be empty.
struct AnsweredForm {
    const Framework &framework; ///< as it is asked
    const AnswerSheet &answers;
    QMap<QString, QString> comments; ///< by question code
    RespondentGroup group = RespondentGroup::Unset;
    QString language; ///< "sv" or "en"
    QString collaboration, round, closingDate;
};

/// platform/app implements it with platform/report. Thread: GUI.
class AnswerPrinter {
public:
    virtual ~AnswerPrinter() = default;
    /// Writes one new PDF, readable for this user alone, and returns its path as a person may read it.
    /// Errors: FileUnwritable, ArgumentInvalid. No file is left behind by a failure.
    [[nodiscard]] virtual Result<QString> printAnswers(const AnsweredForm &form) = 0;
};

} // namespace samsyn
