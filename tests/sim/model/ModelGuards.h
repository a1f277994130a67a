// SPDX-License-Identifier: EUPL-1.2
// Why: a rule that is switched off must be noticed. Those of core/base/Safeguard.h, and those that the
// model itself has shown to be needed.
#pragma once

#include "core/base/Safeguard.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace samsyn::model {

/// Rules of healing that follow from what the model found; MODEL.md tells each one's story.
enum class Cure : std::uint8_t {
    HeldAreNamed, ///< a request names the held ops that the device counts on
    OwnFeedsAreNamed, ///< a request names every feed with own ops, followed or not
    SwapAfterResend, ///< a fresh copy is not shown while own ops of its feed wait to be sent again
    SafeFollows, ///< what counts as backed up is what the server says last, and nothing after a rewind
    OwnBasesStay, ///< an own version that was seen is named by its id after a rewind
    SupersededSawNothing, ///< the place of a superseded op in the log does not say what its author saw
    SettledAtHead, ///< an own op lies over the screen until a pull that contains it has come to its end
    UnknownKeyIsFork, ///< a server that has lost a record's key asks for a new replica, not for a correct
                      ///< request
    HeadsAreTold, ///< an answer tells the head of every feed that its ops went into
    RescuedAreKnown, ///< an ordinary op is looked for among the rescued ones too
    HeldComesBack, ///< what was held and is sent again lies over the screen: no copy has shown it
    NewestDecides, ///< an earlier own op never lies over a copy that contains a later one
    LaterIsKept, ///< an own op is not forgotten while an earlier one of its cell is not settled
    KeysAreProven ///< a request proves the keys that it does not bring
};
inline constexpr int kCureCount = 14;

/// The model has no notices and forgets nothing.
inline constexpr std::size_t kModelledSafeguardCount = 14;
inline constexpr std::array<std::string_view, kModelledSafeguardCount> kSafeguardNames = {
    "ForkIsSeen",          "OpIsAppliedOnce",      "ChainAtHigh",        "HighIsHead",
    "OwnOpsKeptUntilSafe", "BasesDroppedOnRewind", "ClockIsClamped",     "SeenIsBeaten",
    "TombstoneHolds",      "CommitBeforeAnswer",   "OverlayUntilPulled", "TransactionIsWhole",
    "OutboxOutlivesFeed",  "NumberedOnce"};
inline constexpr std::array<std::string_view, kCureCount> kCureNames = {
    "HeldAreNamed",         "OwnFeedsAreNamed", "SwapAfterResend",  "SafeFollows",  "OwnBasesStay",
    "SupersededSawNothing", "SettledAtHead",    "UnknownKeyIsFork", "HeadsAreTold", "RescuedAreKnown",
    "HeldComesBack",        "NewestDecides",    "LaterIsKept",      "KeysAreProven"};

/// Bit n switches cure n off.
inline thread_local std::uint32_t switchedOffCures = 0;
[[nodiscard]] inline bool holds(Cure cure)
{
    return (switchedOffCures >> unsigned(cure) & 1U) == 0;
}
using samsyn::holds;

} // namespace samsyn::model
