// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ClockGuard.h"
#include "platform/server/HttpServer.h"
#include "platform/server/RateLimit.h"
#include "platform/server/SessionSeats.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <mutex>

using namespace samsyn;

namespace {

const QByteArray kHello("GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n");

/// Answers with the size of the body and the target.
void echo(const HttpRequest &request, const SendAnswer &answer)
{
    HttpAnswer made;
    made.contentType = "text/plain";
    made.body = request.target + ' ' + QByteArray::number(request.body.size());
    answer([made] { return made; });
}

ServerLimits shortDeadlines()
{
    ServerLimits limits;
    limits.header = limits.body = limits.maxBody = std::chrono::milliseconds(300);
    limits.idle = std::chrono::milliseconds(400);
    limits.work = std::chrono::milliseconds(300);
    limits.farewell = std::chrono::milliseconds(200);
    return limits;
}

std::unique_ptr<HttpServer> startServer(const ServerLimits &limits = {}, HttpServer::Serve serve = echo)
{
    ListenOptions options;
    options.port = 0;
    options.threads = 2;
    Result<std::unique_ptr<HttpServer>> server = HttpServer::start(options, limits, std::move(serve));
    return server ? std::move(*server) : nullptr;
}

/// A client that sends any bytes.
class RawClient {
public:
    explicit RawClient(const HttpServer &server)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        m_socket.waitForConnected(5'000);
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.waitForBytesWritten(5'000);
    }
    /// Everything until the server closes.
    QByteArray readToEnd()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForReadyRead(10'000)) { }
        return m_socket.readAll();
    }
    QByteArray readUntil(const QByteArray &end)
    {
        QByteArray got;
        while (!got.contains(end) && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(10'000)))
            got += m_socket.readAll();
        return got;
    }
    bool waitForClosed(int ms)
    {
        return m_socket.state() != QAbstractSocket::ConnectedState || m_socket.waitForDisconnected(ms);
    }

private:
    QTcpSocket m_socket;
};

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + fields + "\r\n" + body;
}

} // namespace

class tst_HttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersWithMarkAndNoStore()
    {
        const auto server = startServer();
        QVERIFY(server);
        RawClient client(*server);
        client.send(post("Content-Length: 5\r\n", "hello"));
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("\r\nX-Samsyn: 1\r\n"));
        QVERIFY(answer.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(QRegularExpression(
                    QStringLiteral(
                        "\r\nDate: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\r\n"))
                    .match(QString::fromLatin1(answer))
                    .hasMatch());
        QVERIFY(answer.endsWith("/v1/sync 5"));
    }

    void keepsAConnectionAndServesPipelinedRequestsInOrder()
    {
        const auto server = startServer();
        RawClient client(*server);
        client.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n");
        const QByteArray both = client.readUntil("/two 0");
        QVERIFY(both.indexOf("/one 0") > 0 && both.indexOf("/one 0") < both.indexOf("/two 0"));
        client.send("GET /three HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readUntil("/three 0").contains("/three 0"));
    }

    void refusesWhatAProxyMightReadDifferently_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &request, int status) {
            QTest::newRow(name) << request << status;
        };
        row("length and chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
            400);
        row("chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"),
            400);
        row("chunked", post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
        row("chunked, odd case", post("transfer-encoding: CHUNKED\r\n", "0\r\n\r\n"), 400);
        row("unknown encoding", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400);
        row("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400);
        row("two equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400);
        row("list of lengths", post("Content-Length: 5, 5\r\n", "hello"), 400);
        row("negative length", post("Content-Length: -5\r\n", "hello"), 400);
        row("length with plus", post("Content-Length: +5\r\n", "hello"), 400);
        row("length in hex", post("Content-Length: 0x5\r\n", "hello"), 400);
        row("length with space", post("Content-Length: 5 5\r\n", "hello"), 400);
        row("huge length", post("Content-Length: 99999999999999999999999\r\n"), 400);
        row("space before colon", post("Content-Length : 5\r\n", "hello"), 400);
        row("line feed alone", "GET / HTTP/1.1\nHost: x\n\n", 400);
        row("null in field", post(QByteArray("X: a\0b\r\n", 8)), 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n", 400);
        row("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400);
        row("two tokens", post("Content-Length: 0\r\nAuthorization: a\r\nAuthorization: b\r\n"), 400);
        row("no length", post({}), 411);
        row("expect", post("Content-Length: 5\r\nExpect: 100-continue\r\n"), 417);
        row("old version", "GET / HTTP/1.0\r\nHost: x\r\n\r\n", 505);
        row("new version", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 400);
        row("not a path", "GET http://x/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 414);
        row("not HTTP", "\x16\x03\x01\x02hello\r\n\r\n", 400);
    }
    void refusesWhatAProxyMightReadDifferently()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const auto server = startServer();
        RawClient client(*server);
        client.send(request + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), status);
        QVERIFY2(!answer.contains("/smuggled"), answer.constData());
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
    }

    void refusesTooMuch_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("body over 256 KiB") << post("Content-Length: 262145\r\n") << 413;
        QTest::newRow("body of 2 GiB")
            << post("Content-Length: 2147483648\r\n", QByteArray(500'000, 'x')) << 413;
        QTest::newRow("header over 8 KiB") << post("X: " + QByteArray(9'000, 'x') + "\r\n") << 431;
        QTest::newRow("65 fields") << post(QByteArray("X: y\r\n").repeated(65)) << 431;
        QTest::newRow("target over 2 KiB")
            << QByteArray("GET /" + QByteArray(3'000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n") << 414;
    }
    void refusesTooMuch()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const auto server = startServer();
        RawClient client(*server);
        client.send(request);
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), status);
        if (status == 413)
            QVERIFY(answer.contains("\"limitBytes\":262144"));
    }

    void takesTheLargestBody()
    {
        const auto server = startServer();
        RawClient client(*server);
        client.send(post("Content-Length: 262144\r\n", QByteArray(262'144, 'x')));
        QVERIFY(client.readToEnd().endsWith("/v1/sync 262144"));
    }

    void closesClientsThatAreTooSlow_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("says nothing") << QByteArray();
        QTest::newRow("stops in the header") << QByteArray("POST /v1/sync HTT");
        QTest::newRow("stops in the body") << post("Content-Length: 10\r\n", "hello");
    }
    void closesClientsThatAreTooSlow()
    {
        QFETCH(QByteArray, start);
        const auto server = startServer(shortDeadlines());
        RawClient client(*server);
        if (!start.isEmpty())
            client.send(start);
        QVERIFY(client.waitForClosed(5'000));
    }

    void bytesOfAHeaderDoNotBuyTime()
    {
        const auto server = startServer(shortDeadlines());
        RawClient client(*server);
        QElapsedTimer elapsed;
        elapsed.start();
        client.send("GET / HTTP/1.1\r\n");
        while (!client.waitForClosed(50) && elapsed.elapsed() < 10'000)
            client.send("X: y\r\n");
        QVERIFY(elapsed.elapsed() < 5'000);
    }

    void closesWhenTheWorkTakesTooLong()
    {
        const auto server = startServer(shortDeadlines(), [](const HttpRequest &, const SendAnswer &) {});
        RawClient client(*server);
        client.send(kHello);
        QVERIFY(client.readToEnd().isEmpty());
    }

    void limitsConnectionsOfOneAddress()
    {
        ServerLimits limits;
        limits.maxConnectionsPerAddress = 2;
        const auto server = startServer(limits);
        RawClient first(*server), second(*server);
        first.send(kHello);
        second.send(kHello);
        QVERIFY(!first.readUntil("hello 0").isEmpty() && !second.readUntil("hello 0").isEmpty());
        RawClient third(*server);
        QVERIFY(third.waitForClosed(5'000));
        QCOMPARE(server->openConnections(), 2);
    }

    void stopDoesNotWaitForClientsThatTakeTheirTime()
    {
        ServerLimits limits;
        limits.farewell = limits.body = std::chrono::milliseconds(200); // the others as they are: up to 120 s
        auto server = startServer(limits, [](const HttpRequest &, const SendAnswer &answer) {
            answer([] { return HttpAnswer{200, "text/plain", QByteArray(200'000, 'x')}; });
        });
        RawClient inHead(*server), inBody(*server), notReading(*server);
        inHead.send("POST /v1/sync HTT");
        inBody.send(post("Content-Length: 200000\r\n", "begin"));
        notReading.send(kHello.repeated(100));
        QVERIFY(QTest::qWaitFor([&] { return server->openConnections() == 3; }));
        QElapsedTimer elapsed;
        elapsed.start();
        server->stop();
        QVERIFY(elapsed.elapsed() < 5'000);
    }

    void stopDoesNotWaitForConnectionsThatHaveEnded()
    {
        for (int i = 0; i < 50; ++i) {
            auto server = startServer();
            RawClient client(*server);
            client.send(post("Content-Length: 5\r\n", "hello"));
            (void)client.readToEnd();
            QElapsedTimer elapsed;
            elapsed.start();
            server->stop();
            QVERIFY(elapsed.elapsed() < 5'000);
        }
    }

    void stopFinishesTheAnswerThatIsDue()
    {
        std::mutex mutex;
        std::optional<SendAnswer> due;
        std::atomic<bool> isDue = false;
        auto server = startServer({}, [&](const HttpRequest &, const SendAnswer &answer) {
            const std::lock_guard lock(mutex);
            due = answer;
            isDue = true;
        });
        RawClient busy(*server), idle(*server);
        busy.send(kHello);
        QVERIFY(QTest::qWaitFor([&] { return isDue.load(); }));
        std::thread stopping([&] { server->stop(); });
        QVERIFY(idle.waitForClosed(5'000));
        {
            const std::lock_guard lock(mutex);
            (*due)([] { return HttpAnswer{200, "text/plain", "late but whole"}; });
            due.reset();
        }
        const QByteArray answer = busy.readToEnd();
        stopping.join();
        QVERIFY(answer.endsWith("late but whole"));
        QVERIFY(answer.contains("Connection: close"));
    }

    void refusesToListenOpenly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("every address") << QStringLiteral("0.0.0.0");
        QTest::newRow("every address, IPv6") << QStringLiteral("::");
        QTest::newRow("a public one") << QStringLiteral("192.0.2.1");
        QTest::newRow("no address") << QStringLiteral("localhost");
    }
    void refusesToListenOpenly()
    {
        QFETCH(QString, address);
        ListenOptions options;
        options.address = address;
        options.port = 0;
        const auto server = HttpServer::start(options, {}, echo);
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::ArgumentInvalid);
    }

    void saysWhenTheAddressIsTaken()
    {
        const auto first = startServer();
        ListenOptions options;
        options.port = first->port();
        const auto second = HttpServer::start(options, {}, echo);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::NetworkUnreachable);
    }

    void servesOverTlsButNotOldTls()
    {
        QTemporaryDir folder;
        ListenOptions options;
        options.port = 0;
        options.tlsCertificate = folder.filePath(QStringLiteral("cert.pem"));
        options.tlsKey = folder.filePath(QStringLiteral("key.pem"));
        const QStringList arguments{
            QStringLiteral("req"),    QStringLiteral("-x509"),    QStringLiteral("-newkey"),
            QStringLiteral("ec"),     QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
            QStringLiteral("-nodes"), QStringLiteral("-keyout"),  options.tlsKey,
            QStringLiteral("-out"),   options.tlsCertificate,     QStringLiteral("-days"),
            QStringLiteral("2"),      QStringLiteral("-subj"),    QStringLiteral("/CN=127.0.0.1")};
        if (QProcess::execute(QStringLiteral("openssl"), arguments) != 0 || !QSslSocket::supportsSsl())
            QSKIP("needs the openssl program and Qt with TLS");
        const auto server = HttpServer::start(options, {}, echo);
        QVERIFY(server);
        QVERIFY((*server)->address().startsWith(QStringLiteral("https://")));
        const auto talk = [&](QSsl::SslProtocol protocol) {
            QSslSocket socket;
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.setProtocol(protocol);
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), (*server)->port());
            if (!socket.waitForEncrypted(5'000))
                return QByteArray("no TLS");
            socket.write(kHello);
            while (socket.bytesAvailable() == 0 && socket.waitForReadyRead(5'000)) { }
            return socket.readAll();
        };
        QCOMPARE(statusOf(talk(QSsl::TlsV1_2)), 200);
        QCOMPARE(statusOf(talk(QSsl::TlsV1_3)), 200);
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QCOMPARE(talk(QSsl::TlsV1_1), QByteArray("no TLS"));
        QT_WARNING_POP
        RawClient plain(**server);
        plain.send(kHello);
        QCOMPARE(statusOf(plain.readToEnd()), 0);
    }

    void saysWhichTlsFileIsWrong()
    {
        ListenOptions options;
        options.port = 0;
        options.tlsCertificate = QStringLiteral("/nonexistent/cert.pem");
        QCOMPARE(HttpServer::start(options, {}, echo).error().code, ErrorCode::ArgumentInvalid);
        options.tlsKey = QStringLiteral("/nonexistent/key.pem");
        const auto server = HttpServer::start(options, {}, echo);
        QVERIFY(!server);
        QCOMPARE(server.error().where, options.tlsCertificate);
    }

    void aSessionGetsItsShareOfConnectionsAndRequests()
    {
        SessionSeats seats({2, 1});
        std::array<ConnectionSeat, 3> open;
        QVERIFY(seats.sit(open[0], "a"));
        QVERIFY(seats.sit(open[1], "a"));
        QVERIFY(!seats.sit(open[2], "a"));
        QVERIFY(seats.sit(open[2], "b"));
        QVERIFY(seats.sit(open[0], "a")); // its next request
        QVERIFY(seats.sit(open[0], "b")); // the connection changes hands
        QVERIFY(!seats.sit(open[1], "b"));
        QVERIFY(seats.sit(open[1], "a")); // a refused change leaves it where it was
        open[2] = {};
        QVERIFY(seats.sit(open[2], "b")); // a closed connection is counted no longer

        std::shared_ptr<ConnectionLimit::Slot> first = seats.enter("a");
        QVERIFY(first != nullptr);
        QVERIFY(seats.enter("a") == nullptr);
        QVERIFY(seats.enter("b") != nullptr);
        first.reset();
        QVERIFY(seats.enter("a") != nullptr);
    }

    void aClockThatIsSetBackIsNoticed()
    {
        using Verdict = ClockGuard::Verdict;
        constexpr qint64 kHourMs = 3'600'000, kStoredMs = 1'000 * kHourMs;
        QVERIFY(ClockGuard(kStoredMs).look(kStoredMs - 60'000, 0) == Verdict::Sound);
        QVERIFY(ClockGuard(kStoredMs).look(kStoredMs - 60'001, 0) == Verdict::Behind);
        ClockGuard guard(kStoredMs);
        // nobody knows how long the server was off
        QVERIFY(guard.look(kStoredMs + 5 * kHourMs, 0) == Verdict::Sound);
        QVERIFY(guard.look(kStoredMs + 6 * kHourMs, kHourMs) == Verdict::Sound);
        // a leap ahead that is taken back leaves no trace
        QVERIFY(guard.look(kStoredMs + 7 * kHourMs, kHourMs) == Verdict::Leapt);
        QVERIFY(guard.look(kStoredMs + 7 * kHourMs + 599'999, kHourMs + 599'999) == Verdict::Doubted);
        QVERIFY(guard.look(kStoredMs + 6 * kHourMs + 600'000, kHourMs + 600'000) == Verdict::Sound);
        QVERIFY(guard.newestMs() == kStoredMs + 6 * kHourMs + 600'000);
        // one that stands is believed
        QVERIFY(guard.look(kStoredMs + 9 * kHourMs, kHourMs + 600'000) == Verdict::Leapt);
        QVERIFY(guard.look(kStoredMs + 9 * kHourMs + 600'000, kHourMs + 1'200'000) == Verdict::Sound);
        QVERIFY(guard.look(kStoredMs + 9 * kHourMs + 539'999, kHourMs + 1'200'000) == Verdict::Behind);
        QVERIFY(guard.look(kStoredMs + 9 * kHourMs + 600'000, kHourMs + 1'200'000) == Verdict::Sound);
    }

    void rateFillsUpAgainAndForgetsNobodyToMakeRoom()
    {
        RateLimit limit({60, 2, 2});
        QVERIFY(limit.admit("a", 0) && limit.admit("a", 0) && !limit.admit("a", 0));
        QVERIFY(limit.admit("b", 0));
        QVERIFY(!limit.admit("c", 0)); // both buckets are in use
        QVERIFY(limit.admit("a", 1'000) && !limit.admit("a", 1'000));
        QVERIFY(!limit.admit("a", 500)); // a clock that goes back gives nothing
        QVERIFY(limit.admit("c", 10'000)); // by now the others are full and forgotten
    }
};

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_HttpServer.moc"
