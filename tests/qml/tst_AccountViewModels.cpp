// SPDX-License-Identifier: EUPL-1.2
// What the pages of accounts say and order: exact numbers, nothing without the person's word, every refusal
// in words.
#include "core/sync/Enrolment.h"
#include "qml/viewmodels/AccountListModel.h"
#include "qml/viewmodels/DepositViewModel.h"
#include "qml/viewmodels/LeavingViewModel.h"
#include "qml/viewmodels/LockedViewModel.h"
#include "qml/viewmodels/PictureSendingViewModel.h"
#include "qml/viewmodels/RescueViewModel.h"
#include "tests/support/DemoDevice.h"
#include "tests/support/FixedAccounts.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

const QString kWords = QStringLiteral("elva gula elefanter");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Bench {
    Bench() : services(device.services()) { accounts.lend(services); }
    DemoDevice device;
    FixedAccounts accounts;
    AccountServices services;
};

} // namespace

class tst_AccountViewModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysExactlyWhatIsUnsent_data()
    {
        QTest::addColumn<int>("changes");
        QTest::addColumn<int>("pictures");
        QTest::addColumn<QString>("swedish");
        QTest::addColumn<QString>("english");
        QTest::newRow("nothing") << 0 << 0 << QString() << QString();
        QTest::newRow("one change") << 1 << 0 << s("1 ändring är inte skickad.")
                                    << s("1 change has not been sent.");
        QTest::newRow("pictures") << 0 << 2 << s("2 bilder är inte skickade.")
                                  << s("2 pictures have not been sent.");
        QTest::newRow("both") << 7 << 1 << s("7 ändringar och 1 bild är inte skickade.")
                              << s("7 changes and 1 picture have not been sent.");
    }
    void saysExactlyWhatIsUnsent()
    {
        QFETCH(int, changes);
        QFETCH(int, pictures);
        QFETCH(QString, swedish);
        QFETCH(QString, english);
        Bench bench;
        bench.accounts.addChanges(changes);
        if (pictures > 0)
            bench.accounts.addPictures(pictures, 900);
        LeavingViewModel leaving(bench.services);
        QCOMPARE(leaving.items(), changes + pictures);
        QCOMPARE(leaving.unsentText(), swedish);
        bench.device.appearance().setLanguage(s("en"));
        QCOMPARE(leaving.unsentText(), english);
    }

    void signsOutPlainlyOnlyWhenNothingWaits()
    {
        Bench bench;
        LeavingViewModel leaving(bench.services);
        bench.accounts.addChanges(1); // since the page was read
        leaving.signOut();
        QVERIFY(bench.accounts.port.orders.isEmpty());
        QCOMPARE(leaving.items(), 1);
        Bench empty;
        LeavingViewModel plain(empty.services);
        plain.signOut();
        plain.signOut(); // it is on its way
        QCOMPARE(empty.accounts.port.orders.size(), 1);
        QCOMPARE(int(empty.accounts.port.orders[0].way), int(LeavingWay::Remove));
        QCOMPARE(empty.accounts.port.orders[0].givenUpItems, 0);
        QVERIFY(plain.isLeaving());
    }

    void discardsOnlyWhatWasTyped()
    {
        Bench bench;
        bench.accounts.addChanges(12);
        LeavingViewModel leaving(bench.services);
        for (const char *wrong : {"", "1", "13", "tolv", "012", "12.0"}) {
            leaving.setTypedItems(s(wrong));
            QVERIFY2(!leaving.canDiscard(), wrong);
            leaving.discard();
        }
        QVERIFY(bench.accounts.port.orders.isEmpty());
        leaving.setTypedItems(s(" 12 "));
        QVERIFY(leaving.canDiscard());
        leaving.discard();
        QCOMPARE(bench.accounts.port.orders.size(), 1);
        QCOMPARE(bench.accounts.port.orders[0].givenUpItems, 12);
    }

    void saysWhyItWasRefusedAndLetsThePersonChooseAgain()
    {
        Bench bench;
        bench.accounts.addChanges(2);
        bench.accounts.port.refusal = Error{ErrorCode::ArgumentInvalid, {}, s("another number")};
        LeavingViewModel leaving(bench.services);
        leaving.keepLocked();
        QVERIFY(leaving.errorText().contains(s("Inget är borttaget")));
        QVERIFY(!leaving.isLeaving());
        bench.accounts.port.refusal = Error{ErrorCode::StoreIo, {}, {}};
        leaving.keepLocked();
        QVERIFY(leaving.errorText().contains(s("306")));
        QCOMPARE(int(bench.accounts.port.orders[0].way), int(LeavingWay::KeepLocked));
    }

    void offersTheQuarantineOnlyToWhoIsSignedOutWithWorkThatWaits()
    {
        Bench bench;
        DepositViewModel deposit(bench.services);
        SyncState state = bench.device.afterSync();
        deposit.show(state);
        QVERIFY(!deposit.isThere());
        state.facts.stop = SyncStop::SignedOut;
        deposit.show(state);
        QVERIFY(!deposit.isOffered()); // nothing waits
        bench.accounts.addChanges(3);
        deposit.show(state);
        QVERIFY(deposit.isOffered());
        QCOMPARE(deposit.actionText(), s("Lämna 3 ändringar i förvar"));
        QVERIFY(deposit.offerText().contains(s("räddningsnyckel kan öppna det")));
        state.facts.stop = SyncStop::None;
        deposit.show(state);
        QVERIFY(!deposit.isThere());
        state.lastError = Error{ErrorCode::SyncSignedOut, {}, {}}; // as HTTP says it
        deposit.show(state);
        QVERIFY(deposit.isOffered() && bench.accounts.quarantine.files.isEmpty());
    }

    void leavesOnceAndSaysThatItWaitsThere()
    {
        Bench bench;
        bench.accounts.addChanges(2);
        bench.accounts.addPictures(1, 900);
        DepositViewModel deposit(bench.services);
        SyncState state = bench.device.afterSync();
        state.facts.stop = SyncStop::SignedOut;
        deposit.show(state);
        QCOMPARE(deposit.picturesText(), s("1 bild lämnas inte. Den ligger kvar på den här enheten."));
        deposit.leave();
        deposit.leave();
        QCOMPARE(bench.accounts.quarantine.files.size(), 1);
        QVERIFY(deposit.isThere() && !deposit.isOffered() && deposit.errorText().isEmpty());
        QVERIFY2(deposit.receiptText().startsWith(s("2 ändringar lämnades i förvar "))
                     && deposit.receiptText().contains(s("väntar på att någon släpper in dem")),
                 qPrintable(deposit.receiptText()));
        const QString number =
            QString::fromLatin1(sha256({bench.accounts.quarantine.files[0]}).toHex().left(12));
        QVERIFY(deposit.numbersText().contains(displayJoinCode(number)));
        QVERIFY(deposit.numbersText().contains(bench.accounts.rescue->accountNumber()));
        bench.accounts.addChanges(1); // newer work can be left as well
        deposit.show(state);
        QCOMPARE(deposit.actionText(), s("Lämna 1 ändring i förvar"));
        bench.device.appearance().setLanguage(s("en"));
        QCOMPARE(deposit.actionText(), s("Leave 1 change in safekeeping"));
    }

    void saysWhyNothingCouldBeLeft_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << int(ErrorCode::SyncSignedOut) << s("känner inte igen den här enheten");
        QTest::newRow("older server") << int(ErrorCode::SyncNotPermitted) << s("tar inte emot");
        QTest::newRow("full") << int(ErrorCode::SyncQuota) << s("i morgon");
        QTest::newRow("no network") << int(ErrorCode::NetworkUnreachable) << s("601");
    }
    void saysWhyNothingCouldBeLeft()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        Bench bench;
        bench.accounts.addChanges(2);
        bench.accounts.quarantine.refusal = Error{ErrorCode(code), {}, {}};
        DepositViewModel deposit(bench.services);
        SyncState state = bench.device.afterSync();
        state.facts.stop = SyncStop::SignedOut;
        deposit.show(state);
        deposit.leave();
        QVERIFY2(deposit.errorText().contains(words), qPrintable(deposit.errorText()));
        QVERIFY(deposit.isOffered() && deposit.receiptText().isEmpty());
    }

    void aLockedAccountIsSavedAsAFileBeforeItIsSetAside()
    {
        FixedLocked port;
        LockedViewModel locked;
        QVERIFY(!locked.isThere() && !locked.canRescue() && locked.adviceText().isEmpty());
        locked.show(&port);
        QVERIFY(locked.isThere() && locked.canRescue());
        QVERIFY(locked.adviceText().contains(s("går att rädda")));
        locked.setAside(); // not before a file was saved
        QCOMPARE(port.setAsideCount, 0);
        port.refusal = Error{ErrorCode::FileUnwritable, {}, {}};
        locked.save();
        QVERIFY(locked.errorText().contains(s("106")) && locked.savedText().isEmpty());
        port.refusal.reset();
        locked.save();
        QVERIFY(locked.savedText().contains(s(".samsyn")) && locked.errorText().isEmpty());
        port.refusal = Error{ErrorCode::FileUnwritable, {}, {}};
        locked.setAside();
        QVERIFY(locked.errorText().contains(s("106")));
        port.refusal.reset();
        locked.setAside();
        QCOMPARE(port.setAsideCount, 1);
    }

    void aLockedAccountWithoutARecoveryKeyPromisesNothing()
    {
        FixedLocked port;
        port.hasKey = false;
        LockedViewModel locked;
        locked.show(&port);
        QVERIFY(locked.isThere() && !locked.canRescue());
        QVERIFY(locked.adviceText().contains(s("ingen räddningsnyckel")));
        locked.save();
        QVERIFY(locked.savedText().isEmpty());
        locked.show(nullptr);
        QVERIFY(!locked.isThere());
    }

    void savesAFileUnderLongEnoughWordsAndTakesItInOnce()
    {
        Bench bench, fresh;
        bench.accounts.addChanges(3);
        RescueViewModel saving(bench.services);
        saving.setWords(s("elva tecken"));
        QVERIFY(!saving.canSave());
        saving.save();
        QVERIFY(saving.saveErrorText().contains(s("146")));
        saving.setWords(kWords);
        QVERIFY(saving.canSave() && saving.saveErrorText().isEmpty());
        saving.save();
        QVERIFY(saving.savedText().contains(s(".samsyn")));
        QVERIFY(saving.words().isEmpty()); // not left on the screen

        fresh.accounts.shelf.saved = bench.accounts.shelf.saved;
        RescueViewModel taking(fresh.services);
        QSignalSpy taken(&taking, &RescueViewModel::taken);
        taking.choose();
        QVERIFY(!taking.chosenName().isEmpty() && !taking.canTake());
        taking.setOpeningWords(s("andra ord än de rätta"));
        taking.take();
        QVERIFY(taking.takeErrorText().contains(s("142")));
        taking.setOpeningWords(kWords);
        taking.take();
        QCOMPARE(taking.takenText(), s("3 ändringar hämtades in, 0 fanns redan."));
        QCOMPARE(taken.count(), 1);
        taking.choose();
        taking.setOpeningWords(kWords);
        taking.take();
        QCOMPARE(taking.takenText(), s("0 ändringar hämtades in, 3 fanns redan."));
        QCOMPARE(taken.count(), 1);
    }

    void saysWhenAFileCannotBeSavedOrRead()
    {
        Bench bench;
        bench.accounts.addChanges(1);
        RescueViewModel rescue(bench.services);
        bench.accounts.shelf.refusal = Error{ErrorCode::FileUnwritable, s("/x"), s("full")};
        rescue.setWords(kWords);
        rescue.save();
        QVERIFY(rescue.saveErrorText().contains(s("106")) && rescue.savedText().isEmpty());
        QCOMPARE(rescue.words(), kWords); // to be tried again
        bench.accounts.shelf.refusal = Error{ErrorCode::FileUnreadable, s("/x"), s("gone")};
        rescue.choose();
        QVERIFY(rescue.takeErrorText().contains(s("101")) && !rescue.canTake());
    }

    void listsAccountsAndSaysHowTheLastOneWasLeft()
    {
        Bench bench;
        FixedAccountPort &port = bench.accounts.port;
        port.list = {{s("a"), s("Eva Ek"), s("Väst"), s("11111111"), true, false},
                     {s("b"), QString(), s("Väst"), s("22222222"), false, true},
                     {s("c"), s("Bo By"), s("Öst"), s("33333333"), false, false}};
        AccountListModel accounts(&port);
        QCOMPARE(accounts.count(), 3);
        const auto canOpen = [&](int row) {
            return accounts.data(accounts.index(row), AccountListModel::CanOpenRole).toBool();
        };
        QVERIFY(!canOpen(0) && !canOpen(1) && canOpen(2));
        const QString locked = accounts.data(accounts.index(1), AccountListModel::DetailRole).toString();
        QVERIFY(locked.contains(s("22222222")));
        QVERIFY(accounts.lockedText().contains(s("Väst")));
        QVERIFY(accounts.noticeText().isEmpty());
        accounts.noteLeft(LeavingWay::Remove, LeavingEnd::Asking);
        QVERIFY(accounts.noticeText().endsWith(s("borttaget.")));
        accounts.noteLeft(LeavingWay::Remove, LeavingEnd::ServerNotReached);
        QVERIFY(accounts.noticeText().contains(s("Servern gick inte att nå")));
        port.refusal = Error{ErrorCode::SyncSignedOut, {}, {}};
        accounts.switchTo(s("c"));
        QCOMPARE(port.asked, QStringList{s("c")});
        QVERIFY(accounts.errorText().contains(s("508")));
        accounts.forgetNotice();
        QVERIFY(accounts.noticeText().isEmpty() && accounts.errorText().isEmpty());
        AccountListModel none(nullptr);
        none.switchTo(s("c"));
        QVERIFY(none.count() == 0 && !none.canAdd());
    }

    void asksBeforePicturesCost()
    {
        Bench bench;
        bench.accounts.cost.costs = true;
        bench.accounts.addPictures(3, 1'400'000);
        PictureSendingViewModel pictures(bench.services);
        QSignalSpy wanted(&pictures, &PictureSendingViewModel::sendWanted);
        QVERIFY(pictures.needsConsent() && pictures.isWifiOnly());
        QCOMPARE(pictures.consentText(), s("Skicka 3 bilder (4,2 MB) över mobilnätet"));
        QCOMPARE(pictures.receivedText(), s("0 av 3 bilder mottagna"));
        bench.accounts.arriveOne();
        pictures.refresh();
        QCOMPARE(pictures.receivedText(), s("1 av 3 bilder mottagna"));
        bench.device.appearance().setLanguage(s("en"));
        QCOMPARE(pictures.consentText(), s("Send 2 pictures (2.8 MB) over the mobile network"));
        pictures.allow();
        QVERIFY(!pictures.needsConsent() && pictures.waitingText().isEmpty());
        QCOMPARE(wanted.count(), 1);
        bench.accounts.addPictures(1, 500);
        pictures.refresh();
        QVERIFY(pictures.needsConsent());
        pictures.setWifiOnly(false);
        QVERIFY(!pictures.isWifiOnly() && !pictures.needsConsent());
        QCOMPARE(wanted.count(), 2);
    }
};

QTEST_MAIN(tst_AccountViewModels)
#include "tst_AccountViewModels.moc"
