// SPDX-License-Identifier: EUPL-1.2
// Why: rules that concern more than one place of a framework: codes that must differ, conditions on earlier
// questions.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

namespace samsyn {

/// Checks a framework read from a file whose lists stand in the same order as in `framework`. Thread: any
/// (pure).
void checkFrameworkRules(const Framework &framework, ReadingLog &log);

} // namespace samsyn
