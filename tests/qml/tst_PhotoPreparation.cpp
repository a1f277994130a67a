// SPDX-License-Identifier: EUPL-1.2
// What leaves the device is a picture and nothing else.
#include "qml/viewmodels/PhotoPreparation.h"
#include "tests/support/DemoPicture.h"

#include <QColorSpace>
#include <QImageReader>
#include <QTest>

using namespace samsyn;

namespace {

/// Markers of the segments of a JPEG up to its pixels.
QList<int> segmentsOf(const QByteArray &jpeg)
{
    QList<int> markers;
    for (qsizetype at = 2; at + 4 < jpeg.size();) {
        const auto byte = [&jpeg](qsizetype i) { return int(static_cast<unsigned char>(jpeg[i])); };
        markers.append(byte(at + 1));
        if (byte(at + 1) == 0xda)
            break;
        at += 2 + byte(at + 2) * 256 + byte(at + 3);
    }
    return markers;
}

QImage imageOf(const PreparedPhoto &photo)
{
    return QImage::fromData(photo.bytes);
}

} // namespace

class tst_PhotoPreparation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placeAndCameraAreGone()
    {
        const QByteArray before = photoWithPlace({400, 300});
        QVERIFY(segmentsOf(before).contains(0xe1));
        QVERIFY(before.contains("Exif"));
        const Result<PreparedPhoto> photo = preparePhoto(before);
        QVERIFY(photo.has_value());
        const QList<int> after = segmentsOf(photo->bytes);
        QVERIFY(after.contains(0xda));
        for (int marker = 0xe1; marker <= 0xef; ++marker)
            QVERIFY2(!after.contains(marker), qPrintable(QString::number(marker, 16)));
        QVERIFY(!after.contains(0xfe)); // comment
        QVERIFY(!photo->bytes.contains("Exif"));
    }

    void thePictureStandsAsItsCameraWasHeld()
    {
        const Result<PreparedPhoto> photo = preparePhoto(photoWithPlace({400, 300}));
        QCOMPARE(QSize(photo->widthPx, photo->heightPx), QSize(300, 400));
        QCOMPARE(imageOf(*photo).size(), QSize(300, 400));
    }

    void textsAndProfilesAreGone()
    {
        QImage image = demoImage({300, 200});
        image.setText(QStringLiteral("Author"), QStringLiteral("Kim Karlsson"));
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        for (const char *format : {"png", "jpeg"}) {
            const Result<PreparedPhoto> photo = preparePhoto(encoded(image, format));
            QVERIFY(photo.has_value());
            QVERIFY(!photo->bytes.contains("Kim"));
            QVERIFY(!segmentsOf(photo->bytes).contains(0xe2));
            QVERIFY(imageOf(*photo).textKeys().isEmpty());
        }
    }

    void sizesFitTheLimit_data()
    {
        QTest::addColumn<QSize>("before");
        QTest::addColumn<QSize>("after");
        QTest::newRow("small") << QSize(200, 100) << QSize(200, 100);
        QTest::newRow("at the limit") << QSize(1600, 1600) << QSize(1600, 1600);
        QTest::newRow("wide") << QSize(3200, 800) << QSize(1600, 400);
        QTest::newRow("high") << QSize(1500, 4000) << QSize(600, 1600);
        QTest::newRow("a line") << QSize(5000, 1) << QSize(1600, 1);
    }
    void sizesFitTheLimit()
    {
        QFETCH(QSize, before);
        QFETCH(QSize, after);
        for (const char *format : {"jpeg", "png"}) {
            const Result<PreparedPhoto> photo = preparePhoto(encoded(demoImage(before), format));
            QVERIFY(photo.has_value());
            QCOMPARE(QSize(photo->widthPx, photo->heightPx), after);
            QCOMPARE(imageOf(*photo).size(), after);
            QCOMPARE(int(blobMediaOf(photo->bytes)), int(BlobMedia::Jpeg));
        }
    }

    void whatIsSeeThroughLiesOnWhite()
    {
        QImage image(40, 40, QImage::Format_ARGB32);
        image.fill(QColor(255, 0, 0, 0));
        const Result<PreparedPhoto> photo = preparePhoto(encoded(image, "png"));
        const QColor middle = imageOf(*photo).pixelColor(20, 20);
        QVERIFY(middle.red() > 250 && middle.green() > 250 && middle.blue() > 250);
    }

    void theSamePictureGivesTheSameBytes()
    {
        const QByteArray file = photoWithPlace({400, 300});
        QCOMPARE(preparePhoto(file)->bytes, preparePhoto(file)->bytes);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("not a picture");
        QTest::newRow("drawing") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("cut off") << encoded(demoImage({300, 200}), "png").left(60);
        QTest::newRow("other bytes after the start") << QByteArray("\xff\xd8\xff\xe0") + QByteArray(500, 'x');
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(preparePhoto(file).error().code, ErrorCode::EvidenceUnreadable);
    }

    void aPictureOfTooManyPixelsIsSaid()
    {
        // The header of a PNG of 60 000 x 60 000, as a bomb would have it; nothing behind it is looked at.
        QByteArray bomb = encoded(demoImage({4, 4}), "png");
        const QByteArray side = QByteArray::fromHex("0000ea60");
        bomb.replace(16, 8, side + side);
        const Result<PreparedPhoto> photo = preparePhoto(bomb);
        QVERIFY(!photo);
        QVERIFY(photo.error().code == ErrorCode::EvidenceTooLarge
                || photo.error().code == ErrorCode::EvidenceUnreadable);
        const QByteArray large = encoded(QImage(8100, 8000, QImage::Format_Mono), "png");
        QCOMPARE(preparePhoto(large).error().code, ErrorCode::EvidenceTooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_PhotoPreparation)
#include "tst_PhotoPreparation.moc"
