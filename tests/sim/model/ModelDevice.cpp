// SPDX-License-Identifier: EUPL-1.2
// The part of the device that edits, shows and asks.
#include "tests/sim/model/ModelDevice.h"

#include "tests/sim/model/ModelGuards.h"

#include <algorithm>

namespace samsyn::model {

namespace {

bool liesOver(const OwnOp &op, const FeedCopy &feed)
{
    const bool isBehind = op.seq > feed.cursor || holds(Cure::SettledAtHead);
    const bool isUnpulled = op.state == OpState::Acked && isBehind;
    return op.state == OpState::Pending || (isUnpulled && holds(Safeguard::OverlayUntilPulled));
}

/// The newest own op that the server has not kept apart decides, be it that the copy contains what came of
/// it.
bool decides(const OwnOp &op, const FeedCopy &feed)
{
    return liesOver(op, feed) || (op.state == OpState::Settled && holds(Cure::NewestDecides));
}

bool isContained(const OwnOp &op)
{
    return op.isQuiet || op.state == OpState::Settled;
}

Shown shownOf(const DeviceCell &cell)
{
    return {cell.isPresent, cell.value, cell.edit, cell.seq, 0};
}

Shown shownOf(const OwnOp &op, std::size_t place)
{
    return {true, op.op.value, op.edit, op.seq, std::uint32_t(place + 1)};
}

} // namespace

Screen ModelDevice::screen() const
{
    Screen screen;
    for (std::size_t i = 0; i < kFeeds; ++i)
        std::ranges::transform(feeds[i].cells, screen[i].begin(),
                               [](const DeviceCell &cell) { return shownOf(cell); });
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const OwnOp &op = ops[i];
        const std::size_t cell = std::size_t(op.op.cell.index());
        if (decides(op, feeds[op.op.feed]))
            screen[op.op.feed][cell] =
                isContained(op) ? shownOf(feeds[op.op.feed].cells[cell]) : shownOf(op, i);
    }
    return screen;
}

Shown ModelDevice::shown(int feed, int cell) const
{
    for (std::size_t i = ops.size(); i-- > 0;) {
        const OwnOp &op = ops[i];
        if (op.op.feed != feed || op.op.cell.index() != cell || !decides(op, feeds[op.op.feed]))
            continue;
        if (isContained(op))
            break;
        return shownOf(op, i);
    }
    return shownOf(feeds[std::size_t(feed)].cells[std::size_t(cell)]);
}

bool ModelDevice::mayEdit(int feed) const
{
    const FeedCopy &copy = feeds[std::size_t(feed)];
    return copy.isSubscribed || (feed == ownFeed && !copy.isKnown);
}

bool ModelDevice::hasWork() const
{
    const bool waits = std::ranges::any_of(ops, [&](const OwnOp &op) {
        return op.state == OpState::Pending && op.op.counter != 0 && feeds[op.op.feed].isKnown;
    });
    return waits || std::ranges::any_of(feeds, [](const FeedCopy &feed) {
               return feed.isSubscribed && !feed.isComplete();
           });
}

bool ModelDevice::edit(const std::vector<Change> &changes, const Clock &clock, Truth &truth)
{
    std::vector<Change> real;
    for (const Change &change : changes) {
        const Shown now = shown(change.feed, change.cell.index());
        const Shown existence = shown(change.feed, change.cell.record * kGroups);
        const bool isGone = existence.isPresent && existence.value < kFirstContent;
        const bool isErased = isGone && existence.value == kErased;
        const bool isHidden = isGone && change.cell.group != 0;
        const bool isSame = now.isPresent && now.value == change.value;
        if (!isSame && !isHidden && !isErased)
            real.push_back(change);
    }
    const std::uint32_t group = real.size() > 1 ? nextLocal : 0;
    const EditNumber first = truth.count();
    for (const Change &change : real)
        write(change, group, clock, truth);
    for (std::size_t i = ops.size() - real.size(); i < ops.size(); ++i) {
        Edit &edit = truth[ops[i].edit];
        edit.isOfTwoGroups = edit.isOfTwoGroups || ops[i].edit < first;
    }
    for (EditNumber i = first; i < truth.count() && real.size() > 1; ++i)
        truth[i].group = first;
    return !real.empty();
}

void ModelDevice::write(const Change &change, std::uint32_t group, const Clock &clock, Truth &truth)
{
    const Shown seen = shown(change.feed, change.cell.index());
    OwnOp op;
    op.op = {
        replica, 0, change.feed, change.cell, schema, change.value, (clock.wallMs + clockOffsetMs) / 1000,
        group};
    op.local = nextLocal++;
    op.bootMs = clock.bootMs;
    op.boot = boot;
    noteBase(op, seen);
    op.sight = {seen.edit, op.baseSeq != 0 || op.baseLocal != 0};
    if (feeds[change.feed].isKnown)
        giveCounter(op);
    else if (holds(Safeguard::NumberedOnce))
        numberLocally(op);
    Edit edit;
    edit.feed = change.feed;
    edit.cell = change.cell;
    edit.value = change.value;
    edit.holders = 1;
    op.edit = truth.add(edit, op.id);
    lastOwn[change.feed][std::size_t(change.cell.index())] = op.edit;
    ops.push_back(op);
}

/// What the screen showed, in the words that the server understands. Comes out of the same call as the
/// screen.
void ModelDevice::noteBase(OwnOp &op, const Shown &seen) const
{
    if (!seen.isPresent)
        return;
    op.baseSeq = seen.seq;
    if (seen.own != 0 && (seen.seq == 0 || holds(Cure::OwnBasesStay)))
        op.baseLocal = ops[seen.own - 1].local;
    if (seen.own != 0 || seen.seq == 0 || !holds(Cure::OwnBasesStay))
        return;
    const auto same = std::ranges::find_if(ops, [&](const OwnOp &own) {
        const bool isOfCell = own.op.feed == op.op.feed && own.op.cell.index() == op.op.cell.index();
        return isOfCell && own.seq == seen.seq && own.state != OpState::Pending && !own.isScrubbed;
    });
    if (same != ops.end())
        op.baseLocal = same->local;
}

void ModelDevice::giveCounter(OwnOp &op)
{
    op.op.replica = replica;
    op.op.counter = ++lastCounter;
    op.key = keyOf(op.op);
    op.id = opId(op.op, op.key);
}

/// Two copies of this device name the same edit alike, whenever their server comes to know the feed.
void ModelDevice::numberLocally(OwnOp &op)
{
    FeedCopy &feed = feeds[op.op.feed];
    if (feed.localReplica == 0)
        feed.localReplica = dice.id();
    op.op.replica = feed.localReplica;
    op.op.counter = ++feed.localCounter;
    op.key = mix(feed.localReplica, op.op.cell.record);
    op.id = opId(op.op, op.key);
    op.isRescued = true;
}

Hash ModelDevice::keyOf(const Op &op)
{
    Hash &key = keys[std::size_t(op.feed * kRecords + op.cell.record)];
    if (key == 0) {
        if (m_seed == 0)
            m_seed = dice.id();
        key = mix(m_seed, Hash(op.feed * kRecords + op.cell.record));
    }
    return key;
}

const OwnOp *ModelDevice::opOf(std::uint32_t local) const
{
    const auto found = std::ranges::lower_bound(ops, local, {}, &OwnOp::local);
    return found != ops.end() && found->local == local ? &*found : nullptr;
}

SentOp ModelDevice::packed(const OwnOp &op, const Clock &clock) const
{
    SentOp sent;
    sent.op = op.op;
    sent.edit = op.edit;
    sent.sight = op.sight;
    sent.isRescued = op.isRescued;
    sent.local = op.local;
    const bool isKnown = isKeySent[std::size_t(op.op.feed * kRecords + op.op.cell.record)];
    sent.key = isKnown && !op.isRescued ? 0 : op.key;
    sent.base.seq = op.baseSeq;
    const OwnOp *seen = op.baseLocal != 0 && op.baseSeq == 0 ? opOf(op.baseLocal) : nullptr;
    if (seen)
        sent.base.own = seen->id;
    if (op.boot == boot) {
        const std::int64_t authoredS = (clock.wallMs + clockOffsetMs - (clock.bootMs - op.bootMs)) / 1000;
        const std::int64_t fixS = authoredS - op.op.authoredAtS;
        sent.fixS = fixS > 2 || fixS < -2 ? fixS : 0;
    }
    return sent;
}

Request ModelDevice::nextRequest(const Clock &clock, const Limits &limits)
{
    Request request;
    request.nonce = m_nonce = dice.id();
    request.replica = replica;
    request.device = number;
    request.user = user;
    addOps(request, clock, limits.ops);
    addFeeds(request);
    m_sent.clear();
    for (const SentOp &sent : request.ops) {
        m_sent.push_back(sent.local);
        if (sent.key == 0)
            request.keyProof = mix(request.keyProof, opOf(sent.local)->key);
    }
    if (holds(Cure::HeldAreNamed)) {
        for (const OwnOp &op : ops) {
            if (op.state == OpState::Held)
                request.held.push_back(op.id);
        }
    }
    return request;
}

void ModelDevice::addOps(Request &request, const Clock &clock, int limit)
{
    std::vector<const OwnOp *> rescued, ordinary;
    for (const OwnOp &op : ops) {
        if (op.state == OpState::Pending && op.op.counter != 0 && feeds[op.op.feed].isKnown)
            (op.isRescued ? rescued : ordinary).push_back(&op);
    }
    std::ranges::stable_sort(ordinary, {}, [](const OwnOp *op) { return op->op.counter; });
    addGroups(request, clock, rescued, limit);
    const bool isAllSent = request.ops.size() == rescued.size();
    if (isAllSent) // what they build on comes before them
        addGroups(request, clock, ordinary, limit);
}

/// Whole groups, so many that the request does not become too long; one is always taken.
void ModelDevice::addGroups(Request &request, const Clock &clock, const std::vector<const OwnOp *> &waiting,
                            int limit)
{
    const bool mayCut = !holds(Safeguard::TransactionIsWhole);
    std::size_t first = 0;
    while (first < waiting.size()) {
        std::size_t end = first + 1;
        const Op &op = waiting[first]->op;
        while (end < waiting.size() && op.transaction != 0 && !mayCut
               && waiting[end]->op.transaction == op.transaction && waiting[end]->op.replica == op.replica)
            ++end;
        if (first > 0 && int(request.ops.size() + end - first) > limit)
            return;
        for (; first < end; ++first)
            request.ops.push_back(packed(*waiting[first], clock));
    }
}

void ModelDevice::addFeeds(Request &request) const
{
    for (int i = 0; i < feedCount; ++i) {
        const FeedCopy &feed = feeds[std::size_t(i)];
        const auto isOfFeed = [&](const OwnOp &op) { return op.op.feed == i; };
        const bool hasOwn =
            holds(Cure::OwnFeedsAreNamed) && feed.high != 0 && std::ranges::any_of(ops, isOfFeed);
        if (!feed.isSubscribed && !hasOwn)
            continue;
        const Seq cursor = feed.isStaging ? feed.stagingCursor : feed.cursor;
        request.feeds.push_back(
            {std::uint8_t(i), feed.isSubscribed, cursor, std::max(feed.high, cursor), feed.highChain});
    }
}

} // namespace samsyn::model
