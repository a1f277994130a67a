// SPDX-License-Identifier: EUPL-1.2
// Why: what the server keeps of people, one-time codes and sessions, behind one port beside ServerStore.
#pragma once

#include "core/base/Id.h"

#include <optional>
#include <vector>

namespace samsyn {

struct AccountRow {
    UserId id;
    RecordId collaboration;
    FeedId personalFeed; ///< `me` feed; holds the UserProfile, which names the roles
    bool isDisabled = false;
};

/// A one-time code. The code itself is never stored.
struct EnrolCodeRow {
    QByteArray selector; ///< scanned: SHA-256 of the code; typed: its first four characters
    QByteArray verifier; ///< typed: Argon2id of the secret part; empty when scanned
    UserId user;
    qint64 expiresAtMs = 0;
    int triesLeft = 0; ///< 0 = void
    qint64 usedAtMs = 0; ///< 0 = not used
};

struct SessionRow {
    QByteArray tokenHash; ///< SHA-256 of the token
    UserId user;
    QString deviceName;
    qint64 createdAtMs = 0, lastUsedAtMs = 0;
};

/// Same transaction, thread and errors as ServerStore.
class AccountStore {
public:
    virtual ~AccountStore() = default;

    [[nodiscard]] virtual Result<void> putAccount(const AccountRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<AccountRow>> account(const UserId &id) = 0;
    /// Ordered by id.
    [[nodiscard]] virtual Result<std::vector<AccountRow>> accountsOf(const RecordId &collaboration) = 0;

    [[nodiscard]] virtual Result<void> putCode(const EnrolCodeRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<EnrolCodeRow>> code(QByteArrayView selector) = 0;
    /// Makes every unused code of a user void.
    [[nodiscard]] virtual Result<void> voidCodes(const UserId &user) = 0;

    [[nodiscard]] virtual Result<void> putSession(const SessionRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<SessionRow>> session(QByteArrayView tokenHash) = 0;
    [[nodiscard]] virtual Result<void> removeSession(QByteArrayView tokenHash) = 0;
    [[nodiscard]] virtual Result<std::vector<SessionRow>> sessionsOf(const UserId &user) = 0;
};

} // namespace samsyn
