// SPDX-License-Identifier: EUPL-1.2
// Columns say a request in one way alone: whatever is in it comes back, and nothing grows beyond its limits.
#include "core/records/Records.h"
#include "core/sync/Messages.h"
#include "tests/support/FakePorts.h"

#include <QTest>

using namespace samsyn;
using namespace samsyn::feed1;

namespace {

template <typename IdType>
IdType anyOf(SeededRandom &random, const char *space)
{
    return IdType::named(space, QByteArray::number(random.number(6)));
}

OpBase anyBase(SeededRandom &random)
{
    switch (random.number(4)) {
    case 0:
        return {};
    case 1:
        return {anyOf<OpId>(random, "op")};
    case 2:
        return {quint64(random.number(1'000'000) + 1)};
    default:
        return {quint64(std::numeric_limits<qint64>::max()) - random.number(3)};
    }
}

QByteArray anyValue(SeededRandom &random)
{
    const QByteArray text = QByteArray("answer ") + QByteArray::number(random.number(30)) + " of somebody";
    switch (random.number(4)) {
    case 0:
        return {};
    case 1:
        return text.left(qsizetype(random.number(20)));
    case 2:
        return QByteArray(qsizetype(random.number(300)), char(random.number(3)));
    default:
        return text;
    }
}

template <typename Entry>
void fill(SeededRandom &random, Entry &op, std::size_t records)
{
    op.record = quint32(random.number(records));
    op.group = GroupNumber(random.number(3));
    op.schema = quint32(random.number(3));
    op.base = anyBase(random);
    op.value = anyValue(random);
    if (random.number(2) == 0)
        op.transaction =
            random.number(3) == 0 ? std::numeric_limits<quint32>::max() : quint32(random.number(9));
    if (random.number(3) == 0)
        op.clockFixS = qint64(random.number(9)) - 4;
}

/// Any request that checkRequest() accepts. The last record is the one of the rescued ops.
Request anyRequest(SeededRandom &random)
{
    Request request;
    random.fill(request.nonce);
    request.replica = ReplicaId::random(random);
    for (quint32 i = 0; i < random.number(4); ++i) {
        const quint64 cursor = random.number(50);
        request.feeds.push_back({FeedHandle(i * 7), cursor, cursor + random.number(3)});
    }
    if (!request.feeds.empty())
        request.history = ChainHash::random(random);
    if (random.number(2) == 0)
        request.content = random.number(3) == 0 ? ~quint64(0) : random.number(100);
    request.keySeeds.resize(random.number(3), makeRandomIdBytes(random));
    const std::size_t records = 1 + random.number(5);
    for (std::size_t i = 0; i < records; ++i) {
        RecordEntry entry{anyOf<RecordId>(random, "record"), std::monostate(), anyOf<FeedId>(random, "feed"),
                          RecordKind(1 + random.number(3))};
        if (!request.keySeeds.empty() && random.number(2) == 0)
            entry.key = KeySeedIndex(random.number(request.keySeeds.size()));
        request.records.push_back(entry);
    }
    request.firstCounter = 1 + random.number(100);
    request.firstAuthoredAtS = qint64(random.number(2'000'000'000));
    request.ops.resize(random.number(12));
    for (OpEntry &op : request.ops) {
        fill(random, op, records);
        op.authoredDeltaS = qint64(random.number(100)) - 50;
    }
    request.records.push_back(
        {anyOf<RecordId>(random, "record"), makeRandomIdBytes(random), FeedId(), RecordKind(2)});
    for (quint64 i = 0; i < random.number(6); ++i) {
        RescueEntry op;
        fill(random, op, 1);
        op.record = quint32(records);
        op.replica = anyOf<ReplicaId>(random, "replica");
        op.counter = (i + 1) * (1 + random.number(50)) * 100 + i;
        op.authoredAtS = qint64(random.number(4'000'000'000)) - 2'000'000'000;
        request.rescue.push_back(std::move(op));
    }
    for (quint64 i = 0; i < random.number(3); ++i)
        request.held.push_back({anyOf<ReplicaId>(random, "replica"), i, anyOf<OpId>(random, "op")});
    return request;
}

template <typename Entry>
bool isSame(const Entry &a, const Entry &b)
{
    return a.record == b.record && a.group == b.group && a.schema == b.schema && a.base == b.base
        && a.value == b.value && a.transaction == b.transaction && a.clockFixS == b.clockFixS;
}

/// Two hundred values of 60 KiB in a message of less than 64 KiB.
QByteArray bomb()
{
    Request request;
    request.firstCounter = 1;
    request.records = {{RecordId(), std::monostate(), FeedId(), RecordKind::Answer}};
    request.ops.resize(200);
    for (OpEntry &op : request.ops)
        op.value = QByteArray(60 * 1024, 'x');
    return encodeRequest(request);
}

} // namespace

class tst_RequestColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBackAsItWas()
    {
        for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
            SeededRandom random(seed);
            const Request request = anyRequest(random);
            const QByteArray bytes = encodeRequest(request);
            const Result<Request> read = decodeRequest(bytes);
            QVERIFY2(read.has_value(), qPrintable(QString::number(seed)));
            QVERIFY(read->content == request.content && read->history == request.history);
            QVERIFY(read->keySeeds == request.keySeeds);
            QVERIFY(std::ranges::equal(read->ops, request.ops, isSame<OpEntry>));
            QVERIFY(std::ranges::equal(read->rescue, request.rescue, isSame<RescueEntry>));
            for (std::size_t i = 0; i < request.rescue.size(); ++i) {
                QCOMPARE(read->rescue[i].counter, request.rescue[i].counter);
                QCOMPARE(read->rescue[i].authoredAtS, request.rescue[i].authoredAtS);
                QVERIFY(read->rescue[i].replica == request.rescue[i].replica);
            }
            for (std::size_t i = 0; i < request.records.size(); ++i) {
                QVERIFY(read->records[i].record == request.records[i].record);
                QVERIFY(read->records[i].key == request.records[i].key);
                QVERIFY(read->records[i].feed == request.records[i].feed);
            }
            QCOMPARE(encodeRequest(*read), bytes);
        }
    }

    void bytesThatWereChangedAreRefusedOrTheOnlyWayToSaySomethingElse()
    {
        SeededRandom random(5);
        int accepted = 0;
        for (int i = 0; i < 30'000; ++i) {
            QByteArray bytes = encodeRequest(anyRequest(random));
            for (quint64 n = random.number(2) + 1; n > 0; --n)
                bytes[qsizetype(random.number(quint64(bytes.size())))] = char(random.number(256));
            const Result<Request> read = decodeRequest(bytes);
            accepted += read ? 1 : 0;
            QVERIFY2(!read || encodeRequest(*read) == bytes, qPrintable(QString::number(i)));
        }
        QVERIFY(accepted > 1'000);
    }

    void aShortMessageDoesNotBecomeALongOne()
    {
        const QByteArray bytes = bomb();
        QVERIFY(bytes.size() < 64 * 1024);
        QCOMPARE(decodeRequest(bytes).error().code, ErrorCode::SyncTooLarge);
    }

    void equalValuesAndNamesTravelOnce()
    {
        Request request;
        request.firstCounter = 1;
        const RecordId respondent = RecordId::named("test", "respondent");
        for (quint32 i = 0; i < 100; ++i) {
            AnswerGroup answer{respondent, QStringLiteral("Q%1").arg(i, 3, 10, QLatin1Char('0')), {}};
            request.records.push_back({std::nullopt, std::monostate(), FeedId(), RecordKind::Answer});
            request.ops.push_back({i, 1, 1, {}, 0, writeGroup(answer), {}, {}});
        }
        const QByteArray bytes = encodeRequest(request);
        QCOMPARE(bytes.count(respondent.view()), 1);
        QVERIFY2(bytes.size() < 700, qPrintable(QString::number(bytes.size())));
    }
};

QTEST_GUILESS_MAIN(tst_RequestColumns)
#include "tst_RequestColumns.moc"
