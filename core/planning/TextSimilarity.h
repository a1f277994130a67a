// SPDX-License-Identifier: EUPL-1.2
// Why: rare words say more about a solution than common ones, and people want to see which words met.
#pragma once

#include "core/planning/SwedishWords.h"

namespace samsyn {

inline constexpr std::size_t kShownMatchingWords = 5;

struct MatchingWord {
    QString word; ///< as the need writes it
    double contribution = 0; ///< to the similarity, > 0
};

struct TextSimilarity {
    double similarity = 0; ///< cosine, 0..1
    std::vector<MatchingWord> words; ///< the five largest contributions, largest first, then by word
};

/// Weights of terms over a set of solutions: idf = ln((1 + N)/(1 + df)) + 1, tf = 1 + ln(count).
/// Pure; sums run in the order of stems. Source: PLANNING.md 4.
class TermWeights {
public:
    explicit TermWeights(const std::vector<Terms> &solutions);

    /// Also of a stem that no solution has.
    [[nodiscard]] double inverseFrequency(const QString &stem) const;
    /// 0 without words when either is empty.
    [[nodiscard]] TextSimilarity similarity(const Terms &need, const Terms &solution) const;

private:
    [[nodiscard]] double weight(const QString &stem, const Term &term) const;
    [[nodiscard]] double norm(const Terms &terms) const;

    std::map<QString, int> m_solutionsWith;
    std::size_t m_solutions = 0;
};

} // namespace samsyn
