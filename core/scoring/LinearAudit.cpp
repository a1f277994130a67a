// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/LinearAudit.h"

#include "core/base/Require.h"

#include <algorithm>

namespace samsyn {

namespace {

void subtract(std::vector<ExactRatio> &row, const std::vector<ExactRatio> &other, const ExactRatio &factor)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!other[i].is_zero())
            row[i] -= factor * other[i];
    }
}

std::size_t firstEntry(const std::vector<ExactRatio> &row)
{
    const auto found = std::ranges::find_if(row, [](const ExactRatio &entry) { return !entry.is_zero(); });
    return std::size_t(found - row.begin());
}

} // namespace

void LinearAudit::publish(const LinearStatement &figure)
{
    Row row = reduced(figure);
    const std::size_t cell = firstEntry(row);
    if (cell == m_cells)
        return; // follows from what is published already
    const ExactRatio lead = row[cell];
    for (ExactRatio &entry : row)
        entry /= lead;
    for (Pivot &pivot : m_pivots) {
        const ExactRatio factor = pivot.row[cell];
        if (!factor.is_zero())
            subtract(pivot.row, row, factor);
    }
    m_pivots.push_back({cell, std::move(row)});
}

bool LinearAudit::determines(const LinearStatement &quantity) const
{
    return firstEntry(reduced(quantity)) == m_cells;
}

LinearAudit::Row LinearAudit::reduced(const LinearStatement &statement) const
{
    Row row(m_cells);
    for (const LinearStatement::Term &term : statement.terms) {
        SAMSYN_REQUIRE(term.cell < m_cells);
        row[term.cell] += term.coefficient;
    }
    for (const Pivot &pivot : m_pivots) {
        const ExactRatio factor = row[pivot.cell];
        if (!factor.is_zero())
            subtract(row, pivot.row, factor);
    }
    return row;
}

} // namespace samsyn
