// SPDX-License-Identifier: EUPL-1.2
// Why: answers -> question values -> capability -> area -> organisation -> collaboration (METHOD.md sections 2 and 3).
#pragma once

#include "core/scoring/ScoringInput.h"

namespace samsyn {

/// One calculated figure before disclosure control. score absent iff reason != None.
struct NodeScore
{
    std::optional<double> score;        ///< on the framework's scale
    NullReason reason = NullReason::None;
    int answers = 0;                    ///< questions: level answers; above: respondents with at least one level answer
    int dontKnow = 0, notApplicable = 0;///< questions only
    double coverage = 0;                ///< 0..1; questions: 1 when scored
    bool knowledgeGap = false;          ///< many answered "do not know" (share >= 0.40); questions only
};

struct CapabilityScore { NodeScore node; std::vector<NodeScore> questions; };   ///< scored questions in framework order
struct AreaScore { NodeScore node; std::vector<CapabilityScore> capabilities; };

/// Everything calculated for one organisation, in framework order. Not for eyes: release() of Disclosure.h makes what
/// may be seen of it.
struct RawOrganisationScores
{
    QString organisation;
    NodeScore index;
    std::vector<AreaScore> areas;
};

/// Scores one organisation. organisation.respondents[i].marks.size() == number of scored questions.
/// Errors: none. Thread: any (pure). Source: METHOD.md 2, 3.
[[nodiscard]] RawOrganisationScores scoreOrganisation(const Framework &framework, const OrganisationAnswers &organisation,
                                                      const ScoringOptions &options);

/// A child of a roll-up: its weight and score, or why it has none.
struct WeightedScore { double weight = 1; std::optional<double> score; NullReason reason = NullReason::None; };
/// One step of the roll-up (METHOD.md 3): leaves out NotApplicable children, null below `minCoverage`.
[[nodiscard]] NodeScore rollUp(const std::vector<WeightedScore> &children, double minCoverage);

/// Weights pi_r of respondents with a level answer; same order as `rows`, sum 1. Source: METHOD.md 2.
[[nodiscard]] std::vector<double> balanceWeights(const std::vector<const RespondentRow *> &rows, const ScoringOptions &options);
/// Median of levels by cumulative weight (METHOD.md 2). levels and weights of equal size >= 1.
[[nodiscard]] double weightedMedian(const std::vector<double> &levels, const std::vector<double> &weights);

struct MemberScore { QString code; std::optional<double> score; std::optional<double> population; };
struct CollaborationScore
{
    std::optional<double> mean, populationMean;   ///< absent with reason
    NullReason reason = NullReason::None;
    int members = 0;                    ///< with a score
    double coverage = 0, min = 0, max = 0;
    int belowWeakness = 0;
};
/// Mean over benchmarkable members (METHOD.md 3): needs >= 3 members with a score and coverage >= 0.5.
[[nodiscard]] CollaborationScore scoreCollaboration(const std::vector<MemberScore> &members, double weaknessAt);

} // namespace samsyn
