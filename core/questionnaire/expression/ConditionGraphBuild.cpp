// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ConditionGraph.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace samsyn {

namespace {

Error nodeError(const QString &name, const QString &what)
{
    return {ErrorCode::FrameworkRule, name, what};
}

void appendOnce(std::vector<int> &list, int value)
{
    if (std::ranges::find(list, value) == list.end())
        list.push_back(value);
}

} // namespace

Result<ConditionGraph> ConditionGraph::build(std::vector<ConditionNode> nodes, const ExpressionMoment &moment)
{
    ConditionGraph graph;
    graph.m_moment = moment;
    graph.m_nodes.resize(nodes.size());
    graph.m_seen.resize(nodes.size());
    graph.m_due.resize(nodes.size() / 64 + 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (graph.m_indices.contains(nodes[i].name))
            return nodeError(nodes[i].name, QStringLiteral("two questions have this code; rename one"));
        graph.m_indices.insert(nodes[i].name, int(i));
        graph.m_nodes[i].rules = std::move(nodes[i]);
    }
    if (const std::optional<Error> error = graph.link())
        return *error;
    if (const std::optional<Error> error = graph.sort())
        return *error;
    graph.connect();
    graph.markAll();
    graph.propagate();
    graph.begin();
    return graph;
}

std::optional<Error> ConditionGraph::resolve(int node, const std::optional<Expression> &expression,
                                             Inputs &inputs)
{
    if (!expression)
        return std::nullopt;
    for (const QString &name : expression->references()) {
        const int index = indexOf(name);
        if (index < 0)
            return nodeError(
                this->name(node),
                QStringLiteral("the expression \"%1\" reads ${%2}, but there is no such question")
                    .arg(expression->source().left(80), name));
        inputs.push_back(&m_seen[std::size_t(index)]);
    }
    return std::nullopt;
}

std::optional<Error> ConditionGraph::link()
{
    for (int index = 0; index < count(); ++index) {
        Node &node = m_nodes[std::size_t(index)];
        const std::pair<const std::optional<Expression> *, Inputs *> parts[] = {
            {&node.rules.relevant, &node.relevantInputs},
            {&node.rules.calculation, &node.calculationInputs},
            {&node.rules.constraint, &node.constraintInputs},
            {&node.rules.choiceFilter, &node.filterInputs},
        };
        for (const auto &[expression, inputs] : parts) {
            if (const std::optional<Error> error = resolve(index, *expression, *inputs))
                return error;
        }
        node.group = node.rules.group.isEmpty() ? -1 : indexOf(node.rules.group);
        if (!node.rules.group.isEmpty() && node.group < 0)
            return nodeError(node.rules.name,
                             QStringLiteral("it stands in the group %1, but there is no such group")
                                 .arg(node.rules.group));
    }
    return std::nullopt;
}

/// What must be worked out before the node: each index once.
std::vector<int> ConditionGraph::dependencies(const Node &node) const
{
    std::vector<int> all;
    if (node.group >= 0)
        all.push_back(node.group);
    for (const Inputs *inputs : {&node.relevantInputs, &node.calculationInputs}) {
        for (const ExpressionInput *input : *inputs)
            appendOnce(all, int(input - m_seen.data()));
    }
    return all;
}

std::optional<Error> ConditionGraph::sort()
{
    std::vector<int> waitingFor(m_nodes.size(), 0);
    std::vector<std::vector<int>> readers(m_nodes.size());
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int index = 0; index < count(); ++index) {
        const std::vector<int> needed = dependencies(m_nodes[std::size_t(index)]);
        waitingFor[std::size_t(index)] = int(needed.size());
        for (const int each : needed)
            readers[std::size_t(each)].push_back(index);
        if (needed.empty())
            ready.push(index);
    }
    while (!ready.empty()) {
        const int index = ready.top();
        ready.pop();
        m_nodes[std::size_t(index)].rank = int(m_order.size());
        m_order.push_back(index);
        for (const int reader : readers[std::size_t(index)]) {
            if (--waitingFor[std::size_t(reader)] == 0)
                ready.push(reader);
        }
    }
    if (m_order.size() < m_nodes.size())
        return cycle(waitingFor);
    return std::nullopt;
}

/// Every node that still waits depends on another that waits, so that following them comes round.
Error ConditionGraph::cycle(const std::vector<int> &waitingFor) const
{
    const auto isWaiting = [&](int index) { return waitingFor[std::size_t(index)] > 0; };
    std::vector<int> path;
    int current =
        int(std::ranges::find_if(waitingFor, [](int left) { return left > 0; }) - waitingFor.begin());
    while (std::ranges::find(path, current) == path.end()) {
        path.push_back(current);
        const std::vector<int> needed = dependencies(m_nodes[std::size_t(current)]);
        current = *std::ranges::find_if(needed, isWaiting);
    }
    path.erase(path.begin(), std::ranges::find(path, current));
    std::rotate(path.begin(), std::ranges::min_element(path), path.end());
    QString text;
    for (const int index : path)
        text += name(index) + QStringLiteral(" -> ");
    text += name(path.front());
    return nodeError(
        name(path.front()),
        QStringLiteral("the conditions and calculations go round in a circle, each depends on the "
                       "next: %1; change one of them")
            .arg(text));
}

/// The other direction: whom a change concerns.
void ConditionGraph::connect()
{
    for (int index = 0; index < count(); ++index) {
        const Node &node = m_nodes[std::size_t(index)];
        for (const Inputs *inputs : {&node.relevantInputs, &node.calculationInputs}) {
            for (const ExpressionInput *input : *inputs)
                appendOnce(m_nodes[std::size_t(input - m_seen.data())].valueReaders, node.rank);
        }
        if (node.group >= 0)
            m_nodes[std::size_t(node.group)].groupMembers.push_back(node.rank);
        for (const ExpressionInput *input : node.constraintInputs)
            appendOnce(m_nodes[std::size_t(input - m_seen.data())].constraintReaders, index);
        if (node.rules.constraint)
            appendOnce(m_nodes[std::size_t(index)].constraintReaders, index);
        for (const ExpressionInput *input : node.filterInputs)
            appendOnce(m_nodes[std::size_t(input - m_seen.data())].filterReaders, index);
    }
}

} // namespace samsyn
