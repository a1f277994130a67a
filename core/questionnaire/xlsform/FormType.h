// SPDX-License-Identifier: EUPL-1.2
// Why: the type column of a form says in one cell what a row is, in words of fifteen years.
#pragma once

#include <QString>

namespace samsyn {

enum class FormRowKind : quint8 {
    Text,
    Integer,
    Decimal,
    Range,
    Date,
    Note,
    Calculate,
    SelectOne,
    SelectMultiple,
    Rank,
    SelectExternal, ///< choices in the sheet external_choices
    SelectFromFile,
    BeginGroup,
    BeginRepeat,
    BeginLoop,
    EndGroup,
    EndRepeat,
    EndLoop,
    Unplaced, ///< a type of XLSForm that Samsyn does not ask: places, pictures, barcodes, facts of the device
    Unknown
};

struct FormType {
    FormRowKind kind = FormRowKind::Unknown;
    QString list; ///< of a select, a rank or a loop
    enum class Other : quint8 { NotOffered, Offered } other = Other::NotOffered; ///< "or_other"

    [[nodiscard]] bool hasChoices() const
    {
        return kind == FormRowKind::SelectOne || kind == FormRowKind::SelectMultiple
            || kind == FormRowKind::Rank;
    }
    [[nodiscard]] bool begins() const
    {
        return kind >= FormRowKind::BeginGroup && kind <= FormRowKind::BeginLoop;
    }
    [[nodiscard]] bool ends() const { return kind >= FormRowKind::EndGroup && kind <= FormRowKind::EndLoop; }
};

/// Capital letters count, as in the reference converter. Thread: any (pure).
[[nodiscard]] FormType formType(const QString &cell);

} // namespace samsyn
