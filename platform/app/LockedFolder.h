// SPDX-License-Identifier: EUPL-1.2
// Why: a locked account is rescued and set aside through its folder; nothing of it can be open.
#pragma once

#include "platform/common/LockedAccount.h"
#include "qml/viewmodels/AccountPort.h"
#include "qml/viewmodels/LockedPort.h"

namespace samsyn {

/// Thread: GUI.
class LockedFolder : public LockedPort {
public:
    /// What becomes of the screen when it has been set aside.
    using Gone = std::function<void()>;
    LockedFolder(const AccountFolder &folder, RescueShelf &shelf, const LockedPorts &ports, Gone gone)
        : m_folder(folder), m_shelf(shelf), m_ports(ports), m_gone(std::move(gone))
    {
    }

    [[nodiscard]] bool canRescue() const override { return canRescueLocked(m_folder); }
    [[nodiscard]] Result<QString> rescue() override
    {
        const Result<QByteArray> file = rescueLocked(m_folder, m_ports);
        return file ? m_shelf.save(*file) : Result<QString>(file.error());
    }
    [[nodiscard]] Result<void> setAside() override
    {
        SAMSYN_TRY(m_folder.setAside());
        m_gone();
        return {};
    }

private:
    AccountFolder m_folder;
    RescueShelf &m_shelf;
    LockedPorts m_ports;
    Gone m_gone;
};

} // namespace samsyn
