// SPDX-License-Identifier: EUPL-1.2
// Why: people type numbers with comma or point and with spaces between thousands; all of it means the same.
#pragma once

#include "core/service/AnswerService.h"

namespace samsyn {

/// The answer that a typed number gives; Unanswered for an empty field, nothing when it cannot be read. Pure.
[[nodiscard]] std::optional<AnswerValue> valueOfTypedNumber(const QString &typed);

} // namespace samsyn
