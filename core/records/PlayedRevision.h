// SPDX-License-Identifier: EUPL-1.2
// Why: newer and older programs meet in the field; the simulator plays both in one process, which knows one
// schema revision. In every other build this is kSchemaRevision.
#pragma once

#include "core/records/Schema.h"

namespace samsyn {

#ifdef SAMSYN_SAFEGUARD_SWITCHES
/// Of the program that is being played. Only in libraries that are built for the simulator.
inline thread_local quint32 playedSchemaRevision = kSchemaRevision;
[[nodiscard]] inline quint32 schemaRevision()
{
    return playedSchemaRevision;
}
#else
[[nodiscard]] constexpr quint32 schemaRevision()
{
    return kSchemaRevision;
}
#endif

} // namespace samsyn
