// SPDX-License-Identifier: EUPL-1.2
// Why: whether figures that are shown tell one that is hidden is a question with an exact answer.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <vector>

namespace samsyn {

using ExactRatio = boost::multiprecision::cpp_rational;

/// A known sum of unknown cells: sum of coefficient * cell. Cells that are not named have the coefficient 0.
struct LinearStatement {
    struct Term {
        std::size_t cell;
        ExactRatio coefficient;
    };
    std::vector<Term> terms;

    void add(std::size_t cell, const ExactRatio &coefficient) { terms.push_back({cell, coefficient}); }
};

/// Everything that is published about a set of unknown cells, kept in reduced row echelon form. Arithmetic is
/// in exact rational numbers: no tolerance, no rounding. An unknown quantity is determined when its
/// coefficients are a combination of those published (Gauss elimination); what the values are does not matter
/// for that. Thread: any, one at a time. Source: METHOD.md 5.
class LinearAudit {
public:
    explicit LinearAudit(std::size_t cells) : m_cells(cells) { }

    /// A figure that everybody can see. Terms of the same cell add up; each cell < the number of cells.
    void publish(const LinearStatement &figure);
    /// Whether what was published so far tells the value of this quantity.
    [[nodiscard]] bool determines(const LinearStatement &quantity) const;

private:
    using Row = std::vector<ExactRatio>;
    struct Pivot {
        std::size_t cell; ///< the first with a coefficient, which is 1
        Row row;
    };
    [[nodiscard]] Row reduced(const LinearStatement &statement) const;

    std::size_t m_cells;
    std::vector<Pivot> m_pivots;
};

} // namespace samsyn
