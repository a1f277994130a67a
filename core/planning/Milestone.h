// SPDX-License-Identifier: EUPL-1.2
// Why: a plan of joint work is dated results that wait for each other, and decision points that let the rest
// go on or stop it.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace samsyn {

enum class MilestoneKind : quint8 { Milestone = 0, DecisionPoint = 1 };

enum class GateOutcome : quint8 { Pending = 0, Go = 1, GoWithConditions = 2, Revise = 3, Hold = 4, Stop = 5 };

/// One record of a decision point's log. A decision is undone by a new record, e.g. of outcome Pending.
struct GateDecision {
    GateOutcome outcome = GateOutcome::Pending;
    int decidedDay = 0;
    std::optional<int> newDay; ///< when it is to be decided instead; required for Revise and Hold
};

struct MilestoneLink {
    QString predecessor;
    int lagDays = 0; ///< from its finish; negative = overlap
};

/// Days from the plan's day 0; the finish is exclusive, so a successor may start on it.
struct PlannedSpan {
    int startDay = 0;
    int finishDay = 0;

    friend bool operator==(const PlannedSpan &, const PlannedSpan &) = default;
};

struct Milestone {
    QString code; ///< unique in the plan
    MilestoneKind kind = MilestoneKind::Milestone;
    int durationDays = 0; ///< >= 0; 0 for a decision point
    std::optional<int> notBeforeDay;
    std::optional<PlannedSpan> baseline; ///< as frozen when the plan was baselined
    std::optional<int> actualFinishDay; ///< of a milestone that is done; a decision point has decisions
    std::vector<MilestoneLink> predecessors;
    std::vector<GateDecision> decisions; ///< in the order of the log: the last one is in force
};

inline constexpr std::size_t kMaxMilestones = 2000;
inline constexpr int kMaxPlanDays = 36500; ///< a day or a duration is within a hundred years of day 0

/// The outcome in force.
[[nodiscard]] GateOutcome gateOutcome(const Milestone &decisionPoint);

/// One circle of milestones that wait for each other, in the order of work (the second waits for the first,
/// the first for the last), beginning with the lowest code; empty when there is none. The order of
/// milestones and links changes nothing. Unknown predecessors are not looked at.
[[nodiscard]] QStringList milestoneCycle(const std::vector<Milestone> &milestones);

/// Whether a plan may be saved. Errors: ArgumentInvalid, `where` = the milestone's code ("milestones" for
/// the plan): too many, no code or one that occurs twice, days out of range, a duration, an actual finish or
/// decisions that do not belong to the kind, Revise or Hold without a new day, an unknown predecessor, a
/// circle (`what` lists it: "A -> B -> A"). Thread: any (pure). Source: PLANNING.md 3.
[[nodiscard]] Result<void> checkMilestones(const std::vector<Milestone> &milestones);

} // namespace samsyn
