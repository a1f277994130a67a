// SPDX-License-Identifier: EUPL-1.2
// A coordinator writes with the keyboard alone, at any text size; who coordinates nothing does not see the
// place.
#include "tests/qml/AppPage.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

const QString kArea = QStringLiteral("/areas/0");

QStringList namelessBelow(QAccessibleInterface *spoken)
{
    if (!spoken || !spoken->isValid() || spoken->state().invisible)
        return {};
    QStringList nameless;
    if (spoken->state().focusable && spoken->text(QAccessible::Name).isEmpty())
        nameless.append(QString::number(int(spoken->role())) + QLatin1Char(' ')
                        + QLatin1String(spoken->object()->metaObject()->className()));
    for (int child = 0; child < spoken->childCount(); ++child)
        nameless += namelessBelow(spoken->child(child));
    return nameless;
}

struct Desk : AppPage {
    explicit Desk(const QSize &size = {1440, 900}) : AppPage(Joined::Yes)
    {
        device().makeCoordinator();
        account().refresh();
        window().resize(size);
        author().copyAsNextVersion(0);
        navigator().open(Navigator::Page::AuthorDraft);
        static_cast<void>(picture());
    }
    [[nodiscard]] AuthorViewModel &author() { return *account().author(); }
    [[nodiscard]] AuthorEditor &editor() { return *author().editor(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString spokenFocus()
    {
        QQuickItem *item = window().activeFocusItem();
        QAccessibleInterface *spoken = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
        return spoken ? spoken->text(QAccessible::Name) : QString();
    }
    /// Goes on with Tab until something with this name has the focus.
    [[nodiscard]] bool tabTo(const QString &name)
    {
        for (int step = 0; step < 80; ++step) {
            if (spokenFocus().startsWith(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
};

} // namespace

class tst_AuthorPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyACoordinatorFindsThePlace()
    {
        AppPage page(Joined::Yes);
        page.window().resize(1024, 768);
        page.navigator().goTo(Navigator::Place::More);
        static_cast<void>(page.picture());
        QVERIFY(!page.find(QStringLiteral("Frågeformulär")));
        page.device().makeCoordinator();
        page.account().refresh();
        static_cast<void>(page.picture());
        QVERIFY(page.find(QStringLiteral("Frågeformulär")));
    }

    void arrowsWalkTheOutlineAndEnterSelects()
    {
        Desk desk;
        QVERIFY(desk.tabTo(QStringLiteral("B Leda")));
        desk.press(Qt::Key_Down);
        QVERIFY2(desk.spokenFocus().startsWith(QLatin1String("B1 ")), qPrintable(desk.spokenFocus()));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.editor().pointer(), kArea);
        static_cast<void>(desk.picture());
        QVERIFY2(desk.spokenFocus().startsWith(QLatin1String("B1 ")), qPrintable(desk.spokenFocus()));
        desk.press(Qt::Key_Left);
        const int closed = desk.editor().outline()->count();
        desk.press(Qt::Key_Right);
        QVERIFY(desk.editor().outline()->count() > closed);
    }

    void whatIsTypedIsTakenBackWithTheKeyboard()
    {
        Desk desk;
        desk.editor().select(1);
        static_cast<void>(desk.picture());
        QVERIFY(desk.tabTo(QStringLiteral("Namn, svenska")));
        const QJsonObject before = desk.editor().draft().framework;
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.press(Qt::Key_X);
        desk.press(Qt::Key_Y);
        QVERIFY(desk.editor().draft().framework != before);
        QVERIFY(desk.spokenFocus().startsWith(QLatin1String("Namn"))); // typing does not lose the place
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.editor().draft().framework == before);
    }

    void f8TakesTheKeyboardToWhatIsWrong()
    {
        Desk desk;
        desk.editor().select(1);
        const int row = desk.editor().fields()->rowOf(kArea + QStringLiteral("/code"));
        desk.editor().type(row, QString());
        desk.editor().check();
        desk.editor().select(0);
        static_cast<void>(desk.picture());
        desk.press(Qt::Key_F8);
        static_cast<void>(desk.picture());
        QCOMPARE(desk.editor().pointer(), kArea);
        QCOMPARE(desk.spokenFocus(), QStringLiteral("Kod"));
        QQuickItem *field = desk.window().activeFocusItem();
        QVERIFY(QAccessible::queryAccessibleInterface(field)
                    ->text(QAccessible::Description)
                    .startsWith(QStringLiteral("Här saknas text")));
    }

    void everyPartIsNamedAndDrawnWithoutWarnings_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("textPercent");
        QTest::newRow("phone") << QSize(360, 740) << 100;
        QTest::newRow("narrow phone, large text") << QSize(320, 480) << 200;
        QTest::newRow("tablet on its side") << QSize(768, 1024) << 100;
        QTest::newRow("tablet, large text") << QSize(1024, 768) << 200;
        QTest::newRow("desktop") << QSize(1440, 900) << 100;
    }
    void everyPartIsNamedAndDrawnWithoutWarnings()
    {
        QFETCH(QSize, size);
        QFETCH(int, textPercent);
        Desk desk(size);
        desk.device().appearance().setTextPercent(textPercent);
        AuthorEditor &editor = desk.editor();
        for (const char *pointer : {"", "/areas/0", "/areas/0/capabilities/0",
                                    "/areas/0/capabilities/0/questions/0", "/areas/0/closingQuestions/0"}) {
            for (int row = 0; row < editor.outline()->count(); ++row) {
                if (editor.outline()->pointerOf(row) == QLatin1String(pointer)) {
                    editor.select(row);
                    break;
                }
            }
            static_cast<void>(desk.picture());
            const QStringList nameless = namelessBelow(QAccessible::queryAccessibleInterface(&desk.window()));
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char(' '))));
        }
        desk.navigator().open(Navigator::Page::AuthorCompare);
        static_cast<void>(desk.picture());
        QVERIFY2(desk.warnings().isEmpty(), qPrintable(desk.warnings().join(QLatin1Char('\n'))));
    }

    void everyTypeOfQuestionHasItsFormAndItsPreview()
    {
        Desk desk;
        AuthorEditor &editor = desk.editor();
        const QString question = QStringLiteral("/areas/0/capabilities/0/questions/0");
        for (const QString &pointer : {kArea, kArea + QStringLiteral("/capabilities/0"), question}) {
            for (int row = 0; row < editor.outline()->count(); ++row) {
                if (editor.outline()->pointerOf(row) == pointer) {
                    editor.select(row);
                    break;
                }
            }
        }
        QCOMPARE(editor.pointer(), question);
        for (int type = 0; type <= int(QuestionType::Calculation); ++type) {
            editor.tick(editor.fields()->rowOf(question + QStringLiteral("/type")), type);
            static_cast<void>(desk.picture());
            QVERIFY2(desk.warnings().isEmpty(), qPrintable(desk.warnings().join(QLatin1Char('\n'))));
        }
    }

    void theListShowsADraftAsItIsNow()
    {
        Desk desk;
        desk.editor().setVersion(QStringLiteral("7.7"));
        static_cast<void>(desk.navigator().back());
        desk.navigator().open(Navigator::Page::Author);
        static_cast<void>(desk.picture());
        const AuthorListModel &drafts = *desk.author().drafts();
        const QString facts = drafts.data(drafts.index(0), AuthorListModel::DetailRole).toString();
        QVERIFY2(facts.contains(QLatin1String("7.7")), qPrintable(facts));
    }

    void publishingEndsOnTheListWithAWordOfIt()
    {
        Desk desk;
        desk.navigator().open(Navigator::Page::AuthorCompare);
        static_cast<void>(desk.picture());
        QQuickItem *button = desk.find(QStringLiteral("Publicera"));
        QVERIFY(button && button->isEnabled());
        QVERIFY(QMetaObject::invokeMethod(button, "clicked"));
        static_cast<void>(desk.picture());
        QCOMPARE(desk.navigator().page(), Navigator::Page::Author);
        QCOMPARE(desk.author().published()->count(), 2);
        QVERIFY(desk.find(desk.author().doneText()));
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    tst_AuthorPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_AuthorPages.moc"
