// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Disclosure.h"

#include <algorithm>

namespace samsyn {
namespace {

/// Why each figure of a capability is hidden; None = it is shown.
struct CapabilityVerdict
{
    NullReason node = NullReason::None;
    std::vector<NullReason> questions;
    [[nodiscard]] bool hidesQuestions() const
    {
        return std::any_of(questions.begin(), questions.end(),
                           [](NullReason r) { return r != NullReason::None; });
    }
};

class DisclosureRules
{
public:
    DisclosureRules(const LevelScale &scale, const ScoringOptions &options)
        : m_scale(scale)
        , m_minGroupSize(options.minGroupSize)
        , m_isOwnStatement(options.mode != RoundMode::Individual)
    {
    }

    [[nodiscard]] CapabilityVerdict judge(const CapabilityScore &capability) const
    {
        CapabilityVerdict verdict;
        bool hasSmallQuestion = false;
        for (const NodeScore &question : capability.questions) {
            const bool isSmall = isSmallQuestion(question);
            hasSmallQuestion = hasSmallQuestion || isSmall;
            verdict.questions.push_back(isSmall ? NullReason::TooFewAnswers : NullReason::None);
        }
        if (hasSmallQuestion) {
            std::replace(verdict.questions.begin(), verdict.questions.end(), NullReason::None,
                         NullReason::Suppressed);
        }
        verdict.node = judgeNode(capability.node, hasSmallQuestion);
        return verdict;
    }

    /// An area or the index above at least one hidden capability is hidden with it.
    [[nodiscard]] NullReason judgeTotal(const NodeScore &total, bool hasHiddenCapability) const
    {
        if (isSmallTotal(total))
            return NullReason::TooFewAnswers;
        return hasHiddenCapability ? NullReason::Suppressed : NullReason::None;
    }

    /// The counts of a question with n = 0 are those of everybody who said something else; they may be few
    /// as well.
    [[nodiscard]] bool mayShowCounts(const NodeScore &question) const
    {
        return m_isOwnStatement || !isSmall(question.answers + question.dontKnow + question.notApplicable);
    }

private:
    [[nodiscard]] bool isSmall(int count) const
    {
        return !m_isOwnStatement && count > 0 && count < m_minGroupSize;
    }
    [[nodiscard]] bool isSmallQuestion(const NodeScore &question) const
    {
        const int asked = question.answers + question.dontKnow + question.notApplicable;
        return isSmall(question.answers) || (question.reason == NullReason::NotApplicable && isSmall(asked));
    }
    [[nodiscard]] bool isSmallTotal(const NodeScore &total) const
    {
        return isSmall(total.answers) || isSmall(total.counted);
    }
    [[nodiscard]] bool isAtEndOfScale(double score) const
    {
        return score <= m_scale.min + kScoreTolerance || score >= m_scale.max - kScoreTolerance;
    }

    /// A capability at an end of the scale has every question there too: it would tell a hidden question's
    /// value. One that is not applicable because of a few people's word would tell what these few said.
    [[nodiscard]] NullReason judgeNode(const NodeScore &node, bool hasSmallQuestion) const
    {
        if (isSmallTotal(node))
            return NullReason::TooFewAnswers;
        if (!hasSmallQuestion)
            return NullReason::None;
        if (node.reason == NullReason::NotApplicable)
            return NullReason::TooFewAnswers;
        return node.score && isAtEndOfScale(*node.score) ? NullReason::Suppressed : NullReason::None;
    }

    const LevelScale &m_scale;
    int m_minGroupSize;
    bool m_isOwnStatement;
};

ResultNode hiddenNode(NodeKind kind, const QString &code, NullReason reason)
{
    ResultNode node;
    node.kind = kind;
    node.code = code;
    node.reason = reason;
    return node;
}

ResultNode shownNode(NodeKind kind, const QString &code, const NodeScore &score)
{
    ResultNode node = hiddenNode(kind, code, score.reason);
    node.score = score.score;
    node.answers = score.answers;
    node.coverage = score.coverage;
    return node;
}

class ReleaseWriter
{
public:
    ReleaseWriter(const DisclosureRules &rules, std::vector<ResultNode> &nodes)
        : m_rules(rules), m_nodes(nodes)
    {
    }

    void writeArea(const Area &area, const AreaScore &score)
    {
        std::vector<CapabilityVerdict> verdicts;
        for (const CapabilityScore &capability : score.capabilities)
            verdicts.push_back(m_rules.judge(capability));
        const bool isAnyHidden =
            std::any_of(verdicts.begin(), verdicts.end(),
                        [](const CapabilityVerdict &v) { return v.node != NullReason::None; });
        m_hasHiddenCapability = m_hasHiddenCapability || isAnyHidden;
        writeTotal(NodeKind::Area, area.code, score.node, isAnyHidden);
        SAMSYN_REQUIRE(std::size_t(area.capabilities.size()) == verdicts.size());
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            writeCapability(area.capabilities[qsizetype(i)], score.capabilities[i], verdicts[i]);
    }

    void writeIndex(const NodeScore &index) { writeTotal(NodeKind::Index, {}, index, m_hasHiddenCapability); }

private:
    void writeTotal(NodeKind kind, const QString &code, const NodeScore &score, bool hasHiddenCapability)
    {
        const NullReason hidden = m_rules.judgeTotal(score, hasHiddenCapability);
        const bool isShown = hidden == NullReason::None;
        m_nodes.push_back(isShown ? shownNode(kind, code, score) : hiddenNode(kind, code, hidden));
    }

    void writeCapability(const Capability &capability, const CapabilityScore &score,
                         const CapabilityVerdict &verdict)
    {
        if (verdict.node != NullReason::None) {
            m_nodes.push_back(hiddenNode(NodeKind::Capability, capability.code, verdict.node));
        } else {
            m_nodes.push_back(shownNode(NodeKind::Capability, capability.code, score.node));
            // The share of scored questions would tell whether the hidden ones have a value.
            if (verdict.hidesQuestions())
                m_nodes.back().coverage.reset();
        }
        std::size_t next = 0;
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            SAMSYN_REQUIRE(next < score.questions.size());
            writeQuestion(question, score.questions[next], verdict.questions[next]);
            ++next;
        }
    }

    void writeQuestion(const Question &question, const NodeScore &score, NullReason hidden)
    {
        if (hidden != NullReason::None) {
            m_nodes.push_back(hiddenNode(NodeKind::Question, question.code, hidden));
            return;
        }
        ResultNode node = shownNode(NodeKind::Question, question.code, score);
        if (m_rules.mayShowCounts(score)) {
            node.dontKnow = score.dontKnow;
            node.notApplicable = score.notApplicable;
            node.knowledgeGap = score.knowledgeGap;
        }
        m_nodes.push_back(node);
    }

    const DisclosureRules &m_rules;
    std::vector<ResultNode> &m_nodes;
    bool m_hasHiddenCapability = false;
};

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
    SAMSYN_REQUIRE(std::size_t(framework.areas.size()) == raw.areas.size());
    const DisclosureRules rules(framework.scale, options);
    ReleasedOrganisationScores released;
    released.m_organisation = raw.organisation;
    ReleaseWriter writer(rules, released.m_nodes);
    for (std::size_t i = 0; i < raw.areas.size(); ++i)
        writer.writeArea(framework.areas[qsizetype(i)], raw.areas[i]);
    writer.writeIndex(raw.index);
    return released;
}

} // namespace samsyn
