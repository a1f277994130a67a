// SPDX-License-Identifier: EUPL-1.2
// Why: a form may stand in any languages; a framework has Swedish and perhaps English.
#pragma once

#include "core/questionnaire/xlsform/XlsForm.h"
#include "core/records/Records.h"

namespace samsyn {

/// Which headings of a form give the Swedish and the English texts.
class FormTexts {
public:
    /// One remark for each language that is left out, and one when another language stands in for Swedish.
    FormTexts(const XlsForm &form, RemarkLog &log);

    /// The text of a cell such as label; empty when there is none. Swedish is never empty when English is
    /// not.
    [[nodiscard]] LocalText text(const FormTable &table, const FormRow &row, const char *key) const;

private:
    void choose(const QStringList &languages, const QString &defaultLanguage);

    QStringList m_swedish, m_english; ///< languages of headings, best first
};

/// As the framework format wants a text: composed, without control characters or white space at its ends.
[[nodiscard]] QString cleanText(const QString &text);

/// Where a text goes and how much of it fits.
struct TextPlace {
    FormPlace place;
    int maxChars = 0;
};
/// The text, cut with "…" where it is too long; what was cut is named in the log.
[[nodiscard]] LocalText fitted(const LocalText &text, const TextPlace &where, RemarkLog &log);

} // namespace samsyn
