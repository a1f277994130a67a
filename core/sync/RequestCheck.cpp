// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"

#include <algorithm>
#include <set>

namespace samsyn::feed1 {

namespace {

Error malformed(const char *what)
{
    return {ErrorCode::SyncMalformed, QStringLiteral("request"), QString::fromLatin1(what)};
}

constexpr qint64 kLatestS = 253402300799; // year 9999; also keeps sums from overflowing

bool isWithin(qint64 valueS, qint64 limitS)
{
    return valueS >= -limitS && valueS <= limitS;
}

bool isTimeWithinLimits(const Request &request)
{
    qint64 authoredAtS = request.firstAuthoredAtS;
    bool holds = isWithin(authoredAtS, kLatestS);
    for (const OpEntry &op : request.ops) {
        if (!holds || !isWithin(op.authoredDeltaS, 2 * kLatestS))
            return false;
        authoredAtS += op.authoredDeltaS;
        holds = isWithin(authoredAtS, kLatestS) && isWithin(op.clockFixS.value_or(0), kLatestS);
    }
    for (const RescueEntry &op : request.rescue)
        holds = holds && isWithin(op.authoredAtS, kLatestS) && isWithin(op.clockFixS.value_or(0), kLatestS);
    return holds;
}

Result<void> checkRecords(const Request &request)
{
    std::set<FeedName> named;
    for (const FeedCursor &feed : request.feeds) {
        if (feed.cursor > feed.high)
            return malformed("a cursor is beyond the history it depends on");
        if (!named.insert(feed.feed).second)
            return malformed("a feed is named twice");
    }
    for (const RecordEntry &record : request.records) {
        const auto *seed = std::get_if<KeySeedIndex>(&record.key);
        if (seed && *seed >= request.keySeeds.size())
            return malformed("a record names a key seed that is not there");
        if (std::holds_alternative<FeedHandle>(record.feed) && !named.contains(record.feed))
            return malformed("a record names a feed by a handle that the request does not explain");
    }
    return {};
}

Result<void> checkRescue(const Request &request)
{
    std::set<std::pair<ReplicaId, quint64>> seen;
    for (const RescueEntry &op : request.rescue) {
        if (op.record >= request.records.size())
            return malformed("a rescued op names a record that is not there");
        if (!std::holds_alternative<RecordKey>(request.records[op.record].key))
            return malformed("a rescued op needs the key of its record");
        if (op.counter == 0 || (op.replica == request.replica && op.counter >= request.firstCounter))
            return malformed("a rescued op belongs to an earlier replica, or was answered already");
        if (!seen.emplace(op.replica, op.counter).second)
            return malformed("a rescued op is named twice");
    }
    return {};
}

} // namespace

/// What the grammar cannot say: indexes point at something, counters do not overflow, every record has a
/// name.
Result<void> checkRequest(const Request &request)
{
    if (request.firstCounter == 0 && !request.ops.empty())
        return malformed("counters start at 1");
    SAMSYN_TRY(checkRecords(request));
    for (const OpEntry &op : request.ops) {
        if (op.record >= request.records.size())
            return malformed("an op names a record that is not there");
        if (std::holds_alternative<RecordKey>(request.records[op.record].key))
            return malformed("only records of rescued ops come with their key");
    }
    SAMSYN_TRY(checkRescue(request));
    if (!isTimeWithinLimits(request))
        return malformed("an op's time is outside the years 0000 to 9999");
    SAMSYN_TRY(recordIds(request));
    return {};
}

Result<std::vector<RecordId>> recordIds(const Request &request)
{
    std::vector<RecordId> ids(request.records.size());
    std::vector<bool> isNamed(request.records.size(), false);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        isNamed[i] = request.records[i].record.has_value();
        ids[i] = request.records[i].record.value_or(RecordId());
    }
    const auto nameByOp = [&](const auto &op) {
        if (isNamed[op.record])
            return true;
        const auto name = naturalRecordId(request.records[op.record].kind, op.group, op.value);
        ids[op.record] = name.value_or(RecordId());
        isNamed[op.record] = name.has_value();
        return name.has_value();
    };
    if (!std::ranges::all_of(request.rescue, nameByOp) || !std::ranges::all_of(request.ops, nameByOp))
        return malformed("a record without an id is not named by its first op");
    for (const bool named : isNamed) {
        if (!named)
            return malformed("a record without an id has no op");
    }
    return ids;
}

} // namespace samsyn::feed1
