// SPDX-License-Identifier: EUPL-1.2
// The pages of yearly figures against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them;
// look at every one before committing them.
#include "tests/golden/PictureFile.h"
#include "tests/qml/AppPage.h"
#include "tests/support/DemoVolumes.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include <cstdio>

using namespace samsyn;

namespace {

/// Qt's text layout and rasteriser change between minor versions; the pictures were made with this one.
constexpr int kQtMinor = 4;

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
    const QStringList version = QString::fromLatin1(qVersion()).split(QLatin1Char('.'));
    const bool isSameQt = version.at(1).toInt() == kQtMinor;
    if (isSameQt && QFontDatabase::families().contains(QStringLiteral("Inter")))
        return;
    std::puts("SAMSYN-SKIPPED the kept pictures were made with Qt 6.4 and the font Inter");
    QSKIP("the kept pictures were made with Qt 6.4 and the font Inter");
}

void tst_GoldenVolumes::showsEveryPageAsKept_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    const QSize phone(360, 740), tablet(1024, 768), desktop(1440, 900);
    const QString sv = QStringLiteral("sv"), en = QStringLiteral("en");
    QTest::newRow("phone-sv-light") << phone << 100 << sv << false;
    QTest::newRow("phone-en-dark") << phone << 100 << en << true;
    QTest::newRow("tablet-sv-light") << tablet << 100 << sv << false;
    QTest::newRow("tablet-sv-dark") << tablet << 100 << sv << true;
    QTest::newRow("desktop-en-light") << desktop << 100 << en << false;
    QTest::newRow("large-sv-light") << phone << 200 << sv << false;
    QTest::newRow("long-sv-light") << QSize(360, 2000) << 100 << sv << false; // the whole page at once
}

void tst_GoldenVolumes::showsEveryPageAsKept()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    AppPage page(Joined::Yes);
    page.device().makeManager();
    page.device().addResponses();
    shareDemoVolumes(page.device());
    writeDemoVolumes(page.device());
    page.account().refresh();
    AppearanceViewModel &appearance = page.device().appearance();
    appearance.setTextPercent(textPercent);
    appearance.setLanguage(language);
    appearance.setColours(isDark ? AppearanceViewModel::Colours::Dark : AppearanceViewModel::Colours::Light);
    page.window().resize(size);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        static_cast<void>(page.picture());
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
    tst_GoldenVolumes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GoldenVolumes.moc"
