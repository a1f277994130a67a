// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionCheck.h"

#include <QTest>

using namespace samsyn;

namespace {

using Kind = ExpressionNameType::Kind;

ExpressionNames names()
{
    const QStringList codes = {QStringLiteral("yes"), QStringLiteral("no")};
    const QStringList digits = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    ExpressionNames names;
    names.questions = {
        {QStringLiteral("n"), {Kind::Number, {}, {}, {}}},
        {QStringLiteral("level"), {Kind::Number, {}, 1, 5}},
        {QStringLiteral("t"), {Kind::Text, {}, {}, {}}},
        {QStringLiteral("c"), {Kind::Choice, codes, {}, {}}},
        {QStringLiteral("digit"), {Kind::Choice, digits, {}, {}}},
        {QStringLiteral("m"), {Kind::Choices, codes, {}, {}}},
        {QStringLiteral("d"), {Kind::Date, {}, {}, {}}},
        {QStringLiteral("x"), {}},
    };
    names.columns = {QStringLiteral("county")};
    names.self = {Kind::Number, {}, 0, 100};
    return names;
}

/// One line per finding: "E7 what" = an error at column 7.
QString findings(const QString &source, ExpressionUse use)
{
    const Result<Expression> expression = Expression::parse(source);
    if (!expression)
        return expression.error().what;
    QStringList lines;
    for (const ExpressionFinding &finding : checkExpression(*expression, names(), use)) {
        const bool isError = finding.severity == ExpressionFinding::Severity::Error;
        lines.append(QStringLiteral("%1%2 %3")
                         .arg(isError ? QLatin1Char('E') : QLatin1Char('W'))
                         .arg(finding.column)
                         .arg(finding.what));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class tst_ExpressionCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInSoundConditions_data();
    void findsNothingInSoundConditions();
    void namesMistakesInConditions_data();
    void namesMistakesInConditions();
    void dotIsForConstraints();
    void columnsAreForChoiceFilters();
    void aCalculationMayBeFixed();
    void reportsAllFindingsInOrderOfColumn();
};

void tst_ExpressionCheck::findsNothingInSoundConditions_data()
{
    QTest::addColumn<QString>("source");
    const char *const sources[] = {
        "${n} > 3 and ${level} >= 3 or ${level} = 5",
        "${c} = 'yes' or ${c} != \"no\" or ${c} = ''",
        "selected(${m}, 'yes') and not(selected(${c}, 'no'))",
        "count-selected(${m}) >= 2",
        "${digit} > 1 and ${digit} = 2 and ${digit} + 1 < 3",
        "${d} >= '2026-01-01' and ${d} < today()",
        "answered(${t}) or string-length(${t}) > 3 or ${t} = 'a'",
        "if(${n} > 1, ${n}, 0) > 2",
        "coalesce(${n}, 0) + coalesce(${x}, 0) > 2",
        "regex(${t}, '[a-z]+')",
        "dont-know(${n})",
        "${n} = '' or ${n} = '3'",
        "${x} = 'anything' or ${x} > 3",
        "format-date(${d}, '%Y-%m') = '2026-11'",
        "date(${d} + 30) > today()",
        "${level} > -1",
        "now() > date('2026-01-01')",
        "not(${n} = 1) = true()",
    };
    for (const char *source : sources)
        QTest::newRow(source) << QString::fromUtf8(source);
}

void tst_ExpressionCheck::findsNothingInSoundConditions()
{
    QFETCH(QString, source);
    QCOMPARE(findings(source, ExpressionUse::Condition), QString());
}

void tst_ExpressionCheck::namesMistakesInConditions_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *source, const char *start) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(start);
    };
    row("${q} = 1", "E1 there is no question ${q}");
    row("1 + ${N} > 2", "E5 there is no question ${N}; is ${n} meant?");
    row("answered(${q})", "E1 there is no question ${q}");
    row("${c} = 'maybe'", "E8 ${c} has no choice \"maybe\"; its choices are yes, no");
    row("1 != ${c}", "E1 ${c} has no choice 1");
    row("${digit} = 4", "E12 ${digit} has no choice 4");
    row("selected(${m}, 'maybe')", "E16 ${m} has no choice \"maybe\"");
    row("selected(${c}, 'maybe')", "E16 ${c} has no choice \"maybe\"");
    row("${m} = 'yes'", "W1 of ${m} several may be chosen");
    row("${n} = 'many'", "E8 ${n} is a number and never equals \"many\"");
    row("${d} = 'yesterday'", "E8 ${d} is a date and never equals \"yesterday\"");
    row("${d} > 20000", "W6 a date is compared with a number of days since 1970");
    row("${t} < 3", "W1 < takes numbers, and ${t} is a text");
    row("3 >= ${t}", "W6 >= takes numbers, and ${t} is a text");
    row("${n} < 'b'", "E8 < takes numbers, and \"b\" is none");
    row("${c} <= 2", "E1 <= takes numbers, and the choices of ${c} are not all numbers: yes, no");
    row("${m} + 1 > 2", "E1 + takes numbers, and of ${m} several choices may be chosen");
    row("2 div ${t} = 1", "W7 div takes numbers, and ${t} is a text");
    row("-${c} = 1", "E2 - takes numbers, and the choices");
    row("round(${m}) = 1", "E7 round() takes numbers, and of ${m} several");
    row("abs('a') > ${n}", "E5 abs() takes numbers, and \"a\" is none");
    row("selected(${n}, '1')", "E10 selected() looks into the choices of a question, and ${n} is a number");
    row("selected-at(${d}, 1) = 'a'",
        "E13 selected-at() looks into the choices of a question, and ${d} is a date");
    row("count-selected(${n} = 1) = 1",
        "E16 count-selected() looks into the choices of a question, and this is true");
    row("date('soon') > ${d}", "E6 date() takes a date, and \"soon\" is none");
    row("format-date(${d}, '%Q') = ''", "W19 the format has no sign %Q");
    row("${level} > 5", "W12 ${level} is a number from 1 to 5, so this comparison with 5 is never true");
    row("${level} = 6", "W12 ${level} is a number from 1 to 5");
    row("1 > ${level}", "W1 ${level} is a number from 1 to 5");
    row("${level} = -1", "W12 ${level} is a number from 1 to 5, so this comparison with -1 is never true");
    row("1 = 1", "W1 the expression reads no answer; it is always true");
    row("true()", "W1 the expression reads no answer; it is always true");
    row("${n} > 1 or true()", "W13 true alone is always true");
    row("'a' and ${n} > 1", "W1 \"a\" alone is always true");
    row("if(0, ${n}, 1) > 0", "W4 0 alone is always false");
    row("${n} > 1 and 1 < 2", "W16 both sides are written out");
    row("${n}", "W1 ${n} is a number; as a condition it is true unless");
    row("(${n} = 1) = 'true'", "W14 a text compared with true or false");
    row(". > 1", "E1 \".\" is the answer that a constraint is about");
    row("county = '14'", "E1 the bare name county would be a column of a choice list");
}

void tst_ExpressionCheck::namesMistakesInConditions()
{
    QFETCH(QString, source);
    QFETCH(QString, start);
    const QString found = findings(source, ExpressionUse::Condition);
    QVERIFY2(found.startsWith(start), qPrintable(found));
}

void tst_ExpressionCheck::dotIsForConstraints()
{
    QCOMPARE(findings(QStringLiteral(". >= 0 and string-length() < 3"), ExpressionUse::Constraint),
             QString());
    QVERIFY(findings(QStringLiteral(". > 100"), ExpressionUse::Constraint)
                .startsWith(QLatin1String("W5 . is a number from 0 to 100")));
    QVERIFY(findings(QStringLiteral("string()"), ExpressionUse::Calculation)
                .startsWith(QLatin1String("E1 \".\"")));
}

void tst_ExpressionCheck::columnsAreForChoiceFilters()
{
    QCOMPARE(findings(QStringLiteral("county = ${c}"), ExpressionUse::ChoiceFilter), QString());
    QCOMPARE(findings(QStringLiteral("land = ${c}"), ExpressionUse::ChoiceFilter),
             QStringLiteral("E1 the choice list has no column land; it has: county"));
}

void tst_ExpressionCheck::aCalculationMayBeFixed()
{
    QCOMPARE(findings(QStringLiteral("'2.1'"), ExpressionUse::Calculation), QString());
    QCOMPARE(findings(QStringLiteral("${n} + 1"), ExpressionUse::Calculation), QString());
}

void tst_ExpressionCheck::reportsAllFindingsInOrderOfColumn()
{
    const QString found = findings(QStringLiteral("${q} = 1 and (${c} = 'b' or ${q} = 2 or ${level} < 1)"),
                                   ExpressionUse::Condition);
    QStringList places;
    for (const QString &line : found.split(QLatin1Char('\n')))
        places.append(line.section(QLatin1Char(' '), 0, 0));
    QCOMPARE(places.join(QLatin1Char(' ')), QStringLiteral("E1 E22 E29 W52"));
}

QTEST_GUILESS_MAIN(tst_ExpressionCheck)
#include "tst_ExpressionCheck.moc"
