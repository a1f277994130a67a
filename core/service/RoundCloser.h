// SPDX-License-Identifier: EUPL-1.2
// Why: when a round is over the server, and only the server, turns its answers into released results.
#pragma once

#include "core/service/FeedAccess.h"
#include "core/service/ResultPublisher.h"
#include "core/sync/ServerWriter.h"

namespace samsyn {

struct RoundClosing {
    int closed = 0; ///< open rounds that were due
    int published = 0;
    QList<Error> failures; ///< a round that could not be published (`where` = its id); it stays closed
};

/// Idempotent: a published round is left alone. Each round is one transaction: nothing of it or all.
/// Thread: the store's writer.
class RoundCloser {
public:
    struct Stores {
        ServerStore &feeds;
        AccountStore &accounts;
    };
    RoundCloser(Stores stores, ServerWriter &writer, RandomSource &random);

    /// Closes open rounds whose closing time has passed, then publishes every closed one. Errors: Store*.
    [[nodiscard]] Result<RoundClosing> closeDueRounds(qint64 nowMs);

private:
    struct Found {
        FeedId workspace;
        RecordId round;
        RoundStatus status;
    };
    [[nodiscard]] Result<std::vector<Found>> rounds();
    [[nodiscard]] Result<bool> closeIfDue(const Found &found, qint64 nowMs);
    [[nodiscard]] Result<void> publishRound(const Found &found, qint64 nowMs);
    [[nodiscard]] Result<void> refreshReaders(const FeedId &workspace);

    ServerStore &m_store;
    FeedAccess m_access;
    ServerWriter &m_writer;
    RandomSource &m_random;
};

} // namespace samsyn
