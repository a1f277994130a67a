// SPDX-License-Identifier: EUPL-1.2
// Why: which further figures of a table must be hidden so that the totals beside it do not tell the small
// ones.
#pragma once

#include <QString>

#include <vector>

namespace samsyn {

/// One part of a published total and the number of people behind it.
struct BreakdownCell {
    QString id; ///< breaks ties
    int count = 0; ///< >= 0
};

struct BreakdownVerdict {
    std::vector<bool> isHidden; ///< by cell, in the order given
    bool isWhole = false; ///< no part is left to show: only the total
};

/// Parts of one published total. Hidden first: 0 < n < minGroupSize. While only one is hidden, or the hidden
/// ones are fewer than minGroupSize people together, the smallest visible part with n > 0 is hidden as well
/// (ties: id). An empty part is not hidden: there is nobody to protect. Errors: none. Thread: any (pure).
/// Source: METHOD.md 5.
[[nodiscard]] BreakdownVerdict suppressBreakdown(const std::vector<BreakdownCell> &cells, int minGroupSize);

struct TableVerdict {
    std::vector<std::vector<bool>> isHidden; ///< [row][column]
    std::vector<bool> isRowTotalHidden, isColumnTotalHidden;
    bool isGrandTotalHidden = false; ///< when any line's total is: it would tell that one
};

/// A two-way table whose row and column totals are published. counts: rows of equal length, each >= 0.
/// Repeats until nothing changes: a line with exactly one hidden cell, or with hidden cells of fewer than
/// minGroupSize people, hides one more: preferably one whose crossing line has a hidden cell already, then
/// the smallest, then the first by row and column. Where no cell is left, the line's total is hidden.
/// Then the totals that are shown are solved exactly (LinearAudit): while they tell a small cell, more is
/// hidden. Errors: none. Thread: any (pure). Source: METHOD.md 5.
[[nodiscard]] TableVerdict suppressTable(const std::vector<std::vector<int>> &counts, int minGroupSize);

} // namespace samsyn
