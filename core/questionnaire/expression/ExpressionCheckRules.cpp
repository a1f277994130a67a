// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionChecker.h"
#include "core/questionnaire/expression/ExpressionDates.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

using Kind = ExpressionNameType::Kind;
using Op = ExpressionInstruction::Op;
using Operand = ExpressionChecker::Operand;

constexpr qsizetype kShownCodes = 10;

bool isNumberText(const QString &text)
{
    return !std::isnan(ExpressionValue::text(text).toNumber({}));
}

bool isQuestion(const Operand &operand)
{
    return !operand.constant && !operand.shown.isEmpty();
}

bool isBlankText(const Operand &operand)
{
    return operand.constant && operand.constant->isBlank();
}

QString codesText(const QStringList &codes)
{
    const QString text =
        QStringList(codes.first(std::min(kShownCodes, codes.size()))).join(QLatin1String(", "));
    return codes.size() > kShownCodes ? text + QStringLiteral(" and %1 more").arg(codes.size() - kShownCodes)
                                      : text;
}

bool hasCode(const QStringList &codes, const ExpressionValue &value)
{
    return std::ranges::any_of(
        codes, [&](const QString &code) { return isEqual(ExpressionValue::text(code), value, {}); });
}

Op turned(Op op)
{
    switch (op) {
    case Op::Less:
        return Op::Greater;
    case Op::LessOrEqual:
        return Op::GreaterOrEqual;
    case Op::Greater:
        return Op::Less;
    case Op::GreaterOrEqual:
        return Op::LessOrEqual;
    default:
        return op;
    }
}

/// Whether no number of the range is in this relation to the limit.
bool isNeverTrue(const ExpressionNameType &range, Op op, double limit)
{
    switch (op) {
    case Op::Equal:
        return (range.least && limit < *range.least) || (range.most && limit > *range.most);
    case Op::Less:
        return range.least && limit <= *range.least;
    case Op::LessOrEqual:
        return range.least && limit < *range.least;
    case Op::Greater:
        return range.most && limit >= *range.most;
    case Op::GreaterOrEqual:
        return range.most && limit > *range.most;
    default:
        return false;
    }
}

} // namespace

void ExpressionChecker::checkWhole()
{
    const Operand whole = take();
    const bool isCalculation = m_use == ExpressionUse::Calculation;
    const bool isFixed = m_program.references.isEmpty() && m_program.columns.isEmpty() && !m_program.readsSelf
        && !m_program.readsClock;
    if (isFixed && !isCalculation) {
        const bool isTrue = m_expression.evaluate(ExpressionScope()).toBoolean();
        report(Severity::Warning, 0,
               QStringLiteral("the expression reads no answer; it is always %1")
                   .arg(isTrue ? QStringLiteral("true") : QStringLiteral("false")));
    } else if (!isCalculation) {
        checkTruth(whole);
    }
}

void ExpressionChecker::checkTruth(const Operand &part)
{
    if (part.constant)
        return report(
            Severity::Warning, part.start,
            QStringLiteral("%1 alone is always %2 where a condition should stand")
                .arg(part.shown,
                     part.constant->toBoolean() ? QStringLiteral("true") : QStringLiteral("false")));
    if (part.type.kind == Kind::Number)
        report(
            Severity::Warning, part.start,
            QStringLiteral("%1 is a number; as a condition it is true unless it is 0 or blank; compare it or "
                           "write answered(${code})")
                .arg(part.shown.isEmpty() ? QStringLiteral("this") : part.shown));
}

void ExpressionChecker::checkEqual(const Operand &left, const Operand &right,
                                   const ExpressionInstruction &instruction)
{
    if (left.constant && right.constant)
        return report(Severity::Warning, instruction.start,
                      QStringLiteral("both sides are written out, so the comparison is always the same"));
    if (right.constant) {
        checkEqualTo(left, right);
        checkRange(left, right, instruction.op);
    } else if (left.constant) {
        checkEqualTo(right, left);
        checkRange(right, left, instruction.op);
    }
}

/// A question, or what is worked out, against what is written out.
void ExpressionChecker::checkEqualTo(const Operand &question, const Operand &literal)
{
    const bool isText = literal.type.kind == Kind::Text && !isBlankText(literal);
    const QString text = literal.constant->toText({});
    const QString name = question.shown.isEmpty() ? QStringLiteral("this") : question.shown;
    switch (question.type.kind) {
    case Kind::Choice:
        checkCode(question, literal);
        break;
    case Kind::Choices:
        if (!isBlankText(literal))
            report(Severity::Warning, question.start,
                   QStringLiteral("of %1 several may be chosen, so = compares with all that is chosen; write "
                                  "selected(%1, %2)")
                       .arg(name, literal.shown));
        break;
    case Kind::Number:
        if (isText && !isNumberText(text))
            report(Severity::Error, literal.start,
                   QStringLiteral("%1 is a number and never equals %2").arg(name, literal.shown));
        break;
    case Kind::Date:
        if (isText && !daysOfDateText(text, {}))
            report(Severity::Error, literal.start,
                   QStringLiteral("%1 is a date and never equals %2; write 'yyyy-MM-dd'")
                       .arg(name, literal.shown));
        break;
    case Kind::Boolean:
        if (isText)
            report(Severity::Warning, literal.start,
                   QStringLiteral(
                       "a text compared with true or false counts as true unless it is empty, so also "
                       "%1; leave the comparison out or write not(...)")
                       .arg(literal.shown));
        break;
    case Kind::Text:
    case Kind::Unknown:
        break;
    }
}

void ExpressionChecker::checkOrder(const Operand &left, const Operand &right,
                                   const ExpressionInstruction &instruction)
{
    const bool isTwoSigns = instruction.op == Op::LessOrEqual || instruction.op == Op::GreaterOrEqual;
    const QString sign = m_program.source.mid(instruction.start, isTwoSigns ? 2 : 1);
    checkNumber(left, sign);
    checkNumber(right, sign);
    if (left.constant && right.constant)
        report(Severity::Warning, instruction.start,
               QStringLiteral("both sides are written out, so the comparison is always the same"));
    else if (right.constant)
        checkRange(left, right, instruction.op);
    else if (left.constant)
        checkRange(right, left, turned(instruction.op));
    const bool isDateAndNumber =
        (left.type.kind == Kind::Date && right.type.kind == Kind::Number && right.constant)
        || (right.type.kind == Kind::Date && left.type.kind == Kind::Number && left.constant);
    if (isDateAndNumber)
        report(
            Severity::Warning, instruction.start,
            QStringLiteral("a date is compared with a number of days since 1970; write date('yyyy-MM-dd')"));
}

void ExpressionChecker::checkRange(const Operand &number, const Operand &literal, Op op)
{
    const double limit = literal.constant->toNumber({});
    if (number.type.kind != Kind::Number || std::isnan(limit) || !isNeverTrue(number.type, op, limit))
        return;
    const auto end = [](const std::optional<double> &value) {
        return value ? expressionNumberText(*value) : QStringLiteral("any");
    };
    report(Severity::Warning, literal.start,
           QStringLiteral("%1 is a number from %2 to %3, so this comparison with %4 is never true")
               .arg(number.shown, end(number.type.least), end(number.type.most), literal.shown));
}

/// What an operator or function takes for a number.
void ExpressionChecker::checkNumber(const Operand &operand, const QString &where)
{
    const bool isWritten = operand.constant && operand.type.kind == Kind::Text;
    if (isWritten && !isNumberText(operand.constant->toText({})))
        return report(Severity::Error, operand.start,
                      QStringLiteral("%1 takes numbers, and %2 is none").arg(where, operand.shown));
    if (!isQuestion(operand))
        return;
    const ExpressionNameType &type = operand.type;
    if (type.kind == Kind::Choices)
        report(Severity::Error, operand.start,
               QStringLiteral("%1 takes numbers, and of %2 several choices may be chosen; write "
                              "count-selected(%2) or selected(%2, code)")
                   .arg(where, operand.shown));
    else if (type.kind == Kind::Choice && !std::ranges::all_of(type.codes, isNumberText))
        report(Severity::Error, operand.start,
               QStringLiteral("%1 takes numbers, and the choices of %2 are not all numbers: %3; write =")
                   .arg(where, operand.shown, codesText(type.codes)));
    else if (type.kind == Kind::Text)
        report(
            Severity::Warning, operand.start,
            QStringLiteral("%1 takes numbers, and %2 is a text; it is no number (NaN) unless somebody writes "
                           "digits alone")
                .arg(where, operand.shown));
}

void ExpressionChecker::checkCode(const Operand &list, const Operand &code)
{
    const bool isList = list.type.kind == Kind::Choice || list.type.kind == Kind::Choices;
    const bool isCode = code.constant && code.type.kind != Kind::Boolean && !isBlankText(code);
    if (isList && isCode && !hasCode(list.type.codes, *code.constant))
        report(Severity::Error, code.start,
               QStringLiteral("%1 has no choice %2; its choices are %3")
                   .arg(list.shown, code.shown, codesText(list.type.codes)));
}

void ExpressionChecker::checkArgument(const Operand &argument, char wanted, const QString &function)
{
    const QString name = function + QStringLiteral("()");
    if (wanted == 'n' && !isBlankText(argument))
        checkNumber(argument, name);
    if (wanted == 'c')
        checkList(argument, name);
    const bool isWritten = argument.constant && argument.type.kind == Kind::Text && !isBlankText(argument);
    const bool isNoDate = wanted == 'd' && isWritten && !daysOfDateText(argument.constant->view(), {});
    const bool isWrongKind =
        wanted == 'd' && (argument.type.kind == Kind::Boolean || argument.type.kind == Kind::Choices);
    if (isNoDate || isWrongKind)
        report(Severity::Error, argument.start,
               QStringLiteral("%1 takes a date, and %2 is none; write 'yyyy-MM-dd'")
                   .arg(name, argument.shown.isEmpty() ? QStringLiteral("this") : argument.shown));
}

void ExpressionChecker::checkList(const Operand &list, const QString &function)
{
    const Kind kind = list.type.kind;
    if (kind != Kind::Number && kind != Kind::Date && kind != Kind::Boolean)
        return;
    const QString what = kind == Kind::Number ? QStringLiteral("a number")
        : kind == Kind::Date                  ? QStringLiteral("a date")
                                              : QStringLiteral("true or false");
    report(Severity::Error, list.start,
           QStringLiteral("%1 looks into the choices of a question, and %2 is %3; compare with = instead")
               .arg(function, list.shown.isEmpty() ? QStringLiteral("this") : list.shown, what));
}

void ExpressionChecker::checkDateFormat(const Operand &format)
{
    if (!format.constant)
        return;
    const QString text = format.constant->toText({});
    for (qsizetype i = text.indexOf(QLatin1Char('%')); i >= 0; i = text.indexOf(QLatin1Char('%'), i + 2)) {
        const QString sign = text.mid(i, 2);
        if (!QStringLiteral("%Y %y %m %n %b %d %e %H %h %M %S %3 %a %%").contains(sign) || sign.size() < 2)
            report(
                Severity::Warning, format.start,
                QStringLiteral("the format has no sign %1, so it stays as it is; there are %Y %y %m %n %b %d "
                               "%e %H %h %M %S %3 %a %%")
                    .arg(sign));
    }
}

} // namespace samsyn
