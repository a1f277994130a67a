// SPDX-License-Identifier: EUPL-1.2
// The part of the device that takes an answer in, and heals.
#include "tests/sim/model/ModelDevice.h"
#include "tests/sim/model/ModelGuards.h"

#include <algorithm>

namespace samsyn::model {

namespace {

constexpr std::int64_t kKeepOwnOpsMs = std::int64_t(90) * 24 * 60 * 60 * 1000;

} // namespace

bool ModelDevice::apply(const Response &response, const Clock &clock, Truth &truth)
{
    if (m_nonce == 0 || response.nonce != m_nonce)
        return false;
    m_nonce = 0;
    clockOffsetMs = response.nowMs - clock.wallMs;
    const Screen before = screen();
    if (response.status != Status::Ok) {
        heal(response.status, truth);
        checkScreen(before, truth);
        return true;
    }
    for (const std::uint8_t feed : response.subscribe)
        subscribe(feed);
    acknowledge(response, clock, truth);
    for (const Page &page : response.pages)
        applyPage(page, response, truth);
    for (const FeedCursor &at : response.heads) {
        FeedCopy &feed = feeds[at.feed];
        if (feed.high <= at.high) {
            feed.high = at.high;
            feed.highChain = at.highChain;
        }
    }
    for (const std::uint8_t feed : response.unsubscribe)
        unsubscribe(feed, truth);
    for (const std::uint8_t feed : response.reset)
        startReset(feed);
    for (int i = 0; i < feedCount; ++i)
        scrub(i);
    settleAndPrune(clock, truth);
    if (!response.lostHeld.empty()) {
        heal(Status::Fork, truth);
        for (OwnOp &op : ops) {
            if (op.state == OpState::Held
                && std::ranges::find(response.lostHeld, op.id) != response.lostHeld.end())
                sendAgain(op);
        }
    }
    if (response.era == truth.era) // an answer of a history that is lost shows what was true then
        checkScreen(before, truth);
    return true;
}

void ModelDevice::heal(Status status, Truth &truth)
{
    switch (status) {
    case Status::Fork:
        takeNewReplica();
        for (OwnOp &op : ops)
            op.isRescued = op.isRescued || (op.state == OpState::Pending && op.op.counter != 0);
        break;
    case Status::Rewind:
        rewind(truth);
        break;
    case Status::Malformed:
        hasBeenMalformed = true;
        truth.fail("L1", "device " + std::to_string(number) + " sends what the server refuses, for ever");
        break;
    case Status::Ok:
    case Status::Reauthenticate:
        break;
    }
}

void ModelDevice::takeNewReplica()
{
    replica = dice.id();
    lastCounter = 0;
    m_seed = 0;
    keys.fill(0);
    isKeySent.fill(false);
}

void ModelDevice::sendAgain(OwnOp &op)
{
    if (op.isScrubbed || op.op.counter == 0)
        return;
    // Quiet only as long as there is an old copy that shows what came of it; of what was held nothing came.
    const bool wasHeld = op.state == OpState::Held;
    op.wasHeld = op.wasHeld || wasHeld;
    const bool isShown = op.state == OpState::Settled || (wasHeld && !holds(Cure::HeldComesBack));
    op.isQuiet = (op.isQuiet || isShown) && feeds[op.op.feed].isSubscribed;
    op.state = OpState::Pending;
    op.isRescued = true;
    op.seq = 0;
    if (!holds(Safeguard::BasesDroppedOnRewind))
        return;
    if (op.baseSeq != 0 && (op.baseLocal == 0 || !opOf(op.baseLocal)))
        op.sight.isNamed = false;
    op.baseSeq = 0;
}

void ModelDevice::rewind(Truth &truth)
{
    takeNewReplica();
    std::erase_if(ops, [&](const OwnOp &op) { // without its payload an op cannot be sent again
        truth[op.edit].holders -= op.isScrubbed ? 1 : 0;
        return op.isScrubbed;
    });
    for (OwnOp &op : ops)
        sendAgain(op);
    for (FeedCopy &feed : feeds) {
        feed.high = 0;
        feed.safe = holds(Cure::SafeFollows) ? 0 : feed.safe;
        feed.cursor = feed.stagingCursor = 0;
        feed.isStaging = feed.isSubscribed;
        feed.staging.fill({});
        feed.head.reset();
        feed.failedHead.reset();
        for (DeviceCell &cell : feed.cells)
            cell.seq = holds(Safeguard::BasesDroppedOnRewind) ? 0 : cell.seq;
    }
}

void ModelDevice::subscribe(int place)
{
    FeedCopy &feed = feeds[std::size_t(place)];
    feed.isKnown = feed.isSubscribed = true;
    for (OwnOp &op : ops) {
        if (op.op.feed == place && op.op.counter == 0)
            giveCounter(op);
    }
}

void ModelDevice::unsubscribe(int place, Truth &truth)
{
    FeedCopy &feed = feeds[std::size_t(place)];
    feed.cells.fill({});
    feed.staging.fill({});
    feed.cursor = feed.stagingCursor = 0;
    feed.isSubscribed = feed.isStaging = false;
    feed.head.reset();
    feed.failedHead.reset();
    for (OwnOp &op : ops)
        op.isQuiet = op.isQuiet && op.op.feed != place;
    if (holds(Safeguard::OutboxOutlivesFeed))
        return;
    std::erase_if(ops, [&](const OwnOp &op) {
        const bool goes = op.op.feed == place && op.state == OpState::Pending;
        truth[op.edit].holders -= goes ? 1 : 0;
        return goes;
    });
}

void ModelDevice::startReset(int feed)
{
    FeedCopy &copy = feeds[std::size_t(feed)];
    copy.staging.fill({});
    copy.stagingCursor = 0;
    copy.isStaging = true;
}

void ModelDevice::acknowledge(const Response &response, const Clock &clock, Truth &truth)
{
    for (std::size_t i = 0; i < m_sent.size() && i < response.outcomes.size(); ++i) {
        const Verdict &verdict = response.outcomes[i];
        const auto found = std::ranges::lower_bound(ops, m_sent[i], {}, &OwnOp::local);
        if (found == ops.end() || found->local != m_sent[i] || found->state != OpState::Pending) {
            truth.fail("I1", "device " + std::to_string(number) + " no longer has an op that it sent");
            continue;
        }
        found->outcome = verdict.outcome;
        found->ackedMs = clock.wallMs;
        found->state = verdict.outcome == Outcome::Held ? OpState::Held : OpState::Acked;
        found->seq = verdict.seq;
        const bool isHeld =
            verdict.outcome == Outcome::Held; // whatever a copy of a lost history had shown of it
        const bool hasCome =
            (found->wasHeld && isApplied(verdict.outcome)) || (isHeld && holds(Cure::HeldComesBack));
        found->isQuiet = found->isQuiet && !hasCome;
        if (verdict.outcome != Outcome::Held && !found->isRescued)
            isKeySent[std::size_t(found->op.feed * kRecords + found->op.cell.record)] = true;
    }
    bool isSeedNeeded = false;
    for (std::size_t i = 0; i < kKeys; ++i)
        isSeedNeeded = isSeedNeeded || (keys[i] != 0 && !isKeySent[i]);
    m_seed = isSeedNeeded ? m_seed : 0;
}

void ModelDevice::putCell(FeedCopy &feed, int cell, const DeviceCell &next, Truth &truth)
{
    DeviceCell &here = (feed.isStaging ? feed.staging : feed.cells)[std::size_t(cell)];
    if (here.isPresent && next.seq < here.seq)
        return; // a cell never goes back to an older seq
    if (here.isPresent && here.seq == next.seq && here.edit != next.edit)
        truth.fail("I5", "device " + std::to_string(number) + " gets two versions of one seq");
    here = next;
}

/// A later own op of the cell stands in the log behind it: what is current there comes with a page.
bool ModelDevice::isFollowed(const OwnOp &op) const
{
    return std::ranges::any_of(ops, [&](const OwnOp &later) {
        const bool isOfCell = later.op.feed == op.op.feed && later.op.cell.index() == op.op.cell.index();
        return isOfCell && isApplied(later.outcome) && later.seq > op.seq;
    });
}

void ModelDevice::applyPage(const Page &page, const Response &response, Truth &truth)
{
    FeedCopy &feed = feeds[page.feed];
    for (std::size_t i = 0; i < m_sent.size() && i < response.outcomes.size(); ++i) {
        const OwnOp *op = opOf(m_sent[i]);
        if (op && op->op.feed == page.feed && isApplied(op->outcome) && op->seq != 0 && op->seq <= page.cursor
            && !isFollowed(*op))
            putCell(feed, op->op.cell.index(), {true, op->seq, op->op.value, op->edit}, truth);
    }
    for (const PageCell &cell : page.cells)
        putCell(feed, cell.cell.index(), {true, cell.seq, cell.value, cell.edit}, truth);
    Seq &cursor = feed.isStaging ? feed.stagingCursor : feed.cursor;
    if (page.cursor < cursor || page.head < cursor)
        truth.fail("I5", "device " + std::to_string(number) + " is sent back behind its cursor");
    cursor = page.cursor;
    feed.head = page.head;
    const bool dependsOnHead = holds(Safeguard::HighIsHead);
    const Seq high = dependsOnHead ? page.head : page.cursor;
    if (feed.high <= high) {
        feed.high = high;
        feed.highChain = dependsOnHead ? page.headChain : page.cursorChain;
    }
    feed.safe = holds(Cure::SafeFollows) ? page.safe : std::max(feed.safe, page.safe);
    if (page.cursor >= page.head)
        reachHead(feed, page, truth);
}

bool ModelDevice::maySwap(int feed) const
{
    return !holds(Cure::SwapAfterResend) || std::ranges::none_of(ops, [&](const OwnOp &op) {
        return op.op.feed == feed && op.isRescued && op.state == OpState::Pending;
    });
}

void ModelDevice::reachHead(FeedCopy &feed, const Page &page, Truth &truth)
{
    std::uint32_t count = 0;
    Hash sum = 0;
    for (int i = 0; i < kCells; ++i) {
        const DeviceCell &cell = (feed.isStaging ? feed.staging : feed.cells)[std::size_t(i)];
        count += cell.isPresent ? 1 : 0;
        sum += cell.isPresent ? cellHash(i, cell.seq) : 0;
    }
    const bool isEqual = count == page.cellCount && sum == page.checksum;
    const bool isFresh = feed.isStaging;
    if (!isEqual && !feed.isDamaged)
        truth.fail("I11",
                   "device " + std::to_string(number) + " has another checksum of feed "
                       + std::to_string(page.feed));
    if (isFresh && maySwap(page.feed)) {
        feed.cells = feed.staging;
        feed.cursor = feed.stagingCursor;
        feed.isStaging = feed.isDamaged = false;
        feed.staging.fill({});
    }
    const bool isWorthTrying = !feed.failedHead || *feed.failedHead < page.head;
    if (!isEqual && !isFresh && isWorthTrying)
        startReset(page.feed);
    feed.failedHead = isEqual ? std::nullopt : std::optional(page.head);
}

void ModelDevice::scrub(int place)
{
    FeedCopy &feed = feeds[std::size_t(place)];
    for (int record = 0; record < kRecords; ++record) {
        const DeviceCell &existence = feed.cells[std::size_t(record * kGroups)];
        if (!existence.isPresent || existence.value != kErased)
            continue;
        for (int group = 1; group < kGroups; ++group)
            feed.cells[std::size_t(record * kGroups + group)].value = kErased;
        for (OwnOp &op : ops) {
            const bool isOfRecord = op.op.feed == place && op.op.cell.record == record;
            op.isScrubbed = op.isScrubbed || (isOfRecord && op.state != OpState::Pending);
        }
    }
}

void ModelDevice::settleAndPrune(const Clock &clock, Truth &truth)
{
    const bool keeps = holds(Safeguard::OwnOpsKeptUntilSafe);
    std::vector<std::uint32_t> needed;
    std::array<bool, std::size_t(kFeeds) * kCells> isOpen{}; // an op of the cell may come to wait (again)
    for (OwnOp &op : ops) {
        const FeedCopy &feed = feeds[op.op.feed];
        const bool isWhole = feed.isComplete() || !holds(Cure::SettledAtHead);
        if (op.state == OpState::Acked && op.seq <= feed.cursor && isWhole) {
            op.state = OpState::Settled;
            op.isQuiet = false;
        }
        if (op.baseLocal != 0 && (op.state == OpState::Pending || holds(Cure::OwnBasesStay)))
            needed.push_back(op.baseLocal);
        bool &isCellOpen = isOpen[std::size_t(op.op.feed) * kCells + std::size_t(op.op.cell.index())];
        isCellOpen = isCellOpen || op.state != OpState::Settled;
        if (isCellOpen && holds(Cure::LaterIsKept)) // else the earlier one would cover it
            needed.push_back(op.local);
    }
    std::erase_if(ops, [&](const OwnOp &op) {
        const bool isOld = op.ackedMs <= clock.wallMs - kKeepOwnOpsMs && op.seq <= feeds[op.op.feed].safe;
        const bool isNeeded = std::ranges::find(needed, op.local) != needed.end();
        const bool goes = op.state == OpState::Settled && (isOld || !keeps) && !isNeeded;
        if (!goes)
            return false;
        Edit &edit = truth[op.edit];
        --edit.holders;
        edit.wasPrunedSafely = edit.wasInBackup;
        // Gone for good already when the server went back behind a backup that had it; nothing that a device
        // could know.
        edit.isExcused = edit.isExcused || (edit.wasInBackup && edit.holders == 0 && !edit.isOnServer);
        if (!edit.wasInBackup && !edit.isExcused)
            truth.fail("I12", describe(op.edit, edit) + " left its device and is in no verified backup");
        return true;
    });
}

/// I9: an own value gives way on the screen only to what the server put in its place.
void ModelDevice::checkScreen(const Screen &before, Truth &truth) const
{
    const Screen after = screen();
    for (int i = 0; i < feedCount * kCells; ++i) {
        const std::size_t feed = std::size_t(i / kCells), cell = std::size_t(i % kCells);
        const EditNumber last = lastOwn[feed][cell];
        const EditNumber shownNow = after[feed][cell].edit;
        if (last == 0 || shownNow == last || shownNow == before[feed][cell].edit || !feeds[feed].isSubscribed)
            continue;
        const auto op = std::ranges::find(ops, last, &OwnOp::edit);
        const Edit &own = truth[last];
        const bool isOpen = op != ops.end() && !op->isQuiet
            && (op->state == OpState::Pending
                || (op->state == OpState::Acked && op->seq > feeds[feed].cursor));
        // Forgotten by this device after it was safe: only a whole copy must show what came of it.
        const bool isForgotten =
            op == ops.end() && (!own.isOnServer || own.seq > feeds[feed].cursor || !feeds[feed].isComplete());
        const bool isOut = own.isExcused || isForgotten || own.outcome == Outcome::Superseded
            || own.outcome == Outcome::Held;
        if (isOpen || (!isOut && truth[shownNow].effMs < own.effMs))
            truth.fail("I9",
                       "device " + std::to_string(number) + " shows edit " + std::to_string(shownNow)
                           + (isOpen ? " and has not sent " : ", older than its own ") + describe(last, own));
    }
}

} // namespace samsyn::model
