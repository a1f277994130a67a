// SPDX-License-Identifier: EUPL-1.2
// The pages where coordinators write questionnaires, against kept pictures: window shape x language x
// colours, and large text. SAMSYN_GOLDEN_UPDATE=1 rewrites the kept pictures; look at every one before
// committing them.
#include "tests/golden/GoldenLook.h"

#include <QTest>

using namespace samsyn;

namespace {

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
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenAuthor::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("tablet-sv-light"),
                      QStringLiteral("tablet-en-dark"), QStringLiteral("desktop-sv-light"),
                      QStringLiteral("desktop-sv-dark"), QStringLiteral("desktop-en-light"),
                      QStringLiteral("desktop-en-dark"), QStringLiteral("large-sv-light")},
                     QSize(1440, 900));
}

void tst_GoldenAuthor::showsEveryPageAsKept()
{
    AppPage page(Joined::Yes);
    page.device().makeCoordinator();
    page.account().refresh();
    golden::applyLook(page);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        page.account().sync()->show(page.device().afterSync());
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenAuthor>(argc, argv);
}

#include "tst_GoldenAuthor.moc"
