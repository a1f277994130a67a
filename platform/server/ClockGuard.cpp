// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ClockGuard.h"

#include <algorithm>

namespace samsyn {

ClockGuard::Verdict ClockGuard::look(qint64 nowMs, qint64 steadyMs)
{
    const qint64 surplusMs = m_hasLooked ? nowMs - (m_soundWallMs + steadyMs - m_soundSteadyMs) : 0;
    if (surplusMs >= kLeapMs) {
        const bool isNew = m_doubtedAtMs < 0;
        if (isNew)
            m_doubtedAtMs = steadyMs;
        if (steadyMs - m_doubtedAtMs < kDoubtMs)
            return isNew ? Verdict::Leapt : Verdict::Doubted;
    }
    m_doubtedAtMs = -1;
    if (nowMs < m_newestMs - kToleranceMs)
        return Verdict::Behind;
    m_hasLooked = true;
    m_soundWallMs = nowMs;
    m_soundSteadyMs = steadyMs;
    m_newestMs = std::max(m_newestMs, nowMs);
    return Verdict::Sound;
}

} // namespace samsyn
