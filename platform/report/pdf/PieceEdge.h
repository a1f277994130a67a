// SPDX-License-Identifier: EUPL-1.2
// Why: the canvas draws, the tagging reads what was drawn; both must mean the same place by "a piece begins
// here".
#pragma once

#include <QRectF>

#include <array>
#include <cmath>
#include <optional>

namespace samsyn {

/// Where a piece of a page begins or ends, drawn as a speck that ContentMarks replaces by the real mark, so
/// that it never reaches the page. A speck is always drawn; the tags of Cairo are not: 1.18 leaves out those
/// around blanks, 1.16 fails where a picture (an emoji) lies between them.
struct PieceEdge {
    enum class Side : quint8 { Begin, End };

    int piece = 0; ///< of its page, from 0, in the order in which they are drawn
    Side side = Side::Begin;

    [[nodiscard]] QRectF speck() const
    {
        return {double(piece % kPerRow), double(piece / kPerRow), kWidth, heightOf(side)};
    }
    /// The edge that x, y, width and height of a rectangle of the page stand for, if they are a speck.
    [[nodiscard]] static std::optional<PieceEdge> of(const std::array<double, 4> &box)
    {
        const auto is = [](double value, double wanted) { return std::abs(value - wanted) < kTolerance; };
        if (!is(box[2], kWidth) || !is(box[0], std::round(box[0])) || !is(box[1], std::round(box[1])))
            return std::nullopt;
        const int piece = int(std::lround(box[1])) * kPerRow + int(std::lround(box[0]));
        for (const Side side : {Side::Begin, Side::End}) {
            if (is(box[3], heightOf(side)))
                return PieceEdge{piece, side};
        }
        return std::nullopt;
    }

private:
    // Powers of two are the same after every rounding; nothing else on the page is that small.
    static constexpr double kWidth = 0.125, kTolerance = 0.01;
    static constexpr int kPerRow = 512;
    static constexpr double heightOf(Side side) { return side == Side::Begin ? 0.125 : 0.25; }
};

} // namespace samsyn
