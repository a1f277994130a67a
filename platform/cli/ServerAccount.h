// SPDX-License-Identifier: EUPL-1.2
// Why: the commands that talk to a server work on a folder that is a device of one account, enrolled once.
#pragma once

#include "core/service/SyncService.h"
#include "platform/cli/Arguments.h"
#include "platform/common/AccountFolder.h"
#include "platform/common/KeyFile.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <memory>

namespace samsyn::cli {

/// --store FOLDER, --server URL, --code CODE.
[[nodiscard]] QList<OptionSpec> accountOptions();

/// An open device store with its way to the server. Thread: one with a Qt application.
class ServerAccount {
public:
    /// Opens the account in --store; enrols with --server and --code when the folder has none. Errors:
    /// ArgumentInvalid, File*, Store*, Network*, Enrol*.
    [[nodiscard]] static Result<std::unique_ptr<ServerAccount>> open(const Arguments &arguments);
    /// Opens the account in --store and never asks a server. Errors: ArgumentInvalid, File*, Store*.
    [[nodiscard]] static Result<std::unique_ptr<ServerAccount>> openKept(const Arguments &arguments);

    /// Syncs until everything is sent and received. Errors: what stopped it; SyncMalformed never hides behind
    /// success.
    [[nodiscard]] Result<SyncFacts> sync();

    [[nodiscard]] DeviceStore &store() { return *m_store; }
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const WallClock &clock() const { return m_clock; }
    [[nodiscard]] RecordId newRecord() { return RecordId::timeOrdered(m_clock, m_random); }

private:
    explicit ServerAccount(Account account) : m_account(std::move(account)) { }
    [[nodiscard]] static Result<std::unique_ptr<ServerAccount>>
    openFolder(const Result<AccountFolder> &folder);
    [[nodiscard]] Result<void> openStore(const AccountFolder &folder);

    Account m_account;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<RowSealer> m_sealer;
    std::unique_ptr<DeviceStore> m_store;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<SyncTransport> m_transport;
    std::unique_ptr<SyncService> m_service;
};

} // namespace samsyn::cli
