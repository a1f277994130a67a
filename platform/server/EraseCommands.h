// SPDX-License-Identifier: EUPL-1.2
// Why: a request to be forgotten is carried out by an administrator, who sees what was done.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Erases a record (--record) or a person (--account), with their pictures. Errors: ArgumentInvalid,
/// FileUnwritable (the ledger), Store*. Thread: the store's writer, within a transaction.
[[nodiscard]] Result<QString> eraseByOrder(ServerEngine &engine, const CommandLine &line);
/// Ends all sessions of a person and lets nobody in again. Errors as above.
[[nodiscard]] Result<QString> disableAccount(ServerEngine &engine, const CommandLine &line);
/// Ends all sessions of a person who may sign in again. Errors as above.
[[nodiscard]] Result<QString> endSessionsOf(ServerEngine &engine, const CommandLine &line);
/// What opening the database after a restore has done. Errors: none.
[[nodiscard]] Result<QString> tellReplay(ServerEngine &engine, const CommandLine &line);

} // namespace samsyn
