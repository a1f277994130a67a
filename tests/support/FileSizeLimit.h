// SPDX-License-Identifier: EUPL-1.2
// Why: a disk whose writes fail, for as long as a test wants it.
#pragma once

#include "core/base/Require.h"

#include <csignal>
#include <sys/resource.h>

namespace samsyn {

/// No file of this process grows beyond so many bytes while it lives; to SQLite that is a write that fails.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(long long bytes)
    {
        SAMSYN_REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = m_before;
        tight.rlim_cur = rlim_t(bytes);
        SAMSYN_REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit()
    {
        SAMSYN_REQUIRE(::setrlimit(RLIMIT_FSIZE, &m_before) == 0);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace samsyn
