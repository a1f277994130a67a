// SPDX-License-Identifier: EUPL-1.2
// A real national round with real programs: table -> server -> closed round -> heat map on a device that has
// just joined, and every published score is reproduced at the far end.
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/app/WindowDriver.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"
#include "tests/support/SparData.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot))
        bytes += entry.isDir() ? bytesIn(entry.filePath()) : entry.size();
    return bytes;
}

/// Takes hold of the time since it was last asked.
class Watch {
public:
    Watch() { m_timer.start(); }
    void lap(const char *what) { qInfo("%-40s %6lld ms", what, m_timer.restart()); }

private:
    QElapsedTimer m_timer;
};

} // namespace

class tst_SparThroughServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRoundFileIsMade();
    void aManagersPushIsRefusedAndSendsNothing();
    void aPushBringsMembersRoundAndAnswers();
    void aSecondPushAddsNothing();
    void anOpenRoundIsNotDrawn();
    void theRoundClosesAndItsResultsArePublished();
    void thePulledStoreIsDrawnWithEveryPublishedScore();
    void aFreshDeviceShowsTheWholeHeatMap();
    void theSyncedScoresAreThePublishedOnes();
    void theWindowExportsPictureDrawingAndTable();
    void aManagerOfOneCountryReadsTheResultsToo();
    void cleanupTestCase();

private:
    QString invite(const QStringList &who);
    /// Accepts the invitation on the first use of a store.
    CliOutcome push(const char *store, const QString &code = {});
    void openDevice(const QString &name, const QString &link);
    bool hasResults();
    void openHeatMap();
    QString exported(const char *ending) const;
    void compareTable(const QByteArray &table, char separator);

    Desk m_desk;
    std::optional<SparSurvey> m_data;
    std::unique_ptr<LocalServer> m_server;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Composition> m_device;
    std::unique_ptr<WindowDriver> m_driver;
};

void tst_SparThroughServer::initTestCase()
{
    m_data = SparSurvey::read();
    if (!m_data)
        QSKIP("SAMSYN-SKIPPED: the SPAR data are not here; set SAMSYN_SHARED");
    QVERIFY(m_data->writeTables(m_desk));
    m_server = std::make_unique<LocalServer>(s(SAMSYN_BIN_DIR "/samsyn-server"), m_desk.path(s("server")));
    const Result<QString> made = m_server->command(s("init"), {s("--collaboration"), s("IHR")});
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().what));
    QVERIFY(m_server->start());
}

QString tst_SparThroughServer::invite(const QStringList &who)
{
    const Result<QString> text =
        m_server->command(s("invite"), QStringList{s("--address"), m_server->address()} + who);
    return text ? QRegularExpression(s("samsyn://join\\S+")).match(*text).captured() : QString();
}

void tst_SparThroughServer::theRoundFileIsMade()
{
    const CliOutcome framework = runCli(SparSurvey::frameworkArguments(m_desk));
    QVERIFY2(framework.exitCode == 0, framework.err.constData());
    const CliOutcome round = runCli(SparSurvey::importArguments(m_desk));
    QVERIFY2(round.exitCode == 0, round.err.constData());
}

CliOutcome tst_SparThroughServer::push(const char *store, const QString &code)
{
    QStringList arguments = {s("round"),        s("push"),    m_desk.path(s("spar.samsyn")), s("--share"),
                             s("participants"), s("--store"), m_desk.path(s(store))};
    if (!code.isEmpty())
        arguments += {s("--server"), m_server->address(), s("--code"), code};
    return runCli(arguments);
}

void tst_SparThroughServer::aManagersPushIsRefusedAndSendsNothing()
{
    QVERIFY(m_server->command(s("add-member"), {s("--name"), s("Algeria"), s("--code"), s("S000")}));
    const Result<JoinLink> link = parseJoinLink(
        invite({s("--role"), s("manager"), s("--name"), s("Manager"), s("--organisation"), s("S000")}));
    QVERIFY(link);
    const CliOutcome pushed = push("managers-store", link->code);
    QCOMPARE(pushed.exitCode, 1);
    QVERIFY(pushed.err.contains("is not a member at the server; a coordinator's account would add it"));
    QVERIFY2(pushed.err.contains("... and 131 more"), pushed.err.constData()); // all 181 are counted
    const CliOutcome pulled = runCli({s("pull"), s("--store"), m_desk.path(s("managers-store"))});
    QCOMPARE(pulled.exitCode, 0); // nothing waits, nothing is kept apart
    QCOMPARE(pulled.out, QByteArray());
}

void tst_SparThroughServer::aPushBringsMembersRoundAndAnswers()
{
    const Result<JoinLink> link =
        parseJoinLink(invite({s("--role"), s("coordinator"), s("--name"), s("Registrar")}));
    QVERIFY(link);
    Watch watch;
    const CliOutcome pushed = push("store", link->code);
    watch.lap("push: 181 members, 4368 answers");
    QVERIFY2(pushed.exitCode == 0, pushed.err.constData());
    QCOMPARE(pushed.err,
             QByteArray("181 organisations were added as members\n4368 joint answers are at the server\n"));
}

void tst_SparThroughServer::aSecondPushAddsNothing()
{
    Watch watch;
    const CliOutcome pushed = push("store");
    watch.lap("push again: nothing new");
    QVERIFY2(pushed.exitCode == 0, pushed.err.constData());
    QCOMPARE(pushed.err, QByteArray("4368 joint answers are at the server\n"));
}

void tst_SparThroughServer::anOpenRoundIsNotDrawn()
{
    const CliOutcome drawn = runCli({s("heatmap"), s("--store"), m_desk.path(s("store")), s("--round"),
                                     s(SparSurvey::kRoundName), s("--csv"), m_desk.path(s("early.csv"))});
    QCOMPARE(drawn.exitCode, 1);
    QVERIFY2(drawn.err.contains("the results of \"SPAR 2018\" are not in this store"), drawn.err.constData());
    QVERIFY(!QFile::exists(m_desk.path(s("early.csv"))));
}

void tst_SparThroughServer::theRoundClosesAndItsResultsArePublished()
{
    Watch watch;
    const CliOutcome closed = runCli({s("round"), s("close"), s("--store"), m_desk.path(s("store")),
                                      s("--round"), s(SparSurvey::kRoundName)});
    watch.lap("close");
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    CliOutcome pulled;
    const bool isPublished = QTest::qWaitFor(
        [&] {
            pulled = runCli({s("pull"), s("--store"), m_desk.path(s("store"))});
            return pulled.out == QByteArray("published\t2018-12-31\tSPAR 2018\n");
        },
        60000);
    watch.lap("published and pulled by its coordinator");
    QVERIFY2(isPublished, (pulled.out + pulled.err).constData());
}

/// Every capacity of every country, as a table of a heat map states it, beside the published one.
void tst_SparThroughServer::compareTable(const QByteArray &table, char separator)
{
    QStringList differences;
    int compared = 0;
    for (const QByteArray &line : table.split('\n')) {
        const QByteArrayList fields = tableFields(line.trimmed(), separator);
        if (fields.value(2) != "capability")
            continue;
        const int row = SparSurvey::rowOf(QString::fromUtf8(fields.at(0)));
        QVERIFY2(row >= 0, line.constData());
        bool isNumber = false;
        const double score = QByteArray(fields.at(5)).replace(',', '.').toDouble(&isNumber);
        m_data->compare(row, QString::fromUtf8(fields.at(3)) + s("_published"),
                        isNumber ? SparSurvey::percentOf(score) : -1, differences);
        ++compared;
    }
    QCOMPARE(compared, SparSurvey::kCountries * SparSurvey::kCapacities);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void tst_SparThroughServer::thePulledStoreIsDrawnWithEveryPublishedScore()
{
    const QStringList files = {s("--csv"), m_desk.path(s("store.csv")), s("--png"),
                               m_desk.path(s("store.png"))};
    const CliOutcome drawn = runCli(QStringList{s("heatmap"), s("--store"), m_desk.path(s("store")),
                                                s("--round"), s(SparSurvey::kRoundName)}
                                    + files);
    QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
    QVERIFY(!QImage(m_desk.path(s("store.png"))).isNull());
    compareTable(m_desk.read(s("store.csv")), ',');
    const CliOutcome fromFile =
        runCli({s("heatmap"), m_desk.path(s("spar.samsyn")), s("--csv"), m_desk.path(s("file.csv"))});
    QCOMPARE(fromFile.exitCode, 0);
    QCOMPARE(m_desk.read(s("store.csv")), m_desk.read(s("file.csv")));
}

void tst_SparThroughServer::openDevice(const QString &name, const QString &link)
{
    m_driver.reset();
    m_device.reset();
    AppOptions options;
    options.dataFolder = m_desk.path(name);
    options.exportFolder = m_desk.path(name + s("-export"));
    options.joinLink = link;
    options.language = s("sv");
    options.windowSize = QSize(1024, 768);
    m_device = std::make_unique<Composition>(options, Composition::Ports{m_clock, m_random});
    QVERIFY(m_device->show());
    m_driver = std::make_unique<WindowDriver>(*m_device->window());
    m_driver->setTimeLimitMs(60000);
}

bool tst_SparThroughServer::hasResults()
{
    if (!m_device->account())
        return false;
    const RoundListModel &rounds = *m_device->account()->viewModel().rounds();
    return rounds.rowCount() == 1 && rounds.data(rounds.index(0, 0), RoundListModel::HasResultsRole).toBool();
}

void tst_SparThroughServer::openHeatMap()
{
    QVERIFY(m_driver->tap(s("Resultat")));
    const Result<void> tapped = m_driver->tap(s("SPAR 2018*"));
    QVERIFY2(tapped, tapped ? "" : qPrintable(tapped.error().what));
    const Result<void> opened = m_driver->waitFor(s("Visa som tabell"));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().what));
}

void tst_SparThroughServer::aFreshDeviceShowsTheWholeHeatMap()
{
    const QString link = invite({s("--role"), s("coordinator"), s("--name"), s("Reader")});
    QVERIFY(!link.isEmpty());
    Watch watch;
    openDevice(s("tablet"), link);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_driver->waitUntil([this] { return hasResults(); }));
    watch.lap("fresh device: joined and pulled whole");
    openHeatMap();
    if (QTest::currentTestFailed())
        return;
    watch.lap("heat map opened");
    qInfo("device %lld bytes, server %lld bytes", bytesIn(m_desk.path(s("tablet"))),
          QFileInfo(m_server->database()).size());

    HeatMapModel &cells = *m_device->account()->viewModel().heatMap()->cells();
    QCOMPARE(cells.rowCount(), 1 + SparSurvey::kCapacities);
    QCOMPARE(cells.columnCount(), SparSurvey::kCountries);
    // What stands in the model stands in the window: the corner's cell, its row and its column.
    const QString corner = cells.data(cells.index(1, 0), HeatMapModel::AccessibleTextRole).toString();
    QVERIFY(!corner.isEmpty());
    const QString names = m_driver->names().join(s(" | "));
    QVERIFY2(m_driver->waitFor(corner), qPrintable(corner + s(" in ") + names));
    QVERIFY2(names.contains(cells.rowName(1)), qPrintable(names));
    QVERIFY2(names.contains(cells.columnName(0)), qPrintable(names));
    if (qEnvironmentVariableIsSet("SAMSYN_PICTURES"))
        m_driver->picture().save(qEnvironmentVariable("SAMSYN_PICTURES") + s("/spar-window.png"));
}

void tst_SparThroughServer::theSyncedScoresAreThePublishedOnes()
{
    QVERIFY(m_device && m_device->account());
    const HeatMap &map = m_device->account()->viewModel().heatMap()->cells()->heatMap();
    QStringList differences;
    int compared = 0;
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        if (map.rows.at(row).kind != NodeKind::Capability)
            continue;
        for (qsizetype column = 0; column < map.columns.size(); ++column) {
            const int country = SparSurvey::rowOf(map.columns.at(column).code);
            QVERIFY(country >= 0);
            m_data->compare(country, map.rows.at(row).code + s("_published"),
                            SparSurvey::percentOf(map.cell(row, column).score.value_or(-1)), differences);
            ++compared;
        }
    }
    QCOMPARE(compared, SparSurvey::kCountries * SparSurvey::kCapacities);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

QString tst_SparThroughServer::exported(const char *ending) const
{
    const QDir folder(m_desk.path(s("tablet-export")));
    const QStringList found = folder.entryList({s("*.") + s(ending)}, QDir::Files);
    return found.size() == 1 ? folder.filePath(found.constFirst()) : QString();
}

void tst_SparThroughServer::theWindowExportsPictureDrawingAndTable()
{
    QVERIFY(m_driver);
    Watch watch;
    for (const char *format : {"Bild, PNG", "Teckning, SVG", "Kalkylblad, CSV"}) {
        for (const QString &name : {s("Spara värmekartan som fil"), s(format), s("Spara filen")}) {
            const Result<void> tapped = m_driver->tap(name);
            QVERIFY2(tapped, tapped ? "" : qPrintable(tapped.error().what));
        }
    }
    QVERIFY(m_driver->waitUntil([this] { return !exported("csv").isEmpty(); }));
    watch.lap("exported PNG, SVG, CSV");
    const QImage image(exported("png"));
    QVERIFY(image.width() > 2000 && image.height() > 2000);
    QFile drawing(exported("svg"));
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    QXmlStreamReader svg(&drawing);
    QSet<QString> words;
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::Characters)
            words += svg.text().toString().trimmed();
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(words.contains(s("Sweden")) && words.contains(s("Zimbabwe")));
    QFile table(exported("csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    compareTable(table.readAll(), ';');
}

void tst_SparThroughServer::aManagerOfOneCountryReadsTheResultsToo()
{
    const QString link =
        invite({s("--role"), s("manager"), s("--name"), s("Manager"), s("--organisation"), s("S042")});
    QVERIFY(!link.isEmpty());
    Watch watch;
    openDevice(s("phone"), link);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_driver->waitUntil([this] { return hasResults(); }));
    watch.lap("manager's device: joined and pulled whole");
    openHeatMap();
    if (QTest::currentTestFailed())
        return;
    const HeatMapModel &cells = *m_device->account()->viewModel().heatMap()->cells();
    QCOMPARE(cells.rowCount(), 1 + SparSurvey::kCapacities);
    QCOMPARE(cells.columnCount(), SparSurvey::kCountries);
    qInfo("manager's device %lld bytes", bytesIn(m_desk.path(s("phone"))));
}

void tst_SparThroughServer::cleanupTestCase()
{
    m_driver.reset();
    m_device.reset();
    m_server.reset();
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    tst_SparThroughServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_SparThroughServer.moc"
