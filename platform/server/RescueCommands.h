// SPDX-License-Identifier: EUPL-1.2
// Why: work on a device that cannot send any more reaches the server by a sealed file and an administrator.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

/// The organisation's public recovery key, which lies in <database>.recovery beside the database: 32 bytes,
/// or nothing when there is none. Errors: FileUnreadable (the file is there, but is no such key).
[[nodiscard]] Result<QByteArray> readRecoveryKey(const QString &databasePath);

/// Makes a pair: the secret key into a new file, which belongs to a safe place off this machine, the public
/// one beside the database. Errors: ArgumentInvalid (no such database, or there is a key and --replace is
/// missing), FileUnwritable.
[[nodiscard]] Result<QString> makeRecoveryKey(const CommandLine &line);
/// Says whose file it is and what the server has of it; with --apply brings the rest in. Errors:
/// ArgumentInvalid (no recovery key), FileUnreadable, Rescue*, SyncQuota, SyncNotPermitted, Store*. Thread:
/// the store's writer, within a transaction.
[[nodiscard]] Result<QString> openRescueFile(ServerEngine &engine, const CommandLine &line);

/// A sealed file, wherever it came from.
struct SealedFile {
    QString name; ///< in messages
    QByteArray bytes;
    std::optional<UserId> leftBy; ///< deposited with this account's token; it must be this account's
};
/// As openRescueFile(), with its options --key, --apply and --identity-checked.
[[nodiscard]] Result<QString> openSealedFile(ServerEngine &engine, const CommandLine &line,
                                             const SealedFile &sealed);

} // namespace samsyn
