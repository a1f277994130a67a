// SPDX-License-Identifier: EUPL-1.2
// Why: the server's side of a deposit: who may leave a sealed file, how much, and that the same one is there
// once.
#pragma once

#include "core/service/ServerAccounts.h"
#include "core/store/DepositStore.h"
#include "core/sync/Deposit.h"

namespace samsyn {

struct DepositLimits {
    qint64 bytesPerDay = 5 * 1024 * 1024; ///< of an installation, in any 24 hours
    qint64 waitingBytesPerUser = 20 * 1024 * 1024; ///< that nobody has opened
};

/// Thread: the store's writer, inside the caller's transaction.
class DepositBox {
public:
    struct Stores {
        ServerAccounts &accounts;
        DepositStore &deposits;
    };
    DepositBox(const Stores &stores, const WallClock &clock) : m_stores(stores), m_clock(clock) { }

    void setLimits(const DepositLimits &limits) { m_limits = limits; }
    /// Whether these bytes can be a deposit at all; asks no database. Errors: SyncTooLarge, RescueNotAFile,
    /// RescueDamaged, RescueWrongKey (no organisation can open it).
    [[nodiscard]] static Result<void> check(QByteArrayView file);
    /// Keeps the file. The same one again is answered as the first time, whatever has become of it. Errors:
    /// those of check(), SyncSignedOut (unknown token, account that is no more), SyncQuota, Store*.
    [[nodiscard]] Result<DepositReceipt> take(QByteArrayView token, const QByteArray &file);

private:
    Stores m_stores;
    const WallClock &m_clock;
    DepositLimits m_limits;
};

} // namespace samsyn
