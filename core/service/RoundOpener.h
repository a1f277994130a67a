// SPDX-License-Identifier: EUPL-1.2
// Why: a round opens when its time has come, also when the person who planned it is away.
#pragma once

#include "core/sync/ServerWriter.h"

namespace samsyn {

/// Idempotent. Thread: the store's writer.
class RoundOpener {
public:
    RoundOpener(ServerStore &store, ServerWriter &writer) : m_store(store), m_writer(writer) { }

    /// Opens planned rounds whose opening time has come and whose closing time has not: one that was missed
    /// whole stays planned, so that nobody reads results to which nobody could contribute. Returns how many.
    /// Errors: RecordFieldInvalid, Cbor*, Store*.
    [[nodiscard]] Result<int> openDueRounds(qint64 nowMs);

private:
    [[nodiscard]] Result<int> openIn(const FeedId &workspace, qint64 nowMs);

    ServerStore &m_store;
    ServerWriter &m_writer;
};

} // namespace samsyn
