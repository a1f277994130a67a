// SPDX-License-Identifier: EUPL-1.2
#include "core/store/FeedVerification.h"
#include "core/store/SecretHash.h"
#include "core/store/SqliteServerStore.h"
#include "tests/support/FakePorts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

ServerFeed feedNamed(const char *name, FeedKind kind = FeedKind::Workspace)
{
    ServerFeed feed;
    feed.id = FeedId::named("feed", name);
    feed.kind = kind;
    feed.scope = RecordId::named("scope", name);
    feed.chain = chainStart(feed.id);
    return feed;
}

UserId userNamed(const char *name)
{
    return UserId::named("user", name);
}

LoggedOp opNumber(const ServerFeed &feed, quint64 seq)
{
    LoggedOp op;
    op.feed = feed.id;
    op.seq = seq;
    op.id = OpId::named(feed.id.view(), QByteArray::number(seq));
    op.replica = ReplicaId::named("replica", "one");
    op.counter = seq;
    op.cell = {RecordId::named("record", QByteArray::number(seq)),
               RecordKind::Collaboration,
               1,
               1,
               seq,
               1000,
               op.id,
               "value"};
    op.chain = chainNext(feed.chain, op.id, op.outcome);
    return op;
}

} // namespace

class tst_SqliteServerStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    SeededRandom m_random;

    QString pathOf(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    std::unique_ptr<SqliteServerStore> openStore(const QString &path)
    {
        auto store = SqliteServerStore::open(path, m_random);
        SAMSYN_REQUIRE(store.has_value());
        return std::move(*store);
    }

private Q_SLOTS:
    void keepsItsNamesOverAReopening()
    {
        const QString path = pathOf("names.db");
        const ServerIdentity first = *openStore(path)->identity();
        const ServerIdentity second = *openStore(path)->identity();
        QVERIFY(!first.server.isNull());
        QCOMPARE(second.server.toString(), first.server.toString());
        QCOMPARE(second.replica.toString(), first.replica.toString());
        QCOMPARE(second.user.toString(), first.user.toString());
    }

    void opensTheFixtureOfEverySchema_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("1") << QStringLiteral("server-schema-1.db");
        QTest::newRow("2") << QStringLiteral("server-schema-2.db");
    }
    void opensTheFixtureOfEverySchema()
    {
        QFETCH(QString, name);
        const QString path = m_dir.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/") + name, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto store = openStore(path);
        const auto feeds = store->feedsOfKind(FeedKind::Workspace, {});
        QVERIFY(feeds.has_value());
        QCOMPARE(feeds->size(), std::size_t(1));
        const auto verified = verifyFeed(*store, feeds->front().id);
        QVERIFY(verified.has_value());
        QVERIFY2(verified->isSound(), qPrintable(verified->findings.join(u'\n')));
        QVERIFY(verified->opCount > 5);
        // every op of the log is found by its counter, and under the name and place that the log gives it
        for (quint64 seq = 1; seq <= verified->opCount; ++seq) {
            const auto logged = store->opAt(feeds->front().id, seq);
            const auto known = store->verdictOf({(*logged)->replica, (*logged)->counter, (*logged)->id});
            QVERIFY(known && known->has_value());
            QCOMPARE((*known)->seq, seq);
        }
        QCOMPARE(store->cellsAfter(feeds->front().id, 0, 1000)->size(), verified->cellCount);
    }

    void answersAreFoundInTheirFeedOnly()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        ServerFeed mine = feedNamed("mine", FeedKind::Answers), yours = feedNamed("yours", FeedKind::Answers);
        ServerCell cell = opNumber(mine, 1).cell;
        cell.kind = RecordKind::Answer;
        for (ServerFeed *feed : {&mine, &yours}) {
            feed->owner = userNamed("owner");
            QVERIFY(store->createFeed(*feed).has_value());
        }
        QVERIFY(store->putCell(mine.id, cell).has_value());
        cell.value = "other";
        QVERIFY(store->putCell(yours.id, cell).has_value());
        const GroupAddress address{cell.kind, cell.group};
        QCOMPARE((*store->cellIn(mine.id, address, cell.record))->value, QByteArray("value"));
        QCOMPARE((*store->cellIn(yours.id, address, cell.record))->value, QByteArray("other"));
        QVERIFY(!store->cell(cell.record, cell.group)->has_value());
        QVERIFY(!store->placeOf(cell.record)->has_value());
    }

    void whatCountedIsKeptOnceAndAsItWas()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const FrozenRow row{RecordId::named("frozen", "round"), RecordId::named("frozen", "member"), "sheet"};
        QVERIFY(!store->frozen(row.round, row.organisation)->has_value());
        QVERIFY(store->putFrozen(row).has_value());
        QCOMPARE(**store->frozen(row.round, row.organisation), row.sheet);
        QVERIFY(!store->frozen(row.round, row.round)->has_value());
        QCOMPARE(int(store->putFrozen(row).error().code), int(ErrorCode::StoreConstraint));
        QVERIFY(!store->database().execute("UPDATE frozen SET sheet = x'00'"));
        QVERIFY(store->database()
                    .execute("DROP TRIGGER frozen_stays_as_it_was; UPDATE frozen SET sheet = x'00'")
                    .has_value());
        QCOMPARE(int(store->frozen(row.round, row.organisation).error().code), int(ErrorCode::StoreCorrupt));
    }

    void refusesADatabaseOfANewerServer()
    {
        const QString path = pathOf("newer.db");
        QVERIFY(openStore(path)->database().execute("PRAGMA user_version=99").has_value());
        const auto store = SqliteServerStore::open(path, m_random);
        QVERIFY(!store);
        QCOMPARE(int(store.error().code), int(ErrorCode::StoreNewerSchema));
        const auto reader = SqliteServerStore::openReader(path);
        QVERIFY(!reader);
        QCOMPARE(int(reader.error().code), int(ErrorCode::StoreNewerSchema));
    }

    void readerRefusesAnEmptyDatabase()
    {
        const QString path = pathOf("empty.db");
        QVERIFY(SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite).has_value());
        const auto reader = SqliteServerStore::openReader(path);
        QVERIFY(!reader);
        QCOMPARE(int(reader.error().code), int(ErrorCode::StoreOpen));
    }

    void readerSeesWhatWasCommittedOnly()
    {
        const QString path = pathOf("reader.db");
        const auto store = openStore(path);
        const ServerFeed feed = feedNamed("a");
        const auto reader = SqliteServerStore::openReader(path);
        QVERIFY(reader.has_value());
        {
            auto transaction = ServerTransaction::begin(*store);
            QVERIFY(store->createFeed(feed).has_value());
            QVERIFY(!(*reader)->feed(feed.id)->has_value());
            QVERIFY(transaction->commit().has_value());
        }
        QVERIFY((*reader)->feed(feed.id)->has_value());
    }

    void innerRollbackLeavesTheOuterWork()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed kept = feedNamed("kept"), undone = feedNamed("undone");
        {
            auto batch = ServerTransaction::begin(*store);
            QVERIFY(store->createFeed(kept).has_value());
            {
                const auto request = ServerTransaction::begin(*store);
                QVERIFY(store->createFeed(undone).has_value());
            }
            QVERIFY(batch->commit().has_value());
        }
        QVERIFY(store->feed(kept.id)->has_value());
        QVERIFY(!store->feed(undone.id)->has_value());
    }

    void outerRollbackTakesTheInnerCommitWithIt()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed feed = feedNamed("a");
        {
            const auto batch = ServerTransaction::begin(*store);
            auto request = ServerTransaction::begin(*store);
            QVERIFY(store->createFeed(feed).has_value());
            QVERIFY(request->commit().has_value());
        }
        QVERIFY(!store->feed(feed.id)->has_value());
    }

    void aFullDiskNeverLooksLikeSuccess()
    {
        const auto store = openStore(pathOf("full.db"));
        QVERIFY(store->database().execute("PRAGMA max_page_count=60").has_value());
        ServerFeed feed = feedNamed("a");
        QVERIFY(store->createFeed(feed).has_value());
        bool wasFull = false;
        {
            auto batch = ServerTransaction::begin(*store);
            for (quint64 seq = 1; seq < 200 && !wasFull; ++seq) {
                LoggedOp op = opNumber(feed, seq);
                op.cell.value = QByteArray(4000, 'x');
                const Result<void> done = store->appendOp(op);
                wasFull = !done && done.error().code == ErrorCode::StoreFull;
            }
            // Either SQLite kept the transaction, or it rolled all of it back: then nothing may go on in its
            // name.
            if (store->begin())
                store->rollback();
            else
                QVERIFY(!batch->commit());
        }
        QVERIFY(wasFull);
        QVERIFY(!store->opAt(feed.id, 1)->has_value());
        QVERIFY(store->begin().has_value());
        store->rollback();
    }

    void theLogIsAppendOnly_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("delete") << QByteArray("DELETE FROM op");
        QTest::newRow("outcome") << QByteArray("UPDATE op SET outcome=3");
        QTest::newRow("chain") << QByteArray("UPDATE op SET chain=zeroblob(16)");
        QTest::newRow("payload") << QByteArray("UPDATE op SET payload=x'00'");
    }
    void theLogIsAppendOnly()
    {
        QFETCH(QByteArray, sql);
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed feed = feedNamed("a");
        QVERIFY(store->createFeed(feed).has_value());
        QVERIFY(store->appendOp(opNumber(feed, 1)).has_value());
        const Result<void> done = store->database().execute(sql.constData());
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), int(ErrorCode::StoreConstraint));
        QVERIFY(store->dropPayload(feed.id, 1).has_value());
        QVERIFY(!(*store->opAt(feed.id, 1))->hasPayload);
    }

    void oneCounterOfAReplicaIsOneOp()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed feed = feedNamed("a");
        QVERIFY(store->createFeed(feed).has_value());
        QVERIFY(store->appendOp(opNumber(feed, 11)).has_value());
        const OpRun known{opNumber(feed, 11).replica, 1, feed.id, 11, 10};
        QVERIFY(store->putRun(known).has_value());
        for (const quint64 counter : {1U, 5U, 10U}) {
            const Result<void> done = store->putRun({known.replica, counter, feed.id, 30, 4});
            QVERIFY(!done);
            QCOMPARE(int(done.error().code), int(ErrorCode::StoreConstraint));
        }
        QVERIFY(store->putRun({known.replica, 11, feed.id, 30, 4}).has_value());
        QVERIFY(store->putRun({ReplicaId::named("replica", "two"), 1, feed.id, 40, 4}).has_value());
        const OpId id = opNumber(feed, 11).id;
        const auto found = store->verdictOf({known.replica, 1, id});
        QVERIFY(found && found->has_value());
        QCOMPARE((*found)->seq, quint64(11));
        QVERIFY(!store->verdictOf({known.replica, 15, id})->has_value());
        QVERIFY(!store->verdictOf({known.replica, 1, OpId::named("another", "op")})->has_value());
    }

    void aRescuedOpLeavesItsCounterToAnother()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed feed = feedNamed("a");
        QVERIFY(store->createFeed(feed).has_value());
        QVERIFY(store->appendOp(opNumber(feed, 1)).has_value());
        QVERIFY(store->appendOp(opNumber(feed, 2)).has_value());
        const ReplicaId replica = opNumber(feed, 1).replica;
        const OpId ordinary = opNumber(feed, 1).id, rescued = opNumber(feed, 2).id;
        QVERIFY(store->putRun({replica, 7, feed.id, 1, 1}).has_value());
        QVERIFY(!*store->hasRescued(replica));
        QVERIFY(store->putRescued({{replica, 7, rescued}, feed.id, 2}).has_value());
        QVERIFY(*store->hasRescued(replica));
        QCOMPARE((*store->verdictOf({replica, 7, ordinary}))->seq, quint64(1));
        QCOMPARE((*store->verdictOf({replica, 7, rescued}))->seq, quint64(2));
        QVERIFY(!store->putRescued({{replica, 7, rescued}, feed.id, 2}));
    }

    void answersHaveOneReaderForEver()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        for (const FeedKind kind : {FeedKind::Answers, FeedKind::Personal}) {
            ServerFeed feed = feedNamed(kind == FeedKind::Answers ? "ans" : "me", kind);
            feed.owner = userNamed("owner");
            QVERIFY(store->createFeed(feed).has_value());
            QVERIFY(store->addMember(userNamed("owner"), feed.id, UserRole::Respondent).has_value());
            const auto other =
                store->addMember(userNamed("coordinator"), feed.id, UserRole::CollaborationCoordinator);
            QVERIFY(!other);
            QCOMPARE(int(other.error().code), int(ErrorCode::StoreConstraint));
        }
        QVERIFY(!store->createFeed(feedNamed("no owner", FeedKind::Answers)));
        QVERIFY(!store->database().execute("UPDATE member SET user=zeroblob(16)"));
        QVERIFY(store->membershipsOf(userNamed("coordinator"))->empty());
    }

    void aHandleIsNeverGivenOutTwice()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed first = feedNamed("a"), second = feedNamed("b");
        QVERIFY(store->createFeed(first).has_value());
        QVERIFY(store->createFeed(second).has_value());
        const UserId user = userNamed("u");
        QCOMPARE(store->addMember(user, first.id, UserRole::Manager)->handle, 1U);
        QVERIFY(store->revokeMember(user, first.id).has_value());
        QCOMPARE(store->addMember(user, second.id, UserRole::Manager)->handle, 2U);
        const Membership revived = *store->addMember(user, first.id, UserRole::MemberCoordinator);
        QCOMPARE(revived.handle, 1U);
        QVERIFY(!revived.isRevoked);
        QCOMPARE(int(revived.role), int(UserRole::MemberCoordinator));
    }

    void aRecordLivesInOneFeed()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const ServerFeed first = feedNamed("a"), second = feedNamed("b");
        QVERIFY(store->createFeed(first).has_value());
        QVERIFY(store->createFeed(second).has_value());
        ServerCell cell = opNumber(first, 1).cell;
        QVERIFY(store->putCell(first.id, cell).has_value());
        cell.group = 2;
        QVERIFY(!store->putCell(second.id, cell));
        QVERIFY(store
                    ->putCell(first.id,
                              [&] {
                                  cell.seq = 2;
                                  return cell;
                              }())
                    .has_value());
    }

    void verificationFindsEverySingleChange_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("feed chain") << QByteArray("UPDATE feed SET chain=zeroblob(16)");
        QTest::newRow("checksum") << QByteArray("UPDATE feed SET sum=sum+1");
        QTest::newRow("cell count") << QByteArray("UPDATE feed SET cells=cells+1");
        QTest::newRow("head") << QByteArray("UPDATE feed SET head=head+1");
        QTest::newRow("cell value") << QByteArray("UPDATE cell SET payload=x'80' WHERE seq=3");
        QTest::newRow("cell seq") << QByteArray("UPDATE cell SET seq=999 WHERE seq=3");
        QTest::newRow("cell gone") << QByteArray("DELETE FROM cell WHERE seq=3");
        QTest::newRow("op id") << QByteArray(
            "DROP TRIGGER op_is_append_only; UPDATE op SET oid=zeroblob(16) WHERE seq=2");
        QTest::newRow("op gone") << QByteArray(
            "DROP TRIGGER op_is_never_deleted; DELETE FROM op WHERE seq=2");
    }
    void verificationFindsEverySingleChange()
    {
        QFETCH(QByteArray, damage);
        const auto store = openStore(QStringLiteral(":memory:"));
        ServerFeed feed = feedNamed("a");
        QVERIFY(store->createFeed(feed).has_value());
        for (quint64 seq = 1; seq <= 4; ++seq) {
            const LoggedOp op = opNumber(feed, seq);
            QVERIFY(store->appendOp(op).has_value());
            QVERIFY(store->putCell(feed.id, op.cell).has_value());
            feed.chain = op.chain;
            feed.head = seq;
            ++feed.cellCount;
            feed.checksum += cellHash(op.cell.record, op.cell.group, seq);
        }
        QVERIFY(store->updateFeed(feed).has_value());
        QVERIFY(verifyFeed(*store, feed.id)->isSound());
        QVERIFY(store->database().execute(damage.constData()).has_value());
        QVERIFY(!verifyFeed(*store, feed.id)->isSound());
    }

    void verificationOfAnUnknownFeedIsAnError()
    {
        const auto store = openStore(QStringLiteral(":memory:"));
        const auto verified = verifyFeed(*store, FeedId::named("no", "feed"));
        QVERIFY(!verified);
        QCOMPARE(int(verified.error().code), int(ErrorCode::StoreConstraint));
    }

    void typedSecretsAreHashedSlowlyWithASalt()
    {
        const auto first = hashTypedSecret("ABCD1234"), second = hashTypedSecret("ABCD1234");
        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(*first != *second);
        QVERIFY(first->startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(isTypedSecret("ABCD1234", *first));
        QVERIFY(!isTypedSecret("ABCD1235", *first));
        QVERIFY(!isTypedSecret("ABCD1234", "not a hash"));
    }

    void longSecretsAreComparedWhole()
    {
        QCOMPARE(hashLongSecret("x").size(), 32);
        QVERIFY(equalInConstantTime("same", "same"));
        QVERIFY(!equalInConstantTime("same", "sama"));
        QVERIFY(!equalInConstantTime("same", "same and more"));
    }
};

QTEST_GUILESS_MAIN(tst_SqliteServerStore)
#include "tst_SqliteServerStore.moc"
