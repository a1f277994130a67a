// SPDX-License-Identifier: EUPL-1.2
// T-KEY: the key of a device's rows is lost. Nothing is thrown away, nothing new takes its place, and what
// was done reaches the real server through a file that the organisation alone can open.
#include "core/base/Hash.h"
#include "core/base/SeededRandom.h"
#include "core/records/EvidenceRecords.h"
#include "core/store/RowKeySeal.h"
#include "core/sync/DeviceRescue.h"
#include "platform/common/KeyFile.h"
#include "platform/common/LockedAccount.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QFile>

using namespace samsyn;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class tst_LostKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SurveyServer>();
        m_root = std::make_unique<QTemporaryDir>();
        m_secret = m_server->file(QStringLiteral("secret.key"));
        m_file = m_server->file(QStringLiteral("work.samsyn"));
        m_device.reset();
        m_folder.reset();
    }

    void threeEditsAndAPictureReachTheServerWithoutTheKey()
    {
        join();
        QVERIFY(m_device->answer(3, 4).has_value());
        attachPicture();
        const int pending = m_device->store->syncFacts()->pendingOps;
        loseKey();
        QVERIFY(canRescueLocked(*m_folder));
        const QByteArray database = bytesOf(m_folder->databasePath());
        const Result<QByteArray> file = rescue();
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().what));
        QCOMPARE(bytesOf(m_folder->databasePath()), database);
        QVERIFY(!QFile::exists(m_folder->keyPath())); // and no new key was made
        QVERIFY(write(m_file, *file));
        const ProgramRun look = open();
        QVERIFY2(look.out.contains(QStringLiteral("%1 changes, 1 pictures").arg(pending)),
                 qPrintable(look.out + look.err));
        QVERIFY(look.out.contains(QStringLiteral("proven: written by")));
        const ProgramRun done = open("--apply");
        QVERIFY2(done.out.contains(QStringLiteral("%1 taken").arg(pending))
                     && done.out.contains(QStringLiteral("pictures: 1 stored")),
                 qPrintable(done.out + done.err));
        QCOMPARE(m_server->command(QStringLiteral("verify")).exitCode, 0);
        // The key comes back after all: what waits is known, and nothing is there twice.
        QVERIFY(write(m_folder->keyPath(), m_key));
        QFile::setPermissions(m_folder->keyPath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QVERIFY(m_server->process.start());
        openDevice();
        QCOMPARE(m_device->sync().facts.pendingOps, 0);
        QCOMPARE(m_device->store->syncFacts()->heldOps, 0);
    }

    void neverMakesAKeyForRowsThatAreThere_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("cut off") << QByteArray(31, 'k');
        QTest::newRow("longer") << QByteArray(33, 'k');
    }
    void neverMakesAKeyForRowsThatAreThere()
    {
        QFETCH(QByteArray, left);
        join();
        loseKey();
        if (!left.isEmpty())
            QVERIFY(write(m_folder->keyPath(), left));
        SystemRandom random;
        KeyFile keys(m_folder->keyPath(), random);
        QCOMPARE(keys.keyOf(m_folder->databasePath()).error().code, ErrorCode::StoreSealBroken);
        QCOMPARE(bytesOf(m_folder->keyPath()), left);
        QVERIFY(canRescueLocked(*m_folder) && rescue().has_value());
    }

    void sealsTheKeyOnceAndAgainForAnotherRecoveryKey()
    {
        join();
        const QString path = m_folder->keyPath() + QStringLiteral(".sealed");
        const QByteArray first = bytesOf(path);
        QCOMPARE(first.size(), kSealedRowKeyBytes);
        QVERIFY(keepSealedKey(*m_folder).has_value());
        QCOMPARE(bytesOf(path), first);
        SystemRandom random;
        const RecoveryKeyPair next = makeRecoveryKeyPair(random);
        Account account = m_folder->account();
        account.recoveryKey =
            QByteArray(reinterpret_cast<const char *>(next.publicKey.data()), qsizetype(32));
        m_folder = *AccountFolder::keep(m_root->path(), account);
        QVERIFY(keepSealedKey(*m_folder).has_value());
        const QByteArray second = bytesOf(path);
        QVERIFY(second != first && *recoveryKeyOfRowKey(second) == next.publicKey);
        const Result<RowSealer::Key> opened = openRowKey(second, next);
        QVERIFY(opened.has_value());
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(opened->data()), 32), m_key);
        QCOMPARE(openRowKey(first, next).error().code, ErrorCode::RescueWrongKey);
        // It goes with the account.
        m_device.reset();
        QVERIFY(m_folder->remove().has_value());
        QVERIFY(!QFile::exists(path));
    }

    void withoutARecoveryKeyNothingIsSealedAndNothingIsMade()
    {
        join();
        Account account = m_folder->account();
        account.recoveryKey.clear();
        m_folder = *AccountFolder::keep(m_root->path(), account);
        QVERIFY(QFile::remove(m_folder->keyPath() + QStringLiteral(".sealed")));
        QVERIFY(keepSealedKey(*m_folder).has_value());
        loseKey();
        QVERIFY(!canRescueLocked(*m_folder));
        QVERIFY(!rescue().has_value());
        // A key that was lost cannot be sealed any more.
        account.recoveryKey = QByteArray(32, 'r');
        m_folder = *AccountFolder::keep(m_root->path(), account);
        QCOMPARE(keepSealedKey(*m_folder).error().code, ErrorCode::StoreSealBroken);
    }

    void refusesASealedKeyOfSomethingElse_data()
    {
        QTest::addColumn<QByteArray>("sealed");
        QTest::addColumn<int>("code");
        SeededRandom random(3);
        const RecoveryKeyPair pair = makeRecoveryKeyPair(random);
        const QByteArray good = sealRowKey(RowSealer::Key{std::byte{1}}, pair.publicKey);
        QByteArray changed = good;
        changed[100] = char(changed[100] ^ 1);
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::RescueNotAFile);
        QTest::newRow("cut off") << good.chopped(1) << int(ErrorCode::RescueNotAFile);
        QTest::newRow("another beginning")
            << QByteArray("SamsynK2") + good.mid(8) << int(ErrorCode::RescueNotAFile);
        QTest::newRow("changed") << changed << int(ErrorCode::RescueWrongKey);
    }
    void refusesASealedKeyOfSomethingElse()
    {
        QFETCH(QByteArray, sealed);
        QFETCH(int, code);
        SeededRandom random(3);
        QCOMPARE(int(openRowKey(sealed, makeRecoveryKeyPair(random)).error().code), code);
    }

    void refusesAFileThatContradictsItself_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        const auto row = [](const char *what, ErrorCode code) {
            QTest::newRow(what) << QString::fromLatin1(what) << int(code);
        };
        row("as it is", ErrorCode{});
        row("a value of another place", ErrorCode::RescueDamaged);
        row("a value said to be open", ErrorCode::RescueDamaged);
        row("too few flags", ErrorCode::RescueDamaged);
        row("another row key", ErrorCode::RescueDamaged);
        row("a row key for somebody else", ErrorCode::RescueWrongKey);
        row("a picture of another one", ErrorCode::RescueDamaged);
    }
    void refusesAFileThatContradictsItself()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        join();
        QVERIFY(m_device->answer(3, 4).has_value());
        attachPicture();
        SystemRandom random;
        const RecoveryKeyPair pair = makeRecoveryKeyPair(random);
        RowSealer::Key key{};
        std::copy_n(reinterpret_cast<const std::byte *>(m_key.constData()), 32, key.begin());
        LockedRescue locked = *DeviceRescue(*m_device->store, owner()).collectLocked();
        locked.rowKey = sealRowKey(key, pair.publicKey);
        if (what == QLatin1String("a value of another place"))
            std::swap(locked.content.changes[0].op.value, locked.content.changes[1].op.value);
        else if (what == QLatin1String("a value said to be open"))
            locked.sealedFlags[1] = 0;
        else if (what == QLatin1String("too few flags"))
            locked.sealedFlags.chop(1);
        else if (what == QLatin1String("another row key"))
            locked.rowKey = sealRowKey(RowSealer::Key{std::byte{9}}, pair.publicKey);
        else if (what == QLatin1String("a row key for somebody else"))
            locked.rowKey = sealRowKey(key, makeRecoveryKeyPair(random).publicKey);
        else if (what == QLatin1String("a picture of another one"))
            locked.content.pictures[0].sha256 = sha256({"another"});
        const QByteArray plain = encodeLockedRescue(locked, {});
        QVERIFY(isLockedRescue(plain));
        const Result<RescueReading> reading = decodeLockedRescue(plain, pair, random);
        QCOMPARE(reading ? 0 : int(reading.error().code), code);
        // What no key opens here is not taken for an ordinary file.
        QCOMPARE(decodeRescue(plain).error().code, ErrorCode::RescueDamaged);
        if (reading)
            QVERIFY(reading->content.changes == DeviceRescue(*m_device->store, owner()).collect()->changes);
    }

private:
    /// A respondent's account in a folder, as the app keeps it, and everything synced.
    void join()
    {
        QCOMPARE(m_server->setUp(), QString());
        QCOMPARE(
            m_server->command(QStringLiteral("recovery-key"), {QStringLiteral("--new"), m_secret}).exitCode,
            0);
        QVERIFY(m_server->process.start());
        const auto enrolled =
            RealDevice::enrol(m_server->process.url(), SurveyServer::scannedCode(m_server->invite()));
        QVERIFY(enrolled);
        m_enrolment = *enrolled;
        m_folder = *AccountFolder::keep(m_root->path(),
                                        {enrolled->server,
                                         enrolled->user,
                                         m_server->process.url().toString(),
                                         enrolled->token,
                                         {},
                                         {},
                                         enrolled->recoveryKey});
        openDevice();
        QCOMPARE(m_device->sync().situation, SyncSituation::AllSent);
        QVERIFY(keepSealedKey(*m_folder).has_value());
        m_key = bytesOf(m_folder->keyPath());
    }
    void openDevice()
    {
        SystemRandom random;
        const Result<RowSealer::Key> key =
            KeyFile(m_folder->keyPath(), random).keyOf(m_folder->databasePath());
        QVERIFY(key.has_value());
        m_device = std::make_unique<RealDevice>(m_folder->databasePath(), *key);
        m_device->connectTo(m_server->process.url(), m_enrolment);
    }
    void loseKey()
    {
        if (m_server->process.processId() != 0)
            QVERIFY(m_server->process.stop());
        m_device.reset();
        QVERIFY(QFile::remove(m_folder->keyPath()));
    }
    void attachPicture()
    {
        const std::optional<ShownCell> own = m_device->assignment();
        const QByteArray bytes = "\xff\xd8\xff" + QByteArray(300 * 1024, 'p');
        EvidenceGroup evidence;
        evidence.respondent = own->record;
        evidence.questionCode = QStringLiteral("Q001");
        evidence.sha256 = sha256({bytes});
        evidence.sizeBytes = bytes.size();
        evidence.media = BlobMedia::Jpeg;
        const RecordId record = RecordId::named("picture", evidence.sha256);
        QVERIFY(m_device->store
                    ->edit({editOf(own->feed, record, evidence)}, {},
                           {{record, own->feed, evidence.sha256, bytes}})
                    .has_value());
    }
    [[nodiscard]] RescueOwner owner() const { return {m_enrolment.server, m_enrolment.user, {}, {}}; }
    [[nodiscard]] Result<QByteArray> rescue() const
    {
        static SystemClock clock;
        static SystemRandom random;
        return rescueLocked(*m_folder, {clock, random});
    }
    [[nodiscard]] ProgramRun open(const char *flags = "") const
    {
        return m_server->command(
            QStringLiteral("open-rescue"),
            QStringList{QStringLiteral("--file"), m_file, QStringLiteral("--key"), m_secret}
                + QString::fromLatin1(flags).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

    std::unique_ptr<SurveyServer> m_server;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<RealDevice> m_device;
    std::optional<AccountFolder> m_folder;
    EnrolResponse m_enrolment;
    QString m_secret, m_file;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(tst_LostKey)
#include "tst_LostKey.moc"
