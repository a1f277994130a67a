// SPDX-License-Identifier: EUPL-1.2
// Why: the words of the framework format and the values they stand for, for the reader and the writer alike.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

#include <QLatin1String>

#include <span>

namespace samsyn {

/// A word of the file format and the value it stands for.
template <typename E>
struct FormatWord {
    QLatin1String word;
    E value;
};

[[nodiscard]] std::span<const FormatWord<QuestionType>> questionTypeWords();
[[nodiscard]] std::span<const FormatWord<RespondentGroup>> respondentGroupWords();
[[nodiscard]] std::span<const FormatWord<Appearance>> appearanceWords();
[[nodiscard]] std::span<const FormatWord<QuestionRelation>> questionRelationWords();
[[nodiscard]] std::span<const FormatWord<UnansweredRule>> unansweredWords();

/// The word of a value; the value must be in the list.
template <typename E>
[[nodiscard]] QString formatWord(std::span<const FormatWord<E>> words, E value)
{
    for (const FormatWord<E> &entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    SAMSYN_REQUIRE(!"a value without a word in the framework format");
    return {};
}

/// Reads one of the words; false (and a finding) when it is none of them.
template <typename E>
bool readWord(const JsonItem &item, std::span<const FormatWord<E>> words, E &value, ReadingLog &log)
{
    const QString word = item.value.toString(); // empty, and so none of them, when it is no text
    for (const FormatWord<E> &entry : words) {
        if (word == entry.word) {
            value = entry.value;
            return true;
        }
    }
    QStringList known;
    for (const FormatWord<E> &entry : words)
        known.append(entry.word);
    log.add(item.pointer(), QStringLiteral("this must be one of: %1").arg(known.join(QStringLiteral(" "))));
    return false;
}

} // namespace samsyn
