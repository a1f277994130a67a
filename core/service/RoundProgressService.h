// SPDX-License-Identifier: EUPL-1.2
// Why: a manager sees how an open round goes in the own organisation, as far as it tells of nobody.
#pragma once

#include "core/store/DeviceStore.h"

namespace samsyn {

/// What the server has told of one organisation.
struct OrganisationProgress {
    RecordId organisation;
    LocalText name;
    RoundResponsesGroup counts;
};

struct RoundProgress {
    qint64 closesAtMs = 0; ///< 0 = no end is set
    std::optional<int> daysLeft; ///< whole days; 0 = less than one; absent when over or without an end
    std::vector<OrganisationProgress> organisations; ///< in the order of the plan; those this device may see
};

/// Thread: that of the store.
class RoundProgressService {
public:
    RoundProgressService(const DeviceStore &store, const WallClock &clock)
        : m_store(store), m_clock(clock) { }

    /// Errors: RoundUnknown, RecordFieldInvalid, Cbor*, Store*.
    [[nodiscard]] Result<RoundProgress> progress(const RecordId &round) const;

private:
    const DeviceStore &m_store;
    const WallClock &m_clock;
};

} // namespace samsyn
