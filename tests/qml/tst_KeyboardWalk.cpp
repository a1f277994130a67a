// SPDX-License-Identifier: EUPL-1.2
// Every page by Tab alone: all that can have the focus gets it, shows it, and shows it where one can see it.
#include "tests/qml/AppPage.h"
#include "tests/support/DemoInbox.h"
#include "tests/support/DemoVolumes.h"

#include <QAccessible>
#include <QQmlProperty>
#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

constexpr int kMostStops = 120;
constexpr int kRingWidth = 3;

QString nameOf(QQuickItem *item)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item);
    const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
    return QStringLiteral("%1 \"%2\"").arg(QLatin1String(item->metaObject()->className()), name);
}

bool isRadio(QQuickItem *item)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item);
    return spoken && spoken->role() == QAccessible::RadioButton;
}

/// Entries that a scrolling view has made ahead of its frame are reached when it has scrolled there.
void collectStops(QQuickItem *item, QList<QQuickItem *> &stops)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible() || !child->isEnabled())
            continue;
        if (child->activeFocusOnTab())
            stops.append(child);
        collectStops(child, stops);
    }
}

/// A frame in the colour of the focus, on the item itself or on what belongs to it.
bool showsRing(QQuickItem *item, const QColor &colour)
{
    const QQmlProperty edge(item, QStringLiteral("border.color"));
    if (edge.isValid() && edge.read().value<QColor>() == colour
        && QQmlProperty(item, QStringLiteral("border.width")).read().toInt() >= kRingWidth)
        return true;
    const QList<QQuickItem *> children = item->childItems();
    return std::any_of(children.begin(), children.end(), [&colour](QQuickItem *child) {
        return child->isVisible() && showsRing(child, colour);
    });
}

/// The part of the item that no clipping ancestor hides, in the window.
QRectF seenRect(QQuickItem *item)
{
    QRectF seen = item->mapRectToScene({0, 0, item->width(), item->height()});
    for (QQuickItem *each = item->parentItem(); each; each = each->parentItem()) {
        if (each->clip() || !each->parentItem())
            seen = seen.intersected(each->mapRectToScene({0, 0, each->width(), each->height()}));
    }
    return seen;
}

/// Everything that Tab visits, once round; what it found wrong on the way is in `faults`.
struct Walk {
    QList<QQuickItem *> visited;
    QStringList faults;
};

Walk walkRound(AppPage &page)
{
    const QColor light(QStringLiteral("#0B63CE"));
    Walk walk;
    for (int press = 0; press < kMostStops; ++press) {
        QTest::keyClick(&page.window(), Qt::Key_Tab);
        QCoreApplication::processEvents();
        QQuickItem *focused = page.window().activeFocusItem();
        if (!focused || walk.visited.contains(focused))
            return walk;
        walk.visited.append(focused);
        if (!showsRing(focused, light))
            walk.faults.append(QStringLiteral("no ring: ") + nameOf(focused));
        const QRectF seen = seenRect(focused);
        if (seen.width() < 1 || seen.height() < std::min(focused->height(), 24.0))
            walk.faults.append(QStringLiteral("out of sight: ") + nameOf(focused));
    }
    walk.faults.append(QStringLiteral("Tab never comes round"));
    return walk;
}

QStringList unreached(AppPage &page, const Walk &walk)
{
    QList<QQuickItem *> stops;
    collectStops(page.window().contentItem(), stops);
    QStringList missing;
    for (QQuickItem *stop : stops) {
        // A group of radio buttons is one stop; arrows go on inside it.
        const bool isInVisitedGroup = isRadio(stop)
            && std::any_of(walk.visited.begin(), walk.visited.end(),
                           [](QQuickItem *item) { return isRadio(item); });
        // A scope hands the focus on to what is in it.
        const bool hasHandedOn = stop->isFocusScope()
            && std::any_of(walk.visited.begin(), walk.visited.end(),
                           [stop](QQuickItem *item) { return stop->isAncestorOf(item); });
        if (!walk.visited.contains(stop) && !isInVisitedGroup && !hasHandedOn)
            missing.append(QStringLiteral("not reached: ") + nameOf(stop));
    }
    return missing;
}

} // namespace

/// In the role that has most to do on the page.
static void openRoundFor(AppPage &shown, Navigator::Page page)
{
    const DemoCollaboration &demo = shown.device().demo();
    if (page == Navigator::Page::RoundComments) {
        makeInside(shown.device(), UserRole::MemberCoordinator);
        awaitApproval(shown.device());
        addComments(shown.device());
        shown.account().round()->open(demo.closedRound.id.toString());
    } else if (page == Navigator::Page::Inbox) {
        addConflicts(shown.device());
        shown.account().inbox()->refresh();
    } else if (page == Navigator::Page::Round || page == Navigator::Page::RoundReminder) {
        makeSteering(shown.device());
        shown.account().round()->open(demo.openRound.id.toString());
    }
}

class tst_KeyboardWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesAndShowsEveryControl_data();
    void reachesAndShowsEveryControl();
};

void tst_KeyboardWalk::reachesAndShowsEveryControl_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QSize>("size");
    const QMetaEnum pages = QMetaEnum::fromType<Navigator::Page>();
    for (int index = 0; index < pages.keyCount(); ++index) {
        if (pages.value(index) == int(Navigator::Page::Join)) // has a shell of its own, the last row
            continue;
        QTest::addRow("%s, phone", pages.key(index)) << pages.value(index) << QSize(360, 740);
        QTest::addRow("%s, desktop", pages.key(index)) << pages.value(index) << QSize(1440, 900);
    }
    QTest::addRow("Join, phone") << -1 << QSize(360, 740);
}

void tst_KeyboardWalk::reachesAndShowsEveryControl()
{
    QFETCH(int, page);
    QFETCH(QSize, size);
    AppPage shown(page < 0 ? Joined::No : Joined::Yes);
    shown.window().resize(size);
    if (page >= 0) {
        QVERIFY(shown.account().form()->open(shown.device().respondent().toString()));
        shown.account().heatMap()->open(shown.device().demo().closedRound.id.toString());
        shown.device().makeManager();
        shown.device().setCommonTargets(4);
        shown.account().plan()->open(shown.device().demo().closedRound.id.toString(), QStringLiteral("B1.1"));
        shown.account().plan()->beginAction({});
        shareDemoVolumes(shown.device());
        writeDemoVolumes(shown.device());
        shown.account().volumes()->open();
        shown.account().volumes()->openRow(4); // a figure that is asked about
        openRoundFor(shown, static_cast<Navigator::Page>(page));
        shown.accounts().addChanges(2); // so that leaving has every choice
        shown.account().leaving()->refresh();
        shown.navigator().open(static_cast<Navigator::Page>(page));
    }
    static_cast<void>(shown.picture());
    shown.window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window()));
    const Walk walk = walkRound(shown);
    QVERIFY(!walk.visited.isEmpty());
    const QStringList faults = walk.faults + unreached(shown, walk);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(tst_KeyboardWalk)
#include "tst_KeyboardWalk.moc"
