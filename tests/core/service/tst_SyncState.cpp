// SPDX-License-Identifier: EUPL-1.2
// What the sync chip claims: every claim must follow from facts in the database.
#include "core/service/SyncService.h"

#include <QTest>

using namespace samsyn;

class tst_SyncState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void claimsOnlyWhatTheFactsSay_data();
    void claimsOnlyWhatTheFactsSay();
    void saysAllSentForExactlyOneCombination();
    void remembersAStopAfterARestart();
};

static SyncFacts facts(int pending, int held, bool atHead, bool checksumEqual)
{
    SyncFacts made;
    made.pendingOps = pending;
    made.heldOps = held;
    made.everyFeedAtHead = atHead;
    made.everyChecksumEqual = checksumEqual;
    return made;
}

void tst_SyncState::claimsOnlyWhatTheFactsSay_data()
{
    QTest::addColumn<SyncFacts>("given");
    QTest::addColumn<int>("error");
    QTest::addColumn<SyncSituation>("expected");

    QTest::newRow("saved, not tried") << facts(3, 0, true, true) << 0 << SyncSituation::SavedHere;
    QTest::newRow("saved, network gone")
        << facts(3, 0, true, true) << int(ErrorCode::NetworkUnreachable) << SyncSituation::WaitingForNetwork;
    QTest::newRow("held") << facts(0, 1, true, true) << 0 << SyncSituation::NeedsYou;
    SyncFacts pictures = facts(0, 0, true, true);
    pictures.pendingBlobs = 2;
    QTest::newRow("a picture waits") << pictures << 0 << SyncSituation::SavedHere;
    QTest::newRow("a picture waits, network gone")
        << pictures << int(ErrorCode::NetworkTimeout) << SyncSituation::WaitingForNetwork;
    pictures.pendingBlobs = 0, pictures.refusedBlobs = 1;
    QTest::newRow("a picture was refused") << pictures << 0 << SyncSituation::NeedsYou;
    QTest::newRow("signed out") << facts(2, 0, true, true) << int(ErrorCode::SyncSignedOut)
                                << SyncSituation::NeedsYou;
    QTest::newRow("behind") << facts(0, 0, false, true) << 0 << SyncSituation::NotComplete;
    QTest::newRow("checksum differs") << facts(0, 0, true, false) << 0 << SyncSituation::NotComplete;
    QTest::newRow("all there") << facts(0, 0, true, true) << 0 << SyncSituation::AllSent;
    QTest::newRow("all there, then offline")
        << facts(0, 0, true, true) << int(ErrorCode::NetworkTimeout) << SyncSituation::AllSent;
}

void tst_SyncState::claimsOnlyWhatTheFactsSay()
{
    QFETCH(SyncFacts, given);
    QFETCH(int, error);
    QFETCH(SyncSituation, expected);
    const std::optional<Error> last = error ? std::optional(Error{ErrorCode(error), {}, {}}) : std::nullopt;
    QCOMPARE(syncStateOf(given, SyncActivity::Idle, last).situation, expected);
    QCOMPARE(syncStateOf(given, SyncActivity::Sending, last).situation, SyncSituation::Sending);
}

void tst_SyncState::saysAllSentForExactlyOneCombination()
{
    int claims = 0;
    for (int bits = 0; bits < 16; ++bits) {
        const SyncFacts given = facts(bits & 1, (bits >> 1) & 1, bits & 4, bits & 8);
        claims += syncStateOf(given, SyncActivity::Idle, std::nullopt).situation == SyncSituation::AllSent;
    }
    QCOMPARE(claims, 1);
}

void tst_SyncState::remembersAStopAfterARestart()
{
    // The database knows of the end of the session; there is no error of this run.
    SyncFacts given = facts(0, 0, true, true);
    given.stop = SyncStop::SignedOut;
    QCOMPARE(syncStateOf(given, SyncActivity::Idle, std::nullopt).situation, SyncSituation::NeedsYou);
}

QTEST_GUILESS_MAIN(tst_SyncState)
#include "tst_SyncState.moc"
