// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsForm.h"
#include "tests/support/FormRows.h"

#include <QTest>

using namespace samsyn;
using namespace samsyn::test;

namespace {

const char *const kYesNo = "list_name|name|label\nyn|y|Ja\nyn|n|Nej";

XlsForm read(const FormLines &form, RemarkLog &log)
{
    return readXlsForm(form.workbook(), log);
}

QString refusals(const RemarkLog &log)
{
    QStringList said;
    for (const XlsFormRemark &remark : log.remarks()) {
        if (remark.kind == RemarkKind::Refused)
            said.append(QStringLiteral("%1:%2 %3: %4")
                            .arg(remark.place.sheet)
                            .arg(remark.place.row)
                            .arg(remark.place.column, remark.what));
    }
    return said.join(QLatin1Char('\n'));
}

} // namespace

class TestXlsForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsHeadingsAsTheFieldWritesThem_data();
    void knowsHeadingsAsTheFieldWritesThem();
    void knowsTypesAsTheFieldWritesThem_data();
    void knowsTypesAsTheFieldWritesThem();
    void readsGroupsInGroups();
    void leavesOutDisabledRowsAndComments();
    void refusesErrorsOfTheForm_data();
    void refusesErrorsOfTheForm();
    void acceptsWhatTheConverterAccepts_data();
    void acceptsWhatTheConverterAccepts();
    void everyRefusalSaysWhatToDo();
    void findsReferences();
};

void TestXlsForm::knowsHeadingsAsTheFieldWritesThem_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("language");
    const auto add = [](const char *heading, const char *key, const char *language = "") {
        QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromUtf8(key)
                               << QString::fromUtf8(language);
    };
    add("type", "type");
    add("TYPE", "type");
    add(" Label ", "label");
    add("caption", "label");
    add("label:English", "label", "English");
    add("label::Svenska (sv)", "label", "Svenska (sv)");
    add("label::English\n", "label", "English");
    add("Hint::English (en)", "hint", "English (en)");
    add("relevance", "relevant");
    add("bind:relevant", "relevant");
    add("bind::relevant", "relevant");
    add("Constraint Message", "constraint_message");
    add("constraining message", "constraint_message");
    add("bind:jr:constraintMsg", "constraint_message");
    add("bind::jr:constraintMsg::English (en)", "constraint_message", "English (en)");
    add("read_only", "readonly");
    add("read only", "readonly");
    add("calculate", "calculation");
    add("bind::calculate", "calculation");
    add("count", "repeat_count");
    add("jr:count", "repeat_count");
    add("requiredMsg", "required_message");
    add("image", "media::image");
    add("media::image", "media::image");
    add("media::audio::English", "media::audio", "English");
    add("image::english", "media::image", "english");
    add("body::accept", "body::accept");
    add("control:appearance", "appearance");
    add("bind::saveIncomplete", "bind::saveIncomplete");
    add("instance::hxl", "instance::hxl");
    add("samsyn::weight", "samsyn::weight");
    add("notes", "notes");
    add("choice filter", "choice_filter");
}

void TestXlsForm::knowsHeadingsAsTheFieldWritesThem()
{
    QFETCH(QString, heading);
    QFETCH(QString, key);
    QFETCH(QString, language);
    RemarkLog log;
    const FormTable table = FormTable::read(
        {QStringLiteral("survey"), SheetState::Visible, {{1, {{4, heading}}}}}, FormSheet::Survey, log);
    QCOMPARE(table.columns().size(), 1);
    QCOMPARE(table.columns()[0].key, key);
    QCOMPARE(table.columns()[0].language, language);
}

void TestXlsForm::knowsTypesAsTheFieldWritesThem_data()
{
    using K = FormRowKind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("list");
    QTest::addColumn<bool>("offersOther");
    const auto add = [](const char *cell, K kind, const char *list = "", bool offersOther = false) {
        QTest::newRow(cell) << int(kind) << QString::fromLatin1(list) << offersOther;
    };
    add("text", K::Text);
    add("add text prompt", K::Text);
    add("integer", K::Integer);
    add("select_one yn", K::SelectOne, "yn");
    add("select one yn", K::SelectOne, "yn");
    add("select one from yn", K::SelectOne, "yn");
    add("select1 yn", K::SelectOne, "yn");
    add("add select one prompt using yn", K::SelectOne, "yn");
    add("select_one yn or_other", K::SelectOne, "yn", true);
    add("select all that apply from yn or specify other", K::SelectMultiple, "yn", true);
    add("select_multiple yn", K::SelectMultiple, "yn");
    add("select_one ${previous}", K::SelectOne, "${previous}");
    add("select_one_from_file a.csv", K::SelectFromFile, "a.csv");
    add("select_one_external towns", K::SelectExternal, "towns");
    add("rank yn", K::Rank, "yn");
    add("begin group", K::BeginGroup);
    add("begin_group", K::BeginGroup);
    add("end group", K::EndGroup);
    add("begin looped group", K::BeginRepeat);
    add("begin repeat", K::BeginRepeat);
    add("begin loop over yn", K::BeginLoop, "yn");
    add("end loop", K::EndLoop);
    add("geopoint", K::Unplaced);
    add("osm tags", K::Unplaced);
    add("start", K::Unplaced);
    add("Text", K::Unknown);
    add("Select one from yn", K::Unknown);
    add("select_one", K::Unknown);
    add("select_one yn twice", K::Unknown);
    add("begin something", K::Unknown);
}

void TestXlsForm::knowsTypesAsTheFieldWritesThem()
{
    QFETCH(int, kind);
    QFETCH(QString, list);
    QFETCH(bool, offersOther);
    const FormType type = formType(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(int(type.kind), kind);
    QCOMPARE(type.list, list);
    QCOMPARE(type.other == FormType::Other::Offered, offersOther);
}

void TestXlsForm::readsGroupsInGroups()
{
    RemarkLog log;
    const XlsForm form =
        read({lines("type|name|label\ntext|a|A\nbegin group|g|G\ntext|b|B\nbegin_repeat|r|R\n\n"
                    "text|c|C\nend repeat\nend_group\ntext|d|D"),
              {},
              {}},
             log);
    QCOMPARE(refusals(log), QString());
    QStringList names;
    eachNode(form.nodes,
             [&names](const FormNode &node) { names.append(node.name + QString::number(node.row.number)); });
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("a2 g3 b4 r5 c7 d10"));
    QCOMPARE(form.nodes.size(), std::size_t(3));
    QCOMPARE(form.nodes[1].children[1].children[0].name, QStringLiteral("c"));
}

void TestXlsForm::leavesOutDisabledRowsAndComments()
{
    RemarkLog log;
    const XlsForm form =
        read({lines("type|name|label|disabled|notes\ntext|a|A|yes\n||||a comment\ntext|b|B|no\n"
                    "note||A note without a name"),
              {},
              {}},
             log);
    QCOMPARE(refusals(log), QString());
    QCOMPARE(form.nodes.size(), std::size_t(2));
    QCOMPARE(form.nodes[0].name, QStringLiteral("b"));
    QCOMPARE(form.nodes[1].name, QStringLiteral("generated_note_name_5"));
    QCOMPARE(log.remarks().size(), 2);
    QCOMPARE(log.remarks()[0].place.row, 2);
    QCOMPARE(log.remarks()[1].place.row, 3);
}

void TestXlsForm::refusesErrorsOfTheForm_data()
{
    QTest::addColumn<QStringList>("survey");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("refusal");
    const auto add = [](const char *name, const char *survey, const char *refusal,
                        const char *choices = kYesNo) {
        QTest::newRow(name) << lines(survey) << lines(choices) << QString::fromUtf8(refusal);
    };
    QTest::newRow("no survey") << QStringList() << QStringList()
                               << QStringLiteral("survey:0 : the workbook has no");
    add("no type column", "name|label\na|A", "survey:1 : the sheet has no column \"type\"");
    add("same heading twice", "type|name|label|label\ntext|a|A|B", "survey:1 label: the columns C and D");
    add("two words for one heading", "type|name|label|caption\ntext|a|A|B", "survey:1 caption: the columns");
    add("unknown type", "type|name|label\ntxet|a|A", "survey:2 type: \"txet\" is not a type");
    add("no type", "type|name|label\n|a|A", "survey:2 type: the question has no type");
    add("no name", "type|name|label\ntext||A", "survey:2 name: the row has no name");
    add("bad name", "type|name|label\ntext|1 a|A", "survey:2 name: \"1 a\" cannot be a name");
    add("same name twice", "type|name|label\ntext|a|A\ntext|a|B",
        "survey:3 name: the name \"a\" stands twice");
    add("end without begin", "type|name|label\ntext|a|A\nend group",
        "survey:3 type: a group ends here that never");
    add("begin without end", "type|name|label\nbegin group|g|G\ntext|a|A",
        "survey:2 type: the group \"g\" begins");
    add("groups crossed",
        "type|name|label\nbegin group|g|G\nbegin repeat|r|R\ntext|a|A\nend group\nend repeat",
        "survey:5 type: a group ends here, but the repeat \"r\" of row 3 is open");
    add("unknown list", "type|name|label\nselect_one ny|a|A",
        "survey:2 type: there is no list of choices \"ny\"");
    add("no choices at all", "type|name|label\nselect_one yn|a|A", "survey:2 type: there is no list", "");
    add("unknown external list", "type|name|label\nselect_one_external x|a|A",
        "survey:2 type: there is no list");
    add("loop without a list", "type|name|label\nbegin loop|l|L\ntext|a|A\nend loop",
        "survey:2 type: the loop names");
    add("choice without a name", "type|name|label\nselect_one yn|a|A",
        "choices:3 name: the choice has no name", "list_name|name|label\nyn|y|Ja\nyn||Nej");
    add("no name column in choices", "type|name|label\ntext|a|A",
        "choices:1 : the sheet has no column \"name\"", "list_name|label\nyn|Ja");
    add("choice twice", "type|name|label\nselect_one yn|a|A",
        "choices:3 name: the list yn has the choice y twice", "list_name|name|label\nyn|y|Ja\nyn|y|Nej");
    add("space in a choice of several", "type|name|label\nselect_multiple yn|a|A",
        "choices:2 name: \"j a\" has a space", "list_name|name|label\nyn|j a|Ja");
    add("or_other and filter", "type|name|label|choice_filter\nselect_one yn or_other|a|A|x=1",
        "survey:2 choice_filter: or_other");
    add("nothing to calculate", "type|name|label\ncalculate|a|A",
        "survey:2 calculation: the row calculates nothing");
    add("unknown reference", "type|name|label|relevant\ntext|a|A|${b} = 1",
        "survey:2 relevant: ${b} names no row");
    add("reference in another case", "type|name|label|relevant\ntext|a|A\ntext|b|B|${A} = 1",
        "survey:3 relevant: ${A} names no row");
    add("reference in a label", "type|name|label\nnote|a|Hej ${b}", "survey:2 label: ${b} names no row");
    add("reference in a choice", "type|name|label\nselect_one yn|a|A", "choices:2 label: ${b} names no row",
        "list_name|name|label\nyn|y|${b}");
    add("open reference", "type|name|label|relevant\ntext|a|A|${a = 1",
        "survey:2 relevant: a ${ is not followed");
    add("reference to two",
        "type|name|label|relevant\nbegin group|g|G\ntext|a|A\nend group\nbegin group|h|H\n"
        "text|a|A\nend group\ntext|b|B|${a} = 1",
        "survey:8 relevant: 2 rows have the name \"a\"");
    add("unknown parameter", "type|name|label|parameters\nrange|a|A|strat=1 end=5",
        "survey:2 parameters: the type has no");
    add("parameter that is no number", "type|name|label|parameters\nrange|a|A|start=one",
        "survey:2 parameters: the parameter");
    add("parameters without =", "type|name|label|parameters\nrange|a|A|1 5",
        "survey:2 parameters: \"1 5\" is not");
    add("two lists in a table",
        "type|name|label|appearance\nbegin group|g|G|table-list\nselect_one yn|a|A\n"
        "select_one ab|b|B\nend group",
        "survey:4 type: the table has the lists yn and ab", "list_name|name|label\nyn|y|Ja\nab|a|A");
    add("repeat named like the form", "type|name|label\nbegin repeat|data|D\ntext|a|A\nend repeat",
        "survey:2 name: the repeat has the name of the form");
    QByteArray deep("type|name|label");
    for (int i = 0; i < 60; ++i)
        deep += "\nbegin group|g" + QByteArray::number(i) + "|G";
    add("groups too deep", deep.constData(), "survey:52 type: groups stand more than 50 deep");
}

void TestXlsForm::refusesErrorsOfTheForm()
{
    QFETCH(QStringList, survey);
    QFETCH(QStringList, choices);
    QFETCH(QString, refusal);
    RemarkLog log;
    static_cast<void>(read({survey, choices, {}}, log));
    QVERIFY2(refusals(log).contains(refusal), qPrintable(refusals(log)));
}

void TestXlsForm::acceptsWhatTheConverterAccepts_data()
{
    QTest::addColumn<QStringList>("survey");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("settings");
    const auto add = [](const char *name, const char *survey, const char *choices = kYesNo,
                        const char *settings = "") {
        QTest::newRow(name) << lines(survey) << lines(choices) << lines(settings);
    };
    add("names that differ in capital letters", "type|name|label\ntext|a|A\ntext|A|B");
    add("one name in two groups",
        "type|name|label\nbegin group|g|G\ntext|a|A\nend group\nbegin group|h|H\n"
        "text|a|A\nend group");
    add("a name with letters of any language", "type|name|label\ntext|fråga-1.b|A");
    add("choices of one name when allowed", "type|name|label\nselect_one yn|a|A",
        "list_name|name|label\nyn|y|Ja\nyn|y|Nej", "allow_choice_duplicates\nyes");
    add("a reference to a later row, a group and an answer of or_other",
        "type|name|label|relevant\ntext|a|A|${b} = 1 and ${g} = '' and ${c_other} = ''\ntext|b|B\n"
        "begin group|g|G\nselect_one yn or_other|c|C\nend group");
    add("no label", "type|name|label\ntext|a");
    add("ends with names", "type|name|label\nbegin group|g|G\ntext|a|A\nend group|g|G");
    add("a calculate with a default", "type|name|label|default\ncalculate|a||today()");
}

void TestXlsForm::acceptsWhatTheConverterAccepts()
{
    QFETCH(QStringList, survey);
    QFETCH(QStringList, choices);
    QFETCH(QStringList, settings);
    RemarkLog log;
    static_cast<void>(read({survey, choices, settings}, log));
    QCOMPARE(refusals(log), QString());
}

void TestXlsForm::everyRefusalSaysWhatToDo()
{
    RemarkLog log;
    static_cast<void>(
        read({lines("type|name|label|label|parameters|relevant\ntxet|a|A\ntext||A\nselect_one x|b|B\n"
                    "range|c|C||x=1|${z}\nend group\nbegin loop|d|D"),
              {},
              {}},
             log));
    QVERIFY(log.remarks().size() >= 7);
    for (const XlsFormRemark &remark : log.remarks()) {
        QCOMPARE(remark.kind, RemarkKind::Refused);
        QVERIFY2(!remark.whatToDo.isEmpty(), qPrintable(remark.what));
        QVERIFY(remark.place.row > 0);
    }
}

void TestXlsForm::findsReferences()
{
    const QList<FormReference> found =
        referencesIn(QStringLiteral("${a} and ${ b.c-1 } or ${last-saved#d} ${} ${e f} ${g"));
    QStringList names;
    for (const FormReference &reference : found)
        names.append(reference.name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("a"), QStringLiteral("b.c-1"), QStringLiteral("d"), QString(),
                          QString(), QString()}));
    QCOMPARE(found[2].source, FormReference::Source::LastSaved);
    QCOMPARE(found[1].start, 9);
    QCOMPARE(found[1].length, 10);
}

QTEST_GUILESS_MAIN(TestXlsForm)
#include "tst_XlsForm.moc"
