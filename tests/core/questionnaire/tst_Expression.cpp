// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/Expression.h"
#include "core/questionnaire/expression/ExpressionPaths.h"

#include <QElapsedTimer>
#include <QTest>

using namespace samsyn;

namespace {

ExpressionInput textInput(const char *text)
{
    return ExpressionInput::given(ExpressionValue::text(QString::fromUtf8(text)));
}

ExpressionInput numberInput(double number)
{
    return ExpressionInput::given(ExpressionValue::number(number));
}

ExpressionInput withStanding(AnswerStanding standing)
{
    return {ExpressionValue(), standing};
}

/// n = 3, t = "abc", c = "yes", m = "a b", d = 2026-11-22; dk, na, de have no value; self = 7; column = "x".
QString evaluated(const QString &source, ExpressionMoment moment = {})
{
    const QMap<QString, ExpressionInput> answers = {
        {QStringLiteral("n"), numberInput(3)},
        {QStringLiteral("t"), textInput("abc")},
        {QStringLiteral("c"), textInput("yes")},
        {QStringLiteral("m"), textInput("a b")},
        {QStringLiteral("d"), textInput("2026-11-22")},
        {QStringLiteral("dk"), withStanding(AnswerStanding::DontKnow)},
        {QStringLiteral("na"), withStanding(AnswerStanding::NotApplicable)},
        {QStringLiteral("de"), withStanding(AnswerStanding::Declined)},
    };
    const Result<Expression> expression = Expression::parse(source);
    if (!expression)
        return QStringLiteral("%1: %2").arg(expression.error().where, expression.error().what);
    const ExpressionInput self = numberInput(7);
    const QMap<QString, QString> columns = {{QStringLiteral("column"), QStringLiteral("x")}};
    ExpressionScope scope;
    scope.self = &self;
    scope.columns = &columns;
    scope.moment = moment;
    return expression->evaluate(answers, scope).toText(moment);
}

} // namespace

class tst_Expression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evaluates_data();
    void evaluates();
    void refusesByNameWithColumn_data();
    void refusesByNameWithColumn();
    void seesTheMomentThatItIsGiven();
    void listsWhatItReads();
    void equalityIsThatOfTheText();
    void refusesTooLongAndTooDeep();
    void takesLongChainsWithoutRecursion();
    void givesUpOnCatastrophicPatterns();
    void writesNumbersWithoutExponent_data();
    void writesNumbersWithoutExponent();
    void rewritesPlainPaths_data();
    void rewritesPlainPaths();
    void straightensTypographicQuotes();
};

void tst_Expression::evaluates_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *source, const char *wanted) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(wanted);
    };
    row("${n} >= 3", "true");
    row("${n} = '3'", "true");
    row("${c} = 'yes' and not(${n} > 3)", "true");
    row("selected(${m}, 'b')", "true");
    row("count-selected(${m})", "2");
    row("selected-at(${m}, 1)", "b");
    row("${missing} = ''", "true");
    row("${missing} > 0 or ${missing} <= 0", "false");
    row("${missing} + 1", "NaN");
    row("coalesce(${missing}, 5) + 1", "6");
    row(". > 5 and . < 10", "true");
    row("string()", "7");
    row("column = 'x'", "true");
    row("other = ''", "true");
    row("answered(${n})", "true");
    row("answered(${dk})", "true");
    row("answered(${missing})", "false");
    row("answered(.)", "true");
    row("dont-know(${dk}) and not-applicable(${na}) and declined(${de})", "true");
    row("dont-know(${na}) or not-applicable(${de}) or declined(${dk})", "false");
    row("${d} > '2026-11-21'", "true");
    row("date(${d} + 30)", "2026-12-22");
    row("int(date('2026-12-24') - ${d})", "32");
    row("format-date(${d}, '%d/%n %Y %a %b %q')", "22/11 2026 Sun Nov %q");
    row("if(${n} = 3, 'three', 1 div 0)", "three");
    row("if(false(), 1, if(true(), 2, 3)) + 1", "3");
    row("2 + 3 * 4 - 10 div 4 mod 2", "13.5");
    row("- -3", "3");
    row("1 = 1 = 1", "true");
    row("3 > 2 > 1", "false");
    row("concat('a', 1, true())", "a1true");
    row("regex('ÅÄÖ 123', '[^0-9]+ [0-9]{3}')", "true");
    row("regex('1234', '[0-9]{3}')", "false");
    row("regex('a', ${t})", "false");
    row("regex('abc', ${t})", "true");
    row("regex('abc', concat('(', ''))", "false");
    row("string-length('å𝄞')", "2");
    row("pow(2, 10)", "1024");
    row("round(2.5) = 3 and round(-2.5) = -3", "true");
    row("'don''t'", "column 6: here stands 't' where an operator should stand, such as = or and");
    row("date('2026-02-30')", "Invalid Date");
    row("date('')", "");
    row("number('2026-02-30')", "NaN");
    row("weighted-checklist(2, 3, ${n} = 3, 2, ${c} = 'no', 9)", "true");
}

void tst_Expression::evaluates()
{
    QFETCH(QString, source);
    QFETCH(QString, wanted);
    QCOMPARE(evaluated(source), wanted);
}

void tst_Expression::refusesByNameWithColumn_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *source, int column, const char *part) {
        QTest::newRow(source) << QString::fromUtf8(source) << QStringLiteral("column %1").arg(column)
                              << QString::fromUtf8(part);
    };
    row("", 1, "the expression is empty");
    row("${a} = /data/q1", 8, "paths such as /data/q1 are not supported");
    row("../q1 = 1", 1, "paths such as ../q1 are not supported");
    row("./q1 = 1", 2, "paths such as .../q1 are not supported");
    row("data/q1", 1, "paths such as data/... are not supported");
    row("//q1", 1, "paths such as //q1 are not supported");
    row("1 + self::node()", 5, "axes such as self:: are not supported");
    row("@id", 1, "attributes such as @id are not supported");
    row("*", 1, "the wildcard * is not supported");
    row("${a} | ${b}", 6, "the union | is not supported");
    row("${a}[1]", 5, "predicates in [ ] are not supported");
    row("xhtml:p", 1, "names with a prefix such as xhtml:p are not supported");
    row("pulldata('f', 'a', 'b', 'c')", 1, "the function pulldata() is not supported; it reads a file");
    row("sum(1, 2)", 1, "the function sum() is not supported");
    row("1 = uuid()", 5, "the function uuid() is not supported; its result is not the same on every device");
    row("jr:choice-name(${a}, '${a}')", 1, "the function jr:choice-name() is not supported");
    row("explode()", 1, "there is no function explode()");
    row("not()", 1, "not() takes 1 argument, but 0 are given here");
    row("not(1, 2)", 1, "not() takes 1 argument, but 2 are given here");
    row("round(1, 2, 3)", 1, "round() takes 1 to 2 arguments, but 3 are given here");
    row("join()", 1, "join() takes at least 1 argument, but 0 are given here");
    row("if(1, 2)", 1, "if() takes 3 arguments, but 2 are given here");
    row("if()", 1, "if() takes 3 arguments, but 0 are given here");
    row("if(1, 2, 3, 4)", 1, "if() takes 3 arguments, but 4 are given here");
    row("true(1)", 1, "true() takes no argument, but 1 is given here");
    row("weighted-checklist(1, 2, 3, 4, 5)", 1, "weighted-checklist() takes a least and a most sum");
    row("answered('a')", 1, "answered() takes a question, written ${code}");
    row("answered(${a}, ${b})", 1, "answered() takes 1 argument, but 2 are given here");
    row("1 == 1", 3, "\"==\" is not an operator; write =");
    row("1 <> 2", 3, "\"<>\" is not an operator; write !=");
    row("1 && 2", 3, "\"&&\" is not an operator; write and");
    row("1 And 2", 3, "\"And\" is not an operator");
    row("${a b}", 1, "\"a b\" is not the code of a question");
    row("${a", 1, "${ is not closed");
    row("${last-saved#a}", 1, "${last-saved#...} is not supported");
    row("$a", 1, "variables such as $name are not supported");
    row("'abc", 1, "the quote is not closed; add '");
    row("\xe2\x80\x98"
        "a\xe2\x80\x99",
        1, "is a typographic quote");
    row("1e5", 1, "numbers with an exponent such as 1e-3 are not supported");
    row("if(1 < 2, 0, 1", 15, "the expression ends where ) or another argument should stand");
    row("if(1 < 2", 9, "the expression ends where ) or another argument should stand");
    row("(1", 1, "this parenthesis is not closed");
    row("not(1", 1, "the parenthesis of not( is not closed");
    row("1)", 2, "this ) closes nothing");
    row("1,5", 2, "a comma stands here");
    row("1 +", 4, "the expression ends where a value should stand");
    row("1 + )", 5, "here stands ) where a value should stand");
    row("1 2", 3, "here stands 2 where an operator should stand");
    row("regex(${a}, '[')", 13, "the pattern is wrong at its character");
    row("regex(${a}, 'ab)|(c')", 13, "the pattern is wrong at its character 3");
    row("regex(${a}, '(*LIMIT_MATCH=1)a')", 13, "the pattern is wrong: ");
    row("\xe2\x82\xac", 1, "is not part of the language");
}

void tst_Expression::refusesByNameWithColumn()
{
    QFETCH(QString, source);
    QFETCH(QString, where);
    QFETCH(QString, part);
    const Result<Expression> expression = Expression::parse(source);
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, ErrorCode::FrameworkRule);
    QCOMPARE(expression.error().where, where);
    QVERIFY2(expression.error().what.contains(part), qPrintable(expression.error().what));
}

void tst_Expression::seesTheMomentThatItIsGiven()
{
    // 2026-11-22T23:30Z is half past midnight on the 23rd in Sweden.
    const ExpressionMoment sweden{1795390200000, 60};
    QCOMPARE(evaluated(QStringLiteral("today()")), QStringLiteral("1970-01-01"));
    QCOMPARE(evaluated(QStringLiteral("today()"), sweden), QStringLiteral("2026-11-23"));
    QCOMPARE(evaluated(QStringLiteral("now()"), sweden), QStringLiteral("2026-11-23T00:30:00.000+01:00"));
    QCOMPARE(evaluated(QStringLiteral("today() > ${d}"), sweden), QStringLiteral("true"));
    QCOMPARE(evaluated(QStringLiteral("today() - ${d}"), sweden), QStringLiteral("1"));
}

void tst_Expression::listsWhatItReads()
{
    const Result<Expression> expression =
        Expression::parse(QStringLiteral("${B} = 1 or county = ${ A } and ${B} > . or now() < today()"));
    QVERIFY(expression.has_value());
    QCOMPARE(expression->references(), (QStringList{QStringLiteral("B"), QStringLiteral("A")}));
    QCOMPARE(expression->columns(), QStringList{QStringLiteral("county")});
    QVERIFY(expression->readsSelf());
    QVERIFY(expression->readsClock());
    QVERIFY(!Expression::parse(QStringLiteral("1"))->readsClock());
}

void tst_Expression::equalityIsThatOfTheText()
{
    const Result<Expression> one = Expression::parse(QStringLiteral("1 + 1"));
    const Result<Expression> same = Expression::parse(QStringLiteral("1 + 1"));
    const Result<Expression> other = Expression::parse(QStringLiteral("1+1"));
    QVERIFY(*one == *same);
    QVERIFY(!(*one == *other));
    QCOMPARE(one->source(), QStringLiteral("1 + 1"));
}

void tst_Expression::refusesTooLongAndTooDeep()
{
    QVERIFY(
        Expression::parse(QString(64, QLatin1Char('(')) + QLatin1Char('1') + QString(64, QLatin1Char(')'))));
    const Result<Expression> deep =
        Expression::parse(QString(65, QLatin1Char('(')) + QLatin1Char('1') + QString(65, QLatin1Char(')')));
    QCOMPARE(deep.error().where, QStringLiteral("column 65"));
    QVERIFY(!Expression::parse(QStringLiteral("not(").repeated(65) + QLatin1Char('1')
                               + QString(65, QLatin1Char(')'))));
    QVERIFY(!Expression::parse(QStringLiteral("if(1, 1, ").repeated(65) + QLatin1Char('1')
                               + QString(65, QLatin1Char(')'))));
    const Result<Expression> tooLong = Expression::parse(QString(4001, QLatin1Char('1')));
    QVERIFY(tooLong.error().what.contains(QLatin1String("4001 characters, at most 4000 fit")));
}

void tst_Expression::takesLongChainsWithoutRecursion()
{
    QCOMPARE(evaluated(QStringLiteral("1") + QStringLiteral("+1").repeated(1999)), QStringLiteral("2000"));
    QCOMPARE(evaluated(QString(3998, QLatin1Char('-')) + QStringLiteral("11")), QStringLiteral("11"));
}

void tst_Expression::givesUpOnCatastrophicPatterns()
{
    QElapsedTimer timer;
    timer.start();
    const QString text = QString(5000, QLatin1Char('a'));
    QCOMPARE(evaluated(QStringLiteral("regex('") + text.left(3000) + QStringLiteral("b', '(a+)+')")),
             QStringLiteral("false"));
    QCOMPARE(
        evaluated(QStringLiteral("regex('") + text.left(3000) + QStringLiteral("b', '(a|aa)*(a|aa)*c')")),
        QStringLiteral("false"));
    QVERIFY2(timer.elapsed() < 5000, "the limit of steps does not hold");
}

void tst_Expression::writesNumbersWithoutExponent_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("large") << 1e21 << QStringLiteral("1000000000000000000000");
    QTest::newRow("small") << 1e-7 << QStringLiteral("0.0000001");
    QTest::newRow("third") << 1.0 / 3 << QStringLiteral("0.3333333333333333");
    QTest::newRow("minus zero") << -0.0 << QStringLiteral("0");
    QTest::newRow("whole") << 42.0 << QStringLiteral("42");
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QStringLiteral("-Infinity");
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("NaN");
}

void tst_Expression::writesNumbersWithoutExponent()
{
    QFETCH(double, number);
    QFETCH(QString, text);
    QCOMPARE(expressionNumberText(number), text);
}

void tst_Expression::rewritesPlainPaths_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *source, const char *wanted) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(wanted);
    };
    row("/data/q1 = 1", "${q1} = 1");
    row("1 + ../q1*../group/q2", "1 + ${q1}*${q2}");
    row("./q1 and data/q2", "${q1} and ${q2}");
    row("current()/../q1", "${q1}");
    row("concat( /data/q1 , 'å /data/q1')", "concat( ${q1} , 'å /data/q1')");
    row("/data/other = 1", "/data/other = 1");
    row("q1 = 1 and . > 2", "q1 = 1 and . > 2");
    row("/data/q1[1] + /data/q1/text()", "/data/q1[1] + /data/q1/text()");
    row("//q1 | /data//q1", "//q1 | /data//q1");
    row("self::q1/q2", "self::q1/q2");
    row("instance('x')/root/q1", "instance('x')/root/q1");
    row("/", "/");
    row("..", "..");
}

void tst_Expression::rewritesPlainPaths()
{
    QFETCH(QString, source);
    QFETCH(QString, wanted);
    const Result<QString> rewritten =
        withPathsAsReferences(source, {QStringLiteral("q1"), QStringLiteral("q2")});
    QVERIFY(rewritten.has_value());
    QCOMPARE(*rewritten, wanted);
    QVERIFY(!withPathsAsReferences(QStringLiteral("'open"), {}));
}

void tst_Expression::straightensTypographicQuotes()
{
    QCOMPARE(withStraightQuotes(QString::fromUtf8("${a} = ‘yes’ or ${a} = “no” or ${a} = „ja”")),
             QStringLiteral("${a} = 'yes' or ${a} = \"no\" or ${a} = \"ja\""));
    QCOMPARE(withStraightQuotes(QString::fromUtf8("'don’t' = ”a’b”")),
             QString::fromUtf8("'don’t' = \"a’b\""));
}

QTEST_GUILESS_MAIN(tst_Expression)
#include "tst_Expression.moc"
