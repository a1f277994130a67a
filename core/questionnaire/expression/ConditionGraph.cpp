// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ConditionGraph.h"

#include <bit>
#include <cmath>

namespace samsyn {

const ConditionGraph::Node &ConditionGraph::at(int node) const
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_nodes[std::size_t(node)];
}

const ExpressionInput &ConditionGraph::seen(int node) const
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_seen[std::size_t(node)];
}

ExpressionScope ConditionGraph::scope(const Inputs &inputs) const
{
    ExpressionScope scope;
    scope.references = inputs;
    scope.moment = m_moment;
    return scope;
}

void ConditionGraph::begin()
{
    m_changes.shown.clear();
    m_changes.values.clear();
    m_changes.constraints.clear();
    m_changes.choices.clear();
}

void ConditionGraph::mark(const std::vector<int> &ranks)
{
    for (const int rank : ranks)
        markRank(rank);
}

const ConditionChanges &ConditionGraph::set(int node, const ExpressionInput &answer)
{
    begin();
    SAMSYN_REQUIRE(node >= 0 && node < count());
    Node &changed = m_nodes[std::size_t(node)];
    changed.own = answer;
    changed.own.value.memoiseNumber(m_moment);
    markRank(changed.rank);
    return propagate();
}

const ConditionChanges &ConditionGraph::setAll(const std::vector<std::pair<int, ExpressionInput>> &answers)
{
    begin();
    for (const auto &[node, answer] : answers) {
        SAMSYN_REQUIRE(node >= 0 && node < count());
        Node &changed = m_nodes[std::size_t(node)];
        changed.own = answer;
        changed.own.value.memoiseNumber(m_moment);
        markRank(changed.rank);
    }
    return propagate();
}

const ConditionChanges &ConditionGraph::setMoment(const ExpressionMoment &moment)
{
    begin();
    if (moment == m_moment)
        return m_changes;
    const bool isOtherZone = moment.utcOffsetMinutes != m_moment.utcOffsetMinutes;
    m_moment = moment;
    for (int index = 0; index < count(); ++index) {
        Node &node = m_nodes[std::size_t(index)];
        node.own.value.memoiseNumber(moment);
        node.isFilterDue = node.rules.choiceFilter && (isOtherZone || node.rules.choiceFilter->readsClock());
        if (node.isFilterDue)
            m_changes.choices.push_back(index);
    }
    for (ExpressionInput &input : m_seen)
        input.value.memoiseNumber(moment);
    markAll();
    return propagate();
}

void ConditionGraph::markAll()
{
    for (int node = 0; node < count(); ++node) {
        markRank(node);
        m_nodes[std::size_t(node)].isConstraintDue = true;
    }
    m_constraintsDue = m_order;
}

/// Constraints and choice filters change nothing else, so they are looked at once, at the end.
void ConditionGraph::markLater(const Node &node)
{
    for (const int reader : node.constraintReaders) {
        Node &due = m_nodes[std::size_t(reader)];
        if (!due.isConstraintDue)
            m_constraintsDue.push_back(reader);
        due.isConstraintDue = true;
    }
    for (const int reader : node.filterReaders) {
        Node &due = m_nodes[std::size_t(reader)];
        if (!due.isFilterDue)
            m_changes.choices.push_back(reader);
        due.isFilterDue = true;
    }
}

/// Ranks ascend along every dependency, so that each node is worked out at most once.
const ConditionChanges &ConditionGraph::propagate()
{
    for (std::size_t word = 0; word < m_due.size(); ++word) {
        while (m_due[word] != 0) {
            const int bit = std::countr_zero(m_due[word]);
            m_due[word] &= m_due[word] - 1;
            recompute(m_order[word * 64 + std::size_t(bit)]);
        }
    }
    checkConstraints();
    for (const int node : m_changes.choices)
        m_nodes[std::size_t(node)].isFilterDue = false;
    return m_changes;
}

ExpressionInput ConditionGraph::calculated(const Node &node) const
{
    ExpressionInput result;
    const ExpressionValue value = node.rules.calculation->evaluate(scope(node.calculationInputs));
    const bool isNone = value.kind() == ExpressionValue::Kind::Number && std::isnan(value.toNumber(m_moment));
    if (isNone || value.isBlank())
        return result;
    result = ExpressionInput::given(value);
    result.value.memoiseNumber(m_moment);
    return result;
}

void ConditionGraph::recompute(int index)
{
    Node &node = m_nodes[std::size_t(index)];
    const bool isGroupShown = node.group < 0 || m_nodes[std::size_t(node.group)].isShown;
    const std::optional<Expression> &relevant = node.rules.relevant;
    const bool isShown =
        isGroupShown && (!relevant || relevant->evaluate(scope(node.relevantInputs)).toBoolean());
    if (isShown != node.isShown) {
        node.isShown = isShown;
        m_changes.shown.push_back(index);
        mark(node.groupMembers);
    }
    if (isShown && node.rules.calculation)
        node.own = calculated(node);
    ExpressionInput &seen = m_seen[std::size_t(index)];
    const ExpressionInput blank;
    const ExpressionInput &now = isShown ? node.own : blank;
    if (seen == now)
        return;
    seen = now;
    m_changes.values.push_back(index);
    mark(node.valueReaders);
    markLater(node);
}

void ConditionGraph::checkConstraints()
{
    for (const int index : m_constraintsDue) {
        Node &node = m_nodes[std::size_t(index)];
        node.isConstraintDue = false;
        if (!node.rules.constraint)
            continue;
        const ExpressionInput &answer = m_seen[std::size_t(index)];
        ExpressionScope reads = scope(node.constraintInputs);
        reads.self = &answer;
        const bool isMet = answer.value.isBlank() || node.rules.constraint->evaluate(reads).toBoolean();
        if (isMet != node.isConstraintMet)
            m_changes.constraints.push_back(index);
        node.isConstraintMet = isMet;
    }
    m_constraintsDue.clear();
}

bool ConditionGraph::isChoiceShown(int node, const QMap<QString, QString> &columns) const
{
    const Node &asked = at(node);
    if (!asked.rules.choiceFilter)
        return true;
    ExpressionScope reads = scope(asked.filterInputs);
    reads.self = &m_seen[std::size_t(node)];
    reads.columns = &columns;
    return asked.rules.choiceFilter->evaluate(reads).toBoolean();
}

} // namespace samsyn
