// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultLimit.h"

#include "core/records/Records.h"
#include "core/sync/Messages.h"

#include <iterator>

namespace samsyn {

namespace {

constexpr int kMostNodes = 3000; // of OrganisationResultGroup

/// As many bytes as a node can take: every field there, numbers that no shorter form holds.
ResultNode largestNode(NodeKind kind, const QString &code)
{
    ResultNode node;
    node.kind = kind;
    node.code = code;
    node.score = node.coverage = 0.1;
    node.answers = node.dontKnow = node.notApplicable = 1'000'000;
    node.knowledgeGap = true;
    return node;
}

ResultNode largestCapability(const QString &code)
{
    ResultNode node = largestNode(NodeKind::Capability, code);
    node.low = node.high = node.standardError = node.degrees = 0.1;
    GroupResult group;
    group.score = 0.1;
    group.answers = 1'000'000;
    node.groups.assign(std::size(kRespondentGroups) + 1, group); // and those who belong to none
    return node;
}

ResultNode largestQuestion(const QString &code, const LevelScale &scale)
{
    ResultNode node = largestNode(NodeKind::Question, code);
    node.distribution.assign(std::size_t(scale.count()), {1'000'000});
    return node;
}

ReleasedFacts largestFacts(const Framework &framework)
{
    ReleasedFacts facts;
    facts.people = facts.answered = 1'000'000;
    for (const Area &area : framework.areas)
        facts.importance.push_back({area.code, 0.1, NullReason::None, ScoreBound::Exact, 1'000'000});
    return facts;
}

std::vector<ResultNode> largestResult(const Framework &framework)
{
    std::vector<ResultNode> nodes;
    const Framework scored = scoredPartOf(framework);
    for (const Area &area : scored.areas) {
        nodes.push_back(largestNode(NodeKind::Area, area.code));
        for (const Capability &capability : area.capabilities) {
            nodes.push_back(largestCapability(capability.code));
            for (const Question &question : capability.questions)
                nodes.push_back(largestQuestion(question.code, scored.scale));
        }
    }
    nodes.push_back(largestNode(NodeKind::Index, {}));
    return nodes;
}

} // namespace

Result<void> checkResultFits(const Framework &framework)
{
    const std::vector<ResultNode> nodes = largestResult(framework);
    const auto count = qsizetype(nodes.size());
    const qsizetype bytes = count > kMostNodes
        ? 0
        : writeGroup(OrganisationResultGroup{{}, {}, nodes, largestFacts(framework)}).size();
    if (count <= kMostNodes && bytes <= feed1::kMaxValueBytes)
        return {};
    return Error{ErrorCode::FrameworkRule, framework.code + QLatin1Char(' ') + framework.version,
                 QStringLiteral("its %1 areas, capabilities and questions are too many for the results of a "
                                "round (%2 bytes, at most %3, and at most %4 of them); split it in two")
                     .arg(count)
                     .arg(bytes)
                     .arg(feed1::kMaxValueBytes)
                     .arg(kMostNodes)};
}

} // namespace samsyn
