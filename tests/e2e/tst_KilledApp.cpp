// SPDX-License-Identifier: EUPL-1.2
// kill -9 of the app at any moment after a tap loses no answer.
#include "core/base/SeededRandom.h"
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/app/WindowDriver.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

constexpr int kKills = 200;
constexpr quint64 kMostTapsPerRun = 12, kMostExtraMs = 25;

} // namespace

class tst_KilledApp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void losesNoAnsweredTap();

private:
    void killOnce(SeededRandom &random, int round);
    void readLines(QProcess &process, quint64 wantedTaps);
    void take(const QByteArray &line);
    void checkStored();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    QMap<QString, int> m_tapped; ///< newest handled level of each question
    std::pair<QString, int> m_tried; ///< the tap in flight, which may or may not have been stored
    quint64 m_taps = 0;
};

void tst_KilledApp::initTestCase()
{
    LocalServer server(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-server"),
                       m_folder.filePath(QStringLiteral("server")));
    const Result<QString> filled = server.command(QStringLiteral("demo"));
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().what));
    QVERIFY(server.start());
    const Result<QString> invited = server.command(
        QStringLiteral("invite"),
        {QStringLiteral("--address"), server.address(), QStringLiteral("--role"),
         QStringLiteral("respondent"), QStringLiteral("--organisation"), QStringLiteral("1470")});
    QVERIFY(invited);
    AppOptions options;
    options.dataFolder = m_folder.filePath(QStringLiteral("phone"));
    options.joinLink = QRegularExpression(QStringLiteral("samsyn://join\\S+")).match(*invited).captured();
    options.language = QStringLiteral("sv");
    Composition app(options, {m_clock, m_random});
    QVERIFY(app.show());
    WindowDriver driver(*app.window());
    QVERIFY(driver.waitFor(QStringLiteral("Allt skickat*")));
    // Group and unit are chosen once, so that every run goes straight to a question.
    QVERIFY(driver.tap(QStringLiteral("Mätning *")));
    QVERIFY(driver.tap(QStringLiteral("Börja")));
    QVERIFY(driver.tap(QStringLiteral("Chef*")));
    QVERIFY(driver.tap(QStringLiteral("Kommunledning")));
    QVERIFY(driver.waitFor(QStringLiteral("Nästa")));
}

void tst_KilledApp::take(const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.size() != 3)
        return;
    const QString code = QString::fromUtf8(words[1]);
    m_tried = {code, words[2].toInt()};
    if (words[0] != "tapped")
        return;
    m_tapped[code] = words[2].toInt();
    ++m_taps;
}

void tst_KilledApp::readLines(QProcess &process, quint64 wantedTaps)
{
    const quint64 enough = m_taps + wantedTaps;
    while (m_taps < enough && (process.canReadLine() || process.waitForReadyRead(20000))) {
        while (process.canReadLine())
            take(process.readLine());
    }
    QVERIFY2(m_taps >= enough, process.readAllStandardError().constData());
}

void tst_KilledApp::killOnce(SeededRandom &random, int round)
{
    QProcess process;
    process.start(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-kill-target"),
                  {m_folder.filePath(QStringLiteral("phone")), QString::number(round + 1)});
    readLines(process, 1 + random.number(kMostTapsPerRun));
    // A little later, so that the kill falls anywhere in the handling of the next taps.
    process.waitForFinished(int(random.number(kMostExtraMs)) + 1);
    process.kill();
    process.waitForFinished();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        take(line);
}

void tst_KilledApp::checkStored()
{
    const Result<QList<AccountFolder>> folders =
        AccountFolder::all(m_folder.filePath(QStringLiteral("phone")));
    QVERIFY(folders && folders->size() == 1);
    AppearanceViewModel appearance({});
    const auto session = AccountSession::open(folders->constFirst(), {m_clock, m_random, appearance});
    QVERIFY(session);
    const auto cells = (*session)->store().cells(RecordKind::Answer, AnswerGroup::address.group);
    QVERIFY(cells);
    QMap<QString, int> stored;
    for (const ShownCell &cell : *cells) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        QVERIFY(answer);
        const bool isLevel = answer->value.level.has_value();
        stored[answer->questionCode] =
            int(isLevel ? *answer->value.level : answer->value.importance.value_or(0));
    }
    for (auto it = m_tapped.begin(); it != m_tapped.end(); ++it) {
        const int now = stored.value(it.key());
        const bool wasInFlight = m_tried == std::pair(it.key(), now);
        QVERIFY2(now == it.value() || wasInFlight, qPrintable(it.key()));
        it.value() = now;
    }
}

void tst_KilledApp::losesNoAnsweredTap()
{
    SeededRandom random(20261121);
    for (int kill = 0; kill < kKills; ++kill) {
        killOnce(random, kill);
        if (QTest::currentTestFailed())
            return;
        checkStored();
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d kills, %llu taps, none lost", kKills, m_taps);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    tst_KilledApp test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_KilledApp.moc"
