// SPDX-License-Identifier: EUPL-1.2
// Gaps and changes on paper, as pictures and as tables.
#include "core/scoring/HeatPalette.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"
#include "tests/cli/SampleHeatTables.h"

#include <QFile>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace samsyn;

namespace {

HeatMapCaption caption(ReportLanguage language = ReportLanguage::Swedish)
{
    HeatMapCaption made;
    made.title = QStringLiteral("Digital förmåga");
    made.language = language;
    return made;
}

QString svgText(const HeatTables &tables, ReportLanguage language = ReportLanguage::Swedish)
{
    QXmlStreamReader reader(heatMapSvg(tables, caption(language)));
    QStringList words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            words += reader.text().toString().trimmed();
    }
    return QLatin1Char('|') + words.join(QLatin1Char('|')) + QLatin1Char('|');
}

QList<QByteArrayList> rowsOf(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.split('\n')) {
        if (!line.isEmpty())
            rows.append(line.chopped(1).split(','));
    }
    return rows;
}

void keepPicture(const QString &name, const HeatTables &tables)
{
    if (!qEnvironmentVariableIsSet("SAMSYN_PICTURES"))
        return;
    QFile file(qEnvironmentVariable("SAMSYN_PICTURES") + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*heatMapPng(tables, caption(), 2));
}

} // namespace

class tst_HeatTablesReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsHaveTheDivergingColours();
    void changesSayWhatTheyAre();
    void gapsSayWhatTheyAre();
    void englishSheetsHaveEnglishWords();
    void everyCellHasOneFace();
    void changesHaveColumnsOfTheirOwn();
    void gapsHaveColumnsOfTheirOwn();
    void aFileSaysWhereItComesFrom();
};

void tst_HeatTablesReport::cellsHaveTheDivergingColours()
{
    for (const HeatTables &tables : {sampleGaps({2, 3, 7}), sampleChanges({2, 3, 7})}) {
        const HeatMapLayout layout = layOut(tables, caption());
        const QImage image = QImage::fromData(*heatMapPng(tables, caption(), 1), "PNG");
        int compared = 0;
        for (qsizetype row = 0; row < tables.levels.rows.size(); ++row) {
            for (qsizetype column = 0; column < tables.levels.columns.size(); ++column) {
                const ReportFace face = faceOf(tables, row, column, ReportLanguage::Swedish);
                if (face.value.isEmpty())
                    continue;
                const QPointF corner =
                    layout.cellRect(layout.bands.front(), row, column).topLeft() + QPointF(4, 4);
                QCOMPARE(
                    image.pixelColor(corner.toPoint()),
                    QColor(QLatin1String(kDivergingPalette[std::size_t(face.colourClass - 1)].background)));
                ++compared;
            }
        }
        QVERIFY(compared > 8);
    }
    keepPicture(QStringLiteral("gaps.png"), sampleGaps({4, 3, 7}));
    keepPicture(QStringLiteral("changes.png"), sampleChanges({4, 3, 7}));
}

void tst_HeatTablesReport::changesSayWhatTheyAre()
{
    const QString all = svgText(sampleChanges({3, 3, 7}));
    for (const char *expected :
         {"|+0,7|", "|\u22120,3|", "säkerställd ökning", "säkerställd minskning", "oklart: kan vara slump",
          "ingen ändring", "minskning med 0,5 eller mer", "inte med då", "för många frågor har ändrats"})
        QVERIFY2(all.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(!all.contains(QStringLiteral("styrka")));
}

void tst_HeatTablesReport::gapsSayWhatTheyAre()
{
    const QString all = svgText(sampleGaps({3, 3, 7}));
    for (const char *expected :
         {"under målet", "målet är nått", "inget mål är satt", "1,5 eller mer under målet"})
        QVERIFY2(all.contains(QString::fromUtf8(expected)), expected);
}

void tst_HeatTablesReport::englishSheetsHaveEnglishWords()
{
    const QString changes = svgText(sampleChanges({3, 3, 7}), ReportLanguage::English);
    QVERIFY(changes.contains(QStringLiteral("confirmed increase")));
    QVERIFY(changes.contains(QStringLiteral("|+0.7|")));
    QVERIFY(!changes.contains(QStringLiteral("ökning")));
    QVERIFY(
        svgText(sampleGaps({3, 3, 7}), ReportLanguage::English).contains(QStringLiteral("no target is set")));
    QVERIFY(aspectInWords(sampleChanges({1, 1, 1}), ReportLanguage::English)
                .contains(QStringLiteral("Spring 2025")));
}

void tst_HeatTablesReport::everyCellHasOneFace()
{
    for (const HeatTables &tables :
         {HeatTables(sampleHeatMap({4, 3, 7})), sampleGaps({4, 3, 7}), sampleChanges({4, 3, 7})}) {
        for (qsizetype row = 0; row < tables.levels.rows.size(); ++row) {
            for (qsizetype column = 0; column < tables.levels.columns.size(); ++column) {
                const ReportFace face = faceOf(tables, row, column, ReportLanguage::Swedish);
                const int told = int(face.isBlank) + int(!face.value.isEmpty()) + int(!face.reason.isEmpty());
                QCOMPARE(told, 1);
                QCOMPARE(face.colourClass > 0, !face.value.isEmpty());
                QCOMPARE(face.mark != ReportMark::None, !face.value.isEmpty());
            }
        }
    }
}

void tst_HeatTablesReport::changesHaveColumnsOfTheirOwn()
{
    const QList<QByteArrayList> rows = rowsOf(heatMapCsv(sampleChanges({2, 3, 4}), {}));
    QCOMPARE(rows.first().mid(15),
             (QByteArrayList{"change", "certainty", "change_low", "change_high", "break", "earlier_date"}));
    for (const QByteArrayList &row : rows.mid(1)) {
        QCOMPARE(row.size(), 21);
        QCOMPARE(row.at(15).isEmpty(), !row.at(19).isEmpty()); // a change or a reason
        QCOMPARE(row.at(20), QByteArray("2025-04-01"));
    }
}

void tst_HeatTablesReport::gapsHaveColumnsOfTheirOwn()
{
    const QList<QByteArrayList> rows = rowsOf(heatMapCsv(sampleGaps({2, 3, 4}), {}));
    QCOMPARE(rows.first().mid(15), (QByteArrayList{"target", "gap"}));
    for (const QByteArrayList &row : rows.mid(1))
        QCOMPARE(row.at(15).isEmpty(), !row.at(3).endsWith('1'));
}

void tst_HeatTablesReport::aFileSaysWhereItComesFrom()
{
    HeatMapCsvOptions options;
    options.origin = {QStringLiteral("Våren 2026"),       QStringLiteral("2026-04-01"),
                      QStringLiteral("Förmågor"),         QStringLiteral("1.2.0"),
                      QStringLiteral("2026-04-20 08:00"), QStringLiteral("Enskilda svar")};
    const QList<QByteArrayList> rows = rowsOf(heatMapCsv(sampleHeatMap({1, 1, 2}), options));
    QCOMPARE(rows.first().last(), QByteArray("method"));
    for (const QByteArrayList &row : rows.mid(1)) {
        QCOMPARE(row.at(15), QByteArray("level"));
        QCOMPARE(row.at(17), QByteArray("2026-04-01"));
        QCOMPARE(row.at(19), QByteArray("1.2.0"));
        QCOMPARE(row.last(), QByteArray("Enskilda svar"));
    }
}

QTEST_MAIN(tst_HeatTablesReport)
#include "tst_HeatTablesReport.moc"
