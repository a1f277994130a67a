// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/TextSimilarity.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace samsyn {

TermWeights::TermWeights(const std::vector<Terms> &solutions) : m_solutions(solutions.size())
{
    for (const Terms &terms : solutions) {
        for (const auto &[stem, term] : terms)
            ++m_solutionsWith[stem];
    }
}

double TermWeights::inverseFrequency(const QString &stem) const
{
    const auto found = m_solutionsWith.find(stem);
    const int solutionsWith = found == m_solutionsWith.end() ? 0 : found->second;
    return std::log((1 + double(m_solutions)) / (1 + double(solutionsWith))) + 1;
}

double TermWeights::weight(const QString &stem, const Term &term) const
{
    return (1 + std::log(double(term.count))) * inverseFrequency(stem);
}

double TermWeights::norm(const Terms &terms) const
{
    double squares = 0;
    for (const auto &[stem, term] : terms)
        squares += weight(stem, term) * weight(stem, term);
    return std::sqrt(squares);
}

TextSimilarity TermWeights::similarity(const Terms &need, const Terms &solution) const
{
    TextSimilarity found;
    const double norms = norm(need) * norm(solution);
    for (const auto &[stem, term] : need) {
        const auto other = solution.find(stem);
        if (other == solution.end())
            continue;
        const double contribution = weight(stem, term) * weight(stem, other->second) / norms;
        found.similarity += contribution;
        found.words.push_back({term.word, contribution});
    }
    std::ranges::sort(found.words, {},
                      [](const MatchingWord &word) { return std::tuple(-word.contribution, word.word); });
    if (found.words.size() > kShownMatchingWords)
        found.words.resize(kShownMatchingWords);
    return found;
}

} // namespace samsyn
