// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ChangeMap.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"

#include <QTest>

using namespace samsyn;

namespace {

using Relation = QuestionRelation;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

ResultNode node(NodeKind kind, const char *code, std::optional<double> score)
{
    ResultNode made;
    made.kind = kind;
    made.code = name(code);
    made.score = score;
    made.reason = score ? NullReason::None : NullReason::TooFewAnswers;
    return made;
}

ResultNode capabilityNode(double score, double standardError, double degrees)
{
    ResultNode made = node(NodeKind::Capability, "C", score);
    made.standardError = standardError;
    made.degrees = degrees;
    made.low = score - 2 * standardError;
    made.high = score + 2 * standardError;
    return made;
}

/// The example of METHOD.md 8: q1 of weight 2 identical, q2 editorial, q3 revised, q4 new.
struct Example {
    Example()
    {
        earlier.version = name("1.0.0");
        later.version = name("2.0.0");
        later.history = {{name("1.0.0"),
                          name("2.0.0"),
                          {{Relation::Editorial, {name("q2")}, {name("q2")}},
                           {Relation::Revised, {name("q3")}, {name("q3")}},
                           {Relation::New, {}, {name("q4")}}}}};
        before = {node(NodeKind::Area, "A", 2.4), capabilityNode(2.4, 0.12, 14),
                  node(NodeKind::Question, "q1", 2.4), node(NodeKind::Question, "q2", 3.0),
                  node(NodeKind::Question, "q3", 2.0)};
        now = {node(NodeKind::Area, "A", 3.28),     capabilityNode(3.28, 0.10, 16),
               node(NodeKind::Question, "q1", 2.9), node(NodeKind::Question, "q2", 3.1),
               node(NodeKind::Question, "q3", 3.5), node(NodeKind::Question, "q4", 4.0)};
    }

    Result<ChangeMap> build() const
    {
        const auto then = ReleasedOrganisationScores::fromResultFeed(name("1444"), before);
        const auto here = ReleasedOrganisationScores::fromResultFeed(name("1444"), now);
        const HeatMap map = buildHeatMap(later, {{name("1444"), {}, true}}, {here});
        return buildChangeMap(map, {earlier, earlierDate, earlierMode, {hasEarlier ? &then : nullptr}},
                              {later, laterDate, laterMode, {&here}});
    }

    /// The capability's cell; row 0 is the area.
    ChangeCell cell() const { return build()->cells.at(1); }

    Framework earlier = sample::framework({sample::area(
        name("A"),
        {sample::capability(name("C"),
                            {sample::levelQuestion(name("q1"), 2), sample::levelQuestion(name("q2")),
                             sample::levelQuestion(name("q3"))})})});
    Framework later = sample::framework({sample::area(
        name("A"),
        {sample::capability(name("C"),
                            {sample::levelQuestion(name("q1"), 2), sample::levelQuestion(name("q2")),
                             sample::levelQuestion(name("q3")), sample::levelQuestion(name("q4"))})})});
    std::vector<ResultNode> before, now;
    bool hasEarlier = true;
    QDate earlierDate{2025, 10, 1}, laterDate{2026, 10, 1};
    RoundMode earlierMode = RoundMode::Individual, laterMode = RoundMode::Individual;
};

} // namespace

class tst_ChangeMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChangeIsThatOfTheReleasedQuestions();
    void thePointsAreTheReleasedScores();
    void whatChangedInTheFrameworkIsTold();
    void anAreaHasNoChangeOfItsOwn();
    void anOrganisationThatWasNotThereHasNoChange();
    void aValueThatIsNotShownHasNoChange();
    void aBoundIsNotCompared();
    void hiddenQuestionsAreNotCompared();
    void aBoundQuestionIsNotCompared();
    void tooManyNewQuestionsBreakTheLine();
    void aGroupInOneRoundAloneLeavesItUnclear();
    void jointAnswersHaveNoInterval();
    void aNewWayOfAnsweringLeavesItUnclear();
    void coloursFollowWhatIsSure_data();
    void coloursFollowWhatIsSure();
    void roundsInTheWrongOrderAreRefused();
    void anotherScaleIsRefused();
    void aValueOffTheScaleIsNamed();
};

void tst_ChangeMap::theChangeIsThatOfTheReleasedQuestions()
{
    const ChangeCell cell = Example().cell();
    QCOMPARE(cell.why, ChangeBreak::None);
    QVERIFY(isClose(*cell.delta, 0.366667));
    QVERIFY(isClose(*cell.low, 0.0466953)); // of 0.3666667, which is not rounded first
    QVERIFY(isClose(*cell.high, 0.6866380));
    QVERIFY(isClose(cell.share, 0.6));
    QVERIFY(isClose(*cell.comparedBefore, 2.6));
    QVERIFY(isClose(*cell.comparedNow, 2.966667));
    QCOMPARE(cell.change, TrendClass::Up);
    QCOMPARE(cell.colourClass, 4);
}

void tst_ChangeMap::thePointsAreTheReleasedScores()
{
    const ChangeCell cell = Example().cell();
    QCOMPARE(*cell.before.score, 2.4);
    QCOMPARE(*cell.now.score, 3.28);
    QCOMPARE(*cell.before.low, 2.4 - 0.24);
    QCOMPARE(*cell.now.high, 3.28 + 0.2);
}

void tst_ChangeMap::whatChangedInTheFrameworkIsTold()
{
    const Result<ChangeMap> map = Example().build();
    QCOMPARE(map->earlierVersion, name("1.0.0"));
    const QList<QuestionChange> changes = map->changes.value(name("C"));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).relation, Relation::Editorial);
    QCOMPARE(changes.at(1).relation, Relation::Revised);
    QCOMPARE(changes.at(2), (QuestionChange{Relation::New, {}, {name("q4")}}));
    const Example example;
    QList<LocalText> texts; // as they are asked now
    for (const QuestionChange &change : changes)
        texts.append(example.later.question(change.to.first())->text);
    QCOMPARE(map->questions.value(name("C")), texts);
    Example same;
    same.later = same.earlier;
    QVERIFY(same.build()->changes.isEmpty());
}

void tst_ChangeMap::anAreaHasNoChangeOfItsOwn()
{
    const ChangeCell cell = Example().build()->cells.at(0);
    QCOMPARE(cell.why, ChangeBreak::PerCapability);
    QVERIFY(!cell.delta);
    QCOMPARE(cell.colourClass, 0);
}

void tst_ChangeMap::anOrganisationThatWasNotThereHasNoChange()
{
    Example example;
    example.hasEarlier = false;
    QCOMPARE(example.cell().why, ChangeBreak::NoEarlierResult);
    example.hasEarlier = true;
    example.before.clear();
    QCOMPARE(example.cell().why, ChangeBreak::NoEarlierResult);
}

void tst_ChangeMap::aValueThatIsNotShownHasNoChange()
{
    Example example;
    example.now[1] = node(NodeKind::Capability, "C", {});
    QCOMPARE(example.cell().why, ChangeBreak::NoValue);
    QCOMPARE(example.cell().reason, NullReason::TooFewAnswers);
    Example earlier;
    earlier.before[1] = node(NodeKind::Capability, "C", {});
    earlier.before[1].reason = NullReason::Suppressed;
    QCOMPARE(earlier.cell().why, ChangeBreak::NoEarlierValue);
    QCOMPARE(earlier.cell().reason, NullReason::Suppressed);
    earlier.before.erase(earlier.before.begin() + 1);
    QCOMPARE(earlier.cell().reason, NullReason::NoData);
}

void tst_ChangeMap::aBoundIsNotCompared()
{
    for (const bool isNow : {false, true}) {
        Example example;
        (isNow ? example.now : example.before)[1].bound = ScoreBound::AtLeast;
        QCOMPARE(example.cell().why, ChangeBreak::Bounded);
        QVERIFY(!example.cell().delta);
    }
}

void tst_ChangeMap::hiddenQuestionsAreNotCompared()
{
    for (const bool isNow : {false, true}) {
        Example example;
        (isNow ? example.now : example.before)[2] = node(NodeKind::Question, "q1", {});
        QCOMPARE(example.cell().why, ChangeBreak::QuestionsHidden);
    }
}

void tst_ChangeMap::aBoundQuestionIsNotCompared()
{
    Example example;
    example.now[2].bound = ScoreBound::AtMost;
    QCOMPARE(example.cell().why, ChangeBreak::QuestionsHidden);
}

void tst_ChangeMap::tooManyNewQuestionsBreakTheLine()
{
    Example example;
    example.later.areas[0].capabilities[0].questions[3].weight = 2;
    QCOMPARE(example.cell().why, ChangeBreak::QuestionsChanged);
    // The versions decide before anything is said of the organisation.
    example.hasEarlier = false;
    QCOMPARE(example.cell().why, ChangeBreak::QuestionsChanged);
}

void tst_ChangeMap::aGroupInOneRoundAloneLeavesItUnclear()
{
    Example example;
    const GroupResult staff{RespondentGroup::Staff, 3.0, NullReason::None, ScoreBound::Exact, 12};
    const GroupResult leaders{
        RespondentGroup::Leadership, {}, NullReason::TooFewAnswers, ScoreBound::Exact, {}};
    GroupResult nobody = leaders;
    nobody.answers = 0;
    example.before[1].groups = {staff, nobody};
    example.now[1].groups = {staff, leaders};
    const ChangeCell cell = example.cell();
    QCOMPARE(cell.groupsInOneRound, std::vector<RespondentGroup>{RespondentGroup::Leadership});
    QCOMPARE(cell.change, TrendClass::Unclear);
    QCOMPARE(cell.colourClass, 3);
    example.before[1].groups = {staff, leaders};
    QCOMPARE(example.cell().change, TrendClass::Up);
    example.before[1].groups.clear(); // no breakdown released: nothing is known of groups
    QCOMPARE(example.cell().change, TrendClass::Up);
}

void tst_ChangeMap::jointAnswersHaveNoInterval()
{
    Example example;
    example.earlierMode = example.laterMode = RoundMode::Consensus;
    const Result<ChangeMap> map = example.build();
    QVERIFY(map->isJoint);
    QCOMPARE(map->cells.at(1).change, TrendClass::Up);
    QVERIFY(!map->cells.at(1).low);
}

void tst_ChangeMap::aNewWayOfAnsweringLeavesItUnclear()
{
    Example example;
    example.earlierMode = RoundMode::Consensus;
    const Result<ChangeMap> map = example.build();
    QVERIFY(!map->isJoint);
    QVERIFY(map->cells.at(1).isModeChanged);
    QCOMPARE(map->cells.at(1).change, TrendClass::Unclear);
}

void tst_ChangeMap::coloursFollowWhatIsSure_data()
{
    QTest::addColumn<double>("delta");
    QTest::addColumn<TrendClass>("change");
    QTest::addColumn<int>("colourClass");
    QTest::newRow("large increase") << 0.5 << TrendClass::Up << 5;
    QTest::newRow("increase") << 0.5 - 1e-6 << TrendClass::Up << 4;
    QTest::newRow("unclear increase") << 1.4 << TrendClass::Unclear << 3;
    QTest::newRow("none") << 0.1 << TrendClass::NoChange << 3;
    QTest::newRow("decrease") << -0.3 << TrendClass::Down << 2;
    QTest::newRow("large decrease") << -0.5 << TrendClass::Down << 1;
}

void tst_ChangeMap::coloursFollowWhatIsSure()
{
    QFETCH(double, delta);
    QFETCH(TrendClass, change);
    QFETCH(int, colourClass);
    QCOMPARE(changeClassOf(delta, change, sample::fiveLevels()), colourClass);
}

void tst_ChangeMap::roundsInTheWrongOrderAreRefused()
{
    Example example;
    example.laterDate = example.earlierDate;
    QCOMPARE(example.build().error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(example.build().error().where, name("now.referenceDate"));
}

void tst_ChangeMap::anotherScaleIsRefused()
{
    Example example;
    example.earlier.scale.max = 4;
    QCOMPARE(example.build().error().where, name("scale"));
}

void tst_ChangeMap::aValueOffTheScaleIsNamed()
{
    Example example;
    example.now[3].score = 7;
    QCOMPARE(example.build().error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(example.build().error().where, name("1444, C: questions[1].now"));
}

QTEST_GUILESS_MAIN(tst_ChangeMap)

#include "tst_ChangeMap.moc"
