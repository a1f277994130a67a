// SPDX-License-Identifier: EUPL-1.2
// Why: a first round asks less; what is not asked must be missing nowhere: not in the form, not in coverage,
// not in the heat map.
#pragma once

#include "core/questionnaire/Framework.h"

namespace samsyn {

/// The framework as a round of this length asks it. Short: the questions that are in the short form, the
/// capabilities and areas that still have one; importance is asked only of groups that are asked of the area.
/// A framework without a short form of its own (every question is in it) stays as it is. Pure.
[[nodiscard]] Framework formOf(const Framework &framework, FormLength length);

} // namespace samsyn
