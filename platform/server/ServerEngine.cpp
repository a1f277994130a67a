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
    return std::unique_ptr<ServerEngine>(new ServerEngine(std::move(*store), *server, ports));
}

ServerEngine::ServerEngine(std::unique_ptr<SqliteServerStore> store, const ServerId &server,
                           const Ports &ports)
    : m_ports(ports), m_store(std::move(store)), m_server(server),
      m_writer(*m_store, ports.clock, ports.random),
      m_accounts({*m_store, *m_store}, m_writer, ports.clock, ports.random),
      m_invitations({*m_store, *m_store}, m_accounts), m_notices(*m_store, ports.clock, ports.random),
      m_keeper(*m_store, *m_store, ports.random),
      m_responder(*m_store, server, ports.clock, {&m_notices, &m_keeper}),
      m_publication({*m_store, *m_store}, m_writer, ports.random),
      m_closer({*m_store, *m_store}, m_writer, ports.random), m_opener(*m_store, m_writer),
      m_responses(*m_store, m_writer)
{
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
