// SPDX-License-Identifier: EUPL-1.2
// Why: a small file (key, account) is either the old one or the whole new one, also after a power cut.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace samsyn {

enum class FileAudience : quint8 {
    OwnerOnly,   ///< mode 0600
    Everyone     ///< mode 0644
};

/// Writes beside the target, syncs, renames over the target and syncs the folder. Thread: any.
/// Errors: FileUnwritable; the old file is untouched then.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &bytes, FileAudience audience);
/// The same, but an existing file is left alone: of several that try at once exactly one succeeds.
/// Errors: FileUnwritable, also when the file exists.
[[nodiscard]] Result<void> createFile(const QString &path, const QByteArray &bytes, FileAudience audience);
/// Syncs a finished file and gives it its final name, replacing what has it. Errors: FileUnwritable.
[[nodiscard]] Result<void> moveIntoPlace(const QString &from, const QString &to);
/// Makes a folder for its owner alone, unless it is there, and syncs the one it lies in. Errors:
/// FileUnwritable.
[[nodiscard]] Result<void> makeFolder(const QString &path);
/// Reads a whole file of at most `maxBytes`. Errors: FileUnreadable.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes);

} // namespace samsyn
