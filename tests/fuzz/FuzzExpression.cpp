// SPDX-License-Identifier: EUPL-1.2
// Any text as an expression: parsed, evaluated and written again it must neither crash nor hang nor differ.
#include "core/questionnaire/expression/Expression.h"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString source
        = QString::fromUtf8(QByteArrayView(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    const Result<Expression> expression = Expression::parse(source);
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
    SAMSYN_REQUIRE(once == Expression::parse(source)->evaluate(answers, scope));
    SAMSYN_REQUIRE(once.toText(scope.moment).size() >= 0);
    return 0;
}
