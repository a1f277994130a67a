// SPDX-License-Identifier: EUPL-1.2
// The bytes of a request; PROTOCOL.md states them.
#include "core/sync/OpColumns.h"

namespace samsyn::feed1 {

namespace {

constexpr quint64 kRequestItems = 15;
constexpr quint64 kFeedColumns = 3, kRecordColumns = 4, kHeldColumns = 3, kOpColumns = 2, kRescueColumns = 4;
using Ops = OpColumns<OpEntry>;
using Rescued = OpColumns<RescueEntry>;

qint64 nameOf(IdTable &ids, const FeedName &name)
{
    if (const auto *handle = std::get_if<FeedHandle>(&name))
        return 2 * qint64(*handle);
    return 2 * ids.placeOf(std::get<FeedId>(name).bytes()) + 1;
}

/// The head of a list: nothing when it is empty, else its length, and `columns` items must follow.
void writeList(CborWriter &writer, std::size_t count, quint64 columns)
{
    writer.array(count == 0 ? 0 : columns + 1);
    if (count > 0)
        writer.unsignedInteger(count);
}

void writeFeeds(CborWriter &writer, IdTable &ids, const Request &request)
{
    writeList(writer, request.feeds.size(), kFeedColumns);
    if (request.feeds.empty())
        return;
    ids.add(request.history.bytes()); // behind the replica
    Column names, cursors, ahead;
    for (const FeedCursor &feed : request.feeds) {
        names.push_back(nameOf(ids, feed.feed));
        cursors.push_back(stepFrom(0, feed.cursor));
        ahead.push_back(stepFrom(feed.cursor, feed.high));
    }
    for (const Column &column : {names, cursors, ahead})
        writeColumn(writer, column);
}

void writeRecords(CborWriter &writer, IdTable &ids, const std::vector<RecordEntry> &records)
{
    writeList(writer, records.size(), kRecordColumns);
    if (records.empty())
        return;
    Column names, keys, feeds, kinds;
    for (const RecordEntry &record : records) {
        names.push_back(record.record ? 1 + ids.placeOf(record.record->bytes()) : 0);
        if (const auto *seed = std::get_if<KeySeedIndex>(&record.key))
            keys.push_back(1 + 2 * qint64(*seed));
        else if (const auto *key = std::get_if<RecordKey>(&record.key))
            keys.push_back(2 + 2 * ids.placeOf(*key));
        else
            keys.push_back(0);
        feeds.push_back(nameOf(ids, record.feed));
        kinds.push_back(qint64(record.kind));
    }
    for (const Column &column : {names, keys, feeds, kinds})
        writeColumn(writer, column);
}

void writeHeld(CborWriter &writer, IdTable &ids, const std::vector<OpName> &held)
{
    writeList(writer, held.size(), kHeldColumns);
    if (held.empty())
        return;
    Column replicas, counters, names;
    for (const OpName &op : held) {
        replicas.push_back(ids.placeOf(op.replica.bytes()));
        counters.push_back(stepFrom(0, op.counter));
        names.push_back(ids.placeOf(op.id.bytes()));
    }
    for (const Column &column : {replicas, counters, names})
        writeColumn(writer, column);
}

QByteArray writeRescue(CborWriter &writer, IdTable &ids, const Request &request)
{
    writeList(writer, request.rescue.size(), Rescued::kColumns + kRescueColumns);
    if (request.rescue.empty())
        return {};
    Column replicas, counters, times;
    quint64 nextCounter = 1, lastTimeS = 0;
    for (const RescueEntry &op : request.rescue) {
        replicas.push_back(ids.placeOf(op.replica.bytes()));
        counters.push_back(stepFrom(nextCounter, op.counter));
        nextCounter = op.counter + 1;
        times.push_back(stepFrom(lastTimeS, quint64(op.authoredAtS)));
        lastTimeS = quint64(op.authoredAtS);
    }
    for (const Column &column : {replicas, counters, times})
        writeColumn(writer, column);
    Rescued::write(writer, ids, request.rescue);
    return Rescued::writeValues(writer, request, request.rescue);
}

QByteArray writeOps(CborWriter &writer, IdTable &ids, const Request &request)
{
    writeList(writer, request.ops.size(), Ops::kColumns + kOpColumns);
    if (request.ops.empty())
        return {};
    Column times;
    for (const OpEntry &op : request.ops)
        times.push_back(op.authoredDeltaS);
    writeColumn(writer, times);
    Ops::write(writer, ids, request.ops);
    return Ops::writeValues(writer, request, request.ops);
}

/// Length of the list that comes; it must be left when it is not 0.
std::size_t readList(WireReader &reader, qsizetype max, quint64 columns)
{
    if (reader.arraySize() == 0) {
        reader.enter(0);
        reader.leave();
        return 0;
    }
    reader.enter(columns + 1);
    const auto count = reader.number<quint32>();
    if (count > quint32(max))
        reader.refuse(ErrorCode::SyncTooLarge, "a list is longer than the protocol allows");
    if (count == 0)
        reader.refuse(ErrorCode::SyncMalformed, "a list of nothing");
    return reader.hasFailed() ? 0 : count;
}

/// Reads one request; the parts need each other's results.
class RequestReader {
public:
    RequestReader(WireReader &reader, QByteArrayView names)
        : m_reader(reader), m_ids(reader, names.sliced(kNonceBytes))
    {
        std::ranges::copy(std::as_bytes(std::span(names.first(kNonceBytes))), request.nonce.begin());
        request.replica = ReplicaId(m_ids.at(0));
    }
    static constexpr qsizetype kNonceBytes = qsizetype(std::tuple_size_v<Nonce>);

    void read()
    {
        request.build = m_reader.number<quint32>();
        request.schemaRevision = m_reader.number<quint32>();
        readFeeds();
        if (!m_reader.absent())
            request.content = m_reader.number();
        request.maxPageBytes = m_reader.number<quint32>();
        request.firstCounter = m_reader.number<quint64>(kMaxSeq - kMaxOps);
        request.firstAuthoredAtS = m_reader.signedNumber();
        m_reader.list(kMaxOps, [&] { request.keySeeds.push_back(m_ids.at(place())); });
        readRecords();
        readHeld();
        readRescue();
        readOps();
        const QByteArray between = m_reader.bytes(kMaxRawBody);
        QByteArrayView rest = between;
        qsizetype roomBytes = kMaxRawBody;
        takeValues(m_rescuedValues.expand(m_reader, rest, roomBytes), request.rescue);
        takeValues(m_values.expand(m_reader, rest, roomBytes), request.ops);
    }

    Request request;

private:
    qint64 place() { return m_reader.number<quint32>(); }
    Column column(std::size_t count) { return readColumn(m_reader, count); }
    FeedName feedName(qint64 code)
    {
        if (code % 2 != 0)
            return FeedId(m_ids.at(code >> 1));
        return m_reader.within<FeedHandle>(quint64(code >> 1));
    }
    template <typename Entry>
    static void takeValues(std::vector<QByteArray> values, std::vector<Entry> &ops)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            ops[i].value = std::move(values[i]);
    }

    void readFeeds()
    {
        const std::size_t count = readList(m_reader, kMaxFeeds, kFeedColumns);
        if (count == 0)
            return;
        request.history = ChainHash(m_ids.at(1));
        const Column names = column(count), cursors = column(count), ahead = column(count);
        for (std::size_t i = 0; i < count && !m_reader.hasFailed(); ++i) {
            FeedCursor feed{feedName(names[i]), m_reader.within<quint64>(quint64(cursors[i]), kMaxSeq), 0};
            feed.high = m_reader.within<quint64>(stepTo(feed.cursor, ahead[i]), kMaxSeq);
            request.feeds.push_back(feed);
        }
        m_reader.leave();
    }
    void readRecords()
    {
        const std::size_t count = readList(m_reader, kMaxOps, kRecordColumns);
        if (count == 0)
            return;
        const Column names = column(count), keys = column(count), feeds = column(count),
                     kinds = column(count);
        for (std::size_t i = 0; i < count && !m_reader.hasFailed(); ++i) {
            RecordEntry record;
            if (names[i] != 0)
                record.record = RecordId(m_ids.at(names[i] - 1));
            if (keys[i] % 2 != 0)
                record.key = m_reader.within<KeySeedIndex>(quint64(keys[i] >> 1));
            else if (keys[i] != 0)
                record.key = m_ids.at((keys[i] >> 1) - 1);
            record.feed = feedName(feeds[i]);
            record.kind = RecordKind(m_reader.within<quint16>(quint64(kinds[i])));
            request.records.push_back(record);
        }
        m_reader.leave();
    }
    void readHeld()
    {
        const std::size_t count = readList(m_reader, kMaxHeldNames, kHeldColumns);
        if (count == 0)
            return;
        const Column replicas = column(count), counters = column(count), names = column(count);
        for (std::size_t i = 0; i < count && !m_reader.hasFailed(); ++i) {
            request.held.push_back({ReplicaId(m_ids.at(replicas[i])),
                                    m_reader.within<quint64>(quint64(counters[i]), kMaxSeq),
                                    OpId(m_ids.at(names[i]))});
        }
        m_reader.leave();
    }
    void readRescue()
    {
        const std::size_t count = readList(m_reader, kMaxOps, Rescued::kColumns + kRescueColumns);
        if (count == 0)
            return;
        request.rescue.resize(count);
        const Column replicas = column(count), counters = column(count), times = column(count);
        quint64 nextCounter = 1, lastTimeS = 0;
        for (std::size_t i = 0; i < count && !m_reader.hasFailed(); ++i) {
            RescueEntry &op = request.rescue[i];
            op.replica = ReplicaId(m_ids.at(replicas[i]));
            op.counter = m_reader.within<quint64>(stepTo(nextCounter, counters[i]), kMaxSeq);
            nextCounter = op.counter + 1;
            lastTimeS = stepTo(lastTimeS, times[i]);
            op.authoredAtS = qint64(lastTimeS);
        }
        Rescued::read(m_reader, m_ids, request.rescue);
        m_rescuedValues.read(m_reader, Rescued::classesOf(request, request.rescue));
        m_reader.leave();
    }
    void readOps()
    {
        const std::size_t count = readList(m_reader, kMaxOps, Ops::kColumns + kOpColumns);
        if (count == 0)
            return;
        request.ops.resize(count);
        const Column times = column(count);
        for (std::size_t i = 0; i < count; ++i)
            request.ops[i].authoredDeltaS = times[i];
        Ops::read(m_reader, m_ids, request.ops);
        m_values.read(m_reader, Ops::classesOf(request, request.ops));
        m_reader.leave();
    }

    WireReader &m_reader;
    IdPlaces m_ids;
    ValueColumns m_values, m_rescuedValues;
};

} // namespace

QByteArray encodeRequest(const Request &request)
{
    IdTable ids;
    ids.add(request.replica.bytes());
    CborWriter body;
    body.unsignedInteger(request.build);
    body.unsignedInteger(request.schemaRevision);
    writeFeeds(body, ids, request);
    if (request.content)
        body.unsignedInteger(*request.content);
    else
        body.null();
    body.unsignedInteger(request.maxPageBytes);
    body.unsignedInteger(request.firstCounter);
    body.integer(request.firstAuthoredAtS);
    body.array(request.keySeeds.size());
    for (const IdBytes &seed : request.keySeeds)
        body.unsignedInteger(quint64(ids.placeOf(seed)));
    writeRecords(body, ids, request.records);
    writeHeld(body, ids, request.held);
    QByteArray between = writeRescue(body, ids, request);
    between.append(writeOps(body, ids, request));
    body.bytes(between);
    CborWriter whole;
    whole.array(kRequestItems);
    whole.unsignedInteger(1);
    whole.bytes(QByteArrayView(request.nonce.data(), qsizetype(request.nonce.size())).toByteArray()
                + ids.bytes());
    whole.encoded(body.data());
    return whole.take();
}

Result<Request> decodeRequest(QByteArrayView bytes)
{
    if (bytes.size() > kMaxRawBody)
        return Error{ErrorCode::SyncTooLarge, QStringLiteral("request"),
                     QStringLiteral("the body is over 1 MiB")};
    WireReader reader(bytes);
    reader.enter(kRequestItems);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not a FEED/1 message");
    QByteArray names = reader.bytes(kMaxRawBody);
    if (names.size() < RequestReader::kNonceBytes) {
        reader.refuse(ErrorCode::SyncMalformed, "a request has a nonce and a replica");
        names.resize(RequestReader::kNonceBytes);
    }
    RequestReader read(reader, names);
    read.read();
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    SAMSYN_TRY(checkRequest(read.request));
    if (encodeRequest(read.request) != bytes)
        return Error{ErrorCode::SyncMalformed, QStringLiteral("request"),
                     QStringLiteral("the same can be said in another way")};
    return std::move(read.request);
}

} // namespace samsyn::feed1
