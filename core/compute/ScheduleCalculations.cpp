// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/planning/Schedule.h"

#include <algorithm>

namespace samsyn::computing {
namespace {

constexpr WholeRule kDays{-1'000'000, 1'000'000};
constexpr WholeRule kOptionalDays{-1'000'000, 1'000'000, Presence::Optional};
constexpr Word kKinds[] = {
    {"milestone", int(MilestoneKind::Milestone)},
    {"decisionPoint", int(MilestoneKind::DecisionPoint)},
};
constexpr Word kOutcomes[] = {
    {"pending", int(GateOutcome::Pending)},
    {"go", int(GateOutcome::Go)},
    {"goWithConditions", int(GateOutcome::GoWithConditions)},
    {"revise", int(GateOutcome::Revise)},
    {"hold", int(GateOutcome::Hold)},
    {"stop", int(GateOutcome::Stop)},
};
constexpr Word kStates[] = {
    {"open", int(MilestoneState::Open)},
    {"done", int(MilestoneState::Done)},
    {"blocked", int(MilestoneState::Blocked)},
    {"cancelled", int(MilestoneState::Cancelled)},
};

Milestone readMilestone(InputReader &in)
{
    Milestone milestone;
    milestone.code = in.text("code");
    milestone.kind = in.choice("kind", kKinds, MilestoneKind::Milestone);
    milestone.durationDays = in.whole("durationDays", kOptionalDays);
    milestone.notBeforeDay = in.optionalWhole("notBeforeDay", kDays);
    milestone.baseline = in.object("baseline", Presence::Optional, [](InputReader &inner) {
        return PlannedSpan{inner.whole("startDay", kDays), inner.whole("finishDay", kDays)};
    });
    milestone.actualFinishDay = in.optionalWhole("actualFinishDay", kDays);
    milestone.predecessors = in.list("predecessors", kOptionalItems, [](InputReader &inner) {
        return MilestoneLink{inner.text("code"), inner.whole("lagDays", kOptionalDays)};
    });
    milestone.decisions = in.list("decisions", kOptionalItems, [](InputReader &inner) {
        return GateDecision{inner.choice<GateOutcome>("outcome", kOutcomes), inner.whole("decidedDay", kDays),
                            inner.optionalWhole("newDay", kDays)};
    });
    return milestone;
}

/// The plan names a milestone by its code.
Error inMilestones(Error error, const std::vector<Milestone> &plan)
{
    const auto found = std::ranges::find(plan, error.where, &Milestone::code);
    if (found != plan.end())
        error.where = QStringLiteral("milestones[%1]").arg(found - plan.begin());
    return error;
}

QJsonObject jsonOfBaseline(const BaselineStep &of)
{
    return jsonObject({{"code", of.code},
                       {"startDay", of.span.startDay},
                       {"finishDay", of.span.finishDay},
                       {"slackDays", of.slackDays}});
}

QJsonObject jsonOfForecast(const ForecastStep &of)
{
    const auto day = [&](int PlannedSpan::*end) {
        return of.span ? QJsonValue((*of.span).*end) : QJsonValue(QJsonValue::Null);
    };
    return jsonObject({{"code", of.code},
                       {"state", jsonWord(kStates, of.state)},
                       {"startDay", day(&PlannedSpan::startDay)},
                       {"finishDay", day(&PlannedSpan::finishDay)},
                       {"slipDays", jsonOf(of.slipDays)},
                       {"late", of.isLate},
                       {"gates", jsonList(of.gates)}});
}

QJsonObject schedule(InputReader &in)
{
    const int todayDay = in.whole("todayDay", kDays);
    const std::vector<Milestone> plan = in.list("milestones", kAnyItems, readMilestone);
    if (!in.isFine())
        return {};
    const Result<std::vector<BaselineStep>> baseline = planBaseline(plan);
    if (!baseline)
        return in.refused(inMilestones(baseline.error(), plan));
    const Result<std::vector<ForecastStep>> forecast = planForecast(plan, todayDay);
    if (!forecast)
        return in.refused(inMilestones(forecast.error(), plan));
    return jsonObject({{"baseline", jsonList(*baseline, jsonOfBaseline)},
                       {"forecast", jsonList(*forecast, jsonOfForecast)}});
}

constexpr Entry kEntries[] = {
    {kMilestones, "schedule", "what was promised, what is expected today, and which decision holds up what",
     "of a milestone: kind (milestone), durationDays (0), notBeforeDay, baseline (as planned), "
     "actualFinishDay, predecessors, decisions (none); lagDays (0), newDay",
     R"({"todayDay": 0, "milestones": [{"code": "M1", "durationDays": 20},
         {"code": "M2", "durationDays": 25, "actualFinishDay": 37},
         {"code": "M3", "durationDays": 30, "predecessors": [{"code": "M2"}]},
         {"code": "BP2", "kind": "decisionPoint", "predecessors": [{"code": "M1"}, {"code": "M3"}]},
         {"code": "M4", "durationDays": 15, "predecessors": [{"code": "BP2"}]},
         {"code": "M5", "durationDays": 20, "predecessors": [{"code": "BP2"}]},
         {"code": "BP3", "kind": "decisionPoint", "predecessors": [{"code": "M4"}, {"code": "M5"}]}]})",
     R"({"baseline": [{"code": "M1", "finishDay": 20, "slackDays": 35, "startDay": 0}, {"code": "M2",
         "finishDay": 25, "slackDays": 0, "startDay": 0}, {"code": "M3", "finishDay": 55, "slackDays": 0,
         "startDay": 25}, {"code": "BP2", "finishDay": 55, "slackDays": 0, "startDay": 55},
         {"code": "M4", "finishDay": 70, "slackDays": 5, "startDay": 55}, {"code": "M5", "finishDay": 75,
         "slackDays": 0, "startDay": 55}, {"code": "BP3", "finishDay": 75, "slackDays": 0,
         "startDay": 75}], "forecast": [{"code": "M1", "finishDay": 20, "gates": [], "late": false,
         "slipDays": 0, "startDay": 0, "state": "open"}, {"code": "M2", "finishDay": 37, "gates": [],
         "late": false, "slipDays": 12, "startDay": 0, "state": "done"}, {"code": "M3", "finishDay": 67,
         "gates": [], "late": false, "slipDays": 12, "startDay": 37, "state": "open"}, {"code": "BP2",
         "finishDay": 67, "gates": [], "late": false, "slipDays": 12, "startDay": 67, "state": "open"},
         {"code": "M4", "finishDay": 82, "gates": ["BP2"], "late": false, "slipDays": 12, "startDay": 67,
         "state": "blocked"}, {"code": "M5", "finishDay": 87, "gates": ["BP2"], "late": false,
         "slipDays": 12, "startDay": 67, "state": "blocked"}, {"code": "BP3", "finishDay": 87,
         "gates": ["BP2"], "late": false, "slipDays": 12, "startDay": 87, "state": "blocked"}]})",
     schedule},
};

} // namespace

Entries scheduleCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
