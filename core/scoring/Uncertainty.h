// SPDX-License-Identifier: EUPL-1.2
// Why: a score from some of the people says how far it could have been from the score of all of them; without
// that, chance reads as difference.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoringInput.h"

namespace samsyn {

/// From low to high on the framework's scale, low <= high.
struct ScoreInterval {
    double low = 0, high = 0;
};

/// t such that 97.5 % of Student's distribution lie below it, from the table of METHOD.md 4 at the next lower
/// listed whole df. df >= 1 (tolerance 1e-9); infinity is listed.
[[nodiscard]] double studentQuantile(double degrees);

/// One group of respondents, in numbers.
struct GroupSample {
    RespondentGroup group = RespondentGroup::Unset; ///< distinct
    int answered = 0; ///< n >= 1: respondents with a composite
    std::optional<qint64> population; ///< N >= n; not known = as if endless
    double weight = 1; ///< > 0, its share of the score: a_g, or n when the balance is by respondent
    std::optional<double> variance; ///< s2 of the composites with divisor n - 1, >= 0; there when n >= 2
    /// Sum of squares of the respondents' shares within the group, 1/n..1; 1/n (all weigh alike) when absent.
    std::optional<double> concentration;
};

/// A value that some people share.
struct SharedValue {
    double value = 0;
    int people = 1; ///< >= 1
};

/// n and s2 of values. Their order changes no bit, nor whether equal ones come together or apart.
[[nodiscard]] GroupSample sampleOf(RespondentGroup group, std::vector<SharedValue> values);

struct UncertaintySubject {
    double score = 0; ///< on the scale
    std::vector<GroupSample> groups; ///< those that are part of the score
};

/// What a group adds to the variance: (weight / sum of weights)^2 * contribution.
struct GroupTerm {
    RespondentGroup group = RespondentGroup::Unset;
    int answered = 0;
    double fraction = 0; ///< f = n/N; 0 when N is not known
    double variance = 0; ///< own or pooled, before the floor
    double contribution = 0; ///< v
    bool isPooled = false; ///< one answer alone: the variance is that of the other groups
    bool isPopulationDoubtful = false; ///< more answered than there are; taken as not known
};

struct Uncertainty {
    std::optional<ScoreInterval> interval; ///< 95 %, cut to the scale; absent iff reason != None
    /// SingleAssessment (joint answer), NoData, InsufficientCoverage (nobody answered half of it) or
    /// TooFewAnswers (one answer in a group and no group to pool from).
    NullReason reason = NullReason::None;
    bool isCensus = false; ///< everybody of every group has answered: low = high = score
    double standardError = 0;
    std::optional<double> degrees, quantile; ///< df and t; absent when the standard error is 0
    std::optional<double> pooledVariance; ///< over groups with n >= 2
    std::vector<GroupTerm> terms; ///< in the order of the enumeration
    std::vector<RespondentGroup> silentGroups; ///< should have answered, and the interval does not cover them
};

/// Stratified interval of a score for finite groups. The order of groups changes no bit.
/// Errors: ArgumentInvalid ("score", "groups[1].answered", ".population", ".weight", ".variance",
/// ".concentration", or "groups[1]" named before). Thread: any (pure). Source: METHOD.md 4.
[[nodiscard]] Result<Uncertainty> uncertaintyOf(const UncertaintySubject &subject, const LevelScale &scale);

} // namespace samsyn
