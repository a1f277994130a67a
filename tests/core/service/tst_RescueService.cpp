// SPDX-License-Identifier: EUPL-1.2
// What is unsent is counted exactly, saved only under words that are long enough, and taken in once; an
// account's database is nobody else's; pictures wait where data costs.
#include "core/service/BlobUploads.h"
#include "tests/support/FixedAccounts.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kWords = QStringLiteral("sju sjösjuka sjömän");

/// Takes every picture whole.
class TakingServer : public BlobTransport {
public:
    void ask(const BlobAddress &blob, Answer answer) override
    {
        answer(BlobReply{BlobVerdict::Stands, kept[blob.sha256]});
    }
    void append(const BlobAddress &blob, qint64, const QByteArray &bytes, Answer answer) override
    {
        answer(BlobReply{BlobVerdict::Stands, kept[blob.sha256] += bytes.size()});
    }
    std::map<QByteArray, qint64> kept;
};

} // namespace

class tst_RescueService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatNoServerHas()
    {
        FixedAccounts device;
        QCOMPARE(device.rescue->unsent()->items(), 0);
        device.addChanges(7);
        device.addPictures(1, 500);
        QCOMPARE(device.rescue->unsent()->changes, 7);
        QCOMPARE(device.rescue->unsent()->pictures, 1);
        QCOMPARE(device.rescue->unsent()->items(), 8);
        device.arriveOne();
        QCOMPARE(device.rescue->unsent()->items(), 7);
    }

    void needsWordsUnlessTheOrganisationCanOpen()
    {
        FixedAccounts device;
        device.addChanges(2);
        QCOMPARE(device.rescue->write({}).error().code, ErrorCode::RescuePassphraseShort);
        QCOMPARE(device.rescue->write(QStringLiteral("för kort")).error().code,
                 ErrorCode::RescuePassphraseShort);
        SeededRandom random(2);
        const RecoveryKeyPair key = makeRecoveryKeyPair(random);
        RescueService keyed(*device.store, {device.owner, {}, key.publicKey}, random);
        QVERIFY(keyed.canOrganisationOpen() && !device.rescue->canOrganisationOpen());
        const Result<QByteArray> file = keyed.write({});
        QCOMPARE(decodeRescue(*openRescue(*file, key))->content.changes.size(), std::size_t(2));
    }

    void takesAFileOnceAndOnlyOfTheSamePerson()
    {
        FixedAccounts lost, fresh;
        lost.addChanges(3);
        const QByteArray file = *lost.rescue->write(kWords);
        QCOMPARE(fresh.rescue->take(file, kWords)->changes, 3);
        QCOMPARE(fresh.rescue->take(file, kWords)->knownChanges, 3);
        QCOMPARE(fresh.rescue->take(file, QStringLiteral("andra ord som inte passar")).error().code,
                 ErrorCode::RescueWrongKey);
        SeededRandom random(2);
        RescueOwner other = fresh.owner;
        other.user = UserId::named("t", "another");
        RescueService another(*fresh.store, {other, {}, std::nullopt}, random);
        QCOMPARE(another.take(file, kWords).error().code, ErrorCode::RescueOtherAccount);
        QCOMPARE(fresh.store->syncFacts()->pendingOps, 3);
    }

    void aDatabaseBelongsToOneAccount()
    {
        FixedAccounts device;
        QVERIFY(bindToAccount(*device.store, device.owner).has_value());
        QVERIFY(bindToAccount(*device.store, device.owner).has_value());
        RescueOwner other = device.owner;
        other.user = UserId::named("t", "another");
        QCOMPARE(bindToAccount(*device.store, other).error().code, ErrorCode::StoreOpen);
        other = device.owner;
        other.server = ServerId::named("t", "another");
        QCOMPARE(bindToAccount(*device.store, other).error().code, ErrorCode::StoreOpen);
    }

    void picturesWaitWhereDataCostsUntilThePersonAgrees()
    {
        FixedAccounts device;
        device.cost.costs = true;
        device.addPictures(3, 1'400'000);
        TakingServer server;
        BlobUploads uploads(*device.store, server, &*device.sending);
        uploads.run();
        QVERIFY(server.kept.empty());
        const PictureQueue waiting = *device.sending->queue();
        QCOMPARE(waiting.waiting, 3);
        QCOMPARE(waiting.bytes, 4'200'000);
        QVERIFY(waiting.needsConsent);
        QVERIFY(device.sending->allowWaiting().has_value());
        device.addPictures(1, 1'000); // after the consent: asks again
        uploads.run();
        QCOMPARE(server.kept.size(), std::size_t(3));
        const PictureQueue after = *device.sending->queue();
        QCOMPARE(after.arrived, 3);
        QCOMPARE(after.total, 4);
        QVERIFY(after.needsConsent);
    }

    void picturesGoWithoutAskingWhereDataIsFreeOrTheSettingSaysSo()
    {
        FixedAccounts device;
        QVERIFY(*device.sending->isWifiOnly());
        device.addPictures(1, 900);
        TakingServer server;
        BlobUploads uploads(*device.store, server, &*device.sending);
        uploads.run();
        QCOMPARE(server.kept.size(), std::size_t(1));
        device.cost.costs = true;
        device.addPictures(1, 800);
        uploads.run();
        QCOMPARE(server.kept.size(), std::size_t(1));
        QVERIFY(device.sending->setAnyNetwork().has_value());
        QVERIFY(!*PictureSending(*device.store).isWifiOnly()); // kept
        uploads.run();
        QCOMPARE(server.kept.size(), std::size_t(2));
        QVERIFY(device.sending->setWifiOnly().has_value());
        QVERIFY(*device.sending->isWifiOnly());
    }
};

QTEST_GUILESS_MAIN(tst_RescueService)
#include "tst_RescueService.moc"
