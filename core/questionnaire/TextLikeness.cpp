// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/TextLikeness.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace samsyn {

namespace {

using WordCounts = QMap<QString, int>;

WordCounts wordsOf(const QString &text)
{
    WordCounts counts;
    QString word;
    for (const QChar c : text + QLatin1Char(' ')) {
        if (c.isLetterOrNumber()) {
            word.append(c.toCaseFolded());
        } else if (!word.isEmpty()) {
            ++counts[word];
            word.clear();
        }
    }
    return counts;
}

int total(const WordCounts &counts)
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

int shared(const WordCounts &a, const WordCounts &b)
{
    int sum = 0;
    for (auto word = a.begin(); word != a.end(); ++word)
        sum += std::min(word.value(), b.value(word.key()));
    return sum;
}

bool turnsMeaning(const QString &word)
{
    static const QStringList negations = QStringLiteral("inte ej icke ingen inget inga aldrig utan varken "
                                                        "not no none never without neither nor")
                                             .split(QLatin1Char(' '));
    return negations.contains(word) || std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

WordCounts meaningWords(const QString &text)
{
    WordCounts counts = wordsOf(text);
    for (auto word = counts.begin(); word != counts.end();)
        word = turnsMeaning(word.key()) ? std::next(word) : counts.erase(word);
    return counts;
}

} // namespace

double textLikeness(const QString &a, const QString &b)
{
    const WordCounts left = wordsOf(a), right = wordsOf(b);
    const int words = total(left) + total(right);
    return words == 0 ? 1.0 : 2.0 * shared(left, right) / words;
}

double containment(const QString &part, const QString &whole)
{
    const WordCounts words = wordsOf(part);
    const int count = total(words);
    return count == 0 ? 0.0 : double(shared(words, wordsOf(whole))) / count;
}

bool differsInMeaningWords(const QString &a, const QString &b)
{
    return meaningWords(a) != meaningWords(b);
}

} // namespace samsyn
