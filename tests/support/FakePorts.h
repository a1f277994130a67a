// SPDX-License-Identifier: EUPL-1.2
// Why: time and chance that a test holds in its hand.
#pragma once

#include "core/base/Ports.h"
#include "core/base/SeededRandom.h"

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

} // namespace samsyn
