// SPDX-License-Identifier: EUPL-1.2
// Why: the words of an expression, read once for the parser and for the rewriting of paths.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <vector>

namespace samsyn {

inline constexpr qsizetype kMaxExpressionChars = 4000;

/// All that XPath 1.0 and XLSForm know is a token, also what the parser then refuses by name.
struct ExpressionToken {
    enum class Kind : quint8 {
        Number, ///< text: the digits
        Text, ///< text: what stands between the quotes
        Reference, ///< text: the code in ${code}
        Name, ///< text: a name, possibly with one colon in it
        And,
        Or,
        Mod,
        Div,
        Plus,
        Minus,
        Multiply,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Open,
        Close,
        Comma,
        Dot,
        Wildcard,
        Slash,
        DoubleSlash,
        DoubleDot,
        Axis,
        Attribute,
        Union,
        OpenPredicate,
        ClosePredicate,
        End
    };
    Kind kind = Kind::End;
    qsizetype start = 0; ///< UTF-16 unit of the source, from 0
    qsizetype length = 0;
    QStringView text; ///< valid as long as the source

    [[nodiscard]] bool endsOperand() const;
};

/// The tokens of source, End last. Errors: FrameworkRule with where = "column N", N from 1.
[[nodiscard]] Result<std::vector<ExpressionToken>> expressionTokens(const QString &source);
/// The error for what stands at a place of the source (from 0).
[[nodiscard]] Error expressionError(qsizetype start, const QString &what);

} // namespace samsyn
