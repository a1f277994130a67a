// SPDX-License-Identifier: EUPL-1.2
// Why: after a restore every device pulls everything again; all at once they would keep each other's work
// out.
#pragma once

#include "core/base/Ports.h"
#include "core/sync/Messages.h"

#include <deque>
#include <map>

namespace samsyn {

/// A device that was told to rewind is asked, once, to come back for its pull within a quarter of an hour,
/// when more than fifty were told so within a minute. Its work goes again at once: only a request that brings
/// nothing and wants cells is put off. Memory is bounded: of more than 65,536 devices none is put off.
/// Thread: the writer's.
class RePullSpread {
public:
    explicit RePullSpread(RandomSource &random) : m_random(random) { }

    /// The session was answered Rewind. nowMs: a clock that only moves with time.
    void noteRewind(const QByteArray &session, qint64 nowMs);
    /// Seconds to wait; 0 = now.
    [[nodiscard]] int waitS(const QByteArray &session, const feed1::Request &request, qint64 nowMs);

private:
    static constexpr qint64 kWindowMs = 60'000, kSpreadMs = 15 * 60'000;
    static constexpr std::size_t kManyRewinds = 50, kMaxSessions = 65'536;

    RandomSource &m_random;
    std::deque<qint64> m_rewinds; ///< within the last minute
    std::map<QByteArray, qint64> m_due; ///< when a session may pull; removed when it has
};

} // namespace samsyn
