// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionCompiler.h"

#include <cstring>

namespace samsyn {

namespace {

using Op = ExpressionInstruction::Op;
using Kind = ExpressionToken::Kind;
using Failure = std::optional<Error>;

struct Standing {
    const char *function;
    AnswerStanding standing;
};
constexpr Standing kStandings[] = {
    {"answered", AnswerStanding::Given},
    {"dont-know", AnswerStanding::DontKnow},
    {"not-applicable", AnswerStanding::NotApplicable},
    {"declined", AnswerStanding::Declined},
};
constexpr const char *kNoMachineCode = "(*NO_JIT)";
/// Functions that read "." when they have no argument (XPath 1.0 sections 4.2 and 4.4).
constexpr const char *kOfSelf[] = {"string", "number", "string-length", "normalize-space"};

Failure refuse(const ExpressionToken &token, const QString &what)
{
    return expressionError(token.start, what);
}

QString countText(int least, int most)
{
    if (least == most)
        return least == 1 ? QStringLiteral("1 argument") : QStringLiteral("%1 arguments").arg(least);
    if (most == ExpressionFunction::kAnyCount)
        return QStringLiteral("at least %1 %2")
            .arg(QString::number(least),
                 least == 1 ? QStringLiteral("argument") : QStringLiteral("arguments"));
    return QStringLiteral("%1 to %2 arguments").arg(least).arg(most);
}

bool readsSelfAlone(QStringView name)
{
    for (const char *each : kOfSelf) {
        if (name == QLatin1String(each))
            return true;
    }
    return false;
}

} // namespace

Failure ExpressionCompiler::wrongCount(const ExpressionToken &name, int count, const QString &wanted) const
{
    return refuse(name,
                  QStringLiteral("%1() takes %2, but %3 given here")
                      .arg(name.text, wanted,
                           count == 1 ? QStringLiteral("1 is") : QStringLiteral("%1 are").arg(count)));
}

Failure ExpressionCompiler::call(const ExpressionToken &name)
{
    if (name.text == QLatin1String("if"))
        return ifThenElse(name);
    if (name.text == QLatin1String("regex"))
        return regexCall(name);
    if (name.text == QLatin1String("true"))
        return constantCall(name, ExpressionValue::yes());
    if (name.text == QLatin1String("false"))
        return constantCall(name, ExpressionValue::no());
    for (const Standing &each : kStandings) {
        if (name.text == QLatin1String(each.function))
            return standingCall(name, each.standing);
    }
    if (const ExpressionFunction *function = findExpressionFunction(name.text))
        return plainCall(name, *function);
    return refuse(name, unknownFunctionText(name.text));
}

Failure ExpressionCompiler::arguments(const ExpressionToken &name, Arguments &arguments)
{
    if (const Failure failure = enter(name))
        return failure;
    m_at += 2;
    const bool hasArguments = token().kind != Kind::Close;
    while (hasArguments) {
        arguments.starts.push_back(m_program.code.size());
        if (const Failure failure = expression(1))
            return failure;
        if (!take(Kind::Comma))
            break;
    }
    --m_nesting;
    if (take(Kind::Close))
        return std::nullopt;
    if (token().kind == Kind::End)
        return refuse(name, QStringLiteral("the parenthesis of %1( is not closed; add )").arg(name.text));
    return refusedAfter();
}

/// if(condition, then, else): only the branch that is chosen is evaluated.
Failure ExpressionCompiler::ifThenElse(const ExpressionToken &name)
{
    if (const Failure failure = enter(name))
        return failure;
    m_at += 2;
    std::size_t jumps[2] = {0, 0};
    for (int part = 0; part < 3; ++part) {
        const bool isMissing = part > 0 ? !take(Kind::Comma) : token().kind == Kind::Close;
        if (isMissing)
            return token().kind == Kind::Close ? wrongCount(name, part, countText(3, 3)) : refusedAfter();
        if (const Failure failure = expression(1))
            return failure;
        if (part == 2)
            break;
        jumps[part] = m_program.code.size();
        emit(part == 0 ? Op::JumpUnless : Op::Jump, name);
        if (part == 1)
            patch(jumps[0]);
    }
    --m_nesting;
    if (!take(Kind::Close))
        return token().kind == Kind::Comma ? wrongCount(name, 4, countText(3, 3)) : refusedAfter();
    patch(jumps[1]);
    emit(Op::EndIf, name);
    return std::nullopt;
}

Failure ExpressionCompiler::constantCall(const ExpressionToken &name, ExpressionValue value)
{
    Arguments given;
    if (const Failure failure = arguments(name, given))
        return failure;
    if (given.count() != 0)
        return wrongCount(name, given.count(), QStringLiteral("no argument"));
    emitConstant(name, std::move(value));
    return std::nullopt;
}

Failure ExpressionCompiler::standingCall(const ExpressionToken &name, AnswerStanding standing)
{
    Arguments given;
    if (const Failure failure = arguments(name, given))
        return failure;
    if (given.count() != 1)
        return wrongCount(name, given.count(), countText(1, 1));
    ExpressionInstruction &last = m_program.code.back();
    const bool isOne = given.starts[0] + 1 == m_program.code.size();
    if (!isOne || (last.op != Op::PushReference && last.op != Op::PushSelf))
        return refuse(name, QStringLiteral("%1() takes a question, written ${code}").arg(name.text));
    last.operand = last.op == Op::PushSelf ? -1 : last.operand;
    last.op = Op::TestStanding;
    last.standing = standing;
    last.start = qint32(name.start);
    return std::nullopt;
}

/// A pattern that is written out is compiled here, once, and its mistakes are shown to its author.
Failure ExpressionCompiler::regexCall(const ExpressionToken &name)
{
    Arguments given;
    if (const Failure failure = arguments(name, given))
        return failure;
    if (given.count() != 2)
        return wrongCount(name, given.count(), countText(2, 2));
    const ExpressionInstruction last = m_program.code.back();
    if (given.starts[1] + 1 != m_program.code.size() || last.op != Op::PushConstant) {
        emit(Op::MatchAny, name);
        return std::nullopt;
    }
    const QString pattern = m_program.constants[std::size_t(last.operand)].toText({});
    // Alone and as it is evaluated: "a)|(b" is right only in the second way, "(*UTF)a" only in the first.
    const QRegularExpression plain(QLatin1String(kNoMachineCode) + pattern);
    const QRegularExpression limited = limitedPattern(pattern);
    if (pattern.size() > kMaxPatternChars)
        return expressionError(last.start,
                               QStringLiteral("the pattern has %1 characters, at most %2 fit")
                                   .arg(pattern.size())
                                   .arg(kMaxPatternChars));
    if (plain.isValid() && !limited.isValid())
        return expressionError(last.start,
                               QStringLiteral("the pattern is wrong: %1").arg(limited.errorString()));
    if (!plain.isValid())
        return expressionError(
            last.start,
            QStringLiteral("the pattern is wrong at its character %1: %2")
                .arg(plain.patternErrorOffset() + 1 - qsizetype(std::strlen(kNoMachineCode)))
                .arg(plain.errorString()));
    m_program.code.pop_back();
    m_program.patterns.append(limited);
    emit(Op::Match, name, m_program.patterns.size() - 1);
    return std::nullopt;
}

Failure ExpressionCompiler::plainCall(const ExpressionToken &name, const ExpressionFunction &function)
{
    Arguments given;
    if (const Failure failure = arguments(name, given))
        return failure;
    int count = given.count();
    if (count == 0 && readsSelfAlone(name.text)) {
        m_program.readsSelf = true;
        emit(Op::PushSelf, name);
        count = 1;
    }
    if (count < function.least || count > function.most)
        return wrongCount(name, count, countText(function.least, function.most));
    if (name.text == QLatin1String("weighted-checklist") && count % 2 != 0)
        return wrongCount(
            name, count,
            QStringLiteral("a least and a most sum and then pairs of a condition and its weight"));
    ExpressionInstruction instruction{Op::Call};
    instruction.argumentCount = quint16(count);
    instruction.start = qint32(name.start);
    instruction.function = &function;
    emit(instruction);
    m_program.readsClock =
        m_program.readsClock || name.text == QLatin1String("today") || name.text == QLatin1String("now");
    return std::nullopt;
}

} // namespace samsyn
