// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionCheck.h"

#include "core/questionnaire/expression/ExpressionChecker.h"

#include <algorithm>

namespace samsyn {

namespace {

using Kind = ExpressionNameType::Kind;

Kind kindOfLetter(char letter)
{
    switch (letter) {
    case 'n':
        return Kind::Number;
    case 't':
        return Kind::Text;
    case 'b':
        return Kind::Boolean;
    case 'd':
        return Kind::Date;
    default:
        return Kind::Unknown;
    }
}

Kind kindOfConstant(const ExpressionValue &value)
{
    switch (value.kind()) {
    case ExpressionValue::Kind::Number:
        return Kind::Number;
    case ExpressionValue::Kind::Boolean:
        return Kind::Boolean;
    default:
        return Kind::Text;
    }
}

} // namespace

std::vector<ExpressionFinding> ExpressionChecker::run()
{
    for (const ExpressionInstruction &instruction : m_program.code)
        visit(instruction);
    checkWhole();
    std::ranges::stable_sort(m_findings, {}, &ExpressionFinding::column);
    return std::move(m_findings);
}

void ExpressionChecker::report(Severity severity, qsizetype start, const QString &what)
{
    const ExpressionFinding finding{severity, start + 1, what};
    if (std::ranges::find(m_findings, finding) == m_findings.end())
        m_findings.push_back(finding);
}

ExpressionChecker::Operand ExpressionChecker::take()
{
    Operand top = std::move(m_stack.back());
    m_stack.pop_back();
    return top;
}

void ExpressionChecker::give(Kind kind, qsizetype start)
{
    Operand operand;
    operand.type.kind = kind;
    operand.start = start;
    m_stack.push_back(std::move(operand));
}

void ExpressionChecker::visit(const ExpressionInstruction &instruction)
{
    if (visitPush(instruction) || visitBranch(instruction))
        return;
    const Op op = instruction.op;
    if (op == Op::Call || op == Op::Match || op == Op::MatchAny)
        return visitCall(instruction);
    if (op == Op::Negate)
        return visitNegate(instruction);
    const Operand right = take();
    const Operand left = take();
    if (op == Op::Equal || op == Op::NotEqual)
        checkEqual(left, right, instruction);
    else if (op >= Op::Less)
        checkOrder(left, right, instruction);
    if (op >= Op::Equal)
        return give(Kind::Boolean, left.start);
    const QString sign = m_program.source.mid(instruction.start, op < Op::Divide ? 1 : 3);
    checkNumber(left, sign);
    checkNumber(right, sign);
    give(Kind::Number, left.start);
}

/// A written number stays one, so that -1 is compared with a list or a range like 1.
void ExpressionChecker::visitNegate(const ExpressionInstruction &instruction)
{
    Operand operand = take();
    checkNumber(operand, QStringLiteral("-"));
    const bool isWritten = operand.constant && operand.type.kind == Kind::Number;
    if (!isWritten)
        return give(Kind::Number, operand.start);
    operand.constant = ExpressionValue::number(-operand.constant->toNumber({}));
    operand.shown = operand.constant->toText({});
    operand.start = instruction.start;
    m_stack.push_back(std::move(operand));
}

bool ExpressionChecker::visitPush(const ExpressionInstruction &instruction)
{
    switch (instruction.op) {
    case Op::PushConstant:
        pushConstant(instruction);
        return true;
    case Op::PushReference:
        pushReference(instruction);
        return true;
    case Op::PushSelf:
        pushSelf(instruction);
        return true;
    case Op::PushColumn:
        pushColumn(instruction);
        return true;
    case Op::TestStanding:
        if (instruction.operand < 0)
            pushSelf(instruction);
        else
            pushReference(instruction);
        m_stack.pop_back();
        give(Kind::Boolean, instruction.start);
        return true;
    default:
        return false;
    }
}

/// Straight on through both sides of every jump: each leaves the one value that is taken here.
bool ExpressionChecker::visitBranch(const ExpressionInstruction &instruction)
{
    switch (instruction.op) {
    case Op::OrElse:
    case Op::AndAlso:
    case Op::JumpUnless:
        checkTruth(take());
        return true;
    case Op::ToBoolean:
        checkTruth(take());
        give(Kind::Boolean, instruction.start);
        return true;
    case Op::Jump:
        return true;
    case Op::EndIf: {
        const Operand otherwise = take(), then = take();
        give(then.type.kind == otherwise.type.kind ? then.type.kind : Kind::Unknown, instruction.start);
        return true;
    }
    default:
        return false;
    }
}

void ExpressionChecker::pushConstant(const ExpressionInstruction &instruction)
{
    Operand operand;
    operand.constant = m_program.constants[std::size_t(instruction.operand)];
    operand.type.kind = kindOfConstant(*operand.constant);
    operand.shown = operand.constant->toText({}).left(40);
    if (operand.type.kind == Kind::Text)
        operand.shown = QStringLiteral("\"%1\"").arg(operand.shown);
    operand.start = instruction.start;
    m_stack.push_back(std::move(operand));
}

void ExpressionChecker::pushReference(const ExpressionInstruction &instruction)
{
    const QString &code = m_program.references[instruction.operand];
    const auto known = m_names.questions.constFind(code);
    Operand operand;
    operand.shown = QStringLiteral("${%1}").arg(code);
    operand.start = instruction.start;
    if (known != m_names.questions.constEnd()) {
        operand.type = *known;
        m_stack.push_back(std::move(operand));
        return;
    }
    QString advice;
    for (auto each = m_names.questions.keyBegin(); each != m_names.questions.keyEnd(); ++each) {
        if (each->compare(code, Qt::CaseInsensitive) == 0)
            advice = QStringLiteral("; is ${%1} meant?").arg(*each);
    }
    report(Severity::Error, operand.start,
           QStringLiteral("there is no question %1").arg(operand.shown) + advice);
    m_stack.push_back(std::move(operand));
}

void ExpressionChecker::pushSelf(const ExpressionInstruction &instruction)
{
    if (m_use == ExpressionUse::Condition || m_use == ExpressionUse::Calculation)
        report(Severity::Error, instruction.start,
               QStringLiteral(
                   "\".\" is the answer that a constraint is about; here it is blank, write ${code}"));
    Operand operand;
    operand.type = m_names.self;
    operand.shown = QStringLiteral(".");
    operand.start = instruction.start;
    m_stack.push_back(std::move(operand));
}

void ExpressionChecker::pushColumn(const ExpressionInstruction &instruction)
{
    const QString &column = m_program.columns[instruction.operand];
    if (m_use != ExpressionUse::ChoiceFilter)
        report(
            Severity::Error, instruction.start,
            QStringLiteral("the bare name %1 would be a column of a choice list, which only a choice filter "
                           "has; write ${%1} for a question or '%1' for a text")
                .arg(column));
    else if (!m_names.columns.contains(column))
        report(Severity::Error, instruction.start,
               QStringLiteral("the choice list has no column %1; it has: %2")
                   .arg(column,
                        m_names.columns.isEmpty() ? QStringLiteral("none")
                                                  : m_names.columns.join(QLatin1String(", "))));
    give(Kind::Unknown, instruction.start);
    m_stack.back().shown = column;
}

void ExpressionChecker::visitCall(const ExpressionInstruction &instruction)
{
    if (instruction.op != Op::Call) {
        if (instruction.op == Op::MatchAny)
            m_stack.pop_back();
        m_stack.pop_back();
        return give(Kind::Boolean, instruction.start);
    }
    const ExpressionFunction &function = *instruction.function;
    const QString name = QLatin1String(function.name);
    const std::size_t first = m_stack.size() - instruction.argumentCount;
    const std::vector<Operand> arguments(m_stack.begin() + std::ptrdiff_t(first), m_stack.end());
    m_stack.resize(first);
    const QLatin1String wanted(function.wanted);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const qsizetype letter = std::min(qsizetype(i), wanted.size() - 1);
        checkArgument(arguments[i], wanted[letter].toLatin1(), name);
    }
    if (name == QLatin1String("selected"))
        checkCode(arguments[0], arguments[1]);
    if (name.startsWith(QLatin1String("format-date")))
        checkDateFormat(arguments[1]);
    give(kindOfLetter(function.gives), instruction.start);
}

std::vector<ExpressionFinding> checkExpression(const Expression &expression, const ExpressionNames &names,
                                               ExpressionUse use)
{
    return ExpressionChecker(expression, names, use).run();
}

} // namespace samsyn
