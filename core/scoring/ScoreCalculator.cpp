// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ScoreCalculator.h"

#include "core/scoring/Agreement.h"
#include "core/scoring/QuestionValue.h"
#include "core/scoring/UncertaintyCalculator.h"

#include <algorithm>
#include <numeric>

namespace samsyn {
namespace {

/// Which respondents gave a level answer below a node, and which of these answers are part of its score. As
/// long as all of them are, the second is not kept.
class Voices
{
public:
    explicit Voices(std::size_t respondents) : m_answered(respondents, 0) {}

    void addAnswers(std::span<const AnswerMark> marks, bool areCounted)
    {
        if (!areCounted)
            part();
        for (std::size_t i = 0; i < marks.size(); ++i)
            m_answered[i] |= quint8(marks[i] >= 0);
        if (!areCounted || m_counted.empty())
            return;
        for (std::size_t i = 0; i < marks.size(); ++i)
            m_counted[i] |= quint8(marks[i] >= 0);
    }

    void add(const Voices &child, bool isCounted)
    {
        if (!isCounted || !child.m_counted.empty())
            part();
        join(m_answered, child.m_answered);
        if (isCounted && !m_counted.empty())
            join(m_counted, child.m_counted.empty() ? child.m_answered : child.m_counted);
    }

    void countInto(NodeScore &node) const
    {
        node.answers = sumOf(m_answered);
        node.counted = node.score ? (m_counted.empty() ? node.answers : sumOf(m_counted)) : 0;
    }

private:
    /// From here on, who has answered and who counts are not the same.
    void part()
    {
        if (m_counted.empty())
            m_counted = m_answered;
    }

    static void join(std::vector<quint8> &total, const std::vector<quint8> &more)
    {
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] |= more[i];
    }

    static int sumOf(const std::vector<quint8> &voices)
    {
        return std::accumulate(voices.begin(), voices.end(), 0);
    }

    std::vector<quint8> m_answered, m_counted; ///< by respondent, 0 or 1; counted empty = as answered
};

class OrganisationScorer
{
public:
    OrganisationScorer(const Framework &framework, const AnswerColumns &columns, const GroupFrame &frame,
                       const ScoringOptions &options)
        : m_framework(framework)
        , m_columns(columns)
        , m_options(options)
        , m_value({framework.scale, options, frame, columns.units()})
        , m_uncertainty(columns, frame, options, framework.scale)
    {
    }

    RawOrganisationScores score()
    {
        RawOrganisationScores scores;
        scores.units = m_columns.units();
        Voices voices(m_columns.respondents());
        std::vector<WeightedScore> children;
        for (const Area &area : m_framework.areas) {
            Voices own(m_columns.respondents());
            scores.areas.push_back(scoreArea(area, own));
            const NodeScore &node = scores.areas.back().node;
            voices.add(own, node.score.has_value());
            children.push_back({area.weight, node.score, node.reason});
        }
        scores.index = rollUp(children, m_options.organisationCoverage);
        voices.countInto(scores.index);
        return scores;
    }

private:
    AreaScore scoreArea(const Area &area, Voices &voices)
    {
        AreaScore scored;
        std::vector<WeightedScore> children;
        for (const Capability &capability : area.capabilities) {
            const std::size_t first = m_nextQuestion;
            scored.capabilities.push_back(scoreCapability(capability));
            const CapabilityScore &child = scored.capabilities.back();
            for (std::size_t i = 0; i < child.questions.size(); ++i)
                voices.addAnswers(m_columns.column(first + i), child.node.score && child.questions[i].score);
            children.push_back({capability.weight, child.node.score, child.node.reason});
        }
        scored.node = rollUp(children, m_options.areaCoverage);
        voices.countInto(scored.node);
        return scored;
    }

    CapabilityScore scoreCapability(const Capability &capability)
    {
        CapabilityScore scored;
        std::vector<WeightedScore> children;
        std::vector<CompositeQuestion> composites;
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            const std::size_t index = m_nextQuestion++;
            scored.questions.push_back(m_value.of(question, m_columns.counts(index)));
            QuestionScore &value = scored.questions.back();
            value.agreement = agreement(value.counts);
            composites.push_back({index, question.weight, question.audience});
            children.push_back({question.weight, value.score, value.reason});
        }
        scored.node = rollUp(children, m_options.capabilityCoverage);
        const AnswerPatterns patterns(m_columns, columnsOf(composites));
        scoreGroups(capability, scored);
        countVoices(scored, patterns);
        addSpread(scored, children, {composites, patterns});
        return scored;
    }

    /// Who gave at least one level, in all and by group.
    void countVoices(CapabilityScore &scored, const AnswerPatterns &patterns) const
    {
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const std::span<const AnswerMark> marks = patterns.marks(i);
            bool isVoice = false;
            bool isCounted = false;
            for (std::size_t question = 0; question < marks.size(); ++question) {
                isVoice = isVoice || marks[question] >= 0;
                isCounted = isCounted || (marks[question] >= 0 && scored.questions[question].score);
            }
            const int people = isVoice ? patterns.people(i) : 0;
            scored.node.answers += people;
            scored.node.counted += scored.node.score && isCounted ? people : 0;
            const RespondentGroup group = m_columns.units()[patterns.unit(i)].group;
            const auto own = std::ranges::find(scored.groups, group, &GroupScore::group);
            if (own != scored.groups.end())
                own->node.answers += people;
        }
    }

    /// A joint answer is one voice: there is nothing to agree on.
    [[nodiscard]] std::optional<double> agreement(const MarkCounts &counts) const
    {
        if (m_options.mode != RoundMode::Individual)
            return std::nullopt;
        return agreementAmong(counts, m_framework.scale);
    }

    void addSpread(CapabilityScore &scored, const std::vector<WeightedScore> &children,
                   const CompositeAnswers &answers) const
    {
        scored.uncertainty.reason = NullReason::NoData;
        std::vector<WeightedAgreement> agreements;
        for (std::size_t i = 0; i < children.size(); ++i)
            agreements.push_back({children[i].weight, scored.questions[i].agreement});
        const Result<CapabilityAgreement> agreement = capabilityAgreement(agreements);
        SAMSYN_REQUIRE(agreement.has_value());
        scored.agreement = agreement->agreement;
        if (!scored.node.score)
            return;
        const Result<Uncertainty> uncertainty = m_uncertainty.of(answers, *scored.node.score);
        SAMSYN_REQUIRE(uncertainty.has_value());
        scored.uncertainty = *uncertainty;
    }

    /// What each group said, by the same steps. A joint answer has no groups.
    void scoreGroups(const Capability &capability, CapabilityScore &scored) const
    {
        for (const AnswerColumns::Unit &unit : m_columns.units()) {
            if (m_options.mode != RoundMode::Individual)
                return;
            if (scored.groups.empty() || scored.groups.back().group != unit.group)
                scored.groups.push_back({unit.group, groupScore(capability, scored, unit.group)});
        }
    }

    NodeScore groupScore(const Capability &capability, const CapabilityScore &scored,
                         RespondentGroup group) const
    {
        std::vector<WeightedScore> children;
        std::size_t next = 0;
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            const QuestionScore &all = scored.questions[next++];
            const NodeScore own = m_value.ofGroup(group, all.byUnit);
            children.push_back({question.weight, own.score, own.reason});
        }
        return rollUp(children, m_options.capabilityCoverage);
    }

    const Framework &m_framework;
    const AnswerColumns &m_columns;
    const ScoringOptions &m_options;
    QuestionValue m_value;
    UncertaintyCalculator m_uncertainty;
    std::size_t m_nextQuestion = 0;
};

struct Spread { double mean = 0, min = 0, max = 0; };

/// Sums in ascending order, so that the order of members cannot change a bit of the mean.
Spread spreadOf(std::vector<double> scores)
{
    std::sort(scores.begin(), scores.end());
    double sum = 0;
    for (const double score : scores)
        sum += score;
    return {sum / double(scores.size()), scores.front(), scores.back()};
}

std::optional<double> populationMeanOf(std::vector<std::pair<double, std::optional<double>>> members)
{
    std::sort(members.begin(), members.end());
    double sum = 0;
    double people = 0;
    for (const auto &[score, population] : members) {
        if (!population || *population <= 0)
            return std::nullopt;
        sum += score * *population;
        people += *population;
    }
    return sum / people;
}

NullReason collaborationReason(const CollaborationScore &result)
{
    if (result.members == 0)
        return NullReason::NoData;
    if (result.members < 3)
        return NullReason::TooFewPeers;
    return result.coverage < 0.5 - kScoreTolerance ? NullReason::InsufficientCoverage : NullReason::None;
}

} // namespace

ScoredQuestions::ScoredQuestions(const Framework &framework)
{
    const auto add = [this](const Capability &capability) {
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            indexByCode.emplace(question.code, int(questions.size()));
            questions.push_back(&question);
        }
    };
    for (const Area &area : framework.areas)
        std::for_each(area.capabilities.begin(), area.capabilities.end(), add);
}

OrganisationAnswers asCounted(const Framework &framework, OrganisationAnswers organisation, RoundMode mode)
{
    const bool isLowest = framework.unanswered == UnansweredRule::Lowest && mode != RoundMode::Individual;
    for (RespondentRow &row : organisation.respondents) {
        if (isLowest)
            std::ranges::replace(row.marks, kMarkUnanswered, AnswerMark(0));
    }
    return organisation;
}

RawOrganisationScores scoreOrganisation(const Framework &framework, const OrganisationAnswers &organisation,
                                        const ScoringOptions &options)
{
    const std::size_t questions = ScoredQuestions(framework).questions.size();
    const AnswerColumns columns(asCounted(framework, organisation, options.mode), questions);
    RawOrganisationScores scores = scoreColumns(framework, columns, organisation.groupPopulation, options);
    scores.organisation = organisation.code;
    return scores;
}

RawOrganisationScores scoreColumns(const Framework &framework, const AnswerColumns &columns,
                                   const GroupFrame &frame, const ScoringOptions &options)
{
    SAMSYN_REQUIRE(options.mode == RoundMode::Individual || columns.respondents() <= 1);
    SAMSYN_REQUIRE(columns.questions() == ScoredQuestions(framework).questions.size());
    return OrganisationScorer(framework, columns, frame, options).score();
}

NodeScore rollUp(const std::vector<WeightedScore> &children, double minCoverage)
{
    double applicable = 0;
    double scoredWeight = 0;
    double sum = 0;
    bool hasOnlyUnanswered = true;
    for (const WeightedScore &child : children) {
        SAMSYN_REQUIRE(child.weight > 0 && child.score.has_value() == (child.reason == NullReason::None));
        if (child.reason == NullReason::NotApplicable)
            continue;
        applicable += child.weight;
        hasOnlyUnanswered = hasOnlyUnanswered && child.reason == NullReason::NoData;
        if (!child.score)
            continue;
        scoredWeight += child.weight;
        sum += child.weight * *child.score;
    }
    NodeScore node;
    if (applicable <= 0) {
        node.reason = NullReason::NotApplicable;
        return node;
    }
    node.coverage = scoredWeight / applicable;
    if (hasOnlyUnanswered)
        node.reason = NullReason::NoData;
    else if (scoredWeight <= 0 || node.coverage < minCoverage - kScoreTolerance)
        node.reason = NullReason::InsufficientCoverage;
    else
        node.score = sum / scoredWeight;
    return node;
}

double index100(double score, const LevelScale &scale)
{
    return 100.0 * (score - scale.min) / (scale.max - scale.min);
}

CollaborationScore scoreCollaboration(const std::vector<MemberScore> &members, double weaknessAt)
{
    std::vector<double> scores;
    std::vector<std::pair<double, std::optional<double>>> withPopulation;
    for (const MemberScore &member : members) {
        if (!member.score)
            continue;
        scores.push_back(*member.score);
        withPopulation.emplace_back(*member.score, member.population);
    }
    CollaborationScore result;
    result.members = int(scores.size());
    result.coverage = members.empty() ? 0 : double(scores.size()) / double(members.size());
    result.reason = collaborationReason(result);
    if (result.reason != NullReason::None)
        return result;
    const Spread spread = spreadOf(scores);
    result.mean = spread.mean;
    result.min = spread.min;
    result.max = spread.max;
    result.populationMean = populationMeanOf(withPopulation);
    result.belowWeakness = int(std::count_if(scores.begin(), scores.end(), [weaknessAt](double score) {
        return score < weaknessAt - kScoreTolerance;
    }));
    return result;
}

} // namespace samsyn
