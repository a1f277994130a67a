// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ClockGuard.h"

#include <algorithm>
#include <cstdlib>

namespace samsyn {

ClockGuard::Verdict ClockGuard::look(qint64 nowMs, qint64 steadyMs)
{
    const qint64 surplusMs = (nowMs - m_lastWallMs) - (steadyMs - m_lastSteadyMs);
    const bool hasLeapt = m_hasLooked && std::abs(surplusMs) >= kLeapMs;
    m_hasLooked = true;
    m_lastWallMs = nowMs;
    m_lastSteadyMs = steadyMs;
    if (nowMs < m_newestMs - kToleranceMs)
        return Verdict::Behind;
    m_newestMs = std::max(m_newestMs, nowMs);
    return hasLeapt ? Verdict::Leapt : Verdict::Sound;
}

} // namespace samsyn
