// SPDX-License-Identifier: EUPL-1.2
// The part of SyncSession that puts a request together.
#include "core/sync/SyncSession.h"

#include <algorithm>

namespace samsyn {

namespace {

using namespace feed1;

/// Room for ops in one request. Counted before deflate but below the limit after it, so that ops that do not
/// deflate (parts of a framework) can never make a request that every server has to refuse.
constexpr qsizetype kOpsBudgetBytes = kMaxDeflatedBody - 16 * 1024;
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
             && ops[group.end].op.transaction == ops[first].op.transaction);
    return group;
}

/// How many of the ops go into one request: whole groups, without a gap in the counters.
std::size_t countThatFits(const std::vector<OutboxOp> &ops)
{
    std::size_t fits = 0;
    qsizetype bytes = 0;
    std::set<FeedHandle> feeds;
    while (fits < ops.size()) {
        const OpGroup group = groupFrom(ops, fits);
        bytes += group.bytes;
        feeds.insert(ops[fits].handle);
        const bool hasGap = ops[group.end - 1].op.counter - ops.front().op.counter != group.end - 1;
        const bool isTooMuch = bytes > kOpsBudgetBytes || group.end > std::size_t(kMaxOps)
            || feeds.size() > std::size_t(kMaxFeeds);
        if (hasGap || (isTooMuch && fits > 0))
            break;
        fits = group.end;
    }
    return fits;
}

/// Collects what the ops of a request have in common, each thing once.
class OpPacker {
public:
    explicit OpPacker(Request &request) : m_request(request) { }

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

private:
    quint32 recordOf(const OutboxOp &out)
    {
        const auto [found, isNew] = m_records.try_emplace(out.op.record, quint32(m_request.records.size()));
        if (!isNew)
            return found->second;
        RecordEntry entry;
        if (naturalRecordId(out.op.kind, out.op.group, out.op.value) != out.op.record)
            entry.record = out.op.record;
        if (out.keySeed)
            entry.keySeed = seedOf(*out.keySeed);
        entry.feed = out.handle;
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
    std::map<RecordId, quint32> m_records;
    std::map<IdBytes, quint32> m_seeds;
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
    SAMSYN_TRY(addOps(request, inFlight));
    SAMSYN_TRY(addFeeds(request, inFlight));
    const QByteArray raw = encodeRequest(request);
    SAMSYN_REQUIRE(raw.size() <= kMaxRawBody);
    m_inFlight = std::move(inFlight);
    return raw;
}

Result<void> SyncSession::addOps(Request &request, InFlight &inFlight) const
{
    const Result<std::vector<OutboxOp>> outbox = m_store.outbox(int(kMaxOps) + kLookAheadOps);
    if (!outbox)
        return outbox.error();
    if (outbox->empty())
        return {};
    request.firstCounter = outbox->front().op.counter;
    request.firstAuthoredAtS = outbox->front().op.authoredAtS;
    OpPacker packer(request);
    const std::size_t count = countThatFits(*outbox);
    for (std::size_t i = 0; i < count; ++i) {
        packer.add((*outbox)[i]);
        inFlight.ops.push_back({(*outbox)[i].op.counter, (*outbox)[i].handle});
    }
    return {};
}

Result<void> SyncSession::addFeeds(Request &request, InFlight &inFlight) const
{
    Result<std::vector<SyncFeed>> feeds = m_store.feeds();
    if (!feeds)
        return feeds.error();
    std::set<FeedHandle> written;
    for (const SentOp &op : inFlight.ops)
        written.insert(op.handle);
    // First the feeds that the ops go to, so that what was sent settles; then those that did not have their
    // turn.
    const auto rank = [&](const SyncFeed &feed) {
        if (written.contains(feed.handle))
            return 0;
        if (!m_asked.contains(feed.id))
            return 1;
        return feed.isComplete ? 3 : 2;
    };
    std::ranges::stable_sort(*feeds, {}, rank);
    if (qsizetype(feeds->size()) > kMaxFeeds)
        feeds->resize(std::size_t(kMaxFeeds));
    for (const SyncFeed &feed : *feeds) {
        request.feeds.push_back({feed.handle, feed.cursor, std::max(feed.high, feed.cursor), feed.highChain});
        inFlight.feeds.push_back(feed.id);
    }
    return {};
}

} // namespace samsyn
