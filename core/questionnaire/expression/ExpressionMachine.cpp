// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionMachine.h"

#include <QVarLengthArray>

#include <cmath>

namespace samsyn {

namespace {

using Op = ExpressionInstruction::Op;
using Value = ExpressionValue;

Value truth(bool isTrue)
{
    return isTrue ? Value::yes() : Value::no();
}

class Machine {
public:
    Machine(const ExpressionProgram &program, const ExpressionScope &scope)
        : m_program(program), m_scope(scope)
    {
    }
    Value run();

private:
    [[nodiscard]] const ExpressionInput *input(qint32 operand) const;
    /// Whether the instruction was one of the group.
    bool push(const ExpressionInstruction &instruction);
    bool jump(const ExpressionInstruction &instruction);
    bool calculate(Op op);
    void compare(Op op);
    void call(const ExpressionInstruction &instruction);
    void match(const ExpressionInstruction &instruction);
    [[nodiscard]] Value takeTop();
    [[nodiscard]] double takeNumber() { return takeTop().toNumber(m_scope.moment); }

    const ExpressionProgram &m_program;
    const ExpressionScope &m_scope;
    std::size_t m_at = 0;
    QVarLengthArray<Value, 12> m_stack;
};

Value Machine::run()
{
    const std::size_t end = m_program.code.size();
    while (m_at < end) {
        const ExpressionInstruction &instruction = m_program.code[m_at++];
        if (!push(instruction) && !jump(instruction) && !calculate(instruction.op))
            call(instruction);
    }
    return takeTop();
}

Value Machine::takeTop()
{
    Value top = std::move(m_stack.last());
    m_stack.removeLast();
    return top;
}

const ExpressionInput *Machine::input(qint32 operand) const
{
    if (operand < 0)
        return m_scope.self;
    return std::size_t(operand) < m_scope.references.size() ? m_scope.references[std::size_t(operand)]
                                                            : nullptr;
}

bool Machine::push(const ExpressionInstruction &instruction)
{
    switch (instruction.op) {
    case Op::PushConstant:
        m_stack.append(m_program.constants[std::size_t(instruction.operand)]);
        return true;
    case Op::PushReference:
    case Op::PushSelf: {
        const ExpressionInput *from = input(instruction.op == Op::PushSelf ? -1 : instruction.operand);
        m_stack.append(from ? from->value : Value());
        return true;
    }
    case Op::PushColumn: {
        const QString &column = m_program.columns[instruction.operand];
        m_stack.append(m_scope.columns ? Value::text(m_scope.columns->value(column)) : Value());
        return true;
    }
    case Op::TestStanding: {
        const ExpressionInput *from = input(instruction.operand);
        const AnswerStanding standing = from ? from->standing : AnswerStanding::Blank;
        // answered() is true for whatever a person has said, "don't know" too: they have passed the question.
        const bool holds = instruction.standing == AnswerStanding::Given ? standing != AnswerStanding::Blank
                                                                         : standing == instruction.standing;
        m_stack.append(truth(holds));
        return true;
    }
    default:
        return false;
    }
}

bool Machine::jump(const ExpressionInstruction &instruction)
{
    switch (instruction.op) {
    case Op::OrElse:
    case Op::AndAlso: {
        const bool isTrue = takeTop().toBoolean();
        if (isTrue == (instruction.op == Op::OrElse)) {
            m_stack.append(truth(isTrue));
            m_at = std::size_t(instruction.operand);
        }
        return true;
    }
    case Op::JumpUnless:
        if (!takeTop().toBoolean())
            m_at = std::size_t(instruction.operand);
        return true;
    case Op::Jump:
        m_at = std::size_t(instruction.operand);
        return true;
    case Op::EndIf:
        return true;
    case Op::ToBoolean:
        m_stack.last() = truth(m_stack.last().toBoolean());
        return true;
    default:
        return false;
    }
}

bool Machine::calculate(Op op)
{
    if (op >= Op::Equal && op <= Op::GreaterOrEqual) {
        compare(op);
        return true;
    }
    if (op < Op::Negate || op > Op::Modulo)
        return false;
    const double right = takeNumber();
    if (op == Op::Negate) {
        m_stack.append(Value::number(-right));
        return true;
    }
    const double left = takeNumber();
    double result = 0;
    if (op == Op::Add)
        result = left + right;
    else if (op == Op::Subtract)
        result = left - right;
    else if (op == Op::Multiply)
        result = left * right;
    else
        result = op == Op::Divide ? left / right : std::fmod(left, right);
    m_stack.append(Value::number(result));
    return true;
}

void Machine::compare(Op op)
{
    const Value &left = m_stack[m_stack.size() - 2], &right = m_stack.last();
    const ExpressionMoment &moment = m_scope.moment;
    bool isTrue = false;
    if (op == Op::Equal || op == Op::NotEqual)
        isTrue = isEqual(left, right, moment) == (op == Op::Equal);
    else if (op == Op::Less)
        isTrue = isLess(left, right, moment);
    else if (op == Op::LessOrEqual)
        isTrue = isLessOrEqual(left, right, moment);
    else if (op == Op::Greater)
        isTrue = isLess(right, left, moment);
    else
        isTrue = isLessOrEqual(right, left, moment);
    m_stack.removeLast();
    m_stack.last() = truth(isTrue);
}

void Machine::call(const ExpressionInstruction &instruction)
{
    if (instruction.op != Op::Call)
        return match(instruction);
    const qsizetype first = m_stack.size() - instruction.argumentCount;
    const std::span arguments(m_stack.constData() + first, instruction.argumentCount);
    const Value result = instruction.function->evaluate({arguments, m_scope.moment});
    const bool isTooLong = result.view().size() > kMaxExpressionText;
    m_stack.resize(first);
    m_stack.append(isTooLong ? Value::text(result.view().first(kMaxExpressionText).toString()) : result);
}

void Machine::match(const ExpressionInstruction &instruction)
{
    if (instruction.op == Op::Match) {
        const QString text = takeTop().toText(m_scope.moment);
        m_stack.append(truth(m_program.patterns[instruction.operand].match(text).hasMatch()));
        return;
    }
    const QString pattern = takeTop().toText(m_scope.moment);
    const QString text = takeTop().toText(m_scope.moment);
    const bool isMatch = pattern.size() <= kMaxPatternChars && limitedPattern(pattern).match(text).hasMatch();
    m_stack.append(truth(isMatch));
}

} // namespace

Value runExpression(const ExpressionProgram &program, const ExpressionScope &scope)
{
    return Machine(program, scope).run();
}

QRegularExpression limitedPattern(const QString &pattern)
{
    // PCRE2 verbs: an upper bound on backtracking, and no machine code, whose making may cost more than the
    // match and which some platforms forbid.
    const QString limits =
        QStringLiteral("(*LIMIT_MATCH=100000)(*LIMIT_DEPTH=5000)(*LIMIT_HEAP=4000)(*NO_JIT)");
    return QRegularExpression(limits + QStringLiteral("\\A(?:") + pattern + QStringLiteral(")\\z"));
}

} // namespace samsyn
