// SPDX-License-Identifier: EUPL-1.2
// Why: what may be written of a round that is over: a member approves its own results, its coordinators clear
// comments, and a coordinator of all wants it published.
#pragma once

#include "core/sync/Permission.h"

namespace samsyn {

/// For WriteRule::AfterClosing. Empty when allowed; otherwise the reason to hold it. Errors: Store*.
[[nodiscard]] Result<QString> whyNotAfterClosing(const ServerFacts &facts, const WriteAttempt &attempt);

} // namespace samsyn
