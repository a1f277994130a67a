// SPDX-License-Identifier: EUPL-1.2
// A photo on the whole way: attached on a phone without network, handed in, and then byte for byte at the
// server.
#include "core/base/Hash.h"
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/app/WindowDriver.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"
#include "tests/support/DemoPicture.h"

#include <QApplication>
#include <QDir>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

/// Empty when it went well.
template <typename Value>
QString problemOf(const Result<Value> &outcome)
{
    return outcome ? QString() : outcome.error().where + QStringLiteral(": ") + outcome.error().what;
}

} // namespace

class tst_EvidencePhoto : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPhotoTakenWithoutNetworkArrivesWhole();

private:
    void joinPhone();
    void openFirstQuestion();
    void attach(const QString &name, const QByteArray &file);
    void handIn();
    void checkServer();
    [[nodiscard]] FormViewModel &form() { return *m_app->account()->viewModel().form(); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    LocalServer m_server{QStringLiteral(SAMSYN_BIN_DIR "/samsyn-server"),
                         m_folder.filePath(QStringLiteral("server"))};
    std::unique_ptr<Composition> m_app;
    std::unique_ptr<WindowDriver> m_driver;
};

void tst_EvidencePhoto::joinPhone()
{
    QCOMPARE(problemOf(m_server.command(QStringLiteral("demo"))), QString());
    QCOMPARE(problemOf(m_server.start()), QString());
    const Result<QString> invited = m_server.command(
        QStringLiteral("invite"),
        {QStringLiteral("--address"), m_server.address(), QStringLiteral("--role"),
         QStringLiteral("respondent"), QStringLiteral("--organisation"), QStringLiteral("1470")});
    QCOMPARE(problemOf(invited), QString());
    AppOptions options;
    options.dataFolder = m_folder.filePath(QStringLiteral("phone"));
    options.joinLink = QRegularExpression(QStringLiteral("samsyn://join\\S+")).match(*invited).captured();
    options.language = QStringLiteral("sv");
    options.windowSize = QSize(360, 640);
    m_app = std::make_unique<Composition>(options, Composition::Ports{m_clock, m_random});
    QCOMPARE(problemOf(m_app->show()), QString());
    m_app->app().appearance()->setMotionReduced(true);
    m_driver = std::make_unique<WindowDriver>(*m_app->window());
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Allt skickat*"))), QString());
}

void tst_EvidencePhoto::openFirstQuestion()
{
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Mätning *"))), QString());
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Börja"))), QString());
    QVERIFY(form().chooseGroup(2)); // Medarbetare; choosing by hand has its own tests
    if (form().needsUnit())
        QVERIFY(form().chooseUnit(-1));
    m_app->app().navigator()->replace(Navigator::Page::Question);
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Nästa"))), QString());
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("3. *"))), QString());
}

void tst_EvidencePhoto::attach(const QString &name, const QByteArray &file)
{
    const QString path = m_folder.filePath(name);
    QFile picture(path);
    QVERIFY(picture.open(QIODevice::WriteOnly));
    QCOMPARE(picture.write(file), file.size());
    picture.close();
    // What the system's dialog would do with this file; the dialog itself is not ours.
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Lägg till *"))), QString());
    m_app->pictures().readPicture(path);
    const QList<QWidget *> dialogs = QApplication::topLevelWidgets();
    for (QWidget *dialog : dialogs)
        dialog->close();
}

void tst_EvidencePhoto::handIn()
{
    m_app->app().navigator()->open(Navigator::Page::Summary);
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Lämna in*"))), QString());
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("0 av 2 bilder är framme."))), QString());
}

void tst_EvidencePhoto::checkServer()
{
    DeviceStore &store = m_app->account()->store();
    EvidenceService evidence(store, m_random);
    const auto photos = evidence.photos(
        store.cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group)->front().record,
        form().question()->code());
    QVERIFY(photos);
    QCOMPARE(photos->size(), std::size_t(2));
    const FeedId feed = store.cells(RecordKind::Evidence, EvidenceGroup::address.group)->front().feed;
    const QString folder = m_server.database() + QStringLiteral(".blobs/")
        + QString::fromLatin1(feed.toByteArray().toHex()) + QLatin1Char('/');
    for (const EvidencePhoto &photo : *photos) {
        QFile file(folder + QString::fromLatin1(photo.sha256.toHex()));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray arrived = file.readAll();
        QCOMPARE(arrived, *evidence.bytes(photo));
        QCOMPARE(sha256({arrived}), photo.sha256);
        QVERIFY(!arrived.contains("Exif"));
        QVERIFY(qMax(photo.widthPx, photo.heightPx) == 1600);
    }
}

void tst_EvidencePhoto::aPhotoTakenWithoutNetworkArrivesWhole()
{
    joinPhone();
    openFirstQuestion();
    m_server.stop();
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Lägg till kommentar eller bild"))), QString());
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Lägg till bild"))), QString());
    attach(QStringLiteral("a.jpg"), photoWithPlace({4000, 3000}));
    QCOMPARE(problemOf(m_driver->waitFor(
                 QStringLiteral("Bilden ligger på enheten och skickas när det finns nät."))),
             QString());
    attach(QStringLiteral("b.png"), encoded(demoImage({3000, 1000}), "png"));
    attach(QStringLiteral("c.jpg"), photoWithPlace({2000, 2000}));
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Ett svar kan ha högst tre bilder."))), QString());
    QCOMPARE(problemOf(m_driver->tap(QStringLiteral("Ta bort bild 3"))), QString());
    QVERIFY(m_driver->waitUntil([this] { return form().photos()->count() == 2; }));
    handIn();
    // Without network: said as it is, and nothing is lost.
    m_app->account()->viewModel().sync()->syncNow();
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Väntar på nät (*"))), QString());
    QVERIFY(!m_driver->shows(QStringLiteral("Allt skickat*")));
    QCOMPARE(problemOf(m_server.start()), QString());
    m_app->account()->viewModel().sync()->syncNow();
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Alla 2 bilder är framme."))), QString());
    QCOMPARE(problemOf(m_driver->waitFor(QStringLiteral("Allt skickat*"))), QString());
    checkServer();
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    tst_EvidencePhoto test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_EvidencePhoto.moc"
