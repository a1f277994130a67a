// SPDX-License-Identifier: EUPL-1.2
// Why: the walk of the check (ExpressionCheck.cpp) and its rules (ExpressionCheckRules.cpp) share their
// state.
#pragma once

#include "core/questionnaire/expression/ExpressionCheck.h"

namespace samsyn {

class ExpressionChecker {
public:
    using Kind = ExpressionNameType::Kind;
    using Severity = ExpressionFinding::Severity;
    using Op = ExpressionInstruction::Op;

    /// What is known of a value on the stack.
    struct Operand {
        ExpressionNameType type;
        QString shown; ///< "${code}" or what is written out; empty = worked out
        std::optional<ExpressionValue> constant; ///< written out
        qsizetype start = 0;
    };

    ExpressionChecker(const Expression &expression, const ExpressionNames &names, ExpressionUse use)
        : m_expression(expression), m_program(expression.program()), m_names(names), m_use(use)
    {
    }
    std::vector<ExpressionFinding> run();

private:
    void report(Severity severity, qsizetype start, const QString &what);
    [[nodiscard]] Operand take();
    void give(Kind kind, qsizetype start);

    void visit(const ExpressionInstruction &instruction);
    void visitNegate(const ExpressionInstruction &instruction);
    bool visitPush(const ExpressionInstruction &instruction);
    bool visitBranch(const ExpressionInstruction &instruction);
    void visitCall(const ExpressionInstruction &instruction);
    void pushConstant(const ExpressionInstruction &instruction);
    void pushReference(const ExpressionInstruction &instruction);
    void pushSelf(const ExpressionInstruction &instruction);
    void pushColumn(const ExpressionInstruction &instruction);

    void checkWhole();
    void checkTruth(const Operand &part);
    void checkEqual(const Operand &left, const Operand &right, const ExpressionInstruction &instruction);
    void checkEqualTo(const Operand &question, const Operand &literal);
    void checkOrder(const Operand &left, const Operand &right, const ExpressionInstruction &instruction);
    void checkRange(const Operand &number, const Operand &literal, Op op);
    void checkNumber(const Operand &operand, const QString &where);
    void checkCode(const Operand &list, const Operand &code);
    void checkArgument(const Operand &argument, char wanted, const QString &function);
    void checkList(const Operand &list, const QString &function);
    void checkDateFormat(const Operand &format);

    const Expression &m_expression;
    const ExpressionProgram &m_program;
    const ExpressionNames &m_names;
    const ExpressionUse m_use;
    std::vector<Operand> m_stack;
    std::vector<ExpressionFinding> m_findings;
};

} // namespace samsyn
