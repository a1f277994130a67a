// SPDX-License-Identifier: EUPL-1.2
// Every one of the 1,992 OpenRosa vectors is passed, refused by name, or named below with the reason why the
// language differs. The exact counts are asserted, and so is the table in EXPRESSIONS.md.
#include "core/questionnaire/expression/Expression.h"
#include "core/questionnaire/expression/ExpressionPaths.h"
#include "core/questionnaire/expression/ExpressionTokens.h"
#include "tests/core/questionnaire/XmlTree.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace samsyn;

namespace {

struct Vector {
    QString id, source, context, requested;
    QJsonValue wanted;
    QString document;
    bool wantsError = false;
};

/// Outcome names, in the order of the report.
const QString kPassed = QStringLiteral("passed");
const QString kRewritten = QStringLiteral("passed, paths rewritten");
const QString kErrorWanted = QStringLiteral("passed, error wanted");
const QString kNodesWanted = QStringLiteral("nodes wanted");
const QString kDiffers = QStringLiteral("differs by decision");
const QString kFailed = QStringLiteral("FAILED");

/// Construct named in a refusal -> reason in the report.
struct Reason {
    const char *pattern;
    const char *name;
};
constexpr Reason kReasons[] = {
    {"^paths such as", "refused: path"},
    {"^axes such as", "refused: axis"},
    {"^attributes such as", "refused: attribute"},
    {"^the wildcard", "refused: wildcard"},
    {"^the union", "refused: union"},
    {"^predicates in", "refused: predicate"},
    {"^names with a prefix", "refused: name with a prefix"},
    {"^numbers with an exponent", "refused: exponent"},
    {"^the function .* is not supported", "refused: function left out"},
    {"^there is no function", "refused: no such function"},
    {"\\(\\) takes ", "refused: number of arguments"},
};

/// Vectors whose value Samsyn does not give, on purpose; the reasons stand in EXPRESSIONS.md.
const QSet<QString> &differing()
{
    static const QSet<QString> ids = {
        QStringLiteral("orx-1079"), // a path is true when its node exists, a question when it has an answer
        QStringLiteral("orx-1878"),
        QStringLiteral("orx-1879"), // a date in the form of a programming language
        QStringLiteral("orx-1978"), // a text with an exponent is no number in XPath 1.0
        QStringLiteral("orx-2097"), // regex() matches the whole text, says ODK
    };
    return ids;
}

QString wantedReport()
{
    return QStringLiteral("5 differs by decision\n13 nodes wanted\n1106 passed\n74 passed, error wanted\n"
                          "96 passed, paths rewritten\n133 refused: axis\n1 refused: exponent\n"
                          "172 refused: function left out\n3 refused: name with a prefix\n"
                          "19 refused: no such function\n6 refused: number of arguments\n"
                          "91 refused: path\n273 refused: wildcard");
}

QString folder()
{
    const QString given =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    return given + QStringLiteral("/data/3c-xpath-vectors/");
}

Vector vectorOf(const QJsonObject &object)
{
    const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
    return {text("id"),
            text("expr"),
            text("context"),
            text("requestedType"),
            object.value(QLatin1String("value")),
            text("doc"),
            text("expect") == QLatin1String("error")};
}

double numberOf(const QJsonValue &value)
{
    if (!value.isString())
        return value.toDouble();
    if (value.toString() == QLatin1String("-0"))
        return -0.0;
    if (value.toString().endsWith(QLatin1String("Infinity")))
        return value.toString().startsWith(QLatin1Char('-')) ? -HUGE_VAL : HUGE_VAL;
    return std::nan("");
}

bool isSameNumber(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    if (a == b)
        return std::signbit(a) == std::signbit(b);
    return std::abs(a - b) <= 4e-16 * std::abs(b); // two units in the last place, for sin() and its like
}

ExpressionMoment phoenix()
{
    return {1795298816000, -420};
}

bool isWanted(const Vector &vector, const ExpressionValue &value)
{
    if (vector.requested == QLatin1String("boolean") || vector.wanted.isBool())
        return value.toBoolean() == vector.wanted.toBool();
    if (vector.requested == QLatin1String("string"))
        return value.toText(phoenix()) == vector.wanted.toString();
    return isSameNumber(value.toNumber(phoenix()), numberOf(vector.wanted));
}

class Harness {
public:
    bool load();
    [[nodiscard]] QString outcome(const Vector &vector);

    std::vector<Vector> vectors;
    std::map<QString, int> passedPerConstruct;
    QStringList problems;

private:
    [[nodiscard]] QString evaluated(const Vector &vector, const Expression &expression,
                                    const QString &passed);
    [[nodiscard]] QString refused(const Vector &vector, const Error &error);
    [[nodiscard]] std::optional<Expression> rewritten(const Vector &vector);
    [[nodiscard]] const XmlTree &tree(const QString &document);
    void count(const QString &source);

    QJsonObject m_documents;
    std::map<QString, XmlTree> m_trees;
    QMap<QString, ExpressionInput> m_answers;
};

bool Harness::load()
{
    QFile lines(folder() + QStringLiteral("openrosa_xpath_vectors.jsonl"));
    QFile documents(folder() + QStringLiteral("openrosa_xpath_documents.json"));
    if (!lines.open(QIODevice::ReadOnly) || !documents.open(QIODevice::ReadOnly))
        return false;
    m_documents =
        QJsonDocument::fromJson(documents.readAll()).object().value(QLatin1String("documents")).toObject();
    while (!lines.atEnd())
        vectors.push_back(vectorOf(QJsonDocument::fromJson(lines.readLine()).object()));
    return true;
}

const XmlTree &Harness::tree(const QString &document)
{
    const auto known = m_trees.find(document);
    if (known != m_trees.end())
        return known->second;
    return m_trees.emplace(document, XmlTree(m_documents.value(document).toString())).first->second;
}

QString Harness::outcome(const Vector &vector)
{
    m_answers.clear();
    const Result<Expression> expression = Expression::parse(vector.source);
    if (!expression)
        return refused(vector, expression.error());
    return evaluated(vector, *expression, kPassed);
}

QString Harness::evaluated(const Vector &vector, const Expression &expression, const QString &passed)
{
    const bool wantsNodes = vector.requested.contains(QLatin1String("snapshot"))
        || vector.requested.contains(QLatin1String("node"));
    if (wantsNodes)
        return kNodesWanted;
    if (vector.wantsError)
        return kFailed;
    ExpressionInput self;
    if (const std::optional<QString> value = tree(vector.document).valueAt(vector.context))
        self = ExpressionInput::given(ExpressionValue::text(*value));
    ExpressionScope scope;
    scope.self = &self;
    scope.moment = phoenix();
    const ExpressionValue value = expression.evaluate(m_answers, scope);
    if (isWanted(vector, value)) {
        count(vector.source);
        return differing().contains(vector.id) ? kFailed : passed;
    }
    if (differing().contains(vector.id))
        return kDiffers;
    problems.append(QStringLiteral("%1 %2 gives %3").arg(vector.id, vector.source, value.toText(phoenix())));
    return kFailed;
}

QString Harness::refused(const Vector &vector, const Error &error)
{
    if (vector.wantsError)
        return kErrorWanted;
    for (const Reason &reason : kReasons) {
        if (!QRegularExpression(QLatin1String(reason.pattern)).match(error.what).hasMatch())
            continue;
        const std::optional<Expression> expression = rewritten(vector);
        return expression ? evaluated(vector, *expression, kRewritten) : QLatin1String(reason.name);
    }
    problems.append(QStringLiteral("%1 %2: %3").arg(vector.id, vector.source, error.what));
    return kFailed;
}

/// The vector with ${name} for each absolute path that leads to exactly one element of its document.
std::optional<Expression> Harness::rewritten(const Vector &vector)
{
    static const QRegularExpression plainPath(QStringLiteral("(?<![\\w/.*\\])])(?:/[A-Za-z_][\\w.-]*)+"));
    std::set<QString> names;
    auto matches = plainPath.globalMatch(vector.source);
    while (matches.hasNext()) {
        const QString path = matches.next().captured();
        const QString name = path.section(QLatin1Char('/'), -1);
        const QStringList values = tree(vector.document).valuesOn(path);
        if (values.size() != 1)
            return std::nullopt;
        names.insert(name);
        m_answers[name] = ExpressionInput::given(ExpressionValue::text(values.front()));
    }
    const Result<QString> source = withPathsAsReferences(vector.source, names);
    const Result<Expression> expression = source ? Expression::parse(*source) : source.error();
    return expression ? std::optional(*expression) : std::nullopt;
}

/// Adds one for each function and operator that the passed expression uses.
void Harness::count(const QString &source)
{
    const Result<std::vector<ExpressionToken>> tokens = expressionTokens(source);
    SAMSYN_REQUIRE(tokens.has_value());
    QSet<QString> used;
    for (std::size_t i = 0; i + 1 < tokens->size(); ++i) {
        const ExpressionToken &token = (*tokens)[i];
        const bool isUnary =
            token.kind == ExpressionToken::Kind::Minus && (i == 0 || !(*tokens)[i - 1].endsOperand());
        const bool isCall =
            token.kind == ExpressionToken::Kind::Name && (*tokens)[i + 1].kind == ExpressionToken::Kind::Open;
        if (isCall)
            used.insert(token.text.toString() + QStringLiteral("()"));
        else if (isUnary)
            used.insert(QStringLiteral("unary -"));
        else if (token.kind >= ExpressionToken::Kind::And
                 && token.kind <= ExpressionToken::Kind::GreaterOrEqual)
            used.insert(token.text.toString());
        else if (token.kind == ExpressionToken::Kind::Dot)
            used.insert(QStringLiteral("."));
    }
    for (const QString &each : std::as_const(used))
        ++passedPerConstruct[each];
}

} // namespace

class tst_ExpressionVectors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVectorIsAccountedFor();
};

void tst_ExpressionVectors::everyVectorIsAccountedFor()
{
    Harness harness;
    if (!harness.load())
        QSKIP("SAMSYN-SKIPPED: the OpenRosa vectors are not beside the source tree");
    QCOMPARE(int(harness.vectors.size()), 1992);
    std::map<QString, int> outcomes;
    for (const Vector &vector : harness.vectors)
        ++outcomes[harness.outcome(vector)];
    QStringList report;
    for (const auto &[outcome, count] : outcomes)
        report.append(QStringLiteral("%1 %2").arg(count).arg(outcome));
    QCOMPARE(harness.problems.join(QLatin1Char('\n')), QString());
    QCOMPARE(report.join(QLatin1Char('\n')), wantedReport());
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/core/questionnaire/EXPRESSIONS.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    QStringList missing;
    const auto needs = [&](const QString &line) {
        if (!document.contains(line))
            missing.append(line);
    };
    for (const QString &line : report)
        needs(QStringLiteral("| %1 | %2 |")
                  .arg(line.section(QLatin1Char(' '), 1), line.section(QLatin1Char(' '), 0, 0)));
    for (const auto &[construct, count] : harness.passedPerConstruct)
        needs(QStringLiteral("`%1` %2").arg(construct).arg(count));
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(tst_ExpressionVectors)
#include "tst_ExpressionVectors.moc"
