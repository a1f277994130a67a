// SPDX-License-Identifier: EUPL-1.2
// Why: a form as its author thinks of it, groups with questions in them, before any of it becomes a
// framework.
#pragma once

#include "core/questionnaire/xlsform/FormTable.h"
#include "core/questionnaire/xlsform/FormType.h"

#include <QStringList>

#include <set>
#include <vector>

namespace samsyn {

/// A row of the survey sheet; groups, repeats and loops hold those up to their end.
struct FormNode {
    FormType type;
    FormRow row;
    QString name;
    std::vector<FormNode> children;
};

struct FormChoice {
    FormRow row;
    QString name;
};

struct FormChoiceList {
    QString name;
    QList<FormChoice> choices;
};

struct XlsForm {
    FormTable survey, choices, settings;
    QList<FormChoiceList> lists; ///< in the order in which they begin
    std::map<QString, qsizetype> listIndex; ///< name -> where in lists
    std::set<QString> externalLists; ///< names in the sheet external_choices
    std::vector<FormNode> nodes;

    /// nullptr when there is none.
    [[nodiscard]] const FormChoiceList *list(const QString &name) const;
    /// The value in the first row of the settings sheet; empty when there is none.
    [[nodiscard]] QString setting(const char *key) const;
};

/// Reads the sheets survey, choices, settings and external_choices. Everything that the reference converter
/// refuses as an error of the form is refused in the log, with sheet and row; the form is then not to be
/// used. Thread: any (pure).
[[nodiscard]] XlsForm readXlsForm(const Workbook &workbook, RemarkLog &log);

/// The rows of the survey sheet as a tree. Refuses names, types and ends of groups that are wrong.
[[nodiscard]] std::vector<FormNode> readFormNodes(const FormTable &survey, RemarkLog &log);

/// Refuses lists that are missing, parameters that are wrong and ${names} that are none.
void checkXlsForm(const XlsForm &form, RemarkLog &log);

/// Calls `visit` for every node, parents before children.
template <typename Visit>
void eachNode(const std::vector<FormNode> &nodes, const Visit &visit)
{
    for (const FormNode &node : nodes) {
        visit(node);
        eachNode(node.children, visit);
    }
}

/// `${name}` in a text: where it stands and what it names.
struct FormReference {
    qsizetype start = 0, length = 0;
    QString name; ///< without "last-saved#"
    enum class Source : quint8 { ThisForm, LastSaved } source = Source::ThisForm;
};
/// Every `${...}` of a text, also one that is never closed (its name is empty then).
[[nodiscard]] QList<FormReference> referencesIn(const QString &text);

/// `start=1 end=5`, separated by spaces, commas or semicolons; nothing when it is not made of such pairs.
[[nodiscard]] std::optional<QMap<QString, QString>> formParameters(const QString &cell);

} // namespace samsyn
