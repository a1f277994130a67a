// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionTokens.h"

#include <algorithm>
#include <optional>

namespace samsyn {

namespace {

using Kind = ExpressionToken::Kind;

constexpr qsizetype kMaxCodeChars = 64;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool startsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool continuesName(QChar c)
{
    return startsName(c) || isDigit(c) || c == QLatin1Char('-') || c == QLatin1Char('.');
}

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n')
        || c == QLatin1Char('\r');
}

/// Framework codes: ASCII, so that they are the same in every file format.
bool isCode(QStringView text)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
    };
    return !text.isEmpty() && text.size() <= kMaxCodeChars && isPlain(text.front())
        && std::ranges::all_of(
            text, [&](QChar c) { return isPlain(c) || c == QLatin1Char('.') || c == QLatin1Char('-'); });
}

struct Symbol {
    const char *text;
    Kind kind;
};
/// Longest first.
constexpr Symbol kSymbols[] = {
    {"!=", Kind::NotEqual},     {"<=", Kind::LessOrEqual},   {">=", Kind::GreaterOrEqual},
    {"//", Kind::DoubleSlash},  {"..", Kind::DoubleDot},     {"::", Kind::Axis},
    {"=", Kind::Equal},         {"<", Kind::Less},           {">", Kind::Greater},
    {"+", Kind::Plus},          {"-", Kind::Minus},          {"(", Kind::Open},
    {")", Kind::Close},         {",", Kind::Comma},          {".", Kind::Dot},
    {"/", Kind::Slash},         {"@", Kind::Attribute},      {"|", Kind::Union},
    {"[", Kind::OpenPredicate}, {"]", Kind::ClosePredicate},
};
struct Word {
    const char *text;
    Kind kind;
};
constexpr Word kOperators[] = {{"and", Kind::And}, {"or", Kind::Or}, {"mod", Kind::Mod}, {"div", Kind::Div}};

struct Advice {
    const char *text;
    const char *what;
};
/// What people write who know another language, or whose word processor was helpful.
constexpr Advice kAdvice[] = {
    {"==", "\"==\" is not an operator; write ="},
    {"<>", "\"<>\" is not an operator; write !="},
    {"&&", "\"&&\" is not an operator; write and"},
    {"||", "\"||\" is not an operator; write or, or concat() to join texts"},
    {"&", "\"&\" is not an operator; write and, or concat() to join texts"},
    {"!", "\"!\" is not an operator; write not(...) or !="},
    {"%", "\"%\" is not an operator; write mod"},
    {"^", "\"^\" is not an operator; write pow(base, exponent)"},
    {"{", "a brace stands here; a question is written ${code}"},
    {"}", "a brace stands here; a question is written ${code}"},
    {"#", "\"#\" is not part of the language"},
    {";", "\";\" is not part of the language; arguments are separated by commas"},
};

class Lexer {
public:
    explicit Lexer(const QString &source) : m_source(source) { }
    Result<std::vector<ExpressionToken>> run();

private:
    [[nodiscard]] QStringView rest() const { return QStringView(m_source).sliced(m_at); }
    [[nodiscard]] QChar at(qsizetype ahead) const
    {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool isAfterOperand() const { return !m_tokens.empty() && m_tokens.back().endsOperand(); }
    void push(Kind kind, qsizetype length, QStringView text);
    [[nodiscard]] std::optional<Error> next();
    [[nodiscard]] std::optional<Error> number();
    [[nodiscard]] std::optional<Error> quoted();
    [[nodiscard]] std::optional<Error> reference();
    [[nodiscard]] std::optional<Error> symbol();
    [[nodiscard]] Error unknownCharacter() const;
    bool operatorWord();
    void name();

    const QString &m_source;
    qsizetype m_at = 0;
    std::vector<ExpressionToken> m_tokens;
};

void Lexer::push(Kind kind, qsizetype length, QStringView text)
{
    m_tokens.push_back({kind, m_at, length, text});
    m_at += length;
}

Result<std::vector<ExpressionToken>> Lexer::run()
{
    m_tokens.reserve(std::size_t(m_source.size() / 3 + 2));
    while (m_at < m_source.size()) {
        if (isSpace(m_source[m_at])) {
            ++m_at;
            continue;
        }
        if (const std::optional<Error> error = next())
            return *error;
    }
    push(Kind::End, 0, {});
    return std::move(m_tokens);
}

std::optional<Error> Lexer::next()
{
    const QChar c = m_source[m_at];
    if (isDigit(c) || (c == QLatin1Char('.') && isDigit(at(1))))
        return number();
    if (c == QLatin1Char('"') || c == QLatin1Char('\''))
        return quoted();
    if (c == QLatin1Char('$'))
        return reference();
    if (!startsName(c))
        return symbol();
    if (!isAfterOperand() || !operatorWord())
        name();
    return std::nullopt;
}

std::optional<Error> Lexer::number()
{
    qsizetype length = 0;
    while (isDigit(at(length)))
        ++length;
    if (at(length) == QLatin1Char('.')) {
        ++length;
        while (isDigit(at(length)))
            ++length;
    }
    const bool hasE = at(length) == QLatin1Char('e') || at(length) == QLatin1Char('E');
    const QChar sign = at(length + 1);
    const bool isSigned = sign == QLatin1Char('-') || sign == QLatin1Char('+');
    if (hasE && (isDigit(sign) || (isSigned && isDigit(at(length + 2)))))
        return expressionError(m_at,
                               QStringLiteral("numbers with an exponent such as 1e-3 are not supported; "
                                              "write all digits, such as 0.001"));
    push(Kind::Number, length, rest().first(length));
    return std::nullopt;
}

std::optional<Error> Lexer::quoted()
{
    const qsizetype end = m_source.indexOf(m_source[m_at], m_at + 1);
    if (end < 0)
        return expressionError(
            m_at, QStringLiteral("the quote is not closed; add %1 where the text ends").arg(m_source[m_at]));
    push(Kind::Text, end + 1 - m_at, QStringView(m_source).sliced(m_at + 1, end - m_at - 1));
    return std::nullopt;
}

std::optional<Error> Lexer::reference()
{
    if (at(1) != QLatin1Char('{'))
        return expressionError(m_at,
                               QStringLiteral("variables such as $name are not supported; write "
                                              "${name} for the answer to a question"));
    const qsizetype end = m_source.indexOf(QLatin1Char('}'), m_at);
    if (end < 0)
        return expressionError(m_at, QStringLiteral("${ is not closed; add } after the question's code"));
    const QStringView code = QStringView(m_source).sliced(m_at + 2, end - m_at - 2).trimmed();
    if (code.startsWith(QLatin1String("last-saved#")))
        return expressionError(m_at,
                               QStringLiteral("${last-saved#...} is not supported; answers of an "
                                              "earlier form cannot be read"));
    if (!isCode(code))
        return expressionError(m_at,
                               QStringLiteral("\"%1\" is not the code of a question; codes have 1 to 64 "
                                              "letters a-z, digits, '.', '-' and '_', the first a "
                                              "letter, digit or '_'")
                                   .arg(code.left(kMaxCodeChars + 1)));
    push(Kind::Reference, end + 1 - m_at, code);
    return std::nullopt;
}

Error Lexer::unknownCharacter() const
{
    const QChar c = m_source[m_at];
    const bool isQuote = c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote || c == QChar(0x201e) || c == QChar(0x201a);
    if (isQuote)
        return expressionError(m_at,
                               QStringLiteral("%1 is a typographic quote; write a straight ' or \"").arg(c));
    for (const Advice &advice : kAdvice) {
        if (rest().startsWith(QLatin1String(advice.text)))
            return expressionError(m_at, QLatin1String(advice.what));
    }
    const QString shown =
        c.isPrint() ? QString(c) : QStringLiteral("U+%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    return expressionError(m_at, QStringLiteral("the character %1 is not part of the language").arg(shown));
}

std::optional<Error> Lexer::symbol()
{
    if (rest().startsWith(QLatin1String("==")) || rest().startsWith(QLatin1String("<>"))
        || rest().startsWith(QLatin1String("||")))
        return unknownCharacter();
    if (m_source[m_at] == QLatin1Char('*')) {
        push(isAfterOperand() ? Kind::Multiply : Kind::Wildcard, 1, rest().first(1));
        return std::nullopt;
    }
    for (const Symbol &symbol : kSymbols) {
        const QLatin1String text(symbol.text);
        if (rest().startsWith(text)) {
            push(symbol.kind, text.size(), rest().first(text.size()));
            return std::nullopt;
        }
    }
    return unknownCharacter();
}

/// After an operand a name can only be an operator (XPath 1.0 section 3.7). A digit may follow it at once, as
/// in "1 div2", because nothing else could be meant.
bool Lexer::operatorWord()
{
    for (const Word &word : kOperators) {
        const QLatin1String text(word.text);
        const QChar after = at(text.size());
        if (rest().startsWith(text) && (isDigit(after) || !continuesName(after))) {
            push(word.kind, text.size(), rest().first(text.size()));
            return true;
        }
    }
    return false;
}

void Lexer::name()
{
    qsizetype length = 1;
    while (continuesName(at(length)))
        ++length;
    const bool hasPrefix = at(length) == QLatin1Char(':') && startsName(at(length + 1));
    if (hasPrefix) {
        ++length;
        while (continuesName(at(length)))
            ++length;
    }
    push(Kind::Name, length, rest().first(length));
}

} // namespace

bool ExpressionToken::endsOperand() const
{
    switch (kind) {
    case Kind::Number:
    case Kind::Text:
    case Kind::Reference:
    case Kind::Name:
    case Kind::Close:
    case Kind::Dot:
    case Kind::DoubleDot:
    case Kind::Wildcard:
    case Kind::ClosePredicate:
        return true;
    default:
        return false;
    }
}

Result<std::vector<ExpressionToken>> expressionTokens(const QString &source)
{
    if (source.size() > kMaxExpressionChars)
        return expressionError(
            kMaxExpressionChars,
            QStringLiteral("the expression has %1 characters, at most %2 fit; shorten it or "
                           "move a part to a calculation")
                .arg(source.size())
                .arg(kMaxExpressionChars));
    return Lexer(source).run();
}

Error expressionError(qsizetype start, const QString &what)
{
    return {ErrorCode::FrameworkRule, QStringLiteral("column %1").arg(start + 1), what};
}

} // namespace samsyn
