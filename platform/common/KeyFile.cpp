// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/KeyFile.h"

#include "platform/common/AtomicFile.h"

#include <QFileInfo>

#include <cstring>

namespace samsyn {

Result<RowSealer::Key> KeyFile::accountKey()
{
    if (!QFileInfo::exists(m_path)) {
        RowSealer::Key fresh;
        m_random.fill(fresh);
        const QByteArray bytes(reinterpret_cast<const char *>(fresh.data()), qsizetype(fresh.size()));
        const Result<void> created = createFile(m_path, bytes, FileAudience::OwnerOnly);
        // Another process may have been first: then its key counts.
        if (!created && !QFileInfo::exists(m_path))
            return created.error();
    }
    return read();
}

Result<RowSealer::Key> KeyFile::keptKey() const
{
    if (QFileInfo(m_path).size() == qint64(sizeof(RowSealer::Key)))
        return read();
    return Error{ErrorCode::StoreSealBroken, m_path,
                 QStringLiteral("the key that this account's rows were sealed with is gone")};
}

Result<RowSealer::Key> KeyFile::read() const
{
#if defined(Q_OS_UNIX)
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (QFileInfo(m_path).permissions() & kOthers)
        return Error{ErrorCode::FileUnreadable, m_path,
                     QStringLiteral("other users may read this key; make it private with: chmod 600")};
#endif
    RowSealer::Key key;
    const Result<QByteArray> bytes = readSmallFile(m_path, qint64(key.size()));
    if (!bytes)
        return bytes.error();
    if (bytes->size() != qsizetype(key.size()))
        return Error{ErrorCode::FileUnreadable, m_path, QStringLiteral("a key file has exactly 32 bytes")};
    std::memcpy(key.data(), bytes->constData(), key.size());
    return key;
}

} // namespace samsyn
