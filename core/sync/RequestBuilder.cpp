// SPDX-License-Identifier: EUPL-1.2
// The part of SyncSession that puts a request together.
#include "core/sync/MessageProof.h"
#include "core/sync/SyncSession.h"

#include <algorithm>

namespace samsyn {

namespace {

using namespace feed1;

constexpr qsizetype kOpOverheadBytes = 48, kRecordOverheadBytes = 48;
/// A transaction group is at most this long; so many more ops are looked at to see where the last group ends.
constexpr int kLookAheadOps = 50;

/// How many ops from `first` share one fate, and what they cost.
struct OpGroup {
    std::size_t end = 0;
    qsizetype bytes = 0;
};

OpGroup groupFrom(const std::vector<OutboxOp> &ops, std::size_t first)
{
    OpGroup group{first, 0};
    do {
        group.bytes += ops[group.end].op.value.size() + kOpOverheadBytes + kRecordOverheadBytes;
        ++group.end;
    } while (group.end < ops.size() && ops[first].op.transaction
             && ops[group.end].op.transaction == ops[first].op.transaction
             && ops[group.end].replica == ops[first].replica);
    return group;
}

/// Counters of the present replica reach the server without gaps; rescued ops are known by their ids.
enum class Numbering : quint8 { Gapless, Free };

/// How many of the ops go into one request: whole groups.
std::size_t countThatFits(const std::vector<OutboxOp> &ops, Numbering mode, qsizetype budgetBytes)
{
    std::size_t fits = 0;
    qsizetype bytes = 0;
    std::set<FeedId> feeds;
    while (fits < ops.size()) {
        const OpGroup group = groupFrom(ops, fits);
        bytes += group.bytes;
        feeds.insert(ops[fits].op.feed);
        const OutboxOp &last = ops[group.end - 1];
        const bool hasGap =
            mode == Numbering::Gapless && last.op.counter - ops.front().op.counter != group.end - 1;
        const bool isTooMuch =
            bytes > budgetBytes || group.end > std::size_t(kMaxOps) || feeds.size() > std::size_t(kMaxFeeds);
        if (hasGap || (isTooMuch && fits > 0))
            break;
        fits = group.end;
    }
    return fits;
}

/// Those answered last, and some of the others, each time from another place: so each gets its turn.
std::vector<OpName> heldThatFit(std::vector<OpName> held, const Nonce &nonce)
{
    constexpr std::size_t kMax = kMaxHeldNames, kNewest = kMax / 2;
    if (held.size() <= kMax)
        return held;
    const std::size_t chance = std::size_t(nonce[0]) << 8 | std::size_t(nonce[1]);
    const auto others = held.begin() + kNewest;
    std::rotate(others, others + std::ptrdiff_t(chance % (held.size() - kNewest)), held.end());
    held.resize(kMax);
    return held;
}

/// Collects what the ops of a request have in common, each thing once.
class OpPacker {
public:
    explicit OpPacker(Request &request) : m_request(request) { }

    void addRescued(const OutboxOp &out)
    {
        RescueEntry entry;
        entry.replica = out.replica;
        entry.counter = out.op.counter;
        entry.record = recordOf(out);
        entry.group = out.op.group;
        entry.schema = out.op.schema;
        entry.base = out.base;
        entry.authoredAtS = out.op.authoredAtS;
        entry.value = out.op.value;
        entry.transaction = out.op.transaction;
        m_request.rescue.push_back(std::move(entry));
    }
    void add(const OutboxOp &out)
    {
        OpEntry entry;
        entry.record = recordOf(out);
        entry.group = out.op.group;
        entry.schema = out.op.schema;
        entry.base = out.base;
        entry.authoredDeltaS = out.op.authoredAtS - m_lastAuthoredAtS.value_or(out.op.authoredAtS);
        entry.value = out.op.value;
        entry.transaction = out.op.transaction;
        m_lastAuthoredAtS = out.op.authoredAtS;
        m_request.ops.push_back(std::move(entry));
    }
    /// Of the records that the server should know the key of, in their order.
    [[nodiscard]] const std::vector<RecordKey> &unsaidKeys() const { return m_unsaidKeys; }

private:
    quint32 recordOf(const OutboxOp &out)
    {
        const auto [found, isNew] =
            m_records.try_emplace({out.replica, out.op.record}, quint32(m_request.records.size()));
        if (!isNew)
            return found->second;
        RecordEntry entry;
        if (naturalRecordId(out.op.kind, out.op.group, out.op.value) != out.op.record)
            entry.record = out.op.record;
        if (out.isRescue)
            entry.key = out.key;
        else if (out.keySeed)
            entry.key = seedOf(*out.keySeed);
        else
            m_unsaidKeys.push_back(out.key);
        if (out.handle)
            entry.feed = *out.handle;
        else
            entry.feed = out.op.feed;
        entry.kind = out.op.kind;
        m_request.records.push_back(entry);
        return found->second;
    }
    quint32 seedOf(const IdBytes &seed)
    {
        const auto [found, isNew] = m_seeds.try_emplace(seed, quint32(m_request.keySeeds.size()));
        if (isNew)
            m_request.keySeeds.push_back(seed);
        return found->second;
    }

    Request &m_request;
    std::map<std::pair<ReplicaId, RecordId>, quint32> m_records;
    std::map<IdBytes, quint32> m_seeds;
    std::vector<RecordKey> m_unsaidKeys;
    std::optional<qint64> m_lastAuthoredAtS;
};

} // namespace

Result<QByteArray> SyncSession::nextRequest()
{
    Request request;
    InFlight inFlight;
    m_random.fill(inFlight.nonce);
    request.nonce = inFlight.nonce;
    request.build = kSyncBuild;
    const Result<ReplicaId> replica = m_store.replica();
    if (!replica)
        return replica.error();
    request.replica = *replica;
    const Result<quint64> firstCounter = m_store.firstOpenCounter();
    if (!firstCounter)
        return firstCounter.error();
    request.firstCounter = *firstCounter;
    Result<std::vector<OpName>> held = m_store.heldNames();
    if (!held)
        return held.error();
    request.held = heldThatFit(*std::move(held), request.nonce);
    SAMSYN_TRY(addOps(request, inFlight));
    SAMSYN_TRY(addFeeds(request, inFlight));
    const QByteArray raw = encodeRequest(request);
    SAMSYN_REQUIRE(raw.size() <= kMaxRawBody);
    m_inFlight = std::move(inFlight);
    return raw;
}

bool SyncSession::sendLessAtOnce()
{
    constexpr qsizetype kLeastBudgetBytes = 512;
    if (!m_inFlight || m_inFlight->ops.size() < 2 || m_opsBudgetBytes <= kLeastBudgetBytes)
        return false;
    m_opsBudgetBytes /= 2;
    return true;
}

Result<void> SyncSession::addOps(Request &request, InFlight &inFlight) const
{
    const Result<bool> awaitsFeeds = m_store.awaitsFeeds();
    if (!awaitsFeeds)
        return awaitsFeeds.error();
    if (*awaitsFeeds) {
        request.maxPageBytes = kHeadsOnly;
        return {};
    }
    constexpr int kLimit = int(kMaxOps) + kLookAheadOps;
    Result<std::vector<OutboxOp>> waiting = m_store.rescue(kLimit);
    if (waiting && waiting->empty())
        waiting = m_store.outbox(kLimit);
    if (!waiting)
        return waiting.error();
    pack(*waiting, request, inFlight);
    return {};
}

/// The ops are all to be rescued, or none is.
void SyncSession::pack(const std::vector<OutboxOp> &waiting, Request &request, InFlight &inFlight) const
{
    if (waiting.empty())
        return;
    const bool isRescue = waiting.front().isRescue;
    if (!isRescue)
        request.firstAuthoredAtS = waiting.front().op.authoredAtS;
    OpPacker packer(request);
    const std::size_t count =
        countThatFits(waiting, isRescue ? Numbering::Free : Numbering::Gapless, m_opsBudgetBytes);
    for (std::size_t i = 0; i < count; ++i) {
        if (isRescue)
            packer.addRescued(waiting[i]);
        else
            packer.add(waiting[i]);
        inFlight.ops.push_back({waiting[i].local, waiting[i].op.feed, waiting[i].handle.value_or(0)});
        // A fresh copy without what is sent again would take own work off the screen for a while.
        if (waiting[i].isResent)
            request.maxPageBytes = kHeadsOnly;
    }
    inFlight.unsaidKeys = packer.unsaidKeys();
}

/// First the feeds that the ops go to, so that what was sent settles; then those that did not have their
/// turn.
Result<std::vector<SyncFeed>> SyncSession::feedsToName(const InFlight &inFlight) const
{
    Result<std::vector<SyncFeed>> feeds = m_store.feeds();
    if (!feeds)
        return feeds.error();
    const Result<std::vector<SyncFeed>> left = m_store.feedsLeft();
    if (!left)
        return left.error();
    feeds->insert(feeds->end(), left->begin(), left->end());
    std::set<FeedId> written;
    for (const SentOp &op : inFlight.ops)
        written.insert(op.feed);
    const auto rank = [&](const SyncFeed &feed) {
        if (written.contains(feed.id))
            return 0;
        if (!m_asked.contains(feed.id))
            return 1;
        return feed.isComplete ? 3 : 2;
    };
    std::ranges::stable_sort(*feeds, {}, rank);
    if (qsizetype(feeds->size()) > kMaxFeeds)
        feeds->resize(std::size_t(kMaxFeeds));
    return feeds;
}

Result<void> SyncSession::addFeeds(Request &request, InFlight &inFlight) const
{
    const Result<std::vector<SyncFeed>> feeds = feedsToName(inFlight);
    if (!feeds)
        return feeds.error();
    std::vector<ChainHash> chains;
    ContentProof content;
    for (const SyncFeed &feed : *feeds) {
        const FeedName name = feed.handle == 0 ? FeedName(feed.id) : FeedName(feed.handle);
        request.feeds.push_back({name, feed.cursor, std::max(feed.high, feed.cursor)});
        chains.push_back(feed.highChain);
        inFlight.feeds.push_back(feed.id);
        if (feed.handle == 0 || !feed.isComplete || feed.cursor != feed.high)
            continue;
        const Result<FeedContent> own = m_store.contentOf(feed.id);
        if (!own)
            return own.error();
        content.add({feed.handle, feed.cursor, own->cellCount, own->checksum, own->safe});
        inFlight.compared.push_back(feed.id);
    }
    request.history = chains.empty() ? ChainHash() : historyProof(chains, inFlight.unsaidKeys);
    request.content = content.value();
    return {};
}

} // namespace samsyn
