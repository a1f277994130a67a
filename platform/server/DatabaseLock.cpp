// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/DatabaseLock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace samsyn {

Result<DatabaseLock> DatabaseLock::acquire(const QString &databasePath)
{
    const QString path = databasePath + QStringLiteral(".lock");
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error{ErrorCode::StoreOpen, path, QStringLiteral("the lock file cannot be made")};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return Error{ErrorCode::StoreBusy, databasePath,
                     QStringLiteral("another samsyn-server is using this database")};
    }
    return DatabaseLock(descriptor);
}

DatabaseLock::~DatabaseLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace samsyn
