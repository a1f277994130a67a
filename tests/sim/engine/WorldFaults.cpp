// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld that breaks things.
#include "tests/sim/engine/EngineWorld.h"

#include "core/store/DeviceConnection.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

constexpr qint64 kHourMs = 3'600'000, kDayMs = 24 * kHourMs, kYearMs = 365 * kDayMs;
constexpr int kMostClones = 6;

/// What a newer program leaves behind: the same file under a version that this one does not know.
qint64 versionOf(const QString &file, const QByteArray &vfs)
{
    const auto database = SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite, vfs);
    SAMSYN_REQUIRE(database.has_value());
    SqliteStatement row = queryRows(*database, "PRAGMA user_version");
    SAMSYN_REQUIRE(nextRow(row));
    return row.integer(0);
}

void setVersion(const QString &file, const QByteArray &vfs, qint64 version)
{
    const auto database = SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite, vfs);
    const QByteArray stamp = "PRAGMA user_version=" + QByteArray::number(version);
    SAMSYN_REQUIRE(database && database->execute(stamp.constData()));
}

/// Whether `open` refuses the file of a newer program and leaves it as it is. Puts the version back.
template <typename Open>
bool leavesNewerAlone(FaultVfs &disk, const QString &file, Open open)
{
    const qint64 known = versionOf(file, disk.name());
    setVersion(file, disk.name(), known + 1);
    const DiskImage before = disk.image();
    const auto opened = open();
    const bool isRefused = !opened && opened.error().code == ErrorCode::StoreNewerSchema;
    const bool isSame = disk.image().at(file.toStdString()) == before.at(file.toStdString());
    setVersion(file, disk.name(), known);
    return isRefused && isSame;
}

DiskFault anyFault(SeededRandom &random)
{
    constexpr DiskFault kFaults[] = {DiskFault::IoError, DiskFault::Full, DiskFault::ShortWrite,
                                     DiskFault::SyncFails};
    return kFaults[random.number(4)];
}

} // namespace

/// Now and then a program ends in the middle of a call: its disk takes nothing from some write on.
std::optional<EngineWorld::End> EngineWorld::endInside(SimDevice &device)
{
    std::optional<End> end;
    if (strikes(Fault::DeviceCrash, 15))
        end = End::Crash;
    else if (strikes(Fault::DevicePowerCut, 15))
        end = End::PowerCut;
    if (end)
        device.disk.plan({DiskFault::ShortWrite, 1 + int(m_random.number(16)), true});
    return end;
}

void EngineWorld::endDevice(SimDevice &device, End end)
{
    m_findings.note([&] {
        return QStringLiteral("device %1 %2")
            .arg(device.number())
            .arg(end == End::Crash ? QStringLiteral("crashes") : QStringLiteral("loses power"));
    });
    if (end == End::Crash)
        device.disk.crash();
    else
        device.disk.cutPower(m_random, chance(300) ? PowerCut::DropAll : PowerCut::KeepSome);
    device.close();
    device.disk.heal();
    device.diskTroubleUntil = -1;
    const Result<void> opened = device.open(m_template.places.identity.server);
    SAMSYN_REQUIRE(opened.has_value());
    takeInUnclear(device);
}

/// Edits that were refused and are there all the same, after a crash or on a copy of the disk.
void EngineWorld::takeInUnclear(SimDevice &device)
{
    for (const OpId &id : takeIn(device, device.unclear))
        m_truth.find(id)->wasRewound = true; // what was on the screen then is not known any more
}

void EngineWorld::endServer(End end)
{
    m_findings.note([&] {
        return end == End::Crash ? QStringLiteral("the server crashes")
                                 : QStringLiteral("the server loses power");
    });
    if (end == End::Crash)
        m_server.disk.crash();
    else
        m_server.disk.cutPower(m_random, chance(300) ? PowerCut::DropAll : PowerCut::KeepSome);
    m_server.closeAll();
    m_server.disk.heal();
    m_serverTroubleUntil = -1;
    m_server.expectsDiskErrors = false;
    m_server.reopen();
    // A commit whose outcome nobody was told may be there after a crash and gone after the next power cut.
    if (end == End::PowerCut)
        m_shadow.lookAnew(m_server.store());
}

void EngineWorld::serveInTrouble(std::size_t process, const std::vector<Incoming> &batch)
{
    std::optional<End> end;
    if (strikes(Fault::ServerCrash, 20))
        end = End::Crash;
    else if (strikes(Fault::ServerPowerCut, 20))
        end = End::PowerCut;
    const bool isBroken = !end && strikes(Fault::IoError, 10);
    if (end)
        m_server.disk.plan({DiskFault::ShortWrite, 1 + int(m_random.number(30)), true});
    else if (isBroken)
        m_server.disk.plan({anyFault(m_random), 1 + int(m_random.number(20)), false});
    m_server.expectsDiskErrors = end || isBroken || m_serverTroubleUntil >= 0;
    std::vector<Outgoing> answers = m_server.serve(process, batch);
    if (isBroken)
        m_server.disk.plan({});
    if (end)
        endServer(*end);
    m_server.expectsDiskErrors = m_serverTroubleUntil >= 0;
    const bool mayHaveHeld = end || isBroken || m_hasDecided
        || std::ranges::any_of(answers, [](const Outgoing &answer) { return answer.hasHeld; });
    lookAtServer(mayHaveHeld);
    for (const Outgoing &answer : answers) {
        for (const auto &[feed, seq] : answer.acknowledged)
            m_acknowledged[feed] = std::max(m_acknowledged[feed], seq);
    }
    checkDurable();
    if (end && chance(500))
        return; // it had committed, and the answer had not left
    for (const Outgoing &answer : answers)
        send({0, Leg::ToDevice, answer.device, answer.raw});
}

/// What an answer has called applied is in the database that a crash or a power cut has left.
void EngineWorld::checkDurable()
{
    for (const auto &[feed, seq] : m_acknowledged) {
        if (m_shadow.headOf(feed) < seq)
            m_findings.add("durable",
                           QStringLiteral("an answer named seq %1 of a feed that ends at %2")
                               .arg(seq)
                               .arg(m_shadow.headOf(feed)));
    }
}

void EngineWorld::troubleDisk(SimDevice &device)
{
    if (strikes(Fault::DiskFull, 500))
        device.disk.limitBytes(device.disk.bytesUsed() + qint64(m_random.number(4)) * 3000);
    else if (m_config.has(Fault::IoError))
        device.disk.plan({anyFault(m_random), 1 + int(m_random.number(20)), chance(200)});
    else
        return;
    device.diskTroubleUntil = m_step + 1 + int(m_random.number(20));
    m_findings.note([&] { return QStringLiteral("the disk of device %1 fails").arg(device.number()); });
}

void EngineWorld::endTrouble()
{
    for (const auto &device : m_devices) {
        if (device->diskTroubleUntil >= 0 && device->diskTroubleUntil <= m_step) {
            device->disk.heal();
            device->diskTroubleUntil = -1;
        }
        if (device->isSignedOut && chance(60))
            device->isSignedOut = false;
    }
    if (m_serverTroubleUntil >= 0 && m_serverTroubleUntil <= m_step) {
        m_server.disk.heal();
        m_serverTroubleUntil = -1;
        m_server.expectsDiskErrors = false;
    }
}

void EngineWorld::strikeDevices()
{
    SimDevice &device = anyDevice();
    if (strikes(Fault::DeviceCrash, 10))
        endDevice(device, End::Crash);
    if (strikes(Fault::DevicePowerCut, 5))
        endDevice(device, End::PowerCut);
    if (strikes(Fault::NewerProgram, 3) && device.diskTroubleUntil < 0)
        meetNewerDevice(device);
    if (chance(10) && device.diskTroubleUntil < 0)
        troubleDisk(device);
    if (strikes(Fault::Clock, 30)) {
        constexpr qint64 kJumps[] = {kHourMs,       -kHourMs,     7 * kDayMs, -7 * kDayMs,
                                     -400 * kDayMs, 10 * kYearMs, 0};
        device.skewMs = kJumps[m_random.number(std::size(kJumps))];
    }
    const bool isCopied = m_config.has(Fault::DeviceRestored) || m_config.has(Fault::DeviceCloned);
    if (isCopied && chance(20 * m_config.haste))
        device.snapshot = device.disk.image();
    if (strikes(Fault::DeviceRestored, 5) && device.snapshot)
        restoreDevice(device);
    const bool hasRoom = m_devices.size() < std::size_t(m_config.devices + kMostClones);
    if (hasRoom && strikes(Fault::DeviceCloned, 5)) {
        m_findings.note([&] { return QStringLiteral("device %1 is cloned").arg(device.number()); });
        addDevice(device.user(), device.disk.image());
        m_devices.back()->unclear = device.unclear;
        rememberDevice(*m_devices.back());
    }
}

void EngineWorld::meetNewerDevice(SimDevice &device)
{
    m_findings.note([&] { return QStringLiteral("device %1 meets a newer file").arg(device.number()); });
    device.close();
    const RowSealer sealer(kSimKey, m_random);
    const bool isLeft = leavesNewerAlone(device.disk, kDeviceFile, [&] {
        return DeviceStore::open(kDeviceFile, {device.clock, m_random, sealer, device.disk.name()});
    });
    if (!isLeft)
        m_findings.add("version", QStringLiteral("a device's file of a newer program was opened or changed"));
    SAMSYN_REQUIRE(device.open(m_template.places.identity.server).has_value());
    takeInUnclear(device);
}

void EngineWorld::meetNewerServer()
{
    m_findings.note([] { return QStringLiteral("the server meets a newer database"); });
    m_server.closeAll();
    const bool isLeft = leavesNewerAlone(m_server.disk, kServerFile, [&] {
        return SqliteServerStore::open(kServerFile, m_random, m_server.disk.name());
    });
    if (!isLeft)
        m_findings.add("version", QStringLiteral("the database of a newer server was opened or changed"));
    m_server.reopen();
}

/// As when somebody else signs in while a sync is under way.
void EngineWorld::misdeliver(const Envelope &envelope)
{
    SimDevice &other = anyDevice();
    if (other.number() == envelope.device)
        return;
    const DiskImage before = other.disk.image();
    const Result<SyncProgress> progress = other.session().applyResponse(envelope.raw);
    if (progress || other.disk.image() != before)
        m_findings.add("account",
                       QStringLiteral("device %1 takes an answer that is for device %2")
                           .arg(other.number())
                           .arg(envelope.device));
}

void EngineWorld::strikePeople()
{
    if (strikes(Fault::SignedOut, 10))
        anyDevice().isSignedOut = true;
    if (!strikes(Fault::Membership, 10))
        return;
    const std::size_t user = 1 + m_random.number(3);
    const SimUser &person = m_template.places.users[user];
    const bool isTaken = !m_isRoleless[user];
    if (m_erasedPeople.contains(user))
        return;
    if (!m_server.setRoles(person.id, isTaken ? std::vector<RoleEntry>() : person.roles))
        return;
    m_isRoleless[user] = isTaken;
    m_findings.note([&] {
        return QStringLiteral("%1 %2 roles")
            .arg(QLatin1String(person.name))
            .arg(isTaken ? QStringLiteral("loses all") : QStringLiteral("gets back the"));
    });
    lookAtServer(false);
}

void EngineWorld::backUp()
{
    const std::size_t before = m_server.backups().size();
    m_server.backUp();
    if (m_server.backups().size() == before)
        return;
    const auto &heads = m_server.backups().back().heads;
    for (const auto &[feed, head] : heads) {
        m_safe[feed] = std::max(m_safe[feed], head.first);
        m_safeNow[feed] = std::max(m_safeNow[feed], head.first);
    }
    for (auto &[id, op] : m_truth.ops()) {
        const auto head = heads.find(op.feed);
        const bool isLogged = op.isOnServer && !op.isHeld && op.seq > 0;
        op.wasSafe = op.wasSafe || (isLogged && head != heads.end() && op.seq <= head->second.first);
    }
}

void EngineWorld::strikeServer()
{
    if (chance(20 * m_config.haste) && m_serverTroubleUntil < 0)
        backUp();
    if (strikes(Fault::DiskFull, 3) && m_serverTroubleUntil < 0) {
        m_server.disk.limitBytes(m_server.disk.bytesUsed() + qint64(m_random.number(8)) * 4000);
        m_serverTroubleUntil = m_step + 1 + int(m_random.number(20));
        m_server.expectsDiskErrors = true;
        m_findings.note([] { return QStringLiteral("the server's disk is full"); });
    }
    if (strikes(Fault::Erasure, 3) && m_serverTroubleUntil < 0)
        eraseSomething();
    if (strikes(Fault::NewerProgram, 1) && m_serverTroubleUntil < 0)
        meetNewerServer();
    if (strikes(Fault::ServerRestored, 5) && !m_server.backups().empty())
        restoreServer();
    if (strikes(Fault::ServerLostTail, 3) && m_tail)
        loseTail();
    if (m_config.has(Fault::ServerLostTail) && m_step % 8 == 0)
        m_tail = m_server.disk.image();
}

void EngineWorld::restoreDevice(SimDevice &device)
{
    const std::set<OpId> before = opsOn(device.store());
    device.disk.restore(*device.snapshot);
    device.close();
    device.disk.heal();
    device.diskTroubleUntil = -1;
    const Result<void> opened = device.open(m_template.places.identity.server);
    SAMSYN_REQUIRE(opened.has_value());
    rememberDevice(device);
    const std::set<OpId> after = opsOn(device.store());
    for (const OpId &id : before) {
        TrueOp *op = m_truth.find(id);
        if (op && !after.contains(id))
            op->hasLostHolder = true;
    }
    afterDisaster("a device is restored from a copy");
}

/// What the person at the device remembers is what the copy has.
void EngineWorld::rememberDevice(SimDevice &device)
{
    device.lastEdits.clear();
    device.standings.clear();
    device.newestLocal = 0;
    takeInUnclear(device);
    const SqliteDatabase &database = device.store().connection().database();
    SqliteStatement ops =
        queryRows(database, "SELECT local, oid FROM op WHERE oid IS NOT NULL ORDER BY local");
    while (nextRow(ops)) {
        device.newestLocal = ops.integer(0);
        const TrueOp *op = m_truth.find(ops.id<OpId>(1));
        SAMSYN_REQUIRE(op != nullptr);
        device.lastEdits[op->cell] = op->id;
    }
    letPullAfresh(device); // the copy may have been made while a feed was
}

/// What is being pulled afresh now was not asked for by an answer that has just come.
void EngineWorld::letPullAfresh(SimDevice &device)
{
    SqliteStatement feeds = queryRows(device.store().connection().database(),
                                      "SELECT id FROM feed WHERE staging_cursor IS NOT NULL");
    while (nextRow(feeds))
        device.standings[feeds.id<FeedId>(0)].mayGoBack = true;
}

void EngineWorld::restoreServer()
{
    const std::size_t count = m_server.backups().size();
    const std::size_t chosen = chance(200) ? m_random.number(count) : count - 1;
    m_server.disk.restore(m_server.backups()[chosen].image);
    m_server.forgetBackupsAfter(chosen);
    m_safeNow.clear(); // the history is that backup's now, whatever was lost in between
    for (const auto &[feed, head] : m_server.backups()[chosen].heads)
        m_safeNow.emplace(feed, head.first);
    restartServer();
    m_tail.reset();
    afterDisaster("the server is restored from a backup");
}

/// After a restore; a server that has something to do at its start starts when its disk works again, and not
/// before.
void EngineWorld::restartServer()
{
    m_server.closeAll();
    if (m_config.has(Fault::Erasure) || m_config.has(Fault::Upgrade)) {
        m_server.disk.heal();
        m_serverTroubleUntil = -1;
        m_server.expectsDiskErrors = false;
    }
    m_server.reopen();
}

void EngineWorld::loseTail()
{
    m_server.disk.restore(*m_tail);
    restartServer();
    afterDisaster("the server loses its tail");
}

void EngineWorld::afterDisaster(const char *what)
{
    m_shadow.lookAnew(m_server.store());
    for (auto &[feed, safe] : m_safeNow)
        safe = std::min(safe, m_shadow.headOf(feed));
    for (auto &[feed, seq] : m_acknowledged)
        seq = std::min(seq, m_shadow.headOf(feed));
    const int lost = giveUpLost();
    m_findings.note([&] { return QStringLiteral("%1; %2 ops are lost").arg(QLatin1String(what)).arg(lost); });
}

/// What nobody has any more promises nothing, when it went with its last device or a verified backup had it.
int EngineWorld::giveUpLost()
{
    std::vector<const DeviceStore *> stores;
    for (const auto &device : m_devices)
        stores.push_back(&device->store());
    const std::vector<const TrueOp *> lost = m_truth.giveUpLost(stores);
    m_lost += int(lost.size());
    for (const TrueOp *op : lost) {
        if (!op->hasLostHolder && !op->wasSafe)
            m_findings.add("I1",
                           QStringLiteral("op %1 of device %2, kind %3, held %4, was given up too early")
                               .arg(op->id.toString())
                               .arg(op->device)
                               .arg(int(op->cell.kind))
                               .arg(op->isHeld));
    }
    return int(lost.size());
}

} // namespace samsyn::sim
