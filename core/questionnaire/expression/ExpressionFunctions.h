// SPDX-License-Identifier: EUPL-1.2
// Why: the functions of the language are one table: parser, check and evaluation read the same row.
#pragma once

#include "core/questionnaire/expression/ExpressionValue.h"

#include <span>

namespace samsyn {

/// A function's text is cut after this many characters, so that calculations which join each other's results
/// cannot fill a phone's memory.
inline constexpr qsizetype kMaxExpressionText = 100000;

/// The evaluated arguments of one call.
struct ExpressionCall {
    std::span<const ExpressionValue> arguments;
    const ExpressionMoment &moment;

    [[nodiscard]] std::size_t count() const { return arguments.size(); }
    [[nodiscard]] double number(std::size_t i) const { return arguments[i].toNumber(moment); }
    [[nodiscard]] QString text(std::size_t i) const { return arguments[i].toText(moment); }
    [[nodiscard]] bool truth(std::size_t i) const { return arguments[i].toBoolean(); }
};

struct ExpressionFunction {
    static constexpr int kAnyCount = 10000;

    const char *name;
    int least, most; ///< number of arguments
    /// What each argument is meant to be, the last letter for all that follow: n number, t text, b boolean,
    /// d date, c codes of choices, a anything.
    const char *wanted;
    char gives; ///< the same letters
    ExpressionValue (*evaluate)(const ExpressionCall &call);
};

[[nodiscard]] std::span<const ExpressionFunction> numberFunctions();
[[nodiscard]] std::span<const ExpressionFunction> textFunctions();
[[nodiscard]] std::span<const ExpressionFunction> choiceAndDateFunctions();

/// nullptr when the language has no such function. The functions that are no plain calls (if, true, false,
/// regex, answered ...) are not in the table.
[[nodiscard]] const ExpressionFunction *findExpressionFunction(QStringView name);
/// Why a function of XPath or ODK that Samsyn does not have is left out and what to write instead; the same
/// for a name that nobody knows.
[[nodiscard]] QString unknownFunctionText(QStringView name);

} // namespace samsyn
