// SPDX-License-Identifier: EUPL-1.2
// Why: each account on a device has a folder of its own, so that accounts cannot mix and one can be removed
// whole.
#pragma once

#include "core/base/Id.h"

#include <QList>

#include <optional>

namespace samsyn {

/// What a device knows of an account it was enrolled to. The token is a secret.
struct Account
{
    ServerId server;
    UserId user;
    QString serverAddress;          ///< e.g. https://samsyn.example.se
    QByteArray token;               ///< 32 bytes; empty = signed out, what lies here waits for the person
    QString displayName, collaborationName;
    QByteArray recoveryKey = {};    ///< the organisation's public one, 32 bytes; empty = it has none

    [[nodiscard]] bool isSignedOut() const { return token.isEmpty(); }

    friend bool operator==(const Account &, const Account &) = default;
};

/// Paths and the account file of <root>/accounts/<server>-<user>/. Thread: any.
class AccountFolder
{
public:
    /// The platform's place for this program's own files.
    [[nodiscard]] static QString defaultRoot();
    /// Makes the folder (mode 0700) and stores the account in it, replacing an earlier enrolment of the same
    /// user. Errors: FileUnwritable.
    [[nodiscard]] static Result<AccountFolder> keep(const QString &root, const Account &account);
    /// All accounts under a root in the order of their folder names; none is fine. Errors: FileUnreadable.
    [[nodiscard]] static Result<QList<AccountFolder>> all(const QString &root);

    /// The account that was open last, or the first one that is signed in; nothing when there is none.
    /// Errors: FileUnreadable.
    [[nodiscard]] static Result<std::optional<AccountFolder>> current(const QString &root);
    /// Removes what a crash left of accounts that were being removed.
    static void sweep(const QString &root);

    /// This one is opened at the next start. Errors: FileUnwritable.
    [[nodiscard]] Result<void> makeCurrent() const;
    /// Removes everything of the account: at once out of sight, also after a crash. Errors: FileUnwritable;
    /// nothing was removed.
    [[nodiscard]] Result<void> remove() const;

    /// Keeps everything, but as no account of this device: the same person can join anew beside it. Its
    /// session is forgotten. Errors: FileUnwritable; it is as it was, at most signed out.
    [[nodiscard]] Result<void> setAside() const;

    /// Of the folder; the same for the same server and user.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString databasePath() const { return m_path + QStringLiteral("/device.sqlite"); }
    [[nodiscard]] QString keyPath() const { return m_path + QStringLiteral("/row.key"); }

private:
    AccountFolder(QString path, Account account) : m_path(std::move(path)), m_account(std::move(account)) {}

    QString m_path;
    Account m_account;
};

} // namespace samsyn
