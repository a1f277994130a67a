// SPDX-License-Identifier: EUPL-1.2
// Why: a wrong unit or a slipped zero is caught where the number is written, while the person still has the
// paper in hand. A doubt is a question, never a refusal.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace samsyn {

/// What a number is held against. Everything is in the number's own unit and normalised alike.
struct PlausibilityReference {
    std::optional<double> usualMin, usualMax; ///< the range that is usual; both ends belong to it
    std::optional<double> before; ///< last year's figure, or last round's
    std::span<const double> peers; ///< the other organisations' figures; fewer than 5 say nothing
};

enum class Doubt : unsigned char {
    BelowRange,
    AboveRange,
    FactorTen,
    FactorHundred,
    FactorThousand,
    FarFromPeers
};

struct PlausibilityDoubt {
    Doubt doubt = Doubt::BelowRange;
    double expected = 0; ///< the end of the range, the figure before or the peers' median
    friend bool operator==(const PlausibilityDoubt &, const PlausibilityDoubt &) = default;
};

/// What makes a number doubtful, at most one doubt of each kind, in the order of the enumeration. A factor is
/// looked for against `before`, else against the peers' median: the number is about ten, a hundred (percent
/// and share) or a thousand (kronor and tkr) times as much or as little. FarFromPeers: |x - median| > 3 *
/// 1.4826 * MAD of at least 5 peers; where MAD is 0, more than half the median away. Source: domain 3.16.
/// Pure.
[[nodiscard]] std::vector<PlausibilityDoubt> doubtsAbout(double number,
                                                         const PlausibilityReference &reference);

/// Median of the numbers and their median absolute deviation; numbers must not be empty.
struct MedianSpread {
    double median = 0, deviation = 0;
    [[nodiscard]] double limit() const; ///< how far from the median is still usual
};
[[nodiscard]] MedianSpread medianSpread(std::span<const double> numbers);

} // namespace samsyn
