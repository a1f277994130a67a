// SPDX-License-Identifier: EUPL-1.2
// Why: devices and server of different versions are in one process.
#pragma once

#include "core/records/PlayedRevision.h"

namespace samsyn::sim {

inline constexpr quint32 kNewerRevision = kSchemaRevision + 1;

/// While it lives, calls of the engine are those of a program of this schema revision.
class PlayedProgram {
public:
    explicit PlayedProgram(quint32 revision) : m_before(playedSchemaRevision)
    {
        playedSchemaRevision = revision;
    }
    ~PlayedProgram() { playedSchemaRevision = m_before; }
    PlayedProgram(const PlayedProgram &) = delete;
    PlayedProgram &operator=(const PlayedProgram &) = delete;

private:
    quint32 m_before;
};

} // namespace samsyn::sim
