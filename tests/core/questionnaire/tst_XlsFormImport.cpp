// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/XlsFormImport.h"
#include "tests/support/FormRows.h"

#include <QTest>

using namespace samsyn;
using namespace samsyn::test;

namespace {

const char *const kLists =
    "list_name|name|label|county\nyn|y|Ja\nyn|n|Nej\ntown|vg1|Skara|vg\ntown|vn1|Sollefteå|vn\n"
    "county|vg|Västra Götaland\ncounty|vn|Västernorrland";

XlsFormImport import(const char *survey, const char *choices = kLists, const char *settings = "")
{
    return importXlsForm(FormLines{lines(survey), lines(choices), lines(settings)}.workbook());
}

/// "sheet:row column: what" of every remark of a kind.
QStringList said(const XlsFormImport &form, RemarkKind kind)
{
    QStringList said;
    for (const XlsFormRemark &remark : form.remarks) {
        if (remark.kind == kind)
            said.append(QStringLiteral("%1:%2 %3: %4")
                            .arg(remark.place.sheet)
                            .arg(remark.place.row)
                            .arg(remark.place.column, remark.what));
    }
    return said;
}

QString all(const XlsFormImport &form)
{
    QStringList found =
        said(form, RemarkKind::Refused) + said(form, RemarkKind::NotPlaced) + said(form, RemarkKind::Changed);
    found.removeIf([](const QString &line) { return line.contains(QLatin1String("used by no question")); });
    return found.join(QLatin1Char('\n'));
}

const Question &question(const XlsFormImport &form, const char *code)
{
    const Question *found = form.framework->question(QString::fromUtf8(code));
    if (!found)
        qFatal("no question %s", code);
    return *found;
}

QString source(const std::optional<Expression> &expression)
{
    return expression ? expression->source() : QString();
}

} // namespace

class TestXlsFormImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTypeThatSamsynAsksComesIn();
    void groupsBecomeAreasAndCapabilities();
    void theOrderOfTheFormIsKept();
    void conditionsOfGroupsAreAndedIntoQuestions();
    void conditionsNameCodes();
    void cascadesComeIn();
    void constraintsAndRequiredComeIn();
    void languages_data();
    void languages();
    void namesThatAreNoCodesAreChanged();
    void otherBecomesAQuestion();
    void whatHasNoPlaceIsNamedByRow_data();
    void whatHasNoPlaceIsNamedByRow();
    void aFormWithoutRestIsWhole();
    void aRefusedFormGivesNoFramework();
    void aFormThatAsksNothingSaysSo();
    void conditionsInACircleAreLeftOut();
    void manyCirclesAreLeftOutTogether();
    void whatComesInIsAValidFramework();
};

void TestXlsFormImport::everyTypeThatSamsynAsksComesIn()
{
    const XlsFormImport form = import("type|name|label|hint|parameters|calculation|appearance\n"
                                      "text|t|Text|Hjälp\ninteger|i|Antal\ndecimal|d|Andel\n"
                                      "range|r|Steg||start=0 end=1 step=0.25\ndate|day|Dag\nnote|n|Läs\n"
                                      "calculate|c|||| ${i} * 2\nselect_one yn|s|Val||||likert\n"
                                      "select_multiple yn|m|Flera");
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(all(form), QString());
    QCOMPARE(question(form, "t").type, QuestionType::FreeText);
    QCOMPARE(question(form, "t").help.sv, QStringLiteral("Hjälp"));
    QCOMPARE(question(form, "i").type, QuestionType::Number);
    QCOMPARE(question(form, "i").number.decimals, 0);
    QVERIFY(question(form, "d").number.decimals > 0);
    QCOMPARE(question(form, "r").number, (NumberRule{0.0, 1.0, 0.25, 2}));
    QCOMPARE(question(form, "day").type, QuestionType::Date);
    QCOMPARE(question(form, "n").type, QuestionType::Note);
    QCOMPARE(source(question(form, "c").calculation), QStringLiteral("${i} * 2"));
    QCOMPARE(question(form, "s").type, QuestionType::SingleChoice);
    QCOMPARE(question(form, "s").appearance, Appearance::Likert);
    QCOMPARE(question(form, "s").choiceList, QStringLiteral("yn"));
    QCOMPARE(question(form, "m").type, QuestionType::MultipleChoice);
    QVERIFY(!question(form, "s").allowDontKnow);
    QCOMPARE(form.framework->choiceLists.size(), 1);
    QCOMPARE(form.framework->choiceLists[0].choices[1].text.sv, QStringLiteral("Nej"));
    QVERIFY(form.remarks[0].what.startsWith(QStringLiteral("questions: 9")));
}

void TestXlsFormImport::groupsBecomeAreasAndCapabilities()
{
    const XlsFormImport form = import(
        "type|name|label\nbegin group|a|Område\ntext|q1|1\nbegin group|b|Förmåga\ntext|q2|2\n"
        "begin group|c|Djupare\ntext|q3|3\nend group\nend group\nend group\nbegin group|e|Tom\nend group",
        kLists, "form_title|form_id|version\nMin enkät|min_enkat|2.1");
    QVERIFY2(form.framework, qPrintable(all(form)));
    const Framework &framework = *form.framework;
    QCOMPARE(framework.name.sv, QStringLiteral("Min enkät"));
    QCOMPARE(framework.code, QStringLiteral("min_enkat"));
    QCOMPARE(framework.version, QStringLiteral("2.1"));
    QCOMPARE(framework.areas.size(), 1);
    QCOMPARE(framework.areas[0].code, QStringLiteral("a"));
    QCOMPARE(framework.areas[0].name.sv, QStringLiteral("Område"));
    QCOMPARE(framework.areas[0].capabilities.size(), 2);
    QCOMPARE(framework.areas[0].capabilities[0].name.sv, QStringLiteral("Område"));
    QCOMPARE(framework.areas[0].capabilities[1].code, QStringLiteral("b"));
    QCOMPARE(framework.areas[0].capabilities[1].questions.size(), 2);
    QCOMPARE(said(form, RemarkKind::Changed).filter(QStringLiteral("survey:6")).size(), 1);
}

void TestXlsFormImport::theOrderOfTheFormIsKept()
{
    const XlsFormImport form =
        import("type|name|label\ntext|q1|1\nbegin group|a|A\nbegin group|b|B\ntext|q2|2\nend group\n"
               "text|q3|3\nend group\ntext|q4|4",
               kLists, "form_title\nEnkät");
    QStringList codes, capabilities;
    for (const Question *question : form.framework->questionsInOrder())
        codes.append(question->code);
    for (const Area &area : form.framework->areas) {
        for (const Capability &capability : area.capabilities)
            capabilities.append(capability.name.sv);
    }
    QCOMPARE(codes.join(QLatin1Char(' ')), QStringLiteral("q1 q2 q3 q4"));
    QCOMPARE(capabilities.join(QLatin1Char('|')), QStringLiteral("Enkät|B|A|Enkät"));
    QCOMPARE(form.framework->areas[2].name.sv, QStringLiteral("Enkät (2)"));
}

void TestXlsFormImport::conditionsOfGroupsAreAndedIntoQuestions()
{
    const XlsFormImport form =
        import("type|name|label|relevant\ninteger|i|Antal\nbegin group|a|A|${i} > 1\nbegin group|b|B|${i} < "
               "9 or ${i} = 20\n"
               "text|q1|1|${i} != 5\ntext|q2|2\nend group\ntext|q3|3\nend group\ntext|q4|4");
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(source(question(form, "q1").showIf),
             QStringLiteral("(${i} > 1) and (${i} < 9 or ${i} = 20) and (${i} != 5)"));
    QCOMPARE(source(question(form, "q2").showIf), QStringLiteral("(${i} > 1) and (${i} < 9 or ${i} = 20)"));
    QCOMPARE(source(question(form, "q3").showIf), QStringLiteral("${i} > 1"));
    QCOMPARE(source(question(form, "q4").showIf), QString());
}

void TestXlsFormImport::conditionsNameCodes()
{
    const XlsFormImport form =
        import("type|name|label|relevant\ninteger|Antal|Antal\ninteger|antal|Antal igen\n"
               "text|q1|1|${ Antal } > 1 and ${antal} > 2\ntext|q2|Du har ${antal}|/data/Antal > 3");
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(source(question(form, "q1").showIf), QStringLiteral("${Antal} > 1 and ${antal_2} > 2"));
    QCOMPARE(source(question(form, "q2").showIf), QStringLiteral("${Antal} > 3"));
    QCOMPARE(question(form, "q2").text.sv, QStringLiteral("Du har ${antal_2}"));
    QCOMPARE(said(form, RemarkKind::Changed).filter(QStringLiteral("survey:3 name")).size(), 1);
}

void TestXlsFormImport::cascadesComeIn()
{
    const XlsFormImport form =
        import("type|name|label|choice_filter\nselect_one county|c|Län\nselect_one town|t|Ort|county = ${c}");
    QCOMPARE(all(form), QString());
    QCOMPARE(source(question(form, "t").choiceFilter), QStringLiteral("county = ${c}"));
    const ChoiceList *towns = form.framework->choiceList(QStringLiteral("town"));
    QCOMPARE(towns->choices[1].columns.value(QStringLiteral("county")), QStringLiteral("vn"));
}

void TestXlsFormImport::constraintsAndRequiredComeIn()
{
    const XlsFormImport form =
        import("type|name|label|constraint|constraint_message::Svenska (sv)|required\n"
               "integer|i|Antal|. >= 0 and . < 100|Mellan 0 och 99|yes\ninteger|j|Antal|||TRUE()\n"
               "integer|k|Antal|||no\nnote|n|Läs|||true");
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(source(question(form, "i").constraint), QStringLiteral(". >= 0 and . < 100"));
    QCOMPARE(question(form, "i").constraintMessage.sv, QStringLiteral("Mellan 0 och 99"));
    QVERIFY(question(form, "i").isRequired);
    QVERIFY(question(form, "j").isRequired);
    QVERIFY(!question(form, "k").isRequired);
    QVERIFY(!question(form, "n").isRequired);
}

void TestXlsFormImport::languages_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("defaultLanguage");
    QTest::addColumn<QString>("sv");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("remark");
    const auto add = [](const char *headings, const char *language, const QStringList &expected) {
        QTest::addRow("%s, %s", headings, language)
            << QString::fromUtf8(headings) << QString::fromUtf8(language) << expected[0] << expected[1]
            << expected[2];
    };
    const QString first = QStringLiteral("ett"), second = QStringLiteral("två");
    add("label|x", "", {first, {}, {}});
    add("label::Svenska (sv)|label::English (en)", "", {first, second, {}});
    add("label::English|label::swedish", "", {second, first, {}});
    add("label:English (en-GB)|label:sv", "", {second, first, {}});
    add("label|label::English (en)", "Svenska (sv)", {first, second, {}});
    add("label|label::Svenska (sv)", "English (en)", {second, first, {}});
    add("label|x", "English", {first, first, QStringLiteral("no Swedish")});
    add("label::English (en)|label::Suomi (fi)", "",
        {first, first, QStringLiteral("\"Suomi (fi)\" were left out")});
    add("label::Suomi (fi)|label::Français (fr)", "Français (fr)",
        {second, {}, QStringLiteral("those in \"Français")});
    add("label::Suomi (fi)|label::Français (fr)", "", {first, {}, QStringLiteral("those in \"Suomi")});
    add("label::Svenska (sv)|label::Suomi (fi)", "",
        {first, {}, QStringLiteral("\"Suomi (fi)\" were left out")});
}

void TestXlsFormImport::languages()
{
    QFETCH(QString, headings);
    QFETCH(QString, defaultLanguage);
    QFETCH(QString, sv);
    QFETCH(QString, en);
    QFETCH(QString, remark);
    const QByteArray survey = "type|name|" + headings.toUtf8() + "\ntext|q|ett|två";
    const QByteArray settings = "form_title|default_language\nE|" + defaultLanguage.toUtf8();
    const XlsFormImport form = import(survey.constData(), "", settings.constData());
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(question(form, "q").text.sv, sv);
    QCOMPARE(question(form, "q").text.en, en);
    QVERIFY2(all(form).contains(remark), qPrintable(all(form)));
    QCOMPARE(remark.isEmpty() && !headings.endsWith(QLatin1Char('x')), all(form).isEmpty());
}

void TestXlsFormImport::namesThatAreNoCodesAreChanged()
{
    const QByteArray longName(80, 'n');
    const QByteArray survey = "type|name|label|relevant\ntext|" + longName + "|1\ntext|odk:b|2|${" + longName
        + "} = 'x'\nselect_one yn|s|3\ntext|q|4|${s} = 'j a'";
    const XlsFormImport form = import(survey.constData(), "list_name|name|label\nyn|j a|Ja\nyn|n|Nej");
    QVERIFY2(form.framework, qPrintable(all(form)));
    const QString code = QString::fromLatin1(longName.left(64));
    QCOMPARE(form.framework->questionsInOrder()[0]->code, code);
    QCOMPARE(source(question(form, "odk_b").showIf), QStringLiteral("${%1} = 'x'").arg(code));
    QCOMPARE(form.framework->choiceLists[0].choices[0].code, QStringLiteral("j_a"));
    QCOMPARE(source(question(form, "q").showIf), QStringLiteral("${s} = 'j_a'"));
    QCOMPARE(said(form, RemarkKind::Changed).size(), 3);
}

void TestXlsFormImport::otherBecomesAQuestion()
{
    const XlsFormImport form =
        import("type|name|label|relevant\nselect_one yn or_other|s|Val\ntext|q|1|${s_other} = 'x'");
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(source(question(form, "s_other").showIf), QStringLiteral("selected(${s}, 'other')"));
    QCOMPARE(form.framework->choiceLists[0].choices.last().code, QStringLiteral("other"));
    QCOMPARE(source(question(form, "q").showIf), QStringLiteral("${s_other} = 'x'"));
    QVERIFY(form.isWhole());
}

void TestXlsFormImport::whatHasNoPlaceIsNamedByRow_data()
{
    QTest::addColumn<QByteArray>("survey");
    QTest::addColumn<QString>("remark");
    const auto add = [](const char *name, const char *survey, const char *remark) {
        QTest::newRow(name) << QByteArray(survey) + "\ntext|last|Sist" << QString::fromUtf8(remark);
    };
    add("place", "type|name|label\ngeopoint|g|Var?",
        "survey:2 type: \"g\" of the type geopoint was left out");
    add("time of start", "type|name\nstart|start", "survey:2 type: \"start\" of the type start was left out");
    add("rank", "type|name|label\nrank yn|g|Ordna", "survey:2 type: \"g\" of the type rank yn");
    add("choices in a file", "type|name|label\nselect_one_from_file a.csv|g|Var?",
        "survey:2 type: \"g\" of the type");
    add("choices of earlier answers", "type|name|label\ntext|a|A\nselect_one ${a}|g|Var?",
        "survey:3 type: \"g\"");
    add("repeat", "type|name|label|repeat_count\nbegin repeat|r|R|3\ntext|a|A\nend repeat",
        "survey:2 type: the questions of the repeat \"r\" are asked once");
    add("loop", "type|name|label\nbegin loop over yn|r|R\ntext|a|A\nend loop",
        "survey:2 type: the questions of the loop \"r\" are asked once");
    add("appearance", "type|name|label|appearance\ntext|a|A|multiline",
        "survey:2 appearance: the look was left out (\"multiline\")");
    add("default", "type|name|label|default\ntext|a|A|x", "survey:2 default: the answer that stands there");
    add("read only", "type|name|label|read_only\ntext|a|A|yes",
        "survey:2 read_only: that it cannot be changed");
    add("calculated text", "type|name|label|calculation\ntext|a|A|1 + 1",
        "survey:2 calculation: what it calculates");
    add("picture", "type|name|label|media::image\ntext|a|A|a.png", "survey:2 media::image: the picture");
    add("trigger", "type|name|label|trigger\ntext|a|A\ntext|b|B|${a}",
        "survey:3 trigger: when it is worked out");
    add("parameters", "type|name|label|parameters\ntext|a|A|rows=3", "survey:2 parameters: the parameters");
    add("setting of the form program", "type|name|label|bind::odk:x\ntext|a|A|1",
        "survey:2 bind::odk:x: the setting");
    add("column of notes", "type|name|label|notes\ntext|a|A|hm",
        "survey:2 notes: the column was left out; rows with text in it: 1");
    add("column without heading", "type|name|label||more\ntext|a|A|hm",
        "survey:2 D: the column was left out");
    add("hint of a group", "type|name|label|hint\nbegin group|g|G|Tips\ntext|a|A\nend group",
        "survey:2 hint: the hint of a group");
    add("required sometimes", "type|name|label|required\ntext|a|A\ntext|b|B|${a} = 'x'",
        "survey:3 required: whether an answer is");
    add("message of required", "type|name|label|required|required_message\ntext|a|A|yes|Svara!",
        "survey:2 required_message:");
    add("pulldata", "type|name|calculation\ncalculate|c|pulldata('a','b','c','d')",
        "survey:2 calculation: the calculation did not come in, because the expression was left out");
    add("jr:choice-name", "type|name|label|relevant\ntext|a|A\ntext|b|B|jr:choice-name(${a}, 'x') = 'y'",
        "survey:3 relevant: the question is always shown, because");
    add("indexed-repeat", "type|name|label|relevant\ntext|a|A\ntext|b|B|indexed-repeat(${a}, ${a}, 1) = 'y'",
        "survey:3 relevant: the question is always shown, because");
    add("condition on what is not asked", "type|name|label|relevant\ngeopoint|g|Var?\ntext|b|B|${g} != ''",
        "survey:3 relevant: the question is always shown, because the expression was left out: it looks at "
        "${g}");
    add("condition of a group",
        "type|name|label|relevant\ngeopoint|g|Var?\nbegin group|h|H|${g} != ''\ntext|a|A\nend group",
        "survey:3 relevant: the questions of the group are always shown, because");
    add("constraint", "type|name|label|constraint\ntext|a|A|once(.) = 1",
        "survey:2 constraint: every answer is taken, because");
    add("filter", "type|name|label|choice_filter\nselect_one yn|a|A|nosuch = 1",
        "survey:2 choice_filter: the question \"a\" came in without this");
    add("text that shows what is not asked", "type|name|label\nstart|s\nnote|n|Du började ${s}.",
        "survey:3 label: the text shows an answer");
    add("last saved", "type|name|label|relevant\ntext|a|A\ntext|b|B|${last-saved#a} = 'x'",
        "survey:3 relevant: the question is always shown");
    add("long label", ("type|name|label\ntext|a|" + QByteArray(2500, 'x')).constData(),
        "survey:2 label: the text has 2500 characters");
}

void TestXlsFormImport::whatHasNoPlaceIsNamedByRow()
{
    QFETCH(QByteArray, survey);
    QFETCH(QString, remark);
    const XlsFormImport form = import(survey.constData());
    QVERIFY2(form.framework, qPrintable(all(form)));
    QVERIFY(!form.isWhole());
    const QString found = said(form, RemarkKind::NotPlaced).join(QLatin1Char('\n'));
    QVERIFY2(found.contains(remark), qPrintable(found));
    QVERIFY(form.framework->question(QStringLiteral("last")));
}

void TestXlsFormImport::aFormWithoutRestIsWhole()
{
    const XlsFormImport form = import("type|name|label\nbegin group|g|G\nselect_one yn|a|A\nend group");
    QVERIFY(form.isWhole());
    QCOMPARE(form.remarks.size(), 3); // what came in, and two lists that no question uses
    QCOMPARE(form.remarks[0].kind, RemarkKind::CameIn);
}

void TestXlsFormImport::aRefusedFormGivesNoFramework()
{
    const XlsFormImport form = import("type|name|label|appearance|disabled\ntext|b|B|x|yes\ntxet|a|A|x");
    QVERIFY(form.isRefused());
    QVERIFY(!form.framework);
    QCOMPARE(form.remarks[0].kind, RemarkKind::Refused);
    QCOMPARE(form.remarks[0].place, (FormPlace{QStringLiteral("survey"), 3, QStringLiteral("type")}));
}

void TestXlsFormImport::aFormThatAsksNothingSaysSo()
{
    const XlsFormImport form = import("type|name|label\ngeopoint|g|Var?\nstart|s");
    QVERIFY(!form.framework);
    QVERIFY(!form.isRefused());
    QCOMPARE(said(form, RemarkKind::NotPlaced).filter(QStringLiteral("asks nothing")).size(), 1);
    QCOMPARE(said(form, RemarkKind::NotPlaced).filter(QStringLiteral("survey:2")).size(), 1);
}

void TestXlsFormImport::conditionsInACircleAreLeftOut()
{
    const XlsFormImport form =
        import("type|name|label|relevant|calculation\ntext|a|A|${b} = 'x'\ntext|b|B|${c} = 'x'\n"
               "text|c|C|${a} = 'x'\ncalculate|d|||${e} + 1\ncalculate|e|||${d} + 1\n"
               "note|n|Det blir ${d}.");
    QVERIFY2(form.framework, qPrintable(all(form)));
    int conditions = 0;
    for (const Question *question : form.framework->questionsInOrder())
        conditions += question->showIf ? 1 : 0;
    QVERIFY2(conditions == 2, qPrintable(all(form)));
    QVERIFY(all(form).contains(QStringLiteral("in a circle")));
    QCOMPARE(question(form, "n").text.sv, QStringLiteral("Det blir …."));
}

void TestXlsFormImport::manyCirclesAreLeftOutTogether()
{
    QByteArray survey("type|name|label|relevant\ninteger|n|Antal");
    for (int i = 0; i < 60; ++i) {
        const QByteArray name = "q" + QByteArray::number(i);
        survey += "\ninteger|" + name + "|Fråga|${" + name + "} > ${n}";
    }
    survey += "\ntext|last|Sist|${n} > 3";
    const XlsFormImport form = import(survey.constData());
    QVERIFY2(form.framework, qPrintable(all(form)));
    QCOMPARE(said(form, RemarkKind::NotPlaced).size(), 60);
    QCOMPARE(source(question(form, "last").showIf), QStringLiteral("${n} > 3"));
}

void TestXlsFormImport::whatComesInIsAValidFramework()
{
    const XlsFormImport form = import("type|name|label|relevant\ntext|a|  A \u0007 b \ntext|b|B|${a} = ''");
    QVERIFY2(form.framework, qPrintable(all(form)));
    const FrameworkReading again = readFramework(writeFramework(*form.framework), QStringLiteral("f.json"));
    QVERIFY(again.isValid());
    QCOMPARE(*again.framework, *form.framework);
}

QTEST_GUILESS_MAIN(TestXlsFormImport)
#include "tst_XlsFormImport.moc"
