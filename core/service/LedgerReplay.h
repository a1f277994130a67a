// SPDX-License-Identifier: EUPL-1.2
// Why: a database that comes back from a backup knows people, sessions and records that were taken away
// since.
#pragma once

#include "core/service/Erasure.h"
#include "core/service/ServerAccounts.h"

namespace samsyn {

struct LedgerReplay {
    int entries = 0; ///< that the database did not know yet
    int codes = 0; ///< unused ones that were made void
};

/// Carries out what the ledger has beyond the database's position, in one transaction; before the first
/// request is served. Unused codes become void: nobody knows which of them were given out, or taken back, in
/// what was lost. Nothing to do is no error. Afterwards emptyLog(). Thread: the store's writer.
/// Errors: Store*.
[[nodiscard]] Result<LedgerReplay> replayLedger(const Ledger &ledger, const Erasure::Stores &stores,
                                                ServerAccounts &accounts, Erasure &erasure);

} // namespace samsyn
