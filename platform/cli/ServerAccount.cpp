// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/ServerAccount.h"

#include "platform/common/EnrolClient.h"
#include "platform/common/HttpTransport.h"
#include "platform/common/ServerAddress.h"

#include <QEventLoop>

#include <optional>

namespace samsyn::cli {

namespace {

Error argumentError(const char *where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, QLatin1String(where), what};
}

Result<AccountFolder> enrol(const QString &root, const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("server")) || !arguments.has(QStringLiteral("code")))
        return argumentError(
            "--store", QStringLiteral("no account is in this folder; give --server and --code to enrol"));
    const QString address = arguments.value(QStringLiteral("server"));
    const Result<QUrl> url = parseServerAddress(address);
    if (!url)
        return url.error();
    EnrolClient client(*url);
    QEventLoop loop;
    std::optional<Result<EnrolResponse>> answer;
    const EnrolRequest request{normaliseJoinCode(arguments.value(QStringLiteral("code"))),
                               QStringLiteral("samsyn-cli")};
    client.enrol(request, [&](Result<EnrolResponse> response) {
        answer = std::move(response);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (!*answer)
        return answer->error();
    const EnrolResponse &response = answer->value();
    return AccountFolder::keep(root,
                               {response.server, response.user, address, response.token, response.displayName,
                                response.collaborationName});
}

/// Nothing when the folder holds no account.
Result<std::optional<AccountFolder>> keptFolder(const QString &root)
{
    const Result<QList<AccountFolder>> folders = AccountFolder::all(root);
    if (!folders)
        return folders.error();
    if (folders->size() > 1)
        return argumentError("--store",
                             QStringLiteral("the folder holds several accounts; use one folder per account"));
    return folders->isEmpty() ? std::nullopt : std::optional(folders->first());
}

Result<AccountFolder> chooseFolder(const Arguments &arguments)
{
    const QString root = arguments.value(QStringLiteral("store"));
    const Result<std::optional<AccountFolder>> folder = keptFolder(root);
    if (!folder)
        return folder.error();
    if (!*folder)
        return enrol(root, arguments);
    const QString server = arguments.value(QStringLiteral("server"));
    if (!server.isEmpty() && server != (*folder)->account().serverAddress)
        return argumentError("--server",
                             QStringLiteral("the account in this folder belongs to %1; use another folder")
                                 .arg((*folder)->account().serverAddress));
    return **folder;
}

} // namespace

QList<OptionSpec> accountOptions()
{
    return {{QStringLiteral("store"),
             QStringLiteral("FOLDER"),
             QStringLiteral("Folder of this computer's account at the server; made at the first use."),
             Need::Required,
             {}},
            {QStringLiteral("server"),
             QStringLiteral("URL"),
             QStringLiteral("The server, needed at the first use."),
             Need::Optional,
             {}},
            {QStringLiteral("code"),
             QStringLiteral("CODE"),
             QStringLiteral("The join code, needed at the first use."),
             Need::Optional,
             {}}};
}

Result<std::unique_ptr<ServerAccount>> ServerAccount::open(const Arguments &arguments)
{
    return openFolder(chooseFolder(arguments));
}

Result<std::unique_ptr<ServerAccount>> ServerAccount::openKept(const Arguments &arguments)
{
    const Result<std::optional<AccountFolder>> folder = keptFolder(arguments.value(QStringLiteral("store")));
    if (!folder)
        return folder.error();
    if (!*folder)
        return argumentError("--store", QStringLiteral("no account is in this folder; \"pull\" makes one"));
    return openFolder(**folder);
}

Result<std::unique_ptr<ServerAccount>> ServerAccount::openFolder(const Result<AccountFolder> &folder)
{
    if (!folder)
        return folder.error();
    std::unique_ptr<ServerAccount> account(new ServerAccount(folder->account()));
    SAMSYN_TRY(account->openStore(*folder));
    return account;
}

Result<void> ServerAccount::openStore(const AccountFolder &folder)
{
    const Result<QUrl> url = parseServerAddress(m_account.serverAddress);
    if (!url)
        return url.error();
    const Result<RowSealer::Key> key = KeyFile(folder.keyPath(), m_random).keyOf(folder.databasePath());
    if (!key)
        return key.error();
    m_sealer = std::make_unique<RowSealer>(*key, m_random);
    Result<std::unique_ptr<DeviceStore>> opened =
        DeviceStore::open(folder.databasePath(), {m_clock, m_random, *m_sealer});
    if (!opened)
        return opened.error();
    m_store = std::move(*opened);
    m_session = std::make_unique<SyncSession>(*m_store, m_account.server, m_clock, m_random);
    m_transport = std::make_unique<HttpTransport>(*url, m_account.token);
    m_service = std::make_unique<SyncService>(*m_store, *m_session, *m_transport);
    return {};
}

Result<SyncFacts> ServerAccount::sync()
{
    QEventLoop loop;
    m_service->setListener([&] {
        if (!m_service->isSending())
            loop.quit();
    });
    m_service->syncNow();
    if (m_service->isSending())
        loop.exec();
    m_service->setListener({});
    const Result<SyncState> state = m_service->state();
    if (!state)
        return state.error();
    if (state->lastError)
        return *state->lastError;
    return state->facts;
}

} // namespace samsyn::cli
