// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/FaultVfs.h"

#include "core/store/SqliteServerStore.h"
#include "tests/core/store/DeviceBench.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kFile = QStringLiteral("/sim.db");

SqliteDatabase opened(const FaultVfs &disk)
{
    Result<SqliteDatabase> database =
        SqliteDatabase::open(kFile, SqliteDatabase::Access::ReadWrite, disk.name());
    if (!database)
        qFatal("%s", qPrintable(database.error().what));
    return *std::move(database);
}

bool addRow(const SqliteDatabase &database, qint64 number)
{
    Result<SqliteStatement> insert =
        database.prepare("INSERT INTO t(n, filling) VALUES(?1, zeroblob(?1 % 7 * 900))");
    return insert && insert->bind(1, number).run().has_value();
}

qint64 numberOf(const SqliteDatabase &database, const char *sql)
{
    const Result<qint64> read = readNumber(database, sql);
    return read ? *read : -1;
}

bool isSound(const SqliteDatabase &database)
{
    Result<SqliteStatement> check = database.prepare("PRAGMA integrity_check");
    return check && check->step().has_value() && check->text(0) == QLatin1String("ok");
}

constexpr char kTable[] = "CREATE TABLE t(n INTEGER PRIMARY KEY, filling BLOB)";

/// A disk with the table, written row by row until something fails.
struct Bench {
    Bench()
    {
        database.emplace(opened(disk));
        if (!database->execute(kTable))
            qFatal("no table");
    }
    /// The highest row that was confirmed.
    qint64 write(qint64 upTo)
    {
        for (qint64 n = confirmed + 1; n <= upTo && addRow(*database, n); ++n)
            confirmed = n;
        return confirmed;
    }
    void reopen()
    {
        database.reset();
        database.emplace(opened(disk));
    }
    /// Every confirmed row is there, at most one that was not confirmed, and the file is whole.
    [[nodiscard]] bool isTrue() const
    {
        const qint64 highest = numberOf(*database, "SELECT coalesce(max(n), 0) FROM t");
        const qint64 count = numberOf(*database, "SELECT count(*) FROM t");
        return isSound(*database) && count == highest && highest >= confirmed && highest <= confirmed + 1;
    }

    FaultVfs disk;
    std::optional<SqliteDatabase> database;
    qint64 confirmed = 0;
};

} // namespace

class TestFaultVfs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasConfirmedSurvivesAPowerCut_data();
    void whatWasConfirmedSurvivesAPowerCut();
    void whatNoSyncHasConfirmedIsLost();
    void aProgramThatDiesLeavesWhatItWrote();
    void everyCallMayFail_data();
    void everyCallMayFail();
    void aFullDiskTakesNothingUntilThereIsRoom();
    void twoConnectionsSeeEachOtherAndOneWrites();
    void aCopyGoesItsOwnWay();
    void theSameSeedLeavesTheSameBytes();
    void theStoresLieOnIt();
};

void TestFaultVfs::whatWasConfirmedSurvivesAPowerCut_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestFaultVfs::whatWasConfirmedSurvivesAPowerCut()
{
    QFETCH(int, seed);
    SeededRandom random{std::uint64_t(seed)};
    Bench bench;
    for (int cut = 0; cut < 20; ++cut) {
        // The program stops in the middle of a call: what it wants to write from then on fails.
        DiskFaultPlan plan{DiskFault::ShortWrite, int(random.number(60)) + 1, true};
        bench.disk.plan(plan);
        bench.write(bench.confirmed + qint64(random.number(30)));
        bench.disk.heal();
        if (random.number(4) == 0)
            QVERIFY(bench.database->execute("PRAGMA wal_checkpoint(PASSIVE)"));
        bench.disk.cutPower(random, random.number(2) == 0 ? PowerCut::DropAll : PowerCut::KeepSome);
        bench.reopen();
        QVERIFY(bench.isTrue());
        bench.confirmed = numberOf(*bench.database, "SELECT coalesce(max(n), 0) FROM t");
    }
    QVERIFY(bench.confirmed > 0);
}

void TestFaultVfs::whatNoSyncHasConfirmedIsLost()
{
    Bench bench;
    SeededRandom random;
    QCOMPARE(bench.write(5), 5);
    QVERIFY(bench.database->execute("PRAGMA synchronous=OFF"));
    QCOMPARE(bench.write(9), 9);
    bench.disk.cutPower(random, PowerCut::DropAll);
    bench.reopen();
    QVERIFY(isSound(*bench.database));
    QCOMPARE(numberOf(*bench.database, "SELECT max(n) FROM t"), 5);
}

void TestFaultVfs::aProgramThatDiesLeavesWhatItWrote()
{
    Bench bench;
    QVERIFY(bench.database->execute("PRAGMA synchronous=OFF"));
    QCOMPARE(bench.write(9), 9);
    QVERIFY(bench.database->execute("BEGIN IMMEDIATE"));
    QVERIFY(addRow(*bench.database, 10));
    bench.disk.crash();
    bench.reopen();
    QVERIFY(isSound(*bench.database));
    QCOMPARE(numberOf(*bench.database, "SELECT max(n) FROM t"), 9);
}

void TestFaultVfs::everyCallMayFail_data()
{
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<bool>("isForEver");
    const std::pair<const char *, DiskFault> faults[] = {{"input/output error", DiskFault::IoError},
                                                         {"full", DiskFault::Full},
                                                         {"short write", DiskFault::ShortWrite},
                                                         {"sync fails", DiskFault::SyncFails}};
    for (const auto &[name, fault] : faults) {
        QTest::addRow("%s once", name) << fault << false;
        QTest::addRow("%s for ever", name) << fault << true;
    }
}

void TestFaultVfs::everyCallMayFail()
{
    QFETCH(DiskFault, fault);
    QFETCH(bool, isForEver);
    int failed = 0;
    for (int call = 1; call <= 60; ++call) {
        Bench bench;
        QCOMPARE(bench.write(3), 3);
        bench.disk.plan({fault, call, isForEver});
        const qint64 reached = bench.write(20);
        failed += reached < 20;
        bench.disk.heal();
        bench.disk.crash();
        bench.reopen();
        QVERIFY2(bench.isTrue(), qPrintable(QStringLiteral("call %1").arg(call)));
        bench.confirmed = numberOf(*bench.database, "SELECT max(n) FROM t");
        QCOMPARE(bench.write(24), 24);
    }
    QVERIFY(failed >= 15); // a sync comes once a commit, so not each of the 60 is reached
}

void TestFaultVfs::aFullDiskTakesNothingUntilThereIsRoom()
{
    Bench bench;
    QCOMPARE(bench.write(3), 3);
    bench.disk.limitBytes(bench.disk.bytesUsed());
    Result<SqliteStatement> insert = bench.database->prepare("INSERT INTO t(n) VALUES(4)");
    const Result<void> done = insert->run();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StoreFull);
    bench.disk.limitBytes(-1);
    QCOMPARE(bench.write(8), 8);
    QVERIFY(bench.isTrue());
}

void TestFaultVfs::twoConnectionsSeeEachOtherAndOneWrites()
{
    Bench bench;
    SqliteDatabase other = opened(bench.disk);
    QCOMPARE(bench.write(3), 3);
    QCOMPARE(numberOf(other, "SELECT max(n) FROM t"), 3);
    QVERIFY(bench.database->execute("BEGIN IMMEDIATE"));
    const Result<void> second = other.execute("BEGIN IMMEDIATE");
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::StoreBusy);
    QVERIFY(bench.database->execute("ROLLBACK"));
    QVERIFY(addRow(other, 4));
    QCOMPARE(numberOf(*bench.database, "SELECT max(n) FROM t"), 4);
}

void TestFaultVfs::aCopyGoesItsOwnWay()
{
    Bench bench;
    QCOMPARE(bench.write(3), 3);
    FaultVfs copy;
    copy.restore(bench.disk.image());
    QCOMPARE(bench.write(9), 9);
    const SqliteDatabase other = opened(copy);
    QCOMPARE(numberOf(other, "SELECT max(n) FROM t"), 3);
    bench.disk.restore(copy.image());
    bench.reopen();
    QCOMPARE(numberOf(*bench.database, "SELECT max(n) FROM t"), 3);
}

void TestFaultVfs::theSameSeedLeavesTheSameBytes()
{
    DiskImage left[2];
    for (DiskImage &image : left) {
        FaultVfs disk;
        SeededRandom random(7);
        SqliteDatabase database = opened(disk);
        QVERIFY(database.execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF"));
        QVERIFY(database.execute(kTable));
        for (qint64 n = 1; n < 9; ++n)
            QVERIFY(addRow(database, n));
        disk.cutPower(random, PowerCut::KeepSome);
        image = disk.image();
    }
    QCOMPARE(left[0], left[1]);
}

void TestFaultVfs::theStoresLieOnIt()
{
    FaultVfs disk;
    SeededRandom random;
    FakeClock clock;
    RowSealer sealer({}, random);
    const auto device = DeviceStore::open(kFile, {clock, random, sealer, disk.name()});
    QVERIFY2(device, device ? "" : qPrintable(device.error().what));
    const QString server = QStringLiteral("/server.db");
    const auto store = SqliteServerStore::open(server, random, disk.name());
    QVERIFY2(store, store ? "" : qPrintable(store.error().what));
    QVERIFY(SqliteServerStore::openReader(server, disk.name()).has_value());
    QVERIFY(disk.bytesUsed() > 0);
}

QTEST_GUILESS_MAIN(TestFaultVfs)
#include "tst_FaultVfs.moc"
