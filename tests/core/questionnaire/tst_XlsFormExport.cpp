// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/OwnForm.h"
#include "core/questionnaire/xlsform/WorkbookReader.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"
#include "core/questionnaire/xlsform/XlsForm.h"
#include "core/questionnaire/xlsform/XlsFormExport.h"
#include "core/questionnaire/xlsform/XlsFormImport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

Framework frameworkOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const FrameworkReading reading = readFramework(file.readAll(), path);
    if (!reading.isValid())
        qFatal("%s: %s", qPrintable(path), qPrintable(reading.findings[0].what));
    return *reading.framework;
}

Framework sample(const char *name)
{
    return frameworkOf(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/")
                       + QLatin1String(name));
}

QString remarksOf(const XlsFormImport &import)
{
    QStringList said;
    for (const XlsFormRemark &remark : import.remarks) {
        if (remark.kind != RemarkKind::CameIn)
            said.append(
                QStringLiteral("%1:%2 %3").arg(remark.place.sheet).arg(remark.place.row).arg(remark.what));
    }
    return said.join(QLatin1Char('\n'));
}

/// The cell of a heading in the row whose column `by` has the text `is`; nullptr when there is none.
Cell *cellOf(Sheet &sheet, const QStringList &where)
{
    const auto columnOf = [&sheet](const QString &heading) {
        for (const Cell &cell : sheet.rows[0].cells) {
            if (cell.text == heading)
                return cell.column;
        }
        return 0;
    };
    const int by = columnOf(where[0]), wanted = columnOf(where[2]);
    for (Row &row : sheet.rows) {
        const bool matches = std::ranges::any_of(
            row.cells, [&](const Cell &cell) { return cell.column == by && cell.text == where[1]; });
        for (Cell &cell : row.cells) {
            if (matches && cell.column == wanted)
                return &cell;
        }
    }
    return nullptr;
}

QString textOf(Workbook &workbook, int sheet, const QStringList &where)
{
    const Cell *cell = cellOf(workbook.sheets[sheet], where);
    return cell ? cell->text : QString();
}

QStringList at(const char *by, const char *is, const char *heading)
{
    return {QString::fromUtf8(by), QString::fromUtf8(is), QString::fromUtf8(heading)};
}

} // namespace

class TestXlsFormExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFrameworkComesBackEqual_data();
    void everyFrameworkComesBackEqual();
    void everyFormIsOneThatTheConverterTakes_data();
    void everyFormIsOneThatTheConverterTakes();
    void typesAreThoseOfXlsForm_data();
    void typesAreThoseOfXlsForm();
    void conditionsAreThoseOfOdk_data();
    void conditionsAreThoseOfOdk();
    void codesThatAreNoNamesGetNames();
    void textsEditedInASpreadsheetComeBack();
    void errorsMadeInASpreadsheetAreNamedByRow_data();
    void errorsMadeInASpreadsheetAreNamedByRow();
    void valuesAreWrittenSoThatTheyComeBack_data();
    void valuesAreWrittenSoThatTheyComeBack();
};

void TestXlsFormExport::everyFrameworkComesBackEqual_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"/assets/frameworks", "/tests/data/frameworks/valid"}) {
        const QDir files(QStringLiteral(SAMSYN_SOURCE_DIR) + QLatin1String(folder));
        for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void TestXlsFormExport::everyFrameworkComesBackEqual()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const FrameworkReading reading = readFramework(file.readAll(), path);
    QVERIFY(reading.isValid());
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("form.xlsx"));
    const Result<void> written = writeWorkbook(exportXlsForm(*reading.framework), out);
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().what));
    const Result<Workbook> workbook = readWorkbookFile(out);
    QVERIFY2(workbook.has_value(), workbook ? "" : qPrintable(workbook.error().what));
    const XlsFormImport import = importXlsForm(*workbook);
    QVERIFY2(import.framework, qPrintable(remarksOf(import)));
    QCOMPARE(remarksOf(import), QString());
    QVERIFY(*import.framework == *reading.framework);
}

void TestXlsFormExport::everyFormIsOneThatTheConverterTakes_data()
{
    everyFrameworkComesBackEqual_data();
}

void TestXlsFormExport::everyFormIsOneThatTheConverterTakes()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const FrameworkReading reading = readFramework(file.readAll(), path);
    QVERIFY(reading.isValid());
    RemarkLog log;
    static_cast<void>(readXlsForm(exportXlsForm(*reading.framework), log));
    XlsFormImport refused;
    refused.remarks = log.remarks();
    QVERIFY2(!log.has(RemarkKind::Refused), qPrintable(remarksOf(refused)));
}

void TestXlsFormExport::typesAreThoseOfXlsForm_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("type");
    const auto add = [](const char *file, const char *question, const char *type) {
        QTest::addRow("%s %s", file, question)
            << QString::fromLatin1(file) << QString::fromLatin1(question) << QString::fromLatin1(type);
    };
    add("all-types.json", "q1", "select_one levels_q1");
    add("all-types.json", "q2", "select_one samsyn_steps_dk");
    add("all-types.json", "q4", "select_multiple statements_q4");
    add("all-types.json", "q5", "decimal");
    add("all-types.json", "i1", "select_one samsyn_importance_dk");
    add("all-types.json", "t1", "text");
    add("facts.json", "f0", "select_one county_dk");
    add("facts.json", "f2", "select_multiple abc");
    add("facts.json", "f3", "integer");
    add("facts.json", "f4", "range");
    add("facts.json", "f5", "date");
    add("facts.json", "f6", "note");
    add("facts.json", "f7", "calculate");
}

void TestXlsFormExport::typesAreThoseOfXlsForm()
{
    QFETCH(QString, file);
    QFETCH(QString, question);
    QFETCH(QString, type);
    Workbook workbook = exportXlsForm(sample(file.toLatin1().constData()));
    QCOMPARE(textOf(workbook, 0, {QStringLiteral("name"), question, QStringLiteral("type")}), type);
}

void TestXlsFormExport::conditionsAreThoseOfOdk_data()
{
    QTest::addColumn<QString>("odk");
    const auto add = [](const char *source, const char *odk) {
        QTest::newRow(source) << QString::fromLatin1(odk);
    };
    add("${a} > 3", "${a} > 3");
    add("${1b} > 3", "${_1b} > 3");
    add("${ 1b } > 3", "${_1b} > 3");
    add("answered(${a})",
        "(${a} != '' and ${a} != 'dont_know' and ${a} != 'not_applicable' and ${a} != 'declined')");
    add("not(dont-know(${1b}))", "not((${_1b} = 'dont_know'))");
    add("not-applicable( ${a} ) or declined(.)", "(${a} = 'not_applicable') or (. = 'declined')");
    add("${a} = 'answered(${a})'", "${a} = 'answered(${a})'");
    add("selected(${a}, \"x\")", "selected(${a}, \"x\")");
    add("", "");
}

void TestXlsFormExport::conditionsAreThoseOfOdk()
{
    QFETCH(QString, odk);
    const QMap<QString, QString> names{{QStringLiteral("a"), QStringLiteral("a")},
                                       {QStringLiteral("1b"), QStringLiteral("_1b")}};
    QCOMPARE(odkExpression(QString::fromLatin1(QTest::currentDataTag()), names), odk);
}

void TestXlsFormExport::codesThatAreNoNamesGetNames()
{
    Framework framework = sample("facts.json");
    QList<Question> &questions = framework.areas[0].capabilities[0].questions;
    questions[3].code = QStringLiteral("3"); // f3, which a text and a calculation name
    questions[6].text.sv = QStringLiteral("Du svarade ${3}.");
    questions[7].calculation = *Expression::parse(QStringLiteral("${3} * 2"));
    const FrameworkReading checked = readFramework(writeFramework(framework), {});
    QVERIFY2(checked.isValid(), checked.isValid() ? "" : qPrintable(checked.findings[0].what));
    Workbook workbook = exportXlsForm(*checked.framework);
    QCOMPARE(textOf(workbook, 0, at("name", "_3", "samsyn::code")), QStringLiteral("\"3\""));
    QCOMPARE(textOf(workbook, 0, at("name", "f6", "label::Svenska (sv)")),
             QStringLiteral("Du svarade ${_3}."));
    QCOMPARE(textOf(workbook, 0, at("name", "f7", "calculation")), QStringLiteral("${_3} * 2"));
    const XlsFormImport import = importXlsForm(workbook);
    QVERIFY2(import.framework, qPrintable(remarksOf(import)));
    QVERIFY(*import.framework == *checked.framework);
}

void TestXlsFormExport::textsEditedInASpreadsheetComeBack()
{
    Workbook workbook = exportXlsForm(sample("all-types.json"));
    cellOf(workbook.sheets[0], at("name", "q1", "label::Svenska (sv)"))->text = QStringLiteral("Ny fråga");
    cellOf(workbook.sheets[0], at("name", "area_A1", "label::Svenska (sv)"))->text =
        QStringLiteral("Nytt namn");
    cellOf(workbook.sheets[0], at("name", "q2", "relevant"))->text = QStringLiteral("${q1} >= 4");
    cellOf(workbook.sheets[1], at("list_name", "levels_q1", "label::Svenska (sv)"))->text =
        QStringLiteral("Ny nivå");
    const XlsFormImport import = importXlsForm(workbook);
    QVERIFY2(import.framework, qPrintable(remarksOf(import)));
    const Question &question = *import.framework->question(QStringLiteral("q1"));
    QCOMPARE(question.text.sv, QStringLiteral("Ny fråga"));
    QCOMPARE(question.descriptors[0].text.sv, QStringLiteral("Ny nivå"));
    QCOMPARE(import.framework->areas[0].name.sv, QStringLiteral("Nytt namn"));
    QCOMPARE(import.framework->question(QStringLiteral("q2"))->showIf->source(),
             QStringLiteral("${q1} >= 4"));
}

void TestXlsFormExport::errorsMadeInASpreadsheetAreNamedByRow_data()
{
    QTest::addColumn<QStringList>("where");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("type") << at("name", "q1", "samsyn::type") << QStringLiteral("level9")
                          << QStringLiteral("survey:4 this must be one of");
    QTest::newRow("weight") << at("name", "q1", "samsyn::weight") << QStringLiteral("heavy")
                            << QStringLiteral("survey:4 ");
    QTest::newRow("condition") << at("name", "q2", "relevant") << QStringLiteral("${q1} >")
                               << QStringLiteral("survey:5 ");
    QTest::newRow("group") << at("name", "capability_A1.1", "samsyn::type") << QStringLiteral("area")
                           << QStringLiteral("survey:3 in an area there are capabilities");
    QTest::newRow("area") << at("name", "area_A1", "samsyn::type") << QStringLiteral("other")
                          << QStringLiteral("survey:2 outside of the groups");
    QTest::newRow("name") << at("name", "q3", "name") << QStringLiteral("q2")
                          << QStringLiteral("survey:6 the name \"q2\" stands twice");
}

void TestXlsFormExport::errorsMadeInASpreadsheetAreNamedByRow()
{
    QFETCH(QStringList, where);
    QFETCH(QString, text);
    QFETCH(QString, refusal);
    Workbook workbook = exportXlsForm(sample("all-types.json"));
    cellOf(workbook.sheets[0], where)->text = text;
    const XlsFormImport import = importXlsForm(workbook);
    QVERIFY(!import.framework);
    QVERIFY(import.isRefused());
    QVERIFY2(remarksOf(import).contains(refusal), qPrintable(remarksOf(import)));
}

void TestXlsFormExport::valuesAreWrittenSoThatTheyComeBack_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("cell");
    const auto add = [](const char *cell, const QJsonValue &value) {
        QTest::newRow(cell) << value << QString::fromUtf8(cell);
    };
    add("level5", QStringLiteral("level5"));
    add("\"0.1\"", QStringLiteral("0.1"));
    add("\"true\"", QStringLiteral("true"));
    add("a, b", QStringLiteral("a, b"));
    add("1, 2", QStringLiteral("1, 2"));
    add("\"\"", QString());
    add("true", true);
    add("\"TRUE\"", QStringLiteral("TRUE"));
    add("0.25", 0.25);
    add("99.95", 99.95);
    add("null", QJsonValue::Null);
    add("[\"LED\",\"CHE\"]", QJsonArray{QStringLiteral("LED"), QStringLiteral("CHE")});
    add("{\"a\":\"å\"}", QJsonObject{{QStringLiteral("a"), QStringLiteral("å")}});
}

void TestXlsFormExport::valuesAreWrittenSoThatTheyComeBack()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, cell);
    QCOMPARE(ownCell(value), cell);
    QVERIFY(ownValue(cell) == value);
}

QTEST_GUILESS_MAIN(TestXlsFormExport)
#include "tst_XlsFormExport.moc"
