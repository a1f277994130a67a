// SPDX-License-Identifier: EUPL-1.2
// Why: when a question is worded anew, a suggestion is needed of whether it is still the same question.
#pragma once

#include <QString>

namespace samsyn {

/// Share of equal words of two texts, 0..1 (Dice coefficient over words with their number of occurrences;
/// capital letters and punctuation do not count). 1 for two empty texts. Pure.
[[nodiscard]] double textLikeness(const QString &a, const QString &b);

/// Share of the words of `part` that `whole` has too, 0..1. Pure.
[[nodiscard]] double containment(const QString &part, const QString &whole);

/// Whether the texts differ in words that turn a meaning around: negations, and numbers. Swedish and English.
[[nodiscard]] bool differsInMeaningWords(const QString &a, const QString &b);

} // namespace samsyn
