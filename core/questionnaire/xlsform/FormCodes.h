// SPDX-License-Identifier: EUPL-1.2
// Why: names in a form may have any letters and repeat in other groups; codes of a framework may not.
#pragma once

#include "core/questionnaire/xlsform/XlsForm.h"

#include <set>

namespace samsyn {

/// Hands out codes, each once; capital letters do not tell them apart.
class CodeBook {
public:
    explicit CodeBook(int maxChars) : m_maxChars(maxChars) { }
    /// The name itself where it is a code that is free, otherwise one made from it; the same for the same
    /// names in the same order.
    [[nodiscard]] QString take(const QString &name);

private:
    [[nodiscard]] bool isFree(const QString &code) const { return !m_taken.contains(code.toCaseFolded()); }

    int m_maxChars;
    std::set<QString> m_taken; ///< folded
    QMap<QString, int> m_next; ///< stem -> number to try for the next code made from it
};

/// The codes of what comes into the framework.
struct FormCodes {
    QMap<int, QString> byRow; ///< row of the survey -> code of the question
    QMap<QString, QString> byName; ///< name in ${} -> code of the question
    QMap<QString, QString> lists; ///< name of a list that is used -> its code
    QMap<QString, QMap<QString, QString>> choices; ///< name of a list -> name of a choice -> its code
    QMap<int, QString> choiceByRow; ///< row of the choices -> code, also of the second choice of a name
    QMap<QString, QString> listOfQuestion; ///< code of a select -> name of its list
};

/// Whether Samsyn asks what stands in this row; groups are not asked.
[[nodiscard]] bool isAsked(const FormNode &node);

/// Codes for all questions and lists in the order of the form; those that differ from the name go to the log.
[[nodiscard]] FormCodes formCodes(const XlsForm &form, RemarkLog &log);

} // namespace samsyn
