// SPDX-License-Identifier: EUPL-1.2
// Why: an order of preference says more than a choice; equal and unranked options must cost nobody anything.
#pragma once

#include "core/fieldwork/Vote.h"

#include <optional>

namespace samsyn {

struct BordaBallot {
    QString voter;
    QString organisation;
    std::vector<QStringList> ranking; ///< best first; options in one list are equal; unnamed ones are last
};

struct BordaStanding {
    QString option;
    double points = 0; ///< a multiple of one half, exact
    std::optional<double> share; ///< points / ((options - 1) * ballots), 0..1; absent without a ballot
    int rank = 0; ///< by points, equals share; 0 without a ballot
};

/// Of k options the one in position p (from 0) gets k - 1 - p points; equal ones, and those that a ballot
/// does not name, share the mean of the positions that they occupy. Summed as whole half points: the order of
/// ballots changes no bit. One standing per option in the order of the vote.
/// Errors: ArgumentInvalid, `where` = the element: those of checkVoteOptions and checkVoters, an option that
/// is not in the vote or that a ballot names twice, a place without options.
/// Thread: any (pure). Source: FIELDWORK.md 5.
[[nodiscard]] Result<std::vector<BordaStanding>> countBorda(const std::vector<BordaBallot> &ballots,
                                                            const QStringList &options);

} // namespace samsyn
