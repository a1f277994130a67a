// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionParser.h"

#include "core/questionnaire/expression/ExpressionCompiler.h"

#include <algorithm>

namespace samsyn {

namespace {

using Op = ExpressionInstruction::Op;
using Kind = ExpressionToken::Kind;
using Failure = std::optional<Error>;

constexpr int kMaxNesting = 64;

/// A higher binding is closer; all of them group from left to right.
constexpr ExpressionOperator kBinary[] = {
    {Kind::Or, Op::OrElse, 1},         {Kind::And, Op::AndAlso, 2},
    {Kind::Equal, Op::Equal, 3},       {Kind::NotEqual, Op::NotEqual, 3},
    {Kind::Less, Op::Less, 4},         {Kind::LessOrEqual, Op::LessOrEqual, 4},
    {Kind::Greater, Op::Greater, 4},   {Kind::GreaterOrEqual, Op::GreaterOrEqual, 4},
    {Kind::Plus, Op::Add, 5},          {Kind::Minus, Op::Subtract, 5},
    {Kind::Multiply, Op::Multiply, 6}, {Kind::Div, Op::Divide, 6},
    {Kind::Mod, Op::Modulo, 6},
};
const ExpressionOperator *binaryOperator(Kind kind)
{
    for (const ExpressionOperator &each : kBinary) {
        if (each.kind == kind)
            return &each;
    }
    return nullptr;
}

qsizetype indexIn(QStringList &names, QStringView name)
{
    const qsizetype known = names.indexOf(name);
    if (known >= 0)
        return known;
    names.append(name.toString());
    return names.size() - 1;
}

Failure refuse(const ExpressionToken &token, const QString &what)
{
    return expressionError(token.start, what);
}

/// The rest of a path for a message: up to 40 characters from the token on, without what follows a space.
QString pathText(const QString &source, const ExpressionToken &token)
{
    qsizetype end = token.start;
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || QStringLiteral("/._-*@:").contains(c); };
    while (end < source.size() && end - token.start < 40 && isPart(source[end]))
        ++end;
    return source.mid(token.start, end - token.start);
}

} // namespace

bool ExpressionCompiler::take(Kind kind)
{
    if (token().kind != kind)
        return false;
    ++m_at;
    return true;
}

std::size_t ExpressionCompiler::emit(ExpressionInstruction instruction)
{
    m_program.code.push_back(instruction);
    return m_program.code.size() - 1;
}

void ExpressionCompiler::emit(Op op, const ExpressionToken &token, qsizetype operand)
{
    ExpressionInstruction instruction{op};
    instruction.operand = qint32(operand);
    instruction.start = qint32(token.start);
    emit(instruction);
}

void ExpressionCompiler::emitConstant(const ExpressionToken &token, ExpressionValue value)
{
    m_program.constants.push_back(std::move(value));
    emit(Op::PushConstant, token, qsizetype(m_program.constants.size()) - 1);
}

Result<ExpressionProgram> ExpressionCompiler::run()
{
    if (token().kind == Kind::End)
        return expressionError(0, QStringLiteral("the expression is empty; write it or leave it out"));
    if (const Failure failure = expression(1))
        return *failure;
    if (token().kind != Kind::End)
        return *refusedAfter();
    return std::move(m_program);
}

Failure ExpressionCompiler::expression(int binding)
{
    if (const Failure failure = operand())
        return failure;
    for (;;) {
        const ExpressionOperator *binary = binaryOperator(token().kind);
        if (!binary || binary->binding < binding)
            return std::nullopt;
        if (const Failure failure = rightSide(*binary))
            return failure;
    }
}

/// "and" and "or" leave their right side alone once the left one decides.
Failure ExpressionCompiler::rightSide(const ExpressionOperator &binary)
{
    const ExpressionToken sign = token();
    ++m_at;
    const bool isLazy = binary.op == Op::OrElse || binary.op == Op::AndAlso;
    const std::size_t jump = m_program.code.size();
    if (isLazy)
        emit(binary.op, sign);
    if (const Failure failure = expression(binary.binding + 1))
        return failure;
    emit(isLazy ? Op::ToBoolean : binary.op, sign);
    if (isLazy)
        patch(jump);
    return std::nullopt;
}

Failure ExpressionCompiler::operand()
{
    std::vector<ExpressionToken> signs;
    while (token().kind == Kind::Minus) {
        signs.push_back(token());
        ++m_at;
    }
    if (const Failure failure = plainOperand())
        return failure;
    for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign)
        emit(Op::Negate, *sign);
    return std::nullopt;
}

Failure ExpressionCompiler::plainOperand()
{
    const ExpressionToken current = token();
    switch (current.kind) {
    case Kind::Number:
        emitConstant(current, ExpressionValue::number(current.text.toDouble()));
        break;
    case Kind::Text:
        emitConstant(current, ExpressionValue::text(current.text.toString()));
        break;
    case Kind::Reference:
        emit(Op::PushReference, current, indexIn(m_program.references, current.text));
        break;
    case Kind::Dot:
        m_program.readsSelf = true;
        emit(Op::PushSelf, current);
        break;
    case Kind::Open:
        return group();
    case Kind::Name:
        return name();
    default:
        return refusedOperand();
    }
    ++m_at;
    return std::nullopt;
}

/// One parenthesis deeper; every recursion of the compiler goes through here.
Failure ExpressionCompiler::enter(const ExpressionToken &token)
{
    if (++m_nesting <= kMaxNesting)
        return std::nullopt;
    return refuse(token,
                  QStringLiteral("more than %1 parentheses are open; split the expression with a calculation")
                      .arg(kMaxNesting));
}

Failure ExpressionCompiler::group()
{
    const ExpressionToken open = token();
    if (const Failure failure = enter(open))
        return failure;
    ++m_at;
    if (const Failure failure = expression(1))
        return failure;
    if (!take(Kind::Close)) {
        if (token().kind == Kind::End)
            return refuse(open, QStringLiteral("this parenthesis is not closed; add )"));
        return refusedAfter();
    }
    --m_nesting;
    return std::nullopt;
}

Failure ExpressionCompiler::name()
{
    const ExpressionToken current = token();
    if (following() == Kind::Open)
        return call(current);
    if (following() == Kind::Axis)
        return refuse(
            current,
            QStringLiteral("axes such as %1:: are not supported; write ${code}").arg(current.text.left(40)));
    if (following() == Kind::Slash || following() == Kind::DoubleSlash)
        return refuse(current,
                      QStringLiteral("paths such as %1/... are not supported; write ${code}")
                          .arg(current.text.left(40)));
    if (current.text.contains(QLatin1Char(':')))
        return refuse(current,
                      QStringLiteral("names with a prefix such as %1 are not supported; write ${code}")
                          .arg(current.text.left(40)));
    emit(Op::PushColumn, current, indexIn(m_program.columns, current.text));
    ++m_at;
    return std::nullopt;
}

Failure ExpressionCompiler::refusedOperand() const
{
    const ExpressionToken &current = token();
    switch (current.kind) {
    case Kind::Slash:
    case Kind::DoubleSlash:
    case Kind::DoubleDot:
        return refuse(current,
                      QStringLiteral("paths such as %1 are not supported; write ${code} for the answer to a "
                                     "question")
                          .arg(pathText(m_program.source, current)));
    case Kind::Wildcard:
        return refuse(current,
                      QStringLiteral("the wildcard * is not supported; name each question as ${code}"));
    case Kind::Attribute:
        return refuse(current,
                      QStringLiteral("attributes such as %1 are not supported; write ${code}")
                          .arg(pathText(m_program.source, current)));
    case Kind::End:
        return refuse(current, QStringLiteral("the expression ends where a value should stand"));
    default:
        return refuse(current,
                      QStringLiteral("here stands %1 where a value should stand")
                          .arg(m_program.source.mid(current.start, current.length)));
    }
}

Failure ExpressionCompiler::refusedAfter() const
{
    const ExpressionToken &current = token();
    switch (current.kind) {
    case Kind::Slash:
    case Kind::DoubleSlash:
        return refuse(current,
                      QStringLiteral("paths such as ...%1 are not supported; write ${code}")
                          .arg(pathText(m_program.source, current)));
    case Kind::OpenPredicate:
        return refuse(current, QStringLiteral("predicates in [ ] are not supported"));
    case Kind::Union:
        return refuse(current, QStringLiteral("the union | is not supported; write or"));
    case Kind::Close:
        return refuse(current, QStringLiteral("this ) closes nothing; remove it or add ("));
    case Kind::Comma:
        return refuse(current,
                      QStringLiteral("a comma stands here; only arguments of a function are "
                                     "separated by commas, and decimals have a point"));
    case Kind::End:
        return refuse(current,
                      QStringLiteral("the expression ends where ) or another argument should stand"));
    case Kind::Name:
        return refuse(current,
                      QStringLiteral("\"%1\" is not an operator; and, or, div, mod and names of "
                                     "functions are written in small letters")
                          .arg(current.text.left(40)));
    default:
        return refuse(current,
                      QStringLiteral("here stands %1 where an operator should stand, such as = or and")
                          .arg(m_program.source.mid(current.start, std::min<qsizetype>(40, current.length))));
    }
}

Result<ExpressionProgram> compileExpression(const QString &source)
{
    Result<std::vector<ExpressionToken>> tokens = expressionTokens(source);
    SAMSYN_TRY(tokens);
    return ExpressionCompiler(source, std::move(*tokens)).run();
}

} // namespace samsyn
