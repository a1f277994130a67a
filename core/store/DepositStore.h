// SPDX-License-Identifier: EUPL-1.2
// Why: the quarantine: sealed files of devices that cannot sync wait here until an administrator has looked;
// nothing of them is data before that.
#pragma once

#include "core/base/Id.h"

#include <optional>
#include <vector>

namespace samsyn {

/// DO NOT CHANGE THESE NUMBERS: they stand in databases.
enum class DepositState : quint8 {
    Waiting = 1, ///< sealed, as it came
    Opened = 2, ///< what is in it was brought in; the file is gone
    Discarded = 3 ///< an administrator threw it away unread
};

/// The line of a file stays when the file has gone, so that the same one is not taken a second time.
struct DepositRow {
    UserId user;
    QByteArray digest; ///< SHA-256 of the file; names it
    QByteArray tokenHash; ///< of the installation
    qint64 sizeBytes = 0;
    qint64 atMs = 0;
    DepositState state = DepositState::Waiting;
    qint64 closedAtMs = 0; ///< 0 = waits
};

/// Same transaction, thread and errors as ServerStore.
class DepositStore {
public:
    virtual ~DepositStore() = default;

    /// A new one, which waits. Errors also: StoreConstraint when the user has left the same file before.
    [[nodiscard]] virtual Result<void> putDeposit(const DepositRow &row, const QByteArray &file) = 0;
    [[nodiscard]] virtual Result<std::optional<DepositRow>> deposit(const UserId &user,
                                                                    QByteArrayView digest) = 0;
    /// All, oldest first.
    [[nodiscard]] virtual Result<std::vector<DepositRow>> deposits() = 0;
    /// Errors also: StoreConstraint when it does not wait any more.
    [[nodiscard]] virtual Result<QByteArray> depositFile(const DepositRow &row) = 0;
    /// The file goes, its line stays.
    [[nodiscard]] virtual Result<void> closeDeposit(const DepositRow &row, DepositState state,
                                                    qint64 atMs) = 0;
    /// What an installation has left since, whatever became of it.
    [[nodiscard]] virtual Result<qint64> depositedBytes(QByteArrayView tokenHash, qint64 afterMs) = 0;
    [[nodiscard]] virtual Result<qint64> waitingDepositBytes(const UserId &user) = 0;
};

} // namespace samsyn
