// SPDX-License-Identifier: EUPL-1.2
// Why: answers -> question values -> capability -> area -> organisation -> collaboration (METHOD.md 2 and 3).
#pragma once

#include "core/scoring/AnswerColumns.h"
#include "core/scoring/Uncertainty.h"

namespace samsyn {

/// One calculated figure before disclosure control. score absent iff reason != None.
struct NodeScore
{
    std::optional<double> score;        ///< on the framework's scale
    NullReason reason = NullReason::None;
    int answers = 0; ///< questions: level answers; above: respondents with >= 1 level answer
    int counted = 0;                    ///< respondents with >= 1 level answer that is part of `score`
    int dontKnow = 0, notApplicable = 0;///< questions only
    double coverage = 0;                ///< 0..1; questions: 1 when scored
    bool knowledgeGap = false;          ///< many answered "do not know" (share >= 0.40); questions only
};

/// A question's figure and the answers that it was made of.
struct QuestionScore : NodeScore
{
    MarkCounts counts;                  ///< over all respondents
    std::vector<MarkCounts> byUnit;     ///< as RawOrganisationScores::units
    std::optional<double> agreement;    ///< A, -1..1; individual rounds, 3 answers or more
};

/// What one group of respondents said of a capability. answers: its respondents with >= 1 level answer.
struct GroupScore { RespondentGroup group = RespondentGroup::Unset; NodeScore node; };

/// questions: the scored ones in framework order; groups: those with respondents, ascending
struct CapabilityScore
{
    NodeScore node;
    std::vector<QuestionScore> questions;
    std::vector<GroupScore> groups;
    std::optional<double> agreement;    ///< question-weighted mean of A
    Uncertainty uncertainty;            ///< of the score; reason NoData without one
};
struct AreaScore { NodeScore node; std::vector<CapabilityScore> capabilities; };

/// Everything calculated for one organisation, in framework order. Not for eyes: release() of Disclosure.h
/// makes what may be seen of it.
struct RawOrganisationScores
{
    QString organisation;
    NodeScore index;
    std::vector<AreaScore> areas;
    std::vector<AnswerColumns::Unit> units;
};

/// What a joint answer leaves open as the framework counts it (UnansweredRule); people's answers as they are.
[[nodiscard]] OrganisationAnswers asCounted(const Framework &framework, OrganisationAnswers organisation,
                                            RoundMode mode);

/// Scores one organisation. organisation.respondents[i].marks.size() == number of scored questions; in
/// consensus and assessor mode there is at most one respondent. Permuting respondents changes no bit of the
/// result. Errors: none. Thread: any (pure). Source: METHOD.md 2, 3.
[[nodiscard]] RawOrganisationScores scoreOrganisation(const Framework &framework,
                                                      const OrganisationAnswers &organisation,
                                                      const ScoringOptions &options);

/// The same from columns that are at hand; columns.questions() == number of scored questions. Leaves the name
/// of the organisation empty.
[[nodiscard]] RawOrganisationScores scoreColumns(const Framework &framework, const AnswerColumns &columns,
                                                 const GroupFrame &frame, const ScoringOptions &options);

/// A child of a roll-up: its weight (> 0) and score, or why it has none.
struct WeightedScore
{
    double weight = 1;
    std::optional<double> score;
    NullReason reason = NullReason::None;
};
/// One step of the roll-up (METHOD.md 3): leaves out NotApplicable children; InsufficientCoverage below
/// `minCoverage`; NoData when no applicable child has any answer. Sets score, reason and coverage only.
[[nodiscard]] NodeScore rollUp(const std::vector<WeightedScore> &children, double minCoverage);

/// Weights pi_r of respondents with a level answer; same order as `rows`, sum 1. Source: METHOD.md 2.
[[nodiscard]] std::vector<double> balanceWeights(const std::vector<const RespondentRow *> &rows,
                                                 const ScoringOptions &options);
/// Median of levels by cumulative weight (METHOD.md 2). levels and weights of equal size >= 1, weights > 0.
[[nodiscard]] double weightedMedian(const std::vector<double> &levels, const std::vector<double> &weights);
/// A score as 0..100 of the way from the lowest to the highest level. Source: METHOD.md 3.
[[nodiscard]] double index100(double score, const LevelScale &scale);

struct MemberScore { QString code; std::optional<double> score; std::optional<double> population; };
struct CollaborationScore
{
    std::optional<double> mean;             ///< absent iff reason != None
    std::optional<double> populationMean;   ///< absent also when a scored member's population is not known
    NullReason reason = NullReason::None;   ///< NoData, TooFewPeers (< 3 members) or InsufficientCoverage
    int members = 0;                        ///< with a score
    double coverage = 0;                    ///< share of the members that have a score
    double min = 0, max = 0;                ///< 0 without a mean
    int belowWeakness = 0;                  ///< 0 without a mean
};
/// Mean over benchmarkable members (METHOD.md 3): needs >= 3 members with a score and coverage >= 0.5. The
/// caller gives released scores: a member whose own score may not be shown comes without one.
[[nodiscard]] CollaborationScore scoreCollaboration(const std::vector<MemberScore> &members,
                                                    double weaknessAt);

} // namespace samsyn
