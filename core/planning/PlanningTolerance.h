// SPDX-License-Identifier: EUPL-1.2
// Why: figures that are equal on paper must be equal wherever a limit decides.
#pragma once

namespace samsyn {

/// Two figures closer than this are equal.
inline constexpr double kPlanningTolerance = 1e-9;

} // namespace samsyn
