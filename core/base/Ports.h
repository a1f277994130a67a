// SPDX-License-Identifier: EUPL-1.2
// Why: core reaches time and chance only through these two doors, so that a test or the simulator can hold
// them.
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace samsyn {

/// Wall clock. Real one in platform/common, fake one in tests/support.
class WallClock {
public:
    virtual ~WallClock() = default;
    /// UTC milliseconds since 1970. May jump; nothing that decides a merge trusts it.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

/// Source of random bytes. The real one is the operating system's cryptographic generator.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    /// Fills all of `bytes`; cannot fail (the real one aborts the program when the system has no randomness).
    virtual void fill(std::span<std::byte> bytes) = 0;
};

} // namespace samsyn
