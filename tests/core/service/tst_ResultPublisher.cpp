// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/service/ResultPublisher.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QtTest>

#include <algorithm>

using namespace samsyn;

Q_DECLARE_METATYPE(samsyn::AnswerValue)

namespace {

AnswerValue levelAnswer(qint64 level)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = level;
    return value;
}

AnswerValue stateAnswer(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

AnswerValue answerOf(AnswerMark mark)
{
    if (mark == kMarkDontKnow)
        return stateAnswer(AnswerState::DontKnow);
    if (mark == kMarkNotApplicable)
        return stateAnswer(AnswerState::NotApplicable);
    return mark >= 0 ? levelAnswer(mark + 1) : AnswerValue{};
}

/// Data set D1 as frozen answers of the municipality 1444.
FrozenOrganisation d1Organisation(RandomSource &random)
{
    FrozenOrganisation organisation;
    organisation.id = RecordId::random(random);
    organisation.identity.code = QStringLiteral("1444");
    organisation.identity.name = {QStringLiteral("Grästorp"), {}};
    organisation.identity.population = 5600;
    for (const RespondentRow &row : sample::d1().respondents) {
        FrozenRespondent respondent{row.group, row.unit, {}};
        respondent.answers.push_back({QStringLiteral("q1"), answerOf(row.marks[0])});
        respondent.answers.push_back({QStringLiteral("q2"), answerOf(row.marks[1])});
        organisation.respondents.push_back(respondent);
    }
    return organisation;
}

FrozenRound d1Round(SeededRandom &random)
{
    FrozenRound round;
    round.id = RecordId::random(random);
    round.plan.framework = RecordId::random(random);
    for (int i = 0; i < 3; ++i) {
        round.organisations.push_back(d1Organisation(random));
        round.plan.participants.push_back(round.organisations.back().id);
    }
    round.organisations[1].respondents.resize(4);
    round.organisations[2].respondents.clear();
    return round;
}

/// q2 is shown only when q1 is at least level 3; a free text stands between them.
Framework branching()
{
    Framework framework = sample::d1Framework();
    QList<Question> &questions = framework.areas[0].capabilities[0].questions;
    questions[1].showIf = *Expression::parse(QStringLiteral("${q1} >= 3"));
    Question text = sample::levelQuestion(QStringLiteral("t"));
    text.type = QuestionType::FreeText;
    questions.insert(1, text);
    return framework;
}

const ResultNode &nodeOf(const OrganisationResultGroup &result, NodeKind kind)
{
    for (const ResultNode &node : result.nodes) {
        if (node.kind == kind)
            return node;
    }
    return result.nodes.back();
}

} // namespace

class TestResultPublisher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersBecomeMarks_data();
    void answersBecomeMarks();
    void questionOfAnotherGroupIsSkipped();
    void organisationKeepsItsIdentityAndFrame();
    void optionsFollowThePlan();
    void d1IsPublishedWithTheValueOfTheReference();
    void smallAndEmptyOrganisationsArePublishedWithoutFigures();
    void jointAnswerIsPublished();
    void sameRoundGivesTheSameBytes();
    void orderOfRespondentsDoesNotChangeTheBytes();
    void checksumCoversEveryValueInOrder();
    void publishedValuesPassTheSchema();
    void aShortRoundLeavesOutWhatItDidNotAsk();
};

void TestResultPublisher::aShortRoundLeavesOutWhatItDidNotAsk()
{
    SeededRandom random(1);
    FrozenRound round = d1Round(random);
    Framework framework = sample::d1Framework();
    QList<Question> &questions = framework.areas[0].capabilities[0].questions;
    questions[1].inShortForm = false;
    const auto has = [](const PublishedRound &published, const char *code) {
        return std::ranges::any_of(published.organisations[0].nodes, [code](const ResultNode &node) {
            return node.code == QLatin1String(code);
        });
    };
    QVERIFY(has(publish(framework, round, 1), "q2"));
    round.plan.formLength = FormLength::Short;
    const PublishedRound published = publish(framework, round, 1);
    QVERIFY(has(published, "q1") && !has(published, "q2"));
    const ResultNode &capability = nodeOf(published.organisations[0], NodeKind::Capability);
    QCOMPARE(capability.coverage, std::optional<double>(1.0)); // nothing that was asked is missing
}

void TestResultPublisher::answersBecomeMarks_data()
{
    QTest::addColumn<AnswerValue>("q1");
    QTest::addColumn<AnswerValue>("q2");
    QTest::addColumn<int>("mark1");
    QTest::addColumn<int>("mark2");
    const AnswerValue none;
    const AnswerValue skipped = stateAnswer(AnswerState::Skipped);
    AnswerValue contradicting = levelAnswer(4);
    contradicting.rawNumber = 2.0;
    QTest::newRow("levels") << levelAnswer(5) << levelAnswer(1) << 4 << 0;
    QTest::newRow("hidden by its condition") << levelAnswer(2) << skipped << 1 << int(kMarkSkipped);
    QTest::newRow("answered, then hidden") << levelAnswer(2) << levelAnswer(4) << 1 << int(kMarkSkipped);
    QTest::newRow("skipped, then shown") << levelAnswer(3) << skipped << 2 << int(kMarkUnanswered);
    QTest::newRow("do not know") << stateAnswer(AnswerState::DontKnow) << none << int(kMarkDontKnow)
                                 << int(kMarkSkipped);
    QTest::newRow("not applicable") << levelAnswer(3) << stateAnswer(AnswerState::NotApplicable) << 2
                                    << int(kMarkNotApplicable);
    QTest::newRow("nothing") << none << none << int(kMarkUnanswered) << int(kMarkSkipped);
    QTest::newRow("a level outside the scale is left out")
        << levelAnswer(6) << none << int(kMarkUnanswered) << int(kMarkSkipped);
    QTest::newRow("a value of another type is left out")
        << contradicting << none << int(kMarkUnanswered) << int(kMarkSkipped);
}

void TestResultPublisher::answersBecomeMarks()
{
    QFETCH(AnswerValue, q1);
    QFETCH(AnswerValue, q2);
    QFETCH(int, mark1);
    QFETCH(int, mark2);
    const Framework framework = branching();
    AnswerValue text = stateAnswer(AnswerState::Given);
    text.text = QStringLiteral("Bra");
    const FrozenRespondent respondent{RespondentGroup::Staff,
                                      QStringLiteral("U1"),
                                      {{QStringLiteral("q1"), q1},
                                       {QStringLiteral("q2"), q2},
                                       {QStringLiteral("t"), text},
                                       {QStringLiteral("nobody"), levelAnswer(3)}}};
    const RespondentRow row = RowMaker(framework).row(respondent);
    QCOMPARE(row.group, RespondentGroup::Staff);
    QCOMPARE(row.unit, QStringLiteral("U1"));
    QCOMPARE(row.marks.size(), std::size_t(2));
    QCOMPARE(int(row.marks[0]), mark1);
    QCOMPARE(int(row.marks[1]), mark2);
}

void TestResultPublisher::questionOfAnotherGroupIsSkipped()
{
    Framework framework = sample::d1Framework();
    framework.areas[0].capabilities[0].questions[0].audience = {RespondentGroup::ItFunction};
    RowMaker rows(framework);
    const std::vector<FrozenAnswer> answers{{QStringLiteral("q1"), levelAnswer(4)}};
    QCOMPARE(rows.row({RespondentGroup::Staff, {}, answers}).marks[0], kMarkSkipped);
    QCOMPARE(rows.row({RespondentGroup::ItFunction, {}, answers}).marks[0], AnswerMark(3));
    // A joint answer speaks for all groups and has none of its own.
    QCOMPARE(rows.row({RespondentGroup::Unset, {}, answers}).marks[0], AnswerMark(3));
}

void TestResultPublisher::organisationKeepsItsIdentityAndFrame()
{
    SeededRandom random;
    FrozenOrganisation organisation = d1Organisation(random);
    organisation.identity.benchmarkable = false;
    organisation.frame = {{organisation.id, RespondentGroup::Staff, 12, 60},
                          {organisation.id, RespondentGroup::Elected, 0, {}}};
    const OrganisationAnswers answers = toOrganisationAnswers(sample::d1Framework(), organisation);
    QCOMPARE(answers.code, QStringLiteral("1444"));
    QCOMPARE(answers.name.sv, QStringLiteral("Grästorp"));
    QVERIFY(!answers.benchmarkable);
    QCOMPARE(*answers.population, 5600.0);
    QCOMPARE(answers.respondents.size(), std::size_t(23));
    // A group of which nobody was invited is not part of the frame.
    QCOMPARE(answers.groupPopulation.size(), std::size_t(1));
    QCOMPARE(*answers.groupPopulation.at(RespondentGroup::Staff), 60);
}

void TestResultPublisher::optionsFollowThePlan()
{
    RoundPlanGroup plan;
    plan.mode = RoundMode::Consensus;
    plan.balanceMode = BalanceMode::RoleUnit;
    plan.minGroupSize = 7;
    const ScoringOptions options = scoringOptionsOf(plan);
    QCOMPARE(options.mode, RoundMode::Consensus);
    QCOMPARE(options.balance, BalanceMode::RoleUnit);
    QCOMPARE(options.minGroupSize, 7);
    QCOMPARE(options.capabilityCoverage, 0.6);
}

void TestResultPublisher::d1IsPublishedWithTheValueOfTheReference()
{
    SeededRandom random;
    const FrozenRound round = d1Round(random);
    const PublishedRound published = publish(sample::d1Framework(), round, 1234);
    QCOMPARE(published.organisations.size(), std::size_t(3));
    QCOMPARE(published.organisations[0].organisation, round.organisations[0].id);
    QCOMPARE(published.organisations[0].round, round.id);
    const double expected =
        sample::vectors().value(QStringLiteral("cap")).toObject().value(QStringLiteral("score")).toDouble();
    for (const NodeKind kind : {NodeKind::Capability, NodeKind::Area, NodeKind::Index})
        QVERIFY(std::abs(*nodeOf(published.organisations[0], kind).score - expected) < 5e-7);
    QCOMPARE(published.summary.round, round.id);
    QCOMPARE(published.summary.framework, round.plan.framework);
    QCOMPARE(published.summary.computedAtMs, 1234);
    QCOMPARE(published.summary.organisationCount, 3);
    QCOMPARE(published.summary.minGroupSize, 5);
}

void TestResultPublisher::smallAndEmptyOrganisationsArePublishedWithoutFigures()
{
    SeededRandom random;
    const PublishedRound published = publish(sample::d1Framework(), d1Round(random), 0);
    for (const ResultNode &node : published.organisations[1].nodes) {
        QVERIFY(!node.score && !node.answers && !node.coverage);
        QCOMPARE(node.reason, NullReason::TooFewAnswers);
    }
    for (const ResultNode &node : published.organisations[2].nodes) {
        QCOMPARE(node.reason, NullReason::NoData);
        QCOMPARE(*node.answers, 0);
    }
}

void TestResultPublisher::jointAnswerIsPublished()
{
    SeededRandom random;
    FrozenRound round = d1Round(random);
    round.plan.mode = RoundMode::Consensus;
    for (FrozenOrganisation &organisation : round.organisations) {
        organisation.respondents = {
            {RespondentGroup::Unset,
             {},
             {{QStringLiteral("q1"), levelAnswer(4)}, {QStringLiteral("q2"), levelAnswer(1)}}}};
    }
    const PublishedRound published = publish(sample::d1Framework(), round, 0);
    QCOMPARE(*nodeOf(published.organisations[2], NodeKind::Index).score, 3.0);
    QCOMPARE(*nodeOf(published.organisations[2], NodeKind::Index).answers, 1);
    QCOMPARE(published.summary.mode, RoundMode::Consensus);
}

void TestResultPublisher::sameRoundGivesTheSameBytes()
{
    SeededRandom random;
    const FrozenRound round = d1Round(random);
    const PublishedRound first = publish(sample::d1Framework(), round, 1);
    const PublishedRound second = publish(sample::d1Framework(), round, 1);
    QCOMPARE(writeGroup(first.summary), writeGroup(second.summary));
    for (std::size_t i = 0; i < first.organisations.size(); ++i)
        QCOMPARE(writeGroup(first.organisations[i]), writeGroup(second.organisations[i]));
    QCOMPARE(publish(sample::d1Framework(), round, 2).summary.checksum, first.summary.checksum);
}

void TestResultPublisher::orderOfRespondentsDoesNotChangeTheBytes()
{
    SeededRandom random;
    FrozenRound round = d1Round(random);
    const QByteArray before = publish(sample::d1Framework(), round, 1).summary.checksum;
    for (FrozenOrganisation &organisation : round.organisations) {
        for (std::size_t i = organisation.respondents.size(); i > 1; --i)
            std::swap(organisation.respondents[i - 1], organisation.respondents[random.number(i)]);
    }
    QCOMPARE(publish(sample::d1Framework(), round, 1).summary.checksum, before);
}

void TestResultPublisher::checksumCoversEveryValueInOrder()
{
    SeededRandom random;
    PublishedRound published = publish(sample::d1Framework(), d1Round(random), 0);
    const QByteArray values = writeGroup(published.organisations[0]) + writeGroup(published.organisations[1])
        + writeGroup(published.organisations[2]);
    QCOMPARE(published.summary.checksum, sha256({values}));
    QCOMPARE(published.summary.checksum.size(), 32);
    std::swap(published.organisations[0], published.organisations[1]);
    QVERIFY(resultChecksum(published.organisations) != published.summary.checksum);
}

void TestResultPublisher::publishedValuesPassTheSchema()
{
    SeededRandom random;
    const PublishedRound published = publish(sample::d1Framework(), d1Round(random), 99);
    QVERIFY(checkValue(RecordKind::RoundResult, 1, writeGroup(published.summary)).has_value());
    for (const OrganisationResultGroup &organisation : published.organisations) {
        QVERIFY(checkValue(RecordKind::OrganisationResult, 1, writeGroup(organisation)).has_value());
        const auto read = readGroup<OrganisationResultGroup>(writeGroup(organisation));
        QVERIFY(read.has_value());
        QVERIFY(read->nodes == organisation.nodes);
    }
}

QTEST_GUILESS_MAIN(TestResultPublisher)
#include "tst_ResultPublisher.moc"
