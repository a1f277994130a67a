// SPDX-License-Identifier: EUPL-1.2
// Why: what a level is worth and where strength begins is asked of the scale and of nobody else.
#pragma once

#include "core/records/RecordTypes.h"

#include <QList>

#include <array>
#include <optional>

namespace samsyn {

/// The levels of a framework and the limits set on them. Whole numbers min, min + step ... max; 2 to 11
/// levels.
struct LevelScale {
    int min = 1, max = 5;
    int step = 1; ///< between levels; the smallest one when they are not evenly apart
    QList<int> uneven; ///< the levels' numbers, rising from min to max; empty = every step is a level
    QList<LocalText> names; ///< the ladder, one per level, lowest first
    double strengthAt = 3.5; ///< score >= this is a strength
    double weaknessAt = 2.5; ///< score < this is a weakness
    /// Four ascending cut points -> heat map colour classes 1..5.
    std::array<double, 4> classLimits = {1.5, 2.5, 3.5, 4.5};

    /// Levels that are not evenly apart; nothing unless the numbers rise and are 2 to 11.
    [[nodiscard]] static std::optional<LevelScale> ofLevels(const QList<int> &levels);
    static constexpr int kMostLevels = 11;

    [[nodiscard]] int count() const { return uneven.isEmpty() ? (max - min) / step + 1 : int(uneven.size()); }
    [[nodiscard]] int level(int index) const { return uneven.isEmpty() ? min + index * step : uneven[index]; }
    /// Index 0..count()-1 of a level; nothing when the number is not a level of this scale.
    [[nodiscard]] std::optional<int> indexOf(qint64 level) const;
    /// The level as far from the top as `level` is from the bottom; `level` itself when it is none.
    [[nodiscard]] int mirrored(int level) const;
    [[nodiscard]] bool hasSameLevels(const LevelScale &other) const
    {
        return min == other.min && max == other.max && step == other.step && uneven == other.uneven;
    }
    /// Colour class 1..5 of a score: 1 + number of classLimits <= score (tolerance 1e-9).
    [[nodiscard]] int colourClass(double score) const;
    friend bool operator==(const LevelScale &, const LevelScale &) = default;
};

} // namespace samsyn
