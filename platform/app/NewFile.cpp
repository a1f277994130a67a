// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/NewFile.h"

#include "platform/common/AtomicFile.h"

#include <QDir>

namespace samsyn {

Result<QString> writeNewFile(const QString &folder, const QString &stem, const QString &ending,
                             const QByteArray &bytes)
{
    constexpr int kMostNames = 1000;
    const QDir place(folder);
    if (!place.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::FileUnwritable, folder, QStringLiteral("the folder cannot be made")};
    for (int number = 1; number <= kMostNames; ++number) {
        const QString path =
            place.filePath(QStringLiteral("%1-%2.%3").arg(stem, QString::number(number), ending));
        if (QFile::exists(path))
            continue;
        SAMSYN_TRY(createFile(path, bytes, FileAudience::OwnerOnly));
        return QDir::toNativeSeparators(path);
    }
    return Error{ErrorCode::FileUnwritable, folder, QStringLiteral("the folder is full of exports")};
}

} // namespace samsyn
