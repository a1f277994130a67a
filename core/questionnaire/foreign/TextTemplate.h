// SPDX-License-Identifier: EUPL-1.2
// Why: codes and texts of a framework are put together from what stands in a source, as the mapping says.
#pragma once

#include "core/questionnaire/foreign/SourceRecords.h"

namespace samsyn {

/// "${code}" stays: in an expression it names a question ("${{path}}" makes the name). Fills in "{path}" and
/// "{path|filter|filter}" in a template. Filters: initial (first letter), line (white space to single
/// spaces), list (a "– " before every line), before:X and after:X (the text before or after the first X, any
/// case; `before` gives the whole text when there is no X, `after` nothing). When every placeholder is empty
/// the result is empty. White space at the ends is dropped, also of every line. Thread: any (pure).
[[nodiscard]] QString filledTemplate(const QString &text, const SourceRecords &records,
                                     const SourceRecord &record);

/// The text as a framework can hold it: NFC, no control characters but line breaks, no white space at the
/// ends, at most `maxChars` long, cut between words and ended with " …".
[[nodiscard]] QString fittedText(const QString &text, qsizetype maxChars);

/// The text as a code: other characters than letters, digits, '.', '-' and '_' become '-'.
[[nodiscard]] QString fittedCode(const QString &text);

} // namespace samsyn
