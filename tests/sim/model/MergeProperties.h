// SPDX-License-Identifier: EUPL-1.2
// Why: what the merge rule promises whatever comes in whatever order.
#pragma once

#include <cstdint>

namespace samsyn::model {

/// Says on stdout what does not hold.
[[nodiscard]] bool checkMergeProperties(std::uint64_t seed);

} // namespace samsyn::model
