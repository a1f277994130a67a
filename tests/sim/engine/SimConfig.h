// SPDX-License-Identifier: EUPL-1.2
// Why: a run of the simulator is made of its configuration and nothing else, so that a line of text repeats
// it.
#pragma once

#include <QString>

#include <optional>

namespace samsyn::sim {

/// What may go wrong. Each seed has each of them or not; SIMULATOR.md says how often they then happen.
enum class Fault : quint8 {
    Loss, ///< requests and answers do not arrive
    Duplicate, ///< they arrive twice
    Late, ///< they arrive up to fifty steps later, and so in another order
    DeviceCrash, ///< the program is gone, between two calls or in the middle of one
    DevicePowerCut, ///< and what no sync had confirmed is gone too, or torn
    ServerCrash,
    ServerPowerCut,
    Clock, ///< clocks of devices jump
    DiskFull,
    IoError, ///< one call of a device's or the server's disk fails
    Membership, ///< roles are taken away and given back
    SignedOut, ///< a session ends, and its owner signs in again later
    MassDelete, ///< more deletions at once than one person may order
    SmallPages, ///< an answer has room for few cells
    Quarter, ///< a quarter of a year passes
    DeviceRestored, ///< a device goes back to a copy of itself
    DeviceCloned, ///< a copy of a device goes on beside it
    ServerRestored, ///< the server goes back to a verified backup
    ServerLostTail, ///< the server loses what it has committed last
    NewerProgram, ///< a newer program has had the database; this one meets it and must leave it alone
    OtherAccount, ///< an answer reaches the session of another account on the same machine
    Erasure, ///< a record or a person is erased for good
    Decisions, ///< people decide about held changes and conflicts
    Publication, ///< more people answer, and the round is closed and published; no fault, and in few seeds
    Upgrade ///< some devices have a newer program; the server does not know its ops until it is upgraded
};
inline constexpr int kFaultCount = 25;

/// Seeds from here on mean crowded worlds: few devices of fewer people, who write the same few records, and
/// faults that follow each other closely, so that what needs three of them in a row happens within some
/// thousand runs.
inline constexpr quint64 kFirstCrowded = 1'000'000'001;

struct SimConfig {
    quint64 seed = 1;
    int devices = 2;
    int haste = 1; ///< how many times as often as elsewhere a fault strikes; above 1 the world is crowded
    int processes = 1; ///< of the server, over one database
    int steps = 150;
    quint32 faults = 0; ///< bit n = Fault n

    [[nodiscard]] bool has(Fault fault) const { return (faults >> unsigned(fault) & 1U) != 0; }
};

/// The configuration that belongs to a seed.
[[nodiscard]] SimConfig configOf(quint64 seed);
/// One line, e.g. "seed=7 devices=3 processes=1 steps=200 faults=Loss,Late".
[[nodiscard]] QString textOf(const SimConfig &config);
/// Inverse of textOf(); nothing when the line is not one.
[[nodiscard]] std::optional<SimConfig> configFromText(const QString &line);

} // namespace samsyn::sim
