// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormSession.h"
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/ShortForm.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

Framework allTypes()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/all-types.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the test framework is missing");
    FrameworkReading reading = readFramework(file.readAll(), QStringLiteral("all-types.json"));
    return *reading.framework;
}

AnswerValue level(qint64 number)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = number;
    return value;
}

AnswerValue importance(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Given;
    value.importance = chosen;
    return value;
}

AnswerValue withState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

QString shownCodes(const FormSession &session)
{
    QStringList codes;
    for (const Question *question : session.questions())
        codes.append(question->code);
    return codes.join(QLatin1Char(' '));
}

QString q(int number)
{
    return QStringLiteral("q%1").arg(number);
}

} // namespace

class tst_FormSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questions_follow_audience_and_form_data();
    void questions_follow_audience_and_form();
    void answers_open_and_close_branches();
    void steps_stay_inside_the_form();
    void the_place_is_kept_when_answers_change();
    void the_place_moves_back_when_its_question_is_hidden();
    void the_place_goes_to_the_start_when_nothing_earlier_is_left();
    void a_question_can_be_reached_by_its_code();
    void what_is_left_is_counted();
    void a_skipped_answer_counts_as_left_when_it_is_shown_again();
    void hidden_answers_are_listed();
    void the_area_is_that_of_the_question();
    void a_form_without_questions_is_harmless();
};

void tst_FormSession::questions_follow_audience_and_form_data()
{
    QTest::addColumn<RespondentGroup>("group");
    QTest::addColumn<bool>("isShort");
    QTest::addColumn<QString>("codes");
    QTest::newRow("leadership") << RespondentGroup::Leadership << false << "q1 q2 q3 q4 q5 q6 i1 t1 q7";
    QTest::newRow("leadership, short") << RespondentGroup::Leadership << true << "q1 q2 q4 q5 q6 i1 t1 q7";
    QTest::newRow("manager") << RespondentGroup::Manager << false << "q1 q4 q5 q6 i1 t1 q7";
    QTest::newRow("staff") << RespondentGroup::Staff << false << "q4 q5 q6 i1 t1 q7";
    QTest::newRow("nobody in particular") << RespondentGroup::Unset << false << "q1 q2 q3 q4 q5 q6 i1 t1 q7";
}

void tst_FormSession::questions_follow_audience_and_form()
{
    QFETCH(RespondentGroup, group);
    QFETCH(bool, isShort);
    QFETCH(QString, codes);
    const Framework framework = allTypes();
    const Framework form = formOf(framework, isShort ? FormLength::Short : FormLength::Full);
    FormSession session(form, group);
    AnswerValue uptime = level(2);
    uptime.rawNumber = 99.0;
    session.setAnswers({{q(1), level(4)},
                        {q(2), level(3)},
                        {q(4), level(3)},
                        {q(5), uptime},
                        {QStringLiteral("i1"), importance(5)}});
    QCOMPARE(shownCodes(session), codes);
}

void tst_FormSession::answers_open_and_close_branches()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Leadership);
    QCOMPARE(shownCodes(session), QStringLiteral("q1 q4 q5 i1"));
    session.setAnswers({{q(1), level(3)}});
    QCOMPARE(shownCodes(session), QStringLiteral("q1 q2 q4 q5 i1"));
    session.setAnswers({{q(1), level(3)}, {q(2), level(1)}});
    QCOMPARE(shownCodes(session), QStringLiteral("q1 q2 q3 q4 q5 i1"));
    session.setAnswers({{q(1), level(2)}, {q(2), level(1)}});
    QCOMPARE(shownCodes(session), QStringLiteral("q1 q4 q5 i1"));
}

void tst_FormSession::steps_stay_inside_the_form()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Staff);
    QCOMPARE(shownCodes(session), QStringLiteral("q4 q5 i1"));
    QVERIFY(!session.hasPrevious() && session.hasNext());
    session.previous();
    QCOMPARE(session.index(), 0);
    session.next();
    session.next();
    QVERIFY(session.hasPrevious() && !session.hasNext());
    session.next();
    QCOMPARE(session.current()->code, QStringLiteral("i1"));
    session.previous();
    QCOMPARE(session.current()->code, q(5));
}

void tst_FormSession::the_place_is_kept_when_answers_change()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Leadership);
    QVERIFY(session.goTo(q(4)));
    session.setAnswers({{q(1), level(5)}, {q(2), level(1)}}); // two questions appear before it
    QCOMPARE(session.current()->code, q(4));
    QCOMPARE(session.index(), 3);
    QCOMPARE(session.answers().size(), 2);
}

void tst_FormSession::the_place_moves_back_when_its_question_is_hidden()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Leadership);
    session.setAnswers({{q(1), level(5)}, {q(2), level(1)}});
    QVERIFY(session.goTo(q(3)));
    session.setAnswers({{q(1), level(1)}, {q(2), level(1)}}); // hides q2 and q3
    QCOMPARE(session.current()->code, q(1));
}

void tst_FormSession::the_place_goes_to_the_start_when_nothing_earlier_is_left()
{
    Framework framework = allTypes();
    // Staff never see q1; a condition on it hides q4, so that the first question asked of them disappears.
    framework.areas[0].capabilities[1].questions[0].showIf =
        *Expression::parse(QStringLiteral("answered(${q1})"));
    FormSession session(framework, RespondentGroup::Staff);
    session.setAnswers({{q(1), level(1)}});
    QVERIFY(session.goTo(q(4)));
    session.setAnswers({});
    QCOMPARE(session.current()->code, q(5));
    QCOMPARE(session.index(), 0);
}

void tst_FormSession::a_question_can_be_reached_by_its_code()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Staff);
    QVERIFY(session.goTo(q(5)));
    QCOMPARE(session.index(), 1);
    QCOMPARE(session.goTo(q(6)).error().code, ErrorCode::AnswerHidden);
    QCOMPARE(session.goTo(q(1)).error().code, ErrorCode::AnswerUnknownQuestion); // not asked of staff
    const Result<void> unknown = session.goTo(QStringLiteral("zz"));
    QCOMPARE(unknown.error().code, ErrorCode::AnswerUnknownQuestion);
    QCOMPARE(unknown.error().where, QStringLiteral("zz"));
    QCOMPARE(session.index(), 1);
}

void tst_FormSession::what_is_left_is_counted()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Staff);
    QCOMPARE(session.unanswered(), (QStringList{q(4), q(5), QStringLiteral("i1")}));
    QVERIFY(session.goToFirstUnanswered());
    session.setAnswers({{q(4), withState(AnswerState::DontKnow)}, {QStringLiteral("i1"), importance(5)}});
    QCOMPARE(shownCodes(session), QStringLiteral("q4 q5 i1 t1")); // don't know is no level above 1: no q7
    QCOMPARE(session.unanswered(), QStringList{q(5)}); // free text is never missed
    QCOMPARE(session.answeredCount(), 2);
    QVERIFY(session.goToFirstUnanswered());
    QCOMPARE(session.current()->code, q(5));
    session.setAnswers({{q(4), level(1)}, {q(5), level(5)}, {QStringLiteral("i1"), importance(1)}});
    QVERIFY(session.unanswered().isEmpty());
    QVERIFY(!session.goToFirstUnanswered());
}

void tst_FormSession::a_skipped_answer_counts_as_left_when_it_is_shown_again()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Leadership);
    session.setAnswers({{q(1), level(5)}, {q(2), withState(AnswerState::Skipped)}});
    QVERIFY(session.unanswered().contains(q(2)));
    QCOMPARE(session.answeredCount(), 1);
}

void tst_FormSession::hidden_answers_are_listed()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Leadership);
    session.setAnswers(
        {{q(1), level(2)}, {q(2), level(1)}, {q(3), withState(AnswerState::Skipped)}, {q(7), level(1)}});
    QCOMPARE(session.hiddenAnswered(), (QStringList{q(2), q(7)}));
    QCOMPARE(session.answeredCount(), 1);
}

void tst_FormSession::the_area_is_that_of_the_question()
{
    const Framework framework = allTypes();
    FormSession session(framework, RespondentGroup::Staff);
    session.setAnswers({{q(4), level(3)}});
    QCOMPARE(session.currentArea()->code, QStringLiteral("A1"));
    QVERIFY(session.goTo(QStringLiteral("i1")));
    QCOMPARE(session.currentArea()->code, QStringLiteral("A1"));
    QVERIFY(session.goTo(q(7)));
    QCOMPARE(session.currentArea()->code, QStringLiteral("A2"));
}

void tst_FormSession::a_form_without_questions_is_harmless()
{
    Framework framework = allTypes();
    framework.areas.removeLast();
    framework.areas[0].closingQuestions.clear();
    framework.areas[0].capabilities.removeLast();
    FormSession session(framework, RespondentGroup::External);
    session.setAnswers({});
    session.next();
    session.previous();
    QVERIFY(!session.current() && !session.currentArea() && !session.hasNext() && !session.hasPrevious());
    QVERIFY(!session.goToFirstUnanswered());
    QCOMPARE(session.index(), 0);
}

QTEST_GUILESS_MAIN(tst_FormSession)
#include "tst_FormSession.moc"
