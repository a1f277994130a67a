// SPDX-License-Identifier: EUPL-1.2
// Why: what the server itself writes goes through the same log, chain and stamps as what people write.
#pragma once

#include "core/store/DeviceStore.h"
#include "core/store/ServerStore.h"

namespace samsyn {

/// Writes as the server's own replica, on top of what is stored, so every edit applies. Thread: the store's.
class ServerWriter {
public:
    ServerWriter(ServerStore &store, const WallClock &clock, RandomSource &random);

    /// All or nothing; an edit equal to what is stored makes no op. Works inside the caller's transaction or,
    /// when there is none, in its own. Errors: RecordUnknownKind, RecordUnknownGroup, RecordFieldInvalid
    /// (also: no such feed, or the record lives in another feed), Store*.
    [[nodiscard]] Result<void> write(const std::vector<CellEdit> &edits);

private:
    ServerStore &m_store;
    const WallClock &m_clock;
    RandomSource &m_random;
};

} // namespace samsyn
