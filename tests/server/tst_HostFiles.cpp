// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/AccountFolder.h"
#include "platform/common/AtomicFile.h"
#include "platform/common/KeyFile.h"
#include "platform/common/QrMatrix.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

const QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QFileDevice::Permissions modeOf(const QString &path)
{
    const QFileDevice::Permissions user =
        QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser;
    return QFileInfo(path).permissions() & ~user;
}

Account sampleAccount(SystemRandom &random)
{
    Account account;
    account.server = ServerId::random(random);
    account.user = UserId::random(random);
    account.serverAddress = QStringLiteral("https://samsyn.example.se");
    account.token = QByteArray(32, '\x7f');
    account.displayName = QStringLiteral("Åsa Öberg");
    account.collaborationName = QStringLiteral("Digital i norr");
    return account;
}

} // namespace

class tst_HostFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyIsMadeOnceAndPrivate()
    {
        QTemporaryDir folder;
        SystemRandom random;
        KeyFile store(folder.filePath(QStringLiteral("row.key")), random);
        const Result<RowSealer::Key> first = store.accountKey();
        QVERIFY(first);
        QVERIFY(*first != RowSealer::Key{});
        QCOMPARE(modeOf(folder.filePath(QStringLiteral("row.key"))), kOwner);
        QVERIFY(*store.accountKey() == *first);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("row.key")});
    }

    void refusesAKeyThatOthersMayRead()
    {
        QTemporaryDir folder;
        SystemRandom random;
        const QString path = folder.filePath(QStringLiteral("row.key"));
        QVERIFY(createFile(path, QByteArray(32, 'k'), FileAudience::Everyone));
        const Result<RowSealer::Key> key = KeyFile(path, random).accountKey();
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::FileUnreadable);
        QVERIFY(key.error().what.contains(QStringLiteral("chmod 600")));
    }

    void refusesAKeyOfWrongLength_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("empty") << 0;
        QTest::newRow("short") << 31;
        QTest::newRow("long") << 33;
    }
    void refusesAKeyOfWrongLength()
    {
        QFETCH(int, length);
        QTemporaryDir folder;
        SystemRandom random;
        const QString path = folder.filePath(QStringLiteral("row.key"));
        QVERIFY(createFile(path, QByteArray(length, 'k'), FileAudience::OwnerOnly));
        const Result<RowSealer::Key> key = KeyFile(path, random).accountKey();
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::FileUnreadable);
    }

    void createNeverReplacesAndReplaceDoes()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f"));
        QVERIFY(createFile(path, "one", FileAudience::OwnerOnly));
        const Result<void> second = createFile(path, "two", FileAudience::OwnerOnly);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(*readSmallFile(path, 10), QByteArray("one"));
        QVERIFY(replaceFile(path, "three", FileAudience::Everyone));
        QCOMPARE(*readSmallFile(path, 10), QByteArray("three"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void saysWhenAFolderIsMissing()
    {
        const QString path = QStringLiteral("/nonexistent/folder/file");
        QCOMPARE(replaceFile(path, "x", FileAudience::OwnerOnly).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(createFile(path, "x", FileAudience::OwnerOnly).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(readSmallFile(path, 10).error().code, ErrorCode::FileUnreadable);
    }

    void readsNoMoreThanAsked()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f"));
        QVERIFY(createFile(path, QByteArray(11, 'x'), FileAudience::OwnerOnly));
        QCOMPARE(readSmallFile(path, 10).error().code, ErrorCode::FileUnreadable);
        QVERIFY(readSmallFile(path, 11));
    }

    void accountsLieApartAndComeBackWhole()
    {
        QTemporaryDir folder;
        SystemRandom random;
        QVERIFY(AccountFolder::all(folder.path())->isEmpty());
        const Account first = sampleAccount(random);
        const Account second = sampleAccount(random);
        const Result<AccountFolder> kept = AccountFolder::keep(folder.path(), first);
        QVERIFY(kept);
        QVERIFY(AccountFolder::keep(folder.path(), second));
        QVERIFY(AccountFolder::keep(folder.path(), second)); // enrolled again: no third folder
        const Result<QList<AccountFolder>> all = AccountFolder::all(folder.path());
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        const bool firstFirst = all->at(0).account() == first;
        QVERIFY(all->at(firstFirst ? 0 : 1).account() == first);
        QVERIFY(all->at(firstFirst ? 1 : 0).account() == second);
        QCOMPARE(modeOf(kept->path() + QStringLiteral("/account.json")), kOwner);
        QCOMPARE(modeOf(kept->path()), kOwner | QFileDevice::ExeOwner);
        QVERIFY(kept->databasePath() != kept->keyPath());
    }

    void theAccountThatWasOpenLastComesBackUnlessItIsSignedOut()
    {
        QTemporaryDir folder;
        SystemRandom random;
        QVERIFY(!AccountFolder::current(folder.path())->has_value());
        Account first = sampleAccount(random);
        first.recoveryKey = QByteArray(32, '\x11');
        const Result<AccountFolder> one = AccountFolder::keep(folder.path(), first);
        const Result<AccountFolder> other = AccountFolder::keep(folder.path(), sampleAccount(random));
        QVERIFY(one && other);
        QVERIFY(AccountFolder::current(folder.path())->has_value());
        QVERIFY(other->makeCurrent());
        QCOMPARE((*AccountFolder::current(folder.path()))->name(), other->name());
        QVERIFY(one->makeCurrent());
        QCOMPARE((*AccountFolder::current(folder.path()))->account(), first);
        first.token.clear();
        const Result<AccountFolder> signedOut = AccountFolder::keep(folder.path(), first);
        QVERIFY(signedOut->account().isSignedOut());
        QCOMPARE(AccountFolder::all(folder.path())->size(), 2);
        QCOMPARE((*AccountFolder::current(folder.path()))->name(), other->name());
    }

    void anAccountIsRemovedWholeAlsoAfterACrash()
    {
        QTemporaryDir folder;
        SystemRandom random;
        const Result<AccountFolder> kept = AccountFolder::keep(folder.path(), sampleAccount(random));
        QVERIFY(replaceFile(kept->databasePath(), "database", FileAudience::OwnerOnly));
        QVERIFY(kept->remove());
        QVERIFY(!QFileInfo::exists(kept->path()));
        QVERIFY(AccountFolder::all(folder.path())->isEmpty());
        QVERIFY(!kept->remove());
        // The power went when its folder had its last name and was not empty yet.
        const Result<AccountFolder> half = AccountFolder::keep(folder.path(), sampleAccount(random));
        QVERIFY(QDir().rename(half->path(), half->path() + QStringLiteral(".removed")));
        QVERIFY(AccountFolder::all(folder.path())->isEmpty());
        AccountFolder::sweep(folder.path());
        const auto any = QDir::AllEntries | QDir::NoDotAndDotDot;
        QVERIFY(QDir(folder.filePath(QStringLiteral("accounts"))).entryList(any).isEmpty());
    }

    void anAccountIsSetAsideAsOftenAsItMustBe()
    {
        QTemporaryDir folder;
        SystemRandom random;
        const Account account = sampleAccount(random);
        for (const char *name : {".aside", ".aside2", ".aside3"}) {
            const Result<AccountFolder> kept = AccountFolder::keep(folder.path(), account);
            QVERIFY(replaceFile(kept->databasePath(), name, FileAudience::OwnerOnly));
            QVERIFY(kept->setAside());
            QVERIFY(AccountFolder::all(folder.path())->isEmpty());
            QVERIFY(!kept->setAside()); // it is not there any more
            AccountFolder::sweep(folder.path());
            const QString aside = kept->path() + QLatin1String(name);
            QCOMPARE(*readSmallFile(aside + QStringLiteral("/device.sqlite"), 100), QByteArray(name));
            const QByteArray file = *readSmallFile(aside + QStringLiteral("/account.json"), 10'000);
            QVERIFY(!file.contains(account.token.toHex()));
        }
    }

    void refusesABrokenAccountFile()
    {
        QTemporaryDir folder;
        SystemRandom random;
        const Result<AccountFolder> kept = AccountFolder::keep(folder.path(), sampleAccount(random));
        QVERIFY(kept);
        QVERIFY(replaceFile(kept->path() + QStringLiteral("/account.json"), "{\"format\":2}",
                            FileAudience::OwnerOnly));
        const Result<QList<AccountFolder>> all = AccountFolder::all(folder.path());
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::FileUnreadable);
    }

    void saysWhenTheAccountCannotBeKept()
    {
        SystemRandom random;
        const Result<AccountFolder> kept =
            AccountFolder::keep(QStringLiteral("/proc"), sampleAccount(random));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::FileUnwritable);
    }

    void randomBytesFillOddLengthsAndDiffer()
    {
        SystemRandom random;
        std::array<std::byte, 201> a{}, b{};
        random.fill(a);
        random.fill(b);
        QVERIFY(a != b);
        QVERIFY(std::ranges::count(a, std::byte{0}) < 20);
        QVERIFY(SystemClock().nowMs() > 1'700'000'000'000);
    }

    void qrSymbolHasFinderPatternsAndQuietZone()
    {
        const Result<QrMatrix> code =
            qrMatrix(QStringLiteral("samsyn://join?s=http%3A%2F%2F127.0.0.1%3A8080&c=ABCDEFGHJKMN"));
        QVERIFY(code);
        QCOMPARE((code->size - 17) % 4, 0);
        QVERIFY(code->isDark(0, 0) && code->isDark(code->size - 1, 0) && code->isDark(0, code->size - 1));
        QVERIFY(!code->isDark(code->size - 8, 0) && !code->isDark(-1, 0) && !code->isDark(code->size, 0));
        const QStringList lines = qrText(*code).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), (code->size + 2 * kQrQuietModules + 1) / 2);
        QCOMPARE(lines.first(), QString(code->size + 2 * kQrQuietModules, QChar(u'\u2588')));
        QCOMPARE(lines.at(2).mid(kQrQuietModules, 1), QStringLiteral(" "));
    }

    void qrRefusesWhatDoesNotFit()
    {
        QCOMPARE(qrMatrix(QString()).error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(qrMatrix(QString(3000, QLatin1Char('x'))).error().code, ErrorCode::ArgumentInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_HostFiles)
#include "tst_HostFiles.moc"
