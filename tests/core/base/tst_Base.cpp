// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/base/Id.h"
#include "tests/support/FakePorts.h"

#include <QTest>

using namespace samsyn;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("number"), QStringLiteral("odd")};
    return number / 2;
}

Result<void> quarter(int number)
{
    const Result<int> once = half(number);
    SAMSYN_TRY(once);
    SAMSYN_TRY(half(*once));
    return {};
}

} // namespace

class TestBase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultHoldsValueOrError();
    void tryLeavesWithTheFirstError();
    void idIsWrittenAndReadBack();
    void refusesIdsThatAreWrittenAnotherWay_data();
    void refusesIdsThatAreWrittenAnotherWay();
    void timeOrderedIdsSortByTime();
    void versionsAreStamped();
    void hashesAgreeWithPublishedVectors();
};

void TestBase::resultHoldsValueOrError()
{
    QCOMPARE(*half(4), 2);
    const Result<int> odd = half(3);
    QVERIFY(!odd);
    QCOMPARE(odd.error().code, ErrorCode::ArgumentInvalid);
    QVERIFY(
        (odd.error() == Error{ErrorCode::ArgumentInvalid, QStringLiteral("number"), QStringLiteral("odd")}));
}

void TestBase::tryLeavesWithTheFirstError()
{
    QVERIFY(quarter(8).has_value());
    QCOMPARE(quarter(6).error().what, QStringLiteral("odd"));
}

void TestBase::idIsWrittenAndReadBack()
{
    SeededRandom random;
    const RecordId id = RecordId::random(random);
    QCOMPARE(id.toString().size(), 36);
    QVERIFY(*RecordId::fromString(id.toString()) == id);
    QVERIFY(*RecordId::fromBytes(id.view()) == id);
    QVERIFY(!id.isNull() && RecordId().isNull());
    QCOMPARE(RecordId::fromBytes(QByteArray(15, 'x')).error().code, ErrorCode::ArgumentInvalid);
}

void TestBase::refusesIdsThatAreWrittenAnotherWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("upper case") << QStringLiteral("0193AAAA-0000-7000-8000-000000000000");
    QTest::newRow("no dashes") << QStringLiteral("0193aaaa000070008000000000000000");
    QTest::newRow("dash elsewhere") << QStringLiteral("0193aaa-a0000-7000-8000-000000000000");
    QTest::newRow("not hexadecimal") << QStringLiteral("0193aaaa-0000-7000-8000-00000000000g");
    QTest::newRow("too long") << QStringLiteral("0193aaaa-0000-7000-8000-0000000000000");
}

void TestBase::refusesIdsThatAreWrittenAnotherWay()
{
    QFETCH(QString, text);
    QCOMPARE(RecordId::fromString(text).error().code, ErrorCode::ArgumentInvalid);
}

void TestBase::timeOrderedIdsSortByTime()
{
    SeededRandom random;
    FakeClock clock;
    RecordId previous = RecordId::timeOrdered(clock, random);
    for (int i = 0; i < 100; ++i) {
        clock.advanceMs(1);
        const RecordId next = RecordId::timeOrdered(clock, random);
        QVERIFY(previous < next);
        previous = next;
    }
}

void TestBase::versionsAreStamped()
{
    SeededRandom random;
    const FakeClock clock;
    QCOMPARE(RecordId::timeOrdered(clock, random).toString().at(14), QLatin1Char('7'));
    QCOMPARE(RecordId::random(random).toString().at(14), QLatin1Char('4'));
    QCOMPARE(RecordId::named("space", "name").toString().at(14), QLatin1Char('8'));
}

void TestBase::hashesAgreeWithPublishedVectors()
{
    // FIPS 180-4 "abc"; RFC 4231 test case 2.
    QCOMPARE(sha256({"a", "bc"}).toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(hmacSha256("Jefe", {"what do ya want ", "for nothing?"}).toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QCOMPARE(truncateDigest(sha256({"abc"}))[0], std::byte{0xba});
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_Base.moc"
