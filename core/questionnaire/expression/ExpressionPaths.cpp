// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionPaths.h"

#include "core/questionnaire/expression/ExpressionTokens.h"

namespace samsyn {

namespace {

using Kind = ExpressionToken::Kind;
using Tokens = std::vector<ExpressionToken>;

/// Tokens first ... last of one path; last < first when there is none.
struct Path {
    std::size_t first = 1, last = 0;
    [[nodiscard]] bool isFound() const { return last >= first; }
};

bool isStep(Kind kind)
{
    return kind == Kind::Name || kind == Kind::Dot || kind == Kind::DoubleDot;
}

bool isCurrent(const Tokens &tokens, std::size_t at)
{
    return at + 2 < tokens.size() && tokens[at].text == QLatin1String("current")
        && tokens[at + 1].kind == Kind::Open && tokens[at + 2].kind == Kind::Close;
}

/// What makes a path more than a way to one answer.
bool isBeyondPlain(Kind after)
{
    return after == Kind::Open || after == Kind::Axis || after == Kind::OpenPredicate || after == Kind::Slash
        || after == Kind::DoubleSlash;
}

/// The plain path with at least one "/" that starts at a token.
Path pathAt(const Tokens &tokens, std::size_t first)
{
    std::size_t at = first;
    if (isCurrent(tokens, at))
        at += 3;
    else if (isStep(tokens[at].kind))
        ++at;
    const std::size_t firstSlash = at;
    while (tokens[at].kind == Kind::Slash && isStep(tokens[at + 1].kind))
        at += 2;
    const bool isPlain =
        at > firstSlash && tokens[at - 1].kind == Kind::Name && !isBeyondPlain(tokens[at].kind);
    return isPlain ? Path{first, at - 1} : Path{};
}

/// Whether a path that stands here is a whole one and not the rest of another.
bool mayStart(const Tokens &tokens, std::size_t at)
{
    const Kind before = at > 0 ? tokens[at - 1].kind : Kind::Comma;
    const bool isInside = before == Kind::Slash || before == Kind::DoubleSlash || before == Kind::Axis
        || before == Kind::Attribute || (at > 0 && tokens[at - 1].endsOperand());
    return !isInside && (isStep(tokens[at].kind) || tokens[at].kind == Kind::Slash);
}

/// The straight quote that a character stands for; null when it is no quote.
QChar straightQuote(QChar c)
{
    switch (c.unicode()) {
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201a:
        return QLatin1Char('\'');
    case '"':
    case 0x201c:
    case 0x201d:
    case 0x201e:
        return QLatin1Char('"');
    default:
        return {};
    }
}

} // namespace

Result<QString> withPathsAsReferences(const QString &source, const std::set<QString> &names)
{
    const Result<Tokens> tokens = expressionTokens(source);
    SAMSYN_TRY(tokens);
    QString text;
    qsizetype done = 0;
    for (std::size_t at = 0; at < tokens->size(); ++at) {
        const Path path = mayStart(*tokens, at) ? pathAt(*tokens, at) : Path{};
        if (!path.isFound())
            continue;
        const ExpressionToken &last = (*tokens)[path.last];
        at = path.last;
        if (!names.contains(last.text.toString()))
            continue;
        text += QStringView(source).sliced(done, (*tokens)[path.first].start - done);
        text += QStringLiteral("${%1}").arg(last.text);
        done = last.start + last.length;
    }
    text += QStringView(source).sliced(done);
    return text;
}

QString withStraightQuotes(const QString &source)
{
    QString text = source;
    QChar open; ///< the straight form of the quote that began the text, null outside of one
    bool isOpenStraight = false;
    for (QChar &c : text) {
        const QChar straight = straightQuote(c);
        const bool closes = straight == open && (!isOpenStraight || c == straight);
        if (straight.isNull() || (!open.isNull() && !closes))
            continue;
        isOpenStraight = open.isNull() && c == straight;
        open = open.isNull() ? straight : QChar();
        c = straight;
    }
    return text;
}

} // namespace samsyn
