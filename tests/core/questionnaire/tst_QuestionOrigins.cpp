// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/QuestionOrigins.h"

#include <QTest>

using namespace samsyn;

namespace {

using Relation = QuestionRelation;

Question levelQuestion(const char *code, const QString &text)
{
    Question question;
    question.code = QString::fromLatin1(code);
    question.text = {text, {}};
    return question;
}

Framework frameworkOf(const char *version, const QList<Question> &questions)
{
    Framework made;
    made.code = QStringLiteral("T");
    made.version = QString::fromLatin1(version);
    Capability capability;
    capability.code = QStringLiteral("C");
    capability.questions = questions;
    Area area;
    area.code = QStringLiteral("A");
    area.capabilities = {capability};
    made.areas = {area};
    return made;
}

QList<Question> questions(const QStringList &codes)
{
    QList<Question> made;
    for (const QString &code : codes)
        made.append(levelQuestion(code.toLatin1().constData(),
                                  QStringLiteral("Hur styr kommunen %1 i vardagen?").arg(code)));
    return made;
}

QuestionOrigin origin(Relation relation, const QStringList &earlier)
{
    return {relation, earlier};
}

QStringList names(const char *codes)
{
    return QString::fromLatin1(codes).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class tst_QuestionOrigins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameVersionAsksTheSameQuestions();
    void theHistoryDecides();
    void theLeastAlikeStepCounts();
    void withoutAHistoryOnlySafeQuestionsAreTheSame();
    void unscoredQuestionsHaveNoOrigin();
    void whatNobodyComesFromIsRetired();
};

void tst_QuestionOrigins::theSameVersionAsksTheSameQuestions()
{
    const Framework framework = frameworkOf("1.0.0", questions(names("a b")));
    const auto origins = questionOrigins(framework, framework);
    QCOMPARE(origins.keys(), names("a b"));
    QCOMPARE(origins[QStringLiteral("b")], origin(Relation::Identical, names("b")));
}

void tst_QuestionOrigins::theHistoryDecides()
{
    const Framework earlier = frameworkOf("1.0.0", questions(names("a b c d e")));
    Framework later = frameworkOf("2.0.0", questions(names("a b2 c d1 d2 n")));
    later.history = {{QStringLiteral("1.0.0"),
                      QStringLiteral("2.0.0"),
                      {{Relation::Editorial, names("b"), names("b2")},
                       {Relation::Revised, names("c"), names("c")},
                       {Relation::Split, names("d"), names("d1 d2")},
                       {Relation::New, {}, names("n")},
                       {Relation::Retired, names("e"), {}}}}};
    const auto origins = questionOrigins(earlier, later);
    QCOMPARE(origins[QStringLiteral("a")], origin(Relation::Identical, names("a")));
    QCOMPARE(origins[QStringLiteral("b2")], origin(Relation::Editorial, names("b")));
    QCOMPARE(origins[QStringLiteral("c")], origin(Relation::Revised, names("c")));
    QCOMPARE(origins[QStringLiteral("d1")], origin(Relation::Split, names("d")));
    QCOMPARE(origins[QStringLiteral("n")], origin(Relation::New, {}));
}

void tst_QuestionOrigins::theLeastAlikeStepCounts()
{
    const Framework earlier = frameworkOf("1.0.0", questions(names("a b")));
    Framework later = frameworkOf("3.0.0", questions(names("a b")));
    later.history = {
        {QStringLiteral("1.0.0"), QStringLiteral("2.0.0"), {{Relation::Revised, names("a"), names("a")}}},
        {QStringLiteral("2.0.0"), QStringLiteral("3.0.0"), {{Relation::Editorial, names("a"), names("a")}}}};
    QCOMPARE(questionOrigins(earlier, later)[QStringLiteral("a")], origin(Relation::Revised, names("a")));
    const Framework middle = frameworkOf("2.0.0", questions(names("a b")));
    QCOMPARE(questionOrigins(middle, later)[QStringLiteral("a")], origin(Relation::Editorial, names("a")));
}

void tst_QuestionOrigins::withoutAHistoryOnlySafeQuestionsAreTheSame()
{
    const Framework earlier = frameworkOf("1.0.0", questions(names("a b")));
    Framework later = frameworkOf("2.0.0", questions(names("a b n")));
    later.areas[0].capabilities[0].questions[1].text = {QStringLiteral("Var finns planen?"), {}};
    const auto origins = questionOrigins(earlier, later);
    QCOMPARE(origins[QStringLiteral("a")], origin(Relation::Identical, names("a")));
    QVERIFY(origins[QStringLiteral("b")].relation >= Relation::Revised);
    QVERIFY(origins[QStringLiteral("n")].relation >= Relation::Revised);
}

void tst_QuestionOrigins::unscoredQuestionsHaveNoOrigin()
{
    Framework framework = frameworkOf("1.0.0", questions(names("a b")));
    framework.areas[0].capabilities[0].questions[1].type = QuestionType::FreeText;
    QCOMPARE(questionOrigins(framework, framework).keys(), names("a"));
}

void tst_QuestionOrigins::whatNobodyComesFromIsRetired()
{
    const Framework earlier = frameworkOf("1.0.0", questions(names("a b")));
    Framework later = frameworkOf("2.0.0", questions(names("a")));
    later.history = {
        {QStringLiteral("1.0.0"), QStringLiteral("2.0.0"), {{Relation::Retired, names("b"), {}}}}};
    const auto origins = questionOrigins(earlier, later);
    QCOMPARE(retiredFrom(earlier, QStringLiteral("C"), origins), names("b"));
    QVERIFY(retiredFrom(earlier, QStringLiteral("X"), origins).isEmpty());
}

QTEST_GUILESS_MAIN(tst_QuestionOrigins)

#include "tst_QuestionOrigins.moc"
