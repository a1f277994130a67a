// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/foreign/ForeignImport.h"
#include "core/questionnaire/foreign/TextTemplate.h"
#include "core/questionnaire/foreign/YamlTree.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<SourceFile> filesBelow(const QString &folder)
{
    QList<SourceFile> files;
    QDirIterator entries(folder, {s("*.yml")}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.append({path.mid(folder.size() + 1), bytesOf(path)});
    }
    return files;
}

ForeignMapping mappingAt(const QString &path)
{
    return readForeignMapping(bytesOf(path), path).mapping.value_or(ForeignMapping());
}

QString testData(const char *name)
{
    return s(SAMSYN_SOURCE_DIR "/tests/data/foreign/") + s(name);
}

/// Empty when the shared data is not on this machine.
QString shared(const char *path)
{
    const QString folder = qEnvironmentVariable("SAMSYN_SHARED", s(SAMSYN_SOURCE_DIR "/../shared"));
    const QString full = folder + s("/data/") + s(path);
    return QFile::exists(full) ? full : QString();
}

QStringList remarksOf(const ForeignImport &import, ForeignRemarkKind kind)
{
    QStringList all;
    for (const ForeignRemark &remark : import.remarks) {
        if (remark.kind == kind)
            all += remark.place + s(": ") + remark.what;
    }
    return all;
}

bool says(const QStringList &remarks, const char *text)
{
    return std::ranges::any_of(remarks, [&](const QString &remark) { return remark.contains(s(text)); });
}

Row row(int number, const QStringList &cells)
{
    Row row;
    row.number = number;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            row.cells.append({int(i) + 1, cells[i], CellKind::Text, false});
    }
    return row;
}

} // namespace

class tst_ForeignImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yamlBecomesATree()
    {
        const Result<SourceValue> tree = readYaml("a: 1\nb: [x, {c: ~, d: 'e f'}]\n", s("t.yml"));
        QVERIFY(tree);
        QCOMPARE(tree->field(s("a"))->text, s("1"));
        const SourceValue *list = tree->field(s("b"));
        QCOMPARE(list->kind, SourceValue::Kind::List);
        QCOMPARE(list->items.at(1).field(s("d"))->text, s("e f"));
        QCOMPARE(list->items.at(1).field(s("c"))->kind, SourceValue::Kind::Empty);
        QVERIFY(!tree->field(s("x")));
    }

    void hostileYamlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("code");
        const int syntax = int(ErrorCode::YamlSyntax), isUnsafe = int(ErrorCode::YamlUnsafe);
        QTest::newRow("empty") << QByteArray() << syntax;
        QTest::newRow("no YAML") << QByteArray("a: [1, 2\nb: }") << syntax;
        QTest::newRow("key twice") << QByteArray("a: 1\na: 2\n") << syntax;
        QTest::newRow("key that is a list") << QByteArray("? [a]\n: 1\n") << syntax;
        QTest::newRow("not UTF-8") << QByteArray("a: \xff\xfe\n") << syntax;
        QTest::newRow("unknown alias") << QByteArray("a: *b\n") << syntax;
        QTest::newRow("billion laughs")
            << QByteArray("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n") << isUnsafe;
        QTest::newRow("anchor") << QByteArray("a: &x 1\n") << isUnsafe;
        QTest::newRow("anchor on a map") << QByteArray("a: &x {b: 1}\n") << isUnsafe;
        QTest::newRow("deep") << QByteArray(61, '[') + QByteArray(61, ']') << isUnsafe;
        QTest::newRow("large") << QByteArray(4 * 1024 * 1024 + 1, 'a') << isUnsafe;
        QByteArray many = "[";
        for (int i = 0; i < 100'001; ++i)
            many += "a,";
        QTest::newRow("many") << many + "]" << isUnsafe;
    }

    void hostileYamlIsRefused()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, code);
        const Result<SourceValue> tree = readYaml(yaml, s("t.yml"));
        QVERIFY(!tree);
        QCOMPARE(int(tree.error().code), code);
        QVERIFY2(tree.error().where.startsWith(s("t.yml:")), qPrintable(tree.error().where));
    }

    void veryDeepYamlDoesNotExhaustTheStack()
    {
        const Result<SourceValue> tree = readYaml(QByteArray(200'000, '['), s("t.yml"));
        QVERIFY(!tree);
    }

    void aFolderOfFilesBecomesAFramework()
    {
        const ForeignImport import =
            importForeign(mappingAt(testData("mapping.json")), filesBelow(testData("model")));
        QVERIFY2(import.framework, import.findings.isEmpty() ? "" : qPrintable(import.findings.first().what));
        const Framework &made = *import.framework;
        QCOMPARE(made.areas.size(), 0 + 2);
        QCOMPARE(made.areas[0].name.sv, s("Zeroth group")); // by order, not by file
        QCOMPARE(made.areas[0].name.en, s("Zeroth group"));
        QCOMPARE(made.areas[1].capabilities[0].name.sv, s("First"));
        QCOMPARE(made.areas[1].capabilities[0].description.sv, s("one"));
        const Question *level = made.question(s("a"));
        QVERIFY(level);
        QCOMPARE(level->type, QuestionType::Level5);
        QCOMPARE(level->text.sv, s("Is it done?"));
        QCOMPARE(level->help.sv, s("– one point\n– another point"));
        QCOMPARE(level->weight, 2.5);
        QVERIFY(level->allowNotApplicable);
        QCOMPARE(level->descriptors[1].text.sv, s("Partly"));
        QCOMPARE(level->showIf->source(), s("selected(${b-c}, '1')"));
        const Question *choice = made.question(s("b-c"));
        QVERIFY(choice);
        QCOMPARE(choice->type, QuestionType::SingleChoice);
        QVERIFY(!choice->showIf);
        QCOMPARE(made.choiceList(choice->choiceList)->choices[1].text.sv, s("Never"));
        QCOMPARE(made.question(s("b-c-why"))->type, QuestionType::FreeText);
        QVERIFY(readFramework(writeFramework(made), s("again")).isValid());
    }

    void whatIsLostIsTold()
    {
        const ForeignImport import =
            importForeign(mappingAt(testData("mapping.json")), filesBelow(testData("model")));
        const QStringList changed = remarksOf(import, ForeignRemarkKind::Changed);
        for (const char *text : {"the code \"b c\" became \"b-c\"", "texts are in English", "(0, 1, 4)",
                                 "the answers of 1 questions"})
            QVERIFY2(says(changed, text), qPrintable(s(text) + changed.join(QLatin1Char('\n'))));
        const QStringList lost = remarksOf(import, ForeignRemarkKind::NotPlaced);
        for (const char *text :
             {"README.yml: the file is of no collection",
              "items/lost.yml: group \"nowhere\" leads to nothing", "\"Lost?\" belongs to nothing in groups",
              "\"${a} = 1\" was left out", "the capability", "the area has no capability"})
            QVERIFY2(says(lost, text), qPrintable(s(text) + lost.join(QLatin1Char('\n'))));
        QVERIFY(says(remarksOf(import, ForeignRemarkKind::CameIn), "1 questions of type level5"));
    }

    void theOrderOfFilesMakesNoDifference()
    {
        const ForeignMapping mapping = mappingAt(testData("mapping.json"));
        QList<SourceFile> files = filesBelow(testData("model"));
        const ForeignImport first = importForeign(mapping, files);
        std::ranges::reverse(files);
        const ForeignImport second = importForeign(mapping, files);
        QCOMPARE(first.framework, second.framework);
        QCOMPARE(first.remarks, second.remarks);
    }

    void aWorkbookBecomesAFramework()
    {
        Workbook workbook;
        workbook.sheets.append(
            {s("Q"),
             SheetState::Visible,
             {row(1, {s("ID"), s("Text")}), row(2, {{}, s("Part 1: Things")}),
              row(3, {s("1"), s("Is it so? Why: say more"), s("pick 1")}),
              row(4, {s("2"), s("What then?"), s("-")}), row(5, {{}, s("a table inside")})}});
        workbook.sheets.append({s("A"), SheetState::Visible, {row(1, {s("pick 1"), s("No"), s("Yes")})}});
        const QTemporaryDir folder;
        QVERIFY(writeWorkbook(workbook, folder.filePath(s("t.xlsx"))));
        const QByteArray bytes = bytesOf(folder.filePath(s("t.xlsx")));
        const QByteArray json = bytesOf(testData("workbook.json"));
        const MappingReading mapping = readForeignMapping(json, s("m.json"));
        QVERIFY2(mapping.mapping,
                 mapping.findings.isEmpty() ? "" : qPrintable(mapping.findings.first().where));
        const ForeignImport import = importForeign(*mapping.mapping, {{s("t.xlsx"), bytes}});
        QVERIFY2(import.framework, import.findings.isEmpty() ? "" : qPrintable(import.findings.first().what));
        QCOMPARE(import.framework->areas[0].code, s("P1"));
        QCOMPARE(import.framework->question(s("Q1"))->text.sv, s("Is it so?"));
        QCOMPARE(import.framework->question(s("Q1"))->help.sv, s("say more"));
        QCOMPARE(import.framework->question(s("Q1"))->descriptors[1].text.sv, s("Yes"));
        QCOMPARE(import.framework->question(s("Q2"))->type, QuestionType::FreeText);
        const QStringList lost = remarksOf(import, ForeignRemarkKind::NotPlaced);
        QVERIFY(says(lost, "Q!5: a table inside"));
        QVERIFY(!says(lost, "leads to nothing"));
    }

    void aBrokenMappingIsExplained_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("finding");
        QTest::newRow("format") << QByteArray("mapping/1") << QByteArray("mapping/2")
                                << s("samsyn-mapping/1");
        QTest::newRow("language") << QByteArray("\"en\"") << QByteArray("\"fi\"") << s("/language");
        QTest::newRow("unknown key") << QByteArray("\"weight\"") << QByteArray("\"wieght\"")
                                     << s("/questions/wieght");
        QTest::newRow("unknown collection")
            << QByteArray("\"to\": \"groups\"") << QByteArray("\"to\": \"gruops\"")
            << s("/collections/items/links/group/to");
        QTest::newRow("pattern") << QByteArray("^a$") << QByteArray("(") << s("/questions/showIf/0/when/id");
        QTest::newRow("type") << QByteArray("\"singleChoice\"}]") << QByteArray("\"guess\"}]")
                              << s("/questions/types/1/type");
        QTest::newRow("levels") << QByteArray("\"inOrder\"") << QByteArray("\"sorted\"")
                                << s("/questions/types/0/levels");
        QTest::newRow("neither files nor sheet")
            << QByteArray("{\"files\": \"answers/*.yml\"}") << QByteArray("{}") << s("/collections/answers");
    }

    void aBrokenMappingIsExplained()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, finding);
        QByteArray json = bytesOf(testData("mapping.json"));
        QVERIFY(json.contains(from));
        const MappingReading reading = readForeignMapping(json.replace(from, to), s("m.json"));
        QVERIFY(!reading.mapping);
        const bool isNamed = std::ranges::any_of(reading.findings, [&](const Error &error) {
            return error.code == ErrorCode::MappingRule && (error.where + error.what).contains(finding);
        });
        QVERIFY2(isNamed, qPrintable(reading.findings.first().where + reading.findings.first().what));
    }

    void whatIsNoJsonIsNoMapping()
    {
        const MappingReading reading = readForeignMapping("{", s("m.json"));
        QVERIFY(!reading.mapping);
        QCOMPARE(reading.findings.first().code, ErrorCode::JsonSyntax);
    }

    void aSourceThatDoesNotFitIsRefused()
    {
        const ForeignMapping mapping = mappingAt(testData("mapping.json"));
        QCOMPARE(importForeign(mapping, {}).findings.first().code, ErrorCode::MappingRule);
        QList<SourceFile> twice = filesBelow(testData("model"));
        twice.append({s("groups/copy.yml"), "id: g1\nname: Copy\n"});
        QCOMPARE(importForeign(mapping, twice).findings.first().code, ErrorCode::MappingRule);
        QList<SourceFile> broken = filesBelow(testData("model"));
        broken.append({s("groups/broken.yml"), "a: ["});
        QCOMPARE(importForeign(mapping, broken).findings.first().code, ErrorCode::YamlSyntax);
        QCOMPARE(importForeign(mapping, {{s("x.xlsx"), "no workbook"}}).framework, std::nullopt);
        ForeignMapping nameless = mapping;
        nameless.head.remove(s("licence"));
        const ForeignImport unlicensed = importForeign(nameless, filesBelow(testData("model")));
        QVERIFY(!unlicensed.framework);
        QCOMPARE(unlicensed.findings.first().code, ErrorCode::FrameworkRule);
    }

    void textsAreFitted()
    {
        QCOMPARE(fittedText(s(" a\tb \n c\x01 "), 100), s("a b\nc"));
        QCOMPARE(fittedText(s("one two three four"), 12), s("one two …"));
        QVERIFY(fittedText(QString(5'000, QLatin1Char('x')), 300).size() <= 300);
        QCOMPARE(fittedCode(s("Å b/1")), s("--b-1"));
    }

    void sammComesInWhole()
    {
        const QString model = shared("1f-owasp-samm/model");
        if (model.isEmpty())
            QSKIP("the model of OWASP SAMM is not on this machine (SAMSYN_SHARED)");
        const ForeignImport import =
            importForeign(mappingAt(s(SAMSYN_SOURCE_DIR "/assets/mappings/samm.json")), filesBelow(model));
        QVERIFY2(import.framework, import.findings.isEmpty() ? "" : qPrintable(import.findings.first().what));
        const Framework &samm = *import.framework;
        QCOMPARE(samm.licence, s("CC BY-SA 4.0"));
        QCOMPARE(samm.areas.size(), 5);
        qsizetype capabilities = 0;
        for (const Area &area : samm.areas)
            capabilities += area.capabilities.size();
        QCOMPARE(capabilities, 15);
        QCOMPARE(samm.questionsInOrder().size(), std::size_t(90));
        QCOMPARE(samm.areas[1].name.sv, s("Design"));
        const Question *question = samm.question(s("D-SA-1-A"));
        QVERIFY(question);
        QCOMPARE(question->text.en, s("Do teams use security principles during design?"));
        QCOMPARE(question->descriptors[2].text.en, s("Yes, for at least half of the applications"));
        QVERIFY(question->help.en.contains(s("– You store your checklist in an accessible location")));
        QVERIFY(!says(remarksOf(import, ForeignRemarkKind::Changed), "the answers of 90 questions"));
        QVERIFY(!says(remarksOf(import, ForeignRemarkKind::NotPlaced), "leads to nothing"));
    }

    void valuesThatTheScaleDoesNotHaveAreTold()
    {
        const QString model = shared("1f-owasp-samm/model");
        if (model.isEmpty())
            QSKIP("the model of OWASP SAMM is not on this machine (SAMSYN_SHARED)");
        ForeignMapping even = mappingAt(s(SAMSYN_SOURCE_DIR "/assets/mappings/samm.json"));
        QJsonObject scale = even.head[s("scale")].toObject();
        scale.remove(s("levels"));
        scale[s("min")] = 0;
        scale[s("max")] = 3;
        even.head[s("scale")] = scale;
        const ForeignImport import = importForeign(even, filesBelow(model));
        QVERIFY(import.framework.has_value());
        QVERIFY(says(remarksOf(import, ForeignRemarkKind::Changed), "the answers of 90 questions"));
    }

    void openDataMaturityComesInWithItsWeights()
    {
        const QString book =
            shared("1c-open-data-maturity-2023/1-source-data/00_ODM2023_questionnaire_template.xlsx");
        if (book.isEmpty())
            QSKIP("the questionnaire of Open Data Maturity is not on this machine (SAMSYN_SHARED)");
        const ForeignImport import =
            importForeign(mappingAt(s(SAMSYN_SOURCE_DIR "/assets/mappings/open-data-maturity.json")),
                          {{s("odm.xlsx"), bytesOf(book)}});
        QVERIFY2(import.framework, import.findings.isEmpty() ? "" : qPrintable(import.findings.first().what));
        const Framework &odm = *import.framework;
        QCOMPARE(odm.areas.size(), 4);
        QCOMPARE(odm.areas[0].name.sv, s("Open Data Policy"));
        QCOMPARE(odm.areas[1].capabilities.size(), 6); // 2.1, 2.2 and 2.3a to 2.3d
        const auto asked = odm.questionsInOrder();
        QCOMPARE(std::ranges::count_if(asked,
                                       [](const Question *q) { return !q->code.contains(QLatin1Char('-')); }),
                 172);
        // Every question that the workbook scores and that has only yes and no carries the workbook's weight.
        QCOMPARE(odm.question(s("Q5"))->weight, 25.0);
        QCOMPARE(odm.question(s("Q5"))->type, QuestionType::Level5);
        QCOMPARE(odm.question(s("Q14"))->type, QuestionType::SingleChoice);
        QVERIFY(odm.question(s("Q14"))->allowNotApplicable);
        QCOMPARE(odm.question(s("Q9b"))->showIf->source(), s("${Q9a} = 1"));
        QVERIFY(!odm.question(s("Q1-why"))->showIf); // it is asked for "yes" and for "other"
        QCOMPARE(odm.question(s("Q24a"))->type, QuestionType::FreeText);
        QCOMPARE(odm.question(s("Q6a"))->text.en,
                 s("Does the national strategy/policy outline measures to incentivise the publication of and "
                   "access to real-time or dynamic data?"));
        const QStringList lost = remarksOf(import, ForeignRemarkKind::NotPlaced);
        QVERIFY(says(lost, "Questionnaire!42: Geospatial"));
        QVERIFY(says(lost, "\"What is your name?\" belongs to nothing in indicators"));
    }
};

QTEST_GUILESS_MAIN(tst_ForeignImport)
#include "tst_ForeignImport.moc"
