// SPDX-License-Identifier: EUPL-1.2
// The pages where coordinators write questionnaires, against kept pictures: window shape x language x
// colours, and large text. SAMSYN_GOLDEN_UPDATE=1 rewrites the kept pictures; look at every one before
// committing them.
#include "tests/golden/PictureFile.h"
#include "tests/qml/AppPage.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTest>

#include <cstdio>

using namespace samsyn;

namespace {

/// Qt's text layout and rasteriser change between minor versions; the pictures were made with this one.
constexpr int kQtMinor = 4;

AuthorEditor &editorOf(AppPage &page)
{
    return *page.account().author()->editor();
}

void selectRow(AppPage &page, const QString &pointer)
{
    AuthorEditor &editor = editorOf(page);
    for (int row = 0; row < editor.outline()->count(); ++row) {
        if (editor.outline()->pointerOf(row) == pointer)
            return editor.select(row);
    }
}

void selectQuestion(AppPage &page)
{
    for (const char *pointer : {"/areas/0", "/areas/0/capabilities/0", "/areas/0/capabilities/0/questions/0"})
        selectRow(page, QString::fromLatin1(pointer));
}

void breakDescriptor(AppPage &page)
{
    AuthorEditor &editor = editorOf(page);
    selectQuestion(page);
    const QString place = editor.pointer() + QStringLiteral("/descriptors/");
    const int first = editor.fields()->rowOf(place + QStringLiteral("0/text"));
    editor.type(editor.fields()->rowOf(place + QStringLiteral("1/text")), editor.fields()->field(first)->sv);
    editor.type(editor.fields()->rowOf(editor.pointer() + QStringLiteral("/code")), QStringLiteral("A 1"));
    editor.check();
}

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

constexpr Scene kScenes[] = {
    {"author-list", [](AppPage &page) { page.navigator().open(Navigator::Page::Author); }},
    {"author-draft",
     [](AppPage &page) {
         static_cast<void>(page.account().author()->copyAsNextVersion(0));
         page.navigator().open(Navigator::Page::AuthorDraft);
         selectQuestion(page);
     }},
    {"author-wrong", breakDescriptor},
    {"author-field",
     [](AppPage &page) {
         editorOf(page).nextFinding();
         editorOf(page).nextFinding();
     }},
    {"author-compare",
     [](AppPage &page) {
         AuthorEditor &editor = editorOf(page);
         while (editor.canUndo())
             editor.undo();
         selectQuestion(page);
         editor.type(editor.fields()->rowOf(editor.pointer() + QStringLiteral("/text")),
                     QStringLiteral("Hur vet ni vem som bestämmer om den digitala utvecklingen?"));
         editor.check();
         page.navigator().open(Navigator::Page::AuthorCompare);
     }},
};

} // namespace

class tst_GoldenAuthor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenAuthor::initTestCase()
{
    const QStringList version = QString::fromLatin1(qVersion()).split(QLatin1Char('.'));
    const bool isSameQt = version.at(1).toInt() == kQtMinor;
    if (isSameQt && QFontDatabase::families().contains(QStringLiteral("Inter")))
        return;
    std::puts("SAMSYN-SKIPPED the kept pictures were made with Qt 6.4 and the font Inter");
    QSKIP("the kept pictures were made with Qt 6.4 and the font Inter");
}

void tst_GoldenAuthor::showsEveryPageAsKept_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    const QSize phone(360, 740), tablet(1024, 768), desktop(1440, 900);
    QTest::newRow("phone-sv-light") << phone << 100 << QStringLiteral("sv") << false;
    QTest::newRow("tablet-sv-light") << tablet << 100 << QStringLiteral("sv") << false;
    QTest::newRow("tablet-en-dark") << tablet << 100 << QStringLiteral("en") << true;
    QTest::newRow("desktop-sv-light") << desktop << 100 << QStringLiteral("sv") << false;
    QTest::newRow("desktop-sv-dark") << desktop << 100 << QStringLiteral("sv") << true;
    QTest::newRow("desktop-en-light") << desktop << 100 << QStringLiteral("en") << false;
    QTest::newRow("desktop-en-dark") << desktop << 100 << QStringLiteral("en") << true;
    QTest::newRow("large-sv-light") << desktop << 200 << QStringLiteral("sv") << false;
}

void tst_GoldenAuthor::showsEveryPageAsKept()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    AppPage page(Joined::Yes);
    page.device().makeCoordinator();
    page.account().refresh();
    AppearanceViewModel &appearance = page.device().appearance();
    appearance.setTextPercent(textPercent);
    appearance.setLanguage(language);
    appearance.setColours(isDark ? AppearanceViewModel::Colours::Dark : AppearanceViewModel::Colours::Light);
    page.window().resize(size);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        page.account().sync()->show(page.device().afterSync());
        const QString name =
            QString::fromLatin1(scene.name) + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
        const QString difference = compareWithKept(page.picture(), name);
        if (!difference.isEmpty())
            differences.append(difference);
    }
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
    QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("TZ", "UTC");
    QGuiApplication application(argc, argv);
    tst_GoldenAuthor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GoldenAuthor.moc"
