// SPDX-License-Identifier: EUPL-1.2
// Why: lists of choices stand beside the questions that use them; they are read here.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

namespace samsyn {

inline constexpr qsizetype kMaxChoiceLists = 500;

/// Reads one list; every broken rule goes to the log. Thread: any (pure).
[[nodiscard]] ChoiceList readChoiceList(const JsonItem &item, ReadingLog &log);

} // namespace samsyn
