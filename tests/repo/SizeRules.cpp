// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/CppOutline.h"
#include "tests/repo/Rules.h"

#include <QMap>

namespace samsyn::tidy {

namespace {

constexpr int kMaxLine = 110, kMaxFunction = 50, kMaxNesting = 3, kMaxParameters = 4, kMaxQmlFunction = 8;

/// Larger on purpose, by "path name", each with its reason.
const QMap<QString, QString> &exemptFunctions()
{
    static const QMap<QString, QString> exempt = {
        {QStringLiteral("tests/core/records/tst_Cbor.cpp rewrite"),
         QStringLiteral("one case for each CBOR type")},
    };
    return exempt;
}

int fileLimit(const SourceFile &file)
{
    if (file.path.endsWith(QLatin1String(".qml")))
        return file.path.startsWith(QLatin1String("tests/")) ? 600 : 250;
    if (file.path.startsWith(QLatin1String("tests/")))
        return 600;
    if (file.path.startsWith(QLatin1String("core/records/Records.h")))
        return 480; // the declarative schema: one table of data
    return file.path.endsWith(QLatin1String(".h")) ? 200 : 400;
}

void checkFile(const SourceFile &file, Findings &findings)
{
    const int lineCount = int(file.lines.size()) - (file.text.endsWith(QLatin1Char('\n')) ? 1 : 0);
    if (lineCount > fileLimit(file))
        findings.push_back({file.path, fileLimit(file) + 1,
                            QStringLiteral("%1 lines, at most %2: split it by meaning")
                                .arg(lineCount)
                                .arg(fileLimit(file))});
    for (int i = 0; i < file.lines.size(); ++i) {
        if (file.lines[i].size() > kMaxLine)
            findings.push_back(
                {file.path, i + 1,
                 QStringLiteral("line of %1 columns, at most %2").arg(file.lines[i].size()).arg(kMaxLine)});
    }
}

void checkFunction(const SourceFile &file, const FunctionOutline &function, Findings &findings)
{
    if (exemptFunctions().contains(file.path + QLatin1Char(' ') + function.name))
        return;
    const auto find = [&](const char *what, int found, int most) {
        if (found > most)
            findings.push_back({file.path, function.line,
                                QStringLiteral("%1() has %2 %3, at most %4: split it by meaning")
                                    .arg(function.name)
                                    .arg(found)
                                    .arg(QLatin1String(what))
                                    .arg(most)});
    };
    const bool isTestTable =
        file.path.startsWith(QLatin1String("tests/")) && function.name.endsWith(QLatin1String("_data"));
    if (!isTestTable)
        find("lines", function.bodyLines, kMaxFunction);
    find("nested control blocks", function.nesting, kMaxNesting);
    find("parameters (use an options struct)", function.parameters, kMaxParameters);
}

} // namespace

Findings checkSizes(const Tree &tree)
{
    Findings findings;
    for (const SourceFile &file : tree) {
        const bool isCpp = file.endsWithAny({QStringLiteral(".h"), QStringLiteral(".cpp")});
        const bool isQml = file.path.endsWith(QLatin1String(".qml"));
        if (!isCpp && !isQml)
            continue;
        checkFile(file, findings);
        if (isCpp) {
            for (const FunctionOutline &function : cppFunctions(file))
                checkFunction(file, function, findings);
            continue;
        }
        for (const FunctionOutline &function : qmlFunctions(file)) {
            if (function.bodyLines > kMaxQmlFunction && !file.path.startsWith(QLatin1String("tests/")))
                findings.push_back(
                    {file.path, function.line,
                     QStringLiteral("%1 has %2 lines of JavaScript, at most %3: move it to a view model")
                         .arg(function.name)
                         .arg(function.bodyLines)
                         .arg(kMaxQmlFunction)});
        }
    }
    return findings;
}

} // namespace samsyn::tidy
