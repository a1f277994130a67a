// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"
#include "tests/cli/CliRun.h"
#include "tests/support/FormRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace samsyn;
using namespace samsyn::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestCliForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFormBecomesAFramework();
    void theReportComesAsJson();
    void aFormWithErrorsIsRefusedRowByRow();
    void aFormThatAsksNothingIsRefused();
    void workbooksThatAreNoneSayWhatToDo_data();
    void workbooksThatAreNoneSayWhatToDo();
    void aFrameworkGoesOutAndComesBack();
    void whatCannotBeWrittenIsSaid();

private:
    QString form(const char *survey) const
    {
        const QString path = m_desk.path(s("form.xlsx"));
        const FormLines sheets{lines(survey), lines("list_name|name|label\nyn|y|Ja\nyn|n|Nej"),
                               lines("form_title|form_id\nEnkät|E")};
        return writeWorkbook(sheets.workbook(), path) ? path : QString();
    }
    CliOutcome import(const QString &path, const QStringList &more = {}) const
    {
        return runCli(QStringList{s("form"), s("import"), path, s("--out"), out()} + more);
    }
    QString out() const { return m_desk.path(s("f.json")); }

    Desk m_desk;
};

void TestCliForm::aFormBecomesAFramework()
{
    const CliOutcome outcome = import(
        form("type|name|label\nbegin group|g|Grupp\nselect_one yn|q1|Fråga\ngeopoint|q2|Var?\nend group"),
        {s("--licence"), s("CC-BY-4.0")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.contains("came in"), outcome.out.constData());
    QVERIFY2(outcome.out.contains("not placed  survey row 4, type  \"q2\" of the type geopoint was left out"),
             outcome.out.constData());
    const FrameworkReading reading = readFramework(m_desk.read(s("f.json")), s("f.json"));
    QVERIFY(reading.isValid());
    QCOMPARE(reading.framework->licence, s("CC-BY-4.0"));
    QCOMPARE(reading.framework->areas[0].name.sv, s("Grupp"));
}

void TestCliForm::theReportComesAsJson()
{
    const CliOutcome outcome =
        import(form("type|name|label\ntext|q1|Fråga\ngeopoint|q2|Var?"), {s("--json")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(report[s("outcome")].toString(), s("partly"));
    bool isNamed = false;
    for (const QJsonValue &remark : report[s("remarks")].toArray())
        isNamed = isNamed || (remark[s("kind")] == s("not placed") && remark[s("row")] == 3);
    QVERIFY(isNamed);
}

void TestCliForm::aFormWithErrorsIsRefusedRowByRow()
{
    const CliOutcome outcome = import(form("type|name|label\ntxet|q1|Fråga\ntext||Fråga\ntext|q3|Tre"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("form.xlsx: survey row 2, type: \"txet\" is not a type of XLSForm"),
             outcome.err.constData());
    QVERIFY2(outcome.err.contains("survey row 3, name: the row has no name"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("use a type such as select_one LIST"), outcome.err.constData());
    const CliOutcome json = import(m_desk.path(s("form.xlsx")), {s("--json")});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(json.out).object()[s("outcome")].toString(), s("refused"));
}

void TestCliForm::aFormThatAsksNothingIsRefused()
{
    const CliOutcome outcome = import(form("type|name|label\ngeopoint|q2|Var?"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("the form asks nothing that Samsyn can ask"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("survey row 2, type"), outcome.err.constData());
}

void TestCliForm::workbooksThatAreNoneSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("advice");
    QTest::newRow("old format") << QByteArray("\xD0\xCF\x11\xE0") + QByteArray(600, '\0')
                                << QByteArray("save it anew as .xlsx");
    QTest::newRow("text") << QByteArray("type,name\n") << QByteArray("save it anew as .xlsx and run again");
    QTest::newRow("password") << QByteArray("\xD0\xCF\x11\xE0")
            + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                              << QByteArray("take its password away");
    QTest::newRow("too large") << QByteArray("PK") + QByteArray(21 * 1024 * 1024, ' ')
                               << QByteArray("keep the sheets survey, choices and settings alone");
}

void TestCliForm::workbooksThatAreNoneSayWhatToDo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, advice);
    const CliOutcome outcome = import(m_desk.write(s("bad.xlsx"), bytes));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("bad.xlsx"), outcome.err.constData());
    QVERIFY2(outcome.err.contains(advice), outcome.err.constData());
}

void TestCliForm::aFrameworkGoesOutAndComesBack()
{
    const QString workbook = m_desk.path(s("a.xlsx"));
    const CliOutcome exported = runCli(
        {s("form"), s("export"), s(SAMSYN_SOURCE_DIR "/assets/frameworks/A.json"), s("--out"), workbook});
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    const CliOutcome imported = import(workbook, {s("--json")});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(QJsonDocument::fromJson(imported.out).object()[s("outcome")].toString(), s("whole"));
    QFile original(s(SAMSYN_SOURCE_DIR "/assets/frameworks/A.json"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    const FrameworkReading before = readFramework(original.readAll(), {});
    const FrameworkReading after = readFramework(m_desk.read(s("f.json")), {});
    QVERIFY(*before.framework == *after.framework);
}

void TestCliForm::whatCannotBeWrittenIsSaid()
{
    const CliOutcome outcome =
        runCli({s("form"), s("export"), s(SAMSYN_SOURCE_DIR "/assets/frameworks/A.json"), s("--out"),
                m_desk.path(s("nowhere/a.xlsx"))});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("nowhere/a.xlsx"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCliForm)
#include "tst_CliForm.moc"
