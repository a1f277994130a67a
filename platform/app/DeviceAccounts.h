// SPDX-License-Identifier: EUPL-1.2
// Why: the accounts of a device are listed, changed and left here; what is left is closed first, so that
// nothing can be added to it while it goes.
#pragma once

#include "core/service/RescueService.h"
#include "platform/common/AccountFolder.h"
#include "platform/common/EnrolClient.h"
#include "qml/viewmodels/AccountPort.h"

#include <memory>

namespace samsyn {

/// Thread: GUI.
class DeviceAccounts : public AccountPort {
public:
    /// What the program lends: one account is open at a time.
    struct Doors {
        std::function<Result<void>(const AccountFolder &)> open;
        std::function<void()> close;
        std::function<Result<UnsentWork>()> unsent; ///< of the open account
        std::function<void(LeavingWay, LeavingEnd)> tell;
    };
    DeviceAccounts(const QString &root, Doors doors) : m_root(root), m_doors(std::move(doors)) { }

    [[nodiscard]] QList<KeptAccount> accounts() const override;
    void switchTo(const QString &key, Refusal refused) override;
    void leave(const LeavingOrder &order, Refusal refused) override;

    /// Asks the server for its recovery key, which may be another one by now: for what is saved as a file it
    /// counts from the next start on, for the key of the rows at once.
    void setOpen(std::optional<AccountFolder> folder);

private:
    [[nodiscard]] Result<AccountFolder> folderOf(const QString &key) const;
    [[nodiscard]] Result<void> change(const QString &key);
    [[nodiscard]] Result<void> close(const LeavingOrder &order);
    void learnRecoveryKey(const AccountFolder &folder);
    void endAtServer(const Account &account, LeavingWay way);

    QString m_root;
    Doors m_doors;
    std::optional<AccountFolder> m_open;
    std::unique_ptr<EnrolClient> m_client, m_keyClient;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true); ///< for what is to happen later
};

} // namespace samsyn
