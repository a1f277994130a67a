// SPDX-License-Identifier: EUPL-1.2
// From the card of a round to its closing, its approval and its comments, with keys and taps as a person
// makes them.
#include "tests/qml/AppPage.h"
#include "tests/support/DemoReview.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

constexpr QSize kPhone{360, 740}, kTablet{1024, 768};

/// The field below a label.
QQuickItem *fieldIn(QQuickItem *item)
{
    if (item->inherits("QQuickTextField"))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = fieldIn(child))
            return found;
    }
    return nullptr;
}

struct Desk {
    Desk(const QSize &size, void (*become)(DemoDevice &)) : page(Joined::Yes)
    {
        become(page.device());
        page.account().refresh();
        page.window().resize(size);
        page.navigator().goTo(Navigator::Place::Results);
        settle();
    }
    void settle()
    {
        static_cast<void>(page.picture());
        page.window().requestActivate();
    }
    /// Focus and space bar, as somebody without a mouse does it.
    bool press(const QString &name)
    {
        settle();
        QQuickItem *item = page.find(name);
        if (!item)
            return false;
        item->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&page.window(), Qt::Key_Space);
        settle();
        return true;
    }
    bool write(const char *field, const char *text)
    {
        settle();
        QQuickItem *label = page.find(QString::fromUtf8(field));
        QQuickItem *item = label ? fieldIn(label->parentItem()) : nullptr;
        if (!item)
            return false;
        item->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&page.window(), Qt::Key_A, Qt::ControlModifier);
        for (const char *letter = text; *letter; ++letter)
            QTest::keyClick(&page.window(), *letter);
        settle();
        return true;
    }
    [[nodiscard]] QString name(const DemoRound &round) const { return round.plan.name.sv; }
    [[nodiscard]] RoundViewModel &round() { return *page.account().round(); }
    [[nodiscard]] QByteArray warnings() const { return page.warnings().join(QLatin1Char('\n')).toUtf8(); }

    AppPage page;
};

void manage(DemoDevice &device)
{
    makeInside(device, UserRole::Manager);
    awaitApproval(device);
}

void coordinateVara(DemoDevice &device)
{
    makeInside(device, UserRole::MemberCoordinator);
    awaitApproval(device);
    addComments(device);
}

void nothing(DemoDevice &) { }

} // namespace

class tst_RoundPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void respondentsSeeNoWayToFollow()
    {
        Desk desk(kTablet, &nothing);
        const DemoCollaboration &demo = desk.page.device().demo();
        QVERIFY(!desk.page.find(QStringLiteral("Följ omgången, ") + desk.name(demo.openRound)));
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }

    void theClosingIsMovedWithTheKeyboardAlone()
    {
        Desk desk(kPhone, &makeSteering);
        const DemoRound &open = desk.page.device().demo().openRound;
        QVERIFY(desk.press(QStringLiteral("Följ omgången, ") + desk.name(open)));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::Round);
        QVERIFY(desk.write("Dag", "2026-12-18"));
        QVERIFY(desk.write("Klockslag", "12"));
        QVERIFY(desk.press(QStringLiteral("Flytta stängningen")));
        QVERIFY2(desk.round().doneText().contains(QStringLiteral("18")),
                 qPrintable(desk.round().errorText() + desk.round().closing()->dayProblem()));
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }

    void closingIsAskedAboutAndLeftWithEscape()
    {
        Desk desk(kTablet, &makeSteering);
        const DemoRound &open = desk.page.device().demo().openRound;
        QVERIFY(desk.press(QStringLiteral("Följ omgången, ") + desk.name(open)));
        QVERIFY(desk.press(QStringLiteral("Stäng omgången nu")));
        QVERIFY(desk.round().isAsking());
        QTest::keyClick(&desk.page.window(), Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.round().isAsking());
        QVERIFY(desk.round().isOpen());
        QVERIFY(desk.press(QStringLiteral("Stäng omgången nu")));
        QVERIFY(desk.press(QStringLiteral("Stäng omgången")));
        QVERIFY(!desk.round().isOpen());
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }

    void aManagerReadsTheMapAndApproves()
    {
        Desk desk(kTablet, &manage);
        const DemoRound &closed = desk.page.device().demo().closedRound;
        QVERIFY(desk.press(QStringLiteral("Granska resultat och kommentarer, ") + desk.name(closed)));
        QVERIFY(desk.press(QStringLiteral("Läs värmekartan")));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::HeatMap);
        QVERIFY(desk.page.account().heatMap()->provisionalText().contains(QStringLiteral("Preliminärt")));
        QVERIFY(desk.page.navigator().back());
        QVERIFY(desk.press(QStringLiteral("Godkänn resultatet, Vara")));
        QVERIFY(desk.press(QStringLiteral("Godkänn")));
        QVERIFY(desk.page.find(QStringLiteral("Vara: Godkänt av Kim Karlsson")));
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }

    void aQuoteIsLetGoFurther()
    {
        Desk desk(kPhone, &coordinateVara);
        const DemoRound &closed = desk.page.device().demo().closedRound;
        QVERIFY(desk.press(QStringLiteral("Granska resultat och kommentarer, ") + desk.name(closed)));
        QVERIFY(desk.press(QStringLiteral("Kommentarer, 3 kommentarer")));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::RoundComments);
        QVERIFY(desk.press(QStringLiteral("Släpp som citat")));
        QVERIFY(desk.round().doneText().contains(QStringLiteral("släppt")));
        QVERIFY(desk.press(QStringLiteral("Ta tillbaka citatet")));
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }

    void theReminderIsCopied()
    {
        Desk desk(kPhone, &manage);
        const DemoRound &open = desk.page.device().demo().openRound;
        QVERIFY(desk.press(QStringLiteral("Följ omgången, ") + desk.name(open)));
        QVERIFY(desk.press(
            QStringLiteral("Påminn dem som inte har svarat, En text att skicka, utan att någon pekas "
                           "ut")));
        QCOMPARE(desk.page.navigator().page(), Navigator::Page::RoundReminder);
        QVERIFY(desk.press(QStringLiteral("English")));
        QCOMPARE(desk.round().reminder()->language(), 1);
        QVERIFY(desk.press(QStringLiteral("Kopiera texten")));
        QVERIFY(desk.round().reminder()->message().contains(QStringLiteral("kopierad")));
        QVERIFY2(desk.warnings().isEmpty(), desk.warnings());
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("TZ", "UTC");
    QGuiApplication application(argc, argv);
    tst_RoundPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_RoundPages.moc"
