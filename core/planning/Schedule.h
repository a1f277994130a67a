// SPDX-License-Identifier: EUPL-1.2
// Why: a plan says what was promised, what is expected now, and which decision holds up what.
#pragma once

#include "core/planning/Milestone.h"

namespace samsyn {

struct BaselineStep {
    QString code;
    PlannedSpan span;
    int slackDays = 0; ///< how far its finish can move before the end of the plan moves

    friend bool operator==(const BaselineStep &, const BaselineStep &) = default;
};

/// Open = may be worked on, or decided, as far as decisions go. Blocked = after a decision point that is not
/// decided. Cancelled = after one that was stopped.
enum class MilestoneState : quint8 { Open = 0, Done = 1, Blocked = 2, Cancelled = 3 };

struct ForecastStep {
    QString code;
    MilestoneState state = MilestoneState::Open;
    std::optional<PlannedSpan> span; ///< absent when cancelled
    std::optional<int> slipDays; ///< finish - baseline finish; absent when cancelled
    bool isLate = false; ///< not done, and it was to be finished before today
    QStringList gates; ///< decision points that block or cancel it, by code

    friend bool operator==(const ForecastStep &, const ForecastStep &) = default;
};

/// Start = the latest of notBefore, day 0 and every predecessor's finish + lag; finish = start + duration. A
/// milestone's own frozen baseline is kept. Slack = latest finish, counted backwards from the last finish of
/// the plan, less finish. Returns one step per milestone in the order handed over.
/// Errors: those of checkMilestones. Thread: any (pure). Source: PLANNING.md 3.
[[nodiscard]] Result<std::vector<BaselineStep>> planBaseline(const std::vector<Milestone> &milestones);

/// What is expected on `todayDay`. Start = the latest of the baseline's start, notBefore, a decision point's
/// new day and every predecessor's forecast finish + lag: nothing is pulled earlier. Finish = the actual one
/// (of a decision point: the day of go, go with conditions or stop), else start + duration; when that is
/// before today, today and late. Everything after a decision point that is pending, revised or held is
/// blocked; everything after a stopped one is cancelled, also what has another open way; what is done stays
/// done. Returns one step per milestone in the order handed over.
/// Errors: those of checkMilestones; ArgumentInvalid, `where` = "todayDay", out of range.
/// Thread: any (pure). Source: PLANNING.md 3.
[[nodiscard]] Result<std::vector<ForecastStep>> planForecast(const std::vector<Milestone> &milestones,
                                                             int todayDay);

} // namespace samsyn
