// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Findings.h"

#include <QMap>

#include <algorithm>

namespace samsyn {
namespace {

/// Every capability with a released score, in the framework's order.
QList<Finding> shownCapabilities(const Framework &framework, const ReleasedOrganisationScores &released,
                                 int &hidden)
{
    QMap<QString, const ResultNode *> scores;
    for (const ResultNode &node : released.nodes()) {
        if (node.kind == NodeKind::Capability && node.score)
            scores.insert(node.code, &node);
    }
    QList<Finding> shown;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            const auto score = scores.constFind(capability.code);
            if (score == scores.constEnd())
                ++hidden;
            else
                shown.append({capability.code, capability.name, *(*score)->score, (*score)->bound});
        }
    }
    return shown;
}

QList<Finding> firstOf(const QList<Finding> &sorted, HeatMark mark, const LevelScale &scale, int most)
{
    QList<Finding> found;
    for (const Finding &finding : sorted) {
        if (found.size() < most && markOf(finding.score, scale) == mark)
            found.append(finding);
    }
    return found;
}

} // namespace

Findings findingsOf(const Framework &framework, const ReleasedOrganisationScores &released, int most)
{
    Findings findings;
    QList<Finding> sorted = shownCapabilities(framework, released, findings.hidden);
    findings.shown = int(sorted.size());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &Finding::score);
    findings.strengths = firstOf(sorted, HeatMark::Strength, framework.scale, most);
    if (!sorted.isEmpty())
        findings.highest = sorted.constFirst();
    std::ranges::stable_sort(sorted, std::ranges::less(), &Finding::score);
    findings.weaknesses = firstOf(sorted, HeatMark::Weakness, framework.scale, most);
    if (!sorted.isEmpty())
        findings.lowest = sorted.constFirst();
    return findings;
}

} // namespace samsyn
