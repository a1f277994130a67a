// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Disclosure.h"

#include "core/scoring/Agreement.h"
#include "core/scoring/CapabilityDisclosure.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

/// The part of an index that may consist of figures shown as a bound. The index is then rounded: what is left
/// open of them is at least +-0.5 levels.
constexpr double kMostBoundedShare = 0.1;

ResultNode hiddenNode(NodeKind kind, const QString &code, NullReason reason)
{
    ResultNode node;
    node.kind = kind;
    node.code = code;
    node.reason = reason;
    return node;
}

class ReleaseWriter {
public:
    ReleaseWriter(const Framework &framework, const RawOrganisationScores &raw, const ScoringOptions &options)
        : m_framework(framework), m_raw(raw), m_options(options)
    {
        SAMSYN_REQUIRE(std::size_t(framework.areas.size()) == raw.areas.size());
    }

    std::vector<ResultNode> write()
    {
        for (std::size_t i = 0; i < m_raw.areas.size(); ++i)
            writeArea(m_framework.areas[qsizetype(i)], m_raw.areas[i]);
        writeIndex();
        return m_nodes;
    }

private:
    void writeArea(const Area &area, const AreaScore &score)
    {
        SAMSYN_REQUIRE(std::size_t(area.capabilities.size()) == score.capabilities.size());
        std::vector<CapabilityVerdict> verdicts;
        for (std::size_t i = 0; i < score.capabilities.size(); ++i) {
            verdicts.push_back(judgeCapability(
                {area.capabilities[qsizetype(i)], score.capabilities[i], m_raw.units, m_options},
                m_framework.scale));
        }
        m_nodes.push_back(shownNode(NodeKind::Area, area.code, score.node, judgeArea(area, score, verdicts)));
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            writeCapability(area.capabilities[qsizetype(i)], score.capabilities[i], verdicts[i]);
    }

    /// A total above a hidden capability is hidden with it; so is an area above one that is shown as a bound,
    /// unless all of it is.
    FigureVerdict judgeArea(const Area &area, const AreaScore &score,
                            const std::vector<CapabilityVerdict> &verdicts)
    {
        const auto bounds = [](const CapabilityVerdict &verdict) { return verdict.node.bound; };
        const bool isAnyHidden = std::ranges::any_of(verdicts, [](const CapabilityVerdict &verdict) {
            return verdict.node.reason != NullReason::None;
        });
        const bool isAnyBounded = std::ranges::any_of(
            verdicts, [&](const CapabilityVerdict &verdict) { return bounds(verdict) != ScoreBound::Exact; });
        m_hasHiddenCapability = m_hasHiddenCapability || isAnyHidden;
        m_boundedShare += boundedShareOf(area, score, verdicts);
        if (isSmallTotal(score.node, m_options))
            return {NullReason::TooFewAnswers, ScoreBound::Exact};
        if (isAnyHidden)
            return {NullReason::Suppressed, ScoreBound::Exact};
        if (!isAnyBounded)
            return {};
        const ScoreBound whole = bounds(verdicts.front());
        const bool isWhole = std::ranges::all_of(
            verdicts, [&](const CapabilityVerdict &verdict) { return bounds(verdict) == whole; });
        return isWhole ? FigureVerdict{NullReason::None, whole}
                       : FigureVerdict{NullReason::Suppressed, ScoreBound::Exact};
    }

    /// What the capabilities shown as a bound weigh in the index.
    [[nodiscard]] double boundedShareOf(const Area &area, const AreaScore &score,
                                        const std::vector<CapabilityVerdict> &verdicts) const
    {
        double areaWeights = 0;
        for (std::size_t i = 0; i < m_raw.areas.size(); ++i)
            areaWeights += m_raw.areas[i].node.score ? m_framework.areas[qsizetype(i)].weight : 0;
        double weights = 0;
        double bounded = 0;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const double weight =
                score.capabilities[i].node.score ? area.capabilities[qsizetype(i)].weight : 0;
            weights += weight;
            bounded += verdicts[i].node.bound != ScoreBound::Exact ? weight : 0;
        }
        return score.node.score && bounded > 0 ? area.weight / areaWeights * bounded / weights : 0;
    }

    void writeIndex()
    {
        FigureVerdict verdict;
        if (isSmallTotal(m_raw.index, m_options))
            verdict.reason = NullReason::TooFewAnswers;
        else if (m_hasHiddenCapability || m_boundedShare > kMostBoundedShare + kScoreTolerance)
            verdict.reason = NullReason::Suppressed;
        else if (m_boundedShare > 0)
            verdict.bound = ScoreBound::Rounded;
        m_nodes.push_back(shownNode(NodeKind::Index, {}, m_raw.index, verdict));
    }

    void writeCapability(const Capability &capability, const CapabilityScore &score,
                         const CapabilityVerdict &verdict)
    {
        m_nodes.push_back(shownNode(NodeKind::Capability, capability.code, score.node, verdict.node));
        ResultNode &node = m_nodes.back();
        // The share of scored questions would tell whether the hidden ones have a value.
        if (verdict.hidesQuestions())
            node.coverage.reset();
        if (verdict.node.isExact() && verdict.showsInterval)
            addInterval(node, score.uncertainty);
        if (verdict.node.isExact() && score.agreement)
            node.agreement = agreementClass(*score.agreement);
        for (std::size_t i = 0; i < score.groups.size(); ++i)
            node.groups.push_back(groupResult(score.groups[i], verdict.groups[i]));
        std::size_t next = 0;
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            SAMSYN_REQUIRE(next < score.questions.size());
            writeQuestion(question.code, score.questions[next], verdict.questions[next]);
            if (verdict.showsDistribution[next])
                m_nodes.back().distribution = distributionOf(score.questions[next].counts);
            ++next;
        }
    }

    static void addInterval(ResultNode &node, const Uncertainty &uncertainty)
    {
        if (!uncertainty.interval)
            return;
        node.low = uncertainty.interval->low;
        node.high = uncertainty.interval->high;
        node.standardError = uncertainty.standardError;
        node.degrees = uncertainty.degrees;
    }

    void writeQuestion(const QString &code, const QuestionScore &score, const FigureVerdict &verdict)
    {
        ResultNode node = shownNode(NodeKind::Question, code, score, verdict);
        if (node.reason == score.reason && mayShowCounts(score)) {
            node.dontKnow = score.dontKnow;
            node.notApplicable = score.notApplicable;
            node.knowledgeGap = score.knowledgeGap;
        }
        if (verdict.isExact() && score.agreement)
            node.agreement = agreementClass(*score.agreement);
        m_nodes.push_back(node);
    }

    /// The counts of a question with n = 0 are those of everybody who said something else; they may be few
    /// as well.
    [[nodiscard]] bool mayShowCounts(const NodeScore &question) const
    {
        const int asked = question.answers + question.dontKnow + question.notApplicable;
        return m_options.mode != RoundMode::Individual || asked == 0 || asked >= m_options.minGroupSize;
    }

    [[nodiscard]] ResultNode shownNode(NodeKind kind, const QString &code, const NodeScore &score,
                                       const FigureVerdict &verdict) const
    {
        ResultNode node = hiddenNode(kind, code, verdict.reason);
        if (verdict.reason != NullReason::None)
            return node;
        node.reason = score.reason;
        if (score.score)
            node.score = shownScore(*score.score, verdict.bound);
        node.bound = score.score ? verdict.bound : ScoreBound::Exact;
        node.answers = score.answers;
        node.coverage = score.coverage;
        return node;
    }

    [[nodiscard]] GroupResult groupResult(const GroupScore &group, const FigureVerdict &verdict) const
    {
        const ResultNode node = shownNode(NodeKind::Capability, {}, group.node, verdict);
        return {group.group, node.score, node.reason, node.bound, node.answers};
    }

    [[nodiscard]] double shownScore(double score, ScoreBound bound) const
    {
        switch (bound) {
        case ScoreBound::Exact:
            break;
        case ScoreBound::AtLeast:
        case ScoreBound::AtMost:
            return limitOf(bound, m_framework.scale);
        case ScoreBound::Rounded:
            return std::round(score * 10) / 10;
        }
        return score;
    }

    [[nodiscard]] std::vector<LevelCount> distributionOf(const MarkCounts &counts) const
    {
        std::vector<LevelCount> distribution;
        for (int index = 0; index < m_framework.scale.count(); ++index)
            distribution.push_back({counts.of(AnswerMark(index))});
        return distribution;
    }

    const Framework &m_framework;
    const RawOrganisationScores &m_raw;
    const ScoringOptions &m_options;
    std::vector<ResultNode> m_nodes;
    bool m_hasHiddenCapability = false;
    double m_boundedShare = 0; ///< of the index
};

} // namespace

namespace {

/// Takes from `next` what `earlier` did not show. False: a figure that both show is not the same.
template <typename Figure>
bool keepWhatWasShown(Figure &next, const Figure &earlier)
{
    const bool wasHidden = !earlier.score;
    if (wasHidden && next.score) {
        next.score.reset();
        next.reason = earlier.reason;
        next.bound = ScoreBound::Exact;
    }
    if (!earlier.answers)
        next.answers.reset();
    const bool isSameScore = !next.score || (next.score == earlier.score && next.bound == earlier.bound);
    return isSameScore && (!next.answers || next.answers == earlier.answers);
}

bool keepGroups(ResultNode &next, const ResultNode &earlier)
{
    if (next.groups.size() != earlier.groups.size())
        return false;
    for (std::size_t i = 0; i < next.groups.size(); ++i) {
        const bool isSame = next.groups[i].group == earlier.groups[i].group
            && keepWhatWasShown(next.groups[i], earlier.groups[i]);
        if (!isSame)
            return false;
    }
    return true;
}

bool keepNode(ResultNode &next, const ResultNode &earlier)
{
    if (next.kind != earlier.kind || next.code != earlier.code || !keepWhatWasShown(next, earlier)
        || !keepGroups(next, earlier))
        return false;
    const auto keep = [](auto &value, const auto &shown) {
        if (!shown)
            value.reset();
        return !value || value == shown;
    };
    bool isSame = keep(next.dontKnow, earlier.dontKnow);
    isSame = keep(next.notApplicable, earlier.notApplicable) && isSame;
    isSame = keep(next.coverage, earlier.coverage) && isSame;
    isSame = keep(next.low, earlier.low) && isSame;
    isSame = keep(next.high, earlier.high) && isSame;
    isSame = keep(next.standardError, earlier.standardError) && isSame;
    isSame = keep(next.degrees, earlier.degrees) && isSame;
    next.knowledgeGap = next.knowledgeGap && earlier.knowledgeGap;
    if (earlier.agreement == AgreementClass::None)
        next.agreement = AgreementClass::None;
    if (earlier.distribution.empty())
        next.distribution.clear();
    return isSame && (next.distribution.empty() || next.distribution == earlier.distribution);
}

} // namespace

ReleasedOrganisationScores ReleasedOrganisationScores::fromResultFeed(QString organisation,
                                                                      std::vector<ResultNode> nodes)
{
    ReleasedOrganisationScores released;
    released.m_organisation = std::move(organisation);
    released.m_nodes = std::move(nodes);
    return released;
}

ReleasedOrganisationScores release(const Framework &framework, const RawOrganisationScores &raw,
                                   const ScoringOptions &options)
{
    ReleasedOrganisationScores released;
    released.m_organisation = raw.organisation;
    released.m_nodes = ReleaseWriter(framework, raw, options).write();
    return released;
}

Result<ReleasedOrganisationScores> releaseAgain(const ReleasedOrganisationScores &next,
                                                const ReleasedOrganisationScores &earlier)
{
    const auto differs = [](const QString &where) {
        return Error{
            ErrorCode::ReleaseDiffers, where,
            QStringLiteral("the earlier release shows another figure; a round is released from the same "
                           "answers in the same way every time")};
    };
    ReleasedOrganisationScores again = next;
    if (next.m_organisation != earlier.m_organisation || next.m_nodes.size() != earlier.m_nodes.size())
        return differs(next.m_organisation);
    for (std::size_t i = 0; i < again.m_nodes.size(); ++i) {
        if (!keepNode(again.m_nodes[i], earlier.m_nodes[i]))
            return differs(earlier.m_nodes[i].code);
    }
    return again;
}

} // namespace samsyn
