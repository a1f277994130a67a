// SPDX-License-Identifier: EUPL-1.2
#include "core/base/SeededRandom.h"
#include "core/scoring/ReleasedFacts.h"
#include "tests/core/scoring/SampleRound.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

Q_DECLARE_METATYPE(std::vector<samsyn::GroupResponse>)

namespace {

Question importanceQuestion(const char *code, double weight = 1)
{
    Question question;
    question.code = QString::fromLatin1(code);
    question.type = QuestionType::Importance;
    question.weight = weight;
    return question;
}

/// Two areas: A1 asks once how important it is, A2 `second` times.
Framework twoAreas(int second = 1)
{
    Framework framework = sample::d1Framework();
    framework.areas[0].closingQuestions = {importanceQuestion("i1")};
    Area other = framework.areas[0];
    other.code = QStringLiteral("A2");
    other.closingQuestions.clear();
    for (int i = 0; i < second; ++i)
        other.closingQuestions += importanceQuestion(i == 0 ? "i2" : "i3", i + 1);
    framework.areas += other;
    return framework;
}

RespondentRow row(RespondentGroup group, const std::vector<AnswerMark> &marks)
{
    return {group, {}, marks};
}

OrganisationAnswers answersOf(RespondentGroup group, const std::vector<std::vector<AnswerMark>> &rows)
{
    OrganisationAnswers answers;
    for (const std::vector<AnswerMark> &marks : rows)
        answers.respondents.push_back(row(group, marks));
    return answers;
}

constexpr RespondentGroup kStaff = RespondentGroup::Staff, kLead = RespondentGroup::Leadership;

} // namespace

class tst_ReleasedFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeanFollowsTheBalanceOfTheRound()
    {
        // Five staff say 2, five leaders say 5, 4, 4, 4, 4: role mean (2 + 4.2) / 2.
        OrganisationAnswers answers =
            answersOf(kStaff, {{1, -1}, {1, -1}, {1, -1}, {1, -1}, {1, -1}, {1, -1}, {1, -1}});
        for (const int mark : {4, 3, 3, 3, 3})
            answers.respondents.push_back(row(kLead, {AnswerMark(mark), -1}));
        ScoringOptions options;
        std::vector<ImportanceResult> results = releaseImportance(twoAreas(), answers, options);
        QCOMPARE(results.size(), std::size_t(2));
        QCOMPARE(results[0].area, QStringLiteral("A1"));
        QCOMPARE(*results[0].mean, 3.1);
        QCOMPARE(*results[0].answers, qint64(12));
        QCOMPARE(results[1].area, QStringLiteral("A2"));
        QVERIFY(!results[1].mean);
        QCOMPARE(results[1].reason, NullReason::NoData);
        options.balance = BalanceMode::Respondent;
        results = releaseImportance(twoAreas(), answers, options);
        QCOMPARE(*results[0].mean, (7 * 2 + 21) / 12.0);
    }

    void aScaleOfTheFrameworkIsNotThatOfImportance()
    {
        Framework framework = twoAreas();
        framework.scale.min = 0, framework.scale.max = 100, framework.scale.step = 20;
        const auto answers = answersOf(kStaff, {{1, 2}, {1, 2}, {3, 2}, {3, 2}, {2, 2}});
        const auto results = releaseImportance(framework, answers, {});
        QCOMPARE(*results[0].mean, 3.0);
        QCOMPARE(*results[1].mean, 3.0);
    }

    void severalQuestionsOfAnAreaAreOneFigure()
    {
        const auto answers =
            answersOf(kStaff, {{2, 1, 3}, {2, 1, 3}, {2, 1, 3}, {2, 1, 3}, {2, 1, 3}, {2, -1, -1}});
        const auto results = releaseImportance(twoAreas(2), answers, {});
        QCOMPARE(*results[1].mean, (1 * 2.0 + 2 * 4.0) / 3);
        QCOMPARE(*results[1].answers, qint64(5));
    }

    void oneSmallQuestionHidesTheFigure()
    {
        const auto answers = answersOf(kStaff, {{2, 1, 3}, {2, 1, 3}, {2, 1, 3}, {2, 1, 3}, {2, 1, -1}});
        const auto results = releaseImportance(twoAreas(2), answers, {});
        QVERIFY(!results[1].mean && !results[1].answers);
        QCOMPARE(results[1].reason, NullReason::TooFewAnswers);
    }

    void allButOneAtAnEndIsABound_data()
    {
        QTest::addColumn<std::vector<int>>("marks");
        QTest::addColumn<double>("mean");
        QTest::addColumn<int>("bound");
        QTest::newRow("all at the top")
            << std::vector<int>{4, 4, 4, 4, 4, 4} << 4.5 << int(ScoreBound::AtLeast);
        QTest::newRow("one below the top")
            << std::vector<int>{4, 4, 4, 4, 4, 3} << 4.5 << int(ScoreBound::AtLeast);
        QTest::newRow("two below the top")
            << std::vector<int>{4, 4, 4, 4, 3, 3} << (4 * 5 + 2 * 4) / 6.0 << int(ScoreBound::Exact);
        QTest::newRow("all at the bottom")
            << std::vector<int>{0, 0, 0, 0, 0} << 1.5 << int(ScoreBound::AtMost);
        QTest::newRow("all in the middle")
            << std::vector<int>{2, 2, 2, 2, 2} << 3.0 << int(ScoreBound::Exact);
    }
    void allButOneAtAnEndIsABound()
    {
        QFETCH(std::vector<int>, marks);
        QFETCH(double, mean);
        QFETCH(int, bound);
        OrganisationAnswers answers;
        for (const int mark : marks)
            answers.respondents.push_back(row(kStaff, {AnswerMark(mark), -1}));
        const auto results = releaseImportance(twoAreas(), answers, {});
        QCOMPARE(*results[0].mean, mean);
        QCOMPARE(int(results[0].bound), bound);
    }

    void aBoundBesideAnotherFigureHidesBoth()
    {
        const auto answers = answersOf(kStaff, {{2, 4, 3}, {2, 4, 2}, {2, 4, 3}, {2, 4, 2}, {2, 4, 3}});
        const auto results = releaseImportance(twoAreas(2), answers, {});
        QVERIFY(!results[1].mean && !results[1].answers);
        QCOMPARE(results[1].reason, NullReason::Suppressed);
    }

    void aJointAnswerIsShownWhole()
    {
        ScoringOptions options;
        options.mode = RoundMode::Consensus;
        const auto results =
            releaseImportance(twoAreas(), answersOf(RespondentGroup::Unset, {{4, 0}}), options);
        QCOMPARE(*results[0].mean, 5.0);
        QCOMPARE(int(results[0].bound), int(ScoreBound::Exact));
        QCOMPARE(*results[1].mean, 1.0);
    }

    /// 2,000 random organisations: nobody's order matters, few people show nothing, and what is shown is
    /// what the definition gives.
    void nothingOfTheFewIsShownAndNoOrderMatters()
    {
        SeededRandom random(7);
        for (int run = 0; run < 2000; ++run) {
            OrganisationAnswers answers;
            const int people = int(random.number(14));
            for (int i = 0; i < people; ++i) {
                const auto group = RespondentGroup(1 + random.number(3));
                answers.respondents.push_back(row(
                    group, {AnswerMark(int(random.number(8)) - 3), AnswerMark(int(random.number(7)) - 2)}));
            }
            ScoringOptions options;
            options.balance = BalanceMode(random.number(3));
            const auto results = releaseImportance(twoAreas(), answers, options);
            for (std::size_t area = 0; area < 2; ++area) {
                const auto levels = std::ranges::count_if(
                    answers.respondents, [&](const RespondentRow &one) { return one.marks[area] >= 0; });
                QVERIFY(!results[area].mean || levels >= options.minGroupSize);
                QVERIFY(!results[area].answers || *results[area].answers == levels);
                QVERIFY(results[area].mean.has_value() == (results[area].reason == NullReason::None));
                if (levels > 0 && levels < options.minGroupSize)
                    QVERIFY(!results[area].answers && results[area].bound == ScoreBound::Exact);
            }
            for (std::size_t i = answers.respondents.size(); i > 1; --i)
                std::swap(answers.respondents[i - 1], answers.respondents[random.number(i)]);
            QVERIFY(releaseImportance(twoAreas(), answers, options) == results);
        }
    }

    void theResponseRateIsShownAsFarAsItTellsOfNobody_data()
    {
        QTest::addColumn<std::vector<GroupResponse>>("groups");
        QTest::addColumn<qint64>("people"); // 0 = not shown
        QTest::addColumn<qint64>("answered");
        QTest::addColumn<int>("bound");
        using Groups = std::vector<GroupResponse>;
        const int exact = int(ScoreBound::Exact), atLeast = int(ScoreBound::AtLeast);
        QTest::newRow("D1") << Groups{{kLead, 3, 4}, {kStaff, 20, 78}} << 82LL << 23LL << exact;
        QTest::newRow("everybody") << Groups{{kLead, 4, 4}, {kStaff, 6, 6}} << 10LL << 10LL << exact;
        QTest::newRow("one is silent") << Groups{{kLead, 3, 4}, {kStaff, 16, 16}} << 20LL << 16LL << atLeast;
        QTest::newRow("four are silent") << Groups{{kStaff, 16, 20}} << 20LL << 16LL << atLeast;
        QTest::newRow("five are silent") << Groups{{kStaff, 15, 20}} << 20LL << 15LL << exact;
        QTest::newRow("few in all") << Groups{{kStaff, 5, 6}} << 6LL << 5LL << atLeast;
        QTest::newRow("too few") << Groups{{kStaff, 4, 60}} << 0LL << 0LL << exact;
        QTest::newRow("nobody") << Groups{{kStaff, 0, 60}} << 0LL << 0LL << exact;
        QTest::newRow("N of a group unknown")
            << Groups{{kLead, 3, {}}, {kStaff, 20, 78}} << 0LL << 0LL << exact;
        QTest::newRow("more than there are")
            << Groups{{kLead, 5, 4}, {kStaff, 20, 78}} << 0LL << 0LL << exact;
        QTest::newRow("no frame") << Groups{} << 0LL << 0LL << exact;
    }
    void theResponseRateIsShownAsFarAsItTellsOfNobody()
    {
        QFETCH(std::vector<GroupResponse>, groups);
        QFETCH(qint64, people);
        QFETCH(qint64, answered);
        QFETCH(int, bound);
        const ReleasedFacts facts = releaseResponse(groups, {});
        QCOMPARE(facts.people.value_or(0), people);
        QCOMPARE(facts.answered.value_or(0), answered);
        QCOMPARE(int(facts.answeredBound), bound);
        ScoringOptions joint;
        joint.mode = RoundMode::Assessor;
        QVERIFY(releaseResponse(groups, joint) == ReleasedFacts());
    }

    void aLaterReleaseShowsNothingMore()
    {
        ReleasedFacts whole;
        whole.people = 20, whole.answered = 12;
        whole.importance = {{QStringLiteral("A1"), 3.5, NullReason::None, ScoreBound::Exact, 12},
                            {QStringLiteral("A2"), 4.5, NullReason::None, ScoreBound::AtLeast, 12}};
        QVERIFY(*releaseAgain(whole, whole) == whole);
        QVERIFY(*releaseAgain(whole, {}) == ReleasedFacts());
        ReleasedFacts hidden = whole;
        hidden.people.reset(), hidden.answered.reset();
        hidden.importance[0] = {QStringLiteral("A1"), {}, NullReason::TooFewAnswers, ScoreBound::Exact, {}};
        QVERIFY(*releaseAgain(whole, hidden) == hidden);
        QVERIFY(*releaseAgain(hidden, whole) == hidden);
    }

    void anotherFigureIsRefused_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("where");
        QTest::newRow("answered") << 0 << QStringLiteral("response");
        QTest::newRow("a bound of it") << 1 << QStringLiteral("response");
        QTest::newRow("a mean") << 2 << QStringLiteral("A1");
        QTest::newRow("a bound of a mean") << 3 << QStringLiteral("A1");
        QTest::newRow("n") << 4 << QStringLiteral("A1");
    }
    void anotherFigureIsRefused()
    {
        QFETCH(int, change);
        QFETCH(QString, where);
        ReleasedFacts earlier;
        earlier.people = 20, earlier.answered = 12;
        earlier.importance = {{QStringLiteral("A1"), 4.5, NullReason::None, ScoreBound::Exact, 12}};
        ReleasedFacts next = earlier;
        if (change == 0)
            next.answered = 13;
        else if (change == 1)
            next.answeredBound = ScoreBound::AtLeast;
        else if (change == 2)
            next.importance[0].mean = 4.25;
        else if (change == 3)
            next.importance[0].bound = ScoreBound::AtLeast;
        else
            next.importance[0].answers = 11;
        const Result<ReleasedFacts> again = releaseAgain(next, earlier);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ReleaseDiffers);
        QCOMPARE(again.error().where, where);
    }
};

QTEST_GUILESS_MAIN(tst_ReleasedFacts)
#include "tst_ReleasedFacts.moc"
