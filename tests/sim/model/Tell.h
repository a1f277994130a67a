// SPDX-License-Identifier: EUPL-1.2
// Why: a failing seed tells its story only when asked to; otherwise telling costs nothing.
#pragma once

#include "tests/sim/model/World.h"

#include <cstdio>

namespace samsyn::model {

template <typename... Parts>
void World::tell(const char *format, Parts... parts) const
{
    if (m_telling == Telling::Silent)
        return;
    std::printf("%4d  ", m_step);
    std::printf(format, parts...);
    std::printf("\n");
}

} // namespace samsyn::model
