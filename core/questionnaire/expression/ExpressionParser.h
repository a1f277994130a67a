// SPDX-License-Identifier: EUPL-1.2
// Why: the grammar of expressions, compiled in one pass.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/expression/ExpressionProgram.h"

namespace samsyn {

/// Or      ::= And ('or' And)*                      And   ::= Equality ('and' Equality)*
/// Equality ::= Relation (('='|'!=') Relation)*     Relation ::= Sum (('<'|'<='|'>'|'>=') Sum)*
/// Sum     ::= Product (('+'|'-') Product)*         Product ::= Minus (('*'|'div'|'mod') Minus)*
/// Minus   ::= '-'* Operand
/// Operand ::= Number | Text | '${' code '}' | '.' | name | name '(' (Or (',' Or)*)? ')' | '(' Or ')'
/// Errors: see Expression::parse().
[[nodiscard]] Result<ExpressionProgram> compileExpression(const QString &source);

} // namespace samsyn
