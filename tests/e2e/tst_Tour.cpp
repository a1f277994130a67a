// SPDX-License-Identifier: EUPL-1.2
// The whole path with real programs: phone without network, server, closed round, heat map on a tablet.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class tst_Tour : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leavesPicturesOfEveryStep();
    void leavesTheHeatMapAsPngSvgAndCsv();
    void failsWithAReasonWhenTheFolderCannotBeMade();

private:
    QTemporaryDir m_out;
    QByteArray m_said;
};

static int runTour(const QString &out, QByteArray &said)
{
    QProcess tour;
    tour.setProcessChannelMode(QProcess::MergedChannels);
    tour.start(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-tour"), {QStringLiteral("--out"), out});
    if (!tour.waitForFinished(240000)) {
        tour.kill();
        tour.waitForFinished();
    }
    said = tour.readAll();
    return tour.exitStatus() == QProcess::NormalExit ? tour.exitCode() : -1;
}

void tst_Tour::initTestCase()
{
    const int code = runTour(m_out.path(), m_said);
    QVERIFY2(code == 0, m_said.constData());
    QVERIFY2(!m_said.contains("FAILED"), m_said.constData());
    QVERIFY(m_said.count("ok  ") >= 14);
}

void tst_Tour::leavesPicturesOfEveryStep()
{
    const QStringList pictures = QDir(m_out.path()).entryList({QStringLiteral("[0-9]*-*.png")}, QDir::Files);
    QVERIFY2(pictures.size() >= 14, qPrintable(pictures.join(QLatin1Char(' '))));
    QVERIFY(pictures.constLast().contains(QLatin1String("phone-result")));
    for (const QString &name : pictures) {
        const QImage image(m_out.filePath(name));
        const QSize wanted = name.contains(QLatin1String("phone")) ? QSize(360, 640) : QSize(1024, 768);
        QCOMPARE(image.size(), wanted);
    }
}

void tst_Tour::leavesTheHeatMapAsPngSvgAndCsv()
{
    const QImage image(m_out.filePath(QStringLiteral("heatmap.png")));
    QVERIFY(image.width() > 500 && image.height() > 300);

    QFile svg(m_out.filePath(QStringLiteral("heatmap.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));

    QFile csv(m_out.filePath(QStringLiteral("heatmap.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray table = csv.readAll();
    // Seven organisations, ten capabilities and four areas, and a line with the column names.
    QVERIFY2(table.trimmed().count('\n') >= 7 * (10 + 4), table.left(400).constData());
    QVERIFY(table.contains("Lidk\xc3\xb6ping"));
}

void tst_Tour::failsWithAReasonWhenTheFolderCannotBeMade()
{
    QFile blocked(m_out.filePath(QStringLiteral("blocked")));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    QByteArray said;
    QVERIFY(runTour(m_out.filePath(QStringLiteral("blocked")), said) != 0);
    QVERIFY(said.contains("samsyn-tour: "));
}

QTEST_GUILESS_MAIN(tst_Tour)
#include "tst_Tour.moc"
