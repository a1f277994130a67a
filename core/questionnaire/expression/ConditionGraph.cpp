// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ConditionGraph.h"

#include <QVarLengthArray>

#include <bit>
#include <cmath>

namespace samsyn {

ConditionGraph::ConditionGraph(ConditionPlan plan, const ExpressionMoment &moment)
    : m_plan(std::make_shared<const ConditionPlan>(std::move(plan))), m_state(m_plan->nodes.size()),
      m_seen(m_plan->nodes.size()), m_due(m_plan->nodes.size() / 64 + 1), m_moment(moment)
{
    markAll();
    propagate();
    begin();
}

Result<ConditionGraph> ConditionGraph::build(std::vector<ConditionNode> nodes, const ExpressionMoment &moment)
{
    Result<ConditionPlan> plan = ConditionPlan::make(std::move(nodes));
    SAMSYN_TRY(plan);
    return ConditionGraph(std::move(*plan), moment);
}

const ConditionGraph::Node &ConditionGraph::rules(int node) const
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_plan->nodes[std::size_t(node)];
}

const ConditionGraph::State &ConditionGraph::state(int node) const
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_state[std::size_t(node)];
}

ConditionGraph::State &ConditionGraph::state(int node)
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_state[std::size_t(node)];
}

const ExpressionInput &ConditionGraph::seen(int node) const
{
    SAMSYN_REQUIRE(node >= 0 && node < count());
    return m_seen[std::size_t(node)];
}

ExpressionValue ConditionGraph::evaluate(const Expression &expression, const Inputs &inputs,
                                         ExpressionScope scope) const
{
    QVarLengthArray<const ExpressionInput *, 16> references;
    for (const int input : inputs)
        references.append(&m_seen[std::size_t(input)]);
    scope.references = {references.constData(), inputs.size()};
    scope.moment = m_moment;
    return expression.evaluate(scope);
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

void ConditionGraph::store(int node, const ExpressionInput &answer)
{
    State &changed = state(node);
    changed.own = answer;
    changed.own.value.memoiseNumber(m_moment);
    markRank(rules(node).rank);
}

const ConditionChanges &ConditionGraph::set(int node, const ExpressionInput &answer)
{
    begin();
    store(node, answer);
    return propagate();
}

const ConditionChanges &ConditionGraph::setAll(const std::vector<std::pair<int, ExpressionInput>> &answers)
{
    begin();
    for (const auto &[node, answer] : answers)
        store(node, answer);
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
        State &state = m_state[std::size_t(index)];
        state.own.value.memoiseNumber(moment);
        m_seen[std::size_t(index)].value.memoiseNumber(moment);
        const std::optional<Expression> &filter = rules(index).rules.choiceFilter;
        state.isFilterDue = filter && (isOtherZone || filter->readsClock());
        if (state.isFilterDue)
            m_changes.choices.push_back(index);
    }
    markAll();
    return propagate();
}

void ConditionGraph::markAll()
{
    for (int node = 0; node < count(); ++node) {
        markRank(node);
        m_state[std::size_t(node)].isConstraintDue = true;
    }
    m_constraintsDue = m_plan->order;
}

/// Constraints and choice filters change nothing else, so they are looked at once, at the end.
void ConditionGraph::markLater(const Node &node)
{
    for (const int reader : node.constraintReaders) {
        State &due = m_state[std::size_t(reader)];
        if (!due.isConstraintDue)
            m_constraintsDue.push_back(reader);
        due.isConstraintDue = true;
    }
    for (const int reader : node.filterReaders) {
        State &due = m_state[std::size_t(reader)];
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
            recompute(m_plan->order[word * 64 + std::size_t(bit)]);
        }
    }
    checkConstraints();
    for (const int node : m_changes.choices)
        m_state[std::size_t(node)].isFilterDue = false;
    return m_changes;
}

ExpressionInput ConditionGraph::calculated(const Node &node) const
{
    ExpressionInput result;
    const ExpressionValue value = evaluate(*node.rules.calculation, node.calculationInputs);
    const bool isNone = value.kind() == ExpressionValue::Kind::Number && std::isnan(value.toNumber(m_moment));
    if (isNone || value.isBlank())
        return result;
    result = ExpressionInput::given(value);
    result.value.memoiseNumber(m_moment);
    return result;
}

void ConditionGraph::recompute(int index)
{
    const Node &node = m_plan->nodes[std::size_t(index)];
    State &state = m_state[std::size_t(index)];
    const bool isGroupShown = node.group < 0 || m_state[std::size_t(node.group)].isShown;
    const std::optional<Expression> &relevant = node.rules.relevant;
    const bool isShown = isGroupShown && (!relevant || evaluate(*relevant, node.relevantInputs).toBoolean());
    if (isShown != state.isShown) {
        state.isShown = isShown;
        m_changes.shown.push_back(index);
        mark(node.groupMembers);
    }
    if (isShown && node.rules.calculation)
        state.own = calculated(node);
    ExpressionInput &seen = m_seen[std::size_t(index)];
    const ExpressionInput blank;
    const ExpressionInput &now = isShown ? state.own : blank;
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
        const Node &node = m_plan->nodes[std::size_t(index)];
        State &state = m_state[std::size_t(index)];
        state.isConstraintDue = false;
        if (!node.rules.constraint)
            continue;
        ExpressionScope scope;
        scope.self = &m_seen[std::size_t(index)];
        const bool isMet = scope.self->value.isBlank()
            || evaluate(*node.rules.constraint, node.constraintInputs, scope).toBoolean();
        if (isMet != state.isConstraintMet)
            m_changes.constraints.push_back(index);
        state.isConstraintMet = isMet;
    }
    m_constraintsDue.clear();
}

bool ConditionGraph::isChoiceShown(int node, const QMap<QString, QString> &columns) const
{
    const Node &asked = rules(node);
    if (!asked.rules.choiceFilter)
        return true;
    ExpressionScope scope;
    scope.self = &m_seen[std::size_t(node)];
    scope.columns = &columns;
    return evaluate(*asked.rules.choiceFilter, asked.filterInputs, scope).toBoolean();
}

} // namespace samsyn
