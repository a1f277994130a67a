// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SimDevice.h"

#include "core/store/DeviceConnection.h"
#include "core/store/DeviceRows.h"

namespace samsyn::sim {

SimDevice::SimDevice(const Origin &origin, const DiskImage &image, qint64 nowMs)
    : clock(nowMs), random(origin.seed), m_origin(origin), m_sealer(kSimKey, random)
{
    if (!origin.mayLosePower)
        disk.neverLosesPower();
    disk.restore(image);
}

SimDevice::~SimDevice()
{
    disk.restore({}); // nobody will read it, so nothing is brought into the file
}

Result<void> SimDevice::open(const ServerId &server)
{
    close();
    auto opened = DeviceStore::open(kDeviceFile, {clock, random, m_sealer, disk.name()});
    if (!opened)
        return opened.error();
    m_store = *std::move(opened);
    m_session = std::make_unique<SyncSession>(*m_store, server, clock, random);
    return {};
}

void SimDevice::close()
{
    m_session.reset();
    m_store.reset();
}

void SimDevice::giveNewReplica()
{
    const Result<void> given =
        runOnce(m_store->connection().database(), "UPDATE account SET replica = ?1",
                [this](SqliteStatement &set) { set.bind(1, ReplicaId::random(random).view()); });
    SAMSYN_REQUIRE(given.has_value());
}

std::optional<QByteArray> SimDevice::shown(const CellName &cell)
{
    const Result<std::optional<ShownCell>> shown = m_store->cell(cell.record, cell.group);
    SAMSYN_REQUIRE(shown.has_value());
    if (!*shown)
        return std::nullopt;
    return (*shown)->value;
}

} // namespace samsyn::sim
