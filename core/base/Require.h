// SPDX-License-Identifier: EUPL-1.2
// Why: a broken assumption must stop the program at once, also in release builds, before it can harm stored
// data.
#pragma once

namespace samsyn {

/// Prints condition, file and line to stderr and aborts. Used through SAMSYN_REQUIRE only.
[[noreturn]] void requireFailed(const char *condition, const char *file, int line) noexcept;

} // namespace samsyn

/// States what must be true if the program has no bug; on in every build type.
#define SAMSYN_REQUIRE(condition)                                                                            \
    ((condition) ? static_cast<void>(0) : ::samsyn::requireFailed(#condition, __FILE__, __LINE__))
