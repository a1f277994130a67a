// SPDX-License-Identifier: EUPL-1.2
// Why: a page offers of a round only what the server will take from its reader.
#pragma once

#include "core/store/DeviceStore.h"

namespace samsyn {

/// What the owner of this device may do with a round, by the roles of the profile; the server decides by the
/// same rules (core/sync/Permission.cpp).
struct RoundRights {
    bool mayFollow = false; ///< coordinates all, or manages or coordinates a participant
    bool maySteer = false; ///< moves the closing, closes and publishes: coordinators of all
    std::vector<RecordId> approvable; ///< participants whose results the owner may approve
    std::vector<RecordId> reviewable; ///< participants whose comments the owner may let go further
};

/// Thread: that of the store. Errors: RoundUnknown, RecordFieldInvalid, Cbor*, Store*.
[[nodiscard]] Result<RoundRights> roundRights(const DeviceStore &store, const RecordId &round);

} // namespace samsyn
