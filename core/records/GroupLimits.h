// SPDX-License-Identifier: EUPL-1.2
// Why: the limits that a field's description states and a reader enforces.
#pragma once

#include <QtGlobal>

#include <limits>

namespace samsyn {

/// Inclusive limits of a whole number.
struct IntegerRange {
    qint64 min = 0;
    qint64 max = std::numeric_limits<qint64>::max();
};

/// Limits of a list of texts.
struct TextsLimit {
    qsizetype maxCount;
    int maxChars;
};

} // namespace samsyn
