// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace samsyn {

namespace {

Error unwritable(const QString &path, const QString &what)
{
    return {ErrorCode::FileUnwritable, path, what};
}

/// A renamed or linked name is durable only when its folder is.
Result<void> syncFolderOf(const QString &path)
{
#if defined(Q_OS_UNIX)
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return unwritable(path, QStringLiteral("the folder cannot be opened"));
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!isSynced)
        return unwritable(path, QStringLiteral("the folder cannot be synced"));
#else
    Q_UNUSED(path)
#endif
    return {};
}

Result<void> writeAndSync(QTemporaryFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(file.fileName(), file.errorString());
#if defined(Q_OS_UNIX)
    if (::fsync(file.handle()) != 0)
        return unwritable(file.fileName(), QStringLiteral("the file cannot be synced"));
#endif
    return {};
}

/// A synced file beside `path` that is removed with the object unless it was renamed.
Result<void> prepare(QTemporaryFile &file, const QByteArray &bytes, FileAudience audience)
{
    if (!file.open())
        return unwritable(file.fileTemplate(), file.errorString());
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (audience == FileAudience::Everyone)
        permissions |= QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (!file.setPermissions(permissions))
        return unwritable(file.fileName(), file.errorString());
    return writeAndSync(file, bytes);
}

bool renameOver(const QString &from, const QString &to)
{
#if defined(Q_OS_UNIX)
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    QFile::remove(to);
    return QFile::rename(from, to);
#endif
}

bool linkUnlessThere(const QString &from, const QString &to)
{
#if defined(Q_OS_UNIX)
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    return QFile::copy(from, to);
#endif
}

} // namespace

Result<void> replaceFile(const QString &path, const QByteArray &bytes, FileAudience audience)
{
    QTemporaryFile file(path + QStringLiteral(".XXXXXX.new"));
    SAMSYN_TRY(prepare(file, bytes, audience));
    if (!renameOver(file.fileName(), path))
        return unwritable(path, QStringLiteral("the file cannot be replaced"));
    file.setAutoRemove(false);
    return syncFolderOf(path);
}

Result<void> createFile(const QString &path, const QByteArray &bytes, FileAudience audience)
{
    QTemporaryFile file(path + QStringLiteral(".XXXXXX.new"));
    SAMSYN_TRY(prepare(file, bytes, audience));
    if (!linkUnlessThere(file.fileName(), path)) {
        const bool isThere = QFileInfo::exists(path);
        return unwritable(path, isThere ? QStringLiteral("the file exists already")
                                        : QStringLiteral("the file cannot be created"));
    }
    return syncFolderOf(path);
}

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkdir(path) && !QFileInfo(path).isDir())
        return unwritable(path, QStringLiteral("the folder cannot be made"));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return syncFolderOf(path);
}

Result<void> moveIntoPlace(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return unwritable(from, file.errorString());
#if defined(Q_OS_UNIX)
    if (::fsync(file.handle()) != 0)
        return unwritable(from, QStringLiteral("the file cannot be synced"));
#endif
    file.close();
    if (!renameOver(from, to))
        return unwritable(to, QStringLiteral("the file cannot be replaced"));
    return syncFolderOf(to);
}

Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    if (bytes.size() > maxBytes)
        return Error{ErrorCode::FileUnreadable, path, QStringLiteral("larger than %1 bytes").arg(maxBytes)};
    return bytes;
}

} // namespace samsyn
