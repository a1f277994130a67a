// SPDX-License-Identifier: EUPL-1.2
// Why: every pass over a plan goes in the order of work, the same on every device.
#pragma once

#include "core/planning/Milestone.h"

namespace samsyn {

/// Positions are those of the milestones handed over; links to unknown predecessors are left out.
struct MilestoneGraph {
    struct Link {
        std::size_t milestone = 0;
        int lagDays = 0;
    };
    std::vector<std::size_t> order; ///< predecessors first, then by code; without those in or after a circle
    std::vector<std::vector<Link>> before; ///< predecessors
    std::vector<std::vector<Link>> after; ///< successors
};

[[nodiscard]] MilestoneGraph milestoneGraph(const std::vector<Milestone> &milestones);

} // namespace samsyn
