// SPDX-License-Identifier: EUPL-1.2
// The short form of framework B on the smallest phone, tapped through from the first question to the receipt:
// how many taps, screens and scroll gestures, and how long that takes, with upper bounds that nobody may
// raise unseen.
#include "tests/qml/AppPage.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTest>

#include <cmath>
#include <cstdio>

using namespace samsyn;

namespace {

constexpr QSize kSmallPhone{360, 640};
constexpr double kGestureShare = 0.7; ///< how much of its height one swipe moves a page
constexpr int kMostMinutes = 8;

struct Effort {
    int taps = 0, screens = 1, gestures = 0;
};

QQuickItem *scrollerOf(QQuickItem *item)
{
    QQuickItem *around = item->parentItem();
    while (around && !around->property("contentY").isValid())
        around = around->parentItem();
    return around;
}

/// One person with one finger: what is not on the screen is scrolled to before it is tapped.
class Finger {
public:
    explicit Finger(AppPage &page) : m_page(page) { }

    /// Scrolls until the whole target is in sight; the number of swipes counts.
    void bringIntoSight(QQuickItem *item)
    {
        QQuickItem *scroller = scrollerOf(item);
        if (!scroller)
            return;
        const qreal height = scroller->height(), top = item->mapToItem(scroller, QPointF()).y();
        const qreal below = top + item->height() - height, distance = below > 0 ? below : std::min(0.0, top);
        if (std::abs(distance) < 0.5)
            return;
        effort.gestures += int(std::ceil(std::abs(distance) / (kGestureShare * height)));
        scroller->setProperty("contentY", scroller->property("contentY").toReal() + distance);
        static_cast<void>(m_page.picture());
    }

    /// A real tap in the middle of the item; it must be wide and high enough for one.
    bool tap(const QString &name)
    {
        QQuickItem *item = m_page.find(name);
        if (!item || item->width() < 48 || item->height() < 48)
            return false;
        bringIntoSight(item);
        const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
        QTest::mouseClick(&m_page.window(), Qt::LeftButton, {}, middle.toPoint());
        static_cast<void>(m_page.picture());
        ++effort.taps;
        return true;
    }

    Effort effort;

private:
    AppPage &m_page;
};

/// The name of the middle card, as a screen reader says it.
QString middleChoice(const ChoiceListModel &choices)
{
    const QModelIndex at = choices.index(choices.count() / 2);
    const QString title = choices.data(at, ChoiceListModel::TitleRole).toString();
    return QStringLiteral("%1. %2%3")
        .arg(choices.data(at, ChoiceListModel::NumberRole).toInt())
        .arg(title.isEmpty() ? QString() : title + QStringLiteral(". "),
             choices.data(at, ChoiceListModel::DetailRole).toString());
}

} // namespace

class tst_ShortFormRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesFewTapsAndMinutes_data();
    void takesFewTapsAndMinutes();
};

void tst_ShortFormRun::takesFewTapsAndMinutes_data()
{
    QTest::addColumn<int>("group");
    const char *groups[] = {"LED", "CHE", "MED", "ITF", "VUT", "POL", "EXT"};
    for (int group = 0; group < int(std::size(groups)); ++group)
        QTest::newRow(groups[group]) << group;
}

void tst_ShortFormRun::takesFewTapsAndMinutes()
{
    QFETCH(int, group);
    AppPage page(Joined::Yes);
    page.window().resize(kSmallPhone);
    page.device().leavePlaceOpen();
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(page.device().respondent().toString()));
    QVERIFY(form.chooseGroup(group));
    if (form.questionCount() == 0)
        QSKIP("this group is asked nothing in the short form");
    page.navigator().open(Navigator::Page::Question);
    static_cast<void>(page.picture());
    const Result<FormSession> session = page.device().answers().openForm(page.device().respondent());
    QVERIFY(session.has_value());
    const TimeEstimate reading = timeFor(session->framework(), session->questions(), QStringLiteral("sv"));

    Finger finger(page);
    for (;;) {
        QuestionViewModel &question = *form.question();
        if (question.choices()->count() > 0)
            QVERIFY2(finger.tap(middleChoice(*question.choices())), qPrintable(question.text()));
        const bool isLast = !form.hasNext();
        QVERIFY(finger.tap(isLast ? QStringLiteral("Till översikten") : QStringLiteral("Nästa")));
        ++finger.effort.screens;
        if (isLast)
            break;
    }
    QCOMPARE(form.unansweredCount(), 0);
    QVERIFY(finger.tap(QStringLiteral("Lämna in")));
    ++finger.effort.screens;
    QVERIFY(page.find(QStringLiteral("Klart")));
    QVERIFY(form.isHandedIn());
    QCOMPARE(page.warnings(), QStringList());

    const Effort &effort = finger.effort;
    const int questions = form.questionCount();
    const double minutes = reading.minutes + effort.taps / 60.0;
    std::printf("%s: %d questions, %d taps, %d screens, %d scroll gestures, %.1f minutes "
                "(%.1f for a slow reader)\n",
                QTest::currentDataTag(), questions, effort.taps, effort.screens, effort.gestures, minutes,
                reading.slowMinutes + effort.taps / 60.0);
    QVERIFY2(effort.taps <= 2 * questions + 1, "more than two taps a question and one to hand in");
    QVERIFY2(effort.screens <= questions + 2, "more than a screen a question, the overview and the receipt");
    QVERIFY2(effort.gestures <= 2 * questions, "more than two swipes a question");
    QVERIFY2(minutes < kMostMinutes, "the short form is not short");
}

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    tst_ShortFormRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ShortFormRun.moc"
