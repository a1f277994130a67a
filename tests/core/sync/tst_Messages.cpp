// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"
#include "core/sync/Enrolment.h"
#include "core/sync/MessageProof.h"
#include "tests/support/FakePorts.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace samsyn;
using namespace samsyn::feed1;

namespace {

RecordId recordNumber(int n)
{
    return RecordId::named("messages", QByteArray::number(n));
}

Request sampleRequest()
{
    Request request;
    request.nonce[0] = std::byte{9};
    request.build = 3;
    request.replica = ReplicaId::named("messages", "replica");
    request.keySeeds = {IdBytes{std::byte{1}}, IdBytes{std::byte{2}}};
    const FeedId named = FeedId::named("messages", "feed");
    request.records = {{std::nullopt, KeySeedIndex(0), FeedHandle(7), RecordKind::Answer},
                       {recordNumber(2), KeySeedIndex(1), FeedHandle(8), RecordKind::Respondent},
                       {recordNumber(3), std::monostate(), named, RecordKind::Answer},
                       {recordNumber(3), RecordKey{std::byte{5}}, named, RecordKind::Answer}};
    request.firstCounter = 5;
    request.firstAuthoredAtS = 1'790'000'000;
    const QByteArray answer = writeGroup(AnswerGroup{recordNumber(1), QStringLiteral("Q1"), {}});
    request.ops = {{0, 1, 1, {}, 0, answer, std::nullopt, std::nullopt},
                   {1, 2, 1, {quint64(4)}, -3, "value", 6U, std::nullopt},
                   {2, 0, 1, {OpId::named("messages", "op")}, 40, {}, 6U, -20}};
    const ChainHash chain = ChainHash::named("messages", "chain");
    request.feeds = {{FeedHandle(7), 0, 0}, {FeedHandle(8), 5, 9}, {named, 0, 9}};
    request.history = historyProof({chain, chain});
    request.content = 77;
    request.maxPageBytes = 1000;
    request.held = {{ReplicaId::named("messages", "earlier"), 3, OpId::named("messages", "held")}};
    request.rescue = {
        {ReplicaId::named("messages", "earlier"), 4, 3, 2, 1, {quint64(8)}, -5, "value", 9U, 7}};
    return request;
}

Response sampleResponse()
{
    Response response;
    response.nonce[7] = std::byte{9};
    response.server = ServerId::named("messages", "server");
    response.nowMs = 1'790'000'000'000;
    response.outcomes = {{OpOutcome::Applied, 7, 10, 3, {}},
                         {OpOutcome::Held, 8, 0, 1, QStringLiteral("413 x")}};
    Page page{7,
              {{recordNumber(1), RecordKind::Answer, 1, 1, 4, "v"},
               {recordNumber(2), RecordKind::Answer, 0, 1, 6, {}}},
              6,
              12,
              ChainHash::named("messages", "chain"),
              5,
              ~quint64(0),
              3,
              true};
    response.pages = {page};
    response.notes = {Subscribe{9, FeedId::named("messages", "feed"), FeedKind::Answers, recordNumber(4)},
                      Unsubscribe{3},
                      ResetFeed{4},
                      MinimumBuild{12},
                      ProvenSeq{FeedId::named("messages", "feed"), 9, ChainHash::named("messages", "chain")},
                      Forget{FeedId::named("messages", "feed"), recordNumber(5)},
                      Admitted{OpId::named("messages", "held")}};
    return response;
}

using SpoilRequest = std::function<void(Request &)>;
using SpoilResponse = std::function<void(Response &)>;

} // namespace

Q_DECLARE_METATYPE(SpoilRequest)
Q_DECLARE_METATYPE(SpoilResponse)

class TestMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requestComesBackAsItWas();
    void responseComesBackAsItWas();
    void theBytesAreThoseThatAreKept_data();
    void theBytesAreThoseThatAreKept();
    void noPartOfAMessageIsAMessage();
    void randomChangesAreRefusedOrReencodeEqual();
    void refusesRequests_data();
    void refusesRequests();
    void refusesResponses_data();
    void refusesResponses();
    void namesRecordsByTheirContent();
    void deflatesAndInflates();
    void refusesBodies_data();
    void refusesBodies();
    void readsJoinLinks_data();
    void readsJoinLinks();
    void joinCodesForgiveTyping();
    void enrolmentComesBackAsItWas();
    void refusesEnrolments();
};

void TestMessages::requestComesBackAsItWas()
{
    const QByteArray bytes = encodeRequest(sampleRequest());
    const Result<Request> read = decodeRequest(bytes);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().what));
    QCOMPARE(encodeRequest(*read), bytes);
    QCOMPARE(read->ops.size(), std::size_t(3));
    QCOMPARE(read->ops[2].clockFixS, std::optional<qint64>(-20));
    QVERIFY(read->ops[1].base == OpBase{quint64(4)});
    QVERIFY((*recordIds(*read))[0] == answerId(recordNumber(1), QStringLiteral("Q1")));
    QCOMPARE(read->rescue.size(), std::size_t(1));
    QCOMPARE(read->held.size(), std::size_t(1));
    QCOMPARE(read->held[0].id, OpId::named("messages", "held"));
    QCOMPARE(read->rescue[0].counter, quint64(4));
    QVERIFY(std::get<RecordKey>(read->records[3].key) == RecordKey{std::byte{5}});
    QVERIFY(std::get<FeedId>(read->records[2].feed) == FeedId::named("messages", "feed"));
}

void TestMessages::responseComesBackAsItWas()
{
    const QByteArray bytes = encodeResponse(sampleResponse());
    const Result<Response> read = decodeResponse(bytes);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().what));
    QCOMPARE(encodeResponse(*read), bytes);
    QCOMPARE(read->pages[0].checksum, ~quint64(0));
    QVERIFY(std::holds_alternative<ResetFeed>(read->notes[2]));
    QCOMPARE(std::get<Admitted>(read->notes[6]).op, OpId::named("messages", "held"));
}

void TestMessages::theBytesAreThoseThatAreKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("feed1-request.hex") << encodeRequest(sampleRequest());
    QTest::newRow("feed1-response.hex") << encodeResponse(sampleResponse());
}

/// Another program that speaks FEED/1 can be tried against the same files.
void TestMessages::theBytesAreThoseThatAreKept()
{
    QFETCH(QByteArray, bytes);
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/messages/")
               + QLatin1String(QTest::currentDataTag()));
    if (qEnvironmentVariableIsSet("SAMSYN_GOLDEN_UPDATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.toHex() + '\n');
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(bytes.toHex(), file.readAll().trimmed());
}

void TestMessages::noPartOfAMessageIsAMessage()
{
    const QByteArray request = encodeRequest(sampleRequest());
    const QByteArray response = encodeResponse(sampleResponse());
    for (qsizetype size = 0; size < request.size(); ++size)
        QVERIFY(!decodeRequest(request.first(size)));
    for (qsizetype size = 0; size < response.size(); ++size)
        QVERIFY(!decodeResponse(response.first(size)));
    QCOMPARE(decodeRequest(request + '\0').error().code, ErrorCode::CborTrailingBytes);
}

void TestMessages::randomChangesAreRefusedOrReencodeEqual()
{
    constexpr std::uint64_t kSeed = 42;
    SeededRandom random(kSeed);
    const QByteArray request = encodeRequest(sampleRequest());
    const QByteArray response = encodeResponse(sampleResponse());
    for (int i = 0; i < 20'000; ++i) {
        QByteArray changed = i % 2 == 0 ? request : response;
        for (std::uint64_t n = random.number(3) + 1; n > 0; --n)
            changed[qsizetype(random.number(quint64(changed.size())))] = char(random.number(256));
        if (i % 2 == 0) {
            const Result<Request> read = decodeRequest(changed);
            QVERIFY2(!read || encodeRequest(*read) == changed, qPrintable(QString::number(i)));
        } else {
            const Result<Response> read = decodeResponse(changed);
            QVERIFY2(!read || encodeResponse(*read) == changed, qPrintable(QString::number(i)));
        }
    }
}

void TestMessages::refusesRequests_data()
{
    QTest::addColumn<SpoilRequest>("spoil");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, ErrorCode code, SpoilRequest spoil) {
        QTest::newRow(name) << std::move(spoil) << int(code);
    };
    row("op of no record", ErrorCode::SyncMalformed, [](Request &r) { r.ops[0].record = 4; });
    row("seed that is not there", ErrorCode::SyncMalformed,
        [](Request &r) { r.records[0].key = KeySeedIndex(2); });
    row("feed that is not explained", ErrorCode::SyncMalformed,
        [](Request &r) { r.records[0].feed = FeedHandle(9); });
    row("feed named twice", ErrorCode::SyncMalformed, [](Request &r) { r.feeds.push_back(r.feeds[0]); });
    row("op with a key of its own", ErrorCode::SyncMalformed, [](Request &r) { r.ops[0].record = 3; });
    row("rescued op without a key", ErrorCode::SyncMalformed, [](Request &r) { r.rescue[0].record = 1; });
    row("rescued op of no record", ErrorCode::SyncMalformed, [](Request &r) { r.rescue[0].record = 4; });
    row("rescued op that has not been answered", ErrorCode::SyncMalformed, [](Request &r) {
        r.rescue[0].replica = r.replica;
        r.rescue[0].counter = r.firstCounter;
    });
    row("rescued op named twice", ErrorCode::SyncMalformed,
        [](Request &r) { r.rescue.push_back(r.rescue[0]); });
    row("rescued op without a counter", ErrorCode::SyncMalformed,
        [](Request &r) { r.rescue[0].counter = 0; });
    row("rescued op of year 10000", ErrorCode::SyncMalformed,
        [](Request &r) { r.rescue[0].authoredAtS = 253402300800; });
    row("65 held ops", ErrorCode::SyncTooLarge, [](Request &r) { r.held.resize(65, r.held[0]); });
    row("501 rescued ops", ErrorCode::SyncTooLarge, [](Request &r) { r.rescue.resize(501, r.rescue[0]); });
    row("counter 0", ErrorCode::SyncMalformed, [](Request &r) { r.firstCounter = 0; });
    row("cursor beyond high", ErrorCode::SyncMalformed, [](Request &r) { r.feeds[1].cursor = 10; });
    row("year 10000", ErrorCode::SyncMalformed, [](Request &r) { r.firstAuthoredAtS = 253402300800; });
    row("delta overflows", ErrorCode::SyncMalformed,
        [](Request &r) { r.ops[1].authoredDeltaS = std::numeric_limits<qint64>::max(); });
    row("record without a name", ErrorCode::SyncMalformed, [](Request &r) { r.records[1].record.reset(); });
    row("record without an op", ErrorCode::SyncMalformed, [](Request &r) {
        r.records.push_back({std::nullopt, std::monostate(), FeedHandle(7), RecordKind::Answer});
    });
    row("value over 64 KiB", ErrorCode::SyncTooLarge,
        [](Request &r) { r.ops[1].value = QByteArray(kMaxValueBytes + 1, 'x'); });
    row("501 ops", ErrorCode::SyncTooLarge, [](Request &r) { r.ops.resize(501, r.ops[1]); });
    row("65 feeds", ErrorCode::SyncTooLarge, [](Request &r) { r.feeds.resize(65); });
    row("over 1 MiB", ErrorCode::SyncTooLarge, [](Request &r) {
        r.ops[1].value = QByteArray(kMaxValueBytes, 'x');
        r.ops.resize(20, r.ops[1]);
    });
}

void TestMessages::refusesRequests()
{
    QFETCH(SpoilRequest, spoil);
    QFETCH(int, code);
    Request request = sampleRequest();
    spoil(request);
    const Result<Request> read = decodeRequest(encodeRequest(request));
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
}

void TestMessages::refusesResponses_data()
{
    QTest::addColumn<SpoilResponse>("spoil");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, ErrorCode code, SpoilResponse spoil) {
        QTest::newRow(name) << std::move(spoil) << int(code);
    };
    row("a server in the year 10000", ErrorCode::SyncMalformed,
        [](Response &r) { r.nowMs = 253402300800000; });
    row("a server before 1970", ErrorCode::SyncMalformed, [](Response &r) { r.nowMs = -1; });
    row("unknown status", ErrorCode::SyncMalformed, [](Response &r) { r.status = Status(7); });
    row("unknown outcome", ErrorCode::SyncMalformed,
        [](Response &r) { r.outcomes[0].outcome = OpOutcome(5); });
    row("held without a reason", ErrorCode::SyncMalformed, [](Response &r) { r.outcomes[1].reason.clear(); });
    row("applied without a seq", ErrorCode::SyncMalformed, [](Response &r) { r.outcomes[0].firstSeq = 0; });
    row("run of nothing", ErrorCode::SyncMalformed, [](Response &r) { r.outcomes[0].count = 0; });
    row("cells out of order", ErrorCode::SyncMalformed, [](Response &r) { r.pages[0].cells[1].seq = 4; });
    row("cell beyond the cursor", ErrorCode::SyncMalformed, [](Response &r) { r.pages[0].cells[1].seq = 7; });
    row("cursor beyond the head", ErrorCode::SyncMalformed, [](Response &r) { r.pages[0].head = 5; });
    row("says there is no more", ErrorCode::SyncMalformed, [](Response &r) { r.pages[0].hasMore = false; });
    row("65 pages", ErrorCode::SyncTooLarge, [](Response &r) { r.pages.resize(65, r.pages[0]); });
    row("5001 cells", ErrorCode::SyncTooLarge, [](Response &r) { r.pages[0].cells.resize(5001); });
    row("reason too long", ErrorCode::SyncTooLarge,
        [](Response &r) { r.outcomes[1].reason = QString(600, QLatin1Char('x')); });
}

void TestMessages::refusesResponses()
{
    QFETCH(SpoilResponse, spoil);
    QFETCH(int, code);
    Response response = sampleResponse();
    spoil(response);
    const Result<Response> read = decodeResponse(encodeResponse(response));
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
}

void TestMessages::namesRecordsByTheirContent()
{
    const QByteArray answer = writeGroup(AnswerGroup{recordNumber(1), QStringLiteral("Q1"), {}});
    QVERIFY(naturalRecordId(RecordKind::Answer, 1, answer)
            == answerId(recordNumber(1), QStringLiteral("Q1")));
    QVERIFY(!naturalRecordId(RecordKind::Answer, 2, answer));
    QVERIFY(!naturalRecordId(RecordKind::Answer, 1, "x"));
    const QByteArray joint =
        writeGroup(ConsensusAnswerGroup{recordNumber(1), recordNumber(2), QStringLiteral("Q1"), {}, {}});
    QVERIFY(naturalRecordId(RecordKind::ConsensusAnswer, 1, joint)
            == consensusAnswerId(recordNumber(1), recordNumber(2), QStringLiteral("Q1")));
    QVERIFY(feed1::recordKeyFromSeed(IdBytes{}, recordNumber(1))
            != feed1::recordKeyFromSeed(IdBytes{}, recordNumber(2)));
}

void TestMessages::deflatesAndInflates()
{
    SeededRandom random;
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(5000), kMaxRawBody}) {
        QByteArray raw(size, Qt::Uninitialized);
        random.fill({reinterpret_cast<std::byte *>(raw.data()), std::size_t(size)});
        const Result<QByteArray> back = inflateBody(deflateBody(raw), size);
        QVERIFY(back.has_value());
        QCOMPARE(*back, raw);
    }
}

void TestMessages::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("deflated");
    QTest::addColumn<qint64>("rawLength");
    QTest::addColumn<int>("code");
    const QByteArray good = deflateBody(QByteArray(1000, 'x'));
    QTest::newRow("bomb") << deflateBody(QByteArray(50 * 1024 * 1024, '\0')) << qint64(1000)
                          << int(ErrorCode::SyncTooLarge);
    QTest::newRow("declared over 1 MiB") << good << qint64(kMaxRawBody + 1) << int(ErrorCode::SyncTooLarge);
    QTest::newRow("one byte more") << good << qint64(999) << int(ErrorCode::SyncTooLarge);
    QTest::newRow("one byte less") << good << qint64(1001) << int(ErrorCode::SyncMalformed);
    QTest::newRow("negative") << good << qint64(-1) << int(ErrorCode::SyncMalformed);
    QTest::newRow("cut off") << good.chopped(1) << qint64(1000) << int(ErrorCode::SyncMalformed);
    QTest::newRow("something behind it") << good + 'x' << qint64(1000) << int(ErrorCode::SyncMalformed);
    QTest::newRow("not deflate") << QByteArray("<html>") << qint64(6) << int(ErrorCode::SyncMalformed);
    QTest::newRow("nothing") << QByteArray() << qint64(0) << int(ErrorCode::SyncMalformed);
}

void TestMessages::refusesBodies()
{
    QFETCH(QByteArray, deflated);
    QFETCH(qint64, rawLength);
    QFETCH(int, code);
    const Result<QByteArray> inflated = inflateBody(deflated, rawLength);
    QVERIFY(!inflated);
    QCOMPARE(int(inflated.error().code), code);
}

void TestMessages::readsJoinLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *text, const char *problem) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(problem);
    };
    row("samsyn://join?s=https%3A%2F%2Fsamsyn.example.se&c=ABCD-EFGH-JKMN", "");
    row("samsyn://join?s=https://samsyn.example.se/&c=abcd%20efgh%20jkmn", "");
    row("samsyn://join?s=http%3A%2F%2F127.0.0.1%3A8080&c=ABCDEFGHJKMN", "");
    row("samsyn://join?s=http%3A%2F%2Fsamsyn.example.se&c=ABCDEFGHJKMN", "https");
    row("samsyn://join?s=ftp%3A%2F%2Fsamsyn.example.se&c=ABCDEFGHJKMN", "neither");
    row("samsyn://join?s=https%3A%2F%2Fa%40b.se&c=ABCDEFGHJKMN", "more than");
    row("samsyn://join?s=https%3A%2F%2Fb.se%2Fpath&c=ABCDEFGHJKMN", "more than");
    row("samsyn://join?c=ABCDEFGHJKMN", "(s)");
    row("samsyn://join?s=https%3A%2F%2Fb.se", "(c)");
    row("samsyn://join?s=https%3A%2F%2Fb.se&c=ABCDEFGUUUUU", "(c)");
    row("https://samsyn.example.se", "samsyn://join");
    row("", "samsyn://join");
}

void TestMessages::readsJoinLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const Result<JoinLink> link = parseJoinLink(text);
    QCOMPARE(link.has_value(), problem.isEmpty());
    if (link) {
        QCOMPARE(link->code, QStringLiteral("ABCDEFGHJKMN"));
        QVERIFY(*parseJoinLink(formatJoinLink(*link)) == *link);
        return;
    }
    QCOMPARE(link.error().code, ErrorCode::ArgumentInvalid);
    QVERIFY2(link.error().what.contains(problem), qPrintable(link.error().what));
}

void TestMessages::joinCodesForgiveTyping()
{
    QCOMPARE(normaliseJoinCode(QStringLiteral(" oil0-abcd\tefgh ")), QStringLiteral("0110ABCDEFGH"));
    QCOMPARE(displayJoinCode(QStringLiteral("ABCDEFGHJKMN")), QStringLiteral("ABCD-EFGH-JKMN"));
    QCOMPARE(normaliseJoinCode(displayJoinCode(QStringLiteral("ABCDE"))), QStringLiteral("ABCDE"));
}

void TestMessages::enrolmentComesBackAsItWas()
{
    const Result<EnrolRequest> request =
        decodeEnrolRequest(encodeEnrolRequest({QStringLiteral("ABCD"), QStringLiteral("Åsas telefon")}));
    QVERIFY(request.has_value());
    QCOMPARE(request->deviceName, QStringLiteral("Åsas telefon"));
    const EnrolResponse sent{ServerId::named("a", "b"), UserId::named("a", "c"), QByteArray(32, 't'),
                             QStringLiteral("Åsa"), QStringLiteral("Samverkan")};
    const Result<EnrolResponse> response = decodeEnrolResponse(encodeEnrolResponse(sent));
    QVERIFY(response.has_value());
    QVERIFY(response->server == sent.server && response->user == sent.user && response->token == sent.token);
    QCOMPARE(response->collaborationName, sent.collaborationName);
}

void TestMessages::refusesEnrolments()
{
    const EnrolResponse shortToken{ServerId(), UserId(), QByteArray(31, 't'), {}, {}};
    QCOMPARE(decodeEnrolResponse(encodeEnrolResponse(shortToken)).error().code, ErrorCode::SyncMalformed);
    QCOMPARE(decodeEnrolRequest(QByteArray::fromHex("83026060")).error().code, ErrorCode::SyncMalformed);
    QCOMPARE(decodeEnrolRequest(QByteArray::fromHex("820160")).error().code, ErrorCode::SyncMalformed);
    QCOMPARE(decodeEnrolRequest("<html>").error().code, ErrorCode::CborWrongType);
    const QString longName(200, QLatin1Char('x'));
    QCOMPARE(decodeEnrolRequest(encodeEnrolRequest({{}, longName})).error().code, ErrorCode::SyncTooLarge);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_Messages.moc"
