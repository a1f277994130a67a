// SPDX-License-Identifier: EUPL-1.2
// Why: what devices have left in the quarantine comes out of it by an administrator alone, who knows who they
// are.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

inline constexpr OptionSpec kOpenDepositOptions[] = {
    {"db", "file", "the server's database", nullptr, OptionSpec::Need::Required},
    {"id", "number", "which one: as \"deposits\" names it", nullptr, OptionSpec::Need::Required},
    {"account", "number", "whose, when several accounts have left the same file"},
    {"key", "file", "the secret recovery key"},
    {"apply", nullptr, "bring its changes in, as if the device had sent them"},
    {"identity-checked", nullptr, "you have asked the person, and it was they who left it"},
    {"discard", nullptr, "instead: throw it away unread, for good"},
};

/// Lists the quarantine. Errors: Store*. Thread: the store's writer, within a transaction.
[[nodiscard]] Result<QString> listDeposits(ServerEngine &engine, const CommandLine &line);
/// Says what is in a deposit; with --apply brings it in, with --discard throws it away. Errors:
/// ArgumentInvalid (no such deposit, an earlier one of the same installation waits, no --key,
/// --identity-checked is missing), StoreConstraint (it does not wait any more), Rescue*, SyncQuota,
/// SyncNotPermitted, Store*.
[[nodiscard]] Result<QString> openDeposit(ServerEngine &engine, const CommandLine &line);

} // namespace samsyn
