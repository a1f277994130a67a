// SPDX-License-Identifier: EUPL-1.2
#include "core/service/BlobUploads.h"
#include "core/service/EvidenceService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kQuestion = QStringLiteral("q1");

QByteArray jpegOf(qsizetype size, char seed)
{
    QByteArray bytes(size, seed);
    return bytes.replace(0, 4, QByteArray("\xff\xd8\xff\xe0", 4));
}

PreparedPhoto photoOf(qsizetype size, char seed = 'a')
{
    return {jpegOf(size, seed), BlobMedia::Jpeg, 1600, 1200};
}

/// One open round with one respondent on this device.
struct Device : SurveyBench {
    Device()
    {
        const FeedId workspace = addFeed(FeedKind::Workspace);
        RoundPlanGroup plan;
        plan.participants = {newRecord()};
        write(
            {editOf(workspace, round, plan), editOf(workspace, round, RoundStatusGroup{RoundStatus::Open})});
        workspaceFeed = workspace;
        feed = addFeed(FeedKind::Answers);
        RespondentAssignmentGroup assignment;
        assignment.round = round;
        write({editOf(feed, respondent, assignment)});
    }
    void setStatus(RoundStatus status) { write({editOf(workspaceFeed, round, RoundStatusGroup{status})}); }
    [[nodiscard]] EvidenceService evidence() { return EvidenceService(*store, random); }
    [[nodiscard]] RecordId attach(qsizetype size, char seed = 'a')
    {
        const Result<RecordId> record = evidence().attach(respondent, kQuestion, photoOf(size, seed));
        SAMSYN_REQUIRE(record.has_value());
        return *record;
    }
    [[nodiscard]] std::vector<EvidencePhoto> photos() { return *evidence().photos(respondent, kQuestion); }
    void acknowledgeAll()
    {
        Result<DeviceWrite> write = store->connection().beginWrite();
        SAMSYN_REQUIRE(
            store->connection().database().execute("UPDATE op SET state = 2, seq = 1").has_value());
        SAMSYN_REQUIRE(write->commit().has_value());
    }

    RecordId round = newRecord(), respondent = newRecord();
    FeedId workspaceFeed, feed;
};

/// A server in memory that keeps the same rules as the real one, and can be made to fail.
class FakeBlobServer : public BlobTransport {
public:
    void ask(const BlobAddress &blob, Answer answer) override
    {
        ++asked;
        if (isDown)
            return answer(Error{ErrorCode::NetworkUnreachable, {}, {}});
        answer(isUnnamed ? BlobReply{BlobVerdict::Unnamed, 0}
                         : BlobReply{BlobVerdict::Stands, kept[blob.sha256].size()});
    }
    void append(const BlobAddress &blob, qint64 offset, const QByteArray &bytes, Answer answer) override
    {
        if (partsUntilBreak == 0)
            return answer(Error{ErrorCode::NetworkUnreachable, {}, {}});
        --partsUntilBreak;
        if (isRefusing)
            return answer(BlobReply{BlobVerdict::Refused, 0});
        if (isFull)
            return answer(BlobReply{BlobVerdict::NoRoom, 0});
        QByteArray &there = kept[blob.sha256];
        if (offset == there.size())
            there += bytes;
        answer(BlobReply{BlobVerdict::Stands, there.size()});
    }

    std::map<QByteArray, QByteArray> kept;
    bool isDown = false, isUnnamed = false, isRefusing = false, isFull = false;
    int asked = 0, partsUntilBreak = -1;
};

} // namespace

class tst_EvidenceService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAttachedPictureIsThereAfterAKill()
    {
        Device device;
        const RecordId id = device.attach(3 * kBlobPartBytes / 2);
        device.open();
        const std::vector<EvidencePhoto> photos = device.photos();
        QCOMPARE(photos.size(), std::size_t(1));
        QCOMPARE(photos[0].id, id);
        QVERIFY(photos[0].isHere);
        QCOMPARE(photos[0].widthPx, 1600);
        QCOMPARE(int(photos[0].upload), int(UploadState::Waiting));
        QCOMPARE(*device.evidence().bytes(photos[0]), jpegOf(3 * kBlobPartBytes / 2, 'a'));
        const auto progress = readCell<RespondentProgressGroup>(*device.store, device.respondent);
        QCOMPARE(int((*progress)->status), int(RespondentStatus::Started));
    }

    void threePicturesAreEnough()
    {
        Device device;
        std::vector<RecordId> attached;
        for (const char seed : {'a', 'b', 'c'})
            attached.push_back(device.attach(100, seed));
        for (std::size_t i = 0; i < attached.size(); ++i)
            QCOMPARE(device.photos()[i].id, attached[i]);
        const auto fourth = device.evidence().attach(device.respondent, kQuestion, photoOf(100, 'd'));
        QCOMPARE(fourth.error().code, ErrorCode::EvidenceTooMany);
        QVERIFY(
            device.evidence().attach(device.respondent, QStringLiteral("q2"), photoOf(100, 'd')).has_value());
    }

    void whatIsNoPictureOrTooLargeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("code");
        QTest::newRow("too large") << jpegOf(kMaxBlobBytes + 1, 'a') << 9 << int(ErrorCode::EvidenceTooLarge);
        QTest::newRow("text") << QByteArray("hello") << 9 << int(ErrorCode::EvidenceUnreadable);
        QTest::newRow("empty") << QByteArray() << 9 << int(ErrorCode::EvidenceUnreadable);
        QTest::newRow("without width") << jpegOf(9, 'a') << 0 << int(ErrorCode::EvidenceUnreadable);
    }
    void whatIsNoPictureOrTooLargeIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, width);
        QFETCH(int, code);
        Device device;
        const int before = device.pendingOps();
        const auto attached =
            device.evidence().attach(device.respondent, kQuestion, {bytes, BlobMedia::Jpeg, width, 9});
        QCOMPARE(int(attached.error().code), code);
        QCOMPARE(device.pendingOps(), before);
    }

    void nothingIsAttachedOrRemovedOnceTheRoundHasClosed()
    {
        Device device;
        const RecordId id = device.attach(100);
        device.setStatus(RoundStatus::Closed);
        QCOMPARE(device.evidence().attach(device.respondent, kQuestion, photoOf(9)).error().code,
                 ErrorCode::RoundNotOpen);
        QCOMPARE(device.evidence().remove(device.respondent, id).error().code, ErrorCode::RoundNotOpen);
        QCOMPARE(device.photos().size(), std::size_t(1));
        QCOMPARE(device.evidence().attach(device.newRecord(), kQuestion, photoOf(9)).error().code,
                 ErrorCode::RoundUnknown);
    }

    void aRemovedPictureIsGoneFromListReceiptAndDevice()
    {
        Device device;
        const RecordId id = device.attach(100, 'a');
        static_cast<void>(device.attach(100, 'b'));
        const EvidencePhoto removed =
            device.photos().front().id == id ? device.photos().front() : device.photos().back();
        QVERIFY(device.evidence().remove(device.respondent, id).has_value());
        QCOMPARE(device.photos().size(), std::size_t(1));
        QVERIFY(device.photos().front().id != id);
        QCOMPARE(device.evidence().receipt(device.respondent)->total, 1);
        QCOMPARE(device.evidence().bytes(removed).error().code, ErrorCode::StoreConstraint);
        QCOMPARE(device.store->syncFacts()->pendingBlobs, 1);
    }

    void sendsEveryWaitingPictureAndCountsThemInTheReceipt()
    {
        Device device;
        FakeBlobServer server;
        BlobUploads uploads(*device.store, server);
        static_cast<void>(device.attach(2 * kBlobPartBytes + 5, 'a'));
        static_cast<void>(device.attach(100, 'b'));
        uploads.run();
        QCOMPARE(server.asked, 0); // the records are not there yet
        device.acknowledgeAll();
        server.partsUntilBreak = 4;
        int heard = 0;
        uploads.setListener([&heard] { ++heard; });
        uploads.run();
        QVERIFY(!uploads.isSending() && !uploads.lastError());
        QVERIFY(heard > 2);
        const PhotoReceipt receipt = *device.evidence().receipt(device.respondent);
        QCOMPARE(receipt.arrived, 2);
        QCOMPARE(receipt.total, 2);
        for (const EvidencePhoto &photo : device.photos())
            QCOMPARE(server.kept[photo.sha256], *device.evidence().bytes(photo));
        QCOMPARE(device.store->syncFacts()->pendingBlobs, 0);
        server.asked = 0;
        uploads.run();
        QCOMPARE(server.asked, 0);
    }

    void goesOnAfterABreakAlsoInANewRunOfTheProgram()
    {
        Device device;
        FakeBlobServer server;
        server.partsUntilBreak = 1;
        static_cast<void>(device.attach(3 * kBlobPartBytes, 'a'));
        device.acknowledgeAll();
        {
            BlobUploads uploads(*device.store, server);
            uploads.run();
            QCOMPARE(uploads.lastError()->code, ErrorCode::NetworkUnreachable);
        }
        device.open();
        QCOMPARE(device.photos().front().sentBytes, kBlobPartBytes);
        QCOMPARE(device.evidence().receipt(device.respondent)->arrived, 0);
        server.partsUntilBreak = 2;
        BlobUploads again(*device.store, server);
        again.run();
        QVERIFY(!again.lastError());
        QCOMPARE(device.evidence().receipt(device.respondent)->arrived, 1);
    }

    void remembersHowATransferEnded_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("pending");
        QTest::addColumn<int>("refused");
        QTest::newRow("no network") << 0 << int(UploadState::Waiting) << 1 << 0;
        QTest::newRow("record unknown") << 1 << int(UploadState::Waiting) << 1 << 0;
        QTest::newRow("refused") << 2 << int(UploadState::Refused) << 0 << 1;
        QTest::newRow("no room") << 3 << int(UploadState::NoRoom) << 1 << 0;
    }
    void remembersHowATransferEnded()
    {
        QFETCH(int, fault);
        QFETCH(int, state);
        QFETCH(int, pending);
        QFETCH(int, refused);
        Device device;
        FakeBlobServer server;
        server.isDown = fault == 0;
        server.isUnnamed = fault == 1;
        server.isRefusing = fault == 2;
        server.isFull = fault == 3;
        static_cast<void>(device.attach(100));
        device.acknowledgeAll();
        BlobUploads uploads(*device.store, server);
        uploads.run();
        QCOMPARE(int(device.photos().front().upload), state);
        QCOMPARE(device.store->syncFacts()->pendingBlobs, pending);
        QCOMPARE(device.store->syncFacts()->refusedBlobs, refused);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceService)
#include "tst_EvidenceService.moc"
