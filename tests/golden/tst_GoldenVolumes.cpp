// SPDX-License-Identifier: EUPL-1.2
// The pages of yearly figures against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them;
// look at every one before committing them.
#include "tests/golden/GoldenLook.h"
#include "tests/support/DemoVolumes.h"

#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

VolumesViewModel &volumesOf(AppPage &page)
{
    return *page.account().volumes();
}

/// Opens the page with one row open.
void open(AppPage &page, const char *code)
{
    VolumesViewModel &volumes = volumesOf(page);
    volumes.open();
    volumes.setFilter(0);
    for (int row = 0; row < volumes.rows()->count(); ++row) {
        if (volumes.rows()->keyOf(row) == QLatin1String(code))
            volumes.openRow(row);
    }
}

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

constexpr Scene kScenes[] = {
    {"volumes-way", [](AppPage &page) { page.navigator().restart(Navigator::Page::Results); }},
    {"volumes",
     [](AppPage &page) {
         volumesOf(page).open();
         volumesOf(page).setFilter(4);
         page.navigator().open(Navigator::Page::Volumes);
     }},
    {"volumes-figure",
     [](AppPage &page) {
         open(page, "V05");
         page.navigator().open(Navigator::Page::VolumeFigure);
     }},
    {"volumes-field",
     [](AppPage &page) {
         open(page, "V10");
         volumesOf(page).figure()->typeFigure(QStringLiteral("tolv"));
         static_cast<void>(volumesOf(page).figure()->storeTyped());
     }},
    {"volumes-sharing",
     [](AppPage &page) {
         open(page, "V05");
         volumesOf(page).setFilter(2);
         page.navigator().restart(Navigator::Page::Volumes);
     }},
};

} // namespace

class tst_GoldenVolumes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenVolumes::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenVolumes::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                      QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                      QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light"),
                      QStringLiteral("long-sv-light")});
}

void tst_GoldenVolumes::showsEveryPageAsKept()
{
    AppPage page(Joined::Yes);
    page.device().makeManager();
    page.device().addResponses();
    shareDemoVolumes(page.device());
    writeDemoVolumes(page.device());
    page.account().refresh();
    golden::applyLook(page);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        static_cast<void>(page.picture());
        page.account().sync()->show(page.device().afterSync());
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenVolumes>(argc, argv);
}

#include "tst_GoldenVolumes.moc"
