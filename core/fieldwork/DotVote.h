// SPDX-License-Identifier: EUPL-1.2
// Why: dots are the vote that a hall knows; balanced by organisation, the host with most people does not
// decide.
#pragma once

#include "core/fieldwork/Vote.h"

#include <map>
#include <optional>

namespace samsyn {

struct DotRules {
    int dotsPerPerson = 3; ///< at most; a voter may leave some
    int maxPerOption = 2;
};

struct DotBallot {
    QString voter;
    QString organisation;
    std::map<QString, int> dots; ///< option -> dots >= 0
};

struct DotStanding {
    QString option;
    int dots = 0;
    int voters = 0; ///< who gave it a dot
    int organisations = 0; ///< whose people gave it a dot
    std::optional<double> balancedShare; ///< 0..1, the options sum to 1; absent while there is no dot
    int plainRank = 0; ///< by dots; 0 while there is no dot at all
    int balancedRank = 0; ///< by balanced share: the list shown first
};

struct DotCount {
    std::vector<DotStanding> options; ///< in the order of the vote
    int ballots = 0;
    int organisations = 0; ///< present with at least one dot
};

/// For `options` options: max(3, a third of them rounded up) dots, at most 2 on one.
[[nodiscard]] DotRules defaultDotRules(qsizetype options);

/// Whether a ballot may be cast. Errors: ArgumentInvalid, `where` = "dots" or "dots.<option>": too many dots
/// in all or on one option, fewer than none, or an option that is not in the vote.
[[nodiscard]] Result<void> checkDots(const DotBallot &ballot, const QStringList &options,
                                     const DotRules &rules);

/// Counts dots plainly and balanced by organisation: each organisation's dots are scaled to sum 1 and
/// averaged over the organisations that gave any. Ties go to more voters, then to more organisations, else
/// the rank is shared (1, 2, 2, 4). The order of ballots changes no bit.
/// Errors: ArgumentInvalid, `where` = the element: those of checkVoteOptions, checkVoters and checkDots, and
/// rules below one dot. Thread: any (pure). Source: FIELDWORK.md 2.
[[nodiscard]] Result<DotCount> countDots(const std::vector<DotBallot> &ballots, const QStringList &options,
                                         const DotRules &rules);

} // namespace samsyn
