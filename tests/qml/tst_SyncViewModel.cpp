// SPDX-License-Identifier: EUPL-1.2
// The sync chip and the receipt say what the facts prove and nothing more.
#include "qml/viewmodels/SyncViewModel.h"
#include "tests/support/DemoDevice.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

SyncFacts facts(int pending, int held)
{
    SyncFacts result;
    result.pendingOps = pending;
    result.heldOps = held;
    result.everyFeedAtHead = true;
    result.everyChecksumEqual = true;
    result.lastSyncMs = DemoDevice::kNowMs - 60 * 60 * 1000;
    return result;
}

} // namespace

class tst_SyncViewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsEverySituation_data();
    void wordsEverySituation();
    void neverSaysAllSentWithoutProof();
    void namesTheErrorOfTheLastTry();
    void tellsWhenASyncHasEnded();
    void neverForgetsAPictureThatWaits();
    void tellsOfAServerThatWasBroughtBack();
};

void tst_SyncViewModel::wordsEverySituation_data()
{
    QTest::addColumn<int>("situation");
    QTest::addColumn<QString>("title");
    QTest::newRow("saved") << int(SyncSituation::SavedHere) << QStringLiteral("Sparat här");
    QTest::newRow("waiting") << int(SyncSituation::WaitingForNetwork) << QStringLiteral("Väntar på nät (3)");
    QTest::newRow("sending") << int(SyncSituation::Sending) << QStringLiteral("Skickar");
    QTest::newRow("sent") << int(SyncSituation::AllSent) << QStringLiteral("Allt skickat kl. 08:30");
    QTest::newRow("incomplete") << int(SyncSituation::NotComplete) << QStringLiteral("Inte allt hämtat");
    QTest::newRow("person") << int(SyncSituation::NeedsYou) << QStringLiteral("Behöver dig");
}

void tst_SyncViewModel::wordsEverySituation()
{
    QFETCH(int, situation);
    QFETCH(QString, title);
    DemoDevice device;
    SyncViewModel sync(device.services());
    sync.show({SyncSituation(situation), facts(3, 0), std::nullopt});
    QCOMPARE(sync.title(), title);
    QVERIFY(sync.sentence().endsWith(QLatin1Char('.')));
    QVERIFY(!sync.iconName().isEmpty());
    QCOMPARE(sync.canSync(), SyncSituation(situation) != SyncSituation::Sending);
}

void tst_SyncViewModel::neverSaysAllSentWithoutProof()
{
    DemoDevice device;
    SyncViewModel sync(device.services());
    SyncFacts unproven = facts(0, 0);
    unproven.everyChecksumEqual = false;
    sync.show(syncStateOf(unproven, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.situation() != SyncViewModel::Situation::AllSent);
    QVERIFY(sync.receivedText().contains(QStringLiteral("kontrollsumman stämmer inte")));
    unproven.everyFeedAtHead = false;
    sync.show(syncStateOf(unproven, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.receivedText().contains(QStringLiteral("inte hämtat")));
}

void tst_SyncViewModel::namesTheErrorOfTheLastTry()
{
    DemoDevice device;
    SyncViewModel sync(device.services());
    sync.show(syncStateOf(facts(4, 0), SyncActivity::Idle,
                          Error{ErrorCode::NetworkUnreachable, QStringLiteral("x"), QStringLiteral("y")}));
    QCOMPARE(sync.situation(), SyncViewModel::Situation::WaitingForNetwork);
    QVERIFY(sync.pendingText().startsWith(QStringLiteral("4 ändringar")));
    QVERIFY(sync.errorText().contains(QStringLiteral("601")));
    sync.show(syncStateOf(facts(0, 1), SyncActivity::Idle, std::nullopt));
    QCOMPARE(sync.situation(), SyncViewModel::Situation::NeedsYou);
    QVERIFY(sync.heldText().startsWith(QStringLiteral("En ändring")));
    QVERIFY(sync.errorText().isEmpty());
}

void tst_SyncViewModel::tellsWhenASyncHasEnded()
{
    DemoDevice device;
    SyncViewModel sync(device.services());
    QSignalSpy finished(&sync, &SyncViewModel::finished);
    sync.show({SyncSituation::Sending, facts(1, 0), std::nullopt});
    QCOMPARE(finished.count(), 0);
    sync.show({SyncSituation::AllSent, facts(0, 0), std::nullopt});
    QCOMPARE(finished.count(), 1);
}

void tst_SyncViewModel::neverForgetsAPictureThatWaits()
{
    DemoDevice device;
    SyncViewModel sync(device.services());
    SyncFacts pictures = facts(0, 0);
    pictures.pendingBlobs = 2;
    sync.show(syncStateOf(pictures, SyncActivity::Idle, std::nullopt));
    QCOMPARE(sync.situation(), SyncViewModel::Situation::SavedHere);
    QVERIFY(sync.pendingText().startsWith(QStringLiteral("2 ändringar")));
    QVERIFY(sync.haveAnswersArrived());
    pictures.pendingOps = 1;
    sync.show(syncStateOf(pictures, SyncActivity::Idle, std::nullopt));
    QCOMPARE(sync.pendingCount(), 3);
    QVERIFY(!sync.haveAnswersArrived());
    SyncFacts refused = facts(0, 0);
    refused.refusedBlobs = 1;
    sync.show(syncStateOf(refused, SyncActivity::Idle, std::nullopt));
    QCOMPARE(sync.situation(), SyncViewModel::Situation::NeedsYou);
    QVERIFY(sync.heldText().startsWith(QStringLiteral("En bild")));
}

void tst_SyncViewModel::tellsOfAServerThatWasBroughtBack()
{
    DemoDevice device;
    SyncViewModel sync(device.services());
    SyncFacts given = facts(2, 0);
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().isEmpty());
    given.restoredMs = DemoDevice::kNowMs - 60 * 60 * 1000;
    given.resentOps = 2;
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().contains(QStringLiteral("2 ändringar")));
    given.resentOps = given.pendingOps = 1;
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().contains(QStringLiteral("En ändring")));
    // Sent again, but something newer waits: "all is sent" would not be true.
    given.resentOps = 0;
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().isEmpty());
    given.pendingOps = 0;
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().contains(QStringLiteral("08:30")));
    given.restoredMs = DemoDevice::kNowMs - qint64(4) * 24 * 60 * 60 * 1000;
    sync.show(syncStateOf(given, SyncActivity::Idle, std::nullopt));
    QVERIFY(sync.restoredText().isEmpty());
}

int main(int argc, char *argv[])
{
    qputenv("TZ", "UTC");
    QCoreApplication application(argc, argv);
    tst_SyncViewModel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SyncViewModel.moc"
