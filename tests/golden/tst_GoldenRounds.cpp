// SPDX-License-Identifier: EUPL-1.2
// A round from its opening to its publication against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them;
// look at every one before committing them.
#include "tests/golden/GoldenLook.h"
#include "tests/support/DemoReview.h"

#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

void follow(AppPage &page, const RecordId &round)
{
    page.account().refresh();
    page.account().round()->open(round.toString());
    page.navigator().restart(Navigator::Page::Round);
}

/// As far down as it goes, with the item in sight.
void scrollToName(AppPage &page, const char *name)
{
    static_cast<void>(page.picture()); // lays out what has just come
    QQuickItem *item = page.find(QString::fromLatin1(name));
    SAMSYN_REQUIRE(item != nullptr);
    QQuickItem *scroller = item;
    while (scroller && !scroller->property("contentY").isValid())
        scroller = scroller->parentItem();
    SAMSYN_REQUIRE(scroller != nullptr);
    const qreal end = scroller->property("contentHeight").toReal() - scroller->height();
    scroller->setProperty("contentY", std::max(0.0, end));
}

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

constexpr Scene kScenes[] = {
    {"round-cards",
     [](AppPage &page) {
         makeInside(page.device(), UserRole::MemberCoordinator);
         page.device().addResponses();
         awaitApproval(page.device());
         page.account().refresh();
         page.navigator().goTo(Navigator::Place::Results);
     }},
    {"round-followed", [](AppPage &page) { follow(page, page.device().demo().openRound.id); }},
    {"round-reminder", [](AppPage &page) { page.navigator().open(Navigator::Page::RoundReminder); }},
    {"round-provisional",
     [](AppPage &page) {
         addComments(page.device());
         follow(page, page.device().demo().closedRound.id);
     }},
    {"round-approve", [](AppPage &page) { page.account().round()->askApprove(0); }},
    {"round-comments",
     [](AppPage &page) {
         page.account().round()->cancel();
         page.account().round()->turnComment(2);
         page.account().round()->open(page.device().demo().closedRound.id.toString());
         page.navigator().open(Navigator::Page::RoundComments);
     }},
    {"heatmap-provisional",
     [](AppPage &page) {
         page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
         page.account().heatMap()->setTableView(false);
         page.navigator().open(Navigator::Page::HeatMap);
     }},
    {"round-steered",
     [](AppPage &page) {
         makeSteering(page.device());
         follow(page, page.device().demo().openRound.id);
     }},
    {"round-wrong-closing",
     [](AppPage &page) {
         page.account().round()->closing()->typeDay(QStringLiteral("2026-11-20"));
         page.account().round()->moveClosing();
         scrollToName(page, page.device().appearance().language() == QLatin1String("en") ? "Day" : "Dag");
     }},
    {"round-close",
     [](AppPage &page) {
         page.account().round()->closing()->forget();
         page.account().round()->askClose();
     }},
    {"round-publish",
     [](AppPage &page) {
         page.account().round()->cancel();
         addApproval(page.device(), 2, "Maria Lind");
         addApproval(page.device(), 4, "Kommundirektören");
         follow(page, page.device().demo().closedRound.id);
     }},
};

} // namespace

class tst_GoldenRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenRounds::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenRounds::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                      QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                      QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light")});
}

void tst_GoldenRounds::showsEveryPageAsKept()
{
    AppPage page(Joined::Yes);
    golden::applyLook(page);
    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        page.account().sync()->show(page.device().afterSync());
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenRounds>(argc, argv);
}

#include "tst_GoldenRounds.moc"
