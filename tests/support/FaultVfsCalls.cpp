// SPDX-License-Identifier: EUPL-1.2
// The functions through which SQLite reaches the simulated disk.
#include "tests/support/FaultVfsFile.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace samsyn {

namespace {

constexpr sqlite3_int64 kNowMs = 212'000'000'000'000; // a Julian day in ms, always the same

/// SQLite gives the memory; the object is made in it and destroyed by xClose.
struct OpenFile {
    sqlite3_file base{};
    FaultVfs *disk = nullptr;
    std::shared_ptr<DiskFile> file;
    int lock = SQLITE_LOCK_NONE;
    unsigned shmShared = 0, shmExclusive = 0;
};

} // namespace

/// What SQLite calls.
struct DiskCalls {
    using File = DiskFile;

    static OpenFile &open(sqlite3_file *file) { return *reinterpret_cast<OpenFile *>(file); }
    static File &content(sqlite3_file *file) { return *open(file).file; }
    static FaultVfs &disk(sqlite3_vfs *vfs) { return *static_cast<FaultVfs *>(vfs->pAppData); }

    static int close(sqlite3_file *file)
    {
        unlock(file, SQLITE_LOCK_NONE);
        shmUnmap(file, 0);
        open(file).~OpenFile();
        return SQLITE_OK;
    }

    static int read(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
    {
        const QByteArray &bytes = content(file).content;
        const qint64 there = std::clamp<qint64>(bytes.size() - offset, 0, size);
        std::memcpy(into, bytes.constData() + (there > 0 ? offset : 0), std::size_t(there));
        if (there == size)
            return SQLITE_OK;
        std::memset(static_cast<char *>(into) + there, 0, std::size_t(size - there));
        return SQLITE_IOERR_SHORT_READ;
    }

    static void put(File &file, PendingWrite write)
    {
        applyWrite(file.content, write);
        if (file.isTracked)
            file.pending.push_back(std::move(write));
    }

    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
    {
        File &target = content(file);
        FaultVfs &where = *open(file).disk;
        const DiskFault fault = target.isGone ? DiskFault::IoError : where.faultOf(FaultVfs::Call::Write);
        if (fault == DiskFault::IoError)
            return SQLITE_IOERR_WRITE;
        const qint64 growth = std::max<qint64>(0, offset + size - target.content.size());
        if (fault == DiskFault::Full || (growth > 0 && !where.hasRoomFor(growth)))
            return SQLITE_FULL;
        const int done = fault == DiskFault::ShortWrite ? size / 2 : size;
        put(target, {offset, QByteArray(static_cast<const char *>(from), done), false});
        return done == size ? SQLITE_OK : SQLITE_IOERR_WRITE;
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        if (content(file).isGone || open(file).disk->faultOf(FaultVfs::Call::Truncate) != DiskFault::None)
            return SQLITE_IOERR_TRUNCATE;
        put(content(file), {size, {}, true});
        return SQLITE_OK;
    }

    static int sync(sqlite3_file *file, int)
    {
        File &synced = content(file);
        if (synced.isGone || open(file).disk->faultOf(FaultVfs::Call::Sync) != DiskFault::None)
            return SQLITE_IOERR_FSYNC;
        for (const PendingWrite &write : synced.pending)
            applyWrite(synced.durable, write);
        synced.pending.clear();
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        *size = content(file).content.size();
        return SQLITE_OK;
    }

    static bool isTakenByOther(const void *holder, const void *self) { return holder && holder != self; }

    static int lockExclusive(sqlite3_file *file)
    {
        File &target = content(file);
        if (isTakenByOther(target.reserved, file) || isTakenByOther(target.pendingLock, file))
            return SQLITE_BUSY;
        target.pendingLock = file;
        if (target.sharedLocks > 1)
            return SQLITE_BUSY;
        target.exclusive = file;
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *file, int wanted)
    {
        File &target = content(file);
        OpenFile &self = open(file);
        if (self.lock >= wanted)
            return SQLITE_OK;
        if (wanted == SQLITE_LOCK_SHARED) {
            if (isTakenByOther(target.exclusive, file) || isTakenByOther(target.pendingLock, file))
                return SQLITE_BUSY;
            ++target.sharedLocks;
        } else if (wanted == SQLITE_LOCK_RESERVED) {
            if (isTakenByOther(target.reserved, file))
                return SQLITE_BUSY;
            target.reserved = file;
        } else if (const int code = lockExclusive(file); code != SQLITE_OK) {
            return code;
        }
        self.lock = wanted;
        return SQLITE_OK;
    }

    static int unlock(sqlite3_file *file, int wanted)
    {
        File &target = content(file);
        OpenFile &self = open(file);
        for (const void **holder : {&target.reserved, &target.pendingLock, &target.exclusive})
            *holder = *holder == file ? nullptr : *holder;
        if (wanted == SQLITE_LOCK_NONE && self.lock != SQLITE_LOCK_NONE)
            --target.sharedLocks;
        self.lock = std::min(self.lock, wanted);
        return SQLITE_OK;
    }

    static int checkReserved(sqlite3_file *file, int *isReserved)
    {
        const File &target = content(file);
        *isReserved = target.reserved || target.exclusive ? 1 : 0;
        return SQLITE_OK;
    }

    static int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return int(kSectorBytes); }
    static int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    struct ShmRange {
        int first, count;
        [[nodiscard]] unsigned mask() const { return ((1U << count) - 1U) << first; }
    };

    static int shmTake(sqlite3_file *file, const ShmRange &range, int flags)
    {
        File &target = content(file);
        const bool isExclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
        for (int i = range.first; i < range.first + range.count; ++i) {
            const std::size_t slot = std::size_t(i);
            const bool isFree = !isTakenByOther(target.shmExclusive[slot], file)
                && (!isExclusive || target.shmShared[slot] == 0);
            if (!isFree)
                return SQLITE_BUSY;
        }
        for (int i = range.first; i < range.first + range.count; ++i) {
            if (isExclusive)
                target.shmExclusive[std::size_t(i)] = file;
            else
                ++target.shmShared[std::size_t(i)];
        }
        (isExclusive ? open(file).shmExclusive : open(file).shmShared) |= range.mask();
        return SQLITE_OK;
    }

    static void shmGive(sqlite3_file *file, unsigned shared, unsigned exclusive)
    {
        File &target = content(file);
        for (std::size_t slot = 0; slot < std::size_t(SQLITE_SHM_NLOCK); ++slot) {
            if ((shared & open(file).shmShared) >> slot & 1U)
                --target.shmShared[slot];
            if ((exclusive & open(file).shmExclusive) >> slot & 1U)
                target.shmExclusive[slot] = nullptr;
        }
        open(file).shmShared &= ~shared;
        open(file).shmExclusive &= ~exclusive;
    }

    static int shmLock(sqlite3_file *file, int first, int count, int flags)
    {
        const ShmRange range{first, count};
        if ((flags & SQLITE_SHM_LOCK) != 0)
            return shmTake(file, range, flags);
        const bool isExclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
        shmGive(file, isExclusive ? 0 : range.mask(), isExclusive ? range.mask() : 0);
        return SQLITE_OK;
    }

    static void shmBarrier(sqlite3_file *) { }

    static int shmUnmap(sqlite3_file *file, int isLast)
    {
        shmGive(file, ~0U, ~0U);
        if (isLast != 0)
            content(file).regions.clear();
        return SQLITE_OK;
    }

    static char *region(sqlite3_file *file, std::size_t index, std::size_t size)
    {
        auto &regions = content(file).regions;
        while (regions.size() <= index)
            regions.push_back(std::make_unique<char[]>(size)); // zeroed
        return regions[index].get();
    }

    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods table = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2;
            m.xClose = close;
            m.xRead = read;
            m.xWrite = write;
            m.xTruncate = truncate;
            m.xSync = sync;
            m.xFileSize = fileSize;
            m.xLock = lock;
            m.xUnlock = unlock;
            m.xCheckReservedLock = checkReserved;
            m.xFileControl = control;
            m.xSectorSize = sectorSize;
            m.xDeviceCharacteristics = characteristics;
            m.xShmLock = shmLock;
            m.xShmBarrier = shmBarrier;
            m.xShmUnmap = shmUnmap;
            m.xShmMap = [](sqlite3_file *file, int index, int size, int extend, void volatile **into) {
                const bool isThere = content(file).regions.size() > std::size_t(index);
                *into =
                    isThere || extend != 0 ? region(file, std::size_t(index), std::size_t(size)) : nullptr;
                return SQLITE_OK;
            };
            return m;
        }();
        return &table;
    }

    static int openNamed(FaultVfs &disk, const char *name, sqlite3_file *file, int flags)
    {
        file->pMethods = nullptr;
        if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
            disk.m_hasStaleFiles = false;
        const std::string path = name ? name : "";
        const auto found = disk.m_files.find(path);
        const bool isThere = name && found != disk.m_files.end();
        if (!isThere && (flags & SQLITE_OPEN_CREATE) == 0 && name)
            return SQLITE_CANTOPEN;
        auto *opened = new (file) OpenFile;
        opened->disk = &disk;
        const std::shared_ptr<File> content = isThere ? found->second : std::make_shared<File>();
        content->isTracked = disk.m_mayLosePower;
        if (name && !isThere)
            disk.m_files.emplace(path, content);
        opened->file = content;
        opened->base.pMethods = methods();
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int)
    {
        if (disk(vfs).m_hasStaleFiles)
            return SQLITE_OK;
        return disk(vfs).m_files.erase(name) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
    }
    static int access(sqlite3_vfs *vfs, const char *name, int, int *isThere)
    {
        *isThere = disk(vfs).m_files.contains(name) ? 1 : 0;
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs *, const char *name, int size, char *into)
    {
        sqlite3_snprintf(size, into, "%s", name);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs *, int size, char *into)
    {
        std::memset(into, 0, std::size_t(size));
        return size;
    }
    static int waitNot(sqlite3_vfs *, int microseconds) { return microseconds; }
    static int nowMs(sqlite3_vfs *, sqlite3_int64 *now)
    {
        *now = kNowMs;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }
};

void fillVfs(sqlite3_vfs &vfs)
{
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(OpenFile));
    vfs.mxPathname = 256;
    vfs.xOpen = [](sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *outFlags) {
        if (outFlags)
            *outFlags = flags;
        return DiskCalls::openNamed(DiskCalls::disk(self), name, file, flags);
    };
    vfs.xDelete = DiskCalls::remove;
    vfs.xAccess = DiskCalls::access;
    vfs.xFullPathname = DiskCalls::fullPath;
    vfs.xRandomness = DiskCalls::randomness;
    vfs.xSleep = DiskCalls::waitNot;
    vfs.xGetLastError = DiskCalls::lastError;
    vfs.xCurrentTimeInt64 = DiskCalls::nowMs;
}

} // namespace samsyn
