// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/CapabilityDisclosure.h"

#include "core/scoring/CellSuppression.h"

#include <algorithm>

namespace samsyn {

namespace {

class CapabilityJudge {
public:
    CapabilityJudge(const CapabilityAudit::Subject &subject, const LevelScale &scale)
        : m_score(subject.score), m_units(subject.units), m_options(subject.options), m_scale(scale),
          m_audit(subject)
    {
        m_verdict.questions.resize(m_score.questions.size());
        m_verdict.showsDistribution.assign(m_score.questions.size(), false);
        m_verdict.groups.resize(m_score.groups.size());
    }

    CapabilityVerdict judge()
    {
        if (m_options.mode != RoundMode::Individual)
            return m_verdict;
        judgeQuestions();
        judgeNode();
        judgeGroups();
        judgeDistributions();
        while (reveals())
            hideMore();
        m_verdict.showsInterval = m_verdict.node.isExact() && !isIntervalOfFew();
        return m_verdict;
    }

private:
    [[nodiscard]] bool isSmall(int people) const { return people > 0 && people < m_options.minGroupSize; }

    void judgeQuestions()
    {
        for (std::size_t i = 0; i < m_score.questions.size(); ++i) {
            const QuestionScore &question = m_score.questions[i];
            const int asked = question.answers + question.dontKnow + question.notApplicable;
            const bool isByFew = question.reason == NullReason::NotApplicable && isSmall(asked);
            if (isSmall(question.answers) || isByFew)
                m_verdict.questions[i].reason = NullReason::TooFewAnswers;
            m_verdict.questions[i].bound = boundOf(question.counts, question.score, m_scale);
        }
        m_hasSmallQuestion = m_verdict.hidesQuestions();
        if (m_hasSmallQuestion)
            hideQuestions();
    }

    void hideQuestions()
    {
        for (FigureVerdict &question : m_verdict.questions) {
            if (question.isExact())
                question.reason = NullReason::Suppressed;
        }
    }

    /// A capability at an end of the scale has every question there too: it would tell a hidden question's
    /// value. One that is not applicable because of a few people's word would tell what these few said.
    void judgeNode()
    {
        const NodeScore &node = m_score.node;
        MarkCounts all;
        for (const QuestionScore &question : m_score.questions)
            all += question.counts;
        m_verdict.node.bound = boundOf(all, node.score, m_scale);
        if (isSmallTotal(node, m_options))
            m_verdict.node.reason = NullReason::TooFewAnswers;
        else if (m_hasSmallQuestion && node.reason == NullReason::NotApplicable)
            m_verdict.node.reason = NullReason::TooFewAnswers;
        else if (m_hasSmallQuestion && m_verdict.node.bound != ScoreBound::Exact)
            m_verdict.node.reason = NullReason::Suppressed;
    }

    void judgeGroups()
    {
        std::vector<BreakdownCell> cells;
        for (std::size_t i = 0; i < m_score.groups.size(); ++i) {
            const GroupScore &group = m_score.groups[i];
            cells.push_back({QString::number(int(group.group)), group.node.answers});
            m_verdict.groups[i].bound = boundOf(countsOf(group.group), group.node.score, m_scale);
            if (isSmall(group.node.answers))
                m_verdict.groups[i].reason = NullReason::TooFewAnswers;
        }
        const BreakdownVerdict breakdown = suppressBreakdown(cells, m_options.minGroupSize);
        for (std::size_t i = 0; i < m_score.groups.size(); ++i) {
            if (breakdown.isWhole || breakdown.isHidden[i])
                hideGroup(i);
        }
        if (m_verdict.node.reason != NullReason::None)
            hideGroups();
    }

    void hideGroup(std::size_t i)
    {
        FigureVerdict &group = m_verdict.groups[i];
        if (m_score.groups[i].node.answers > 0 && group.reason == NullReason::None)
            group.reason = NullReason::Suppressed;
    }

    /// Only a total that is shown is broken down.
    void hideGroups()
    {
        for (std::size_t i = 0; i < m_score.groups.size(); ++i)
            hideGroup(i);
    }

    void judgeDistributions()
    {
        for (std::size_t i = 0; i < m_score.questions.size(); ++i) {
            const QuestionScore &question = m_score.questions[i];
            m_verdict.showsDistribution[i] = m_verdict.questions[i].isExact() && question.score
                && question.answers >= 2 * m_options.minGroupSize && levelsUsed(question.counts) > 1;
        }
    }

    [[nodiscard]] int levelsUsed(const MarkCounts &counts) const
    {
        int used = 0;
        for (int index = 0; index < m_scale.count(); ++index)
            used += counts.of(AnswerMark(index)) > 0 ? 1 : 0;
        return used;
    }

    [[nodiscard]] MarkCounts countsOf(RespondentGroup group) const
    {
        MarkCounts counts;
        for (const QuestionScore &question : m_score.questions) {
            for (std::size_t i = 0; i < m_units.size(); ++i) {
                if (m_units[i].group == group)
                    counts += question.byUnit[i];
            }
        }
        return counts;
    }

    /// Groups in which everybody answered add nothing to the interval: its width may be the spread of the few
    /// others.
    [[nodiscard]] bool isIntervalOfFew() const
    {
        int people = 0;
        int groups = 0;
        for (const GroupTerm &term : m_score.uncertainty.terms) {
            people += term.contribution > 0 ? term.answered : 0;
            groups += term.contribution > 0 ? 1 : 0;
        }
        return groups > 0 && people < m_options.minGroupSize;
    }

    [[nodiscard]] bool reveals() const
    {
        const auto shown = [](const std::vector<FigureVerdict> &figures) {
            std::vector<bool> shows;
            for (const FigureVerdict &figure : figures)
                shows.push_back(figure.isExact());
            return shows;
        };
        const auto bounded = [](const std::vector<FigureVerdict> &figures) {
            std::vector<bool> isBounded;
            for (const FigureVerdict &figure : figures)
                isBounded.push_back(figure.bound != ScoreBound::Exact);
            return isBounded;
        };
        return m_audit.reveals({m_verdict.node.isExact(), shown(m_verdict.questions),
                                m_verdict.showsDistribution, shown(m_verdict.groups)},
                               {bounded(m_verdict.questions), bounded(m_verdict.groups)});
    }

    /// What tells least goes first: bars, then groups from the smallest, then question values, then the
    /// capability.
    void hideMore()
    {
        if (std::ranges::count(m_verdict.showsDistribution, true) > 0)
            m_verdict.showsDistribution.assign(m_score.questions.size(), false);
        else if (hideSmallestGroup())
            return;
        else if (std::ranges::any_of(m_verdict.questions, &FigureVerdict::isExact))
            hideQuestions();
        else
            hideNode();
    }

    bool hideSmallestGroup()
    {
        std::optional<std::size_t> smallest;
        for (std::size_t i = 0; i < m_score.groups.size(); ++i) {
            const bool isShown = m_verdict.groups[i].isExact() && m_score.groups[i].node.score;
            if (isShown
                && (!smallest || m_score.groups[i].node.answers < m_score.groups[*smallest].node.answers))
                smallest = i;
        }
        if (smallest)
            m_verdict.groups[*smallest].reason = NullReason::Suppressed;
        return smallest.has_value();
    }

    void hideNode()
    {
        SAMSYN_REQUIRE(m_verdict.node.isExact());
        m_verdict.node.reason = NullReason::Suppressed;
        hideGroups(); // bounds are left of them
    }

    const CapabilityScore &m_score;
    const std::vector<AnswerColumns::Unit> &m_units;
    const ScoringOptions &m_options;
    const LevelScale &m_scale;
    CapabilityAudit m_audit;
    CapabilityVerdict m_verdict;
    bool m_hasSmallQuestion = false;
};

} // namespace

bool CapabilityVerdict::hidesQuestions() const
{
    return std::ranges::any_of(questions,
                               [](const FigureVerdict &figure) { return figure.reason != NullReason::None; });
}

CapabilityVerdict judgeCapability(const CapabilityAudit::Subject &subject, const LevelScale &scale)
{
    return CapabilityJudge(subject, scale).judge();
}

bool isSmallTotal(const NodeScore &total, const ScoringOptions &options)
{
    const auto isSmall = [&](int people) {
        return options.mode == RoundMode::Individual && people > 0 && people < options.minGroupSize;
    };
    return isSmall(total.answers) || isSmall(total.counted);
}

ScoreBound boundOf(const MarkCounts &counts, const std::optional<double> &score, const LevelScale &scale)
{
    constexpr int kMostOthers = 1;
    const auto isAt = [&](int index) {
        return counts.levels() - counts.of(AnswerMark(index)) <= kMostOthers;
    };
    if (score && isAt(0) && *score <= limitOf(ScoreBound::AtMost, scale) + kScoreTolerance)
        return ScoreBound::AtMost;
    if (score && isAt(scale.count() - 1) && *score >= limitOf(ScoreBound::AtLeast, scale) - kScoreTolerance)
        return ScoreBound::AtLeast;
    return ScoreBound::Exact;
}

double limitOf(ScoreBound bound, const LevelScale &scale)
{
    return bound == ScoreBound::AtMost ? scale.min + scale.step / 2.0 : scale.max - scale.step / 2.0;
}

} // namespace samsyn
