// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "platform/server/BlobSweep.h"
#include "tests/support/TestPhone.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace samsyn;

namespace {

const FeedId kFeed = FeedId::named("test", "feed");

QByteArray jpegOf(qsizetype size)
{
    QByteArray bytes(size, 'p');
    return bytes.replace(0, 3, QByteArray("\xff\xd8\xff", 3));
}

BlobTerms termsOf(const QByteArray &bytes, const FeedId &feed = kFeed)
{
    return {{feed, sha256({bytes})}, bytes.size(), BlobMedia::Jpeg};
}

struct Bench {
    [[nodiscard]] QString path(const BlobTerms &terms, const char *tail = "") const
    {
        return QStringLiteral("%1/%2/%3%4")
            .arg(root(), QString::fromLatin1(terms.blob.feed.toByteArray().toHex()),
                 QString::fromLatin1(terms.blob.sha256.toHex()), QLatin1String(tail));
    }
    [[nodiscard]] QString root() const { return folder.filePath(QStringLiteral("db.blobs")); }
    void setAge(const BlobTerms &terms, qint64 changedAtMs) const
    {
        QFile file(path(terms));
        SAMSYN_REQUIRE(file.open(QIODevice::ReadWrite));
        SAMSYN_REQUIRE(
            file.setFileTime(QDateTime::fromMSecsSinceEpoch(changedAtMs), QFileDevice::FileModificationTime));
    }

    QTemporaryDir folder;
    BlobFiles files{root()};
};

} // namespace

class tst_BlobFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growsPartByPartAndIsWholeAtTheEnd()
    {
        Bench bench;
        const QByteArray bytes = jpegOf(1000);
        const BlobTerms terms = termsOf(bytes);
        QCOMPARE(bench.files.offset(terms), 0);
        QCOMPARE(bench.files.append(terms, 0, bytes.left(400))->offset, 400);
        QCOMPARE(bench.files.read(terms).error().code, ErrorCode::StoreConstraint);
        QCOMPARE(BlobFiles(bench.root()).offset(terms), 400);
        QCOMPARE(bench.files.append(terms, 400, bytes.mid(400))->offset, 1000);
        QCOMPARE(*bench.files.read(terms), bytes);
        QVERIFY(!QFile::exists(bench.path(terms, ".part")));
        QCOMPARE(bench.files.usedBytes({kFeed}), 1000);
    }

    void aPartThatLiesElsewhereIsNotAppended()
    {
        Bench bench;
        const QByteArray bytes = jpegOf(1000);
        const BlobTerms terms = termsOf(bytes);
        QCOMPARE(bench.files.append(terms, 0, bytes.left(400))->offset, 400);
        for (const qint64 offset : {0, 100, 500, 999})
            QCOMPARE(bench.files.append(terms, offset, "xxx")->offset, 400);
        QCOMPARE(bench.files.append(terms, 400, bytes.mid(400))->offset, 1000);
        QCOMPARE(bench.files.append(terms, 0, bytes.left(400))->offset, 1000);
        QCOMPARE(*bench.files.read(terms), bytes);
    }

    void keepsNothingOfOtherBytesThanThoseNamed_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("another picture") << jpegOf(1000).replace(500, 1, "q");
        QTest::newRow("not a picture") << QByteArray(1000, '<');
    }
    void keepsNothingOfOtherBytesThanThoseNamed()
    {
        QFETCH(QByteArray, sent);
        Bench bench;
        const BlobTerms terms = termsOf(jpegOf(1000));
        const Result<BlobReply> first = bench.files.append(terms, 0, sent.left(600));
        const Result<BlobReply> last =
            first->verdict == BlobVerdict::Refused ? first : bench.files.append(terms, 600, sent.mid(600));
        QCOMPARE(int(last->verdict), int(BlobVerdict::Refused));
        QCOMPARE(bench.files.offset(terms), 0);
        QCOMPARE(bench.files.usedBytes({kFeed}), 0);
    }

    void aKindThatTheRecordDoesNotNameIsRefused()
    {
        Bench bench;
        BlobTerms terms = termsOf(jpegOf(100));
        terms.media = BlobMedia::Png;
        QCOMPARE(int(bench.files.append(terms, 0, jpegOf(100))->verdict), int(BlobVerdict::Refused));
    }

    void moreBytesThanTheRecordNamesAreRefused()
    {
        Bench bench;
        const BlobTerms terms = termsOf(jpegOf(100));
        QCOMPARE(bench.files.append(terms, 0, jpegOf(101)).error().code, ErrorCode::SyncTooLarge);
        QCOMPARE(bench.files.append(terms, 0, {}).error().code, ErrorCode::SyncTooLarge);
        QCOMPARE(bench.files.offset(terms), 0);
    }

    void aPartWithoutItsLastLookIsLookedAtAgain()
    {
        // As after a power cut between the last byte and the rename; once sound, once with a torn end.
        for (const bool isTorn : {false, true}) {
            Bench bench;
            const QByteArray bytes = jpegOf(1000);
            const BlobTerms terms = termsOf(bytes);
            QCOMPARE(bench.files.append(terms, 0, bytes.left(400))->offset, 400);
            QFile part(bench.path(terms, ".part"));
            QVERIFY(part.open(QIODevice::Append));
            part.write(isTorn ? QByteArray(600, '\0') : bytes.mid(400));
            part.close();
            QCOMPARE(bench.files.offset(terms), 999);
            const Result<BlobReply> last = bench.files.append(terms, 999, bytes.mid(999));
            QCOMPARE(int(last->verdict), int(isTorn ? BlobVerdict::Refused : BlobVerdict::Stands));
            QCOMPARE(bench.files.offset(terms), isTorn ? 0 : 1000);
        }
    }

    void aFullDiskLeavesWhatWasThere()
    {
        Bench bench;
        const QByteArray bytes = jpegOf(10'000);
        const BlobTerms terms = termsOf(bytes);
        QCOMPARE(bench.files.append(terms, 0, bytes.left(4000))->offset, 4000);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{6000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
        const Result<BlobReply> refused = bench.files.append(terms, 4000, bytes.mid(4000));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(refused.error().code, ErrorCode::StoreFull);
        QCOMPARE(bench.files.offset(terms), 4000);
        QCOMPARE(bench.files.append(terms, 4000, bytes.mid(4000))->offset, 10'000);
        QCOMPARE(*bench.files.read(terms), bytes);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        BlobFiles files(QStringLiteral("/proc/no/such/folder"));
        QCOMPARE(files.append(termsOf(jpegOf(9)), 0, jpegOf(9)).error().code, ErrorCode::StoreIo);
    }

    void theSweepTakesWhatNoRecordNames_data()
    {
        QTest::addColumn<QString>("record"); // named, deleted or none
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("named, old") << QStringLiteral("named") << 400 << true;
        QTest::newRow("deleted, new") << QStringLiteral("deleted") << 0 << false;
        QTest::newRow("none, six days") << QStringLiteral("none") << 6 << true;
        QTest::newRow("none, seven days") << QStringLiteral("none") << 7 << false;
    }
    void theSweepTakesWhatNoRecordNames()
    {
        QFETCH(QString, record);
        QFETCH(int, days);
        QFETCH(bool, isKept);
        ServerWorld world;
        Bench bench;
        const QByteArray bytes = jpegOf(500);
        const BlobTerms terms = termsOf(bytes, world.respondent.answers);
        const RecordId photo = RecordId::named("test", "photo");
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        if (record != QLatin1String("none"))
            phone.set(terms.blob.feed, photo,
                      EvidenceGroup{world.respondent.respondent,
                                    QStringLiteral("q1"),
                                    EvidenceKind::Photo,
                                    {},
                                    terms.blob.sha256,
                                    terms.sizeBytes,
                                    terms.media,
                                    9,
                                    9});
        if (record == QLatin1String("deleted"))
            phone.edit(terms.blob.feed, {terms.blob.feed, photo, RecordKind::Evidence, kExistenceGroup, {}});
        (void)phone.sync();
        QVERIFY(bench.files.append(terms, 0, bytes));
        bench.setAge(terms, world.clock.nowMs() - days * ServerWorld::kDayMs);
        QCOMPARE(bench.files.feeds(), std::vector<FeedId>{terms.blob.feed});
        const Result<int> swept = sweepBlobs(*world.store, bench.files, terms.blob.feed, world.clock.nowMs());
        QCOMPARE(*swept, isKept ? 0 : 1);
        QCOMPARE(bench.files.read(terms).has_value(), isKept);
        QCOMPARE(bench.files.feeds().empty(), !isKept);
    }
};

QTEST_GUILESS_MAIN(tst_BlobFiles)
#include "tst_BlobFiles.moc"
