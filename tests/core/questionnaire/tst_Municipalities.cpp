// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Municipalities.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace samsyn;

namespace {

Municipalities bundled()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/municipalities.csv"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    const Result<Municipalities> read = Municipalities::read(file.readAll());
    SAMSYN_REQUIRE(read.has_value());
    return *read;
}

} // namespace

class tst_Municipalities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBundledListIsWhole();
    void theCountyFollowsFromTheCode_data();
    void theCountyFollowsFromTheCode();
    void rowsStandByCode();
    void aWrongRowIsNamed_data();
    void aWrongRowIsNamed();
    void sizesHaveTheirLimits_data();
    void sizesHaveTheirLimits();
};

void tst_Municipalities::theBundledListIsWhole()
{
    const Municipalities list = bundled();
    QCOMPARE(list.all().size(), 290);
    QSet<QString> counties;
    for (const Municipality &municipality : list.all())
        counties.insert(municipality.county);
    QCOMPARE(counties.size(), 21);
    QCOMPARE(list.find(QStringLiteral("1470"))->name, QStringLiteral("Vara"));
    QVERIFY(!list.find(QStringLiteral("GIT")));
}

void tst_Municipalities::theCountyFollowsFromTheCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("county");
    QTest::newRow("Vara") << QStringLiteral("1470") << QStringLiteral("Västra Götalands län");
    QTest::newRow("Kiruna") << QStringLiteral("2584") << QStringLiteral("Norrbottens län");
    QTest::newRow("a new one of the county")
        << QStringLiteral("1400") << QStringLiteral("Västra Götalands län");
    QTest::newRow("no such county") << QStringLiteral("0200") << QString();
    QTest::newRow("after the last") << QStringLiteral("9900") << QString();
    QTest::newRow("no municipality") << QStringLiteral("GIT") << QString();
    QTest::newRow("letters") << QStringLiteral("14AB") << QString();
}

void tst_Municipalities::theCountyFollowsFromTheCode()
{
    QFETCH(QString, code);
    QFETCH(QString, county);
    QCOMPARE(bundled().countyOf(code), county);
}

void tst_Municipalities::rowsStandByCode()
{
    const Result<Municipalities> list =
        Municipalities::read("# remark\ncode,name,county\r\n0380,B,U\n0114,A,S\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->all().first(),
             (Municipality{QStringLiteral("0114"), QStringLiteral("A"), QStringLiteral("S")}));
}

void tst_Municipalities::aWrongRowIsNamed_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("where");
    const QByteArray head = "code,name,county\n";
    QTest::newRow("no heading") << QByteArray("0114,A,S\n") << QStringLiteral("line 1");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("line 1");
    QTest::newRow("heading alone") << head << QStringLiteral("line 2");
    QTest::newRow("two fields") << head + "0114,A\n" << QStringLiteral("line 2");
    QTest::newRow("empty name") << head + "0114,,S\n" << QStringLiteral("line 2");
    QTest::newRow("three digits") << head + "0114,A,S\n114,B,S\n" << QStringLiteral("line 3");
    QTest::newRow("letters") << head + "01x4,A,S\n" << QStringLiteral("line 2");
    QTest::newRow("twice") << head + "0114,A,S\n0114,B,S\n" << QStringLiteral("line 3");
    QTest::newRow("county of two names") << head + "0114,A,S\n0115,B,T\n" << QStringLiteral("line 3");
    QTest::newRow("name of two counties") << head + "0114,A,S\n0215,B,S\n" << QStringLiteral("line 3");
}

void tst_Municipalities::aWrongRowIsNamed()
{
    QFETCH(QByteArray, csv);
    const Result<Municipalities> list = Municipalities::read(csv);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::ArgumentInvalid);
    QFETCH(QString, where);
    QCOMPARE(list.error().where, where);
}

void tst_Municipalities::sizesHaveTheirLimits_data()
{
    QTest::addColumn<qint64>("population");
    QTest::addColumn<SizeClass>("size");
    QTest::newRow("small") << qint64(14999) << SizeClass::Small;
    QTest::newRow("medium") << qint64(15000) << SizeClass::Medium;
    QTest::newRow("still medium") << qint64(49999) << SizeClass::Medium;
    QTest::newRow("large") << qint64(50000) << SizeClass::Large;
}

void tst_Municipalities::sizesHaveTheirLimits()
{
    QFETCH(qint64, population);
    QFETCH(SizeClass, size);
    QCOMPARE(sizeClassOf(population), size);
    QCOMPARE(sizeClassOf(std::nullopt), SizeClass::Unknown);
}

QTEST_GUILESS_MAIN(tst_Municipalities)

#include "tst_Municipalities.moc"
