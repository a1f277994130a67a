// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/AccountSession.h"

#include "core/base/Hash.h"
#include "platform/common/KeyFile.h"
#include "platform/common/LockedAccount.h"
#include "platform/common/ServerAddress.h"

namespace samsyn {

namespace {

RescueService::Owner ownerOf(const Account &account)
{
    RescueService::Owner owner{{account.server, account.user, account.displayName, account.collaborationName},
                               sha256({account.token}),
                               std::nullopt};
    RecoveryKey key{};
    if (account.recoveryKey.size() != qsizetype(key.size()))
        return owner;
    std::copy_n(reinterpret_cast<const std::byte *>(account.recoveryKey.constData()), key.size(),
                key.begin());
    owner.recoveryKey = key;
    return owner;
}

} // namespace

Result<std::unique_ptr<AccountSession>> AccountSession::open(const AccountFolder &folder,
                                                             const AccountPorts &ports)
{
    const Result<QUrl> server = parseServerAddress(folder.account().serverAddress);
    SAMSYN_TRY(server);
    const Result<RowSealer::Key> key = KeyFile(folder.keyPath(), ports.random).keyOf(folder.databasePath());
    SAMSYN_TRY(key);
    auto sealer = std::make_unique<RowSealer>(*key, ports.random);
    Result<std::unique_ptr<DeviceStore>> store =
        DeviceStore::open(folder.databasePath(), {ports.clock, ports.random, *sealer});
    SAMSYN_TRY(store);
    // Before anything can be sent with this account's token.
    SAMSYN_TRY(bindToAccount(**store, ownerOf(folder.account()).account));
    // On a full disk it is tried again at the next start; the rows can be opened meanwhile.
    static_cast<void>(keepSealedKey(folder));
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
      m_rescue(*m_store, ownerOf(folder.account()), ports.random),
      m_depositTransport(opened.server, folder.account().token),
      m_deposits(*m_store, ownerOf(folder.account()), ports.random, m_depositTransport),
      m_sending(*m_store, ports.network), m_blobTransport(opened.server, folder.account().token),
      m_uploads(*m_store, m_blobTransport, &m_sending), m_viewModel(services(folder, ports), ports.exporter),
      m_rhythm(m_viewModel)
{
    QObject::connect(m_viewModel.sync(), &SyncViewModel::finished, m_viewModel.sync(),
                     [this] { sendPicturesAfterSync(); });
    QObject::connect(m_viewModel.pictures(), &PictureSendingViewModel::sendWanted, m_viewModel.pictures(),
                     [this] { sendPicturesAfterSync(); });
    if (ports.network)
        QObject::connect(ports.network, &NetworkMeter::changed, m_viewModel.pictures(), [this] {
            m_viewModel.pictures()->refresh();
            sendPicturesAfterSync();
        });
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
            &m_actions,
            ports.accounts,
            &m_rescue,
            ports.shelf,
            &m_sending,
            &m_deposits};
}

} // namespace samsyn
