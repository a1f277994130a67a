// SPDX-License-Identifier: EUPL-1.2
// Why: what a round came to is calculated from what was kept of it, and kept where no backup takes it back.
#pragma once

#include "core/service/ResultPublisher.h"
#include "core/store/ReleaseArchive.h"

namespace samsyn {

/// Within the caller's transaction. Thread: the store's writer. Errors of every call: those of RoundFreezer,
/// of ReleaseArchive, StoreCorrupt (what was kept does not fit the round), Store*.
class RoundCalculation {
public:
    struct Subject {
        RecordId round;
        const RoundPlanGroup &plan;
    };
    struct Outcome {
        PublishedRound round;
        std::vector<FrozenSheet> fresh; ///< what it was made from, where that is not kept yet
    };
    /// releases nullptr: a database that nobody can bring back.
    RoundCalculation(ServerStore &store, ReleaseArchive *releases) : m_store(store), m_releases(releases) { }

    /// Whether the round was released, in whatever history of the database.
    [[nodiscard]] Result<bool> wasReleased(const RecordId &round);
    /// The release of a round of which the database has none: the one that the archive has, else that of the
    /// answers as they are, which is kept. nowMs: the time of calculation.
    [[nodiscard]] Result<PublishedRound> first(const Subject &subject, qint64 nowMs);
    /// From the kept answers, or where there are none from those of today; keeps nothing.
    [[nodiscard]] Result<Outcome> calculate(const Subject &subject, qint64 nowMs);
    [[nodiscard]] Result<void> keep(const Subject &subject, const Outcome &outcome);

private:
    [[nodiscard]] Result<std::optional<QByteArray>> archived(const RecordId &round);
    [[nodiscard]] Result<std::vector<FrozenSheet>> keptSheets(const Subject &subject);

    ServerStore &m_store;
    ReleaseArchive *m_releases;
};

} // namespace samsyn
