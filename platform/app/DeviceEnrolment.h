// SPDX-License-Identifier: EUPL-1.2
// Why: exchanges a code at the server, keeps the account on this device and tells who wants to open it.
#pragma once

#include "platform/common/AccountFolder.h"
#include "platform/common/EnrolClient.h"
#include "qml/viewmodels/JoinViewModel.h"

#include <memory>

namespace samsyn {

/// Thread: GUI.
class DeviceEnrolment : public EnrolPort {
public:
    /// Opens the account that was just kept.
    using Opener = std::function<Result<void>(const AccountFolder &)>;
    DeviceEnrolment(const QString &root, Opener opener) : m_root(root), m_open(std::move(opener)) { }

    void enrol(const JoinLink &link, Answer answer) override;

private:
    [[nodiscard]] Result<void> keep(const QString &serverAddress, const Result<EnrolResponse> &response);

    QString m_root;
    Opener m_open;
    std::unique_ptr<EnrolClient> m_client;
};

} // namespace samsyn
