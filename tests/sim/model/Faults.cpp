// SPDX-License-Identifier: EUPL-1.2
// What can happen to a world. Rates per step as in table 7.1 of the design, a little above it for rare ones.
#include "tests/sim/model/Tell.h"
#include "tests/sim/model/World.h"

#include <algorithm>
#include <utility>

namespace samsyn::model {

namespace {

constexpr std::int64_t kHourMs = 3'600'000, kDayMs = 24 * kHourMs;

bool has(const std::vector<OwnOp> &ops, EditNumber edit)
{
    return std::ranges::find(ops, edit, &OwnOp::edit) != ops.end();
}

} // namespace

/// One roll for everything that is not the network's fault: a class that is off leaves its share unused.
void World::strike()
{
    for (std::size_t i = 0; i < m_bodies.size(); ++i) {
        if (m_bodies[i].rollbackAt == m_step && m_bodies[i].rollback) {
            tell("device %d: the power goes, its last commits with it", int(i));
            replaceDevice(int(i), *std::exchange(m_bodies[i].rollback, std::nullopt));
        }
    }
    if (m_failoverAt == m_step && m_standby)
        restore(RestoreKind::Tail, *std::exchange(m_standby, std::nullopt));
    const int roll = m_dice.below(m_plan.strikeOf);
    if (roll < 105)
        strikeDevice(roll, m_dice.below(int(m_devices.size())));
    else if (roll < 150)
        strikeServer(roll - 105);
    else if (roll < 175)
        strikePeople(roll - 150);
}

void World::strikeDevice(int roll, int number)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    Body &body = m_bodies[std::size_t(number)];
    const auto is = [&](Fault fault, int below) {
        const bool hit = roll >= 0 && roll < below && m_plan.has(fault);
        roll -= below;
        return hit;
    };
    if (is(Fault::DeviceCrash, 40)) {
        tell("device %d: crashes", number);
        device.forgetAnswer();
    } else if (is(Fault::PowerLoss, 10)) {
        if (!body.rollback) {
            body.rollback = device;
            body.rollbackAt = m_step + m_dice.between(1, 5);
        }
    } else if (is(Fault::Clocks, 30)) {
        turnClock(number);
    } else if (is(Fault::DeviceRestored, 8)) {
        if (!body.snapshot)
            body.snapshot = device;
        else if (m_dice.percent(60)) {
            tell("device %d: is restored from a copy of itself", number);
            replaceDevice(number, *std::exchange(body.snapshot, std::nullopt));
        }
    } else if (is(Fault::Cloned, 5)) {
        clone(number);
    } else if (is(Fault::DiskFull, 5)) {
        body.fullUntil = m_step + m_dice.between(1, 20);
    } else if (is(Fault::Damage, 3)) {
        damage(number);
    } else if (is(Fault::MassDelete, 4)) {
        deleteMany(number);
    }
}

void World::strikeServer(int roll)
{
    if (roll < 20 && m_plan.has(Fault::ServerCrash))
        m_crashNext = roll < 10 ? 1 : 2;
    else if (roll >= 20 && roll < 25 && m_plan.has(Fault::ServerRestored))
        restoreBackup(RestoreKind::Last);
    else if (roll >= 25 && roll < 27 && m_plan.has(Fault::OlderRestored))
        restoreBackup(RestoreKind::Older);
    else if (roll >= 27 && roll < 31 && m_plan.has(Fault::LostTail) && !m_standby) {
        m_standby = m_server;
        m_failoverAt = m_step + m_dice.between(1, 6);
    } else if (roll >= 31 && roll < 35 && m_plan.has(Fault::Schema)) {
        const std::size_t device = std::size_t(m_dice.below(int(m_devices.size())));
        if (m_dice.percent(50))
            ++m_server.schema;
        else
            m_devices[device].schema = std::uint8_t(m_server.schema + m_dice.below(2));
    } else if (roll >= 35 && roll < 40 && m_plan.has(Fault::Erasure)) {
        const int feed = m_dice.below(m_plan.feeds), record = m_dice.below(m_plan.records);
        if (m_server.feeds[std::size_t(feed)].cells[std::size_t(record * kGroups)].seq == 0)
            return;
        tell("server: record %d of feed %d is erased", record, feed);
        m_erasures.emplace_back(feed, record);
        m_server.erase(feed, record, m_truth, m_nowMs);
    }
}

void World::strikePeople(int roll)
{
    const std::size_t user = std::size_t(m_dice.below(m_plan.users));
    if (roll < 15 && m_plan.has(Fault::Membership)) {
        const std::size_t feed = std::size_t(m_dice.below(m_plan.feeds));
        Member &member = m_server.members[user][feed];
        if (m_server.feeds[feed].kind == FeedKind::Own && m_server.feeds[feed].owner != user)
            return;
        member = member == Member::Present ? Member::Revoked : Member::Present;
        tell("server: user %d and feed %d: %d", int(user), int(feed), int(member));
    } else if (roll >= 15 && roll < 20 && m_plan.has(Fault::Session)) {
        m_signedOutUntil[user] = m_step + m_dice.between(5, 60);
    }
}

void World::turnClock(int device)
{
    Body &body = m_bodies[std::size_t(device)];
    constexpr std::array<std::int64_t, 7> kJumps = {kHourMs,       -kHourMs,      7 * kDayMs, -7 * kDayMs,
                                                    -400 * kDayMs, 3650 * kDayMs, 0};
    const int which = m_dice.below(9);
    if (which < 7) {
        body.skewMs += kJumps[std::size_t(which)];
        body.skewMs = which == 6 ? 0 : body.skewMs;
    } else {
        ++m_devices[std::size_t(device)].boot;
        m_devices[std::size_t(device)].forgetAnswer();
        body.bootStartMs = m_nowMs;
    }
    tell("device %d: its clock is now off by %lld s", device, static_cast<long long>(body.skewMs / 1000));
}

void World::replaceDevice(int number, const ModelDevice &with)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    for (const OwnOp &op : with.ops) {
        if (!has(device.ops, op.edit))
            ++m_truth[op.edit].holders;
    }
    for (const OwnOp &op : device.ops) {
        if (!has(with.ops, op.edit))
            m_truth.destroyCopy(op.edit);
    }
    device = with;
    device.dice = Dice(m_dice.number());
    device.forgetAnswer();
    m_bodies[std::size_t(number)].rollback.reset();
}

void World::clone(int number)
{
    constexpr int kMaxClones = 6;
    if (m_clones == kMaxClones)
        return;
    ++m_clones;
    ModelDevice copy = m_devices[std::size_t(number)];
    copy.number = std::uint8_t(m_devices.size());
    copy.dice = Dice(m_dice.number());
    copy.forgetAnswer();
    for (const OwnOp &op : copy.ops)
        ++m_truth[op.edit].holders;
    tell("device %d: is cloned as device %d", number, int(copy.number));
    m_devices.push_back(std::move(copy));
    m_bodies.emplace_back();
    m_bodies.back().skewMs = m_bodies[std::size_t(number)].skewMs;
    m_bodies.back().bootStartMs = m_bodies[std::size_t(number)].bootStartMs;
}

void World::damage(int number)
{
    FeedCopy &feed = m_devices[std::size_t(number)].feeds[std::size_t(m_dice.below(m_plan.feeds))];
    DeviceCell &cell = feed.cells[std::size_t(m_dice.below(kCells))];
    if (!cell.isPresent || feed.isStaging)
        return;
    tell("device %d: loses a row", number);
    cell = {};
    feed.isDamaged = true;
}

void World::deleteMany(int number)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    const int feed = m_dice.below(m_plan.feeds);
    if (!device.mayEdit(feed) || m_step < m_bodies[std::size_t(number)].fullUntil)
        return;
    tell("device %d: deletes all records of feed %d", number, feed);
    const int together = m_dice.below(2);
    const std::size_t first = device.ops.size();
    const EditNumber count = m_truth.count();
    std::vector<ModelDevice::Change> changes;
    for (int record = 0; record < kRecords; ++record) {
        changes.push_back({std::uint8_t(feed), {std::uint8_t(record), 0}, kTombstone});
        if (together == 0) {
            device.edit(changes, clockOf(number), m_truth);
            changes.clear();
        }
    }
    if (!changes.empty())
        device.edit(changes, clockOf(number), m_truth);
    tellEdits(device, first, count);
}

void World::takeBackup()
{
    if (m_backups.size() == 3)
        m_backups.erase(m_backups.begin());
    m_backups.push_back({m_server, m_step + m_dice.between(0, 20), false});
}

/// A backup makes its heads safe once it has been restored somewhere and compared.
void World::verifyBackups()
{
    for (Backup &backup : m_backups) {
        if (backup.isVerified || backup.verifiedAt > m_step)
            continue;
        backup.isVerified = true;
        for (int i = 0; i < m_plan.feeds; ++i) {
            const ServerFeed &kept = backup.server.feeds[std::size_t(i)];
            Seq &safe = m_server.feeds[std::size_t(i)].safe;
            safe = std::max(safe, kept.head());
            for (const LogEntry &entry : kept.log)
                m_truth[entry.edit].wasInBackup = true;
        }
        tell("server: a backup is verified");
    }
}

void World::restoreBackup(RestoreKind kind)
{
    const auto isOld = [](const Backup &backup) { return !backup.isVerified; };
    std::vector<Backup> verified = m_backups;
    std::erase_if(verified, isOld);
    if (verified.empty() || (kind == RestoreKind::Older && verified.size() < 2))
        return;
    if (kind == RestoreKind::Older)
        verified.pop_back();
    m_backups = verified; // what was made of the lost history is of no use any more
    restore(kind, ModelServer(verified.back().server));
}

void World::restore(RestoreKind kind, const ModelServer &state)
{
    tell("server: goes back, kind %d", int(kind));
    ++m_truth.era;
    std::vector<EditNumber> before;
    for (EditNumber i = 1; i < m_truth.count(); ++i) {
        if (m_truth[i].isOnServer)
            before.push_back(i);
    }
    m_server = state;
    m_server.tellWhereEditsAre(m_truth);
    m_unfinished.clear();
    m_standby.reset();
    if (kind == RestoreKind::Tail)
        std::erase_if(m_backups, [](const Backup &backup) { return !backup.isVerified; });
    for (const EditNumber i : before) {
        Edit &edit = m_truth[i];
        if (edit.isOnServer || edit.holders > 0 || edit.isExcused || edit.isServers)
            continue;
        edit.isExcused = edit.wasDestroyed || (kind != RestoreKind::Last && edit.wasPrunedSafely);
        if (!edit.isExcused)
            m_truth.fail("I1", describe(i, edit) + " was on the server alone, and is lost with it");
    }
    for (const auto &[feed, record] : m_erasures) {
        if (!m_server.erased[std::size_t(feed * kRecords + record)])
            m_server.erase(feed, record, m_truth, m_nowMs);
    }
}

} // namespace samsyn::model
