// SPDX-License-Identifier: EUPL-1.2
// Why: the one loop that evaluates compiled expressions.
#pragma once

#include "core/questionnaire/expression/Expression.h"

namespace samsyn {

/// See Expression::evaluate().
[[nodiscard]] ExpressionValue runExpression(const ExpressionProgram &program, const ExpressionScope &scope);

} // namespace samsyn
