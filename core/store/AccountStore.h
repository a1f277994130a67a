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

/// What lets an installation leave a sealed file when its session has ended; outlives the session.
struct DepositTokenRow {
    QByteArray tokenHash; ///< SHA-256 of depositTokenOf() the session's token
    UserId user;
    qint64 seenAtMs = 0; ///< last use of the session it belongs to
};

/// One line of a member's invitation list: the only place where a person and a pseudonym stand side by side.
struct InvitedRow {
    UserId user;
    RecordId round, organisation;
    QString person; ///< empty: the list is anonymous, nobody knows who has which link
    bool isUsed = false; ///< a code of the user has been redeemed; read only
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

    [[nodiscard]] virtual Result<void> putDepositToken(const DepositTokenRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<DepositTokenRow>> depositToken(QByteArrayView tokenHash) = 0;
    [[nodiscard]] virtual Result<void> removeDepositTokens(const UserId &user) = 0;
    /// Of installations that have not been heard of since. Returns how many.
    [[nodiscard]] virtual Result<int> removeDepositTokensBefore(qint64 seenMs) = 0;

    [[nodiscard]] virtual Result<void> putInvited(const InvitedRow &row) = 0;
    /// Ordered by user, which says nothing of the order in which they were invited.
    [[nodiscard]] virtual Result<std::vector<InvitedRow>> invitedOf(const RecordId &round,
                                                                    const RecordId &organisation) = 0;
    /// Removes the list of a round. Returns how many lines there were.
    [[nodiscard]] virtual Result<int> removeInvited(const RecordId &round) = 0;
    /// Removes what a link or a device's name could still tell of who the user is: codes, device names.
    /// Returns how many there were.
    [[nodiscard]] virtual Result<int> forgetTraces(const UserId &user) = 0;
};

} // namespace samsyn
