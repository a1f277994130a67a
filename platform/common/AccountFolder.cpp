// SPDX-License-Identifier: EUPL-1.2
// account.json: {"format": 1, "server": id, "user": id, "address": text, "token": 64 hex digits or empty,
// "displayName": text, "collaborationName": text, "recoveryKey": 64 hex digits or absent}
// accounts/current: the name of the folder that was open last.
#include "platform/common/AccountFolder.h"

#include "platform/common/AtomicFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace samsyn {

namespace {

constexpr qint64 kMaxAccountBytes = 16 * 1024;
constexpr qsizetype kTokenBytes = 32, kRecoveryKeyBytes = 32;
constexpr qint64 kMaxNameBytes = 200;
const QString kRemoved = QStringLiteral(".removed");
const QString kAside = QStringLiteral(".aside");

QString accountFile(const QString &folder)
{
    return folder + QStringLiteral("/account.json");
}

QString currentFile(const QString &root)
{
    return root + QStringLiteral("/accounts/current");
}

QByteArray toJson(const Account &account)
{
    QJsonObject object{
        {QStringLiteral("format"), 1},
        {QStringLiteral("server"), account.server.toString()},
        {QStringLiteral("user"), account.user.toString()},
        {QStringLiteral("address"), account.serverAddress},
        {QStringLiteral("token"), QString::fromLatin1(account.token.toHex())},
        {QStringLiteral("displayName"), account.displayName},
        {QStringLiteral("collaborationName"), account.collaborationName},
    };
    if (!account.recoveryKey.isEmpty())
        object.insert(QStringLiteral("recoveryKey"), QString::fromLatin1(account.recoveryKey.toHex()));
    return QJsonDocument(object).toJson();
}

Result<Account> fromJson(const QString &file, const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const Result<ServerId> server = ServerId::fromString(text("server"));
    const Result<UserId> user = UserId::fromString(text("user"));
    const QByteArray token = QByteArray::fromHex(text("token").toLatin1());
    const bool isKnown = object.value(QStringLiteral("format")).toInt() == 1;
    const QByteArray recoveryKey = QByteArray::fromHex(text("recoveryKey").toLatin1());
    const bool isKeyed = recoveryKey.isEmpty() || recoveryKey.size() == kRecoveryKeyBytes;
    const bool isWhole = isKnown && isKeyed && (token.isEmpty() || token.size() == kTokenBytes);
    if (!isWhole || !server || !user || text("address").isEmpty())
        return Error{ErrorCode::FileUnreadable, file, QStringLiteral("not an account file of this version")};
    return Account{*server, *user, text("address"), token, text("displayName"), text("collaborationName"),
                   recoveryKey};
}

} // namespace

QString AccountFolder::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

Result<AccountFolder> AccountFolder::keep(const QString &root, const Account &account)
{
    const QString path = root + QStringLiteral("/accounts/") + account.server.toString() + QLatin1Char('-')
        + account.user.toString();
    if (!QDir().mkpath(path))
        return Error{ErrorCode::FileUnwritable, path, QStringLiteral("the folder cannot be made")};
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    SAMSYN_TRY(replaceFile(accountFile(path), toJson(account), FileAudience::OwnerOnly));
    return AccountFolder(path, account);
}

Result<QList<AccountFolder>> AccountFolder::all(const QString &root)
{
    QList<AccountFolder> found;
    const QDir accounts(root + QStringLiteral("/accounts"));
    for (const QString &name : accounts.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = accounts.filePath(name);
        if (name.endsWith(kRemoved) || name.contains(kAside))
            continue;
        const QString file = accountFile(path);
        if (!QFileInfo::exists(file))
            continue;   // a folder that was made, but the device lost power before the account was stored
        const Result<QByteArray> bytes = readSmallFile(file, kMaxAccountBytes);
        if (!bytes)
            return bytes.error();
        const Result<Account> account = fromJson(file, *bytes);
        if (!account)
            return account.error();
        found.append(AccountFolder(path, *account));
    }
    return found;
}

Result<std::optional<AccountFolder>> AccountFolder::current(const QString &root)
{
    const Result<QList<AccountFolder>> folders = all(root);
    if (!folders)
        return folders.error();
    const Result<QByteArray> name = readSmallFile(currentFile(root), kMaxNameBytes);
    std::optional<AccountFolder> first;
    for (const AccountFolder &folder : *folders) {
        if (folder.account().isSignedOut())
            continue;
        if (name && QString::fromUtf8(*name) == folder.name())
            return std::optional<AccountFolder>(folder);
        if (!first)
            first = folder;
    }
    return first;
}

void AccountFolder::sweep(const QString &root)
{
    const QDir accounts(root + QStringLiteral("/accounts"));
    for (const QString &name : accounts.entryList({u'*' + kRemoved}, QDir::Dirs))
        QDir(accounts.filePath(name)).removeRecursively();
}

Result<void> AccountFolder::makeCurrent() const
{
    const QString accounts = QFileInfo(m_path).absolutePath();
    return replaceFile(accounts + QStringLiteral("/current"), name().toUtf8(), FileAudience::OwnerOnly);
}

Result<void> AccountFolder::remove() const
{
    const QString removed = m_path + kRemoved;
    QDir(removed).removeRecursively();
    if (!QDir().rename(m_path, removed))
        return Error{ErrorCode::FileUnwritable, m_path, QStringLiteral("the folder cannot be removed")};
    QDir(removed).removeRecursively(); // what is left of it is swept at the next start
    return {};
}

Result<void> AccountFolder::setAside() const
{
    Account signedOut = m_account;
    signedOut.token.clear();
    SAMSYN_TRY(replaceFile(accountFile(m_path), toJson(signedOut), FileAudience::OwnerOnly));
    QString aside = m_path + kAside;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = m_path + kAside + QString::number(number);
    if (!QDir().rename(m_path, aside))
        return Error{ErrorCode::FileUnwritable, m_path, QStringLiteral("the folder cannot be set aside")};
    return {};
}

QString AccountFolder::name() const
{
    return QFileInfo(m_path).fileName();
}

} // namespace samsyn
