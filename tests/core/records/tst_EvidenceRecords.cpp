// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"

#include <QTest>

using namespace samsyn;

namespace {

EvidenceGroup photo()
{
    return {RecordId::named("test", "r"),
            QStringLiteral("B1.1"),
            EvidenceKind::Photo,
            {},
            QByteArray(kBlobHashBytes, 'h'),
            250'000,
            BlobMedia::Jpeg,
            1600,
            1200};
}

} // namespace

class tst_EvidenceRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPhotoIsReadAsItWasWritten()
    {
        const EvidenceGroup before = photo();
        const Result<EvidenceGroup> after = readGroup<EvidenceGroup>(writeGroup(before));
        QVERIFY(after.has_value());
        QCOMPARE(after->respondent, before.respondent);
        QCOMPARE(after->questionCode, before.questionCode);
        QCOMPARE(int(after->kind), int(EvidenceKind::Photo));
        QCOMPARE(after->sha256, before.sha256);
        QCOMPARE(after->sizeBytes, before.sizeBytes);
        QCOMPARE(int(after->media), int(BlobMedia::Jpeg));
        QCOMPARE(*after->widthPx, 1600);
        QCOMPARE(*after->heightPx, 1200);
        QVERIFY(after->namesBytes());
    }

    void aLinkHasNoBytes()
    {
        EvidenceGroup link;
        link.kind = EvidenceKind::Link;
        link.uri = QStringLiteral("https://vara.se/plan");
        const Result<EvidenceGroup> read = readGroup<EvidenceGroup>(writeGroup(link));
        QVERIFY(read.has_value());
        QCOMPARE(read->uri, link.uri);
        QVERIFY(!read->namesBytes());
    }

    void limitsAreKept_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const EvidenceGroup &group, const char *field) {
            QTest::newRow(field) << writeGroup(group) << QString::fromLatin1(field);
        };
        EvidenceGroup group = photo();
        group.sha256.append('x');
        row(group, "sha256");
        group = photo();
        group.sizeBytes = kMaxBlobBytes + 1;
        row(group, "sizeBytes");
        group = photo();
        group.kind = EvidenceKind(4);
        row(group, "kind");
        group = photo();
        group.media = BlobMedia(3);
        row(group, "media");
        group = photo();
        group.widthPx = 0;
        row(group, "widthPx");
        group = photo();
        group.heightPx = 100'001;
        row(group, "heightPx");
        group = photo();
        group.uri = QString(501, QLatin1Char('x'));
        row(group, "uri");
        group = photo();
        group.questionCode = QString(65, QLatin1Char('x'));
        row(group, "questionCode");
    }
    void limitsAreKept()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, field);
        const Result<void> checked = checkValue(RecordKind::Evidence, EvidenceGroup::address.group, value);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::RecordFieldInvalid);
        QVERIFY2(checked.error().where.contains(field), qPrintable(checked.error().where));
    }

    void aTitleHasItsLimit()
    {
        const EvidenceTitleGroup title{QString(kNameChars + 1, QLatin1Char('x'))};
        const Result<void> checked =
            checkValue(RecordKind::Evidence, EvidenceTitleGroup::address.group, writeGroup(title));
        QCOMPARE(checked.error().code, ErrorCode::RecordFieldInvalid);
    }

    void evidenceLivesInTheRespondentsOwnFeed()
    {
        const KindSpec *kind = findKind(32);
        QVERIFY(kind);
        QCOMPARE(int(kind->home), int(FeedKind::Answers));
    }

    void knowsAPictureByItsFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("media");
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10) << int(BlobMedia::Jpeg);
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n", 8) << int(BlobMedia::Png);
        QTest::newRow("GIF") << QByteArray("GIF89a") << int(BlobMedia::None);
        QTest::newRow("HTML") << QByteArray("<html>") << int(BlobMedia::None);
        QTest::newRow("half a PNG") << QByteArray("\x89PNG", 4) << int(BlobMedia::None);
        QTest::newRow("nothing") << QByteArray() << int(BlobMedia::None);
    }
    void knowsAPictureByItsFirstBytes()
    {
        QFETCH(QByteArray, start);
        QFETCH(int, media);
        QCOMPARE(int(blobMediaOf(start)), media);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceRecords)
#include "tst_EvidenceRecords.moc"
