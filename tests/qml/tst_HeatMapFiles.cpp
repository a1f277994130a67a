// SPDX-License-Identifier: EUPL-1.2
// What an exported heat map says of itself, whichever format it has.
#include "platform/app/HeatMapFiles.h"
#include "qml/viewmodels/HeatMapViewModel.h"
#include "tests/support/DemoReview.h"
#include "tests/support/EarlierRound.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

struct Bench {
    Bench()
    {
        addEarlierRound(device);
        addTargets(device, 4, 2);
        heatMap.open(device.demo().closedRound.id.toString());
    }

    /// Writes the table that is shown; the bytes of the one new file with this ending.
    QByteArray written(const char *ending)
    {
        HeatMapExport &exporting = *heatMap.exporting();
        const QByteArray format(ending);
        if (format == "png")
            exporting.askPng();
        else if (format == "svg")
            exporting.askSvg();
        else if (format == "csv")
            exporting.askCsv();
        else
            exporting.askPdf();
        exporting.confirm();
        const QDir out(folder.path());
        const QStringList names =
            out.entryList({QStringLiteral("*.%1").arg(QLatin1String(ending))}, QDir::Files, QDir::Time);
        QFile file(out.filePath(names.value(0)));
        return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    DemoDevice device;
    HeatMapFiles files{folder.path()};
    HeatMapViewModel heatMap{device.services(), &files};
};

} // namespace

class tst_HeatMapFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void aTableSaysWhereItComesFrom();
    void theCaptionSaysWhatIsNotShown();
    void aProvisionalResultSaysSoInTheFile();
};

void tst_HeatMapFiles::everyFormatIsWritten_data()
{
    QTest::addColumn<int>("aspect");
    for (const char *name : {"level", "gap", "change"})
        QTest::newRow(name) << (qstrcmp(name, "level") == 0     ? int(HeatAspect::Level)
                                    : qstrcmp(name, "gap") == 0 ? int(HeatAspect::Gap)
                                                                : int(HeatAspect::Change));
}

void tst_HeatMapFiles::everyFormatIsWritten()
{
    QFETCH(int, aspect);
    Bench bench;
    bench.heatMap.aspects()->setCurrent(aspect);
    QVERIFY(bench.written("png").startsWith("\x89PNG"));
    QVERIFY(bench.written("svg").contains("<svg"));
    QVERIFY(bench.written("csv").startsWith("organisation;"));
    if (bench.files.writes(HeatMapFormat::Pdf))
        QVERIFY(bench.written("pdf").startsWith("%PDF-1."));
}

void tst_HeatMapFiles::aTableSaysWhereItComesFrom()
{
    Bench bench;
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    const QString csv = QString::fromUtf8(bench.written("csv"));
    const QStringList heading = csv.section(QLatin1Char('\r'), 0, 0).split(QLatin1Char(';'));
    const QStringList first = csv.split(QStringLiteral("\r\n")).at(1).split(QLatin1Char(';'));
    const RoundCard &round = bench.heatMap.results().round;
    QCOMPARE(first.at(heading.indexOf(QStringLiteral("shows"))), QStringLiteral("change"));
    QCOMPARE(first.at(heading.indexOf(QStringLiteral("round"))), round.name.sv);
    QCOMPARE(first.at(heading.indexOf(QStringLiteral("reference_date"))), round.referenceDate);
    QCOMPARE(first.at(heading.indexOf(QStringLiteral("version"))), bench.device.framework().version);
    QCOMPARE(first.at(heading.indexOf(QStringLiteral("earlier_date"))), QStringLiteral("2024-10-15"));
}

void tst_HeatMapFiles::aProvisionalResultSaysSoInTheFile()
{
    Bench bench;
    awaitApproval(bench.device);
    bench.heatMap.reload(); // nothing else has changed
    HeatMapExport &exporting = *bench.heatMap.exporting();
    exporting.choose();
    QVERIFY(exporting.isChoosing() && !exporting.isAsking());
    QCOMPARE(exporting.formatNames().first(), QStringLiteral("Bild, PNG"));
    exporting.askRow(9);
    QVERIFY(!exporting.isAsking());
    exporting.askRow(2);
    QVERIFY(exporting.isAsking() && !exporting.isChoosing());
    QVERIFY(exporting.facts().first().startsWith(QStringLiteral("Preliminärt, inte publicerat")));
    const QByteArray csv = bench.written("csv");
    QVERIFY(csv.contains(QStringLiteral("preliminärt, inte publicerat").toUtf8()));
    QVERIFY(QDir(bench.folder.path()).entryList({QStringLiteral("*-preliminar-*.csv")}).size() == 1);
    const HeatMapPicture picture{
        bench.heatMap.results(), bench.heatMap.cells()->tables(), {}, QStringLiteral("en")};
    QVERIFY(captionOf(picture).title.endsWith(QStringLiteral("provisional, not published")));
}

void tst_HeatMapFiles::theCaptionSaysWhatIsNotShown()
{
    Bench bench;
    const HeatMapPicture picture{
        bench.heatMap.results(), bench.heatMap.cells()->tables(), {}, QStringLiteral("sv")};
    const HeatMapCaption caption = captionOf(picture);
    QVERIFY(caption.subtitle.contains(bench.heatMap.results().round.referenceDate));
    QVERIFY(caption.subtitle.contains(QStringLiteral("version ") + bench.device.framework().version));
    QVERIFY(caption.method.contains(QStringLiteral("väger lika")));
    QVERIFY(caption.footer.first().contains(QStringLiteral("dolda för att skydda enskilda")));
}

QTEST_MAIN(tst_HeatMapFiles)
#include "tst_HeatMapFiles.moc"
