// SPDX-License-Identifier: EUPL-1.2
// Why: a questionnaire on paper, or as a file that a screen reader reads, empty or with the answers in it.
#pragma once

#include "core/questionnaire/AnswerRules.h"
#include "platform/report/ReportWords.h"

#include <QMap>

#include <optional>

namespace samsyn {

/// What is printed. Every header text may be empty.
struct QuestionnairePrint {
    ReportLanguage language = ReportLanguage::Swedish;
    RespondentGroup group = RespondentGroup::Unset; ///< only the questions asked of it; Unset = all questions
    std::optional<AnswerSheet>
        answers; ///< given = a completed form; a question that is not in it was not answered
    QMap<QString, QString> comments; ///< of a completed form, by question code
    QString collaboration, round, closingDate; ///< as they shall stand
    qint64 createdAtMs = 0; ///< UTC; 0 = the file does not say when it was made
};

/// A4 pages as tagged PDF 1.7: title, why and how, then the questions by area, each with all its choices on
/// one page where they fit. Structure, language and bookmarks are in the file; a chosen answer stands in
/// words beside its mark. The same input with the same fonts gives the same bytes. Any text is taken as it
/// is; control characters become spaces. Errors: ArgumentInvalid (the group is asked nothing). Thread: any,
/// one at a time.
[[nodiscard]] Result<QByteArray> writeQuestionnairePdf(const Framework &framework,
                                                       const QuestionnairePrint &what);

} // namespace samsyn
