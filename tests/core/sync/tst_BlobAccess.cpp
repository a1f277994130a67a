// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/BlobAccess.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

const QByteArray kHash(kBlobHashBytes, 'h');

EvidenceGroup photoOf(const Invitation &invitation)
{
    return {invitation.respondent,
            QStringLiteral("q1"),
            EvidenceKind::Photo,
            {},
            kHash,
            5000,
            BlobMedia::Jpeg,
            1600,
            1200};
}

/// A server on which the respondent's phone has sent one photo's record.
struct World : ServerWorld {
    World() : phone(*this, respondent.user)
    {
        phone.syncAll();
        phone.set(respondent.answers, photo, photoOf(respondent));
        outcome = phone.sync().outcomes.at(0);
    }
    std::optional<BlobGrant> grant(const UserId &user, const BlobAddress &blob)
    {
        const auto granted = blobGrant(*store, user, blob);
        SAMSYN_REQUIRE(granted.has_value());
        return *granted;
    }
    BlobAddress address() const { return {respondent.answers, kHash}; }

    TestPhone phone;
    RecordId photo = RecordId::named("test", "photo");
    feed1::OutcomeRun outcome;
};

} // namespace

class tst_BlobAccess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRespondentMaySendWhatTheOwnRecordNames()
    {
        World world;
        QCOMPARE(int(world.outcome.outcome), int(OpOutcome::Applied));
        const std::optional<BlobGrant> grant = world.grant(world.respondent.user, world.address());
        QVERIFY(grant.has_value());
        QVERIFY(grant->maySend);
        QCOMPARE(grant->sizeBytes, 5000);
        QCOMPARE(int(grant->media), int(BlobMedia::Jpeg));
        QCOMPARE(grant->ownFeeds, std::vector<FeedId>{world.respondent.answers});
    }

    void nobodyElseLearnsThatAPictureExists()
    {
        World world;
        const Invitation colleague = world.invite(world.vara);
        for (const UserId &user : {world.coordinator, world.varaCoordinator, world.varaManager,
                                   world.essungaManager, colleague.user, UserId::named("no", "body")})
            QVERIFY(!world.grant(user, world.address()).has_value());
    }

    void bytesThatNoRecordNamesAreNotThere()
    {
        World world;
        QVERIFY(!world.grant(world.respondent.user, {world.respondent.answers, QByteArray(32, 'x')}));
        QVERIFY(!world.grant(world.respondent.user, {FeedId::named("no", "feed"), kHash}));
    }

    void aRemovedPictureIsNoLongerThereAndIsSweptAway()
    {
        World world;
        QCOMPARE(blobsOf(*world.store, world.respondent.answers)->named, std::vector<QByteArray>{kHash});
        world.phone.edit(world.respondent.answers,
                         {world.respondent.answers, world.photo, RecordKind::Evidence, kExistenceGroup, {}});
        QCOMPARE(int(world.phone.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
        QVERIFY(!world.grant(world.respondent.user, world.address()).has_value());
        const Result<FeedBlobs> blobs = blobsOf(*world.store, world.respondent.answers);
        QVERIFY(blobs->named.empty());
        QCOMPARE(blobs->removed, std::vector<QByteArray>{kHash});
    }

    void aPictureOfTwoRecordsStaysUntilBothAreRemoved()
    {
        World world;
        const RecordId other = RecordId::named("test", "other");
        world.phone.set(world.respondent.answers, other, photoOf(world.respondent));
        world.phone.edit(world.respondent.answers,
                         {world.respondent.answers, world.photo, RecordKind::Evidence, kExistenceGroup, {}});
        (void)world.phone.sync();
        QVERIFY(world.grant(world.respondent.user, world.address()).has_value());
        QVERIFY(blobsOf(*world.store, world.respondent.answers)->removed.empty());
    }

    void thePictureMayFollowAfterTheRoundHasClosed()
    {
        World world;
        world.clock.advanceMs(30 * ServerWorld::kDayMs);
        QVERIFY(world.grant(world.respondent.user, world.address())->maySend);
    }

    void aLateRecordIsHeldAndSoIsItsPicture()
    {
        World world;
        world.clock.advanceMs(30 * ServerWorld::kDayMs);
        EvidenceGroup late = photoOf(world.respondent);
        late.sha256 = QByteArray(32, 'l');
        world.phone.set(world.respondent.answers, RecordId::named("test", "late"), late);
        QCOMPARE(world.phone.sync().outcomes.at(0).reason, QStringLiteral("207 late"));
        QVERIFY(!world.grant(world.respondent.user, {world.respondent.answers, late.sha256}));
    }

    void aRemovalAfterTheRoundHasClosedIsHeld()
    {
        World world;
        world.clock.advanceMs(30 * ServerWorld::kDayMs);
        world.phone.edit(world.respondent.answers,
                         {world.respondent.answers, world.photo, RecordKind::Evidence, kExistenceGroup, {}});
        QCOMPARE(world.phone.sync().outcomes.at(0).reason, QStringLiteral("207 late"));
        QVERIFY(world.grant(world.respondent.user, world.address()).has_value());
    }

    void aRecordMustNameItsRespondentAndItsBytes_data()
    {
        QTest::addColumn<bool>("isOthers");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another respondent") << true << QStringLiteral("413 evidence.content.respondent");
        QTest::newRow("no bytes") << false << QStringLiteral("413 evidence.content.sha256");
    }
    void aRecordMustNameItsRespondentAndItsBytes()
    {
        QFETCH(bool, isOthers);
        QFETCH(QString, reason);
        World world;
        EvidenceGroup wrong = photoOf(world.respondent);
        if (isOthers)
            wrong.respondent = RecordId::named("test", "somebody");
        else
            wrong.sha256.clear();
        world.phone.set(world.respondent.answers, RecordId::named("test", "wrong"), wrong);
        QCOMPARE(world.phone.sync().outcomes.at(0).reason, reason);
    }
};

QTEST_GUILESS_MAIN(tst_BlobAccess)
#include "tst_BlobAccess.moc"
