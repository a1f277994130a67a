// SPDX-License-Identifier: EUPL-1.2
// Files that earlier versions wrote: opened, migrated and synced by today's; killed while they migrate; and
// files of a later version, which are only looked at.
#include "core/store/DeviceRows.h"
#include "core/store/DeviceSchema.h"
#include "core/store/FeedVerification.h"
#include "core/store/SqliteServerSchema.h"
#include "core/sync/SyncResponder.h"
#include "core/sync/SyncSession.h"
#include "tests/server/KilledStores.h"
#include "tests/support/FakePorts.h"
#include "tests/support/ServerProcess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace samsyn;

namespace {

/// Folders of tests/data/databases. A new schema version is a new line.
struct Kept {
    const char *folder;
    int deviceVersion, serverVersion;
};
constexpr Kept kKept[] = {{"1-1", 1, 1}, {"2-2", 2, 2}, {"2-3", 2, 3}, {"2-4", 2, 4}, {"3-5", 3, 5},
                           {"3-6", 3, 6}, {"3-7", 3, 7}};
constexpr int kServerVersion = int(kServerMigrations.size());
constexpr int kKills = 200;

/// What needs a database's own connection, as the program that wrote it had it.
void run(const QString &path, const QByteArray &script)
{
    sqlite3 *database = nullptr;
    SAMSYN_REQUIRE(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, script.constData(), nullptr, nullptr, &message);
    if (message)
        qFatal("%s: %s", qPrintable(path), message);
    sqlite3_close(database);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The two files of one pair of versions, as they were written.
class Restored {
public:
    explicit Restored(const QString &folder)
    {
        for (const QString &name : {QStringLiteral("device"), QStringLiteral("server")}) {
            const QString source = QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/databases/%1/%2.sql");
            const QByteArray script = bytesOf(source.arg(folder, name));
            SAMSYN_REQUIRE(!script.isEmpty());
            run(m_folder.filePath(name), "PRAGMA journal_mode=WAL;" + script);
        }
        key.fill(std::byte{7});
        sealer.emplace(key, random);
    }
    [[nodiscard]] QString device() const { return m_folder.filePath(QStringLiteral("device")); }
    [[nodiscard]] QString server() const { return m_folder.filePath(QStringLiteral("server")); }
    [[nodiscard]] Result<std::unique_ptr<DeviceStore>> openDevice(const QString &path)
    {
        return DeviceStore::open(path, {clock, random, *sealer});
    }

    FakeClock clock;
    SeededRandom random{5};
    RowSealer::Key key{};
    std::optional<RowSealer> sealer;

private:
    QTemporaryDir m_folder;
};

qint64 levelOf(const DeviceStore &store, const RecordId &respondent, const char *question)
{
    const auto answer = readCell<AnswerGroup>(store, answerId(respondent, QString::fromLatin1(question)));
    return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
}

QString soundness(SqliteServerStore &store)
{
    QString found = firstText(store.database(), "PRAGMA integrity_check");
    for (int kind = int(FeedKind::Catalogue); kind <= int(FeedKind::Audit); ++kind) {
        const auto feeds = store.feedsOfKind(FeedKind(kind), {});
        SAMSYN_REQUIRE(feeds.has_value());
        for (const ServerFeed &feed : *feeds) {
            if (const auto verified = verifyFeed(store, feed.id); !verified || !verified->isSound())
                found = QStringLiteral("feed of kind %1").arg(kind);
        }
    }
    return found;
}

} // namespace

class tst_KeptDatabases : public QObject {
    Q_OBJECT

    static void addKept()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("deviceVersion");
        QTest::addColumn<int>("serverVersion");
        for (const Kept &kept : kKept)
            QTest::newRow(kept.folder)
                << QString::fromLatin1(kept.folder) << kept.deviceVersion << kept.serverVersion;
    }

    /// Everything that waits on the device reaches the server, and the other way round.
    void syncAll(DeviceStore &device, SqliteServerStore &server, Restored &kept)
    {
        const auto feeds = server.feedsOfKind(FeedKind::Answers, {});
        QVERIFY(feeds && feeds->size() == 1);
        const ServerIdentity identity = *server.identity();
        SyncResponder responder(server, identity.server, kept.clock);
        SyncSession session(device, identity.server, kept.clock, kept.random);
        for (SyncStep step = SyncStep::Continue; step == SyncStep::Continue;) {
            Result<ServerTransaction> transaction = ServerTransaction::begin(server);
            const Result<feed1::Request> request = feed1::decodeRequest(*session.nextRequest());
            QVERIFY(transaction && request);
            const Result<feed1::Response> response = responder.respond(*request, feeds->front().owner);
            QVERIFY(response && transaction->commit());
            const Result<SyncProgress> progress = session.applyResponse(feed1::encodeResponse(*response));
            QVERIFY2(progress.has_value(), progress ? "" : qPrintable(progress.error().what));
            step = progress->step;
        }
    }

private Q_SLOTS:
    void isOfTheVersionItSays_data() { addKept(); }
    void isOfTheVersionItSays()
    {
        QFETCH(QString, folder);
        const Restored kept(folder);
        const auto versionOf = [](const QString &path) {
            const auto database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
            return *readNumber(*database, "PRAGMA user_version");
        };
        QTEST(int(versionOf(kept.device())), "deviceVersion");
        QTEST(int(versionOf(kept.server())), "serverVersion");
    }

    void everyVersionIsKept()
    {
        std::set<int> devices, servers;
        for (const Kept &kept : kKept) {
            devices.insert(kept.deviceVersion);
            servers.insert(kept.serverVersion);
        }
        for (int version = 1; version < kDeviceSchemaVersion; ++version)
            QVERIFY2(devices.contains(version), qPrintable(QString::number(version)));
        for (int version = 1; version < kServerVersion; ++version)
            QVERIFY2(servers.contains(version), qPrintable(QString::number(version)));
    }

    void opensMigratesAndSyncs_data() { addKept(); }
    void opensMigratesAndSyncs()
    {
        QFETCH(QString, folder);
        Restored kept(folder);
        const auto server = SqliteServerStore::open(kept.server(), kept.random);
        QVERIFY2(server.has_value(), server ? "" : qPrintable(server.error().what));
        QCOMPARE(soundness(**server), QStringLiteral("ok"));
        const auto device = kept.openDevice(kept.device());
        QVERIFY2(device.has_value(), device ? "" : qPrintable(device.error().what));
        DeviceStore &phone = **device;
        QCOMPARE(*phone.draft(QStringLiteral("form")), QByteArray("half a comment"));
        QCOMPARE(phone.syncFacts()->pendingOps, 2);
        const auto own = phone.cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group);
        QVERIFY(own && own->size() == 1);
        const RecordId respondent = own->front().record;
        QCOMPARE(levelOf(phone, respondent, "q1"), qint64(2));
        QCOMPARE(levelOf(phone, respondent, "q2"), qint64(1));
        QCOMPARE(levelOf(phone, respondent, "q3"), qint64(-1));
        QCOMPARE(levelOf(phone, respondent, "q4"), qint64(5));

        syncAll(phone, **server, kept);
        QCOMPARE(phone.syncFacts()->pendingOps, 0);
        QCOMPARE(phone.syncFacts()->heldOps, 0);
        QVERIFY(phone.syncFacts()->everyFeedAtHead && phone.syncFacts()->everyChecksumEqual);
        QCOMPARE(levelOf(phone, respondent, "q3"), qint64(4));
        const auto fresh = kept.openDevice(QStringLiteral(":memory:"));
        syncAll(**fresh, **server, kept);
        const qint64 expected[] = {2, 1, 4, 5};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(levelOf(**fresh, respondent, qPrintable(QStringLiteral("q%1").arg(i + 1))), expected[i]);
        QCOMPARE(soundness(**server), QStringLiteral("ok"));
    }

    void aKillWhileItMigratesLeavesTheOldOrTheNew_data() { addKept(); }
    void aKillWhileItMigratesLeavesTheOldOrTheNew()
    {
        QFETCH(QString, folder);
        QFETCH(int, deviceVersion);
        QFETCH(int, serverVersion);
        int old = 0, current = 0;
        for (int kill = 0; kill < kKills / int(std::size(kKept)); ++kill) {
            Restored kept(folder);
            const pid_t child = ::fork();
            if (child == 0) {
                (void)kept.openDevice(kept.device());
                (void)SqliteServerStore::open(kept.server(), kept.random);
                ::_exit(0);
            }
            ::usleep(useconds_t(m_random.number(40'000)));
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            for (const QString &path : {kept.device(), kept.server()}) {
                const auto look = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
                QVERIFY(look);
                QCOMPARE(firstText(*look, "PRAGMA integrity_check"), QStringLiteral("ok"));
                const int version = int(*readNumber(*look, "PRAGMA user_version"));
                const bool isDevice = path == kept.device();
                const bool isOld = version == (isDevice ? deviceVersion : serverVersion);
                QVERIFY(isOld || version == (isDevice ? kDeviceSchemaVersion : kServerVersion));
                ++(isOld ? old : current);
            }
            QVERIFY(kept.openDevice(kept.device()));
            const auto server = SqliteServerStore::open(kept.server(), kept.random);
            QVERIFY(server);
            QCOMPARE(soundness(**server), QStringLiteral("ok"));
        }
        qInfo("%d files as they were, %d migrated, none between", old, current);
    }

    void aFileOfALaterVersionIsOnlyLookedAt_data()
    {
        QTest::addColumn<bool>("isServer");
        QTest::addColumn<bool>("hasLog"); // a later version was killed: its log is not in the file yet
        QTest::newRow("device") << false << false;
        QTest::newRow("device, with a log") << false << true;
        QTest::newRow("server") << true << false;
        QTest::newRow("server, with a log") << true << true;
    }
    void aFileOfALaterVersionIsOnlyLookedAt()
    {
        QFETCH(bool, isServer);
        QFETCH(bool, hasLog);
        Restored kept(QString::fromLatin1(std::end(kKept)[-1].folder));
        const QString source = isServer ? kept.server() : kept.device();
        run(source,
            "PRAGMA user_version="
                + QByteArray::number((isServer ? kServerVersion : kDeviceSchemaVersion) + 1));
        const QString path = source + QStringLiteral(".later");
        sqlite3 *later =
            nullptr; // open while the copies are made, so that the log is not brought into the file
        SAMSYN_REQUIRE(sqlite3_open(source.toUtf8().constData(), &later) == SQLITE_OK);
        sqlite3_exec(later,
                     hasLog ? "CREATE TABLE later(x); INSERT INTO later VALUES(1)" : "SELECT 1 FROM feed",
                     nullptr, nullptr, nullptr);
        QVERIFY(QFile::copy(source, path));
        if (hasLog)
            QVERIFY(QFile::copy(source + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
        sqlite3_close(later);
        const QByteArray file = bytesOf(path), log = bytesOf(path + QStringLiteral("-wal"));
        QCOMPARE(!log.isEmpty(), hasLog);

        std::optional<Error> refusal;
        if (isServer) {
            if (const auto opened = SqliteServerStore::open(path, kept.random); !opened)
                refusal = opened.error();
        } else if (const auto opened = kept.openDevice(path); !opened) {
            refusal = opened.error();
        }
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->code, ErrorCode::StoreNewerSchema);
        QVERIFY2(refusal->where.contains(path) && refusal->what.contains(QLatin1String("schema")),
                 qPrintable(refusal->what));
        QCOMPARE(bytesOf(path), file);
        QCOMPARE(bytesOf(path + QStringLiteral("-wal")), log);
        if (!isServer)
            return;
        const ProgramRun served =
            ServerProcess::run({QStringLiteral("serve"), QStringLiteral("--db"), path,
                                QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(served.exitCode > 0);
        QVERIFY2(served.err.contains(QLatin1String("newer")), qPrintable(served.err));
        QCOMPARE(bytesOf(path), file);
        QCOMPARE(bytesOf(path + QStringLiteral("-wal")), log);
    }

private:
    SeededRandom m_random{20261122};
};

QTEST_GUILESS_MAIN(tst_KeptDatabases)
#include "tst_KeptDatabases.moc"
