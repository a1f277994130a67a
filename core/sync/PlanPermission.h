// SPDX-License-Identifier: EUPL-1.2
// Why: targets, actions and what is said of joint work belong to those who manage a member or coordinate all;
// what such a write must hold is checked in one place.
#pragma once

#include "core/sync/Permission.h"

namespace samsyn {

/// For WriteRule::InsideMember: the writer manages or coordinates the member that the write belongs to (the
/// feed's, or the one it names), now, and the record is what its name says. Empty when allowed; otherwise the
/// reason to hold it. Errors: Store*.
[[nodiscard]] Result<QString> whyNotInsideMember(ServerStore &store, const WriteAttempt &attempt);
/// For WriteRule::CommonPlan: the record is the collaboration's, and whole.
[[nodiscard]] QString whyNoCommonPlan(const WriteAttempt &attempt);

} // namespace samsyn
