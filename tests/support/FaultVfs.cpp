// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/FaultVfs.h"

#include "core/base/Require.h"
#include "tests/support/FaultVfsFile.h"

#include <algorithm>
#include <cstring>

namespace samsyn {

namespace {

/// The pieces of a write that a disk writes by themselves.
void addSectors(const PendingWrite &write, std::vector<PendingWrite> &sectors)
{
    if (write.isTruncation) {
        sectors.push_back(write);
        return;
    }
    qint64 at = 0;
    while (at < write.bytes.size()) {
        const qint64 offset = write.offset + at;
        const qint64 size = std::min(kSectorBytes - offset % kSectorBytes, write.bytes.size() - at);
        sectors.push_back({offset, write.bytes.mid(at, size), false});
        at += size;
    }
}

} // namespace

void applyWrite(QByteArray &content, const PendingWrite &write)
{
    if (write.isTruncation) {
        if (write.offset < content.size())
            content.truncate(write.offset);
        return;
    }
    const qint64 before = content.size(), end = write.offset + write.bytes.size();
    if (end > before) {
        if (end > content.capacity())
            content.reserve(std::max<qint64>(2 * end, 64 * 1024));
        content.resize(end);
        if (write.offset > before)
            std::memset(content.data() + before, 0, std::size_t(write.offset - before));
    }
    std::memcpy(content.data() + write.offset, write.bytes.constData(), std::size_t(write.bytes.size()));
}

FaultVfs::FaultVfs() : m_vfs(std::make_unique<sqlite3_vfs>())
{
    static int made = 0;
    m_name = "samsyn-disk-" + QByteArray::number(++made);
    sqlite3_vfs &vfs = *m_vfs;
    vfs = {};
    fillVfs(vfs);
    vfs.zName = m_name.constData();
    vfs.pAppData = this;
    SAMSYN_REQUIRE(sqlite3_vfs_register(m_vfs.get(), 0) == SQLITE_OK);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

DiskImage FaultVfs::image() const
{
    DiskImage image;
    for (const auto &[name, file] : m_files)
        image.emplace(name, file->content);
    return image;
}

void FaultVfs::restore(const DiskImage &image)
{
    m_hasStaleFiles = true;
    for (const auto &[name, file] : m_files)
        file->isGone = true;
    m_files.clear();
    for (const auto &[name, bytes] : image) {
        auto file = std::make_shared<DiskFile>();
        file->content = bytes;
        file->isTracked = m_mayLosePower;
        if (m_mayLosePower)
            file->durable = bytes;
        m_files.emplace(name, std::move(file));
    }
}

void FaultVfs::crash()
{
    std::map<std::string, std::shared_ptr<DiskFile>> after;
    for (const auto &[name, file] : m_files) {
        auto copy = std::make_shared<DiskFile>();
        copy->content = file->content;
        copy->durable = file->durable;
        copy->pending = file->pending;
        copy->isTracked = file->isTracked;
        file->isGone = true;
        after.emplace(name, std::move(copy));
    }
    m_hasStaleFiles = true;
    m_files = std::move(after);
}

void FaultVfs::cutPower(SeededRandom &random, PowerCut survival)
{
    SAMSYN_REQUIRE(m_mayLosePower);
    DiskImage left;
    for (const auto &[name, file] : m_files) {
        std::vector<PendingWrite> sectors;
        if (survival == PowerCut::KeepSome) {
            for (const PendingWrite &write : file->pending)
                addSectors(write, sectors);
        }
        // What lay in one sector is overtaken by nothing older; other sectors come in any order.
        const std::uint64_t lostPercent = random.number(101);
        for (const PendingWrite &sector : sectors) {
            if (random.number(100) >= lostPercent)
                applyWrite(file->durable, sector);
        }
        left.emplace(name, file->durable);
    }
    restore(left);
}

void FaultVfs::plan(const DiskFaultPlan &plan)
{
    m_plan = plan;
    m_callsUntilFault = plan.call;
    m_hasStruck = false;
}

void FaultVfs::heal()
{
    m_plan = {};
    m_limitBytes = -1;
}

DiskFault FaultVfs::faultOf(Call call)
{
    const bool isCounted = m_plan.fault != DiskFault::SyncFails || call == Call::Sync;
    if (m_plan.fault == DiskFault::None || !isCounted)
        return DiskFault::None;
    if (--m_callsUntilFault > 0)
        return DiskFault::None;
    const DiskFault fault = m_plan.fault;
    m_hasStruck = true;
    if (!m_plan.isForEver)
        m_plan = {};
    return fault;
}

bool FaultVfs::hasRoomFor(qint64 growth) const
{
    return m_limitBytes < 0 || bytesUsed() + growth <= m_limitBytes;
}

qint64 FaultVfs::bytesUsed() const
{
    qint64 bytes = 0;
    for (const auto &[name, file] : m_files)
        bytes += file->content.size();
    return bytes;
}

} // namespace samsyn
