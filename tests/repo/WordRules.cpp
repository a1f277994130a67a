// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/Rules.h"

#include <QMap>
#include <QRegularExpression>

namespace samsyn::tidy {

namespace {

enum class Where { Code, WholeText };

struct BannedWord {
    const char *pattern;
    const char *suffixes; ///< of the files it is banned in
    const char *exceptBelow; ///< path prefix where it is allowed; empty = nowhere
    Where where;
    const char *what;
};

const BannedWord kBanned[] = {
    {"\\b(class|struct)\\s+\\w*(Manager|Helper|Util|Utils|Info|Data|Handler|Global)\\b", ".h .cpp", "",
     Where::Code, "a type name that says nothing; name what it is"},
    {"\\busing namespace std\\s*;", ".h .cpp", "", Where::Code, "`using namespace std`; write std::"},
    {"\\b(qDebug|qWarning|std::cout)\\b", ".h .cpp", "", Where::Code,
     "debug output; return an Error, or write to stderr in a program's main"},
    {"\\b(rand|srand|QRandomGenerator|currentDateTime|currentMSecsSinceEpoch|system_clock)\\b", ".h .cpp", "",
     Where::Code, "a door to time or chance; use Ports.h (the real ones are in platform/common)"},
    {"\\b(QLocale|getenv|qgetenv|qEnvironmentVariable)\\b", ".h .cpp", "platform/ qml/ tests/", Where::Code,
     "the environment; core must not depend on it"},
    {"\\b(unordered_map|unordered_set|QHash|QSet)\\s*<", ".h .cpp", "tests/ qml/ platform/", Where::Code,
     "an unordered container; use std::map, QMap or a sorted vector so that output never depends on hashing"},
    {"\\bthrow\\b|\\bcatch\\s*\\(", ".h .cpp",
     "platform/server/ platform/report/pdf/PdfTagging.cpp core/questionnaire/foreign/YamlTree.cpp tests/",
     Where::Code, "an exception; return Result<T>"},
    {"\\bgoto\\b", ".h .cpp", "", Where::Code, "goto; split the function"},
    {"\\b(sleep|usleep|msleep|sleep_for|qSleep|qWait)\\s*\\(", ".h .cpp .qml",
     "tests/e2e/ tests/support/ tests/server/", Where::Code, "a sleep; wait for the event itself"},
    {"\\b(QSKIP)\\s*\\(\\s*\"\"", ".cpp", "", Where::Code, "a skip without a reason"},
    {"\\bQEXPECT_FAIL\\b", ".cpp", "", Where::Code, "an expected failure; mend it or remove the test"},
    {"\\bproperty\\s+var\\b", ".qml", "tests/", Where::Code, "`property var`; give it its type"},
    {"\\bparent\\.parent\\b", ".qml", "", Where::Code, "`parent.parent`; use an id"},
    {"\\bconsole\\.", ".qml", "tests/", Where::Code, "console output in QML"},
    {"setContextProperty", ".cpp .h", "", Where::Code, "a context property; use a required property"},
    {"^\\s*import\\s+\\w[\\w.]*\\s+\\d", ".qml", "", Where::Code, "an import with a version"},
    {"\"#[0-9A-Fa-f]{3,8}\"", ".qml", "qml/theme/ tests/", Where::WholeText,
     "a colour of its own; use Theme"},
    {"\\b(TO"
     "DO|FIX"
     "ME|X"
     "XX)\\b",
     ".h .cpp .qml .md .cmake CMakeLists.txt", "", Where::WholeText,
     "a leftover marker; do it or write it into the document's Decisions"},
    {"\\b(po\xc3\xa4ng|betyg)\\w*", ".qml", "", Where::WholeText,
     "a word the UI does not use; say niv\xc3\xa5 or v\xc3\xa4rde"},
    {"FetchContent|ExternalProject|file\\s*\\(\\s*DOWNLOAD", "CMakeLists.txt .cmake", "", Where::WholeText,
     "a download while configuring; use a package"},
};

/// The real doors to time and chance, and tests of them.
bool isRealDoor(const QString &path)
{
    return path.startsWith(QLatin1String("platform/common/System"))
        || path.startsWith(QLatin1String("tests/e2e/")) || path.startsWith(QLatin1String("tests/bench/"))
        || path.startsWith(QLatin1String("tests/server/"));
}

bool isAllowed(const BannedWord &word, const SourceFile &file)
{
    if (file.path.startsWith(QLatin1String("tests/repo/")))
        return true; // the rules name what they ban
    if (QLatin1String(word.what).startsWith(QLatin1String("a door")) && isRealDoor(file.path))
        return true;
    for (const QString &prefix :
         QString::fromLatin1(word.exceptBelow).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (file.path.startsWith(prefix))
            return true;
    }
    return !file.endsWithAny(QString::fromLatin1(word.suffixes).split(QLatin1Char(' ')));
}

} // namespace

Findings checkBannedWords(const Tree &tree)
{
    Findings findings;
    for (const BannedWord &word : kBanned) {
        const QRegularExpression pattern(QString::fromUtf8(word.pattern),
                                         QRegularExpression::MultilineOption);
        for (const SourceFile &file : tree) {
            if (isAllowed(word, file))
                continue;
            auto it = pattern.globalMatch(word.where == Where::Code ? file.code : file.text);
            while (it.hasNext()) {
                const QRegularExpressionMatch match = it.next();
                findings.push_back({file.path, file.lineAt(match.capturedStart()),
                                    QStringLiteral("%1: %2").arg(match.captured().simplified(),
                                                                 QString::fromUtf8(word.what))});
            }
        }
    }
    return findings;
}

Findings checkFirstLines(const Tree &tree)
{
    static const QString licence = QStringLiteral("SPDX-License-Identifier: EUPL-1.2");
    Findings findings;
    for (const SourceFile &file : tree) {
        const bool isProgramText =
            file.endsWithAny({QStringLiteral(".h"), QStringLiteral(".cpp"), QStringLiteral(".qml"),
                              QStringLiteral("CMakeLists.txt"), QStringLiteral(".cmake"),
                              QStringLiteral(".yml"), QStringLiteral("/run")});
        if (!isProgramText)
            continue;
        const int first = file.lines.value(0).startsWith(QLatin1String("#!")) ? 1 : 0;
        if (!file.lines.value(first).contains(licence))
            findings.push_back(
                {file.path, first + 1, QStringLiteral("the first line is \"%1\"").arg(licence)});
        const bool isOwnHeader = file.path.endsWith(QLatin1String(".h"));
        if (isOwnHeader && !file.lines.value(1).startsWith(QLatin1String("// Why: ")))
            findings.push_back(
                {file.path, 2, QStringLiteral("a header says why it exists: \"// Why: ...\"")});
        if (isOwnHeader && !file.text.contains(QLatin1String("#pragma once")))
            findings.push_back({file.path, 1, QStringLiteral("a header has #pragma once")});
    }
    return findings;
}

Findings checkTopLevel(const Tree &tree)
{
    static const QStringList known = {QStringLiteral("CMakeLists.txt"),
                                      QStringLiteral("core"),
                                      QStringLiteral("qml"),
                                      QStringLiteral("platform"),
                                      QStringLiteral("assets"),
                                      QStringLiteral("tests"),
                                      QStringLiteral("README.md"),
                                      QStringLiteral("CMakePresets.json"),
                                      QStringLiteral("LICENSE"),
                                      QStringLiteral("CHANGELOG.md"),
                                      QStringLiteral("publiccode.yml"),
                                      QStringLiteral(".ci")};
    Findings findings;
    QMap<QString, QString> byLowerCase;
    for (const SourceFile &file : tree) {
        const QString top = file.path.section(QLatin1Char('/'), 0, 0);
        const bool isDotFile = top.startsWith(QLatin1Char('.')) && !file.path.contains(QLatin1Char('/'));
        if (!known.contains(top) && !isDotFile)
            findings.push_back(
                {file.path, 1,
                 QStringLiteral("the top level holds only %1").arg(known.join(QLatin1Char(' ')))});
        const QString other = byLowerCase.value(file.path.toLower());
        if (!other.isEmpty())
            findings.push_back({file.path, 1, QStringLiteral("differs from %1 only by case").arg(other)});
        byLowerCase.insert(file.path.toLower(), file.path);
    }
    return findings;
}

} // namespace samsyn::tidy
