// SPDX-License-Identifier: EUPL-1.2
// Why: what a person exports gets a name of its own; nothing that was exported before is replaced.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace samsyn {

/// Writes "stem-1.ending", or the first number that is free, into the folder, which is made when it is not
/// there. Readable for its owner alone. Returns the path as a person may read it. Errors: FileUnwritable.
[[nodiscard]] Result<QString> writeNewFile(const QString &folder, const QString &stem, const QString &ending,
                                           const QByteArray &bytes);

} // namespace samsyn
