// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/base/Safeguard.h"
#include "tests/sim/engine/EngineWorld.h"
#include "tests/sim/engine/SeedRunner.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace samsyn;
using namespace samsyn::sim;

namespace {

/// A run's end as bytes: what is on every disk, and what was counted.
QByteArray endOf(const SimConfig &config)
{
    seedSqlite(config);
    Findings findings(Findings::Trace::Off);
    EngineWorld world(config, findings);
    world.run();
    return world.fingerprint();
}

SimConfig smallConfig(quint64 seed)
{
    SimConfig config = configOf(seed);
    config.devices = 3;
    config.steps = 60;
    return config;
}

} // namespace

class TestEngineWorld : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aConfigurationIsALineOfText_data();
    void aConfigurationIsALineOfText();
    void aLineThatIsNoConfigurationIsRefused();
    void itsHashIsThatOfTheEngine();
    void theSameSeedDoesTheSameAgain_data();
    void theSameSeedDoesTheSameAgain();
    void noSafeguardIsMissedInFewRuns();
    void anAnswerBeforeItsCommitIsNoticed();
};

void TestEngineWorld::aConfigurationIsALineOfText_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %d", int(seed)) << seed;
    QVERIFY(configOf(10).has(Fault::Publication));
    QTest::addRow("with a published round") << quint64(10);
    QVERIFY(configOf(189).has(Fault::Upgrade));
    QTest::addRow("with an upgrade") << quint64(189);
}

void TestEngineWorld::aConfigurationIsALineOfText()
{
    QFETCH(quint64, seed);
    const QString line = textOf(configOf(seed));
    const auto read = configFromText(line);
    QVERIFY(read);
    QCOMPARE(textOf(*read), line);
}

void TestEngineWorld::aLineThatIsNoConfigurationIsRefused()
{
    for (const char *line :
         {"sed=1", "seed=one devices=2", "seed=1 faults=Rain", "seed=1 devices=0", "seed=1 steps=none"})
        QVERIFY2(!configFromText(QString::fromLatin1(line)), line);
}

void TestEngineWorld::itsHashIsThatOfTheEngine()
{
    for (const int size : {0, 1, 31, 55, 56, 63, 64, 65, 127, 128, 1000}) {
        const QByteArray text(size, 'x'), other = "and more";
        QCOMPARE(sha256({text, other}), QCryptographicHash::hash(text + other, QCryptographicHash::Sha256));
        QCOMPARE(hmacSha256(text, {other, text}),
                 QMessageAuthenticationCode::hash(other + text, text, QCryptographicHash::Sha256));
    }
    QCOMPARE(sha256({}).toHex().left(16), QByteArray("e3b0c44298fc1c14")); // FIPS 180-4, of nothing
}

void TestEngineWorld::theSameSeedDoesTheSameAgain_data()
{
    aConfigurationIsALineOfText_data();
}

void TestEngineWorld::theSameSeedDoesTheSameAgain()
{
    QFETCH(quint64, seed);
    const QByteArray once = endOf(smallConfig(seed));
    QCOMPARE(endOf(smallConfig(seed)), once);
    QVERIFY(endOf(smallConfig(seed + 1)) != once);
}

void TestEngineWorld::noSafeguardIsMissedInFewRuns()
{
    RunOrder order;
    for (quint64 seed = 1; seed <= 10; ++seed)
        order.configs.push_back(configOf(seed));
    const RunReport report = runAll(order);
    QVERIFY2(!report.failed, qPrintable(report.why));
    QCOMPARE(report.runs, 10);
    QVERIFY(report.ops > 300 && report.held > 0);
}

void TestEngineWorld::anAnswerBeforeItsCommitIsNoticed()
{
    RunOrder order;
    order.switchedOff = 1U << unsigned(Safeguard::CommitBeforeAnswer);
    for (quint64 seed = 1; seed <= 40; ++seed)
        order.configs.push_back(configOf(seed));
    const RunReport report = runAll(order);
    QVERIFY(report.failed);
    QVERIFY2(report.why.startsWith(QLatin1String("durable")), qPrintable(report.why));
}

QTEST_GUILESS_MAIN(TestEngineWorld)
#include "tst_EngineWorld.moc"
