// SPDX-License-Identifier: EUPL-1.2
// Why: a disk that is really full is another thing than a write that fails: it is made of memory, small, and
// nobody else sees it.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

namespace samsyn {

/// Temporary folders made while it lives lie on it. Processes started meanwhile see it too.
class SmallDisk {
public:
    explicit SmallDisk(const char *size)
    {
        const QByteArray point = m_point.path().toUtf8();
        const QByteArray options = QByteArray("size=") + size;
        m_isMounted = ::unshare(CLONE_NEWNS) == 0
            && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("tmpfs", point.constData(), "tmpfs", 0, options.constData()) == 0;
        if (!m_isMounted)
            return;
        m_before = qgetenv("TMPDIR");
        qputenv("TMPDIR", point);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (!m_isMounted)
            return;
        m_before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before);
        ::umount2(m_point.path().toUtf8().constData(), MNT_DETACH);
    }
    /// False where a process may not mount.
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

    /// Fills it up to so many bytes that are left.
    [[nodiscard]] bool fill(qint64 left)
    {
        struct statvfs state = {};
        if (::statvfs(m_point.path().toUtf8().constData(), &state) != 0)
            return false;
        const qint64 bytes = qint64(state.f_bavail) * qint64(state.f_bsize) - left;
        QFile ballast(ballastPath());
        return bytes > 0 && ballast.open(QIODevice::WriteOnly)
            && ballast.write(QByteArray(bytes, 'x')) == bytes;
    }
    [[nodiscard]] bool makeRoom() const { return QFile::remove(ballastPath()); }

private:
    [[nodiscard]] QString ballastPath() const { return m_point.filePath(QStringLiteral("ballast")); }

    QTemporaryDir m_point;
    QByteArray m_before;
    bool m_isMounted = false;
};

} // namespace samsyn
