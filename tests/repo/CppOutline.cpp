// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/CppOutline.h"

#include <QRegularExpression>

#include <algorithm>

namespace samsyn::tidy {

namespace {

enum class Scope { Namespace, Type, Function, Control, Other };

struct OpenScope {
    Scope scope;
    qsizetype start;
    QString head;
    int deepest;
};

const QRegularExpression
    kTypeHead(QStringLiteral("^(template\\s*<.*>\\s*)?(class|struct|union|enum)\\b[^(]*$"),
              QRegularExpression::DotMatchesEverythingOption);
const QRegularExpression kControlHead(QStringLiteral("^(if|for|while|switch|else|do|try|catch)\\b"));
const QRegularExpression kCaseLabel(QStringLiteral("^(case [^:]*:(?!:)|default:)\\s*"));
const QRegularExpression
    kFunctionName(QStringLiteral("([A-Za-z_~][\\w:~]*|operator\\s*[^\\s(]+|operator\\(\\))\\s*\\("));

bool endsWithIdentifier(const QString &head)
{
    return !head.isEmpty()
        && (head.back().isLetterOrNumber() || head.back() == QLatin1Char('_')
            || head.back() == QLatin1Char('>'));
}

bool insideFunction(const std::vector<OpenScope> &stack)
{
    return std::ranges::any_of(stack, [](const OpenScope &open) { return open.scope == Scope::Function; });
}

Scope classify(const QString &head, const std::vector<OpenScope> &stack)
{
    if (insideFunction(stack)) {
        QString statement = head;
        statement.remove(kCaseLabel);
        return kControlHead.match(statement).hasMatch() ? Scope::Control : Scope::Other;
    }
    if (head.contains(QLatin1String("namespace")) || head.startsWith(QLatin1String("extern")))
        return Scope::Namespace;
    if (kTypeHead.match(head).hasMatch())
        return Scope::Type;
    const bool isInitialiser = head.endsWith(QLatin1Char('=')) || head.endsWith(QLatin1Char(','));
    return head.contains(QLatin1Char('(')) && !isInitialiser ? Scope::Function : Scope::Other;
}

/// A constructor's `: m_a{1}` opens a brace that is not the body.
bool isMemberInitialiser(const QString &head)
{
    static const QRegularExpression afterColon(QStringLiteral("\\)\\s*(noexcept\\s*)?:[^:]"));
    static const QRegularExpression qualifier(QStringLiteral("(const|noexcept|override|final|>)$"));
    return afterColon.match(head).hasMatch() && endsWithIdentifier(head) && !qualifier.match(head).hasMatch();
}

class OutlineReader {
public:
    explicit OutlineReader(const SourceFile &file) : m_file(file) { }

    std::vector<FunctionOutline> run()
    {
        const QString &code = m_file.code;
        for (m_at = 0; m_at < code.size(); ++m_at) {
            const QChar c = code[m_at];
            if (c == QLatin1Char('#') && m_head.trimmed().isEmpty())
                skipPreprocessorLine();
            else if (c == QLatin1Char('{'))
                open();
            else if (c == QLatin1Char('}'))
                close();
            else if (c == QLatin1Char(';') && m_parens == 0)
                m_head.clear();
            else
                append(c);
        }
        return std::move(m_found);
    }

private:
    void append(QChar c)
    {
        m_parens += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
        m_head += c;
        if (m_head.endsWith(QLatin1String("public:")) || m_head.endsWith(QLatin1String("private:"))
            || m_head.endsWith(QLatin1String("Q_SLOTS:")) || m_head.endsWith(QLatin1String("Q_OBJECT")))
            m_head.clear();
    }
    void skipPreprocessorLine()
    {
        const QString &code = m_file.code;
        while (m_at < code.size() && code[m_at] != QLatin1Char('\n')) {
            const bool continues = QStringView(code).sliced(m_at).startsWith(QLatin1String("\\\n"));
            m_at += continues ? 2 : 1;
        }
    }
    void open()
    {
        const QString head = m_head.simplified();
        Scope scope = classify(head, m_stack);
        if (scope == Scope::Function && isMemberInitialiser(head))
            scope = Scope::Other;
        m_stack.push_back({scope, m_at, m_head, 0});
        m_savedParens.push_back(m_parens);
        m_parens = 0;
        m_head.clear();
    }
    void close()
    {
        if (m_stack.empty())
            return;
        const OpenScope closed = m_stack.back();
        m_stack.pop_back();
        m_parens = m_savedParens.back();
        m_savedParens.pop_back();
        m_head.clear();
        if (closed.scope == Scope::Function)
            m_found.push_back(outline(closed));
        else if (!m_stack.empty())
            m_stack.back().deepest =
                std::max(m_stack.back().deepest, closed.deepest + (closed.scope == Scope::Control ? 1 : 0));
        // After an initialiser's brace the statement goes on: `int a{1}, b` or a constructor's initialiser
        // list.
        if (closed.scope == Scope::Other)
            m_head = closed.head + QLatin1String("()");
    }
    [[nodiscard]] FunctionOutline outline(const OpenScope &closed) const
    {
        FunctionOutline found;
        const QRegularExpressionMatch name = kFunctionName.match(closed.head);
        found.name = name.hasMatch() ? name.captured(1) : closed.head.simplified().left(40);
        found.line = m_file.lineAt(closed.start);
        found.bodyLines = m_file.lineAt(m_at) - found.line + 1;
        found.nesting = closed.deepest;
        found.parameters = countParameters(closed.head);
        return found;
    }

    const SourceFile &m_file;
    std::vector<OpenScope> m_stack;
    std::vector<int> m_savedParens;
    std::vector<FunctionOutline> m_found;
    QString m_head;
    qsizetype m_at = 0;
    int m_parens = 0;
};

} // namespace

int countParameters(const QString &declaration)
{
    const qsizetype open = declaration.indexOf(QLatin1Char('('));
    int depth = 0, commas = 0;
    bool isEmpty = true;
    for (qsizetype i = open + 1; open >= 0 && i < declaration.size(); ++i) {
        const QChar c = declaration[i];
        if (c == QLatin1Char(')') && depth == 0)
            break;
        isEmpty = isEmpty && c.isSpace();
        if (QStringLiteral("(<{[").contains(c))
            ++depth;
        else if (QStringLiteral(")>}]").contains(c))
            --depth;
        else if (c == QLatin1Char(',') && depth == 0)
            ++commas;
    }
    return isEmpty ? 0 : commas + 1;
}

std::vector<FunctionOutline> cppFunctions(const SourceFile &file)
{
    return OutlineReader(file).run();
}

std::vector<FunctionOutline> qmlFunctions(const SourceFile &file)
{
    static const QRegularExpression head(QStringLiteral(
        "(function\\s+(\\w+)\\s*\\([^)]*\\)[^{\\n]*|(\\bon\\w+|\\w+)\\s*:\\s*(\\([^)]*\\)\\s*=>|function\\s*"
        "\\([^)]*\\))?\\s*)\\{"));
    std::vector<FunctionOutline> found;
    auto it = head.globalMatch(file.code);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype start = match.capturedEnd() - 1;
        int depth = 0;
        qsizetype end = start;
        for (; end < file.code.size(); ++end) {
            depth += file.code[end] == QLatin1Char('{') ? 1 : file.code[end] == QLatin1Char('}') ? -1 : 0;
            if (depth == 0)
                break;
        }
        FunctionOutline function;
        function.name = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
        function.line = file.lineAt(start);
        function.bodyLines = std::max(0, file.lineAt(end) - function.line - 1);
        found.push_back(function);
    }
    return found;
}

} // namespace samsyn::tidy
