// SPDX-License-Identifier: EUPL-1.2
// Why: an expression is compiled once to instructions for a stack, so that evaluating it neither recurses nor
// looks up a name.
#pragma once

#include "core/questionnaire/expression/ExpressionFunctions.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace samsyn {

/// How a question stands; what an answer is without its content.
enum class AnswerStanding : quint8 { Blank, Given, DontKnow, NotApplicable, Declined };

struct ExpressionInstruction {
    enum class Op : quint8 {
        PushConstant, ///< operand: index into constants
        PushReference, ///< operand: index into references
        PushSelf,
        PushColumn, ///< operand: index into columns
        TestStanding, ///< operand: index into references, -1 for self; standing
        OrElse,
        AndAlso, ///< operand: where to go on when the value decides; it is then made a boolean
        ToBoolean,
        JumpUnless,
        Jump, ///< operand: where to go on
        EndIf, ///< nothing; tells the check that two branches meet
        Negate,
        Add,
        Subtract,
        Multiply,
        Divide,
        Modulo,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Match, ///< operand: index into patterns
        MatchAny, ///< the pattern is worked out
        Call ///< function, argumentCount
    };
    Op op;
    AnswerStanding standing = AnswerStanding::Blank;
    quint16 argumentCount = 0;
    qint32 operand = 0;
    qint32 start = 0; ///< UTF-16 unit of the source, from 0
    const ExpressionFunction *function = nullptr;
};

struct ExpressionProgram {
    QString source;
    std::vector<ExpressionInstruction> code;
    std::vector<ExpressionValue> constants;
    QStringList references, columns; ///< each once, in order of first appearance
    QList<QRegularExpression> patterns; ///< anchored and limited, see limitedPattern()
    bool readsSelf = false, readsClock = false;
};

/// The pattern as evaluated: it must match the whole text, and gives up (no match) after a fixed number of
/// steps, so that no pattern can hold up a phone.
[[nodiscard]] QRegularExpression limitedPattern(const QString &pattern);
inline constexpr qsizetype kMaxPatternChars = 500;

} // namespace samsyn
