// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/QuestionValue.h"
#include "tests/core/scoring/SampleRound.h"

#include <QtTest>

using namespace samsyn;

Q_DECLARE_METATYPE(samsyn::BalanceMode)
Q_DECLARE_METATYPE(samsyn::NullReason)
Q_DECLARE_METATYPE(samsyn::RespondentGroup)

namespace {

constexpr double kVectorTolerance = 5e-7;

bool isNear(double a, double b) { return std::abs(a - b) <= kVectorTolerance; }

ScoringOptions optionsOf(BalanceMode balance)
{
    ScoringOptions options;
    options.balance = balance;
    return options;
}

NodeScore questionOf(const OrganisationAnswers &organisation, const ScoringOptions &options = {})
{
    const Framework framework = sample::framework({sample::area(QStringLiteral("A"),
        {sample::capability(QStringLiteral("A.1"), {sample::levelQuestion(QStringLiteral("q"))})})});
    return scoreOrganisation(framework, organisation, options).areas[0].capabilities[0].questions[0];
}

QStringList repeated(const char *line, int times)
{
    return QStringList(QList<QString>(times, QString::fromLatin1(line)));
}

} // namespace

class TestScoreCalculator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void d1QuestionsHaveTheValuesOfTheReference_data();
    void d1QuestionsHaveTheValuesOfTheReference();
    void d1CapabilityHasTheValueOfTheReference();
    void d1IsBuiltOnTwentyOneRespondents();
    void balanceWeightsSumToOneAndGiveTheSameMean_data();
    void balanceWeightsSumToOneAndGiveTheSameMean();
    void weightedMedianFollowsCumulativeWeight_data();
    void weightedMedianFollowsCumulativeWeight();
    void questionEdgesGiveTheirReason_data();
    void questionEdgesGiveTheirReason();
    void jointAnswerIsTheValue_data();
    void jointAnswerIsTheValue();
    void missingGroupsOfTheFrameCount();
    void groupWeightsChangeTheMean();
    void questionAskedOfOneGroupNeedsNoOther();
    void otherScalesUseTheirOwnLevels();
    void countedLeavesOutAnswersThatAreNotPartOfTheScore();
};

void TestScoreCalculator::d1QuestionsHaveTheValuesOfTheReference_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<BalanceMode>("balance");
    QTest::addColumn<QString>("key");
    for (int index : {0, 1}) {
        const auto name = [index](const char *balance) {
            return QStringLiteral("q%1 %2").arg(index + 1).arg(QLatin1String(balance)).toUtf8();
        };
        QTest::newRow(name("respondent").constData())
            << index << BalanceMode::Respondent << "mean_respondent";
        QTest::newRow(name("role").constData()) << index << BalanceMode::Role << "mean_role";
        QTest::newRow(name("roleUnit").constData()) << index << BalanceMode::RoleUnit << "mean_roleunit";
    }
}

void TestScoreCalculator::d1QuestionsHaveTheValuesOfTheReference()
{
    QFETCH(int, index);
    QFETCH(BalanceMode, balance);
    QFETCH(QString, key);
    const QJsonObject all = sample::vectors();
    QVERIFY(!all.isEmpty());
    const QJsonObject expected = all.value(QStringLiteral("q%1").arg(index + 1)).toObject();
    const RawOrganisationScores scores =
        scoreOrganisation(sample::d1Framework(), sample::d1(), optionsOf(balance));
    const NodeScore value = scores.areas[0].capabilities[0].questions[std::size_t(index)];
    QVERIFY(value.score.has_value());
    QVERIFY(isNear(*value.score, expected.value(key).toDouble()));
    QCOMPARE(value.answers, expected.value(QStringLiteral("n")).toInt());
    QCOMPARE(value.dontKnow, expected.value(QStringLiteral("nDK")).toInt());
    QCOMPARE(value.notApplicable, expected.value(QStringLiteral("nNA")).toInt());
    const int asked = value.answers + value.dontKnow + value.notApplicable;
    QVERIFY(isNear(double(value.dontKnow) / asked, expected.value(QStringLiteral("dk_share")).toDouble()));
    QCOMPARE(value.knowledgeGap,
             all.value(QStringLiteral("dk")).toObject().value(QStringLiteral("gapflag")).toBool());
}

void TestScoreCalculator::d1CapabilityHasTheValueOfTheReference()
{
    const QJsonObject expected = sample::vectors().value(QStringLiteral("cap")).toObject();
    const auto capabilityScore = [](BalanceMode balance) {
        return *scoreOrganisation(sample::d1Framework(), sample::d1(), optionsOf(balance))
                    .areas[0].capabilities[0].node.score;
    };
    QVERIFY(isNear(capabilityScore(BalanceMode::Role), expected.value(QStringLiteral("score")).toDouble()));
    QVERIFY(isNear(capabilityScore(BalanceMode::Respondent),
                   expected.value(QStringLiteral("score_simple")).toDouble()));
    const QJsonObject composites = sample::vectors().value(QStringLiteral("composites")).toObject();
    const OrganisationAnswers d1 = sample::d1();
    for (std::size_t i = 0; i < d1.respondents.size(); ++i) {
        OrganisationAnswers alone;
        alone.respondents = {d1.respondents[i]};
        const QJsonValue own = composites.value(QStringLiteral("r%1").arg(i + 1, 2, 10, QLatin1Char('0')));
        const auto score =
            scoreOrganisation(sample::d1Framework(), alone, {}).areas[0].capabilities[0].node.score;
        if (score)
            QVERIFY2(isNear(*score, own.toDouble()), qPrintable(QString::number(i + 1)));
        else
            QVERIFY(own.isNull());
    }
}

void TestScoreCalculator::d1IsBuiltOnTwentyOneRespondents()
{
    const RawOrganisationScores scores = scoreOrganisation(sample::d1Framework(), sample::d1(), {});
    // All but r21 (does not know) and r22 (not applicable).
    QCOMPARE(scores.areas[0].capabilities[0].node.answers, 21);
    QCOMPARE(scores.areas[0].node.answers, 21);
    QCOMPARE(scores.index.answers, 21);
    QCOMPARE(scores.index.counted, 21);
    QCOMPARE(scores.organisation, QStringLiteral("1444"));
}

void TestScoreCalculator::balanceWeightsSumToOneAndGiveTheSameMean_data()
{
    QTest::addColumn<BalanceMode>("balance");
    QTest::addColumn<QString>("median");
    QTest::newRow("respondent") << BalanceMode::Respondent << "median_respondent";
    QTest::newRow("role") << BalanceMode::Role << "median_role";
    QTest::newRow("roleUnit") << BalanceMode::RoleUnit << "";
}

void TestScoreCalculator::balanceWeightsSumToOneAndGiveTheSameMean()
{
    QFETCH(BalanceMode, balance);
    QFETCH(QString, median);
    ScoringOptions options = optionsOf(balance);
    options.groupWeights = {{RespondentGroup::Leadership, 1.0}, {RespondentGroup::Staff, 1.0}};
    const OrganisationAnswers d1 = sample::d1();
    std::vector<const RespondentRow *> rows;
    std::vector<double> levels;
    for (const RespondentRow &row : d1.respondents) {
        if (row.marks[0] < 0)
            continue;
        rows.push_back(&row);
        levels.push_back(row.marks[0] + 1);
    }
    const std::vector<double> weights = balanceWeights(rows, options);
    double sum = 0;
    double mean = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        mean += weights[i] * levels[i];
    }
    QVERIFY(std::abs(sum - 1) < 1e-12);
    const auto score =
        scoreOrganisation(sample::d1Framework(), d1, options).areas[0].capabilities[0].questions[0].score;
    QVERIFY(std::abs(mean - *score) < 1e-12);
    if (!median.isEmpty()) {
        const QJsonObject expected = sample::vectors().value(QStringLiteral("q1")).toObject();
        QCOMPARE(weightedMedian(levels, weights), expected.value(median).toDouble());
    }
}

void TestScoreCalculator::weightedMedianFollowsCumulativeWeight_data()
{
    QTest::addColumn<QList<double>>("levels");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<double>("median");
    QTest::newRow("one answer") << QList<double>{4} << QList<double>{1} << 4.0;
    QTest::newRow("half lies below: mean of the two levels")
        << QList<double>{2, 3} << QList<double>{1, 1} << 2.5;
    QTest::newRow("heavier level wins") << QList<double>{2, 3} << QList<double>{1, 1.1} << 3.0;
    QTest::newRow("unsorted input") << QList<double>{5, 1, 3} << QList<double>{0.2, 0.2, 0.6} << 3.0;
    QTest::newRow("half over a gap of levels")
        << QList<double>{1, 5, 1, 5} << QList<double>{.25, .25, .25, .25} << 3.0;
    QTest::newRow("ten tenths do not sum to one exactly")
        << QList<double>{1, 1, 1, 1, 1, 4, 4, 4, 4, 4} << QList<double>(10, 0.1) << 2.5;
}

void TestScoreCalculator::weightedMedianFollowsCumulativeWeight()
{
    QFETCH(QList<double>, levels);
    QFETCH(QList<double>, weights);
    QFETCH(double, median);
    QCOMPARE(weightedMedian({levels.begin(), levels.end()}, {weights.begin(), weights.end()}), median);
}

void TestScoreCalculator::questionEdgesGiveTheirReason_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<NullReason>("reason");
    QTest::addColumn<bool>("knowledgeGap");
    QTest::newRow("nobody asked") << QStringList() << NullReason::NoData << false;
    QTest::newRow("nobody answered") << repeated("MED U1 -", 5) << NullReason::NoData << false;
    QTest::newRow("nobody knows") << repeated("MED U1 DK", 5) << NullReason::NoData << true;
    QTest::newRow("hidden from everybody") << repeated("MED U1 S", 5) << NullReason::NotApplicable << false;
    QTest::newRow("hidden from some, unanswered by the rest")
        << repeated("MED U1 S", 5) + repeated("MED U1 -", 1) << NullReason::NoData << false;
    QTest::newRow("exactly half says not applicable")
        << repeated("MED U1 3", 4) + repeated("MED U1 NA", 4) << NullReason::None << false;
    QTest::newRow("more than half says not applicable")
        << repeated("MED U1 3", 4) + repeated("MED U1 NA", 5) << NullReason::NotApplicable << false;
    QTest::newRow("exactly 40 % do not know")
        << repeated("MED U1 3", 6) + repeated("MED U1 DK", 4) << NullReason::None << true;
    QTest::newRow("just below 40 % do not know")
        << repeated("MED U1 3", 61) + repeated("MED U1 DK", 39) << NullReason::None << false;
    QTest::newRow("exactly half of the groups missing")
        << repeated("MED U1 3", 5) + repeated("LED U1 DK", 5) << NullReason::None << true;
    QTest::newRow("two of three groups missing")
        << repeated("MED U1 3", 9) + repeated("LED U1 -", 1) + repeated("ITF U1 DK", 1)
        << NullReason::InsufficientCoverage << false;
    QTest::newRow("a group for which it is not applicable is not missing") << repeated("MED U1 3", 9)
            + repeated("LED U1 NA", 1) + repeated("ITF U1 S", 1)
            + repeated("CHE U1 -", 1) << NullReason::None << false;
}

void TestScoreCalculator::questionEdgesGiveTheirReason()
{
    QFETCH(QStringList, lines);
    QFETCH(NullReason, reason);
    QFETCH(bool, knowledgeGap);
    const NodeScore value = questionOf(sample::organisation(lines));
    QCOMPARE(value.reason, reason);
    QCOMPARE(value.score.has_value(), reason == NullReason::None);
    QCOMPARE(value.knowledgeGap, knowledgeGap);
}

void TestScoreCalculator::jointAnswerIsTheValue_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<double>("score");
    QTest::addColumn<NullReason>("reason");
    QTest::newRow("a level") << QStringList{QStringLiteral("MED - 4")} << 4.0 << NullReason::None;
    QTest::newRow("not known") << QStringList{QStringLiteral("MED - DK")} << 0.0 << NullReason::NoData;
    QTest::newRow("not applicable") << QStringList{QStringLiteral("MED - NA")} << 0.0
                                    << NullReason::NotApplicable;
    QTest::newRow("hidden") << QStringList{QStringLiteral("MED - S")} << 0.0 << NullReason::NotApplicable;
    QTest::newRow("unanswered") << QStringList{QStringLiteral("MED - -")} << 0.0 << NullReason::NoData;
    QTest::newRow("no sheet") << QStringList() << 0.0 << NullReason::NoData;
}

void TestScoreCalculator::jointAnswerIsTheValue()
{
    QFETCH(QStringList, lines);
    QFETCH(double, score);
    QFETCH(NullReason, reason);
    for (const RoundMode mode : {RoundMode::Consensus, RoundMode::Assessor}) {
        ScoringOptions options;
        options.mode = mode;
        OrganisationAnswers organisation = sample::organisation(lines);
        // A joint answer speaks for every group.
        organisation.groupPopulation = sample::d1().groupPopulation;
        const NodeScore value = questionOf(organisation, options);
        QCOMPARE(value.reason, reason);
        QCOMPARE(value.score.value_or(0), score);
        QCOMPARE(value.answers, reason == NullReason::None ? 1 : 0);
    }
}

void TestScoreCalculator::missingGroupsOfTheFrameCount()
{
    OrganisationAnswers organisation = sample::organisation(repeated("MED U1 3", 8));
    QCOMPARE(questionOf(organisation).reason, NullReason::None);
    organisation.groupPopulation = {{RespondentGroup::Leadership, 4}, {RespondentGroup::Staff, 60}};
    QCOMPARE(questionOf(organisation).reason, NullReason::None);
    organisation.groupPopulation[RespondentGroup::Elected] = std::nullopt;
    QCOMPARE(questionOf(organisation).reason, NullReason::InsufficientCoverage);
    organisation.groupPopulation[RespondentGroup::Elected] = 0;
    QCOMPARE(questionOf(organisation).reason, NullReason::None);
    ScoringOptions heavyLeaders;
    heavyLeaders.groupWeights = {{RespondentGroup::Leadership, 1.5}};
    QCOMPARE(questionOf(organisation, heavyLeaders).reason, NullReason::InsufficientCoverage);
}

void TestScoreCalculator::groupWeightsChangeTheMean()
{
    ScoringOptions options;
    options.groupWeights = {{RespondentGroup::Leadership, 3.0}};
    const OrganisationAnswers organisation =
        sample::organisation(repeated("LED U1 5", 1) + repeated("MED U1 1", 9));
    QCOMPARE(*questionOf(organisation, options).score, 4.0);
    QCOMPARE(*questionOf(organisation).score, 3.0);
    options.balance = BalanceMode::Respondent;
    QCOMPARE(*questionOf(organisation, options).score, 1.4);
}

void TestScoreCalculator::questionAskedOfOneGroupNeedsNoOther()
{
    Question question = sample::levelQuestion(QStringLiteral("q"));
    question.audience = {RespondentGroup::ItFunction};
    const Framework framework = sample::framework({sample::area(QStringLiteral("A"),
        {sample::capability(QStringLiteral("A.1"), {question})})});
    OrganisationAnswers organisation = sample::organisation(repeated("ITF U1 4", 5));
    organisation.groupPopulation = sample::d1().groupPopulation;
    QCOMPARE(*scoreOrganisation(framework, organisation, {}).index.score, 4.0);
}

void TestScoreCalculator::otherScalesUseTheirOwnLevels()
{
    Framework framework = sample::d1Framework();
    framework.scale.min = 0;
    framework.scale.max = 100;
    framework.scale.step = 25;
    const auto score = scoreOrganisation(framework, sample::d1(), {}).index.score;
    // The same five steps, so 0..100 is the index of the five-level score.
    const double expected = sample::vectors().value(QStringLiteral("index100")).toObject()
                                .value(QStringLiteral("cap")).toDouble();
    QVERIFY(isNear(*score, expected));
}

void TestScoreCalculator::countedLeavesOutAnswersThatAreNotPartOfTheScore()
{
    // Three people answer q1; ten others answer q2, which more than half find not applicable.
    QStringList lines = repeated("MED U1 4 -", 3) + repeated("MED U1 - 2", 10) + repeated("MED U1 - NA", 11);
    const RawOrganisationScores scores =
        scoreOrganisation(sample::d1Framework(), sample::organisation(lines), {});
    const NodeScore &node = scores.areas[0].capabilities[0].node;
    QCOMPARE(*node.score, 4.0);
    QCOMPARE(node.answers, 13);
    QCOMPARE(node.counted, 3);
    QCOMPARE(scores.index.counted, 3);
}

QTEST_GUILESS_MAIN(TestScoreCalculator)
#include "tst_ScoreCalculator.moc"
