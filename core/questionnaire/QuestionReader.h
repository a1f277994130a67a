// SPDX-License-Identifier: EUPL-1.2
// Why: a question has more rules than the rest of a framework together; they are read here.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/JsonFields.h"

#include <QLatin1String>

#include <span>

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

/// A word of the file format and the value it stands for.
template <typename E>
struct FormatWord {
    QLatin1String word;
    E value;
};

[[nodiscard]] std::span<const FormatWord<QuestionType>> questionTypeWords();
[[nodiscard]] std::span<const FormatWord<RespondentGroup>> respondentGroupWords();
[[nodiscard]] std::span<const FormatWord<ShowIf::Operator>> showIfWords();

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

} // namespace samsyn
