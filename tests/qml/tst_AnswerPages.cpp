// SPDX-License-Identifier: EUPL-1.2
// Every kind of question in the real window: names, room for a finger, what is announced, and that large text
// fits.
#include "tests/qml/AppPage.h"
#include "tests/support/EveryKind.h"

#include <QAccessible>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

QAccessibleInterface *spoken(QQuickItem *item)
{
    return QAccessible::queryAccessibleInterface(item);
}

/// Everything below the item that is of a C++ type, in sight or not.
void collectAll(QQuickItem *item, const char *type, QList<QQuickItem *> &found)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (child->inherits(type))
            found.append(child);
        collectAll(child, type, found);
    }
}

void collect(QQuickItem *item, const char *type, QList<QQuickItem *> &found)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible())
            continue;
        if (child->inherits(type))
            found.append(child);
        collect(child, type, found);
    }
}

} // namespace

class tst_AnswerPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEveryControlAndGivesItRoom_data();
    void namesEveryControlAndGivesItRoom();
    void tiesAnErrorToItsFieldAndSaysIt();
    void holdsTheFirstNextForWhatIsWrong();
    void movesNothingWhenAnAnswerIsChosen();
    void goesHomeFromThePauseAndComesBack();
};

void tst_AnswerPages::namesEveryControlAndGivesItRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::newRow("small phone") << QSize(360, 640) << 100;
    QTest::newRow("small phone, large text") << QSize(360, 640) << 200;
    QTest::newRow("desktop") << QSize(1440, 900) << 100;
}

void tst_AnswerPages::namesEveryControlAndGivesItRoom()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    AppPage page(Joined::Yes);
    page.window().resize(size);
    page.device().appearance().setTextPercent(textPercent);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    for (const EveryKind::Scene &scene : EveryKind::scenes()) {
        const bool isList = qstrcmp(scene.name, "blocked") == 0;
        page.navigator().restart(isList ? Navigator::Page::Summary : Navigator::Page::Question);
        survey.enter(scene, form);
        static_cast<void>(page.picture());
        QList<QQuickItem *> controls;
        collect(page.window().contentItem(), "QQuickAbstractButton", controls);
        collect(page.window().contentItem(), "QQuickTextField", controls);
        for (QQuickItem *control : controls) {
            const QString name = spoken(control) ? spoken(control)->text(QAccessible::Name) : QString();
            const QByteArray where = QByteArray(scene.name) + ": " + name.toUtf8();
            const qreal left = control->mapToScene({}).x();
            QVERIFY2(!name.isEmpty(), where.constData());
            QVERIFY2(control->height() >= 48 && control->width() >= 48, where.constData());
            QVERIFY2(left >= 0 && left + control->width() <= size.width() + 1, where.constData());
        }
    }
    QCOMPARE(page.warnings(), QStringList());
}

void tst_AnswerPages::tiesAnErrorToItsFieldAndSaysIt()
{
    AppPage page(Joined::Yes);
    page.window().resize(360, 640);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    QVERIFY(form.goTo(QStringLiteral("k-number")));
    page.navigator().open(Navigator::Page::Question);
    static_cast<void>(page.picture());
    QQuickItem *field = page.find(QStringLiteral("Ditt värde (måste besvaras), st"));
    QVERIFY(field);
    QCOMPARE(spoken(field)->text(QAccessible::Description),
             QStringLiteral("Ett heltal från 0 till 100\u00a0000."));
    QList<QQuickItem *> announcements;
    collectAll(page.window().contentItem(), "samsyn::Announcement", announcements);
    QCOMPARE(announcements.size(), 1);
    QSignalSpy said(announcements.first(), SIGNAL(announced(QString)));
    form.typeValue(QStringLiteral("många"));
    form.storeTyped();
    form.typeValue(QStringLiteral("50000"));
    form.storeTyped();
    QCOMPARE(said.size(), 2);
    QVERIFY(said.first().first().toString().contains(QStringLiteral("inte att läsa som ett tal")));
    QVERIFY(said.last().first().toString().contains(QStringLiteral("tio gånger mer")));
    form.typeValue(QStringLiteral("x"));
    form.storeTyped();
    QCOMPARE(spoken(field)->text(QAccessible::Description), form.question()->problemText());
}

void tst_AnswerPages::holdsTheFirstNextForWhatIsWrong()
{
    AppPage page(Joined::Yes);
    page.window().resize(360, 640);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    QVERIFY(form.goTo(QStringLiteral("k-date")));
    page.navigator().open(Navigator::Page::Question);
    static_cast<void>(page.picture());
    form.typeValue(QStringLiteral("2026-02-30"));
    const auto pressNext = [&page] {
        QQuickItem *next = page.find(QStringLiteral("Nästa"));
        const QPointF middle = next->mapToScene({next->width() / 2, next->height() / 2});
        QTest::mouseClick(&page.window(), Qt::LeftButton, {}, middle.toPoint());
        static_cast<void>(page.picture());
    };
    pressNext();
    QCOMPARE(form.question()->code(), QStringLiteral("k-date"));
    QVERIFY(!form.question()->problemText().isEmpty());
    pressNext();
    QVERIFY(form.question()->code() != QStringLiteral("k-date"));
}

void tst_AnswerPages::movesNothingWhenAnAnswerIsChosen()
{
    AppPage page(Joined::Yes);
    page.window().resize(360, 640);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    for (const char *code : {"k-single", "k-likert", "k-long", "l1"}) {
        QVERIFY(form.goTo(QString::fromLatin1(code)));
        page.navigator().restart(Navigator::Page::Question);
        static_cast<void>(page.picture());
        QQuickItem *below = page.find(QStringLiteral("Vill inte svara"));
        QVERIFY(below);
        const QPointF before = below->mapToScene({});
        form.pickLevel(1);
        static_cast<void>(page.picture());
        QCOMPARE(below->mapToScene({}), before);
    }
}

void tst_AnswerPages::goesHomeFromThePauseAndComesBack()
{
    AppPage page(Joined::Yes);
    page.window().resize(360, 640);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    QVERIFY(form.goTo(QStringLiteral("l13")));
    page.navigator().open(Navigator::Page::Question);
    form.next();
    static_cast<void>(page.picture());
    QVERIFY(page.find(QStringLiteral("Bra ställe att pausa")));
    QQuickItem *later = page.find(QStringLiteral("Gör resten senare"));
    QVERIFY(later);
    const QPointF middle = later->mapToScene({later->width() / 2, later->height() / 2});
    QTest::mouseClick(&page.window(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(page.navigator().page(), Navigator::Page::Home);
    QVERIFY(form.open(survey.respondent().toString()));
    QCOMPARE(form.question()->code(), QStringLiteral("t1"));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    tst_AnswerPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_AnswerPages.moc"
