// SPDX-License-Identifier: EUPL-1.2
// Why: weighing options against named criteria shows why one is chosen; ranking the criteria is enough to get
// their weights.
#pragma once

#include "core/fieldwork/Vote.h"

#include <map>
#include <optional>

namespace samsyn {

struct Criterion {
    QString code;
    double weight = 1; ///< >= 0; only the proportions matter
    bool isReversed = false; ///< a high mark is bad, such as of cost
};

struct CriteriaBallot {
    QString voter;
    QString organisation;
    std::map<QString, std::map<QString, int>>
        marks; ///< option -> criterion -> 1..5; what is absent: no opinion
};

struct CriteriaStanding {
    QString option;
    std::vector<std::optional<double>> means; ///< 1..5, one per criterion; absent when nobody marked it
    std::optional<double> score; ///< 0..100; absent while a criterion with a weight is unmarked
    int rank = 0; ///< by score, equals share; 0 without a score
};

/// Urgency, benefit, feasibility and cost (reversed), equally heavy.
[[nodiscard]] std::vector<Criterion> defaultCriteria();

/// Weights of `count` criteria of which only the order is known, the most important first; they sum to 1:
/// w_k = (1/n) * sum_{j=k..n} 1/j. Empty for count < 1. Source: FIELDWORK.md 4.
[[nodiscard]] std::vector<double> rankOrderCentroid(int count);

/// The criteria with rank-order centroid weights; the most important first.
[[nodiscard]] std::vector<Criterion> weighedByOrder(std::vector<Criterion> criteria);

/// Score = 100 * sum w_k u_k / sum w_k, with u = (mean mark - 1)/4, reversed 1 - (mean mark - 1)/4; means
/// over those who marked. One standing per option in the order of the vote; the order of ballots changes no
/// bit. Errors: ArgumentInvalid, `where` = the element: those of checkVoteOptions and checkVoters, no or
/// repeated criteria, weights that are negative, not finite or all 0, an unknown option or criterion, a mark
/// outside 1..5. Thread: any (pure). Source: FIELDWORK.md 4.
[[nodiscard]] Result<std::vector<CriteriaStanding>> countCriteria(const std::vector<CriteriaBallot> &ballots,
                                                                  const QStringList &options,
                                                                  const std::vector<Criterion> &criteria);

} // namespace samsyn
