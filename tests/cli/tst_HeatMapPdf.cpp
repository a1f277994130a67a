// SPDX-License-Identifier: EUPL-1.2
// What a screen reader and other programs find in the PDF for a committee.
#include "platform/report/pdf/HeatMapPdf.h"
#include "tests/cli/PrintedPdf.h"
#include "tests/cli/SampleHeatTables.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

HeatMapPrint sample()
{
    HeatMapPrint what;
    what.caption.title = QStringLiteral("Nuläge 2026");
    what.caption.subtitle = QStringLiteral("Förmågekarta, version 1.0.0, mätdag 2026-04-01");
    what.caption.method = QStringLiteral("Enskilda svar; varje roll väger lika.");
    what.caption.footer = {QStringLiteral("Alla som har filen kan läsa den.")};
    StandingLists lists;
    lists.organisation = QStringLiteral("Vara");
    lists.strengths = {{QStringLiteral("Informationssäkerhet"), QStringLiteral("4,1"),
                        QStringLiteral("Säkerställd styrka"), QStringLiteral("Ungefär som de andra")}};
    lists.rest = QStringLiteral("Varken styrka eller svaghet: 3. Utan värde: 2.");
    what.standings = {lists};
    return what;
}

QByteArray printed(const HeatTables &tables, const HeatMapPrint &what = sample())
{
    const Result<QByteArray> pdf = heatMapPdf(tables, what);
    return pdf ? *pdf : QByteArray();
}

int countOf(const PrintedPdf &pdf, const char *role)
{
    int count = 0;
    for (const SpokenElement &element : pdf.elements())
        count += int(element.role.section(QLatin1Char(':'), 0, 0) == QLatin1String(role));
    return count;
}

} // namespace

class tst_HeatMapPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsSpokenOnceOrAnArtifact_data();
    void everyPieceIsSpokenOnceOrAnArtifact();
    void theHeatMapIsARealTable();
    void wordsStandInOrder();
    void aFigureIsSpokenWithWhatItMeans();
    void aCountryBecomesManyTables();
    void theSameInputGivesTheSameBytes();
};

void tst_HeatMapPdf::everyPieceIsSpokenOnceOrAnArtifact_data()
{
    QTest::addColumn<int>("aspect");
    QTest::newRow("levels") << int(HeatAspect::Level);
    QTest::newRow("gaps") << int(HeatAspect::Gap);
    QTest::newRow("changes") << int(HeatAspect::Change);
}

void tst_HeatMapPdf::everyPieceIsSpokenOnceOrAnArtifact()
{
    QFETCH(int, aspect);
    const HeatTables tables = aspect == int(HeatAspect::Gap) ? sampleGaps({4, 3, 9})
        : aspect == int(HeatAspect::Change)                  ? sampleChanges({4, 3, 9})
                                                             : HeatTables(sampleHeatMap({4, 3, 9}));
    const QByteArray pdf = printed(tables);
    const PdfAudit audit = PrintedPdf::audit(pdf);
    QCOMPARE(audit.fault, QString());
    QVERIFY(audit.isMarked);
    QCOMPARE(audit.language, QStringLiteral("sv-SE"));
    QCOMPARE(audit.looseOperators, 0);
    QCOMPARE(audit.orphanPieces, 0);
    QVERIFY(audit.bookmarks >= 4);
    if (qEnvironmentVariableIsSet("SAMSYN_PICTURES")) {
        QFile file(qEnvironmentVariable("SAMSYN_PICTURES") + QStringLiteral("/heat-%1.pdf").arg(aspect));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
    }
}

void tst_HeatMapPdf::theHeatMapIsARealTable()
{
    const QByteArray bytes = printed(sampleHeatMap({4, 3, 9}));
    const PrintedPdf pdf(bytes);
    if (!pdf.isReadable())
        QSKIP("SAMSYN-SKIPPED: poppler's programs are not here");
    QCOMPARE(countOf(pdf, "Table"), 2); // six organisations and three
    QCOMPARE(countOf(pdf, "TR"), 2 * (1 + 16));
    QCOMPARE(countOf(pdf, "TD"), 16 * 9);
    QCOMPARE(countOf(pdf, "TH"), 2 * (1 + 16) + 9);
}

void tst_HeatMapPdf::wordsStandInOrder()
{
    const PrintedPdf pdf(printed(sampleHeatMap({2, 3, 7})));
    if (!pdf.isReadable())
        QSKIP("SAMSYN-SKIPPED: poppler's programs are not here");
    const QString spoken = pdf.spoken();
    qsizetype at = 0;
    for (const char *expected :
         {"Nuläge 2026", "mätdag 2026-04-01", "Visar nivå.", "varje roll väger lika",
          "Styrkor och svagheter: Vara",
          "Informationssäkerhet: 4,1. Säkerställd styrka. Ungefär som de andra", "Svagheter", "Inga.",
          "Område eller förmåga", "Grästorp", "Rutor utan värde", "Om filen", "Alla som har filen"}) {
        const qsizetype found = spoken.indexOf(QString::fromUtf8(expected), at);
        QVERIFY2(found >= 0, expected);
        at = found;
    }
}

void tst_HeatMapPdf::aFigureIsSpokenWithWhatItMeans()
{
    const PdfAudit audit = PrintedPdf::audit(printed(sampleChanges({2, 3, 7})));
    QVERIFY(audit.spokenInstead.contains(QStringLiteral("+0,7, säkerställd ökning")));
    QVERIFY(audit.spokenInstead.contains(QStringLiteral("\u22120,3, säkerställd minskning")));
}

void tst_HeatMapPdf::aCountryBecomesManyTables()
{
    const QByteArray bytes = printed(sampleHeatMap({8, 4, 290}));
    const PdfAudit audit = PrintedPdf::audit(bytes);
    QCOMPARE(audit.fault, QString());
    QCOMPARE(audit.orphanPieces, 0);
    QVERIFY(audit.pages > 20);
}

void tst_HeatMapPdf::theSameInputGivesTheSameBytes()
{
    QCOMPARE(printed(sampleGaps({2, 3, 7})), printed(sampleGaps({2, 3, 7})));
    QVERIFY(!printed(HeatTables(sampleHeatMap({2, 2, 0}))).isEmpty());
}

QTEST_MAIN(tst_HeatMapPdf)
#include "tst_HeatMapPdf.moc"
