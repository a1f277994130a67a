// SPDX-License-Identifier: EUPL-1.2
// What a server keeps outside its database, and how it takes the crowd that comes when a backup was brought
// back.
#include "platform/server/AdminCommands.h"
#include "platform/server/Compaction.h"
#include "platform/server/LedgerFile.h"
#include "platform/server/RePullSpread.h"
#include "platform/server/ServerEngine.h"
#include "tests/support/FakePorts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

const LedgerEntry kEntries[] = {
    {LedgerKind::SessionEnded, 1'790'000'000'000, QByteArray(32, 's'), {}},
    {LedgerKind::RecordErased, 1'790'000'000'001, QByteArray(16, 'f'), QByteArray(16, 'r')},
    {LedgerKind::RolesSet, 1'790'000'000'002, QByteArray(16, 'u'), {}},
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    SAMSYN_REQUIRE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

feed1::Request pull(quint64 cursor)
{
    feed1::Request request;
    request.feeds = {{feed1::FeedHandle(1), cursor, 7}};
    return request;
}

} // namespace

class tst_Restore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLedgerKeepsWhatWasPromised()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ledger"));
        for (qsizetype i = 0; i < 3; ++i) {
            const auto ledger = LedgerFile::open(path); // another start each time
            QVERIFY(ledger.has_value());
            QCOMPARE(qsizetype((*ledger)->entries().size()), i);
            QCOMPARE(*(*ledger)->append(kEntries[i]), qint64(i + 1));
        }
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        write(path, bytesOf(path) + "4 1790000000003 1 7373"); // a power cut within a line
        const auto ledger = LedgerFile::open(path);
        QVERIFY(ledger.has_value());
        QVERIFY(std::ranges::equal((*ledger)->entries(), kEntries));
        QCOMPARE(*(*ledger)->append(kEntries[0]), qint64(4));
        QCOMPARE(bytesOf(path).count('\n'), 4);
    }

    void aLedgerThatWasChangedIsNotBelieved_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a line taken out") << 0;
        QTest::newRow("a digit changed") << 1;
        QTest::newRow("a line of something else") << 2;
    }

    void aLedgerThatWasChangedIsNotBelieved()
    {
        QFETCH(int, change);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ledger"));
        const auto ledger = LedgerFile::open(path);
        for (const LedgerEntry &entry : kEntries)
            QVERIFY((*ledger)->append(entry).has_value());
        QByteArrayList lines = bytesOf(path).split('\n');
        if (change == 0)
            lines.removeAt(1);
        else if (change == 1)
            lines[1].replace("0001 ", "0005 ");
        else
            lines[1] = "hello";
        write(path, lines.join('\n'));
        QCOMPARE(LedgerFile::open(path).error().code, ErrorCode::StoreCorrupt);
        const FakeClock clock;
        SeededRandom random;
        write(folder.filePath(QStringLiteral("db.ledger")), bytesOf(path));
        QCOMPARE(ServerEngine::open(folder.filePath(QStringLiteral("db")), {clock, random}).error().code,
                 ErrorCode::StoreCorrupt);
    }

    void aServerCarriesOutWhatItsDatabaseDoesNotKnow()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("db")), copy = path + QStringLiteral(".copy");
        const FakeClock clock;
        SeededRandom random;
        UserId user;
        const RecordId collaboration = RecordId::named("test", "collaboration");
        {
            const auto engine = ServerEngine::open(path, {clock, random});
            QVERIFY(engine.has_value());
            CollaborationGroup identity;
            identity.name = {QStringLiteral("Samverkan"), {}};
            QVERIFY((*engine)->accounts().createCollaboration(collaboration, identity).has_value());
            user = *(*engine)->accounts().createAccount(
                {QStringLiteral("Ann Arkiv"), collaboration, {{UserRole::Manager, RecordId()}}});
        }
        QVERIFY(QFile::copy(path, copy));
        {
            const auto engine = ServerEngine::open(path, {clock, random});
            const QStringList erase{QStringLiteral("erase"), QStringLiteral("--db"), path,
                                    QStringLiteral("--account"), user.toString()};
            const CommandOutcome outcome = runAdminCommand(**engine, erase);
            QVERIFY2(outcome.exitCode == ExitCode::Ok, qPrintable(outcome.text));
            QVERIFY(outcome.text.contains(QStringLiteral("erased 1 records")));
            const QStringList both = erase + QStringList{QStringLiteral("--record"), user.toString()};
            QVERIFY(runAdminCommand(**engine, both).exitCode != ExitCode::Ok);
        }
        QVERIFY(!bytesOf(path).contains("Ann Arkiv"));
        QVERIFY(!bytesOf(path + QStringLiteral(".ledger")).contains("Ann"));
        QVERIFY(QFile::remove(path) && QFile::rename(copy, path));
        QVERIFY(bytesOf(path).contains("Ann Arkiv"));
        const auto engine = ServerEngine::open(path, {clock, random});
        QVERIFY2(engine.has_value(), engine ? "" : qPrintable(engine.error().what));
        QVERIFY((*engine)->replayed().entries >= 2);
        QVERIFY((*(*engine)->store().account(user))->isDisabled);
        QVERIFY(!bytesOf(path).contains("Ann Arkiv"));
    }

    void aReleaseOutlivesItsDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("server.sqlite.releases"));
        const RecordId round = RecordId::named("test", "round");
        ReleaseFolder releases(path);
        QVERIFY(releases.find(round).has_value() && !*releases.find(round));
        QVERIFY(!QFile::exists(path)); // asking leaves nothing behind
        QVERIFY(releases.keep(round, "first").has_value() && releases.keep(round, "second").has_value());
        QCOMPARE(**ReleaseFolder(path).find(round), QByteArray("second"));
        QVERIFY(!*releases.find(RecordId::named("test", "other round")));
        const QString file = path + QLatin1Char('/') + round.toString() + QStringLiteral(".release");
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray whole = bytesOf(file);
        for (const QByteArray &changed : {whole + 'x', whole.chopped(1), QByteArray("short"), QByteArray()}) {
            write(file, changed);
            QCOMPARE(releases.find(round).error().code, ErrorCode::StoreCorrupt);
        }
        QVERIFY(QDir(path).removeRecursively());
        write(path, "a file where the folder was");
        QCOMPARE(releases.keep(round, "third").error().code, ErrorCode::FileUnwritable);
    }

    void aFewDevicesAreNotPutOff()
    {
        SeededRandom random;
        RePullSpread spread(random);
        for (int i = 0; i < 50; ++i)
            spread.noteRewind(QByteArray::number(i), i * 1'000);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(spread.waitS(QByteArray::number(i), pull(0), 50'000), 0);
        for (int i = 0; i < 500; ++i) // many, but one after the other
            spread.noteRewind(QByteArray::number(i), 200'000 + i * 2'000);
        QCOMPARE(spread.waitS("499", pull(0), 1'200'000), 0);
    }

    void aCrowdPullsWithinAQuarterOfAnHourAndSendsAtOnce()
    {
        SeededRandom random;
        RePullSpread spread(random);
        for (int i = 0; i < 1'000; ++i)
            spread.noteRewind(QByteArray::number(i), 1'000);
        int longest = 0, putOff = 0;
        std::array<int, 3> perFiveMinutes{};
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray session = QByteArray::number(i);
            feed1::Request work = pull(0);
            work.rescue.resize(1);
            QCOMPARE(spread.waitS(session, work, 1'000), 0);
            work = pull(0);
            work.maxPageBytes = feed1::kHeadsOnly;
            QCOMPARE(spread.waitS(session, work, 1'000), 0);
            const int waitS = spread.waitS(session, pull(0), 1'000);
            longest = std::max(longest, waitS);
            if (waitS == 0)
                continue;
            ++putOff;
            ++perFiveMinutes[std::size_t(std::min(2, waitS / 300))];
            QVERIFY(spread.waitS(session, pull(0), 1'000 + (waitS - 1) * 1'000 - 1) > 0);
            QCOMPARE(spread.waitS(session, pull(0), 1'000 + waitS * 1'000), 0);
            QCOMPARE(spread.waitS(session, pull(0), 1'000), 0); // once
        }
        QVERIFY(longest <= 900 && putOff >= 940);
        for (const int count : perFiveMinutes)
            QVERIFY(count > 230 && count < 430);
        QCOMPARE(spread.waitS("stranger", pull(0), 1'000), 0);
        QCOMPARE(spread.waitS("3", pull(7), 1'000), 0);
    }

    void compactionGoesThroughEveryFeedOnceADay()
    {
        const FakeClock clock;
        SeededRandom random;
        const auto engine = ServerEngine::open(QStringLiteral(":memory:"), {clock, random});
        QVERIFY(engine.has_value());
        const RecordId collaboration = RecordId::named("test", "collaboration");
        CollaborationGroup identity;
        for (const char *name : {"one", "two", "three"}) {
            identity.name = {QString::fromLatin1(name), {}};
            if (identity.name.sv == QLatin1String("one"))
                QVERIFY((*engine)->accounts().createCollaboration(collaboration, identity).has_value());
            const auto feed = (*engine)->store().feedOfScope(FeedKind::Workspace, collaboration);
            QVERIFY((*engine)->writer().write({editOf((*feed)->id, collaboration, identity)}).has_value());
        }
        constexpr qint64 kYearMs = 366LL * 24 * 3'600'000, kDayMs = 24LL * 3'600'000;
        Compaction keeps(0), compaction(24);
        QCOMPARE(*keeps.step((*engine)->store(), clock.nowMs() + 9 * kYearMs, 0), 0);
        QCOMPARE(*compaction.step((*engine)->store(), clock.nowMs() + kYearMs, 0), 0); // younger
        QCOMPARE(*compaction.step((*engine)->store(), clock.nowMs() + 3 * kYearMs, kDayMs - 1), 0); // not yet
        QCOMPARE(*compaction.step((*engine)->store(), clock.nowMs() + 3 * kYearMs, kDayMs), 2);
        QCOMPARE(*compaction.step((*engine)->store(), clock.nowMs() + 3 * kYearMs, 2 * kDayMs), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
