// SPDX-License-Identifier: EUPL-1.2
// Why: conditions, constraints, calculations and choice filters are written in one small language, the part
// of XPath 1.0 that XLSForm uses; EXPRESSIONS.md is its reference.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/expression/ExpressionProgram.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>

namespace samsyn {

/// One answer as an expression sees it. Level, number: a number. Single choice: its code. Several choices:
/// their codes with a space between. Date: the text yyyy-MM-dd. A question that is hidden or not answered
/// with a value: the default, or blank with its standing.
struct ExpressionInput {
    ExpressionValue value;
    AnswerStanding standing = AnswerStanding::Blank;

    [[nodiscard]] static ExpressionInput given(const ExpressionValue &value)
    {
        return {value, AnswerStanding::Given};
    }
    friend bool operator==(const ExpressionInput &, const ExpressionInput &) = default;
};

/// What an expression is evaluated with. Everything is borrowed for the call; what is missing is blank.
struct ExpressionScope {
    /// One per name of Expression::references(), in that order; nullptr = blank. May be shorter.
    std::span<const ExpressionInput *const> references;
    const ExpressionInput *self = nullptr; ///< the value of "."
    const QMap<QString, QString> *columns = nullptr; ///< of the choice that a filter looks at
    ExpressionMoment moment;
};

/// A checked expression; immutable, and copying it shares the compiled program.
class Expression {
public:
    // Copied also where it might be moved, so that there is never one without a program.
    Expression(const Expression &) = default;
    Expression &operator=(const Expression &) = default;
    ~Expression() = default;

    /// Compiles. Errors: FrameworkRule with where = "column N" (UTF-16 units from 1) and what naming the
    /// construct that is wrong or not supported. At most 4,000 characters and 64 levels of nesting.
    [[nodiscard]] static Result<Expression> parse(const QString &source);

    [[nodiscard]] const QString &source() const { return m_program->source; }
    /// Codes written as ${code}, each once, in order of first appearance.
    [[nodiscard]] const QStringList &references() const { return m_program->references; }
    /// Bare names, the columns of a choice; only a choice filter may have any.
    [[nodiscard]] const QStringList &columns() const { return m_program->columns; }
    /// Whether "." is used.
    [[nodiscard]] bool readsSelf() const { return m_program->readsSelf; }
    /// Whether today() or now() is used.
    [[nodiscard]] bool readsClock() const { return m_program->readsClock; }

    /// Never fails: what has no sense is NaN, empty or false, as in XPath. Pure; any thread.
    [[nodiscard]] ExpressionValue evaluate(const ExpressionScope &scope) const;
    /// The same with answers by code, for callers that evaluate seldom. The scope's references are not used.
    [[nodiscard]] ExpressionValue evaluate(const QMap<QString, ExpressionInput> &answers,
                                           ExpressionScope scope = {}) const;

    /// For the check and for tests of the compiler.
    [[nodiscard]] const ExpressionProgram &program() const { return *m_program; }
    friend bool operator==(const Expression &a, const Expression &b)
    {
        return a.m_program == b.m_program || a.source() == b.source();
    }

private:
    explicit Expression(std::shared_ptr<const ExpressionProgram> program) : m_program(std::move(program)) { }

    std::shared_ptr<const ExpressionProgram> m_program; ///< never null
};

} // namespace samsyn
