// SPDX-License-Identifier: EUPL-1.2
#include "core/base/SeededRandom.h"
#include "core/questionnaire/expression/ConditionGraph.h"

#include <QTest>

using namespace samsyn;

namespace {

std::optional<Expression> expression(const char *source)
{
    if (!source)
        return std::nullopt;
    const Result<Expression> parsed = Expression::parse(QString::fromUtf8(source));
    if (!parsed)
        qFatal("%s: %s", source, qPrintable(parsed.error().what));
    return *parsed;
}

ConditionNode question(const char *name, const char *relevant = nullptr, const char *calculation = nullptr)
{
    ConditionNode node;
    node.name = QLatin1String(name);
    node.relevant = expression(relevant);
    node.calculation = expression(calculation);
    return node;
}

ConditionGraph graphOf(std::vector<ConditionNode> nodes)
{
    Result<ConditionGraph> graph = ConditionGraph::build(std::move(nodes), {});
    if (!graph)
        qFatal("%s", qPrintable(graph.error().what));
    return std::move(*graph);
}

QString errorOf(std::vector<ConditionNode> nodes)
{
    const Result<ConditionGraph> graph = ConditionGraph::build(std::move(nodes), {});
    return graph ? QString() : QStringLiteral("%1: %2").arg(graph.error().where, graph.error().what);
}

ExpressionInput number(double value)
{
    return ExpressionInput::given(ExpressionValue::number(value));
}

ExpressionInput text(const char *value)
{
    return ExpressionInput::given(ExpressionValue::text(QString::fromUtf8(value)));
}

QString names(const ConditionGraph &graph, const std::vector<int> &nodes)
{
    QStringList list;
    for (const int node : nodes)
        list.append(graph.name(node));
    return list.join(QLatin1Char(' '));
}

/// A form of random conditions, calculations and groups over earlier questions.
std::vector<ConditionNode> randomForm(SeededRandom &random, int size)
{
    const auto earlier = [&](int i) { return QStringLiteral("${q%1}").arg(random.number(quint32(i))); };
    std::vector<ConditionNode> nodes;
    for (int i = 0; i < size; ++i) {
        ConditionNode node;
        node.name = QStringLiteral("q%1").arg(i);
        const quint32 kind = i == 0 ? 9 : quint32(random.number(6));
        if (kind <= 2)
            node.relevant = *Expression::parse(earlier(i) + QStringLiteral(" > 2 or ") + earlier(i)
                                               + QStringLiteral(" = ''"));
        if (kind == 1)
            node.calculation = *Expression::parse(earlier(i) + QStringLiteral(" + ") + earlier(i));
        if (kind == 2)
            node.group = QStringLiteral("q%1").arg(random.number(quint32(i)));
        if (kind == 3)
            node.constraint = *Expression::parse(QStringLiteral(". > ") + earlier(i));
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

class tst_ConditionGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsWhatAnAnswerShowsAndHides();
    void aHiddenQuestionIsBlankForOthersAndKeepsItsAnswer();
    void calculationsRunThroughChains();
    void aCalculationWithoutNumberIsBlank();
    void aHiddenGroupHidesItsMembers();
    void constraintsAreCheckedAgainstTheirOwnAnswer();
    void choiceFiltersReportTheirInputs();
    void theClockIsSetFromOutside();
    void namesWholeCycles();
    void refusesUnknownAndDoubleNames();
    void anAnswerThatChangesNothingReportsNothing();
    void incrementalIsTheSameAsAnew();
    void calculationsCannotBlowUpTexts();
    void aCopyGoesItsOwnWay();
};

void tst_ConditionGraph::reportsWhatAnAnswerShowsAndHides()
{
    ConditionGraph graph = graphOf({question("a"), question("b", "${a} >= 3"), question("c", "${a} >= 5")});
    QVERIFY(graph.isShown(0));
    QVERIFY(!graph.isShown(1));
    QCOMPARE(names(graph, graph.set(0, number(4)).shown), QStringLiteral("b"));
    QCOMPARE(names(graph, graph.set(0, number(5)).shown), QStringLiteral("c"));
    const ConditionChanges &changes = graph.set(0, {});
    QCOMPARE(names(graph, changes.shown), QStringLiteral("b c"));
    QCOMPARE(names(graph, changes.values), QStringLiteral("a"));
    QVERIFY(!graph.isShown(1) && !graph.isShown(2));
}

void tst_ConditionGraph::aHiddenQuestionIsBlankForOthersAndKeepsItsAnswer()
{
    ConditionGraph graph =
        graphOf({question("a"), question("b", "${a} = 1"), question("c", "answered(${b}) and ${b} = 2")});
    (void)graph.set(0, number(1));
    (void)graph.set(1, number(2));
    QVERIFY(graph.isShown(2));
    const ConditionChanges &changes = graph.set(0, number(0));
    QCOMPARE(names(graph, changes.shown), QStringLiteral("b c"));
    QCOMPARE(names(graph, changes.values), QStringLiteral("a b"));
    QVERIFY(graph.seen(1).value.isBlank());
    (void)graph.set(0, number(1));
    QVERIFY(graph.isShown(2));
    QCOMPARE(graph.seen(1), number(2));
}

void tst_ConditionGraph::calculationsRunThroughChains()
{
    ConditionGraph graph =
        graphOf({question("total", nullptr, "${double} + ${a}"), question("double", nullptr, "${a} * 2"),
                 question("a"), question("note", "${total} > 8")});
    const ConditionChanges &changes = graph.set(2, number(3));
    QCOMPARE(names(graph, changes.values), QStringLiteral("a double total"));
    QCOMPARE(names(graph, changes.shown), QStringLiteral("note"));
    QCOMPARE(graph.seen(0), number(9));
    QCOMPARE(graph.order().front(), 2);
}

void tst_ConditionGraph::aCalculationWithoutNumberIsBlank()
{
    ConditionGraph graph = graphOf({question("a"), question("b", nullptr, "${a} * 2"),
                                    question("c", nullptr, "coalesce(${b}, 'none')")});
    QCOMPARE(graph.seen(1), ExpressionInput());
    QCOMPARE(graph.seen(2), text("none"));
}

void tst_ConditionGraph::aHiddenGroupHidesItsMembers()
{
    std::vector<ConditionNode> nodes = {question("a"), question("g", "${a} = 1"), question("q"),
                                        question("r", "${q} = 5")};
    nodes[2].group = QStringLiteral("g");
    ConditionGraph graph = graphOf(std::move(nodes));
    QVERIFY(!graph.isShown(2));
    (void)graph.set(2, number(5));
    QVERIFY(!graph.isShown(3));
    QCOMPARE(names(graph, graph.set(0, number(1)).shown), QStringLiteral("g q r"));
}

void tst_ConditionGraph::constraintsAreCheckedAgainstTheirOwnAnswer()
{
    std::vector<ConditionNode> nodes = {question("least"), question("most", "${least} != ''")};
    nodes[1].constraint = expression(". >= ${least} and ${most} <= 10");
    ConditionGraph graph = graphOf(std::move(nodes));
    (void)graph.set(0, number(3));
    QVERIFY(graph.isConstraintMet(1));
    QCOMPARE(names(graph, graph.set(1, number(2)).constraints), QStringLiteral("most"));
    QVERIFY(!graph.isConstraintMet(1));
    QCOMPARE(names(graph, graph.set(0, number(2)).constraints), QStringLiteral("most"));
    QVERIFY(graph.isConstraintMet(1));
    QVERIFY(graph.set(1, number(10)).constraints.empty());
    QVERIFY(!graph.set(1, number(11)).constraints.empty());
    QVERIFY2(!graph.set(0, {}).constraints.empty(), "a hidden question breaks no constraint");
    QVERIFY(graph.isConstraintMet(1));
}

void tst_ConditionGraph::choiceFiltersReportTheirInputs()
{
    std::vector<ConditionNode> nodes = {question("county"), question("town")};
    nodes[1].choiceFilter = expression("county = ${county} and code != .");
    ConditionGraph graph = graphOf(std::move(nodes));
    const QMap<QString, QString> vara = {{QStringLiteral("county"), QStringLiteral("14")},
                                         {QStringLiteral("code"), QStringLiteral("1470")}};
    QVERIFY(!graph.isChoiceShown(1, vara));
    QCOMPARE(names(graph, graph.set(0, text("14")).choices), QStringLiteral("town"));
    QVERIFY(graph.isChoiceShown(1, vara));
    QVERIFY(graph.isChoiceShown(0, vara));
    QVERIFY(graph.set(0, text("14")).choices.empty());
    (void)graph.set(1, text("1470"));
    QVERIFY(!graph.isChoiceShown(1, vara));
}

void tst_ConditionGraph::theClockIsSetFromOutside()
{
    ConditionGraph graph = graphOf({question("late", "today() > '2026-11-22'")});
    QVERIFY(!graph.isShown(0));
    QCOMPARE(names(graph, graph.setMoment({1795390200000, 60}).shown), QStringLiteral("late"));
    QVERIFY(graph.setMoment({1795390200000, 60}).isEmpty());
    QVERIFY(graph.setMoment({1795390200001, 60}).isEmpty());

    std::vector<ConditionNode> nodes = {question("town"), question("road")};
    nodes[0].choiceFilter = expression("opened < today()");
    nodes[1].choiceFilter = expression("county = 'x'");
    ConditionGraph filters = graphOf(std::move(nodes));
    QCOMPARE(names(filters, filters.setMoment({1795390200000, 0}).choices), QStringLiteral("town"));
    QCOMPARE(names(filters, filters.setMoment({1795390200000, 60}).choices), QStringLiteral("town road"));
}

void tst_ConditionGraph::namesWholeCycles()
{
    QVERIFY(errorOf({question("x"), question("A2", "${A1} = 1"), question("A1", "${A2} = 1")})
                .contains(QStringLiteral("A2: ")));
    QVERIFY(errorOf({question("A1", "${A2} = 1"), question("A2", "${A1} = 1")})
                .contains(QStringLiteral(": A1 -> A2 -> A1; ")));
    QVERIFY(errorOf({question("after", "${C}"), question("C", nullptr, "${D} + 1"), question("D", "${E} > 1"),
                     question("E", nullptr, "${C} * 2")})
                .contains(QStringLiteral(": C -> D -> E -> C; ")));
    QVERIFY(errorOf({question("S", "${S} = 1")}).contains(QStringLiteral(": S -> S; ")));
    std::vector<ConditionNode> grouped = {question("g", "${q} = 1"), question("q")};
    grouped[1].group = QStringLiteral("g");
    QVERIFY(errorOf(std::move(grouped)).contains(QStringLiteral(": g -> q -> g; ")));
}

void tst_ConditionGraph::refusesUnknownAndDoubleNames()
{
    QCOMPARE(errorOf({question("a", "${b} = 1")}),
             QStringLiteral("a: the expression \"${b} = 1\" reads ${b}, but there is no such question"));
    QCOMPARE(errorOf({question("a"), question("a")}),
             QStringLiteral("a: two questions have this code; rename one"));
    std::vector<ConditionNode> nodes = {question("a")};
    nodes[0].group = QStringLiteral("g");
    QVERIFY(errorOf(std::move(nodes)).contains(QLatin1String("there is no such group")));
}

void tst_ConditionGraph::anAnswerThatChangesNothingReportsNothing()
{
    ConditionGraph graph = graphOf({question("a"), question("b", "${a} > 3")});
    (void)graph.set(0, number(1));
    QVERIFY(graph.set(0, number(1)).isEmpty());
    QVERIFY(!graph.set(0, number(2)).isEmpty());
    QVERIFY(graph.set(0, number(3)).shown.empty());
}

void tst_ConditionGraph::incrementalIsTheSameAsAnew()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        SeededRandom random(seed);
        SeededRandom same(seed);
        ConditionGraph graph = graphOf(randomForm(random, 60));
        const std::vector<ConditionNode> form = randomForm(same, 60);
        std::vector<std::pair<int, ExpressionInput>> answers(60);
        for (int i = 0; i < 60; ++i)
            answers[std::size_t(i)].first = i;
        for (int step = 0; step < 40; ++step) {
            const int at = int(random.number(60));
            answers[std::size_t(at)].second =
                random.number(4) == 0 ? ExpressionInput() : number(double(random.number(6)));
            (void)graph.set(at, answers[std::size_t(at)].second);
            ConditionGraph anew = graphOf(form);
            (void)anew.setAll(answers);
            for (int i = 0; i < 60; ++i) {
                const QByteArray where =
                    "seed " + QByteArray::number(seed) + ", question " + QByteArray::number(i);
                QVERIFY2(graph.isShown(i) == anew.isShown(i), where.constData());
                QVERIFY2(graph.seen(i) == anew.seen(i), where.constData());
                QVERIFY2(graph.isConstraintMet(i) == anew.isConstraintMet(i), where.constData());
            }
        }
    }
}

void tst_ConditionGraph::calculationsCannotBlowUpTexts()
{
    std::vector<ConditionNode> nodes = {question("q0")};
    for (int i = 1; i <= 10; ++i) {
        const QByteArray join = "join(${q" + QByteArray::number(i - 1) + "}"
            + QByteArray(", ${q" + QByteArray::number(i - 1) + "}").repeated(400) + ")";
        nodes.push_back(question(qPrintable(QStringLiteral("q%1").arg(i)), nullptr, join.constData()));
    }
    ConditionGraph graph = graphOf(std::move(nodes));
    (void)graph.set(0, text("0123456789"));
    QCOMPARE(graph.seen(10).value.view().size(), kMaxExpressionText);
}

void tst_ConditionGraph::aCopyGoesItsOwnWay()
{
    ConditionGraph graph = graphOf({question("a"), question("b", "${a} = 1")});
    (void)graph.set(0, number(1));
    ConditionGraph copy = graph;
    (void)copy.set(0, number(2));
    QVERIFY(graph.isShown(1) && !copy.isShown(1));
    QCOMPARE(graph.seen(0), number(1));
    (void)copy.set(0, number(1));
    QVERIFY(copy.isShown(1));
}

QTEST_GUILESS_MAIN(tst_ConditionGraph)
#include "tst_ConditionGraph.moc"
