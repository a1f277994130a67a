// SPDX-License-Identifier: EUPL-1.2
// What a manager sees of released results beside the levels, against kept pictures: change, gap, many
// organisations, strengths and weaknesses, and what an export says. SAMSYN_GOLDEN_UPDATE=1 rewrites the kept
// pictures; look at every one before committing them.
#include "tests/golden/GoldenLook.h"
#include "tests/support/EarlierRound.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr int kVara = 2;

HeatMapViewModel &mapOf(AppPage &page)
{
    return *page.account().heatMap();
}

void openMap(AppPage &page)
{
    mapOf(page).open(page.device().demo().closedRound.id.toString());
    mapOf(page).setTableView(false);
    page.navigator().open(Navigator::Page::HeatMap);
}

/// 60 municipalities with the results of the seven.
void showMany(AppPage &page)
{
    RoundResults results = mapOf(page).results();
    const HeatMap few = results.heatMap;
    results.heatMap.columns.clear();
    results.heatMap.cells.clear();
    results.organisations.resize(60, RecordId());
    for (int i = 0; i < 60; ++i)
        results.heatMap.columns.append({QStringLiteral("14%1").arg(i, 2, 10, QLatin1Char('0')),
                                        {QStringLiteral("Kommun %1").arg(i + 1), {}},
                                        true,
                                        6000 * (1 + i % 12)});
    for (qsizetype row = 0; row < few.rows.size(); ++row) {
        for (qsizetype column = 0; column < 60; ++column)
            results.heatMap.cells.push_back(few.cell(row, column % few.columns.size()));
    }
    mapOf(page).show(results);
}

/// Writes nothing.
class NoFiles : public HeatMapExporter {
public:
    [[nodiscard]] bool writes(HeatMapFormat) const override { return true; }
    [[nodiscard]] Result<QString> exportHeatMap(HeatMapFormat, const HeatMapPicture &) override
    {
        return QStringLiteral("/home/kim/varmekarta-2025-11-06-1.png");
    }
};

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

constexpr Scene kScenes[] = {
    {"results-gap-empty",
     [](AppPage &page) {
         openMap(page);
         mapOf(page).aspects()->setCurrent(int(HeatAspect::Gap));
     }},
    {"results-gap",
     [](AppPage &page) {
         addTargets(page.device(), 4, 2);
         mapOf(page).aspects()->readTargets();
     }},
    {"results-change-empty",
     [](AppPage &page) { mapOf(page).aspects()->setCurrent(int(HeatAspect::Change)); }},
    {"results-change",
     [](AppPage &page) {
         addEarlierRound(page.device(), QStringLiteral("2023-10-15"));
         addEarlierRound(page.device());
         openMap(page);
         mapOf(page).aspects()->setCurrent(int(HeatAspect::Change));
     }},
    {"results-change-list", [](AppPage &page) { mapOf(page).setTableView(true); }},
    {"results-cell-change",
     [](AppPage &page) {
         mapOf(page).setTableView(false);
         mapOf(page).openCell(1, kVara);
     }},
    {"results-cell-no-change", [](AppPage &page) { mapOf(page).openCell(1, 6); }},
    {"results-export",
     [](AppPage &page) {
         mapOf(page).closeCell();
         mapOf(page).exporting()->askPdf();
     }},
    {"results-standing",
     [](AppPage &page) {
         mapOf(page).exporting()->cancel();
         page.navigator().open(Navigator::Page::Standing);
     }},
    {"results-standing-hidden", [](AppPage &page) { page.account().standing()->setOrganisation(1); }},
    {"results-many",
     [](AppPage &page) {
         openMap(page);
         showMany(page);
         mapOf(page).filter()->setSizeIndex(1);
     }},
    {"results-many-none", [](AppPage &page) { mapOf(page).filter()->setText(QStringLiteral("Atlantis")); }},
};

} // namespace

class tst_GoldenResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenResults::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenResults::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                      QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                      QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light")});
}

void tst_GoldenResults::showsEveryPageAsKept()
{
    QFETCH(QSize, size);
    NoFiles files;
    AppPage page(Joined::Yes, &files);
    golden::applyLook(page);
    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        // Beside a pane the map becomes narrower: the software renderer may leave a line of the wider one.
        if (size.width() > 1200 && QByteArray(scene.name).startsWith("results-cell"))
            continue;
        page.account().sync()->show(page.device().afterSync());
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenResults>(argc, argv);
}

#include "tst_GoldenResults.moc"
