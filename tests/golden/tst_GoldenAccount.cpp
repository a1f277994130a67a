// SPDX-License-Identifier: EUPL-1.2
// The pages of accounts, of leaving them, of rescue files and of pictures that wait, against kept pictures.
// SAMSYN_GOLDEN_UPDATE=1 rewrites them; look at every one before committing them.
#include "tests/golden/GoldenLook.h"

#include <QQuickItem>
#include <QTest>

using namespace samsyn;

namespace {

const QString kWords = QStringLiteral("tolv små grå åsnor");

QString samverkan()
{
    return QStringLiteral("Digital samverkan Skaraborg");
}

/// The open account, one that is signed in and one whose work is locked.
void listAccounts(AppPage &page, bool isOpen)
{
    page.accounts().port.list = {{QStringLiteral("a"), QStringLiteral("Kim Karlsson"), samverkan(),
                                  QStringLiteral("1f0c9a3e"), isOpen, false},
                                 {QStringLiteral("b"), QStringLiteral("Eva Ek"),
                                  QStringLiteral("Digitalt i väst"), QStringLiteral("77ab01c2"), false,
                                  false},
                                 {QStringLiteral("c"), QString(), QStringLiteral("Digitalt i väst"),
                                  QStringLiteral("0d4e88f1"), false, true}};
    page.app().accounts()->refresh();
}

enum class Session { Lives, Ended };

/// What the chip says of exactly this unsent work.
void showWhatWaits(AppPage &page, Session session)
{
    SyncFacts facts = page.device().afterSync().facts;
    const UnsentWork unsent = *page.accounts().rescue->unsent();
    facts.pendingOps = unsent.changes;
    facts.pendingBlobs = unsent.pictures;
    std::optional<Error> error;
    if (session == Session::Ended)
        error = Error{ErrorCode::SyncSignedOut, {}, {}};
    page.account().sync()->show(syncStateOf(facts, SyncActivity::Idle, error));
}

/// Every page in sight shows its end.
void scrollToEnd(QQuickItem *item)
{
    if (!item->isVisible())
        return;
    if (item->property("contentY").isValid()) {
        const double end = item->property("contentHeight").toReal() - item->height();
        item->setProperty("contentY", std::max(0.0, end));
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        scrollToEnd(child);
}

void saveFile(AppPage &page)
{
    page.navigator().open(Navigator::Page::AccountRescue);
    page.account().rescue()->setWords(kWords);
    page.account().rescue()->save();
}

/// The same file on a device that has two of its changes already.
void takeFile(AppPage &page)
{
    page.account().rescue()->choose();
    page.account().rescue()->setOpeningWords(kWords);
    page.account().rescue()->take();
    static_cast<void>(page.picture()); // lays out what has just come
    scrollToEnd(page.window().contentItem());
}

/// The session has ended, and there is no time for a new code.
void offerDeposit(AppPage &page)
{
    page.accounts().cost.costs = false;
    page.account().pictures()->refresh();
    showWhatWaits(page, Session::Ended);
    static_cast<void>(page.picture()); // lays out what has just come
    page.scrollTo("SyncDeposit");
}

struct Scene {
    const char *name;
    void (*enter)(AppPage &);
    Session session = Session::Lives;
};

constexpr Scene kScenes[] = {
    {"leave-all-sent",
     [](AppPage &page) {
         listAccounts(page, true);
         page.navigator().open(Navigator::Page::AccountLeave);
     }},
    {"account",
     [](AppPage &page) {
         page.accounts().addChanges(7);
         page.accounts().addPictures(1, 900'000);
         page.account().leaving()->refresh();
         page.navigator().restart(Navigator::Page::Account);
     }},
    {"leave-unsent", [](AppPage &page) { page.navigator().open(Navigator::Page::AccountLeave); }},
    {"leave-discard",
     [](AppPage &page) {
         page.account().leaving()->setTypedItems(QStringLiteral("8"));
         static_cast<void>(page.picture()); // lays out what has just come
         scrollToEnd(page.window().contentItem());
     }},
    {"rescue", saveFile},
    {"rescue-taken", takeFile},
    {"rescue-refused",
     [](AppPage &page) {
         page.account().rescue()->choose();
         page.account().rescue()->setOpeningWords(QStringLiteral("andra ord som inte passar"));
         page.account().rescue()->take();
         static_cast<void>(page.picture());
         scrollToEnd(page.window().contentItem());
     }},
    {"sync-pictures",
     [](AppPage &page) {
         page.accounts().addPictures(3, 1'400'000);
         page.accounts().arriveOne();
         page.accounts().cost.costs = true;
         page.account().pictures()->refresh();
         page.navigator().restart(Navigator::Page::Sync);
         static_cast<void>(page.picture());
         scrollToEnd(page.window().contentItem());
     }},
    {"sync-deposit", offerDeposit, Session::Ended},
    {"sync-deposited",
     [](AppPage &page) {
         page.accounts().leaveEverything();
         showWhatWaits(page, Session::Ended);
         static_cast<void>(page.picture());
         page.scrollTo("SyncDeposit");
     },
     Session::Ended},
    {"join-locked",
     [](AppPage &page) {
         listAccounts(page, false);
         page.app().setAccount(nullptr);
         page.app().accounts()->noteLeft(LeavingWay::KeepLocked, LeavingEnd::ServerNotReached);
     }},
    {"lost-key",
     [](AppPage &page) {
         page.app().setProblem({ErrorCode::StoreSealBroken, {}, {}});
         page.app().locked()->show(&page.accounts().locked);
     }},
    {"lost-key-saved", [](AppPage &page) { page.app().locked()->save(); }},
};

} // namespace

class tst_GoldenAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryPageAsKept_data();
    void showsEveryPageAsKept();
};

void tst_GoldenAccount::initTestCase()
{
    if (!golden::canCompare())
        QSKIP(golden::kCannotCompare);
}

void tst_GoldenAccount::showsEveryPageAsKept_data()
{
    golden::addLooks({QStringLiteral("phone-sv-light"), QStringLiteral("phone-en-dark"),
                      QStringLiteral("tablet-sv-light"), QStringLiteral("tablet-sv-dark"),
                      QStringLiteral("desktop-en-light"), QStringLiteral("large-sv-light"),
                      QStringLiteral("long-sv-light")});
}

void tst_GoldenAccount::showsEveryPageAsKept()
{
    AppPage page(Joined::Yes);
    golden::applyLook(page);

    QStringList differences;
    for (const Scene &scene : kScenes) {
        scene.enter(page);
        static_cast<void>(page.picture());
        showWhatWaits(page, scene.session);
        differences.append(golden::differenceOf(page, scene.name));
    }
    QVERIFY2(page.warnings().isEmpty(), qPrintable(page.warnings().join(QLatin1Char('\n'))));
    QVERIFY2(golden::listed(differences).isEmpty(), golden::listed(differences));
}

int main(int argc, char *argv[])
{
    return golden::runTest<tst_GoldenAccount>(argc, argv);
}

#include "tst_GoldenAccount.moc"
