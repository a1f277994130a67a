// SPDX-License-Identifier: EUPL-1.2
// Why: a question has more rules than the rest of a framework together; they are read here.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

namespace samsyn {

/// Where a question stands: in a capability (scored) or at the end of an area (importance and free text).
enum class QuestionPlace { InCapability, ClosingArea };

struct QuestionContext {
    const LevelScale *scale = nullptr; ///< nullptr when the framework's scale itself is broken
    ReadingLog &log;
};

/// Reads one question; every broken rule goes to the log. Thread: any (pure).
[[nodiscard]] Question readQuestion(const JsonItem &item, QuestionPlace place,
                                    const QuestionContext &context);

} // namespace samsyn
