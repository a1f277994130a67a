// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceSchema.h"
#include "tests/core/store/DeviceBench.h"

#include <QFile>

#include <sqlite3.h>

using namespace samsyn;

namespace {

const QString kQuestion = QStringLiteral("Q1");

void addFeed(DeviceBench &bench, const FeedId &feed, FeedKind kind = FeedKind::Answers)
{
    QVERIFY(bench.store->createLocalFeed({feed, kind, recordNumber(9)}).has_value());
}

CellEdit deleteOf(const FeedId &feed, const RecordId &record)
{
    return {feed, record, RecordKind::Answer, kExistenceGroup, {}};
}

/// Breaks off the n-th piece of work that SQLite does, once.
struct BreakOff {
    int left = 0;
    QString copyFrom, copyTo;
};

int breakOff(void *context)
{
    auto *plan = static_cast<BreakOff *>(context);
    if (plan->left == 0 || --plan->left > 0)
        return 0;
    for (const char *suffix : {"", "-wal"}) {
        QFile::remove(plan->copyTo + QString::fromLatin1(suffix));
        QFile::copy(plan->copyFrom + QString::fromLatin1(suffix), plan->copyTo + QString::fromLatin1(suffix));
    }
    return 1;
}

} // namespace

class TestDeviceStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsAnEditAtOnceAndAfterReopening();
    void storesEditAndDraftTogether();
    void storesNothingOfACallOfWhichOneEditIsWrong();
    void makesNoOpOfAnEditThatChangesNothing();
    void laterEditOfOneCallSeesTheEarlier();
    void hidesADeletedRecordAndKeepsItsTombstone();
    void listsCellsInTheOrderOfTheirRecords();
    void refusesWhatDoesNotBelongIntoTheFeed_data();
    void refusesWhatDoesNotBelongIntoTheFeed();
    void refusesSecondFeedOfTheSameId();
    void sealsAnswersAndDraftsButNotRounds();
    void doesNotOpenSealedRowsWithAnotherKey();
    void writesPastTheStoreFail_data();
    void writesPastTheStoreFail();
    void breakingOffAnywhereLosesAllOrNothing();
    void fullDiskKeepsWhatWasThere();
    void databaseOfANewerVersionStaysAsItIs();
    void refusesAFileThatIsNotItsOwn_data();
    void refusesAFileThatIsNotItsOwn();
    void reportsABusyDatabase();
    void reportsAPathThatCannotBeOpened();
    void readsTheFixtureOfEverySchema_data();
    void readsTheFixtureOfEverySchema();
    void countsFactsFromTheDatabase();
};

void TestDeviceStore::showsAnEditAtOnceAndAfterReopening()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    QVERIFY(bench.store->edit({answerEdit(feed, kQuestion, 3)}).has_value());
    QCOMPARE(bench.shownLevel(kQuestion), 3);
    bench.reopen();
    QCOMPARE(bench.shownLevel(kQuestion), 3);
    const auto shown = bench.store->cell(answerId(recordNumber(1), kQuestion), 1);
    QVERIFY(shown && shown->has_value());
    QVERIFY((*shown)->isOwnUnsent);
    QVERIFY((*shown)->feed == feed);
}

void TestDeviceStore::storesEditAndDraftTogether()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    const QString key = QStringLiteral("position");
    QVERIFY(bench.store->edit({answerEdit(feed, kQuestion, 3)}, {{key, "Q2"}}).has_value());
    bench.reopen();
    QCOMPARE(*bench.store->draft(key), QByteArray("Q2"));
    QVERIFY(bench.store->edit({}, {{key, {}}}).has_value());
    QCOMPARE(*bench.store->draft(key), QByteArray());
    QCOMPARE(bench.number("SELECT count(*) FROM draft"), 0);
}

void TestDeviceStore::storesNothingOfACallOfWhichOneEditIsWrong()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    CellEdit wrong = answerEdit(feed, QStringLiteral("Q2"), 3);
    wrong.value = "not CBOR";
    const Result<void> edited =
        bench.store->edit({answerEdit(feed, kQuestion, 3), wrong}, {{kQuestion, "x"}});
    QVERIFY(!edited);
    QCOMPARE(bench.number("SELECT (SELECT count(*) FROM op) + (SELECT count(*) FROM draft)"), 0);
    const Result<void> late =
        bench.store->edit({answerEdit(feed, kQuestion, 3), answerEdit(feedNumber(2), kQuestion, 4)});
    QCOMPARE(late.error().code, ErrorCode::StoreConstraint);
    QCOMPARE(bench.number("SELECT count(*) FROM op"), 0);
}

void TestDeviceStore::makesNoOpOfAnEditThatChangesNothing()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    for (const qint64 level : {3, 3, 4, 4, 3})
        QVERIFY(bench.store->edit({answerEdit(feed, kQuestion, level)}).has_value());
    QCOMPARE(bench.number("SELECT count(*) FROM op"), 3);
    QCOMPARE(bench.shownLevel(kQuestion), 3);
}

void TestDeviceStore::laterEditOfOneCallSeesTheEarlier()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    QVERIFY(bench.store->edit({answerEdit(feed, kQuestion, 3), answerEdit(feed, kQuestion, 5)}).has_value());
    QCOMPARE(bench.shownLevel(kQuestion), 5);
    QCOMPARE(bench.number("SELECT base_local FROM op WHERE local = 2"), 1);
    QCOMPARE(bench.number("SELECT count(DISTINCT txn) FROM op"), 1);
}

void TestDeviceStore::hidesADeletedRecordAndKeepsItsTombstone()
{
    DeviceBench bench;
    const FeedId feed = feedNumber(1);
    addFeed(bench, feed);
    const RecordId record = answerId(recordNumber(1), kQuestion);
    QVERIFY(bench.store->edit({answerEdit(feed, kQuestion, 3)}).has_value());
    QVERIFY(bench.store->edit({deleteOf(feed, record)}).has_value());
    QVERIFY(!bench.store->cell(record, 1)->has_value());
    QVERIFY(bench.store->cells(RecordKind::Answer, 1)->empty());
    QVERIFY((*bench.store->cell(record, kExistenceGroup))->value.isEmpty());
}

void TestDeviceStore::listsCellsInTheOrderOfTheirRecords()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    addFeed(bench, feedNumber(2));
    for (int i = 0; i < 20; ++i) {
        const QString question = QStringLiteral("Q%1").arg(i);
        const RecordId respondent = recordNumber(i % 2 + 1);
        QVERIFY(bench.store
                    ->edit({editOf(feedNumber(i % 2 + 1), answerId(respondent, question),
                                   answerOf(respondent, question, 2))})
                    .has_value());
    }
    const auto all = bench.store->cells(RecordKind::Answer, 1);
    QCOMPARE(all->size(), std::size_t(20));
    QVERIFY(std::ranges::is_sorted(*all, {}, &ShownCell::record));
    QCOMPARE(bench.store->cellsIn(feedNumber(1), RecordKind::Answer, 1)->size(), std::size_t(10));
    QVERIFY(bench.store->cells(RecordKind::Answer, 2)->empty());
}

void TestDeviceStore::refusesWhatDoesNotBelongIntoTheFeed_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown feed") << 0 << int(ErrorCode::StoreConstraint);
    QTest::newRow("an answer where others can read it") << 1 << int(ErrorCode::StoreConstraint);
    QTest::newRow("a record of another feed") << 2 << int(ErrorCode::StoreConstraint);
    QTest::newRow("unknown kind") << 3 << int(ErrorCode::RecordUnknownKind);
    QTest::newRow("unknown group") << 4 << int(ErrorCode::RecordUnknownGroup);
    QTest::newRow("field outside its limits") << 5 << int(ErrorCode::RecordFieldInvalid);
}

void TestDeviceStore::refusesWhatDoesNotBelongIntoTheFeed()
{
    QFETCH(int, what);
    QFETCH(int, code);
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    addFeed(bench, feedNumber(2));
    addFeed(bench, feedNumber(3), FeedKind::Workspace);
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 3)}).has_value());
    CellEdit edit = answerEdit(feedNumber(2), QStringLiteral("Q2"), 3);
    if (what == 0)
        edit.feed = feedNumber(4);
    if (what == 1)
        edit.feed = feedNumber(3);
    if (what == 2)
        edit = answerEdit(feedNumber(2), kQuestion, 4);
    if (what == 3)
        edit.kind = RecordKind(999);
    if (what == 4)
        edit.group = 77;
    if (what == 5)
        edit = answerEdit(feedNumber(2), kQuestion, 5000);
    const Result<void> edited = bench.store->edit({edit});
    QVERIFY(!edited);
    QCOMPARE(int(edited.error().code), code);
    QCOMPARE(bench.number("SELECT count(*) FROM op"), 1);
}

void TestDeviceStore::refusesSecondFeedOfTheSameId()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    addFeed(bench, feedNumber(1));
    const Result<void> other =
        bench.store->createLocalFeed({feedNumber(1), FeedKind::Workspace, recordNumber(9)});
    QCOMPARE(other.error().code, ErrorCode::StoreConstraint);
    QCOMPARE(bench.store->feeds()->size(), std::size_t(1));
    QVERIFY(bench.store->feeds()->front().isComplete);
}

void TestDeviceStore::sealsAnswersAndDraftsButNotRounds()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    addFeed(bench, feedNumber(2), FeedKind::Workspace);
    AnswerGroup secret{recordNumber(1), kQuestion, {}};
    secret.value.text = QStringLiteral("canary-in-the-answer");
    CollaborationGroup open;
    open.shortName = QStringLiteral("plainly-readable");
    QVERIFY(bench.store
                ->edit({editOf(feedNumber(1), answerId(recordNumber(1), kQuestion), secret)},
                       {{QStringLiteral("typed"), "canary-in-the-draft"}})
                .has_value());
    QVERIFY(bench.store->edit({editOf(feedNumber(2), recordNumber(5), open)}).has_value());
    QByteArray everything;
    for (const char *suffix : {"", "-wal"}) {
        QFile file(bench.path() + QString::fromLatin1(suffix));
        if (file.open(QIODevice::ReadOnly))
            everything += file.readAll();
    }
    QVERIFY(everything.contains("plainly-readable"));
    QVERIFY(!everything.contains("canary"));
}

void TestDeviceStore::doesNotOpenSealedRowsWithAnotherKey()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 3)}, {{kQuestion, "x"}}).has_value());
    bench.store.reset();
    const RowSealer stranger(RowSealer::Key{std::byte{8}}, bench.random);
    const auto other = DeviceStore::open(bench.path(), {bench.clock, bench.random, stranger});
    QVERIFY(other.has_value());
    QCOMPARE((*other)->cell(answerId(recordNumber(1), kQuestion), 1).error().code,
             ErrorCode::StoreSealBroken);
    QCOMPARE((*other)->draft(kQuestion).error().code, ErrorCode::StoreSealBroken);
}

void TestDeviceStore::writesPastTheStoreFail_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("insert cell") << QByteArray("INSERT INTO cell(record, grp, feed, kind, schema, seq, "
                                               "is_sealed, value) SELECT randomblob(16), 1, id, 31, 1, 1, "
                                               "0, x'80' FROM feed");
    QTest::newRow("change op") << QByteArray("UPDATE op SET authored_at_s = 0");
    QTest::newRow("delete op") << QByteArray("DELETE FROM op");
    QTest::newRow("insert op") << QByteArray(
        "INSERT INTO op(replica, feed, record, kind, grp, schema, authored_at_s, state, is_sealed, value) "
        "SELECT "
        "randomblob(16), id, randomblob(16), 31, 1, 1, 0, 1, 0, x'80' FROM feed");
}

void TestDeviceStore::writesPastTheStoreFail()
{
    QFETCH(QByteArray, sql);
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 3)}).has_value());
    QCOMPARE(bench.store->connection().database().execute(sql.constData()).error().code,
             ErrorCode::StoreConstraint);
    const Result<SqliteDatabase> stranger =
        SqliteDatabase::open(bench.path(), SqliteDatabase::Access::ReadWrite);
    QVERIFY(stranger.has_value());
    QVERIFY(!stranger->execute(sql.constData()));
    QCOMPARE(bench.shownLevel(kQuestion), 3);
}

void TestDeviceStore::breakingOffAnywhereLosesAllOrNothing()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 1)}, {{kQuestion, "1"}}).has_value());
    const QString copy = bench.dir.filePath(QStringLiteral("copy.db"));
    BreakOff plan{0, bench.path(), copy};
    sqlite3 *handle = bench.store->connection().database().handle();
    int failures = 0;
    bool isDone = false;
    for (int step = 1; !isDone; step += 3) {
        plan.left = step;
        sqlite3_progress_handler(handle, 1, breakOff, &plan);
        const Result<void> edited = bench.store->edit(
            {answerEdit(feedNumber(1), kQuestion, 2), answerEdit(feedNumber(1), QStringLiteral("Q2"), 2)},
            {{kQuestion, "2"}});
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
        failures += edited ? 0 : 1;
        // Broken off in the very last instruction of COMMIT the outcome is unknown to the caller, but still
        // whole.
        isDone = bench.shownLevel(kQuestion) == 2;
        QVERIFY(isDone || !edited);
        QCOMPARE(bench.shownLevel(kQuestion), isDone ? 2 : 1);
        QCOMPARE(bench.shownLevel(QStringLiteral("Q2")), isDone ? 2 : -1);
        QCOMPARE(*bench.store->draft(kQuestion), QByteArray::number(isDone ? 2 : 1));
        if (isDone || step % 70 != 1)
            continue;
        // The file as a kill at this very moment leaves it.
        const auto killed = bench.openAt(copy);
        QVERIFY(killed.has_value());
        QCOMPARE(*(*killed)->draft(kQuestion), QByteArray("1"));
        QCOMPARE((*killed)->syncFacts()->pendingOps, 1);
        QCOMPARE(*readNumber((*killed)->connection().database(),
                             "SELECT count(*) FROM pragma_integrity_check "
                             "WHERE integrity_check = 'ok'"),
                 1);
    }
    QVERIFY2(failures > 50, qPrintable(QString::number(failures)));
}

void TestDeviceStore::fullDiskKeepsWhatWasThere()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 1)}).has_value());
    const SqliteDatabase &database = bench.store->connection().database();
    const qint64 pages = bench.number("PRAGMA page_count");
    QVERIFY(database.execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages).toUtf8().constData())
                .has_value());
    Result<void> edited;
    int stored = 0;
    for (; edited && stored < 1000; stored += edited ? 1 : 0)
        edited = bench.store->edit({answerEdit(feedNumber(1), QStringLiteral("N%1").arg(stored), 2)});
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, ErrorCode::StoreFull);
    QCOMPARE(bench.store->syncFacts()->pendingOps, stored + 1);
    QVERIFY(database.execute("PRAGMA max_page_count = 100000").has_value());
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 4)}).has_value());
    QCOMPARE(bench.shownLevel(kQuestion), 4);
}

void TestDeviceStore::databaseOfANewerVersionStaysAsItIs()
{
    DeviceBench bench;
    QVERIFY(bench.store->connection().database().execute("PRAGMA user_version = 99").has_value());
    bench.store.reset();
    QFile file(bench.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(bench.open().error().code, ErrorCode::StoreNewerSchema);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestDeviceStore::refusesAFileThatIsNotItsOwn_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << false << int(ErrorCode::StoreCorrupt);
    QTest::newRow("database of something else") << true << int(ErrorCode::StoreOpen);
}

void TestDeviceStore::refusesAFileThatIsNotItsOwn()
{
    QFETCH(bool, isDatabase);
    QFETCH(int, code);
    DeviceBench bench;
    const QString path = bench.dir.filePath(QStringLiteral("other.db"));
    if (isDatabase) {
        const auto other = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
        QVERIFY(other && other->execute("CREATE TABLE cell(a)").has_value());
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
    }
    const auto opened = bench.openAt(path);
    QVERIFY(!opened);
    QCOMPARE(int(opened.error().code), code);
    QCOMPARE(opened.error().where, path);
}

void TestDeviceStore::reportsABusyDatabase()
{
    DeviceBench bench;
    addFeed(bench, feedNumber(1));
    const auto other = SqliteDatabase::open(bench.path(), SqliteDatabase::Access::ReadWrite);
    QVERIFY(other.has_value());
    const auto held = SqliteTransaction::begin(*other);
    QVERIFY(held.has_value());
    sqlite3_busy_timeout(bench.store->connection().database().handle(), 0);
    QCOMPARE(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 1)}).error().code, ErrorCode::StoreBusy);
}

void TestDeviceStore::reportsAPathThatCannotBeOpened()
{
    DeviceBench bench;
    QCOMPARE(bench.openAt(bench.dir.filePath(QStringLiteral("no/such/folder/a.db"))).error().code,
             ErrorCode::StoreOpen);
}

void TestDeviceStore::readsTheFixtureOfEverySchema_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema <= kDeviceSchemaVersion; ++schema)
        QTest::addRow("schema %d", schema) << schema;
}

void TestDeviceStore::readsTheFixtureOfEverySchema()
{
    QFETCH(int, schema);
    DeviceBench bench;
    const QString fixture =
        QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/device-schema-%1.db").arg(schema);
    if (schema == kDeviceSchemaVersion && qEnvironmentVariableIsSet("SAMSYN_WRITE_FIXTURE")) {
        addFeed(bench, feedNumber(1));
        QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 4)}, {{kQuestion, "draft of 1"}})
                    .has_value());
        QVERIFY(bench.store->connection().database().execute("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
        bench.store.reset();
        QFile::remove(fixture);
        QVERIFY(QFile::copy(bench.path(), fixture));
    }
    const QString copy = bench.dir.filePath(QStringLiteral("old.db"));
    QVERIFY(QFile::copy(fixture, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    Result<std::unique_ptr<DeviceStore>> old = bench.openAt(copy);
    QVERIFY(old.has_value());
    bench.store = *std::move(old);
    QCOMPARE(bench.number("PRAGMA user_version"), qint64(kDeviceSchemaVersion));
    QCOMPARE(bench.shownLevel(kQuestion), 4);
    QCOMPARE(*bench.store->draft(kQuestion), QByteArray("draft of 1"));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 5)}).has_value());
    QCOMPARE(bench.shownLevel(kQuestion), 5);
    QCOMPARE(bench.store->syncFacts()->pendingBlobs, 0);
}

void TestDeviceStore::countsFactsFromTheDatabase()
{
    DeviceBench bench;
    const Result<SyncFacts> empty = bench.store->syncFacts();
    QVERIFY(empty.has_value());
    QVERIFY(!empty->everyFeedAtHead && !empty->everyChecksumEqual && !empty->lastSyncMs);
    addFeed(bench, feedNumber(1));
    QVERIFY(bench.store->edit({answerEdit(feedNumber(1), kQuestion, 1)}).has_value());
    const Result<SyncFacts> facts = bench.store->syncFacts();
    QCOMPARE(facts->pendingOps, 1);
    QCOMPARE(facts->heldOps, 0);
    QVERIFY(!facts->everyFeedAtHead);
}

QTEST_GUILESS_MAIN(TestDeviceStore)
#include "tst_DeviceStore.moc"
