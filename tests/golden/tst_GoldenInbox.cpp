// SPDX-License-Identifier: EUPL-1.2
// "Behöver dig" and the receipts, against kept pictures. SAMSYN_GOLDEN_UPDATE=1 rewrites them; look at every
// one before committing them.
#include "tests/golden/GoldenLook.h"
#include "tests/support/DemoInbox.h"

#include <QTest>

using namespace samsyn;

namespace {

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
    int waitingChanges = 0;
};

SyncState stateWith(const DemoDevice &device, int waitingChanges)
{
    SyncFacts facts = device.afterSync().facts;
    facts.pendingOps = waitingChanges;
    return syncStateOf(facts, SyncActivity::Idle, std::nullopt);
}

constexpr Scene kScenes[] = {
    {"inbox-empty", [](AppPage &page) { page.navigator().open(Navigator::Page::Inbox); }},
    {"inbox-conflicts",
     [](AppPage &page) {
         addConflicts(page.device());
         page.account().inbox()->refresh();
     }},
    {"inbox-chosen", [](AppPage &page) { page.account().inbox()->keepTheirs(0); }},
    {"inbox-held",
     [](AppPage &page) {
         addHeld(page.device());
         page.account().inbox()->refresh();
     }},
    {"inbox-home", [](AppPage &page) { page.navigator().goTo(Navigator::Place::Home); }},
    {"inbox-changes",
     [](AppPage &page) {
         answerOwnChanges(page.device());
         page.navigator().restart(Navigator::Page::Changes);
     },
     kWaitingChanges},
};

} // namespace

class tst_GoldenInbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!golden::canCompare())
            QSKIP(golden::kCannotCompare);
    }

    void showsEveryPageAsKept_data()
    {
        golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                          QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                          QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light"),
                          QStringLiteral("long-sv-light")});
    }

    void showsEveryPageAsKept()
    {
        AppPage page(Joined::Yes);
        golden::applyLook(page);
        QStringList differences;
        for (const Scene &scene : kScenes) {
            scene.enter(page);
            static_cast<void>(page.picture());
            page.account().sync()->show(stateWith(page.device(), scene.waitingChanges));
            differences.append(golden::differenceOf(page, scene.name));
        }
        QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
        QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
    }
};

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenInbox>(argc, argv);
}

#include "tst_GoldenInbox.moc"
