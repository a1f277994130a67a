// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"
#include "core/sync/WireReader.h"

namespace samsyn::feed1 {

namespace {

// Request = [1, nonce, build, schemaRevision, replica, [* keySeed], [* record], firstCounter,
// firstAuthoredAtS,
//            [* op], [* feed], maxPageBytes, [* rescue]]
// record  = [id / null, keySeedIndex / null, feed, kind]
// op      = [recordIndex, group, schema, base, authoredDeltaS, value, transaction / null, clockFixS / null]
// base    = 0 / seq / oid
// feed    = [handle, cursor, high, highChain]
constexpr quint64 kRequestItems = 13;

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

void writeRecord(CborWriter &writer, const RecordEntry &record)
{
    writer.array(4);
    if (record.record)
        writer.bytes(record.record->view());
    else
        writer.null();
    optionalNumber(writer, record.keySeed);
    writer.unsignedInteger(record.feed);
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

RecordEntry readRecord(WireReader &reader)
{
    RecordEntry record;
    reader.enter(4);
    if (!reader.absent())
        record.record = reader.id<RecordId>();
    if (!reader.absent())
        record.keySeed = reader.number<quint32>();
    record.feed = reader.number<FeedHandle>();
    record.kind = RecordKind(reader.number<quint16>());
    reader.leave();
    return record;
}

OpBase readBase(WireReader &reader)
{
    if (reader.peek() == CborType::Bytes)
        return {reader.id<OpId>()};
    const quint64 seq = reader.number<quint64>(quint64(std::numeric_limits<qint64>::max()));
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

FeedCursor readFeed(WireReader &reader)
{
    constexpr quint64 kMaxSeq = quint64(std::numeric_limits<qint64>::max());
    FeedCursor feed;
    reader.enter(4);
    feed.feed = reader.number<FeedHandle>();
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

bool isTimeWithinLimits(const Request &request)
{
    constexpr qint64 kLatestS = 253402300799; // year 9999; also keeps the sum from overflowing
    qint64 authoredAtS = request.firstAuthoredAtS;
    bool holds = authoredAtS >= -kLatestS && authoredAtS <= kLatestS;
    for (const OpEntry &op : request.ops) {
        if (!holds || op.authoredDeltaS < -2 * kLatestS || op.authoredDeltaS > 2 * kLatestS)
            return false;
        authoredAtS += op.authoredDeltaS;
        const qint64 fixS = op.clockFixS.value_or(0);
        holds = authoredAtS >= -kLatestS && authoredAtS <= kLatestS && fixS >= -kLatestS && fixS <= kLatestS;
    }
    return holds;
}

/// What the grammar cannot say: indexes point at something, counters do not overflow, every record has a
/// name.
Result<void> checkRequest(const Request &request)
{
    if (request.firstCounter == 0 && !request.ops.empty())
        return malformed("counters start at 1");
    for (const RecordEntry &record : request.records) {
        if (record.keySeed && *record.keySeed >= request.keySeeds.size())
            return malformed("a record names a key seed that is not there");
    }
    for (const OpEntry &op : request.ops) {
        if (op.record >= request.records.size())
            return malformed("an op names a record that is not there");
    }
    for (const FeedCursor &feed : request.feeds) {
        if (feed.cursor > feed.high)
            return malformed("a cursor is beyond the history it depends on");
    }
    if (!isTimeWithinLimits(request))
        return malformed("an op's time is outside the years 0000 to 9999");
    SAMSYN_TRY(recordIds(request));
    return {};
}

} // namespace

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
        writer.unsignedInteger(feed.feed);
        writer.unsignedInteger(feed.cursor);
        writer.unsignedInteger(feed.high);
        writer.bytes(feed.highChain.view());
    }
    writer.unsignedInteger(request.maxPageBytes);
    // The items of this list are not defined yet; that there is one is all this version says or reads.
    writer.array(request.carriesRescue ? 1 : 0);
    if (request.carriesRescue)
        writer.array(0);
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
    request.firstCounter = reader.number<quint64>(quint64(std::numeric_limits<qint64>::max()) - kMaxOps);
    request.firstAuthoredAtS = reader.signedNumber();
    reader.list(kMaxOps, [&] { request.ops.push_back(readOp(reader)); });
    reader.list(kMaxFeeds, [&] { request.feeds.push_back(readFeed(reader)); });
    request.maxPageBytes = reader.number<quint32>();
    reader.list(kMaxOps, [&] {
        request.carriesRescue = true;
        reader.skip();
    });
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
    for (const OpEntry &op : request.ops) {
        if (isNamed[op.record])
            continue;
        const auto name = naturalRecordId(request.records[op.record].kind, op.group, op.value);
        if (!name)
            return malformed("a record without an id is not named by its first op");
        ids[op.record] = *name;
        isNamed[op.record] = true;
    }
    for (const bool named : isNamed) {
        if (!named)
            return malformed("a record without an id has no op");
    }
    return ids;
}

} // namespace samsyn::feed1
