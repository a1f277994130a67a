// SPDX-License-Identifier: EUPL-1.2
// Why: how many answered, and how important they find each area, stand beside the figures under the same
// rules of disclosure.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/AnswerColumns.h"

namespace samsyn {

/// The importance questions that close the areas, in framework order; index = position in
/// RespondentRow::marks of what releaseImportance() reads. Borrows the framework.
struct ImportanceQuestions {
    struct Place {
        const Question *question;
        qsizetype area;
    };
    explicit ImportanceQuestions(const Framework &framework);
    std::vector<Place> questions;
};

/// One group of an organisation: who answered anything, and how many there are.
struct GroupResponse {
    RespondentGroup group = RespondentGroup::Unset; ///< distinct
    int answered = 0;
    std::optional<qint64> people; ///< N; absent = not known
};

/// The response rate as far as it may be seen (METHOD.md 5): `people`, `answered` and its bound. Nothing in
/// joint rounds, while some group's N is not known, or where fewer than the least group size answered.
/// Errors: none. Thread: any (pure).
[[nodiscard]] ReleasedFacts releaseResponse(const std::vector<GroupResponse> &groups,
                                            const ScoringOptions &options);

/// Mean importance of each area that asks for it (METHOD.md 5, 7). answers.respondents[i].marks: one per
/// ImportanceQuestions, importance 1..5 as index 0..4. The order of respondents changes no bit. Errors: none.
/// Thread: any (pure).
[[nodiscard]] std::vector<ImportanceResult> releaseImportance(const Framework &framework,
                                                              const OrganisationAnswers &answers,
                                                              const ScoringOptions &options);
/// The same from columns that are at hand, one per ImportanceQuestions.
struct ImportanceColumns {
    const AnswerColumns &columns;
    const GroupFrame &frame;
};
[[nodiscard]] std::vector<ImportanceResult> releaseImportance(const Framework &framework,
                                                              const ImportanceColumns &answers,
                                                              const ScoringOptions &options);

/// As releaseAgain() of Disclosure.h: what `earlier` did not show is not shown now. Errors: ReleaseDiffers
/// (`where` = "response" or the area's code).
[[nodiscard]] Result<ReleasedFacts> releaseAgain(const ReleasedFacts &next, const ReleasedFacts &earlier);

} // namespace samsyn
