// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/DeviceAccounts.h"

#include "platform/common/LockedAccount.h"
#include "platform/common/ServerAddress.h"

#include <QTimer>

namespace samsyn {

namespace {

/// After the page that asked has returned: its account is about to go.
template <typename Run>
void later(const std::shared_ptr<bool> &isAlive, Run run)
{
    QTimer::singleShot(0, [alive = std::weak_ptr<bool>(isAlive), run = std::move(run)] {
        if (!alive.expired())
            run();
    });
}

} // namespace

QList<KeptAccount> DeviceAccounts::accounts() const
{
    QList<KeptAccount> kept;
    const Result<QList<AccountFolder>> folders = AccountFolder::all(m_root);
    if (!folders)
        return kept; // the program says so where it opens one
    for (const AccountFolder &folder : *folders) {
        const Account &account = folder.account();
        const bool isOpen = m_open && m_open->name() == folder.name();
        kept.append({folder.name(), account.displayName, account.collaborationName,
                     account.user.toString().left(8), isOpen, account.isSignedOut()});
    }
    return kept;
}

Result<AccountFolder> DeviceAccounts::folderOf(const QString &key) const
{
    const Result<QList<AccountFolder>> folders = AccountFolder::all(m_root);
    if (!folders)
        return folders.error();
    for (const AccountFolder &folder : *folders) {
        if (folder.name() == key && !folder.account().isSignedOut())
            return folder;
    }
    return Error{ErrorCode::SyncSignedOut, key, QStringLiteral("the account is not signed in here")};
}

void DeviceAccounts::switchTo(const QString &key, Refusal refused)
{
    later(m_isAlive, [this, key, refused = std::move(refused)] {
        if (const Result<void> changed = change(key); !changed)
            refused(changed.error());
    });
}

Result<void> DeviceAccounts::change(const QString &key)
{
    const Result<AccountFolder> folder = folderOf(key);
    if (!folder)
        return folder.error();
    const std::optional<AccountFolder> before = m_open;
    Result<void> opened = m_doors.open(*folder);
    if (!opened && before && !m_doors.open(*before))
        m_doors.close();
    return opened;
}

void DeviceAccounts::leave(const LeavingOrder &order, Refusal refused)
{
    later(m_isAlive, [this, order, refused = std::move(refused)] {
        if (const Result<void> closed = close(order); !closed)
            refused(closed.error());
    });
}

Result<void> DeviceAccounts::close(const LeavingOrder &order)
{
    if (!m_open)
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("no account is open")};
    const Result<UnsentWork> unsent = m_doors.unsent();
    if (!unsent)
        return unsent.error();
    if (order.way == LeavingWay::Remove && unsent->items() != order.givenUpItems)
        return Error{ErrorCode::ArgumentInvalid, QString::number(unsent->items()),
                     QStringLiteral("another number of items is unsent than was given up")};
    const AccountFolder folder = *m_open;
    Account signedOut = folder.account();
    signedOut.token.clear();
    // Signed out first: whatever happens from here on, the account is not opened again by itself.
    SAMSYN_TRY(AccountFolder::keep(m_root, signedOut));
    m_doors.close();
    // What cannot be removed is still here, and said so.
    const bool isGone = order.way == LeavingWay::Remove && folder.remove();
    const LeavingWay way = isGone ? LeavingWay::Remove : LeavingWay::KeepLocked;
    m_doors.tell(way, LeavingEnd::Asking);
    endAtServer(folder.account(), way);
    return {};
}

void DeviceAccounts::setOpen(std::optional<AccountFolder> folder)
{
    m_open = std::move(folder);
    if (m_open)
        learnRecoveryKey(*m_open);
}

void DeviceAccounts::learnRecoveryKey(const AccountFolder &folder)
{
    const Result<QUrl> server = parseServerAddress(folder.account().serverAddress);
    if (!server)
        return;
    m_keyClient = std::make_unique<EnrolClient>(*server);
    m_keyClient->askRecoveryKey(folder.account().server, [this, folder](const Result<QByteArray> &key) {
        // Signed out or gone over meanwhile: what is kept of the account is not this one's to write.
        const bool isStillOpen = m_open && m_open->name() == folder.name();
        if (!key || key->isEmpty() || !isStillOpen || *key == m_open->account().recoveryKey)
            return;
        Account account = m_open->account();
        account.recoveryKey = *key;
        const Result<AccountFolder> kept = AccountFolder::keep(m_root, account);
        if (!kept)
            return;
        m_open = *kept;
        static_cast<void>(keepSealedKey(*kept)); // else at the next start
    });
}

void DeviceAccounts::endAtServer(const Account &account, LeavingWay way)
{
    const Result<QUrl> server = parseServerAddress(account.serverAddress);
    if (!server)
        return m_doors.tell(way, LeavingEnd::ServerNotReached);
    m_client = std::make_unique<EnrolClient>(*server);
    m_client->signOut(account.token, [this, way](const Result<void> &ended) {
        const bool hasEnded = ended || ended.error().code == ErrorCode::SyncSignedOut;
        m_doors.tell(way, hasEnded ? LeavingEnd::EndedAtServer : LeavingEnd::ServerNotReached);
    });
}

} // namespace samsyn
