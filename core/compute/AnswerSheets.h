// SPDX-License-Identifier: EUPL-1.2
// Why: several calculations start from what respondents answered to the questions of one capability.
#pragma once

#include "core/compute/ComputeInput.h"

namespace samsyn::computing {

/// A framework of one capability, so that these calculations run the very code that scores a round.
[[nodiscard]] Framework frameworkOf(const LevelScale &scale, const QList<Question> &questions);
[[nodiscard]] Question questionOf(const QString &code, double weight);

struct AnswerSheets {
    Framework framework; ///< one area with one capability
    OrganisationAnswers organisation;
    ScoringOptions options;

    [[nodiscard]] const QList<Question> &questions() const
    {
        return framework.areas[0].capabilities[0].questions;
    }
};

/// "questions": [{"code", "weight"}], "respondents": [{"group", "unit", "answers": {code: answer}}], and
/// "scale", "mode", "balance", "groupWeights", "frame", "population". A question that a respondent does not
/// name is unanswered.
[[nodiscard]] AnswerSheets readSheets(InputReader &in);

/// A joint answer is one answer.
void refuseSecondJointAnswer(InputReader &in, const OrganisationAnswers &organisation,
                             const ScoringOptions &options);

} // namespace samsyn::computing
