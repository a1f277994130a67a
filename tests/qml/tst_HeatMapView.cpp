// SPDX-License-Identifier: EUPL-1.2
// The heat map by keyboard and by finger, in its real window.
#include "tests/qml/AppPage.h"

#include <QQuickItem>
#include <QTest>

using namespace samsyn;

class tst_HeatMapView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walksTheMapWithTheKeyboard();
    void opensTheCellUnderTheKeyboardAndClosesItWithEscape();
    void keepsHeadersInPlaceWhileScrolling();
    void loadsOnlyTheCellsInSight();
    void showsTheListFirstOnAPhone();
    void showsTheTableWithOneTap();

private:
    static QQuickItem *openMap(AppPage &page, const QSize &size);
    static QQuickItem *view(AppPage &page);
};

QQuickItem *tst_HeatMapView::view(AppPage &page)
{
    const HeatMapModel &cells = *page.account().heatMap()->cells();
    return page.find(QStringLiteral("Värmekarta, %1 rader och %2 kolumner")
                         .arg(cells.rowCount())
                         .arg(cells.columnCount()));
}

QQuickItem *tst_HeatMapView::openMap(AppPage &page, const QSize &size)
{
    page.window().resize(size);
    page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
    page.navigator().open(Navigator::Page::HeatMap);
    static_cast<void>(page.picture());
    page.window().requestActivate();
    QQuickItem *map = view(page);
    if (map)
        map->forceActiveFocus();
    return map;
}

void tst_HeatMapView::walksTheMapWithTheKeyboard()
{
    AppPage page(Joined::Yes);
    QQuickItem *map = openMap(page, {1024, 768});
    QVERIFY(map);
    const int lastRow = page.account().heatMap()->cells()->rowCount() - 1;
    const int lastColumn = page.account().heatMap()->cells()->columnCount() - 1;
    struct Step {
        Qt::Key key;
        Qt::KeyboardModifier modifier;
        int row, column;
    };
    const Step steps[] = {
        {Qt::Key_Down, Qt::NoModifier, 1, 0},         {Qt::Key_Right, Qt::NoModifier, 1, 1},
        {Qt::Key_End, Qt::NoModifier, 1, lastColumn}, {Qt::Key_Right, Qt::NoModifier, 1, lastColumn},
        {Qt::Key_Up, Qt::NoModifier, 0, lastColumn},  {Qt::Key_Up, Qt::NoModifier, 0, lastColumn},
        {Qt::Key_Home, Qt::NoModifier, 0, 0},         {Qt::Key_End, Qt::ControlModifier, lastRow, lastColumn},
        {Qt::Key_Home, Qt::ControlModifier, 0, 0}};
    for (const Step &step : steps) {
        QTest::keyClick(&page.window(), step.key, step.modifier);
        QCOMPARE(map->property("currentRow").toInt(), step.row);
        QCOMPARE(map->property("currentColumn").toInt(), step.column);
    }
    QTest::keyClick(&page.window(), Qt::Key_PageDown);
    QVERIFY(map->property("currentRow").toInt() > 1);
    QTest::keyClick(&page.window(), Qt::Key_PageUp);
    QCOMPARE(map->property("currentRow").toInt(), 0);
}

void tst_HeatMapView::opensTheCellUnderTheKeyboardAndClosesItWithEscape()
{
    AppPage page(Joined::Yes);
    QVERIFY(openMap(page, {1440, 900}));
    QTest::keyClick(&page.window(), Qt::Key_Down);
    QTest::keyClick(&page.window(), Qt::Key_Return);
    QVERIFY(page.account().heatMap()->cell()->isOpen());
    QCOMPARE(page.account().heatMap()->cell()->organisationName(), QStringLiteral("Grästorp"));
    static_cast<void>(page.picture());
    QTest::keyClick(&page.window(), Qt::Key_Escape);
    QVERIFY(!page.account().heatMap()->cell()->isOpen());
}

void tst_HeatMapView::keepsHeadersInPlaceWhileScrolling()
{
    AppPage page(Joined::Yes);
    QVERIFY(openMap(page, {700, 500}));
    QQuickItem *header = page.find(QStringLiteral("Grästorp"));
    QVERIFY(header);
    const qreal before = header->mapToScene({0, 0}).y();
    QTest::keyClick(&page.window(), Qt::Key_End, Qt::ControlModifier);
    static_cast<void>(page.picture());
    QTest::keyClick(&page.window(), Qt::Key_Home);
    static_cast<void>(page.picture());
    header = page.find(QStringLiteral("Grästorp"));
    QVERIFY(header);
    QCOMPARE(header->mapToScene({0, 0}).y(), before);
}

void tst_HeatMapView::loadsOnlyTheCellsInSight()
{
    AppPage page(Joined::Yes);
    const auto results = page.device().rounds().results(page.device().demo().closedRound.id);
    QVERIFY(results.has_value());
    RoundResults large = *results;
    large.heatMap.rows.clear();
    large.heatMap.columns.clear();
    large.released.clear();
    for (int row = 0; row < 290; ++row)
        large.heatMap.rows.append({NodeKind::Capability, {}, {QStringLiteral("Förmåga %1").arg(row), {}}});
    for (int column = 0; column < 40; ++column)
        large.heatMap.columns.append({{}, {QStringLiteral("Kommun %1").arg(column), {}}, true});
    large.heatMap.cells.assign(290 * 40, HeatMapCell());
    openMap(page, {1024, 768});
    page.account().heatMap()->show(large);
    static_cast<void>(page.picture());
    QQuickItem *map = view(page);
    QVERIFY(map);
    const qsizetype items = map->findChildren<QQuickItem *>().size();
    QVERIFY2(items < 290 * 40, qPrintable(QString::number(items)));
}

void tst_HeatMapView::showsTheListFirstOnAPhone()
{
    AppPage page(Joined::Yes);
    openMap(page, {360, 740});
    QVERIFY(page.account().heatMap()->isTableView());
    QVERIFY(!view(page));
}

void tst_HeatMapView::showsTheTableWithOneTap()
{
    AppPage page(Joined::Yes);
    QVERIFY(openMap(page, {1024, 768}));
    QQuickItem *button = page.find(QStringLiteral("Visa som tabell"));
    QVERIFY(button);
    const QPointF middle = button->mapToScene({button->width() / 2, button->height() / 2});
    QTest::mouseClick(&page.window(), Qt::LeftButton, Qt::NoModifier, middle.toPoint());
    QVERIFY(page.account().heatMap()->isTableView());
    static_cast<void>(page.picture());
    QVERIFY(page.find(QStringLiteral("Värden, %1 rader").arg(page.account().heatMap()->cells()->rowCount())));
}

QTEST_MAIN(tst_HeatMapView)
#include "tst_HeatMapView.moc"
