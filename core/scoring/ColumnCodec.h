// SPDX-License-Identifier: EUPL-1.2
// Why: a closed round keeps its answers as they counted, small and ready to be calculated on, without saying
// who gave them.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/AnswerColumns.h"

#include <QByteArray>

namespace samsyn {

/// 24 bytes, 5 per unit, and half a byte per mark: "SCOL", format 1 (4 bytes), respondents (8), questions
/// (4), units (4); per unit its group (1) and number of people (4); the marks column after column, two per
/// byte, the first in the lower half. Numbers are unsigned, least byte first. Within a unit the order of
/// people is that of the columns. Thread: any (pure).
[[nodiscard]] QByteArray packColumns(const AnswerColumns &columns);
/// Errors: StoreCorrupt (`what` says which part does not fit; nothing is read beyond what is there). Thread:
/// any (pure).
[[nodiscard]] Result<AnswerColumns> unpackColumns(QByteArrayView packed);

} // namespace samsyn
