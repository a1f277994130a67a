// SPDX-License-Identifier: EUPL-1.2
// What is prepared once is used again: nobody may notice but by the time it takes.
#include "core/store/Sqlite.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr char kCount[] = "SELECT count(*) FROM thing";
constexpr char kNames[] = "SELECT name FROM thing WHERE name >= ?1 ORDER BY name";

SqliteDatabase thingsNamed(const char *values)
{
    Result<SqliteDatabase> database =
        SqliteDatabase::open(QStringLiteral(":memory:"), SqliteDatabase::Access::ReadWrite);
    SAMSYN_REQUIRE(database);
    SAMSYN_REQUIRE(database->execute("CREATE TABLE thing(name TEXT)"));
    SAMSYN_REQUIRE(database->execute(QByteArray("INSERT INTO thing VALUES ").append(values).constData()));
    return *std::move(database);
}

QString firstName(const SqliteDatabase &database, const QString &from)
{
    Result<SqliteStatement> names = database.prepare(kNames);
    SAMSYN_REQUIRE(names);
    return *names->bind(1, from).step() ? names->text(0) : QString();
}

} // namespace

class tst_Sqlite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void two_statements_of_one_text_keep_their_own_place();
    void a_statement_used_again_has_forgotten_what_was_bound();
    void a_statement_left_half_way_holds_nothing_up();
    void a_statement_follows_the_tables_that_it_reads();
    void a_statement_may_outlive_its_connection();
};

void tst_Sqlite::two_statements_of_one_text_keep_their_own_place()
{
    const SqliteDatabase database = thingsNamed("('a'), ('b')");
    for (int round = 0; round < 2; ++round) { // the second with what the first has left
        Result<SqliteStatement> one = database.prepare(kNames), other = database.prepare(kNames);
        QVERIFY(*one->bind(1, QStringLiteral("a")).step());
        QVERIFY(*other->bind(1, QStringLiteral("b")).step());
        QCOMPARE(one->text(0), QStringLiteral("a"));
        QCOMPARE(other->text(0), QStringLiteral("b"));
        QVERIFY(*one->step());
        QCOMPARE(one->text(0), QStringLiteral("b"));
        QVERIFY(!*other->step());
    }
}

void tst_Sqlite::a_statement_used_again_has_forgotten_what_was_bound()
{
    const SqliteDatabase database = thingsNamed("('a')");
    QCOMPARE(firstName(database, QStringLiteral("a")), QStringLiteral("a"));
    Result<SqliteStatement> unbound = database.prepare(kNames);
    QVERIFY(!*unbound->step()); // NULL is not less than anything
}

void tst_Sqlite::a_statement_left_half_way_holds_nothing_up()
{
    const SqliteDatabase database = thingsNamed("('a'), ('b')");
    QCOMPARE(firstName(database, QStringLiteral("a")), QStringLiteral("a"));
    QVERIFY(database.execute("DROP TABLE thing")); // refused while a statement reads the table
}

void tst_Sqlite::a_statement_follows_the_tables_that_it_reads()
{
    const SqliteDatabase database = thingsNamed("('a')");
    QVERIFY(*database.prepare(kCount)->step());
    QVERIFY(database.execute("DROP TABLE thing"));
    Result<SqliteStatement> lost = database.prepare(kCount);
    QVERIFY(!lost || !lost->step());
    QVERIFY(database.execute("CREATE TABLE thing(number INTEGER, name TEXT); "
                             "INSERT INTO thing VALUES (1, 'c'), (2, 'd')"));
    Result<SqliteStatement> count = database.prepare(kCount);
    QVERIFY(*count->step());
    QCOMPARE(count->integer(0), 2);
    QCOMPARE(firstName(database, QString()), QStringLiteral("c"));
}

void tst_Sqlite::a_statement_may_outlive_its_connection()
{
    std::optional<SqliteDatabase> database = thingsNamed("('a')");
    QCOMPARE(firstName(*database, QString()), QStringLiteral("a"));
    Result<SqliteStatement> count = database->prepare(kCount);
    database.reset();
    QVERIFY(*count->step());
    QCOMPARE(count->integer(0), 1);
}

QTEST_GUILESS_MAIN(tst_Sqlite)
#include "tst_Sqlite.moc"
