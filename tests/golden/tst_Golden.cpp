// SPDX-License-Identifier: EUPL-1.2
// Every page against a kept picture: window shape x language x colours, and large text on a phone.
// SAMSYN_GOLDEN_UPDATE=1 rewrites the kept pictures; look at every one before committing them.
#include "tests/golden/GoldenLook.h"
#include "tests/support/EveryKind.h"

#include <QDir>
#include <QTest>

using namespace samsyn;

namespace {

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

void openHeatMap(AppPage &page)
{
    page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
    page.account().heatMap()->setTableView(false);
    page.navigator().open(Navigator::Page::HeatMap);
}

/// A picture that waits for the network.
void attachPhoto(AppPage &page)
{
    page.device().pictures().file = encoded(demoImage({1200, 900}), "png");
    page.navigator().restart(Navigator::Page::Question);
    page.account().form()->photos()->choose();
    page.scrollTo("samsyn::PhotoView");
}

/// A server that was brought back from a backup: work goes again that had arrived before.
void showRestoredServer(AppPage &page)
{
    SyncState state = page.device().afterSync();
    state.situation = SyncSituation::Sending;
    state.facts.pendingOps = state.facts.resentOps = 12;
    state.facts.restoredMs = DemoDevice::kNowMs;
    page.account().sync()->show(state);
}

constexpr Scene kScenes[] = {
    {"home", [](AppPage &page) { page.navigator().goTo(Navigator::Place::Home); }},
    {"surveys", [](AppPage &page) { page.navigator().goTo(Navigator::Place::Surveys); }},
    {"intro",
     [](AppPage &page) {
         static_cast<void>(page.account().form()->open(page.device().respondent().toString()));
         page.navigator().open(Navigator::Page::Intro);
     }},
    {"question", [](AppPage &page) { page.navigator().open(Navigator::Page::Question); }},
    {"rounds", [](AppPage &page) { page.navigator().goTo(Navigator::Place::Results); }},
    {"heatmap", openHeatMap},
    {"heatmap-table", [](AppPage &page) { page.account().heatMap()->setTableView(true); }},
    {"cell",
     [](AppPage &page) {
         page.account().heatMap()->setTableView(false);
         page.account().heatMap()->openCell(1, 2);
     }},
    {"cell-without-value", [](AppPage &page) { page.account().heatMap()->openCell(1, 1); }},
    {"sync",
     [](AppPage &page) {
         page.account().heatMap()->closeCell();
         page.navigator().open(Navigator::Page::Sync);
     }},
    {"sync-restored", showRestoredServer},
    {"more", [](AppPage &page) { page.navigator().restart(Navigator::Page::More); }},
    {"appearance", [](AppPage &page) { page.navigator().open(Navigator::Page::Appearance); }},
    {"accessibility", [](AppPage &page) { page.navigator().restart(Navigator::Page::Accessibility); }},
    {"chosen",
     [](AppPage &page) {
         page.navigator().restart(Navigator::Page::Question);
         page.account().form()->pickLevel(2);
     }},
    {"summary", [](AppPage &page) { page.navigator().open(Navigator::Page::Summary); }},
    {"receipt",
     [](AppPage &page) {
         static_cast<void>(page.account().form()->handIn());
         page.navigator().restart(Navigator::Page::Receipt);
     }},
    {"receipt-copy", [](AppPage &page) { page.account().form()->copy()->save(); }},
    {"group",
     [](AppPage &page) {
         page.device().leavePlaceOpen();
         static_cast<void>(page.account().form()->open(page.device().respondent().toString()));
         page.navigator().restart(Navigator::Page::ChooseGroup);
     }},
    {"unit",
     [](AppPage &page) {
         static_cast<void>(page.account().form()->chooseGroup(2));
         page.navigator().restart(Navigator::Page::ChooseUnit);
     }},
    {"own-result",
     [](AppPage &page) {
         static_cast<void>(page.account().ownResult()->open(page.device().earlierRespondent().toString()));
         page.navigator().restart(Navigator::Page::OwnResult);
     }},
    {"photo", attachPhoto},
    {"join", [](AppPage &page) { page.app().setAccount(nullptr); }},
};

bool isLargeTextScene(const Scene &scene)
{
    return qstrcmp(scene.name, "question") == 0 || qstrcmp(scene.name, "photo") == 0
        || qstrcmp(scene.name, "heatmap") == 0 || qstrcmp(scene.name, "heatmap-table") == 0
        || qstrcmp(scene.name, "own-result") == 0;
}

} // namespace

class tst_Golden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
    void showsEveryKindOfQuestionAsKept_data();
    void showsEveryKindOfQuestionAsKept();

private:
};

void tst_Golden::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_Golden::showsEveryPageAsKept_data()
{
    QStringList looks{QStringLiteral("large-sv-light")};
    for (const char *shape : {"phone", "tablet", "desktop"}) {
        for (const char *language : {"sv", "en"}) {
            for (const char *colours : {"light", "dark"})
                looks.append(QString::asprintf("%s-%s-%s", shape, language, colours));
        }
    }
    golden::addLooks(looks);
}

void tst_Golden::showsEveryPageAsKept()
{
    QFETCH(int, textPercent);
    AppPage page(Joined::Yes);
    golden::applyLook(page);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        if (textPercent > 100 && !isLargeTextScene(scene))
            continue;
        page.account().refresh(); // not when a timer gets round to it
        const bool saysSaved = qstrcmp(scene.name, "chosen") == 0 || qstrcmp(scene.name, "photo") == 0;
        if (qstrcmp(scene.name, "sync-restored") == 0)
            showRestoredServer(page); // after the store was read again
        else if (!saysSaved)
            page.account().sync()->show(page.device().afterSync());
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
}

void tst_Golden::showsEveryKindOfQuestionAsKept_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("phone-sv-light") << QSize(360, 740) << 100 << QStringLiteral("sv") << false;
    QTest::newRow("phone-en-dark") << QSize(360, 740) << 100 << QStringLiteral("en") << true;
    QTest::newRow("tablet-sv-dark") << QSize(1024, 768) << 100 << QStringLiteral("sv") << true;
    QTest::newRow("desktop-en-light") << QSize(1440, 900) << 100 << QStringLiteral("en") << false;
    QTest::newRow("large-sv-light") << QSize(360, 740) << 200 << QStringLiteral("sv") << false;
}

void tst_Golden::showsEveryKindOfQuestionAsKept()
{
    AppPage page(Joined::Yes);
    golden::applyLook(page);
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    QVERIFY(form.open(survey.respondent().toString()));
    QStringList differences;
    for (const EveryKind::Scene &scene : EveryKind::scenes()) {
        const bool isList = qstrcmp(scene.name, "blocked") == 0;
        page.navigator().restart(isList ? Navigator::Page::Summary : Navigator::Page::Question);
        survey.enter(scene, form);
        page.account().refresh(); // not when a timer gets round to it
        page.account().sync()->show(page.device().afterSync());
        const QString name = QStringLiteral("kind-%1-%2")
                                 .arg(QLatin1String(scene.name), QLatin1String(QTest::currentDataTag()));
        const QString difference = compareWithKept(page.picture(), name);
        if (!difference.isEmpty())
            differences.append(difference);
    }
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_Golden>(argc, argv);
}

#include "tst_Golden.moc"
