// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/Schedule.h"

#include "core/planning/MilestoneGraph.h"

#include <algorithm>
#include <set>

namespace samsyn {
namespace {

std::vector<PlannedSpan> baselineSpans(const std::vector<Milestone> &milestones, const MilestoneGraph &graph)
{
    std::vector<PlannedSpan> spans(milestones.size());
    for (const std::size_t i : graph.order) {
        const Milestone &milestone = milestones[i];
        int start = std::max(0, milestone.notBeforeDay.value_or(0));
        for (const MilestoneGraph::Link &link : graph.before[i])
            start = std::max(start, spans[link.milestone].finishDay + link.lagDays);
        spans[i] = milestone.baseline.value_or(PlannedSpan{start, start + milestone.durationDays});
    }
    return spans;
}

std::vector<int> latestFinishes(const std::vector<PlannedSpan> &spans, const MilestoneGraph &graph)
{
    int end = 0;
    for (const PlannedSpan &span : spans)
        end = std::max(end, span.finishDay);
    std::vector<int> latest(spans.size(), end);
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        for (const MilestoneGraph::Link &link : graph.after[*at]) {
            const PlannedSpan &next = spans[link.milestone];
            const int nextStart = latest[link.milestone] - (next.finishDay - next.startDay);
            latest[*at] = std::min(latest[*at], nextStart - link.lagDays);
        }
    }
    return latest;
}

/// The day on which it was done, or decided for good.
std::optional<int> doneDay(const Milestone &milestone)
{
    if (milestone.kind == MilestoneKind::Milestone)
        return milestone.actualFinishDay;
    const GateOutcome outcome = gateOutcome(milestone);
    const bool isDecided = outcome == GateOutcome::Go || outcome == GateOutcome::GoWithConditions
        || outcome == GateOutcome::Stop;
    return isDecided ? std::optional(milestone.decisions.back().decidedDay) : std::nullopt;
}

/// A new day counts while the decision that set it is in force.
std::optional<int> newDay(const Milestone &milestone)
{
    const GateOutcome outcome = gateOutcome(milestone);
    const bool isPutOff = outcome == GateOutcome::Revise || outcome == GateOutcome::Hold;
    return isPutOff ? milestone.decisions.back().newDay : std::nullopt;
}

/// Decision points before a milestone, near and far.
struct GatesBefore {
    std::set<QString> undecided;
    std::set<QString> stopped;
};

std::vector<GatesBefore> gatesBefore(const std::vector<Milestone> &milestones, const MilestoneGraph &graph)
{
    std::vector<GatesBefore> gates(milestones.size());
    for (const std::size_t i : graph.order) {
        for (const MilestoneGraph::Link &link : graph.before[i]) {
            const GatesBefore &further = gates[link.milestone];
            gates[i].undecided.insert(further.undecided.begin(), further.undecided.end());
            gates[i].stopped.insert(further.stopped.begin(), further.stopped.end());
            const Milestone &predecessor = milestones[link.milestone];
            if (predecessor.kind != MilestoneKind::DecisionPoint)
                continue;
            if (gateOutcome(predecessor) == GateOutcome::Stop)
                gates[i].stopped.insert(predecessor.code);
            else if (!doneDay(predecessor))
                gates[i].undecided.insert(predecessor.code);
        }
    }
    return gates;
}

QStringList listed(const std::set<QString> &codes)
{
    return {codes.begin(), codes.end()};
}

void setState(const Milestone &milestone, const GatesBefore &gates, ForecastStep &step)
{
    if (doneDay(milestone)) {
        step.state = MilestoneState::Done;
    } else if (!gates.stopped.empty()) {
        step.state = MilestoneState::Cancelled;
        step.gates = listed(gates.stopped);
    } else if (!gates.undecided.empty()) {
        step.state = MilestoneState::Blocked;
        step.gates = listed(gates.undecided);
    }
}

/// `earliest` = the day on which every predecessor allows it to start.
void setSpan(const Milestone &milestone, int earliest, int todayDay, ForecastStep &step)
{
    const int start =
        std::max({earliest, milestone.notBeforeDay.value_or(earliest), newDay(milestone).value_or(earliest)});
    if (const std::optional<int> done = doneDay(milestone)) {
        step.span = PlannedSpan{std::min(start, *done), *done};
        return;
    }
    const int finish = start + milestone.durationDays;
    step.isLate = finish < todayDay;
    step.span = PlannedSpan{start, std::max(finish, todayDay)};
}

} // namespace

Result<std::vector<BaselineStep>> planBaseline(const std::vector<Milestone> &milestones)
{
    SAMSYN_TRY(checkMilestones(milestones));
    const MilestoneGraph graph = milestoneGraph(milestones);
    const std::vector<PlannedSpan> spans = baselineSpans(milestones, graph);
    const std::vector<int> latest = latestFinishes(spans, graph);
    std::vector<BaselineStep> steps;
    for (std::size_t i = 0; i < milestones.size(); ++i)
        steps.push_back({milestones[i].code, spans[i], latest[i] - spans[i].finishDay});
    return steps;
}

Result<std::vector<ForecastStep>> planForecast(const std::vector<Milestone> &milestones, int todayDay)
{
    SAMSYN_TRY(checkMilestones(milestones));
    if (todayDay < -kMaxPlanDays || todayDay > kMaxPlanDays)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("todayDay"),
                     QStringLiteral("today is within a hundred years of day 0")};
    const MilestoneGraph graph = milestoneGraph(milestones);
    const std::vector<PlannedSpan> baseline = baselineSpans(milestones, graph);
    const std::vector<GatesBefore> gates = gatesBefore(milestones, graph);
    std::vector<ForecastStep> steps(milestones.size());
    for (const std::size_t i : graph.order) {
        ForecastStep &step = steps[i];
        step.code = milestones[i].code;
        setState(milestones[i], gates[i], step);
        if (step.state == MilestoneState::Cancelled)
            continue;
        int earliest = baseline[i].startDay;
        for (const MilestoneGraph::Link &link : graph.before[i]) {
            if (const std::optional<PlannedSpan> &span = steps[link.milestone].span)
                earliest = std::max(earliest, span->finishDay + link.lagDays);
        }
        setSpan(milestones[i], earliest, todayDay, step);
        step.slipDays = step.span->finishDay - baseline[i].finishDay;
    }
    return steps;
}

} // namespace samsyn
