// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"
#include "core/sync/WireReader.h"

#include <algorithm>
#include <set>

namespace samsyn::feed1 {

namespace {

// Request = [1, nonce, build, schemaRevision, replica, [* keySeed], [* record], firstCounter,
// firstAuthoredAtS,
//            [* op], [* feed], maxPageBytes, [* held], [* rescue]]
// record  = [id / null, keySeedIndex / key / null, handle / feed id, kind]
// op      = [recordIndex, group, schema, base, authoredDeltaS, value, transaction / null, clockFixS / null]
// base    = 0 / seq / oid
// feed    = [handle / feed id, cursor, high, highChain]
// rescue  = [replica, counter, recordIndex, group, schema, base, authoredAtS, value, transaction / null,
//            clockFixS / null]
// held    = [replica, counter, op id]
constexpr quint64 kRequestItems = 14;
constexpr quint64 kMaxSeq = quint64(std::numeric_limits<qint64>::max());

QByteArrayView viewOf(const auto &bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

template <typename Number>
void optionalNumber(CborWriter &writer, const std::optional<Number> &value)
{
    if (value)
        writer.integer(qint64(*value));
    else
        writer.null();
}

void writeFeedName(CborWriter &writer, const FeedName &name)
{
    if (const auto *handle = std::get_if<FeedHandle>(&name))
        writer.unsignedInteger(*handle);
    else
        writer.bytes(std::get<FeedId>(name).view());
}

FeedName readFeedName(WireReader &reader)
{
    if (reader.peek() == CborType::Bytes)
        return reader.id<FeedId>();
    return reader.number<FeedHandle>();
}

void writeRecord(CborWriter &writer, const RecordEntry &record)
{
    writer.array(4);
    if (record.record)
        writer.bytes(record.record->view());
    else
        writer.null();
    if (const auto *seed = std::get_if<KeySeedIndex>(&record.key))
        writer.unsignedInteger(*seed);
    else if (const auto *key = std::get_if<RecordKey>(&record.key))
        writer.bytes(viewOf(*key));
    else
        writer.null();
    writeFeedName(writer, record.feed);
    writer.unsignedInteger(quint64(record.kind));
}

void writeBase(CborWriter &writer, const OpBase &base)
{
    if (const OpId *own = std::get_if<OpId>(&base.version)) {
        writer.bytes(own->view());
        return;
    }
    const quint64 *seq = std::get_if<quint64>(&base.version);
    SAMSYN_REQUIRE(!seq || *seq > 0);
    writer.unsignedInteger(seq ? *seq : 0);
}

void writeOp(CborWriter &writer, const OpEntry &op)
{
    writer.array(8);
    writer.unsignedInteger(op.record);
    writer.unsignedInteger(op.group);
    writer.unsignedInteger(op.schema);
    writeBase(writer, op.base);
    writer.integer(op.authoredDeltaS);
    writer.bytes(op.value);
    optionalNumber(writer, op.transaction);
    optionalNumber(writer, op.clockFixS);
}

void writeRescue(CborWriter &writer, const RescueEntry &op)
{
    writer.array(10);
    writer.bytes(op.replica.view());
    writer.unsignedInteger(op.counter);
    writer.unsignedInteger(op.record);
    writer.unsignedInteger(op.group);
    writer.unsignedInteger(op.schema);
    writeBase(writer, op.base);
    writer.integer(op.authoredAtS);
    writer.bytes(op.value);
    optionalNumber(writer, op.transaction);
    optionalNumber(writer, op.clockFixS);
}

RecordEntry readRecord(WireReader &reader)
{
    RecordEntry record;
    reader.enter(4);
    if (!reader.absent())
        record.record = reader.id<RecordId>();
    if (reader.peek() == CborType::Bytes)
        record.key = reader.fixed<RecordKey>();
    else if (!reader.absent())
        record.key = reader.number<KeySeedIndex>();
    record.feed = readFeedName(reader);
    record.kind = RecordKind(reader.number<quint16>());
    reader.leave();
    return record;
}

OpBase readBase(WireReader &reader)
{
    if (reader.peek() == CborType::Bytes)
        return {reader.id<OpId>()};
    const quint64 seq = reader.number<quint64>(kMaxSeq);
    if (seq == 0)
        return {};
    return {seq};
}

OpEntry readOp(WireReader &reader)
{
    OpEntry op;
    reader.enter(8);
    op.record = reader.number<quint32>();
    op.group = reader.number<GroupNumber>();
    op.schema = reader.number<quint32>();
    op.base = readBase(reader);
    op.authoredDeltaS = reader.signedNumber();
    op.value = reader.bytes(kMaxValueBytes);
    if (!reader.absent())
        op.transaction = reader.number<quint32>();
    if (!reader.absent())
        op.clockFixS = reader.signedNumber();
    reader.leave();
    return op;
}

OpName readHeld(WireReader &reader)
{
    OpName held;
    reader.enter(3);
    held.replica = reader.id<ReplicaId>();
    held.counter = reader.number<quint64>(kMaxSeq);
    held.id = reader.id<OpId>();
    reader.leave();
    return held;
}

RescueEntry readRescue(WireReader &reader)
{
    RescueEntry op;
    reader.enter(10);
    op.replica = reader.id<ReplicaId>();
    op.counter = reader.number<quint64>(kMaxSeq);
    op.record = reader.number<quint32>();
    op.group = reader.number<GroupNumber>();
    op.schema = reader.number<quint32>();
    op.base = readBase(reader);
    op.authoredAtS = reader.signedNumber();
    op.value = reader.bytes(kMaxValueBytes);
    if (!reader.absent())
        op.transaction = reader.number<quint32>();
    if (!reader.absent())
        op.clockFixS = reader.signedNumber();
    reader.leave();
    return op;
}

FeedCursor readFeed(WireReader &reader)
{
    FeedCursor feed;
    reader.enter(4);
    feed.feed = readFeedName(reader);
    feed.cursor = reader.number<quint64>(kMaxSeq);
    feed.high = reader.number<quint64>(kMaxSeq);
    feed.highChain = reader.id<ChainHash>();
    reader.leave();
    return feed;
}

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
        if (op.replica == request.replica || op.counter == 0)
            return malformed("a rescued op belongs to an earlier replica");
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

QByteArray encodeRequest(const Request &request)
{
    CborWriter writer;
    writer.array(kRequestItems);
    writer.unsignedInteger(1);
    writer.bytes(viewOf(request.nonce));
    writer.unsignedInteger(request.build);
    writer.unsignedInteger(request.schemaRevision);
    writer.bytes(request.replica.view());
    writer.array(request.keySeeds.size());
    for (const IdBytes &seed : request.keySeeds)
        writer.bytes(viewOf(seed));
    writer.array(request.records.size());
    for (const RecordEntry &record : request.records)
        writeRecord(writer, record);
    writer.unsignedInteger(request.firstCounter);
    writer.integer(request.firstAuthoredAtS);
    writer.array(request.ops.size());
    for (const OpEntry &op : request.ops)
        writeOp(writer, op);
    writer.array(request.feeds.size());
    for (const FeedCursor &feed : request.feeds) {
        writer.array(4);
        writeFeedName(writer, feed.feed);
        writer.unsignedInteger(feed.cursor);
        writer.unsignedInteger(feed.high);
        writer.bytes(feed.highChain.view());
    }
    writer.unsignedInteger(request.maxPageBytes);
    writer.array(request.held.size());
    for (const OpName &held : request.held) {
        writer.array(3);
        writer.bytes(held.replica.view());
        writer.unsignedInteger(held.counter);
        writer.bytes(held.id.view());
    }
    writer.array(request.rescue.size());
    for (const RescueEntry &op : request.rescue)
        writeRescue(writer, op);
    return writer.take();
}

Result<Request> decodeRequest(QByteArrayView bytes)
{
    if (bytes.size() > kMaxRawBody)
        return Error{ErrorCode::SyncTooLarge, QStringLiteral("request"),
                     QStringLiteral("the body is over 1 MiB")};
    WireReader reader(bytes);
    Request request;
    reader.enter(kRequestItems);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not a FEED/1 message");
    request.nonce = reader.fixed<Nonce>();
    request.build = reader.number<quint32>();
    request.schemaRevision = reader.number<quint32>();
    request.replica = reader.id<ReplicaId>();
    reader.list(kMaxOps, [&] { request.keySeeds.push_back(reader.fixed<IdBytes>()); });
    reader.list(kMaxOps, [&] { request.records.push_back(readRecord(reader)); });
    request.firstCounter = reader.number<quint64>(kMaxSeq - kMaxOps);
    request.firstAuthoredAtS = reader.signedNumber();
    reader.list(kMaxOps, [&] { request.ops.push_back(readOp(reader)); });
    reader.list(kMaxFeeds, [&] { request.feeds.push_back(readFeed(reader)); });
    request.maxPageBytes = reader.number<quint32>();
    reader.list(kMaxHeldNames, [&] { request.held.push_back(readHeld(reader)); });
    reader.list(kMaxOps, [&] { request.rescue.push_back(readRescue(reader)); });
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    SAMSYN_TRY(checkRequest(request));
    return request;
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
