// SPDX-License-Identifier: EUPL-1.2
// A world comes to rest, and is looked at as a whole. What can be judged at once is judged where it happens:
// I6-I8 in ModelMerge.cpp, I5, I9, I11, I12 in ModelDeviceApply.cpp, I15 in World.cpp.
#include "tests/sim/model/ModelGuards.h"
#include "tests/sim/model/Tell.h"
#include "tests/sim/model/World.h"

#include <algorithm>

namespace samsyn::model {

/// No answer may leave before what it acknowledges is there, whole groups alone.
void World::checkAnswer(const Request &request, const PushResult &pushed)
{
    for (std::size_t i = 0; i < pushed.verdicts.size(); ++i) {
        const EditNumber number = request.ops[i].edit;
        const Edit &edit = m_truth[number];
        if (!edit.isOnServer)
            m_truth.fail("I1", describe(number, edit) + " is acknowledged and not stored");
        if (edit.group != 0)
            checkGroup(edit.group);
    }
}

void World::checkGroup(std::uint32_t group)
{
    const Edit &first = m_truth[group];
    for (EditNumber i = group; i < m_truth.count() && m_truth[i].group == group; ++i) {
        const Edit &edit = m_truth[i];
        const bool isSame = edit.isOnServer == first.isOnServer && edit.isHeld == first.isHeld;
        const bool isGone =
            edit.isExcused || first.isExcused || edit.wasPrunedSafely || first.wasPrunedSafely;
        const bool isOfTwo = edit.isOfTwoGroups || first.isOfTwoGroups;
        if (!isSame && !isGone && !isOfTwo)
            m_truth.fail("Transaction", describe(i, edit) + " has not the fate of the others of its group");
    }
}

/// One exchange without a fault. False when nothing was left to do.
bool World::exchange(int number)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    m_nowMs += 1000;
    ++m_step;
    const bool hadWork = device.hasWork();
    m_responses.clear();
    const Request request = device.nextRequest(clockOf(number), m_plan.limits);
    const int due = m_step;
    serve(request);
    m_step = due + 100; // whatever may have been delayed has arrived
    deliver();
    const bool hasSubscription = std::ranges::any_of(device.feeds, [&](const FeedCopy &feed) {
        return feed.isSubscribed != m_server.reads(device.user, int(&feed - device.feeds.data()));
    });
    return hadWork || device.hasWork() || hasSubscription;
}

void World::rest()
{
    tell("at rest: no more edits and no more faults");
    m_step += 100;
    deliver(); // late requests reach the server, late answers their devices
    m_step += 100;
    deliver();
    m_plan.faults = 0;
    m_crashNext = 0;
    m_signedOutUntil.fill(0);
    for (Body &body : m_bodies)
        body.fullUntil = 0;
    constexpr int kMostRounds = 400;
    for (int round = 0; round < kMostRounds && !m_truth.violation(); ++round) {
        bool hasMoved = false;
        for (int i = 0; i < int(m_devices.size()); ++i)
            hasMoved = exchange(i) || hasMoved;
        if (!hasMoved && round > 0)
            return;
    }
    m_truth.fail("L1", "the devices and the server do not come to rest");
}

void World::checkAll()
{
    for (int i = 0; i < m_plan.feeds; ++i)
        checkServerFeed(i);
    for (const ModelDevice &device : m_devices) {
        checkDevice(device);
        checkErased(device);
    }
    checkEdits();
    checkHeld();
}

/// I3, I4, and that the running figures are those of the rows.
void World::checkServerFeed(int number)
{
    const ServerFeed &feed = m_server.feeds[std::size_t(number)];
    Hash chain = chainStart(number), sum = 0;
    std::vector<Hash> ids;
    std::array<Seq, kCells> newest{};
    for (Seq seq = 1; seq <= feed.head(); ++seq) {
        const LogEntry &entry = feed.log[seq - 1];
        chain = chainNext(chain, entry.id, entry.outcome);
        if (chain != entry.chain)
            m_truth.fail("I4", "the chain breaks at seq " + std::to_string(seq));
        ids.push_back(entry.id);
        if (isApplied(entry.outcome))
            newest[std::size_t(entry.cell.index())] = seq;
    }
    std::ranges::sort(ids);
    if (std::ranges::adjacent_find(ids) != ids.end())
        m_truth.fail("I3", "an op is twice in the log of feed " + std::to_string(number));
    std::uint32_t count = 0;
    for (int i = 0; i < kCells; ++i) {
        const Seq seq = feed.cells[std::size_t(i)].seq;
        count += seq != 0 ? 1 : 0;
        sum += seq != 0 ? cellHash(i, seq) : 0;
        if (seq != newest[std::size_t(i)])
            m_truth.fail("I4", "a cell is not the newest applied version of feed " + std::to_string(number));
    }
    if (chain != feed.chain || count != feed.cellCount || sum != feed.checksum)
        m_truth.fail("I4", "chain, count or checksum of feed " + std::to_string(number) + " is wrong");
}

/// I2, I10
void World::checkDevice(const ModelDevice &device)
{
    const std::string name = "device " + std::to_string(device.number) + ", feed ";
    for (int i = 0; i < m_plan.feeds; ++i) {
        const FeedCopy &copy = device.feeds[std::size_t(i)];
        const ServerFeed &feed = m_server.feeds[std::size_t(i)];
        const bool reads = m_server.reads(device.user, i);
        if (reads != copy.isSubscribed)
            m_truth.fail("I10", name + std::to_string(i) + ": the device does not know whether it may read");
        for (int k = 0; k < kCells; ++k) {
            const DeviceCell &here = copy.cells[std::size_t(k)];
            const ServerCell &there = feed.cells[std::size_t(k)];
            if (!reads && here.isPresent)
                m_truth.fail("I10", name + std::to_string(i) + ": a cell that it may not read");
            const bool isSame = here.isPresent == (there.seq != 0)
                && (!here.isPresent
                    || (here.seq == there.seq && here.edit == there.edit && here.value == there.value));
            if (reads && !isSame)
                m_truth.fail(
                    "I2", name + std::to_string(i) + ": cell " + std::to_string(k) + " is not the server's");
        }
    }
}

/// I14 on a device that follows the feed, and on the server.
void World::checkErased(const ModelDevice &device)
{
    for (const auto &[feedNumber, record] : m_erasures) {
        const ServerFeed &feed = m_server.feeds[std::size_t(feedNumber)];
        const auto isOfRecord = [r = record](const LogEntry &entry) {
            return entry.cell.record == r && entry.cell.group != 0 && entry.hasPayload;
        };
        if (std::ranges::any_of(feed.log, isOfRecord))
            m_truth.fail("I14", "the server still has a payload of an erased record");
        for (const HeldOp &op : m_server.held) {
            if (op.feed == feedNumber && op.cell.record == record && op.hasPayload)
                m_truth.fail("I14", "the server still holds a payload of an erased record");
        }
        if (!device.feeds[std::size_t(feedNumber)].isSubscribed)
            continue;
        for (const OwnOp &op : device.ops) {
            const bool isErased = op.op.feed == feedNumber && op.op.cell.record == record;
            if (isErased && !op.isScrubbed)
                m_truth.fail("I14",
                             "device " + std::to_string(device.number)
                                 + " still has a payload of an erased record");
        }
    }
}

/// I1 and I13
void World::checkEdits()
{
    for (EditNumber i = 1; i < m_truth.count(); ++i) {
        const Edit &edit = m_truth[i];
        if (edit.isOnServer || edit.isExcused || edit.isServers)
            continue;
        const bool waits = std::ranges::any_of(m_devices, [&](const ModelDevice &device) {
            const auto op = std::ranges::find(device.ops, i, &OwnOp::edit);
            return op != device.ops.end() && op->state == OpState::Pending
                && !device.feeds[edit.feed].isKnown;
        });
        if (!waits)
            m_truth.fail("I1", describe(i, edit) + " is lost; holders: " + std::to_string(edit.holders));
    }
}

void World::checkHeld()
{
    for (const ModelDevice &device : m_devices) {
        for (const OwnOp &op : device.ops) {
            const auto isSame = [&](const HeldOp &held) {
                return held.id == op.id && held.user == device.user;
            };
            if (op.state == OpState::Held && !op.isScrubbed
                && std::ranges::count_if(m_server.held, isSame) != 1)
                m_truth.fail("I13", describe(op.edit, m_truth[op.edit]) + " is held and listed to nobody");
        }
    }
}

} // namespace samsyn::model
