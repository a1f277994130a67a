// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ScoreCalculator.h"

#include "core/scoring/Agreement.h"
#include "core/scoring/QuestionValue.h"
#include "core/scoring/UncertaintyCalculator.h"

#include <algorithm>
#include <numeric>

namespace samsyn {
namespace {

/// Which respondents gave a level answer below a node, and which of these answers are part of its score.
struct Voices
{
    explicit Voices(std::size_t respondents) : answered(respondents, 0), counted(respondents, 0) {}
    std::vector<quint8> answered, counted;
};

void addVoices(Voices &total, const Voices &part, const NodeScore &partScore)
{
    for (std::size_t i = 0; i < total.answered.size(); ++i)
        total.answered[i] |= part.answered[i];
    for (std::size_t i = 0; partScore.score && i < total.counted.size(); ++i)
        total.counted[i] |= part.counted[i];
}

void addColumn(Voices &total, std::span<const AnswerMark> column, const NodeScore &score)
{
    for (std::size_t i = 0; i < column.size(); ++i)
        total.answered[i] |= quint8(column[i] >= 0);
    for (std::size_t i = 0; score.score && i < column.size(); ++i)
        total.counted[i] |= quint8(column[i] >= 0);
}

int countIn(std::span<const quint8> voices)
{
    return std::accumulate(voices.begin(), voices.end(), 0);
}

void setVoices(NodeScore &node, const Voices &voices)
{
    node.answers = countIn(voices.answered);
    node.counted = node.score ? countIn(voices.counted) : 0;
}

class OrganisationScorer
{
public:
    OrganisationScorer(const Framework &framework, const OrganisationAnswers &organisation,
                       const AnswerColumns &columns, const ScoringOptions &options)
        : m_framework(framework)
        , m_columns(columns)
        , m_options(options)
        , m_value({framework.scale, options, organisation.groupPopulation, columns.units()})
        , m_uncertainty(organisation, options, framework.scale)
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
            addVoices(voices, own, node);
            children.push_back({area.weight, node.score, node.reason});
        }
        scores.index = rollUp(children, m_options.organisationCoverage);
        setVoices(scores.index, voices);
        return scores;
    }

private:
    AreaScore scoreArea(const Area &area, Voices &voices)
    {
        AreaScore scored;
        std::vector<WeightedScore> children;
        for (const Capability &capability : area.capabilities) {
            Voices own(m_columns.respondents());
            scored.capabilities.push_back(scoreCapability(capability, own));
            const NodeScore &node = scored.capabilities.back().node;
            addVoices(voices, own, node);
            children.push_back({capability.weight, node.score, node.reason});
        }
        scored.node = rollUp(children, m_options.areaCoverage);
        setVoices(scored.node, voices);
        return scored;
    }

    CapabilityScore scoreCapability(const Capability &capability, Voices &voices)
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
            addColumn(voices, m_columns.column(index), value);
            children.push_back({question.weight, value.score, value.reason});
        }
        scored.node = rollUp(children, m_options.capabilityCoverage);
        setVoices(scored.node, voices);
        scoreGroups(capability, scored, voices);
        addSpread(scored, children, composites);
        return scored;
    }

    /// A joint answer is one voice: there is nothing to agree on.
    [[nodiscard]] std::optional<double> agreement(const MarkCounts &counts) const
    {
        if (m_options.mode != RoundMode::Individual)
            return std::nullopt;
        std::vector<qint64> people;
        for (int index = 0; index < m_framework.scale.count(); ++index)
            people.push_back(counts.of(AnswerMark(index)));
        const Result<Agreement> result = agreementOf(people);
        SAMSYN_REQUIRE(result.has_value());
        return result->agreement;
    }

    void addSpread(CapabilityScore &scored, const std::vector<WeightedScore> &children,
                   const std::vector<CompositeQuestion> &composites) const
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
        const Result<Uncertainty> uncertainty = m_uncertainty.of(composites, *scored.node.score);
        SAMSYN_REQUIRE(uncertainty.has_value());
        scored.uncertainty = *uncertainty;
    }

    /// What each group said, by the same steps. A joint answer has no groups.
    void scoreGroups(const Capability &capability, CapabilityScore &scored, const Voices &voices) const
    {
        const std::vector<AnswerColumns::Unit> &units = m_columns.units();
        for (std::size_t i = 0; i < units.size() && m_options.mode == RoundMode::Individual; ++i) {
            const auto part = std::span(voices.answered).subspan(units[i].first, units[i].count);
            if (i == 0 || units[i - 1].group != units[i].group)
                scored.groups.push_back({units[i].group, groupScore(capability, scored, units[i].group)});
            scored.groups.back().node.answers += countIn(part);
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

RawOrganisationScores scoreOrganisation(const Framework &framework, const OrganisationAnswers &organisation,
                                        const ScoringOptions &options)
{
    SAMSYN_REQUIRE(options.mode == RoundMode::Individual || organisation.respondents.size() <= 1);
    const AnswerColumns columns(organisation, ScoredQuestions(framework).questions.size());
    RawOrganisationScores scores = OrganisationScorer(framework, organisation, columns, options).score();
    scores.organisation = organisation.code;
    return scores;
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
