// SPDX-License-Identifier: EUPL-1.2
// Why: every command that talks to a server brings its account up to date first and says how a sync ended.
#pragma once

#include "platform/cli/Console.h"
#include "platform/cli/ServerAccount.h"

namespace samsyn::cli {

/// Says how a sync ended; anything but "all is there" is a failure.
[[nodiscard]] ExitCode reportSync(const Result<SyncFacts> &facts, Console &console);

/// --round NAME, required.
[[nodiscard]] OptionSpec roundOption();

/// Opens the account, brings it up to date and then runs `work` with it.
template <typename Work>
[[nodiscard]] ExitCode withSyncedAccount(const Arguments &arguments, Console &console, Work work)
{
    const Result<std::unique_ptr<ServerAccount>> account = ServerAccount::open(arguments);
    if (!account)
        return console.fail(account.error());
    const ExitCode synced = reportSync((*account)->sync(), console);
    return synced == ExitCode::Ok ? work(**account) : synced;
}

} // namespace samsyn::cli
