// SPDX-License-Identifier: EUPL-1.2
// The code that the server prints is the code that the phone reads, also small, blurred by scaling, or not
// there.
#include "core/sync/Enrolment.h"
#include "platform/app/QrReader.h"
#include "platform/common/QrMatrix.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace samsyn;

class tst_QrCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheServerDraws_data();
    void readsWhatTheServerDraws();
    void findsNothingWhereThereIsNone();
};

static QImage drawn(const QrMatrix &matrix, int moduleSide)
{
    const int kQuiet = kQrQuietModules;
    const int side = (matrix.size + 2 * kQuiet) * moduleSide;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size; ++x) {
            if (matrix.isDark(x, y))
                painter.fillRect((x + kQuiet) * moduleSide, (y + kQuiet) * moduleSide, moduleSide, moduleSide,
                                 Qt::black);
        }
    }
    return image;
}

void tst_QrCode::readsWhatTheServerDraws_data()
{
    QTest::addColumn<int>("moduleSide");
    QTest::addColumn<double>("scale");
    QTest::newRow("as printed") << 8 << 1.0;
    QTest::newRow("small") << 3 << 1.0;
    QTest::newRow("blurred by scaling") << 6 << 0.73;
    QTest::newRow("a large photo") << 60 << 1.0;
}

void tst_QrCode::readsWhatTheServerDraws()
{
    QFETCH(int, moduleSide);
    QFETCH(double, scale);
    const JoinLink link{QStringLiteral("https://samsyn.example.se"),
                        QStringLiteral("ABCDEFGHJKMNPQRSTVWXYZ2345")};
    const Result<QrMatrix> matrix = qrMatrix(formatJoinLink(link));
    QVERIFY(matrix);
    const QImage image = drawn(*matrix, moduleSide);
    const QSize size = image.size() * scale;
    const Result<JoinLink> read =
        parseJoinLink(readQrCode(image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    QVERIFY(read);
    QCOMPARE(*read, link);
}

void tst_QrCode::findsNothingWhereThereIsNone()
{
    QImage empty(300, 300, QImage::Format_RGB32);
    empty.fill(Qt::gray);
    QCOMPARE(readQrCode(empty), QString());
    QCOMPARE(readQrCode(QImage()), QString());
}

QTEST_MAIN(tst_QrCode)
#include "tst_QrCode.moc"
