// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ConditionPlan.h"

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

Result<ConditionPlan> ConditionPlan::make(std::vector<ConditionNode> nodes)
{
    ConditionPlan plan;
    plan.nodes.resize(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        plan.indices.insert(nodes[i].name, int(i));
        if (plan.indices.size() <= qsizetype(i))
            return nodeError(nodes[i].name, QStringLiteral("two questions have this code; rename one"));
        plan.nodes[i].rules = std::move(nodes[i]);
    }
    if (const std::optional<Error> error = plan.link())
        return *error;
    if (const std::optional<Error> error = plan.sort())
        return *error;
    plan.connect();
    return plan;
}

std::optional<Error> ConditionPlan::resolve(const ConditionNode &node,
                                            const std::optional<Expression> &expression,
                                            std::vector<int> &inputs) const
{
    if (!expression)
        return std::nullopt;
    for (const QString &name : expression->references()) {
        const int index = indices.value(name, -1);
        if (index < 0)
            return nodeError(
                node.name,
                QStringLiteral("the expression \"%1\" reads ${%2}, but there is no such question")
                    .arg(expression->source().left(80), name));
        inputs.push_back(index);
    }
    return std::nullopt;
}

std::optional<Error> ConditionPlan::link()
{
    for (Node &node : nodes) {
        const ConditionNode &rules = node.rules;
        const std::pair<const std::optional<Expression> *, std::vector<int> *> parts[] = {
            {&rules.relevant, &node.relevantInputs},
            {&rules.calculation, &node.calculationInputs},
            {&rules.constraint, &node.constraintInputs},
            {&rules.choiceFilter, &node.filterInputs},
        };
        for (const auto &[expression, inputs] : parts) {
            if (const std::optional<Error> error = resolve(rules, *expression, *inputs))
                return error;
        }
        node.group = rules.group.isEmpty() ? -1 : indices.value(rules.group, -1);
        if (!rules.group.isEmpty() && node.group < 0)
            return nodeError(
                rules.name,
                QStringLiteral("it stands in the group %1, but there is no such group").arg(rules.group));
    }
    return std::nullopt;
}

std::vector<int> ConditionPlan::Node::dependencies() const
{
    std::vector<int> all;
    if (group >= 0)
        all.push_back(group);
    for (const std::vector<int> *inputs : {&relevantInputs, &calculationInputs}) {
        for (const int input : *inputs)
            appendOnce(all, input);
    }
    return all;
}

std::optional<Error> ConditionPlan::sort()
{
    std::vector<int> waitingFor(nodes.size(), 0);
    std::vector<std::vector<int>> readers(nodes.size());
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int index = 0; index < int(nodes.size()); ++index) {
        const std::vector<int> needed = nodes[std::size_t(index)].dependencies();
        waitingFor[std::size_t(index)] = int(needed.size());
        for (const int each : needed)
            readers[std::size_t(each)].push_back(index);
        if (needed.empty())
            ready.push(index);
    }
    while (!ready.empty()) {
        const int index = ready.top();
        ready.pop();
        nodes[std::size_t(index)].rank = int(order.size());
        order.push_back(index);
        for (const int reader : readers[std::size_t(index)]) {
            if (--waitingFor[std::size_t(reader)] == 0)
                ready.push(reader);
        }
    }
    if (order.size() < nodes.size())
        return cycle(waitingFor);
    return std::nullopt;
}

/// Every node that still waits depends on another that waits, so that following them comes round.
Error ConditionPlan::cycle(const std::vector<int> &waitingFor) const
{
    const auto isWaiting = [&](int index) { return waitingFor[std::size_t(index)] > 0; };
    std::vector<int> path;
    int current =
        int(std::ranges::find_if(waitingFor, [](int left) { return left > 0; }) - waitingFor.begin());
    while (std::ranges::find(path, current) == path.end()) {
        path.push_back(current);
        const std::vector<int> needed = nodes[std::size_t(current)].dependencies();
        current = *std::ranges::find_if(needed, isWaiting);
    }
    path.erase(path.begin(), std::ranges::find(path, current));
    std::rotate(path.begin(), std::ranges::min_element(path), path.end());
    const auto name = [this](int index) { return nodes[std::size_t(index)].rules.name; };
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
void ConditionPlan::connect()
{
    for (int index = 0; index < int(nodes.size()); ++index) {
        const Node &node = nodes[std::size_t(index)];
        for (const std::vector<int> *inputs : {&node.relevantInputs, &node.calculationInputs}) {
            for (const int input : *inputs)
                appendOnce(nodes[std::size_t(input)].valueReaders, node.rank);
        }
        if (node.group >= 0)
            nodes[std::size_t(node.group)].groupMembers.push_back(node.rank);
        for (const int input : node.constraintInputs)
            appendOnce(nodes[std::size_t(input)].constraintReaders, index);
        if (node.rules.constraint)
            appendOnce(nodes[std::size_t(index)].constraintReaders, index);
        for (const int input : node.filterInputs)
            appendOnce(nodes[std::size_t(input)].filterReaders, index);
    }
}

} // namespace samsyn
