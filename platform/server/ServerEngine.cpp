// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ServerEngine.h"

namespace samsyn {

namespace {

Result<ServerId> serverOf(SqliteServerStore &store)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(store);
    if (!transaction)
        return transaction.error();
    const Result<ServerIdentity> identity = store.identity();
    if (!identity)
        return identity.error();
    SAMSYN_TRY(transaction->commit());
    return identity->server;
}

} // namespace

Result<std::unique_ptr<ServerEngine>> ServerEngine::open(const QString &path, const Ports &ports)
{
    Result<std::unique_ptr<SqliteServerStore>> store = SqliteServerStore::open(path, ports.random);
    if (!store)
        return store.error();
    const Result<ServerId> server = serverOf(**store);
    if (!server)
        return server.error();
    const bool isOnDisk = path != QLatin1String(":memory:");
    Opened opened{*std::move(store), *server, nullptr};
    if (isOnDisk)
        opened.releases = std::make_unique<ReleaseFolder>(path + QStringLiteral(".releases"));
    std::unique_ptr<ServerEngine> engine(new ServerEngine(std::move(opened), ports));
    if (isOnDisk)
        SAMSYN_TRY(engine->openLedger(path + QStringLiteral(".ledger")));
    return engine;
}

Result<void> ServerEngine::openLedger(const QString &path)
{
    Result<std::unique_ptr<LedgerFile>> ledger = LedgerFile::open(path);
    if (!ledger)
        return ledger.error();
    m_ledger = *std::move(ledger);
    m_taking.setLedger(m_ledger.get());
    const Result<LedgerReplay> replayed =
        replayLedger(*m_ledger, {*m_store, *m_store, *m_store}, m_accounts, m_erasure);
    if (!replayed)
        return replayed.error();
    m_replayed = *replayed;
    m_mustEmptyLog = m_replayed.entries > 0;
    return finishForgetting();
}

ServerEngine::ServerEngine(Opened opened, const Ports &ports)
    : m_ports(ports), m_store(std::move(opened.store)), m_server(opened.server),
      m_writer(*m_store, ports.clock, ports.random), m_taking(*m_store, ports.clock),
      m_accounts({*m_store, *m_store}, m_writer, ports.clock, ports.random),
      m_deposits({m_accounts, *m_store}, ports.clock),
      m_erasure({*m_store, *m_store, *m_store}, m_taking, m_accounts, ports.clock),
      m_invitations({*m_store, *m_store}, m_accounts), m_notices(*m_store, ports.clock, ports.random),
      m_keeper(*m_store, *m_store, ports.random),
      m_responder(*m_store, m_server, ports.clock, {&m_notices, &m_keeper}),
      m_releases(std::move(opened.releases)),
      m_publication({*m_store, *m_store, m_releases.get()}, m_writer, ports.random),
      m_closer({*m_store, *m_store, m_releases.get()}, m_writer, ports.random), m_opener(*m_store, m_writer),
      m_responses(*m_store, m_writer)
{
    m_accounts.tell(m_taking);
}

Result<void> ServerEngine::retryHeld()
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(*m_store);
    if (!transaction)
        return transaction.error();
    Result<PushNews> news = m_notices.retryHeld();
    if (!news)
        return news.error();
    SAMSYN_TRY(m_keeper.follow(*news));
    return transaction->commit();
}

Result<void> ServerEngine::finishForgetting()
{
    m_mustEmptyLog = m_closer.takeForgotten() || m_mustEmptyLog;
    if (!m_mustEmptyLog)
        return {};
    SAMSYN_TRY(m_store->emptyLog());
    m_mustEmptyLog = false;
    return {};
}

} // namespace samsyn
