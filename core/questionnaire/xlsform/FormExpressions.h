// SPDX-License-Identifier: EUPL-1.2
// Why: conditions of a form name questions as the form does; in a framework they name codes.
#pragma once

#include "core/questionnaire/expression/Expression.h"
#include "core/questionnaire/xlsform/FormCodes.h"

#include <set>

namespace samsyn {

/// A cell with an expression.
struct FormExpression {
    QString cell;
    FormPlace place;
    QString ownList; ///< of the select that "." and the columns are about; empty for others
    const char *without; ///< what holds without it, for the remark
};

class ExpressionConversion {
public:
    ExpressionConversion(const XlsForm &form, const FormCodes &codes, RemarkLog &log);

    /// The expression with codes for names. Nothing when the cell is empty, or cannot be had; a remark then
    /// says why and what holds without it.
    [[nodiscard]] std::optional<Expression> convert(const FormExpression &expression);
    /// A text with codes for names in ${}; "…" for a name that did not come in, and whether there was none.
    struct CodedText {
        QString text;
        bool isWhole = true;
    };
    [[nodiscard]] CodedText codedText(const QString &text) const;

private:
    [[nodiscard]] Result<QString> withCodes(const QString &source) const;
    [[nodiscard]] QString withChoiceCodes(const QString &source, const QString &ownList) const;

    const FormCodes &m_codes;
    RemarkLog &m_log;
    std::set<QString> m_names; ///< all names of the form
};

/// All of the conditions; nothing when there is none. Errors: those of Expression::parse.
[[nodiscard]] Result<std::optional<Expression>> allOf(const QList<Expression> &conditions);

} // namespace samsyn
