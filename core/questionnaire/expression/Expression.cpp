// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/Expression.h"

#include "core/questionnaire/expression/ExpressionMachine.h"
#include "core/questionnaire/expression/ExpressionParser.h"

namespace samsyn {

Result<Expression> Expression::parse(const QString &source)
{
    Result<ExpressionProgram> program = compileExpression(source);
    SAMSYN_TRY(program);
    return Expression(std::make_shared<const ExpressionProgram>(std::move(*program)));
}

ExpressionValue Expression::evaluate(const ExpressionScope &scope) const
{
    return runExpression(*m_program, scope);
}

ExpressionValue Expression::evaluate(const QMap<QString, ExpressionInput> &answers,
                                     ExpressionScope scope) const
{
    std::vector<const ExpressionInput *> inputs;
    for (const QString &name : references()) {
        const auto answer = answers.constFind(name);
        inputs.push_back(answer == answers.constEnd() ? nullptr : &*answer);
    }
    scope.references = inputs;
    return evaluate(scope);
}

} // namespace samsyn
