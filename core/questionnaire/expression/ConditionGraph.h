// SPDX-License-Identifier: EUPL-1.2
// Why: one answer may show, hide or change many others; only those that depend on it are worked out again.
#pragma once

#include "core/questionnaire/expression/ConditionPlan.h"

#include <vector>

namespace samsyn {

/// Indices of nodes, each at most once per list.
struct ConditionChanges {
    std::vector<int> shown; ///< appeared or disappeared
    std::vector<int> values; ///< have another value for the others: answered, calculated, shown or hidden
    std::vector<int> constraints; ///< their constraint became met or broken
    std::vector<int> choices; ///< what their choice filter reads has changed

    [[nodiscard]] bool isEmpty() const
    {
        return shown.empty() && values.empty() && constraints.empty() && choices.empty();
    }
};

/// The state of one form that is being answered. A question that is not shown is blank for all others, and
/// its own answer comes back when it is shown again. A calculation that gives NaN is blank, as in ODK. Not
/// copied: compiled references point into it. One thread at a time.
class ConditionGraph {
public:
    /// Everything blank, first evaluation done. Errors: FrameworkRule with where = the name of the node: a
    /// name that stands twice, a reference or group that no node has, a cycle (named whole: "A1 -> A2 -> A1",
    /// each depends on the next).
    [[nodiscard]] static Result<ConditionGraph> build(std::vector<ConditionNode> nodes,
                                                      const ExpressionMoment &moment);

    [[nodiscard]] int count() const { return int(m_state.size()); }
    /// -1 when no node has this name.
    [[nodiscard]] int indexOf(const QString &name) const { return m_plan->indices.value(name, -1); }
    [[nodiscard]] const QString &name(int node) const { return rules(node).rules.name; }
    /// Nodes so that each stands after those it depends on.
    [[nodiscard]] const std::vector<int> &order() const { return m_plan->order; }

    /// Stores an answer and works out what depends on it. The result is valid until the next call. A node
    /// with a calculation keeps its calculated value.
    const ConditionChanges &set(int node, const ExpressionInput &answer);
    /// Many answers at once, e.g. of a form that is opened again; by index.
    const ConditionChanges &setAll(const std::vector<std::pair<int, ExpressionInput>> &answers);
    /// Another time or zone for today(), now() and dates.
    const ConditionChanges &setMoment(const ExpressionMoment &moment);

    [[nodiscard]] bool isShown(int node) const { return state(node).isShown; }
    /// What others see: blank while it is not shown.
    [[nodiscard]] const ExpressionInput &seen(int node) const;
    /// Whether its answer may stay as it is. Blank answers and hidden questions break no constraint.
    [[nodiscard]] bool isConstraintMet(int node) const { return state(node).isConstraintMet; }
    /// Whether a choice with these columns is offered; always, where there is no filter.
    [[nodiscard]] bool isChoiceShown(int node, const QMap<QString, QString> &columns) const;

private:
    using Inputs = std::vector<int>;
    using Node = ConditionPlan::Node;
    struct State {
        ExpressionInput own; ///< the answer, also while hidden
        bool isShown = false, isConstraintMet = true, isConstraintDue = false, isFilterDue = false;
    };

    ConditionGraph(ConditionPlan plan, const ExpressionMoment &moment);
    [[nodiscard]] const Node &rules(int node) const;
    [[nodiscard]] const State &state(int node) const;
    [[nodiscard]] State &state(int node);
    void store(int node, const ExpressionInput &answer);
    void markAll();
    void mark(const std::vector<int> &ranks);
    void markRank(int rank) { m_due[std::size_t(rank) / 64] |= quint64(1) << (rank % 64); }
    void markLater(const Node &node);
    void begin();
    const ConditionChanges &propagate();
    void recompute(int node);
    void checkConstraints();
    [[nodiscard]] ExpressionInput calculated(const Node &node) const;
    /// self and columns of the scope as given; references and moment are filled in.
    [[nodiscard]] ExpressionValue evaluate(const Expression &expression, const Inputs &inputs,
                                           ExpressionScope scope = {}) const;

    std::shared_ptr<const ConditionPlan> m_plan;
    std::vector<State> m_state; ///< by index
    std::vector<ExpressionInput> m_seen; ///< by index
    std::vector<quint64> m_due; ///< one bit per rank
    std::vector<int> m_constraintsDue; ///< indices
    ExpressionMoment m_moment;
    ConditionChanges m_changes;
};

} // namespace samsyn
