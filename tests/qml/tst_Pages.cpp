// SPDX-License-Identifier: EUPL-1.2
// The pages in their real window: keyboard, what a screen reader hears, sizes, and no warning from the
// engine.
#include "tests/qml/AppPage.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

void collectButtons(QQuickItem *item, QList<QQuickItem *> &buttons)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible())
            continue;
        if (child->inherits("QQuickAbstractButton"))
            buttons.append(child);
        collectButtons(child, buttons);
    }
}

} // namespace

class tst_Pages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadsEveryPageWithoutWarnings_data();
    void loadsEveryPageWithoutWarnings();
    void choosesALevelWithADigit();
    void speaksLevelCardsAsRadioButtons();
    void movesInsideTheLadderWithArrows();
    void movesNothingWhenACardIsChosen();
    void givesEveryControlANameAndRoom_data();
    void givesEveryControlANameAndRoom();
    void goesBackWithEscape();
    void changesLanguageOnTheSpot();
    void joinsWithATypedCode();
    void saysWhyACodeIsRefused();
    void goesThroughTheWholeJourney();

private:
    static void openQuestion(AppPage &page);
    static QAccessibleInterface *spoken(QQuickItem *item)
    {
        return QAccessible::queryAccessibleInterface(item);
    }
};

void tst_Pages::openQuestion(AppPage &page)
{
    page.window().resize(360, 740);
    QVERIFY(page.account().form()->open(page.device().respondent().toString()));
    page.navigator().open(Navigator::Page::Question);
    static_cast<void>(page.picture());
    page.window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&page.window()));
}

void tst_Pages::loadsEveryPageWithoutWarnings_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::newRow("phone") << QSize(360, 740) << 100;
    QTest::newRow("phone, large text") << QSize(360, 740) << 200;
    QTest::newRow("tablet") << QSize(1024, 768) << 100;
    QTest::newRow("desktop") << QSize(1440, 900) << 125;
}

void tst_Pages::loadsEveryPageWithoutWarnings()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    AppPage page(Joined::Yes);
    page.window().resize(size);
    page.device().appearance().setTextPercent(textPercent);
    QVERIFY(page.account().form()->open(page.device().respondent().toString()));
    page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
    for (int number = 0; number <= int(Navigator::Page::Changes); ++number) {
        page.navigator().open(static_cast<Navigator::Page>(number));
        QVERIFY(!page.picture().isNull());
        const QString heard = page.warnings().join(QLatin1Char('\n'));
        QVERIFY2(heard.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(number).arg(heard)));
    }
}

void tst_Pages::choosesALevelWithADigit()
{
    AppPage page(Joined::Yes);
    openQuestion(page);
    QTest::keyClick(&page.window(), Qt::Key_4);
    QCOMPARE(page.account().form()->question()->choices()->chosenRow(), 3);
}

void tst_Pages::speaksLevelCardsAsRadioButtons()
{
    AppPage page(Joined::Yes);
    openQuestion(page);
    page.account().form()->pickLevel(1);
    const ChoiceListModel &choices = *page.account().form()->question()->choices();
    for (int row = 0; row < choices.rowCount(); ++row) {
        const QModelIndex at = choices.index(row);
        const QString name = QStringLiteral("%1. %2. %3")
                                 .arg(row + 1)
                                 .arg(choices.data(at, ChoiceListModel::TitleRole).toString(),
                                      choices.data(at, ChoiceListModel::DetailRole).toString());
        QQuickItem *card = page.find(name);
        QVERIFY2(card, qPrintable(name));
        QCOMPARE(spoken(card)->role(), QAccessible::RadioButton);
        QCOMPARE(bool(spoken(card)->state().checked), row == 1);
    }
}

void tst_Pages::movesInsideTheLadderWithArrows()
{
    AppPage page(Joined::Yes);
    openQuestion(page);
    page.account().form()->pickLevel(0);
    QQuickItem *card = nullptr;
    for (int presses = 0; presses < 20 && !card; ++presses) {
        QTest::keyClick(&page.window(), Qt::Key_Tab);
        QQuickItem *focused = page.window().activeFocusItem();
        if (focused && spoken(focused) && spoken(focused)->role() == QAccessible::RadioButton)
            card = focused;
    }
    QVERIFY2(card, "Tab never reaches a card");
    QTest::keyClick(&page.window(), Qt::Key_Down);
    QTest::keyClick(&page.window(), Qt::Key_Down);
    QCOMPARE(page.account().form()->question()->choices()->chosenRow(), 0);
    QTest::keyClick(&page.window(), Qt::Key_Space);
    QCOMPARE(page.account().form()->question()->choices()->chosenRow(), 2);
}

void tst_Pages::movesNothingWhenACardIsChosen()
{
    AppPage page(Joined::Yes);
    openQuestion(page);
    QQuickItem *dontKnow = page.find(QStringLiteral("Vet inte"));
    QVERIFY(dontKnow);
    const QPointF before = dontKnow->mapToScene({});
    page.account().form()->pickLevel(2);
    static_cast<void>(page.picture());
    QCOMPARE(dontKnow->mapToScene({}), before);
}

void tst_Pages::givesEveryControlANameAndRoom_data()
{
    QTest::addColumn<int>("page");
    for (int number = 0; number <= int(Navigator::Page::Changes); ++number) {
        if (number != int(Navigator::Page::HeatMap)) // has tests of its own
            QTest::addRow("page %d", number) << number;
    }
}

void tst_Pages::givesEveryControlANameAndRoom()
{
    QFETCH(int, page);
    AppPage shown(Joined::Yes);
    shown.window().resize(360, 740);
    QVERIFY(shown.account().form()->open(shown.device().respondent().toString()));
    shown.navigator().open(static_cast<Navigator::Page>(page));
    static_cast<void>(shown.picture());
    QList<QQuickItem *> buttons;
    collectButtons(shown.window().contentItem(), buttons);
    for (QQuickItem *button : buttons) {
        const QString name = spoken(button) ? spoken(button)->text(QAccessible::Name) : QString();
        const qreal left = button->mapToScene({}).x();
        QVERIFY2(!name.isEmpty(), button->metaObject()->className());
        QVERIFY2(button->height() >= 48 && button->width() >= 48, qPrintable(name));
        QVERIFY2(left >= 0 && left + button->width() <= 361, qPrintable(name));
    }
    QVERIFY(buttons.size() >= 2);
}

void tst_Pages::goesBackWithEscape()
{
    AppPage page(Joined::Yes);
    page.navigator().open(Navigator::Page::About);
    static_cast<void>(page.picture());
    page.window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&page.window()));
    QTest::keyClick(&page.window(), Qt::Key_Escape);
    QCOMPARE(page.navigator().page(), Navigator::Page::More);
}

void tst_Pages::changesLanguageOnTheSpot()
{
    AppPage page(Joined::Yes);
    static_cast<void>(page.picture());
    QVERIFY(page.find(QStringLiteral("Behöver dig")));
    page.device().appearance().setLanguage(QStringLiteral("en"));
    static_cast<void>(page.picture());
    QVERIFY(page.find(QStringLiteral("Needs you")));
    QVERIFY(!page.find(QStringLiteral("Behöver dig")));
}

void tst_Pages::joinsWithATypedCode()
{
    AppPage page(Joined::No);
    JoinViewModel &join = *page.app().join();
    join.setServerAddress(QStringLiteral("samsyn.example.se"));
    join.setCode(QStringLiteral("abcd-efgh-jkmn"));
    QVERIFY(join.isComplete());
    join.join();
    QCOMPARE(page.enrolment().asked.size(), 1);
    QCOMPARE(page.enrolment().asked.first().serverAddress, QStringLiteral("https://samsyn.example.se"));
    QCOMPARE(page.enrolment().asked.first().code, QStringLiteral("ABCDEFGHJKMN"));
    QCOMPARE(join.errorText(), QString());
}

void tst_Pages::saysWhyACodeIsRefused()
{
    AppPage page(Joined::No);
    JoinViewModel &join = *page.app().join();
    join.joinLink(QStringLiteral("https://example.org/something"));
    QVERIFY2(join.errorText().contains(QStringLiteral("hör inte till Samsyn")), qPrintable(join.errorText()));
    page.enrolment().outcome = Error{ErrorCode::EnrolCodeUsed, {}, {}};
    join.setServerAddress(QStringLiteral("samsyn.example.se"));
    join.setCode(QStringLiteral("abcd-efgh-jkmn"));
    join.join();
    QVERIFY(join.errorText().contains(QLatin1String("605")));
    QCOMPARE(join.code(), QStringLiteral("abcd-efgh-jkmn"));
}

void tst_Pages::goesThroughTheWholeJourney()
{
    AppPage page(Joined::Yes);
    openQuestion(page);
    FormViewModel &form = *page.account().form();
    for (int question = 0; question < 200 && form.hasNext(); ++question) {
        form.pickLevel(question % 3);
        form.next();
    }
    form.pickLevel(0);
    page.navigator().open(Navigator::Page::Summary);
    static_cast<void>(page.picture());
    QVERIFY(form.handIn());
    page.navigator().restart(Navigator::Page::Receipt);
    static_cast<void>(page.picture());
    QVERIFY(page.find(QStringLiteral("Klart")));
    QCOMPARE(page.warnings(), QStringList());
}

QTEST_MAIN(tst_Pages)
#include "tst_Pages.moc"
