// SPDX-License-Identifier: EUPL-1.2
// Why: the sheets of a form are tables whose headings people write in many ways; here they get one name each.
#pragma once

#include "core/questionnaire/xlsform/FormRemark.h"
#include "core/questionnaire/xlsform/Workbook.h"

#include <QMap>

#include <map>
#include <optional>

namespace samsyn {

enum class FormSheet : quint8 { Survey, Choices, Settings, Other };

/// A heading, taken apart. `label::Svenska (sv)` has the key "label" and the language "Svenska (sv)".
struct FormColumn {
    int column = 0;
    QString heading; ///< as it stands
    QString key; ///< its one name: type name label hint relevant ... media::image bind::... or as it stands
    QString language;
};

struct FormRow {
    int number = 0;
    std::map<int, QString> cells; ///< column -> text without white space around it
};

/// A sheet whose first row with text holds the headings.
class FormTable {
public:
    FormTable() = default;
    /// Headings that name the same column, and formulas and error values in cells, go to the log.
    static FormTable read(const Sheet &sheet, FormSheet kind, RemarkLog &log);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QList<FormColumn> &columns() const { return m_columns; }
    [[nodiscard]] const QList<FormRow> &rows() const { return m_rows; }
    [[nodiscard]] bool has(const char *key) const { return column(key) != nullptr; }
    /// The first column with the key, before all the one without a language; nullptr when there is none.
    [[nodiscard]] const FormColumn *column(const char *key) const;
    /// Empty when there is no such column or no text.
    [[nodiscard]] QString value(const FormRow &row, const char *key) const;
    /// Texts by language as in the headings; "" = without a language.
    [[nodiscard]] QMap<QString, QString> texts(const FormRow &row, const char *key) const;
    /// nullptr when the column has no heading.
    [[nodiscard]] const FormColumn *columnAt(int column) const;
    [[nodiscard]] FormPlace place(const FormRow &row, const char *key = nullptr) const;

private:
    void readHeadings(const Row &row, FormSheet kind, RemarkLog &log);
    void readRow(const Row &row, RemarkLog &log);

    QString m_name;
    QList<FormColumn> m_columns;
    QList<FormRow> m_rows;
    std::map<QString, QList<qsizetype>> m_byKey; ///< key -> where in m_columns, without a language first
    std::map<int, qsizetype> m_byColumn;
    std::map<int, std::pair<int, int>> m_formulas; ///< column -> first row and number of formulas
};

/// The sheet of this name, capital letters or not; nullptr when there is none.
[[nodiscard]] const Sheet *sheetNamed(const Workbook &workbook, const char *name);
/// Typographic quotation marks become plain ones, runs of white space one space: for names and expressions.
[[nodiscard]] QString plainWords(const QString &text);
/// What yes, TRUE or true() mean; nothing when the text is none of the words for yes and no.
[[nodiscard]] std::optional<bool> yesOrNo(const QString &text);

} // namespace samsyn
