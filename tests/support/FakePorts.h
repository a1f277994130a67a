// SPDX-License-Identifier: EUPL-1.2
// Why: time and chance that a test holds in its hand.
#pragma once

#include "core/base/Ports.h"

#include <cstdint>

namespace samsyn {

/// A clock that moves only when told to.
class FakeClock : public WallClock
{
public:
    explicit FakeClock(qint64 nowMs = 1'790'000'000'000) : m_nowMs(nowMs) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void advanceMs(qint64 ms) { m_nowMs += ms; }
    void setMs(qint64 ms) { m_nowMs = ms; }

private:
    qint64 m_nowMs;
};

/// SplitMix64: the same bytes for the same seed, on every platform.
class SeededRandom : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = std::byte(next() & 0xffU);
    }
    /// 0 .. below - 1
    [[nodiscard]] std::uint64_t number(std::uint64_t below) { return next() % below; }

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
