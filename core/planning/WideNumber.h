// SPDX-License-Identifier: EUPL-1.2
// Why: öre times a weight does not fit in 64 bits, and a share of a cost may neither be rounded nor wrap
// around.
#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

#if !defined(__SIZEOF_INT128__)
#error "Cost allocation needs 128-bit integers: build for a 64-bit target with GCC or Clang"
#endif

namespace samsyn {

/// Whole number 0 .. 2^128 - 1.
__extension__ using Wide = unsigned __int128;

inline constexpr Wide kWideMax =
    std::numeric_limits<quint64>::max() * (Wide(1) << 64U) + std::numeric_limits<quint64>::max();

/// a * b, or nothing when it is 2^128 or more.
[[nodiscard]] constexpr std::optional<Wide> wideProduct(Wide a, Wide b)
{
    if (a != 0 && b > kWideMax / a)
        return std::nullopt;
    return a * b;
}

/// a + b, or nothing when it is 2^128 or more.
[[nodiscard]] constexpr std::optional<Wide> wideSum(Wide a, Wide b)
{
    if (b > kWideMax - a)
        return std::nullopt;
    return a + b;
}

} // namespace samsyn
