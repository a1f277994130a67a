// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/AccountSession.h"

#include "platform/common/KeyFile.h"
#include "platform/common/ServerAddress.h"

namespace samsyn {

Result<std::unique_ptr<AccountSession>> AccountSession::open(const AccountFolder &folder,
                                                             const AccountPorts &ports)
{
    const Result<QUrl> server = parseServerAddress(folder.account().serverAddress);
    SAMSYN_TRY(server);
    const Result<RowSealer::Key> key = KeyFile(folder.keyPath(), ports.random).accountKey();
    SAMSYN_TRY(key);
    auto sealer = std::make_unique<RowSealer>(*key, ports.random);
    Result<std::unique_ptr<DeviceStore>> store =
        DeviceStore::open(folder.databasePath(), {ports.clock, ports.random, *sealer});
    SAMSYN_TRY(store);
    return std::unique_ptr<AccountSession>(
        new AccountSession(folder, ports, {*server, std::move(sealer), std::move(*store)}));
}

AccountSession::AccountSession(const AccountFolder &folder, const AccountPorts &ports, Opened opened)
    : m_sealer(std::move(opened.sealer)), m_store(std::move(opened.store)), m_library(*m_store),
      m_answers(*m_store, m_library, ports.clock), m_rounds(*m_store, m_library, ports.clock),
      m_session(*m_store, folder.account().server, ports.clock, ports.random),
      m_transport(opened.server, folder.account().token), m_sync(*m_store, m_session, m_transport),
      m_evidence(*m_store, ports.random), m_authoring(*m_store, m_library, {ports.clock, ports.random}),
      m_actions(*m_store, {ports.clock, ports.random}),
      m_blobTransport(opened.server, folder.account().token), m_uploads(*m_store, m_blobTransport),
      m_viewModel(services(folder, ports), ports.exporter), m_rhythm(m_viewModel)
{
    QObject::connect(m_viewModel.sync(), &SyncViewModel::finished, m_viewModel.sync(),
                     [this] { sendPicturesAfterSync(); });
    m_uploads.setListener([this] {
        m_viewModel.form()->photos()->refresh();
        m_viewModel.sync()->refresh();
    });
}

void AccountSession::sendPicturesAfterSync()
{
    const Result<SyncState> state = m_sync.state();
    if (state && !state->lastError)
        m_uploads.run();
}

AccountServices AccountSession::services(const AccountFolder &folder, const AccountPorts &ports)
{
    const Account &account = folder.account();
    return {*m_store,
            m_library,
            m_answers,
            m_rounds,
            m_sync,
            ports.clock,
            ports.appearance,
            account.displayName,
            account.collaborationName,
            account.serverAddress,
            &m_evidence,
            ports.pictures,
            &m_authoring,
            ports.printer,
            &m_actions};
}

} // namespace samsyn
