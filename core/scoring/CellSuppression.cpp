// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/CellSuppression.h"

#include "core/base/Require.h"
#include "core/scoring/LinearAudit.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace samsyn {

namespace {

bool isSmall(int count, int minGroupSize)
{
    return count > 0 && count < minGroupSize;
}

/// The smallest part that is still shown.
std::optional<std::size_t> nextToHide(const std::vector<BreakdownCell> &cells,
                                      const std::vector<bool> &isHidden)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (isHidden[i] || cells[i].count == 0)
            continue;
        if (!best || std::tie(cells[i].count, cells[i].id) < std::tie(cells[*best].count, cells[*best].id))
            best = i;
    }
    return best;
}

class TableSuppression {
public:
    TableSuppression(const std::vector<std::vector<int>> &counts, int minGroupSize)
        : m_counts(counts), m_minGroupSize(minGroupSize)
    {
        const std::size_t columns = counts.empty() ? 0 : counts.front().size();
        m_verdict.isRowTotalHidden.assign(counts.size(), false);
        m_verdict.isColumnTotalHidden.assign(columns, false);
        for (const std::vector<int> &row : counts) {
            SAMSYN_REQUIRE(row.size() == columns);
            m_verdict.isHidden.emplace_back(columns, false);
            std::transform(row.begin(), row.end(), m_verdict.isHidden.back().begin(),
                           [&](int count) { return isSmall(count, minGroupSize); });
        }
    }

    TableVerdict run()
    {
        do {
            while (hideOnce()) { }
        } while (hideBesideDetermined());
        const auto hasHidden = [](const std::vector<bool> &totals) {
            return std::ranges::count(totals, true) > 0;
        };
        m_verdict.isGrandTotalHidden =
            hasHidden(m_verdict.isRowTotalHidden) || hasHidden(m_verdict.isColumnTotalHidden);
        return m_verdict;
    }

private:
    struct Cell {
        std::size_t row, column;
    };
    using Line = std::vector<Cell>;

    [[nodiscard]] Line rowLine(std::size_t row) const
    {
        Line line;
        for (std::size_t column = 0; column < m_verdict.isColumnTotalHidden.size(); ++column)
            line.push_back({row, column});
        return line;
    }
    [[nodiscard]] Line columnLine(std::size_t column) const
    {
        Line line;
        for (std::size_t row = 0; row < m_counts.size(); ++row)
            line.push_back({row, column});
        return line;
    }
    [[nodiscard]] bool isHidden(const Cell &cell) const { return m_verdict.isHidden[cell.row][cell.column]; }
    [[nodiscard]] int count(const Cell &cell) const { return m_counts[cell.row][cell.column]; }
    [[nodiscard]] auto hiddenCount(const Line &line) const
    {
        return std::ranges::count_if(line, [this](const Cell &cell) { return isHidden(cell); });
    }

    /// One pass over all lines; true when something was hidden.
    bool hideOnce()
    {
        bool hasChanged = false;
        for (std::size_t row = 0; row < m_counts.size(); ++row)
            hasChanged |= protect(rowLine(row), m_verdict.isRowTotalHidden, row);
        for (std::size_t column = 0; column < m_verdict.isColumnTotalHidden.size(); ++column)
            hasChanged |= protect(columnLine(column), m_verdict.isColumnTotalHidden, column);
        return hasChanged;
    }

    [[nodiscard]] bool isExposed(const Line &line) const
    {
        int people = 0;
        for (const Cell &cell : line)
            people += isHidden(cell) ? count(cell) : 0;
        const auto hidden = hiddenCount(line);
        return hidden > 0 && (hidden == 1 || people < m_minGroupSize);
    }

    /// Hides one more cell of an exposed line, or its total; true when it did.
    bool protect(const Line &line, std::vector<bool> &isTotalHidden, std::size_t position)
    {
        if (isTotalHidden[position] || !isExposed(line))
            return false;
        const bool isRow = &isTotalHidden == &m_verdict.isRowTotalHidden;
        std::optional<Cell> best;
        const auto rank = [&](const Cell &cell) {
            const Line crossing = isRow ? columnLine(cell.column) : rowLine(cell.row);
            return std::tuple(hiddenCount(crossing) == 0, count(cell), cell.row, cell.column);
        };
        for (const Cell &cell : line) {
            if (!isHidden(cell) && count(cell) > 0 && (!best || rank(cell) < rank(*best)))
                best = cell;
        }
        if (best)
            m_verdict.isHidden[best->row][best->column] = true;
        else
            isTotalHidden[position] = true;
        return true;
    }

    /// Two hidden cells in every line are not always enough: one may be the only way between two others. The
    /// exact answer is in the equations of the published totals. True when something more was hidden.
    bool hideBesideDetermined()
    {
        const LinearAudit audit = publishedTotals();
        for (std::size_t row = 0; row < m_counts.size(); ++row) {
            for (const Cell &cell : rowLine(row)) {
                const bool isPrimary = isHidden(cell) && isSmall(count(cell), m_minGroupSize);
                if (isPrimary && audit.determines({{{cellNumber(cell), 1}}}))
                    return hideBeside(cell);
            }
        }
        return false;
    }

    [[nodiscard]] std::size_t cellNumber(const Cell &cell) const
    {
        return cell.row * m_verdict.isColumnTotalHidden.size() + cell.column;
    }

    [[nodiscard]] LinearAudit publishedTotals() const
    {
        LinearAudit audit(m_counts.size() * m_verdict.isColumnTotalHidden.size());
        const auto publish = [&](const Line &line) {
            LinearStatement total;
            for (const Cell &cell : line) {
                if (isHidden(cell))
                    total.add(cellNumber(cell), 1);
            }
            audit.publish(total);
        };
        for (std::size_t row = 0; row < m_counts.size(); ++row) {
            if (!m_verdict.isRowTotalHidden[row])
                publish(rowLine(row));
        }
        for (std::size_t column = 0; column < m_verdict.isColumnTotalHidden.size(); ++column) {
            if (!m_verdict.isColumnTotalHidden[column])
                publish(columnLine(column));
        }
        return audit;
    }

    /// The smallest visible cell of its row or column; where there is none, the row's total, then the
    /// column's.
    bool hideBeside(const Cell &determined)
    {
        Line lines = rowLine(determined.row);
        const Line column = columnLine(determined.column);
        lines.insert(lines.end(), column.begin(), column.end());
        std::optional<Cell> smallest;
        for (const Cell &cell : lines) {
            if (!isHidden(cell) && count(cell) > 0 && (!smallest || count(cell) < count(*smallest)))
                smallest = cell;
        }
        if (smallest)
            m_verdict.isHidden[smallest->row][smallest->column] = true;
        else if (!m_verdict.isRowTotalHidden[determined.row])
            m_verdict.isRowTotalHidden[determined.row] = true;
        else
            m_verdict.isColumnTotalHidden[determined.column] = true;
        return true;
    }

    const std::vector<std::vector<int>> &m_counts;
    int m_minGroupSize;
    TableVerdict m_verdict;
};

} // namespace

BreakdownVerdict suppressBreakdown(const std::vector<BreakdownCell> &cells, int minGroupSize)
{
    BreakdownVerdict verdict;
    int hidden = 0;
    int people = 0;
    for (const BreakdownCell &cell : cells) {
        SAMSYN_REQUIRE(cell.count >= 0);
        const bool hides = isSmall(cell.count, minGroupSize);
        verdict.isHidden.push_back(hides);
        hidden += hides ? 1 : 0;
        people += hides ? cell.count : 0;
    }
    if (hidden == 0)
        return verdict;
    std::optional<std::size_t> next = nextToHide(cells, verdict.isHidden);
    while (next && (hidden == 1 || people < minGroupSize)) {
        verdict.isHidden[*next] = true;
        people += cells[*next].count;
        ++hidden;
        next = nextToHide(cells, verdict.isHidden);
    }
    verdict.isWhole = !next;
    return verdict;
}

TableVerdict suppressTable(const std::vector<std::vector<int>> &counts, int minGroupSize)
{
    return TableSuppression(counts, minGroupSize).run();
}

} // namespace samsyn
