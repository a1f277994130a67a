// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultLimit.h"

#include "core/records/Records.h"
#include "core/sync/Messages.h"

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

std::vector<ResultNode> largestResult(const Framework &framework)
{
    std::vector<ResultNode> nodes;
    const Framework scored = scoredPartOf(framework);
    for (const Area &area : scored.areas) {
        nodes.push_back(largestNode(NodeKind::Area, area.code));
        for (const Capability &capability : area.capabilities) {
            nodes.push_back(largestNode(NodeKind::Capability, capability.code));
            for (const Question &question : capability.questions)
                nodes.push_back(largestNode(NodeKind::Question, question.code));
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
    const qsizetype bytes =
        count > kMostNodes ? 0 : writeGroup(OrganisationResultGroup{{}, {}, nodes}).size();
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
