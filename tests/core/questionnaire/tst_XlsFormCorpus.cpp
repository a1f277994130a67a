// SPDX-License-Identifier: EUPL-1.2
// Every workbook of a set that nobody here wrote is brought in, and judged against what the reference
// converter (pyxform 4.5.0) made of it. XLSFORM.md reports the figures.
#include "core/questionnaire/xlsform/WorkbookReader.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"
#include "core/questionnaire/xlsform/XlsForm.h"
#include "core/questionnaire/xlsform/XlsFormExport.h"
#include "core/questionnaire/xlsform/XlsFormImport.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace samsyn;

namespace {

QString dataFolder()
{
    const QString shared =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    return shared + QStringLiteral("/data/3a-xlsforms");
}

/// Paths of files below the folder with this ending, sorted.
QStringList filesEnding(const char *ending)
{
    const QDir folder(dataFolder());
    QStringList files;
    for (QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (path.endsWith(QLatin1String(ending)))
            files.append(folder.relativeFilePath(path));
    }
    files.sort();
    return files;
}

/// What the converter made of a workbook; the file is absent when it refuses.
QString expectedPath(const QString &file)
{
    return dataFolder() + QStringLiteral("/_pyxform-4.5.0-expected/")
        + QString(file).replace(QLatin1Char('/'), QStringLiteral("__")) + QStringLiteral(".xml");
}

/// Names of the elements of the form's own instance, but for what the converter adds.
std::set<QString> namesInXForm(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::set<QString> names;
    int depth = 0;
    bool isFirst = true;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("entity")) {
            xml.skipCurrentElement(); // made of the sheet entities, not of rows
            continue;
        }
        const bool isInstance = xml.name() == QLatin1String("instance");
        if (token == QXmlStreamReader::StartElement && (depth > 0 || (isInstance && isFirst))) {
            if (depth++ > 1)
                names.insert(xml.qualifiedName().toString());
            isFirst = false;
        }
        if (token == QXmlStreamReader::EndElement && depth > 0)
            --depth;
    }
    for (const char *added :
         {"meta", "instanceID", "orx:meta", "orx:instanceID", "instanceName", "orx:instanceName"})
        names.erase(QLatin1String(added));
    return names;
}

/// Names of the elements that the rows of the survey make.
std::set<QString> namesInForm(const XlsForm &form)
{
    std::set<QString> names;
    const bool isFlat = !form.setting("flat").isEmpty(); // then groups make none
    eachNode(form.nodes, [&](const FormNode &node) {
        const QString count = form.survey.value(node.row, "repeat_count");
        const bool isFile = form.survey.value(node.row, "type").endsWith(QLatin1String("-external"));
        if (!isFile && !(isFlat && node.type.begins()))
            names.insert(node.name);
        if (node.type.other == FormType::Other::Offered)
            names.insert(node.name + QStringLiteral("_other"));
        if (!count.isEmpty()
            && !(count.startsWith(QLatin1String("${")) && count.count(QLatin1Char('}')) == 1))
            names.insert(node.name + QStringLiteral("_count"));
        const FormChoiceList *list = form.list(node.type.list);
        for (qsizetype i = 0; node.type.kind == FormRowKind::BeginLoop && list && i < list->choices.size();
             ++i)
            names.insert(list->choices[i].name);
    });
    return names;
}

/// What the converter adds: notes for tables, an answer "other" in a loop over a list with or_other,
/// entities.
bool isAdded(const QString &name)
{
    return name.startsWith(QLatin1String("generated_")) || name == QLatin1String("other")
        || name == QLatin1String("entity")
        || name.startsWith(QLatin1String("reserved_name_for_field_list_labels_"));
}

QString refusals(const XlsFormImport &import)
{
    QStringList said;
    for (const XlsFormRemark &remark : import.remarks) {
        if (remark.kind == RemarkKind::Refused)
            said.append(
                QStringLiteral("%1:%2 %3").arg(remark.place.sheet).arg(remark.place.row).arg(remark.what));
    }
    return said.join(QLatin1Char('\n'));
}

/// Why the converter refuses, judged by hand, and the place that Samsyn names. All are errors of the form.
struct Refusal {
    const char *file;
    const char *place; ///< "sheet:row what"
};
constexpr Refusal kRefusals[] = {
    {"kobotoolbox-docs/merging_dataset_excel_power_query/repeat_group_(merge)_dataset.xlsx",
     "survey:0 "}, // answers
    {"kobotoolbox-docs/number_decimal_range/number_decimal_range_question_types.xlsx",
     "survey:9 the type has no parameter \"tart\""},
    {"kobotoolbox-docs/photo_audio_video_file/media_question_types.xlsx",
     "survey:11 the name \"CV\" stands twice"},
    {"kobotoolbox-docs/question_library/collection_import_sample.xlsx", "survey:0 "}, // a library, no survey
    {"onadata/apps/main/tests/fixtures/bug_fixes/MCH_v1.xlsx",
     "survey:17 \"Select one from source\" is not a type"},
    {"onadata/apps/main/tests/fixtures/bug_fixes/enumerator_weekly.xlsx", "survey:1 the columns C and D"},
    {"onadata/apps/main/tests/fixtures/cascading_selects/duplicate_choice_form.xlsx",
     "choices:6 the list counties has the choice king twice"},
    {"onadata/apps/main/tests/fixtures/group_names_must_be_unique.xlsx",
     "survey:2 the repeat has the name of the form"},
    {"onadata/apps/main/tests/fixtures/transportation/transportation.no_choices.xlsx",
     "survey:4 there is no list of choices \"transport_types\""},
    {"onadata/apps/main/tests/fixtures/transportation/transportation_export.xlsx",
     "transportation:1 the sheet has no column \"type\""}, // answers
    {"onadata/apps/viewer/tests/fixtures/xlsx_output/xlsx_output.xlsx",
     "survey:8 \"set form title\" is not a type"},
    {"onadata/libs/tests/utils/fixtures/double_image_field_form_data.xlsx",
     "data:1 the sheet has no column"}, // answers
    {"onadata/libs/tests/utils/fixtures/good.xlsx", "tutorial:1 the sheet has no column"}, // answers
    {"pyxform/bug_example_xls/duplicate_columns.xlsx", "survey:1 the columns D and E"},
    {"pyxform/example_xls/include.xlsx", "survey:3 \"include\" is not a type"},
    {"pyxform/example_xls/include_json.xlsx", "survey:2 \"include\" is not a type"},
};

QString placeOfRefusal(const QString &file)
{
    for (const Refusal &refusal : kRefusals) {
        if (file == QLatin1String(refusal.file))
            return QString::fromUtf8(refusal.place);
    }
    return {};
}

} // namespace

class TestXlsFormCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheConverter_data();
    void agreesWithTheConverter();
    void countsAreThoseReported();
    void oldWorkbooksSayWhatToDo();

private:
    int m_whole = 0, m_partly = 0, m_nothing = 0, m_refused = 0;
};

void TestXlsFormCorpus::initTestCase()
{
    if (!QDir(dataFolder()).exists())
        QSKIP("SAMSYN-SKIPPED: no data/3a-xlsforms beside the source tree or in SAMSYN_SHARED");
}

void TestXlsFormCorpus::agreesWithTheConverter_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : filesEnding(".xlsx"))
        QTest::newRow(qPrintable(file)) << file;
}

/// What the converter takes comes in, or each part that does not is named with its row; the names of its form
/// are those of ours. What it refuses is refused at the right row. What came in goes out and comes back
/// equal.
void TestXlsFormCorpus::agreesWithTheConverter()
{
    QFETCH(QString, file);
    const Result<Workbook> workbook = readWorkbookFile(dataFolder() + QLatin1Char('/') + file);
    QVERIFY2(workbook.has_value(), workbook ? "" : qPrintable(workbook.error().what));
    const XlsFormImport import = importXlsForm(*workbook);
    const bool isTaken = QFile::exists(expectedPath(file));
    QVERIFY2(import.isRefused() != isTaken, qPrintable(refusals(import)));
    (import.isRefused()      ? m_refused
         : !import.framework ? m_nothing
         : import.isWhole()  ? m_whole
                             : m_partly)++;
    for (const XlsFormRemark &remark : import.remarks)
        QVERIFY(remark.kind == RemarkKind::CameIn
                || (!remark.what.isEmpty() && !remark.place.sheet.isEmpty()));
    if (!isTaken) {
        QVERIFY(!import.framework);
        QVERIFY2(!placeOfRefusal(file).isEmpty() && refusals(import).contains(placeOfRefusal(file)),
                 qPrintable(refusals(import)));
        return;
    }
    RemarkLog log;
    const XlsForm form = readXlsForm(*workbook, log);
    const std::set<QString> ours = namesInForm(form), theirs = namesInXForm(expectedPath(file));
    for (const QString &name : theirs)
        QVERIFY2(ours.contains(name) || isAdded(name), qPrintable(name));
    for (const QString &name : ours)
        QVERIFY2(theirs.contains(name), qPrintable(name));
    if (import.framework) {
        const XlsFormImport again = importXlsForm(exportXlsForm(*import.framework));
        QVERIFY2(again.framework, qPrintable(refusals(again)));
        QVERIFY(*again.framework == *import.framework);
    }
}

void TestXlsFormCorpus::countsAreThoseReported()
{
    QCOMPARE(m_whole, 11);
    QCOMPARE(m_partly, 108);
    QCOMPARE(m_nothing, 6);
    QCOMPARE(m_refused, 16);
    QCOMPARE(m_refused, int(std::size(kRefusals)));
}

void TestXlsFormCorpus::oldWorkbooksSayWhatToDo()
{
    const QStringList files = filesEnding(".xls");
    QCOMPARE(files.size(), 35);
    for (const QString &file : files) {
        const Result<Workbook> workbook = readWorkbookFile(dataFolder() + QLatin1Char('/') + file);
        QVERIFY(!workbook);
        QCOMPARE(workbook.error().code, ErrorCode::WorkbookOtherFormat);
        QVERIFY(
            workbook.error().what.startsWith(QLatin1String("this is the old .xls format: open it in Excel")));
    }
}

QTEST_GUILESS_MAIN(TestXlsFormCorpus)
#include "tst_XlsFormCorpus.moc"
