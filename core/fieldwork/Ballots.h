// SPDX-License-Identifier: EUPL-1.2
// Why: a person may change a ballot until the vote closes, on several devices and without network, and still
// counts once.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>
#include <vector>

namespace samsyn {

/// Replaced = the same voter has a later ballot in time. Late = kept, never counted.
enum class BallotStatus : quint8 { Counted = 0, Replaced = 1, Late = 2 };

/// When a ballot was made and when it reached the hub; UTC milliseconds.
struct BallotReceipt {
    QString id; ///< of this ballot, unique
    QString voter; ///< pseudonym
    qint64 changedAtMs = 0;
    std::optional<qint64> receivedAtMs; ///< absent on the device where the ballot was made
};

struct BallotSelection {
    std::vector<BallotStatus> statuses; ///< one per receipt
    std::vector<std::size_t> counted; ///< positions of the counted receipts, in the order of voters
};

/// Which ballots count. A ballot is late when it was changed or received after `closedAtMs`; without a
/// closing time the vote is open and nothing is late. Of a voter's ballots in time the one changed last
/// counts, then the one received last, then the one with the higher id. The order of receipts changes
/// nothing. Errors: ArgumentInvalid, `where` = "receipts[2]": no voter, no id or an id that occurs twice.
/// Thread: any (pure). Source: FIELDWORK.md 1.
[[nodiscard]] Result<BallotSelection> selectBallots(const std::vector<BallotReceipt> &receipts,
                                                    std::optional<qint64> closedAtMs);

} // namespace samsyn
