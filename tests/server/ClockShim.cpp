// SPDX-License-Identifier: EUPL-1.2
// Loaded before the C library: moves a program's wall clock by as many milliseconds as stand, as a number, in
// the file SAMSYN_TEST_CLOCK. The number may change while the program runs.
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long long offsetMs()
{
    static const volatile long long *const shared = [] {
        const char *path = std::getenv("SAMSYN_TEST_CLOCK");
        const int file = path ? ::open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *page =
            file < 0 ? MAP_FAILED : ::mmap(nullptr, sizeof(long long), PROT_READ, MAP_SHARED, file, 0);
        return page == MAP_FAILED ? nullptr : static_cast<const volatile long long *>(page);
    }();
    return shared ? *shared : 0;
}

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += offsetMs() / 1000;
    return int(result);
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

extern "C" time_t time(time_t *result) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}
