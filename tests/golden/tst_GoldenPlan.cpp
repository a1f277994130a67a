// SPDX-License-Identifier: EUPL-1.2
// The pages of targets, actions and joint work against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them;
// look at every one before committing them.
#include "tests/golden/PictureFile.h"
#include "tests/qml/AppPage.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include <cstdio>

using namespace samsyn;

namespace {

/// Qt's text layout and rasteriser change between minor versions; the pictures were made with this one.
constexpr int kQtMinor = 4;

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
    const QStringList version = QString::fromLatin1(qVersion()).split(QLatin1Char('.'));
    const bool isSameQt = version.at(1).toInt() == kQtMinor;
    if (isSameQt && QFontDatabase::families().contains(QStringLiteral("Inter")))
        return;
    std::puts("SAMSYN-SKIPPED the kept pictures were made with Qt 6.4 and the font Inter");
    QSKIP("the kept pictures were made with Qt 6.4 and the font Inter");
}

void tst_GoldenPlan::showsEveryPageAsKept_data()
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
}

void tst_GoldenPlan::showsEveryPageAsKept()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    AppPage page(Joined::Yes);
    page.device().makeManager();
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
    tst_GoldenPlan test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GoldenPlan.moc"
