// SPDX-License-Identifier: EUPL-1.2
// account.json: {"format": 1, "server": id, "user": id, "address": text, "token": 64 hex digits,
// "displayName": text, "collaborationName": text}
#include "platform/common/AccountFolder.h"

#include "platform/common/AtomicFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace samsyn {

namespace {

constexpr qint64 kMaxAccountBytes = 16 * 1024;
constexpr qsizetype kTokenBytes = 32;

QString accountFile(const QString &folder)
{
    return folder + QStringLiteral("/account.json");
}

QByteArray toJson(const Account &account)
{
    const QJsonObject object{
        {QStringLiteral("format"), 1},
        {QStringLiteral("server"), account.server.toString()},
        {QStringLiteral("user"), account.user.toString()},
        {QStringLiteral("address"), account.serverAddress},
        {QStringLiteral("token"), QString::fromLatin1(account.token.toHex())},
        {QStringLiteral("displayName"), account.displayName},
        {QStringLiteral("collaborationName"), account.collaborationName},
    };
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
    if (!isKnown || !server || !user || token.size() != kTokenBytes || text("address").isEmpty())
        return Error{ErrorCode::FileUnreadable, file, QStringLiteral("not an account file of this version")};
    return Account{*server, *user, text("address"), token, text("displayName"), text("collaborationName")};
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

} // namespace samsyn
