// SPDX-License-Identifier: EUPL-1.2
// Why: a newcomer sees a whole collaboration at work, with invented answers, before entering anything.
#pragma once

#include "core/service/DemoCollaboration.h"
#include "platform/server/ServerEngine.h"

namespace samsyn {

struct FilledDemo { RecordId collaboration, closedRound, openRound; int respondents = 0, answers = 0; };

/// Stores the demonstration: collaboration, members, framework, all rounds and every answer, as accounts
/// without a device. Works inside the caller's transaction. Errors: RecordFieldInvalid, StoreConstraint,
/// Store*.
[[nodiscard]] Result<FilledDemo> fillDemo(ServerEngine &engine, const Framework &framework,
                                          const DemoCollaboration &demo);

} // namespace samsyn
