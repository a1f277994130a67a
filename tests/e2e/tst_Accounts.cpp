// SPDX-License-Identifier: EUPL-1.2
// The whole app with several accounts against the real server: signing out never loses work that a person has
// not given up, and an answer on its way to one account reaches no other.
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

template <typename Value>
QString problemOf(const Result<Value> &outcome)
{
    return outcome ? QString() : outcome.error().where + QStringLiteral(": ") + outcome.error().what;
}

/// Passes everything on to the server, and holds the answers back when told to.
class HoldingRelay {
public:
    explicit HoldingRelay(const QString &server) : m_server(server)
    {
        SAMSYN_REQUIRE(m_listener.listen(QHostAddress::LocalHost));
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] { accept(); });
    }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort());
    }
    void release()
    {
        isHolding = false;
        for (const auto &[socket, bytes] : m_held) {
            if (socket)
                socket->write(bytes);
        }
        m_held.clear();
    }
    [[nodiscard]] bool hasAnswer() const { return !m_held.empty(); }
    bool isHolding = false;

private:
    void accept()
    {
        QTcpSocket *device = m_listener.nextPendingConnection();
        auto *server = new QTcpSocket(device);
        server->connectToHost(m_server.host(), quint16(m_server.port()));
        QObject::connect(device, &QTcpSocket::readyRead, server, [=] { server->write(device->readAll()); });
        QObject::connect(server, &QTcpSocket::connected, server, [=] { server->write(device->readAll()); });
        QObject::connect(server, &QTcpSocket::readyRead, server, [this, server, device] {
            const QByteArray bytes = server->readAll();
            if (isHolding)
                m_held.emplace_back(device, bytes);
            else
                device->write(bytes);
        });
        QObject::connect(server, &QTcpSocket::disconnected, device, [this, device] {
            if (!isHolding)
                device->disconnectFromHost();
        });
    }

    QUrl m_server;
    QTcpServer m_listener;
    std::vector<std::pair<QPointer<QTcpSocket>, QByteArray>> m_held;
};

} // namespace

class tst_Accounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_app.reset(); }

    void signsOutAndRemovesEverythingWhenAllIsSent();
    void removesNothingUnlessTheRightNumberWasGivenUp();
    void keepsUnsentWorkLockedUntilTheSamePersonJoinsAgain();
    void anotherPersonOnTheSameDeviceSendsNothingOfIt();
    void aSessionThatEndedAtTheServerRemovesNothing();
    void anAnswerThatComesAfterTheSwitchReachesNobody();
    void refusesADatabaseOfAnotherAccount();
    void aLostKeyLeavesAWayOutAndThrowsNothingAway();
    void whoIsSignedOutLeavesTheWorkByATap();

private:
    [[nodiscard]] QString invite(const QString &address);
    void join(const QString &link);
    void start();
    /// Answers while nothing can be sent.
    void answerOffline(int level);
    /// As if the server had handed out this key.
    void learn(const RecoveryKeyPair &pair);
    [[nodiscard]] AccountViewModel &account() { return m_app->account()->viewModel(); }
    [[nodiscard]] QList<AccountFolder> folders() const { return *AccountFolder::all(dataFolder()); }
    [[nodiscard]] QString dataFolder() const { return m_phone->filePath(QStringLiteral("data")); }
    [[nodiscard]] bool waitUntilSent();
    [[nodiscard]] bool waitUntilOpen(const QString &key);
    [[nodiscard]] QString personOfInvitation(const QString &link);

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_phone;
    SystemClock m_clock;
    SystemRandom m_random;
    LocalServer m_server{QStringLiteral(SAMSYN_BIN_DIR "/samsyn-server"),
                         m_folder.filePath(QStringLiteral("server"))};
    std::unique_ptr<HoldingRelay> m_relay;
    std::unique_ptr<Composition> m_app;
};

void tst_Accounts::initTestCase()
{
    QCOMPARE(problemOf(m_server.command(QStringLiteral("demo"))), QString());
    QCOMPARE(problemOf(m_server.start()), QString());
    m_relay = std::make_unique<HoldingRelay>(m_server.address());
}

void tst_Accounts::init()
{
    m_relay->release();
    m_phone = std::make_unique<QTemporaryDir>();
    start();
}

void tst_Accounts::start()
{
    m_app.reset();
    AppOptions options;
    options.dataFolder = dataFolder();
    options.exportFolder = m_phone->filePath(QStringLiteral("documents"));
    options.language = QStringLiteral("sv");
    m_app = std::make_unique<Composition>(options, Composition::Ports{m_clock, m_random});
    QCOMPARE(problemOf(m_app->show()), QString());
}

QString tst_Accounts::invite(const QString &address)
{
    const Result<QString> invited = m_server.command(
        QStringLiteral("invite"),
        {QStringLiteral("--address"), address, QStringLiteral("--role"), QStringLiteral("respondent"),
         QStringLiteral("--organisation"), QStringLiteral("1470")});
    return invited ? QRegularExpression(QStringLiteral("samsyn://join\\S+")).match(*invited).captured()
                   : QString();
}

bool tst_Accounts::waitUntilSent()
{
    return QTest::qWaitFor(
        [this] {
            return m_app->account() && account().sync()->situation() == SyncViewModel::Situation::AllSent;
        },
        30'000);
}

bool tst_Accounts::waitUntilOpen(const QString &key)
{
    const auto isOpen = [this, &key] {
        const QList<KeptAccount> accounts = m_app->kept().accounts();
        return std::any_of(accounts.begin(), accounts.end(), [&key](const KeptAccount &account) {
            return account.isCurrent && account.key == key;
        });
    };
    return QTest::qWaitFor(isOpen, 10'000);
}

void tst_Accounts::join(const QString &link)
{
    QVERIFY(!link.isEmpty());
    m_app->app().join()->joinLink(link);
    QVERIFY(QTest::qWaitFor([&] { return m_app->account() && !m_app->app().join()->isJoining(); }, 30'000));
    QVERIFY(waitUntilSent());
}

void tst_Accounts::answerOffline(int level)
{
    DeviceStore &store = m_app->account()->store();
    const auto assigned = store.cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group);
    QVERIFY(assigned && !assigned->empty());
    AnswerGroup answer{assigned->front().record, QStringLiteral("Q001"), {}};
    answer.value.state = AnswerState::Level;
    answer.value.level = level;
    QVERIFY(store.edit(
        {editOf(assigned->front().feed, answerId(answer.respondent, answer.questionCode), answer)}));
    account().sync()->refresh();
}

void tst_Accounts::signsOutAndRemovesEverythingWhenAllIsSent()
{
    join(invite(m_relay->address()));
    QCOMPARE(account().leaving()->items(), 0);
    const QByteArray token = folders().constFirst().account().token;
    account().leaving()->signOut();
    QVERIFY(QTest::qWaitFor([this] { return m_app->account() == nullptr; }, 10'000));
    QVERIFY(folders().isEmpty());
    QVERIFY(QDir(dataFolder() + QStringLiteral("/accounts"))
                .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                .isEmpty());
    QVERIFY(!m_app->app().accounts()->noticeText().isEmpty());
    // The server has ended the session as well.
    EnrolClient client{QUrl(m_server.address())};
    std::optional<Result<void>> ended;
    const auto removed = [this] {
        return m_app->app().accounts()->noticeText().endsWith(QStringLiteral("borttaget."));
    };
    QVERIFY(QTest::qWaitFor(removed, 5'000));
    QTest::qWait(0);
    client.signOut(token, [&ended](Result<void> answer) { ended = answer; });
    QVERIFY(QTest::qWaitFor([&ended] { return ended.has_value(); }, 10'000));
}

void tst_Accounts::removesNothingUnlessTheRightNumberWasGivenUp()
{
    join(invite(m_relay->address()));
    m_relay->isHolding = true;
    answerOffline(2);
    LeavingViewModel *leaving = account().leaving();
    QCOMPARE(leaving->items(), 1);
    leaving->signOut(); // there is no plain way out now
    leaving->setTypedItems(QStringLiteral("2"));
    QVERIFY(!leaving->canDiscard());
    leaving->discard();
    leaving->setTypedItems(QStringLiteral("1"));
    QVERIFY(leaving->canDiscard());
    // Something comes in between the typing and the removal: nothing goes.
    leaving->discard();
    DeviceStore &store = m_app->account()->store();
    QVERIFY(store.edit({}, {{QStringLiteral("note"), "x"}}));
    answerOffline(3);
    QTest::qWait(50);
    QVERIFY(m_app->account() != nullptr);
    QVERIFY(!leaving->errorText().isEmpty() && !leaving->isLeaving());
    QCOMPARE(folders().size(), 1);
    QCOMPARE(leaving->items(), 2);
    leaving->setTypedItems(QStringLiteral("2"));
    leaving->discard();
    QVERIFY(QTest::qWaitFor([this] { return m_app->account() == nullptr; }, 10'000));
    QVERIFY(folders().isEmpty());
}

void tst_Accounts::keepsUnsentWorkLockedUntilTheSamePersonJoinsAgain()
{
    const QString link = invite(m_relay->address());
    join(link);
    const UserId user = folders().constFirst().account().user;
    m_relay->isHolding = true;
    answerOffline(4);
    account().leaving()->keepLocked();
    QVERIFY(QTest::qWaitFor([this] { return m_app->account() == nullptr; }, 10'000));
    QCOMPARE(folders().size(), 1);
    QVERIFY(folders().constFirst().account().isSignedOut());
    QVERIFY(!m_app->app().accounts()->lockedText().isEmpty());
    start(); // and it stays so
    QVERIFY(m_app->account() == nullptr);
    m_relay->release();
    const Result<QString> invited = m_server.command(QStringLiteral("invite-again"),
                                                     {QStringLiteral("--address"), m_relay->address(),
                                                      QStringLiteral("--person"), user.toString().left(8)});
    QCOMPARE(problemOf(invited), QString());
    join(QRegularExpression(QStringLiteral("samsyn://join\\S+")).match(*invited).captured());
    QCOMPARE(folders().size(), 1);
    QCOMPARE(folders().constFirst().account().user, user);
    QCOMPARE(account().leaving()->items(), 0); // it has been sent
    QCOMPARE(m_app->account()->store().cells(RecordKind::Answer, AnswerGroup::address.group)->size(),
             std::size_t(1));
}

void tst_Accounts::anotherPersonOnTheSameDeviceSendsNothingOfIt()
{
    join(invite(m_relay->address()));
    m_relay->isHolding = true;
    answerOffline(5);
    account().leaving()->keepLocked();
    QVERIFY(QTest::qWaitFor([this] { return m_app->account() == nullptr; }, 10'000));
    const QString locked = folders().constFirst().databasePath();
    m_relay->release();
    join(invite(m_relay->address()));
    QCOMPARE(folders().size(), 2);
    QCOMPARE(account().leaving()->items(), 0);
    QVERIFY(folders().at(0).databasePath() == locked || folders().at(1).databasePath() == locked);
    QCOMPARE(m_app->app().accounts()->count(), 2);
}

void tst_Accounts::aSessionThatEndedAtTheServerRemovesNothing()
{
    join(invite(m_relay->address()));
    m_relay->isHolding = true;
    answerOffline(3);
    const AccountFolder folder = folders().constFirst();
    m_relay->release();
    Account ended = folder.account();
    ended.token = QByteArray(32, 'y'); // a token that the server does not know
    QVERIFY(AccountFolder::keep(dataFolder(), ended));
    m_relay->isHolding = true; // so that the first account sends nothing more
    start();
    m_relay->release();
    account().sync()->syncNow();
    QVERIFY(QTest::qWaitFor(
        [this] { return account().sync()->situation() == SyncViewModel::Situation::NeedsYou; }, 20'000));
    QCOMPARE(account().leaving()->items(), 1);
    QCOMPARE(folders().size(), 1);
    QVERIFY(!account().sync()->errorText().isEmpty());
}

void tst_Accounts::anAnswerThatComesAfterTheSwitchReachesNobody()
{
    join(invite(m_relay->address()));
    const QString first = folders().constFirst().name();
    m_app->app().navigator()->open(Navigator::Page::Join); // adding an account
    join(invite(m_relay->address()));
    AccountListModel *accounts = m_app->app().accounts();
    QCOMPARE(int(m_app->app().navigator()->page()), int(Navigator::Page::Home));
    QCOMPARE(accounts->count(), 2);
    accounts->switchTo(first);
    QVERIFY(waitUntilOpen(first) && waitUntilSent());
    m_relay->isHolding = true;
    answerOffline(1);
    account().sync()->syncNow();
    QVERIFY(QTest::qWaitFor([this] { return m_relay->hasAnswer(); }, 20'000)); // the server has taken it
    const QString second = folders().at(0).name() == first ? folders().at(1).name() : folders().at(0).name();
    accounts->switchTo(second);
    QVERIFY(waitUntilOpen(second));
    QCOMPARE(account().leaving()->items(), 0);
    const int changesBefore = m_app->account()->store().syncFacts()->pendingOps;
    m_relay->release();
    QVERIFY(waitUntilSent());
    QCOMPARE(m_app->account()->store().syncFacts()->pendingOps, changesBefore);
    QVERIFY(m_app->account()->store().cells(RecordKind::Answer, AnswerGroup::address.group)->empty());
    // The first account has its answer still, and learns that it had arrived.
    accounts->switchTo(first);
    QVERIFY(waitUntilOpen(first) && waitUntilSent());
    QCOMPARE(m_app->account()->store().cells(RecordKind::Answer, AnswerGroup::address.group)->size(),
             std::size_t(1));
}

void tst_Accounts::refusesADatabaseOfAnotherAccount()
{
    join(invite(m_relay->address()));
    join(invite(m_relay->address()));
    m_app.reset();
    const QList<AccountFolder> both = folders();
    for (const char *name : {"device.sqlite", "device.sqlite-wal", "device.sqlite-shm", "row.key"}) {
        const QString from = both.at(0).path() + QLatin1Char('/') + QLatin1String(name);
        const QString to = both.at(1).path() + QLatin1Char('/') + QLatin1String(name);
        QFile::remove(to);
        QVERIFY(!QFile::exists(from) || QFile::copy(from, to));
    }
    QVERIFY(both.at(1).makeCurrent());
    start();
    QVERIFY(m_app->account() == nullptr);
    QVERIFY(!m_app->app().problemText().isEmpty());
}

void tst_Accounts::learn(const RecoveryKeyPair &pair)
{
    Account known = folders().constFirst().account();
    known.recoveryKey = QByteArray(reinterpret_cast<const char *>(pair.publicKey.data()), qsizetype(32));
    m_app.reset();
    QVERIFY(AccountFolder::keep(dataFolder(), known));
    start();
}

void tst_Accounts::whoIsSignedOutLeavesTheWorkByATap()
{
    join(invite(m_relay->address()));
    learn(makeRecoveryKeyPair(m_random));
    QVERIFY(waitUntilSent());
    const QString user = folders().constFirst().account().user.toString();
    QVERIFY(m_server.command(QStringLiteral("end-sessions"), {QStringLiteral("--account"), user}));
    QVERIFY(!account().deposit()->isThere());
    answerOffline(4);
    account().sync()->syncNow();
    QVERIFY(QTest::qWaitFor([this] { return account().deposit()->isOffered(); }, 30'000));
    account().deposit()->leave();
    QVERIFY(QTest::qWaitFor([this] { return !account().deposit()->isLeaving(); }, 30'000));
    QVERIFY2(!account().deposit()->receiptText().isEmpty(), qPrintable(account().deposit()->errorText()));
    QVERIFY(!account().deposit()->isOffered());
    const Result<QString> list = m_server.command(QStringLiteral("deposits"), {});
    QVERIFY2(list && list->contains(user.left(8)), qPrintable(problemOf(list)));
    // It waits here as before, also after a start.
    start();
    QCOMPARE(account().leaving()->items(), 1);
    QVERIFY(account().deposit()->isThere() && !account().deposit()->isOffered());
}

void tst_Accounts::aLostKeyLeavesAWayOutAndThrowsNothingAway()
{
    const QString link = invite(m_relay->address());
    join(link);
    const RecoveryKeyPair pair = makeRecoveryKeyPair(m_random);
    learn(pair);
    answerOffline(3);
    const int waiting = account().leaving()->items();
    QVERIFY(waiting > 0);
    m_app.reset();
    const AccountFolder folder = folders().constFirst();
    QVERIFY(QFile::remove(folder.keyPath()));

    start();
    AppViewModel &app = m_app->app();
    QVERIFY(m_app->account() == nullptr && !app.problemText().isEmpty());
    QVERIFY(app.locked()->isThere() && app.locked()->canRescue());
    QVERIFY(!QFile::exists(folder.keyPath())); // no new one
    app.locked()->save();
    QVERIFY2(!app.locked()->savedText().isEmpty(), qPrintable(app.locked()->errorText()));
    const QDir exports(m_phone->filePath(QStringLiteral("documents")));
    const QStringList saved = exports.entryList({QStringLiteral("*.samsyn")});
    QCOMPARE(saved.size(), 1);
    QFile file(exports.filePath(saved[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<QByteArray> plain = openRescue(file.readAll(), pair);
    QVERIFY(plain && isLockedRescue(*plain));
    const Result<RescueReading> reading = decodeLockedRescue(*plain, pair, m_random);
    QVERIFY2(reading.has_value(), qPrintable(problemOf(reading)));
    QCOMPARE(int(reading->content.changes.size()), waiting);

    // The same person joins anew; what is locked stays, under another name.
    app.locked()->setAside();
    QVERIFY(QTest::qWaitFor([&app] { return app.problemText().isEmpty(); }));
    QVERIFY(folders().isEmpty() && !QFile::exists(folder.databasePath()));
    QVERIFY(QFile::exists(folder.path() + QStringLiteral(".aside/device.sqlite")));
    QVERIFY(QFile::exists(folder.path() + QStringLiteral(".aside/row.key.sealed")));
    m_app.reset();
    start();
    QVERIFY(m_app->account() == nullptr && m_app->app().problemText().isEmpty());
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    tst_Accounts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Accounts.moc"
