// SPDX-License-Identifier: EUPL-1.2
#include "core/base/SeededRandom.h"
#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/FormSession.h"
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/TextLikeness.h"
#include "core/questionnaire/VersionComparison.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

Framework bundled(const char *name)
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the framework is missing");
    return *readFramework(file.readAll(), file.fileName()).framework;
}

void removeQuestion(Framework &framework, const QString &code)
{
    for (Area &area : framework.areas) {
        for (Capability &capability : area.capabilities)
            capability.questions.removeIf(
                [&code](const Question &question) { return question.code == code; });
    }
}

/// What a test changes: five codes of framework B, in asking order.
struct Codes {
    QString reworded, turned, retired, split, beside;
};

Codes codesOf(const Framework &framework)
{
    QStringList codes;
    for (const Question *question : framework.questionsInOrder()) {
        if (question->type == QuestionType::Level5)
            codes.append(question->code);
    }
    return {codes[0], codes[3], codes[6], codes[9], codes[12]};
}

QString added()
{
    return QStringLiteral("new-q1");
}

/// The list of questions that a code stands in, and where.
std::pair<QList<Question> *, qsizetype> placeOf(Framework &framework, const QString &code)
{
    for (Area &area : framework.areas) {
        for (Capability &capability : area.capabilities) {
            const auto found = std::ranges::find(capability.questions, code, &Question::code);
            if (found != capability.questions.end())
                return {&capability.questions, found - capability.questions.begin()};
        }
    }
    qFatal("no such question");
}

Question &questionIn(Framework &framework, const QString &code)
{
    const auto [questions, index] = placeOf(framework, code);
    return (*questions)[index];
}

void splitQuestion(Framework &framework, const QString &code)
{
    const auto [questions, index] = placeOf(framework, code);
    const Question whole = questions->at(index);
    const qsizetype half = whole.text.sv.size() / 2;
    Question a = whole, b = whole;
    a.code += QStringLiteral("a");
    b.code += QStringLiteral("b");
    a.text.sv = QStringLiteral("Del ett. ") + whole.text.sv.left(half).trimmed();
    b.text.sv = QStringLiteral("Del två. ") + whole.text.sv.mid(half).trimmed();
    for (LevelDescriptor &descriptor : a.descriptors)
        descriptor.text.sv += QStringLiteral(" Detta gäller bara den ena halvan av frågan här.");
    for (LevelDescriptor &descriptor : b.descriptors)
        descriptor.text.sv += QStringLiteral(" Detta gäller bara den andra delen av samma sak.");
    questions->replace(index, a);
    questions->insert(index + 1, b);
}

void addQuestion(Framework &framework, const QString &beside)
{
    const auto [questions, index] = placeOf(framework, beside);
    Question fresh = questions->at(index);
    fresh.code = added();
    fresh.text = {QStringLiteral("Hur lär vi av andra?"), QStringLiteral("How do we learn?")};
    for (LevelDescriptor &descriptor : fresh.descriptors)
        descriptor.text.sv = QStringLiteral("Lärande %1").arg(descriptor.level);
    questions->insert(index + 1, fresh);
}

/// Version 2.0 of framework B: one question in slightly other words, one turned around, one retired, one
/// split in two, one added.
Framework changed(const Framework &first)
{
    const Codes codes = codesOf(first);
    Framework next = first;
    next.version = QStringLiteral("2.0");
    questionIn(next, codes.reworded).text.sv += QStringLiteral(" nu");
    questionIn(next, codes.turned).descriptors[4].text.sv = QStringLiteral("Vi gör det inte alls längre.");
    addQuestion(next, codes.beside);
    splitQuestion(next, codes.split);
    removeQuestion(next, codes.retired);
    return next;
}

Framework stepped(const Framework &first, const Framework &next)
{
    const VersionStep step = compareVersions(first, next).step(first.version, next.version);
    return withHistory(first, next, step);
}

const ComparedQuestion &comparedOf(const VersionComparison &comparison, const QString &code)
{
    for (const ComparedQuestion &question : comparison.questions) {
        if (question.change.from.contains(code) || question.change.to.contains(code))
            return question;
    }
    qFatal("no such question in the comparison");
}

AnswerValue level(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = chosen;
    return value;
}

/// A draft of version 1: about four questions of five answered.
StampedSheet draft(const Framework &framework, SeededRandom &random)
{
    StampedSheet sheet;
    for (const Question *question : framework.questionsInOrder()) {
        if (question->type == QuestionType::Level5 && random.number(5) != 0)
            sheet.insert(question->code, {level(1 + qint64(random.number(5))), framework.version});
    }
    return sheet;
}

} // namespace

class tst_Versions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_are_compared_by_their_words();
    void the_same_version_is_safe();
    void every_change_is_named();
    void what_the_author_states_stands();
    void other_answers_need_mapping_data();
    void other_answers_need_mapping();
    void a_new_code_for_the_same_question_is_found();
    void two_questions_made_one_are_found();
    void the_history_travels_with_the_file();
    void a_history_that_does_not_fit_is_refused_data();
    void a_history_that_does_not_fit_is_refused();
    void two_hundred_drafts_survive_the_change();
    void a_suggestion_is_offered_and_counts_for_nothing();
    void an_answer_goes_through_several_versions();
    void a_trend_follows_a_question_back();
    void the_later_answer_stands();
    void an_unknown_version_counts_as_the_present_one();
};

void tst_Versions::texts_are_compared_by_their_words()
{
    QCOMPARE(textLikeness(QStringLiteral("Vi har en plan."), QStringLiteral("vi har EN plan")), 1.0);
    QCOMPARE(textLikeness(QStringLiteral("a b c d"), QStringLiteral("a b x y")), 0.5);
    QCOMPARE(textLikeness({}, {}), 1.0);
    QVERIFY(differsInMeaningWords(QStringLiteral("Vi har en plan"), QStringLiteral("Vi har ingen plan")));
    QVERIFY(differsInMeaningWords(QStringLiteral("inom 5 dagar"), QStringLiteral("inom 50 dagar")));
    QVERIFY(!differsInMeaningWords(QStringLiteral("Vi har en plan"), QStringLiteral("Vi har en bra plan")));
    QCOMPARE(containment(QStringLiteral("a b"), QStringLiteral("a c d")), 0.5);
}

void tst_Versions::the_same_version_is_safe()
{
    const Framework first = bundled("B.json");
    const VersionComparison same = compareVersions(first, first);
    QCOMPARE(same.count(Compatibility::Safe), int(first.questionsInOrder().size()));
    QVERIFY(!same.isMajor && same.step(first.version, first.version).changes.isEmpty());
}

void tst_Versions::every_change_is_named()
{
    const Framework first = bundled("B.json");
    const Codes codes = codesOf(first);
    const VersionComparison comparison = compareVersions(first, changed(first));
    QVERIFY(comparison.isMajor);
    const ComparedQuestion &reworded = comparedOf(comparison, codes.reworded);
    QCOMPARE(reworded.change.relation, QuestionRelation::Editorial);
    QCOMPARE(reworded.compatibility, Compatibility::NeedsMapping);
    QCOMPARE(reworded.differs, QList<QuestionAspect>{QuestionAspect::Wording});
    QCOMPARE(comparedOf(comparison, codes.turned).change.relation, QuestionRelation::Revised);
    QCOMPARE(comparedOf(comparison, codes.retired).change.relation, QuestionRelation::Retired);
    QCOMPARE(comparedOf(comparison, added()).change.relation, QuestionRelation::New);
    const ComparedQuestion &split = comparedOf(comparison, codes.split);
    QCOMPARE(split.change.relation, QuestionRelation::Split);
    QCOMPARE(split.change.to, (QStringList{codes.split + QLatin1Char('a'), codes.split + QLatin1Char('b')}));
    QCOMPARE(comparison.count(Compatibility::NeedsMapping), 3);
    QCOMPARE(comparison.count(Compatibility::Added), 1);
    QCOMPARE(comparison.count(Compatibility::Retired), 1);
}

void tst_Versions::what_the_author_states_stands()
{
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).turned;
    Framework next = stepped(first, changed(first));
    for (QuestionChange &change : next.history.last().changes) {
        if (change.from == QStringList{code})
            change.relation = QuestionRelation::Editorial;
    }
    const VersionComparison comparison = compareVersions(first, next);
    QCOMPARE(comparedOf(comparison, code).change.relation, QuestionRelation::Editorial);
    QCOMPARE(comparison.count(Compatibility::NeedsMapping), 0);
}

void tst_Versions::other_answers_need_mapping_data()
{
    QTest::addColumn<int>("aspect");
    QTest::newRow("type") << int(QuestionAspect::Type);
    QTest::newRow("levels") << int(QuestionAspect::Levels);
    QTest::newRow("scale") << int(QuestionAspect::Scale);
    QTest::newRow("help") << int(QuestionAspect::Help);
    QTest::newRow("weight") << int(QuestionAspect::Weight);
}

void tst_Versions::other_answers_need_mapping()
{
    QFETCH(int, aspect);
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).reworded;
    Framework next = first;
    next.version = QStringLiteral("1.9");
    Question &question = questionIn(next, code);
    if (aspect == int(QuestionAspect::Type))
        question.type = QuestionType::Likert5;
    else if (aspect == int(QuestionAspect::Levels))
        question.descriptors.removeLast();
    else if (aspect == int(QuestionAspect::Scale))
        next.scale.max = 6;
    else if (aspect == int(QuestionAspect::Help))
        question.help.sv += QStringLiteral(" Mer hjälp.");
    else
        question.weight = 3;
    const ComparedQuestion compared = comparedOf(compareVersions(first, next), code);
    QVERIFY(compared.differs.contains(QuestionAspect(aspect)));
    const bool answersHold = aspect == int(QuestionAspect::Help) || aspect == int(QuestionAspect::Weight);
    QCOMPARE(compared.change.relation, answersHold ? QuestionRelation::Editorial : QuestionRelation::Revised);
    QCOMPARE(compared.compatibility, answersHold ? Compatibility::Safe : Compatibility::NeedsMapping);
}

void tst_Versions::a_new_code_for_the_same_question_is_found()
{
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).retired;
    Framework next = first;
    next.version = QStringLiteral("1.9");
    questionIn(next, code).code = QStringLiteral("other");
    const ComparedQuestion compared = comparedOf(compareVersions(first, next), code);
    QCOMPARE(compared.change.relation, QuestionRelation::Identical);
    QCOMPARE(compared.change.to, QStringList{QStringLiteral("other")});
    QCOMPARE(compared.compatibility, Compatibility::NeedsMapping);
    const CarriedAnswers carried = carryAnswers(stepped(first, next), {{code, {level(4), first.version}}});
    QCOMPARE(carried.answers, (AnswerSheet{{QStringLiteral("other"), level(4)}}));
}

void tst_Versions::two_questions_made_one_are_found()
{
    const Framework whole = bundled("B.json");
    Framework parts = changed(whole);
    parts.version = QStringLiteral("0.1"); // the split version first, the whole one after it
    const QString code = codesOf(whole).split;
    const ComparedQuestion compared = comparedOf(compareVersions(parts, whole), code);
    QCOMPARE(compared.change.relation, QuestionRelation::Merged);
    QCOMPARE(compared.change.from.size(), 2);
    QCOMPARE(compared.change.to, QStringList{code});
}

void tst_Versions::the_history_travels_with_the_file()
{
    const Framework first = bundled("B.json");
    const Framework next = stepped(first, changed(first));
    const FrameworkReading read = readFramework(writeFramework(next), QStringLiteral("B2"));
    QVERIFY2(read.isValid(), read.isValid() ? "" : qPrintable(read.findings.first().what));
    QCOMPARE(*read.framework, next);
    QCOMPARE(read.framework->history.size(), 1);
}

void tst_Versions::a_history_that_does_not_fit_is_refused_data()
{
    QTest::addColumn<int>("mistake");
    QTest::addColumn<QString>("finding");
    QTest::newRow("leads elsewhere") << 0 << QStringLiteral("the step must lead to 2.0");
    QTest::newRow("a retired question is back") << 1 << QStringLiteral("is retired, and yet");
    QTest::newRow("a target that is not there") << 2 << QStringLiteral("that the step leads to");
    QTest::newRow("named twice") << 3 << QStringLiteral("named in an earlier change already");
    QTest::newRow("sides that do not fit") << 4 << QStringLiteral("new has only");
}

void tst_Versions::a_history_that_does_not_fit_is_refused()
{
    QFETCH(int, mistake);
    QFETCH(QString, finding);
    const Framework first = bundled("B.json");
    Framework next = stepped(first, changed(first));
    VersionStep &step = next.history.last();
    const QString code = codesOf(first).reworded;
    if (mistake == 0)
        step.to = QStringLiteral("3.0");
    else if (mistake == 1)
        step.changes.append({QuestionRelation::Retired, {codesOf(first).beside}, {}});
    else if (mistake == 2)
        step.changes.append({QuestionRelation::New, {}, {QStringLiteral("nowhere")}});
    else if (mistake == 3)
        step.changes.append({QuestionRelation::Revised, {code}, {code}});
    else
        step.changes.append({QuestionRelation::New, {QStringLiteral("x")}, {codesOf(first).beside}});
    const FrameworkReading read = readFramework(writeFramework(next), QStringLiteral("B2"));
    QVERIFY(!read.isValid());
    QVERIFY2(read.findings.first().what.contains(finding), qPrintable(read.findings.first().what));
}

/// Nothing shifts: every answer stays with the question it was given to, or says why it does not.
void tst_Versions::two_hundred_drafts_survive_the_change()
{
    const Framework first = bundled("B.json");
    const Framework next = stepped(first, changed(first));
    const Codes codes = codesOf(first);
    SeededRandom random(20261122);
    int carried = 0, looks = 0, aside = 0, stored = 0;
    for (int i = 0; i < 200; ++i) {
        const StampedSheet sheet = draft(first, random);
        const CarriedAnswers result = carryAnswers(next, sheet);
        QCOMPARE(result.fates.size(), sheet.size());
        for (auto answer = sheet.begin(); answer != sheet.end(); ++answer) {
            const bool moves =
                answer.key() == codes.turned || answer.key() == codes.retired || answer.key() == codes.split;
            QCOMPARE(result.answers.contains(answer.key()), !moves);
            if (!moves)
                QCOMPARE(result.answers.value(answer.key()), answer->value);
        }
        QVERIFY(!result.answers.contains(added()));
        for (const CarriedAnswer &fate : result.fates)
            QCOMPARE(fate.value, sheet.value(fate.from).value);
        stored += int(sheet.size());
        carried += result.count(CarryOutcome::Carried);
        looks += result.count(CarryOutcome::NeedsLook);
        aside += result.count(CarryOutcome::SetAside);
    }
    QCOMPARE(carried + looks + aside, stored);
    QVERIFY(carried > 5000 && looks > 200 && aside > 100);
}

void tst_Versions::a_suggestion_is_offered_and_counts_for_nothing()
{
    const Framework first = bundled("B.json");
    const Framework next = stepped(first, changed(first));
    const Codes codes = codesOf(first);
    FormSession session(next, RespondentGroup::Unset);
    session.setCarried(carryAnswers(next,
                                    {{codes.turned, {level(4), first.version}},
                                     {codes.split, {level(2), first.version}},
                                     {codes.retired, {level(5), first.version}}}));
    QCOMPARE(session.answeredCount(), 0);
    const auto turned = session.suggestion(codes.turned);
    QVERIFY(turned && turned->reason == SuggestionReason::QuestionChanged && turned->isUsable);
    QCOMPARE(turned->value, level(4));
    for (const char *part : {"a", "b"})
        QCOMPARE(session.suggestion(codes.split + QLatin1String(part))->value, level(2));
    session.setAnswer(codes.turned, level(1));
    QVERIFY(!session.suggestion(codes.turned));
}

void tst_Versions::an_answer_goes_through_several_versions()
{
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).retired;
    Framework second = first;
    second.version = QStringLiteral("1.9");
    questionIn(second, code).code = QStringLiteral("other");
    second = stepped(first, second);
    Framework third = second;
    third.version = QStringLiteral("2.0");
    questionIn(third, QStringLiteral("other")).descriptors[0].text.sv = QStringLiteral("Helt annat.");
    third = stepped(second, third);
    QCOMPARE(third.history.size(), 2);
    const CarriedAnswers old = carryAnswers(third, {{code, {level(3), first.version}}});
    QCOMPARE(old.fates.first().to, QStringList{QStringLiteral("other")});
    QCOMPARE(old.fates.first().outcome, CarryOutcome::NeedsLook);
    const CarriedAnswers removed =
        carryAnswers(first, {{QStringLiteral("other"), {level(3), QStringLiteral("1.9")}}});
    QCOMPARE(removed.fates.first().outcome, CarryOutcome::SetAside);
}

void tst_Versions::a_trend_follows_a_question_back()
{
    const Framework first = bundled("B.json");
    const Codes codes = codesOf(first);
    const Framework second = stepped(first, changed(first));
    Framework third = second;
    third.version = QStringLiteral("2.1");
    questionIn(third, codes.beside).code = QStringLiteral("renamed");
    third = stepped(second, third);
    using R = QuestionRelation;
    const auto line = [&third](const QString &code) { return lineageOf(third, code); };
    QCOMPARE(line(QStringLiteral("renamed")),
             (QList<Ancestor>{{second.version, {codes.beside}, R::Identical},
                              {first.version, {codes.beside}, R::Identical}}));
    QCOMPARE(line(codes.turned).last(), (Ancestor{first.version, {codes.turned}, R::Revised}));
    QCOMPARE(line(codes.reworded).last(), (Ancestor{first.version, {codes.reworded}, R::Editorial}));
    QCOMPARE(line(codes.split + QLatin1Char('b')).last(), (Ancestor{first.version, {codes.split}, R::Split}));
    QCOMPARE(line(added()), (QList<Ancestor>{{second.version, {added()}, R::Identical}})); // new in 2.0
    QVERIFY(lineageOf(first, codes.turned).isEmpty());
}

void tst_Versions::the_later_answer_stands()
{
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).retired, other = QStringLiteral("other");
    Framework next = first;
    next.version = QStringLiteral("1.9");
    questionIn(next, code).code = other;
    next = stepped(first, next);
    const CarriedAnswers carried =
        carryAnswers(next, {{code, {level(1), first.version}}, {other, {level(5), next.version}}});
    QCOMPARE(carried.answers, (AnswerSheet{{other, level(5)}}));
    QCOMPARE(carried.fates.size(), 2);
}

void tst_Versions::an_unknown_version_counts_as_the_present_one()
{
    const Framework first = bundled("B.json");
    const QString code = codesOf(first).reworded;
    for (const char *version : {"", "7.7"}) {
        const CarriedAnswers carried =
            carryAnswers(stepped(first, changed(first)), {{code, {level(2), QLatin1String(version)}}});
        QCOMPARE(carried.answers.value(code), level(2));
    }
}

QTEST_GUILESS_MAIN(tst_Versions)
#include "tst_Versions.moc"
