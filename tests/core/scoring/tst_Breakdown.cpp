// SPDX-License-Identifier: EUPL-1.2
// What is released of groups and distributions, and that no part of it tells what few people said.
#include "core/scoring/CapabilityDisclosure.h"
#include "core/scoring/Disclosure.h"
#include "tests/core/scoring/AnswerAttack.h"
#include "tests/core/scoring/RandomRound.h"

#include <QtTest>

using namespace samsyn;
using sample::randomFramework;
using sample::randomOrganisation;

namespace {

constexpr int kLeast = 5;
constexpr std::uint64_t kSeed = 20261122;

std::set<QString> scoredCodes(const Framework &framework, const RawOrganisationScores &raw)
{
    std::set<QString> codes;
    const auto add = [&codes](const QString &code, const NodeScore &node) {
        if (node.score)
            codes.insert(code);
    };
    for (std::size_t a = 0; a < raw.areas.size(); ++a) {
        const Area &area = framework.areas[qsizetype(a)];
        add(area.code, raw.areas[a].node);
        for (std::size_t c = 0; c < raw.areas[a].capabilities.size(); ++c) {
            const Capability &capability = area.capabilities[qsizetype(c)];
            const CapabilityScore &score = raw.areas[a].capabilities[c];
            add(capability.code, score.node);
            for (std::size_t q = 0; q < score.questions.size(); ++q)
                add(capability.questions[qsizetype(q)].code, score.questions[q]);
        }
    }
    return codes;
}

struct Round {
    Framework framework;
    OrganisationAnswers answers;
    ScoringOptions options;
    RawOrganisationScores raw;
    ReleasedOrganisationScores released;
};

Round randomRound(SeededRandom &random)
{
    Round round;
    round.framework = randomFramework(random);
    round.answers = randomOrganisation(random, ScoredQuestions(round.framework).questions.size());
    round.options.balance = BalanceMode(random.number(3));
    if (random.number(3) == 0)
        round.options.groupWeights[RespondentGroup::Manager] = 2;
    round.raw = scoreOrganisation(round.framework, round.answers, round.options);
    round.released = release(round.framework, round.raw, round.options);
    return round;
}

int boundsTold(attack::AnswerAttack &attack, const Round &round)
{
    int told = 0;
    for (const ResultNode &node : round.released.nodes()) {
        const bool isBound = node.bound == ScoreBound::AtLeast || node.bound == ScoreBound::AtMost;
        told += node.kind == NodeKind::Question && isBound && attack.tellsQuestion(node.code) ? 1 : 0;
    }
    return told;
}

int groupsTold(attack::AnswerAttack &attack, const Round &round)
{
    int told = 0;
    for (std::size_t a = 0; a < round.raw.areas.size(); ++a) {
        const QList<Capability> &capabilities = round.framework.areas[qsizetype(a)].capabilities;
        for (std::size_t c = 0; c < round.raw.areas[a].capabilities.size(); ++c) {
            for (const GroupScore &group : round.raw.areas[a].capabilities[c].groups) {
                const bool isSmall = group.node.answers > 0 && group.node.answers < kLeast;
                told += isSmall && attack.tellsGroup(capabilities[qsizetype(c)], group.group) ? 1 : 0;
            }
        }
    }
    return told;
}

std::map<QString, ResultNode> nodesOf(const ReleasedOrganisationScores &released)
{
    std::map<QString, ResultNode> nodes;
    for (const ResultNode &node : released.nodes())
        nodes[node.code.isEmpty() ? QStringLiteral("index") : node.code] = node;
    return nodes;
}

const GroupResult &groupOf(const ResultNode &node, RespondentGroup group)
{
    const auto found = std::ranges::find(node.groups, group, &GroupResult::group);
    SAMSYN_REQUIRE(found != node.groups.end());
    return *found;
}

} // namespace

class tst_Breakdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAreShownButForTheSmallOnes()
    {
        // D1: 3 leaders, 5 managers, 8 staff, 4 of IT answer the capability.
        const auto nodes = nodesOf(
            release(sample::d1Framework(), scoreOrganisation(sample::d1Framework(), sample::d1(), {}), {}));
        const ResultNode capability = nodes.at(QStringLiteral("A1.1"));
        QCOMPARE(capability.groups.size(), std::size_t(4));
        QCOMPARE(groupOf(capability, RespondentGroup::Leadership).reason, NullReason::TooFewAnswers);
        QCOMPARE(groupOf(capability, RespondentGroup::ItFunction).reason, NullReason::TooFewAnswers);
        QVERIFY(!groupOf(capability, RespondentGroup::Leadership).answers);
        const GroupResult &managers = groupOf(capability, RespondentGroup::Manager);
        QVERIFY(std::abs(*managers.score - (2 * 3.0 + 2.6) / 3) < 5e-7);
        QCOMPARE(*managers.answers, 6);
        QVERIFY(std::abs(*groupOf(capability, RespondentGroup::Staff).score - (2 * 2.125 + 1.857143) / 3)
                < 5e-7);
    }

    void distributionsNeedTwiceTheLeastSize()
    {
        const Framework framework = sample::framework({sample::area(
            QStringLiteral("A"),
            {sample::capability(QStringLiteral("A1"), {sample::levelQuestion(QStringLiteral("a"))})})});
        QStringList lines(5, QStringLiteral("MED U1 4"));
        lines += QStringList(4, QStringLiteral("MED U1 2"));
        const auto distribution = [&] {
            const RawOrganisationScores raw = scoreOrganisation(framework, sample::organisation(lines), {});
            return nodesOf(release(framework, raw, {})).at(QStringLiteral("a")).distribution;
        };
        QVERIFY(distribution().empty());
        lines.append(QStringLiteral("MED U1 3"));
        QCOMPARE(distribution(), (std::vector<LevelCount>{{0}, {4}, {1}, {5}, {0}}));
        QVERIFY(
            (lines = QStringList(12, QStringLiteral("MED U1 3")), distribution().empty())); // all of one mind
    }

    void whatAllSaidAtAnEndOfTheScaleIsABound()
    {
        const Framework framework = sample::framework({
            sample::area(
                QStringLiteral("A"),
                {sample::capability(QStringLiteral("A1"),
                                    {sample::levelQuestion(QStringLiteral("a")),
                                     sample::levelQuestion(QStringLiteral("b"))}),
                 sample::capability(QStringLiteral("A2"), {sample::levelQuestion(QStringLiteral("c"))})}),
        });
        const auto nodes = nodesOf(
            release(framework,
                    scoreOrganisation(
                        framework, sample::organisation(QStringList(6, QStringLiteral("MED U1 5 5 3"))), {}),
                    {}));
        const ResultNode top = nodes.at(QStringLiteral("A1"));
        QCOMPARE(top.bound, ScoreBound::AtLeast);
        QCOMPARE(*top.score, 4.5);
        QCOMPARE(nodes.at(QStringLiteral("b")).bound, ScoreBound::AtLeast);
        QCOMPARE(*nodes.at(QStringLiteral("A2")).score, 3.0);
        QCOMPARE(nodes.at(QStringLiteral("A")).reason, NullReason::Suppressed); // it would tell A1
        QCOMPARE(nodes.at(QStringLiteral("index")).reason, NullReason::Suppressed);
        const auto one = nodesOf(
            release(framework,
                    scoreOrganisation(
                        framework, sample::organisation(QStringList(6, QStringLiteral("MED U1 1 2 3"))), {}),
                    {}));
        QCOMPARE(one.at(QStringLiteral("a")).bound, ScoreBound::AtMost);
        QCOMPARE(*one.at(QStringLiteral("a")).score, 1.5);
        QCOMPARE(one.at(QStringLiteral("b")).reason, NullReason::Suppressed); // with A1 it would tell a
        QCOMPARE(*one.at(QStringLiteral("A1")).score, 1.5);
        QCOMPARE(one.at(QStringLiteral("A1")).bound, ScoreBound::Exact);
    }

    void aCapabilityCarriesItsIntervalAndAgreement()
    {
        const Framework framework = sample::d1Framework();
        const RawOrganisationScores raw = scoreOrganisation(framework, sample::d1(), {});
        const auto nodes = nodesOf(release(framework, raw, {}));
        const ResultNode capability = nodes.at(QStringLiteral("A1.1"));
        QVERIFY(std::abs(*capability.low - 2.901279) < 5e-7 && std::abs(*capability.high - 3.299912) < 5e-7);
        QVERIFY(std::abs(*capability.standardError - 0.092260) < 5e-7);
        QVERIFY(std::abs(*capability.degrees - 13.662910) < 5e-7);
        QCOMPARE(capability.agreement, AgreementClass::Some); // 0.440196
        QCOMPARE(nodes.at(QStringLiteral("q1")).agreement, AgreementClass::Some); // 0.425
        QVERIFY(!nodes.at(QStringLiteral("A1")).low && !nodes.at(QStringLiteral("q1")).low);
    }

    void anIntervalThatOnlyAFewMakeIsNotShown()
    {
        // All managers have answered, so that the width is the spread of three leaders out of four.
        const Framework framework = sample::framework({sample::area(
            QStringLiteral("A"),
            {sample::capability(QStringLiteral("A1"), {sample::levelQuestion(QStringLiteral("a"))})})});
        OrganisationAnswers answers = sample::organisation(
            QStringList{QStringLiteral("LED U1 2"), QStringLiteral("LED U1 4"), QStringLiteral("LED U1 5")}
            + QStringList(6, QStringLiteral("CHE U1 3")));
        answers.groupPopulation = {{RespondentGroup::Leadership, 4}, {RespondentGroup::Manager, 6}};
        const auto low = [&] {
            return nodesOf(release(framework, scoreOrganisation(framework, answers, {}), {}))
                .at(QStringLiteral("A1"))
                .low;
        };
        QVERIFY(!low());
        answers.groupPopulation[RespondentGroup::Manager] = 7;
        QVERIFY(low());
    }

    void anIndexAboveFewBoundsIsRounded()
    {
        QList<Capability> capabilities;
        QString line = QStringLiteral("MED U1");
        for (int i = 0; i < 12; ++i) {
            capabilities.append(sample::capability(QStringLiteral("A%1").arg(i),
                                                   {sample::levelQuestion(QStringLiteral("q%1").arg(i))}));
            line += i == 0 ? QStringLiteral(" 5") : QStringLiteral(" 3");
        }
        const Framework framework = sample::framework({sample::area(QStringLiteral("A"), capabilities)});
        const auto nodes = nodesOf(release(
            framework, scoreOrganisation(framework, sample::organisation(QStringList(6, line)), {}), {}));
        QCOMPARE(nodes.at(QStringLiteral("A0")).bound, ScoreBound::AtLeast);
        QCOMPARE(nodes.at(QStringLiteral("A")).reason, NullReason::Suppressed);
        QCOMPARE(nodes.at(QStringLiteral("index")).bound, ScoreBound::Rounded);
        QCOMPARE(*nodes.at(QStringLiteral("index")).score, 3.2); // 38 / 12
    }

    void aBoundDoesNotTellThatAllSaidTheSame()
    {
        LevelScale scale = sample::fiveLevels();
        const auto bound = [&](const std::vector<AnswerMark> &marks, double score) {
            return boundOf(MarkCounts(marks), score, scale);
        };
        QCOMPARE(bound({4, 4, 4, 4, 4}, 5.0), ScoreBound::AtLeast);
        QCOMPARE(bound({4, 4, 4, 4, 3}, 4.8), ScoreBound::AtLeast);
        QCOMPARE(bound({4, 4, 4, 4, 1}, 4.4), ScoreBound::Exact); // more than half a step away
        QCOMPARE(bound({4, 4, 4, 3, 3}, 4.6), ScoreBound::Exact); // two said something else
        QCOMPARE(bound({0, 0, 0, 0, 0}, 1.0), ScoreBound::AtMost);
        QCOMPARE(bound({0, 0, 1, kMarkDontKnow}, 4 / 3.0), ScoreBound::AtMost);
        QCOMPARE(boundOf(MarkCounts(), std::nullopt, scale), ScoreBound::Exact);
    }

    void nothingThatIsReleasedTellsWhatFewSaid()
    {
        constexpr int kRounds = 100'000;
        SeededRandom random(kSeed);
        int shown = 0;
        int small = 0;
        for (int i = 0; i < kRounds; ++i) {
            const Round round = randomRound(random);
            attack::AnswerAttack attack(round.framework, round.answers, round.options,
                                        scoredCodes(round.framework, round.raw));
            attack.see(round.released);
            const int told = attack.told(kLeast) + boundsTold(attack, round) + groupsTold(attack, round);
            QVERIFY2(told == 0, qPrintable(QStringLiteral("round %1: %2 told").arg(i).arg(told)));
            for (const ResultNode &node : round.released.nodes()) {
                const bool hasGroups = std::ranges::any_of(node.groups, [](const GroupResult &group) {
                    return group.score || group.answers.value_or(0) > 0;
                });
                const bool isHidden =
                    node.reason == NullReason::TooFewAnswers || node.reason == NullReason::Suppressed;
                QVERIFY2(!hasGroups || !isHidden,
                         qPrintable(QStringLiteral("round %1: of a hidden total").arg(i)));
                shown += hasGroups;
                small += std::ranges::any_of(node.groups, [](const GroupResult &group) {
                    return group.reason == NullReason::TooFewAnswers;
                });
            }
        }
        QVERIFY2(shown > kRounds / 2 && small > kRounds / 2,
                 qPrintable(QStringLiteral("%1 %2").arg(shown).arg(small)));
    }

    void theAttackFindsWhatACarelessReleaseTells()
    {
        // Every group and every bar is shown but for the small groups: no complementary suppression, no
        // audit.
        SeededRandom random(kSeed + 1);
        int broken = 0;
        for (int i = 0; i < 2'000; ++i) {
            Round round = randomRound(random);
            ScoringOptions careless = round.options;
            careless.minGroupSize = 1;
            std::vector<ResultNode> nodes = release(round.framework, round.raw, careless).nodes();
            for (ResultNode &node : nodes) {
                std::erase_if(node.groups,
                              [](const GroupResult &group) { return group.answers.value_or(0) < kLeast; });
                if (node.answers.value_or(0) < kLeast)
                    node.score.reset();
            }
            attack::AnswerAttack attack(round.framework, round.answers, round.options,
                                        scoredCodes(round.framework, round.raw));
            attack.see(ReleasedOrganisationScores::fromResultFeed({}, nodes));
            broken += attack.told(kLeast) > 0 ? 1 : 0;
        }
        QVERIFY2(broken > 500, qPrintable(QString::number(broken)));
    }

    void twoReleasesTellNoMoreThanTheFirst()
    {
        SeededRandom random(kSeed + 2);
        int narrower = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Round round = randomRound(random);
            ScoringOptions smaller = round.options;
            smaller.minGroupSize = 4;
            const auto again = releaseAgain(release(round.framework, round.raw, smaller), round.released);
            QVERIFY2(again.has_value(), qPrintable(QString::number(i)));
            attack::AnswerAttack attack(round.framework, round.answers, round.options,
                                        scoredCodes(round.framework, round.raw));
            attack.see(round.released);
            attack.see(*again);
            QCOMPARE(attack.told(kLeast) + groupsTold(attack, round), 0);
            narrower += release(round.framework, round.raw, smaller).nodes() != again->nodes() ? 1 : 0;
        }
        QVERIFY2(narrower > 1'000, qPrintable(QString::number(narrower)));
    }

    void anotherBalanceIsRefusedForTheSameRound()
    {
        ScoringOptions plain;
        plain.balance = BalanceMode::Respondent;
        const Framework framework = sample::d1Framework();
        const auto released = [&](const ScoringOptions &options) {
            return release(framework, scoreOrganisation(framework, sample::d1(), options), options);
        };
        const auto again = releaseAgain(released(plain), released({}));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ReleaseDiffers);
        QCOMPARE(again.error().where, QStringLiteral("A1"));
        QVERIFY(releaseAgain(released({}), released({}))->nodes() == released({}).nodes());
    }
};

QTEST_GUILESS_MAIN(tst_Breakdown)
#include "tst_Breakdown.moc"
