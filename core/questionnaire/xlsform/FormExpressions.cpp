// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormExpressions.h"

#include "core/questionnaire/expression/ExpressionPaths.h"

#include <QRegularExpression>

namespace samsyn {

namespace {

constexpr qsizetype kMaxChars = 4000; // of an expression, as EXPRESSIONS.md has it

} // namespace

ExpressionConversion::ExpressionConversion(const XlsForm &form, const FormCodes &codes, RemarkLog &log)
    : m_codes(codes), m_log(log)
{
    eachNode(form.nodes, [this](const FormNode &node) { m_names.insert(node.name); });
}

Result<QString> ExpressionConversion::withCodes(const QString &source) const
{
    const Result<QString> paths = withPathsAsReferences(source, m_names);
    QString coded = paths ? *paths : source; // what has no tokens is refused when it is parsed
    QList<FormReference> references = referencesIn(coded);
    while (!references.isEmpty()) {
        const FormReference reference = references.takeLast();
        const QString code = m_codes.byName.value(reference.name);
        if (reference.source == FormReference::Source::LastSaved)
            return Error{ErrorCode::FrameworkRule,
                         {},
                         QStringLiteral("it looks at the last saved answer to ${%1}").arg(reference.name)};
        if (code.isEmpty())
            return Error{ErrorCode::FrameworkRule,
                         {},
                         QStringLiteral("it looks at ${%1}, which did not come in").arg(reference.name)};
        coded.replace(reference.start, reference.length, QStringLiteral("${%1}").arg(code));
    }
    return coded;
}

QString ExpressionConversion::withChoiceCodes(const QString &source, const QString &ownList) const
{
    QMap<QString, QString> renamed;
    QStringList lists{ownList};
    for (const FormReference &reference : referencesIn(source))
        lists.append(m_codes.listOfQuestion.value(reference.name));
    for (const QString &list : lists)
        renamed.insert(m_codes.choices.value(list));
    static const QRegularExpression literal(QStringLiteral("'([^']*)'|\"([^\"]*)\""));
    QString coded;
    qsizetype last = 0;
    for (auto it = literal.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString text = match.captured(match.lastCapturedIndex());
        const QString code = renamed.value(text, text);
        coded += source.mid(last, match.capturedStart() - last);
        coded += code == text ? match.captured() : QLatin1Char('\'') + code + QLatin1Char('\'');
        last = match.capturedEnd();
    }
    return coded + source.mid(last);
}

std::optional<Expression> ExpressionConversion::convert(const FormExpression &expression)
{
    const QString source = plainWords(expression.cell);
    if (source.isEmpty())
        return {};
    const auto leaveOut = [&](const Error &error) {
        const QString where = error.where.isEmpty() ? QString() : error.where + QStringLiteral(": ");
        m_log.add(RemarkKind::NotPlaced, expression.place,
                  QStringLiteral("%1, because the expression was left out: %2%3")
                      .arg(QLatin1String(expression.without), where, error.what),
                  QStringLiteral("write it in another way, here or in the framework"));
        return std::optional<Expression>();
    };
    if (source.size() > kMaxChars)
        return leaveOut(
            {ErrorCode::FrameworkRule,
             {},
             QStringLiteral("it has %1 characters, and %2 fit").arg(source.size()).arg(kMaxChars)});
    const Result<QString> coded = withCodes(source);
    if (!coded)
        return leaveOut(coded.error());
    Result<Expression> parsed = Expression::parse(withChoiceCodes(*coded, expression.ownList));
    if (!parsed)
        return leaveOut(parsed.error());
    return *parsed;
}

ExpressionConversion::CodedText ExpressionConversion::codedText(const QString &text) const
{
    CodedText coded{text, true};
    QList<FormReference> references = referencesIn(text);
    while (!references.isEmpty()) {
        const FormReference reference = references.takeLast();
        const bool isOwn = reference.source == FormReference::Source::ThisForm;
        const QString code = isOwn ? m_codes.byName.value(reference.name) : QString();
        coded.isWhole = coded.isWhole && !code.isEmpty();
        coded.text.replace(reference.start, reference.length,
                           code.isEmpty() ? QString(QChar(0x2026)) : QStringLiteral("${%1}").arg(code));
    }
    return coded;
}

Result<std::optional<Expression>> allOf(const QList<Expression> &conditions)
{
    if (conditions.isEmpty())
        return std::optional<Expression>();
    if (conditions.size() == 1)
        return std::optional<Expression>(conditions[0]);
    QStringList parts;
    for (const Expression &condition : conditions)
        parts.append(QStringLiteral("(%1)").arg(condition.source()));
    Result<Expression> joined = Expression::parse(parts.join(QStringLiteral(" and ")));
    if (!joined)
        return joined.error();
    return std::optional<Expression>(*joined);
}

} // namespace samsyn
