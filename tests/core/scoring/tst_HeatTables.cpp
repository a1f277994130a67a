// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatTables.h"
#include "tests/core/scoring/SampleRound.h"

#include <QTest>

using namespace samsyn;

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

ReleasedOrganisationScores released(const char *organisation, std::optional<double> score)
{
    ResultNode node;
    node.code = name("C");
    node.score = score;
    node.reason = score ? NullReason::None : NullReason::Suppressed;
    ResultNode area = node;
    area.kind = NodeKind::Area;
    area.code = name("A");
    return ReleasedOrganisationScores::fromResultFeed(name(organisation), {area, node});
}

/// Area A with capability C; three organisations, the second hidden, the third without results.
HeatTables threeColumns()
{
    const Framework framework = sample::framework(
        {sample::area(name("A"), {sample::capability(name("C"), {sample::levelQuestion(name("q"))})})});
    return buildHeatMap(
        framework, {{name("1"), {}, true}, {name("2"), {}, true}, {name("3"), {}, true}},
        {released("1", 3.0), released("2", {}), ReleasedOrganisationScores::fromResultFeed(name("3"), {})});
}

HeatTables withGaps()
{
    HeatTables tables = threeColumns();
    tables.aspect = HeatAspect::Gap;
    tables.gaps = std::make_shared<const GapMap>(
        *buildGapMap(tables.levels, {{{name("1"), name("C")}, 4}, {{name("2"), name("C")}, 4}}));
    return tables;
}

} // namespace

class tst_HeatTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeatMapAloneShowsItsLevels();
    void whatIsNotShownIsCounted();
    void gapsAreCountedForCapabilitiesAlone();
    void changesAreCountedForCapabilitiesAlone();
    void columnsArePickedInEveryTable();
};

void tst_HeatTables::aHeatMapAloneShowsItsLevels()
{
    const HeatTables tables = threeColumns();
    QCOMPARE(tables.aspect, HeatAspect::Level);
    QVERIFY(tables.hasFigure(0, 0) && tables.isSpoken(0));
    QVERIFY(!tables.hasFigure(1, 1));
    QCOMPARE(tables.levelReason(1, 1), NullReason::Suppressed);
    QCOMPARE(tables.levelReason(1, 0), NullReason::None);
}

void tst_HeatTables::whatIsNotShownIsCounted()
{
    const HeatAbsence absence = absenceIn(threeColumns(), {0, 1, 2});
    QCOMPARE(absence.cells, 6);
    QCOMPARE(absence.without, 4);
    QCOMPARE(absence.hidden, 2); // no results are not hidden results
    QCOMPARE(absenceIn(threeColumns(), {0}).without, 0);
}

void tst_HeatTables::gapsAreCountedForCapabilitiesAlone()
{
    const HeatTables tables = withGaps();
    QVERIFY(!tables.isSpoken(0));
    const HeatAbsence absence = absenceIn(tables, {0, 1, 2});
    QCOMPARE(absence.cells, 3);
    QCOMPARE(absence.without, 2);
    QCOMPARE(absence.hidden, 1);
}

void tst_HeatTables::changesAreCountedForCapabilitiesAlone()
{
    HeatTables tables = threeColumns();
    ChangeMap changes;
    changes.cells.resize(6);
    changes.cells[3].delta = 0.5;
    tables.changes = std::make_shared<const ChangeMap>(changes);
    tables.aspect = HeatAspect::Change;
    QVERIFY(tables.hasFigure(1, 0));
    QCOMPARE(absenceIn(tables, {0, 1, 2}).without, 2);
}

void tst_HeatTables::columnsArePickedInEveryTable()
{
    HeatTables tables = withGaps();
    ChangeMap changes;
    changes.cells.resize(6);
    changes.cells[3].delta = 0.5;
    tables.changes = std::make_shared<const ChangeMap>(changes);
    const HeatTables picked = withColumns(tables, {2, 0});
    QCOMPARE(picked.levels.columns.size(), 2);
    QCOMPARE(picked.levels.columns.at(1).code, name("1"));
    QCOMPARE(*picked.levels.cell(1, 1).score, 3.0);
    QVERIFY(!picked.levels.cell(1, 0).score);
    QCOMPARE(*picked.gap(1, 1).gap, 1.0);
    QCOMPARE(picked.gap(1, 0).basis, GapBasis::NoTarget);
    QCOMPARE(*picked.change(1, 1).delta, 0.5);
    QVERIFY(!picked.change(1, 0).delta);
    QCOMPARE(picked.aspect, HeatAspect::Gap);
}

QTEST_GUILESS_MAIN(tst_HeatTables)

#include "tst_HeatTables.moc"
