// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/ApprovalVote.h"

#include "core/fieldwork/Ranking.h"

#include <map>

namespace samsyn {
namespace {

Result<std::map<QString, int>> approvalsOf(const std::vector<ApprovalBallot> &ballots,
                                           const QStringList &options)
{
    std::map<QString, int> approvals;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        for (const QString &option : ballots[i].approved) {
            const QString where = QStringLiteral("approved.") + option;
            const Result<void> checked = checkVotedOption(option, options, where);
            if (!checked)
                return inBallot(i, checked.error());
            ++approvals[option];
        }
    }
    return approvals;
}

} // namespace

Result<std::vector<ApprovalStanding>> countApprovals(const std::vector<ApprovalBallot> &ballots,
                                                     const QStringList &options, ResultStanding standing)
{
    SAMSYN_TRY(checkVoteOptions(options));
    SAMSYN_TRY(checkVoters(ballots));
    Result<std::map<QString, int>> approvals = approvalsOf(ballots, options);
    SAMSYN_TRY(approvals);
    std::vector<ApprovalStanding> standings;
    std::vector<std::optional<RankKey>> keys;
    const int count = int(ballots.size());
    for (const QString &option : options) {
        ApprovalStanding found{option, (*approvals)[option], {}, false, 0};
        if (count > 0) {
            found.share = double(found.approvals) / count;
            found.isPassed = standing == ResultStanding::Decisive && 2 * found.approvals >= count;
        }
        keys.push_back(count > 0 ? std::optional(RankKey{double(found.approvals)}) : std::nullopt);
        standings.push_back(found);
    }
    const std::vector<int> ranks = sharedRanks(keys);
    for (std::size_t i = 0; i < standings.size(); ++i)
        standings[i].rank = ranks[i];
    return standings;
}

} // namespace samsyn
