// SPDX-License-Identifier: EUPL-1.2
// Pictures through the real server program: resumed after a break, checked, and nobody else's business.
#include "core/base/Hash.h"
#include "core/service/BlobUploads.h"
#include "core/service/EvidenceService.h"
#include "platform/common/HttpBlobTransport.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>

using namespace samsyn;

namespace {

QByteArray jpegOf(qsizetype size, char seed = 'p')
{
    QByteArray bytes(size, seed);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 11 + i / 253 + seed);
    return bytes.replace(0, 3, QByteArray("\xff\xd8\xff", 3));
}

/// The real way, on which something happens after so many parts.
class BreakingTransport : public BlobTransport {
public:
    BreakingTransport(BlobTransport &way, int parts, std::function<void()> happen)
        : m_way(way), m_parts(parts), m_happen(std::move(happen))
    {
    }
    void ask(const BlobAddress &blob, Answer answer) override { m_way.ask(blob, std::move(answer)); }
    void append(const BlobAddress &blob, qint64 offset, const QByteArray &bytes, Answer answer) override
    {
        if (m_parts-- == 0)
            m_happen();
        m_way.append(blob, offset, bytes, std::move(answer));
    }

private:
    BlobTransport &m_way;
    int m_parts;
    std::function<void()> m_happen;
};

/// Status of the answer to a raw request with this method at a blob's address.
struct Raw {
    QUrl url;
    QByteArray token, path, fields;

    [[nodiscard]] int status(const QByteArray &method, const QByteArray &body = {}) const
    {
        return answer(method, body).mid(9, 3).toInt();
    }
    [[nodiscard]] QByteArray answer(const QByteArray &method, const QByteArray &body = {}) const
    {
        QTcpSocket socket;
        send(socket, method, body);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) { }
        return socket.readAll();
    }
    void send(QTcpSocket &socket, const QByteArray &method, const QByteArray &body) const
    {
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.waitForConnected(5'000);
        QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + fields;
        if (!token.isEmpty())
            head += "Authorization: Bearer "
                + token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "\r\n";
        if (!body.isEmpty())
            head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(head + "\r\n" + body);
    }
};

} // namespace

class tst_BlobServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SurveyServer>();
        QCOMPARE(m_server->setUp(), QString());
        QVERIFY(m_server->process.start());
        m_phone = std::make_unique<RealDevice>();
        join(*m_phone, m_server->invite(), m_enrolment);
    }

    void aPictureArrivesByteForByte_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("small") << 20;
        QTest::newRow("one part") << int(kBlobPartBytes);
        QTest::newRow("the largest") << int(kMaxBlobBytes);
    }
    void aPictureArrivesByteForByte()
    {
        QFETCH(int, size);
        const QByteArray bytes = jpegOf(size);
        attach(bytes);
        QCOMPARE(m_phone->sync().situation, SyncSituation::SavedHere); // the picture still waits
        send();
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        QCOMPARE(stored(bytes), bytes);
        QCOMPARE(evidence().receipt(respondent())->arrived, 1);
        const QByteArray fetched = raw(bytes).answer("GET");
        QVERIFY(fetched.contains("\r\nContent-Type: image/jpeg\r\n"));
        QVERIFY(fetched.contains("\r\nContent-Disposition: attachment\r\n"));
        QVERIFY(fetched.endsWith("\r\n\r\n" + bytes));
    }

    void goesOnAfterTheServerWasKilledInTheMiddle()
    {
        const QByteArray bytes = jpegOf(4 * kBlobPartBytes + 77);
        attach(bytes);
        (void)m_phone->sync();
        const std::optional<Error> broken = send(2, [this] { m_server->process.kill(); });
        QVERIFY(broken.has_value());
        QCOMPARE(evidence().receipt(respondent())->arrived, 0);
        QCOMPARE(stored(bytes), QByteArray());
        QVERIFY(m_server->process.start());
        m_phone->connectTo(m_server->process.url(), m_enrolment);
        int parts = 0;
        QVERIFY(!send(0, [&parts] { ++parts; }));
        QCOMPARE(parts, 1);
        QCOMPARE(stored(bytes), bytes);
        QCOMPARE(evidence().receipt(respondent())->arrived, 1);
    }

    void aPartThatBreaksOffIsNotCounted()
    {
        const QByteArray bytes = jpegOf(2 * kBlobPartBytes);
        attach(bytes);
        (void)m_phone->sync();
        Raw part = raw(bytes);
        part.fields = "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                      "Content-Length: 262144\r\n";
        QTcpSocket socket;
        part.send(socket, "PATCH", {});
        socket.write(bytes.left(100'000));
        QVERIFY(socket.waitForBytesWritten(5'000));
        socket.abort();
        const QByteArray told = raw(bytes).answer("HEAD");
        QVERIFY2(told.contains("Upload-Offset: 0\r\n"), told.constData());
        QVERIFY2(told.contains("Upload-Length: 524288\r\n"), told.constData());
        QVERIFY(told.endsWith("\r\n\r\n"));
        QVERIFY(!send());
        QCOMPARE(stored(bytes), bytes);
    }

    void otherBytesThanThoseNamedAreRefusedAndNothingIsKept()
    {
        const QByteArray bytes = jpegOf(1000);
        attach(bytes);
        (void)m_phone->sync();
        Raw wrong = raw(bytes);
        wrong.fields = "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n";
        QCOMPARE(wrong.status("PATCH", jpegOf(1000, 'x')), 422);
        QCOMPARE(wrong.status("PATCH", QByteArray("<html>") + QByteArray(994, 'x')), 422);
        QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
        QVERIFY(raw(bytes).answer("HEAD").contains("Upload-Offset: 0\r\n"));
        QVERIFY(!send());
        QCOMPARE(stored(bytes), bytes);
    }

    void nobodyElseFindsThePicture_data()
    {
        QTest::addColumn<QStringList>("invitation");
        QTest::newRow("another respondent") << QStringList{};
        QTest::newRow("a manager") << QStringList{QStringLiteral("--role"),         QStringLiteral("manager"),
                                                  QStringLiteral("--organisation"), QStringLiteral("Vara"),
                                                  QStringLiteral("--name"),         QStringLiteral("Eva Ek")};
        QTest::newRow("the coordinator")
            << QStringList{QStringLiteral("--role"), QStringLiteral("coordinator"), QStringLiteral("--name"),
                           QStringLiteral("Kim")};
    }
    void nobodyElseFindsThePicture()
    {
        QFETCH(QStringList, invitation);
        const QByteArray bytes = jpegOf(1000);
        attach(bytes);
        (void)m_phone->sync();
        QVERIFY(!send());
        const QString text = invitation.isEmpty()
            ? m_server->invite()
            : m_server->command(QStringLiteral("invite"), invitation).out;
        RealDevice other;
        EnrolResponse enrolment;
        join(other, text, enrolment);
        Raw request = raw(bytes);
        request.token = enrolment.token;
        request.fields = "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n";
        const QByteArray absent = raw(jpegOf(9)).path;
        for (const char *method : {"HEAD", "GET", "PATCH"}) {
            const QByteArray body = qstrcmp(method, "PATCH") == 0 ? bytes : QByteArray();
            const QByteArray there = request.answer(method, body);
            QCOMPARE(there.mid(9, 3), QByteArray("404"));
            Raw nowhere = request;
            nowhere.path = absent;
            QCOMPARE(withoutDate(nowhere.answer(method, body)), withoutDate(there));
        }
    }

    void refusesWhatDoesNotFollowTheRules()
    {
        const QByteArray bytes = jpegOf(1000);
        attach(bytes);
        (void)m_phone->sync();
        Raw request = raw(bytes);
        QCOMPARE(request.status("PATCH", bytes), 415);
        request.fields = "Content-Type: application/offset+octet-stream\r\n";
        QCOMPARE(request.status("PATCH", bytes), 400);
        request.fields += "Upload-Offset: 0\r\n";
        QCOMPARE(request.status("PATCH"), 400);
        QCOMPARE(request.status("PATCH", bytes + "x"), 400);
        QCOMPARE(request.status("PATCH", QByteArray(300 * 1024, 'x')), 413);
        QCOMPARE(request.status("POST", bytes), 404);
        QCOMPARE(request.status("GET"), 404); // named, and not there yet
        Raw elsewhere = request;
        elsewhere.fields.replace("Offset: 0", "Offset: 7");
        QCOMPARE(elsewhere.status("PATCH", bytes.mid(7)), 409);
        for (const char *path : {"/v1/blob/", "/v1/blob/00/00", "/v1/blob/../../etc/passwd"}) {
            elsewhere.path = path;
            QCOMPARE(elsewhere.status("GET"), 404);
        }
        elsewhere.path = request.path.toUpper().replace("/V1/BLOB/", "/v1/blob/");
        QCOMPARE(elsewhere.status("GET"), 404);
        request.token = QByteArray(32, 'f');
        QCOMPARE(request.status("HEAD"), 401);
        request.token.clear();
        QCOMPARE(request.status("HEAD"), 401);
    }

    void aRemovedPictureIsNoLongerThere()
    {
        const QByteArray bytes = jpegOf(1000);
        const RecordId id = attach(bytes);
        (void)m_phone->sync();
        QVERIFY(!send());
        QVERIFY(evidence().remove(respondent(), id));
        QCOMPARE(m_phone->sync().situation, SyncSituation::AllSent);
        QCOMPARE(raw(bytes).status("GET"), 404);
    }

    void anotherDeviceOfThePersonSeesThatItHasArrived()
    {
        const QByteArray bytes = jpegOf(1000);
        attach(bytes);
        (void)m_phone->sync();
        QVERIFY(!send());
        RealDevice tablet;
        const Result<EnrolResponse> second =
            RealDevice::enrol(m_server->process.url(), SurveyServer::typedCode(m_invitation));
        QVERIFY(second);
        tablet.connectTo(m_server->process.url(), *second);
        QCOMPARE(tablet.sync().situation, SyncSituation::AllSent);
        const auto photos =
            EvidenceService(*tablet.store, tablet.random).photos(respondent(), QStringLiteral("Q001"));
        QCOMPARE(photos->size(), std::size_t(1));
        QVERIFY(!photos->front().isHere);
    }

private:
    void join(RealDevice &device, const QString &invitation, EnrolResponse &enrolment)
    {
        m_invitation = invitation;
        const Result<EnrolResponse> enrolled =
            RealDevice::enrol(m_server->process.url(), SurveyServer::scannedCode(invitation));
        QVERIFY2(enrolled.has_value(), qPrintable(invitation));
        enrolment = *enrolled;
        device.connectTo(m_server->process.url(), enrolment);
        QCOMPARE(device.sync().situation, SyncSituation::AllSent);
    }
    [[nodiscard]] EvidenceService evidence() { return EvidenceService(*m_phone->store, m_phone->random); }
    [[nodiscard]] RecordId respondent() const { return m_phone->assignment()->record; }
    RecordId attach(const QByteArray &bytes)
    {
        const Result<RecordId> id =
            evidence().attach(respondent(), QStringLiteral("Q001"), {bytes, BlobMedia::Jpeg, 800, 600});
        SAMSYN_REQUIRE(id.has_value());
        return *id;
    }
    /// Runs the uploads to their end; `happen` comes before the part of this number.
    std::optional<Error> send(int parts = -1, std::function<void()> happen = {})
    {
        HttpBlobTransport http(m_server->process.url(), m_enrolment.token);
        BreakingTransport way(http, parts, std::move(happen));
        BlobUploads uploads(*m_phone->store, way);
        uploads.run();
        SAMSYN_REQUIRE(QTest::qWaitFor([&uploads] { return !uploads.isSending(); }, 60'000));
        return uploads.lastError();
    }
    [[nodiscard]] QString folder() const
    {
        return m_server->database() + QStringLiteral(".blobs/")
            + QString::fromLatin1(m_phone->assignment()->feed.toByteArray().toHex());
    }
    /// The file at the server; empty when there is none.
    [[nodiscard]] QByteArray stored(const QByteArray &bytes) const
    {
        QFile file(folder() + QLatin1Char('/') + QString::fromLatin1(sha256({bytes}).toHex()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Raw raw(const QByteArray &bytes) const
    {
        return {m_server->process.url(),
                m_enrolment.token,
                "/v1/blob/" + m_phone->assignment()->feed.toByteArray().toHex() + '/'
                    + sha256({bytes}).toHex(),
                {}};
    }
    static QByteArray withoutDate(const QByteArray &answer)
    {
        QByteArray kept;
        for (const QByteArray &line : answer.split('\n')) {
            if (!line.startsWith("Date:"))
                kept += line + '\n';
        }
        return kept;
    }

    std::unique_ptr<SurveyServer> m_server;
    std::unique_ptr<RealDevice> m_phone;
    EnrolResponse m_enrolment;
    QString m_invitation;
};

QTEST_GUILESS_MAIN(tst_BlobServer)
#include "tst_BlobServer.moc"
