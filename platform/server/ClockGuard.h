// SPDX-License-Identifier: EUPL-1.2
// Why: the server's clock orders versions and closes rounds; one that is wrong must not write.
#pragma once

#include <QtGlobal>

namespace samsyn {

/// Compares the wall clock with the newest time that the database holds and with a clock that cannot be set.
/// A leap ahead is doubted for a while: what is written meanwhile would bear a time that shuts the server
/// when the clock is set right, and rounds would close. Nothing has to be started again when it is set back.
/// Thread: the writer's.
class ClockGuard {
public:
    enum class Verdict : quint8 {
        Sound,
        Behind, ///< more than a minute before what is stored: nothing may be written
        Leapt, ///< an hour or more further than time has passed; said once per leap: nothing may be written
        Doubted ///< the same, until the leap has stood for ten minutes: then the clock is believed
    };

    /// newestStoredMs: 0 when nothing is stored.
    explicit ClockGuard(qint64 newestStoredMs) : m_newestMs(newestStoredMs) { }

    /// nowMs: wall clock. steadyMs: a clock that only moves with time.
    [[nodiscard]] Verdict look(qint64 nowMs, qint64 steadyMs);
    [[nodiscard]] qint64 newestMs() const { return m_newestMs; }

private:
    static constexpr qint64 kToleranceMs = 60'000, kLeapMs = 3'600'000, kDoubtMs = 10 * 60'000;
    qint64 m_newestMs;
    qint64 m_soundWallMs = 0, m_soundSteadyMs = 0;
    qint64 m_doubtedAtMs = -1; ///< -1 = not
    bool m_hasLooked = false;
};

} // namespace samsyn
