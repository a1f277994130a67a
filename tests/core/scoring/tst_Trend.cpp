// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Trend.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <cstring>
#include <functional>

using namespace samsyn;

namespace {

using Relation = QuestionRelation;

TrendQuestion question(const char *code, Relation relation, std::optional<double> before,
                       std::optional<double> now)
{
    TrendQuestion made;
    made.code = QString::fromLatin1(code);
    made.relation = relation;
    made.now.value = now;
    if (relation != Relation::New)
        made.before.push_back({{before, {}}, {}});
    return made;
}

/// q1 of weight 2 identical, q2 editorial, q3 revised, q4 new.
std::vector<TrendQuestion> exampleQuestions()
{
    std::vector<TrendQuestion> questions = {
        question("q1", Relation::Identical, 2.4, 2.9), question("q2", Relation::Editorial, 3.0, 3.1),
        question("q3", Relation::Revised, 2.0, 3.5), question("q4", Relation::New, {}, 4.0)};
    questions[0].weight = 2;
    return questions;
}

TrendInput inputOf(const std::vector<TrendQuestion> &questions)
{
    TrendInput input;
    input.questions = questions;
    input.before.referenceDate = QDate(2025, 10, 1);
    input.now.referenceDate = QDate(2026, 10, 1);
    return input;
}

TrendInput withErrors(TrendInput input, const StandardError &before, const StandardError &now)
{
    input.before.error = before;
    input.now.error = now;
    return input;
}

Trend trendIn(const TrendInput &input)
{
    return *trendOf(input, sample::fiveLevels());
}

/// One question that changes by `delta`, with the errors of the reference.
Trend changed(double delta)
{
    return trendIn(
        withErrors(inputOf({question("q", Relation::Identical, 2.5, 2.5 + delta)}), {0.12, 14}, {0.10, 16}));
}

QString whereOf(const TrendInput &input)
{
    const Result<Trend> result = trendOf(input, sample::fiveLevels());
    return !result && result.error().code == ErrorCode::ArgumentInvalid ? result.error().where : QString();
}

QString whereWith(const std::function<void(TrendQuestion &)> &change)
{
    TrendQuestion wrong = question("b", Relation::Identical, 2, 3);
    change(wrong);
    return whereOf(inputOf({question("a", Relation::Identical, 2, 3), wrong}));
}

TrendClass classWord(const QString &word)
{
    if (word == QLatin1String("Up"))
        return TrendClass::Up;
    return word == QLatin1String("NoChange") ? TrendClass::NoChange : TrendClass::Unclear;
}

} // namespace

class tst_Trend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChangeIsThatOfComparableQuestions()
    {
        const Trend trend = trendIn(inputOf(exampleQuestions()));
        QVERIFY(isClose(trend.share, 0.6));
        QVERIFY(isClose(*trend.before, 2.6));
        QVERIFY(isClose(*trend.now, 2.966667));
        QVERIFY(isClose(*trend.delta, 0.366667));
        QVERIFY(isClose(*trend.fullNow, 3.28));
        QCOMPARE(trend.comparable, (QStringList{QStringLiteral("q1"), QStringLiteral("q2")}));
        QVERIFY(trend.groupsLeftOut.empty());
    }

    void theChangeIsThatOfTheSpecification()
    {
        const std::optional<QJsonValue> vector = domainVector("trend");
        SAMSYN_SKIP_WITHOUT(vector);
        const Trend trend = trendIn(inputOf(exampleQuestions()));
        QVERIFY(isClose(trend.share, (*vector)[QStringLiteral("share")].toDouble()));
        QVERIFY(isClose(*trend.before, (*vector)[QStringLiteral("old")].toDouble()));
        QVERIFY(isClose(*trend.now, (*vector)[QStringLiteral("new")].toDouble()));
        QVERIFY(isClose(*trend.delta, (*vector)[QStringLiteral("delta")].toDouble()));
        QVERIFY(isClose(*trend.fullNow, (*vector)[QStringLiteral("new_full")].toDouble()));
    }

    void belowThreeFifthsOfTheWeightTheLineBreaks()
    {
        std::vector<TrendQuestion> questions = exampleQuestions();
        questions[0].relation = Relation::Revised;
        questions[0].weight = 1;
        const Trend broken = trendIn(inputOf(questions));
        QVERIFY(isClose(broken.share, 0.25));
        QCOMPARE(broken.reason, NullReason::NotComparable);
        QVERIFY(!broken.delta && !broken.before && !broken.now && !broken.change && !broken.low);
        QVERIFY(broken.fullNow);
        QCOMPARE(trendIn(inputOf({})).reason, NullReason::NoData);
        const std::optional<QJsonValue> vector = domainVector("trend_nc");
        SAMSYN_SKIP_WITHOUT(vector);
        QVERIFY(isClose(broken.share, (*vector)[QStringLiteral("share")].toDouble()));
        QVERIFY((*vector)[QStringLiteral("delta")].isNull());
    }

    void aQuestionWithoutAValueInARoundIsNotComparable()
    {
        for (const bool isNow : {false, true}) {
            const Trend trend = trendIn(
                inputOf({question("a", Relation::Identical, 2, 3),
                         question("b", Relation::Identical, isNow ? std::optional<double>(2) : std::nullopt,
                                  isNow ? std::nullopt : std::optional<double>(3))}));
            QCOMPARE(trend.share, 0.5);
            QCOMPARE(trend.reason, NullReason::NotComparable);
        }
        TrendQuestion withoutPast = question("a", Relation::Identical, {}, 3);
        withoutPast.before.clear();
        QCOMPARE(trendIn(inputOf({withoutPast})).share, 0.0);
    }

    void aChangeIsSureWhenItIsMoreThanItsInterval()
    {
        const Trend trend = changed(0.366667);
        QVERIFY(isClose(*trend.standardError, 0.156205));
        QVERIFY(isClose(*trend.degrees, 28.267788));
        QCOMPARE(*trend.quantile, 2.048407);
        QVERIFY(isClose(*trend.low, 0.046696));
        QVERIFY(isClose(*trend.high, 0.686638));
        QCOMPARE(*trend.change, TrendClass::Up);
        QCOMPARE(*changed(-0.366667).change, TrendClass::Down);
        QCOMPARE(*changed(0.1).change, TrendClass::NoChange);
        QCOMPARE(*changed(-0.1).change, TrendClass::NoChange);
        QCOMPARE(*changed(0.3).change, TrendClass::Unclear);
        QCOMPARE(*changed(-0.3).change, TrendClass::Unclear);
        QCOMPARE(*changed(0.2).change, TrendClass::Unclear); // 0.2 itself is a change
        QCOMPARE(*changed(0.2 - 1e-8).change, TrendClass::NoChange);
    }

    void significanceIsThatOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("trendsig");
        SAMSYN_SKIP_WITHOUT(vectors);
        const double deltas[] = {0.366667, 0.5, 0.1};
        for (std::size_t i = 0; i < std::size(deltas); ++i) {
            const Trend trend = changed(deltas[i]);
            const QJsonValue vector = (*vectors)[qsizetype(i)];
            QVERIFY(isClose(*trend.standardError, vector[QStringLiteral("se")].toDouble()));
            QVERIFY(isClose(*trend.degrees, vector[QStringLiteral("df")].toDouble()));
            QCOMPARE(*trend.quantile, vector[QStringLiteral("t")].toDouble());
            QVERIFY(isClose(*trend.low, vector[QStringLiteral("lo")].toDouble()));
            QVERIFY(isClose(*trend.high, vector[QStringLiteral("hi")].toDouble()));
            QCOMPARE(*trend.change, classWord(vector[QStringLiteral("cls")].toString()));
        }
    }

    void everybodyAnsweredLeavesNoDoubt()
    {
        const TrendInput input = inputOf({question("q", Relation::Identical, 2.5, 2.75)});
        const Trend both = trendIn(withErrors(input, {0, {}}, {0, {}}));
        QCOMPARE(*both.change, TrendClass::Up);
        QCOMPARE(*both.standardError, 0.0);
        QVERIFY(!both.degrees && !both.quantile);
        QCOMPARE(*both.low, *both.delta);
        const Trend one = trendIn(withErrors(input, {0, {}}, {0.1, 9}));
        QVERIFY(isClose(*one.degrees, 9));
        QCOMPARE(*one.quantile, 2.262157);
        QCOMPARE(*one.change, TrendClass::Up);
    }

    void withoutAnIntervalAChangeIsUnclearUnlessTheAnswersAreJoint()
    {
        TrendInput input = inputOf({question("q", Relation::Identical, 2, 3)});
        input.now.error = StandardError{0.1, 5};
        const Trend half = trendIn(input);
        QCOMPARE(*half.change, TrendClass::Unclear);
        QVERIFY(!half.standardError && !half.low);
        input.now.error.reset();
        for (const RoundMode mode : {RoundMode::Consensus, RoundMode::Assessor}) {
            input.before.mode = input.now.mode = mode;
            QCOMPARE(*trendIn(input).change, TrendClass::Up);
        }
        input.before.mode = RoundMode::Consensus;
        const Trend mixed = trendIn(input);
        QVERIFY(mixed.isModeChanged);
        QCOMPARE(*mixed.change, TrendClass::Unclear);
        QCOMPARE(*mixed.delta, 1.0);
    }

    void groupsInOneRoundAloneAreLeftOutOfBoth()
    {
        TrendQuestion asked = question("q", Relation::Identical, 3.0, 2.5);
        asked.before[0].value.groups = {{RespondentGroup::Leadership, 4, 1}, {RespondentGroup::Staff, 2, 1}};
        asked.now.groups = {{RespondentGroup::Staff, 2.2, 1}, {RespondentGroup::Manager, 2.8, 1}};
        const Trend trend = trendIn(inputOf({asked}));
        QCOMPARE(*trend.before, 2.0);
        QCOMPARE(*trend.now, 2.2);
        QCOMPARE(*trend.fullNow, 2.5);
        QCOMPARE(trend.groupsLeftOut,
                 (std::vector<RespondentGroup>{RespondentGroup::Leadership, RespondentGroup::Manager}));
        // Weights count among those that remain.
        asked.before[0].value.groups.push_back({RespondentGroup::Manager, 3.5, 2});
        asked.now.groups[1].weight = 3;
        const Trend weighted = trendIn(inputOf({asked}));
        QCOMPARE(*weighted.before, 3.0); // (2 + 2 * 3.5) / 3
        QCOMPARE(*weighted.now, 2.5); // both its groups take part: as scored
    }

    void aValueIsTakenAsScoredWhenAllItsGroupsTakePart()
    {
        TrendQuestion asked = question("q", Relation::Identical, 3.0, 2.5);
        asked.before[0].value.groups = {{RespondentGroup::Leadership, 4, 1}, {RespondentGroup::Staff, 2, 1}};
        asked.now.groups = {{RespondentGroup::Staff, 2.6, 1}};
        const Trend trend = trendIn(inputOf({asked}));
        QCOMPARE(*trend.now, 2.5);
        QCOMPARE(*trend.before, 2.0);
        asked.before[0].value.groups.pop_back();
        const Trend none = trendIn(inputOf({asked}));
        QCOMPARE(none.reason, NullReason::NotComparable);
    }

    void splitAndMergedQuestionsNeedTheAuthorsWeights()
    {
        TrendQuestion merged = question("m", Relation::Merged, 2, 3);
        merged.before.push_back({{4, {}}, {}});
        QCOMPARE(trendIn(inputOf({merged})).share, 0.0);
        merged.before[0].bridgeWeight = 3;
        merged.before[1].bridgeWeight = 1;
        const Trend bridged = trendIn(inputOf({merged}));
        QCOMPARE(*bridged.before, 2.5);
        QCOMPARE(*bridged.delta, 0.5);
        merged.before[1].value.value.reset();
        QCOMPARE(trendIn(inputOf({merged})).share, 0.0);
        TrendQuestion split = question("s", Relation::Split, 2, 3);
        QCOMPARE(trendIn(inputOf({split})).share, 0.0);
        split.before[0].bridgeWeight = 1;
        QCOMPARE(*trendIn(inputOf({split})).delta, 1.0);
        split.before.clear();
        QCOMPARE(trendIn(inputOf({split})).share, 0.0);
    }

    void bridgedGroupsAreThoseOfEveryPart()
    {
        TrendQuestion merged = question("m", Relation::Merged, 2, 3);
        merged.before[0].bridgeWeight = 1;
        merged.before.push_back({{4, {}}, 1});
        merged.before[0].value.groups = {{RespondentGroup::Staff, 1, 1}, {RespondentGroup::Manager, 3, 1}};
        merged.before[1].value.groups = {{RespondentGroup::Manager, 4, 1}};
        merged.now.groups = {{RespondentGroup::Staff, 2.5, 1}, {RespondentGroup::Manager, 3.5, 1}};
        const Trend trend = trendIn(inputOf({merged}));
        QCOMPARE(*trend.before, 3.5);
        QCOMPARE(*trend.now, 3.5);
        QCOMPARE(trend.groupsLeftOut, std::vector<RespondentGroup>{RespondentGroup::Staff});
    }

    void changesAreInStepsOfTheScale()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        TrendInput input = inputOf({question("q", Relation::Identical, 50, 53.9)});
        input.before.mode = input.now.mode = RoundMode::Consensus;
        QCOMPARE(*trendOf(input, tens)->change, TrendClass::NoChange);
        input.questions[0].now.value = 54;
        QCOMPARE(*trendOf(input, tens)->change, TrendClass::Up);
    }

    void orderOfQuestionsChangesNoBit()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 300; ++round) {
            std::vector<TrendQuestion> questions;
            for (int i = 0; i < 7; ++i) {
                const auto relation = Relation(random.number(2));
                TrendQuestion made = question("", relation, 1 + 4 * random.share(), 1 + 4 * random.share());
                made.code = QString::number(i);
                made.weight = 0.1 + random.share();
                questions.push_back(made);
            }
            const Trend before = trendIn(inputOf(questions));
            for (std::size_t i = questions.size(); i > 1; --i)
                std::swap(questions[i - 1], questions[random.number(i)]);
            const Trend after = trendIn(inputOf(questions));
            QVERIFY2(std::memcmp(&*after.delta, &*before.delta, sizeof(double)) == 0,
                     qPrintable(QStringLiteral("seed 20261122, round %1").arg(round)));
            QCOMPARE(before.share, 1.0);
        }
    }

    void backwardsIsTheOppositeChange()
    {
        SeededRandom random(3);
        for (int round = 0; round < 200; ++round) {
            const double a = 1 + 4 * random.share();
            const double b = 1 + 4 * random.share();
            const StandardError first{0.3 * random.share(), double(1 + random.number(30))};
            const StandardError second{0.3 * random.share(), double(1 + random.number(30))};
            const Trend there =
                trendIn(withErrors(inputOf({question("q", Relation::Identical, a, b)}), first, second));
            const Trend back =
                trendIn(withErrors(inputOf({question("q", Relation::Identical, b, a)}), second, first));
            QVERIFY(isClose(*there.delta, -*back.delta) && isClose(*there.low, -*back.high));
            QCOMPARE(*there.change == TrendClass::Up, *back.change == TrendClass::Down);
            QCOMPARE(*there.change == TrendClass::Unclear, *back.change == TrendClass::Unclear);
        }
    }

    void wrongRoundsAreRefused()
    {
        const TrendInput fine = inputOf({question("q", Relation::Identical, 2, 3)});
        const auto whereFrom = [&fine](const std::function<void(TrendInput &)> &change) {
            TrendInput wrong = fine;
            change(wrong);
            return whereOf(wrong);
        };
        const QString date = QStringLiteral("now.referenceDate");
        QCOMPARE(whereFrom([](TrendInput &i) { i.now.referenceDate = i.before.referenceDate; }), date);
        QCOMPARE(whereFrom([](TrendInput &i) { i.before.referenceDate = {}; }), date);
        QCOMPARE(whereFrom([](TrendInput &i) {
                     i.before.error = StandardError{-1, 3};
                 }),
                 QStringLiteral("before.error"));
        QCOMPARE(whereFrom([](TrendInput &i) {
                     i.now.error = StandardError{0.1, {}};
                 }),
                 QStringLiteral("now.error"));
        QCOMPARE(whereFrom([](TrendInput &i) {
                     i.now.error = StandardError{0.1, 0.5};
                 }),
                 QStringLiteral("now.error"));
        QCOMPARE(whereFrom([](TrendInput &i) {
                     i.now.error = StandardError{0.1, 4};
                     i.now.mode = RoundMode::Consensus;
                 }),
                 QStringLiteral("now.error"));
    }

    void wrongQuestionsAreRefused()
    {
        const QString before = QStringLiteral("questions[1].before");
        const QString now = QStringLiteral("questions[1].now");
        QCOMPARE(whereWith([](TrendQuestion &q) { q.code = QStringLiteral("a"); }),
                 QStringLiteral("questions[1].code"));
        QCOMPARE(whereWith([](TrendQuestion &q) { q.code.clear(); }), QStringLiteral("questions[1].code"));
        QCOMPARE(whereWith([](TrendQuestion &q) { q.weight = 0; }), QStringLiteral("questions[1].weight"));
        QCOMPARE(whereWith([](TrendQuestion &q) { q.relation = Relation::Retired; }),
                 QStringLiteral("questions[1].relation"));
        QCOMPARE(whereWith([](TrendQuestion &q) { q.now.value = 6; }), now);
        QCOMPARE(whereWith([](TrendQuestion &q) { q.now.groups = {{RespondentGroup::Staff, 0, 1}}; }), now);
        QCOMPARE(whereWith([](TrendQuestion &q) {
                     q.now.groups = {{RespondentGroup::Staff, 2, 1}, {RespondentGroup::Staff, 2, 1}};
                 }),
                 now);
        QCOMPARE(whereWith([](TrendQuestion &q) {
                     q.now.groups = {{RespondentGroup::Staff, 3, 1}};
                 }),
                 before);
        QCOMPARE(whereWith([](TrendQuestion &q) { q.relation = Relation::New; }), before);
        QCOMPARE(whereWith([](TrendQuestion &q) { q.before.push_back({{2, {}}, {}}); }), before);
        QCOMPARE(whereWith([](TrendQuestion &q) { q.before[0].value.value = 0; }), before);
        QCOMPARE(whereWith([](TrendQuestion &q) { q.before[0].bridgeWeight = 1; }), before);
        QCOMPARE(whereWith([](TrendQuestion &q) {
                     q.relation = Relation::Merged;
                     q.before[0].bridgeWeight = 0;
                 }),
                 before);
        QCOMPARE(whereWith([](TrendQuestion &q) {
                     q.relation = Relation::Merged;
                     q.before.push_back({{2, {}}, 1});
                 }),
                 before);
    }
};

QTEST_GUILESS_MAIN(tst_Trend)
#include "tst_Trend.moc"
