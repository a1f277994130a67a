// SPDX-License-Identifier: EUPL-1.2
// Why: "can you live with this?" is the plainest vote; half of the ballots is enough when enough are present.
#pragma once

#include "core/fieldwork/Quorum.h"
#include "core/fieldwork/Vote.h"

#include <optional>

namespace samsyn {

struct ApprovalBallot {
    QString voter;
    QString organisation;
    std::set<QString> approved; ///< options; none is a ballot too
};

struct ApprovalStanding {
    QString option;
    int approvals = 0;
    std::optional<double> share; ///< approvals / ballots; absent without a ballot
    bool isPassed = false; ///< at least half of the ballots, and the vote is decisive
    int rank = 0; ///< by approvals, equals share; 0 without a ballot
};

/// `standing` is the quorum's. One standing per option in the order of the vote; the order of ballots changes
/// nothing. Errors: ArgumentInvalid, `where` = the element: those of checkVoteOptions and checkVoters, an
/// option that is not in the vote. Thread: any (pure). Source: FIELDWORK.md 6.
[[nodiscard]] Result<std::vector<ApprovalStanding>> countApprovals(const std::vector<ApprovalBallot> &ballots,
                                                                   const QStringList &options,
                                                                   ResultStanding standing);

} // namespace samsyn
