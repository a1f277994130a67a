// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatPalette.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"
#include "tests/cli/SampleHeatMap.h"

#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace samsyn;

namespace {

HeatMapCaption sampleCaption()
{
    HeatMapCaption caption;
    caption.title = QStringLiteral("Digital förmåga i V6");
    caption.subtitle = QStringLiteral("Våren 2026, referensdatum 2026-04-01");
    caption.method =
        QStringLiteral("Enskilda svar, vägda lika per roll. Minst 5 svar bakom varje visat värde.");
    caption.footer = {QStringLiteral("Alla svar är påhittade.")};
    return caption;
}

/// Words of all text elements; fails on anything that is not well-formed XML.
QStringList svgWords(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            words += reader.text().toString().trimmed();
    }
    return reader.hasError() ? QStringList() : words;
}

/// SAMSYN_PICTURES names a folder for people who want to look at what was painted.
void keepPicture(const QString &name, const QByteArray &bytes)
{
    if (!qEnvironmentVariableIsSet("SAMSYN_PICTURES"))
        return;
    QFile file(qEnvironmentVariable("SAMSYN_PICTURES") + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class tst_HeatMapReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsInsideTheSheetAndNoTwoMeet_data()
    {
        QTest::addColumn<int>("areas");
        QTest::addColumn<int>("capabilities");
        QTest::addColumn<int>("columns");
        QTest::newRow("one cell") << 1 << 0 << 1;
        QTest::newRow("seven municipalities") << 4 << 3 << 7;
        QTest::newRow("a country") << 8 << 4 << 290;
        QTest::newRow("no organisations") << 2 << 2 << 0;
        QTest::newRow("forty-nine") << 1 << 3 << 49;
    }

    void everyCellIsInsideTheSheetAndNoTwoMeet()
    {
        QFETCH(int, areas);
        QFETCH(int, capabilities);
        QFETCH(int, columns);
        const HeatMap map = sampleHeatMap({areas, capabilities, columns});
        const HeatMapLayout layout = layOut(map, sampleCaption());
        const QRectF sheet(QPointF(), layout.size);
        qsizetype placed = 0;
        double bottom = 0;
        for (const HeatMapLayout::Band &band : layout.bands) {
            QVERIFY(band.headerTop >= bottom);
            for (qsizetype column = band.first; column < band.first + band.count; ++column, ++placed) {
                for (qsizetype row = 0; row < map.rows.size(); ++row)
                    QVERIFY(sheet.contains(layout.cellRect(band, row, column)));
            }
            bottom = layout.cellRect(band, map.rows.size() - 1, band.first).bottom();
        }
        QCOMPARE(placed, map.columns.size());
        for (const HeatMapLayout::LegendItem &item : layout.legend) {
            const double end = item.textPosition.x() + textWidth(item.text, layout.fonts.body);
            QVERIFY2(end <= layout.size.width() - layout.margin + 1, qPrintable(item.text));
        }
    }

    void aWideTableIsFoldedIntoEvenBands()
    {
        const HeatMapLayout layout = layOut(sampleHeatMap({1, 13, 182}), sampleCaption());
        QCOMPARE(layout.bands.size(), std::size_t(4));
        QCOMPARE(layout.bands.front().count, 46);
        QCOMPARE(layout.bands.back().count, 44);
        QVERIFY(layout.size.width() < 4200);
    }

    void pngHasTheSizeOfTheLayout()
    {
        const HeatMap map = sampleHeatMap({4, 3, 7});
        const HeatMapCaption caption = sampleCaption();
        const Result<QByteArray> png = heatMapPng(map, caption, 2);
        QVERIFY(png);
        const QImage image = QImage::fromData(*png, "PNG");
        QCOMPARE(image.size(), layOut(map, caption).size.toSize() * 2);
        keepPicture(QStringLiteral("v6.png"), *png);
        const Result<QByteArray> country = heatMapPng(sampleHeatMap({8, 4, 290}), caption, 1);
        QVERIFY(country);
        keepPicture(QStringLiteral("country.png"), *country);
    }

    void pngShowsTheColoursOfTheClasses()
    {
        const HeatMap map = sampleHeatMap({4, 3, 7});
        const HeatMapLayout layout = layOut(map, sampleCaption());
        const QImage image = QImage::fromData(*heatMapPng(map, sampleCaption(), 1), "PNG");
        int compared = 0;
        for (qsizetype row = 0; row < map.rows.size(); ++row) {
            for (qsizetype column = 0; column < map.columns.size(); ++column) {
                if (!map.cell(row, column).score)
                    continue;
                const QPointF corner =
                    layout.cellRect(layout.bands.front(), row, column).topLeft() + QPointF(4, 4);
                const QColor seen = image.pixelColor(corner.toPoint());
                const int expected = map.cell(row, column).colourClass;
                QCOMPARE(seen, QColor(QLatin1String(kLevelPalette[std::size_t(expected - 1)].background)));
                ++compared;
            }
        }
        QVERIFY(compared > 80);
    }

    void refusesAPictureThatNoProgramOpens()
    {
        HeatMapCaption caption = sampleCaption();
        caption.columnsPerBand = 2000;
        const Result<QByteArray> png = heatMapPng(sampleHeatMap({1, 2, 1000}), caption, 2);
        QVERIFY(!png);
        QCOMPARE(png.error().code, ErrorCode::ArgumentInvalid);
    }

    void svgHoldsEveryNameAndTheLegendInWords()
    {
        const HeatMap map = sampleHeatMap({4, 3, 7});
        const QByteArray svg = heatMapSvg(map, sampleCaption());
        const QStringList words = svgWords(svg);
        QVERIFY(!words.isEmpty());
        for (const QString &name : sampleOrganisations())
            QVERIFY2(words.contains(name), qPrintable(name));
        const QString all = words.join(QLatin1Char(' '));
        for (const char *expected :
             {"Digital förmåga i V6", "referensdatum 2026-04-01", "2 Påbörjat (från 1,5)",
              "styrka: 3,5 eller mer", "svaghet: under 2,5", "färre än 5 svar, visas inte", "dold",
              "Alla svar är påhittade.", "saknas", "e.t."})
            QVERIFY2(all.contains(QString::fromUtf8(expected)), expected);
        keepPicture(QStringLiteral("v6.svg"), svg);
    }

    void englishSheetHasDecimalPointAndEnglishWords()
    {
        HeatMapCaption caption = sampleCaption();
        caption.language = ReportLanguage::English;
        const QString all = svgWords(heatMapSvg(sampleHeatMap({2, 3, 7}), caption)).join(QLatin1Char('|'));
        QVERIFY(all.contains(QStringLiteral("|4.7|")));
        QVERIFY(all.contains(QStringLiteral("strength: 3.5 or more")));
        QVERIFY(!all.contains(QStringLiteral("styrka")));
    }

    void theSameMapGivesTheSameBytes()
    {
        const HeatMap map = sampleHeatMap({3, 3, 20});
        QCOMPARE(*heatMapPng(map, sampleCaption(), 1), *heatMapPng(map, sampleCaption(), 1));
        QCOMPARE(heatMapSvg(map, sampleCaption()), heatMapSvg(map, sampleCaption()));
        QCOMPARE(heatMapCsv(map, {}), heatMapCsv(map, {}));
    }

    void wrappingLosesNoLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << QStringLiteral("Upphandling och avtal för digitala tjänster");
        QTest::newRow("one long word") << QStringLiteral("Informationssäkerhetsklassningsmodell");
        QTest::newRow("mixed") << QStringLiteral("a Informationssäkerhetsklassningsmodell b");
    }

    void wrappingLosesNoLetter()
    {
        QFETCH(QString, text);
        const ReportFonts fonts;
        const QStringList lines = wrapText(text, fonts.body, 70);
        QVERIFY(lines.size() > 1);
        for (const QString &line : lines)
            QVERIFY(textWidth(line, fonts.body) <= 70);
        QString together = lines.join(QString());
        QCOMPARE(together.remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    }

    void csvIsAPureTableWithAReasonInEveryEmptyCell()
    {
        const HeatMap map = sampleHeatMap({4, 3, 7});
        const QByteArray csv = heatMapCsv(map, {});
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines.size(), 1 + map.rows.size() * map.columns.size() + 1);
        QCOMPARE(lines.at(0),
                 "organisation,organisation_name,kind,code,name,score,reason,mark,class,n,coverage,"
                 "bound,low,high,agreement\r");
        QCOMPARE(lines.at(1), "K0,Essunga,area,A,Område med namn 1,1,,weakness,1,5,1,,,,\r");
        for (const QByteArray &line : lines.mid(1, lines.size() - 2)) {
            const QList<QByteArray> fields = line.trimmed().split(',');
            QCOMPARE(fields.size(), 15);
            QCOMPARE(fields.at(5).isEmpty(), !fields.at(6).isEmpty());
        }
    }

    void aBoundAndAnIntervalHaveColumnsOfTheirOwn()
    {
        HeatMap map = sampleHeatMap({1, 1, 1});
        HeatMapCell &cell = map.cells.front();
        cell.score = 4.5;
        cell.bound = ScoreBound::AtLeast;
        cell.agreement = AgreementClass::Strong;
        QVERIFY(heatMapCsv(map, {}).contains(",4.5,,weakness,1,5,1,atLeast,,,strong\r\n"));
        cell.bound = ScoreBound::Exact;
        cell.low = 4.25;
        cell.high = 4.75;
        QVERIFY(heatMapCsv(map, {}).contains(",4.5,,weakness,1,5,1,,4.25,4.75,strong\r\n"));
    }

    void swedishSpreadsheetGetsSemicolonsAndDecimalCommas()
    {
        const QByteArray csv =
            heatMapCsv(sampleHeatMap({1, 1, 2}), {CsvDialect::Semicolon, ReportLanguage::Swedish});
        QVERIFY(csv.contains("\r\nK1;Grästorp;area;A;Område med namn 1;4,7;;strength;5;6;1;;;;\r\n"));
    }

    void textThatWouldRunAsAFormulaIsMadeHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+46") << QByteArray("'+46");
        QTest::newRow("minus") << QStringLiteral("-x") << QByteArray("'-x");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
        QTest::newRow("inside") << QStringLiteral("a=b") << QByteArray("a=b");
        QTest::newRow("quotes") << QStringLiteral("a \"b\", c") << QByteArray("\"a \"\"b\"\", c\"");
        QTest::newRow("line break") << QStringLiteral("a\nb") << QByteArray("\"a\nb\"");
    }

    void textThatWouldRunAsAFormulaIsMadeHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);
        CsvWriter csv(CsvDialect::Comma);
        csv.text(text).endRow();
        QCOMPARE(csv.bytes(), field + "\r\n");
    }

    void numbersReadBackAsTheSameNumbers()
    {
        CsvWriter csv(CsvDialect::Comma);
        csv.number(std::optional<double>(2.0 / 3))
            .number(std::optional<double>(-1.5))
            .number(std::optional<double>());
        QCOMPARE(csv.bytes().split(',').at(0).toDouble(), 2.0 / 3);
        QCOMPARE(csv.bytes().split(',').at(1), "-1.5");
    }
};

QTEST_MAIN(tst_HeatMapReport)
#include "tst_HeatMapReport.moc"
