// SPDX-License-Identifier: EUPL-1.2
// Any text as an expression: parsed, checked, rewritten and evaluated, alone and in a form, it must neither
// crash nor hang nor give two results.
#include "core/questionnaire/expression/ConditionGraph.h"
#include "core/questionnaire/expression/ExpressionCheck.h"
#include "core/questionnaire/expression/ExpressionPaths.h"

#include <QString>

#include <cstddef>
#include <cstdint>

using namespace samsyn;

namespace {

ExpressionScope scopeWith(const ExpressionInput &self, const QMap<QString, QString> &columns)
{
    ExpressionScope scope;
    scope.self = &self;
    scope.columns = &columns;
    scope.moment = {1795390200000, 60};
    return scope;
}

ExpressionNames names()
{
    using Kind = ExpressionNameType::Kind;
    ExpressionNames names;
    names.questions = {
        {QStringLiteral("a"), {Kind::Number, {}, 1, 5}},
        {QStringLiteral("b"), {Kind::Date, {}, {}, {}}},
        {QStringLiteral("c"), {Kind::Choices, {QStringLiteral("x"), QStringLiteral("y")}, {}, {}}},
        {QStringLiteral("d"), {Kind::Text, {}, {}, {}}},
    };
    names.columns = {QStringLiteral("county")};
    return names;
}

/// The expression as every part of a question, in a form where it may read a question before and one after.
void answerForm(const Expression &expression)
{
    std::vector<ConditionNode> nodes(5);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i].name = QString(QChar(ushort('a' + i)));
    nodes[2].relevant = nodes[2].constraint = nodes[2].choiceFilter = expression;
    nodes[4].calculation = expression;
    Result<ConditionGraph> graph = ConditionGraph::build(std::move(nodes), {1795390200000, 60});
    if (!graph)
        return;
    for (int i = 0; i < graph->count(); ++i)
        (void)graph->set(i, ExpressionInput::given(ExpressionValue::number(i)));
    SAMSYN_REQUIRE(graph->set(3, ExpressionInput::given(ExpressionValue::number(3))).isEmpty());
    (void)graph->setMoment({1795400200000, 120});
    (void)graph->isChoiceShown(2, {});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString source =
        QString::fromUtf8(QByteArrayView(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    const Result<QString> rewritten =
        withPathsAsReferences(source, {QStringLiteral("a"), QStringLiteral("b")});
    const Result<Expression> expression = Expression::parse(rewritten ? *rewritten : source);
    if (!expression) {
        SAMSYN_REQUIRE(expression.error().where.startsWith(QLatin1String("column ")));
        return 0;
    }
    const QMap<QString, ExpressionInput> answers = {
        {QStringLiteral("a"), ExpressionInput::given(ExpressionValue::number(3))},
        {QStringLiteral("b"), ExpressionInput::given(ExpressionValue::text(QStringLiteral("2026-11-22")))},
        {QStringLiteral("c"), ExpressionInput::given(ExpressionValue::text(QStringLiteral("x y z")))},
        {QStringLiteral("d"), {ExpressionValue(), AnswerStanding::DontKnow}},
    };
    const ExpressionInput self = ExpressionInput::given(ExpressionValue::number(-1.5));
    const QMap<QString, QString> columns = {{QStringLiteral("county"), QStringLiteral("14")}};
    const ExpressionScope scope = scopeWith(self, columns);
    const ExpressionValue once = expression->evaluate(answers, scope);
    SAMSYN_REQUIRE(once == Expression::parse(expression->source())->evaluate(answers, scope));
    for (const ExpressionUse use :
         {ExpressionUse::Condition, ExpressionUse::Calculation, ExpressionUse::ChoiceFilter}) {
        for (const ExpressionFinding &finding : checkExpression(*expression, names(), use))
            SAMSYN_REQUIRE(finding.column >= 1 && finding.column <= expression->source().size());
    }
    answerForm(*expression);
    return 0;
}
