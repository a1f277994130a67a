// SPDX-License-Identifier: EUPL-1.2
// Why: an attacker who knows the method and the weights, written apart from the code that must withstand it.
#pragma once

#include "core/scoring/Disclosure.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace samsyn::attack {

/// A figure of the result: kind and code.
using NodeName = std::pair<NodeKind, QString>;

/// One line of a roll-up: the parent and its children with weights.
struct RollUpLine { NodeName parent; std::vector<std::pair<NodeName, double>> children; };

inline std::vector<RollUpLine> linesOf(const Framework &framework)
{
    std::vector<RollUpLine> lines;
    RollUpLine index{{NodeKind::Index, {}}, {}};
    for (const Area &area : framework.areas) {
        index.children.push_back({{NodeKind::Area, area.code}, area.weight});
        RollUpLine areaLine{{NodeKind::Area, area.code}, {}};
        for (const Capability &capability : area.capabilities) {
            const NodeName name{NodeKind::Capability, capability.code};
            areaLine.children.push_back({name, capability.weight});
            RollUpLine capabilityLine{name, {}};
            for (const Question &question : capability.questions)
                capabilityLine.children.push_back({{NodeKind::Question, question.code}, question.weight});
            lines.push_back(capabilityLine);
        }
        lines.push_back(areaLine);
    }
    lines.push_back(index);
    return lines;
}

/// What the attacker sees of a figure.
struct Sight
{
    bool isHidden = false;
    std::optional<double> score;
    bool isPartOfTotals = false;    ///< what the attacker believes of a hidden figure
};
using Sights = std::map<NodeName, Sight>;

/// Linear equations in the hidden figures, solved by Gauss-Jordan elimination with full row pivoting.
class LinearAttack
{
public:
    LinearAttack(const std::vector<RollUpLine> &lines, const Sights &sights)
    {
        for (const auto &[name, sight] : sights) {
            if (sight.isHidden && sight.isPartOfTotals)
                m_columns.emplace(name, m_columns.size());
        }
        for (const RollUpLine &line : lines)
            addEquation(line, sights);
        eliminate();
    }

    /// The hidden figures with exactly one solution.
    [[nodiscard]] std::set<NodeName> determined() const
    {
        std::set<NodeName> names;
        for (const auto &[name, column] : m_columns) {
            for (const std::vector<double> &row : m_rows) {
                if (isOnlyEntry(row, column))
                    names.insert(name);
            }
        }
        return names;
    }

private:
    /// sum of w * (child - parent) = 0 over the children that are part of the parent.
    void addEquation(const RollUpLine &line, const Sights &sights)
    {
        const Sight &parent = sights.at(line.parent);
        if (parent.isHidden ? !parent.isPartOfTotals : !parent.score.has_value())
            return;
        std::vector<double> row(m_columns.size(), 0.0);
        double weights = 0;
        for (const auto &[child, weight] : line.children) {
            const Sight &sight = sights.at(child);
            const bool isPart = sight.isHidden ? sight.isPartOfTotals : sight.score.has_value();
            if (!isPart)
                continue;
            weights += weight;
            if (sight.isHidden)
                row[m_columns.at(child)] += weight;
        }
        if (parent.isHidden)
            row[m_columns.at(line.parent)] -= weights;
        m_rows.push_back(row);
    }

    /// Whether a figure has one solution depends on the coefficients alone, so no right-hand side is kept.
    void eliminate()
    {
        std::size_t next = 0;
        for (std::size_t column = 0; column < m_columns.size() && next < m_rows.size(); ++column) {
            std::size_t best = next;
            for (std::size_t i = next; i < m_rows.size(); ++i)
                best = std::abs(m_rows[i][column]) > std::abs(m_rows[best][column]) ? i : best;
            if (std::abs(m_rows[best][column]) < 1e-9)
                continue;
            std::swap(m_rows[next], m_rows[best]);
            clearColumn(next, column);
            ++next;
        }
    }

    void clearColumn(std::size_t pivot, std::size_t column)
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double factor = i == pivot ? 0 : m_rows[i][column] / m_rows[pivot][column];
            for (std::size_t j = 0; factor != 0 && j < m_rows[i].size(); ++j)
                m_rows[i][j] -= factor * m_rows[pivot][j];
        }
    }

    static bool isOnlyEntry(const std::vector<double> &row, std::size_t column)
    {
        for (std::size_t j = 0; j < row.size(); ++j) {
            if ((std::abs(row[j]) > 1e-9) != (j == column))
                return false;
        }
        return true;
    }

    std::map<NodeName, std::size_t> m_columns;
    std::vector<std::vector<double>> m_rows;
};

} // namespace samsyn::attack
