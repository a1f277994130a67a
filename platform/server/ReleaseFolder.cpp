// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ReleaseFolder.h"

#include "core/base/Hash.h"
#include "platform/common/AtomicFile.h"

#include <QFile>

namespace samsyn {

namespace {

constexpr qint64 kMaxBytes = 64LL * 1024 * 1024;
constexpr qsizetype kDigestBytes = 32;

} // namespace

QString ReleaseFolder::fileOf(const RecordId &round) const
{
    return m_path + QLatin1Char('/') + round.toString() + QStringLiteral(".release");
}

Result<void> ReleaseFolder::keep(const RecordId &round, const QByteArray &release)
{
    SAMSYN_TRY(makeFolder(m_path));
    return replaceFile(fileOf(round), sha256({release}) + release, FileAudience::OwnerOnly);
}

Result<std::optional<QByteArray>> ReleaseFolder::find(const RecordId &round)
{
    const QString path = fileOf(round);
    if (!QFile::exists(path))
        return std::optional<QByteArray>();
    const Result<QByteArray> bytes = readSmallFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    const QByteArray release = bytes->mid(kDigestBytes);
    if (bytes->left(kDigestBytes) != sha256({release}))
        return Error{ErrorCode::StoreCorrupt, path,
                     QStringLiteral("not as it was written; bring this file back from its copy")};
    return std::optional<QByteArray>(release);
}

} // namespace samsyn
