// SPDX-License-Identifier: EUPL-1.2
// Why: when the server does not know the session any more, what waits here can be left with it, sealed, until
// somebody has seen that it is this person's.
#pragma once

#include "core/service/RescueService.h"
#include "core/sync/Deposit.h"

#include <functional>

namespace samsyn {

/// The way to the quarantine; real HTTP in platform/common.
class DepositTransport {
public:
    using Answer = std::function<void(Result<DepositReceipt>)>;
    virtual ~DepositTransport() = default;
    /// Leaves one sealed file and calls `answer` exactly once, later, on the same thread. Errors:
    /// SyncSignedOut (the server does not know the installation), SyncNotPermitted (it takes no deposits),
    /// SyncQuota, SyncServerBusy, Network*.
    virtual void leave(const QByteArray &file, Answer answer) = 0;
};

/// How it stands with what waits on this device.
struct DepositStanding {
    int waitingChanges = 0;
    int leftChanges = 0; ///< of those: are in a file that the server has a receipt for
    int pictures = 0; ///< wait too, and are not left: they stay here
    qint64 leftAtMs = 0; ///< UTC, the server's; of the latest receipt; 0 = none
    QString number; ///< names the latest receipt towards an administrator

    [[nodiscard]] int newChanges() const { return waitingChanges - leftChanges; }
};

/// A deposit is no acknowledgement: all changes wait on as before. Thread: that of the store.
class DepositService {
public:
    DepositService(DeviceStore &store, const RescueService::Owner &owner, RandomSource &random,
                   DepositTransport &transport)
        : m_store(store), m_owner(owner), m_random(random), m_transport(transport)
    {
    }

    void setListener(std::function<void()> listener) { m_listener = std::move(listener); }
    /// Whether the organisation has a key that a file could be sealed to.
    [[nodiscard]] bool isPossible() const { return m_owner.recoveryKey.has_value(); }
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    /// Errors: Store*.
    [[nodiscard]] Result<DepositStanding> standing() const;
    /// Leaves file after file until everything that waits is left, or one is refused; the listener hears of
    /// each. Nothing happens while one is under way, or when it is not possible.
    void leave();

private:
    struct Receipt {
        DepositReceipt receipt;
        std::vector<OpId> changes;
    };
    /// What the device remembers, as a draft: [1, prepared: [file, [* op id]] / null, [* [digest, at,
    /// [* op id]]]].
    struct Memory {
        QByteArray file; ///< sealed, on its way; the same bytes go again until they are answered
        std::vector<OpId> changes;
        std::vector<Receipt> receipts;
    };
    [[nodiscard]] Result<Memory> recall() const;
    [[nodiscard]] Result<void> remember(const Memory &memory) const;
    [[nodiscard]] Result<std::vector<OpId>> waiting() const;
    /// Seals the next file unless one is on its way already. False: everything is left.
    [[nodiscard]] Result<bool> prepare(Memory &memory) const;
    void next();
    void take(const QByteArray &file, const Result<DepositReceipt> &receipt);
    void stop(std::optional<Error> error);

    DeviceStore &m_store;
    RescueService::Owner m_owner;
    RandomSource &m_random;
    DepositTransport &m_transport;
    std::function<void()> m_listener;
    std::optional<Error> m_lastError;
    bool m_isLeaving = false;
};

} // namespace samsyn
