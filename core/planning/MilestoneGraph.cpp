// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/MilestoneGraph.h"

#include <map>
#include <set>

namespace samsyn {

MilestoneGraph milestoneGraph(const std::vector<Milestone> &milestones)
{
    std::map<QString, std::size_t> positions;
    for (std::size_t i = 0; i < milestones.size(); ++i)
        positions.emplace(milestones[i].code, i);
    MilestoneGraph graph;
    graph.before.resize(milestones.size());
    graph.after.resize(milestones.size());
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        for (const MilestoneLink &link : milestones[i].predecessors) {
            const auto found = positions.find(link.predecessor);
            if (found == positions.end())
                continue;
            graph.before[i].push_back({found->second, link.lagDays});
            graph.after[found->second].push_back({i, link.lagDays});
        }
    }
    std::vector<std::size_t> waiting(milestones.size());
    std::set<std::pair<QString, std::size_t>> ready;
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        waiting[i] = graph.before[i].size();
        if (waiting[i] == 0)
            ready.emplace(milestones[i].code, i);
    }
    while (!ready.empty()) {
        const std::size_t next = ready.begin()->second;
        ready.erase(ready.begin());
        graph.order.push_back(next);
        for (const MilestoneGraph::Link &link : graph.after[next]) {
            if (--waiting[link.milestone] == 0)
                ready.emplace(milestones[link.milestone].code, link.milestone);
        }
    }
    return graph;
}

} // namespace samsyn
