// SPDX-License-Identifier: EUPL-1.2
// The pages of targets, actions and joint work against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them;
// look at every one before committing them.
#include "tests/golden/GoldenLook.h"

#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

PlanViewModel &planOf(AppPage &page)
{
    return *page.account().plan();
}

/// Three decided capabilities, one of them open.
void decide(AppPage &page)
{
    PlanViewModel &plan = planOf(page);
    plan.open(page.device().demo().closedRound.id.toString(), {});
    const char *codes[] = {"B1.1", "B2.1", "B3.1"};
    for (int i = 0; i < 3; ++i) {
        plan.open(page.device().demo().closedRound.id.toString(), QString::fromLatin1(codes[i]));
        plan.target()->setStep(5 + i);
        plan.target()->typeDue(QStringLiteral("2027-12-31"));
        plan.target()->typeDecidedBy(QStringLiteral("Ledningsgruppen"));
        plan.target()->typeDecidedOn(QStringLiteral("2026-11-16"));
        plan.target()->storeTyped();
    }
    plan.target()->pickImportance(3);
}

void act(AppPage &page, const char *title, const char *dueOn, ActionStatus status)
{
    PlanViewModel &plan = planOf(page);
    plan.beginAction({});
    plan.action()->typeTitle(QString::fromUtf8(title));
    plan.action()->typeOwner(QStringLiteral("Digitaliseringschefen"));
    plan.action()->typeDue(QString::fromLatin1(dueOn));
    plan.action()->chooseStatus(int(status));
    SAMSYN_REQUIRE(plan.storeAction());
}

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
};

constexpr Scene kScenes[] = {
    {"plan-targets",
     [](AppPage &page) {
         decide(page);
         page.navigator().open(Navigator::Page::Plan);
     }},
    {"plan-target", [](AppPage &page) { page.navigator().open(Navigator::Page::PlanTarget); }},
    {"plan-action",
     [](AppPage &page) {
         planOf(page).beginAction({});
         static_cast<void>(planOf(page).storeAction());
         page.navigator().open(Navigator::Page::PlanAction);
     }},
    {"plan-actions",
     [](AppPage &page) {
         act(page, "Gemensam rutin för prioritering av insatser", "2026-10-31", ActionStatus::Underway);
         act(page, "Utbildning för chefer", "2027-02-28", ActionStatus::Planned);
         act(page, "Kartlägg vem som beslutar om vad", "2026-09-30", ActionStatus::Done);
         page.navigator().restart(Navigator::Page::Plan);
         planOf(page).setSection(int(PlanViewModel::Section::Actions));
     }},
    {"plan-together",
     [](AppPage &page) {
         page.device().setCommonTargets(4);
         page.account().refresh();
         planOf(page).setSection(int(PlanViewModel::Section::Together));
     }},
    {"plan-together-reasons",
     [](AppPage &page) {
         const QString first = planOf(page)
                                   .joint()
                                   ->priorities()
                                   ->data(planOf(page).joint()->priorities()->index(0, 0), Qt::UserRole)
                                   .toString();
         const QString words = QCoreApplication::translate("PlanPriorityCard", "Visa skälen");
         QQuickItem *button = page.find(QStringLiteral("%1, %2").arg(words, first));
         SAMSYN_REQUIRE(button != nullptr);
         QMetaObject::invokeMethod(button, "clicked");
         page.account().plan()->joint()->stateReadiness(0, 0);
         static_cast<void>(page.picture()); // makes what has been unfolded
         QQuickItem *said = page.find(QCoreApplication::translate("PlanWords", "Vi erbjuder hjälp"));
         SAMSYN_REQUIRE(said != nullptr);
         said->forceActiveFocus(Qt::TabFocusReason);
     }},
};

} // namespace

class tst_GoldenPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenPlan::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenPlan::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                      QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                      QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light")});
}

void tst_GoldenPlan::showsEveryPageAsKept()
{
    AppPage page(Joined::Yes);
    page.device().makeManager();
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
    return golden::runTest<tst_GoldenPlan>(argc, argv);
}

#include "tst_GoldenPlan.moc"
