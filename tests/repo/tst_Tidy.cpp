// SPDX-License-Identifier: EUPL-1.2
// The style guide as a test: prints "file:line: what, use instead" for everything that breaks a rule.
#include "tests/repo/CppOutline.h"
#include "tests/repo/Rules.h"

#include <QTest>

#include <cstdio>

using namespace samsyn::tidy;

using Rule = Findings (*)(const Tree &);
Q_DECLARE_METATYPE(Rule)

class tst_Tidy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsTheHouseRules_data();
    void keepsTheHouseRules();
    void findsWhatItLooksFor_data();
    void findsWhatItLooksFor();
    void measuresFunctions();

private:
    Tree m_tree;
};

static SourceFile makeFile(const QString &path, const QString &text)
{
    SourceFile file;
    file.path = path;
    file.text = text;
    file.code = blankCommentsAndStrings(text);
    file.lines = text.split(QLatin1Char('\n'));
    return file;
}

void tst_Tidy::initTestCase()
{
    m_tree = loadTree(QStringLiteral(SAMSYN_SOURCE_DIR));
    QVERIFY2(m_tree.size() > 50, "the source tree was not found");
}

void tst_Tidy::keepsTheHouseRules_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("sizes") << Rule(checkSizes);
    QTest::newRow("include arrows") << Rule(checkIncludeArrows);
    QTest::newRow("qml arrows") << Rule(checkQmlArrows);
    QTest::newRow("banned words") << Rule(checkBannedWords);
    QTest::newRow("first lines") << Rule(checkFirstLines);
    QTest::newRow("top level") << Rule(checkTopLevel);
    QTest::newRow("tests run and assert") << Rule(checkTests);
    QTest::newRow("paths in documents") << Rule(checkDocumentPaths);
    QTest::newRow("accessible controls") << Rule(checkAccessibleControls);
    QTest::newRow("translations") << Rule(checkTranslations);
}

void tst_Tidy::keepsTheHouseRules()
{
    QFETCH(Rule, rule);
    const Findings findings = rule(m_tree);
    for (const Finding &finding : findings)
        std::fprintf(stderr, "%s:%d: %s\n", qUtf8Printable(finding.path), finding.line,
                     qUtf8Printable(finding.what));
    QCOMPARE(int(findings.size()), 0);
}

void tst_Tidy::findsWhatItLooksFor_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, Rule rule, const char *path, const QString &text) {
        QTest::newRow(name) << rule << QString::fromLatin1(path) << text;
    };
    row("long line", checkSizes, "core/base/A.h", QString(111, QLatin1Char('x')));
    row("long file", checkSizes, "core/base/A.h", QString(201, QLatin1Char('\n')) + QLatin1Char('x'));
    row("long function", checkSizes, "core/base/A.cpp",
        QStringLiteral("int f()\n{\n") + QString(50, QLatin1Char('\n')) + QStringLiteral("}\n"));
    row("deep nesting", checkSizes, "core/base/A.cpp",
        QStringLiteral("void f()\n{ if (a) { for (;;) { while (b) { if (c) { d(); } } } } }\n"));
    row("many parameters", checkSizes, "core/base/A.cpp",
        QStringLiteral("void f(int a, int b, int c, int d, int e)\n{ }\n"));
    row("long handler", checkSizes, "qml/pages/A.qml",
        QStringLiteral("Item {\n onX: {\n") + QString(9, QLatin1Char('\n')) + QStringLiteral("}\n}\n"));
    row("arrow up", checkIncludeArrows, "core/store/A.h",
        QStringLiteral("#include \"core/sync/Messages.h\"\n"));
    row("server sees qml", checkIncludeArrows, "platform/server/A.h",
        QStringLiteral("#include \"qml/viewmodels/A.h\"\n"));
    row("gui in core", checkIncludeArrows, "core/base/A.h", QStringLiteral("#include <QPainter>\n"));
    row("sqlite outside store", checkIncludeArrows, "core/sync/A.cpp",
        QStringLiteral("#include <sqlite3.h>\n"));
    row("type name", checkBannedWords, "core/base/A.h", QStringLiteral("class SyncManager {};\n"));
    row("clock in core", checkBannedWords, "core/base/A.cpp",
        QStringLiteral("x = QDateTime::currentMSecsSinceEpoch();\n"));
    row("own colour", checkBannedWords, "qml/pages/A.qml", QStringLiteral("color: \"#ff0000\"\n"));
    row("property var", checkBannedWords, "qml/pages/A.qml", QStringLiteral("property var x\n"));
    row("no licence", checkFirstLines, "core/base/A.cpp", QStringLiteral("int x;\n"));
    row("foreign folder", checkTopLevel, "scripts/a.cpp", QStringLiteral("int x;\n"));
    row("test not run", checkTests, "tests/core/tst_Nowhere.cpp", QStringLiteral("int x;\n"));
    row("test without assertion", checkTests, "tests/core/tst_Id.cpp",
        QStringLiteral("void tst_Id::works()\n{\n f();\n}\n"));
    row("dead path", checkDocumentPaths, "README.md", QStringLiteral("see `core/base/Nowhere.h`\n"));
    row("mute control", checkAccessibleControls, "qml/controls/A.qml", QStringLiteral("T.Button {\n}\n"));
    row("no translation", checkTranslations, "assets/translations/a.ts",
        QStringLiteral("<translation type=\"unfinished\"></translation>"));
}

void tst_Tidy::findsWhatItLooksFor()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QVERIFY2(!rule({makeFile(path, text)}).empty(), "the rule overlooks what it is there to find");
}

void tst_Tidy::measuresFunctions()
{
    const SourceFile file = makeFile(QStringLiteral("core/base/A.cpp"),
                                     QStringLiteral("namespace n {\n"
                                                    "struct S { int a = 1; int b() const { return a; } };\n"
                                                    "S::S(int x, QMap<int, int> y) : m_a{x}, m_b(y)\n"
                                                    "{\n"
                                                    "    const char *text = \"} if {\"; // }\n"
                                                    "    if (x) {\n"
                                                    "        y = [&](int z) { return z; };\n"
                                                    "    }\n"
                                                    "}\n"
                                                    "}\n"));
    const auto functions = cppFunctions(file);
    QCOMPARE(int(functions.size()), 2);
    QCOMPARE(functions[0].name, QStringLiteral("b"));
    QCOMPARE(functions[1].parameters, 2);
    QCOMPARE(functions[1].nesting, 1);
    QCOMPARE(functions[1].bodyLines, 6);
}

QTEST_GUILESS_MAIN(tst_Tidy)
#include "tst_Tidy.moc"
