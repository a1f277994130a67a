// SPDX-License-Identifier: EUPL-1.2
// Why: a framework carries how it came from its earlier versions; that history is read here.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

namespace samsyn {

/// Reads one step of the history; every broken rule of the step by itself goes to the log. Thread: any
/// (pure).
[[nodiscard]] VersionStep readVersionStep(const JsonItem &item, ReadingLog &log);

} // namespace samsyn
