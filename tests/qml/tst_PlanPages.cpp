// SPDX-License-Identifier: EUPL-1.2
// From the heat map to a decision and back, with keys and taps as a person makes them.
#include "tests/qml/AppPage.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

/// A manager of Vara who looks at the heat map of the closed round.
struct Desk {
    explicit Desk(const QSize &size) : page(Joined::Yes)
    {
        page.device().makeManager();
        page.account().refresh();
        page.window().resize(size);
        page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
        page.account().heatMap()->setTableView(false);
        page.navigator().open(Navigator::Page::HeatMap);
        settle();
    }
    void settle()
    {
        static_cast<void>(page.picture());
        page.window().requestActivate();
    }
    /// Focus and space bar, as somebody without a mouse does it.
    bool press(const char *name)
    {
        settle();
        QQuickItem *item = page.find(QString::fromUtf8(name));
        if (!item)
            return false;
        item->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&page.window(), Qt::Key_Space);
        settle();
        return true;
    }
    bool focus(const QString &start)
    {
        settle();
        QQuickItem *item = page.find(start);
        if (item)
            item->forceActiveFocus(Qt::TabFocusReason);
        return item != nullptr;
    }
    [[nodiscard]] PlanViewModel &plan() { return *page.account().plan(); }

    AppPage page;
};

constexpr QSize kPhone{360, 740}, kTablet{1024, 768}, kDesktop{1440, 900};

} // namespace

class tst_PlanPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void respondentsSeeNoWayToThePlan()
    {
        AppPage page(Joined::Yes);
        page.window().resize(kTablet);
        page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
        page.navigator().open(Navigator::Page::HeatMap);
        static_cast<void>(page.picture());
        QVERIFY(!page.find(QStringLiteral("Mål och åtgärder")));
    }

    void theHeatMapLeadsToThePlan()
    {
        Desk desk(kTablet);
        QVERIFY(desk.press("Mål och åtgärder"));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::Plan);
        QCOMPARE(desk.plan().situation(), PlanViewModel::Situation::Ready);
        QVERIFY(!desk.plan().target()->isOpen());
        QVERIFY(desk.page.navigator().back());
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::HeatMap);
        QVERIFY2(desk.page.warnings().isEmpty(), qPrintable(desk.page.warnings().join(QLatin1Char('\n'))));
    }

    void aCellLeadsToItsCapability()
    {
        Desk desk(kDesktop);
        desk.page.account().heatMap()->openCell(1, 2);
        const QString capability = desk.page.account().heatMap()->cell()->capabilityName();
        QVERIFY(desk.press(qUtf8Printable(QStringLiteral("Mål och åtgärder för ") + capability)));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::Plan);
        QCOMPARE(desk.plan().target()->title(), capability);
        QVERIFY(!desk.page.account().heatMap()->cell()->isOpen());
    }

    void keysMoveTheTargetByHalfSteps()
    {
        Desk desk(kTablet);
        desk.plan().open(desk.page.account().heatMap()->roundId(), QStringLiteral("B1.1"));
        desk.page.navigator().open(Navigator::Page::Plan);
        desk.plan().target()->setStep(4);
        QVERIFY(desk.focus(QStringLiteral("Målnivå: ") + desk.plan().target()->targetText()));
        QTest::keyClick(&desk.page.window(), Qt::Key_Right);
        QCOMPARE(desk.plan().target()->step(), 5);
        QTest::keyClick(&desk.page.window(), Qt::Key_Left);
        QTest::keyClick(&desk.page.window(), Qt::Key_Left);
        QCOMPARE(desk.plan().target()->step(), 3);
        QVERIFY(desk.press("Höj målet med 0,5"));
        QCOMPARE(desk.plan().target()->step(), 4);
        QVERIFY2(desk.page.warnings().isEmpty(), qPrintable(desk.page.warnings().join(QLatin1Char('\n'))));
    }

    void aTapOrADragOnTheLadderSetsTheTarget()
    {
        Desk desk(kTablet);
        desk.plan().open(desk.page.account().heatMap()->roundId(), QStringLiteral("B1.1"));
        desk.page.navigator().open(Navigator::Page::Plan);
        desk.settle();
        QQuickItem *slider = desk.page.find(QStringLiteral("Målnivå: Inget eget mål är satt"));
        QVERIFY(slider != nullptr);
        const QPointF end = slider->mapToScene({slider->width() - 25, 24});
        QTest::mouseClick(&desk.page.window(), Qt::LeftButton, {}, end.toPoint());
        QVERIFY(desk.plan().target()->hasTarget());
        QCOMPARE(desk.plan().target()->step(), desk.plan().target()->lastStep());
        const QPointF start = slider->mapToScene({25, 24});
        QTest::mousePress(&desk.page.window(), Qt::LeftButton, {}, end.toPoint());
        QTest::mouseMove(&desk.page.window(), ((start + end) / 2).toPoint());
        QTest::mouseMove(&desk.page.window(), start.toPoint());
        QCOMPARE(desk.plan().target()->step(), desk.plan().target()->lastStep()); // not before it is let go
        QTest::mouseRelease(&desk.page.window(), Qt::LeftButton, {}, start.toPoint());
        QCOMPARE(desk.plan().target()->step(), 0);
    }

    void onAPhoneACapabilityHasItsOwnPage()
    {
        Desk desk(kPhone);
        desk.plan().open(desk.page.account().heatMap()->roundId(), {});
        desk.page.navigator().open(Navigator::Page::Plan);
        desk.settle();
        const int spoken = desk.plan().targets()->roleNames().key("spoken");
        const QString first =
            desk.plan().targets()->data(desk.plan().targets()->index(0, 0), spoken).toString();
        QVERIFY(desk.press(qUtf8Printable(first)));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::PlanTarget);
        QVERIFY(desk.press("Ny åtgärd för förmågan"));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::PlanAction);
        desk.plan().action()->typeTitle(QStringLiteral("Rutin"));
        QVERIFY(desk.press("Spara åtgärden"));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::PlanTarget);
        QCOMPARE(desk.plan().actions()->count(), 1);
        QVERIFY2(desk.page.warnings().isEmpty(), qPrintable(desk.page.warnings().join(QLatin1Char('\n'))));
    }

    void anUnfinishedActionIsShownAndThrownAwayOnlyWhenWanted()
    {
        Desk desk(kPhone);
        desk.plan().open(desk.page.account().heatMap()->roundId(), {});
        desk.plan().setSection(int(PlanViewModel::Section::Actions));
        desk.page.navigator().open(Navigator::Page::Plan);
        QVERIFY(desk.press("Ny åtgärd"));
        desk.plan().action()->typeTitle(QStringLiteral("Halv"));
        QVERIFY(desk.page.navigator().back());
        QVERIFY(desk.press("Fortsätt"));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::PlanAction);
        QCOMPARE(desk.plan().action()->title(), QStringLiteral("Halv"));
        QVERIFY(desk.press("Kasta ändringarna"));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::Plan);
        QVERIFY(!desk.plan().action()->isOpen());
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("TZ", "UTC");
    QGuiApplication application(argc, argv);
    tst_PlanPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_PlanPages.moc"
