// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/Milestone.h"

#include "core/planning/MilestoneGraph.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace samsyn {
namespace {

Error refused(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

bool isInRange(int days)
{
    return days >= -kMaxPlanDays && days <= kMaxPlanDays;
}

bool daysAreInRange(const Milestone &milestone)
{
    const PlannedSpan span = milestone.baseline.value_or(PlannedSpan{});
    bool isFine = isInRange(milestone.durationDays) && isInRange(milestone.notBeforeDay.value_or(0))
        && isInRange(milestone.actualFinishDay.value_or(0)) && isInRange(span.startDay)
        && isInRange(span.finishDay);
    for (const MilestoneLink &link : milestone.predecessors)
        isFine = isFine && isInRange(link.lagDays);
    for (const GateDecision &decision : milestone.decisions)
        isFine = isFine && isInRange(decision.decidedDay) && isInRange(decision.newDay.value_or(0));
    return isFine;
}

Result<void> checkDecisionPoint(const Milestone &milestone)
{
    if (milestone.durationDays != 0)
        return refused(milestone.code, QStringLiteral("a decision point takes no days"));
    if (milestone.actualFinishDay)
        return refused(milestone.code, QStringLiteral("a decision point is finished by a decision"));
    for (const GateDecision &decision : milestone.decisions) {
        const bool isPutOff =
            decision.outcome == GateOutcome::Revise || decision.outcome == GateOutcome::Hold;
        if (isPutOff && !decision.newDay)
            return refused(milestone.code, QStringLiteral("what is revised or held gets a new day"));
    }
    return {};
}

Result<void> checkOne(const Milestone &milestone)
{
    if (!daysAreInRange(milestone))
        return refused(milestone.code, QStringLiteral("days are within a hundred years of day 0"));
    if (milestone.durationDays < 0)
        return refused(milestone.code, QStringLiteral("a duration is not negative"));
    if (milestone.baseline && milestone.baseline->finishDay < milestone.baseline->startDay)
        return refused(milestone.code, QStringLiteral("the baseline finishes before it starts"));
    if (milestone.kind == MilestoneKind::DecisionPoint)
        return checkDecisionPoint(milestone);
    if (!milestone.decisions.empty())
        return refused(milestone.code, QStringLiteral("only a decision point has decisions"));
    return {};
}

Result<void> checkLinks(const std::vector<Milestone> &milestones, const std::set<QString> &codes)
{
    for (const Milestone &milestone : milestones) {
        for (const MilestoneLink &link : milestone.predecessors) {
            if (!codes.contains(link.predecessor))
                return refused(milestone.code,
                               QStringLiteral("there is no predecessor \"%1\"").arg(link.predecessor));
        }
    }
    QStringList cycle = milestoneCycle(milestones);
    if (cycle.isEmpty())
        return {};
    cycle.append(cycle.constFirst());
    return refused(cycle.constFirst(),
                   QStringLiteral("these wait for each other: ") + cycle.join(QLatin1String(" -> ")));
}

} // namespace

GateOutcome gateOutcome(const Milestone &decisionPoint)
{
    return decisionPoint.decisions.empty() ? GateOutcome::Pending : decisionPoint.decisions.back().outcome;
}

QStringList milestoneCycle(const std::vector<Milestone> &milestones)
{
    const MilestoneGraph graph = milestoneGraph(milestones);
    std::vector<bool> isWaiting(milestones.size(), true);
    for (const std::size_t position : graph.order)
        isWaiting[position] = false;
    std::vector<std::size_t> all(milestones.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    const auto lowestWaiting = [&](const std::vector<std::size_t> &candidates) {
        std::size_t lowest = milestones.size();
        for (const std::size_t i : candidates) {
            if (isWaiting[i] && (lowest == all.size() || milestones[i].code < milestones[lowest].code))
                lowest = i;
        }
        return lowest;
    };
    std::size_t at = lowestWaiting(all);
    if (at == milestones.size())
        return {};
    // Whoever cannot be reached waits for another such one: going back long enough ends in a circle.
    QStringList walked;
    while (!walked.contains(milestones[at].code)) {
        walked.prepend(milestones[at].code);
        std::vector<std::size_t> before;
        for (const MilestoneGraph::Link &link : graph.before[at])
            before.push_back(link.milestone);
        at = lowestWaiting(before);
        SAMSYN_REQUIRE(at < milestones.size());
    }
    QStringList cycle = walked.mid(0, walked.indexOf(milestones[at].code) + 1);
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    return cycle;
}

Result<void> checkMilestones(const std::vector<Milestone> &milestones)
{
    if (milestones.size() > kMaxMilestones)
        return refused(QStringLiteral("milestones"), QStringLiteral("a plan has at most 2000 milestones"));
    std::set<QString> codes;
    for (const Milestone &milestone : milestones) {
        if (milestone.code.isEmpty())
            return refused(QStringLiteral("milestones"), QStringLiteral("a milestone has a code"));
        if (!codes.insert(milestone.code).second)
            return refused(milestone.code, QStringLiteral("the code occurs twice"));
        SAMSYN_TRY(checkOne(milestone));
    }
    return checkLinks(milestones, codes);
}

} // namespace samsyn
