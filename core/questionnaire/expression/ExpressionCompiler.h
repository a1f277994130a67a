// SPDX-License-Identifier: EUPL-1.2
// Why: the state of one compilation, shared by the grammar (ExpressionParser.cpp) and the calls
// (ExpressionCalls.cpp).
#pragma once

#include "core/questionnaire/expression/ExpressionParser.h"
#include "core/questionnaire/expression/ExpressionTokens.h"

#include <algorithm>
#include <optional>

namespace samsyn {

struct ExpressionOperator {
    ExpressionToken::Kind kind;
    ExpressionInstruction::Op op;
    int binding;
};

class ExpressionCompiler {
public:
    ExpressionCompiler(const QString &source, std::vector<ExpressionToken> tokens)
        : m_tokens(std::move(tokens))
    {
        m_program.source = source;
    }
    Result<ExpressionProgram> run();

private:
    /// The arguments of a call whose name and opening parenthesis are read.
    struct Arguments {
        std::vector<std::size_t> starts; ///< where in the code each argument begins
        [[nodiscard]] int count() const { return int(starts.size()); }
    };

    [[nodiscard]] const ExpressionToken &token() const { return m_tokens[m_at]; }
    [[nodiscard]] ExpressionToken::Kind following() const
    {
        return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)].kind;
    }
    bool take(ExpressionToken::Kind kind);
    std::size_t emit(ExpressionInstruction instruction);
    void emit(ExpressionInstruction::Op op, const ExpressionToken &token, qsizetype operand = 0);
    void emitConstant(const ExpressionToken &token, ExpressionValue value);
    void patch(std::size_t at) { m_program.code[at].operand = qint32(m_program.code.size()); }

    [[nodiscard]] std::optional<Error> enter(const ExpressionToken &token);
    [[nodiscard]] std::optional<Error> expression(int binding);
    [[nodiscard]] std::optional<Error> rightSide(const ExpressionOperator &binary);
    [[nodiscard]] std::optional<Error> operand();
    [[nodiscard]] std::optional<Error> plainOperand();
    [[nodiscard]] std::optional<Error> group();
    [[nodiscard]] std::optional<Error> name();
    [[nodiscard]] std::optional<Error> refusedOperand() const;
    [[nodiscard]] std::optional<Error> refusedAfter() const;

    [[nodiscard]] std::optional<Error> call(const ExpressionToken &name);
    [[nodiscard]] std::optional<Error> arguments(const ExpressionToken &name, Arguments &arguments);
    [[nodiscard]] std::optional<Error> ifThenElse(const ExpressionToken &name);
    [[nodiscard]] std::optional<Error> constantCall(const ExpressionToken &name, ExpressionValue value);
    [[nodiscard]] std::optional<Error> standingCall(const ExpressionToken &name, AnswerStanding standing);
    [[nodiscard]] std::optional<Error> regexCall(const ExpressionToken &name);
    [[nodiscard]] std::optional<Error> plainCall(const ExpressionToken &name,
                                                 const ExpressionFunction &function);
    [[nodiscard]] std::optional<Error> wrongCount(const ExpressionToken &name, int count,
                                                  const QString &wanted) const;

    std::vector<ExpressionToken> m_tokens;
    std::size_t m_at = 0;
    int m_nesting = 0;
    ExpressionProgram m_program;
};

} // namespace samsyn
