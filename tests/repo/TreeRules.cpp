// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/CppOutline.h"
#include "tests/repo/Rules.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace samsyn::tidy {

namespace {

QString allCmakeText(const Tree &tree)
{
    QString text;
    for (const SourceFile &file : tree) {
        if (file.path.startsWith(QLatin1String("tests/"))
            && file.endsWithAny({QStringLiteral("CMakeLists.txt"), QStringLiteral(".cmake")}))
            text += file.text;
    }
    return text;
}

/// Test functions that neither assert nor only fetch rows nor prepare.
void checkAssertions(const SourceFile &file, Findings &findings)
{
    static const QRegularExpression asserting(QStringLiteral(
        "\\b(QCOMPARE\\w*|QVERIFY\\w*|QFAIL|QTRY_\\w+|expect\\w*|verify\\w*|check\\w*|require\\w*)\\s*\\("));
    static const QStringList preparing = {QStringLiteral("initTestCase"), QStringLiteral("cleanupTestCase"),
                                          QStringLiteral("init"), QStringLiteral("cleanup")};
    const auto functions = cppFunctions(file);
    for (const FunctionOutline &function : functions) {
        const QString name = function.name.section(QLatin1String("::"), -1);
        const bool isSlot = function.name.startsWith(QLatin1String("tst_"))
            && file.code.contains(QStringLiteral("void ") + function.name + QLatin1Char('('));
        if (!isSlot || name.endsWith(QLatin1String("_data")) || preparing.contains(name)
            || function.parameters > 0)
            continue;
        const QStringList body =
            file.code.split(QLatin1Char('\n')).mid(function.line - 1, function.bodyLines);
        if (!asserting.match(body.join(QLatin1Char('\n'))).hasMatch())
            findings.push_back(
                {file.path, function.line, QStringLiteral("%1 asserts nothing").arg(function.name)});
    }
}

bool existsFrom(const SourceFile &document, const QString &path)
{
    const QString root = QStringLiteral(SAMSYN_SOURCE_DIR);
    return QFileInfo::exists(root + QLatin1Char('/') + path)
        || QFileInfo::exists(root + QLatin1Char('/') + document.folder() + QLatin1Char('/') + path);
}

} // namespace

Findings checkTests(const Tree &tree)
{
    const QString cmake = allCmakeText(tree);
    Findings findings;
    for (const SourceFile &file : tree) {
        const bool isTest = file.path.startsWith(QLatin1String("tests/"))
            && file.fileName().startsWith(QLatin1String("tst_"))
            && file.endsWithAny({QStringLiteral(".cpp"), QStringLiteral(".qml")});
        if (!isTest)
            continue;
        if (!cmake.contains(file.fileName()))
            findings.push_back(
                {file.path, 1, QStringLiteral("CTest does not run this test: add it with samsyn_test()")});
        if (file.path.endsWith(QLatin1String(".cpp")))
            checkAssertions(file, findings);
    }
    return findings;
}

Findings checkDocumentPaths(const Tree &tree)
{
    // In backticks: something with a slash that starts with a folder of ours; in links: anything that is no
    // address.
    static const QRegularExpression quoted(
        QStringLiteral("`((?:core|qml|platform|assets|tests|\\.ci)/[\\w./-]+)`"));
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]+)"));
    Findings findings;
    for (const SourceFile &file : tree) {
        if (!file.path.endsWith(QLatin1String(".md")))
            continue;
        for (const QRegularExpression &pattern : {quoted, link}) {
            auto it = pattern.globalMatch(file.text);
            while (it.hasNext()) {
                const QRegularExpressionMatch match = it.next();
                const QString path = match.captured(1);
                if (!path.contains(QLatin1String("://")) && !path.startsWith(QLatin1String("mailto:"))
                    && !existsFrom(file, path))
                    findings.push_back({file.path, file.lineAt(match.capturedStart()),
                                        QStringLiteral("%1 does not exist").arg(path)});
            }
        }
    }
    return findings;
}

Findings checkAccessibleControls(const Tree &tree)
{
    static const QRegularExpression interactive(
        QStringLiteral("\\b(T\\.\\w+|TapHandler|MouseArea|TextInput|TextEdit|ItemDelegate|Button|CheckBox|"
                       "RadioButton|Slider)"
                       "\\s*\\{"));
    Findings findings;
    for (const SourceFile &file : tree) {
        const bool isControl =
            file.path.startsWith(QLatin1String("qml/controls/")) && file.path.endsWith(QLatin1String(".qml"));
        const QRegularExpressionMatch match = interactive.match(file.code);
        if (!isControl || !match.hasMatch())
            continue;
        for (const char *property : {"Accessible.role", "Accessible.name"}) {
            if (!file.code.contains(QLatin1String(property))
                && !file.code.contains(QLatin1String("Accessible.ignored")))
                findings.push_back({file.path, file.lineAt(match.capturedStart()),
                                    QStringLiteral("a control without %1: a blind person cannot use it")
                                        .arg(QLatin1String(property))});
        }
    }
    return findings;
}

Findings checkTranslations(const Tree &tree)
{
    static const QRegularExpression unfinished(
        QStringLiteral("<translation[^>]*type=\"unfinished\"|<translation></translation>"));
    Findings findings;
    for (const SourceFile &file : tree) {
        if (!file.path.startsWith(QLatin1String("assets/translations/"))
            || !file.path.endsWith(QLatin1String(".ts")))
            continue;
        auto it = unfinished.globalMatch(file.text);
        while (it.hasNext())
            findings.push_back({file.path, file.lineAt(it.next().capturedStart()),
                                QStringLiteral("a text without translation")});
    }
    return findings;
}

} // namespace samsyn::tidy
