// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Require.h"

#include <cstdio>
#include <cstdlib>

namespace samsyn {

void requireFailed(const char *condition, const char *file, int line) noexcept
{
    std::fprintf(stderr, "%s:%d: SAMSYN_REQUIRE(%s) does not hold: this is a bug in Samsyn\n", file, line,
                 condition);
    std::fflush(stderr);
    std::abort();
}

} // namespace samsyn
