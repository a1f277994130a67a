// SPDX-License-Identifier: EUPL-1.2
// Why: what follows from a form alone, whatever is answered, is worked out once and shared by every sitting.
#pragma once

#include "core/questionnaire/expression/Expression.h"

#include <QMap>

#include <vector>

namespace samsyn {

/// A question, or a group of questions that is shown as one.
struct ConditionNode {
    QString name;
    std::optional<Expression> relevant; ///< shown when true; absent = always
    std::optional<Expression> calculation; ///< its value is this; it is never answered
    std::optional<Expression> constraint; ///< a condition on its own answer, written "."
    std::optional<Expression> choiceFilter;
    QString group; ///< empty, or the node that must be shown for this one to be shown
};

/// Who reads whom, and an order in which every node stands after those it depends on. Indices are those of
/// the nodes as given; a rank is a place in the order.
struct ConditionPlan {
    struct Node {
        ConditionNode rules;
        /// One index per reference of each expression.
        std::vector<int> relevantInputs, calculationInputs, constraintInputs, filterInputs;
        int group = -1, rank = 0;
        std::vector<int> valueReaders; ///< ranks of the nodes whose relevant or calculation reads this value
        std::vector<int> groupMembers; ///< ranks
        std::vector<int> constraintReaders, filterReaders; ///< indices

        /// The indices of what must be worked out before it, each once.
        [[nodiscard]] std::vector<int> dependencies() const;
    };
    std::vector<Node> nodes;
    std::vector<int> order; ///< indices
    QMap<QString, int> indices;

    /// Errors: see ConditionGraph::build().
    [[nodiscard]] static Result<ConditionPlan> make(std::vector<ConditionNode> nodes);

private:
    [[nodiscard]] std::optional<Error> link();
    [[nodiscard]] std::optional<Error> resolve(const ConditionNode &node,
                                               const std::optional<Expression> &expression,
                                               std::vector<int> &inputs) const;
    [[nodiscard]] std::optional<Error> sort();
    [[nodiscard]] Error cycle(const std::vector<int> &waitingFor) const;
    void connect();
};

} // namespace samsyn
