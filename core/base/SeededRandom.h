// SPDX-License-Identifier: EUPL-1.2
// Why: demo data and tests must be the same for the same seed on every platform. Never a source of secrets.
#pragma once

#include "core/base/Ports.h"

#include <cstdint>

namespace samsyn {

/// SplitMix64 (Steele, Lea and Flood 2014). Predictable by design.
class SeededRandom : public RandomSource {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) { }

    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = std::byte(next() & 0xffU);
    }
    /// 0 .. below - 1; below > 0.
    [[nodiscard]] std::uint64_t number(std::uint64_t below) { return next() % below; }
    /// 0 <= value < 1
    [[nodiscard]] double share() { return double(next() >> 11U) / 9007199254740992.0; }

private:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    std::uint64_t m_state;
};

} // namespace samsyn
