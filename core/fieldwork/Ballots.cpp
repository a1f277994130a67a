// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Ballots.h"

#include "core/fieldwork/Vote.h"

#include <map>
#include <set>
#include <tuple>

namespace samsyn {
namespace {

Result<void> checkReceipts(const std::vector<BallotReceipt> &receipts)
{
    std::set<QString> ids;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        const QString where = QStringLiteral("receipts[%1]").arg(i);
        if (receipts[i].voter.isEmpty() || receipts[i].id.isEmpty())
            return voteRefused(where, "a ballot has an id and a voter");
        if (!ids.insert(receipts[i].id).second)
            return voteRefused(where, "the ballot is named twice");
    }
    return {};
}

bool isLate(const BallotReceipt &receipt, std::optional<qint64> closedAtMs)
{
    return closedAtMs
        && (receipt.changedAtMs > *closedAtMs || receipt.receivedAtMs.value_or(*closedAtMs) > *closedAtMs);
}

bool isLater(const BallotReceipt &a, const BallotReceipt &b)
{
    return std::tie(a.changedAtMs, a.receivedAtMs, a.id) > std::tie(b.changedAtMs, b.receivedAtMs, b.id);
}

} // namespace

Result<BallotSelection> selectBallots(const std::vector<BallotReceipt> &receipts,
                                      std::optional<qint64> closedAtMs)
{
    SAMSYN_TRY(checkReceipts(receipts));
    BallotSelection selection;
    std::map<QString, std::size_t> latest;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        selection.statuses.push_back(BallotStatus::Late);
        if (isLate(receipts[i], closedAtMs))
            continue;
        selection.statuses[i] = BallotStatus::Replaced;
        const auto [held, isFirst] = latest.try_emplace(receipts[i].voter, i);
        if (!isFirst && isLater(receipts[i], receipts[held->second]))
            held->second = i;
    }
    for (const auto &[voter, position] : latest) {
        selection.statuses[position] = BallotStatus::Counted;
        selection.counted.push_back(position);
    }
    return selection;
}

} // namespace samsyn
