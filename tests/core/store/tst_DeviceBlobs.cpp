// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/store/DeviceBlobs.h"
#include "tests/core/store/DeviceBench.h"

using namespace samsyn;

namespace {

/// A stored picture of `size` bytes that differ from those of another seed.
QByteArray pictureOf(qsizetype size, char seed)
{
    QByteArray bytes(size, seed);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + i / 251 + seed);
    return bytes;
}

CellEdit recordEdit(const FeedId &feed, const RecordId &record, const QByteArray &bytes)
{
    EvidenceGroup group;
    group.respondent = recordNumber(1);
    group.questionCode = QStringLiteral("A1");
    group.sha256 = sha256({bytes});
    group.sizeBytes = bytes.size();
    group.media = BlobMedia::Jpeg;
    return editOf(feed, record, group);
}

struct Bench : DeviceBench {
    Bench()
    {
        SAMSYN_REQUIRE(store->createLocalFeed({feed, FeedKind::Answers, recordNumber(9)}).has_value());
    }
    Result<void> attach(const RecordId &record, const QByteArray &bytes)
    {
        return store->edit({recordEdit(feed, record, bytes)}, {}, {{record, feed, sha256({bytes}), bytes}});
    }
    Result<void> remove(const RecordId &record)
    {
        return store->edit({{feed, record, RecordKind::Evidence, kExistenceGroup, {}}}, {},
                           {{record, feed, {}, {}}});
    }
    /// All bytes, part by part.
    QByteArray read(const QByteArray &hash, qint64 size)
    {
        QByteArray all;
        while (all.size() < size) {
            const Result<QByteArray> part = blobs().bytesFrom(hash, all.size());
            if (!part)
                return {};
            all += *part;
        }
        return all;
    }
    /// Notes how a record's upload stands.
    void note(const RecordId &record, qint64 offset, UploadState state)
    {
        Result<DeviceWrite> write = store->connection().beginWrite();
        BlobUpload upload = **blobs().upload(record);
        upload.offset = offset;
        upload.state = state;
        SAMSYN_REQUIRE(blobs().note(upload).has_value() && write->commit().has_value());
    }
    /// As if the server had taken every op.
    void acknowledgeAll()
    {
        Result<DeviceWrite> write = store->connection().beginWrite();
        SAMSYN_REQUIRE(
            store->connection().database().execute("UPDATE op SET state = 2, seq = 1").has_value());
        SAMSYN_REQUIRE(write->commit().has_value());
    }
    DeviceBlobs blobs() { return DeviceBlobs(store->connection()); }

    FeedId feed = feedNumber(1);
};

} // namespace

class tst_DeviceBlobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryByteOverReopening_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("one byte") << 1;
        QTest::newRow("one part") << int(kBlobPartBytes);
        QTest::newRow("one part and a byte") << int(kBlobPartBytes) + 1;
        QTest::newRow("three parts") << 3 * int(kBlobPartBytes) - 5;
    }
    void keepsEveryByteOverReopening()
    {
        QFETCH(int, size);
        Bench bench;
        const QByteArray bytes = pictureOf(size, 'a');
        QVERIFY(bench.attach(recordNumber(2), bytes).has_value());
        bench.reopen();
        const auto upload = bench.blobs().upload(recordNumber(2));
        QVERIFY(upload && *upload);
        QCOMPARE((*upload)->sizeBytes, qint64(size));
        QCOMPARE((*upload)->offset, qint64(0));
        QCOMPARE(int((*upload)->state), int(UploadState::Waiting));
        QCOMPARE(bench.read(sha256({bytes}), size), bytes);
        QCOMPARE(bench.store->syncFacts()->pendingBlobs, 1);
    }

    void nothingOfAPictureLiesReadableInTheFile()
    {
        Bench bench;
        const QByteArray bytes = QByteArray("PLAIN-PICTURE-BYTES").repeated(1000);
        QVERIFY(bench.attach(recordNumber(2), bytes).has_value());
        QVERIFY(bench.store->connection().database().execute("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("PLAIN-PICTURE"));
    }

    void storesNeitherRecordNorBytesWhenOneOfThemIsWrong()
    {
        Bench bench;
        const QByteArray bytes = pictureOf(100, 'a');
        const Result<void> lied =
            bench.store->edit({recordEdit(bench.feed, recordNumber(2), bytes)}, {},
                              {{recordNumber(2), bench.feed, sha256({"other"}), bytes}});
        QCOMPARE(lied.error().code, ErrorCode::StoreConstraint);
        CellEdit broken = recordEdit(bench.feed, recordNumber(3), bytes);
        broken.value = "x";
        QVERIFY(!bench.store->edit({broken}, {}, {{recordNumber(3), bench.feed, sha256({bytes}), bytes}}));
        QCOMPARE(bench.number("SELECT count(*) FROM blob"), 0);
        QCOMPARE(bench.number("SELECT count(*) FROM blob_part"), 0);
        QCOMPARE(bench.number("SELECT count(*) FROM upload"), 0);
        QCOMPARE(bench.number("SELECT count(*) FROM op"), 0);
    }

    void aFullDiskStoresNothingOfAPicture()
    {
        Bench bench;
        const SqliteDatabase &database = bench.store->connection().database();
        QVERIFY(database.execute("PRAGMA max_page_count = 60").has_value());
        const QByteArray bytes = pictureOf(2 * kBlobPartBytes, 'a');
        QCOMPARE(bench.attach(recordNumber(2), bytes).error().code, ErrorCode::StoreFull);
        QCOMPARE(bench.number("SELECT count(*) FROM op"), 0);
        QVERIFY(database.execute("PRAGMA max_page_count = 100000").has_value());
        QVERIFY(bench.attach(recordNumber(2), bytes).has_value());
        QCOMPARE(bench.read(sha256({bytes}), bytes.size()), bytes);
    }

    void sameBytesAreStoredOnceAndGoWithTheLastRecord()
    {
        Bench bench;
        const QByteArray bytes = pictureOf(kBlobPartBytes + 9, 'a');
        QVERIFY(bench.attach(recordNumber(2), bytes).has_value());
        QVERIFY(bench.attach(recordNumber(3), bytes).has_value());
        QCOMPARE(bench.number("SELECT count(*) FROM blob"), 1);
        QCOMPARE(bench.number("SELECT count(*) FROM blob_part"), 2);
        QVERIFY(bench.remove(recordNumber(2)).has_value());
        QCOMPARE(bench.read(sha256({bytes}), bytes.size()), bytes);
        QVERIFY(bench.remove(recordNumber(3)).has_value());
        QCOMPARE(bench.number("SELECT count(*) FROM blob_part"), 0);
        QCOMPARE(bench.blobs().bytesFrom(sha256({bytes}), 0).error().code, ErrorCode::StoreConstraint);
        QCOMPARE(bench.store->syncFacts()->pendingBlobs, 0);
    }

    void aPictureIsSentOnlyAfterItsRecord()
    {
        Bench bench;
        QVERIFY(bench.attach(recordNumber(2), pictureOf(10, 'a')).has_value());
        QVERIFY(bench.blobs().waiting()->empty());
        bench.acknowledgeAll();
        QCOMPARE(bench.blobs().waiting()->size(), std::size_t(1));
        bench.note(recordNumber(2), 10, UploadState::Arrived);
        QVERIFY(bench.blobs().waiting()->empty());
        QCOMPARE(bench.store->syncFacts()->pendingBlobs, 0);
    }

    void whatHasBeenSentIsKnownAfterReopening()
    {
        Bench bench;
        QVERIFY(bench.attach(recordNumber(2), pictureOf(kBlobPartBytes + 1, 'a')).has_value());
        bench.acknowledgeAll();
        bench.note(recordNumber(2), kBlobPartBytes, UploadState::NoRoom);
        bench.reopen();
        const std::vector<BlobUpload> waiting = *bench.blobs().waiting();
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting[0].offset, qint64(kBlobPartBytes));
        QCOMPARE(int(waiting[0].state), int(UploadState::NoRoom));
        QCOMPARE(bench.store->syncFacts()->pendingBlobs, 1);
    }

    void aPictureWhoseRecordIsHeldIsNotPromised()
    {
        Bench bench;
        QVERIFY(bench.attach(recordNumber(2), pictureOf(10, 'a')).has_value());
        {
            Result<DeviceWrite> write = bench.store->connection().beginWrite();
            QVERIFY(bench.store->connection().database().execute("UPDATE op SET state = 4").has_value());
            QVERIFY(write->commit().has_value());
        }
        QVERIFY(bench.blobs().waiting()->empty());
        QCOMPARE(bench.store->syncFacts()->pendingBlobs, 0);
    }

    void bytesOfARecordDeletedElsewhereAreForgotten()
    {
        Bench bench;
        QVERIFY(bench.attach(recordNumber(2), pictureOf(10, 'a')).has_value());
        QVERIFY(bench.attach(recordNumber(3), pictureOf(10, 'b')).has_value());
        Result<DeviceWrite> write = bench.store->connection().beginWrite();
        Result<SqliteStatement> tombstone = bench.store->connection().database().prepare(
            "INSERT INTO cell(record, grp, feed, kind, schema, seq, is_sealed, value) "
            "VALUES(?1, 0, ?2, 32, 1, 9, 0, x'')");
        QVERIFY(tombstone->bind(1, recordNumber(2).view()).bind(2, bench.feed.view()).run().has_value());
        QVERIFY(bench.blobs().forgetDeleted().has_value());
        QVERIFY(write->commit().has_value());
        QVERIFY(!bench.blobs().upload(recordNumber(2))->has_value());
        QVERIFY(bench.blobs().upload(recordNumber(3))->has_value());
        QCOMPARE(bench.number("SELECT count(*) FROM blob"), 1);
    }

    void aPartThatWasChangedIsNotTakenForThePicture()
    {
        Bench bench;
        const QByteArray bytes = pictureOf(10, 'a');
        QVERIFY(bench.attach(recordNumber(2), bytes).has_value());
        QVERIFY(bench.store->connection()
                    .database()
                    .execute("UPDATE blob_part SET value = zeroblob(length(value))")
                    .has_value());
        QCOMPARE(bench.blobs().bytesFrom(sha256({bytes}), 0).error().code, ErrorCode::StoreSealBroken);
    }
};

QTEST_GUILESS_MAIN(tst_DeviceBlobs)
#include "tst_DeviceBlobs.moc"
