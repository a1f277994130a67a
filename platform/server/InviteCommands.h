// SPDX-License-Identifier: EUPL-1.2
// Why: how people get in: one at a time, or a member's whole list with links of their own.
#pragma once

#include "platform/server/CommandLine.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Each returns what to print. Errors: ArgumentInvalid (an option, a list that does not fit), FileUnreadable,
/// RoundUnknown, RoundNotOpen, Store*. Thread: the store's writer.
[[nodiscard]] Result<QString> invite(ServerEngine &engine, const CommandLine &line);
/// A new code for a person who has an account: on another device, or signed out. Errors also: ArgumentInvalid
/// (nobody or several fit).
[[nodiscard]] Result<QString> inviteAgain(ServerEngine &engine, const CommandLine &line);
/// One line "person;link" each, or the link alone when the list is anonymous.
[[nodiscard]] Result<QString> inviteList(ServerEngine &engine, const CommandLine &line);
/// The count, then as inviteList() for those whose links have not been used.
[[nodiscard]] Result<QString> remind(ServerEngine &engine, const CommandLine &line);

} // namespace samsyn
