// SPDX-License-Identifier: EUPL-1.2
// Why: an organisation's results are one value; a framework too large for that is refused before anybody
// answers it.
#pragma once

#include "core/questionnaire/Framework.h"

namespace samsyn {

/// Whether results of every organisation fit into one value, whatever is answered. Thread: any (pure).
/// Errors: FrameworkRule, with the number of nodes and the bytes that they can take.
[[nodiscard]] Result<void> checkResultFits(const Framework &framework);

} // namespace samsyn
