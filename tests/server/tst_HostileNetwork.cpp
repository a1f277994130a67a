// SPDX-License-Identifier: EUPL-1.2
// What stands between a device with work on it and its server may answer anything: nothing is taken for an
// acknowledgement, nothing is lost, and the way on is free as soon as the server is there again.
#include "tests/server/OddServer.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QTcpSocket>

using namespace samsyn;

namespace {

using Answer = std::function<QByteArray(const QByteArray &request)>;

QByteArray http(int status, const QByteArray &fields, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status)
        + " x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

/// Raw CBOR as our server would send it.
QByteArray synced(const QByteArray &raw)
{
    return http(200,
                QByteArray("X-Samsyn: 1\r\nContent-Encoding: deflate\r\nContent-Type: ") + feed1::kMediaType
                    + "\r\nX-Raw-Length: " + QByteArray::number(raw.size()) + "\r\n",
                feed1::deflateBody(raw));
}

feed1::Request requestIn(const QByteArray &http)
{
    const qsizetype head = http.indexOf("\r\n\r\n");
    const QByteArray body = http.mid(head + 4);
    static const QByteArray field("x-raw-length: ");
    const QByteArray lower = http.left(head).toLower();
    const qsizetype at = lower.indexOf(field);
    const qsizetype from = at + field.size();
    const qsizetype rawLength = at < 0 ? 0 : lower.mid(from, lower.indexOf('\r', from) - from).toLongLong();
    return *feed1::decodeRequest(at < 0 ? body : *feed1::inflateBody(body, rawLength));
}

/// Says that everything was applied.
feed1::Response allApplied(const feed1::Request &request, const ServerId &server)
{
    feed1::Response response;
    response.nonce = request.nonce;
    response.server = server;
    response.nowMs = 1'800'000'000'000;
    for (std::size_t i = 0; i < request.ops.size(); ++i) {
        const auto *feed = std::get_if<feed1::FeedHandle>(&request.records[request.ops[i].record].feed);
        response.outcomes.push_back({OpOutcome::Applied, feed ? *feed : 0, 1000 + i, 1, {}});
    }
    return response;
}

/// The real server's answer to a whole request.
QByteArray throughTo(const QUrl &server, QByteArray request)
{
    constexpr char kKeepAlive[] = "\r\nconnection: keep-alive"; // Qt 6.8 writes names in small letters
    const qsizetype at = request.toLower().indexOf(kKeepAlive);
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    if (at >= 0)
        request.replace(at, qsizetype(sizeof(kKeepAlive)) - 1, "\r\nConnection: close");
    socket.write(request);
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10'000)) { }
    return socket.readAll();
}

[[maybe_unused]] qint64 memoryHighMark(qint64 processId)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QByteArray line = all.mid(all.indexOf("VmHWM:") + 6, 20);
    return line.left(line.indexOf("kB")).trimmed().toLongLong() / 1024;
}

} // namespace

class tst_HostileNetwork : public QObject {
    Q_OBJECT

    void row(const char *name, ErrorCode code, Answer answer)
    {
        QTest::newRow(name) << std::move(answer) << int(code);
    }
    QByteArray postSync(const QByteArray &raw, const QByteArray &deflated)
    {
        const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server.process.url().port()));
        socket.write("POST /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Encoding: deflate\r\n"
                     "Authorization: Bearer "
                     + m_enrolment.token.toBase64(base64) + "\r\nContent-Type: " + feed1::kMediaType
                     + "\r\nX-Raw-Length: " + raw
                     + "\r\nContent-Length: " + QByteArray::number(deflated.size()) + "\r\n\r\n" + deflated);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10'000)) { }
        return socket.readAll();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.setUp(), QString());
        const QString code = SurveyServer::scannedCode(m_server.invite());
        QVERIFY(m_server.process.start());
        const Result<EnrolResponse> enrolment = RealDevice::enrol(m_server.process.url(), code);
        QVERIFY(enrolment);
        m_enrolment = *enrolment;
        m_phone.connectTo(m_server.process.url(), m_enrolment);
        QCOMPARE(m_phone.sync().situation, SyncSituation::AllSent);
    }

    void nothingButTheServersAnswerIsAnAcknowledgement_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<int>("code");
        const ServerId ours = m_enrolment.server;
        const QByteArray html("Content-Type: text/html\r\n"), page("<html>Welcome to the hotel</html>");
        const auto always = [](QByteArray bytes) {
            return Answer([bytes](const QByteArray &) { return bytes; });
        };
        row("a sign-in page", ErrorCode::NetworkNotSamsyn, always(http(200, html, page)));
        row("an empty page", ErrorCode::NetworkNotSamsyn, always(http(200, html, {})));
        row("a sign-in page of our type", ErrorCode::NetworkNotSamsyn,
            always(http(
                200, QByteArray("Content-Type: ") + feed1::kMediaType + "\r\nContent-Encoding: deflate\r\n",
                page)));
        row("a page as if it were ours", ErrorCode::CborWrongType,
            always(http(200, QByteArray("Content-Type: ") + feed1::kMediaType + "\r\n", page)));
        for (int status : {301, 302, 303, 307, 308})
            row(qPrintable(QStringLiteral("redirect %1 to the server itself").arg(status)),
                ErrorCode::NetworkNotSamsyn,
                always(http(status, "Location: " + m_server.process.url().toEncoded() + "/v1/sync\r\n", {})));
        row("a portal's 401", ErrorCode::NetworkNotSamsyn, always(http(401, html, page)));
        row("a portal's 511", ErrorCode::NetworkNotSamsyn, always(http(511, html, page)));
        row("too large for a proxy", ErrorCode::SyncTooLarge, always(http(413, html, page)));
        row("a proxy without a server", ErrorCode::SyncServerBusy, always(http(502, html, page)));
        row("silence", ErrorCode::NetworkUnreachable, always({}));
        row("an answer cut off", ErrorCode::NetworkUnreachable, [ours](const QByteArray &request) {
            return synced(feed1::encodeResponse(allApplied(requestIn(request), ours))).chopped(4);
        });
        row("the answer to another request", ErrorCode::SyncStaleAnswer, [ours](const QByteArray &request) {
            feed1::Response response = allApplied(requestIn(request), ours);
            response.nonce[0] ^= std::byte{1};
            return synced(feed1::encodeResponse(response));
        });
        row("another server", ErrorCode::SyncWrongServer, [](const QByteArray &request) {
            return synced(
                feed1::encodeResponse(allApplied(requestIn(request), ServerId::named("test", "other"))));
        });
        row("one outcome too few", ErrorCode::SyncMalformed, [ours](const QByteArray &request) {
            feed1::Response response = allApplied(requestIn(request), ours);
            response.outcomes.pop_back();
            return synced(feed1::encodeResponse(response));
        });
        row("a bomb that says its size", ErrorCode::NetworkNotSamsyn,
            always(synced(QByteArray(100 * 1024 * 1024, '\0'))));
        row("a bomb that hides its size", ErrorCode::NetworkNotSamsyn,
            always(synced(QByteArray(100 * 1024 * 1024, '\0'))
                       .replace("X-Raw-Length: 104857600", "X-Raw-Length: 100")));
    }
    void nothingButTheServersAnswerIsAnAcknowledgement()
    {
        QFETCH(Answer, answer);
        QFETCH(int, code);
        m_level = m_level % 5 + 1;
        QVERIFY(m_phone.answer(3, m_level));
        const SyncFacts before = *m_phone.store->syncFacts();
        {
            OddServer between(answer);
            m_phone.connectTo(between.url(), m_enrolment);
            const SyncState state = m_phone.sync();
            QVERIFY(state.lastError);
            QCOMPARE(int(state.lastError->code), code);
            QVERIFY(state.situation != SyncSituation::AllSent);
            QCOMPARE(state.facts.pendingOps, before.pendingOps);
            QCOMPARE(state.facts.heldOps, 0);
            QVERIFY(state.facts.stop == SyncStop::None);
            QCOMPARE(state.facts.lastSyncMs, before.lastSyncMs);
            QVERIFY(between.requestCount() >= 1);
        }
        m_phone.connectTo(m_server.process.url(), m_enrolment);
        const SyncState state = m_phone.sync();
        QCOMPARE(state.situation, SyncSituation::AllSent);
        QCOMPARE(state.facts.pendingOps, 0);
    }

    void aProxyThatTakesOnlySmallRequestsGetsTheWorkInParts()
    {
        constexpr qsizetype kMost = 300;
        m_server.process.kill(); // one that has just started counts no requests of the minute before
        QVERIFY(m_server.process.start());
        OddServer proxy([this](const QByteArray &request) {
            if (request.size() - request.indexOf("\r\n\r\n") - 4 > kMost)
                return http(413, "Content-Type: text/html\r\n", "<html>too large</html>");
            return throughTo(m_server.process.url(), request);
        });
        for (int i = 0; i < 80; ++i) // one by one: what was answered at once shares a fate and is never cut
            QVERIFY(m_phone.answer(1, 1 + i % 5));
        m_phone.connectTo(proxy.url(), m_enrolment);
        const SyncState state = m_phone.sync();
        QCOMPARE(state.situation, SyncSituation::AllSent);
        QVERIFY(proxy.requestCount() >= 3);
        m_phone.connectTo(m_server.process.url(), m_enrolment);
    }

    void bombsLeaveTheServerAsItWas()
    {
        const QByteArray bomb = feed1::deflateBody(QByteArray(200 * 1024 * 1024, '\0'));
        QVERIFY(bomb.size() < feed1::kMaxDeflatedBody);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(postSync("1048576", bomb).startsWith("HTTP/1.1 413"));
            QVERIFY(postSync("209715200", bomb).startsWith("HTTP/1.1 413"));
        }
        QCOMPARE(m_phone.sync().situation, SyncSituation::AllSent); // and serves as before
#ifndef SAMSYN_SANITIZED // sanitizers keep what has been freed
        QVERIFY(memoryHighMark(m_server.process.processId()) < 100);
#endif
    }

    void anOpOverItsSizeIsRefusedOnBothSides()
    {
        const QString before = QStringLiteral("q");
        const ShownCell own = *m_phone.assignment();
        const CellEdit huge{own.feed, answerId(own.record, before), RecordKind::Answer, 1,
                            QByteArray(70'000, 'x')};
        QVERIFY(!m_phone.store->edit({huge}));
        QCOMPARE(m_phone.store->syncFacts()->pendingOps, 0);

        feed1::Request request;
        request.replica = ReplicaId::named("test", "huge");
        request.firstCounter = 1;
        request.keySeeds.push_back(IdBytes{});
        request.records.push_back({RecordId::named("test", "huge"), feed1::KeySeedIndex(0),
                                   feed1::FeedHandle(1), RecordKind::Answer});
        request.ops.push_back({0, 1, 1, {}, 0, QByteArray(int(feed1::kMaxValueBytes) + 1, 'x'), {}, {}});
        const QByteArray raw = feed1::encodeRequest(request);
        const QByteArray answer = postSync(QByteArray::number(raw.size()), feed1::deflateBody(raw));
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.constData());
        QVERIFY(m_phone.answer(2, 3));
        QCOMPARE(m_phone.sync().situation, SyncSituation::AllSent);
    }

private:
    SurveyServer m_server;
    EnrolResponse m_enrolment;
    RealDevice m_phone;
    qint64 m_level = 0;
};

QTEST_GUILESS_MAIN(tst_HostileNetwork)
#include "tst_HostileNetwork.moc"
