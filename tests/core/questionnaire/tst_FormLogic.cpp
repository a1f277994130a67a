// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormSession.h"
#include "core/questionnaire/FrameworkReader.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

Framework frameworkOf(const char *name)
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the test framework is missing");
    return *readFramework(file.readAll(), file.fileName()).framework;
}

AnswerValue given()
{
    AnswerValue value;
    value.state = AnswerState::Given;
    return value;
}

AnswerValue number(double count)
{
    AnswerValue value = given();
    value.rawNumber = count;
    return value;
}

AnswerValue choice(const char *codes)
{
    AnswerValue value = given();
    value.choices = QString::fromLatin1(codes).split(QLatin1Char(' '));
    return value;
}

AnswerValue level(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = chosen;
    return value;
}

AnswerValue withState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

QString f(int number)
{
    return QStringLiteral("f%1").arg(number);
}

QString codesOf(const QList<const Choice *> &choices)
{
    QStringList codes;
    for (const Choice *choice : choices)
        codes.append(choice->code);
    return codes.join(QLatin1Char(' '));
}

} // namespace

class tst_FormLogic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_condition_shows_and_hides_data();
    void a_condition_shows_and_hides();
    void a_question_behind_a_hidden_one_is_hidden();
    void a_calculation_follows_its_answers();
    void a_filter_offers_what_fits();
    void a_constraint_is_of_the_answer_itself();
    void a_text_is_filled_with_answers_in_words();
    void an_answer_is_never_read_as_a_name();
    void a_copy_goes_its_own_way();
    void what_hinders_handing_in_is_listed();
    void a_calculation_is_never_asked();
    void facts_of_the_last_round_are_offered();
};

void tst_FormLogic::a_condition_shows_and_hides_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<AnswerValue>("answer");
    QTest::addColumn<bool>("shown");
    const auto row = [](const char *condition, const AnswerValue &answer, bool shown) {
        QTest::addRow("%s, state %d, level %d", condition, int(answer.state), int(answer.level.value_or(0)))
            << QString::fromLatin1(condition) << answer << shown;
    };
    row("${q1} < 3", level(3), false);
    row("${q1} < 3", level(2), true);
    row("${q1} <= 3", level(3), true);
    row("${q1} = 3", level(3), true);
    row("${q1} = 3", level(2), false);
    row("${q1} != 3", level(2), true);
    row("${q1} > 3", level(4), true);
    row("${q1} < 3", withState(AnswerState::DontKnow), false);
    row("${q1} = ''", withState(AnswerState::DontKnow), true);
    row("answered(${q1})", level(1), true);
    row("answered(${q1})", withState(AnswerState::DontKnow), true);
    row("answered(${q1})", withState(AnswerState::Declined), true);
    row("answered(${q1})", withState(AnswerState::Unanswered), false);
    row("answered(${q1})", withState(AnswerState::Skipped), false);
    row("dont-know(${q1})", withState(AnswerState::DontKnow), true);
    row("dont-know(${q1})", withState(AnswerState::Declined), false);
    row("declined(${q1})", withState(AnswerState::Declined), true);
    row("not-applicable(${q1})", withState(AnswerState::NotApplicable), true);
    row("${q1} >= 2 and (${q1} < 4 or false())", level(3), true);
}

void tst_FormLogic::a_condition_shows_and_hides()
{
    QFETCH(QString, condition);
    QFETCH(AnswerValue, answer);
    QFETCH(bool, shown);
    Framework framework = frameworkOf("all-types.json");
    Question &question = framework.areas[0].capabilities[0].questions[1];
    question.showIf = *Expression::parse(condition);
    FormLogic logic(framework);
    logic.setAnswers({{QStringLiteral("q1"), answer}});
    QCOMPARE(logic.isShown(*framework.question(QStringLiteral("q2"))), shown);
}

void tst_FormLogic::a_question_behind_a_hidden_one_is_hidden()
{
    const Framework framework = frameworkOf("all-types.json");
    FormLogic logic(framework);
    const Question &third = *framework.question(QStringLiteral("q3"));
    logic.setAnswers({{QStringLiteral("q1"), level(4)}, {QStringLiteral("q2"), level(2)}});
    QVERIFY(logic.isShown(third));
    QVERIFY(logic.setAnswer(QStringLiteral("q1"), level(2))); // hides q2, whose answer is still there
    QVERIFY(!logic.isShown(third));
    QCOMPARE(logic.answers().value(QStringLiteral("q2")), level(2));
    QVERIFY(!logic.setAnswer(QStringLiteral("q1"), level(1)));
}

void tst_FormLogic::a_calculation_follows_its_answers()
{
    const Framework framework = frameworkOf("facts.json");
    FormLogic logic(framework);
    const Question &calculation = *framework.question(f(7));
    QCOMPARE(logic.calculated(calculation), QString()); // a number of nothing is blank, as in ODK
    QVERIFY(!logic.setAnswer(f(3), number(10)));
    QCOMPARE(logic.calculated(calculation), QStringLiteral("20"));
    QVERIFY(!logic.isShown(*framework.question(f(8))));
    QVERIFY(logic.setAnswer(f(3), number(11)));
    QVERIFY(logic.isShown(*framework.question(f(8))));
}

void tst_FormLogic::a_filter_offers_what_fits()
{
    const Framework framework = frameworkOf("facts.json");
    FormLogic logic(framework);
    const Question &filtered = *framework.question(f(1));
    QCOMPARE(codesOf(logic.offered(filtered)), QStringLiteral("a b c"));
    logic.setAnswer(f(0), choice("vg"));
    QCOMPARE(codesOf(logic.offered(filtered)), QStringLiteral("a c"));
    QCOMPARE(codesOf(logic.offered(*framework.question(f(2)))), QStringLiteral("a b c"));
}

void tst_FormLogic::a_constraint_is_of_the_answer_itself()
{
    const Framework framework = frameworkOf("facts.json");
    FormLogic logic(framework);
    const Question &question = *framework.question(f(2));
    QVERIFY(logic.meetsConstraint(question));
    logic.setAnswer(f(2), choice("a b"));
    QVERIFY(logic.meetsConstraint(question));
    logic.setAnswer(f(2), choice("a b c"));
    QVERIFY(!logic.meetsConstraint(question));
    logic.setAnswer(f(2), withState(AnswerState::DontKnow));
    QVERIFY(logic.meetsConstraint(question));
}

void tst_FormLogic::a_text_is_filled_with_answers_in_words()
{
    const Framework framework = frameworkOf("facts.json");
    FormLogic logic(framework);
    logic.setAnswer(f(3), number(4));
    logic.setAnswer(f(1), choice("c"));
    QCOMPARE(logic.filled(framework.question(f(6))->text.sv, u"sv"),
             QStringLiteral("Du svarade 4 och Cirka hälften, tillsammans 8."));
}

void tst_FormLogic::an_answer_is_never_read_as_a_name()
{
    const Framework framework = frameworkOf("facts.json");
    FormLogic logic(framework);
    AnswerValue text = given();
    text.text = QStringLiteral("${f3}");
    logic.setAnswer(f(3), number(11));
    logic.setAnswer(f(8), text);
    QCOMPARE(logic.filled(QStringLiteral("Svar: ${f8}, ${f3} ${"), u"sv"),
             QStringLiteral("Svar: ${f3}, 11 ${"));
}

void tst_FormLogic::a_copy_goes_its_own_way()
{
    const Framework framework = frameworkOf("facts.json");
    const FormLogic empty(framework);
    FormLogic copy = empty;
    copy.setAnswer(f(3), number(30));
    QVERIFY(copy.isShown(*framework.question(f(8))));
    QVERIFY(!empty.isShown(*framework.question(f(8))));
}

void tst_FormLogic::what_hinders_handing_in_is_listed()
{
    const Framework framework = frameworkOf("facts.json");
    FormSession session(framework, RespondentGroup::Unset);
    QCOMPARE(session.blocking(), QStringList{f(3)});
    session.setAnswers({{f(3), number(30)}});
    QCOMPARE(session.blocking(), QStringList{f(8)});
    session.setAnswers({{f(3), withState(AnswerState::Declined)}, {f(2), choice("a b c")}});
    QCOMPARE(session.blocking(), QStringList{f(2)});
    session.setAnswers({{f(3), number(1)}, {f(1), choice("b")}, {f(0), choice("vg")}});
    QCOMPARE(session.blocking(), QStringList{f(1)});
}

void tst_FormLogic::a_calculation_is_never_asked()
{
    const Framework framework = frameworkOf("facts.json");
    FormSession session(framework, RespondentGroup::Unset);
    session.setAnswers({{f(3), number(30)}});
    QVERIFY(!session.goTo(f(7)));
    QVERIFY(session.goTo(f(6)));
    QCOMPARE(session.unanswered(), (QStringList{f(0), f(1), f(2), f(4), f(5), f(8)}));
}

void tst_FormLogic::facts_of_the_last_round_are_offered()
{
    const Framework framework = frameworkOf("facts.json");
    FormSession session(framework, RespondentGroup::Unset);
    session.setLastRound({{f(3), number(12)}, {f(4), number(0.5)}, {f(0), choice("zz")}});
    QVERIFY(session.suggestion(f(3)));
    QCOMPARE(session.suggestion(f(3))->value, number(12));
    QCOMPARE(session.suggestion(f(3))->reason, SuggestionReason::LastRound);
    QVERIFY(!session.suggestion(f(4))); // no fact
    QVERIFY(!session.suggestion(f(0))); // no such choice any more
    QCOMPARE(session.blocking(), QStringList{f(3)}); // an offer is no answer
    session.setAnswer(f(3), number(13));
    QVERIFY(!session.suggestion(f(3)));
}

QTEST_GUILESS_MAIN(tst_FormLogic)
#include "tst_FormLogic.moc"
