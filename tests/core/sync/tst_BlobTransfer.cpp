// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/BlobTransfer.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr qint64 kSize = 1000;

BlobReply stands(qint64 offset)
{
    return {BlobVerdict::Stands, offset};
}

bool asks(const BlobTransfer &transfer)
{
    return transfer.next() && std::holds_alternative<BlobTransfer::Ask>(*transfer.next());
}

/// Offset that the transfer wants to append at; -1 = it does not.
qint64 appendsAt(const BlobTransfer &transfer)
{
    const auto step = transfer.next();
    const auto *append = step ? std::get_if<BlobTransfer::Append>(&*step) : nullptr;
    return append ? append->offset : -1;
}

} // namespace

class tst_BlobTransfer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksFirstThenSendsPartByPart()
    {
        BlobTransfer transfer(kSize);
        QVERIFY(asks(transfer));
        transfer.take(stands(0));
        QCOMPARE(appendsAt(transfer), 0);
        transfer.take(stands(400));
        QCOMPARE(appendsAt(transfer), 400);
        transfer.take(stands(kSize));
        QVERIFY(!transfer.next());
        QCOMPARE(int(*transfer.outcome()), int(BlobOutcome::Arrived));
    }

    void goesOnWhereAnEarlierTryBroke()
    {
        BlobTransfer broken(kSize);
        broken.take(stands(0));
        broken.take(Error{ErrorCode::NetworkUnreachable, {}, {}});
        QCOMPARE(int(*broken.outcome()), int(BlobOutcome::Interrupted));
        QCOMPARE(broken.error()->code, ErrorCode::NetworkUnreachable);
        QVERIFY(!broken.next());
        BlobTransfer again(kSize);
        again.take(stands(400));
        QCOMPARE(appendsAt(again), 400);
    }

    void nothingIsSentWhenAllIsThere()
    {
        BlobTransfer transfer(kSize);
        transfer.take(stands(kSize));
        QCOMPARE(int(*transfer.outcome()), int(BlobOutcome::Arrived));
    }

    void followsTheServerWhenAnotherDeviceHasSentMore()
    {
        BlobTransfer transfer(kSize);
        transfer.take(stands(0));
        transfer.take(stands(800));
        QCOMPARE(appendsAt(transfer), 800);
    }

    void endsByTheServersWord_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("outcome");
        QTest::newRow("no record") << int(BlobVerdict::Unnamed) << int(BlobOutcome::NotYet);
        QTest::newRow("no room") << int(BlobVerdict::NoRoom) << int(BlobOutcome::NoRoom);
    }
    void endsByTheServersWord()
    {
        QFETCH(int, verdict);
        QFETCH(int, outcome);
        for (const bool isAsked : {false, true}) {
            BlobTransfer transfer(kSize);
            if (isAsked)
                transfer.take(stands(0));
            transfer.take(BlobReply{BlobVerdict(verdict), 0});
            QCOMPARE(int(*transfer.outcome()), outcome);
        }
    }

    void startsOnceMoreAfterARefusalAndThenGivesUp()
    {
        BlobTransfer transfer(kSize);
        transfer.take(stands(400));
        transfer.take(BlobReply{BlobVerdict::Refused, 0});
        QVERIFY(!transfer.outcome());
        QCOMPARE(appendsAt(transfer), 0);
        transfer.take(stands(400));
        transfer.take(BlobReply{BlobVerdict::Refused, 0});
        QCOMPARE(int(*transfer.outcome()), int(BlobOutcome::Refused));
    }

    void aServerThatGetsNoFurtherIsNotAskedForEver()
    {
        BlobTransfer transfer(kSize);
        transfer.take(stands(100));
        int tries = 0;
        for (; !transfer.outcome() && tries < 100; ++tries)
            transfer.take(stands(100));
        QCOMPARE(tries, 3);
        QCOMPARE(int(*transfer.outcome()), int(BlobOutcome::Interrupted));
        QCOMPARE(transfer.error()->code, ErrorCode::SyncServerBusy);
    }

    void anImpossibleOffsetIsNotBelieved_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("beyond the end") << kSize + 1;
    }
    void anImpossibleOffsetIsNotBelieved()
    {
        QFETCH(qint64, offset);
        BlobTransfer transfer(kSize);
        transfer.take(stands(offset));
        QCOMPARE(int(*transfer.outcome()), int(BlobOutcome::Interrupted));
        QCOMPARE(transfer.error()->code, ErrorCode::SyncMalformed);
    }
};

QTEST_GUILESS_MAIN(tst_BlobTransfer)
#include "tst_BlobTransfer.moc"
