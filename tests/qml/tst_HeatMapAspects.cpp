// SPDX-License-Identifier: EUPL-1.2
// Level, gap and change of the same cells; which columns are shown; strengths and weaknesses; what an export
// says before it is written. On the demonstration collaboration with an earlier round.
#include "qml/viewmodels/ChangeWords.h"
#include "qml/viewmodels/StandingViewModel.h"
#include "tests/support/EarlierRound.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

class FixedExporter : public HeatMapExporter {
public:
    [[nodiscard]] bool writes(HeatMapFormat format) const override
    {
        return hasPdf || format != HeatMapFormat::Pdf;
    }
    [[nodiscard]] Result<QString> exportHeatMap(HeatMapFormat format, const HeatMapPicture &picture) override
    {
        formats.append(format);
        tables = picture.tables;
        subjects = picture.subjects;
        return QStringLiteral("/tmp/karta");
    }
    bool hasPdf = true;
    QList<HeatMapFormat> formats;
    HeatTables tables;
    QList<qsizetype> subjects;
};

constexpr int kVara = 2, kGoliska = 6;

/// The heat map of the closed round, with as many earlier rounds as wanted.
struct Bench {
    explicit Bench(const QStringList &earlier = {})
    {
        for (const QString &date : earlier)
            addEarlierRound(device, date);
        heatMap.open(device.demo().closedRound.id.toString());
    }

    [[nodiscard]] QVariant cell(int row, int column, int role) const
    {
        return heatMap.cells()->data(heatMap.cells()->index(row, column), role);
    }

    DemoDevice device;
    FixedExporter exporter;
    HeatMapViewModel heatMap{device.services(), &exporter};
};

/// 290 municipalities with their codes and sizes, all without results.
RoundResults country(const RoundResults &like)
{
    RoundResults results = like;
    results.heatMap.columns.clear();
    results.organisations.clear();
    results.released.clear();
    SeededRandom random(5);
    for (int i = 0; i < 290; ++i) {
        const QString code = QStringLiteral("%1").arg(1400 + i % 100, 4, 10, QLatin1Char('0'));
        results.heatMap.columns.append(
            {code,
             {i == 17 ? QStringLiteral("Åmål") : QStringLiteral("Kommun %1").arg(i), {}},
             true,
             i % 3 == 0       ? 9000
                 : i % 3 == 1 ? 20000
                              : 90000});
        results.organisations.push_back(i == 200 ? like.organisations.at(kVara) : RecordId::random(random));
    }
    results.heatMap.cells.assign(std::size_t(results.heatMap.rows.size()) * 290, HeatMapCell());
    return results;
}

} // namespace

class tst_HeatMapAspects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnEarlierRoundItSaysSo();
    void changesAreThoseOfCoreUnchanged();
    void aChangeIsSpokenWithItsCertainty();
    void aMemberThatWasNotThereSaysSo();
    void rowsAreOrderedByWhatIsShown();
    void theListSaysWhatTheMapSays();
    void anotherEarlierRoundCanBeChosen();
    void theCellTellsOfItsChange();
    void theCellTellsHowManyAnswered();
    void aNewSyncKeepsWhatIsShown();
    void withoutTargetsItSaysWhereTheyAreSet();
    void gapsStandWithTheirTargets();
    void theLegendBelongsToWhatIsShown();
    void everyBreakHasWords();
    void theDemonstrationHasSomethingToShow();
    void threeOfTheQuestionsThatChangedAreNamed();
    void aFewColumnsNeedNoFilter();
    void columnsAreFilteredByCountySizeAndName();
    void aFilterThatLeavesNothingSaysSo();
    void theOwnOrganisationComesFirst();
    void strengthsAndWeaknessesAreThoseOfTheRound();
    void anotherOrganisationCanBeChosen();
    void aStandingOpensItsCell();
    void anExportIsExplainedBeforeItIsWritten();
    void anExportFollowsTheFilterAndTheAspect();
    void nothingIsExportedWhereNothingIsShown();
};

void tst_HeatMapAspects::withoutAnEarlierRoundItSaysSo()
{
    Bench bench;
    HeatMapAspects &aspects = *bench.heatMap.aspects();
    QVERIFY(!aspects.isEmpty() && aspects.emptyText().isEmpty());
    aspects.setCurrent(int(HeatAspect::Change));
    QVERIFY(aspects.isEmpty());
    QVERIFY(!aspects.emptyText().isEmpty());
    QVERIFY(aspects.earlierNames().isEmpty());
    QVERIFY(bench.heatMap.missingSentence().isEmpty());
    QCOMPARE(bench.heatMap.cells()->aspect(), HeatAspect::Level); // never a table that is not there
    bench.heatMap.openCell(1, kVara);
    QVERIFY(!bench.heatMap.cell()->change()->isThere());
}

void tst_HeatMapAspects::changesAreThoseOfCoreUnchanged()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    const auto changes = bench.heatMap.aspects()->changes();
    QVERIFY(changes);
    int up = 0, down = 0;
    const HeatMap &map = bench.heatMap.results().heatMap;
    for (int row = 0; row < map.rows.size(); ++row) {
        for (int column = 0; column < map.columns.size(); ++column) {
            const ChangeCell &cell = changes->cells.at(std::size_t(row * map.columns.size() + column));
            QCOMPARE(bench.cell(row, column, HeatMapModel::ColourClassRole).toInt(), cell.colourClass);
            QCOMPARE(bench.cell(row, column, HeatMapModel::ValueTextRole).toString().isEmpty(), !cell.delta);
            QCOMPARE(bench.cell(row, column, HeatMapModel::BlankRole).toBool(),
                     map.rows.at(row).kind == NodeKind::Area);
            QVERIFY(bench.cell(row, column, HeatMapModel::DivergingRole).toBool());
            up += int(cell.delta && cell.change == TrendClass::Up);
            down += int(cell.delta && cell.change == TrendClass::Down);
        }
    }
    QVERIFY(up > 0 && down > 0);
    QVERIFY(bench.heatMap.aspects()->caption().contains(QStringLiteral("oktober")));
}

void tst_HeatMapAspects::aChangeIsSpokenWithItsCertainty()
{
    ChangeMap map;
    ChangeCell cell;
    cell.why = ChangeBreak::None;
    cell.delta = -0.34;
    cell.low = -0.6;
    cell.high = -0.1;
    cell.change = TrendClass::Down;
    HeatFace face = HeatFaces::change(cell, map, {});
    QCOMPARE(face.value, QStringLiteral("\u22120,3"));
    QCOMPARE(
        face.spoken,
        QStringLiteral("förändring \u22120,3, säkerställd minskning, osäkerhet \u22120,6 till \u22120,1"));
    cell.delta = 0.04;
    cell.change = TrendClass::NoChange;
    QCOMPARE(HeatFaces::change(cell, map, {}).value, QStringLiteral("0,0")); // no sign for nothing
    cell.delta = 0.8;
    cell.change = TrendClass::Up;
    map.isJoint = true;
    face = HeatFaces::change(cell, map, {});
    QCOMPARE(face.value, QStringLiteral("+0,8"));
    QCOMPARE(face.words, QStringLiteral("ökning enligt gemensam skattning"));
}

void tst_HeatMapAspects::aMemberThatWasNotThereSaysSo()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    QCOMPARE(bench.cell(1, kGoliska, HeatMapModel::ReasonTextRole).toString(), QStringLiteral("inte med då"));
    QVERIFY(bench.cell(1, kGoliska, HeatMapModel::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("inte jämförbart: inte med då")));
}

void tst_HeatMapAspects::rowsAreOrderedByWhatIsShown()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    bench.heatMap.setListPosition(kVara);
    bench.heatMap.setRowOrder(int(HeatMapModel::RowOrder::HighestFirst));
    const QString first = bench.device.framework().areas.first().capabilities.first().name.sv;
    QCOMPARE(bench.heatMap.rowNames().first(), first); // everybody answered one level lower then
}

void tst_HeatMapAspects::theListSaysWhatTheMapSays()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    const HeatMapListModel &list = *bench.heatMap.list();
    bench.heatMap.setListPosition(kVara);
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex entry = list.index(row);
        QCOMPARE(list.data(entry, HeatMapListModel::ValueTextRole),
                 bench.cell(row, kVara, HeatMapModel::ValueTextRole));
        QCOMPARE(list.data(entry, HeatMapListModel::AccessibleTextRole),
                 bench.cell(row, kVara, HeatMapModel::AccessibleTextRole));
        QVERIFY(list.data(entry, HeatMapListModel::AnswersTextRole).toString().isEmpty());
    }
}

void tst_HeatMapAspects::anotherEarlierRoundCanBeChosen()
{
    Bench bench({QStringLiteral("2023-10-15"), QStringLiteral("2024-10-15")});
    HeatMapAspects &aspects = *bench.heatMap.aspects();
    QCOMPARE(aspects.earlierNames().size(), 2);
    QVERIFY(aspects.earlierNames().first().contains(QStringLiteral("2024"))); // the newest
    aspects.setCurrent(int(HeatAspect::Change));
    aspects.setEarlierIndex(1);
    QCOMPARE(aspects.changes()->earlierDate, QStringLiteral("2023-10-15"));
    QVERIFY(aspects.caption().contains(QStringLiteral("2023")));
    bench.device.appearance().setLanguage(QStringLiteral("en"));
    QCOMPARE(aspects.earlierIndex(), 1);
    QCOMPARE(bench.heatMap.cells()->aspect(), HeatAspect::Change);
}

void tst_HeatMapAspects::theCellTellsOfItsChange()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.openCell(1, kVara);
    const CellChangeViewModel &change = *bench.heatMap.cell()->change();
    QVERIFY(change.isThere() && change.hasPoints());
    QVERIFY(change.beforePosition() < change.nowPosition());
    QVERIFY(change.beforeLow() <= change.beforePosition() && change.beforePosition() <= change.beforeHigh());
    QVERIFY(change.sentence().startsWith(QLatin1Char('+')));
    QVERIFY(change.pointsText().contains(QStringLiteral("osäkerhet")));
    QVERIFY(!bench.heatMap.cell()->standingText().isEmpty());
    QVERIFY(!bench.heatMap.cell()->relativeText().isEmpty());
    bench.heatMap.openCell(1, kGoliska);
    QVERIFY(change.isThere() && !change.hasPoints());
    QVERIFY(change.sentence().contains(QStringLiteral("inget resultat i den tidigare mätningen")));
    bench.heatMap.openCell(0, kVara);
    QVERIFY(!change.isThere()); // an area
}

void tst_HeatMapAspects::theCellTellsHowManyAnswered()
{
    Bench bench;
    RoundResults results = bench.heatMap.results();
    QCOMPARE(results.facts.size(), results.organisations.size());
    ReleasedFacts &facts = results.facts[kVara];
    facts = ReleasedFacts(); // older results say nothing of it
    bench.heatMap.show(results);
    bench.heatMap.openCell(1, kVara);
    QVERIFY(bench.heatMap.cell()->responseText().isEmpty());
    facts.people = 40;
    facts.answered = 30;
    bench.heatMap.show(results);
    bench.heatMap.openCell(1, kVara);
    QVERIFY(bench.heatMap.cell()->responseText().contains(QStringLiteral("30 av 40")));
    QVERIFY(bench.heatMap.cell()->responseText().contains(QStringLiteral("75")));
    facts.answeredBound = ScoreBound::AtLeast;
    bench.heatMap.show(results);
    bench.heatMap.openCell(1, kVara);
    QVERIFY(bench.heatMap.cell()->responseText().startsWith(QStringLiteral("Minst 30")));
}

void tst_HeatMapAspects::aNewSyncKeepsWhatIsShown()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    bench.heatMap.reload();
    QCOMPARE(bench.heatMap.cells()->aspect(), HeatAspect::Change);
    bench.heatMap.open(bench.device.demo().closedRound.id.toString());
    QCOMPARE(bench.heatMap.cells()->aspect(), HeatAspect::Level); // opened anew
}

void tst_HeatMapAspects::withoutTargetsItSaysWhereTheyAreSet()
{
    Bench bench;
    HeatMapAspects &aspects = *bench.heatMap.aspects();
    aspects.setCurrent(int(HeatAspect::Gap));
    QVERIFY(aspects.isEmpty());
    QVERIFY(aspects.emptyText().contains(QStringLiteral("Mål och åtgärder")));
}

void tst_HeatMapAspects::gapsStandWithTheirTargets()
{
    Bench bench;
    const HeatMap &map = bench.heatMap.results().heatMap;
    HeatMapAspects &aspects = *bench.heatMap.aspects();
    aspects.setCurrent(int(HeatAspect::Gap));
    QVERIFY(aspects.isEmpty());
    addTargets(bench.device, 5, 1);
    aspects.readTargets(); // as when one comes back to the page
    QVERIFY(!aspects.isEmpty());
    QCOMPARE(bench.cell(1, kVara, HeatMapModel::ValueTextRole).toString(),
             displayScore(5 - *map.cell(1, kVara).score, u"sv"));
    QVERIFY(bench.cell(1, kVara, HeatMapModel::AccessibleTextRole)
                .toString()
                .endsWith(QStringLiteral("under målet 5,0")));
    QCOMPARE(bench.cell(2, kVara, HeatMapModel::MarkTextRole).toString(), QStringLiteral("\u2713"));
    QCOMPARE(bench.cell(4, kVara, HeatMapModel::ReasonTextRole).toString(), QStringLiteral("inget mål"));
    bench.heatMap.openCell(2, kVara);
    QVERIFY(bench.heatMap.cell()->gapText().contains(QStringLiteral("är nått")));
}

void tst_HeatMapAspects::theLegendBelongsToWhatIsShown()
{
    Bench bench({QStringLiteral("2024-10-15")});
    HeatMapAspects &aspects = *bench.heatMap.aspects();
    for (const HeatAspect aspect : {HeatAspect::Level, HeatAspect::Gap, HeatAspect::Change}) {
        aspects.setCurrent(int(aspect));
        QCOMPARE(aspects.legendNames().size(), 5);
        QCOMPARE(aspects.legendSpans().size(), 5);
        QCOMPARE(aspects.legendMarks().size(), aspects.legendMarkWords().size());
        QCOMPARE(aspects.isDiverging(), aspect != HeatAspect::Level);
    }
    QVERIFY(aspects.legendMarkWords().contains(QStringLiteral("säkerställd ökning")));
}

void tst_HeatMapAspects::theDemonstrationHasSomethingToShow()
{
    Bench bench;
    addRoundBefore(bench.device);
    bench.heatMap.open(bench.device.demo().closedRound.id.toString());
    const auto changes = bench.heatMap.aspects()->changes();
    QVERIFY(changes);
    QMap<TrendClass, int> found;
    for (const ChangeCell &cell : changes->cells)
        found[cell.change] += cell.delta ? 1 : 0;
    QVERIFY(found[TrendClass::Up] >= 5);
    QVERIFY(found[TrendClass::Down] >= 1);
    QVERIFY(found[TrendClass::Unclear] >= 1);
    const auto goliska = std::size_t(1 * bench.heatMap.results().heatMap.columns.size() + kGoliska);
    QCOMPARE(changes->cells[goliska].why, ChangeBreak::NoEarlierResult);
}

void tst_HeatMapAspects::threeOfTheQuestionsThatChangedAreNamed()
{
    using Relation = QuestionRelation;
    const QString sv = QStringLiteral("sv");
    QList<QuestionChange> changes{{Relation::Editorial, {}, {}}, {Relation::Revised, {}, {}}};
    QList<LocalText> texts{{QStringLiteral("Nya ord?"), {}}, {QStringLiteral("Ändrad?"), {}}};
    QCOMPARE(ChangeWords::namedQuestions(changes, texts, sv),
             QStringLiteral("Det gäller ”Ändrad?”, ”Nya ord?”."));
    for (const char *text : {"Ny?", "Delad?", "Borta?"}) {
        changes.append({Relation::New, {}, {}});
        texts.append({QString::fromUtf8(text), {}});
    }
    const QString named = ChangeWords::namedQuestions(changes, texts, sv);
    QVERIFY2(named.startsWith(QStringLiteral("Det gäller ”Ändrad?”, ”Ny?”, ”Delad?” och 2 till")),
             qPrintable(named));
    QVERIFY(ChangeWords::namedQuestions({}, {}, sv).isEmpty());
}

void tst_HeatMapAspects::everyBreakHasWords()
{
    for (int why = int(ChangeBreak::NoEarlierResult); why <= int(ChangeBreak::QuestionsChanged); ++why) {
        ChangeCell cell;
        cell.why = ChangeBreak(why);
        cell.reason = NullReason::Suppressed;
        QVERIFY(!ChangeWords::shortBreak(cell).isEmpty());
        QVERIFY(ChangeWords::breakSentence(cell, {}).startsWith(QStringLiteral("Inte jämförbart:")));
    }
}

void tst_HeatMapAspects::aFewColumnsNeedNoFilter()
{
    Bench bench;
    QVERIFY(!bench.heatMap.filter()->isUseful());
    QCOMPARE(bench.heatMap.cells()->columnCount(), 7);
    QCOMPARE(bench.heatMap.organisationNames().first(), QStringLiteral("Grästorp")); // the round's order
}

void tst_HeatMapAspects::columnsAreFilteredByCountySizeAndName()
{
    Bench bench;
    bench.heatMap.show(country(bench.heatMap.results()));
    HeatMapFilter &filter = *bench.heatMap.filter();
    QVERIFY(filter.isUseful() && !filter.isActive());
    QCOMPARE(filter.countText(), QStringLiteral("Visar 290 av 290"));
    QCOMPARE(filter.counties(),
             (QStringList{QStringLiteral("Alla län"), QStringLiteral("Västra Götalands län")}));
    filter.setSizeIndex(1);
    QCOMPARE(filter.countText(), QStringLiteral("Visar 97 av 290"));
    filter.setText(QStringLiteral("kommun 12"));
    QCOMPARE(bench.heatMap.cells()->columnCount(), 5); // 12, 120, 123, 126, 129
    filter.setCountyIndex(1);
    QVERIFY(filter.isActive());
    filter.clear();
    QVERIFY(!filter.isActive());
    QCOMPARE(filter.countyIndex(), 0);
    QCOMPARE(bench.heatMap.cells()->columnCount(), 290);
    filter.setText(QStringLiteral("åM"));
    QCOMPARE(bench.heatMap.organisationNames(), QStringList{QStringLiteral("Åmål")});
}

void tst_HeatMapAspects::aFilterThatLeavesNothingSaysSo()
{
    Bench bench;
    bench.heatMap.show(country(bench.heatMap.results()));
    HeatMapFilter &filter = *bench.heatMap.filter();
    bench.heatMap.setListPosition(250);
    filter.setText(QStringLiteral("Atlantis"));
    QCOMPARE(bench.heatMap.cells()->columnCount(), 0);
    QCOMPARE(bench.heatMap.list()->rowCount(), 0);
    QCOMPARE(bench.heatMap.listPosition(), 0);
    QVERIFY(!filter.emptyText().isEmpty());
    bench.heatMap.setRowOrder(int(HeatMapModel::RowOrder::LowestFirst));
    filter.clear();
    QVERIFY(filter.emptyText().isEmpty());
}

void tst_HeatMapAspects::theOwnOrganisationComesFirst()
{
    Bench bench;
    bench.heatMap.show(country(bench.heatMap.results()));
    HeatMapFilter &filter = *bench.heatMap.filter();
    QCOMPARE(bench.heatMap.organisationNames().first(), QStringLiteral("Kommun 200"));
    filter.setOrder(int(HeatMapFilter::Order::Round));
    QCOMPARE(bench.heatMap.organisationNames().first(), QStringLiteral("Kommun 0"));
    filter.setOrder(int(HeatMapFilter::Order::Name));
    QCOMPARE(bench.heatMap.organisationNames().last(), QStringLiteral("Åmål"));
}

void tst_HeatMapAspects::strengthsAndWeaknessesAreThoseOfTheRound()
{
    Bench bench;
    StandingViewModel standing(bench.heatMap);
    bench.heatMap.open(bench.device.demo().closedRound.id.toString());
    QCOMPARE(standing.organisation(), kVara); // the person's own
    const Result<Standings> expected = standingsOf(bench.heatMap.results(), kVara);
    QVERIFY(expected.has_value());
    QCOMPARE(standing.strengths()->rowCount(), int(expected->strengths.size()));
    QCOMPARE(standing.weaknesses()->rowCount(), int(expected->weaknesses.size()));
    QCOMPARE(standing.uncertain()->rowCount(), int(expected->uncertain.size()));
    QVERIFY(!standing.strengthsText().isEmpty() && !standing.weaknessesText().isEmpty()
            && !standing.uncertainText().isEmpty());
    for (StandingListModel *list : {standing.strengths(), standing.weaknesses(), standing.uncertain()}) {
        for (int row = 0; row < list->rowCount(); ++row) {
            const QModelIndex entry = list->index(row);
            for (const int role :
                 {StandingListModel::NameRole, StandingListModel::ValueTextRole,
                  StandingListModel::MarkTextRole, StandingListModel::StandingTextRole,
                  StandingListModel::RelativeTextRole, StandingListModel::AccessibleTextRole})
                QVERIFY(!list->data(entry, role).toString().isEmpty());
        }
    }
}

void tst_HeatMapAspects::anotherOrganisationCanBeChosen()
{
    Bench bench;
    StandingViewModel standing(bench.heatMap);
    bench.heatMap.open(bench.device.demo().closedRound.id.toString());
    standing.setOrganisation(1); // Essunga: four answers, everything hidden
    QCOMPARE(standing.strengths()->rowCount() + standing.weaknesses()->rowCount(), 0);
    QVERIFY(standing.message().contains(QStringLiteral("Inget värde")));
    standing.setOrganisation(kVara);
    QVERIFY(standing.message().isEmpty());
    standing.setOrganisation(1);
    standing.setOrganisation(99);
    QCOMPARE(standing.organisation(), 1);
}

void tst_HeatMapAspects::aStandingOpensItsCell()
{
    Bench bench;
    StandingViewModel standing(bench.heatMap);
    bench.heatMap.open(bench.device.demo().closedRound.id.toString());
    standing.setOrganisation(0);
    standing.openCell(1);
    QVERIFY(bench.heatMap.cell()->isOpen());
    QCOMPARE(bench.heatMap.cell()->organisationName(), QStringLiteral("Grästorp"));
}

void tst_HeatMapAspects::anExportIsExplainedBeforeItIsWritten()
{
    Bench bench;
    HeatMapExport &exporting = *bench.heatMap.exporting();
    exporting.askPdf();
    QVERIFY(exporting.isAsking());
    QVERIFY(bench.exporter.formats.isEmpty());
    const QString all = exporting.facts().join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("nivå")));
    QVERIFY(all.contains(QStringLiteral("skydda enskilda"))); // Essunga
    QVERIFY(all.contains(QStringLiteral("Alla som får filen")));
    QVERIFY(all.contains(QStringLiteral("mätdag")));
    QVERIFY(all.contains(QStringLiteral("Vara")));
    exporting.cancel();
    QVERIFY(!exporting.isAsking() && exporting.facts().isEmpty());
    exporting.confirm();
    QVERIFY(bench.exporter.formats.isEmpty());
    exporting.askPdf();
    exporting.confirm();
    QCOMPARE(bench.exporter.formats, QList<HeatMapFormat>{HeatMapFormat::Pdf});
    QCOMPARE(bench.exporter.subjects, QList<qsizetype>{kVara});
    QVERIFY(!exporting.isAsking());
    QVERIFY(exporting.message().contains(QStringLiteral("/tmp/karta")));
}

void tst_HeatMapAspects::anExportFollowsTheFilterAndTheAspect()
{
    Bench bench({QStringLiteral("2024-10-15")});
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change));
    bench.heatMap.exporting()->askCsv();
    QVERIFY(bench.heatMap.exporting()->facts().first().contains(QStringLiteral("2024")));
    bench.heatMap.exporting()->confirm();
    QCOMPARE(bench.exporter.tables.aspect, HeatAspect::Change);
    QCOMPARE(bench.exporter.tables.changes->cells.size(), bench.exporter.tables.levels.cells.size());
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Level));
    bench.heatMap.show(country(bench.heatMap.results()));
    bench.heatMap.filter()->setText(QStringLiteral("Åmål"));
    bench.heatMap.exporting()->askSvg();
    QVERIFY(bench.heatMap.exporting()->facts().first().contains(QStringLiteral("1 av 290")));
    bench.heatMap.exporting()->confirm();
    QCOMPARE(bench.exporter.tables.levels.columns.size(), 1);
    QCOMPARE(bench.exporter.subjects, QList<qsizetype>{17});
}

void tst_HeatMapAspects::nothingIsExportedWhereNothingIsShown()
{
    Bench bench;
    HeatMapExport &exporting = *bench.heatMap.exporting();
    bench.exporter.hasPdf = false;
    exporting.askPdf();
    QVERIFY(!exporting.isAsking() && !exporting.hasPdf());
    bench.heatMap.aspects()->setCurrent(int(HeatAspect::Change)); // no earlier round
    exporting.askPng();
    QVERIFY(!exporting.isAsking());
    bench.heatMap.open(bench.device.demo().openRound.id.toString());
    exporting.askPng();
    QVERIFY(!exporting.isAsking());
}

QTEST_MAIN(tst_HeatMapAspects)
#include "tst_HeatMapAspects.moc"
