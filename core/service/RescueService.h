// SPDX-License-Identifier: EUPL-1.2
// Why: what a person does with work that has not left the device: see how much it is, save it as a sealed
// file, take such a file in.
#pragma once

#include "core/store/DeviceBlobs.h"
#include "core/store/RescueSeal.h"
#include "core/sync/DeviceRescue.h"

namespace samsyn {

/// What would be gone if the account left this device now.
struct UnsentWork {
    int changes = 0;
    int pictures = 0;

    [[nodiscard]] int items() const { return changes + pictures; }
};

/// Thread: that of the store.
class RescueService {
public:
    struct Owner {
        RescueOwner account;
        QByteArray sessionHash; ///< SHA-256 of the session's token; empty = signed out
        std::optional<RecoveryKey> recoveryKey; ///< the organisation's public key
    };
    RescueService(DeviceStore &store, const Owner &owner, RandomSource &random)
        : m_store(store), m_owner(owner), m_random(random)
    {
    }

    /// Changes that no server has, and pictures that it has not taken. Errors: Store*.
    [[nodiscard]] Result<UnsentWork> unsent() const;
    /// Names the account towards an administrator: the beginning of its id, which says nothing of the person.
    [[nodiscard]] QString accountNumber() const { return m_owner.account.user.toString().left(8); }
    /// Whether a file needs no words, because the organisation can open it.
    [[nodiscard]] bool canOrganisationOpen() const { return m_owner.recoveryKey.has_value(); }
    /// The bytes of a file. words may be empty when the organisation can open it. Errors:
    /// RescuePassphraseShort, RescueTooLarge, Store*.
    [[nodiscard]] Result<QByteArray> write(const QString &words) const;
    /// Takes a file in. Errors: Rescue*, Store*; nothing is changed then.
    [[nodiscard]] Result<RescueIntake> take(const QByteArray &file, const QString &words);

private:
    DeviceStore &m_store;
    Owner m_owner;
    RandomSource &m_random;
};

/// Binds a database to the account it was made for. A folder that was copied or renamed by hand must not send
/// one person's work as another's. The first call notes the account. Errors: StoreOpen (it is another
/// one's), Store*.
[[nodiscard]] Result<void> bindToAccount(DeviceStore &store, const RescueOwner &owner);

} // namespace samsyn
