// SPDX-License-Identifier: EUPL-1.2
// Why: a result in plain words names a few strengths and weaknesses, never more than the figures carry.
#pragma once

#include "core/scoring/HeatMap.h"

namespace samsyn {

/// One capability's released score, on the framework's scale.
struct Finding
{
    QString code;
    LocalText name;
    double score = 0;
    ScoreBound bound = ScoreBound::Exact;
};

struct Findings
{
    QList<Finding> strengths;           ///< strongest first; markOf() = Strength
    QList<Finding> weaknesses;          ///< weakest first; markOf() = Weakness
    std::optional<Finding> highest, lowest;   ///< of all shown; absent when none is shown
    int shown = 0, hidden = 0;          ///< capabilities with and without a released score
};

/// At most `most` strengths and weaknesses; equal scores in the framework's order. Errors: none.
/// Thread: any (pure). Source: METHOD.md 9 for the limits.
[[nodiscard]] Findings findingsOf(const Framework &framework, const ReleasedOrganisationScores &released,
                                  int most = 3);

} // namespace samsyn
