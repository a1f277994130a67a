// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/HttpBlobTransport.h"
#include "tests/server/OddServer.h"

#include <QTest>

using namespace samsyn;

namespace {

QByteArray httpAnswer(int status, const QByteArray &fields)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 0\r\n" + fields + "\r\n";
}

const BlobAddress kBlob{FeedId::named("test", "feed"), QByteArray(32, 'h')};

/// What the transport makes of an answer to HEAD or PATCH.
Result<BlobReply> replyTo(const QUrl &url, const QByteArray &bytes)
{
    HttpLimits limits;
    limits.timeoutMs = 300;
    HttpBlobTransport transport(url, QByteArray(32, 't'), limits);
    std::optional<Result<BlobReply>> answer;
    const auto take = [&answer](Result<BlobReply> got) { answer = std::move(got); };
    if (bytes.isEmpty())
        transport.ask(kBlob, take);
    else
        transport.append(kBlob, 7, bytes, take);
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }, 5'000))
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("not called later")};
    return std::move(*answer);
}

} // namespace

class tst_HttpBlobTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understandsTheServersWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("offset");
        const QByteArray mark("X-Samsyn: 1\r\n"), at("X-Samsyn: 1\r\nUpload-Offset: 42\r\n");
        QTest::newRow("taken") << 204 << at << int(BlobVerdict::Stands) << qint64(42);
        QTest::newRow("elsewhere") << 409 << at << int(BlobVerdict::Stands) << qint64(42);
        QTest::newRow("not there") << 404 << mark << int(BlobVerdict::Unnamed) << qint64(0);
        QTest::newRow("may not") << 403 << mark << int(BlobVerdict::Unnamed) << qint64(0);
        QTest::newRow("refused") << 422 << mark << int(BlobVerdict::Refused) << qint64(0);
        QTest::newRow("full") << 507 << mark << int(BlobVerdict::NoRoom) << qint64(0);
    }
    void understandsTheServersWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, fields);
        OddServer server(httpAnswer(status, fields));
        const Result<BlobReply> reply = replyTo(server.url(), "bytes");
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().what));
        QTEST(int(reply->verdict), "verdict");
        QTEST(reply->offset, "offset");
    }

    void everyFailureHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        const QByteArray mark("X-Samsyn: 1\r\n");
        QTest::newRow("signed out") << httpAnswer(401, mark) << int(ErrorCode::SyncSignedOut);
        QTest::newRow("busy") << httpAnswer(503, mark) << int(ErrorCode::SyncServerBusy);
        QTest::newRow("too many") << httpAnswer(429, mark) << int(ErrorCode::SyncServerBusy);
        QTest::newRow("too large") << httpAnswer(413, mark) << int(ErrorCode::SyncTooLarge);
        QTest::newRow("without offset") << httpAnswer(204, mark) << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("wrong offset")
            << httpAnswer(204, mark + "Upload-Offset: x\r\n") << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("unknown") << httpAnswer(418, mark) << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("a portal says no") << httpAnswer(404, {}) << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("a portal signs out") << httpAnswer(401, {}) << int(ErrorCode::NetworkNotSamsyn);
        QTest::newRow("silence") << QByteArray() << int(ErrorCode::NetworkUnreachable);
    }
    void everyFailureHasItsCode()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        OddServer server(answer);
        const Result<BlobReply> reply = replyTo(server.url(), "bytes");
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().code), code);
    }

    void asksAndSendsAtTheAddressOfFeedAndHash()
    {
        const QByteArray path =
            "/v1/blob/" + kBlob.feed.toByteArray().toHex() + '/' + kBlob.sha256.toHex() + " HTTP/1.1";
        OddServer asked(httpAnswer(200, "X-Samsyn: 1\r\nUpload-Offset: 0\r\n"));
        QVERIFY(replyTo(asked.url(), {}));
        QVERIFY(asked.request().startsWith("HEAD " + path));
        OddServer sent(httpAnswer(204, "X-Samsyn: 1\r\nUpload-Offset: 12\r\n"));
        QVERIFY(replyTo(sent.url(), "bytes"));
        QVERIFY(sent.request().startsWith("PATCH " + path));
        QVERIFY(sent.request().toLower().contains("upload-offset: 7\r\n"));
        QVERIFY(sent.request().endsWith("\r\n\r\nbytes"));
    }
};

QTEST_GUILESS_MAIN(tst_HttpBlobTransport)
#include "tst_HttpBlobTransport.moc"
