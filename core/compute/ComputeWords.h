// SPDX-License-Identifier: EUPL-1.2
// Why: enumerations are words in JSON, and the same word everywhere.
#pragma once

#include <QString>

#include <span>

namespace samsyn::computing {

/// A word of the JSON input or output and the value it stands for.
struct Word {
    const char *name;
    int value;
};
using Words = std::span<const Word>;

[[nodiscard]] Words groupWords(); ///< RespondentGroup
[[nodiscard]] Words modeWords(); ///< RoundMode
[[nodiscard]] Words reasonWords(); ///< NullReason

/// Empty when no word stands for the value.
[[nodiscard]] QString wordOf(Words words, int value);

/// From here on a reader of JSON that keeps numbers as IEEE double may lose digits: 2^53.
inline constexpr qint64 kFirstInexactWhole = qint64(1) << 53;

} // namespace samsyn::computing
