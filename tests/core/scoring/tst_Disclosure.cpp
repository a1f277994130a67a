// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Disclosure.h"
#include "tests/core/scoring/LinearAttack.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QtTest>

using namespace samsyn;
using attack::NodeName;

namespace {

constexpr int kOrganisations = 2000;
constexpr std::uint64_t kSeed = 20261121;

Framework twoAreas(SeededRandom &random)
{
    QList<Area> areas;
    for (int a = 0; a < 2; ++a) {
        QList<Capability> capabilities;
        for (int c = 0; c < 2; ++c) {
            QList<Question> questions;
            const int count = 1 + int(random.number(3));
            for (int q = 0; q < count; ++q)
                questions.append(sample::levelQuestion(QStringLiteral("%1.%2.%3").arg(a).arg(c).arg(q),
                                                       double(1 + random.number(3))));
            capabilities.append(sample::capability(QStringLiteral("%1.%2").arg(a).arg(c), questions,
                                                   double(1 + random.number(3))));
        }
        areas.append(sample::area(QString::number(a), capabilities, double(1 + random.number(2))));
    }
    return sample::framework(areas);
}

/// Each question has its own share of level answers, so that small, large and empty groups meet in one
/// organisation.
OrganisationAnswers smallOrganisation(SeededRandom &random, std::size_t questions)
{
    std::vector<std::uint64_t> percent;
    for (std::size_t q = 0; q < questions; ++q)
        percent.push_back(random.number(3) == 0 ? random.number(30) : 40 + random.number(60));
    OrganisationAnswers organisation;
    const std::uint64_t count = random.number(16);
    const std::uint64_t levels = 1 + random.number(5);
    for (std::uint64_t i = 0; i < count; ++i) {
        RespondentRow row{RespondentGroup(1 + random.number(2)), QString(), {}};
        for (std::size_t q = 0; q < questions; ++q) {
            const bool isLevel = random.number(100) < percent[q];
            const AnswerMark other = AnswerMark(-1 - qint64(random.number(4)));
            row.marks.push_back(isLevel ? AnswerMark(random.number(levels)) : other);
        }
        organisation.respondents.push_back(row);
    }
    return organisation;
}

std::map<NodeName, NodeScore> rawNodes(const Framework &framework, const RawOrganisationScores &raw)
{
    std::map<NodeName, NodeScore> nodes;
    for (std::size_t a = 0; a < raw.areas.size(); ++a) {
        const Area &area = framework.areas[qsizetype(a)];
        nodes[{NodeKind::Area, area.code}] = raw.areas[a].node;
        for (std::size_t c = 0; c < raw.areas[a].capabilities.size(); ++c) {
            const Capability &capability = area.capabilities[qsizetype(c)];
            const CapabilityScore &score = raw.areas[a].capabilities[c];
            nodes[{NodeKind::Capability, capability.code}] = score.node;
            for (std::size_t q = 0; q < score.questions.size(); ++q)
                nodes[{NodeKind::Question, capability.questions[qsizetype(q)].code}] = score.questions[q];
        }
    }
    nodes[{NodeKind::Index, {}}] = raw.index;
    return nodes;
}

bool isHidden(const ResultNode &node)
{
    return node.reason == NullReason::TooFewAnswers || node.reason == NullReason::Suppressed;
}

bool isBounded(const ReleasedOrganisationScores &released, const NodeName &name)
{
    return std::ranges::any_of(released.nodes(), [&name](const ResultNode &node) {
        const bool isBound = node.bound == ScoreBound::AtLeast || node.bound == ScoreBound::AtMost;
        return isBound && NodeName(node.kind, node.code) == name;
    });
}

attack::Sights blindSights(const ReleasedOrganisationScores &released)
{
    attack::Sights sights;
    for (const ResultNode &node : released.nodes()) {
        // A bound and a rounded figure are no equations.
        const bool isExact = !isHidden(node) && node.bound == ScoreBound::Exact;
        sights[{node.kind, node.code}] = {!isExact, isExact ? node.score : std::nullopt, true};
    }
    return sights;
}

/// The strongest attacker: knows of every hidden figure whether it has a value.
attack::Sights knowingSights(const ReleasedOrganisationScores &released,
                             const std::map<NodeName, NodeScore> &raw)
{
    attack::Sights sights = blindSights(released);
    for (auto &[name, sight] : sights)
        sight.isPartOfTotals = raw.at(name).score.has_value();
    return sights;
}

struct Case
{
    Framework framework;
    OrganisationAnswers organisation;
    RawOrganisationScores raw;
    ReleasedOrganisationScores released;
    std::map<NodeName, NodeScore> rawByName;
};

Case randomCase(SeededRandom &random, const ScoringOptions &options)
{
    Case made;
    made.framework = twoAreas(random);
    made.organisation = smallOrganisation(random, ScoredQuestions(made.framework).questions.size());
    made.raw = scoreOrganisation(made.framework, made.organisation, options);
    made.released = release(made.framework, made.raw, options);
    made.rawByName = rawNodes(made.framework, made.raw);
    return made;
}

std::map<QString, ResultNode> releasedOf(const Framework &framework, const QStringList &lines,
                                         const ScoringOptions &options = {})
{
    const RawOrganisationScores raw = scoreOrganisation(framework, sample::organisation(lines), options);
    std::map<QString, ResultNode> nodes;
    const ReleasedOrganisationScores released = release(framework, raw, options);
    for (const ResultNode &node : released.nodes())
        nodes[node.code.isEmpty() ? QStringLiteral("index") : node.code] = node;
    return nodes;
}

Framework twoCapabilities()
{
    return sample::framework({
        sample::area(QStringLiteral("A"), {
            sample::capability(QStringLiteral("A1"), {sample::levelQuestion(QStringLiteral("a")),
                                                      sample::levelQuestion(QStringLiteral("b"))}),
            sample::capability(QStringLiteral("A2"), {sample::levelQuestion(QStringLiteral("c"))})}),
        sample::area(QStringLiteral("B"), {
            sample::capability(QStringLiteral("B1"), {sample::levelQuestion(QStringLiteral("d"))})})});
}

QStringList repeated(const char *line, int times)
{
    return QStringList(QList<QString>(times, QString::fromLatin1(line)));
}

bool carriesNothing(const ResultNode &node)
{
    return !node.score && !node.answers && !node.dontKnow && !node.notApplicable && !node.coverage
        && !node.knowledgeGap && !node.low && !node.high && node.agreement == AgreementClass::None
        && node.distribution.empty() && node.bound == ScoreBound::Exact;
}

} // namespace

class TestDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesStandInFrameworkOrder();
    void largeGroupsAreReleasedWhole();
    void groupOfFourIsHiddenAndGroupOfFiveIsNot();
    void smallCapabilityHidesItsAreaAndTheIndex();
    void smallQuestionHidesTheOtherQuestionValues();
    void capabilityBuiltOnASmallQuestionAloneIsHidden();
    void capabilityAtTheEndOfTheScaleHidesWithItsSmallQuestion();
    void wordOfAFewOnApplicabilityIsHidden();
    void countsOfAFewWithoutALevelAreLeftOut();
    void noAnswersAtAllIsSaid();
    void jointAnswersAreReleasedWhole();
    void hiddenFiguresCarryNothing();
    void noFigureOfASmallGroupIsShown();
    void hiddenFiguresCannotBeComputedFromReleasedOnes();
    void theAttackBreaksANaiveRelease();
    void releasedFiguresEqualTheCalculatedOnes();
    void resultFeedIsTakenAsItIs();
};

void TestDisclosure::nodesStandInFrameworkOrder()
{
    const Framework framework = twoCapabilities();
    const ReleasedOrganisationScores released =
        release(framework, scoreOrganisation(framework, sample::organisation({}), {}), {});
    QStringList codes;
    for (const ResultNode &node : released.nodes())
        codes.append(node.code);
    const QStringList expected{QStringLiteral("A"),  QStringLiteral("A1"),
                               QStringLiteral("a"),  QStringLiteral("b"),
                               QStringLiteral("A2"), QStringLiteral("c"),
                               QStringLiteral("B"),  QStringLiteral("B1"),
                               QStringLiteral("d"),  QString()};
    QCOMPARE(codes, expected);
    QCOMPARE(released.nodes().back().kind, NodeKind::Index);
}

void TestDisclosure::largeGroupsAreReleasedWhole()
{
    auto nodes =
        releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 5) + repeated("MED U1 DK NA 3 2", 2));
    QCOMPARE(*nodes[QStringLiteral("A1")].score, 3.0);
    QCOMPARE(*nodes[QStringLiteral("index")].score, 2.5);
    const ResultNode a = nodes[QStringLiteral("a")];
    QCOMPARE(*a.score, 4.0);
    QCOMPARE(*a.answers, 5);
    QCOMPARE(*a.dontKnow, 2);
    QCOMPARE(*a.notApplicable, 0);
    QCOMPARE(*a.coverage, 1.0);
    QCOMPARE(*nodes[QStringLiteral("b")].notApplicable, 2);
}

void TestDisclosure::groupOfFourIsHiddenAndGroupOfFiveIsNot()
{
    auto five = releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 5));
    auto four = releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 4));
    for (const auto &[code, node] : five)
        QCOMPARE(node.reason, NullReason::None);
    for (const auto &[code, node] : four)
        QCOMPARE(node.reason, NullReason::TooFewAnswers);
    ScoringOptions options;
    options.minGroupSize = 4;
    QCOMPARE(
        *releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 4), options)[QStringLiteral("A1")].score,
        3.0);
}

void TestDisclosure::smallCapabilityHidesItsAreaAndTheIndex()
{
    auto nodes = releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 4) + repeated("MED U1 4 2 - 2", 6));
    QCOMPARE(nodes[QStringLiteral("A2")].reason, NullReason::TooFewAnswers);
    QCOMPARE(nodes[QStringLiteral("c")].reason, NullReason::TooFewAnswers);
    QCOMPARE(nodes[QStringLiteral("A")].reason, NullReason::Suppressed);
    QCOMPARE(nodes[QStringLiteral("index")].reason, NullReason::Suppressed);
    QCOMPARE(*nodes[QStringLiteral("A1")].score, 3.0);
    QCOMPARE(*nodes[QStringLiteral("a")].score, 4.0);
    QCOMPARE(*nodes[QStringLiteral("B")].score, 2.0);
}

void TestDisclosure::smallQuestionHidesTheOtherQuestionValues()
{
    auto nodes = releasedOf(twoCapabilities(), repeated("MED U1 4 2 3 2", 4) + repeated("MED U1 4 - 3 2", 6));
    QCOMPARE(nodes[QStringLiteral("b")].reason, NullReason::TooFewAnswers);
    QCOMPARE(nodes[QStringLiteral("a")].reason, NullReason::Suppressed);
    QCOMPARE(*nodes[QStringLiteral("A1")].score, 3.0);
    QCOMPARE(*nodes[QStringLiteral("A1")].answers, 10);
    QVERIFY(!nodes[QStringLiteral("A1")].coverage.has_value());
    QVERIFY(nodes[QStringLiteral("A")].score.has_value());
    QVERIFY(nodes[QStringLiteral("index")].score.has_value());
}

void TestDisclosure::capabilityBuiltOnASmallQuestionAloneIsHidden()
{
    // Question b is not applicable for the majority, so A1 would equal the value that three people gave to a.
    auto nodes = releasedOf(twoCapabilities(), repeated("MED U1 4 - 3 2", 3) + repeated("MED U1 - 2 3 2", 10)
                                                   + repeated("MED U1 - NA 3 2", 11));
    QCOMPARE(nodes[QStringLiteral("A1")].reason, NullReason::TooFewAnswers);
    QVERIFY(isHidden(nodes[QStringLiteral("A")]));
    QVERIFY(isHidden(nodes[QStringLiteral("index")]));
}

void TestDisclosure::capabilityAtTheEndOfTheScaleHidesWithItsSmallQuestion()
{
    for (const char level : {'1', '5'}) {
        const QByteArray all = QByteArray("MED U1 x x 3 2").replace('x', level);
        const QByteArray some = QByteArray("MED U1 x - 3 2").replace('x', level);
        auto nodes =
            releasedOf(twoCapabilities(), repeated(all.constData(), 3) + repeated(some.constData(), 6));
        QCOMPARE(nodes[QStringLiteral("A1")].reason, NullReason::Suppressed);
        QCOMPARE(nodes[QStringLiteral("b")].reason, NullReason::TooFewAnswers);
        QCOMPARE(nodes[QStringLiteral("A")].reason, NullReason::Suppressed);
    }
}

void TestDisclosure::wordOfAFewOnApplicabilityIsHidden()
{
    auto nodes =
        releasedOf(twoCapabilities(), repeated("MED U1 4 2 NA 2", 2) + repeated("MED U1 4 2 - 2", 6));
    QCOMPARE(nodes[QStringLiteral("c")].reason, NullReason::TooFewAnswers);
    QCOMPARE(nodes[QStringLiteral("A2")].reason, NullReason::TooFewAnswers);
    QCOMPARE(nodes[QStringLiteral("A")].reason, NullReason::Suppressed);
    auto many = releasedOf(twoCapabilities(), repeated("MED U1 4 2 NA 2", 6));
    QCOMPARE(many[QStringLiteral("A2")].reason, NullReason::NotApplicable);
    QCOMPARE(*many[QStringLiteral("A")].score, 3.0);
}

void TestDisclosure::countsOfAFewWithoutALevelAreLeftOut()
{
    auto nodes =
        releasedOf(twoCapabilities(), repeated("MED U1 4 2 DK 2", 2) + repeated("MED U1 4 2 - 2", 6));
    const ResultNode c = nodes[QStringLiteral("c")];
    QCOMPARE(c.reason, NullReason::NoData);
    QVERIFY(!c.dontKnow.has_value() && !c.notApplicable.has_value() && !c.knowledgeGap);
    auto many = releasedOf(twoCapabilities(), repeated("MED U1 4 2 DK 2", 6));
    QCOMPARE(*many[QStringLiteral("c")].dontKnow, 6);
    QVERIFY(many[QStringLiteral("c")].knowledgeGap);
}

void TestDisclosure::noAnswersAtAllIsSaid()
{
    auto nodes = releasedOf(twoCapabilities(), repeated("MED U1 - - - -", 3));
    for (const auto &[code, node] : nodes) {
        QCOMPARE(node.reason, NullReason::NoData);
        QCOMPARE(*node.answers, 0);
    }
}

void TestDisclosure::jointAnswersAreReleasedWhole()
{
    ScoringOptions options;
    options.mode = RoundMode::Consensus;
    auto nodes = releasedOf(twoCapabilities(), {QStringLiteral("MED - 5 NA DK 1")}, options);
    QCOMPARE(*nodes[QStringLiteral("A1")].score, 5.0);
    QCOMPARE(*nodes[QStringLiteral("A1")].answers, 1);
    QCOMPARE(nodes[QStringLiteral("b")].reason, NullReason::NotApplicable);
    QCOMPARE(nodes[QStringLiteral("c")].reason, NullReason::NoData);
    QVERIFY(nodes[QStringLiteral("c")].knowledgeGap);
    QCOMPARE(nodes[QStringLiteral("A")].reason, NullReason::InsufficientCoverage);
}

void TestDisclosure::hiddenFiguresCarryNothing()
{
    SeededRandom random(kSeed);
    int hidden = 0;
    for (int i = 0; i < kOrganisations; ++i) {
        const Case made = randomCase(random, {});
        for (const ResultNode &node : made.released.nodes()) {
            QCOMPARE(node.score.has_value(), node.reason == NullReason::None);
            if (!isHidden(node))
                continue;
            QVERIFY(carriesNothing(node));
            ++hidden;
        }
    }
    QVERIFY(hidden > kOrganisations);
}

void TestDisclosure::noFigureOfASmallGroupIsShown()
{
    SeededRandom random(kSeed + 1);
    for (int i = 0; i < kOrganisations; ++i) {
        const Case made = randomCase(random, {});
        for (const ResultNode &node : made.released.nodes()) {
            const NodeScore &raw = made.rawByName.at({node.kind, node.code});
            const bool isSmall = (raw.answers > 0 && raw.answers < 5) || (raw.counted > 0 && raw.counted < 5);
            QVERIFY(!isSmall || isHidden(node));
            const qint64 asked =
                node.answers.value_or(0) + node.dontKnow.value_or(0) + node.notApplicable.value_or(0);
            QVERIFY(asked == 0 || asked >= 5);
        }
    }
}

void TestDisclosure::hiddenFiguresCannotBeComputedFromReleasedOnes()
{
    SeededRandom random(kSeed + 2);
    int withHidden = 0;
    for (int i = 0; i < kOrganisations; ++i) {
        const Case made = randomCase(random, {});
        const std::vector<attack::RollUpLine> lines = attack::linesOf(made.framework);
        const QByteArray where = QStringLiteral("seed %1, organisation %2").arg(kSeed + 2).arg(i).toUtf8();
        QVERIFY2(attack::LinearAttack(lines, blindSights(made.released)).determined().empty(),
                 where.constData());
        // Whoever even knows which hidden figures have a value still cannot compute one that a small group
        // made.
        const attack::Sights knowing = knowingSights(made.released, made.rawByName);
        for (const NodeName &name : attack::LinearAttack(lines, knowing).determined()) {
            const NodeScore &raw = made.rawByName.at(name);
            QVERIFY2(raw.answers >= 5 && raw.counted >= 5, where.constData());
            QVERIFY2(!isBounded(made.released, name), where.constData());
        }
        for (const attack::RollUpLine &line : lines) {
            const attack::Sight &parent = knowing.at(line.parent);
            const bool isAtEnd = parent.score && (*parent.score < 1 + 1e-9 || *parent.score > 5 - 1e-9);
            for (const auto &[child, weight] : line.children) {
                const attack::Sight &sight = knowing.at(child);
                QVERIFY2(!isAtEnd || !sight.isHidden || !sight.isPartOfTotals
                             || made.rawByName.at(child).answers >= 5, where.constData());
            }
        }
        withHidden +=
            std::any_of(knowing.begin(), knowing.end(), [](const auto &s) { return s.second.isHidden; });
    }
    QVERIFY(withHidden > kOrganisations / 4);
    QVERIFY(withHidden < kOrganisations);
}

void TestDisclosure::theAttackBreaksANaiveRelease()
{
    SeededRandom random(kSeed + 3);
    int broken = 0;
    for (int i = 0; i < kOrganisations; ++i) {
        const Case made = randomCase(random, {});
        attack::Sights sights;
        for (const auto &[name, raw] : made.rawByName) {
            const bool isSmall = raw.answers > 0 && raw.answers < 5;
            sights[name] = {isSmall, isSmall ? std::nullopt : raw.score, raw.score.has_value()};
        }
        broken += !attack::LinearAttack(attack::linesOf(made.framework), sights).determined().empty();
    }
    QVERIFY2(broken > kOrganisations / 20, qPrintable(QString::number(broken)));
}

void TestDisclosure::releasedFiguresEqualTheCalculatedOnes()
{
    SeededRandom random(kSeed + 4);
    for (int i = 0; i < 500; ++i) {
        const Case made = randomCase(random, {});
        for (const ResultNode &node : made.released.nodes()) {
            const NodeScore &raw = made.rawByName.at({node.kind, node.code});
            if (isHidden(node))
                continue;
            QCOMPARE(node.reason, raw.reason);
            if (node.bound == ScoreBound::Exact)
                QCOMPARE(node.score, raw.score);
            else if (node.bound == ScoreBound::Rounded)
                QVERIFY(std::abs(*node.score - *raw.score) <= 0.05 + 1e-9);
            else
                QVERIFY(node.bound == ScoreBound::AtMost ? *raw.score <= 1.5 : *raw.score >= 4.5);
        }
    }
}

void TestDisclosure::resultFeedIsTakenAsItIs()
{
    ResultNode node;
    node.code = QStringLiteral("A1");
    node.score = 2.5;
    const auto released = ReleasedOrganisationScores::fromResultFeed(QStringLiteral("1444"), {node});
    QCOMPARE(released.organisation(), QStringLiteral("1444"));
    QCOMPARE(released.nodes().size(), std::size_t(1));
    QVERIFY(released.nodes()[0] == node);
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "tst_Disclosure.moc"
