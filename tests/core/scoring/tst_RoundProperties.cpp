// SPDX-License-Identifier: EUPL-1.2
// What must hold for every round, tried on rounds that nobody thought of.
#include "core/scoring/Comparison.h"
#include "core/scoring/Disclosure.h"
#include "core/scoring/HelpSuggestion.h"
#include "tests/core/scoring/RandomRound.h"

#include <QtTest>

using namespace samsyn;

namespace {

constexpr int kRounds = 100'000;
constexpr std::uint64_t kSeed = 20261122;

struct Round {
    Framework framework;
    OrganisationAnswers answers;
    ScoringOptions options;
};

Round randomRound(SeededRandom &random)
{
    Round round;
    round.framework = sample::randomFramework(random);
    round.answers = sample::randomOrganisation(random, ScoredQuestions(round.framework).questions.size());
    round.options.balance = BalanceMode(random.number(3));
    if (random.number(3) == 0)
        round.options.groupWeights[RespondentGroup::Manager] = 2;
    for (int group = 1; group <= 4 && random.number(2) == 0; ++group)
        round.answers.groupPopulation[RespondentGroup(group)] = 12 + qint64(random.number(20));
    return round;
}

/// Everything calculated, before anything is hidden: what a release could be made of.
QByteArray rawBytes(const RawOrganisationScores &raw)
{
    QByteArray bytes;
    const auto add = [&bytes](const auto &figure) {
        bytes.append(reinterpret_cast<const char *>(&figure), sizeof figure);
    };
    const auto addNode = [&](const NodeScore &node) {
        add(node.score.value_or(-1));
        add(node.reason);
        add(node.answers);
        add(node.counted);
        add(node.coverage);
        add(node.knowledgeGap);
    };
    for (const AreaScore &area : raw.areas) {
        addNode(area.node);
        for (const CapabilityScore &capability : area.capabilities) {
            addNode(capability.node);
            add(capability.agreement.value_or(-2));
            add(capability.uncertainty.standardError);
            add(capability.uncertainty.degrees.value_or(-1));
            for (const QuestionScore &question : capability.questions)
                addNode(question);
            for (const GroupScore &group : capability.groups)
                addNode(group.node);
        }
    }
    addNode(raw.index);
    return bytes;
}

QByteArray releasedBytes(const Round &round, const RawOrganisationScores &raw)
{
    return writeGroup(OrganisationResultGroup{{}, {}, release(round.framework, raw, round.options).nodes()});
}

QString place(int round)
{
    return QStringLiteral("seed %1, round %2").arg(kSeed).arg(round);
}

std::vector<const QuestionScore *> questionsOf(const RawOrganisationScores &raw)
{
    std::vector<const QuestionScore *> questions;
    for (const AreaScore &area : raw.areas) {
        for (const CapabilityScore &capability : area.capabilities) {
            for (const QuestionScore &question : capability.questions)
                questions.push_back(&question);
        }
    }
    return questions;
}

bool isSameBits(double a, double b)
{
    return std::memcmp(&a, &b, sizeof a) == 0;
}

std::optional<double> randomScore(SeededRandom &random)
{
    // Few different ones, so that ties are common.
    return random.number(6) == 0 ? std::nullopt : std::optional(1 + double(random.number(17)) / 4);
}

std::vector<JointCapability> randomCapabilities(SeededRandom &random, std::size_t members)
{
    std::vector<JointCapability> capabilities;
    for (std::uint64_t c = 0; c <= random.number(4); ++c) {
        JointCapability capability{QStringLiteral("C%1").arg(c), double(random.number(11)) / 10, 4.0, {}};
        for (std::size_t m = 0; m < members; ++m) {
            MemberStanding member{QStringLiteral("M%1").arg(m), randomScore(random), {}, {}};
            if (random.number(2) == 0)
                member.importance = double(1 + random.number(5));
            capability.members.push_back(member);
        }
        capabilities.push_back(capability);
    }
    return capabilities;
}

QByteArray jointBytes(const std::vector<JointCapability> &capabilities)
{
    QByteArray bytes;
    const Result<std::vector<JointPriority>> list = jointPriorities(capabilities, {}, sample::fiveLevels());
    for (const JointPriority &entry : *list) {
        const double priority = entry.priority.value_or(-1);
        bytes += entry.code.toUtf8();
        bytes.append(reinterpret_cast<const char *>(&priority), sizeof priority);
        for (const std::optional<int> &rank : {entry.rank, entry.bestRank, entry.worstRank})
            bytes += QByteArray::number(rank.value_or(-1)) + ' ';
    }
    return bytes;
}

QByteArray peerBytes(const std::vector<JointCapability> &capabilities)
{
    QByteArray bytes;
    for (const JointCapability &capability : capabilities) {
        std::vector<PeerScore> peers;
        std::vector<MemberScore> members;
        for (const MemberStanding &member : capability.members) {
            peers.push_back({member.code, member.score, {}});
            members.push_back({member.code, member.score, 1000.0});
        }
        const CollaborationScore together = scoreCollaboration(members, 2.5);
        const double mean = together.mean.value_or(-1) + together.populationMean.value_or(0);
        bytes.append(reinterpret_cast<const char *>(&mean), sizeof mean);
        const Result<PeerComparison> comparison = comparePeers(peers, sample::fiveLevels());
        std::map<QString, QByteArray> byCode;
        for (const PeerPosition &position : comparison->positions) {
            const double rank = position.percentileRank.value_or(-1);
            byCode[position.code] =
                QByteArray(reinterpret_cast<const char *>(&rank), sizeof rank) + char(position.reason);
        }
        for (const auto &[code, position] : byCode)
            bytes += code.toUtf8() + position;
    }
    return bytes;
}

} // namespace

class TestRoundProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderOfRespondentsChangesNoBit()
    {
        SeededRandom random(kSeed);
        for (int i = 0; i < kRounds; ++i) {
            Round round = randomRound(random);
            const RawOrganisationScores before =
                scoreOrganisation(round.framework, round.answers, round.options);
            sample::shuffle(round.answers.respondents, random);
            const RawOrganisationScores after =
                scoreOrganisation(round.framework, round.answers, round.options);
            QVERIFY2(rawBytes(before) == rawBytes(after), qPrintable(place(i)));
            if (i % 10 == 0)
                QVERIFY2(releasedBytes(round, before) == releasedBytes(round, after), qPrintable(place(i)));
        }
    }

    void orderOfOrganisationsChangesNothing()
    {
        SeededRandom random(kSeed + 1);
        for (int i = 0; i < kRounds; ++i) {
            std::vector<JointCapability> capabilities = randomCapabilities(random, 1 + random.number(9));
            const QByteArray joint = jointBytes(capabilities);
            const QByteArray peers = peerBytes(capabilities);
            for (JointCapability &capability : capabilities)
                sample::shuffle(capability.members, random);
            QVERIFY2(peerBytes(capabilities) == peers, qPrintable(place(i)));
            sample::shuffle(capabilities, random);
            QVERIFY2(jointBytes(capabilities) == joint, qPrintable(place(i)));
        }
    }

    /// Whoever says "not applicable" to everything leaves every value as it is; at most the question turns
    /// into one that does not apply, once more than half say so.
    void aFurtherNotApplicableChangesNoScore()
    {
        SeededRandom random(kSeed + 2);
        int compared = 0;
        for (int i = 0; i < kRounds; ++i) {
            Round round = randomRound(random);
            const std::size_t questions = ScoredQuestions(round.framework).questions.size();
            const RawOrganisationScores before =
                scoreOrganisation(round.framework, round.answers, round.options);
            round.answers.respondents.push_back({RespondentGroup(1 + random.number(7)), QStringLiteral("U9"),
                                                 std::vector<AnswerMark>(questions, kMarkNotApplicable)});
            const RawOrganisationScores after =
                scoreOrganisation(round.framework, round.answers, round.options);
            const std::vector<const QuestionScore *> was = questionsOf(before);
            const std::vector<const QuestionScore *> is = questionsOf(after);
            for (std::size_t q = 0; q < was.size(); ++q) {
                if (!was[q]->score || is[q]->reason == NullReason::NotApplicable)
                    continue;
                QVERIFY2(is[q]->score && isSameBits(*was[q]->score, *is[q]->score), qPrintable(place(i)));
                ++compared;
            }
        }
        QVERIFY2(compared > kRounds, qPrintable(QString::number(compared)));
    }

    void everyScoreLiesWithinTheScaleAndItsInterval()
    {
        SeededRandom random(kSeed + 3);
        for (int i = 0; i < kRounds; ++i) {
            const Round round = randomRound(random);
            const RawOrganisationScores scores =
                scoreOrganisation(round.framework, round.answers, round.options);
            for (const AreaScore &area : scores.areas) {
                for (const CapabilityScore &capability : area.capabilities) {
                    const NodeScore &node = capability.node;
                    QCOMPARE(node.score.has_value(), node.reason == NullReason::None);
                    QVERIFY(node.score.value_or(1) >= 1 - 1e-9 && node.score.value_or(5) <= 5 + 1e-9);
                    QVERIFY(node.coverage >= 0 && node.coverage <= 1 + 1e-9);
                    QVERIFY(node.counted <= node.answers);
                    const std::optional<ScoreInterval> &interval = capability.uncertainty.interval;
                    QVERIFY(!interval
                            || (interval->low <= *node.score + 1e-9 && *node.score <= interval->high + 1e-9));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRoundProperties)
#include "tst_RoundProperties.moc"
