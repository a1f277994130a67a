// SPDX-License-Identifier: EUPL-1.2
// Why: each rule that keeps work from being lost has a name here, so that a test build can switch it off and
// prove that the simulator notices. In every other build the question costs nothing: it is always answered
// yes.
#pragma once

#include <cstdint>

namespace samsyn {

/// PROTOCOL.md says what each one prevents.
enum class Safeguard : std::uint8_t {
    ForkIsSeen, ///< another op under a known counter is a fork, never "already have it"
    OpIsAppliedOnce, ///< a repeated op gets its stored outcome and nothing else
    ChainAtHigh, ///< the server compares the history that the device depends on
    HighIsHead, ///< a device depends on the head of a page's feed, not on its cursor alone
    OwnOpsKeptUntilSafe, ///< acknowledged ops stay on the device until they are in a verified backup
    BasesDroppedOnRewind, ///< seq numbers of a lost history name strangers
    ClockIsClamped, ///< no stamp lies after the server's now
    SeenIsBeaten, ///< an edit whose author saw the current version comes after it, whatever its clock says
    TombstoneHolds, ///< an edit that did not see a deletion does not undo it
    CommitBeforeAnswer, ///< no acknowledgement leaves before it is durable
    OverlayUntilPulled, ///< an own edit stays on the screen until the server's copy contains it
    TransactionIsWhole, ///< ops that belong together are applied together or not at all
    OutboxOutlivesFeed, ///< unsent work survives the end of a subscription
    NumberedOnce, ///< an edit gets its id when it is made, whether or not the server knows its feed
    HeldIsTold, ///< what is kept apart lies before its author and before those who decide
    ErasureIsReplayed, ///< what was erased is erased again in a database that comes back
    ReleaseIsKept, ///< a round has one release, also when its database comes back from before it
    KeysAreProven ///< a request proves the record keys that it does not bring
};
inline constexpr int kSafeguardCount = 18;

#ifdef SAMSYN_SAFEGUARD_SWITCHES
/// Bit n switches safeguard n off. Only in libraries that are built for the simulator.
inline thread_local std::uint32_t switchedOffSafeguards = 0;
[[nodiscard]] inline bool holds(Safeguard safeguard)
{
    return (switchedOffSafeguards >> unsigned(safeguard) & 1U) == 0;
}
#else
[[nodiscard]] constexpr bool holds(Safeguard)
{
    return true;
}
#endif

} // namespace samsyn
