// SPDX-License-Identifier: EUPL-1.2
// Why: a deadline for what is not one read or write, and so is not timed by the stream itself.
#pragma once

#include <boost/asio/steady_timer.hpp>

#include <chrono>

namespace samsyn {

/// One deadline at a time; starting another or ending it makes the one before stale. Thread: its executor's.
class StepTimer {
public:
    template <typename Executor>
    explicit StepTimer(const Executor &executor) : m_timer(executor)
    {
    }

    /// `late` keeps the timer's owner alive until then.
    template <typename Late>
    void start(std::chrono::milliseconds time, Late late)
    {
        m_timer.expires_after(time);
        m_timer.async_wait(
            [this, serial = ++m_serial, late = std::move(late)](boost::system::error_code error) {
                if (!error && serial == m_serial)
                    late();
            });
    }
    void end()
    {
        ++m_serial;
        m_timer.cancel();
    }

private:
    boost::asio::steady_timer m_timer;
    unsigned long long m_serial = 0;
};

} // namespace samsyn
