// SPDX-License-Identifier: EUPL-1.2
// Why: levels, statements, steps and "don't know" are choices in a form, though not in a framework.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/xlsform/SheetDraft.h"

#include <set>

namespace samsyn {

/// Fills the sheet choices while the survey asks for lists.
class ExportChoices {
public:
    explicit ExportChoices(const Framework &framework);

    /// The list of a question that is answered by choosing; written on first use.
    [[nodiscard]] QString listFor(const Question &question);
    [[nodiscard]] Sheet sheet() const { return m_sheet.sheet(); }

private:
    /// A row of the sheet. `is` says what it comes back as: choice, level, statement; empty = nothing.
    struct Entry {
        QString list, name, is;
        LocalText text;
    };
    void add(const Entry &entry);
    void addChoices(const ChoiceList &list, const QString &name, const QString &is);
    void addLevels(const Question &question, const QString &list);
    void addStatements(const Question &question, const QString &list);
    void addSteps(const Question &question, const QString &list);
    void addSpecial(const Question &question, const QString &list);
    [[nodiscard]] QString baseName(const Question &question) const;

    const Framework &m_framework;
    SheetDraft m_sheet;
    std::set<QString> m_written;
    bool m_hasEnglish; ///< of the framework; the words added here follow it
};

} // namespace samsyn
