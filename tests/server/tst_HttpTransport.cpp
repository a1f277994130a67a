// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/EnrolClient.h"
#include "platform/common/HttpTransport.h"
#include "platform/common/ServerAddress.h"
#include "tests/server/OddServer.h"

#include <QTest>

using namespace samsyn;

namespace {

const QByteArray kRaw = QByteArray("raw response, not compressed; ").repeated(9);
const QByteArray kRequest = QByteArray("raw request, not compressed; ").repeated(9);

QByteArray httpAnswer(int status, const QByteArray &fields, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status)
        + " x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

QByteArray goodFields()
{
    return QByteArray("X-Samsyn: 1\r\nContent-Encoding: deflate\r\nContent-Type: ") + feed1::kMediaType
        + "\r\nX-Raw-Length: " + QByteArray::number(kRaw.size()) + "\r\n";
}

HttpLimits shortLimits()
{
    HttpLimits limits;
    limits.timeoutMs = 300;
    limits.totalTimeoutMs = 3'000;
    limits.maxBodyBytes = 20'000;
    return limits;
}

Result<QByteArray> postTo(const QUrl &url, const QByteArray &request = kRequest)
{
    HttpTransport transport(url, QByteArray(32, 't'), shortLimits());
    std::optional<Result<QByteArray>> answer;
    int calls = 0;
    transport.post(request, [&](Result<QByteArray> got) {
        answer = std::move(got);
        ++calls;
    });
    const bool cameAtOnce = answer.has_value();
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5'000) || cameAtOnce || calls != 1)
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("not called exactly once, later")};
    return std::move(*answer);
}

} // namespace

/// Names of headers have no case (RFC 9110 5.1): Qt 6.8 writes them in lower case.
static bool hasHeader(const QByteArray &request, const QByteArray &name, const QByteArray &value)
{
    for (const QByteArray &line : request.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed() == value;
    }
    return false;
}

class tst_HttpTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsDeflatedBodyWithTokenAndGivesRawAnswer()
    {
        OddServer server(httpAnswer(200, goodFields(), feed1::deflateBody(kRaw)));
        const Result<QByteArray> answer = postTo(server.url());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().what));
        QCOMPARE(*answer, kRaw);
        const QByteArray request = server.request();
        QVERIFY(request.startsWith("POST /v1/sync HTTP/1.1\r\n"));
        const QByteArray token =
            QByteArray(32, 't').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QVERIFY(hasHeader(request, "Authorization", "Bearer " + token));
        QVERIFY(hasHeader(request, "X-Raw-Length", QByteArray::number(kRequest.size())));
        QVERIFY(hasHeader(request, "Content-Encoding", "deflate"));
        QVERIFY(hasHeader(request, "Content-Type", feed1::kMediaType));
        QVERIFY(request.endsWith("\r\n\r\n" + feed1::deflateBody(kRequest)));
    }

    void sendsAndTakesAsItIsWhatDeflateMakesLonger()
    {
        const QByteArray fields = QByteArray("X-Samsyn: 1\r\nContent-Type: ") + feed1::kMediaType + "\r\n";
        OddServer server(httpAnswer(200, fields, "short"));
        const Result<QByteArray> answer = postTo(server.url(), "request");
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().what));
        QCOMPARE(*answer, QByteArray("short"));
        QVERIFY(server.request().endsWith("\r\n\r\nrequest"));
        for (const char *absent : {"content-encoding:", "x-raw-length:"})
            QVERIFY(!server.request().toLower().contains(absent));
    }

    void saysHonestlyWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        const QByteArray body = feed1::deflateBody(kRaw);
        const auto row = [](const char *name, const QByteArray &answer, ErrorCode code) {
            QTest::newRow(name) << answer << int(code);
        };
        const QByteArray html("Content-Type: text/html\r\n");
        row("captive portal", httpAnswer(200, html, "<html>Log in</html>"), ErrorCode::NetworkNotSamsyn);
        row("redirect is not followed", httpAnswer(302, "Location: http://127.0.0.1:1/\r\n", {}),
            ErrorCode::NetworkNotSamsyn);
        row("type with parameter", httpAnswer(200, goodFields().replace("+cbor", "+cbor; q=1"), body),
            ErrorCode::NetworkNotSamsyn);
        row("raw length without deflate", httpAnswer(200, goodFields().replace("Content-Enc", "X-Enc"), body),
            ErrorCode::NetworkNotSamsyn);
        row("another encoding", httpAnswer(200, goodFields().replace("deflate", "br"), body),
            ErrorCode::NetworkNotSamsyn);
        row("no raw length", httpAnswer(200, goodFields().replace("X-Raw", "X-Row"), body),
            ErrorCode::NetworkNotSamsyn);
        row("negative raw length", httpAnswer(200, goodFields().replace("Length: ", "Length: -"), body),
            ErrorCode::NetworkNotSamsyn);
        row("body is not deflate", httpAnswer(200, goodFields(), "not deflate"), ErrorCode::NetworkNotSamsyn);
        row("body over the limit", httpAnswer(200, goodFields(), QByteArray(40'000, 'x')),
            ErrorCode::NetworkNotSamsyn);
        row("our 401", httpAnswer(401, "X-Samsyn: 1\r\n", {}), ErrorCode::SyncSignedOut);
        row("a portal's 401", httpAnswer(401, html, "<html>"), ErrorCode::NetworkNotSamsyn);
        row("404", httpAnswer(404, html, "<html>"), ErrorCode::NetworkNotSamsyn);
        row("413", httpAnswer(413, html, "x"), ErrorCode::SyncTooLarge);
        row("429", httpAnswer(429, html, "x"), ErrorCode::SyncServerBusy);
        row("502 of a proxy", httpAnswer(502, html, "x"), ErrorCode::SyncServerBusy);
        row("503", httpAnswer(503, html, "x"), ErrorCode::SyncServerBusy);
        row("cut off body", httpAnswer(200, goodFields(), body).chopped(3), ErrorCode::NetworkUnreachable);
        row("closed without a word", QByteArray(), ErrorCode::NetworkUnreachable);
    }
    void saysHonestlyWhatWentWrong()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        OddServer server(answer);
        const Result<QByteArray> got = postTo(server.url());
        QVERIFY(!got);
        QCOMPARE(int(got.error().code), code);
        QVERIFY(!got.error().what.isEmpty());
    }

    void givesUpOnASilentServer()
    {
        OddServer server(QByteArray(), OddServer::After::Stay);
        const Result<QByteArray> got = postTo(server.url());
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::NetworkTimeout);
    }

    void givesUpOnAServerThatStopsInTheMiddle()
    {
        OddServer server(httpAnswer(200, goodFields(), feed1::deflateBody(kRaw)).chopped(3),
                         OddServer::After::Stay);
        const Result<QByteArray> got = postTo(server.url());
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::NetworkTimeout);
    }

    void saysWhenNobodyListens()
    {
        QUrl url;
        {
            OddServer server{QByteArray()};
            url = server.url();
        }
        const Result<QByteArray> got = postTo(url);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::NetworkUnreachable);
    }

    void enrolmentNamesTheReason_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown") << httpAnswer(403, "X-Samsyn: 1\r\n", {})
                                 << int(ErrorCode::EnrolCodeInvalid);
        QTest::newRow("used") << httpAnswer(410, "X-Samsyn: 1\r\n", {}) << int(ErrorCode::EnrolCodeUsed);
        QTest::newRow("tries") << httpAnswer(429, "X-Samsyn: 1\r\n", {}) << int(ErrorCode::EnrolTooManyTries);
        QTest::newRow("busy") << httpAnswer(503, "X-Samsyn: 1\r\n", {}) << int(ErrorCode::SyncServerBusy);
        QTest::newRow("a portal's 403") << httpAnswer(403, {}, {}) << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("html") << httpAnswer(200, "Content-Type: text/html\r\n", "x")
                              << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("broken") << httpAnswer(200, QByteArray("Content-Type: ") + kEnrolMediaType + "\r\n",
                                              "x")
                                << int(ErrorCode::NetworkNotSamsyn);
    }
    void enrolmentNamesTheReason()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        OddServer server(answer);
        EnrolClient client(server.url(), shortLimits());
        std::optional<Result<EnrolResponse>> got;
        client.enrol({QStringLiteral("ABCDEFGHJKMN"), QStringLiteral("phone")},
                     [&](Result<EnrolResponse> r) { got = std::move(r); });
        QVERIFY(QTest::qWaitFor([&] { return got.has_value(); }));
        QVERIFY(!*got);
        QCOMPARE(int(got->error().code), code);
    }

    void takesOnlyAddressesThatKeepAnswersSecret_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << QStringLiteral("https://samsyn.example.se") << true;
        QTest::newRow("https port") << QStringLiteral("https://samsyn.example.se:8443") << true;
        QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
        QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:8080") << true;
        QTest::newRow("http elsewhere") << QStringLiteral("http://samsyn.example.se") << false;
        QTest::newRow("loopback as a name") << QStringLiteral("http://127.0.0.1.example.se") << false;
        QTest::newRow("path") << QStringLiteral("https://samsyn.example.se/x") << false;
        QTest::newRow("user") << QStringLiteral("https://a:b@samsyn.example.se") << false;
        QTest::newRow("no scheme") << QStringLiteral("samsyn.example.se") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void takesOnlyAddressesThatKeepAnswersSecret()
    {
        QFETCH(QString, address);
        QFETCH(bool, isGood);
        const Result<QUrl> url = parseServerAddress(address);
        QCOMPARE(bool(url), isGood);
        if (!isGood)
            QCOMPARE(url.error().code, ErrorCode::ArgumentInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_HttpTransport.moc"
