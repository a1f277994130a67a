// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ScoreCalculator.h"
#include "core/scoring/UncertaintyCalculator.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <cstring>
#include <numeric>

using namespace samsyn;

namespace {

const std::vector<CompositeQuestion> kD1Questions = {{0, 2, {}}, {1, 1, {}}};
constexpr double kD1Score = 3.1005952380952384;

ScoringOptions balancedBy(BalanceMode balance)
{
    ScoringOptions options;
    options.balance = balance;
    return options;
}

Result<Uncertainty> uncertaintyOfAnswers(const OrganisationAnswers &organisation,
                                         const ScoringOptions &options,
                                         const std::vector<CompositeQuestion> &questions, double score)
{
    const LevelScale scale = sample::fiveLevels();
    const AnswerColumns columns(organisation, kD1Questions.size());
    return UncertaintyCalculator(columns, organisation.groupPopulation, options, scale).of(questions, score);
}

Uncertainty uncertaintyIn(const OrganisationAnswers &organisation, double score,
                          const ScoringOptions &options = {})
{
    return *uncertaintyOfAnswers(organisation, options, kD1Questions, score);
}

Uncertainty uncertaintyIn(double score, const std::vector<GroupSample> &groups)
{
    return *uncertaintyOf({score, groups}, sample::fiveLevels());
}

GroupSample sampleIn(RespondentGroup group, const std::vector<double> &values,
                     std::optional<qint64> population)
{
    std::vector<SharedValue> shared;
    for (const double value : values)
        shared.push_back({value});
    GroupSample sample = sampleOf(group, shared);
    sample.population = population;
    return sample;
}

/// One of three, all three, four of forty.
std::vector<GroupSample> edgeGroups()
{
    return {sampleIn(RespondentGroup::Leadership, {3}, 3), sampleIn(RespondentGroup::Manager, {3, 3, 3}, 3),
            sampleIn(RespondentGroup::Staff, {2, 3, 2, 4}, 40)};
}

QString whereOf(double score, const std::vector<GroupSample> &groups)
{
    const Result<Uncertainty> result = uncertaintyOf({score, groups}, sample::fiveLevels());
    return !result && result.error().code == ErrorCode::ArgumentInvalid ? result.error().where : QString();
}

std::vector<double> figuresOf(const Uncertainty &uncertainty)
{
    std::vector<double> figures = {uncertainty.standardError, uncertainty.degrees.value_or(-1),
                                   uncertainty.pooledVariance.value_or(-1), double(uncertainty.reason),
                                   double(uncertainty.isCensus)};
    if (uncertainty.interval)
        figures.insert(figures.end(), {uncertainty.interval->low, uncertainty.interval->high});
    for (const GroupTerm &term : uncertainty.terms)
        figures.insert(figures.end(), {double(term.group), term.fraction, term.variance, term.contribution});
    return figures;
}

bool isSameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

template <typename T>
void shuffle(std::vector<T> &items, SeededRandom &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.number(i)]);
}

OrganisationAnswers randomOrganisation(SeededRandom &random)
{
    OrganisationAnswers organisation;
    const std::uint64_t count = 1 + random.number(25);
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto group = RespondentGroup(1 + random.number(4));
        RespondentRow row{group, QStringLiteral("U%1").arg(random.number(3)), {}};
        for (int q = 0; q < 2; ++q)
            row.marks.push_back(AnswerMark(qint64(random.number(9)) - 4));
        organisation.respondents.push_back(row);
        if (random.number(2) == 0)
            organisation.groupPopulation[group] = qint64(1 + random.number(30));
    }
    return organisation;
}

} // namespace

class tst_Uncertainty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void d1HasTheIntervalOfTheReference()
    {
        const Uncertainty d1 = uncertaintyIn(sample::d1(), kD1Score);
        QVERIFY(isClose(d1.standardError, 0.092260));
        QVERIFY(isClose(*d1.degrees, 13.662910));
        QCOMPARE(*d1.quantile, 2.160369);
        QVERIFY(isClose(d1.interval->low, 2.901279));
        QVERIFY(isClose(d1.interval->high, 3.299912));
        QVERIFY(isClose(*d1.pooledVariance, 0.343692));
        QVERIFY(!d1.isCensus && d1.silentGroups.empty());
        const int n[] = {3, 5, 8, 4};
        const double s2[] = {0.259259, 0.366667, 0.299603, 0.472222};
        const double v[] = {0.021605, 0.042778, 0.032457, 0.039352};
        QCOMPARE(d1.terms.size(), std::size(n));
        for (std::size_t i = 0; i < std::size(n); ++i) {
            QCOMPARE(d1.terms[i].answered, n[i]);
            QVERIFY(isClose(d1.terms[i].variance, s2[i]));
            QVERIFY(isClose(d1.terms[i].contribution, v[i]));
            QVERIFY(!d1.terms[i].isPooled && !d1.terms[i].isPopulationDoubtful);
        }
        QVERIFY(isClose(*responseRate(sample::d1()), 0.280488));
    }

    void everyFigureOfTheSpecificationIsMet()
    {
        const std::optional<QJsonValue> cap = domainVector("cap");
        SAMSYN_SKIP_WITHOUT(cap);
        const auto compare = [](const Uncertainty &found, const QJsonObject &wanted) {
            QVERIFY(isClose(found.standardError, wanted[QStringLiteral("se")].toDouble()));
            QVERIFY(isClose(*found.degrees, wanted[QStringLiteral("df")].toDouble()));
            QCOMPARE(*found.quantile, wanted[QStringLiteral("t")].toDouble());
            QVERIFY(isClose(found.interval->low, wanted[QStringLiteral("lo")].toDouble()));
            QVERIFY(isClose(found.interval->high, wanted[QStringLiteral("hi")].toDouble()));
            QVERIFY(isClose(*found.pooledVariance, wanted[QStringLiteral("pooled")].toDouble()));
            for (const GroupTerm &term : found.terms) {
                const char *const names[] = {"", "LED", "CHE", "MED", "ITF"};
                const QJsonObject group =
                    wanted[QStringLiteral("terms")][QLatin1String(names[int(term.group)])].toObject();
                QCOMPARE(term.answered, group[QStringLiteral("n")].toInt());
                QVERIFY(isClose(term.fraction, group[QStringLiteral("f")].toDouble()));
                QVERIFY(isClose(term.variance, group[QStringLiteral("s2")].toDouble()));
                QVERIFY(isClose(term.contribution, group[QStringLiteral("v")].toDouble()));
            }
        };
        compare(uncertaintyIn(sample::d1(), (*cap)[QStringLiteral("score")].toDouble()),
                (*cap)[QStringLiteral("ci")].toObject());
        const QJsonObject edge = domainVector("ci2")->toObject();
        compare(uncertaintyIn(edge[QStringLiteral("theta")].toDouble(), edgeGroups()),
                edge[QStringLiteral("ci")].toObject());
        QVERIFY(isClose(*responseRate(sample::d1()), (*cap)[QStringLiteral("response_rate")].toDouble()));
    }

    void compositesAreThoseOfTheReference()
    {
        // r01 .. r23; r21 and r22 have no level, r23 answered a third of the weight.
        const double none = 0;
        const double expected[] = {3.666667, 4, 3,        3,        2.666667, 2,    3.666667, 3,
                                   1.666667, 2, 1.333333, 3,        2,        2,    2.666667, 1.666667,
                                   4,        3, 4,        4.666667, none,     none, none};
        const OrganisationAnswers d1 = sample::d1();
        for (std::size_t i = 0; i < std::size(expected); ++i) {
            const std::optional<double> composite =
                respondentComposite(d1.respondents[i].marks, kD1Questions, sample::fiveLevels());
            QCOMPARE(composite.has_value(), expected[i] > 0);
            QVERIFY(isClose(composite.value_or(0), expected[i]));
        }
    }

    void compositeNeedsHalfOfWhatApplies_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<double>("composite");
        QTest::newRow("exactly half") << QStringLiteral("MED U 2 DK") << 2.0;
        QTest::newRow("not applicable does not weigh") << QStringLiteral("MED U 2 NA") << 2.0;
        QTest::newRow("nor what was not asked") << QStringLiteral("MED U S 5") << 5.0;
        QTest::newRow("unanswered does") << QStringLiteral("MED U - 4 -") << 0.0;
        QTest::newRow("nothing answered") << QStringLiteral("MED U - -") << 0.0;
        QTest::newRow("nothing applies") << QStringLiteral("MED U NA S") << 0.0;
    }

    void compositeNeedsHalfOfWhatApplies()
    {
        QFETCH(QString, answers);
        QFETCH(double, composite);
        const RespondentRow row = sample::row(answers);
        std::vector<CompositeQuestion> questions;
        for (std::size_t i = 0; i < row.marks.size(); ++i)
            questions.push_back({i, 1, {}});
        const std::optional<double> found = respondentComposite(row.marks, questions, sample::fiveLevels());
        QCOMPARE(found.value_or(0), composite);
    }

    void oneAnswerAloneBorrowsTheVarianceOfTheOthers()
    {
        const Uncertainty edge = uncertaintyIn(2.9166666666666665, edgeGroups());
        QVERIFY(isClose(*edge.pooledVariance, 0.55));
        QVERIFY(isClose(edge.standardError, 0.252304));
        QVERIFY(isClose(*edge.degrees, 2.208481));
        QCOMPARE(*edge.quantile, 4.302653);
        QVERIFY(isClose(edge.interval->low, 1.831089));
        QVERIFY(isClose(edge.interval->high, 4.002244));
        QVERIFY(edge.terms[0].isPooled && !edge.terms[1].isPooled);
        QCOMPARE(edge.terms[1].contribution, 0.0);
        QVERIFY(!edge.isCensus);
    }

    void oneAnswerAndNothingToBorrowHasNoInterval()
    {
        const Uncertainty alone = uncertaintyIn(
            3, {sampleIn(RespondentGroup::Staff, {3}, 9), sampleIn(RespondentGroup::Manager, {3}, {})});
        QCOMPARE(alone.reason, NullReason::TooFewAnswers);
        QVERIFY(!alone.interval && alone.terms.empty());
        // The only one there is needs nothing.
        const Uncertainty only = uncertaintyIn(3, {sampleIn(RespondentGroup::Staff, {3}, 1)});
        QVERIFY(only.isCensus && !only.quantile);
        QCOMPARE(only.interval->low, 3.0);
    }

    void equalAnswersAreNotCertainty()
    {
        // Three of four say the same: (1 - 3/4) * 1/12 / 3.
        const Uncertainty same = uncertaintyIn(4, {sampleIn(RespondentGroup::Staff, {4, 4, 4}, 4)});
        QVERIFY(isClose(same.terms[0].contribution, 0.25 / 36));
        QCOMPARE(same.terms[0].variance, 0.0);
        QVERIFY(isClose(same.standardError, std::sqrt(0.25 / 36)));
        QCOMPARE(*same.degrees, 2.0);
        QVERIFY(isClose(same.interval->low, 4 - 4.302653 * std::sqrt(0.25 / 36)));
        // A borrowed variance of 0 as well.
        const Uncertainty borrowed = uncertaintyIn(
            4, {sampleIn(RespondentGroup::Staff, {4, 4, 4}, 3), sampleIn(RespondentGroup::Manager, {4}, 2)});
        QVERIFY(isClose(borrowed.terms[0].contribution, 0.5 / 12));
    }

    void theFloorIsThatOfTheScalesStep()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        const Result<Uncertainty> result =
            uncertaintyOf({60, {sampleIn(RespondentGroup::Staff, {60, 60}, {})}}, tens);
        QVERIFY(isClose(result->terms[0].contribution, 400.0 / 12 / 2));
        QVERIFY(isClose(result->interval->low, 60 - 12.706205 * std::sqrt(400.0 / 24)));
        QCOMPARE(result->interval->high, 100.0);
    }

    void everybodyAnsweredIsSaidAsSuch()
    {
        const Uncertainty census = uncertaintyIn(
            3.2,
            {sampleIn(RespondentGroup::Staff, {2, 5, 3}, 3), sampleIn(RespondentGroup::Manager, {1}, 1)});
        QVERIFY(census.isCensus);
        QCOMPARE(census.interval->low, 3.2);
        QCOMPARE(census.interval->high, 3.2);
        QCOMPARE(census.standardError, 0.0);
        QVERIFY(!census.degrees && !census.quantile);
    }

    void theIntervalIsCutToTheScale()
    {
        const Uncertainty wide = uncertaintyIn(1.5, {sampleIn(RespondentGroup::Staff, {1, 2}, {})});
        QCOMPARE(wide.interval->low, 1.0);
        QCOMPARE(wide.interval->high, 5.0);
    }

    void noGroupsIsNoData()
    {
        QCOMPARE(uncertaintyIn(3, std::vector<GroupSample>()).reason, NullReason::NoData);
    }

    void quantileIsThatOfTheNextLowerListedDegree_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("t");
        QTest::newRow("least") << 1.0 << 12.706205;
        QTest::newRow("a hair below") << 1 - 1e-12 << 12.706205;
        QTest::newRow("floor") << 2.99 << 4.302653;
        QTest::newRow("reached but for rounding") << 14 - 1e-12 << 2.144787;
        QTest::newRow("next lower") << 39.9 << 2.042272;
        QTest::newRow("forty") << 40.0 << 2.021075;
        QTest::newRow("below 60") << 59.0 << 2.021075;
        QTest::newRow("below 120") << 119.0 << 2.000298;
        QTest::newRow("many") << 100000.0 << 1.979930;
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 1.959964;
    }

    void quantileIsThatOfTheNextLowerListedDegree()
    {
        QFETCH(double, degrees);
        QFETCH(double, t);
        QCOMPARE(studentQuantile(degrees), t);
    }

    void theTableIsThatOfTheSpecification()
    {
        const std::optional<QJsonValue> table = domainVector("t_table");
        SAMSYN_SKIP_WITHOUT(table);
        const QJsonObject listed = table->toObject();
        QCOMPARE(listed.size(), 34);
        for (auto row = listed.begin(); row != listed.end(); ++row)
            QCOMPARE(studentQuantile(row.key().toDouble()), row.value().toDouble());
    }

    void theBalanceOfTheScoreIsThatOfItsInterval_data()
    {
        // From a program of its own: se, df and limits around the score of each balance.
        QTest::addColumn<int>("balance");
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("se");
        QTest::addColumn<double>("df");
        QTest::addColumn<double>("low");
        QTest::newRow("respondent") << int(BalanceMode::Respondent) << 2.829411764705883
                                    << 0.09963391987379594 << 14.967718662413592 << 2.6157182286015237;
        QTest::newRow("role") << int(BalanceMode::Role) << kD1Score << 0.09226035798327915
                              << 13.662909849453392 << 2.9012788207792597;
        QTest::newRow("roleUnit") << int(BalanceMode::RoleUnit) << 3.0995370370370368 << 0.0941663138672877
                                  << 13.694875421320424 << 2.896103051713878;
    }

    void theBalanceOfTheScoreIsThatOfItsInterval()
    {
        QFETCH(int, balance);
        QFETCH(double, score);
        QFETCH(double, se);
        QFETCH(double, df);
        QFETCH(double, low);
        const Uncertainty found = uncertaintyIn(sample::d1(), score, balancedBy(BalanceMode(balance)));
        QVERIFY(isClose(found.standardError, se));
        QVERIFY(isClose(*found.degrees, df));
        QVERIFY(isClose(found.interval->low, low));
    }

    void groupWeightsCount()
    {
        ScoringOptions options;
        options.groupWeights[RespondentGroup::Staff] = 3;
        const Uncertainty found = uncertaintyIn(sample::d1(), 3, options);
        QVERIFY(isClose(found.standardError, 0.10486070961297629));
        QVERIFY(isClose(*found.degrees, 11.696242588904742));
        // By respondent they do not.
        options.balance = BalanceMode::Respondent;
        QVERIFY(isClose(uncertaintyIn(sample::d1(), 3, options).standardError, 0.09963391987379594));
    }

    void orderOfRespondentsAndGroupsChangesNoBit()
    {
        SeededRandom random(20261122);
        int withInterval = 0;
        for (int round = 0; round < 400; ++round) {
            OrganisationAnswers organisation = randomOrganisation(random);
            const ScoringOptions options = balancedBy(BalanceMode(random.number(3)));
            const Uncertainty before = uncertaintyIn(organisation, 3, options);
            shuffle(organisation.respondents, random);
            QVERIFY2(isSameBits(figuresOf(uncertaintyIn(organisation, 3, options)), figuresOf(before)),
                     qPrintable(QStringLiteral("seed 20261122, round %1").arg(round)));
            withInterval += before.interval ? 1 : 0;
            std::vector<GroupSample> groups = edgeGroups();
            shuffle(groups, random);
            QVERIFY(
                isSameBits(figuresOf(uncertaintyIn(3, groups)), figuresOf(uncertaintyIn(3, edgeGroups()))));
        }
        QVERIFY(withInterval > 200);
    }

    /// Samples are drawn from people whose answers are all known; the interval should hold their true mean
    /// about 19 times of 20.
    void theIntervalHoldsTheTrueMeanAboutNineteenTimesOfTwenty()
    {
        SeededRandom random(95);
        int held = 0;
        constexpr int kRounds = 3000;
        for (int round = 0; round < kRounds; ++round) {
            std::vector<GroupSample> groups;
            double truth = 0;
            double score = 0;
            for (const int people : {8, 20, 60}) {
                std::vector<double> all;
                for (int i = 0; i < people; ++i)
                    all.push_back(double(1 + random.number(3) + random.number(3)));
                truth += std::accumulate(all.begin(), all.end(), 0.0) / people / 3;
                shuffle(all, random);
                all.resize(5);
                score += std::accumulate(all.begin(), all.end(), 0.0) / 5 / 3;
                groups.push_back(sampleIn(RespondentGroup(groups.size() + 1), all, people));
            }
            const Uncertainty found = uncertaintyIn(score, groups);
            held += truth >= found.interval->low && truth <= found.interval->high ? 1 : 0;
        }
        QVERIFY2(held > 0.935 * kRounds && held < 0.975 * kRounds, qPrintable(QString::number(held)));
    }

    void moreAnswersThanPeopleIsNotBelieved()
    {
        OrganisationAnswers organisation = sample::d1();
        organisation.groupPopulation[RespondentGroup::Leadership] = 2;
        const Uncertainty found = uncertaintyIn(organisation, kD1Score);
        QVERIFY(found.terms[0].isPopulationDoubtful && !found.terms[1].isPopulationDoubtful);
        QCOMPARE(found.terms[0].fraction, 0.0);
        QVERIFY(isClose(found.terms[0].contribution, 0.259259259 / 3));
        // Staff answered with ten; two of them have no composite.
        organisation.groupPopulation[RespondentGroup::Staff] = 9;
        QVERIFY(uncertaintyIn(organisation, kD1Score).terms[2].isPopulationDoubtful);
        organisation.groupPopulation[RespondentGroup::Staff] = std::nullopt;
        QVERIFY(!uncertaintyIn(organisation, kD1Score).terms[2].isPopulationDoubtful);
    }

    void aSilentGroupIsNamedAndNoCensus()
    {
        OrganisationAnswers organisation =
            sample::organisation({QStringLiteral("LED U1 4 3"), QStringLiteral("MED U1 - -")});
        organisation.groupPopulation = {{RespondentGroup::Leadership, 1},
                                        {RespondentGroup::Manager, 3},
                                        {RespondentGroup::Elected, 0},
                                        {RespondentGroup::Staff, 5}};
        const Uncertainty found = uncertaintyIn(organisation, 3.5);
        QCOMPARE(found.interval->low, 3.5);
        QVERIFY(!found.isCensus);
        QCOMPARE(found.silentGroups,
                 (std::vector<RespondentGroup>{RespondentGroup::Manager, RespondentGroup::Staff}));
        // Who was not asked, or to whom nothing applies, is not silent.
        organisation.respondents[1].marks = {kMarkNotApplicable, kMarkSkipped};
        const std::vector<RespondentGroup> audience = {RespondentGroup::Leadership, RespondentGroup::Staff};
        const Result<Uncertainty> asked =
            uncertaintyOfAnswers(organisation, {}, {{0, 2, audience}, {1, 1, audience}}, 3.5);
        QVERIFY(asked->silentGroups.empty() && asked->isCensus);
    }

    void aJointAnswerHasNoInterval()
    {
        for (const RoundMode mode : {RoundMode::Consensus, RoundMode::Assessor}) {
            ScoringOptions options;
            options.mode = mode;
            const Uncertainty joint =
                uncertaintyIn(sample::organisation({QStringLiteral("LED U 4 3")}), 4, options);
            QCOMPARE(joint.reason, NullReason::SingleAssessment);
            QVERIFY(!joint.interval);
        }
    }

    void noCompositeHasNoInterval()
    {
        QCOMPARE(uncertaintyIn(sample::organisation({QStringLiteral("MED U DK -")}), 3).reason,
                 NullReason::NoData);
        QCOMPARE(uncertaintyIn(sample::organisation({QStringLiteral("MED U - 4")}), 3).reason,
                 NullReason::InsufficientCoverage);
        QCOMPARE(uncertaintyIn(sample::organisation({}), 3).reason, NullReason::NoData);
    }

    void questionsOfACapabilityAreFoundByPosition()
    {
        Question text = sample::levelQuestion(QStringLiteral("t"));
        text.type = QuestionType::FreeText;
        Question asked = sample::levelQuestion(QStringLiteral("c"), 3);
        asked.audience = {RespondentGroup::Staff};
        const Framework framework = sample::framework(
            {sample::area(QStringLiteral("A"),
                          {sample::capability(QStringLiteral("A.1"),
                                              {sample::levelQuestion(QStringLiteral("a")), text})}),
             sample::area(
                 QStringLiteral("B"),
                 {sample::capability(QStringLiteral("B.1"),
                                     {text, sample::levelQuestion(QStringLiteral("b"), 2), asked})})});
        const std::vector<CompositeQuestion> questions = compositeQuestions(framework, QStringLiteral("B.1"));
        QCOMPARE(questions.size(), std::size_t(2));
        QCOMPARE(questions[0].index, std::size_t(1));
        QCOMPARE(questions[0].weight, 2.0);
        QCOMPARE(questions[1].index, std::size_t(2));
        QCOMPARE(questions[1].audience, asked.audience);
        QVERIFY(compositeQuestions(framework, QStringLiteral("C.1")).empty());
    }

    void wrongInputsNameTheirPlace()
    {
        using Groups = std::vector<GroupSample>;
        const GroupSample fine = sampleIn(RespondentGroup::Staff, {2, 4}, 5);
        const auto whereWith = [&fine](const auto &change) {
            GroupSample wrong = fine;
            wrong.group = RespondentGroup::Elected;
            change(wrong);
            return whereOf(3, {fine, wrong});
        };
        QCOMPARE(whereOf(0.9, Groups{fine}), QStringLiteral("score"));
        QCOMPARE(whereOf(std::nan(""), Groups{fine}), QStringLiteral("score"));
        QCOMPARE(whereOf(3, Groups{fine, fine}), QStringLiteral("groups[1]"));
        QCOMPARE(whereWith([](GroupSample &g) { g.answered = 0; }), QStringLiteral("groups[1].answered"));
        QCOMPARE(whereWith([](GroupSample &g) { g.population = 1; }), QStringLiteral("groups[1].population"));
        QCOMPARE(whereWith([](GroupSample &g) { g.weight = 0; }), QStringLiteral("groups[1].weight"));
        QCOMPARE(whereWith([](GroupSample &g) { g.variance = -1; }), QStringLiteral("groups[1].variance"));
        QCOMPARE(whereWith([](GroupSample &g) { g.variance.reset(); }), QStringLiteral("groups[1].variance"));
        QCOMPARE(whereWith([](GroupSample &g) { g.answered = 1; }), QStringLiteral("groups[1].variance"));
        QCOMPARE(whereWith([](GroupSample &g) { g.concentration = 0.4; }),
                 QStringLiteral("groups[1].concentration"));
        const auto whereOfAnswers = [](const std::vector<CompositeQuestion> &questions, double score) {
            return uncertaintyOfAnswers(sample::d1(), {}, questions, score).error().where;
        };
        QCOMPARE(whereOfAnswers({{0, 1, {}}, {1, -1, {}}}, 3), QStringLiteral("questions[1].weight"));
        QCOMPARE(whereOfAnswers({{2, 1, {}}}, 3), QStringLiteral("questions[0].index"));
        QCOMPARE(whereOfAnswers(kD1Questions, 6), QStringLiteral("score"));
    }

    void responseRateNeedsEveryGroupsNumber()
    {
        OrganisationAnswers organisation = sample::organisation(
            {QStringLiteral("MED U 2 3"), QStringLiteral("MED U - -"), QStringLiteral("MED U DK -")});
        QVERIFY(!responseRate(organisation));
        organisation.groupPopulation = {{RespondentGroup::Staff, 10}, {RespondentGroup::Elected, 6}};
        QCOMPARE(*responseRate(organisation), 0.125);
        organisation.groupPopulation[RespondentGroup::Elected] = std::nullopt;
        QVERIFY(!responseRate(organisation));
        organisation.groupPopulation = {{RespondentGroup::Staff, 1}};
        QVERIFY(!responseRate(organisation));
        QVERIFY(!responseRate({}));
    }
};

QTEST_GUILESS_MAIN(tst_Uncertainty)
#include "tst_Uncertainty.moc"
